"""A small city of straight roads and what engines count on them."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from sijeong.traffic.results.model import BUS_RUNS, ROUNDS, SEEDS, Results, RunCheck, Verdict
from sijeong.traffic.results.statistics import statistics_of

DAY = date(2026, 5, 12)
CRS = "EPSG:5186"
QUARTER = 900.0


def edges(count: int = 12) -> gpd.GeoDataFrame:
    """``count`` roads of 500 m in rows of ten, both directions in turn; every third ends at a signal."""
    starts = [(200_000.0 + 600.0 * (n // 2 % 10), 550_000.0 + 300.0 * (n // 20)) for n in range(count)]
    lines = [
        shapely.LineString([(x, y), (x + 500.0, y)][:: 1 if n % 2 == 0 else -1]) for n, (x, y) in enumerate(starts)
    ]
    number = np.arange(count)
    frame = {
        "edge_id": [f"가{n:04d}" for n in number],
        "road_rank": "107",
        "road_name": "해솔로",
        "lanes": 1 + number % 2,
        "speed_kmh": 50.0,
        "capacity_vph": 900.0 * (1 + number % 2),
        "length_m": 500.0,
        "green_share": np.where(number % 3 == 0, 0.5, 1.0),
    }
    return gpd.GeoDataFrame(frame, geometry=lines, crs=CRS)


def counted(roads: gpd.GeoDataFrame, seeds: int = 3, begin_h: float = 7.0, slices: int = 8) -> pd.DataFrame:
    """EDGE_DATA: flows swell towards the middle of the time and speeds fall with them."""
    chance = np.random.default_rng(7)
    index = pd.MultiIndex.from_product([range(1, seeds + 1), roads["edge_id"], range(slices)]).to_frame(index=False)
    index.columns = ["seed", "edge_id", "slice"]
    swell = np.sin((index["slice"] + 0.5) / slices * np.pi)
    entered = np.rint(180.0 * swell * chance.uniform(0.6, 1.0, len(index)))
    speed = 50.0 / 3.6 * (1.0 - 0.8 * swell * chance.uniform(0.7, 1.0, len(index)))
    return pd.DataFrame(
        {
            "seed": index["seed"],
            "edge_id": index["edge_id"],
            "begin_s": begin_h * 3600.0 + index["slice"] * QUARTER,
            "end_s": begin_h * 3600.0 + (index["slice"] + 1) * QUARTER,
            "entered": entered,
            "departed": 5.0,
            "sampled_s": (entered + 5.0) * 500.0 / speed,
            "speed_mps": speed,
            "waiting_s": 20.0 * entered,
            "co2_g": 90.0 * entered,
            "nox_g": 0.2 * entered,
            "pm_g": 0.01 * entered,
        }
    )


CHECKS = (
    RunCheck("trips", Verdict.GOOD, "All {trips} trips set out.", {"trips": 1200}),
    RunCheck("teleports", Verdict.BAD, "{count} vehicles were taken off the road.", {"count": 31}),
)


def results(roads: gpd.GeoDataFrame | None = None, seeds: int = 3, **counts) -> Results:
    roads = edges() if roads is None else roads
    statistics, by_seed = statistics_of(counted(roads, seeds, **counts), roads, seeds, DAY)
    runs = pd.DataFrame({name: range(1, seeds + 1) if name == "seed" else 100 for name in SEEDS})
    rounds = pd.DataFrame({name: [1, 1, 1] if name == "seed" else [0, 1, 2] for name in ROUNDS})
    buses = pd.DataFrame({name: ["30-1"] if kind == "str" else [1.0] for name, kind in BUS_RUNS.items()})
    record = {"engine": "sumo", "scenario": "기준"}
    links = roads[["edge_id", "road_rank", "road_name", "lanes", "speed_kmh", "capacity_vph", "length_m", "geometry"]]
    return Results(links, statistics, runs, rounds, CHECKS, record, by_seed, None, buses)
