"""Heights of the ground on a grid, and what follows from them at any place: slope and the way it faces."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_ALMOST = 1e-9
"""Cells: a place this near the line of two cell centres lies on it, so that a missing cell beyond does not count."""


@dataclass(frozen=True)
class Dem:
    """A grid of heights in the CRS of the analysis, the first row in the north.

    ``heights``: metres, float, NaN where the cell is missing. ``west``, ``north``: the outer corner of the first cell.
    ``cell_x``, ``cell_y``: metres of a cell's sides, both above 0. Places are (n, 2) arrays of x and y in metres; the
    answer at a place that is outside the grid or needs a missing cell is NaN.
    """

    heights: np.ndarray
    west: float
    north: float
    cell_x: float
    cell_y: float

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north edge in metres."""
        rows, columns = self.heights.shape
        return self.west, self.north - rows * self.cell_y, self.west + columns * self.cell_x, self.north

    @property
    def missing_cells(self) -> int:
        return int(np.isnan(self.heights).sum())

    def heights_at(self, xy: np.ndarray) -> np.ndarray:
        """Metres above sea at each place: bilinear between the four nearest cell centres.

        In the outer half of a border cell, where there are no four, the height goes on as at the last centre.
        """
        row, column, inside = self._grid_place(xy)
        row, column = (
            np.clip(place, 0.0, size - 1.0) for place, size in zip((row, column), self.heights.shape, strict=True)
        )
        (above, below, down), (left, right, along) = _between(row), _between(column)
        height = (1 - down) * (
            _weighed(1 - along, self.heights[above, left]) + _weighed(along, self.heights[above, right])
        )
        lower = _weighed(1 - along, self.heights[below, left]) + _weighed(along, self.heights[below, right])
        height = np.where(down > 0, height + down * lower, height)
        return np.where(inside, height, np.nan)

    def slope_aspect_at(self, xy: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Degrees of slope, and degrees clockwise from north that it faces (downhill), of the cell each place lies in.

        By Horn's 3 × 3 weights (Horn 1981, as gdaldem and QGIS do); all nine cells must be there. Aspect is NaN on
        level ground as well.
        """
        row, column, inside = self._grid_place(xy)
        row, column = np.floor(row + 0.5).astype(np.int64), np.floor(column + 0.5).astype(np.int64)
        rows, columns = self.heights.shape
        inside &= (row >= 1) & (row <= rows - 2) & (column >= 1) & (column <= columns - 2)
        row, column = np.where(inside, row, 1), np.where(inside, column, 1)
        if not inside.any():
            return np.full(len(xy), np.nan), np.full(len(xy), np.nan)
        east, north = self._gradient(row, column)
        slope = np.degrees(np.arctan(np.hypot(east, north)))
        aspect = np.remainder(np.degrees(np.arctan2(-east, -north)), 360.0)
        level = (east == 0) & (north == 0)
        return np.where(inside, slope, np.nan), np.where(inside & ~level, aspect, np.nan)

    def _gradient(self, row: np.ndarray, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Metres of rise per metre to the east and to the north."""
        # A missing centre has no slope, though Horn's weights do not use it.
        centre = self.heights[row, column].astype(float) * 0.0
        around = {
            (down, right): self.heights[row + down, column + right].astype(float)
            for down in (-1, 0, 1)
            for right in (-1, 0, 1)
        }
        east = sum(w * (around[down, 1] - around[down, -1]) for down, w in ((-1, 1), (0, 2), (1, 1)))
        north = sum(w * (around[-1, right] - around[1, right]) for right, w in ((-1, 1), (0, 2), (1, 1)))
        # East may miss a cell that only north needs, and the other way round: both or none.
        missing = centre + 0.0 * (east + north)
        return east / (8 * self.cell_x) + missing, north / (8 * self.cell_y) + missing

    def _grid_place(self, xy: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Row and column counted in cells from the first centre, and whether the place lies on the grid."""
        xy = np.asarray(xy, dtype=float).reshape(-1, 2)
        west, south, east, north = self.bounds
        with np.errstate(invalid="ignore"):
            inside = (xy[:, 0] >= west) & (xy[:, 0] <= east) & (xy[:, 1] >= south) & (xy[:, 1] <= north)
        column = np.where(inside, (xy[:, 0] - west) / self.cell_x - 0.5, 0.0)
        row = np.where(inside, (north - xy[:, 1]) / self.cell_y - 0.5, 0.0)
        return row, column, inside


def _between(place: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The cells before and after each place, and the weight of the second."""
    nearest = np.round(place)
    place = np.where(np.abs(place - nearest) <= _ALMOST, nearest, place)
    first = np.floor(place).astype(np.int64)
    weight = place - first
    return first, np.where(weight > 0, first + 1, first), weight


def _weighed(weight: np.ndarray, height: np.ndarray) -> np.ndarray:
    # Without weight a missing cell says nothing.
    return np.where(weight > 0, weight * height, 0.0)
