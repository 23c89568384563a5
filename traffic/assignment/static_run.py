"""A static assignment from network, demand and scenario to results: one slice, the whole period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..buses.static_results import static_bus_results
from ..demand.model import Demand
from ..network.model import RoadNetwork
from ..results.los import LevelTable
from ..results.model import ROUNDS, SEEDS, Results
from ..results.record import STATIC, record_of
from ..results.statistics import statistics_of
from ..results.store import LINK_FIELDS
from ..scenario.applying import applied
from ..scenario.model import Scenario
from ..units import KMH_PER_MS
from .checking import checks_of
from .model import Equilibrium, Problem
from .problem import problem_of
from .solving import GAP, MAX_ITERATIONS, equilibrium
from .turn_graph import TURN
from .users_on_map import refuse_unknown, users_on_map

SOLVER = "bi-conjugate Frank-Wolfe"
SOLVED_UNTIL = 0.9


def assign_traffic(
    network: RoadNetwork,
    demand: Demand,
    scenario: Scenario | None = None,
    begin_s: float | None = None,
    end_s: float | None = None,
    gap: float = GAP,
    max_iterations: int = MAX_ITERATIONS,
    *,
    select_links: Sequence[str] = (),
    day: date | None = None,
    level_table: LevelTable | None = None,
    progress: Progress = SILENT,
) -> Results:
    """The user equilibrium of ``demand`` on ``network`` under ``scenario`` from ``begin_s`` until ``end_s``.

    Without them, the time of the demand (seconds after midnight). One row an edge with traffic: ``vehicles`` are cars
    (pcu) of the whole period, ``speed_kmh`` and ``travel_s`` those of the loaded edge with its signal, without its
    toll, ``delay_s`` what that is longer than the empty edge. ``rounds`` is the curve of the relative gap. Vehicles
    that start within the period are counted on all edges of their way, though the last of them arrive later: the
    static engine knows no time of day. Where the demand has buses, they run on the loaded edges (``traffic/buses``);
    they take no room of the cars.

    ``select_links``: edges of which the results tell whose vehicles use them (``link_users``).
    ``day``: by which the slice is dated (today); ``level_table``: of levels of service (the one shipped).
    Cancelled after the first iteration, the results are those reached so far, marked ``is_partial``. Raises
    :class:`TrafficError` for a scenario or demand that does not fit the network.
    """
    begin_s = demand.begin_s if begin_s is None else begin_s
    end_s = demand.end_s if end_s is None else end_s
    day = day or date.today()
    roads, driven = applied(network, demand, scenario, (begin_s, end_s))
    refuse_unknown(select_links, network, roads)
    problem = problem_of(roads, driven, begin_s, end_s)
    until = SOLVED_UNTIL / 2 if select_links else SOLVED_UNTIL
    found = equilibrium(problem, gap, max_iterations, progress.part(0.0, until), keep_loads=bool(select_links))
    loaded = loaded_edges(problem, found, roads)
    data = loaded.assign(seed=0, begin_s=begin_s, end_s=end_s, departed=0.0)
    statistics, _ = statistics_of(data, roads.edges, 1, day, level_table)
    seconds = loaded.set_index("edge_id")["travel_s"]
    # who stopped the run wants to see what it has reached, buses included
    then = progress.to_the_end() if found.is_partial else progress
    users = None
    if select_links:
        users = users_on_map(problem, found, roads, driven.zones, select_links, then.part(until, SOLVED_UNTIL))
    buses = static_bus_results(roads, driven, seconds, begin_s, end_s, day, progress=then.part(SOLVED_UNTIL, 1.0))
    record = record_of(
        STATIC, network, demand, scenario, begin_s, end_s,
        version=SOLVER, gap=f"{found.gap:.3g}", gap_target=f"{gap:g}", iterations=len(found.gaps),
        objective=f"{found.objective:.10g}",
    )  # fmt: skip
    return Results(
        links=roads.edges[[*LINK_FIELDS, roads.edges.geometry.name]],
        statistics=statistics,
        seeds=_one_run(problem, found, loaded, roads),
        rounds=_rounds(found),
        checks=(*checks_of(problem, found, loaded, roads, gap, (end_s - begin_s) / 3600), *buses.checks),
        record=record,
        bus_runs=buses.runs,
        bus_times=buses.times,
        link_users=users,
        is_partial=found.is_partial,
    )


def loaded_edges(problem: Problem, found: Equilibrium, network: RoadNetwork) -> pd.DataFrame:
    """A row each open edge: ``edge_id entered travel_s sampled_s speed_mps`` (as an engine counts, see EDGE_DATA)."""
    links = np.flatnonzero(problem.edges != TURN)
    edges = network.edges.iloc[problem.edges[links]]
    travel_s = found.costs[links] - edges["toll_s"].to_numpy(float)
    return pd.DataFrame(
        {
            "edge_id": edges["edge_id"].to_numpy(),
            "entered": found.flows[links],
            "travel_s": travel_s,
            "sampled_s": found.flows[links] * travel_s,
            "speed_mps": edges["length_m"].to_numpy(float) / np.maximum(travel_s, 1e-9),
        }
    )


def _one_run(problem: Problem, found: Equilibrium, loaded: pd.DataFrame, network: RoadNetwork) -> pd.DataFrame:
    """The static run as a row of the seeds: everybody who has a way arrives."""
    edges = network.edges.set_index("edge_id").loc[loaded["edge_id"]]
    empty_s = edges["length_m"].to_numpy(float) / (edges["speed_kmh"].to_numpy(float) / KMH_PER_MS)
    hours = loaded["sampled_s"].sum() / 3600
    served, unserved = round(found.served + problem.staying), round(sum(row[2] for row in found.unreachable))
    row = dict.fromkeys(SEEDS, 0) | {
        "trips": served + unserved,
        "departed": served,
        "arrived": served,
        "unserved": unserved,
        "mean_trip_s": hours * 3600 / max(found.served, 1e-9),
        "mean_delay_s": float(loaded["entered"] @ (loaded["travel_s"] - empty_s)) / max(found.served, 1e-9),
        "vehicle_km": float(loaded["entered"] @ edges["length_m"].to_numpy(float)) / 1000,
        "vehicle_h": hours,
        "co2_kg": np.nan,
    }
    return pd.DataFrame([row])


def _rounds(found: Equilibrium) -> pd.DataFrame:
    count = len(found.gaps)
    rounds = {
        "seed": 0,
        "round": np.arange(1, count + 1),
        "mean_trip_s": found.totals / max(found.served, 1e-9),
        "gap": found.gaps,
        "teleports": 0,
        "moved_share": found.steps,
    }
    return pd.DataFrame(rounds)[list(ROUNDS)]
