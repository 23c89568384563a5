"""Journeys by timetable: the way that each takes, trip by trip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..leg_days import HOUR_S
from .assigning import Assignment
from .blocks import run_blocks
from .costs import TENTHS, Costs
from .footpaths import Footpaths
from .paths import Paths
from .schedule_search import in_clock_time, scheduled_columns, scheduled_search, scheduled_trace
from .supply import Supply
from .tastes import TASTES
from .timetable import Timetable


@dataclass(frozen=True)
class ScheduledAssignment(Assignment):
    """Ways by timetable: riders are at their first stop at ``depart``, board and leave each ride at these times
    (query × ride); all in tenths of a second after midnight."""

    depart: np.ndarray
    boarded_at: np.ndarray
    alighted_at: np.ndarray

    @cached_property
    def ride_s(self) -> np.ndarray:
        used = self.paths.board >= 0
        return np.where(used, self.alighted_at - self.boarded_at, 0) / TENTHS

    @cached_property
    def _waits_s(self) -> np.ndarray:
        before = np.column_stack([self.depart, self.alighted_at[:, :-1]])
        idle = np.where(self.paths.board >= 0, self.boarded_at - before, 0) / TENTHS
        return np.maximum(idle - self.walks_s[:, :-1], 0.0)


def assign_by_timetable(
    supply: Supply,
    costs: Costs,
    queries: pd.DataFrame,
    progress: Progress = SILENT,
    stop_times: pd.DataFrame | None = None,
) -> ScheduledAssignment:
    """The way of each query that arrives first, a transfer being worth its penalty.

    The kinds of riders (``taste``) are those who come at different times of the hour: in the middle of each of its
    :data:`~.tastes.TASTES` equal parts. ``stop_times``: see :meth:`~.timetable.Timetable.of`.
    """
    costs = in_clock_time(costs)
    # By timetable whichever trip comes first is taken anyway.
    supply = replace(supply, bundles=())
    timetable = Timetable.of(supply, stop_times)
    stops = supply.network.stops
    used = np.unique(np.concatenate([supply.calls.stop, queries["origin"], queries["destination"]])).astype(np.intp)
    places = np.full(len(stops.id), -1, dtype=np.int64)
    places[used] = np.arange(len(used))
    lines = replace(timetable.lines, stops=len(used), stop=places[timetable.lines.stop].astype(np.int32))
    timetable = replace(timetable, lines=lines)
    footpaths = Footpaths.between(stops.x[used], stops.y[used], costs)
    origin, destination = (places[queries[end].to_numpy(int)] for end in ("origin", "destination"))
    depart = _departures(queries)
    made = ScheduledAssignment(
        supply,
        costs,
        queries,
        Paths.none(len(queries), costs.rides),
        depart,
        *(np.zeros((len(queries), costs.rides), dtype=np.int64) for _ in range(2)),
    )
    starts, column = np.unique(np.column_stack([origin, depart]), axis=0, return_inverse=True)
    order = np.argsort(column.ravel(), kind="stable")
    column, width = column.ravel(), scheduled_columns(timetable)

    def make_work(check):
        def work(begin: int) -> None:
            block = starts[begin : begin + width]
            inside = order[slice(*np.searchsorted(column[order], [begin, begin + width]))]
            asked = column[inside] - begin, destination[inside]
            labels = scheduled_search(timetable, footpaths, costs, block[:, 0], block[:, 1], *asked, check)
            ways = scheduled_trace(labels, *asked)
            made.paths.put(inside, _in_calls_of_supply(ways.paths, timetable))
            made.boarded_at[inside], made.alighted_at[inside] = ways.boarded_at, ways.alighted_at

        return work

    run_blocks(range(0, len(starts), width), make_work, progress)
    return made


def _departures(queries: pd.DataFrame) -> np.ndarray:
    """When the riders of each query are at their first stop, tenths of a second after midnight."""
    share = (queries["taste"].to_numpy(float) + 0.5) / TASTES
    return np.round((queries["hour"].to_numpy(float) + share) * HOUR_S * TENTHS).astype(np.int64)


def _in_calls_of_supply(paths: Paths, timetable: Timetable) -> Paths:
    board, alight = (
        np.where(calls >= 0, timetable.call_of[calls], -1).astype(np.int32) for calls in (paths.board, paths.alight)
    )
    return replace(paths, board=board, alight=alight)
