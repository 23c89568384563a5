"""What a static run says of the buses of its demand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from ..demand.model import Demand
from ..network.model import RoadNetwork
from ..results.model import RunCheck, Verdict
from .dwelling import DwellRule
from .model import LINE_STOPS
from .static_runs import assigned_bus_runs
from .times import bus_times

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

ON_ROADS = QT_TRANSLATE_NOOP("{matched} of {stops} stops of the bus lines lie on the roads.")
BUSES_ON_ROADS = "buses_on_roads"
MOST_MISSING = 0.1
"""Share of stops that may lie off the roads before the check is in doubt: lines go on beyond the border."""


@dataclass(frozen=True)
class BusResults:
    """``runs``: :data:`~..results.model.BUS_RUNS`; ``times``: lines on the map; ``checks``: for the table of checks.
    All are empty where the demand has no buses."""

    runs: pd.DataFrame | None = None
    times: gpd.GeoDataFrame | None = None
    checks: tuple[RunCheck, ...] = ()


def static_bus_results(
    network: RoadNetwork, demand: Demand, edge_seconds: pd.Series, begin_s: float, end_s: float, day: date,
    rule: DwellRule | None = None, progress: Progress = SILENT,
) -> BusResults:  # fmt: skip
    """Bus runs and times of a period on loaded links (``edge_seconds`` by ``edge_id``, without tolls).

    ``network`` and ``demand`` are those under the scenario.
    """
    if not demand.buses:
        return BusResults()
    runs, ways = assigned_bus_runs(network, demand.buses, edge_seconds, begin_s, end_s, rule, progress)
    check = match_check(len(demand.buses[LINE_STOPS]), len(ways.calls))
    return BusResults(runs, bus_times(network, demand.buses, ways, runs, day), (check,))


def match_check(stops: int, matched: int) -> RunCheck:
    """How many stops of the lines are on the roads."""
    verdict = Verdict.GOOD if stops - matched <= MOST_MISSING * stops else Verdict.DOUBTFUL
    return RunCheck(BUSES_ON_ROADS, verdict, ON_ROADS, {"matched": matched, "stops": stops})
