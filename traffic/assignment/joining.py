"""Demand between zones → vehicles between the nodes where they join and leave the roads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from ..demand.model import Demand
from ..demand.trips import share_between
from ..errors import TrafficError
from ..network.model import RoadNetwork

ORIGINS_AT_MOST = 500
"""One tree of fastest ways is searched for each node where vehicles join: so many take about half a second an iteration
on the 15,000 links of Siheung (measured: 0.79 s for 801 on the busy machine)."""


@dataclass(frozen=True)
class NodeDemand:
    """``vehicles[r, c]`` (pcu) from the junction ``origins["node_id"][r]`` to ``destinations["node_id"][c]``.

    Both tables also name the zone of the row or column (``zone_id``). ``staying``: pcu that begin and end at the
    same junction.
    """

    origins: pd.DataFrame
    destinations: pd.DataFrame
    vehicles: np.ndarray
    staying: float


def node_demand(
    network: RoadNetwork, demand: Demand, begin_s: float, end_s: float, max_origins: int = ORIGINS_AT_MOST
) -> NodeDemand:
    """The pcu that leave from ``begin_s`` until ``end_s``, spread over the junctions of their zones by access shares.

    Trips within a zone are spread over pairs of different junctions. Where more than ``max_origins`` junctions let
    vehicles join, each zone keeps those with the largest shares, and the others hand theirs to the nearest of them.
    Raises :class:`TrafficError` for zones without access, classes without profile or pcu, and when nobody leaves.
    """
    zones = _between_zones(demand, begin_s, end_s)
    leaving = _access(demand, network, zones.index[zones.to_numpy().sum(axis=1) > 0], "out_share")
    leaving = _at_fewer_nodes(leaving, network, max_origins)
    arriving = _access(demand, network, zones.columns[zones.to_numpy().sum(axis=0) > 0], "in_share")
    from_zone = zones.index.get_indexer(leaving["zone_id"])
    to_zone = zones.columns.get_indexer(arriving["zone_id"])
    shares = leaving["share"].to_numpy()[:, None] * arriving["share"].to_numpy()
    vehicles = zones.to_numpy()[np.ix_(from_zone, to_zone)] * shares
    staying = _send_on(vehicles, leaving, arriving)
    return NodeDemand(leaving, arriving, vehicles, staying)


def _between_zones(demand: Demand, begin_s: float, end_s: float) -> pd.DataFrame:
    """Zone by zone: pcu that leave in the time, of all classes."""
    shares = share_between(demand.profile, begin_s, end_s)
    pcu = demand.classes.set_index("vehicle_class")["pcu"]
    cells = demand.od[demand.od["vehicles"] > 0]
    for known, what in ((shares, "times of day"), (pcu, "pcu")):
        lacking = sorted(set(cells["vehicle_class"]) - set(known.index))
        if lacking:
            raise TrafficError(
                "The demand has no {what} for the vehicle class {name}. Make the demand again with all its classes.",
                what=what,
                name=lacking[0],
            )
    weight = cells["vehicle_class"].map(shares) * cells["vehicle_class"].map(pcu)
    amounts = (cells["vehicles"] * weight).groupby([cells["origin"], cells["destination"]]).sum()
    if not amounts.sum() > 0:
        raise TrafficError(
            "Nobody leaves between {begin} and {end}. Choose a time within that of the demand ({first} to {last}).",
            begin=_clock(begin_s),
            end=_clock(end_s),
            first=_clock(demand.begin_s),
            last=_clock(demand.end_s),
        )
    return amounts.unstack(fill_value=0.0)


def _access(demand: Demand, network: RoadNetwork, zones: pd.Index, share: str) -> pd.DataFrame:
    """``zone_id node_id share`` of the zones; shares add up to 1 in each."""
    table = demand.access.loc[demand.access[share] > 0, ["zone_id", "node_id", share]]
    table = table[table["zone_id"].isin(zones)].set_axis(["zone_id", "node_id", "share"], axis=1)
    lacking = sorted(set(zones) - set(table["zone_id"]))
    if lacking:
        raise TrafficError(
            "The zone {zone} has no way onto the roads: the table of access shares does not name it.", zone=lacking[0]
        )
    unknown = sorted(set(table["node_id"]) - set(network.nodes["node_id"]))
    if unknown:
        raise TrafficError(
            "The demand joins the roads at the node {node}, which the network does not have. Make the demand again "
            "with this network.",
            node=unknown[0],
        )
    share_of_zone = table["share"] / table.groupby("zone_id")["share"].transform("sum")
    return table.assign(share=share_of_zone).reset_index(drop=True)


def _at_fewer_nodes(leaving: pd.DataFrame, network: RoadNetwork, most: int) -> pd.DataFrame:
    if leaving["node_id"].nunique() <= most:
        return leaving
    places = pd.Series(network.nodes.geometry.to_numpy(), index=network.nodes["node_id"])
    each = max(1, most // leaving["zone_id"].nunique())
    kept = [_nearest_kept(rows, places, each) for _, rows in leaving.groupby("zone_id", sort=False)]
    return pd.concat(kept).groupby(["zone_id", "node_id"], sort=False, as_index=False)["share"].sum()


def _nearest_kept(rows: pd.DataFrame, places: pd.Series, each: int) -> pd.DataFrame:
    """``rows`` of a zone at its ``each`` heaviest nodes only."""
    heaviest = rows.sort_values("share", ascending=False, kind="stable")["node_id"].to_numpy()[:each]
    tree = shapely.STRtree(places[heaviest].to_numpy())
    return rows.assign(node_id=heaviest[tree.nearest(places[rows["node_id"]].to_numpy())])


def _send_on(vehicles: np.ndarray, leaving: pd.DataFrame, arriving: pd.DataFrame) -> float:
    """Move trips within a zone that came out with one junction for both ends to its others; return what must stay."""
    same_zone = leaving["zone_id"].to_numpy()[:, None] == arriving["zone_id"].to_numpy()
    same_node = leaving["node_id"].to_numpy()[:, None] == arriving["node_id"].to_numpy()
    lost = np.where(same_node & same_zone, vehicles, 0.0).sum(axis=1)
    vehicles[same_node & same_zone] = 0.0
    others = np.where(same_zone & ~same_node, arriving["share"].to_numpy(), 0.0)
    room = others.sum(axis=1)
    vehicles += others * (lost / np.where(room > 0, room, 1.0))[:, None]
    staying = lost[room == 0].sum() + vehicles[same_node].sum()
    vehicles[same_node] = 0.0
    return float(staying)


def _clock(seconds: float) -> str:
    return f"{int(seconds // 3600):02d}:{int(seconds % 3600 // 60):02d}"
