"""Earliest arrivals by timetable from many stops and times to all stops, by number of rides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from .costs import NO_WAY, Costs
from .footpaths import Footpaths
from .paths import Paths
from .search import BLOCK_CELLS, FEWEST_COLUMNS, MOST_COLUMNS
from .timetable import Timetable

NO_TRIP = 1 << 28
"""A number of a trip that no line has, and beyond the times of all of them."""


def in_clock_time(costs: Costs) -> Costs:
    """``costs`` as a timetable search has them: walking and waiting are minutes, and all riders choose alike."""
    return replace(costs, wait_weight=1.0, walk_weight=1.0, taste_spread=0.0)


def scheduled_columns(timetable: Timetable) -> int:
    """How many origins and times are searched at once."""
    return int(np.clip(BLOCK_CELLS // max(2 * len(timetable.base), 1), FEWEST_COLUMNS, MOST_COLUMNS))


@dataclass(frozen=True)
class ScheduledLabels:
    """Arrivals, in tenths of a second after midnight, with exactly 0, 1, … rides.

    ``ready[k]`` (stop × column): when the next ride may be boarded; ``alighted[k]``: when the ride ends; ``trip[k]``
    and ``arrival[k]`` (place of the scan × column): the earliest trip that can be sat in at each call, and when it is
    there. Only what is sooner than with fewer rides is kept: more rides are taken for nothing else.
    """

    timetable: Timetable
    footpaths: Footpaths
    costs: Costs
    depart: np.ndarray
    ready: list[np.ndarray]
    alighted: list[np.ndarray]
    trip: list[np.ndarray]
    arrival: list[np.ndarray]


def scheduled_search(
    timetable: Timetable,
    footpaths: Footpaths,
    costs: Costs,
    origins: np.ndarray,
    depart: np.ndarray,
    column: np.ndarray,
    destination: np.ndarray,
    check: Callable[[], None] = lambda: None,
) -> ScheduledLabels:
    """RAPTOR (Delling, Pajor & Werneck 2015) for all columns at once: who is at ``origins`` at ``depart`` (tenths).

    Asked for are the ways of each ``column`` to ``destination``: what is later than all of those of its column leads to
    none of them and is not followed (target pruning). Each round finds, for every call and column, the first trip that
    can be caught there (a binary search in all calls' departures at once), carries the earliest trip along each line,
    and walks. ``footpaths`` are in clock time.
    """
    columns, stops = len(origins), timetable.lines.stops
    part, ordered = np.empty((stops, columns), np.int32), np.empty((stops, columns), np.int32)
    begin = np.full((stops, columns), NO_WAY, dtype=np.int32)
    begin[origins, np.arange(columns)] = depart
    ready = np.empty_like(begin)
    footpaths.reach.least(begin, part, ordered, ready)
    found = ScheduledLabels(timetable, footpaths, costs, depart, [ready], [begin], [], [])
    soonest = np.full_like(begin, NO_WAY)
    best = np.full(len(column), NO_WAY, dtype=np.int64)
    for ride in range(costs.rides):
        check()
        trip = _carried(timetable, _caught(timetable, found.ready[-1]))
        arrival = _arrivals(timetable, trip)
        alighted, ready = np.empty_like(begin), np.empty_like(begin)
        timetable.lines.scan.alightings.least(arrival, part, ordered, alighted)
        alighted[alighted >= soonest] = NO_WAY
        np.minimum(soonest, alighted, out=soonest)
        _, ended = footpaths.reach.chosen(alighted, destination, column)
        best = np.minimum(best, ended.astype(np.int64) + costs.transfer * ride)
        going = np.where(alighted < _latest(best, column, columns), alighted, NO_WAY).astype(np.int32)
        footpaths.change.least(going, part, ordered, ready)
        for labels, label in zip(
            (found.ready, found.alighted, found.trip, found.arrival), (ready, alighted, trip, arrival), strict=True
        ):
            labels.append(label)
    return found


def _latest(best: np.ndarray, column: np.ndarray, columns: int) -> np.ndarray:
    """The latest of the best arrivals that each column is asked for."""
    latest = np.zeros(columns, dtype=np.int64)
    np.maximum.at(latest, column, best)
    return np.minimum(latest, NO_WAY)


def _caught(timetable: Timetable, ready: np.ndarray) -> np.ndarray:
    """The first trip that leaves each call (place of the scan) not before who waits there is ready."""
    scan = timetable.lines.scan
    waiting = np.take(ready, scan.stop, axis=0)
    trip = np.full(waiting.shape, NO_TRIP, dtype=np.int32)
    place, column = np.nonzero(waiting < NO_WAY)
    call = scan.call[place]
    wanted = call.astype(np.int64) * NO_WAY + waiting[place, column]
    after = np.searchsorted(timetable.keys, wanted) - timetable.base[call]
    runs = after < timetable.trips[timetable.lines.line[call]]
    trip[place[runs], column[runs]] = after[runs]
    return trip


def _carried(timetable: Timetable, caught: np.ndarray) -> np.ndarray:
    """The earliest trip that sits in the line when it calls: caught at an earlier call."""
    aboard = np.full((len(timetable.lines), caught.shape[1]), NO_TRIP, dtype=np.int32)
    carried = np.empty_like(caught)
    for step in timetable.lines.scan.steps:
        lines = step.stop - step.start
        carried[step] = aboard[:lines]
        np.minimum(aboard[:lines], caught[step], out=aboard[:lines])
    return carried


def _arrivals(timetable: Timetable, trip: np.ndarray) -> np.ndarray:
    """When each call's ``trip`` (place of the scan × column) is there; NO_WAY where there is none."""
    time = timetable.base[timetable.lines.scan.call].astype(np.int32)[:, None] + trip
    return np.take(timetable.arrive_or_never, time, mode="clip")


@dataclass(frozen=True)
class ScheduledPaths:
    """Ways by timetable: ``paths`` (calls of the timetable; cost: from ``depart`` to the end, and transfers) and when
    each ride is boarded and left (query × ride, tenths of a second)."""

    paths: Paths
    boarded_at: np.ndarray
    alighted_at: np.ndarray


def scheduled_trace(labels: ScheduledLabels, column: np.ndarray, destination: np.ndarray) -> ScheduledPaths:
    """The way of each query with the least arrival plus transfer penalties; of equals the one with the fewest rides."""
    rides, queries = labels.costs.rides, np.arange(len(column))
    ends = [labels.footpaths.reach.chosen(labels.alighted[ride], destination, column) for ride in range(1, rides + 1)]
    arrival = np.stack([time for _, time in ends])
    cost = np.where(arrival < NO_WAY, arrival + labels.costs.transfer * np.arange(rides)[:, None], NO_WAY)
    best = cost.argmin(axis=0)
    found = cost[best, queries] < NO_WAY
    paths = Paths.none(len(column), rides)
    paths.rides[found] = best[found] + 1
    paths.cost[found] = (cost[best, queries] - labels.depart[column])[found]
    boarded_at = np.zeros((len(column), rides), dtype=np.int32)
    alighted_at = np.zeros_like(boarded_at)
    at = np.stack([stop for stop, _ in ends])[best, queries]
    for ride in range(rides, 0, -1):
        going = np.flatnonzero(paths.rides >= ride)
        if not len(going):
            continue
        alight, board, trip = _ride_back(labels, ride, column[going], at[going])
        base, depart = labels.timetable.base, labels.timetable.depart
        paths.alight[going, ride - 1], paths.board[going, ride - 1] = alight, board
        boarded_at[going, ride - 1] = depart[base[board] + trip]
        alighted_at[going, ride - 1] = labels.timetable.arrive[base[alight] + trip]
        stop = labels.timetable.lines.stop[board].astype(np.intp)
        if ride > 1:
            stop, _ = labels.footpaths.change.chosen(labels.alighted[ride - 1], stop, column[going])
        at[going] = stop
    return ScheduledPaths(paths, boarded_at, alighted_at)


def _ride_back(labels: ScheduledLabels, ride: int, column: np.ndarray, stop: np.ndarray):
    """The call where the ride that ends at ``stop`` is left, the latest where it could be boarded, and its trip."""
    timetable, scan = labels.timetable, labels.timetable.lines.scan
    place, _ = scan.alightings.chosen(labels.arrival[ride - 1], stop, column)
    trip, alight = labels.trip[ride - 1][place, column], scan.call[place]
    board, open_, call = np.full(len(place), -1, dtype=np.intp), np.arange(len(place)), alight.astype(np.intp)
    while len(open_):
        call = call - 1
        ready = labels.ready[ride - 1][timetable.lines.stop[call], column[open_]]
        catches = ready <= timetable.depart[timetable.base[call] + trip[open_]]
        board[open_[catches]] = call[catches]
        open_, call = open_[~catches], call[~catches]
    return alight, board, trip
