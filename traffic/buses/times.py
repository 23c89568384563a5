"""How long each line takes, hour by hour, as lines on the map."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.ops import substring

from ..network.model import RoadNetwork
from ..results.moments import moments
from .model import LINES, RUN, LineWays

HOUR_S, MINUTE_S, M_PER_KM = 3600, 60.0, 1000.0

TIME_FIELDS = (
    "line_id", "line_name", "line_type", "direction", "time_begin", "time_end", "departures", "run_min", "stopped_min",
    "speed_kmh", "way_km", "passengers", "left_behind", "passenger_km",
)  # fmt: skip


def bus_times(
    network: RoadNetwork, buses: dict[str, pd.DataFrame], ways: LineWays, runs: pd.DataFrame, day: date
) -> gpd.GeoDataFrame:
    """Lines along the edges from first to last stop with the means of their runs (:data:`TIME_FIELDS`).

    A row a line, direction and hour of departure. ``departures``, ``passengers`` (boarded), ``left_behind`` and
    ``passenger_km``: sums of the hour, the mean of all seeds; ``run_min`` and ``stopped_min``: means of a run;
    ``speed_kmh``: kilometres of all runs by their hours, stops counted (표정속도). CRS: that of the network.
    """
    hour = (runs["departure_s"] // HOUR_S).astype(int)
    seeds = max(runs["seed"].nunique(), 1)
    sums = runs.assign(hour=hour, departures=1).groupby([*RUN, "hour"], as_index=False)[
        ["departures", "run_s", "stopped_s", "way_km", "boarded", "left_behind", "passenger_km"]
    ].sum()  # fmt: skip
    table = sums[[*RUN]].copy()
    count = sums["departures"]
    table["time_begin"] = moments(day, sums["hour"] * HOUR_S)
    table["time_end"] = moments(day, (sums["hour"] + 1) * HOUR_S)
    table["departures"] = count / seeds
    table["run_min"], table["stopped_min"] = (sums[name] / count / MINUTE_S for name in ("run_s", "stopped_s"))
    table["speed_kmh"] = sums["way_km"] / (sums["run_s"] / HOUR_S)
    table["way_km"] = sums["way_km"] / count
    for name, source in (("passengers", "boarded"), ("left_behind", "left_behind"), ("passenger_km", "passenger_km")):
        table[name] = sums[source] / seeds
    lines = buses[LINES].set_index("line_id")
    for name in ("line_name", "line_type"):
        table[name] = table["line_id"].map(lines[name]).fillna("")
    shapes = way_lines(network, ways)
    geometry = [shapes[run] for run in zip(table["line_id"], table["direction"], strict=True)]
    return gpd.GeoDataFrame(table[list(TIME_FIELDS)], geometry=geometry, crs=network.crs)


def way_lines(network: RoadNetwork, ways: LineWays) -> dict[tuple[str, str], shapely.LineString]:
    """The way of each line and direction from its first stop to its last, by line and direction."""
    edges = network.edges.set_index("edge_id")
    calls = {run: part.sort_values("along_m") for run, part in ways.calls.groupby(RUN)}
    shapes = {}
    for run, part in ways.ways.groupby(RUN):
        own = edges.loc[part.sort_values("place")["edge_id"]]
        coordinates = shapely.get_coordinates(own.geometry.to_numpy())
        turns = np.append(True, np.abs(np.diff(coordinates, axis=0)).sum(axis=1) > 0)
        line = shapely.linestrings(coordinates[turns])
        drawn, length = shapely.length(own.geometry.to_numpy()), own["length_m"].to_numpy(float)
        first, last = calls[run].iloc[0], calls[run].iloc[-1]
        begin = first["position_m"] / length[0] * drawn[0]
        end = line.length - (1 - last["position_m"] / length[-1]) * drawn[-1]
        shapes[run] = substring(line, begin, end)
    return shapes
