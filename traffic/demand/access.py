"""Where the vehicles of a zone join and leave the roads: spread over its junctions, never at one point of an arterial.

A single connector puts a whole dong on one road and decides the map there (reference/traffic.md §3.3).
"""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..errors import TrafficError
from ..network.model import RoadNetwork
from .model import ACCESS_FIELDS

INNER, OUTER = "inner", "outer"
CLOSED_RANKS = ("101", "102")
"""ROAD_RANK of motorways and urban expressways: no house stands at them, so nobody joins there."""
LOCAL_RANKS = ("107", "108", "")
"""ROAD_RANK of city and lesser roads, or unknown: where the doors are."""
THROUGH_ROAD_WEIGHT = 0.2
"""A metre of any other road counts this much of a metre of local road: along arterials there are fewer doors."""
NAMED_ZONES = 5
"""A sentence names at most so many zones."""

ELSEWHERE_M = 1000.0
"""Zones whose area is farther from that of the roads are those of another city, or in a wrong reference system."""


def access_shares(
    zones: gpd.GeoDataFrame,
    network: RoadNetwork,
    weights: gpd.GeoDataFrame | None = None,
    progress: Progress = SILENT,
) -> pd.DataFrame:
    """The table of access (:data:`~.model.ACCESS_FIELDS`) of ``zones`` to ``network``, in the same projected CRS.

    Inner zones: polygons take the junctions inside, points those that no other point is nearer to. A junction weighs by
    the points of ``weights`` (field ``weight``: residents, floor area) that are nearest to it in its zone; a zone
    without such points, by half the length of local road that begins (``out_share``) or ends (``in_share``) there.
    Outer zones: the field ``node_id`` says their cordon nodes (ids with blanks between); else the nearest node where
    the network ends. A zone without any junction takes the nearest one, which ``progress`` is told.

    Only the largest part of the network in which every junction reaches every other counts. Raises
    :class:`TrafficError` that names the zones which lie wholly outside of it, or a cordon node that is not there, and
    where the zones lie elsewhere than the roads.
    """
    nodes = _Usable(network)
    kinds = zones["kind"] if "kind" in zones else pd.Series(INNER, index=zones.index)
    inner, outer = zones[kinds != OUTER], zones[kinds == OUTER]
    _must_lie_on(inner, network)
    members, lonely = _members(inner, nodes)
    _say_lonely(lonely, progress)
    parts = [_shares(members, nodes, weights), _cordon(outer, nodes)]
    filled = [part for part in parts if len(part)]
    table = pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=list(ACCESS_FIELDS))
    rank = pd.Series(np.arange(len(zones)), index=zones["zone_id"])
    order = np.lexsort([table["node_id"].to_numpy(), table["zone_id"].map(rank).to_numpy()])
    return table.iloc[order].reset_index(drop=True).astype({"out_share": float, "in_share": float})


def _must_lie_on(inner: gpd.GeoDataFrame, network: RoadNetwork) -> None:
    if inner.empty:
        return
    apart = shapely.box(*inner.total_bounds).distance(shapely.box(*network.nodes.total_bounds))
    if apart > ELSEWHERE_M:
        raise TrafficError(
            "The zones lie {km} km from the roads. Choose the zones of this city, or set their coordinate reference "
            "system.",
            km=f"{apart / 1000:.0f}",
        )


def main_part(network: RoadNetwork) -> pd.Series:
    """Node id → whether it lies in the largest part in which every node reaches every other (Tarjan, by scipy)."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    ids = pd.Index(network.nodes["node_id"])
    ends = [ids.get_indexer(network.edges[name]) for name in ("from_node", "to_node")]
    graph = coo_matrix((np.ones(len(network.edges), dtype=np.int8), ends), shape=(len(ids), len(ids)))
    _, label = connected_components(graph, directed=True, connection="strong")
    return pd.Series(label == np.bincount(label).argmax(), index=ids)


class _Usable:
    """The nodes where vehicles may join or leave, with what their roads weigh."""

    def __init__(self, network: RoadNetwork) -> None:
        edges, nodes = network.edges, network.nodes
        part = main_part(network)
        reached = part[part].index
        rank = edges["road_rank"].astype(str)
        metres = edges["length_m"] / 2 * np.where(rank.isin(LOCAL_RANKS), 1.0, THROUGH_ROAD_WEIGHT)
        metres = metres.where(~rank.isin(CLOSED_RANKS), 0.0)
        ids = pd.Index(nodes["node_id"])
        out = metres.groupby(edges["from_node"]).sum().reindex(ids).fillna(0)
        into = metres.groupby(edges["to_node"]).sum().reindex(ids).fillna(0)
        table = pd.DataFrame({"out": out, "in": into})
        table["place"] = nodes.geometry.to_numpy()
        table["shape"] = (nodes["node_type"] == "shape").to_numpy()
        self.everywhere = table
        self.cut_off = table[~table.index.isin(reached)]
        self.reached = table[table.index.isin(reached)]
        joined = self.reached
        self.doors = joined[(joined["out"] > 0) & (joined["in"] > 0) & ~joined["shape"]]
        if self.doors.empty:
            self.doors = joined
        neighbours = pd.concat([edges[["from_node", "to_node"]].set_axis(["a", "b"], axis=1),
                                edges[["to_node", "from_node"]].set_axis(["a", "b"], axis=1)])  # fmt: skip
        legs = neighbours.drop_duplicates().groupby("a").size().reindex(self.reached.index).fillna(0)
        ends = self.reached[(legs <= 1).to_numpy()]
        self.ends = ends if len(ends) else self.reached


def _members(inner: gpd.GeoDataFrame, nodes: _Usable) -> tuple[pd.DataFrame, list[str]]:
    """Rows ``zone_id node_id`` of the inner zones, and the zones that had to take the nearest node."""
    if inner.empty:
        return pd.DataFrame(columns=["zone_id", "node_id"]), []
    shapes, places = inner.geometry.to_numpy(), nodes.doors["place"].to_numpy()
    ids = inner["zone_id"].to_numpy()
    if np.isin(shapely.get_type_id(shapes), (0, 4)).all():
        zone = shapely.STRtree(shapes).nearest(places)
        node = np.arange(len(places))
    else:
        zone, node = shapely.STRtree(places).query(shapes, predicate="intersects")
        node, first = np.unique(node, return_index=True)
        zone = zone[first]
    empty = np.setdiff1d(np.arange(len(inner)), zone)
    _refuse_cut_off(inner.iloc[empty], nodes)
    nearest = shapely.STRtree(places).nearest(shapes[empty]) if len(empty) else np.zeros(0, dtype=int)
    zone, node = np.r_[zone, empty], np.r_[node, nearest]
    return pd.DataFrame({"zone_id": ids[zone], "node_id": nodes.doors.index[node]}), ids[empty].tolist()


def _refuse_cut_off(empty: gpd.GeoDataFrame, nodes: _Usable) -> None:
    """Zones whose only roads are cut off from the network: their vehicles could go nowhere."""
    if empty.empty or nodes.cut_off.empty:
        return
    hit, _ = shapely.STRtree(nodes.cut_off["place"].to_numpy()).query(empty.geometry.to_numpy(), predicate="intersects")
    if len(hit):
        raise TrafficError(
            "The roads in the zones {zones} are not connected with the rest of the network. Mend the network (see its "
            "findings), or leave these zones out.",
            zones=named(empty["zone_id"].iloc[np.unique(hit)].tolist()),
        )


def _say_lonely(zones: Sequence[str], progress: Progress) -> None:
    if zones:
        progress.warn(
            "{count} zones have no junction of their own and use the nearest one: {zones}.",
            count=len(zones),
            zones=named(zones),
        )


def _shares(members: pd.DataFrame, nodes: _Usable, weights: gpd.GeoDataFrame | None) -> pd.DataFrame:
    if members.empty:
        return pd.DataFrame(columns=list(ACCESS_FIELDS))
    table = members.assign(
        out_share=nodes.doors["out"].reindex(members["node_id"]).to_numpy(),
        in_share=nodes.doors["in"].reindex(members["node_id"]).to_numpy(),
    )
    if weights is not None and len(weights):
        own = _weight_of_nodes(members, nodes, weights)
        known = own.groupby(members["zone_id"]).transform("sum") > 0
        for share in ("out_share", "in_share"):
            table[share] = table[share].where(~known, own)
    for share in ("out_share", "in_share"):
        total = table.groupby("zone_id")[share].transform("sum")
        size = table.groupby("zone_id")[share].transform("size")
        table[share] = np.where(total > 0, table[share] / total.where(total > 0, 1.0), 1.0 / size)
    return table[list(ACCESS_FIELDS)]


def _weight_of_nodes(members: pd.DataFrame, nodes: _Usable, weights: gpd.GeoDataFrame) -> pd.Series:
    """For each row of ``members``: the weight of the points to which it is the nearest junction."""
    places = nodes.doors["place"].reindex(members["node_id"]).to_numpy()
    nearest = shapely.STRtree(places).nearest(weights.geometry.centroid.to_numpy())
    amounts = np.bincount(nearest, weights["weight"].to_numpy(dtype=float), len(members))
    return pd.Series(amounts, index=members.index)


def _cordon(outer: gpd.GeoDataFrame, nodes: _Usable) -> pd.DataFrame:
    """Outer zones at their cordon nodes, in equal parts."""
    rows = []
    said = outer["node_id"].fillna("").astype(str) if "node_id" in outer else pd.Series("", index=outer.index)
    for zone, text, shape in zip(outer["zone_id"], said, outer.geometry, strict=True):
        ids = text.split() or [nodes.ends.index[_nearest(nodes.ends["place"].to_numpy(), shape)]]
        for node in ids:
            if node not in nodes.reached.index:
                raise TrafficError(
                    "The outer zone {zone} is joined to the node {node}, which the connected network does not have. "
                    "Correct the field node_id of the zones, or leave it empty to take the nearest end of a road.",
                    zone=zone,
                    node=node,
                )
            rows.append((zone, node, 1 / len(ids), 1 / len(ids)))
    return pd.DataFrame(rows, columns=list(ACCESS_FIELDS))


def _nearest(places: np.ndarray, shape: shapely.Geometry) -> int:
    return int(shapely.distance(places, shape).argmin())


def named(zones: Sequence[str]) -> str:
    """At most a few of ``zones``, with dots for the rest."""
    return ", ".join(map(str, zones[:NAMED_ZONES])) + (" …" if len(zones) > NAMED_ZONES else "")
