"""Curvature of routes (굴곡도): how much longer the way is than it need be (reference/transit.md §2.11)."""

from __future__ import annotations

import numpy as np

from ..network.route_network import UNKNOWN_DIRECTION, Pattern, RouteNetwork
from .placed_rides import PlacedRides

LOOP_SHARE = 0.2
"""A way whose ends lie closer together than this share of its length comes back to where it began."""


def curvature(pattern: Pattern, network: RouteNetwork) -> float:
    """Metres along the way out ÷ straight metres between its ends; of a way that comes back to where it began, between
    its two stops that lie farthest apart. NaN where the places are not known.

    The straight distance stands for the shortest way by road, which the tables do not have: so no value is below 1,
    and all are higher than with roads.
    """
    out = np.flatnonzero(pattern.direction == pattern.direction[0])
    if pattern.direction[0] == UNKNOWN_DIRECTION or len(out) < 2:
        out = np.arange(len(pattern))
    x, y = network.stops.x[pattern.stops[out]], network.stops.y[pattern.stops[out]]
    along = pattern.cum_m[out]
    placed = np.isfinite(x + y)
    x, y, along = x[placed], y[placed], along[placed]
    if len(x) < 2 or along[-1] <= along[0]:
        return np.nan
    apart, length = float(np.hypot(x[-1] - x[0], y[-1] - y[0])), float(along[-1] - along[0])
    if apart < LOOP_SHARE * length:
        distances = np.hypot(x[:, None] - x, y[:, None] - y)
        first, last = np.unravel_index(np.argmax(distances), distances.shape)
        apart, length = float(distances[first, last]), float(abs(along[last] - along[first]))
    return max(length / apart, 1.0) if apart > 0 else np.nan


def ridden_metres(rides: PlacedRides, network: RouteNetwork) -> tuple[np.ndarray, np.ndarray]:
    """Metres along the route and straight metres of each row of ``rides``; straight NaN where a place is not known."""
    sizes = np.array([len(pattern) for pattern in network.patterns])
    offset = np.append(0, np.cumsum(sizes))
    along = np.concatenate([pattern.cum_m for pattern in network.patterns])
    stops = np.concatenate([pattern.stops for pattern in network.patterns])
    first, last = offset[rides.pattern] + rides.board, offset[rides.pattern] + rides.alight
    round_trip = along[offset[rides.pattern] + sizes[rides.pattern] - 1]
    metres = along[last] - along[first] + np.where(rides.alight < rides.board, round_trip, 0)
    x, y = network.stops.x[stops], network.stops.y[stops]
    return metres, np.hypot(x[last] - x[first], y[last] - y[first])
