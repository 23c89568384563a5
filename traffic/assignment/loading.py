"""All or nothing: every vehicle on the fastest way at given costs, for all origins at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...common.progress import Progress
from .chains import chains_of
from .dead_ends import Core
from .model import Problem

LABELS_AT_ONCE = 400_000
"""Origins × nodes of one batch: 5 MB of times and ways back, and a tenth of a second until the user can stop."""
NO_PLACE = -1
NO_WAY_BACK = -9999
"""scipy's mark of a node that nobody reaches, or where the way begins."""


@dataclass(frozen=True)
class Trees:
    """Fastest ways from some origins (``rows`` of the loader's origins): origins × nodes.

    ``times``: to each node; ``back``: the node before it. ``chain_of_pair``: of the chains between two nodes the
    one taken, by the number of the pair.
    """

    rows: slice
    times: np.ndarray
    back: np.ndarray
    chain_of_pair: np.ndarray


@dataclass(frozen=True)
class Loaded:
    """``flows`` of the links of the core, and what all vehicles need together at the given costs."""

    flows: np.ndarray
    shortest: float


class Loader:
    """Loads the demand of a core again and again; what does not change is laid out once.

    Links in a row are searched as one (:mod:`chains`), nodes numbered anew without those in between. Of parallel chains
    the fastest takes all. The pairs of nodes with a chain stand together by the node that they enter (``into``), so
    that the one by which a tree enters a node is found by comparing, not by searching.
    """

    def __init__(self, problem: Problem, core: Core, vehicles: np.ndarray) -> None:
        ends = np.unique(np.concatenate([core.origins, core.destinations]))
        self.chains = chains_of(problem.nodes, problem.tail[core.links], problem.head[core.links], ends)
        used = np.unique(np.concatenate([self.chains.tail, self.chains.head, ends]))
        self.nodes = len(used)
        self.tail, self.head = (np.searchsorted(used, side) for side in (self.chains.tail, self.chains.head))
        self._order_chains()
        origins, row = np.unique(np.searchsorted(used, core.origins), return_inverse=True)
        ends, column = np.unique(np.searchsorted(used, core.destinations), return_inverse=True)
        amounts = np.zeros((len(origins), len(vehicles.T)))
        np.add.at(amounts, row, vehicles)
        merged = np.zeros((len(ends), len(origins)))
        np.add.at(merged, column, amounts.T)
        merged[origins == ends[:, None]] = 0.0
        begins = merged.sum(axis=0) > 0
        self.origins, self.ends, self.vehicles = origins[begins], ends, np.ascontiguousarray(merged.T[begins])
        # of each row and column of the demand: its place among origins and ends
        self.row, self.column = np.where(begins, np.cumsum(begins) - 1, NO_PLACE)[row], column

    def _order_chains(self) -> None:
        """Pairs of nodes in the order of a sparse matrix, and the chains of each pair."""
        self.by_pair = np.lexsort((self.head, self.tail))
        tail, head = self.tail[self.by_pair], self.head[self.by_pair]
        first = np.r_[True, (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])] if len(tail) else np.zeros(0, bool)
        self.first = np.flatnonzero(first)
        self.pair_tail, self.pair_head = tail[first], head[first]
        self.indices = self.pair_head.astype(np.int32)
        self.indptr = np.searchsorted(self.pair_tail, np.arange(self.nodes + 1)).astype(np.int32)
        self.has_parallels = len(self.first) < len(self.by_pair)
        by_head = np.argsort(self.pair_head, kind="stable")
        entered = self.pair_head[by_head]
        place = np.arange(len(entered)) - np.searchsorted(entered, entered)
        # into[p, v]: tail of the p-th pair that enters node v; pair_of[p, v]: that pair
        deepest = int(place.max()) + 1 if len(place) else 0
        self.into = np.full((deepest, self.nodes), -1, dtype=np.int32)
        self.pair_of = np.full((deepest, self.nodes), -1)
        self.into[place, entered] = self.pair_tail[by_head]
        self.pair_of[place, entered] = by_head

    def load(self, costs: np.ndarray, progress: Progress) -> Loaded:
        """Flows of all vehicles on fastest ways; ``costs``: of each link of the core. Batches let the user stop."""
        through = np.zeros(self.into.shape)
        chain_of_pair, shortest = self.by_pair, 0.0
        for trees in self.trees(costs, progress):
            vehicles, chain_of_pair = self.vehicles[trees.rows], trees.chain_of_pair
            # where nobody goes there may be no way, and 0 times infinity is no number
            driven = vehicles > 0
            shortest += float(vehicles[driven] @ trees.times[:, self.ends][driven])
            through += self._entering(trees.back, _down_the_trees(trees.back, self._arriving(vehicles)))
        flows = np.zeros(len(self.tail))
        there = self.pair_of >= 0
        flows[chain_of_pair[self.pair_of[there]]] = through[there]
        return Loaded(self.chains.on_links(flows), shortest)

    def trees(self, costs: np.ndarray, progress: Progress) -> Iterator[Trees]:
        """The fastest ways from all origins at ``costs`` of the links, a batch at a time."""
        from scipy.sparse import csr_matrix

        pair_costs, chain_of_pair = self._fastest_of_parallels(self.chains.costs(costs))
        graph = csr_matrix((pair_costs, self.indices, self.indptr), shape=(self.nodes, self.nodes))
        batch = max(1, LABELS_AT_ONCE // max(self.nodes, 1))
        for begin in range(0, len(self.origins), batch):
            progress.check()
            rows = slice(begin, begin + batch)
            yield Trees(rows, *shortest_trees(graph, self.origins[rows]), chain_of_pair)

    def _fastest_of_parallels(self, costs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if not self.has_parallels:
            return costs[self.by_pair], self.by_pair
        order = np.lexsort((costs, self.head, self.tail))
        fastest = order[self.first]
        return costs[fastest], fastest

    def _arriving(self, vehicles: np.ndarray) -> np.ndarray:
        arriving = np.zeros((len(vehicles), self.nodes))
        arriving[:, self.ends] = vehicles
        return arriving

    def _entering(self, back: np.ndarray, passing: np.ndarray) -> np.ndarray:
        """For each place of ``into``: the vehicles of all trees that enter the node from there."""
        found = np.empty(self.into.shape)
        for place, tails in enumerate(self.into):
            found[place] = np.einsum("sv,sv->v", passing, back == tails)
        return found


def shortest_trees(graph: object, origins: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Time to each node, and the node before it on the fastest way, from each of ``origins`` (Dijkstra, scipy)."""
    from scipy.sparse.csgraph import dijkstra

    return dijkstra(graph, directed=True, indices=origins, return_predecessors=True)


def _down_the_trees(back: np.ndarray, arriving: np.ndarray) -> np.ndarray:
    """For each tree and node: the vehicles that arrive there or beyond.

    In rounds that double the reach: after round i, every node has what arrives less than 2^i steps further on, and
    knows the node 2^i steps back, which is handed all of it.
    """
    trees, nodes = back.shape
    flat = np.ascontiguousarray(arriving).ravel()
    starts = (np.arange(trees) * nodes)[:, None]
    jump = np.where(back == NO_WAY_BACK, NO_WAY_BACK, back + starts).ravel()
    active = np.flatnonzero(jump >= 0)
    while len(active):
        target = jump[active]
        handed = np.bincount(target, flat[active], len(flat))
        jump_on = jump[target]
        flat = flat + handed
        jump[active] = jump_on
        active = active[jump_on >= 0]
    return flat.reshape(trees, nodes)
