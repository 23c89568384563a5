"""Bus runs on loaded links without a simulation: the time of the links and the dwell at the stops."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..network.model import RoadNetwork
from .dwelling import DwellRule
from .loading import BusLoads, load_buses
from .matching import match_lines
from .model import RUN, LineWays
from .timing import empty_road_seconds, seconds_along

STATIC_SEED = 0
RUN_FIELDS = (
    "seed", "line_id", "line_name", "direction", "departure_s", "run_s", "stopped_s", "boarded", "alighted",
    "left_behind", "passenger_km", "way_km",
)  # fmt: skip
M_PER_KM = 1000.0
MATCHED = 0.6
"""How far the bus lines are when they lie on the roads, 0 to 1."""


def assigned_bus_runs(
    network: RoadNetwork, buses: dict[str, pd.DataFrame], edge_seconds: pd.Series, begin_s: float, end_s: float,
    rule: DwellRule | None = None, progress: Progress = SILENT,
) -> tuple[pd.DataFrame, LineWays]:  # fmt: skip
    """Bus runs (:data:`RUN_FIELDS`, ``seed`` 0) that begin in a period, and the ways that they take.

    ``edge_seconds``: seconds of the loaded edges by ``edge_id`` (``Equilibrium.costs``; tolls are no time and must not
    be in it). A run takes the time of its links, at least that of a bus on the empty road, the dwell of every stop
    (:class:`~.dwelling.DwellRule`) and what braking and speeding up cost there. ``network`` is the one that the flows
    were assigned to, with the scenario applied.
    """
    rule = rule or DwellRule.of(buses)
    ways = match_lines(network, buses, progress=progress.part(0, MATCHED))
    loads = load_buses(network, buses, ways, rule, progress.part(MATCHED, 1))
    return static_runs(network, ways, loads, edge_seconds, begin_s, end_s, rule), ways


def static_runs(
    network: RoadNetwork, ways: LineWays, loads: BusLoads, edge_seconds: pd.Series, begin_s: float, end_s: float,
    rule: DwellRule,
) -> pd.DataFrame:  # fmt: skip
    """The same of lines that are matched and loaded already."""
    length = network.edges.set_index("edge_id")["length_m"]
    empty = empty_road_seconds(network)
    seconds = np.maximum(edge_seconds.reindex(empty.index).fillna(0.0), empty)
    moving = {}
    way_of = dict(iter(ways.ways.groupby(RUN)))
    for run, calls in ways.calls.groupby(RUN):
        calls = calls.sort_values("along_m")
        moving[run] = seconds_along(way_of[run]["edge_id"].to_numpy(), calls, seconds, length)[-1]
    table = runs_of(loads, begin_s, end_s)
    stops = table.pop("stops")
    way_s = np.array([moving[run] for run in zip(table["line_id"], table["direction"], strict=True)], float)
    table["run_s"] = way_s + table["stopped_s"] + rule.slowing_s * (stops - 1).clip(lower=0)
    table["seed"] = STATIC_SEED
    return table[list(RUN_FIELDS)]


def runs_of(loads: BusLoads, begin_s: float, end_s: float) -> pd.DataFrame:
    """A row a departure from ``begin_s`` to ``end_s``: expected dwell, passengers, stops, ways and passenger-km."""
    calls = loads.calls
    calls = calls[(calls["departure_s"] >= begin_s) & (calls["departure_s"] < end_s)]
    keys = [*RUN, "line_name", "departure_s"]
    ahead = calls.groupby(keys)["along_m"].shift(-1) - calls["along_m"]
    calls = calls.assign(passenger_km=(calls["load"] * ahead).fillna(0.0) / M_PER_KM, stops=1)
    sums = calls.groupby(keys, as_index=False).agg(
        stopped_s=("dwell_s", "sum"), boarded=("boarded", "sum"), alighted=("alighted", "sum"),
        left_behind=("left_behind", "sum"), passenger_km=("passenger_km", "sum"), stops=("stops", "sum"),
        first_m=("along_m", "min"), last_m=("along_m", "max"),
    )  # fmt: skip
    sums["way_km"] = (sums.pop("last_m") - sums.pop("first_m")) / M_PER_KM
    return sums
