"""Errors in the words of forest analysis."""

from __future__ import annotations

from ..common.errors import SijeongError


class ForestError(SijeongError):
    """The parcels, the forest or the rules cannot be used as they are."""
