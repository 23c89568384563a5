"""A road that is not there yet: drawn, joined to the others, and given what roads of its rank have."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.ops import substring

from ....common.texts import marked
from ...errors import TrafficError
from ...network.giving_way import share_of, with_right_of_way
from ...network.model import EDGE_FIELDS, RoadNetwork
from ..city import PART, City, is_edge
from ..model import Change
from ..splitting import split_at
from ..values import checked_number, named_values
from .behaviour import Behaviour

SNAP_M = 20.0
"""A corner of the drawn line joins the node or road within so many metres: half of a wide junction."""
NAMES = ("lanes", "speed", "rank", "both", "capacity", "name", "snap", "type")
LANES, RANK = "1", "107"
BACK = "r"
"""Ends the id of the other direction."""


@dataclass(frozen=True)
class _Joint:
    node: str
    place: shapely.Point
    corner: int


class NewRoad(Behaviour):
    """``lanes=2 speed=50 rank=107 both=yes``, and where wanted ``capacity name type snap``.

    The corners of the line that lie within ``snap`` metres (:data:`SNAP_M`) of a node are joined to it, else those
    within it of a road to that road, which is split there; both ends must be. Where the line only crosses a road it
    passes over or under it. Saturation flow and the BPR curve are those most roads of the same rank in the network
    have (of all roads where none has it): one cost specification, calibrated or not. Who gives way at the joints is
    judged anew.
    """

    def apply(self, city: City, change: Change) -> City:
        values = named_values(change, NAMES)
        line = self._line(city, change)
        snap = checked_number(change, values.get("snap", f"{SNAP_M}"))
        network, joints = _joined(city.network, change, line, snap)
        fresh = _roads(network, change, line, joints, self._fields(network.edges, change, values))
        edges = pd.concat([network.edges, fresh], ignore_index=True)
        edges = gpd.GeoDataFrame(edges, geometry=network.edges.geometry.name, crs=network.edges.crs)
        edges = with_right_of_way(edges, network.nodes, share_of(network.facts), at={joint.node for joint in joints})
        return city.with_edges(edges, nodes=network.nodes, turns=network.turns)

    def _line(self, city: City, change: Change) -> shapely.LineString:
        if is_edge(city.edges["edge_id"], change.target).any():
            raise TrafficError(
                "Step {step}: there is a road {target} already. Call the new one otherwise.",
                step=change.step,
                target=change.target,
            )
        line = shapely.line_merge(change.geometry) if change.geometry is not None else None
        if line is None or line.geom_type != "LineString" or line.is_empty or line.length < 1:
            raise TrafficError(
                "Step {step}: the new road {target} is no single line. Draw it in one piece from road to road.",
                step=change.step,
                target=change.target,
            )
        return shapely.force_2d(line)

    def _fields(self, edges: gpd.GeoDataFrame, change: Change, values: dict[str, str]) -> dict:
        rank = values.get("rank", RANK)
        alike = edges[edges["road_rank"] == rank]
        alike = edges if alike.empty else alike
        usual = {name: float(alike[name].median()) for name in ("saturation_vph", "alpha", "beta", "speed_kmh")}
        lanes = int(checked_number(change, values.get("lanes", LANES), whole=True))
        capacity = usual["saturation_vph"] * lanes
        if "capacity" in values:
            capacity = checked_number(change, values["capacity"])
            usual["saturation_vph"] = capacity / lanes
        if "speed" in values:
            usual["speed_kmh"] = checked_number(change, values["speed"])
        named = {"road_rank": rank, "road_name": values.get("name", ""), "road_type": values.get("type", "")}
        return named | usual | {"lanes": lanes, "capacity_vph": capacity, "both": _is_yes(change, values)}

    def words(self, change: Change) -> tuple[str, dict]:
        return marked("New road {target} ({value})"), {"target": change.target, "value": change.value or "–"}


def _is_yes(change: Change, values: dict[str, str]) -> bool:
    said = values.get("both", "yes")
    if said not in ("yes", "no", ""):
        raise TrafficError(
            "Step {step} ({target}): both={value} is neither yes nor no.",
            step=change.step,
            target=change.target,
            value=said,
        )
    return said != "no"


def _joined(
    network: RoadNetwork, change: Change, line: shapely.LineString, snap: float
) -> tuple[RoadNetwork, list[_Joint]]:
    """The network, split where the line joins a road, and the corners of the line at which it does."""
    corners = shapely.points(shapely.get_coordinates(line))
    joints: list[_Joint] = []
    for number, corner in enumerate(corners):
        is_end = number in (0, len(corners) - 1)
        network, node = _join(network, change, corner, snap, f"{change.target}n{number + 1}", is_end)
        if node and (not joints or joints[-1].node != node):
            place = network.nodes.geometry[network.nodes["node_id"] == node].iloc[0]
            joints.append(_Joint(node, place, number))
    if len(joints) < 2:
        raise TrafficError(
            "Step {step}: the new road {target} begins and ends at the same junction. Draw it from road to road.",
            step=change.step,
            target=change.target,
        )
    return network, joints


def _join(
    network: RoadNetwork, change: Change, corner: shapely.Point, snap: float, node_id: str, is_end: bool
) -> tuple[RoadNetwork, str]:
    away = network.nodes.geometry.distance(corner).to_numpy()
    if len(away) and away.min() <= snap:
        return network, network.nodes["node_id"].iloc[int(away.argmin())]
    away = network.edges.geometry.distance(corner).to_numpy()
    if away.min() <= snap:
        return split_at(network, network.edges["edge_id"].iloc[int(away.argmin())], corner, node_id)
    if is_end:
        raise TrafficError(
            "Step {step}: an end of the new road {target} lies {gap} m from the nearest road, more than {snap} m. "
            "Draw it up to the road, or write snap={wanted} into the value.",
            step=change.step,
            target=change.target,
            gap=round(away.min()),
            snap=f"{snap:g}",
            wanted=int(np.ceil(away.min())) + 1,
        )
    return network, ""


def _roads(
    network: RoadNetwork, change: Change, line: shapely.LineString, joints: list[_Joint], fields: dict
) -> gpd.GeoDataFrame:
    """The edges from joint to joint, and back where the road is for both directions."""
    both = fields.pop("both")
    corners = shapely.points(shapely.get_coordinates(line))
    along = shapely.line_locate_point(line, corners)
    rows, lines = [], []
    for number, (begin, end) in enumerate(pairwise(joints), start=1):
        suffix = f"{PART}{number}" if len(joints) > 2 else ""
        stretch = shapely.get_coordinates(substring(line, along[begin.corner], along[end.corner]))
        stretch[0], stretch[-1] = (begin.place.x, begin.place.y), (end.place.x, end.place.y)
        there, back = f"{change.target}{suffix}", f"{change.target}{BACK}{suffix}"
        ways = [(there, back if both else "", begin.node, end.node, stretch)]
        if both:
            ways.append((back, there, end.node, begin.node, stretch[::-1]))
        for edge_id, opposite, first, last, way in ways:
            ends = {"edge_id": edge_id, "opposite": opposite, "from_node": first, "to_node": last}
            lines.append(shapely.LineString(way))
            rows.append(fields | ends | {"length_m": lines[-1].length})
    given = {"source_id": change.target, "green_share": 1.0, "cycle_s": 0.0, "signal_delay_s": 0.0, "toll_s": 0.0}
    given["give_way_share"] = 1.0
    table = pd.DataFrame(rows).assign(**given, allow="", filled="")
    table = table[list(EDGE_FIELDS)].assign(**{network.edges.geometry.name: lines})
    return gpd.GeoDataFrame(table, geometry=network.edges.geometry.name, crs=network.edges.crs)
