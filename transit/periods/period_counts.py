"""What the days of a period are compared by: passengers of each thing, and the headline figures, day for day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np

from ...common.texts import marked
from ..counting.key_counts import counted
from ..leg_days import DayLegs
from ..linking.rates import TransferRate
from ..taps import NEVER_S

SECONDS_PER_MINUTE = 60


class PeriodBy(Enum):
    """What is compared thing by thing; the value is the algorithm's parameter."""

    ROUTE = "route"
    STOP = "stop"
    GROUP = "group"
    ROUTE_PAIR = "route_pair"

    @property
    def at_stops(self) -> bool:
        return self in (PeriodBy.STOP, PeriodBy.GROUP)

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            PeriodBy.ROUTE: marked("routes"),
            PeriodBy.STOP: marked("stops"),
            PeriodBy.GROUP: marked("stop groups"),
            PeriodBy.ROUTE_PAIR: marked("pairs of routes"),
        }[self]


class Measure(Enum):
    """What is counted of each thing; the value is the algorithm's parameter."""

    BOARDINGS = "boardings"
    TRANSFERS = "transfers"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {Measure.BOARDINGS: marked("boardings"), Measure.TRANSFERS: marked("boardings after a transfer")}[self]


@dataclass(frozen=True)
class Items:
    """The things compared, by the codes of a dataset: ``of_code`` is the number of each route's or stop's, -1 for none;
    of a pair of routes it is ``from × count + to``."""

    by: PeriodBy
    of_code: np.ndarray
    count: int


class ItemDays:
    """A tally: for each service day the items with passengers (ascending) and their boardings and transfers.

    A transfer belongs to the route and stop that are boarded after it. Of a pair both counts are its transfers.
    """

    def __init__(self, items: Items) -> None:
        self._items = items
        self.boardings: dict[date, tuple[np.ndarray, np.ndarray]] = {}
        self.transfers: dict[date, tuple[np.ndarray, np.ndarray]] = {}

    def add(self, day: DayLegs) -> None:
        after = day.transfers
        if self._items.by is PeriodBy.ROUTE_PAIR:
            route = self._items.of_code[day.route].astype(np.int64)
            self.transfers[day.day] = _counted(route[after - 1] * self._items.count + route[after], day, after)
            self.boardings[day.day] = self.transfers[day.day]
            return
        item = self._items.of_code[day.board_stop if self._items.by.at_stops else day.route]
        self.boardings[day.day] = _counted(item, day, slice(None))
        self.transfers[day.day] = _counted(item[after], day, after)

    def merge(self, other: ItemDays) -> None:
        self.boardings |= other.boardings
        self.transfers |= other.transfers


def _counted(item: np.ndarray, day: DayLegs, rides: np.ndarray | slice) -> tuple[np.ndarray, np.ndarray]:
    known = item >= 0
    return counted(item[known].astype(np.int64), day.passengers[rides][known])


@dataclass(frozen=True)
class DayFigures:
    """The headline figures of one service day: passengers, and the transfers' seconds and how many are known."""

    boardings: int
    journeys: int
    changing: int
    fare: TransferRate
    behaviour: TransferRate
    transfer_s: int
    timed: int

    @classmethod
    def of(cls, day: DayLegs) -> DayFigures:
        """The figures of ``day``; ``journeys`` and ``changing`` are by the definition that the legs were linked by."""
        people, after = day.passengers.astype(np.int64), day.transfers
        timed = after[day.alight[after - 1] != NEVER_S]
        seconds = (day.board[timed] - day.alight[timed - 1]) * people[timed]
        journeys = TransferRate.of(day.passengers, day.leg > 1)
        return cls(
            journeys.boardings,
            journeys.journeys,
            journeys.changing,
            TransferRate.of(day.passengers, day.fare_transfer),
            TransferRate.of(day.passengers, day.behaviour_transfer),
            int(seconds.sum()),
            int(people[timed].sum()),
        )


class FigureDays:
    """A tally of :class:`DayFigures`."""

    def __init__(self) -> None:
        self.days: dict[date, DayFigures] = {}

    def add(self, day: DayLegs) -> None:
        self.days[day.day] = DayFigures.of(day)

    def merge(self, other: FigureDays) -> None:
        self.days |= other.days


class Figure(Enum):
    """A headline figure of a day: its key in results, its title and how it reads of a day's figures."""

    BOARDINGS = ("boardings", marked("Boardings a day"))
    JOURNEYS = ("journeys", marked("Journeys a day"))
    RIDES = ("rides_per_journey", marked("Rides a journey"))
    CHANGING = ("changing_share", marked("Journeys with a transfer"))
    FARE = ("fare_share", marked("Fare transfers ÷ boardings"))
    BEHAVIOUR = ("behaviour_share", marked("Behavioural transfers ÷ boardings"))
    TRANSFER_MIN = ("transfer_min", marked("Transfer time, mean (min)"))

    def __init__(self, key: str, title: str) -> None:
        self.key = key
        self.title = title

    @property
    def is_share(self) -> bool:
        return self.key.endswith("_share")

    def of(self, day: DayFigures) -> float:
        """The figure of ``day``, 0 where there is nothing to divide by."""
        above, below = {
            Figure.BOARDINGS: (day.boardings, 1),
            Figure.JOURNEYS: (day.journeys, 1),
            Figure.RIDES: (day.boardings, day.journeys),
            Figure.CHANGING: (day.changing, day.journeys),
            Figure.FARE: (day.fare.transfers, day.fare.boardings),
            Figure.BEHAVIOUR: (day.behaviour.transfers, day.behaviour.boardings),
            Figure.TRANSFER_MIN: (day.transfer_s / SECONDS_PER_MINUTE, day.timed),
        }[self]
        return above / below if below else 0.0
