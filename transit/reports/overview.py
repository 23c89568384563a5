"""The headline numbers of a dataset of legs: how many ride, change and wait, by day, hour and user type."""

from __future__ import annotations

from datetime import date
from enum import Enum

import numpy as np

from ...common.texts import marked
from ..leg_days import HOURS, DayLegs
from ..linking.rates import TransferRate
from ..taps import NEVER_S, Vocabulary

LONGEST_MIN = 180
"""Minutes of a transfer or journey beyond which all are counted together; longer ones are no single journey."""

MOST_LEGS = 9
"""Legs of a journey beyond which all are counted together; five is the most that the metropolitan fare joins."""

MINUTE_S = 60


class UserType(Enum):
    """The user types of the card records (reference/datasources.md §4.1); the value is their number, 0 is not known."""

    UNKNOWN = 0
    ADULT = 1
    CHILD = 2
    YOUTH = 3
    SENIOR = 4
    DISABLED = 5
    VETERAN = 6
    FOREIGNER = 7
    OTHER = 8

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return _TITLES[self]


_TITLES = {
    UserType.UNKNOWN: marked("not recorded"),
    UserType.ADULT: marked("adult"),
    UserType.CHILD: marked("child"),
    UserType.YOUTH: marked("youth"),
    UserType.SENIOR: marked("senior (65+)"),
    UserType.DISABLED: marked("disabled"),
    UserType.VETERAN: marked("person of national merit"),
    UserType.FOREIGNER: marked("foreigner"),
    UserType.OTHER: marked("other"),
}


class Overview:
    """A tally of passengers.

    ``days``: service day → its :class:`~..linking.rates.TransferRate` by fare and by behaviour. ``boardings`` and
    ``transfers`` by hour of boarding (0 to 27), ``legs`` journeys by number of legs. ``transfer_min`` transfers by
    user type and whole minutes from alighting to boarding, ``journey_min`` journeys with a known end by minutes.
    ``type_boardings``, ``type_journeys`` and ``type_changing`` (journeys with a transfer or more)
    by user type.
    """

    def __init__(self) -> None:
        self.days: dict[date, tuple[TransferRate, TransferRate]] = {}
        self.boardings, self.transfers = np.zeros((2, HOURS), np.int64)
        self.legs = np.zeros(MOST_LEGS + 1, np.int64)
        self.transfer_min = np.zeros((len(UserType), LONGEST_MIN + 1), np.int64)
        self.journey_min = np.zeros(LONGEST_MIN + 1, np.int64)
        counts = np.zeros((3, len(UserType)), np.int64)
        self.type_boardings, self.type_journeys, self.type_changing = counts

    def add(self, day: DayLegs) -> None:
        people = day.passengers
        fare, behaviour = (TransferRate.of(people, marks) for marks in (day.fare_transfer, day.behaviour_transfer))
        self.days[day.day] = (fare, behaviour)
        self.boardings += _counted(day.hour, people, HOURS)
        after = day.transfers
        self.transfers += _counted(day.hour[after], people[after], HOURS)
        first, last = day.first, day.last
        legs = last - first + 1
        self.legs += _counted(np.minimum(legs, MOST_LEGS), people[first], MOST_LEGS + 1)
        self._add_times(day)
        kinds = len(UserType)
        self.type_boardings += _counted(day.user_type, people, kinds)
        self.type_journeys += _counted(day.user_type[first], people[first], kinds)
        changing = first[legs > 1]
        self.type_changing += _counted(day.user_type[changing], people[changing], kinds)

    def merge(self, other: Overview) -> None:
        self.days = dict(sorted((self.days | other.days).items()))
        for name, counts in vars(self).items():
            if isinstance(counts, np.ndarray):
                counts += getattr(other, name)

    def _add_times(self, day: DayLegs) -> None:
        after = day.transfers[day.alight[day.transfers - 1] != NEVER_S]
        minutes = _minutes(day.board[after] - day.alight[after - 1])
        cell = day.user_type[after].astype(np.int64) * (LONGEST_MIN + 1) + minutes
        counts = _counted(cell, day.passengers[after], self.transfer_min.size)
        self.transfer_min += counts.reshape(self.transfer_min.shape)
        known = day.alight[day.last] != NEVER_S
        minutes = _minutes(day.alight[day.last][known] - day.board[day.first][known])
        self.journey_min += _counted(minutes, day.passengers[day.first][known], LONGEST_MIN + 1)

    @property
    def fare(self) -> TransferRate:
        """All days together, transfers by the fare (요금 환승)."""
        return sum((fare for fare, _ in self.days.values()), TransferRate())

    @property
    def behaviour(self) -> TransferRate:
        """All days together, transfers by behaviour (통행 환승)."""
        return sum((behaviour for _, behaviour in self.days.values()), TransferRate())


def overview_of(vocabulary: Vocabulary) -> tuple[Overview]:
    """Fresh counts, for :func:`~..passes.run_tallies`."""
    return (Overview(),)


def quantile_min(histogram: np.ndarray, share: float) -> int | None:
    """The smallest minute up to which ``share`` of the passengers lie; None without any."""
    total = histogram.sum()
    return int(np.searchsorted(np.cumsum(histogram), share * total)) if total else None


def _minutes(seconds: np.ndarray) -> np.ndarray:
    """Whole minutes from 0 to :data:`LONGEST_MIN`; clocks of two vehicles may differ, so a transfer may be negative."""
    return np.clip(seconds // MINUTE_S, 0, LONGEST_MIN)


def _counted(cell: np.ndarray, passengers: np.ndarray, cells: int) -> np.ndarray:
    # Weights are floats, exact up to 2^53 passengers.
    return np.bincount(cell, passengers, cells).astype(np.int64)
