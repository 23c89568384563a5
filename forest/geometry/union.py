"""Uniting many polygons in small steps, so that the job can be stopped between them."""

from __future__ import annotations

from functools import partial

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .stoppable import stoppable

_TOGETHER = 16
"""Neighbours united at once; the cost is flat between 8 and 32."""

_ROWS_AT_ONCE = 32


def united(polygons: np.ndarray, progress: Progress = SILENT) -> shapely.Geometry:
    """The union of ``polygons``: neighbours first, then neighbours of those, up to one geometry."""
    if not len(polygons):
        return shapely.Polygon()
    polygons = polygons[np.argsort(_z_order(polygons))]
    while len(polygons) > 1:
        rows = -(-len(polygons) // _TOGETHER)
        table = np.full(rows * _TOGETHER, None, dtype=object)
        table[: len(polygons)] = polygons
        table = table.reshape(rows, _TOGETHER)
        polygons = np.empty(rows, dtype=object)
        for i in range(0, rows, _ROWS_AT_ONCE):
            union = partial(shapely.union_all, table[i : i + _ROWS_AT_ONCE], axis=1)
            polygons[i : i + _ROWS_AT_ONCE] = stoppable(union, progress)
    return polygons[0]


def _z_order(polygons: np.ndarray) -> np.ndarray:
    bounds = shapely.bounds(polygons)
    middle = np.stack([bounds[:, 0] + bounds[:, 2], bounds[:, 1] + bounds[:, 3]], axis=1)
    middle -= middle.min(axis=0)
    scaled = (middle / max(float(middle.max()), 1.0) * 65535).astype(np.uint64)
    return _spread_bits(scaled[:, 0]) | (_spread_bits(scaled[:, 1]) << np.uint64(1))


def _spread_bits(values: np.ndarray) -> np.ndarray:
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        values = (values | (values << np.uint64(shift))) & np.uint64(mask)
    return values
