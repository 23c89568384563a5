"""How many houses stand within a distance of each cell's centre: exact, by the chord of each row."""

from __future__ import annotations

import numpy as np

from ..geometry.coverage import Grid

_HOUSES_AT_ONCE = 20_000


def houses_within(houses: np.ndarray, radius_m: float, grid: Grid) -> np.ndarray:
    """The number of ``houses`` (n, 2; metres) at most ``radius_m`` from each cell's centre, as rows × columns."""
    growth = np.zeros((grid.rows, grid.columns + 1))
    at, radius = grid.places(houses) - 0.5, radius_m / grid.cell_m
    reach = int(np.ceil(radius)) + 1
    for first in range(0, len(at), _HOUSES_AT_ONCE):
        x, y = at[first : first + _HOUSES_AT_ONCE, 0][:, None], at[first : first + _HOUSES_AT_ONCE, 1][:, None]
        row = np.round(y) + np.arange(-reach, reach + 1)
        squared = radius**2 - (row - y) ** 2
        half = np.sqrt(np.maximum(squared, 0.0))
        begin = np.clip(np.ceil(x - half), 0, grid.columns).astype(np.int64)
        end = np.clip(np.floor(x + half) + 1, 0, grid.columns).astype(np.int64)
        meets = (squared >= 0) & (row >= 0) & (row < grid.rows) & (end > begin)
        base = row[meets].astype(np.int64) * growth.shape[1]
        cells = growth.size
        flat = np.bincount(base + begin[meets], minlength=cells) - np.bincount(base + end[meets], minlength=cells)
        growth += flat.reshape(growth.shape)
    return np.rint(np.cumsum(growth, axis=1)[:, :-1]).astype(np.int64)
