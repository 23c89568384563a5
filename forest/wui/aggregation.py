"""How closed vegetation is round a house: the aggregation index."""

from __future__ import annotations

import math

import numpy as np

from ...common.progress import SILENT, Progress
from ..geometry.coverage import Grid, Segments, coverage

_BLOCK_M = 4000.0


def aggregation_index(
    vegetation: Segments, places: np.ndarray, radius_m: float, cell_m: float, progress: Progress = SILENT
) -> np.ndarray:
    """The aggregation index in per cent of the vegetation within ``radius_m`` of each place; 0 without vegetation.

    The joins between vegetated cells (sides that two of them share) by the most that as many cells can have (He,
    DeZonia and Mladenoff 2000, as in FRAGSTATS). A cell is vegetated if more than half of it is; counted are cells
    whose centre lies within the distance of the centre of the place's own cell. A single cell counts as 100.
    """
    index = np.zeros(len(places))
    block = np.floor(places / _BLOCK_M).astype(np.int64)
    blocks, member = np.unique(block, axis=0, return_inverse=True)
    reach = int(radius_m // cell_m)
    for number in range(len(blocks)):
        progress.at(number / len(blocks))
        rows = np.flatnonzero(member.reshape(-1) == number)
        low = np.floor(places[rows].min(axis=0) / cell_m) - reach - 1
        high = np.floor(places[rows].max(axis=0) / cell_m) + reach + 2
        columns, lines = (high - low).astype(int)
        grid = Grid(low[0] * cell_m, low[1] * cell_m, cell_m, int(columns), int(lines))
        green = coverage(vegetation, grid) > 0.5
        own = np.floor(grid.places(places[rows])).astype(np.int64)
        cells, joins = _counts(green, own, reach, progress)
        index[rows] = np.where(
            cells > 1, 100.0 * joins / np.maximum(most_joins(cells), 1), np.where(cells == 1, 100, 0)
        )
    return index


def most_joins(cells: np.ndarray) -> np.ndarray:
    """The most sides that so many cells can share: packed as a square, the rest along its sides."""
    side = np.floor(np.sqrt(cells)).astype(np.int64)
    rest = cells - side**2
    extra = np.where(rest == 0, 0, np.where(rest <= side, 2 * rest - 1, 2 * rest - 2))
    return 2 * side * (side - 1) + extra


def _counts(green: np.ndarray, own: np.ndarray, reach: int, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Vegetated cells in the disc round each own cell, and the sides that two of them share."""
    across, up = np.zeros(green.shape, bool), np.zeros(green.shape, bool)
    across[:, :-1] = green[:, :-1] & green[:, 1:]
    up[:-1] = green[:-1] & green[1:]
    cells, joins = np.zeros(len(own), np.int64), np.zeros(len(own), np.int64)
    sums = {name: _before(values) for name, values in (("green", green), ("across", across), ("up", up))}
    for line in range(-reach, reach + 1):
        progress.check()
        half = math.isqrt(reach**2 - line**2)
        row, west, east = own[:, 1] + line, own[:, 0] - half, own[:, 0] + half
        cells += _between(sums["green"], row, west, east)
        joins += _between(sums["across"], row, west, east - 1)
        if line < reach:
            shorter = min(half, math.isqrt(reach**2 - (line + 1) ** 2))
            joins += _between(sums["up"], row, own[:, 0] - shorter, own[:, 0] + shorter)
    return cells, joins


def _before(values: np.ndarray) -> np.ndarray:
    sums = np.zeros((values.shape[0], values.shape[1] + 1), np.int64)
    np.cumsum(values, axis=1, out=sums[:, 1:])
    return sums


def _between(before: np.ndarray, row: np.ndarray, west: np.ndarray, east: np.ndarray) -> np.ndarray:
    return np.where(east >= west, before[row, east + 1] - before[row, west], 0)
