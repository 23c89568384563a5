"""What is counted of the transfers between two routes, two stops, or both."""

from __future__ import annotations

from enum import Enum

import numpy as np

from ..counting.card_counts import CardCounts
from ..counting.keyed_sums import KeyedSums
from ..counting.value_counts import ValueCounts
from ..hubs.transfer_times import StopPlaces
from ..leg_days import NO_WALK_M, DayLegs
from ..taps import NEVER_S, UNKNOWN, Vocabulary

ENDS = ("from_route", "to_route", "from_stop", "to_stop")
CM_PER_M = 100


class PairBy(Enum):
    """What a flow joins: its value is the algorithm's parameter, its columns are the key of a flow."""

    ROUTE = "route"
    STOP = "stop"
    ROUTE_STOP = "route_stop"

    @property
    def key(self) -> tuple[str, ...]:
        return {
            PairBy.ROUTE: ("from_route", "to_route"),
            PairBy.STOP: ("from_stop", "to_stop"),
            PairBy.ROUTE_STOP: ("from_route", "to_route", "from_stop", "to_stop"),
        }[self]


class PairTally:
    """Passengers of each pair, those among them who transfer by the fare and by behaviour, and their times and walks.

    A pair is a whole number made of the codes of its ends (:meth:`ends_of`). ``places`` of pairs of routes are the
    sums of where their passengers alight and board (passengers with both places known, then x, y, x, y in
    centimetres): whole numbers, so that no order of the days changes them. The cards of a pair are counted up to
    ``min_cards``, where that is over 1.
    """

    def __init__(self, vocabulary: Vocabulary, by: PairBy, places: StopPlaces, min_cards: int = 1) -> None:
        routes, stops = len(vocabulary.routes), len(vocabulary.stops)
        sizes = {"from_route": routes, "to_route": routes, "from_stop": stops + 1, "to_stop": stops}
        self._sizes = {end: max(sizes[end], 1) for end in by.key}
        self.stop_places = places
        self._by = by
        self.sums = KeyedSums(3)
        self.places = KeyedSums(5)
        self.times = ValueCounts()
        self.walks = ValueCounts()
        self.cards = CardCounts(min_cards) if min_cards > 1 else None

    def add(self, day: DayLegs) -> None:
        on = day.transfers
        off = on - 1
        people = day.passengers[on].astype(np.int64)
        pair = self._pairs(day, off, on)
        self.sums.add(pair, people, people * day.fare_transfer[on], people * day.behaviour_transfer[on])
        timed = np.flatnonzero(day.alight[off] != NEVER_S)
        self.times.add(pair[timed], (day.board[on] - day.alight[off])[timed], people[timed])
        walked = np.flatnonzero(day.transfer_walk_m[on] != NO_WALK_M)
        self.walks.add(pair[walked], day.transfer_walk_m[on][walked], people[walked])
        if self._by is PairBy.ROUTE:
            self._add_places(pair, day.alight_stop[off], day.board_stop[on], people)
        if self.cards is not None:
            self.cards.add(pair, day.card[on], people)

    def merge(self, other: PairTally) -> None:
        for name in ("sums", "places", "times", "walks"):
            getattr(self, name).merge(getattr(other, name))
        if self.cards is not None:
            self.cards.merge(other.cards)

    def has_enough_cards(self, pair: np.ndarray) -> np.ndarray:
        """Whether each pair has ``min_cards`` different cards: cards, not rides, because one card is one person."""
        if self.cards is None:
            return np.ones(len(pair), bool)
        return self.cards.cards_in(pair) >= self.cards.most

    def ends_of(self, pair: np.ndarray) -> dict[str, np.ndarray]:
        """The codes of the ends of each pair, ``UNKNOWN`` for an alighting stop that is not known."""
        ends = dict(zip(self._sizes, np.unravel_index(pair, tuple(self._sizes.values())), strict=True))
        if "from_stop" in ends:
            ends["from_stop"] = ends["from_stop"] - 1
        return ends

    def _pairs(self, day: DayLegs, off: np.ndarray, on: np.ndarray) -> np.ndarray:
        codes = {
            "from_route": day.route[off],
            "to_route": day.route[on],
            "from_stop": day.alight_stop[off] + 1,
            "to_stop": day.board_stop[on],
        }
        pair = np.zeros(len(on), np.int64)
        for end, size in self._sizes.items():
            pair = pair * size + codes[end]
        return pair

    def _add_places(self, pair: np.ndarray, alight: np.ndarray, board: np.ndarray, people: np.ndarray) -> None:
        x, y = self.stop_places.x, self.stop_places.y
        known = (alight != UNKNOWN) & np.isfinite(x[alight]) & np.isfinite(x[board])
        at = np.flatnonzero(known)
        people = people[at]
        sums = [
            np.rint(axis[stop[at]] * CM_PER_M).astype(np.int64) * people for stop in (alight, board) for axis in (x, y)
        ]
        self.places.add(pair[at], people, *sums)
