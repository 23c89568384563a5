"""What a column of texts holds, told by its values: times, codes, small numbers, ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from .cleaning import MAX_PASSENGERS, USER_TYPES

ENOUGH = 0.95
"""Share of the filled values that must be of a kind for the column to be of it: real columns hold some errors."""
MOST_LEGS = 9
"""Number beyond which a count is no leg of a journey (5 rides at most: reference/datasources.md §4.5)."""
SHORTEST_CARD = 8
"""Characters that a card number has at least; stop, route and vehicle numbers may be as long."""

_STAMP = re.compile(r"(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d")
_DATE = re.compile(r"(19|20)\d\d[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?")
_BARE_CLOCK = re.compile(r"([01]?\d|2[0-3])[0-5]\d([0-5]\d)?")
"""Leading zeros may be lost."""
_MODE = re.compile(r"[1-5]\d\d")


def share(values: Sequence[str], is_such: Callable[[str], object]) -> float:
    """The share of the filled ``values`` that are such; 0 where none is filled."""
    filled = [value for value in values if value]
    return sum(bool(is_such(value)) for value in filled) / len(filled) if filled else 0.0


def filled_share(values: Sequence[str]) -> float:
    return sum(map(bool, values)) / len(values) if values else 0.0


def is_stamp(text: str) -> bool:
    """Fourteen digits that are a time: YYYYMMDDHHMMSS."""
    return bool(_STAMP.fullmatch(text))


def is_moment(text: str) -> bool:
    """A date with a time of day, in one field."""
    date, _, clock = text.replace("T", " ").partition(" ")
    return is_stamp(text) or bool(_DATE.fullmatch(date) and _CLOCK.fullmatch(clock.partition(".")[0]))


def is_date(text: str) -> bool:
    return bool(_DATE.fullmatch(text))


def is_clock(text: str) -> bool:
    """A time of day, with colons or as HHMM or HHMMSS."""
    return bool(_CLOCK.fullmatch(text) or _BARE_CLOCK.fullmatch(text))


def is_mode(text: str) -> bool:
    """A code of the mode of transport: three digits (reference/datasources.md §4.1)."""
    return bool(_MODE.fullmatch(text))


def is_leg(text: str) -> bool:
    return text.isdigit() and int(text) <= MOST_LEGS


def is_user_type(text: str) -> bool:
    return text.isdigit() and text.zfill(2) in USER_TYPES


def is_passengers(text: str) -> bool:
    return text.isdigit() and 1 <= int(text) <= MAX_PASSENGERS


def is_card(text: str) -> bool:
    return len(text) >= SHORTEST_CARD and not is_moment(text) and not is_date(text)


def moment(stamp: str) -> datetime:
    """The time that fourteen digits stand for."""
    return datetime.strptime(stamp, "%Y%m%d%H%M%S")
