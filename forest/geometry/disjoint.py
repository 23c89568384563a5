"""Polygons that claim the same ground, made to lie side by side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .pieces import cut, too_many_vertices
from .polygonal import polygons_only
from .union import united

TINY_M2 = 1e-4
"""Square metres that two neighbours may share by rounding: 1 cm², a hundredth of what areas are exact to."""

_PAIRS_AT_ONCE = 2_000


@dataclass(frozen=True)
class Disjoint:
    """``geometry``: one (multi)polygon per input, None where nothing is left. ``overlaps``: pairs that shared ground.
    ``lost_m2``: square metres that were drawn more than once, each time but one."""

    geometry: np.ndarray
    overlaps: int
    lost_m2: float


def without_overlaps(polygons: np.ndarray, progress: Progress = SILENT) -> Disjoint:
    """Give ground that several valid polygons cover to the smallest of them, of equal ones to the first.

    The smallest, because a stand drawn upon a larger one is the more detailed statement, and because the larger one
    would make it vanish. The union stays what it was.
    """
    left, right = _overlapping(polygons, progress)
    area = shapely.area(polygons)
    right_loses = (area[left] <= area[right]) | ((area[left] == area[right]) & (left < right))
    loser, winner = np.where(right_loses, right, left), np.where(right_loses, left, right)
    geometry = polygons.copy()
    for one in np.unique(loser):
        progress.check()
        claimed = united(polygons[winner[loser == one]], progress)
        geometry[one] = polygons_only(shapely.difference(polygons[one], claimed))
    return Disjoint(geometry, len(loser), float(area.sum() - np.nansum(shapely.area(geometry))))


def _overlapping(polygons: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Pairs (the lower number first) of polygons whose shared area is more than :data:`TINY_M2`.

    Searched among small pieces: neighbours share long edges, and two rings of 100,000 vertices each cannot be laid
    over one another for every one of them.
    """
    pieces = cut(polygons, too_many_vertices, progress)
    left, right = shapely.STRtree(pieces.geometry).query(pieces.geometry, predicate="intersects")
    apart = pieces.parent[left] < pieces.parent[right]
    left, right = left[apart], right[apart]
    shared = np.zeros(len(left))
    for i in range(0, len(left), _PAIRS_AT_ONCE):
        progress.check()
        batch = slice(i, i + _PAIRS_AT_ONCE)
        shared[batch] = shapely.area(shapely.intersection(pieces.geometry[left[batch]], pieces.geometry[right[batch]]))
    pairs, number = np.unique(
        np.stack([pieces.parent[left], pieces.parent[right]], axis=1), axis=0, return_inverse=True
    )
    real = np.bincount(number.ravel(), shared, minlength=len(pairs)) > TINY_M2
    return pairs[real, 0], pairs[real, 1]
