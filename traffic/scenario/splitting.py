"""A road cut at a place, so that a new one can begin there: its parts keep all that holds for it."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.ops import substring

from ..network.model import RoadNetwork
from .city import PART, whole_edge

AT_END_M = 2.0
"""A cut so near to an end of the road is at that end."""


def split_at(network: RoadNetwork, edge_id: str, point: shapely.Point, node_id: str) -> tuple[RoadNetwork, str]:
    """The network with ``edge_id`` and its other direction cut where they are nearest to ``point``.

    Returns the network and the node at the cut: a new one ``node_id``, or the end of the edge where that is nearer than
    :data:`AT_END_M`. Parts are called ``edge~1``, ``edge~2``; the last one keeps the signal or right of way at the end.
    """
    edges = network.edges
    edge = edges.loc[edges["edge_id"] == edge_id].iloc[0]
    along = shapely.line_locate_point(edge.geometry, point)
    if along <= AT_END_M:
        return network, edge["from_node"]
    if along >= edge.geometry.length - AT_END_M:
        return network, edge["to_node"]
    place = shapely.line_interpolate_point(edge.geometry, along)
    node = {"node_id": node_id, "node_type": "junction", "node_name": "", "signal": "none", "cycle_s": 0.0}
    nodes = gpd.GeoDataFrame([node], geometry=[place], crs=network.nodes.crs)
    turns = network.turns
    for one in filter(None, (edge_id, edge["opposite"])):
        if (edges["edge_id"] == one).any():
            edges, turns = _cut(edges, turns, one, place, node_id)
    nodes = pd.concat([network.nodes, nodes], ignore_index=True)
    return replace(network, edges=edges, nodes=nodes, turns=turns), node_id


def _cut(
    edges: gpd.GeoDataFrame, turns: pd.DataFrame, edge_id: str, place: shapely.Point, node_id: str
) -> tuple[gpd.GeoDataFrame, pd.DataFrame]:
    row = edges[edges["edge_id"] == edge_id]
    line = row.geometry.iloc[0]
    along = float(np.clip(shapely.line_locate_point(line, place), AT_END_M / 2, line.length - AT_END_M / 2))
    first_id, second_id = _part_ids(edges, edge_id)
    first = _part(row, first_id, _ending(substring(line, 0, along), place, -1), along / line.length)
    second = _part(row, second_id, _ending(substring(line, along, line.length), place, 0), 1 - along / line.length)
    first["to_node"], second["from_node"] = node_id, node_id
    first["green_share"], first["cycle_s"], first["signal_delay_s"], first["give_way_share"] = 1.0, 0.0, 0.0, 1.0
    through = row["green_share"].iloc[0] * row["give_way_share"].iloc[0]
    first["capacity_vph"] = row["capacity_vph"].iloc[0] / (through if through > 0 else 1.0)
    others = edges[edges["edge_id"] != edge_id].copy()
    # The other direction is cut at the same place: its first part runs beside the second one of this direction.
    for part in (first, second):
        part["opposite"] = _opposite_part(others, row["opposite"].iloc[0], part, edge_id)
    joined = pd.concat([others, first, second], ignore_index=True)
    turns = turns.copy()
    turns.loc[turns["to_edge"] == edge_id, "to_edge"] = first_id
    turns.loc[turns["from_edge"] == edge_id, "from_edge"] = second_id
    return gpd.GeoDataFrame(joined, geometry=joined.geometry.name, crs=edges.crs), turns


def _part_ids(edges: gpd.GeoDataFrame, edge_id: str) -> tuple[str, str]:
    """Two ids that are free: ``7~1 7~2``; where ``7~2`` is cut again ``7~3 7~4``."""
    whole = whole_edge(edge_id)
    taken = edges["edge_id"][edges["edge_id"].str.startswith(whole + PART)]
    last = max((int(name.rsplit(PART, 1)[1]) for name in taken), default=0)
    return f"{whole}{PART}{last + 1}", f"{whole}{PART}{last + 2}"


def _part(row: gpd.GeoDataFrame, part_id: str, line: shapely.LineString, share: float) -> gpd.GeoDataFrame:
    part = row.copy()
    part["edge_id"] = part_id
    part.geometry = [line]
    part["length_m"] = part["length_m"] * share
    part["toll_s"] = part["toll_s"] * share
    return part


def _ending(line: shapely.LineString, place: shapely.Point, position: int) -> shapely.LineString:
    """``line`` with its first (0) or last (-1) corner at ``place``."""
    corners = shapely.get_coordinates(line)
    corners[position] = place.x, place.y
    return shapely.LineString(corners)


def _opposite_part(others: gpd.GeoDataFrame, opposite: str, part: gpd.GeoDataFrame, edge_id: str) -> str:
    """The part of the other direction that runs between the same nodes, once that is cut; it is told of this one."""
    back = (others["from_node"] == part["to_node"].iloc[0]) & (others["to_node"] == part["from_node"].iloc[0])
    back &= others["edge_id"].map(whole_edge) == whole_edge(opposite) if opposite else False
    if not back.any():
        return ""
    others.loc[back, "opposite"] = part["edge_id"].iloc[0]
    return others["edge_id"][back].iloc[0]
