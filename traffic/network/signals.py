"""Where signals stand, given or guessed, and how their green is shared among the approaches."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import field_named, texts_of
from ..errors import TrafficError
from .costs import with_signals
from .findings import FindingKind, Findings
from .giving_way import FREE_RANKS, ONE_JUNCTION_M, with_right_of_way
from .legs import LEGS, crossings, legs_of
from .rules import NetworkRules

CYCLE_FIELDS = ("cycle_s", "cycle", "주기", "신호주기")
ID_FIELDS = ("signal_id", "id", "name", "관리번호", "신호등번호", "교차로명")

OSM_SIGNALS = ("traffic_signals",)

ARTERIAL_RANKS = ("103", "104", "105", "106")
COLLECTOR_RANK, COLLECTOR_LANES = "107", 2
"""시·군도 with two lanes a direction are collectors, with one they are streets."""

LOST_S = 12.0
"""Seconds of a cycle in which nobody goes: yellow and all-red of three phases, 4 s each (KHCM; a proposal)."""

LEAST_SHARE = 0.2
"""Of the green that is left, what an axis gets at least: who crosses the other one needs time to walk."""


def signal_nodes(
    edges: pd.DataFrame,
    nodes: gpd.GeoDataFrame,
    signals: gpd.GeoDataFrame | None,
    rules: NetworkRules,
    findings: Findings,
) -> gpd.GeoDataFrame:
    """``nodes`` with ``signal`` (``none``, ``given``, ``guessed``) and ``cycle_s`` (0 without one).

    Given points stand at the nearest junction within ``rules.signal_snap_m``; where a layer is given
    none is guessed.
    """
    kind = np.full(len(nodes), "none", object)
    cycle = np.zeros(len(nodes))
    if signals is not None:
        at, own_cycle = _given(nodes, signals, rules, findings)
        kind[at], cycle[at] = "given", own_cycle
    elif rules.guess_signals:
        guessed = nodes["node_id"].isin(guessed_signals(edges)).to_numpy()
        kind[guessed], cycle[guessed] = "guessed", rules.cycle_s
    return nodes.assign(signal=kind, cycle_s=cycle)


def guessed_signals(edges: pd.DataFrame) -> pd.Index:
    """Nodes where an arterial meets at least two other legs, or three collector legs meet (reference/traffic.md §3.2).

    Legs of :data:`FREE_RANKS` do not count; roads that merge or part need no signal (:func:`~.legs.crossings`).
    """
    streets = edges[~edges["road_rank"].isin(FREE_RANKS)]
    rank = streets["road_rank"]
    arterial = rank.isin(ARTERIAL_RANKS)
    collector = arterial | ((rank == COLLECTOR_RANK) & (streets["lanes"] >= COLLECTOR_LANES))
    legs = legs_of(streets, arterial=arterial, collector=collector)
    sums = legs.groupby("node").sum().loc[crossings(legs)]
    return sums.index[(sums["arterial"] >= 1) | (sums["collector"] >= LEGS)]


def _given(
    nodes: gpd.GeoDataFrame, signals: gpd.GeoDataFrame, rules: NetworkRules, findings: Findings
) -> tuple[np.ndarray, np.ndarray]:
    """Places in ``nodes`` of the junctions that signals stand at, and their cycles."""
    if signals.crs is None:
        raise TrafficError("The signal layer has no coordinate reference system. Set the one it was made in.")
    signals = _signals_only(signals)
    shapes = signals.to_crs(nodes.crs).geometry.centroid.to_numpy()
    there = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)
    if not there.any():
        raise TrafficError("The signal layer has no points. Choose the signals of the city, or leave it out.")
    junction = np.flatnonzero((nodes["node_type"] != "end").to_numpy())
    tree = shapely.STRtree(nodes.geometry.to_numpy()[junction])
    near, node = tree.query_nearest(shapes[there], max_distance=rules.signal_snap_m, all_matches=False)
    number = np.flatnonzero(there)[near]
    far = np.setdiff1d(np.flatnonzero(there), number)
    names = texts_of(signals, ID_FIELDS)
    names = names.where(names != "", [str(row) for row in range(1, len(signals) + 1)])
    findings.add(
        FindingKind.FAR_SIGNAL,
        shapes[far],
        signal=names.iloc[far],
        metres=np.full(len(far), f"{rules.signal_snap_m:g}"),
    )
    cycles = _cycles(signals, rules.cycle_s)[number]
    of_node = pd.Series(cycles, index=junction[node]).groupby(level=0).first()
    return of_node.index.to_numpy(), of_node.to_numpy(float)


def _signals_only(points: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Of OpenStreetMap's points those that are signals; all of a layer that does not tell."""
    kind = texts_of(points, ("highway",)).str.lower()
    is_osm = kind.isin(OSM_SIGNALS)
    return points[is_osm].reset_index(drop=True) if is_osm.any() else points


def _cycles(signals: gpd.GeoDataFrame, usual_s: float) -> np.ndarray:
    if field_named(signals.columns, CYCLE_FIELDS) is None:
        return np.full(len(signals), usual_s)
    told = pd.to_numeric(texts_of(signals, CYCLE_FIELDS), errors="coerce").to_numpy(float)
    return np.where(told > 0, told, usual_s)


def with_green(edges: gpd.GeoDataFrame, nodes: gpd.GeoDataFrame, rules: NetworkRules) -> gpd.GeoDataFrame:
    """``edges`` with cycle, share of green, delay and capacity by the signals and the right of way at their ends.

    The approaches of a signal form two axes: the one of its main approach (highest priority, then most lanes, then
    straightest) and what crosses it. The green of a cycle without :data:`LOST_S` is shared by the priority × lanes of
    the greatest approach of each, because that is what is known of how much traffic comes. Approaches without a signal
    that have to give way carry ``rules.give_way_share`` of their saturation (:mod:`.giving_way`).
    """
    by_node = nodes.set_index("node_id")
    cycle = by_node["cycle_s"].reindex(edges["to_node"]).to_numpy(float)
    inside = (cycle > 0) & (edges["length_m"].to_numpy() < ONE_JUNCTION_M)
    inside &= by_node["cycle_s"].reindex(edges["from_node"]).to_numpy(float) > 0
    cycle = np.where(inside, 0.0, cycle)
    green = np.ones(len(edges))
    approach = np.flatnonzero(cycle > 0)
    if len(approach):
        green[approach] = _shares(edges.iloc[approach], cycle[approach], rules)
    return with_right_of_way(with_signals(edges, green, cycle), nodes, rules.give_way_share, rules.ranks)


def _shares(approaches: gpd.GeoDataFrame, cycle_s: np.ndarray, rules: NetworkRules) -> np.ndarray:
    weight = rules.ranks.of(approaches["road_rank"])["priority"].to_numpy(float) * approaches["lanes"].to_numpy()
    table = pd.DataFrame(
        {"node": approaches["to_node"].to_numpy(), "weight": weight, "angle": _arrival_angles(approaches)}
    )
    table["main_angle"] = table.loc[table.groupby("node")["weight"].transform("idxmax"), "angle"].to_numpy()
    apart = np.abs((table["angle"] - table["main_angle"] + np.pi / 2) % np.pi - np.pi / 2)
    table["crosses"] = apart > np.pi / 4
    table["crosses"] |= _most_apart(table["node"], apart) & ~table.groupby("node")["crosses"].transform("any")
    greatest = table.groupby(["node", "crosses"])["weight"].transform("max")
    both = table.drop_duplicates(["node", "crosses"]).assign(greatest=greatest).groupby("node")["greatest"]
    whole, axes = both.sum().reindex(table["node"]).to_numpy(), both.size().reindex(table["node"]).to_numpy()
    share = np.where(axes == 1, 1.0, np.clip(greatest / whole, LEAST_SHARE, 1 - LEAST_SHARE))
    return share * np.maximum(1 - LOST_S / cycle_s, 0.5)


def _most_apart(node: pd.Series, apart: np.ndarray) -> pd.Series:
    """Of three approaches or more the one that least follows the main axis: it waits, however flat it comes in."""
    by_node = pd.Series(apart, index=node.index).groupby(node)
    return (by_node.transform("size") > 2) & (by_node.rank(method="first", ascending=False) == 1)


def _arrival_angles(approaches: gpd.GeoDataFrame) -> np.ndarray:
    """The direction (radians) in which each edge arrives, over its last segment."""
    lines = approaches.geometry.to_numpy()
    last, before = (shapely.get_coordinates(shapely.get_point(lines, at)) for at in (-1, -2))
    return np.arctan2(*(last - before).T[::-1])
