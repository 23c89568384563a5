"""A city on a grid: arterials with signals, side roads without, one-way streets, and demand that a peak brings."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from sijeong.traffic.demand.model import Demand
from sijeong.traffic.network.costs import with_signals
from sijeong.traffic.network.model import TURN_FIELDS, RoadNetwork

CRS = "EPSG:5186"
CORNER = (200_000.0, 550_000.0)
RANKS = {"103": (3, 60.0), "104": (2, 50.0), "107": (1, 40.0)}
"""ROAD_RANK → lanes, km/h."""
SATURATION_VPH = 1900.0
CYCLE_S = 120.0
BEGIN_S, HOURS = 7 * 3600.0, 2


def grid_network(columns: int, rows: int, spacing_m: float = 200.0, signals: bool = True, seed: int = 0) -> RoadNetwork:
    """Junctions a little off a grid; every fourth road an arterial, every second of the others a collector.

    A signal stands where two roads of the upper ranks meet. About one side road in twenty is one-way.
    """
    drawn = np.random.default_rng(seed)
    places = np.stack(np.meshgrid(np.arange(columns), np.arange(rows), indexing="ij"), -1) * spacing_m
    places = places + CORNER + drawn.uniform(-0.1, 0.1, places.shape) * spacing_m
    pairs = [((i, j), (i + 1, j), _rank(j)) for i in range(columns - 1) for j in range(rows)]
    pairs += [((i, j), (i, j + 1), _rank(i)) for i in range(columns) for j in range(rows - 1)]
    records = []
    for start, end, rank in pairs:
        there, back = f"{_node(start)}_{_node(end)}", f"{_node(end)}_{_node(start)}"
        inner = all(0 < i < columns - 1 and 0 < j < rows - 1 for i, j in (start, end))
        one_way = rank == "107" and inner and drawn.uniform() < 0.05
        records.append((there, start, end, "" if one_way else back, rank))
        if not one_way:
            records.append((back, end, start, there, rank))
    edges = _edges(records, places)
    nodes = _nodes(places, edges, signals)
    cycle = edges["to_node"].map(nodes.set_index("node_id")["cycle_s"]).to_numpy(float)
    edges = with_signals(edges, np.where(cycle > 0, 0.45, 1.0), cycle)
    return RoadNetwork(edges, nodes, pd.DataFrame(columns=list(TURN_FIELDS), dtype=str))


def peak_demand(network: RoadNetwork, vehicles: float, zones: int = 4, begin_s: float = BEGIN_S) -> Demand:
    """``vehicles`` cars in two hours with a peak in the middle, between ``zones`` × ``zones`` squares of the city.

    Near zones draw more, and the middle of the city most.
    """
    places = shapely.get_coordinates(network.nodes.geometry.to_numpy())
    low, size = places.min(axis=0), np.ptp(places, axis=0) + 1.0
    square = ((places - low) / size * zones).astype(int)
    zone = np.array([f"z{i}_{j}" for i, j in square])
    ids = np.unique(zone)
    centre = np.array([places[zone == name].mean(axis=0) for name in ids])
    pull = np.exp(-np.hypot(*(centre - places.mean(axis=0)).T) / size.mean() * 2)
    far = np.hypot(*(centre[:, None] - centre[None]).T).T
    cells = pull[None] * np.exp(-far / size.mean() * 2) * (far > 0)
    cells *= vehicles / cells.sum()
    origin, destination = np.nonzero(cells)
    access = pd.DataFrame({"zone_id": zone, "node_id": network.nodes["node_id"].to_numpy()})
    access["out_share"] = access["in_share"] = 1 / access.groupby("zone_id")["node_id"].transform("size")
    end_s = begin_s + HOURS * 3600
    slices = np.arange(begin_s, end_s, 900)
    shares = 1 - 0.6 * np.abs(slices + 450 - (begin_s + end_s) / 2) / ((end_s - begin_s) / 2)
    return Demand(
        zones=gpd.GeoDataFrame(
            {"zone_id": ids, "zone_name": ids, "kind": "inner", "productions": cells.sum(1),
             "attractions": cells.sum(0)},
            geometry=shapely.points(centre), crs=CRS,
        ),
        od=pd.DataFrame(
            {"origin": ids[origin], "destination": ids[destination], "vehicle_class": "car",
             "vehicles": cells[origin, destination]}
        ),
        profile=pd.DataFrame(
            {"vehicle_class": "car", "begin_s": slices, "end_s": slices + 900, "share": shares / shares.sum()}
        ),
        classes=pd.DataFrame(
            {"vehicle_class": ["car"], "pcu": 1.0, "sumo_class": "passenger", "length_m": 4.5,
             "emission_class": "HBEFA3/PC_G_EU4"}
        ),
        access=access, begin_s=begin_s, end_s=end_s,
    )  # fmt: skip


def _rank(line: int) -> str:
    return "103" if line % 4 == 2 else "104" if line % 4 == 0 else "107"


def _node(place: tuple[int, int]) -> str:
    return f"{place[0]:02d}{place[1]:02d}"


def _edges(records: list, places: np.ndarray) -> gpd.GeoDataFrame:
    ids, starts, ends, opposite, ranks = zip(*records, strict=True)
    lines = shapely.linestrings([[places[start], places[end]] for start, end in zip(starts, ends, strict=True)])
    return gpd.GeoDataFrame(
        {
            "edge_id": ids, "from_node": list(map(_node, starts)), "to_node": list(map(_node, ends)), "source_id": ids,
            "opposite": opposite, "road_rank": ranks, "road_type": "", "road_name": "",
            "lanes": [RANKS[rank][0] for rank in ranks], "speed_kmh": [RANKS[rank][1] for rank in ranks],
            "length_m": shapely.length(lines), "saturation_vph": SATURATION_VPH, "green_share": 1.0, "cycle_s": 0.0,
            "signal_delay_s": 0.0, "capacity_vph": 0.0, "alpha": 0.15, "beta": 4.0, "toll_s": 0.0, "allow": "",
            "filled": "",
        },
        geometry=lines, crs=CRS,
    )  # fmt: skip


def _nodes(places: np.ndarray, edges: gpd.GeoDataFrame, signals: bool) -> gpd.GeoDataFrame:
    upper = edges[edges["road_rank"] != "107"].groupby("to_node").size()
    legs = edges.groupby("to_node").size()
    ids = [_node(place) for place in np.ndindex(places.shape[:2])]
    has = np.array([signals and upper.get(name, 0) >= 3 and legs.get(name, 0) >= 3 for name in ids])
    return gpd.GeoDataFrame(
        {
            "node_id": ids, "node_type": "junction", "node_name": "", "signal": np.where(has, "guessed", "none"),
            "cycle_s": np.where(has, CYCLE_S, 0.0),
        },
        geometry=shapely.points(places.reshape(-1, 2)), crs=CRS,
    )  # fmt: skip
