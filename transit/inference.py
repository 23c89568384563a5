"""Missing alightings, inferred by trip chaining."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .rules import INFERENCE_WALK_LIMIT_M
from .taps import NEVER_S, UNKNOWN, DayTaps

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

    def squared_distance(self, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        """Squared metres between stops ``a`` and ``b``: 0 for one and the same, NaN where a place is unknown."""
        dx, dy = self.x[a] - self.x[b], self.y[a] - self.y[b]
        return np.where(a == b, 0.0, dx * dx + dy * dy)


def infer_alightings(
    day: DayTaps, places: Places, limit_m: float = INFERENCE_WALK_LIMIT_M
) -> tuple[DayTaps, np.ndarray]:
    """``day`` with its missing alightings inferred where that is possible, and which taps were.

    A passenger is taken to alight near where the card boards next that day, after the last ride near the day's first
    boarding (Trépanier, Tranchant & Chapleau 2007). Candidates are the stops where someone who had boarded the same
    route at the same stop was seen to alight that day, which keeps to the route and its direction; the one nearest
    to the next boarding is chosen if it lies within ``limit_m`` (Munizaga & Palma 2012), the smaller id on a tie.
    The time is the boarding plus the (lower) median ride between those two stops on that route that day, but not
    later than the next boarding. A card with one tap a day stays as it is. Without coordinates only the very stop of
    the next boarding can be inferred.
    """
    inferred = np.zeros(len(day), bool)
    seekers, target, next_board = _seekers(day)
    if not len(seekers):
        return day, inferred
    rides = _Rides.seen(day, len(places.x), seekers)
    alight, alight_stop = day.alight.copy(), day.alight_stop.copy()
    for start in range(0, len(seekers), SEEKERS_AT_A_TIME):
        block = slice(start, start + SEEKERS_AT_A_TIME)
        seeker, ride = _nearest(day, rides, seekers[block], target[block], places, limit_m)
        taps = seekers[block][seeker]
        estimated = np.minimum(day.board[taps] + rides.median_s[ride], next_board[block][seeker])
        alight[taps] = np.where(alight[taps] == NEVER_S, estimated, alight[taps])
        alight_stop[taps] = rides.alight_stop[ride]
        inferred[taps] = True
    return replace(day, alight=alight, alight_stop=alight_stop), inferred


def _nearest(
    day: DayTaps, rides: _Rides, seekers: np.ndarray, target: np.ndarray, places: Places, limit_m: float
) -> tuple[np.ndarray, np.ndarray]:
    """The seekers that find an alighting, and the ride that leads there: nearest to ``target``, then smallest id."""
    seeker, ride = rides.candidates(day, seekers)
    stop = rides.alight_stop[ride]
    distance = places.squared_distance(stop, target[seeker])
    near = (distance <= limit_m * limit_m) & (stop != day.board_stop[seekers[seeker]])
    seeker, ride, stop, distance = seeker[near], ride[near], stop[near], distance[near]
    order = np.lexsort((stop, distance, seeker))
    best = order[np.diff(seeker[order], prepend=-1) != 0]
    return seeker[best], ride[best]


def _seekers(day: DayTaps) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The taps without alighting stop of cards with two taps or more, the stop they head for, and by when."""
    count = len(day)
    starts = np.flatnonzero(np.append(True, ~day.same_card)) if count else np.empty(0, np.int64)
    ends = np.append(starts[1:], count) - 1
    seekers = np.flatnonzero(day.alight_stop == UNKNOWN)
    card = np.searchsorted(starts, seekers, "right") - 1
    travels = ends[card] > starts[card]
    seekers, card = seekers[travels], card[travels]
    is_last = seekers == ends[card]
    following = np.where(is_last, starts[card], seekers + 1)
    by_when = np.where(is_last, np.iinfo(np.int32).max, day.board[following])
    return seekers, day.board_stop[following], by_when


@dataclass(frozen=True)
class _Rides:
    """Rides with a recorded alighting: for each route, boarding and alighting stop the lower median of their time."""

    departure: np.ndarray
    alight_stop: np.ndarray
    median_s: np.ndarray
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
        return cls(ride[first] // stops, ride[first] % stops, seconds[first + (count - 1) // 2], stops)

    def candidates(self, day: DayTaps, seekers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Pairs of a seeker and a ride that starts as the seeker's does."""
        departure = _departure(day, self.stops, seekers)
        low = np.searchsorted(self.departure, departure, "left")
        count = np.searchsorted(self.departure, departure, "right") - low
        seeker = np.repeat(np.arange(len(seekers)), count)
        within = np.arange(len(seeker)) - np.repeat(np.cumsum(count) - count, count)
        return seeker, low[seeker] + within


def _departure(day: DayTaps, stops: int, taps: np.ndarray) -> np.ndarray:
    return day.route[taps].astype(np.int64) * stops + day.board_stop[taps]
