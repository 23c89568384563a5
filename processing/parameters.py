"""Parameter values that several algorithms read in the same way, each with a clear sentence when it is wrong."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from ..common.errors import SijeongError


class ParameterError(SijeongError):
    """A parameter whose value cannot be used."""


def existing_path(text: str, parameter: str) -> Path:
    """A file or folder that is there."""
    path = Path(text)
    if not text or not path.exists():
        raise ParameterError("“{parameter}”: there is no {file}. Check the path.", parameter=parameter, file=text)
    return path


def clock_time(text: str, parameter: str) -> time:
    """A time of day written as 21:00."""
    try:
        return time.fromisoformat(text.strip())
    except ValueError as cause:
        raise ParameterError(
            "“{parameter}”: {text} is not a time of day. Write it as 21:00.", parameter=parameter, text=text
        ) from cause


def calendar_day(text: str, parameter: str) -> date | None:
    """A day written as 2026-05-04; None where nothing is written."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as cause:
        raise ParameterError(
            "“{parameter}”: {text} is not a day. Write it as 2026-05-04.", parameter=parameter, text=text
        ) from cause


def calendar_days(text: str, parameter: str) -> tuple[date, ...]:
    """Days written as 2026-05-04, 2026-06-03; none where nothing is written."""
    return tuple(day for part in text.replace(",", " ").split() if (day := calendar_day(part, parameter)))


def distances(text: str, parameter: str) -> tuple[float, ...]:
    """Distances in metres written as ``0,25,50``: at least one, none negative, in rising order."""
    try:
        values = tuple(float(part) for part in text.split(",") if part.strip())
    except ValueError as cause:
        raise ParameterError(
            "“{parameter}”: {text} is not a list of distances. Write metres with commas, for example 0,25,50,100.",
            parameter=parameter,
            text=text,
        ) from cause
    if not values or min(values) < 0 or list(values) != sorted(set(values)):
        raise ParameterError(
            "“{parameter}”: {text} must rise from 0 and hold each distance once, for example 0,25,50,100.",
            parameter=parameter,
            text=text,
        )
    return values
