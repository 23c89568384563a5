"""Which kind of day a service day is: weekdays, Saturdays and holidays are travelled differently."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path

from ..common.texts import marked

_HOLIDAYS = Path(__file__).with_name("holidays.toml")
_SATURDAY, _SUNDAY = 5, 6


class DayType(Enum):
    """The kinds of days of Korean timetables (평일, 토요일, 일·공휴일); the value is the key in results."""

    WEEKDAY = "weekday"
    SATURDAY = "saturday"
    HOLIDAY = "holiday"

    @classmethod
    def of(cls, day: date, extra_holidays: Collection[date] = ()) -> DayType:
        """The type of ``day``; a public holiday counts as a holiday whatever weekday it falls on.

        ``extra_holidays``: days that the government added (임시공휴일) or that the table does not reach.
        """
        if day.weekday() == _SUNDAY or day in extra_holidays or day in public_holidays():
            return cls.HOLIDAY
        return cls.SATURDAY if day.weekday() == _SATURDAY else cls.WEEKDAY

    @property
    def code(self) -> int:
        """Its place among the types, 0 to 2, for arrays."""
        return list(DayType).index(self)

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            DayType.WEEKDAY: marked("weekday"),
            DayType.SATURDAY: marked("Saturday"),
            DayType.HOLIDAY: marked("Sunday or holiday"),
        }[self]


@cache
def public_holidays() -> frozenset[date]:
    """The public holidays of Korea that ``holidays.toml`` lists (its head names source and years)."""
    years = tomllib.loads(_HOLIDAYS.read_text(encoding="utf-8"))
    return frozenset(day for days in years.values() for day in days)
