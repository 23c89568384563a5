"""The fastest ways from several places to all nodes of a directed network."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..progress import SILENT, Progress

NOWHERE = -1
"""The source of what nobody reaches."""

_SECOND = 1.0
"""Added to the way from each source, because scipy takes a way of 0 for none; taken off again at the end."""

_NODES_AT_ONCE = 20_000


@dataclass(frozen=True)
class Reached:
    """Of each node or place: ``seconds`` and ``metres`` from the nearest source, and which it is (``source``)."""

    seconds: np.ndarray
    metres: np.ndarray
    source: np.ndarray

    @classmethod
    def nowhere(cls, count: int) -> Reached:
        return cls(np.full(count, np.inf), np.full(count, np.inf), np.full(count, NOWHERE, np.int64))

    def or_faster(self, other: Reached) -> Reached:
        """Of each element the faster of the two; of equals the smaller source, then the shorter way."""
        first = np.lexsort((
            np.stack([self.metres, other.metres]).ravel(), np.stack([self.source, other.source]).ravel(),
            np.stack([self.seconds, other.seconds]).ravel(), np.tile(np.arange(len(self.seconds)), 2),
        ))[::2]  # fmt: skip
        pairs = ((getattr(self, name), getattr(other, name)) for name in ("seconds", "metres", "source"))
        return Reached(*(np.concatenate(pair)[first] for pair in pairs))

    def only_reached(self) -> Reached:
        """The same, with what nobody reaches infinitely far from nowhere."""
        there = np.isfinite(self.seconds)
        return Reached(self.seconds, np.where(there, self.metres, np.inf), np.where(there, self.source, NOWHERE))


def fastest(nodes: int, arcs: pd.DataFrame, start: np.ndarray, begins: Reached, progress: Progress = SILENT) -> Reached:
    """The fastest way to each of ``nodes`` over ``arcs`` (``tail head seconds metres``, no two between the same nodes).

    One begins at the nodes ``start`` with what ``begins`` says of each. With scipy, where it is there, faster.
    """
    if not len(start):
        return Reached.nowhere(nodes)
    order = np.lexsort((begins.metres, begins.source, begins.seconds, start))
    start, begins = start[order], Reached(*(each[order] for each in (begins.seconds, begins.metres, begins.source)))
    first = np.r_[True, start[1:] != start[:-1]]
    start, begins = start[first], Reached(begins.seconds[first], begins.metres[first], begins.source[first])
    try:
        seconds, before = _by_scipy(nodes, arcs, start, begins.seconds)
    except ImportError:
        seconds, before = _by_heap(nodes, arcs, start, begins.seconds)
    progress.check()
    return _along_the_ways(arcs, start, begins, seconds, before, progress)


def _by_scipy(nodes: int, arcs: pd.DataFrame, start: np.ndarray, begins: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    tail = np.concatenate([arcs["tail"].to_numpy(), np.full(len(start), nodes)])
    head = np.concatenate([arcs["head"].to_numpy(), start])
    seconds = np.concatenate([arcs["seconds"].to_numpy(), begins + _SECOND])
    graph = csr_matrix((seconds, (tail, head)), shape=(nodes + 1, nodes + 1))
    found, before = dijkstra(graph, directed=True, indices=nodes, return_predecessors=True)
    before = before[:nodes].astype(np.int64)
    return found[:nodes] - _SECOND, np.where((before < 0) | (before == nodes), NOWHERE, before)


def _by_heap(nodes: int, arcs: pd.DataFrame, start: np.ndarray, begins: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    arcs = arcs.sort_values("tail", kind="stable")
    first = np.searchsorted(arcs["tail"].to_numpy(), np.arange(nodes + 1)).tolist()
    heads, seconds = arcs["head"].tolist(), arcs["seconds"].tolist()
    best, before = [np.inf] * nodes, [NOWHERE] * nodes
    heap = list(zip(begins.tolist(), start.tolist(), strict=True))
    for so_far, node in heap:
        best[node] = so_far
    heapq.heapify(heap)
    while heap:
        so_far, node = heapq.heappop(heap)
        if so_far > best[node]:
            continue
        for place in range(first[node], first[node + 1]):
            further, head = so_far + seconds[place], heads[place]
            if further < best[head]:
                best[head], before[head] = further, node
                heapq.heappush(heap, (further, head))
    return np.array(best), np.array(before, np.int64)


def _along_the_ways(
    arcs: pd.DataFrame, start: np.ndarray, begins: Reached, seconds: np.ndarray, before: np.ndarray, progress: Progress
) -> Reached:
    """Metres and source of each node, from that of the node before it on its way."""
    nodes = len(seconds)
    found = Reached.nowhere(nodes)
    found.seconds[:] = np.where(np.isfinite(seconds), seconds, np.inf)
    own = before[start] == NOWHERE
    found.metres[start[own]], found.source[start[own]] = begins.metres[own], begins.source[own]
    step = pd.Series(arcs["metres"].to_numpy(), arcs["tail"].to_numpy() * nodes + arcs["head"].to_numpy())
    led = np.flatnonzero(before != NOWHERE)
    metres = step.reindex(before[led] * nodes + led).to_numpy()
    order = np.argsort(found.seconds[led], kind="stable")
    for number, place in enumerate(order.tolist()):
        if number % _NODES_AT_ONCE == 0:
            progress.check()
        node = led[place]
        found.metres[node] = found.metres[before[node]] + metres[place]
        found.source[node] = found.source[before[node]]
    return found
