"""Complementary suppression: counts that are hidden must not follow from totals by subtraction.

For tables of journeys (transit) and for whatever counts people on a phone (mobile).

A table of flows and its totals (of origins, of destinations, of all) are one matrix: the last column holds the totals
of the rows, the last row those of the columns. Every line of it (a row or a column) is one equation, so each hidden
count is a term of exactly two. Take lines as nodes and hidden counts as edges: a count can be computed from what is
shown if, and only if, its edge is on no circle (is a bridge). On a circle, one journey more and one less by turns
leaves all totals as they are; and as only counts of one journey and more are ever hidden, that is a table which nobody
can tell from the true one. (Hidden counts are not listed, so that they look like flows without a journey.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from .progress import SILENT, Progress

Line = tuple[int, int]
"""Axis (0: a row, 1: a column) and place of a line of the matrix."""


def with_totals(counts: np.ndarray) -> np.ndarray:
    """``counts`` (origin × destination) with a last column and row of totals."""
    rows = np.column_stack([counts, counts.sum(axis=1)])
    return np.vstack([rows, rows.sum(axis=0)])


def suppressed(
    matrix: np.ndarray,
    unsafe: np.ndarray,
    small_lines: Callable[[np.ndarray], list[Line]] = lambda hidden: [],
    progress: Progress = SILENT,
    total_cost: float = 1.0,
) -> np.ndarray:
    """What to hide of ``matrix`` (journeys with totals): ``unsafe`` and as little more as keeps it from being computed.

    ``small_lines`` names the lines whose hidden counts, of which the sum is known, have too few cards even together
    (``hidden`` → lines); of such a line one count more is hidden. Greedy: each bridge is closed to a rectangle by the
    three counts with the fewest journeys (Repsilber's hypercube method, in two dimensions). Nothing is hidden that has
    no journeys. ``total_cost``: how much dearer a total is than a count of the same size; where totals stand elsewhere,
    it is so high that they are taken only where a line has one count.
    """
    cost = np.where(matrix > 0, matrix, np.inf)
    cost[-1, :] *= total_cost
    cost[:, -1] *= total_cost
    hidden = unsafe & (matrix > 0)
    while True:
        while open_ends := list(bridges(hidden)):
            for row, column in open_ends:
                progress.check()
                _close_rectangle(hidden, cost, row, column)
        small = [line for line in small_lines(hidden) if _hide_one_more(hidden, cost, line)]
        if not small:
            return hidden


def _close_rectangle(hidden: np.ndarray, cost: np.ndarray, row: int, column: int) -> None:
    """Hide the cheapest three counts that make a rectangle with (``row``, ``column``); hidden ones cost nothing."""
    free = np.where(hidden, 0.0, cost)
    whole = free + free[row][None, :] + free[:, column][:, None]
    whole[row, :] = np.inf
    whole[:, column] = np.inf
    across, along = np.unravel_index(np.argmin(whole), whole.shape)
    hidden[[row, across, across], [along, column, along]] = True


def _hide_one_more(hidden: np.ndarray, cost: np.ndarray, line: Line) -> bool:
    """Hide the count with the fewest journeys that ``line`` still shows; False where it shows none."""
    axis, place = line
    shown = np.where(hidden, np.inf, cost).take(place, axis=axis)
    along = int(np.argmin(shown))
    if not np.isfinite(shown[along]):
        return False
    hidden[(place, along) if axis == 0 else (along, place)] = True
    return True


def keeps_its_parts(hidden: np.ndarray, fewest: float) -> bool:
    """Whether hidden counts whose sum is known stay unknown: none, or two and more of which any may be ``fewest``.

    Who knows that each is at least 1 knows of each of n counts only that it is at most the sum less n - 1.
    """
    return len(hidden) == 0 or (len(hidden) > 1 and hidden.sum() - (len(hidden) - 1) >= fewest)


def bridges(hidden: np.ndarray) -> Iterator[tuple[int, int]]:
    """The hidden counts that can be computed from the shown ones: row and column of each.

    Tarjan's bridges of the graph whose nodes are the rows and columns and whose edges are the hidden counts, without
    recursion: the depth of a search may be the number of lines.
    """
    rows = len(hidden)
    partners = [np.flatnonzero(line) + rows for line in hidden] + [np.flatnonzero(line) for line in hidden.T]
    order = np.zeros(sum(hidden.shape), np.int64)
    lowest = np.zeros(sum(hidden.shape), np.int64)
    count = 0
    for root in range(rows):
        if order[root] or not len(partners[root]):
            continue
        count += 1
        order[root] = lowest[root] = count
        path = [(root, -1, iter(partners[root]))]
        while path:
            node, parent, rest = path[-1]
            for near in rest:
                if near == parent:
                    continue
                if order[near]:
                    lowest[node] = min(lowest[node], order[near])
                    continue
                count += 1
                order[near] = lowest[near] = count
                path.append((near, node, iter(partners[near])))
                break
            else:
                path.pop()
                if parent >= 0:
                    lowest[parent] = min(lowest[parent], lowest[node])
                    if lowest[node] > order[parent]:
                        yield (node, parent - rows) if node < rows else (parent, node - rows)
