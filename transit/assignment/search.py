"""The cheapest ways from many stops to all stops, by number of rides, with mean waits (headways)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .costs import NO_WAY, Costs
from .footpaths import Footpaths
from .lines import Lines


@dataclass(frozen=True)
class Service:
    """What a rider meets in one time of the day: ``board`` is the cost of boarding each line (waiting, weighted), in
    tenths of a second; :data:`~.costs.NO_WAY` where the line does not run."""

    lines: Lines
    footpaths: Footpaths
    board: np.ndarray


BLOCK_CELLS = 2_500_000
"""Calls × columns of one block: about 100 MB of labels for five rides, whatever the size of the network."""
MOST_COLUMNS, FEWEST_COLUMNS = 512, 16


def columns_for(lines: Lines) -> int:
    """How many origins are searched at once."""
    return int(np.clip(BLOCK_CELLS // max(len(lines.stop), lines.stops, 1), FEWEST_COLUMNS, MOST_COLUMNS))


class Workspace:
    """The arrays that searches of blocks of origins fill, made once for all blocks of a thread.

    ``walked[k]`` (stop × column): least cost of being at a stop after k rides and a walk; ``alighted[k]``: before that
    walk; ``boarded[k]`` (place of the scan × column): least cost of sitting in the line when it calls, less the riding
    time from its first stop.
    """

    def __init__(self, lines: Lines, columns: int, rides: int) -> None:
        calls, stops = len(lines.stop), lines.stops
        self._shapes = {
            "walked": (rides + 1, stops),
            "alighted": (rides + 1, stops),
            "boarded": (rides + 1, calls),
            "waiting": (calls,),
            "aboard": (len(lines),),
            "part": (stops,),
            "sorted": (stops,),
        }
        self._memory = {
            name: np.empty(int(np.prod(shape)) * columns, dtype=np.int32) for name, shape in self._shapes.items()
        }
        self.narrow(columns)

    def narrow(self, columns: int) -> Workspace:
        """The same memory for a block of so many columns, at most as many as it was made for."""
        for name, shape in self._shapes.items():
            size = int(np.prod(shape)) * columns
            setattr(self, name, self._memory[name][:size].reshape(*shape, columns))
        return self


@dataclass(frozen=True)
class Labels:
    """A filled workspace: the ways from the origins of its columns with exactly 0, 1, … ``rides`` rides."""

    service: Service
    costs: Costs
    space: Workspace

    def entering(self, ride: int) -> np.ndarray:
        """What it costs beside the way to the stop to sit in the line at each call (place of the scan) of ``ride``."""
        return _entering(self.service, self.costs, ride)


def search(
    service: Service,
    costs: Costs,
    origins: np.ndarray,
    space: Workspace,
    check: Callable[[], None] = lambda: None,
) -> Labels:
    """Search from ``origins`` (stops, as many as ``space`` has columns) and leave the labels in ``space``.

    One round for each ride, as in RAPTOR (Delling, Pajor & Werneck 2015), but over generalised cost and for all
    origins at once: each round scans every line call by call, carrying the least cost of having boarded so far, and
    then walks. ``check`` is called every round and may raise to stop.
    """
    _start(service, origins, space)
    scan = service.lines.scan
    for ride in range(1, costs.rides + 1):
        check()
        np.take(space.walked[ride - 1], scan.stop, axis=0, out=space.waiting, mode="clip")
        space.waiting += _entering(service, costs, ride)[:, None]
        _board(scan.steps, space.waiting, space.boarded[ride], space.aboard)
        scan.alightings.least(space.boarded[ride], space.part, space.sorted, space.alighted[ride])
        service.footpaths.change.least(space.alighted[ride], space.part, space.sorted, space.walked[ride])
    return Labels(service, costs, space)


def _start(service: Service, origins: np.ndarray, space: Workspace) -> None:
    space.alighted[0].fill(NO_WAY)
    space.alighted[0][origins, np.arange(len(origins))] = 0
    service.footpaths.reach.least(space.alighted[0], space.part, space.sorted, space.walked[0])


def _entering(service: Service, costs: Costs, ride: int) -> np.ndarray:
    transfer = costs.transfer if ride > 1 else 0
    lines = service.lines
    cost = np.minimum(service.board[lines.line].astype(np.int64) + transfer - lines.ride, NO_WAY)
    return cost[lines.scan.call].astype(np.int32)


def _board(steps: list[slice], waiting: np.ndarray, boarded: np.ndarray, aboard: np.ndarray) -> None:
    """Carry the least cost of sitting in each line from call to call; who boards at a call alights at a later one."""
    aboard.fill(NO_WAY)
    for step in steps:
        lines = step.stop - step.start
        boarded[step] = aboard[:lines]
        np.minimum(aboard[:lines], waiting[step], out=aboard[:lines])
