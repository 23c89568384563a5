"""Times of day as users write them, and as engines count them: seconds after midnight."""

from __future__ import annotations

import re

from .errors import TrafficError

_CLOCK = re.compile(r"^\s*(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s*$")

LATEST_H = 30
"""Hours after midnight of the study day; a run may go on into the small hours."""


def seconds_of(text: str) -> float:
    """Seconds after midnight of ``07:30`` or ``07:30:15``. Raises :class:`TrafficError` for any other text."""
    found = _CLOCK.match(text)
    if not found or int(found[1]) > LATEST_H:
        raise TrafficError("{text} is not a time of day. Write it as 07:30.", text=text)
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return float(3600 * hours + 60 * minutes + seconds)


def clock_of(seconds: float) -> str:
    """``07:30``; with seconds where they are not zero."""
    whole = round(seconds)
    text = f"{whole // 3600:02d}:{whole // 60 % 60:02d}"
    return f"{text}:{whole % 60:02d}" if whole % 60 else text
