"""A raster file of heights, brought into the CRS of the analysis by GDAL."""

from __future__ import annotations

import math
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from ...common.progress import SILENT, Progress
from ..errors import ForestError
from .dem import Dem

MIN_HEIGHT_M, MAX_HEIGHT_M = -500.0, 9000.0
"""Metres: what lies outside is no height on land but a mark for a missing cell that the file does not declare
(−9999, −32768, 3.4e38); Korea reaches from a few metres below the sea to 2,744 m."""

MARGIN_CELLS = 3
"""Cells round the wanted area, so that places on its edge have all neighbours that slope and heights need."""

MAX_CELLS = 40_000_000
"""Above this the grid is read coarser: 40 million heights are 160 MB. A 20 × 20 km city at 5 m has 16 million."""

WARP_ERROR_CELLS = 0.01
"""Cells by which a warped place may be off: 5 cm of a 5 m DEM. To be exact costs twenty times as much, 7 s a city."""

_PICTURE_BANDS = 3


@dataclass(frozen=True)
class DemFile:
    """Where heights come from: a raster file, and the CRS that the user has set on it (empty: the file's own).

    What an analysis is given, so that it can be sent to another process; it is opened where the area is known.
    """

    path: str
    crs: str = ""

    def open(self, crs: CRS, bounds: tuple[float, float, float, float], progress: Progress = SILENT) -> Dem:
        """As :func:`open_dem`."""
        return open_dem(self.path, crs, bounds, self.crs, progress)


def open_dem(
    path: str | Path,
    crs: CRS,
    bounds: tuple[float, float, float, float],
    said_crs: str = "",
    progress: Progress = SILENT,
) -> Dem:
    """The heights that ``path`` has within ``bounds`` (west, south, east, north in ``crs``), as a :class:`Dem`.

    A file that lies in ``crs`` already is read cell by cell; any other, one in degrees too, is warped bilinearly to
    cells of about its own size. ``said_crs`` is the CRS that the user has set on the layer; empty: the file's own.
    Missing are cells that the file declares so and heights that no land has. What GDAL reads, this reads; the scale and
    offset of the band are applied. The same ``bounds`` give the same heights; others differ by no more than
    :data:`WARP_ERROR_CELLS` makes, as long as the grid need not be read coarser.

    Warns of a DEM in degrees and of one that is read coarser than it is. Where it ends, heights are missing. Raises
    :class:`ForestError`: not a raster, a picture, no CRS, no height within ``bounds``.
    """
    progress.step("Reading the heights of {file}", file=Path(path).name)
    warn_of_degrees(path, said_crs, progress)
    dem = read_dem(path, crs, bounds, said_crs, progress)
    if dem is None:
        raise not_covering(path)
    return dem


def warn_of_degrees(path: str | Path, said_crs: str = "", progress: Progress = SILENT) -> None:
    """Say so where the DEM is in degrees; raise :class:`ForestError` where it cannot be used at all."""
    from osgeo import gdal

    with _quiet(gdal):
        own = _crs_of(_opened(gdal, path), path, said_crs)
    if own.is_geographic:
        progress.warn("The DEM {file} is in degrees; its heights were warped to metres.", file=Path(path).name)


def not_covering(path: str | Path) -> ForestError:
    return ForestError(
        "The DEM {file} does not cover the area of the input. Choose a DEM of this place, or none.",
        file=Path(path).name,
    )


def read_dem(path: str | Path, crs: CRS, bounds: tuple, said_crs: str = "", progress: Progress = SILENT) -> Dem | None:
    """As :func:`open_dem`, of a part of the area: ``None`` where there is no height, and no word on degrees."""
    from osgeo import gdal  # late: QGIS always has it, a worker that needs no terrain may not

    with _quiet(gdal):
        source = _opened(gdal, path)
        own = _crs_of(source, path, said_crs)
        as_it_is = own == crs and _upright(source.GetGeoTransform())
        cell = None if as_it_is else _cell_m(source, own, crs)
        wanted = bounds if as_it_is else _on_grid(bounds, cell)
        window = _window(gdal, source, _in_own(wanted, crs, own), own, progress)
        progress.check()
        if window is None:
            return None
        dem = _as_it_is(window) if as_it_is else _warped(gdal, window, own, crs, wanted, cell, progress)
    return None if np.isnan(dem.heights).all() else dem


def _opened(gdal, path: str | Path):
    source = _or_none(lambda: gdal.Open(str(path)))
    if source is None or source.RasterCount == 0:
        raise _not_a_raster(path)
    if source.RasterCount >= _PICTURE_BANDS and source.GetRasterBand(1).DataType == gdal.GDT_Byte:
        raise ForestError(
            "{file} is a picture of {count} colour bands, not heights. Choose the DEM itself.",
            file=Path(path).name, count=source.RasterCount,
        )  # fmt: skip
    return source


def _not_a_raster(path: str | Path) -> ForestError:
    return ForestError("{file} cannot be read as a raster of heights. Choose a GeoTIFF or IMG file.", file=str(path))


def _crs_of(source, path: str | Path, said_crs: str) -> CRS:
    text = said_crs or source.GetProjection()
    if not text:
        raise ForestError(
            "The DEM {file} has no coordinate reference system. Set it in the layer's properties.", file=Path(path).name
        )
    return CRS.from_user_input(text)


def _window(gdal, source, bounds: tuple, own: CRS, progress: Progress):
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
    values = _or_none(lambda: band.ReadAsArray(left, top, width, height, columns, rows, buf_type=gdal.GDT_Float32))
    if values is None:
        raise _not_a_raster(source.GetDescription())
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
    if not _upright(geo):
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


def _as_it_is(window) -> Dem:
    geo = window.GetGeoTransform()
    return Dem(window.ReadAsArray(), geo[0], geo[3], geo[1], -geo[5])


def _warped(gdal, window, own: CRS, crs: CRS, bounds: tuple, cell: float, progress: Progress) -> Dem:
    warped = _or_none(
        lambda: gdal.Warp(
            "", window, format="MEM", srcSRS=own.to_wkt(), dstSRS=crs.to_wkt(), outputBounds=bounds, xRes=cell,
            yRes=cell, resampleAlg="bilinear", srcNodata="nan", dstNodata="nan", outputType=gdal.GDT_Float32,
            # By the same four cells whatever the window: GDAL would tune the scale to each.
            errorThreshold=WARP_ERROR_CELLS, warpOptions=["XSCALE=1", "YSCALE=1"],
            callback=lambda share, message, data: 0 if progress.is_cancelled() else 1,
        )
    )  # fmt: skip
    progress.check()
    if warped is None:
        raise ForestError(
            "The DEM cannot be brought into {crs}: {reason}. Save it in that system first.",
            crs=crs.name, reason=gdal.GetLastErrorMsg(),
        )  # fmt: skip
    return _as_it_is(warped)


def _on_grid(bounds: tuple, cell: float) -> tuple:
    """``bounds`` grown to whole cells of a grid that is the same wherever one looks."""
    low = tuple((math.floor(edge / cell) - MARGIN_CELLS) * cell for edge in bounds[:2])
    return low + tuple((math.ceil(edge / cell) + MARGIN_CELLS) * cell for edge in bounds[2:])


def _cell_m(source, own: CRS, crs: CRS) -> float:
    """Metres of a cell's shorter side in ``crs``, in the middle of the file, to the centimetre."""
    geo, column, row = source.GetGeoTransform(), source.RasterXSize / 2, source.RasterYSize / 2
    x, y = geo[0] + column * geo[1] + row * geo[2], geo[3] + column * geo[4] + row * geo[5]
    moved = Transformer.from_crs(own, crs, always_xy=True)
    there = moved.transform(x, y)
    sides = (moved.transform(x + geo[1], y + geo[4]), moved.transform(x + geo[2], y + geo[5]))
    shorter = min(math.hypot(side[0] - there[0], side[1] - there[1]) for side in sides)
    return max(round(shorter, 2), 0.01) if math.isfinite(shorter) else 30.0


def _in_own(bounds: tuple, crs: CRS, own: CRS) -> tuple:
    if own == crs:
        return bounds
    try:
        moved = Transformer.from_crs(crs, own, always_xy=True).transform_bounds(*bounds)
    except ProjError:
        return (math.nan,) * 4
    return moved


def _span(first: float, last: float, size: int) -> tuple[int, int] | None:
    """The first cell and how many, between two places counted in cells; ``None`` where none of them is there."""
    if not (math.isfinite(first) and math.isfinite(last)) or last <= 0 or first >= size:
        return None
    begin = max(0, math.floor(first) - MARGIN_CELLS)
    end = min(size, math.ceil(last) + MARGIN_CELLS)
    return begin, end - begin


def _upright(geo: tuple) -> bool:
    return geo[2] == 0 and geo[4] == 0 and geo[1] > 0 and geo[5] < 0


def _or_none(call):
    """What ``call`` returns; ``None`` where GDAL fails, whether or not somebody has turned its exceptions on."""
    try:
        return call()
    except RuntimeError:
        return None


@contextmanager
def _quiet(gdal):
    """Without GDAL's own messages in between: what went wrong is said once, by us."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
