"""Places for nodes that have none: what is far along the links lies far apart."""

from __future__ import annotations

import numpy as np

LANDMARKS = 40
GOLDEN_RAD = np.pi * (3 - 5**0.5)
NUDGE_M = 5.0
"""Nodes that would lie on one place are moved round it, so that no line is without length."""


def schematic_places(tail: np.ndarray, head: np.ndarray, length_m: np.ndarray) -> np.ndarray:
    """Coordinates in metres of nodes 1 … n of links ``tail`` → ``head``, around 0, 0.

    Landmark multidimensional scaling: the two greatest principal components of the squared distances along the links
    to :data:`LANDMARKS` nodes that lie far from each other (de Silva and Tenenbaum 2004).
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    count = int(max(tail.max(), head.max()))
    graph = coo_matrix((np.maximum(length_m, 1e-3), (tail - 1, head - 1)), shape=(count, count)).tocsr()
    distance, landmark = [], 0
    nearest = np.full(count, np.inf)
    for _ in range(min(LANDMARKS, count)):
        metres = dijkstra(graph, directed=False, indices=landmark)
        distance.append(metres)
        nearest = np.minimum(nearest, metres)
        landmark = int(np.where(np.isfinite(nearest), nearest, -1).argmax())
    square = np.array(distance)
    furthest = square[np.isfinite(square)].max(initial=1.0)
    square = np.where(np.isfinite(square), square, 1.5 * furthest) ** 2
    centred = square - square.mean(axis=1, keepdims=True)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    flat = axes[:2].T if len(axes) > 1 else np.column_stack([axes[0], np.zeros(count)])
    # As wide as the network is long.
    places = flat / max(np.abs(flat).max(), 1e-9) * furthest / 2
    angle = np.arange(count) * GOLDEN_RAD
    return places + NUDGE_M * np.column_stack([np.cos(angle), np.sin(angle)])
