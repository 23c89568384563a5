"""Results put together by hand, as an engine would leave them: a flow and a speed for each road, slice and seed."""

from __future__ import annotations

import numpy as np
import pandas as pd

from sijeong.traffic.results.model import BY_SEED, ROUNDS, SEEDS, STATISTICS, Results
from sijeong.traffic.results.record import record_of
from sijeong.traffic.scenario.applying import applied
from sijeong.traffic.scenario.model import Scenario

DAY = pd.Timestamp("2026-05-12")
SLICE_S = 900


def made_results(
    network,
    demand,
    vehicles: dict[str, float],
    seeds=(1, 2, 3, 4, 5),
    engine: str = "meso",
    scenario: Scenario | None = None,
    noise: float = 0.0,
    dice: int = 0,
    kmh: float = 40.0,
    **record,
) -> Results:
    """``vehicles``: of each edge in 15 minutes; ``noise``: standard deviation of a run, drawn by ``dice``."""
    under, _ = applied(network, demand, scenario)
    links = under.edges[
        ["edge_id", "road_rank", "road_name", "lanes", "speed_kmh", "capacity_vph", "length_m", "geometry"]
    ]
    length = links.set_index("edge_id")["length_m"]
    drawn = np.random.default_rng(dice)
    begins = np.arange(demand.begin_s, demand.end_s, SLICE_S)
    rows = [
        (seed, edge, begin, max(mean + noise * drawn.standard_normal(), 0.0))
        for seed in seeds
        for begin in begins
        for edge, mean in vehicles.items()
        if edge in length.index
    ]
    runs = pd.DataFrame(rows, columns=["seed", "edge_id", "begin_s", "vehicles"])
    runs = runs[runs["vehicles"] > 0]
    runs["time_begin"] = DAY + pd.to_timedelta(runs["begin_s"], unit="s")
    runs["time_end"] = runs["time_begin"] + pd.Timedelta(seconds=SLICE_S)
    runs["travel_s"] = runs["edge_id"].map(length) / (kmh / 3.6)
    runs["delay_s"] = runs["travel_s"] / 4
    runs["queue_veh"] = runs["vehicles"] / 100
    runs["co2_g"] = 150.0 * runs["vehicles"]
    means = runs.groupby(["edge_id", "time_begin", "time_end"]).mean(numeric_only=True).reset_index()
    means["flow_vph"] = means["vehicles"] * 3600 / SLICE_S
    tables = pd.DataFrame({"seed": list(seeds), "trips": 100, "arrived": 100, "unserved": 0, "teleports": 0})
    tables["mean_trip_s"] = 300.0 + drawn.standard_normal(len(tables)) * noise / 10
    static = engine == "static"
    told = record_of(engine, network, demand, scenario, demand.begin_s, demand.end_s, () if static else seeds)
    return Results(
        links=links,
        statistics=means.reindex(columns=list(STATISTICS)),
        seeds=tables.reindex(columns=list(SEEDS)),
        rounds=pd.DataFrame(columns=list(ROUNDS)),
        checks=(),
        record=told | {name: str(value) for name, value in record.items()},
        by_seed=None if static else runs.reindex(columns=list(BY_SEED)),
    )
