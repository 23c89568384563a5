"""The measures of one building or one place: everything about its exposure that does not depend on the others."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..errors import ForestError
from ..geometry.coverage import segments_of
from ..geometry.discs import covered_shares
from ..geometry.model import ForestModel, forest_model
from ..stands.fuel import stand_attributes
from ..stands.layers import forest_layer
from ..terrain.dem import Dem
from .facing import WIND_FROM_DEG, Facing, facing
from .hazard import Hazard, conifer_shares, fuel_indices
from .terrain import climb_deg, terrain_index

DISTANCES_M = (30.0, 100.0, 500.0)
"""Metres: radiant heat, short-range and long-range embers (Beverly et al. 2010, doi 10.1071/WF09071)."""

CONIFER_WITHIN_M = 100.0

CELL_M = 5.0
"""Metres of a cell. With 5 m the shares differ from an exact overlay by at most 0.02, 0.01 and 0.004 (30, 100, 500 m),
with 10 m by twice that."""

CELLS_PER_DISTANCE = 3
"""A cell is at most a third of the shortest distance (fireexposuR: "at least 3 times finer")."""


@dataclass(frozen=True)
class ExposureRules:
    """``cell_m``: metres of a cell. ``hazard``: what counts as fuel. ``wind_from_deg``: where the wind comes from.

    Raises :class:`ForestError` where a value cannot be used.
    """

    cell_m: float = CELL_M
    hazard: Hazard = Hazard.FOREST
    wind_from_deg: float = WIND_FROM_DEG

    def __post_init__(self) -> None:
        coarsest = min(DISTANCES_M) / CELLS_PER_DISTANCE
        if not 1 <= self.cell_m <= coarsest:
            raise ForestError(
                "A cell of {cell:g} m cannot be used. Give 1 to {coarsest:g} m, a third of the shortest distance.",
                cell=self.cell_m, coarsest=coarsest,
            )  # fmt: skip


class Surroundings:
    """The forest of a city, prepared once: its polygons (in the CRS of the analysis), what grows there, the ground."""

    def __init__(
        self, forest: gpd.GeoDataFrame, dem: Dem | None, rules: ExposureRules, progress: Progress = SILENT
    ) -> None:
        self.layer = forest_layer(forest, 0.0, progress.part(0, 0.3))
        self.stands = stand_attributes(forest).iloc[self.layer.row].reset_index(drop=True)
        self.dem, self.rules = dem, rules
        self._hazard = segments_of(self.layer.stands, rules.hazard.weights(self.stands))
        self._conifers = segments_of(self.layer.stands, np.nan_to_num(conifer_shares(self.stands)))
        order = np.arange(len(self.layer.stands))
        self.model: ForestModel = forest_model(self.layer.stands, order, progress.part(0.3, 1))

    @property
    def knows_conifers(self) -> bool:
        return bool(self.stands["conifer_share"].notna().any())

    def exposure(
        self,
        places: np.ndarray,
        radii_m: tuple[float, ...] = DISTANCES_M,
        progress: Progress = SILENT,
        distance: np.ndarray | None = None,
    ) -> np.ndarray:
        """The hazardous share within each radius of each place, (n, radii). ``distance``: at least to the forest."""
        return covered_shares(self._hazard, places, radii_m, self.rules.cell_m, progress, distance)

    def conifers(
        self, places: np.ndarray, progress: Progress = SILENT, distance: np.ndarray | None = None
    ) -> np.ndarray:
        """The share of conifers within 100 m of each place; NaN where no stand says what grows on it."""
        if not self.knows_conifers:
            return np.full(len(places), np.nan)
        return covered_shares(self._conifers, places, (CONIFER_WITHIN_M,), self.rules.cell_m, progress, distance)[:, 0]


def measured(geometries: np.ndarray, around: Surroundings, progress: Progress = SILENT) -> pd.DataFrame:
    """A row per flat valid geometry (``None``: all NULL) with

    * ``dist_m``: metres to the nearest forest, ``fuel`` and ``fmi`` of that stand;
    * ``e30``, ``e100``, ``e500``: hazardous share of the disc of 30, 100, 500 m, 0 to 1, and ``conifer_100``; of a
      footprint the highest among its corners and its centre;
    * ``bearing_deg``: from the forest to the building; ``wind_term``: 0 to 1;
    * ``tmi``: terrain index of the forest's nearest edge, 2 to 10; ``climb_deg``: fire climbs to the building (+).
    """
    progress.step("Measuring the exposure of {count} places", count=len(geometries))
    there = np.flatnonzero(~shapely.is_missing(geometries))
    faced = facing(geometries, around.model, progress.part(0, 0.4))
    places, owner = _corners(geometries[there])
    shares = np.full((len(geometries), len(DISTANCES_M) + 1), np.nan)
    apart = faced.distance[there][owner]
    discs = around.exposure(places, progress=progress.part(0.4, 0.75), distance=apart)
    pines = around.conifers(places, progress.part(0.75, 0.85), apart)
    shares[there] = _highest(np.column_stack([discs, pines]), owner, len(there))
    progress.at(0.85)
    columns = {
        "dist_m": faced.distance,
        "fuel": _of_stand(around.stands["fuel"].to_numpy(object), faced, None),
        "fmi": _of_stand(fuel_indices(around.stands), faced, np.nan),
        **{f"e{radius:g}": shares[:, place] for place, radius in enumerate(DISTANCES_M)},
        "conifer_100": shares[:, -1],
        "bearing_deg": faced.bearing_deg,
        "wind_term": faced.wind_term(around.rules.wind_from_deg),
        **_ground(around.dem, faced),
    }
    progress.at(1.0)
    return pd.DataFrame(columns)


def _corners(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The corners of each geometry and its centre, and the geometry of each place."""
    xy, owner = shapely.get_coordinates(geometries, return_index=True)
    middle = shapely.get_coordinates(shapely.centroid(geometries))
    centred = shapely.get_dimensions(geometries) > 0
    places = np.concatenate([xy, middle[centred]])
    return places, np.concatenate([owner, np.flatnonzero(centred)])


def _highest(values: np.ndarray, owner: np.ndarray, count: int) -> np.ndarray:
    highest = np.full((count, values.shape[1]), -np.inf)
    np.maximum.at(highest, owner, values)
    return np.where(np.isneginf(highest), np.nan, highest)


def _of_stand(values: np.ndarray, faced: Facing, missing: object) -> np.ndarray:
    known = faced.stand >= 0
    out = np.full(len(faced.stand), missing, dtype=values.dtype)
    out[known] = values[faced.stand[known]]
    return out


def _ground(dem: Dem | None, faced: Facing) -> dict[str, np.ndarray]:
    nothing = np.full(len(faced.distance), np.nan)
    if dem is None:
        return {"tmi": nothing, "climb_deg": nothing.copy()}
    return {
        "tmi": terrain_index(dem, faced.forest),
        "climb_deg": climb_deg(dem, faced.near, faced.forest, faced.distance),
    }
