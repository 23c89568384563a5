"""Boardings, alightings and load along every route, by segment and hour (reference/transit.md §2.8)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..common.progress import SILENT, Progress
from .leg_days import HOURS
from .placed_rides import PlacedRides
from .route_network import RouteNetwork

_LONG_RIDES_AT_ONCE = 200_000
"""Rides into another hour that are laid over their segments at a time: bounds the memory."""


@dataclass(frozen=True)
class RouteLoads:
    """What happens at each position of each pattern, one row for each (*slot*), and on the segment that follows it.

    ``offset``: the first slot of each pattern of the network. ``boardings``, ``alightings`` and ``load`` have a column
    for each hour, 0 to 27, and ``day_load`` is the load of the whole day; ``spread`` are those of the alightings that
    are not known but spread. Passengers of all days added up.

    A boarding counts in its hour and an alighting in its own. A ride into another hour loads its segments in both: it
    passes from the one hour to the other evenly along the way. So loads of the hours add up to those of the day, no
    load is below 0, and boardings equal alightings on every pattern.
    """

    offset: np.ndarray
    boardings: np.ndarray
    alightings: np.ndarray
    spread: np.ndarray
    load: np.ndarray
    day_load: np.ndarray

    @cached_property
    def used(self) -> np.ndarray:
        """By pattern and hour: whether anybody boarded, rode or alighted."""
        busy = (self.boardings > 0) | (self.alightings > 0) | (self.load > 0)
        return np.logical_or.reduceat(busy, self.offset[:-1], axis=0)

    def slots(self, pattern: int) -> slice:
        """The slots of a pattern."""
        return slice(int(self.offset[pattern]), int(self.offset[pattern + 1]))


def route_loads(rides: PlacedRides, network: RouteNetwork, progress: Progress = SILENT) -> RouteLoads:
    """Lay ``rides`` over the segments of ``network``."""
    sizes = np.array([len(pattern) for pattern in network.patterns])
    offset = np.append(0, np.cumsum(sizes))
    slots = int(offset[-1])
    first, end = offset[rides.pattern] + rides.board, offset[rides.pattern] + rides.alight
    last = offset[rides.pattern] + sizes[rides.pattern] - 1
    alights = rides.hour + rides.later
    weight = rides.weight
    load = np.zeros((slots, HOURS))
    short = np.flatnonzero(rides.later == 0)
    for hour in np.unique(rides.hour[short]):
        rows = short[rides.hour[short] == hour]
        load[:, hour] = _carried(slots, offset[rides.pattern[rows]], first[rows], end[rows], last[rows], weight[rows])
    long = np.flatnonzero(rides.later > 0)
    for begin in range(0, len(long), _LONG_RIDES_AT_ONCE):
        progress.check()
        rows = long[begin : begin + _LONG_RIDES_AT_ONCE]
        start = offset[rides.pattern[rows]]
        load += _into_later_hours(
            slots, start, first[rows], end[rows], last[rows], rides.hour[rows], rides.later[rows], weight[rows]
        )
    return RouteLoads(
        offset,
        _counted(slots, first, rides.hour, weight),
        _counted(slots, end, alights, weight),
        _counted(slots, end, alights, rides.spread),
        load,
        _carried(slots, offset[rides.pattern], first, end, last, weight),
    )


def _counted(slots: int, slot: np.ndarray, hour: np.ndarray, weight: np.ndarray) -> np.ndarray:
    return np.bincount(slot * HOURS + hour, weight, slots * HOURS).reshape(slots, HOURS)


def _carried(slots, start, first, end, last, weight) -> np.ndarray:
    """The load behind each slot of rides from ``first`` to ``end``; where that lies before, through the terminal."""
    change = np.bincount(first, weight, slots + 1) - np.bincount(end, weight, slots + 1)
    on = np.flatnonzero(end < first)
    change += np.bincount(start[on], weight[on], slots + 1) - np.bincount(last[on], weight[on], slots + 1)
    # Sums of parts of passengers may end a hair beside 0.
    load = np.cumsum(change[:slots])
    return np.where(np.abs(load) < 1e-9 * max(weight.sum(), 1), 0, load)


def _into_later_hours(slots, start, first, end, last, hour, later, weight) -> np.ndarray:
    """The load by slot and hour of rides that end in a later hour than they begin."""
    turn = last - start
    span = np.where(end > first, end - first, end - first + turn)
    ride = np.repeat(np.arange(len(span)), span)
    step = np.arange(len(ride)) - np.repeat(np.cumsum(span) - span, span)
    slot = first[ride] + step
    slot -= np.where(slot >= last[ride], turn[ride], 0)
    passed = (step + 0.5) / span[ride] * later[ride]
    whole = passed.astype(np.int64)
    behind = passed - whole
    now = slot * HOURS + hour[ride] + whole
    loads = np.bincount(now, weight[ride] * (1 - behind), slots * HOURS)
    loads += np.bincount(now + 1, weight[ride] * behind, slots * HOURS)
    return loads.reshape(slots, HOURS)
