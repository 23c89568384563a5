"""Which places a route joins directly: it calls at the one and later, in the same direction, at the other."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..flows.zones import OUTSIDE, Zones
from ..network.route_network import Pattern, RouteNetwork

WALK_TOLERANCE_M = 200.0
"""Metres that people walk to another stop than that of their zone if they need not change then: about three minutes."""


def joining_routes(
    network: RouteNetwork,
    zones: Zones,
    origin: np.ndarray,
    destination: np.ndarray,
    tolerance_m: float = WALK_TOLERANCE_M,
    progress: Progress = SILENT,
) -> list[tuple[str, ...]]:
    """For each pair of ``zones`` the routes that call near ``origin`` and after that near ``destination``, in order.

    Near is within a zone or within ``tolerance_m`` of one of its stops. On a route that ends where it began passengers
    ride on through the terminal, so that it joins all its stops both ways. ``zones`` are those of ``network.stops``.
    """
    first_of, zone_of = near_zones(zones, tolerance_m)
    joining: list[list[str]] = [[] for _ in range(len(origin))]
    for pattern in sorted(network.patterns, key=lambda pattern: pattern.route_id.encode()):
        progress.check()
        first, last = _calls(pattern, first_of, zone_of, len(zones))
        calls_at_both = (last[origin] >= 0) & (last[destination] >= 0)
        joined = calls_at_both & (pattern.is_loop | (first[origin] < last[destination]))
        for pair in np.flatnonzero(joined):
            if pattern.route_id not in joining[pair]:
                joining[pair].append(pattern.route_id)
    return [tuple(routes) for routes in joining]


def near_zones(zones: Zones, tolerance_m: float) -> tuple[np.ndarray, np.ndarray]:
    """The zones that can be reached on foot from each row of ``zones.stops``: where a row's begin, and the zones."""
    stops = zones.stops
    placed = np.flatnonzero((zones.of_row != OUTSIDE) & np.isfinite(stops.x))
    points = shapely.points(stops.x, stops.y)
    stop, near = shapely.STRtree(points[placed]).query(points, predicate="dwithin", distance=tolerance_m)
    pairs = pd.DataFrame({"stop": stop, "zone": zones.of_row[placed[near]]})
    own = pd.DataFrame({"stop": placed, "zone": zones.of_row[placed]})
    pairs = pd.concat([pairs, own]).drop_duplicates().sort_values(["stop", "zone"])
    first = np.searchsorted(pairs["stop"], np.arange(len(stops.id) + 1))
    return first, pairs["zone"].to_numpy(np.int64)


def _calls(pattern: Pattern, first_of: np.ndarray, zone_of: np.ndarray, zones: int) -> tuple[np.ndarray, np.ndarray]:
    """The first and the last position at which ``pattern`` calls near each zone; never below the last: -1."""
    count = first_of[pattern.stops + 1] - first_of[pattern.stops]
    position = np.repeat(np.arange(len(pattern)), count)
    begins = np.repeat(first_of[pattern.stops], count)
    zone = zone_of[begins + np.arange(len(position)) - np.repeat(np.cumsum(count) - count, count)]
    first, last = np.full(zones, len(pattern)), np.full(zones, -1)
    np.minimum.at(first, zone, position)
    np.maximum.at(last, zone, position)
    return first, last
