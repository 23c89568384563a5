"""Errors in the words of traffic simulation."""

from __future__ import annotations

from ..common.errors import SijeongError


class TrafficError(SijeongError):
    """The roads, the demand, the scenario or the engine cannot be used as they are."""
