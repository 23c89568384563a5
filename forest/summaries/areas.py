"""The areas that forest-adjacent land is counted by: dongs or other areas of a layer, villages, cells of a grid."""

from __future__ import annotations

import math
from enum import Enum

import geopandas as gpd
import numpy as np
import shapely

from ...common.dongs import named_dongs
from ...common.population.homes import is_home
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import ForestError
from ..geometry.cleaning import POLYGON, cleaned
from ..stands.layers import in_crs
from ..villages.villages import find_villages

AREAS = marked("areas")
"""What the layer is called in messages."""

CELL_M = 500.0
"""Metres of a cell's side: the national statistical grid has 100 m, 250 m, 500 m and 1 km."""

MOST_CELLS = 250_000
"""Cells of a grid at most: those of a province of 60 × 60 km at 120 m."""

OUTSIDE = -1
"""The area of what lies in none."""


class AreaLevel(Enum):
    """How areas are made; the value is the algorithm's parameter."""

    DONG = "dong"
    VILLAGE = "village"
    GRID = "grid"


def make_areas(
    level: AreaLevel,
    crs: object,
    areas: gpd.GeoDataFrame | None,
    buildings: gpd.GeoDataFrame | None,
    bounds: tuple[float, float, float, float],
    cell_m: float = CELL_M,
    progress: Progress = SILENT,
) -> gpd.GeoDataFrame:
    """``area_id area_name`` and polygon of each area, in ``crs``.

    ``dong``: the rows of ``areas`` by their code and name (:func:`~....common.dongs.named_dongs`). ``village``: those
    of ``areas`` too, else chains of ``buildings`` (:func:`~..villages.villages.find_villages`). ``grid``: squares of
    ``cell_m`` over ``bounds`` (west, south, east, north in ``crs``) whose corners are multiples of it, named by column
    and row. Raises :class:`ForestError` where the layer that a level needs is missing or empty, or cells are too many.
    """
    if level is AreaLevel.GRID:
        return _grid(bounds, cell_m, crs)
    if areas is not None:
        return _of_layer(areas, crs)
    if level is AreaLevel.VILLAGE and buildings is not None:
        return _villages(buildings, crs, progress)
    if level is AreaLevel.VILLAGE:
        raise ForestError("For villages give a layer of villages, or buildings of which villages are made.")
    raise ForestError("For dongs give a layer of dongs or other areas.")


def area_of(places: np.ndarray, areas: gpd.GeoDataFrame) -> np.ndarray:
    """The row of the area of each point, the first where several meet; :data:`OUTSIDE` in none, and without a point."""
    found = np.full(len(places), OUTSIDE, dtype=np.int64)
    if len(areas):
        point, area = shapely.STRtree(areas.geometry.to_numpy()).query(places, predicate="intersects")
        order = np.lexsort((area, point))[::-1]
        found[point[order]] = area[order]
    return found


def _of_layer(areas: gpd.GeoDataFrame, crs: object) -> gpd.GeoDataFrame:
    shapes = cleaned(in_crs(areas, crs, AREAS).geometry.to_numpy())
    usable = shapes.dimension == POLYGON
    if not usable.any():
        raise ForestError("The layer of areas has no polygon. Choose a layer of dongs, villages or other areas.")
    layer = areas[usable].set_geometry(gpd.array.from_shapely(shapes.geometries[usable], crs=crs))
    named = named_dongs(layer).rename(columns={"id": "area_id", "name": "area_name"})
    return named[["area_id", "area_name", named.geometry.name]].reset_index(drop=True)


def _villages(buildings: gpd.GeoDataFrame, crs: object, progress: Progress) -> gpd.GeoDataFrame:
    found = find_villages(buildings, is_home(buildings, progress), progress=progress).frame
    if not len(found):
        raise ForestError("The buildings make no village: nowhere are 10 homes in a chain with gaps up to 50 m.")
    found = in_crs(found, crs, AREAS)
    number = found["village_id"].astype(str)
    return gpd.GeoDataFrame({"area_id": number, "area_name": "마을 " + number}, geometry=found.geometry, crs=crs)


def _grid(bounds: tuple[float, float, float, float], cell_m: float, crs: object) -> gpd.GeoDataFrame:
    if not (math.isfinite(cell_m) and cell_m > 0):
        raise ForestError("A cell of {size} m cannot be used. Give a number of metres above 0.", size=cell_m)
    if not np.isfinite(bounds).all():
        bounds = (0.0, 0.0, 0.0, 0.0)
    west, south = (math.floor(low / cell_m) for low in bounds[:2])
    east, north = (math.floor(high / cell_m) + 1 for high in bounds[2:])
    if (east - west) * (north - south) > MOST_CELLS:
        raise ForestError(
            "Cells of {size:g} m would be {count}, more than {most}. Choose larger cells or a smaller area.",
            size=cell_m, count=(east - west) * (north - south), most=MOST_CELLS,
        )  # fmt: skip
    columns, rows = (grid.ravel() for grid in np.meshgrid(np.arange(west, east), np.arange(south, north)))
    shapes = shapely.box(columns * cell_m, rows * cell_m, (columns + 1) * cell_m, (rows + 1) * cell_m)
    names = [f"{column}-{row}" for column, row in zip(columns, rows, strict=True)]
    return gpd.GeoDataFrame({"area_id": names, "area_name": names}, geometry=shapes, crs=crs)
