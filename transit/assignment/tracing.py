"""Labels of a search → the ways of single queries, all traced at once."""

from __future__ import annotations

import numpy as np

from .costs import NO_WAY
from .paths import Paths
from .search import Labels


def trace(labels: Labels, column: np.ndarray, destination: np.ndarray) -> Paths:
    """The cheapest way of each query: from the origin of its ``column`` to the stop ``destination``.

    Of ways that cost the same the one with the fewest rides. Going on foot all the way is no way: who rides today is
    asked for a ride. Nothing was remembered while searching: each step back looks for what gives the label its value.
    """
    rides = labels.costs.rides
    reach = labels.service.footpaths.reach
    ends = [reach.chosen(labels.space.alighted[ride], destination, column) for ride in range(1, rides + 1)]
    cost = np.stack([cost for _, cost in ends])
    best = cost.argmin(axis=0)
    queries = np.arange(len(column))
    paths = Paths.none(len(column), rides)
    found = cost[best, queries] < NO_WAY
    paths.rides[found] = best[found] + 1
    paths.cost[found] = cost[best, queries][found]
    at = np.stack([stop for stop, _ in ends])[best, queries]
    for ride in range(rides, 0, -1):
        going = np.flatnonzero(paths.rides >= ride)
        if len(going):
            board = _step_back(labels, ride, going, column[going], at[going], paths)
            at[going] = _walked_from(labels, ride, column[going], board) if ride > 1 else board
    return paths


def _step_back(labels: Labels, ride: int, query, column, alighted_at, paths: Paths) -> np.ndarray:
    """Undo the ride that ends at the stop ``alighted_at``: the stop where it was boarded."""
    space, lines = labels.space, labels.service.lines
    place, _ = lines.scan.alightings.chosen(space.boarded[ride], alighted_at, column)
    alight = lines.scan.call[place]
    board = _boarded_at(labels, ride, column, alight, space.boarded[ride][place, column])
    paths.alight[query, ride - 1] = alight
    paths.board[query, ride - 1] = board
    return lines.stop[board].astype(np.intp)


def _walked_from(labels: Labels, ride: int, column: np.ndarray, stop: np.ndarray) -> np.ndarray:
    """Undo the walk before boarding ``ride`` at ``stop``: the stop where the ride before was left."""
    return labels.service.footpaths.change.chosen(labels.space.alighted[ride - 1], stop, column)[0]


def _boarded_at(labels: Labels, ride: int, column, alight, cost) -> np.ndarray:
    """The latest call before ``alight`` at which boarding costs ``cost``."""
    lines = labels.service.lines
    entering = labels.entering(ride)[lines.scan.place]
    walked = labels.space.walked[ride - 1]
    board = np.full(len(alight), -1, dtype=np.int32)
    open_, call = np.arange(len(alight)), alight.astype(np.intp)
    while len(open_):
        call = call - 1
        matches = walked[lines.stop[call], column[open_]] + entering[call] == cost[open_]
        board[open_[matches]] = call[matches]
        open_, call = open_[~matches], call[~matches]
    return board
