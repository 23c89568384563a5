"""Parts of the forest that are too narrow to count, and stands that are mere slivers between others."""

from __future__ import annotations

from functools import partial

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .connecting import SHARED_M, TOUCH_M
from .polygonal import single_polygons
from .stoppable import stoppable

MITRE_LIMIT = 5.0
"""Corners sharper than 23° are blunted where a shape is grown back; all others come back as they were."""

SLACK_SHARE, SLACK_M = 0.02, 0.01
"""How much further a shape is grown back than it was shrunk, as a share and in metres: GEOS leaves out concave detail
of up to 1 % of the distance when it buffers, and what it left out is not narrow."""

ARC_SEGMENTS = 8
"""Straight pieces per quarter of an arc when a shape is shrunk: they cut the arc short, so up to 0.5 % of the distance
more is left, never less."""


def narrow_parts(forest: np.ndarray, width_m: float, progress: Progress = SILENT) -> np.ndarray:
    """The single polygons of dissolved ``forest`` narrower than ``width_m``: tails, necks, slivers.

    A morphological opening: the forest is shrunk by half the width and grown back, and what does not come back is
    narrow. Wherever a disc of the width fits in, the forest stays. It is grown back with mitred corners, so that a
    corner stays a corner; with a disc 0.21 × (width / 2)² would be cut off each.
    """
    radius = width_m / 2
    grown = radius * (1 + SLACK_SHARE) + SLACK_M
    rest = []
    for patch in forest:
        core = _shrunk(patch, radius, progress)
        rest.append(patch if shapely.is_empty(core) else _without(patch, _grown(core, grown, progress), progress))
    return single_polygons(np.array(rest, dtype=object))[0]


def narrower_than(polygons: np.ndarray, width_m: float, progress: Progress = SILENT) -> np.ndarray:
    """Whether each polygon is narrower than ``width_m`` everywhere: nothing is left when it is shrunk by half of it."""
    narrow = np.zeros(len(polygons), dtype=bool)
    # A polygon's largest disc has at least the radius area ÷ outline, so most need not be shrunk to be known as wide.
    doubtful = shapely.area(polygons) < shapely.length(polygons) * width_m / 2
    for number in np.flatnonzero(doubtful):
        progress.check()
        narrow[number] = shapely.is_empty(_shrunk(polygons[number], width_m / 2, progress))
    return narrow


def longest_border(polygon: shapely.Geometry, others: np.ndarray) -> int:
    """Which of ``others`` has the longest border with ``polygon``; −1 where none touches it, but for a corner."""
    around = shapely.buffer(polygon, TOUCH_M, join_style="mitre")
    shared = shapely.length(shapely.intersection(shapely.boundary(others), around))
    longest = int(np.argmax(shared)) if len(others) else -1
    return longest if longest >= 0 and shared[longest] >= SHARED_M else -1


def _shrunk(geometry: shapely.Geometry, distance_m: float, progress: Progress) -> shapely.Geometry:
    return stoppable(partial(shapely.buffer, geometry, -distance_m, quad_segs=ARC_SEGMENTS), progress)


def _grown(geometry: shapely.Geometry, distance_m: float, progress: Progress) -> shapely.Geometry:
    mitred = partial(shapely.buffer, geometry, distance_m, join_style="mitre", mitre_limit=MITRE_LIMIT)
    return stoppable(mitred, progress)


def _without(geometry: shapely.Geometry, other: shapely.Geometry, progress: Progress) -> shapely.Geometry:
    return stoppable(partial(shapely.difference, geometry, other), progress)
