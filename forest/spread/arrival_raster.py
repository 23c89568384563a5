"""A raster of a simulator (times of arrival, or burnt and not burnt) as polygons, read by GDAL."""

from __future__ import annotations

import math
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS

from ...common.progress import SILENT, Progress
from ..errors import ForestError
from .hours import TimeUnit
from .isochrones import Isochrones, checked, isochrones_of_layer, no_time

MAX_CELLS = 100_000_000
"""Of the part that burns; a hundred million cells of 4 bytes are 400 MB."""

NOT_REACHED = 0
"""Class of cells that the fire does not reach; the others count the edges, from 1."""

_HOURS = "hours"


def isochrones_of_raster(
    path: str | Path,
    edges_h: tuple[float, ...],
    unit: TimeUnit = TimeUnit.HOURS,
    scar_hours: float | None = None,
    said_crs: str = "",
    progress: Progress = SILENT,
) -> Isochrones:
    """Polygons of the cells that the fire reaches until each of the ascending ``edges_h`` (hours, closed).

    What lies beyond the last edge has the raster's own last hour, to a hundredth. Cells that the file declares as
    missing, negative or not finite are not reached. A zero is the start of the fire where missing cells are declared
    and occur, else (as in grids of Cell2Fire) not reached. A raster of zeros and ones only says where it burns:
    ``scar_hours`` is how long was simulated. ``said_crs``: what the user has set on the layer; .asc files name none.

    Raises :class:`ForestError`: not a raster, no CRS, a probability of burning, no time and no ``scar_hours``, nothing
    burns.
    """
    from osgeo import gdal  # late: QGIS always has it, a worker that needs no raster may not

    progress.step("Reading the fire spread of {file}", file=Path(path).name)
    values, missing, geo, own = _read(gdal, path)
    crs_text = said_crs or own
    if not crs_text:
        raise ForestError(
            "The raster {file} has no coordinate reference system. Set it in the layer's properties.",
            file=Path(path).name,
        )
    progress.check()
    hours, timeless = _hours(values, missing, unit, scar_hours, path)
    edges = _edges(edges_h, float(np.nanmax(hours)))
    classes = np.where(np.isnan(hours), NOT_REACHED, np.searchsorted(edges, hours, side="left") + 1).astype(np.int32)
    shapes, numbers = _polygons(gdal, classes, geo, progress)
    layer = gpd.GeoDataFrame({_HOURS: edges[numbers - 1]}, geometry=shapes, crs=CRS.from_user_input(crs_text))
    found = isochrones_of_layer(layer, _HOURS)
    return checked(Isochrones(found.shapes, found.hours, found.crs, timeless), progress)


def _read(gdal, path: str | Path) -> tuple[np.ndarray, np.ndarray, tuple, str]:
    """Values, which cells are declared missing, the place of the grid, and the file's own CRS as WKT."""
    try:
        source = gdal.Open(str(path))
    except RuntimeError:
        source = None
    if source is None or source.RasterCount == 0:
        raise ForestError("{file} cannot be read as a raster. Choose a GeoTIFF or ASC file.", file=str(path))
    if source.RasterXSize * source.RasterYSize > MAX_CELLS:
        raise ForestError(
            "The raster {file} has {count} cells. Cut it to the fire first.",
            file=Path(path).name, count=source.RasterXSize * source.RasterYSize,
        )  # fmt: skip
    band = source.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    declared = band.GetNoDataValue()
    missing = ~np.isfinite(values) | (values < 0)
    if declared is not None:
        missing |= values == declared
    return values, missing, source.GetGeoTransform(), source.GetProjection()


def _hours(
    values: np.ndarray, missing: np.ndarray, unit: TimeUnit, scar_hours: float | None, path: str | Path
) -> tuple[np.ndarray, bool]:
    """Hours until each cell is reached (NaN: not), and whether they are only the end of the simulation."""
    present = values[~missing]
    is_scar = np.isin(present, (0.0, 1.0)).all()
    if not is_scar and present.max() <= 1 and unit is TimeUnit.HOURS:
        raise ForestError(
            "The values of {file} lie between 0 and 1: that is a probability of burning, not a time. Choose the raster "
            "of times of arrival.",
            file=Path(path).name,
        )
    reached = ~missing & ((values > 0) | (missing.any() and not is_scar))
    if not reached.any():
        raise ForestError("Nothing burns in {file}. Choose the raster of the forecast.", file=Path(path).name)
    if is_scar and scar_hours is None:
        raise no_time()
    return np.where(reached, scar_hours if is_scar else values * unit.hours, np.nan), bool(is_scar)


def _edges(edges_h: tuple[float, ...], last_h: float) -> np.ndarray:
    edges = np.array(edges_h, dtype=float)
    return edges if last_h <= edges[-1] else np.append(edges, math.ceil(last_h * 100) / 100)


def _polygons(gdal, classes: np.ndarray, geo: tuple, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Polygons of equal classes, and their classes; cells that are not reached have none."""
    from osgeo import ogr

    rows, columns = classes.shape
    memory = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Int32)
    memory.SetGeoTransform(geo)
    band = memory.GetRasterBand(1)
    band.WriteArray(classes)
    # Held until the end: a layer dies with its data source.
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("", geom_type=ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    gdal.Polygonize(band, band, layer, 0, [], callback=lambda share, message, data: 0 if progress.is_cancelled() else 1)
    progress.check()
    found = [(bytes(feature.GetGeometryRef().ExportToWkb()), feature.GetField(0)) for feature in layer]
    return shapely.from_wkb([wkb for wkb, _ in found]), np.array([number for _, number in found], dtype=int)
