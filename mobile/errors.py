"""What goes wrong in publishing."""

from __future__ import annotations

from ..common.errors import SijeongError


class MobileError(SijeongError):
    """A publication cannot be made, served or stored: what is wrong, where, and what to do."""
