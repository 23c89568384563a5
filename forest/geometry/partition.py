"""One set of polygons cut along another: what lies in it, and what lies outside."""

from __future__ import annotations

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .pieces import cut, too_many_vertices
from .polygonal import polygons_only
from .union import united


def split_by(polygons: np.ndarray, others: np.ndarray, progress: Progress = SILENT) -> tuple[np.ndarray, np.ndarray]:
    """Of each valid polygon the part inside the union of ``others`` and the part outside; None for nothing.

    The two parts share their new corners exactly, because both come from the same overlay.
    """
    inside, outside = np.full(len(polygons), None, dtype=object), polygons.copy()
    pieces = cut(others, too_many_vertices, progress).geometry
    polygon, piece = shapely.STRtree(pieces).query(polygons, predicate="intersects")
    order = np.argsort(polygon, kind="stable")
    polygon, piece = polygon[order], piece[order]
    starts = np.flatnonzero(np.r_[True, polygon[1:] != polygon[:-1]]) if len(polygon) else np.empty(0, dtype=int)
    for start, end in zip(starts, np.r_[starts[1:], len(polygon)], strict=True):
        progress.check()
        one = polygons[polygon[start]]
        over = united(pieces[piece[start:end]], progress)
        inside[polygon[start]] = polygons_only(shapely.intersection(one, over))
        outside[polygon[start]] = polygons_only(shapely.difference(one, over))
    return inside, outside
