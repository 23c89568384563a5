"""Whether a raster holds heights: a scan of 16 bits has one band of numbers as well."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

HIGHEST_M = 3_000.0
"""Heights in Korea end at 2,744 m (Baekdusan); the grey of a scan of 16 bits goes up to 65,535."""


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
    """A raster and, where it has one band of numbers, about the lowest and the highest of them."""

    kind: RasterKind
    low: float = 0.0
    high: float = 0.0


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
    return RasterFound(RasterKind.HEIGHTS if opened.GetProjection() else RasterKind.WITHOUT_SYSTEM, low, high)
