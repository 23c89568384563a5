"""Parcels and buildings as they are counted: each with its area, distance class, land class and fuel."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import field_named
from ...common.population.people import POPULATION_FIELDS, PopulationSources, residents_by_building
from ...common.progress import SILENT, Progress
from ..geometry.cleaning import cleaned
from ..jimok import jimok_of
from ..measuring.proximity import forest_proximity
from ..measuring.result import ProximityResult
from ..registers.cadastre import PNU_FIELDS, read_cadastre
from ..rules import ProximityRules
from ..stands.fuel import Fuel, stand_attributes
from .land_classes import LandClass, land_classes

BEYOND, NOT_MEASURED = "beyond", "not_measured"
"""Distance classes of what is further than the last band, and of what has no shape; all others are a band's metres."""


@dataclass(frozen=True)
class Counted:
    """``frame``: a row for each parcel or building with ``distance_class band land_class fuel place`` and its sizes;
    ``measured``: what was met in its layer."""

    frame: gpd.GeoDataFrame
    measured: ProximityResult


def counted_parcels(
    parcels: gpd.GeoDataFrame, forest: gpd.GeoDataFrame, rules: ProximityRules, progress: Progress = SILENT
) -> Counted:
    """One row for each PNU, or for each row where the layer has no PNUs."""
    if field_named(parcels.columns, PNU_FIELDS) is not None:
        lots = read_cadastre(parcels, {}).frame
        letters = lots["jimok"]
    else:
        lots = parcels.reset_index(drop=True)
        letters = pd.Series(jimok_of(lots), index=lots.index, dtype=object)
    counted = _measured(lots, forest, rules, progress)
    counted.frame["land_class"] = land_classes(letters).to_numpy()
    return counted


def counted_buildings(
    buildings: gpd.GeoDataFrame,
    forest: gpd.GeoDataFrame,
    parcels: gpd.GeoDataFrame,
    rules: ProximityRules,
    progress: Progress = SILENT,
) -> Counted:
    """One row for each building, with its own distance; its land class is that of the parcel that it stands on."""
    counted = _measured(buildings.reset_index(drop=True), forest, rules, progress)
    place, lot = shapely.STRtree(parcels.geometry.to_numpy()).query(
        counted.frame["place"].to_numpy(), predicate="intersects"
    )
    classes = np.full(len(counted.frame), LandClass.UNKNOWN.key, dtype=object)
    place, first = np.unique(place, return_index=True)
    classes[place] = parcels["land_class"].to_numpy()[lot[first]]
    counted.frame["land_class"] = classes
    return counted


def people_in(
    buildings: gpd.GeoDataFrame,
    population: gpd.GeoDataFrame | None,
    areas: gpd.GeoDataFrame | None,
    crs: object,
    progress: Progress = SILENT,
) -> np.ndarray:
    """Residents of each building: of a layer of counts, else of the areas where these tell theirs, else NaN."""
    if population is None and (areas is None or field_named(areas.columns, POPULATION_FIELDS) is None):
        return np.full(len(buildings), np.nan)
    sources = PopulationSources(
        population=population, buildings=buildings, dongs=None if population is not None else areas
    )
    return residents_by_building(sources, crs, progress)["people"].to_numpy()


def _measured(layer: gpd.GeoDataFrame, forest: gpd.GeoDataFrame, rules: ProximityRules, progress: Progress) -> Counted:
    forest = forest.reset_index(drop=True)
    bare = gpd.GeoDataFrame(geometry=layer.geometry.to_numpy(), crs=layer.crs)
    found = forest_proximity(bare, forest, rules, progress=progress)
    frame = found.frame
    frame["distance_class"] = _distance_classes(frame)
    row = (frame["forest_id"].astype("Int64") - 1).fillna(-1).astype(int)
    frame["fuel"] = stand_attributes(forest)["fuel"].reindex(row).fillna(Fuel.UNKNOWN.key).to_numpy()
    frame["place"] = shapely.point_on_surface(cleaned(frame.geometry.to_numpy()).geometries)
    return Counted(frame, found)


def _distance_classes(frame: gpd.GeoDataFrame) -> pd.Series:
    words = frame["band"].map(lambda band: f"{band:g}", na_action="ignore").astype(object)
    return words.where(frame["band"].notna(), np.where(frame["dist_m"].isna(), NOT_MEASURED, BEYOND))
