"""The way between each two neighbouring stops of a route, as lines."""

from __future__ import annotations

import numpy as np
import shapely

from .along_line import pieces_between
from .route_network import Pattern, RouteNetwork


def segment_lines(pattern: Pattern, network: RouteNetwork) -> np.ndarray:
    """A line for each segment of ``pattern``: cut from its line, or straight from stop to stop.

    None where both stops lie at one place, or one has none.
    """
    x, y = network.stops.x[pattern.stops], network.stops.y[pattern.stops]
    lines = np.full(len(pattern) - 1, None, dtype=object)
    if pattern.line is not None:
        lines[:] = pieces_between(pattern.line, pattern.begin_m + pattern.cum_m)
    apart = np.hypot(np.diff(x), np.diff(y)) > 0
    missing = np.flatnonzero(shapely.is_missing(lines) & apart)
    ends = np.column_stack([x[missing], y[missing], x[missing + 1], y[missing + 1]])
    lines[missing] = shapely.linestrings(ends.reshape(-1, 2, 2))
    return lines


def pattern_line(pattern: Pattern, network: RouteNetwork) -> shapely.LineString | None:
    """The whole way of ``pattern`` as one line; None where fewer than two of its stops have a place."""
    if pattern.line is not None:
        return pieces_between(pattern.line, pattern.begin_m + np.array([0.0, pattern.length_m]))[0]
    x, y = network.stops.x[pattern.stops], network.stops.y[pattern.stops]
    placed = np.isfinite(x) & np.isfinite(y)
    return shapely.LineString(np.column_stack([x[placed], y[placed]])) if placed.sum() > 1 else None
