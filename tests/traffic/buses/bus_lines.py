"""Bus lines on the grid city: a line out and back along a road, with poles on the right, and its riders."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from grid_city import CRS, grid_network

from sijeong.traffic.buses.tables import BusLayers, bus_tables

POLE_M = 8.0
"""From the middle of the road to the pole."""


def network(columns: int = 6, rows: int = 4):
    return grid_network(columns, rows, spacing_m=300.0, signals=False)


def poles(roads, row: int, back: bool, columns: int = 6) -> list[shapely.Point]:
    """A pole right of the traffic at the middle of each block along the road number ``row``."""
    lines = roads.edges.set_index("edge_id").geometry
    places = []
    for column in range(columns - 1):
        there, ahead = f"{column:02d}{row:02d}", f"{column + 1:02d}{row:02d}"
        edges = roads.edges[(roads.edges["from_node"] == there) & (roads.edges["to_node"] == ahead)]
        line = lines[edges["edge_id"].iloc[0]]
        ends = shapely.get_coordinates(line)[[0, -1]]
        along = (ends[1] - ends[0]) / np.hypot(*(ends[1] - ends[0]))
        right = np.array([along[1], -along[0]])
        places.append(shapely.Point(ends.mean(axis=0) + right * POLE_M * (-1 if back else 1)))
    return places[::-1] if back else places


def layers(roads, row: int = 1, peak_min: float = 10, offpeak_min: float = 20, profile=None) -> BusLayers:
    """Line ``L1``, called 30-1: five stops out (a0 …) and five back (b0 …)."""
    out, back = poles(roads, row, False), poles(roads, row, True)
    ids = [*(f"a{n}" for n in range(5)), *(f"b{n}" for n in range(5))]
    names = [*(f"stop {n}" for n in range(5)), *(f"stop {n}" for n in reversed(range(5)))]
    stops = gpd.GeoDataFrame({"stop_id": ids, "stop_name": names, "mode": "bus"}, geometry=[*out, *back], crs=CRS)
    order = pd.DataFrame({"route_id": "L1", "seq": range(1, 11), "stop_id": ids, "direction": [0] * 5 + [1] * 5})
    routes = pd.DataFrame({
        "route_id": ["L1"], "route_name": ["30-1"], "route_type": ["일반형시내버스"], "first_time": ["06:00"],
        "last_time": ["22:00"], "peak_min": [peak_min], "offpeak_min": [offpeak_min],
    })  # fmt: skip
    return BusLayers(stops, routes, order, profile=profile)


def profile(boardings: float = 30.0, hot: float = 30.0) -> pd.DataFrame:
    """Of each hour from 7 to 9: riders from the first stops of each direction to the last; ``a1`` is the hot stop."""
    rows = []
    for hour in (7, 8):
        for direction, mark in ((0, "a"), (1, "b")):
            on = [boardings, hot if mark == "a" else boardings, boardings, 0.0, 0.0]
            off = [0.0, 0.0, 0.0, sum(on) / 2, sum(on) / 2]
            for number in range(5):
                rows.append(("L1", 1, direction, number + 1, f"{mark}{number}", hour, on[number], off[number]))
    names = ["route_id", "pattern", "direction", "seq", "from_stop", "hour", "boardings", "alightings"]
    return pd.DataFrame(rows, columns=names)


def tables(roads, **options) -> dict[str, pd.DataFrame]:
    return bus_tables(layers(roads, **options), CRS)
