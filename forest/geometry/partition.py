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
    met, starts = np.unique(polygon, return_index=True)
    for number, near in zip(met, np.split(piece, starts[1:]), strict=False):
        progress.check()
        over = united(pieces[near], progress)
        inside[number] = polygons_only(shapely.intersection(polygons[number], over))
        outside[number] = polygons_only(shapely.difference(polygons[number], over))
    return inside, outside
