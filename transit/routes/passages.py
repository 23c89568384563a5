"""Buses passing stops, as the taps show them: how many an hour, how evenly, the first and the last of the day.

A bus passes a stop when its first passenger taps there (reference/transit.md §2.14). A bus nobody boards or leaves is
not seen, so the passages of quiet stops are too few; the busiest stops of a route speak for it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from ..assignment.observed import PEAK_HOURS
from ..calendar import DayType
from ..counting.key_counts import starts_of, sums_of
from ..counting.keyed_sums import KeyedSums
from ..leg_days import HOUR_S, HOURS, DayLegs
from ..network.headways import Headways
from ..taps import NEVER_S, UNKNOWN, Vocabulary

SAME_BUS_S = 600
"""Seconds within which taps of one vehicle at one stop belong to one passage: longer than any dwell, shorter than any
turn of a route."""
NO_VEHICLE_GAP_S = 90
"""Without vehicles a pause of so many seconds begins a new passage (60-90 s: reference/transit.md §2.14)."""
BUNCHED = 0.25
"""Headways below this share of the scheduled one are bunched (§2.14)."""
SPEAKING_SHARE = 0.8
"""Stops with at least this share of the passages of the route's busiest stop speak for its headways."""

_IS_PEAK = np.isin(np.arange(HOURS), PEAK_HOURS)
_TIME_BITS = 17
"""Seconds of a service day, up to 28 hours."""


@dataclass(frozen=True)
class HeadwaySums:
    """Headways of each route, peak or off peak: how many, and their sums; seconds, one element for each route.

    ``bunched`` counts those below :data:`BUNCHED` × the scheduled headway, ``scheduled`` those with a schedule.
    """

    count: np.ndarray
    total: np.ndarray
    squares: np.ndarray
    bunched: np.ndarray
    scheduled: np.ndarray

    @property
    def mean_s(self) -> np.ndarray:
        return _ratio(self.total, self.count)

    @property
    def cv(self) -> np.ndarray:
        """Standard deviation ÷ mean: 0 for an even service, 1 for one at random."""
        mean = self.mean_s
        spread = np.maximum(_ratio(self.squares, self.count) - mean**2, 0)
        return np.where(self.count > 1, _ratio(np.sqrt(spread), mean), np.nan)

    @property
    def wait_s(self) -> np.ndarray:
        """Mean wait of passengers who come at random: E[H²] ÷ 2E[H]."""
        return _ratio(self.squares, 2 * self.total)


@dataclass(frozen=True)
class Passages:
    """What was seen of the buses of ``days`` service days.

    ``at_stop`` (rows by ``route`` and ``stop``; columns: hours 0 to 27): passages of all days added up.
    ``vehicles``, ``first_s`` and ``last_s`` by route: distinct vehicles a day, and mean times of the first and last
    passage of a day; NaN where none was seen. ``has_vehicles``: routes whose taps name their vehicle.
    """

    days: int
    route: np.ndarray
    stop: np.ndarray
    at_stop: np.ndarray
    vehicles: np.ndarray
    first_s: np.ndarray
    last_s: np.ndarray
    has_vehicles: np.ndarray
    peak: HeadwaySums
    off_peak: HeadwaySums

    def runs_by_hour(self, route: int, stops: np.ndarray) -> np.ndarray:
        """Runs a day in each hour of ``route`` past ``stops`` (codes): in all those of the stop with the most.

        The stops at which most buses are seen tell how the runs spread over the hours. NaN where no passage was seen
        at any of these stops on any day.
        """
        seen = self.at_stop[self._rows(route, stops)]
        if not len(seen):
            return np.full(HOURS, np.nan)
        total = seen.sum(axis=1)
        speaking = seen[total >= SPEAKING_SHARE * total.max()].sum(axis=0)
        return speaking * (total.max() / speaking.sum()) / max(self.days, 1)

    def _rows(self, route: int, stops: np.ndarray) -> np.ndarray:
        rows = np.arange(*np.searchsorted(self.route, (route, route + 1)))
        return rows[np.isin(self.stop[rows], stops)]


class PassageTally:
    """Finds the passages of the service days of ``day_type`` (None: of all): a :class:`~..passes.Tally`."""

    def __init__(self, vocabulary: Vocabulary, headways: Headways, day_type: DayType | None = None) -> None:
        self._headways, self._day_type = headways, day_type
        self._routes, self._stops = len(vocabulary.routes), len(vocabulary.stops)
        self._passages = KeyedSums(1)
        self._gaps = KeyedSums(5)
        self.days = 0
        self._seen_days = np.zeros(self._routes, np.int64)
        self._first, self._last = np.zeros(self._routes, np.int64), np.zeros(self._routes, np.int64)
        self._vehicles = np.zeros(self._routes, np.int64)

    def add(self, day: DayLegs) -> None:
        if self._day_type is not None and day.day_type is not self._day_type:
            return
        self.days += 1
        place, vehicle, time = self._passages_of(day)
        self._passages.add(place * HOURS + time // HOUR_S, np.ones(len(place), np.int64))
        self._add_span(place // self._stops, vehicle, time)
        self._add_gaps(place, time)

    def merge(self, other: PassageTally) -> None:
        self.days += other.days
        self._passages.merge(other._passages)
        self._gaps.merge(other._gaps)
        for name in ("_seen_days", "_first", "_last", "_vehicles"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def passages(self, twice: Collection[tuple[int, int]] = ()) -> Passages:
        """What was found. ``twice``: route and stop (codes) where buses call more than once in a run, out and back or
        at the terminal of a loop: the time between two of them there is no headway."""
        key, count = self._passages.table()
        place, row = np.unique(key // HOURS, return_inverse=True)
        at_stop = np.zeros((len(place), HOURS), np.int64)
        at_stop[row, key % HOURS] = count
        route, stop = place // self._stops, place % self._stops
        passages = at_stop.sum(axis=1)
        once = ~np.isin(place, [route * self._stops + stop for route, stop in twice])
        peak, off_peak = self._headway_sums(place[once], passages[once])
        seen = self._seen_days
        return Passages(
            self.days, route, stop, at_stop,
            np.where(self._vehicles > 0, _ratio(self._vehicles, seen), np.nan),
            _ratio(self._first, seen), _ratio(self._last, seen), self._vehicles > 0, peak, off_peak,
        )  # fmt: skip

    def _passages_of(self, day: DayLegs) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Route and stop as one number, vehicle bits (0: not recorded) and second of each passage of ``day``."""
        alights = np.flatnonzero((day.alight_stop != UNKNOWN) & (day.alight != NEVER_S) & ~day.inferred)
        place = np.append(
            day.route.astype(np.int64) * self._stops + day.board_stop,
            day.route[alights].astype(np.int64) * self._stops + day.alight_stop[alights],
        ).astype(np.uint64)
        time = np.clip(np.append(day.board, day.alight[alights]), 0, HOURS * HOUR_S - 1).astype(np.uint64)
        bits = 64 - _TIME_BITS - max(int(self._routes * self._stops), 1).bit_length()
        vehicle = np.append(day.vehicle, day.vehicle[alights])
        # The upper bits of the hash: two buses of a route at one stop within minutes share them once in 2**bits.
        vehicle = np.where(vehicle > 0, np.maximum(vehicle >> np.uint64(64 - bits), 1), 0).astype(np.uint64)
        taps = np.sort((place << np.uint64(bits) | vehicle) << np.uint64(_TIME_BITS) | time)
        bus, time = taps >> np.uint64(_TIME_BITS), (taps & np.uint64(2**_TIME_BITS - 1)).astype(np.int64)
        vehicle = (bus & np.uint64(2**bits - 1)).astype(np.int64)
        pause = np.where(vehicle > 0, SAME_BUS_S, NO_VEHICLE_GAP_S)
        opens = np.append(True, (bus[1:] != bus[:-1]) | (np.diff(time) > pause[1:]))[: len(taps)]
        return (bus[opens] >> np.uint64(bits)).astype(np.int64), vehicle[opens], time[opens]

    def _add_span(self, route: np.ndarray, vehicle: np.ndarray, time: np.ndarray) -> None:
        first, last = np.full(self._routes, HOURS * HOUR_S), np.full(self._routes, -1)
        np.minimum.at(first, route, time)
        np.maximum.at(last, route, time)
        seen = last >= 0
        self._seen_days += seen
        self._first += np.where(seen, first, 0)
        self._last += np.where(seen, last, 0)
        named = np.flatnonzero(vehicle > 0)
        bits = int(vehicle.max(initial=0)).bit_length()
        buses = np.unique(route[named] << bits | vehicle[named])
        self._vehicles += np.bincount(buses >> bits, minlength=self._routes)

    def _add_gaps(self, place: np.ndarray, time: np.ndarray) -> None:
        """Headways between any two buses that follow each other at a stop, peak and off peak by the later one."""
        in_order = np.sort(place << _TIME_BITS | time)
        place, time = in_order >> _TIME_BITS, in_order & (2**_TIME_BITS - 1)
        follows = np.flatnonzero(place[1:] == place[:-1]) + 1
        gap, hour = time[follows] - time[follows - 1], time[follows] // HOUR_S
        scheduled = self._headways.at(place[follows] // self._stops, hour)
        # The passages of a stop stand together and its peaks in a few runs: most is summed up without another sort.
        begins, key = starts_of(place[follows] * 2 + _IS_PEAK[hour])
        bunched, timed = gap < BUNCHED * scheduled, ~np.isnan(scheduled)
        sums = (sums_of(column.astype(np.int64), begins) for column in (gap, gap**2, bunched, timed))
        self._gaps.add(key, np.diff(begins, append=len(gap)), *sums)

    def _headway_sums(self, place: np.ndarray, passages: np.ndarray) -> tuple[HeadwaySums, HeadwaySums]:
        route = place // self._stops
        most = np.zeros(self._routes, np.int64)
        np.maximum.at(most, route, passages)
        speaking = place[passages >= SPEAKING_SHARE * most[route]]
        key, *columns = self._gaps.table()
        sums = []
        for is_peak in (True, False):
            chosen = np.flatnonzero(np.isin(key >> 1, speaking) & ((key & 1) == is_peak))
            by_route = (key[chosen] >> 1) // self._stops
            # Sums of whole numbers below 2**53: exact as floats.
            sums.append(HeadwaySums(*(np.bincount(by_route, column[chosen], self._routes) for column in columns)))
        return sums[0], sums[1]


def _ratio(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    """``above`` ÷ ``below``; NaN where ``below`` is 0."""
    return np.divide(above, below, out=np.full(np.shape(below), np.nan), where=np.asarray(below) > 0)
