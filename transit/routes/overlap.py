"""Overlap of routes (중복도): by the road they share, and by the riders whom another route would carry
(reference/transit.md §2.12)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..flows.grouping import grouped
from ..network.route_network import RouteNetwork, rides_of
from ..network.segment_lines import segment_lines
from .placed_rides import PlacedRides

SAME_ROAD_M = 30.0
"""Routes so near to each other are on one road (§2.12)."""
SAMPLE_M = 50.0
"""Metres between the places at which the road is looked at."""


@dataclass(frozen=True)
class RoadShare:
    """By route of the network: ``shared``, the share of its length on which another route runs, and ``others``, how
    many run beside it, mean over its length. NaN where the way is not known."""

    shared: np.ndarray
    others: np.ndarray


def road_share(network: RouteNetwork, progress: Progress = SILENT) -> RoadShare:
    """How much of its road each route of ``network`` shares with others, by its main pattern.

    Measured at a place every :data:`SAMPLE_M` metres: a route runs there where its line is within
    :data:`SAME_ROAD_M`, in whichever direction. Roads that cross count as shared for that stretch.
    """
    number = {route: place for place, route in enumerate(network.routes)}
    lines, owner = [], []
    for pattern in network.patterns:
        progress.check()
        pieces = segment_lines(pattern, network)
        pieces = pieces[~shapely.is_missing(pieces)]
        lines.append(pieces)
        owner.append(np.full(len(pieces), number[pattern.route_id]))
    is_main = np.repeat([pattern.pattern == network.patterns_of(pattern.route_id)[0].pattern
                         for pattern in network.patterns], [len(pieces) for pieces in lines])  # fmt: skip
    lines, owner = np.concatenate(lines), np.concatenate(owner)
    points, on = _places(lines[is_main], owner[is_main])
    tree = shapely.STRtree(lines)
    beside = _beside(tree, owner, points, on, progress)
    count = np.bincount(on, minlength=len(number)).astype(float)
    with np.errstate(invalid="ignore"):
        return RoadShare(np.bincount(on, beside > 0, len(number)) / count, np.bincount(on, beside, len(number)) / count)


def _places(lines: np.ndarray, owner: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A point every :data:`SAMPLE_M` metres, at least one a line, and whose it is."""
    length = shapely.length(lines)
    count = np.maximum(np.rint(length / SAMPLE_M).astype(np.int64), 1)
    line = np.repeat(np.arange(len(lines)), count)
    step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    return shapely.line_interpolate_point(lines[line], (step + 0.5) * (length / count)[line]), owner[line]


_AT_ONCE = 20_000


def _beside(
    tree: shapely.STRtree, owner: np.ndarray, points: np.ndarray, on: np.ndarray, progress: Progress
) -> np.ndarray:
    """For each point how many other routes than its own run there."""
    routes = int(owner.max(initial=0)) + 1
    others = np.zeros(len(points), np.int64)
    for begin in range(0, len(points), _AT_ONCE):
        progress.check()
        place, line = tree.query(points[begin : begin + _AT_ONCE], predicate="dwithin", distance=SAME_ROAD_M)
        met = np.unique((place + begin) * routes + owner[line])
        place, route = met // routes, met % routes
        others += np.bincount(place[route != on[place]], minlength=len(points))
    return others


def replaceable(rides: PlacedRides, network: RouteNetwork, progress: Progress = SILENT) -> np.ndarray:
    """Whether another route than its own goes directly from the boarding place to the alighting place of each row.

    Places are groups of stops (:func:`~..flows.grouping.grouped`), so that the stop across the street or round the
    corner counts; the other route must serve them in that order.
    """
    place = _groups(network, progress)
    keys, number = [], {route: code for code, route in enumerate(network.routes)}
    for pattern in network.patterns:
        progress.check()
        first, second, _ = rides_of(pattern)
        stops = place[pattern.stops].astype(np.int64)
        pairs = np.unique(stops[first] * len(place) + stops[second])
        keys.append(pairs * len(number) + number[pattern.route_id])
    # A pair that two patterns of one route serve counts once.
    served, times = np.unique(np.unique(np.concatenate(keys)) // len(number), return_counts=True)
    offset = np.cumsum([0, *(len(pattern) for pattern in network.patterns)])[rides.pattern]
    stops = place[np.concatenate([pattern.stops for pattern in network.patterns])].astype(np.int64)
    wanted = stops[offset + rides.board] * len(place) + stops[offset + rides.alight]
    return times[np.searchsorted(served, wanted)] > 1


def _groups(network: RouteNetwork, progress: Progress) -> np.ndarray:
    """The group of each stop; a stop without a place is one of its own."""
    stops = network.stops
    placed = np.flatnonzero(np.isfinite(stops.x) & np.isfinite(stops.y))
    group = np.arange(len(stops.id))
    served = np.bincount(np.concatenate([pattern.stops for pattern in network.patterns]), minlength=len(group))
    # Busy stops first: they are the middles of their places.
    order = placed[np.lexsort((stops.id[placed].astype(str), -served[placed]))]
    group[placed] = grouped(stops.x, stops.y, order, names=stops.name, progress=progress)[placed]
    return group
