"""Connected forest: which stands form one patch, and how large it is."""

from __future__ import annotations

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .components import components

_PAIRS_AT_ONCE = 500


def patch_areas(polygons: np.ndarray, progress: Progress = SILENT) -> np.ndarray:
    """For each single polygon the area in m² of the patch that it belongs to.

    A patch is what dissolving would make one polygon: stands that overlap or share a stretch of boundary. A common
    point does not connect. Overlaps count once.
    """
    left, right = shapely.STRtree(polygons).query(polygons, predicate="intersects")
    left, right = left[left < right], right[left < right]
    shared = np.full(len(left), None, dtype=object)
    for i in range(0, len(left), _PAIRS_AT_ONCE):
        progress.check()
        batch = slice(i, i + _PAIRS_AT_ONCE)
        shared[batch] = shapely.intersection(polygons[left[batch]], polygons[right[batch]])
    connects = (shapely.length(shared) > 0) | (shapely.area(shared) > 0)
    patch = components(len(polygons), left[connects], right[connects])
    area = np.bincount(patch, shapely.area(polygons), minlength=len(polygons))
    for overlapping in np.unique(patch[left[shapely.area(shared) > 0]]):
        progress.check()
        area[overlapping] = shapely.area(shapely.union_all(polygons[patch == overlapping]))
    return area[patch]
