"""Which polygons hang together, though nobody has dissolved them."""

from __future__ import annotations

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .components import components
from .outline import directed_segments, equal_segments
from .pieces import Pieces, cut, too_many_vertices

TOUCH_M = 0.001
"""Metres within which two edges are one: overlays round their corners to far less, and no register means less."""

SHARED_M = 0.1
"""Metres of common edge from which polygons hang together; where corners meet, less than a centimetre is common."""

_PAIRS_AT_ONCE = 1_000

Links = tuple[np.ndarray, np.ndarray]
"""Pairs of polygons that hang together, by their numbers."""


def patches_of(polygons: np.ndarray, bridge_m: float = 0.0, progress: Progress = SILENT) -> np.ndarray:
    """For each single polygon the number of its patch: the lowest number of a polygon in it.

    A patch is what hangs together along an edge; a corner does not join. Patches no further apart than ``bridge_m``
    are one as well. Nothing is drawn between them: the road or stream that parts them is no forest.
    """
    links = _with_equal_edges(polygons)
    pieces = cut(polygons, too_many_vertices, progress)
    links = _joined(links, _with_common_edges(pieces, _patches(polygons, links), progress))
    if bridge_m > 0:
        left, right = _near(pieces, _patches(polygons, links), bridge_m)
        links = _joined(links, (pieces.parent[left], pieces.parent[right]))
    return _patches(polygons, links)


def _patches(polygons: np.ndarray, links: Links) -> np.ndarray:
    return components(len(polygons), *links)


def _joined(one: Links, other: Links) -> Links:
    return np.concatenate([one[0], other[0]]), np.concatenate([one[1], other[1]])


def _with_equal_edges(polygons: np.ndarray) -> Links:
    """Polygons that share a segment exactly, as the stands of a well drawn map do; one comparison for all."""
    start, end, _, owner = directed_segments(polygons)
    order, pair, _ = equal_segments(start, end)
    owner = owner[order]
    same = pair[1:] == pair[:-1]
    return owner[:-1][same], owner[1:][same]


def _with_common_edges(pieces: Pieces, patch: np.ndarray, progress: Progress) -> Links:
    """Of polygons that are not of one patch yet, those with a common stretch of edge that is not the same segment."""
    left, right = _near(pieces, patch, TOUCH_M)
    common = np.zeros(len(left))
    for i in range(0, len(left), _PAIRS_AT_ONCE):
        progress.check()
        batch = slice(i, i + _PAIRS_AT_ONCE)
        grown = shapely.buffer(pieces.geometry[left[batch]], TOUCH_M, join_style="mitre")
        common[batch] = shapely.area(shapely.intersection(grown, pieces.geometry[right[batch]])) / TOUCH_M
    shared = common >= SHARED_M
    return pieces.parent[left[shared]], pieces.parent[right[shared]]


def _near(pieces: Pieces, patch: np.ndarray, distance_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of pieces no further apart than ``distance_m`` whose polygons are of different patches."""
    left, right = shapely.STRtree(pieces.geometry).query(pieces.geometry, predicate="dwithin", distance=distance_m)
    other = (left < right) & (patch[pieces.parent[left]] != patch[pieces.parent[right]])
    return left[other], right[other]
