"""Evacuation zones of a forecast: who must leave now, who is to be led out first, and how many they are."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.population.people import PopulationSources, residents_by_building
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..buildings.attributes import building_attributes
from ..buildings.use import Use
from ..errors import ForestError
from ..stands.layers import in_crs
from .isochrones import Isochrones

BUILDINGS = marked("building")
"""What the layer is called in messages."""

DANGER_H, POTENTIAL_H = 5.0, 8.0
"""Hours until the fire arrives: 위험구역 (leave now) and 잠재적 위험구역 (the vulnerable first), by the government's
improved evacuation system of 2025-04-16 (newsis, kbmaeil, sisatoday; reference/forest.md §0)."""

ZONE_FIELDS = (
    "evac_zone", "from_h", "to_h", "first_h", "area_m2", "buildings", "vulnerable", "people", "elderly",
)  # fmt: skip
BUILDING_FIELDS = ("arrival_h", "evac_zone", "use", "vulnerable", "floors", "people", "elderly")
"""The fields of the two layers, in their order."""


class Zone(Enum):
    """A zone: its key in ``evac_zone`` fields and its English name, the most urgent first."""

    DANGER = ("danger", marked("danger zone: leave now"))
    POTENTIAL = ("potential", marked("potential danger zone: the vulnerable first"))
    LATER = ("later", marked("reached later"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


@dataclass(frozen=True)
class EvacuationRules:
    """Hours until which the zones reach (closed). Raises :class:`ForestError` where they cannot be used."""

    danger_h: float = DANGER_H
    potential_h: float = POTENTIAL_H

    def __post_init__(self) -> None:
        if not (0 < self.danger_h < self.potential_h and math.isfinite(self.potential_h)):
            raise ForestError(
                "The zones of {danger:g} and {potential:g} hours cannot be used. Give two ascending times above 0.",
                danger=self.danger_h, potential=self.potential_h,
            )  # fmt: skip

    @property
    def edges_h(self) -> tuple[float, ...]:
        """Full hours up to the last zone and the ends of the zones: how finely arrivals are told."""
        return tuple(sorted({*range(1, math.ceil(self.potential_h)), self.danger_h, self.potential_h}))

    def zone_keys(self, hours: np.ndarray) -> np.ndarray:
        """The key of the zone of each arrival; None where the fire does not come (NaN)."""
        keys = np.array([zone.key for zone in Zone], dtype=object)
        place = np.searchsorted((self.danger_h, self.potential_h), np.nan_to_num(hours), side="left")
        return np.where(np.isnan(hours), None, keys[place])


@dataclass(frozen=True)
class Evacuation:
    """``zones``: :data:`ZONE_FIELDS`, the most urgent first. ``buildings``: :data:`BUILDING_FIELDS` of those reached,
    the earliest first and among them the vulnerable, as points in them; None where no buildings were given."""

    zones: gpd.GeoDataFrame
    buildings: gpd.GeoDataFrame | None


def evacuation(
    isochrones: Isochrones,
    rules: EvacuationRules | None = None,
    sources: PopulationSources | None = None,
    progress: Progress = SILENT,
) -> Evacuation:
    """The zones of a forecast, with the buildings and people in them.

    ``evac_zone`` (a key of :class:`Zone`), ``from_h`` and ``to_h`` (hours after the start of the forecast; the last
    zone ends with the forecast), ``first_h`` the earliest arrival told, ``area_m2``; zones do not overlap and those
    that are empty are left out. With ``sources.buildings``: ``buildings`` that the zone touches, each in its earliest
    zone, ``vulnerable`` of them (care, medical, school: :class:`~..buildings.use.Use`); with residents of dongs or
    counts too, ``people`` and ``elderly`` living in them; NULL where nobody says. Raises :class:`ForestError` for
    buildings without a CRS.
    """
    rules = rules or EvacuationRules()
    progress.step("Drawing the evacuation zones")
    zones = _zones(isochrones, rules)
    progress.check()
    if sources is None or sources.buildings is None:
        return Evacuation(zones, None)
    buildings = _reached(isochrones, rules, sources, progress)
    for name in ("buildings", "vulnerable", "people", "elderly"):
        zones[name] = [_count(buildings, key, name) for key in zones["evac_zone"]]
    return Evacuation(zones, buildings)


def _zones(isochrones: Isochrones, rules: EvacuationRules) -> gpd.GeoDataFrame:
    rows, shapes = [], []
    for zone, low, high, shape in _steps(isochrones, rules):
        if shape.is_empty:
            continue
        first = isochrones.hours[isochrones.hours > low].min() if low else isochrones.hours.min()
        area = shapely.area(shape)
        rows.append({"evac_zone": zone.key, "from_h": low, "to_h": high, "first_h": first, "area_m2": area})
        shapes.append(shape)
    frame = pd.DataFrame(rows, columns=list(ZONE_FIELDS))
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=isochrones.crs)


def _steps(isochrones: Isochrones, rules: EvacuationRules) -> Iterator[tuple[Zone, float, float, shapely.Geometry]]:
    before, low = shapely.MultiPolygon(), 0.0
    last = max(float(isochrones.hours.max()), rules.potential_h)
    for zone, high in zip(Zone, (rules.danger_h, rules.potential_h, last), strict=True):
        reached = isochrones.until(high)
        yield zone, low, high, _polygonal(shapely.difference(reached, before))
        before, low = reached, high


def _polygonal(shape: shapely.Geometry) -> shapely.Geometry:
    """Without lines and points that a difference may leave."""
    parts = shapely.get_parts(shape)
    return shapely.union_all(parts[shapely.area(parts) > 0])


def _reached(
    isochrones: Isochrones, rules: EvacuationRules, sources: PopulationSources, progress: Progress
) -> gpd.GeoDataFrame:
    buildings = in_crs(sources.buildings, isochrones.crs, BUILDINGS).reset_index(drop=True)
    told = building_attributes(buildings)
    hours = isochrones.arrival(buildings.geometry.to_numpy())
    progress.check()
    frame = gpd.GeoDataFrame(
        {
            "arrival_h": hours,
            "evac_zone": rules.zone_keys(hours),
            "use": told["use"],
            "vulnerable": told["use"].isin([use.key for use in Use if use.vulnerable]),
            "floors": told["floors"],
            **_residents(sources, isochrones, progress, len(buildings)),
        },
        geometry=shapely.point_on_surface(buildings.geometry.to_numpy()),
        crs=isochrones.crs,
    )
    reached = frame[frame["arrival_h"].notna()]
    return reached.sort_values(["arrival_h", "vulnerable"], ascending=[True, False], kind="stable", ignore_index=True)


def _residents(
    sources: PopulationSources, isochrones: Isochrones, progress: Progress, count: int
) -> dict[str, np.ndarray]:
    if sources.population is None and sources.dongs is None:
        return {"people": np.full(count, np.nan), "elderly": np.full(count, np.nan)}
    found = residents_by_building(sources, isochrones.crs, progress).round(1)
    return {name: found[name].to_numpy() for name in ("people", "elderly")}


def _count(buildings: gpd.GeoDataFrame, zone: str, name: str) -> float:
    """The buildings of ``zone``, or the whole number of what a field adds up to there; NaN where nobody says."""
    within = buildings[buildings["evac_zone"] == zone]
    if name == "buildings":
        return len(within)
    is_told = buildings.empty or buildings[name].notna().any()
    return float(np.round(within[name].sum())) if is_told else np.nan
