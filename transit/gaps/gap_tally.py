"""Journeys between zones on which passengers change: how many, how long they take, and where they change."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..calendar import DayType
from ..counting.card_counts import CardCounts
from ..counting.key_counts import KeyCounts, starts_of, sums_of
from ..errors import TransitError
from ..hubs.transfer_times import NOT_KNOWN, StopPlaces, Transfers, Walking
from ..leg_days import DayLegs
from ..taps import NEVER_S, UNKNOWN, Vocabulary

SECONDS_PER_MINUTE = 60


@dataclass(frozen=True)
class TimeValues:
    """What a minute of waiting and of walking, and a transfer, weigh against a minute on the bus.

    The generalised cost of reference/transit.md §2.10; with the defaults it is plain time.
    """

    wait: float = 1.0
    walk: float = 1.0
    transfer_min: float = 0.0

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if not value >= 0:
                raise TransitError("{name} is {value}. Give 0 or more.", name=name, value=value)


@dataclass(frozen=True)
class Journeys:
    """The journeys of a day between two different zones: their ``first`` and ``last`` leg, zones and passengers."""

    first: np.ndarray
    last: np.ndarray
    origin: np.ndarray
    destination: np.ndarray
    passengers: np.ndarray

    @classmethod
    def of(cls, day: DayLegs, zone: np.ndarray) -> Journeys:
        """``zone`` is that of each stop code."""
        origin = zone[day.board_stop[day.first]]
        alight = day.alight_stop[day.last]
        destination = np.where(alight == UNKNOWN, UNKNOWN, zone[alight])
        at = np.flatnonzero((origin != UNKNOWN) & (destination != UNKNOWN) & (origin != destination))
        first = day.first[at]
        return cls(first, day.last[at], origin[at].astype(np.int64), destination[at].astype(np.int64),
                   day.passengers[first])  # fmt: skip

    @property
    def changes(self) -> np.ndarray:
        """Which of them change on the way."""
        return self.last > self.first


class ChangingTally:
    """Passengers of each pair of zones (origin × zones + destination), those who change among them, and their cards.

    Also how fast riders of ``buses`` (whether each route code is one) come along: metres of straight line and seconds.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        zone: np.ndarray,
        zones: int,
        places: StopPlaces,
        buses: np.ndarray,
        min_cards: int,
        day_type: DayType | None,
    ) -> None:
        self._zone, self._zones, self._places, self._buses, self._day_type = zone, zones, places, buses, day_type
        self.days = 0
        self.passengers = KeyCounts()
        self.changing = KeyCounts()
        self.cards = CardCounts(max(min_cards, 1))
        self.ridden_m = self.ridden_s = 0

    def add(self, day: DayLegs) -> None:
        if self._day_type not in (None, day.day_type):
            return
        self.days += 1
        journeys = Journeys.of(day, self._zone)
        pair = journeys.origin * self._zones + journeys.destination
        self.passengers.add(pair, journeys.passengers)
        at = np.flatnonzero(journeys.changes)
        self.changing.add(pair[at], journeys.passengers[at])
        self.cards.add(pair[at], day.card[journeys.first[at]], journeys.passengers[at])
        metres = self._places.apart(day.board_stop, day.alight_stop)
        ridden = np.isfinite(metres) & (day.alight != NEVER_S) & ~day.inferred & self._buses[day.route]
        people = day.passengers[ridden].astype(np.int64)
        self.ridden_m += int((np.rint(metres[ridden]).astype(np.int64) * people).sum())
        self.ridden_s += int(((day.alight[ridden] - day.board[ridden]) * people).sum())

    def merge(self, other: ChangingTally) -> None:
        self.days += other.days
        self.ridden_m += other.ridden_m
        self.ridden_s += other.ridden_s
        for name in ("passengers", "changing", "cards"):
            getattr(self, name).merge(getattr(other, name))


class WayTally:
    """Of chosen pairs of zones: how long the journeys that change take, how often they change, and where first.

    ``pairs`` are the codes of the pairs in order; results are by place among them. ``costs`` counts passengers by
    pair and seconds of generalised cost; ``ways`` by pair, first route, zone of the first change, and second route.
    """

    SPAN_S = 2**18
    """Above any generalised cost of a day, seconds."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        zone: np.ndarray,
        zones: int,
        pairs: np.ndarray,
        places: StopPlaces,
        walking: Walking,
        values: TimeValues,
        day_type: DayType | None,
    ) -> None:
        self._zone, self._zones, self._pairs = zone, zones, pairs
        self._places, self._walking, self._values, self._day_type = places, walking, values, day_type
        self._routes = max(len(vocabulary.routes), 1)
        self.costs = KeyCounts()
        self.ways = KeyCounts()
        self.changes = KeyCounts()

    def add(self, day: DayLegs) -> None:
        if self._day_type not in (None, day.day_type) or not len(self._pairs):
            return
        journeys = Journeys.of(day, self._zone)
        code = journeys.origin * self._zones + journeys.destination
        pair = np.minimum(np.searchsorted(self._pairs, code), len(self._pairs) - 1)
        at = np.flatnonzero((self._pairs[pair] == code) & journeys.changes)
        pair, first, last, people = pair[at], journeys.first[at], journeys.last[at], journeys.passengers[at]
        cost = self._costs(day, first, last)
        told = np.flatnonzero(cost >= 0)
        self.costs.add(pair[told] * self.SPAN_S + np.minimum(cost[told], self.SPAN_S - 1), people[told])
        change = first + 1
        via = self._zone[day.board_stop[change]].astype(np.int64) + 1  # 0: outside all zones
        way = (pair * self._routes + day.route[first]) * (self._zones + 1) + via
        self.ways.add(way * self._routes + day.route[change], people)
        _put_sums(self.changes, pair, (last - first) * people.astype(np.int64))

    def _costs(self, day: DayLegs, first: np.ndarray, last: np.ndarray) -> np.ndarray:
        """Seconds of generalised cost from the first boarding to the last alighting, -1 where it is not known."""
        changes = Transfers.of(day, self._places, self._walking)
        known = changes.wait_s != NOT_KNOWN
        extra = np.zeros(len(day) + 1)
        wait = np.where(known, np.maximum(changes.wait_s, 0), 0)
        walk = np.where(known, np.minimum(changes.walk_s, np.maximum(changes.time_s, 0)), 0)
        penalty = self._values.transfer_min * SECONDS_PER_MINUTE
        extra[changes.on + 1] = (self._values.wait - 1) * wait + (self._values.walk - 1) * walk + penalty
        so_far = np.cumsum(extra)
        plain = day.alight[last] - day.board[first]
        cost = np.rint(plain + so_far[last + 1] - so_far[first + 1]).astype(np.int64)
        return np.where((day.alight[last] == NEVER_S) | (plain < 0), -1, np.maximum(cost, 0))

    def ways_by_pair(self) -> tuple[np.ndarray, ...]:
        """Pair, first route, zone of the change (-1: outside), second route, and passengers."""
        keys, passengers = self.ways.items()
        keys, second = np.divmod(keys, self._routes)
        keys, via = np.divmod(keys, self._zones + 1)
        pair, first = np.divmod(keys, self._routes)
        return pair, first, via - 1, second, passengers

    def costs_by_pair(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Pair, seconds and passengers."""
        keys, passengers = self.costs.items()
        return *np.divmod(keys, self.SPAN_S), passengers

    def merge(self, other: WayTally) -> None:
        for name in ("costs", "ways", "changes"):
            getattr(self, name).merge(getattr(other, name))


def _put_sums(counts: KeyCounts, keys: np.ndarray, values: np.ndarray) -> None:
    order = np.argsort(keys, kind="stable")
    first, different = starts_of(keys[order])
    counts.put(different, sums_of(values[order], first))
