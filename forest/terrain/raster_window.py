"""The part of a raster that an area needs, read into memory with its missing cells known."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from pyproj import CRS

from ...common.progress import Progress
from ..errors import ForestError

MIN_HEIGHT_M, MAX_HEIGHT_M = -500.0, 9000.0
"""Metres: what lies outside is no height on land but a mark for a missing cell that the file does not declare
(−9999, −32768, 3.4e38); Korea reaches from a few metres below the sea to 2,744 m."""

MARGIN_CELLS = 3
"""Cells round the wanted area, so that places on its edge have all neighbours that slope and heights need."""

MAX_CELLS = 40_000_000
"""Above this the grid is read coarser: 40 million heights are 160 MB. A 20 × 20 km city at 5 m has 16 million."""


def window_of(gdal, source, bounds: tuple, own: CRS, progress: Progress):
    """The part of ``source`` round ``bounds`` (in its own CRS) in memory, as float with NaN where there is no height;
    ``None`` where it has no cell there."""
    geo = source.GetGeoTransform()
    cells = _cells_within(source, bounds)
    if cells is None:
        return None
    (left, width), (top, height) = cells
    # Every n-th cell, not a mean: a mean would mix in marks of missing cells that the file does not declare.
    every = max(1, math.ceil(math.sqrt(width * height / MAX_CELLS)))
    columns, rows = -(-width // every), -(-height // every)
    if every > 1:
        progress.warn("The DEM is finer than needed for this area: every {every}th cell was read.", every=every)
    band = source.GetRasterBand(1)
    values = or_none(lambda: band.ReadAsArray(left, top, width, height, columns, rows, buf_type=gdal.GDT_Float32))
    if values is None:
        raise not_a_raster(source.GetDescription())
    across, down = width / columns, height / rows
    memory = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float32)
    memory.SetGeoTransform(
        (
            geo[0] + left * geo[1] + top * geo[2], geo[1] * across, geo[2] * down,
            geo[3] + left * geo[4] + top * geo[5], geo[4] * across, geo[5] * down,
        )
    )  # fmt: skip
    memory.SetProjection(own.to_wkt())
    memory.GetRasterBand(1).SetNoDataValue(math.nan)
    memory.GetRasterBand(1).WriteArray(_heights_or_nan(values, band))
    return memory


def _cells_within(source, bounds: tuple) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """First column and how many, first row and how many, round ``bounds`` in the raster's own CRS."""
    geo = source.GetGeoTransform()
    if not is_upright(geo):
        return (0, source.RasterXSize), (0, source.RasterYSize)
    west, south, east, north = bounds
    columns = _span((west - geo[0]) / geo[1], (east - geo[0]) / geo[1], source.RasterXSize)
    rows = _span((north - geo[3]) / geo[5], (south - geo[3]) / geo[5], source.RasterYSize)
    return None if columns is None or rows is None else (columns, rows)


def _heights_or_nan(values: np.ndarray, band) -> np.ndarray:
    heights = values.astype(np.float32)
    declared = band.GetNoDataValue()
    missing = np.zeros(heights.shape, dtype=bool) if declared is None else values == np.float32(declared)
    heights = heights * np.float32(band.GetScale() or 1.0) + np.float32(band.GetOffset() or 0.0)
    with np.errstate(invalid="ignore"):
        missing |= ~((heights >= MIN_HEIGHT_M) & (heights <= MAX_HEIGHT_M))
    heights[missing] = np.nan
    return heights


def _span(first: float, last: float, size: int) -> tuple[int, int] | None:
    """The first cell and how many, between two places counted in cells; ``None`` where none of them is there."""
    if not (math.isfinite(first) and math.isfinite(last)) or last <= 0 or first >= size:
        return None
    begin = max(0, math.floor(first) - MARGIN_CELLS)
    end = min(size, math.ceil(last) + MARGIN_CELLS)
    return begin, end - begin


def is_upright(geo: tuple) -> bool:
    return geo[2] == 0 and geo[4] == 0 and geo[1] > 0 and geo[5] < 0


def or_none(call):
    """What ``call`` returns; ``None`` where GDAL fails, whether or not somebody has turned its exceptions on."""
    try:
        return call()
    except RuntimeError:
        return None


def not_a_raster(path: str | Path) -> ForestError:
    return ForestError("{file} cannot be read as a raster of heights. Choose a GeoTIFF or IMG file.", file=str(path))
