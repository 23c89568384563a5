"""Minutes and kilometres from zone to zone on empty roads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..network.costs import free_seconds
from ..network.model import RoadNetwork

AT_ONCE = 64
"""Zones whose trees are searched between two looks at the cancel button."""
SECONDS_A_MINUTE, METRES_A_KM = 60.0, 1000.0


@dataclass(frozen=True)
class TravelTimes:
    """``minutes`` and ``km`` from zone (row) to zone (column), infinite where there is no way."""

    minutes: np.ndarray
    km: np.ndarray


def travel_times(
    zones: pd.Series, access: pd.DataFrame, network: RoadNetwork, progress: Progress = SILENT
) -> TravelTimes:
    """Of the quickest ways from the middle junction of each of ``zones`` to the junctions of each, in the mean of their
    access shares; so a zone has a time within itself. A zone of one junction takes half the time to its nearest
    neighbour for that, as is usual (Ortúzar and Willumsen). Turn bans are not looked at.
    """
    from scipy.sparse import csr_matrix

    graph = _Graph(network)
    order = pd.Index(zones)
    row, node = order.get_indexer(access["zone_id"]), graph.ids.get_indexer(access["node_id"])
    shares = csr_matrix((access["in_share"], (row, node)), shape=(len(order), len(graph.ids)))
    middles = _middles(row, node, access["out_share"].to_numpy(), graph, len(order))
    minutes, km = np.empty((len(order), len(order))), np.empty((len(order), len(order)))
    for first in range(0, len(order), AT_ONCE):
        part = slice(first, first + AT_ONCE)
        seconds, metres = graph.trees(middles[part])
        minutes[part] = _means(seconds, shares) / SECONDS_A_MINUTE
        km[part] = _means(metres, shares) / METRES_A_KM
        progress.at(min(first + AT_ONCE, len(order)) / len(order))
    _give_lone_zones_a_time(minutes, km)
    return TravelTimes(minutes, km)


class _Graph:
    """The network as a sparse matrix, with the quickest of parallel edges, and the metres along the quickest ways."""

    def __init__(self, network: RoadNetwork) -> None:
        from scipy.sparse import csr_matrix

        edges = network.edges
        self.ids = pd.Index(network.nodes["node_id"])
        self.places = np.column_stack([network.nodes.geometry.x, network.nodes.geometry.y])
        with np.errstate(divide="ignore"):
            seconds = np.asarray(free_seconds(edges), dtype=float)
        table = pd.DataFrame({
            "a": self.ids.get_indexer(edges["from_node"]), "b": self.ids.get_indexer(edges["to_node"]),
            "seconds": np.maximum(seconds, 1e-3), "metres": edges["length_m"].to_numpy(float),
        })  # fmt: skip
        table = table[np.isfinite(table["seconds"]) & (table["a"] != table["b"])]
        table = table.sort_values("seconds", kind="stable").drop_duplicates(["a", "b"])
        size = (len(self.ids), len(self.ids))
        self.seconds = csr_matrix((table["seconds"], (table["a"], table["b"])), shape=size)
        self.metres = csr_matrix((table["metres"], (table["a"], table["b"])), shape=size)

    def trees(self, origins: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Seconds and metres from each of ``origins`` to all nodes."""
        from scipy.sparse.csgraph import dijkstra

        seconds, before = dijkstra(self.seconds, indices=origins, return_predecessors=True)
        return seconds, np.array(
            [self._metres_along(tree, parent) for tree, parent in zip(seconds, before, strict=True)]
        )

    def _metres_along(self, seconds: np.ndarray, parent: np.ndarray) -> np.ndarray:
        """Metres to each node of a tree: its last edge and, doubling the stretch each time, all before it."""
        node = np.flatnonzero(parent >= 0)
        metres = np.where(np.isfinite(seconds), 0.0, np.inf)
        metres[node] = np.asarray(self.metres[parent[node], node]).ravel()
        ancestor = np.where(parent >= 0, parent, np.arange(len(parent)))
        while (ancestor[ancestor] != ancestor).any():
            metres = metres + metres[ancestor]  # those of the origin are 0
            ancestor = ancestor[ancestor]
        return metres


def _middles(row: np.ndarray, node: np.ndarray, share: np.ndarray, graph: _Graph, zones: int) -> np.ndarray:
    """The access node of each zone that is nearest to the middle of all of them by their shares."""
    weight = np.maximum(share, 1e-9)
    sums = np.bincount(row, weight, zones)
    centre = np.column_stack([np.bincount(row, weight * graph.places[node, axis], zones) for axis in (0, 1)])
    centre /= np.maximum(sums, 1e-9)[:, None]
    away = np.linalg.norm(graph.places[node] - centre[row], axis=1)
    table = pd.DataFrame({"row": row, "node": node, "away": away}).sort_values(["row", "away"], kind="stable")
    return table.drop_duplicates("row")["node"].to_numpy()


def _means(values: np.ndarray, shares) -> np.ndarray:
    """Means of ``values`` (origins × nodes) over the nodes of each zone; infinite where one of them is."""
    reached = np.isfinite(values)
    means = (shares @ np.where(reached, values, 0.0).T).T
    lost = (shares @ (~reached).T.astype(float)).T > 0
    return np.where(lost, np.inf, means)


def _give_lone_zones_a_time(minutes: np.ndarray, km: np.ndarray) -> None:
    for table in (minutes, km):
        own = np.diagonal(table).copy()
        others = table.copy()
        np.fill_diagonal(others, np.inf)
        nearest = others.min(axis=1) if len(table) > 1 else np.full(len(table), np.inf)
        np.fill_diagonal(table, np.where(own > 0, own, np.where(np.isfinite(nearest), nearest / 2, 1.0)))
