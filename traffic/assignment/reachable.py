"""Which pairs of a problem have a way at all."""

from __future__ import annotations

import numpy as np

from ...common.progress import SILENT, Progress
from .loading import LABELS_AT_ONCE
from .model import Problem


def reachable(problem: Problem, progress: Progress = SILENT) -> np.ndarray:
    """Row by column of the demand: whether links lead from the origin to the destination.

    Where all ends are at most a link away from one part in which every node reaches every other, no tree is searched.
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components, dijkstra

    ones = np.ones(len(problem.tail))
    graph = csr_matrix((ones, (problem.tail, problem.head)), shape=(problem.nodes, problem.nodes))
    _, part = connected_components(graph, directed=True, connection="strong")
    main = part == np.bincount(part).argmax()
    reaches, is_reached = main.copy(), main.copy()
    reaches[problem.tail[main[problem.head]]] = True
    is_reached[problem.head[main[problem.tail]]] = True
    if reaches[problem.origins].all() and is_reached[problem.destinations].all():
        return np.ones(problem.vehicles.shape, dtype=bool)
    found = np.zeros(problem.vehicles.shape, dtype=bool)
    batch = max(1, LABELS_AT_ONCE // problem.nodes)
    for begin in range(0, len(problem.origins), batch):
        progress.check()
        rows = slice(begin, begin + batch)
        times = dijkstra(graph, directed=True, indices=problem.origins[rows], unweighted=True)
        found[rows] = np.isfinite(times[:, problem.destinations])
    return found
