"""Forest-adjacent land in numbers: how many parcels, buildings and people live how near to which forest."""

from __future__ import annotations

from dataclasses import dataclass, field

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..measuring.proximity import forest_proximity
from ..rules import ProximityRules
from .areas import CELL_M, OUTSIDE, AreaLevel, area_of, make_areas
from .counted import Counted, counted_buildings, counted_parcels, people_in
from .land_classes import LandClass

KEYS = ("area_id", "area_name", "distance_class", "band", "land_class", "fuel")
SUMS = ("parcels", "area_m2", "forest_m2", "adjacent_m2", "buildings", "people")
TABLE_FIELDS = (*KEYS, *SUMS)

AREA_FIELDS = (
    "area_id", "area_name", "area_m2", "forest_m2", "forest_share", "adjacent_m2", "adjacent_share", "parcels",
    "near_parcels", "near_parcel_share", "near_farmland", "near_farmland_m2", "buildings", "near_buildings", "people",
    "near_people",
)  # fmt: skip

OUTSIDE_ID, OUTSIDE_NAME = "*", "구역 밖"
"""The area of parcels and buildings that lie in none, so that sums over the table are those of the layers."""


@dataclass(frozen=True)
class SummaryLayers:
    """The layers, each with a CRS of its own; areas, buildings and population may be missing."""

    parcels: gpd.GeoDataFrame
    forest: gpd.GeoDataFrame
    areas: gpd.GeoDataFrame | None = None
    buildings: gpd.GeoDataFrame | None = None
    population: gpd.GeoDataFrame | None = None


@dataclass(frozen=True)
class SummaryRules:
    """``level``: what is counted by; ``cell_m``: metres of a cell's side, of a grid."""

    level: AreaLevel = AreaLevel.DONG
    cell_m: float = CELL_M
    proximity: ProximityRules = field(default_factory=ProximityRules)


@dataclass(frozen=True)
class Summary:
    """``areas``: a polygon for each area with :data:`AREA_FIELDS`; ``table``: :data:`TABLE_FIELDS`, a row for each
    combination that occurs. ``parcels`` and ``buildings`` (None without a layer): what was counted, with its counts."""

    areas: gpd.GeoDataFrame
    table: pd.DataFrame
    parcels: Counted
    buildings: Counted | None

    @property
    def outside(self) -> int:
        """Parcels that lie in no area."""
        return int(self.table.loc[self.table["area_id"] == OUTSIDE_ID, "parcels"].sum())


def forest_summary(layers: SummaryLayers, rules: SummaryRules, progress: Progress = SILENT) -> Summary:
    """Count parcels, buildings and people by area, distance from forest, land category and fuel of the nearest forest.

    A parcel or building counts once, with all its area, in the area that holds a point on its surface (the first where
    areas meet): what offices count are parcels, and sums over areas are those of the register. What lies in no area
    counts for ``*``. Buildings have their own distance and fuel, and the land class of the parcel they stand on; people
    live in buildings (:func:`~.counted.people_in`), so that both are NULL without buildings.

    ``forest_m2`` and ``adjacent_m2`` of an area are those of its polygon, by exact overlay with the forest and with the
    legal zone outside it; ``…_share`` their part of ``area_m2``. ``near_…``: within the legal distance;
    ``near_farmland…``: 전, 답, 과수원 and 목장용지 among them, where burning is banned.

    Measured in the belt of Korea 2000 at the place of the parcels. Raises :class:`~..errors.ForestError` as
    :func:`~..measuring.proximity.forest_proximity` and :func:`~.areas.make_areas` do.
    """
    progress.step("Measuring the parcels")
    parcels = counted_parcels(layers.parcels, layers.forest, rules.proximity, progress.part(0, 0.45))
    crs = parcels.frame.crs
    areas = make_areas(
        rules.level, crs, layers.areas, layers.buildings, tuple(parcels.frame.total_bounds), rules.cell_m, progress
    )
    buildings = None
    if layers.buildings is not None:
        progress.step("Measuring the buildings")
        buildings = counted_buildings(
            layers.buildings, layers.forest, parcels.frame, rules.proximity, progress.part(0.45, 0.7)
        )
        buildings.frame["people"] = people_in(layers.buildings, layers.population, layers.areas, crs, progress)
    rows = _rows(parcels, buildings, areas)
    if rules.level is AreaLevel.GRID:
        areas = areas[areas["area_id"].isin(rows["area_id"])].reset_index(drop=True)
    progress.step("Measuring {count} areas", count=len(areas))
    measured = forest_proximity(areas, layers.forest, rules.proximity, progress=progress.part(0.7, 1)).frame
    return Summary(_areas(measured, rows), _table(rows), parcels, buildings)


def _rows(parcels: Counted, buildings: Counted | None, areas: gpd.GeoDataFrame) -> pd.DataFrame:
    """What is counted, one below the other, with its area and with 1 or 0 in ``parcels`` and ``buildings``."""
    lots = parcels.frame.assign(parcels=1, buildings=np.nan, people=np.nan)
    parts = [lots]
    if buildings is not None:
        lots["buildings"] = 0.0
        lots["people"] = 0.0 if buildings.frame["people"].notna().any() else np.nan
        nothing = {name: 0.0 for name in ("area_m2", "forest_m2", "adjacent_m2")}
        parts.append(buildings.frame.assign(parcels=0, buildings=1.0, **nothing))
    rows = pd.concat([pd.DataFrame(part.drop(columns=part.geometry.name)) for part in parts], ignore_index=True)
    area = area_of(rows["place"].to_numpy(), areas)
    known = area != OUTSIDE
    for name, outside in (("area_id", OUTSIDE_ID), ("area_name", OUTSIDE_NAME)):
        rows[name] = np.where(known, areas[name].to_numpy(object)[area] if len(areas) else outside, outside)
    return rows


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    table = rows.groupby(list(KEYS), dropna=False, sort=True)[list(SUMS)].sum(min_count=1).reset_index()
    order = table["band"].fillna(np.inf)
    return table.iloc[np.lexsort((table["fuel"], table["land_class"], order, table["area_id"]))].reset_index(drop=True)


def _areas(measured: gpd.GeoDataFrame, rows: pd.DataFrame) -> gpd.GeoDataFrame:
    near = rows[rows["within_legal"].fillna(False).astype(bool)]
    farmland = near[(near["land_class"] == LandClass.FARMLAND.key) & (near["parcels"] == 1)]
    sums = {
        "parcels": rows, "buildings": rows, "people": rows, "near_parcels": near, "near_buildings": near,
        "near_people": near, "near_farmland": farmland,
    }  # fmt: skip
    areas = measured.copy()
    for name, counted in sums.items():
        what = "parcels" if name == "near_farmland" else name.removeprefix("near_")
        areas[name] = _summed(counted, what, areas["area_id"], what == "parcels" or rows[what].notna().any())
    areas["near_farmland_m2"] = _summed(farmland, "area_m2", areas["area_id"], True)
    areas["forest_share"] = areas["forest_m2"] / areas["area_m2"]
    areas["near_parcel_share"] = areas["near_parcels"] / areas["parcels"].where(areas["parcels"] > 0)
    return areas[[*AREA_FIELDS, areas.geometry.name]]


def _summed(rows: pd.DataFrame, name: str, area_id: pd.Series, is_known: bool) -> pd.Series:
    if not is_known:
        return pd.Series(np.nan, index=area_id.index)
    return area_id.map(rows.groupby("area_id")[name].sum()).fillna(0).astype(float)
