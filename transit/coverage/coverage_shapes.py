"""The area within a walk of the stops, as polygons: along the streets, or round each stop."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ...common.streets.street_network import Snapped, StreetNetwork
from ..stops import Stops

STREET_SIDE_M = 40.0
"""Metres on each side of a street within reach that are drawn as within reach: the depth of a plot."""

_QUARTER = 16
"""Straight pieces for a quarter of a circle: less than a metre off at 500 m. Shares never depend on the drawing."""


def straight_bands(stops: Stops, distances_m: Sequence[float], progress: Progress = SILENT) -> list[object]:
    """For each of the rising ``distances_m`` what lies within it of a stop, and not within the one before."""
    points = shapely.points(stops.x, stops.y)
    within = []
    for distance in distances_m:
        progress.check()
        within.append(shapely.union_all(shapely.buffer(points, distance, quad_segs=_QUARTER)))
    return _rings(within)


def street_bands(
    streets: StreetNetwork, sources: Snapped, distances_m: Sequence[float], progress: Progress = SILENT
) -> list[object]:
    """The same along the streets: the streets within reach with :data:`STREET_SIDE_M` on both sides."""
    metres = streets.node_metres(sources, max(distances_m))
    starts = _at(streets, sources)
    within = []
    for distance in distances_m:
        progress.check()
        # Piece by piece and then together: GEOS takes a minute to buffer all the lines of a city at once.
        pieces = np.append(_reached(streets, metres, distance), starts)
        within.append(shapely.union_all(shapely.buffer(pieces, STREET_SIDE_M, quad_segs=4)))
    return _rings(within)


def _reached(streets: StreetNetwork, metres: np.ndarray, distance: float) -> np.ndarray:
    """The pieces of streets that can be reached from their ends within ``distance``."""
    left = distance - metres
    near, far = left[streets.tail], left[streets.head]
    whole = near + far >= streets.length
    pieces = [np.stack([streets.x[streets.tail], streets.y[streets.tail], streets.x[streets.head],
                        streets.y[streets.head]], axis=1)[whole & (np.maximum(near, far) > 0)]]  # fmt: skip
    for begin, end, metres_left in ((streets.tail, streets.head, near), (streets.head, streets.tail, far)):
        at = np.flatnonzero((metres_left > 0) & ~whole)
        share = metres_left[at] / streets.length[at]
        x, y = streets.x[begin[at]], streets.y[begin[at]]
        to_x, to_y = x + share * (streets.x[end[at]] - x), y + share * (streets.y[end[at]] - y)
        pieces.append(np.stack([x, y, to_x, to_y], axis=1))
    return shapely.linestrings(np.concatenate(pieces).reshape(-1, 2, 2))


def _at(streets: StreetNetwork, places: Snapped) -> np.ndarray:
    """Where the snapped places lie on their streets."""
    tail, head = streets.tail[places.edge], streets.head[places.edge]
    share = places.along / streets.length[places.edge]
    return shapely.points(
        streets.x[tail] + share * (streets.x[head] - streets.x[tail]),
        streets.y[tail] + share * (streets.y[head] - streets.y[tail]),
    )


def _rings(within: list[object]) -> list[object]:
    rings = [within[0]]
    for inner, outer in pairwise(within):
        rings.append(shapely.difference(outer, inner))
    return rings
