"""Shortest ways from edge to edge of a road network, for vehicles that keep turn bans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..network.model import RoadNetwork


@dataclass(frozen=True)
class EdgeGraph:
    """Which edge may follow which: rows of the network's edges, an element a permitted turn."""

    tail: np.ndarray
    head: np.ndarray
    length: np.ndarray

    @classmethod
    def of(cls, network: RoadNetwork, is_open: np.ndarray) -> EdgeGraph:
        """The turns of ``network`` between edges that are open, without its bans.

        Back along the same road only where the network says so or nothing else goes on: the same rule by which
        netconvert makes connections (``traffic/sumo/net_files.py``).
        """
        edges = network.edges
        ends = pd.DataFrame({"row": np.arange(len(edges)), "from": edges["from_node"].to_numpy(),
                             "to": edges["to_node"].to_numpy()})[is_open]  # fmt: skip
        pairs = ends.merge(ends, left_on="to", right_on="from", suffixes=("", "_next"))
        tail, head = pairs["row"].to_numpy(), pairs["row_next"].to_numpy()
        is_back = pairs["from"].to_numpy() == pairs["to_next"].to_numpy()
        goes_on = np.zeros(len(edges), bool)
        goes_on[tail[~is_back]] = True
        banned, back = (_turns(network, kind, len(edges)) for kind in ("ban", "uturn"))
        code = tail.astype(np.int64) * len(edges) + head
        kept = ~np.isin(code, banned) & (~is_back | ~goes_on[tail] | np.isin(code, back))
        return cls(tail[kept], head[kept], edges["length_m"].to_numpy(float))

    def ways(self, sources: np.ndarray, weight: np.ndarray, most: np.ndarray) -> EdgeWays:
        """The cheapest ways from the ends of the edges ``sources`` (rows, unique), as far as each one's ``most``.

        ``weight``: cost of a metre of each edge. Some ways go further, up to twice as far: the searches are grouped.
        """
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import dijkstra

        cost = self.length * weight
        graph = csr_array((cost[self.head], (self.tail, self.head)), shape=(len(cost), len(cost)))
        limits = 2.0 ** np.ceil(np.log2(most))
        order = np.argsort(limits, kind="stable")
        groups = np.split(sources[order], np.flatnonzero(np.diff(limits[order])) + 1)
        parts = [
            dijkstra(graph, indices=group, return_predecessors=True, limit=limit)
            for group, limit in zip(groups, np.unique(limits), strict=True)
        ]
        reached, before = (np.concatenate(tables) for tables in zip(*parts, strict=True))
        return EdgeWays(self, {int(edge): row for row, edge in enumerate(sources[order])}, cost, reached, before)


def _turns(network: RoadNetwork, kind: str, count: int) -> np.ndarray:
    rows = pd.Series(np.arange(len(network.edges)), index=network.edges["edge_id"].to_numpy())
    turns = network.turns[network.turns["kind"] == kind]
    known = turns[turns["from_edge"].isin(rows.index) & turns["to_edge"].isin(rows.index)]
    return rows[known["from_edge"]].to_numpy(np.int64) * count + rows[known["to_edge"]].to_numpy(np.int64)


@dataclass(frozen=True)
class EdgeWays:
    """Costs and ways from some edges to all others; the cost counts the edges behind the first, the last included."""

    graph: EdgeGraph
    row: dict[int, int]
    cost: np.ndarray
    reached: np.ndarray
    before: np.ndarray

    def costs(self, start: int, ends: np.ndarray) -> np.ndarray:
        return self.reached[self.row[start], ends]

    def round_trip(self, edge: int) -> float:
        """The cost of coming back to ``edge``, infinite where there is no way."""
        before = self._before(edge)
        if not len(before):
            return np.inf
        return float(self.reached[self.row[edge], before].min() + self.cost[edge])

    def between(self, start: int, end: int) -> list[int]:
        """The edges behind ``start`` up to ``end``, both rows; from an edge to itself, once round."""
        if start != end:
            return self._traced(start, end)
        before = self._before(end)
        nearest = int(before[np.argmin(self.reached[self.row[start], before])])
        return [*(self._traced(start, nearest) if nearest != start else []), end]

    def _before(self, edge: int) -> np.ndarray:
        return self.graph.tail[self.graph.head == edge]

    def _traced(self, start: int, end: int) -> list[int]:
        way, before = [end], self.before[self.row[start]]
        while before[way[-1]] != start:
            way.append(int(before[way[-1]]))
        return way[::-1]
