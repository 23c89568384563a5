"""The forest, prepared once for all questions: pieces, outline, search trees, seeds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely

from ..common.progress import SILENT, Progress
from .outline import Chunks, Outline, chunks_of, outline_of
from .pieces import Pieces, cut, too_many_vertices
from .seeds import Seeds, seed_points


@dataclass(frozen=True)
class ForestModel:
    """``rank[i]`` orders the stands by id (0 is the smallest); the rest is derived from their polygons."""

    rank: np.ndarray
    pieces: Pieces
    outline: Outline
    chunks: Chunks

    @cached_property
    def piece_tree(self) -> shapely.STRtree:
        return shapely.STRtree(self.pieces.geometry)

    @cached_property
    def chunk_tree(self) -> shapely.STRtree:
        return shapely.STRtree(self.chunks.line)

    @cached_property
    def chunk_bounds(self) -> np.ndarray:
        return shapely.bounds(self.chunks.line)

    @cached_property
    def seeds(self) -> Seeds:
        points, segment = seed_points(self.outline.start, self.outline.end)
        chunk = np.searchsorted(self.chunks.first[self.chunks.count > 0], segment, side="right") - 1
        return Seeds(points, chunk)


def forest_model(stands: np.ndarray, rank: np.ndarray, progress: Progress = SILENT) -> ForestModel:
    """Prepare valid flat polygons for search."""
    outline = outline_of(stands)
    progress.check()
    pieces = cut(stands, too_many_vertices, progress)
    shapely.prepare(pieces.geometry)
    progress.check()
    return ForestModel(rank, pieces, outline, chunks_of(outline))
