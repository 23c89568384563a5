"""Who gives way where no signal stands, and what that leaves of a road's capacity."""

from __future__ import annotations

from collections.abc import Collection

import geopandas as gpd
import numpy as np
import pandas as pd

from .legs import crossings, legs_of, roads_of
from .ranks import RankTable

GIVE_WAY_SHARE = 0.5
"""Share of the saturation flow that gets through an approach which has to give way.

With nobody to give way to, vehicles from a minor street follow each other every 3.3–4.0 s (HCM 2010, ch. 19), and on
an approach of an all-way stop every 3.9 s (ch. 20): 900–1,090 an hour and lane, about half of 1,800–2,000 at green.
With 400 vehicles an hour across it is 540 and less: a proposal to calibrate, too high where the main road is busy.
"""
FACT = "give_way_share"
"""Fact of a network that was built by this rule; one whose capacities are given as they are has none."""
FREE_RANKS = ("101", "102")
"""Roads for cars only: others join them at ramps, by merging."""
MAIN_LEGS = 2
"""A main road comes in from two sides; where three of the highest standing meet, none has the right of way."""
ONE_JUNCTION_M = 30.0
"""A shorter link between two junctions lies inside one; one gives way where one enters it."""


def gives_way(edges: pd.DataFrame, nodes: pd.DataFrame, ranks: RankTable) -> np.ndarray:
    """Which ``edges`` end at a junction without a signal where others have to be let through.

    A junction has three legs or more, of which traffic crosses; roads that merge or part are none. The higher priority
    of the rank goes first, of the same rank the wider road (lanes; 도로교통법 §26), if it is one road, so comes in from
    two sides at most; where all are alike or three of the highest meet, all give way to each other.
    """
    legs = legs_of(edges)
    junction = crossings(legs)
    signalled = nodes["node_id"][nodes["signal"] != "none"]
    road = roads_of(edges)
    wide = edges["lanes"].groupby(road).transform("max").to_numpy()
    standing = pd.Series(ranks.of(edges["road_rank"])["priority"].to_numpy(float) * 100 + wide, index=edges.index)
    by_node = standing.groupby(edges["to_node"])
    is_main = standing == by_node.transform("max")
    main_legs = is_main.groupby(edges["to_node"]).transform("sum")
    one_main_road = (main_legs <= MAIN_LEGS) & (by_node.transform("min") < standing.where(is_main, np.inf))
    at_junction = edges["to_node"].isin(junction) & ~edges["to_node"].isin(signalled)
    inside = (edges["length_m"] < ONE_JUNCTION_M) & edges["from_node"].isin(junction)
    free = edges["road_rank"].isin(FREE_RANKS) | inside | (is_main & one_main_road)
    return (at_junction & ~free).to_numpy()


def with_right_of_way(
    edges: gpd.GeoDataFrame,
    nodes: gpd.GeoDataFrame,
    share: float,
    ranks: RankTable | None = None,
    at: Collection[str] | None = None,
) -> gpd.GeoDataFrame:
    """``edges`` with ``give_way_share``: ``share`` where they give way (:func:`gives_way`), else 1; capacity follows.

    ``ranks``: the shipped ones where None; ``at``: only the edges that end at these nodes are judged anew.
    """
    ranks = RankTable() if ranks is None else ranks
    judged = np.ones(len(edges), bool) if at is None else edges["to_node"].isin(list(at)).to_numpy()
    before = edges["give_way_share"].to_numpy(float)
    now = np.where(judged, np.where(gives_way(edges, nodes, ranks), share, 1.0), before)
    return edges.assign(give_way_share=now, capacity_vph=edges["capacity_vph"].to_numpy(float) * now / before)


def share_of(facts: dict[str, str]) -> float:
    """The share by which a network with these facts was built; 1 for capacities that are given as they are."""
    return float(facts.get(FACT, 1.0))
