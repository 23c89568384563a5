"""Legs → journeys between zones, counted day by day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

import numpy as np

from ..calendar import DayType
from ..leg_days import HOURS, DayLegs
from ..taps import NEVER_S
from .journey_counts import NO_MINUTES, JourneyCounts, minutes_of
from .zones import OUTSIDE

CARDS_COUNTED = 10
"""Cards are counted at least this far: to the stricter limit of what may be published (reference/transit.md §3)."""

_USER_TYPES = 9


class Breakdown(Enum):
    """By what flows are told apart; the value is the algorithm's parameter and the name of the field."""

    NONE = "none"
    HOUR = "hour"
    DAY_TYPE = "day_type"
    USER_TYPE = "user_type"

    @property
    def categories(self) -> int:
        """How many categories there are; the category is a number from 0."""
        return {
            Breakdown.NONE: 1,
            Breakdown.HOUR: HOURS,
            Breakdown.DAY_TYPE: len(DayType),
            Breakdown.USER_TYPE: _USER_TYPES,
        }[self]

    def of_journeys(self, day: DayLegs) -> np.ndarray:
        """The category of each journey of ``day``, by its first boarding."""
        match self:
            case Breakdown.HOUR:
                return day.hour[day.first]
            case Breakdown.DAY_TYPE:
                return np.full(len(day.first), day.day_type.code, np.int8)
            case Breakdown.USER_TYPE:
                return day.user_type[day.first]
        return np.zeros(len(day.first), np.int8)

    def values(self, category: np.ndarray) -> np.ndarray:
        """What results call ``category``: hour 4 to 27, key of a day type, code of a user type; None without one."""
        match self:
            case Breakdown.HOUR:
                return category.astype(np.int32)
            case Breakdown.DAY_TYPE:
                return np.array([kind.value for kind in DayType], object)[category]
            case Breakdown.USER_TYPE:
                return np.array([None, *(f"{code:02}" for code in range(1, _USER_TYPES))], object)[category]
        return np.full(len(category), None, object)


@dataclass
class FlowTally:
    """Counts journeys between zones. ``zone_of_stop``: the zone of each stop of the vocabulary, ``OUTSIDE`` for none.

    ``total`` counts the passengers of all journeys, ``unknown`` those whose last alighting is not known, ``outside``
    those that begin or end in no zone; all others are ``placed``, in ``cells``.
    """

    zone_of_stop: np.ndarray
    zones: int
    breakdown: Breakdown = Breakdown.NONE
    cards_counted: int = CARDS_COUNTED
    total: int = 0
    unknown: int = 0
    outside: int = 0
    days: list[date] = field(default_factory=list)
    cells: JourneyCounts = field(init=False)

    def __post_init__(self) -> None:
        self.cells = JourneyCounts(self.cards_counted)
        # One more, which the code of an unknown stop (-1) finds.
        self._zone = np.append(self.zone_of_stop, OUTSIDE).astype(np.int32)

    @property
    def placed(self) -> int:
        return self.total - self.unknown - self.outside

    def add(self, day: DayLegs) -> None:
        """Count the journeys of one service day."""
        first, last = day.first, day.last
        passengers = day.passengers[first]
        known = day.alight_stop[last] >= 0
        origin, destination = self._zone[day.board_stop[first]], self._zone[day.alight_stop[last]]
        placed = (origin != OUTSIDE) & (destination != OUTSIDE)
        self.days.append(day.day)
        self.total += int(passengers.sum())
        self.unknown += int(passengers[~known].sum())
        self.outside += int(passengers[known & ~placed].sum())
        cell = self.cells_of(origin, destination, self.breakdown.of_journeys(day))[placed]
        first, last, passengers = first[placed], last[placed], passengers[placed]
        minutes = np.where(
            day.alight[last] == NEVER_S, NO_MINUTES, minutes_of(day.alight[last].astype(np.int64) - day.board[first])
        )
        self.cells.add(cell, day.card[first], minutes, last - first, passengers)

    def merge(self, other: FlowTally) -> None:
        """Take over what another tally of the same make has counted on other days."""
        self.total += other.total
        self.unknown += other.unknown
        self.outside += other.outside
        self.days += other.days
        self.cells.merge(other.cells)

    def cells_of(self, origin: np.ndarray, destination: np.ndarray, category: np.ndarray) -> np.ndarray:
        """The cell of journeys from ``origin`` to ``destination`` (zones) in ``category``."""
        return (origin.astype(np.int64) * self.zones + destination) * self.breakdown.categories + category

    def ends_of(self, cell: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The origin, destination and category of ``cell``."""
        pair, category = np.divmod(cell, self.breakdown.categories)
        return *np.divmod(pair, self.zones), category
