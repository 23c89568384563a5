"""Streets as a network: how far it is on foot, or by bus, from place to place along them."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..errors import UnusableLayer
from ..progress import SILENT, Progress

JOIN_M = 0.5
"""Ends of streets this near to another street are joined to it: less than a kerb, more than the rounding of any map."""

NODE_GRID_M = 0.01
"""Vertices in one cell of this size are one node: maps of one agency repeat coordinates to the centimetre."""

UNREACHED = np.inf


@dataclass(frozen=True)
class Snapped:
    """Places on their nearest street: the ``edge``, metres from its first node (``along``), metres beside it
    (``offset``)."""

    edge: np.ndarray
    along: np.ndarray
    offset: np.ndarray


@dataclass(frozen=True)
class StreetNetwork:
    """Nodes at ``x`` and ``y`` (metres in ``crs``) and edges ``tail`` – ``head`` of ``length`` metres, both ways."""

    x: np.ndarray
    y: np.ndarray
    tail: np.ndarray
    head: np.ndarray
    length: np.ndarray
    crs: object

    @classmethod
    def of(cls, roads: gpd.GeoDataFrame, crs: object, progress: Progress = SILENT) -> StreetNetwork:
        """The network of ``roads`` (lines), in the projected ``crs``.

        Streets are joined where they share a vertex, and where one ends on another (within :data:`JOIN_M`). Two that
        merely cross are not: one of them is a bridge. Direction does not matter to people on foot.

        Raises :class:`UnusableLayer` for a layer without lines or without a CRS.
        """
        if roads.crs is None:
            raise UnusableLayer("The street layer has no coordinate reference system. Set the one it was made in.")
        shapes = roads.geometry[roads.geometry.notna() & ~roads.geometry.is_empty].to_crs(crs).to_numpy()
        parts = shapely.get_parts(shapely.force_2d(shapes))
        parts = parts[(shapely.get_type_id(parts) == 1) & (shapely.length(parts) > 0)]
        if not len(parts):
            raise UnusableLayer("The street layer has no lines. Choose a layer of roads or footpaths.")
        progress.check()
        return _network(joined_streets(parts), crs)

    def __len__(self) -> int:
        return len(self.tail)

    def snap(self, x: np.ndarray, y: np.ndarray) -> Snapped:
        """The nearest street of each place."""
        points = shapely.points(x, y)
        edge = self._tree.query_nearest(points, all_matches=False)[1]
        line = self._lines[edge]
        return Snapped(edge, shapely.line_locate_point(line, points), shapely.distance(line, points))

    def reach(
        self, sources: Snapped, targets: Snapped, limit: float = UNREACHED, progress: Progress = SILENT
    ) -> np.ndarray:
        """Metres from each target to its nearest source, along the streets and, at both ends, straight to the street;
        :data:`UNREACHED` beyond ``limit``."""
        metres = self.node_metres(sources, limit)
        progress.check()
        edge, along = targets.edge, targets.along
        found = np.minimum(metres[self.tail[edge]] + along, metres[self.head[edge]] + self.length[edge] - along)
        found = np.minimum(found, _on_one_edge(sources, targets)) + targets.offset
        return np.where(found <= limit, found, UNREACHED)

    def node_metres(self, sources: Snapped, limit: float = UNREACHED) -> np.ndarray:
        """Metres from each node to its nearest source (Dijkstra from all sources at once)."""
        start = np.full(len(self.x), UNREACHED)
        np.minimum.at(start, self.tail[sources.edge], sources.offset + sources.along)
        np.minimum.at(start, self.head[sources.edge], sources.offset + self.length[sources.edge] - sources.along)
        return self._searched(start, limit)

    def _searched(self, start: np.ndarray, limit: float) -> np.ndarray:
        """Metres of each node where some begin with ``start``; scipy, where it is there, is faster."""
        try:
            return self._by_scipy(start, limit)
        except ImportError:
            return self._by_heap(start, limit)

    def way(self, start: tuple[float, float], goal: tuple[float, float]) -> shapely.LineString | None:
        """The shortest way along the streets from node to node nearest to two places; None where there is none."""
        first, last = (self._node_at(*place) for place in (start, goal))
        begins = np.full(len(self.x), UNREACHED)
        begins[first] = 0.0
        metres = self._searched(begins, UNREACHED)
        if first == last or not np.isfinite(metres[last]):
            return None
        heads, nodes = self._neighbours, [last]
        while nodes[-1] != first:
            # The streets work both ways: where one comes from is a neighbour that is nearer by the street's length.
            around = slice(heads[0][nodes[-1]], heads[0][nodes[-1] + 1])
            nodes.append(int(heads[1][around][np.argmin(metres[heads[1][around]] + heads[2][around])]))
        return shapely.LineString(np.column_stack([self.x[nodes[::-1]], self.y[nodes[::-1]]]))

    def _node_at(self, x: float, y: float) -> int:
        return int(np.argmin((self.x - x) ** 2 + (self.y - y) ** 2))

    def _by_scipy(self, start: np.ndarray, limit: float) -> np.ndarray:
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import dijkstra

        # One more node stands for all sources; a metre is added to its edges, because 0 would mean that there is none.
        nodes, begin = len(start), np.flatnonzero(np.isfinite(start) & (start <= limit))
        if not len(begin):
            return np.full(nodes, UNREACHED)
        tail = np.concatenate([self._arcs[0], np.full(len(begin), nodes)])
        head = np.concatenate([self._arcs[1], begin])
        metres = np.concatenate([self._arcs[2], start[begin] + 1])
        graph = csr_matrix((metres, (tail, head)), shape=(nodes + 1, nodes + 1))
        return dijkstra(graph, directed=True, indices=nodes, limit=limit + 1)[:nodes] - 1

    def _by_heap(self, start: np.ndarray, limit: float) -> np.ndarray:
        best = np.where(start <= limit, start, UNREACHED)
        first, heads, metres = self._neighbours
        heap = [(best[node], node) for node in np.flatnonzero(np.isfinite(best))]
        heapq.heapify(heap)
        while heap:
            so_far, node = heapq.heappop(heap)
            if so_far > best[node]:
                continue
            for place in range(first[node], first[node + 1]):
                further, head = so_far + metres[place], heads[place]
                if further < best[head] and further <= limit:
                    best[head] = further
                    heapq.heappush(heap, (further, head))
        return best

    @cached_property
    def _arcs(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The edges in both directions, of several between two nodes the shortest."""
        table = pd.DataFrame(
            {
                "tail": np.concatenate([self.tail, self.head]),
                "head": np.concatenate([self.head, self.tail]),
                "length": np.concatenate([self.length, self.length]),
            }
        )
        table = table[table["tail"] != table["head"]].groupby(["tail", "head"], as_index=False)["length"].min()
        return table["tail"].to_numpy(), table["head"].to_numpy(), table["length"].to_numpy()

    @cached_property
    def _neighbours(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        tail, head, length = self._arcs
        first = np.searchsorted(tail, np.arange(len(self.x) + 1))
        return first, head, length

    @cached_property
    def _lines(self) -> np.ndarray:
        ends = np.stack([self.x[self.tail], self.y[self.tail], self.x[self.head], self.y[self.head]], axis=1)
        return shapely.linestrings(ends.reshape(-1, 2, 2))

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree(self._lines)


def joined_streets(parts: np.ndarray) -> np.ndarray:
    """``parts`` with a vertex wherever another one ends on them."""
    ends = np.concatenate([shapely.get_point(parts, 0), shapely.get_point(parts, -1)])
    ends = shapely.points(np.unique(shapely.get_coordinates(ends), axis=0))
    end, part = shapely.STRtree(parts).query(ends, predicate="dwithin", distance=JOIN_M)
    along = shapely.line_locate_point(parts[part], ends[end])
    inside = (along > JOIN_M) & (along < shapely.length(parts[part]) - JOIN_M)
    joined = parts.copy()
    for number, group in pd.DataFrame({"part": part, "along": along, "end": end})[inside].groupby("part"):
        joined[number] = _with_vertices(parts[number], group["along"].to_numpy(), ends[group["end"].to_numpy()])
    return joined


def _with_vertices(line: object, along: np.ndarray, points: np.ndarray) -> object:
    """``line`` bent to pass through ``points`` at ``along`` metres of it; a vertex that is there already stays."""
    own = shapely.get_coordinates(line)
    place = np.append(0.0, np.cumsum(np.hypot(*np.diff(own, axis=0).T)))
    all_places = np.concatenate([place, along])
    order = np.argsort(all_places, kind="stable")
    return shapely.linestrings(np.vstack([own, shapely.get_coordinates(points)])[order])


def _network(parts: np.ndarray, crs: object) -> StreetNetwork:
    """Every vertex is a node, every piece between two of them an edge."""
    places, part = shapely.get_coordinates(parts, return_index=True)
    cells, node = np.unique(np.rint(places / NODE_GRID_M).astype(np.int64), axis=0, return_inverse=True)
    node = node.reshape(-1)
    follows = part[1:] == part[:-1]
    tail, head = node[:-1][follows], node[1:][follows]
    apart = tail != head
    tail, head = tail[apart], head[apart]
    x, y = (cells * NODE_GRID_M).T
    return StreetNetwork(x, y, tail, head, np.hypot(x[tail] - x[head], y[tail] - y[head]), crs)


def _on_one_edge(sources: Snapped, targets: Snapped) -> np.ndarray:
    """Metres along the street from each target to the nearest source on its own edge, with the source's offset."""
    here = pd.DataFrame({"edge": targets.edge, "target": np.arange(len(targets.edge)), "there": targets.along})
    there = pd.DataFrame({"edge": sources.edge, "along": sources.along, "offset": sources.offset})
    both = here[here["edge"].isin(there["edge"])].merge(there, on="edge")
    metres = np.full(len(targets.edge), UNREACHED)
    np.minimum.at(metres, both["target"].to_numpy(int), both["offset"] + (both["along"] - both["there"]).abs())
    return metres
