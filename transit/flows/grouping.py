"""Stops that are one place to a passenger: grouped greedily, the same in every run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ...common.progress import SILENT, Progress

GROUP_RADIUS_M = 150.0
"""Metres from the centre of a group to its others (stops within 100-150 m: reference/transit.md §2.9)."""

SAME_NAME_RADIUS_M = 300.0
"""Metres within which stops of one name belong together: the arms of a large crossing. Farther away the same name is
another place (every city has several 시청앞)."""

UNGROUPED = -1


def grouped(
    x: np.ndarray,
    y: np.ndarray,
    order: Sequence[int],
    radius_m: float = GROUP_RADIUS_M,
    names: np.ndarray | None = None,
    progress: Progress = SILENT,
) -> np.ndarray:
    """The centre of each stop's group, as a place in ``x`` and ``y`` (metres); ``UNGROUPED`` where not in ``order``.

    The first stop of ``order`` that is in no group yet takes every free stop within ``radius_m``, and, where ``names``
    are given, those of its own name within :data:`SAME_NAME_RADIUS_M`. So no group is wider than twice the radius, and
    none grows into the next by a chain of near stops.
    """
    rows = np.asarray(order, np.int64)
    points = shapely.points(x[rows], y[rows])
    tree = shapely.STRtree(points)
    centre = np.full(len(x), UNGROUPED, np.int64)
    for point, row in zip(points, rows, strict=True):
        progress.check()
        if centre[row] != UNGROUPED:
            continue
        members = rows[tree.query(point, predicate="dwithin", distance=radius_m)]
        if names is not None:
            around = rows[tree.query(point, predicate="dwithin", distance=SAME_NAME_RADIUS_M)]
            members = np.append(members, around[names[around] == names[row]])
        centre[members[centre[members] == UNGROUPED]] = row
    return centre
