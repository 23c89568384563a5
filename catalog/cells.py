"""Cutting an area into boxes that a server accepts, and a box into quarters when it still holds too much."""

from __future__ import annotations

import math
from dataclasses import dataclass

import shapely

from .areas import Area

SIDE_KM = 3.0
"""Longest side of a cell: 9 km² stay under the 10 km² of V-World's data API (reference/datasources.md §1.3, §1.7)."""
SMALLEST_M = 20.0
"""A box with a shorter side is not cut again: so many features in one place mean a fault, not a dense town."""
_KM_PER_DEGREE = 111.7
"""Of latitude, at its longest (at the poles), so that a cell is never larger than asked for."""
_KM_PER_DEGREE_AT_EQUATOR = 111.32


@dataclass(frozen=True)
class Cell:
    """A box in degrees (EPSG:4326)."""

    west: float
    south: float
    east: float
    north: float

    @property
    def quarters(self) -> tuple[Cell, ...]:
        """The four boxes of half the side; empty when the box is too small to be cut (:data:`SMALLEST_M`)."""
        if min(self._size_km) * 1000 < 2 * SMALLEST_M:
            return ()
        x, y = (self.west + self.east) / 2, (self.south + self.north) / 2
        return (
            Cell(self.west, self.south, x, y),
            Cell(x, self.south, self.east, y),
            Cell(self.west, y, x, self.north),
            Cell(x, y, self.east, self.north),
        )

    @property
    def xy(self) -> str:
        """West, south, east, north with commas; 1e-7 degrees are a centimetre."""
        return ",".join(f"{side:.7f}" for side in (self.west, self.south, self.east, self.north))

    @property
    def yx(self) -> str:
        """South, west, north, east with commas: the axis order of EPSG:4326."""
        return ",".join(f"{side:.7f}" for side in (self.south, self.west, self.north, self.east))

    @classmethod
    def of_xy(cls, text: str) -> Cell:
        return cls(*map(float, text.split(",")[:4]))

    @classmethod
    def of_yx(cls, text: str) -> Cell:
        south, west, north, east = map(float, text.split(",")[:4])
        return cls(west, south, east, north)

    @property
    def _size_km(self) -> tuple[float, float]:
        return (self.east - self.west) * _km_per_degree_east(self.south), (self.north - self.south) * _KM_PER_DEGREE


def cells_of(area: Area, side_km: float = SIDE_KM) -> tuple[Cell, ...]:
    """The boxes that cover ``area``, none with a side longer than ``side_km``, south-west first.

    Where the outline is known, boxes that miss it are left out and the others shrink to the part inside it. Neighbours
    share their edge, so a feature on it is found twice.
    """
    west, south, east, north = area.bounds
    columns = _pieces((east - west) * _km_per_degree_east(south), side_km)
    rows = _pieces((north - south) * _KM_PER_DEGREE, side_km)
    width, height = (east - west) / columns, (north - south) / rows
    cells = (
        Cell(
            west + column * width,
            south + row * height,
            east if column == columns - 1 else west + (column + 1) * width,
            north if row == rows - 1 else south + (row + 1) * height,
        )
        for row in range(rows)
        for column in range(columns)
    )
    if area.outline is None:
        return tuple(cells)
    return tuple(inside for cell in cells if (inside := _inside(cell, area)) is not None)


def _inside(cell: Cell, area: Area) -> Cell | None:
    common = area.outline.intersection(shapely.box(cell.west, cell.south, cell.east, cell.north))
    return Cell(*common.bounds) if common.area > 0 else None


def _pieces(length_km: float, side_km: float) -> int:
    return max(1, math.ceil(length_km / side_km))


def _km_per_degree_east(latitude: float) -> float:
    return _KM_PER_DEGREE_AT_EQUATOR * math.cos(math.radians(latitude))
