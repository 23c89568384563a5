"""A square of roads with two ways from west to east, and its demand: small enough to be worked out by hand."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import shapely

from sijeong.traffic.demand.model import Demand
from sijeong.traffic.network.model import EDGE_FIELDS, RoadNetwork

CRS = "EPSG:5186"
PLACES = {"W": (0, 0), "N": (500, 300), "S": (500, -300), "E": (1000, 0)}
ROADS = {"wn": "WN", "nw": "NW", "ne": "NE", "en": "EN", "ws": "WS", "sw": "SW", "se": "SE", "es": "ES"}
OPPOSITE = {"wn": "nw", "ne": "en", "ws": "sw", "se": "es"}
OPPOSITE |= {back: there for there, back in OPPOSITE.items()}
BEGIN_S, END_S = 7 * 3600.0, 9 * 3600.0


def square_network() -> RoadNetwork:
    """Roads W–N–E and W–S–E in both directions, 2 lanes, 50 km/h; a signal at E that gives 0.5 of 100 s."""
    rows, lines = [], []
    for edge_id, (first, last) in ROADS.items():
        line = shapely.LineString([PLACES[first], PLACES[last]])
        signal = last == "E"
        rows.append(
            {
                "edge_id": edge_id, "from_node": first, "to_node": last, "source_id": edge_id,
                "opposite": OPPOSITE[edge_id], "road_rank": "106", "road_type": "", "road_name": edge_id, "lanes": 2,
                "speed_kmh": 50.0, "length_m": line.length, "saturation_vph": 1900.0,
                "green_share": 0.5 if signal else 1.0, "cycle_s": 100.0 if signal else 0.0,
                "signal_delay_s": 12.5 if signal else 0.0, "give_way_share": 1.0,
                "capacity_vph": 1900.0 if signal else 3800.0,
                "alpha": 0.15, "beta": 4.0, "toll_s": 0.0, "allow": "", "filled": "",
            }
        )  # fmt: skip
        lines.append(line)
    edges = gpd.GeoDataFrame(pd.DataFrame(rows)[list(EDGE_FIELDS)], geometry=lines, crs=CRS)
    nodes = gpd.GeoDataFrame(
        {
            "node_id": list(PLACES),
            "node_type": "junction",
            "node_name": "",
            "signal": ["given" if name == "E" else "none" for name in PLACES],
            "cycle_s": [100.0 if name == "E" else 0.0 for name in PLACES],
        },
        geometry=gpd.points_from_xy(*zip(*PLACES.values(), strict=True)),
        crs=CRS,
    )
    turns = pd.DataFrame(
        [["N", "wn", "nw", "uturn", "011"]], columns=["node_id", "from_edge", "to_edge", "kind", "source"]
    )
    return RoadNetwork(edges, nodes, turns)


def square_demand(vehicles: float = 1000.0) -> Demand:
    """``vehicles`` cars from zone 1 (W) to 2 (E) from 07:00 to 09:00, half as many back, and a zone 3 without any."""
    zones = gpd.GeoDataFrame(
        {
            "zone_id": ["1", "2", "3"],
            "zone_name": ["west", "east", "north"],
            "kind": "inner",
            "productions": 0.0,
            "attractions": 0.0,
        },
        geometry=[shapely.Point(*PLACES[name]).buffer(50) for name in "WEN"],
        crs=CRS,
    )
    od = pd.DataFrame(
        [["1", "2", "car", vehicles], ["2", "1", "car", vehicles / 2]],
        columns=["origin", "destination", "vehicle_class", "vehicles"],
    )
    profile = pd.DataFrame([["car", BEGIN_S, END_S, 1.0]], columns=["vehicle_class", "begin_s", "end_s", "share"])
    classes = pd.DataFrame(
        [["car", 1.0, "passenger", 4.5, "HBEFA4/PC_petrol_Euro-4"]],
        columns=["vehicle_class", "pcu", "sumo_class", "length_m", "emission_class"],
    )
    access = pd.DataFrame(
        [["1", "W", 1.0, 1.0], ["2", "E", 1.0, 1.0], ["3", "N", 1.0, 1.0]],
        columns=["zone_id", "node_id", "out_share", "in_share"],
    )
    return Demand(zones, od, profile, classes, access, BEGIN_S, END_S)
