"""In which format times are written, told from examples."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import product

from .cleaning import TIME_FORMATS
from .contents import ENOUGH

_DATES = ("%Y%m%d", "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d/%m/%Y")
_CLOCKS = ("%H:%M:%S", "%H:%M", "%H%M", "%H%M%S", "%H:%M:%S.%f")
BARE_CLOCKS = {"%H%M%S": 6, "%H%M": 4}
"""Digits of a bare time of day: a table program drops leading zeros, which have to be put back."""


def format_of(texts: Sequence[str]) -> str:
    """The format of nearly all of ``texts`` (date and time of day joined by a blank), for strptime.

    Empty where one of the usual formats reads them, or none at all.
    """
    if not texts or any(_reads(pattern, texts) for pattern in TIME_FORMATS):
        return ""
    formats = (f"{date} {clock}" for date, clock in product(_DATES, _CLOCKS))
    return next((pattern for pattern in formats if _reads(pattern, texts)), "")


def _reads(pattern: str, texts: Sequence[str]) -> bool:
    return sum(_is_written(pattern, text) for text in texts) >= ENOUGH * len(texts)


def _is_written(pattern: str, text: str) -> bool:
    digits = BARE_CLOCKS.get(pattern.rpartition(" ")[2], 0)
    date, blank, clock = text.rpartition(" ")
    if digits:
        clock = clock.removesuffix(".0")
        if not blank or len(clock) > digits:
            return False
        text = f"{date} {clock.zfill(digits)}"
    try:
        datetime.strptime(text, pattern)
    except ValueError:
        return False
    return True
