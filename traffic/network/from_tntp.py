"""A TNTP network as road network: its capacities and curves as they are, its times in seconds."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.progress import SILENT, Progress
from ..tntp.model import TntpNetwork, TntpNodes
from ..tntp.reading import read_tntp_network, read_tntp_nodes
from ..units import KMH_PER_MS
from .building import finished
from .connectivity import node_types
from .filling import opposites
from .findings import Findings
from .model import TURN_FIELDS, ZONE, RoadNetwork
from .ranks import OTHER_RANK
from .schematic import schematic_places
from .turns import BAN

UNPLACED = CRS.from_epsg(5186)
"""CRS of networks in coordinates without a system: their metres fit their lengths, their place is not theirs."""

ORIGIN = (200_000.0, 600_000.0)

LANE_VPH, MOST_LANES = 1900.0, 8
"""Lanes are not told: one for each 1,900 vehicles an hour, as many as SUMO takes."""

CONNECTOR_M, CONNECTOR_KMH = 1.0, 100.0
"""What takes no time joins a zone to the roads: as short as can be."""

LONGEST_MILES = 20.0
"""Links of which half are longer are not measured in miles."""
TIME_UNITS_S = (60.0, 3600.0, 1.0)
USUAL_KMH = 50.0

NET_ENDING, NODE_ENDING = "_net.tntp", "_node.tntp"


@dataclass(frozen=True)
class TntpUnits:
    """What the file's units are, which no header says: ``time_s``, ``length_m`` of its time and length; ``toll_s``,
    ``distance_s``: what a unit of toll and of length is worth in seconds."""

    time_s: float = 60.0
    length_m: float = 1609.344
    toll_s: float = 0.0
    distance_s: float = 0.0

    @classmethod
    def guessed(cls, network: TntpNetwork) -> TntpUnits:
        """Metres where lengths are large numbers, else miles; of seconds, minutes and hours what gives usual speeds."""
        timed = (network.free_flow_time > 0) & (network.length > 0)
        if not timed.any():
            return cls()
        length_m = 1.0 if np.median(network.length[timed]) > LONGEST_MILES else cls.length_m
        kmh = float(np.median(network.length[timed] * length_m / network.free_flow_time[timed])) * KMH_PER_MS
        time_s = min(TIME_UNITS_S, key=lambda seconds: abs(math.log(kmh / seconds / USUAL_KMH)))
        return cls(time_s, length_m)


def network_of_tntp_file(
    file: Path, progress: Progress = SILENT, translate: Callable[[str], str] = str, units: TntpUnits | None = None
) -> RoadNetwork:
    """The network of a ``…_net.tntp`` file, with the coordinates of the ``…_node.tntp`` beside it where there is one.

    Raises :class:`TrafficError` that names the line that is wrong.
    """
    file = Path(file)
    progress.step("Reading {layer}", layer=file.name)
    network = read_tntp_network(file)
    beside = file.with_name(file.name.removesuffix(NET_ENDING) + NODE_ENDING)
    nodes = read_tntp_nodes(beside) if beside.is_file() else None
    progress.check()
    return network_of_tntp(network, nodes, units, translate)


def network_of_tntp(
    network: TntpNetwork,
    nodes: TntpNodes | None = None,
    units: TntpUnits | None = None,
    translate: Callable[[str], str] = str,
) -> RoadNetwork:
    """``network`` with every link as an edge ``l1``, ``l2`` … between nodes by their numbers, none left out.

    ``units``: guessed where None. Length by speed is the file's free-flow time, capacity the file's, α and β its b and
    power. Where coordinates are missing the layout is schematic; where they are in no system they are stretched so
    that lines fit their lengths. Nodes below the first through node (fact ``first_thru_node``) are zones that nobody
    passes through: all their turns are banned, so that both engines keep to it.
    """
    units = units or TntpUnits.guessed(network)
    edges = _edges(network, units)
    places, crs, placed = _places(network, nodes, edges)
    ends = np.stack([places[network.tail - 1], places[network.head - 1]], axis=1)
    frame = gpd.GeoDataFrame(edges, geometry=shapely.linestrings(ends), crs=crs)
    kinds = node_types(edges)
    node_table = gpd.GeoDataFrame(
        {"node_id": kinds.index, "node_type": kinds.to_numpy(), "node_name": "", "signal": "none", "cycle_s": 0.0},
        geometry=shapely.points(places[kinds.index.astype(int) - 1]),
        crs=crs,
    )
    ids = edges["source_id"].to_numpy(object)
    whole = finished(frame, node_table, _zone_bans(edges, network.first_thru_node), ids, Findings(translate))
    whole.facts.update(first_thru_node=str(network.first_thru_node), zones=str(network.zones), places=placed)
    whole.facts.update(time_unit_s=f"{units.time_s:g}", length_unit_m=f"{units.length_m:g}")
    return whole


def _edges(network: TntpNetwork, units: TntpUnits) -> pd.DataFrame:
    seconds = network.free_flow_time * units.time_s
    instant = seconds <= 0
    metres = np.where(instant | (network.length <= 0), CONNECTOR_M, network.length * units.length_m)
    speed = np.divide(metres, seconds, out=np.full(len(metres), CONNECTOR_KMH / KMH_PER_MS), where=~instant)
    lanes = np.clip(np.ceil(network.capacity / LANE_VPH), 1, MOST_LANES).astype(np.int64)
    ids = np.array([f"l{number}" for number in range(1, len(metres) + 1)], object)
    edges = pd.DataFrame(
        {
            "row": np.arange(len(metres)),
            "edge_id": ids,
            "source_id": ids,
            "from_node": network.tail.astype(str).astype(object),
            "to_node": network.head.astype(str).astype(object),
            "road_rank": OTHER_RANK,
            "road_type": "",
            "road_name": "",
            "lanes": lanes,
            "speed_kmh": speed * KMH_PER_MS,
            "length_m": metres,
            "saturation_vph": network.capacity / lanes,
            "green_share": 1.0,
            "cycle_s": 0.0,
            "signal_delay_s": 0.0,
            "give_way_share": 1.0,
            "capacity_vph": network.capacity,
            "alpha": network.b,
            "beta": network.power,
            "toll_s": network.toll * units.toll_s + network.length * units.distance_s,
            "allow": "",
            "filled": "lanes,road_rank",
            "pair": -1,
        }
    )
    return edges.assign(opposite=opposites(edges))


def _zone_bans(edges: pd.DataFrame, first_thru_node: int) -> pd.DataFrame:
    """The turns of every way through a node below ``first_thru_node``."""
    arriving = edges[["to_node", "edge_id"]].set_axis(["node_id", "from_edge"], axis=1)
    leaving = edges[["from_node", "edge_id"]].set_axis(["node_id", "to_edge"], axis=1)
    through = arriving.merge(leaving, on="node_id").assign(kind=BAN, source=ZONE)
    closed = through["node_id"].astype(int) < first_thru_node
    return through.loc[closed, list(TURN_FIELDS)].reset_index(drop=True)


def _places(network: TntpNetwork, nodes: TntpNodes | None, edges: pd.DataFrame) -> tuple[np.ndarray, CRS, str]:
    """Metres of each node, their CRS, and how they came about: ``degrees``, ``stretched`` or ``schematic``."""
    if nodes is None or len(np.intersect1d(nodes.node, np.union1d(network.tail, network.head))) < network.nodes:
        return (
            schematic_places(network.tail, network.head, edges["length_m"].to_numpy()) + ORIGIN,
            UNPLACED,
            "schematic",
        )
    places = np.zeros((network.nodes, 2))
    inside = nodes.node <= network.nodes
    places[nodes.node[inside] - 1] = np.column_stack([nodes.x, nodes.y])[inside]
    if _are_degrees(places):
        points = gpd.GeoSeries(shapely.points(places), crs=4326)
        crs = points.estimate_utm_crs()
        return shapely.get_coordinates(points.to_crs(crs).to_numpy()), crs, "degrees"
    drawn = np.hypot(*(places[network.head - 1] - places[network.tail - 1]).T)
    real = (drawn > 0) & (edges["length_m"].to_numpy() > CONNECTOR_M)
    scale = float(np.median(edges["length_m"].to_numpy()[real] / drawn[real])) if real.any() else 1.0
    return (places - places.mean(axis=0)) * scale + ORIGIN, UNPLACED, "stretched"


def _are_degrees(places: np.ndarray) -> bool:
    """Whether these are degrees of one region: within the globe, a few degrees wide, and not near 0, 0."""
    low, high = places.min(axis=0), places.max(axis=0)
    return bool(
        (np.abs(places) <= (180.0, 90.0)).all() and (high - low).max() < 10 and math.hypot(*places.mean(axis=0)) > 15
    )
