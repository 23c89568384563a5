"""Journeys on a network: the way that each takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..leg_days import HOURS
from .blocks import run_blocks
from .costs import TENTHS, Costs
from .footpaths import Footpaths
from .paths import Paths
from .search import Service, Workspace, columns_for, search
from .supply import NO_PATTERN, Supply
from .tracing import trace


@dataclass(frozen=True)
class Assignment:
    """The ways of ``queries`` (``taste hour origin destination``, rows of the stops) on ``supply``."""

    supply: Supply
    costs: Costs
    queries: pd.DataFrame
    paths: Paths

    @property
    def served(self) -> np.ndarray:
        return self.paths.rides > 0

    @property
    def transfers(self) -> np.ndarray:
        return np.maximum(self.paths.rides.astype(np.int64) - 1, 0)

    @property
    def cost_s(self) -> np.ndarray:
        """Generalised cost as its rider minds it, seconds of riding."""
        return self.paths.cost / TENTHS

    @property
    def seconds(self) -> np.ndarray:
        """From door of the first stop to the last: waiting, riding and walking, unweighted."""
        return self.riding_s + self.waiting_s + self.walking_s

    @property
    def riding_s(self) -> np.ndarray:
        return self.ride_s.sum(axis=1)

    @cached_property
    def ride_s(self) -> np.ndarray:
        """Seconds on board, query × ride."""
        calls, paths = self.supply.calls, self.paths
        seconds = np.where(paths.board >= 0, calls.seconds[paths.alight] - calls.seconds[paths.board], 0.0)
        factor = self.supply.riding.factor[self.queries["hour"].to_numpy(int)][:, None]
        return np.where(calls.pattern[paths.board] == NO_PATTERN, seconds, seconds * factor)

    @property
    def waiting_s(self) -> np.ndarray:
        return self._waits_s.sum(axis=1)

    @property
    def first_wait_s(self) -> np.ndarray:
        """The wait before the first boarding, which cards do not see."""
        return self._waits_s[:, 0]

    @cached_property
    def _waits_s(self) -> np.ndarray:
        wait = self.supply.wait_s(self.costs)
        hour = self.queries["hour"].to_numpy(int)[:, None]
        return np.where(self.paths.board >= 0, wait[self.line, hour], 0.0)

    @property
    def walking_s(self) -> np.ndarray:
        return self.walks_s.sum(axis=1)

    @cached_property
    def walks_s(self) -> np.ndarray:
        """Seconds of walking before each ride and, in the last column, after the last one."""
        stops, stop, paths = self.supply.network.stops, self.supply.calls.stop, self.paths
        at, rides = self.queries["origin"].to_numpy(int), paths.board.shape[1]
        metres = np.zeros((len(self.queries), rides + 1))
        for ride in range(rides):
            used = paths.board[:, ride] >= 0
            metres[used, ride] = _apart(stops, at[used], stop[paths.board[used, ride]])
            at = np.where(used, stop[paths.alight[:, ride]], at)
        end = self.queries["destination"].to_numpy(int)
        metres[self.served, rides] = _apart(stops, at[self.served], end[self.served])
        return self.costs.walk_s(metres)

    @cached_property
    def line(self) -> np.ndarray:
        """The line of each ride (query × ride); what stands beyond the last ride means nothing."""
        first = self.supply.calls.first
        return np.searchsorted(first, self.paths.board, side="right") - 1


def assign(supply: Supply, costs: Costs, queries: pd.DataFrame, progress: Progress = SILENT) -> Assignment:
    """The cheapest way of each query at the headways and riding times of its hour, to the taste of its riders.

    All riders of one taste and hour between two stops take the same way, and wait half a headway of the line they
    take, or of the bundle of lines that share the way. Hours that are served alike are searched once, origins in blocks
    side by side.
    """
    slots = _slots(supply, costs, queries)
    paths = Paths.none(len(queries), costs.rides)
    tasks = [task for slot in slots for task in _blocks(slot, queries)]

    def make_work(check):
        space = Workspace(slots[0].service.lines, columns_for(slots[0].service.lines), costs.rides)

        def work(task: _Block) -> None:
            service = task.slot.service
            labels = search(service, costs, task.origins, space.narrow(len(task.origins)), check)
            paths.put(task.queries, trace(labels, task.column, task.destination))

        return work

    run_blocks(tasks, make_work, progress)
    return Assignment(supply, costs, queries, paths)


@dataclass(frozen=True)
class _Slot:
    """Kinds of riders in hours that are served alike: their queries; and where the layer's stops are in the search."""

    queries: np.ndarray
    service: Service
    stop_places: np.ndarray


@dataclass(frozen=True)
class _Block:
    slot: _Slot
    origins: np.ndarray
    queries: np.ndarray
    column: np.ndarray
    destination: np.ndarray


def _slots(supply: Supply, costs: Costs, queries: pd.DataFrame) -> list[_Slot]:
    """The different services that the ``queries`` meet. Only stops that are used are searched."""
    stops = supply.network.stops
    used = np.unique(np.concatenate([supply.calls.stop, queries["origin"], queries["destination"]])).astype(np.intp)
    places = np.full(len(stops.id), -1, dtype=np.int64)
    places[used] = np.arange(len(used))
    footpaths = Footpaths.between(stops.x[used], stops.y[used], costs)
    liked_by = supply.likings(costs.taste_spread)
    boards = [supply.boarding_cost(costs, liking) for liking in liked_by]
    factors = supply.riding.factor
    alike: dict[tuple, list[tuple[int, int]]] = {}
    for taste, hour in queries[["taste", "hour"]].drop_duplicates().itertuples(index=False):
        key = (factors[hour], liked_by[taste].tobytes(), boards[taste][:, hour].tobytes())
        alike.setdefault(key, []).append((taste, hour))
    when = queries["taste"].to_numpy(int) * HOURS + queries["hour"].to_numpy(int)
    slots, lines = [], {}
    for (factor, liking, _), times in alike.items():
        taste, hour = times[0]
        if (factor, liking) not in lines:
            lines[factor, liking] = supply.lines(places, len(used), factor, liked_by[taste])
        service = Service(lines[factor, liking], footpaths, boards[taste][:, hour])
        of_slot = np.flatnonzero(np.isin(when, [taste * HOURS + hour for taste, hour in times]))
        slots.append(_Slot(of_slot, service, places))
    return slots


def _blocks(slot: _Slot, queries: pd.DataFrame) -> list[_Block]:
    """The queries of a slot by blocks of origins."""
    origin = slot.stop_places[queries["origin"].to_numpy(int)[slot.queries]]
    destination = slot.stop_places[queries["destination"].to_numpy(int)[slot.queries]]
    origins, column = np.unique(origin, return_inverse=True)
    order = np.argsort(column, kind="stable")
    width = columns_for(slot.service.lines)
    blocks = []
    for begin in range(0, len(origins), width):
        inside = order[slice(*np.searchsorted(column[order], [begin, begin + width]))]
        block = origins[begin : begin + width]
        blocks.append(_Block(slot, block, slot.queries[inside], column[inside] - begin, destination[inside]))
    return blocks


def _apart(stops, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.where(a == b, 0.0, np.nan_to_num(np.hypot(stops.x[a] - stops.x[b], stops.y[a] - stops.y[b])))
