"""For every place a point of the forest outline that is near it: the upper bound from which exact search starts."""

from __future__ import annotations

import numpy as np

CELL_M = 100.0
"""Metres per cell; on the benchmark 75 to 150 cost the same, 50 a fifth more and 25 as much again."""

SPACING_M = 20.0
"""Metres between seeds on a long straight edge: what the first bound may be off by on top of the grid."""

MAX_CELLS = 4_000_000
"""Above this the cells grow, so that memory stays below 100 MB for any extent."""


class Seeds:
    """A grid over the outline whose cells each know one outline point that is (nearly) the nearest to their centre.

    Filled by jump flooding (Rong & Tan 2006). It errs now and then by a little, which costs a longer search and never
    an answer: whatever point it names, its distance is an upper bound of the true one.
    """

    def __init__(self, points: np.ndarray, segment: np.ndarray) -> None:
        self._origin = points.min(axis=0)
        extent = points.max(axis=0) - self._origin
        self._cell = max(CELL_M, float(np.sqrt(max(extent[0], CELL_M) * max(extent[1], CELL_M) / MAX_CELLS)))
        self._shape = (extent // self._cell).astype(int) + 1
        self._points, self._segment = points, segment
        self._nearest = self._flooded()

    def near(self, xy: np.ndarray) -> np.ndarray:
        """For each place the number of an outline point that is near it."""
        return self._nearest[tuple(self._cell_of(xy).T)]

    def point(self, number: np.ndarray) -> np.ndarray:
        return self._points[number]

    def segment(self, number: np.ndarray) -> np.ndarray:
        """The segment of the outline that the point lies on."""
        return self._segment[number]

    def _cell_of(self, xy: np.ndarray) -> np.ndarray:
        cell = ((xy - self._origin) // self._cell).astype(np.int64)
        return np.clip(cell, 0, self._shape - 1)

    def _flooded(self) -> np.ndarray:
        nearest = np.full(tuple(self._shape), -1, dtype=np.int32)
        nearest[tuple(self._cell_of(self._points).T)] = np.arange(len(self._points), dtype=np.int32)
        x = self._origin[0] + (np.arange(self._shape[0])[:, None] + 0.5) * self._cell
        y = self._origin[1] + (np.arange(self._shape[1])[None, :] + 0.5) * self._cell
        squared = np.where(nearest >= 0, self._squared(nearest, x, y), np.inf)
        step = 1 << int(np.ceil(np.log2(max(self._shape.max(), 2))))
        while step := step // 2:
            for shift in ((i, j) for i in (-step, 0, step) for j in (-step, 0, step) if i or j):
                self._spread(nearest, squared, x, y, shift)
        return nearest

    def _spread(self, nearest: np.ndarray, squared: np.ndarray, x: np.ndarray, y: np.ndarray, shift: tuple) -> None:
        (to_x, from_x), (to_y, from_y) = (_shifted(size, by) for size, by in zip(self._shape, shift, strict=True))
        offered = nearest[from_x, from_y]
        if not offered.size:
            return
        offer = np.where(offered >= 0, self._squared(offered, x[to_x], y[:, to_y]), np.inf)
        better = offer < squared[to_x, to_y]
        nearest[to_x, to_y][better] = offered[better]
        squared[to_x, to_y][better] = offer[better]

    def _squared(self, number: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        point = self._points[number]
        return (point[..., 0] - x) ** 2 + (point[..., 1] - y) ** 2


def _shifted(size: int, by: int) -> tuple[slice, slice]:
    kept = max(0, size - abs(by))
    return slice(max(0, by), max(0, by) + kept), slice(max(0, -by), max(0, -by) + kept)


def seed_points(start: np.ndarray, end: np.ndarray, spacing_m: float = SPACING_M) -> tuple[np.ndarray, np.ndarray]:
    """Points on segments no further than ``spacing_m`` apart, and the number of the segment each lies on."""
    pieces = np.maximum(1, np.ceil(np.hypot(*(end - start).T) / spacing_m)).astype(np.int64)
    segment = np.repeat(np.arange(len(start)), pieces)
    rank = np.arange(len(segment)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = (rank / pieces[segment])[:, None]
    return start[segment] + share * (end[segment] - start[segment]), segment
