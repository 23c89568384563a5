"""The share of a disc round a place that is covered: sums over chords of the cells of a grid."""

from __future__ import annotations

import math

import numpy as np

from ...common.progress import SILENT, Progress
from .coverage import Grid, Segments, coverage

_STRIPS = 64
"""Strips into which a disc is cut, at least. Shares are of the strips' own area: in the middle of forest they are 1."""

_CHORDS_AT_ONCE = 2_000_000

TILE_M = 8000.0
"""Metres of a tile's side: its grid of 5 m cells with 500 m of border has 3.2 million cells, 26 MB."""


def covered_shares(
    segments: Segments,
    places: np.ndarray,
    radii_m: tuple[float, ...],
    cell_m: float,
    progress: Progress = SILENT,
    distance: np.ndarray | None = None,
) -> np.ndarray:
    """For each place (n, 2) and each radius the covered share of the disc round it, 0 to 1, as (n, radii).

    ``distance``: metres from each place at least to what covers; discs that do not reach it are 0 without looking.
    Tile by tile, so that memory does not grow with the area. A radius below three cells is not answered well; callers
    refuse it (Beverly et al. 2021: cell ≤ a third of the distance).
    """
    shares = np.zeros((len(places), len(radii_m)))
    reached = np.zeros(len(places)) if distance is None else distance
    tiles = _by_tile(places, np.flatnonzero(reached <= max(radii_m)))
    for number, rows in enumerate(tiles):
        progress.at(number / len(tiles))
        grid = _grid_round(places[rows], max(radii_m), cell_m)
        cells = coverage(_near(segments, grid), grid)
        for column, radius in enumerate(radii_m):
            within = rows[reached[rows] <= radius]
            shares[within, column] = disc_shares(cells, grid.places(places[within]), radius / cell_m, progress)
    return shares


def _by_tile(places: np.ndarray, rows: np.ndarray) -> list[np.ndarray]:
    """``rows`` in groups of the same tile."""
    if not len(rows):
        return []
    _, member = np.unique(np.floor(places[rows] / TILE_M).astype(np.int64), axis=0, return_inverse=True)
    member = member.reshape(-1)
    return np.split(rows[np.argsort(member, kind="stable")], np.cumsum(np.bincount(member))[:-1])


def disc_shares(cells: np.ndarray, at: np.ndarray, radius: float, progress: Progress = SILENT) -> np.ndarray:
    """The mean of ``cells`` (rows from the south) over the disc of ``radius`` cells round each place, in cells."""
    before = np.zeros((cells.shape[0], cells.shape[1] + 1))
    np.cumsum(cells, axis=1, out=before[:, 1:])
    height, half = _strips(radius)
    means = np.empty(len(at))
    step = max(1, _CHORDS_AT_ONCE // len(height))
    for first in range(0, len(at), step):
        progress.check()
        x, y = at[first : first + step, 0][:, None], at[first : first + step, 1][:, None]
        row = np.clip(np.floor(y + height), 0, cells.shape[0] - 1).astype(np.int64)
        chord = _up_to(before, row, x + half) - _up_to(before, row, x - half)
        means[first : first + step] = chord.sum(axis=1) / (2 * half.sum())
    return np.clip(means, 0.0, 1.0)


def _strips(radius: float) -> tuple[np.ndarray, np.ndarray]:
    """The middles of the strips above the disc's centre, and half their chords, in cells."""
    count = max(_STRIPS, math.ceil(2 * radius))
    height = (np.arange(count) + 0.5) * (2 * radius / count) - radius
    return height, np.sqrt(radius**2 - height**2)


def _up_to(before: np.ndarray, row: np.ndarray, x: np.ndarray) -> np.ndarray:
    """The sum of the row's cells west of ``x``, the one that it lies in by its share."""
    x = np.clip(x, 0.0, before.shape[1] - 1)
    column = np.minimum(x.astype(np.int64), before.shape[1] - 2)
    left = before[row, column]
    return left + (x - column) * (before[row, column + 1] - left)


def _grid_round(places: np.ndarray, border_m: float, cell_m: float) -> Grid:
    """A grid whose lines are multiples of the cell, with a border round the places."""
    low = np.floor((places.min(axis=0) - border_m) / cell_m) - 1
    high = np.ceil((places.max(axis=0) + border_m) / cell_m) + 1
    columns, rows = (high - low).astype(int)
    return Grid(low[0] * cell_m, low[1] * cell_m, cell_m, int(columns), int(rows))


def _near(segments: Segments, grid: Grid) -> Segments:
    south, north = grid.south, grid.south + grid.rows * grid.cell_m
    east = grid.west + grid.columns * grid.cell_m
    low = np.minimum(segments.start[:, 1], segments.end[:, 1])
    high = np.maximum(segments.start[:, 1], segments.end[:, 1])
    west_end = np.minimum(segments.start[:, 0], segments.end[:, 0])
    near = (high > south) & (low < north) & (west_end < east)
    return Segments(segments.start[near], segments.end[near], segments.weight[near])
