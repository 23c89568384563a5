"""Cells of the national grid: squares and hexagons at whole multiples of their size."""

from __future__ import annotations

import numpy as np

GRID_CRS = "EPSG:5179"
"""The national grid (국가격자, UTM-K): cells are cut at multiples of their size here, the same on every map."""

_EDGE_POINTS = 4
"""Points on each side of a square: straight here, its sides are bent in another CRS."""


def squares(column: np.ndarray, row: np.ndarray, size: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Lower left corners and outlines; the sides have points between, because they are bent in another CRS."""
    along = np.arange(_EDGE_POINTS) / _EDGE_POINTS
    u = np.concatenate([along, np.ones_like(along), 1 - along, np.zeros_like(along)])
    v = np.concatenate([np.zeros_like(along), along, np.ones_like(along), 1 - along])
    outlines = np.stack([(column[:, None] + u) * size, (row[:, None] + v) * size], axis=-1)
    return column * size, row * size, outlines


def hexagons(column: np.ndarray, row: np.ndarray, size: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Centres and outlines of flat-topped hexagons whose odd columns are half a hexagon higher."""
    x, y = _hexagon_centre(column, row, size)
    angle = np.arange(6) * np.pi / 3
    radius = size / np.sqrt(3)
    outlines = np.stack([x[:, None] + radius * np.cos(angle), y[:, None] + radius * np.sin(angle)], axis=-1)
    return x, y, outlines


def _hexagon_centre(column: np.ndarray, row: np.ndarray, size: float) -> tuple[np.ndarray, np.ndarray]:
    return column * size * np.sqrt(3) / 2, (row + (column % 2) / 2) * size


def hexagon_of(x: np.ndarray, y: np.ndarray, size: float) -> tuple[np.ndarray, np.ndarray]:
    """The hexagon of each place: the one of the nearest centre, of those in the columns to its left and right."""
    column = np.floor(x / (size * np.sqrt(3) / 2))[:, None] + [0, 1]
    row = np.round(y[:, None] / size - (column % 2) / 2)
    centre_x, centre_y = _hexagon_centre(column, row, size)
    nearest = np.argmin(np.hypot(centre_x - x[:, None], centre_y - y[:, None]), axis=1)
    every = np.arange(len(x))
    return column[every, nearest], row[every, nearest]
