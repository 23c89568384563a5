"""Vehicles between zones out of an OD table, out of residents and jobs, or out of the roads alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.population.people import POPULATION_FIELDS
from ...common.texts import marked
from ..errors import TrafficError
from ..network.model import RoadNetwork
from .layers import DemandLayers, DemandRules, OdTime, OdUnit
from .od_table import OdTable, joined_classes, read_od
from .trip_ends import TripEnds, distributed, ends_of_people, ends_of_roads
from .zones import joined_numbers, own_numbers

JOB_FIELDS = ("jobs", "workers", "employees", "종사자수", "종사자", "총종사자수", "고용자수")


class Source(Enum):
    """What the pairs were made from."""

    TABLE = "table"
    PEOPLE = "people"
    ROADS = "roads"


@dataclass(frozen=True)
class Trips:
    """Vehicles between zones (:data:`~.model.OD_FIELDS`), whether of a day or of the time, and how they were made."""

    od: pd.DataFrame
    time: OdTime
    source: Source
    table: OdTable | None = None
    iterations: int = 0
    error: float = 0.0
    count_remarks: tuple = ()


def trips_between(
    network: RoadNetwork,
    layers: DemandLayers,
    rules: DemandRules,
    zones: gpd.GeoDataFrame,
    access: pd.DataFrame,
    minutes: np.ndarray,
    classes: pd.DataFrame,
) -> Trips:
    """The trips of ``layers``; ``minutes`` from zone to zone. Raises :class:`TrafficError` where nothing tells how many
    there are."""
    if layers.od is not None:
        return _trips_of_table(layers.od, rules, zones, classes)
    ends, source = _trip_ends(network, layers, rules, zones, access)
    found = distributed(ends, rules.deterrence.pull(minutes), zones, rules.max_iterations)
    origin, destination = np.nonzero(found.table)
    ids = zones["zone_id"].to_numpy()
    pairs = pd.DataFrame({
        "origin": ids[origin], "destination": ids[destination], "vehicle_class": "",
        "vehicles": found.table[origin, destination],
    })  # fmt: skip
    od = joined_classes(pairs, classes)
    return Trips(od, OdTime.DAY, source, iterations=found.iterations, error=found.error)


def _trips_of_table(table: pd.DataFrame, rules: DemandRules, zones: gpd.GeoDataFrame, classes: pd.DataFrame) -> Trips:
    read = read_od(table, zones, rules.skip_unknown)
    od = joined_classes(read.pairs, classes)
    if rules.od_unit is OdUnit.PERSONS:
        od = od.assign(vehicles=od["vehicles"] * rules.rates.vehicles_a_person)
    return Trips(od, rules.od_time, Source.TABLE, read)


def _trip_ends(
    network: RoadNetwork, layers: DemandLayers, rules: DemandRules, zones: gpd.GeoDataFrame, access: pd.DataFrame
) -> tuple[TripEnds, Source]:
    """Of residents and jobs where either is known, else of the roads, which need counts beside them."""
    known = {
        what: _numbers(zones, table, layers.zones, names, what)
        for what, table, names in (
            (marked("residents"), layers.population, POPULATION_FIELDS),
            (marked("jobs"), layers.jobs, JOB_FIELDS),
        )
    }
    if any(numbers is not None for numbers in known.values()):
        residents, jobs = (np.zeros(len(zones)) if numbers is None else numbers for numbers in known.values())
        return ends_of_people(zones, residents, jobs, rules.rates), Source.PEOPLE
    if layers.counts is None:
        raise TrafficError(
            "Nothing says how many vehicles there are: choose an OD table, or zones with residents and jobs, or "
            "counts of vehicles on links."
        )
    return ends_of_roads(zones, access, network), Source.ROADS


def _numbers(
    zones: gpd.GeoDataFrame, table: pd.DataFrame | None, layer: gpd.GeoDataFrame, names: Sequence[str], what: str
) -> np.ndarray | None:
    """The numbers of ``table``, else those in a field of the zones' own ``layer``; None where neither has any."""
    return own_numbers(zones, layer, names, what) if table is None else joined_numbers(zones, table, names, what)
