"""The edge of the forest in short pieces, each of one stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.model import ForestModel
from ..geometry.outline import Outline

BESIDE_M = 0.5
"""A piece of edge with forest so near on its other side too is a seam between two drawings of stands, no edge."""


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
    lines, stand = _cut_evenly(model.outline, longest_m)
    progress.check()
    middle = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    outside = _right_of_the_middle(lines)
    seams = np.zeros(len(lines), bool)
    seams[model.piece_tree.query(outside, predicate="intersects")[0]] = True
    progress.check()
    return Edges(lines[~seams], stand[~seams], shapely.get_coordinates(middle[~seams]))


def _right_of_the_middle(lines: np.ndarray) -> np.ndarray:
    half = shapely.length(lines) / 2
    step = np.minimum(half, BESIDE_M) / 2
    before, after = (shapely.get_coordinates(shapely.line_interpolate_point(lines, half + s)) for s in (-step, step))
    along = after - before
    along /= np.maximum(np.hypot(*along.T), 1e-12)[:, None]
    return shapely.points((before + after) / 2 + BESIDE_M * np.column_stack([along[:, 1], -along[:, 0]]))


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
    count = np.maximum(np.ceil(whole / longest_m - 1e-9), 1).astype(np.int64)
    first = np.cumsum(count) - count

    cut_run = np.repeat(np.arange(len(opens)), count - 1)
    number = np.arange(len(cut_run)) - np.repeat(np.cumsum(count - 1) - (count - 1), count - 1) + 1
    cut_at = whole[cut_run] * number / count[cut_run]
    segment = np.minimum(np.searchsorted(upto, base[cut_run] + cut_at), len(length) - 1)
    share = np.clip((base[cut_run] + cut_at - (upto - length)[segment]) / length[segment], 0, 1)
    cut = outline.start[segment] + share[:, None] * (outline.end - outline.start)[segment]

    bend_run, bend = np.r_[np.arange(len(opens)), run], np.concatenate([outline.start[opens], outline.end])
    bend_at = np.r_[np.zeros(len(opens)), upto - base[run]]
    inside = np.minimum((bend_at * count[bend_run] / whole[bend_run]).astype(np.int64), count[bend_run] - 1)
    piece = np.r_[first[bend_run] + inside, first[cut_run] + number - 1, first[cut_run] + number]
    at = np.r_[bend_at, cut_at, cut_at]
    xy = np.concatenate([bend, cut, cut])
    order = np.lexsort((at, piece))
    lines = shapely.linestrings(xy[order], indices=piece[order])
    return lines, np.repeat(outline.stand[opens], count)
