"""Whether a raster holds heights: a scan of 16 bits has one band of numbers as well."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

import numpy as np

HIGHEST_M = 3_000.0
"""Heights in Korea end at 2,744 m (Baekdusan); the grey of a scan of 16 bits goes up to 65,535."""
PLACES = 5
"""Along each side of a raster."""


class RasterKind(Enum):
    """What a raster is taken for."""

    HEIGHTS = auto()
    WITHOUT_SYSTEM = auto()
    """Heights, but in which coordinate system nobody says."""
    OTHER_VALUES = auto()
    WITHOUT_PLACE = auto()
    PICTURE = auto()
    BROKEN = auto()


@dataclass(frozen=True)
class RasterFound:
    """A raster and, where it has one band of numbers, about the lowest and the highest of them.

    ``places``: some of its places (n × 2, x and y), where it does not say its coordinate system.
    """

    kind: RasterKind
    low: float = 0.0
    high: float = 0.0
    places: np.ndarray = field(default_factory=lambda: np.empty((0, 2)))


def look_at_raster(path: Path) -> RasterFound:
    """What ``path`` is, by its bands, place and values; of the values a sample is read."""
    from osgeo import gdal  # late: only here, and QGIS always has it

    try:
        opened = gdal.Open(str(path))
        if opened is None:
            return RasterFound(RasterKind.BROKEN)
        band = opened.GetRasterBand(1)
        if opened.RasterCount != 1 or band.DataType == gdal.GDT_Byte or band.GetColorTable() is not None:
            return RasterFound(RasterKind.PICTURE)
        if opened.GetGeoTransform(can_return_null=True) is None and not opened.GetGCPCount():
            return RasterFound(RasterKind.WITHOUT_PLACE)
        low, high = band.ComputeRasterMinMax(True) or (0.0, 0.0)
    except RuntimeError:  # where somebody has switched GDAL's exceptions on
        return RasterFound(RasterKind.BROKEN)
    if band.DataType == gdal.GDT_UInt16 and high > HIGHEST_M:
        return RasterFound(RasterKind.OTHER_VALUES, low, high)
    if opened.GetProjection():
        return RasterFound(RasterKind.HEIGHTS, low, high)
    return RasterFound(RasterKind.WITHOUT_SYSTEM, low, high, _places(opened))


def _places(opened) -> np.ndarray:
    left, right_a, right_b, top, down_a, down_b = opened.GetGeoTransform()
    steps = np.linspace(0, 1, PLACES)
    columns, rows = (grid.ravel() for grid in np.meshgrid(steps * opened.RasterXSize, steps * opened.RasterYSize))
    return np.column_stack([left + columns * right_a + rows * right_b, top + columns * down_a + rows * down_b])
