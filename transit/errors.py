"""What goes wrong with card records, in a transit planner's words."""

from __future__ import annotations

from ..common.errors import SijeongError


class TransitError(SijeongError):
    """Card records, stops or rules that cannot be used as they are."""
