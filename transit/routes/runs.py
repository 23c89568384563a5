"""How many buses an hour run along each direction of each pattern: as taps show them, else as the timetable says."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import numpy as np

from ..leg_days import HOUR_S, HOURS
from ..network.headways import Headways
from ..network.route_network import Pattern, RouteNetwork
from ..taps import Vocabulary
from .passages import Passages


class RunSource(Enum):
    """Where the number of runs comes from; the value is the key in results."""

    SEEN = "seen"
    TIMETABLE = "timetable"
    UNKNOWN = "unknown"


class Runs:
    """Runs a day in each hour, by pattern and direction."""

    def __init__(self, network: RouteNetwork, vocabulary: Vocabulary, passages: Passages, headways: Headways) -> None:
        self._network, self._passages, self._headways = network, passages, headways
        self._code = {route: code for code, route in enumerate(vocabulary.routes)}
        self._rows = network.stops.rows_of(vocabulary.stops)

    def source(self, route_id: str) -> RunSource:
        """Vehicles that the taps name come before the timetable."""
        code = self._code.get(route_id)
        if code is None:
            return RunSource.UNKNOWN
        if self._passages.has_vehicles[code]:
            return RunSource.SEEN
        return RunSource.UNKNOWN if np.isnan(self._headways.peak_s[code]) else RunSource.TIMETABLE

    def by_hour(self, pattern: Pattern) -> np.ndarray:
        """For each position of ``pattern`` and each hour: the runs that pass it a day; NaN where they are not known, 0
        where the taps of the route name vehicles and none was seen."""
        runs = np.full((len(pattern), HOURS), np.nan)
        source = self.source(pattern.route_id)
        if source is RunSource.UNKNOWN:
            return runs
        code = self._code[pattern.route_id]
        for direction, stops in self._speaking_stops(pattern):
            if source is RunSource.SEEN:
                hours = np.nan_to_num(self._passages.runs_by_hour(code, np.flatnonzero(np.isin(self._rows, stops))))
            else:
                hours = self.by_timetable(pattern.route_id)
            runs[pattern.direction == direction] = hours
        return runs

    def by_timetable(self, route_id: str) -> np.ndarray:
        """One run each headway, in the hours in which the taps show the route in service; NaN without a headway."""
        code = self._code.get(route_id)
        if code is None or np.isnan(self._headways.peak_s[code]):
            return np.full(HOURS, np.nan)
        hours = np.arange(HOURS)
        first, last = self._passages.first_s[code], self._passages.last_s[code]
        serves = (hours >= first // HOUR_S) & (hours <= last // HOUR_S)
        return np.where(serves, HOUR_S / self._headways.at(np.full(HOURS, code), hours), 0.0)

    def _speaking_stops(self, pattern: Pattern) -> Iterator[tuple[int, np.ndarray]]:
        """For each direction the stops whose passages belong to it alone; all of its stops where none does.

        Stops that are served twice would count a bus twice, and those of an earlier pattern count its buses too.
        """
        earlier = self._earlier_stops(pattern)
        for direction in np.unique(pattern.direction):
            own = pattern.stops[pattern.direction == direction]
            others = np.append(pattern.stops[pattern.direction != direction], earlier)
            stops, times = np.unique(own, return_counts=True)
            alone = stops[(times == 1) & ~np.isin(stops, others)]
            yield direction, alone if len(alone) else own

    def _earlier_stops(self, pattern: Pattern) -> np.ndarray:
        patterns = (other for other in self._network.patterns_of(pattern.route_id) if other.pattern < pattern.pattern)
        return np.concatenate([np.empty(0, np.int64), *(other.stops for other in patterns)])


def served_twice(network: RouteNetwork, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Route and stop (codes of ``vocabulary``) of the stops at which a pattern of the route calls more than once."""
    code = {route: number for number, route in enumerate(vocabulary.routes)}
    rows = network.stops.rows_of(vocabulary.stops)
    found = []
    for pattern in network.patterns:
        stops, times = np.unique(pattern.stops, return_counts=True)
        if pattern.route_id in code and (times > 1).any():
            repeated = np.flatnonzero(np.isin(rows, stops[times > 1]))
            found += [(code[pattern.route_id], int(stop)) for stop in repeated]
    return found
