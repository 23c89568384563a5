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
from .raster_window import MARGIN_CELLS, is_upright, not_a_raster, or_none, window_of

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
        as_it_is = own == crs and is_upright(source.GetGeoTransform())
        cell = None if as_it_is else _cell_m(source, own, crs)
        wanted = bounds if as_it_is else _on_grid(bounds, cell)
        window = window_of(gdal, source, _in_own(wanted, crs, own), own, progress)
        progress.check()
        if window is None:
            return None
        dem = _as_it_is(window) if as_it_is else _warped(gdal, window, own, crs, wanted, cell, progress)
    return None if np.isnan(dem.heights).all() else dem


def _opened(gdal, path: str | Path):
    source = or_none(lambda: gdal.Open(str(path)))
    if source is None or source.RasterCount == 0:
        raise not_a_raster(path)
    if source.RasterCount >= _PICTURE_BANDS and source.GetRasterBand(1).DataType == gdal.GDT_Byte:
        raise ForestError(
            "{file} is a picture of {count} colour bands, not heights. Choose the DEM itself.",
            file=Path(path).name, count=source.RasterCount,
        )  # fmt: skip
    return source


def _crs_of(source, path: str | Path, said_crs: str) -> CRS:
    text = said_crs or source.GetProjection()
    if not text:
        raise ForestError(
            "The DEM {file} has no coordinate reference system. Set it in the layer's properties.", file=Path(path).name
        )
    return CRS.from_user_input(text)


def _as_it_is(window) -> Dem:
    geo = window.GetGeoTransform()
    return Dem(window.ReadAsArray(), geo[0], geo[3], geo[1], -geo[5])


def _warped(gdal, window, own: CRS, crs: CRS, bounds: tuple, cell: float, progress: Progress) -> Dem:
    warped = or_none(
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


@contextmanager
def _quiet(gdal):
    """Without GDAL's own messages in between: what went wrong is said once, by us."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
