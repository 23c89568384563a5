"""The forest, prepared once for all questions: pieces, outline, search trees, seeds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .outline import SEGMENTS_PER_CHUNK, Chunks, Outline, chunks_of, outline_of
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
    def lines(self) -> np.ndarray:
        """Each segment of the outline as a geometry."""
        return shapely.linestrings(np.stack([self.outline.start, self.outline.end], axis=1))

    @cached_property
    def seeds(self) -> Seeds:
        points, segment = seed_points(self.outline.start, self.outline.end)
        return Seeds(points, segment)

    def chunk_of(self, segment: np.ndarray) -> np.ndarray:
        """The chunk that holds each segment of the outline."""
        lines = np.count_nonzero(self.chunks.count)
        return np.searchsorted(self.chunks.first[:lines], segment, side="right") - 1

    def segment_near(self, chunk: np.ndarray, xy: np.ndarray) -> np.ndarray:
        """Of each chunk the segment whose start is nearest to the place given with it."""
        count = np.maximum(self.chunks.count[chunk], 1)
        steps = np.minimum(np.arange(SEGMENTS_PER_CHUNK)[None, :], count[:, None] - 1)
        segment = self.chunks.first[chunk][:, None] + steps
        squared = ((self.outline.start[segment] - xy[:, None, :]) ** 2).sum(axis=2)
        return segment[np.arange(len(chunk)), squared.argmin(axis=1)]


def forest_model(stands: np.ndarray, rank: np.ndarray, progress: Progress = SILENT) -> ForestModel:
    """Prepare valid flat polygons for search."""
    outline = outline_of(stands)
    progress.check()
    pieces = cut(stands, too_many_vertices, progress)
    shapely.prepare(pieces.geometry)
    progress.check()
    return ForestModel(rank, pieces, outline, chunks_of(outline))
