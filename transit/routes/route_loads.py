"""Boardings, alightings and load along every route, by segment and hour (reference/transit.md §2.8)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np

from ...common.progress import SILENT, Progress
from ..leg_days import HOURS
from ..network.route_network import RouteNetwork
from .placed_rides import PlacedRides

_LONG_RIDES_AT_ONCE = 200_000
"""Rides into another hour that are laid over their segments at a time: bounds the memory."""
_HAIR = 1e-9
"""Of all passengers: what sums of fractions may be wrong by."""


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
    offset = np.append(0, np.cumsum([len(pattern) for pattern in network.patterns]))
    slots = int(offset[-1])
    laid = _Laid.of(rides, offset)
    load = np.zeros((slots, HOURS))
    within = np.flatnonzero(laid.later == 0)
    for hour in np.unique(laid.hour[within]):
        load[:, hour] = _carried(slots, laid.at(within[laid.hour[within] == hour]))
    beyond = np.flatnonzero(laid.later > 0)
    for begin in range(0, len(beyond), _LONG_RIDES_AT_ONCE):
        progress.check()
        load += _into_later_hours(slots, laid.at(beyond[begin : begin + _LONG_RIDES_AT_ONCE]))
    progress.check()
    alights = laid.hour + laid.later
    return RouteLoads(
        offset,
        _counted(slots, laid.first, laid.hour, laid.weight),
        _counted(slots, laid.end, alights, laid.weight),
        _counted(slots, laid.end, alights, rides.spread),
        load,
        _carried(slots, laid),
    )


@dataclass(frozen=True)
class _Laid:
    """Rides from the slot ``first`` to ``end``, on patterns from the slot ``start`` to ``last``."""

    start: np.ndarray
    last: np.ndarray
    first: np.ndarray
    end: np.ndarray
    hour: np.ndarray
    later: np.ndarray
    weight: np.ndarray

    @classmethod
    def of(cls, rides: PlacedRides, offset: np.ndarray) -> _Laid:
        start, last = offset[rides.pattern], offset[rides.pattern + 1] - 1
        return cls(start, last, start + rides.board, start + rides.alight, rides.hour, rides.later, rides.weight)

    def at(self, rows: np.ndarray) -> _Laid:
        return _Laid(*(getattr(self, field.name)[rows] for field in fields(self)))


def _counted(slots: int, slot: np.ndarray, hour: np.ndarray, weight: np.ndarray) -> np.ndarray:
    return np.bincount(slot * HOURS + hour, weight, slots * HOURS).reshape(slots, HOURS)


def _carried(slots: int, laid: _Laid) -> np.ndarray:
    """The load behind each slot; a ride that ends before it begins goes on through the terminal of its loop."""
    through = laid.at(np.flatnonzero(laid.end < laid.first))
    change = np.zeros(slots)
    for slot, weight, sign in (
        (laid.first, laid.weight, 1),
        (laid.end, laid.weight, -1),
        (through.start, through.weight, 1),
        (through.last, through.weight, -1),
    ):
        change += sign * np.bincount(slot, weight, slots)
    load = np.cumsum(change)
    # Sums of parts of passengers may end a hair beside 0.
    return np.where(np.abs(load) < _HAIR * max(laid.weight.sum(), 1), 0, load)


def _into_later_hours(slots: int, laid: _Laid) -> np.ndarray:
    """The load by slot and hour of rides that end in a later hour than they begin."""
    turn = laid.last - laid.start
    span = laid.end - laid.first + np.where(laid.end > laid.first, 0, turn)
    ride = np.repeat(np.arange(len(span)), span)
    step = np.arange(len(ride)) - np.repeat(np.cumsum(span) - span, span)
    slot = laid.first[ride] + step
    slot -= np.where(slot >= laid.last[ride], turn[ride], 0)
    # From 0 in the hour of the boarding to 1, 2, 3 in that of the alighting; between two hours a part in each.
    passed = (step + 0.5) / span[ride] * laid.later[ride]
    hour = passed.astype(np.int64)
    behind, weight = passed - hour, laid.weight[ride]
    now = slot * HOURS + laid.hour[ride] + hour
    loads = np.bincount(now, weight * (1 - behind), slots * HOURS)
    loads += np.bincount(now + 1, weight * behind, slots * HOURS)
    return loads.reshape(slots, HOURS)
