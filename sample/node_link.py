"""The standard node-link network of the city: directed links between junctions, with their numbers and names."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from .roads import StreetPlan, numbered_edges, on_node_link

PLAIN, BRIDGE = "000", "003"
"""ROAD_TYPE; sources disagree on the codes (datasources.md §6), this city has 003 for bridges (교량)."""
SHORTEST_BRIDGE_M = 10.0
"""A street that is longer over water than this has a bridge; less is a culvert, or only touches the bank."""


@dataclass(frozen=True)
class NodeLink:
    """``links``: ``link_id start end`` (row numbers of nodes) ``kind road_name road_type length wet geometry``, two for
    a street, one after the other, ``wet`` in metres over water; ``nodes``: ``node_id name legs geometry``."""

    links: pd.DataFrame
    nodes: pd.DataFrame

    def node_ids(self, rows: pd.Series) -> np.ndarray:
        return self.nodes["node_id"].to_numpy()[rows]


def make_node_link(streets: StreetPlan, names: pd.Series, water: shapely.Geometry) -> NodeLink:
    """The network of ``streets`` with the road ``names`` of its edges; streets across ``water`` are bridges."""
    edges, places = _links_between_junctions(streets, names)
    wet = shapely.length(shapely.intersection(edges["geometry"].to_numpy(), water))
    edges = edges.assign(wet=wet, road_type=np.where(wet > SHORTEST_BRIDGE_M, BRIDGE, PLAIN))
    ends = edges[["a", "b"]].to_numpy()
    legs = np.bincount(ends.ravel(), minlength=len(places))
    nodes = pd.DataFrame({
        "node_id": [f"299{number + 1:07d}" for number in range(len(places))],
        "name": _node_names(edges, ends, legs),
        "legs": legs,
        "geometry": shapely.points(places),
    })  # fmt: skip
    links = pd.concat([
        edges.assign(start=ends[:, 0], end=ends[:, 1]),
        edges.assign(start=ends[:, 1], end=ends[:, 0], geometry=shapely.reverse(edges["geometry"].to_numpy())),
    ]).sort_index(kind="stable").reset_index(drop=True)  # fmt: skip
    links.insert(0, "link_id", [f"299{5_000_001 + number:07d}" for number in range(len(links))])
    return NodeLink(links.drop(columns=["a", "b"]), nodes)


def _links_between_junctions(streets: StreetPlan, names: pd.Series) -> tuple[pd.DataFrame, np.ndarray]:
    """The streets of the node-link network, whole between junctions, and the places of its nodes."""
    edges = streets.edges.assign(road_name=names)
    edges = edges[on_node_link(edges)]
    edges = edges[_in_largest_component(edges, len(streets.nodes))].reset_index(drop=True)
    pieces = edges["geometry"].to_numpy()
    whole = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(pieces)))
    whole = whole[~shapely.is_closed(whole)]
    middle = shapely.line_interpolate_point(whole, 0.5, normalized=True)
    traits = edges.iloc[shapely.STRtree(pieces).nearest(middle)].reset_index(drop=True)
    return numbered_edges(whole, traits["kind"].to_numpy(), traits["use"].to_numpy(), traits["road_name"].to_numpy())


def _in_largest_component(edges: pd.DataFrame, nodes: int) -> np.ndarray:
    label = np.arange(nodes)
    a, b = edges["a"].to_numpy(), edges["b"].to_numpy()
    while True:
        low = np.minimum(label[a], label[b])
        following = label.copy()
        np.minimum.at(following, a, low)
        np.minimum.at(following, b, low)
        following = following[following]
        if (following == label).all():
            return label[a] == np.bincount(label[a]).argmax()
        label = following


def _node_names(edges: pd.DataFrame, ends: np.ndarray, crossing: np.ndarray) -> list[str]:
    """Junctions of named roads are called after them, the rest ``-``."""
    major = edges["kind"].to_numpy() == 0
    names = np.full(len(crossing), "-", dtype=object)
    for side in (0, 1):
        at = ends[major, side]
        names[at] = edges["road_name"].to_numpy()[major]
    fork = np.where(crossing == 3, "삼거리", "사거리")
    return [
        f"{name}{kind}" if name != "-" and count > 2 else "-"
        for name, kind, count in zip(names, fork, crossing, strict=True)
    ]
