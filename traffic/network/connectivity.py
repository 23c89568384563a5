"""Which links hang together: the main network, one-way islands, parts that nothing joins, dead ends."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..errors import TrafficError
from .cleaning import without
from .findings import FindingKind, Findings


def main_network(links: gpd.GeoDataFrame, findings: Findings) -> gpd.GeoDataFrame:
    """The links of the largest part in which every node can be driven to from every other (strongly connected).

    A trip to or from any other node would vanish without a word in either engine (reference/traffic.md §3.1), so those
    links are told and left out. Raises :class:`TrafficError` where no two nodes can be driven both ways.
    """
    node = pd.Index(pd.unique(np.concatenate([links["from_node"], links["to_node"]])))
    tail, head = node.get_indexer(links["from_node"]), node.get_indexer(links["to_node"])
    strong, weak = (_parts(len(node), tail, head, way) for way in ("strong", "weak"))
    inside = strong[tail] == strong[head]
    metres = np.bincount(strong[tail][inside], links["length_m"].to_numpy()[inside], strong.max() + 1)
    if not metres.any():
        raise TrafficError(
            "No link can be driven there and back: the roads are one-way and lead nowhere. Check the directions "
            "(F_NODE and T_NODE, or oneway), and that the links share nodes."
        )
    main = int(metres.argmax())
    whole = weak[np.flatnonzero(strong == main)[0]]
    apart = weak[tail] != whole
    sizes = np.bincount(weak[tail])[weak[tail]]
    # The first call drops rows, so what the second one looks at is cut the same way.
    island = ~(inside & (strong[tail] == main)) & ~apart
    kept = without(links, apart, FindingKind.DISCONNECTED, findings, size=sizes)
    return without(kept, island[~apart], FindingKind.ONE_WAY_ISLAND, findings)


def _parts(nodes: int, tail: np.ndarray, head: np.ndarray, connection: str) -> np.ndarray:
    """The number of the part of each node."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    graph = coo_matrix((np.ones(len(tail), np.int8), (tail, head)), shape=(nodes, nodes))
    return connected_components(graph, directed=True, connection=connection)[1]


def neighbours(links: pd.DataFrame) -> pd.Series:
    """How many other nodes each node is joined to, by node."""
    pairs = pd.concat(
        [
            pd.DataFrame({"node": links["from_node"], "other": links["to_node"]}),
            pd.DataFrame({"node": links["to_node"], "other": links["from_node"]}),
        ]
    )
    return pairs.drop_duplicates().groupby("node").size()


def node_types(links: pd.DataFrame) -> pd.Series:
    """``end`` with one neighbour, ``shape`` with two, else ``junction``, by node."""
    count = neighbours(links)
    return pd.Series(np.select([count <= 1, count == 2], ["end", "shape"], "junction"), index=count.index)


def tell_dead_ends(nodes: gpd.GeoDataFrame, findings: Findings) -> None:
    ends = (nodes["node_type"] == "end").to_numpy()
    findings.add(FindingKind.DEAD_END, nodes.geometry.to_numpy()[ends], node_id=nodes["node_id"][ends])


def node_frame(links: gpd.GeoDataFrame, places: pd.DataFrame) -> gpd.GeoDataFrame:
    """The nodes that ``links`` use: ``node_id node_type node_name`` and a point."""
    kinds = node_types(links)
    own = places.loc[kinds.index]
    table = pd.DataFrame(
        {"node_id": kinds.index, "node_type": kinds.to_numpy(), "node_name": own["node_name"].to_numpy()}
    )
    return gpd.GeoDataFrame(table, geometry=shapely.points(own["x"], own["y"]), crs=links.crs)
