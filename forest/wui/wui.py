"""The wildland-urban interface of a city by one of the published definitions."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import making_room
from ...common.population.homes import is_home
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..crs import FOREST, analysis_crs, require_crs, require_korea, require_neighbours
from ..errors import ForestError
from ..exposure.hazard import Hazard
from ..geometry.coverage import segments_of
from ..geometry.model import ForestModel, forest_model
from ..stands.fuel import stand_attributes
from ..stands.layers import cleaned_with_progress, forest_layer, in_crs
from ..villages.villages import BUILDINGS
from .american import Interface, by_windows, by_zones
from .french import by_types
from .rules import Method, WuiRules

ZONES = marked("zones")

AREA_FIELDS = ("wui", "buildings", "area_m2")
HOUSE_FIELDS = ("wui", "houses_km2", "vegetation", "patch_m", "housing", "aggregation")
"""Added to each building; those of the other definition are NULL. ``wui`` is ``none`` outside, NULL without a shape."""


@dataclass(frozen=True)
class WuiMap:
    """``areas``: polygons (:data:`AREA_FIELDS`). ``buildings``: a row per building in input order
    (:data:`HOUSE_FIELDS`). ``unplaced``: buildings without geometry; ``repaired``: invalid shapes mended."""

    areas: gpd.GeoDataFrame
    buildings: gpd.GeoDataFrame
    unplaced: int
    repaired: int


def wildland_urban_interface(
    buildings: gpd.GeoDataFrame,
    forest: gpd.GeoDataFrame,
    rules: WuiRules | None = None,
    zones: gpd.GeoDataFrame | None = None,
    homes_only: bool = True,
    progress: Progress = SILENT,
) -> WuiMap:
    """Map the interface by ``rules.method``; definitions, parameters and sources: docs/forest.md.

    Vegetation is the forest without cleared land. Houses are the buildings of a home's use (``homes_only``; all, where
    the layer does not tell it); the others get the class of their place. ``zones`` serve the method of that name.
    Measured in the belt of Korea 2000 at the place. Raises :class:`ForestError`: no CRS, coordinates outside Korea,
    layers far apart, no building, no forest polygon, no zones where they are asked for.
    """
    rules = rules or WuiRules()
    progress.step("Checking the layers")
    crs = _checked(buildings, forest, zones, rules)
    clean = cleaned_with_progress(in_crs(buildings, crs, BUILDINGS).geometry.to_numpy(), progress)
    there = ~clean.empty
    if not there.any():
        raise ForestError("The building layer has no building with a shape. Choose the layer of buildings.")
    home = is_home(buildings, progress) if homes_only else np.ones(len(buildings), dtype=bool)
    progress.step("Preparing the forest")
    ours = in_crs(forest, crs, FOREST)
    layer = forest_layer(ours, 0.0, progress.part(0, 0.15))
    weight = Hazard.FOREST.weights(stand_attributes(ours).iloc[layer.row])
    green = layer.stands[weight > 0]
    if not len(green):
        raise ForestError("All stands of the forest layer are cleared land, so there is no vegetation. Choose another.")
    model = forest_model(green, np.arange(len(green)), progress.part(0.15, 0.3))
    progress.step("Mapping the interface")
    found = _found(clean.geometries[there], home[there], green, model, zones, rules, crs, progress.part(0.3, 0.95))
    areas = _counted(found.areas, clean.geometries[there])
    out = _with_classes(buildings, clean.geometries, there, found.houses, crs)
    return WuiMap(areas, out, int(clean.empty.sum()), int(clean.repaired.sum()) + layer.repaired)


def _checked(
    buildings: gpd.GeoDataFrame, forest: gpd.GeoDataFrame, zones: gpd.GeoDataFrame | None, rules: WuiRules
) -> object:
    require_crs(buildings, BUILDINGS)
    crs = analysis_crs(buildings, BUILDINGS)
    require_korea(buildings, BUILDINGS)
    require_korea(forest, FOREST)
    require_neighbours(buildings, forest, crs)
    if rules.method is Method.ZONES:
        if zones is None:
            raise ForestError(
                "The definition by zones needs a layer of zones, such as census blocks (집계구) or dongs."
            )
        require_korea(zones, ZONES)
    return crs


def _found(
    shapes: np.ndarray, home: np.ndarray, green: np.ndarray, model: ForestModel, zones: gpd.GeoDataFrame | None,
    rules: WuiRules, crs: object, progress: Progress,
) -> Interface:  # fmt: skip
    vegetation = segments_of(green, np.ones(len(green)))
    if rules.method is Method.FRANCE:
        return by_types(shapes, vegetation, model, rules, crs, progress)
    middles = shapely.get_coordinates(shapely.centroid(shapes))
    if rules.method is Method.ZONES:
        return by_zones(middles, home, in_crs(zones, crs, ZONES), vegetation, model, rules, progress)
    return by_windows(middles, home, vegetation, rules, crs, progress)


def _counted(areas: gpd.GeoDataFrame, shapes: np.ndarray) -> gpd.GeoDataFrame:
    middles = shapely.centroid(shapes)
    area, _ = shapely.STRtree(middles).query(areas.geometry.to_numpy(), predicate="intersects")
    out = areas.assign(buildings=np.bincount(area, minlength=len(areas)), area_m2=areas.area)
    out = out[[*AREA_FIELDS, "geometry"]]
    out.attrs["geometry_type"] = "Polygon"
    return out


def _with_classes(
    buildings: gpd.GeoDataFrame, shapes: np.ndarray, there: np.ndarray, houses: pd.DataFrame, crs: object
) -> gpd.GeoDataFrame:
    kept = making_room(buildings.drop(columns=buildings.geometry.name), HOUSE_FIELDS).reset_index(drop=True)
    told = houses.reindex(columns=list(HOUSE_FIELDS)).set_index(np.flatnonzero(there)).reindex(range(len(buildings)))
    return gpd.GeoDataFrame(pd.concat([kept, told], axis=1), geometry=shapes, crs=crs)
