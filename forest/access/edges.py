"""The edge of the forest in short pieces, each of one stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.model import ForestModel
from ..geometry.outline import Outline

BESIDE_M = 0.5
"""An outline with forest so near on its other side too is a seam between two drawings of stands, no edge."""

SEAM_M = 20.0
"""Metres of outline of which one place tells whether they are a seam: stands are wider."""

_AT_ONCE = 50_000

_ALMOST = 1e-9
"""Pieces: a bend this near to a cut is at the cut."""


@dataclass(frozen=True)
class Edges:
    """Pieces of edge: ``line`` (forest on the left), the ``stand`` that each belongs to, its ``middle`` (n, 2)."""

    line: np.ndarray
    stand: np.ndarray
    middle: np.ndarray

    def __len__(self) -> int:
        return len(self.line)


def forest_edges(model: ForestModel, longest_m: float, progress: Progress = SILENT) -> Edges:
    """The outline of the forest in pieces of equal length, none longer than ``longest_m``, along each stand.

    What stands share is no edge, whether they share it exactly or only nearly (:data:`BESIDE_M`).
    """
    outline = _without_seams(model, progress)
    lines, stand = _cut_evenly(outline, longest_m)
    middle = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    return Edges(lines, stand, shapely.get_coordinates(middle))


def _without_seams(model: ForestModel, progress: Progress) -> Outline:
    """The outline without stretches that have forest on their right as well."""
    start, end, stand, joined = _short_segments(model.outline)
    along = (end - start) / np.maximum(np.hypot(*(end - start).T), 1e-12)[:, None]
    outside = (start + end) / 2 + BESIDE_M * np.column_stack([along[:, 1], -along[:, 0]])
    # A stand that is drawn twice has one edge.
    seam = pd.DataFrame(np.hstack([start, end])).duplicated().to_numpy()
    for first in range(0, len(start), _AT_ONCE):
        progress.check()
        points = shapely.points(outside[first : first + _AT_ONCE])
        seam[first + model.piece_tree.query(points, predicate="intersects")[0]] = True
    joined = joined & ~np.r_[True, seam[:-1]]
    kept = ~seam
    none = np.empty((0, 2))
    return Outline(start[kept], end[kept], stand[kept], joined[kept], none, np.empty(0, stand.dtype))


def _short_segments(outline: Outline) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Start, end, stand and joined of the segments, the long ones in parts of at most :data:`SEAM_M`."""
    way = outline.end - outline.start
    count = np.maximum(np.ceil(np.hypot(*way.T) / SEAM_M), 1).astype(np.int64)
    whole = np.repeat(np.arange(len(count)), count)
    part = np.arange(len(whole)) - np.repeat(np.cumsum(count) - count, count)
    before, after = (outline.start[whole] + ((part + n) / count[whole])[:, None] * way[whole] for n in (0, 1))
    after = np.where((part + 1 == count[whole])[:, None], outline.end[whole], after)
    return before, after, outline.stand[whole], outline.joined[whole] | (part > 0)


def _cut_evenly(outline: Outline, longest_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Runs of joined segments cut into equal pieces; the stand of each piece."""
    if not len(outline.start):
        return np.empty(0, object), np.empty(0, np.int64)
    length = np.hypot(*(outline.end - outline.start).T)
    opens = np.flatnonzero(~outline.joined)
    run = np.cumsum(~outline.joined) - 1
    upto = np.cumsum(length)
    base = np.r_[0.0, upto][opens]
    whole = np.add.reduceat(length, opens)
    count = np.maximum(np.ceil(whole / longest_m - _ALMOST), 1).astype(np.int64)
    first = np.cumsum(count) - count

    cut_run = np.repeat(np.arange(len(opens)), count - 1)
    number = np.arange(len(cut_run)) - np.repeat(np.cumsum(count - 1) - (count - 1), count - 1) + 1
    cut_at = whole[cut_run] * number / count[cut_run]
    segment = np.minimum(np.searchsorted(upto, base[cut_run] + cut_at), len(length) - 1)
    share = np.clip((base[cut_run] + cut_at - (upto - length)[segment]) / length[segment], 0, 1)
    cut = outline.start[segment] + share[:, None] * (outline.end - outline.start)[segment]

    bend_run, bend = np.r_[np.arange(len(opens)), run], np.concatenate([outline.start[opens], outline.end])
    bend_at = np.r_[np.zeros(len(opens)), upto - base[run]]
    inside = np.minimum((bend_at * count[bend_run] / whole[bend_run] + _ALMOST).astype(np.int64), count[bend_run] - 1)
    piece = np.r_[first[bend_run] + inside, first[cut_run] + number - 1, first[cut_run] + number]
    at = np.r_[bend_at, cut_at, cut_at]
    xy = np.concatenate([bend, cut, cut])
    order = np.lexsort((at, piece))
    lines = shapely.linestrings(xy[order], indices=piece[order])
    return lines, np.repeat(outline.stand[opens], count)
