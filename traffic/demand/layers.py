"""What demand is made from, and how."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum

import geopandas as gpd
import pandas as pd

from .deterrence import Deterrence
from .furness import MAX_ITERATIONS
from .trip_ends import TripRates

NAMELESS = re.compile(r"^Field\d+$")
"""What GDAL calls the fields of a spreadsheet whose cells are all text: then it takes the heading for a row."""


def with_heading(table: pd.DataFrame) -> pd.DataFrame:
    """``table`` with its first row for names where nothing has named its fields."""
    if table.empty or not all(NAMELESS.match(str(name)) for name in table.columns):
        return table
    return table.iloc[1:].set_axis(table.iloc[0].astype(str).str.strip(), axis=1).reset_index(drop=True)


class OdUnit(Enum):
    """What the numbers of an OD table count."""

    VEHICLES = "vehicles"
    PERSONS = "persons"

    @property
    def key(self) -> str:
        return self.value


class OdTime(Enum):
    """Of which time an OD table is."""

    DAY = "day"
    PERIOD = "period"

    @property
    def key(self) -> str:
        return self.value


@dataclass(frozen=True)
class DemandLayers:
    """What the city has. ``zones`` (polygons or points) must be there; ``outer``: zones beyond the border; ``od``: an
    OD table. Without one, ``population`` and ``jobs`` (tables; else fields of the zones) make the trips, and without
    those the roads alone, which needs ``counts``. ``buildings``: where in a zone people are; ``profile``, ``classes``:
    tables, else the shipped ones."""

    zones: gpd.GeoDataFrame
    outer: gpd.GeoDataFrame | None = None
    od: pd.DataFrame | None = None
    population: pd.DataFrame | None = None
    jobs: pd.DataFrame | None = None
    buildings: gpd.GeoDataFrame | None = None
    profile: pd.DataFrame | None = None
    classes: pd.DataFrame | None = None
    counts: pd.DataFrame | None = None

    def with_headings(self) -> DemandLayers:
        """The same with the names of the fields of all tables (see :func:`with_heading`)."""
        tables = ("od", "population", "jobs", "profile", "classes", "counts")
        given = {name: getattr(self, name) for name in tables}
        return replace(self, **{name: with_heading(table) for name, table in given.items() if table is not None})


@dataclass(frozen=True)
class DemandRules:
    """From ``begin_s`` to ``end_s`` (seconds after midnight), and how trips are made of what there is."""

    begin_s: float
    end_s: float
    od_unit: OdUnit = OdUnit.VEHICLES
    od_time: OdTime = OdTime.DAY
    skip_unknown: bool = False
    rates: TripRates = field(default_factory=TripRates)
    deterrence: Deterrence = field(default_factory=Deterrence)
    max_iterations: int = MAX_ITERATIONS
