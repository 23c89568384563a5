"""How a feature meets the forest: by a line or with its land, and how much of its outline faces it."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise

import numpy as np
import shapely

from ...common.progress import Progress
from ...common.texts import marked
from ..geometry.cleaning import LINE, POLYGON, Cleaned
from ..geometry.model import ForestModel
from .parts import Measured, measure

SLIVER_M = 1.0
SLIVER_SHARE = 0.01
"""An overlap that is nowhere wider than 1 m, or less than 1 % of the feature, is the misfit of two maps, not land in
forest: cadastre and forest map lie 0.5 to 3 m apart (reference/forest.md §2.1 and §3, pitfall 15)."""

FACING_M = 50.0
"""Metres within which an outline faces forest: as in the contact classes of the Italian civil-protection table, which
take the share of a cluster's perimeter within 50 m (reference/forest.md §2.3)."""

_ALL = 1e-9
"""Share of a feature's size that may be missing for rounding when all of it lies within a distance."""


class Contact(Enum):
    """How a feature meets the forest: its key in ``contact`` fields, and its English name."""

    APART = ("apart", marked("apart from forest"))
    TOUCHES = ("touches", marked("touches forest (overlap under 1 m or 1 %)"))
    OVERLAPS = ("overlaps", marked("partly in forest"))
    INSIDE = ("inside", marked("in forest"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


def contacts(clean: Cleaned, measured: Measured, model: ForestModel, progress: Progress) -> np.ndarray:
    """The key of :class:`Contact` per row; ``None`` without geometry.

    A feature inside is one whose size lies in forest but for less than 1 %, so a parcel that the forest map misses by
    a sliver counts as inside, and one that it hits by a sliver as touching. A point that touches forest is inside it.
    """
    touching = measured.distance == 0
    size, forest = np.where(measured.size > 0, measured.size, 1.0), measured.forest
    inside = touching & ((forest > (1 - SLIVER_SHARE) * size) | (measured.size == 0))
    sliver = touching & ~inside & (forest < SLIVER_SHARE * size)
    open_rows = np.flatnonzero(touching & ~inside & ~sliver)
    sliver[open_rows] = _is_narrow(clean.geometries[open_rows], clean.dimension[open_rows], model, progress)
    keys = np.where(touching, Contact.OVERLAPS.key, Contact.APART.key).astype(object)
    keys[inside], keys[sliver], keys[clean.empty] = Contact.INSIDE.key, Contact.TOUCHES.key, None
    return keys


def _is_narrow(geometries: np.ndarray, dimension: np.ndarray, model: ForestModel, progress: Progress) -> np.ndarray:
    """Whether no disc of ``SLIVER_M`` fits into the overlap with forest; of a line: whether less of it lies there."""
    narrow = np.zeros(len(geometries), dtype=bool)
    for i in range(0, len(geometries), 2000):
        progress.check()
        block = slice(i, i + 2000)
        overlap = _overlaps(geometries[block], model)
        area, length = shapely.area(overlap), shapely.length(overlap)
        linear = dimension[block] == LINE
        # All of an overlap lies within its inner radius from its edge, so area ≤ length × radius.
        doubtful = np.flatnonzero(~linear & (area < length * SLIVER_M / 2))
        found = np.where(linear, length < SLIVER_M, False)
        found[doubtful] = shapely.is_empty(shapely.buffer(overlap[doubtful], -SLIVER_M / 2))
        narrow[block] = found
    return narrow


def _overlaps(geometries: np.ndarray, model: ForestModel) -> np.ndarray:
    """The part of each geometry that lies in forest."""
    row, piece = model.piece_tree.query(geometries, predicate="intersects")
    order = np.argsort(row, kind="stable")
    row, piece = row[order], piece[order]
    found = np.full(len(geometries), shapely.Polygon(), dtype=object)
    starts = np.flatnonzero(np.r_[True, row[1:] != row[:-1]]) if len(row) else np.empty(0, int)
    pieces = shapely.intersection(geometries[row], model.pieces.geometry[piece])
    for begin, end in pairwise([*starts, len(row)]):
        found[row[begin]] = pieces[begin] if end - begin == 1 else shapely.union_all(pieces[begin:end])
    return found


def facing_shares(
    clean: Cleaned, measured: Measured, within: np.ndarray, facing_m: float, model: ForestModel, progress: Progress
) -> np.ndarray:
    """Share (0 to 1) of each polygon's perimeter, holes included, that lies within ``facing_m`` of forest or in it.

    ``within``: the area of each row within ``facing_m``. The outlines are measured as lines are: exactly, against the
    round buffers of all segments of the forest's outline. NaN for points, lines and rows without geometry.
    """
    polygonal = clean.dimension == POLYGON
    near = polygonal & (measured.distance <= facing_m)
    whole = near & (within >= measured.size * (1 - _ALL))
    share = np.where(polygonal, np.where(whole, 1.0, 0.0), np.nan)
    rows = np.flatnonzero(near & ~whole)
    if len(rows):
        outlines = shapely.boundary(clean.geometries[rows])
        nothing = np.zeros(len(rows), dtype=bool)
        lines = Cleaned(outlines, nothing, nothing, np.full(len(rows), LINE))
        found = measure(lines, (facing_m,), model, False, progress)
        share[rows] = np.clip(found.within[:, 0] / found.size, 0.0, 1.0)
    return share
