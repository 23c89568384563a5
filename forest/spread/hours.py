"""Times of arrival as forecasts write them, in hours."""

from __future__ import annotations

import re
from enum import Enum

import numpy as np
import pandas as pd

from ...common.texts import marked


class TimeUnit(Enum):
    """A unit of time: its key, its length in hours, its English name."""

    HOURS = ("hours", 1.0, marked("hours"))
    MINUTES = ("minutes", 1 / 60, marked("minutes"))
    SECONDS = ("seconds", 1 / 3600, marked("seconds"))

    def __init__(self, key: str, hours: float, english: str) -> None:
        self.key, self.hours, self.english = key, hours, english

    @classmethod
    def of_key(cls, key: str) -> TimeUnit:
        return next(unit for unit in cls if unit.key == key)

    @classmethod
    def of_name(cls, field: str) -> TimeUnit | None:
        """The unit that the name of a field says: ``arrival_min``, ``minutes``, ``도달시간(분)``."""
        parts = re.split(r"[\W_]+", field.lower())
        return cls.MINUTES if any(part in ("min", "mins", "minute", "minutes", "분") for part in parts) else None


_WORDS = {
    "일": 24.0, "day": 24.0, "시간": 1.0, "hour": 1.0, "hr": 1.0, "h": 1.0, "분": 1 / 60, "min": 1 / 60,
    "초": 1 / 3600, "sec": 1 / 3600,
}  # fmt: skip
"""What stands behind a number in texts: ``5시간 30분``, ``30분 후``, ``8h``."""
_NUMBER = re.compile(r"((?:(?<!\w)-)?\d+(?:\.\d+)?)\s*([가-힣A-Za-z]*)")


def hours_of(values: pd.Series, unit: TimeUnit) -> pd.Series:
    """Hours of numbers in ``unit``, or of texts, whose own units count where they name some (``5시간 30분``); NaN where
    there is none."""
    if pd.api.types.is_numeric_dtype(values.dtype):
        return values.astype(float) * unit.hours
    return values.map(lambda value: np.nan if pd.isna(value) else _hours_of_text(str(value), unit)).astype(float)


def _hours_of_text(text: str, unit: TimeUnit) -> float:
    parts = [(float(number), _unit_of_word(word)) for number, word in _NUMBER.findall(text)]
    if not parts:
        return np.nan
    number, own = parts[0]
    if own is None:
        return number * unit.hours
    return number * own + sum(more * length for more, length in parts[1:] if length is not None)


def _unit_of_word(word: str) -> float | None:
    lower = word.lower()
    return next((hours for name, hours in _WORDS.items() if lower.startswith(name)), None)
