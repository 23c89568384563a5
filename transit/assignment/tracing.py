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
    space, rides = labels.space, labels.costs.rides
    cost = space.walked[1:, destination, column]
    best = cost.argmin(axis=0)
    reached = cost[best, np.arange(len(column))]
    paths = Paths.none(len(column), rides)
    found = reached < NO_WAY
    paths.rides[found] = best[found] + 1
    paths.cost[found] = reached[found]
    at = destination.copy()
    for ride in range(rides, 0, -1):
        going = np.flatnonzero(paths.rides >= ride)
        if len(going):
            at[going] = _step_back(labels, ride, going, column[going], at[going], paths)
    return paths


def _step_back(labels: Labels, ride: int, query, column, stop, paths: Paths) -> np.ndarray:
    """Undo the walk and the ride before ``stop``: where the ride was boarded."""
    space, lines = labels.space, labels.service.lines
    scan = lines.scan
    alighted_at = labels.service.footpaths.to.chosen(space.alighted[ride], stop, column)
    place = scan.alightings.chosen(space.boarded[ride], alighted_at, column)
    alight = scan.call[place]
    board = _boarded_at(labels, ride, column, alight, space.boarded[ride][place, column])
    paths.alight[query, ride - 1] = alight
    paths.board[query, ride - 1] = board
    return lines.stop[board].astype(np.intp)


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
