"""How much of each cell of a grid polygons cover: exact shares of area, not yes or no at the cell's centre."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .outline import directed_segments

_SEGMENTS_AT_ONCE = 200_000
"""Bounds the memory of one pass: a segment makes some ten short pieces of six numbers."""


@dataclass(frozen=True)
class Grid:
    """Square cells of ``cell_m`` metres: ``columns`` to the east of ``west``, ``rows`` to the north of ``south``."""

    west: float
    south: float
    cell_m: float
    columns: int
    rows: int

    def places(self, xy: np.ndarray) -> np.ndarray:
        """Metres as columns and rows, counted from the south-western corner."""
        return (xy - (self.west, self.south)) / self.cell_m


@dataclass(frozen=True)
class Segments:
    """Boundary segments (n, 2) in metres with polygon on their left, and the weight of that polygon, 0 to 1."""

    start: np.ndarray
    end: np.ndarray
    weight: np.ndarray


def segments_of(polygons: np.ndarray, weight: np.ndarray) -> Segments:
    """The boundaries of flat valid polygons with a weight each; level stretches cover nothing and are left out."""
    if not len(polygons):
        return Segments(np.empty((0, 2)), np.empty((0, 2)), np.empty(0))
    start, end, _, polygon = directed_segments(polygons)
    counts = (start[:, 1] != end[:, 1]) & (weight[polygon] != 0)
    return Segments(start[counts], end[counts], np.asarray(weight, dtype=float)[polygon[counts]])


def coverage(segments: Segments, grid: Grid) -> np.ndarray:
    """The weighted share of each cell's area that the polygons cover, 0 to 1, as ``rows`` × ``columns`` from the south.

    Exact up to rounding, where polygons do not overlap; where they do, shares add up and end at 1. By the signed area
    to the right of each boundary piece (the accumulation that font rasterisers use).
    """
    growth = np.zeros((grid.rows, grid.columns + 2))
    start, end = grid.places(segments.start), grid.places(segments.end)
    low, high = np.minimum(start, end), np.maximum(start, end)
    # What lies east of the grid covers nothing in it; what lies west of it counts for the whole row.
    meets = (high[:, 1] > 0) & (low[:, 1] < grid.rows) & (low[:, 0] < grid.columns)
    chosen = np.flatnonzero(meets)
    for first in range(0, len(chosen), _SEGMENTS_AT_ONCE):
        block = chosen[first : first + _SEGMENTS_AT_ONCE]
        _accumulate(growth, start[block], end[block], segments.weight[block], grid)
    return np.clip(np.cumsum(growth, axis=1)[:, : grid.columns], 0.0, 1.0)


def _accumulate(growth: np.ndarray, start: np.ndarray, end: np.ndarray, weight: np.ndarray, grid: Grid) -> None:
    at, segment = _cuts(start, end, grid)
    begin, finish, segment = at[:-1], at[1:], segment[:-1]
    same = (np.diff(at) > 0) & np.r_[segment[1:] == segment[:-1], True]
    begin, finish, segment = begin[same], finish[same], segment[same]
    run = end[segment] - start[segment]
    middle = start[segment] + run * ((begin + finish) / 2)[:, None]
    row = np.floor(middle[:, 1]).astype(np.int64)
    within = (row >= 0) & (row < grid.rows)
    row, middle, segment = row[within], middle[within], segment[within]
    fall = -run[within, 1] * (finish - begin)[within] * weight[segment]
    x = np.clip(middle[:, 0], 0.0, grid.columns)
    column = np.floor(x).astype(np.int64)
    right = x - column
    cells = growth.size
    place = row * growth.shape[1] + column
    flat = np.bincount(place, fall * (1 - right), cells) + np.bincount(place + 1, fall * right, cells)
    growth += flat.reshape(growth.shape)


def _cuts(start: np.ndarray, end: np.ndarray, grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Where each segment crosses a line of the grid, as shares of its way from 0 to 1, both ends with them, in order;
    and the segment of each."""
    count = len(start)
    shares, owners = [np.zeros(count), np.ones(count)], [np.arange(count), np.arange(count)]
    for axis, size in ((0, grid.columns), (1, grid.rows)):
        low = np.minimum(start[:, axis], end[:, axis])
        high = np.maximum(start[:, axis], end[:, axis])
        first = np.clip(np.ceil(low), 0, size).astype(np.int64)
        last = np.clip(np.floor(high), 0, size).astype(np.int64)
        lines = np.maximum(last - first + 1, 0)
        owner = np.repeat(np.arange(count), lines)
        line = first[owner] + np.arange(len(owner)) - np.repeat(np.cumsum(lines) - lines, lines)
        way = end[owner, axis] - start[owner, axis]
        share = (line - start[owner, axis]) / np.where(way == 0, 1.0, way)
        inside = (way != 0) & (share > 0) & (share < 1)
        shares.append(share[inside])
        owners.append(owner[inside])
    share, owner = np.concatenate(shares), np.concatenate(owners)
    order = np.lexsort((share, owner))
    return share[order], owner[order]
