"""The outline of a village: the smallest closed line round its buildings that bridges the gaps of their chain."""

from __future__ import annotations

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.union import united

YARD_SHARE = 0.2
"""Share of the link that stays as a yard round the outermost walls (10 m at 50 m).

Buildings are widened by the link and the whole is narrowed again by the rest, 0.8 of it. Between two neighbours at the
full link the widened shapes still have a waist of √(1 − ¼) = 0.87 of the link to each side, more than is taken off: so
a chain stays one polygon. What lies further than the link from every building of the chain is never inside."""

_SEGMENTS = 8
"""Straight pieces per quarter of an arc: within 1 % of the link, 0.5 m at 50 m. A village limit is not surer."""

_SMALL = 64
"""Buildings up to which villages are united many at once, row by row."""

_ROWS = 256


def outlines(buildings: np.ndarray, village: np.ndarray, link_m: float, progress: Progress = SILENT) -> np.ndarray:
    """One polygon for each number in ``village`` from 0 up, in that order; buildings with −1 belong to none.

    ``buildings``: flat valid geometries in one metre CRS. Bays and holes narrower than about twice the link are filled.
    """
    members = np.flatnonzero(village >= 0)
    members = members[np.argsort(village[members], kind="stable")]
    count = np.bincount(village[members])
    first = np.cumsum(count) - count
    whole = np.full(len(count), None, dtype=object)
    small = np.flatnonzero(count <= _SMALL)
    small = small[np.argsort(count[small], kind="stable")]
    for start in range(0, len(small), _ROWS):
        progress.check()
        rows = small[start : start + _ROWS]
        places = first[rows][:, None] + np.arange(count[rows].max())[None, :]
        table = _widened(buildings[members[np.minimum(places, len(members) - 1)]], link_m)
        table[places >= (first + count)[rows][:, None]] = None
        whole[rows] = shapely.union_all(table, axis=1)
    for large in np.flatnonzero(count > _SMALL):
        own = buildings[members[first[large] : first[large] + count[large]]]
        whole[large] = united(_widened(own, link_m), progress)
    progress.check()
    return shapely.buffer(whole, -link_m * (1 - YARD_SHARE), quad_segs=_SEGMENTS)


def _widened(buildings: np.ndarray, link_m: float) -> np.ndarray:
    return shapely.buffer(buildings, link_m, quad_segs=_SEGMENTS)
