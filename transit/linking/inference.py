"""Missing alightings, inferred by trip chaining."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property

import numpy as np

from ..taps import NEVER_S, UNKNOWN, DayTaps
from .rules import INFERENCE_WALK_LIMIT_M, InferBy, walk_s

WALK_WEIGHT = 2.0
"""A second of walking feels like two in a vehicle (default of reference/transit.md §2.10)."""

SEEKERS_AT_A_TIME = 100_000
"""Taps without alighting that are worked on together: each has some twenty candidates, which take memory."""


@dataclass(frozen=True)
class Places:
    """Coordinates of the stops by their code, metres; NaN where unknown."""

    x: np.ndarray
    y: np.ndarray

    @classmethod
    def unknown(cls, count: int) -> Places:
        return cls(np.full(count, np.nan), np.full(count, np.nan))

    @cached_property
    def are_known(self) -> bool:
        """Whether any stop has a place."""
        return bool(np.isfinite(self.x).any())

    def squared_distance(self, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        """Squared metres between stops ``a`` and ``b``: 0 for one and the same, NaN where a place is unknown."""
        if not self.are_known:
            return np.where(a == b, 0.0, np.nan)
        dx, dy = self.x[a] - self.x[b], self.y[a] - self.y[b]
        return np.where(a == b, 0.0, dx * dx + dy * dy)


class AlightSource(IntEnum):
    """Where an alighting stop is known from; the names in lower case are the values of ``alight_source``."""

    NONE = -1
    TAG = 0
    """It was recorded."""
    NEXT = 1
    """Near where the card boards next that day."""
    RETURN = 2
    """The card's last ride: near its first boarding of the day."""
    HISTORY = 3
    """Where most others alight who boarded the same route at the same stop that day."""


def infer_alightings(
    day: DayTaps,
    places: Places,
    limit_m: float = INFERENCE_WALK_LIMIT_M,
    by: InferBy = InferBy.DISTANCE,
    from_history: bool = False,
) -> tuple[DayTaps, np.ndarray]:
    """``day`` with its missing alightings inferred where that is possible, and the :class:`AlightSource` of each tap.

    A passenger is taken to alight near where the card boards next that day, after the last ride near the day's first
    boarding (Trépanier, Tranchant & Chapleau 2007). Candidates are the stops where someone who had boarded the same
    route at the same stop was seen to alight that day, which keeps to the route and its direction; of those within
    ``limit_m`` of the next boarding (Munizaga & Palma 2012) the one with the least of what ``by`` says is chosen, the
    smaller id on a tie. The time is the boarding plus the (lower) median ride between those two stops on that route
    that day, but not later than the next boarding. A card with one tap a day stays as it is. Without coordinates only
    the very stop of the next boarding can be inferred.

    With ``from_history`` the rest get the stop where most of the same candidates' passengers alighted (reference/
    transit.md §2.4, the prior of tagged rides): right less often, so it is off unless asked for. Days stay independent
    of each other: neither the next morning's first boarding nor another day's rides are looked at, so that a day's
    result never changes with the days beside it.
    """
    source = recorded_sources(day)
    missing = np.flatnonzero(source == AlightSource.NONE)
    if not len(missing):
        return day, source
    rides = _Rides.seen(day, len(places.x), missing)
    found = replace(day, alight=day.alight.copy(), alight_stop=day.alight_stop.copy())
    seekers = _Seekers.of(day, missing)
    for block in seekers.blocks():
        which, ride = _best(day, rides, block, places, limit_m, by)
        _alight(found, source, block.tap[which], rides, ride, block.next_board[which], block.source[which])
    if from_history:
        rest = missing[source[missing] == AlightSource.NONE]
        which, ride = rides.most_frequent(day, rest)
        tap = rest[which]
        _alight(found, source, tap, rides, ride, _next_board(day, tap), AlightSource.HISTORY)
    return found, source


def recorded_sources(day: DayTaps) -> np.ndarray:
    """The :class:`AlightSource` of each tap as delivered: tag or none."""
    source = np.full(len(day), AlightSource.TAG, np.int8)
    source[day.alight_stop == UNKNOWN] = AlightSource.NONE
    return source


def _alight(
    found: DayTaps,
    source: np.ndarray,
    tap: np.ndarray,
    rides: _Rides,
    ride: np.ndarray,
    by_when: np.ndarray,
    known_from: np.ndarray | AlightSource,
) -> None:
    """Let ``tap`` alight as ``ride`` did, but not after ``by_when``; a time that was recorded stays."""
    estimated = np.minimum(found.board[tap] + rides.median_s[ride], by_when)
    found.alight[tap] = np.where(found.alight[tap] == NEVER_S, estimated, found.alight[tap])
    found.alight_stop[tap] = rides.alight_stop[ride]
    source[tap] = known_from


def _best(
    day: DayTaps, rides: _Rides, seekers: _Seekers, places: Places, limit_m: float, by: InferBy
) -> tuple[np.ndarray, np.ndarray]:
    """The seekers that find an alighting, and the ride that leads there: the least by ``by``, then the smallest id."""
    seeker, ride = rides.candidates(day, seekers.tap)
    stop = rides.alight_stop[ride]
    distance = places.squared_distance(stop, seekers.target[seeker])
    near = (distance <= limit_m * limit_m) & (stop != day.board_stop[seekers.tap[seeker]])
    seeker, ride, stop, cost = seeker[near], ride[near], stop[near], distance[near]
    if by is InferBy.GENERALISED_TIME:
        cost = rides.median_s[ride] + WALK_WEIGHT * walk_s(np.sqrt(cost))
    order = np.lexsort((stop, cost, seeker))
    best = order[np.diff(seeker[order], prepend=-1) != 0]
    return seeker[best], ride[best]


_NO_NEXT_S = np.iinfo(np.int32).max


@dataclass(frozen=True)
class _Seekers:
    """Taps without alighting of cards that board again: where each heads for, by when, and how that is known."""

    tap: np.ndarray
    target: np.ndarray
    next_board: np.ndarray
    source: np.ndarray

    @classmethod
    def of(cls, day: DayTaps, missing: np.ndarray) -> _Seekers:
        starts = np.flatnonzero(np.append(True, ~day.same_card))
        ends = np.append(starts[1:], len(day)) - 1
        card = np.searchsorted(starts, missing, "right") - 1
        travels = ends[card] > starts[card]
        tap, card = missing[travels], card[travels]
        is_last = tap == ends[card]
        target = day.board_stop[np.where(is_last, starts[card], tap + 1)]
        source = np.where(is_last, AlightSource.RETURN, AlightSource.NEXT)
        return cls(tap, target, _next_board(day, tap), source)

    def blocks(self) -> Iterator[_Seekers]:
        """The same, so many at a time that their candidates fit into memory."""
        for start in range(0, len(self.tap), SEEKERS_AT_A_TIME):
            part = slice(start, start + SEEKERS_AT_A_TIME)
            yield _Seekers(self.tap[part], self.target[part], self.next_board[part], self.source[part])


def _next_board(day: DayTaps, tap: np.ndarray) -> np.ndarray:
    """Seconds at which the card of ``tap`` boards again that day; after its last ride later than any time."""
    following = np.minimum(tap + 1, len(day) - 1)
    again = (following > tap) & (day.card[following] == day.card[tap])
    return np.where(again, day.board[following], _NO_NEXT_S)


@dataclass(frozen=True)
class _Rides:
    """Rides with a recorded alighting, by route, boarding and alighting stop: the lower median of their time and the
    number of records."""

    departure: np.ndarray
    alight_stop: np.ndarray
    median_s: np.ndarray
    count: np.ndarray
    stops: int

    @classmethod
    def seen(cls, day: DayTaps, stops: int, seekers: np.ndarray) -> _Rides:
        wanted = np.unique(_departure(day, stops, seekers))
        tagged = np.flatnonzero((day.alight_stop != UNKNOWN) & (day.alight > day.board))
        departure = _departure(day, stops, tagged)
        slot = np.minimum(np.searchsorted(wanted, departure), len(wanted) - 1)
        kept = wanted[slot] == departure
        tagged, departure = tagged[kept], departure[kept]
        ride = departure * stops + day.alight_stop[tagged]
        seconds = (day.alight - day.board)[tagged]
        order = np.lexsort((seconds, ride))
        ride, seconds = ride[order], seconds[order]
        first = np.flatnonzero(np.diff(ride, prepend=-1) != 0)
        count = np.diff(np.append(first, len(ride)))
        return cls(ride[first] // stops, ride[first] % stops, seconds[first + (count - 1) // 2], count, stops)

    def candidates(self, day: DayTaps, seekers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Pairs of a seeker and a ride that starts as the seeker's does."""
        departure = _departure(day, self.stops, seekers)
        low = np.searchsorted(self.departure, departure, "left")
        count = np.searchsorted(self.departure, departure, "right") - low
        seeker = np.repeat(np.arange(len(seekers)), count)
        within = np.arange(len(seeker)) - np.repeat(np.cumsum(count) - count, count)
        return seeker, low[seeker] + within

    def most_frequent(self, day: DayTaps, seekers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Of each seeker that has a candidate, the ride that most took: the smaller id of the stop on a tie."""
        seeker, ride = self.candidates(day, seekers)
        elsewhere = self.alight_stop[ride] != day.board_stop[seekers[seeker]]
        seeker, ride = seeker[elsewhere], ride[elsewhere]
        order = np.lexsort((self.alight_stop[ride], -self.count[ride], seeker))
        best = order[np.diff(seeker[order], prepend=-1) != 0]
        return seeker[best], ride[best]


def _departure(day: DayTaps, stops: int, taps: np.ndarray) -> np.ndarray:
    return day.route[taps].astype(np.int64) * stops + day.board_stop[taps]
