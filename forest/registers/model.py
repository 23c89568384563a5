"""What registers are made of, and the choices in making them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import geopandas as gpd
import pandas as pd

from ..rules import ProximityRules
from ..terrain.raster_file import DemFile


@dataclass(frozen=True)
class RegisterLayers:
    """The layers, each with a CRS of its own; all but parcels and forest may be missing.

    ``fires``: points, or the forest service's table with degrees. ``water``: hydrants and other water for engines.
    ``previous``: the register before, as it was read from its file.
    """

    parcels: gpd.GeoDataFrame
    forest: gpd.GeoDataFrame
    buildings: gpd.GeoDataFrame | None = None
    fires: gpd.GeoDataFrame | pd.DataFrame | None = None
    water: gpd.GeoDataFrame | None = None
    dem: DemFile | None = None
    previous: pd.DataFrame | None = None


@dataclass(frozen=True)
class RegisterRules:
    """``day``: the day the registers speak of. ``review_m``: metres within which a building permit is reviewed on that
    day (None: no law says so). ``everything``: also what lies beyond the legal distance.
    ``dong_names``: code of a legal dong (10 digits) → its name with that of the city.
    """

    day: date
    proximity: ProximityRules = field(default_factory=ProximityRules)
    review_m: float | None = None
    everything: bool = False
    dong_names: Mapping[str, str] = field(default_factory=dict)
