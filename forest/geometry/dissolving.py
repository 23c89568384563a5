"""The forest as one: its outer shape, and the holes in it."""

from __future__ import annotations

from functools import partial

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .polygonal import single_polygons
from .stoppable import stoppable
from .union import united

GRID_M = 0.001
"""Metres to which corners are rounded after stands are joined: the millimetre that distances are exact to. Without it
a vertex that only one of two neighbours has on their common edge leaves a hair between them."""

_RIM_M = 2 * GRID_M


def dissolved(polygons: np.ndarray, progress: Progress = SILENT) -> np.ndarray:
    """Single disjoint polygons of all forest that hangs together along an edge; corners lie on a grid of 1 mm."""
    whole = united(polygons, progress)
    rounded = stoppable(partial(shapely.set_precision, whole, GRID_M), progress)
    return single_polygons(np.array([rounded], dtype=object))[0]


def small_holes(forest: np.ndarray, max_area_m2: float) -> np.ndarray:
    """The holes in dissolved forest up to ``max_area_m2``, as polygons, with all that lies in them."""
    holes = _holes(forest)[0]
    return holes[shapely.area(holes) <= max_area_m2]


def without_holes(forest: np.ndarray, max_area_m2: float) -> np.ndarray:
    """Dissolved forest with the holes up to ``max_area_m2`` filled; what lay in one is part of what is around it."""
    holes, owner = _holes(forest)
    small = shapely.area(holes) <= max_area_m2
    kept = shapely.get_exterior_ring(forest)
    filled = np.array(
        [
            shapely.polygons(ring, shapely.get_exterior_ring(holes[~small & (owner == one)]))
            for one, ring in enumerate(kept)
        ],
        dtype=object,
    )
    swallowed = shapely.STRtree(shapely.point_on_surface(forest)).query(holes[small], predicate="intersects")[1]
    return np.delete(filled, np.unique(swallowed))


def over_the_rim(areas: np.ndarray) -> np.ndarray:
    """Areas worked out on dissolved forest, grown by 2 mm: wide enough to reach the true edge of the stands, which the
    grid has moved by up to a millimetre, so that no hair of land is left between."""
    return shapely.buffer(areas, _RIM_M, join_style="mitre")


def _holes(forest: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rings, owner = shapely.get_rings(forest, return_index=True)
    inner = np.r_[False, owner[1:] == owner[:-1]] if len(rings) else np.empty(0, dtype=bool)
    return shapely.polygons(rings[inner]), owner[inner]
