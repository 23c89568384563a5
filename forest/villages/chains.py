"""Chains of buildings: each stands within some metres of the next, measured from wall to wall."""

from __future__ import annotations

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.components import components

_AT_ONCE = 4096
"""Buildings per question to the search tree: a dense town has a hundred neighbours each, so pairs come in portions."""


def chain_of(buildings: np.ndarray, link_m: float, progress: Progress = SILENT) -> np.ndarray:
    """The chain that each building belongs to: −1 without geometry, else a number that its chain shares.

    ``buildings``: flat valid geometries (``None`` where there is none) in one metre CRS. Two stand in one chain when a
    row of buildings leads from one to the other in which no gap is wider than ``link_m`` metres (edge to edge, closed
    interval; points have no edge but themselves). Numbers are those of a member of the chain, the first in the array.
    """
    there = np.flatnonzero(~shapely.is_missing(buildings))
    chain = np.full(len(buildings), -1, dtype=np.int64)
    left, right = _links(buildings[there], link_m, progress)
    chain[there] = there[components(len(there), left, right)]
    return chain


def _links(buildings: np.ndarray, link_m: float, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    tree = shapely.STRtree(buildings)
    left, right = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for start in range(0, len(buildings), _AT_ONCE):
        progress.at(start / len(buildings))
        block = np.arange(start, min(start + _AT_ONCE, len(buildings)))
        asked, found = tree.query(buildings[block], predicate="dwithin", distance=link_m)
        once = block[asked] < found
        left.append(block[asked[once]])
        right.append(found[once])
    return np.concatenate(left), np.concatenate(right)
