"""The least over groups of rows, for all columns at once."""

from __future__ import annotations

import numpy as np

from .costs import NO_WAY


class RaggedMinimum:
    """For each target the least of its sources' rows plus their costs.

    Edges are laid out by rank (the first source of every target, then the second, …) with the targets of most sources
    in front, so that each rank is one operation on a block of whole rows and no row is written twice.
    """

    def __init__(self, target: np.ndarray, source: np.ndarray, cost: np.ndarray, targets: int) -> None:
        order = np.argsort(target, kind="stable")
        counts = np.bincount(target, minlength=targets)
        starts = np.cumsum(counts) - counts
        by_count = np.argsort(-counts, kind="stable")
        self._place = np.empty(targets, dtype=np.intp)
        self._place[by_count] = np.arange(targets)
        source, cost = source[order].astype(np.intp), cost[order].astype(np.int32)
        self._ranks = []
        for rank in range(int(counts.max(initial=0))):
            edges = starts[by_count[: np.searchsorted(-counts[by_count], -rank)]] + rank
            self._ranks.append((source[edges], cost[edges, None]))
        self.sources, self.costs = _padded(source, cost, starts, counts)

    def least(self, values: np.ndarray, part: np.ndarray, sorted_out: np.ndarray, out: np.ndarray) -> None:
        """Write the least of each target (row of ``out``) from ``values`` (row of source × column).

        ``part`` and ``sorted_out`` are scratch of the shape of ``out``. Nothing exceeds :data:`~.costs.NO_WAY`.
        """
        sorted_out.fill(NO_WAY)
        for source, cost in self._ranks:
            rows = part[: len(source)]
            np.take(values, source, axis=0, out=rows, mode="clip")
            rows += cost
            np.minimum(sorted_out[: len(source)], rows, out=sorted_out[: len(source)])
        np.take(sorted_out, self._place, axis=0, out=out, mode="clip")

    def chosen(self, values: np.ndarray, target: np.ndarray, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The source (of equals the first) that gives each ``target`` its least in ``column``, and that least."""
        sources = self.sources[target]
        cost = values[sources, column[:, None]] + self.costs[target]
        best = cost.argmin(axis=1)
        rows = np.arange(len(target))
        return sources[rows, best], cost[rows, best]


def _padded(source, cost, starts, counts) -> tuple[np.ndarray, np.ndarray]:
    """Sources and costs as a rectangle; the places beyond a target's last source cost :data:`NO_WAY`."""
    width = int(counts.max(initial=1)) or 1
    slot = np.arange(width)
    there = slot < counts[:, None]
    edge = np.where(there, starts[:, None] + slot, 0)
    if not len(source):
        return np.zeros((len(counts), width), dtype=np.intp), np.full((len(counts), width), NO_WAY, dtype=np.int32)
    return np.where(there, source[edge], 0), np.where(there, cost[edge], NO_WAY).astype(np.int32)
