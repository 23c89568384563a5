"""What a run leaves, whichever engine made it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import geopandas as gpd
import pandas as pd

STATISTICS = {
    "edge_id": "str",
    "time_begin": "datetime",
    "time_end": "datetime",
    "vehicles": "float64",
    "flow_vph": "float64",
    "density_vpkm": "float64",
    "speed_kmh": "float64",
    "travel_s": "float64",
    "delay_s": "float64",
    "queue_veh": "float64",
    "v_c": "float64",
    "los": "str",
    "co2_g": "float64",
    "nox_g": "float64",
    "pm_g": "float64",
    "flow_sd": "float64",
    "speed_sd": "float64",
    "delay_sd": "float64",
}
"""Field → type of ``Results.statistics``: an edge and a slice of 5 or 15 minutes (static: the whole period).

The mean of all runs; slices without a vehicle are left out. ``vehicles``: those that entered or began on the edge;
``flow_vph``: the same an hour; ``density_vpkm``: a lane; ``speed_kmh``: space-mean speed; ``travel_s``, ``delay_s``:
seconds a vehicle, against ``speed_kmh`` of the network; ``queue_veh``: mean number of halting vehicles; ``v_c``: flow
by capacity; ``los``: A … F, FF, FFF; ``…_sd``: standard deviation of the runs (empty with one run, and
in static results).
"""

BY_SEED = {
    "seed": "int64",
    "edge_id": "str",
    "time_begin": "datetime",
    "vehicles": "float64",
    "travel_s": "float64",
    "delay_s": "float64",
    "queue_veh": "float64",
    "co2_g": "float64",
}
"""The same of each run, for differences with common seeds; ``travel_s``, ``delay_s``: means a vehicle."""

SEEDS = {
    "seed": "int64",
    "trips": "int64",
    "departed": "int64",
    "arrived": "int64",
    "running": "int64",
    "waiting": "int64",
    "teleports": "int64",
    "unserved": "int64",
    "mean_trip_s": "float64",
    "mean_delay_s": "float64",
    "vehicle_km": "float64",
    "vehicle_h": "float64",
    "co2_kg": "float64",
}
"""A row a run: conservation is trips = departed + waiting + unserved, departed = arrived + running."""

ROUNDS = {
    "seed": "int64",
    "round": "int64",
    "mean_trip_s": "float64",
    "gap": "float64",
    "teleports": "int64",
    "moved_share": "float64",
}
"""A row a round of the equilibrium loop, or an iteration of the static engine (``gap``: relative gap)."""

VEHICLES = ("vehicle_id", "vehicle_class", "time_begin", "time_end", "speed_kmh")
"""Fields of ``Results.vehicles`` (points): where a sampled vehicle is during each frame."""

BUS_RUNS = {
    "seed": "int64",
    "line_id": "str",
    "line_name": "str",
    "direction": "str",
    "departure_s": "float64",
    "run_s": "float64",
    "stopped_s": "float64",
    "boarded": "float64",
    "alighted": "float64",
    "left_behind": "float64",
    "passenger_km": "float64",
    "way_km": "float64",
}
"""A row a bus departure and run; in static results ``seed`` is 0 and the run time is that of the loaded links.

``departure_s``: seconds after midnight; ``run_s``: from the departure to the end of the stay at the last stop, of which
``stopped_s`` at stops. See ``traffic/buses``.
"""


class Verdict(Enum):
    """How a check of a run ended."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


@dataclass(frozen=True)
class RunCheck:
    """One line of the table of run checks: an English template with its gaps, and how it ended."""

    check: str
    verdict: Verdict
    sentence: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Results:
    """A run of an engine over a network, demand and scenario.

    ``links``: the edges (geometry once, ``edge_id road_rank road_name lanes speed_kmh capacity_vph length_m``). Tables
    with the fields above; ``vehicles``, ``bus_runs``, ``by_seed`` and ``dongs`` (see ``by_dong``) may be empty.
    ``link_users``: whose vehicles use chosen links (``traffic/assignment/users_on_map.py``).
    ``bus_times``: lines on the map by hour (``traffic/buses/times.py``). ``record``: engine, version, seeds, options,
    gap, teleports, hashes of the inputs, scenario …, by name: made with :func:`~.record.record_of`. ``is_partial``:
    stopped by the user or watchdog.
    """

    links: gpd.GeoDataFrame
    statistics: pd.DataFrame
    seeds: pd.DataFrame
    rounds: pd.DataFrame
    checks: tuple[RunCheck, ...]
    record: dict[str, str]
    by_seed: pd.DataFrame | None = None
    vehicles: gpd.GeoDataFrame | None = None
    bus_runs: pd.DataFrame | None = None
    bus_times: gpd.GeoDataFrame | None = None
    is_partial: bool = False
    dongs: gpd.GeoDataFrame | None = None
    link_users: gpd.GeoDataFrame | None = None
