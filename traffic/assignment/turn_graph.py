"""Edges of a road network as links of a graph in which no way makes a turn that is banned.

At most junctions every turn is open and a node is a node. Where a turn is banned, the node is taken apart: each edge
ends and begins at a point of its own, with a link of no cost for every turn that is open. A U-turn is open where the
network lists it or the road ends. No fastest way has one unless to get around a ban, so the nodes within
:data:`U_TURN_STEPS` edges of a ban are taken apart as well, and the others left whole.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..network.model import ZONE, RoadNetwork

TURN = -1
"""The edge of a link that is a turn."""
U_TURN_STEPS = 2
"""Nobody is assumed to drive on for more blocks just to turn around and come back."""


@dataclass(frozen=True)
class TurnGraph:
    """Links ``tail`` → ``head`` with the row of their edge (:data:`TURN` for turns); numbers of nodes from 0.

    ``leave`` and ``arrive``: node id → where vehicles begin and end there.
    """

    nodes: int
    tail: np.ndarray
    head: np.ndarray
    edges: np.ndarray
    leave: pd.Series
    arrive: pd.Series


def turn_graph(network: RoadNetwork, open_edges: np.ndarray) -> TurnGraph:
    """The graph of the edges of ``network`` that are open (mask)."""
    rows = np.flatnonzero(open_edges)
    ids = pd.Index(network.nodes["node_id"])
    used = network.edges.iloc[rows]
    tail, head = (ids.get_indexer(used[name]) for name in ("from_node", "to_node"))
    apart = np.isin(np.arange(len(ids)), _taken_apart(network, ids, tail, head))
    begin_apart, end_apart = np.flatnonzero(apart[tail]), np.flatnonzero(apart[head])
    start, end = tail.copy(), head.copy()
    start[begin_apart] = len(ids) + np.arange(len(begin_apart))
    end[end_apart] = len(ids) + len(begin_apart) + np.arange(len(end_apart))
    fresh = len(ids) + len(begin_apart) + len(end_apart)
    arrive = np.where(apart, fresh + np.cumsum(apart) - 1, np.arange(len(ids)))
    into, out = _open_turns(network, used, tail, head, end_apart)
    return TurnGraph(
        nodes=fresh + int(apart.sum()),
        tail=np.concatenate([start, end[into], tail[begin_apart], end[end_apart]]),
        head=np.concatenate([end, start[out], start[begin_apart], arrive[head[end_apart]]]),
        edges=np.concatenate([rows, np.full(len(into) + len(begin_apart) + len(end_apart), TURN)]),
        leave=pd.Series(np.arange(len(ids)), index=ids),
        arrive=pd.Series(arrive, index=ids),
    )


def _taken_apart(network: RoadNetwork, ids: pd.Index, tail: np.ndarray, head: np.ndarray) -> np.ndarray:
    """Numbers of the nodes with a ban, and of those near enough to turn around at: nobody gets through a zone so."""
    bans = network.turns[network.turns["kind"] == "ban"]
    of_zones = bans["source"] == ZONE
    near = ids.isin(bans.loc[~of_zones, "node_id"])
    for _ in range(U_TURN_STEPS):
        if near.any():
            near = near | np.isin(np.arange(len(ids)), np.concatenate([head[near[tail]], tail[near[head]]]))
    return np.flatnonzero(near | ids.isin(bans.loc[of_zones, "node_id"]))


def _open_turns(
    network: RoadNetwork, used: pd.DataFrame, tail: np.ndarray, head: np.ndarray, arriving: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Pairs (row that arrives, row that leaves) of ``used`` that may follow each other at nodes taken apart."""
    leaving = pd.DataFrame({"node": tail, "out": np.arange(len(tail))})
    pairs = pd.DataFrame({"node": head[arriving], "into": arriving}).merge(leaving, on="node")
    from_edge = used["edge_id"].to_numpy()[pairs["into"]]
    to_edge = used["edge_id"].to_numpy()[pairs["out"]]
    turn = pd.MultiIndex.from_arrays([from_edge, to_edge])
    back = (used["opposite"].to_numpy()[pairs["into"]] == to_edge) & (to_edge != "")
    only_way = pairs.groupby("into")["out"].transform("size").to_numpy() == 1
    is_open = ~turn.isin(_listed(network, "ban")) & (~back | only_way | turn.isin(_listed(network, "uturn")))
    return pairs["into"].to_numpy()[is_open], pairs["out"].to_numpy()[is_open]


def _listed(network: RoadNetwork, kind: str) -> pd.MultiIndex:
    turns = network.turns[network.turns["kind"] == kind]
    return pd.MultiIndex.from_arrays([turns["from_edge"], turns["to_edge"]])
