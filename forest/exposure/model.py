"""What goes into a run of exposure, what may be chosen, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import geopandas as gpd
import pandas as pd

from ..errors import ForestError
from ..terrain.raster_file import DemFile
from ..villages.villages import VillageRules
from .factors import Factor, Weights
from .validation import REACH_M, Validation

BUILDING_FIELDS = (
    "village_id", "village_class", "chain_size", "dist_m", "fuel", "fmi", "e30", "e100", "e500", "conifer_100",
    "bearing_deg", "wind_term", "tmi", "climb_deg", "fire_m",
)  # fmt: skip
"""The fields added to each building, in this order."""


@dataclass(frozen=True)
class ExposureLayers:
    """The layers of one run, each with a CRS of its own; all but buildings and forest may be missing.

    ``population`` and ``dongs`` tell people as :class:`PopulationSources` says; ``access`` has minutes of engines;
    ``fires`` are points or the forest service's table.
    """

    buildings: gpd.GeoDataFrame
    forest: gpd.GeoDataFrame
    dem: DemFile | None = None
    fires: gpd.GeoDataFrame | pd.DataFrame | None = None
    population: gpd.GeoDataFrame | None = None
    dongs: gpd.GeoDataFrame | None = None
    access: gpd.GeoDataFrame | None = None


@dataclass(frozen=True)
class RankingRules:
    """``weights`` of the factors; ``villages``: what a village is; ``fire_reach_m``: metres within which a past fire
    counts; ``validate_from``: fires from this day on only validate, earlier ones only rank (None: all fires do both,
    and the class that is validated leaves the factor out)."""

    weights: Weights = field(default_factory=Weights)
    villages: VillageRules = field(default_factory=VillageRules)
    fire_reach_m: float = REACH_M
    validate_from: date | None = None

    def __post_init__(self) -> None:
        if not self.fire_reach_m > 0:
            raise ForestError(
                "Past fires cannot count within {metres} m. Give a number of metres above 0.", metres=self.fire_reach_m
            )


@dataclass(frozen=True)
class FireExposure:
    """``buildings``: a row per building in input order with :data:`BUILDING_FIELDS`. ``villages``: a polygon each,
    the worst first. ``sensitivity`` and ``validation``: see there. ``left_out``: factors with a weight of which nothing
    was known. ``unplaced``: buildings without geometry. ``repaired``: invalid shapes of buildings and forest."""

    buildings: gpd.GeoDataFrame
    villages: gpd.GeoDataFrame
    sensitivity: pd.DataFrame
    validation: Validation
    weights: dict[Factor, float]
    left_out: tuple[Factor, ...]
    unplaced: int
    repaired: int
