"""Values as platforms write them → the type that the catalogue declares. What cannot be read is told, never guessed."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

from .entries import FieldKind

KOREAN_TIME = timezone(timedelta(hours=9))
"""Times with a zone are kept as the clock in Korea showed them; times without one are that already."""
LARGEST_INTEGER = 2**63 - 1
YEAR_MONTH_DAY = re.compile(r"(\d{4})(?:[-./](\d{1,2})[-./](\d{1,2})\.?|(\d{2})(\d{2}))")
YEAR_MONTH = re.compile(r"(\d{4})[-./]?(\d{2})")
COMPACT_TIME = re.compile(r"(\d{8})(\d{2})(\d{2})(\d{2})?")
TIME_OF_DAY = re.compile(r"(\d{1,2}):?(\d{2})(?::?(\d{2}))?")
LAST_HOUR = 29
"""Time tables run past midnight as 24:10 or 25:30."""


class Unreadable(ValueError):
    """A value that is not of the declared type."""


def as_text(value: object) -> str | None:
    """Codes keep their zeros; a whole number that came as a real one loses its ``.0``."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < LARGEST_INTEGER:
        return str(int(value))
    if isinstance(value, (dict, list, tuple)):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def as_integer(value: object) -> int:
    if isinstance(value, str):
        value = _without_commas(value)
    try:
        number = int(value)
        exact = number == float(value) or str(number) == str(value)
    except (TypeError, ValueError, OverflowError):
        number, exact = _whole(value), True
    if not exact or abs(number) > LARGEST_INTEGER:
        raise Unreadable
    return number


def _whole(value: object) -> int:
    number = as_real(value)
    if not number.is_integer():
        raise Unreadable
    return int(number)


def as_real(value: object) -> float:
    try:
        number = float(_without_commas(value) if isinstance(value, str) else value)
    except (TypeError, ValueError, OverflowError) as cause:
        raise Unreadable from cause
    if not math.isfinite(number):
        raise Unreadable
    return number


def _without_commas(text: str) -> str:
    return text.strip().replace(",", "")


def as_date(value: object) -> str:
    """ISO date of ``20260401``, ``2026-04-01``, ``2026.4.1``, ``2026-04`` (its first day) or a date with a time."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10]
    text = as_text(value) or ""
    whole = YEAR_MONTH_DAY.fullmatch(text) or YEAR_MONTH.fullmatch(text)
    try:
        if whole:
            year, month, *day = map(int, filter(None, whole.groups()))
            return date(year, month, *day or [1]).isoformat()
        return as_time(text)[:10] if len(text) > 10 else date.fromisoformat(text).isoformat()
    except ValueError as cause:
        raise Unreadable from cause


def as_time(value: object) -> str:
    """ISO date and time on the Korean clock, or ``HH:MM:SS`` where there is no date.

    Takes ISO 8601 with zone, with a comma before the milliseconds (city data hub), and ``20260401083000``.
    """
    if isinstance(value, datetime):
        return _on_korean_clock(value)
    text = as_text(value) or ""
    compact = COMPACT_TIME.fullmatch(text)
    try:
        if compact:
            day, hour, minute, second = compact.groups()
            return _on_korean_clock(datetime.fromisoformat(f"{day}T{hour}{minute}{second or '00'}"))
        if clock := TIME_OF_DAY.fullmatch(text):
            return _time_of_day(*clock.groups())
        return _on_korean_clock(datetime.fromisoformat(text.replace(",", ".").replace("Z", "+00:00")))
    except ValueError as cause:
        raise Unreadable from cause


def _time_of_day(hour: str, minute: str, second: str | None) -> str:
    if int(hour) > LAST_HOUR or int(minute) > 59 or int(second or 0) > 59:
        raise Unreadable
    return f"{int(hour):02d}:{minute}:{second or '00'}"


def _on_korean_clock(moment: datetime) -> str:
    local = moment.astimezone(KOREAN_TIME).replace(tzinfo=None) if moment.tzinfo else moment
    return local.isoformat(timespec="milliseconds")


READERS: dict[FieldKind, Callable[[object], object]] = {
    FieldKind.TEXT: as_text,
    FieldKind.INTEGER: as_integer,
    FieldKind.REAL: as_real,
    FieldKind.DATE: as_date,
    FieldKind.TIME: as_time,
}


def is_missing(value: object) -> bool:
    """None, not-a-number, not-a-time, and text without a letter."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    return value != value  # only NaN and NaT differ from themselves
