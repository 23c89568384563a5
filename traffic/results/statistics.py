"""From what each run counted on the edges to the statistics of all runs: weighted means, and how far runs differ."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd

from ..units import KMH_PER_MS
from .los import LevelTable, level_table, levels
from .model import BY_SEED, STATISTICS
from .moments import moments

EDGE_DATA = {
    "seed": "int64",
    "edge_id": "str",
    "begin_s": "float64",
    "end_s": "float64",
    "entered": "float64",
    "departed": "float64",
    "sampled_s": "float64",
    "speed_mps": "float64",
    "waiting_s": "float64",
    "co2_g": "float64",
    "nox_g": "float64",
    "pm_g": "float64",
}
"""What an engine counts, a row a run, edge and slice (names of SUMO's edgeData, in other units).

``entered``: vehicles that came from another edge; ``departed``: that began here; ``sampled_s``: seconds that all of
them spent on the edge; ``speed_mps``: mean speed over those seconds; ``waiting_s``: seconds that they stood. A static
engine gives one row with ``seed`` 0, the flow as ``entered`` and flow × travel time as ``sampled_s``. Missing columns
of emissions stay empty; one of ``waiting_s`` does too.
"""

KEY = ["edge_id", "begin_s", "end_s"]
SUMS = ("vehicles", "sampled_s", "distance_m", "lost_s", "waiting_s", "co2_g", "nox_g", "pm_g")
SPREAD = {"flow_sd": "flow_vph", "speed_sd": "speed_kmh", "delay_sd": "delay_s"}


def statistics_of(
    edge_data: pd.DataFrame, edges: gpd.GeoDataFrame, runs: int, day: date, table: LevelTable | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Frames with the fields of ``STATISTICS`` and ``BY_SEED``, made from ``edge_data`` (:data:`EDGE_DATA`).

    ``edges``: of the network (``edge_id lanes speed_kmh length_m capacity_vph green_share``); ``runs``: how many there
    were, those in which an edge stayed empty too. Volume is entered + departed: SUMO's ``entered`` alone misses
    vehicles that begin on the edge (reference/traffic.md §3.7). Delay is time beyond that at the edge's own speed,
    signal included; it is shared by the vehicles that came, or by those that stand when more stand than came.
    """
    counted = _counted(edge_data, edges)
    by_seed = _measured(counted, edges)
    sums = counted.groupby(KEY, sort=True)[[name for name in SUMS if name in counted]].sum(min_count=1) / runs
    means = _measured(sums.reset_index(), edges)
    means = means.join(_spread(by_seed, runs), on=KEY) if runs > 1 else means.assign(**dict.fromkeys(SPREAD, np.nan))
    means["los"] = _levels(means, edges, table or level_table())
    for frame in (means, by_seed):
        frame["time_begin"] = moments(day, frame["begin_s"])
        frame["time_end"] = moments(day, frame["end_s"])
    statistics = means.sort_values(["begin_s", "edge_id"], ignore_index=True)
    runs_apart = by_seed.sort_values(["seed", "begin_s", "edge_id"], ignore_index=True)
    return statistics.reindex(columns=list(STATISTICS)), runs_apart.reindex(columns=list(BY_SEED))


def _counted(edge_data: pd.DataFrame, edges: gpd.GeoDataFrame) -> pd.DataFrame:
    """The rows of roads (not of the insides of junctions) with a vehicle, with what can be added up over runs."""
    has_vehicle = (edge_data["entered"] + edge_data["departed"] > 0) | (edge_data["sampled_s"] > 0)
    frame = edge_data[has_vehicle & edge_data["edge_id"].isin(edges["edge_id"])].copy()
    frame["vehicles"] = frame["entered"] + frame["departed"]
    frame["distance_m"] = frame["speed_mps"].fillna(0.0).clip(lower=0.0) * frame["sampled_s"]
    empty_mps = frame["edge_id"].map(edges.set_index("edge_id")["speed_kmh"]) / KMH_PER_MS
    frame["lost_s"] = (frame["sampled_s"] - frame["distance_m"] / empty_mps).clip(lower=0.0)
    return frame


def _measured(sums: pd.DataFrame, edges: gpd.GeoDataFrame) -> pd.DataFrame:
    """What the sums of a slice say of the edge: rates an hour and a lane, speeds, seconds a vehicle."""
    frame = sums.copy()
    road = edges.set_index("edge_id")[["lanes", "speed_kmh", "length_m", "capacity_vph"]].reindex(frame["edge_id"])
    lanes, empty_kmh, length_m, capacity = (road[name].to_numpy(float) for name in road)
    seconds = (frame["end_s"] - frame["begin_s"]).to_numpy(float)
    sampled = frame["sampled_s"].to_numpy(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        frame["flow_vph"] = frame["vehicles"] * 3600.0 / seconds
        frame["density_vpkm"] = sampled / seconds / (length_m / 1000.0) / lanes
        speed = frame["distance_m"].to_numpy(float) / sampled * KMH_PER_MS
        frame["speed_kmh"] = np.where(sampled > 0, speed, np.nan)
        frame["delay_s"] = frame["lost_s"] / np.maximum(frame["vehicles"], sampled / seconds)
        frame["v_c"] = frame["flow_vph"] / capacity
    frame["travel_s"] = length_m / empty_kmh * KMH_PER_MS + frame["delay_s"]
    frame["queue_veh"] = frame["waiting_s"] / seconds if "waiting_s" in frame else np.nan
    return frame


def _spread(by_seed: pd.DataFrame, runs: int) -> pd.DataFrame:
    """Standard deviation between runs; a run without a vehicle has flow 0 there, and no speed or delay."""
    grouped = by_seed.groupby(KEY, sort=False)
    spread = grouped[list(SPREAD.values())].std(ddof=1).rename(columns={of: name for name, of in SPREAD.items()})
    flow = by_seed["flow_vph"]
    squares = flow.pow(2).groupby([by_seed[name] for name in KEY]).sum()
    totals = flow.groupby([by_seed[name] for name in KEY]).sum()
    variance = ((squares - totals**2 / runs) / (runs - 1)).clip(lower=0.0)
    return spread.assign(flow_sd=np.sqrt(variance.reindex(spread.index)))


def _levels(means: pd.DataFrame, edges: gpd.GeoDataFrame, table: LevelTable) -> np.ndarray:
    road = edges.set_index("edge_id").reindex(means["edge_id"])
    ratio = means["speed_kmh"].to_numpy(float) / road["speed_kmh"].to_numpy(float)
    has_signal = road["green_share"].to_numpy(float) < 1.0
    return levels(table, has_signal, means["delay_s"].to_numpy(float), ratio, means["v_c"].to_numpy(float))
