"""Uniting many polygons in small steps, so that the job can be stopped between them."""

from __future__ import annotations

from threading import Thread

import numpy as np
import shapely

from ...common.progress import SILENT, Progress

_TOGETHER = 16
"""Neighbours united at once; the cost is flat between 8 and 32."""

_ROWS_AT_ONCE = 32

_LOOK_EVERY_S = 0.2
"""Seconds between two looks at whether to stop."""


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
            polygons[i : i + _ROWS_AT_ONCE] = _united_rows(table[i : i + _ROWS_AT_ONCE], progress)
    return polygons[0]


def _united_rows(rows: np.ndarray, progress: Progress) -> np.ndarray:
    """The union of each row, in a thread: the last ones hold a whole city and take seconds, and GEOS cannot be told
    to stop. After a cancel the thread ends by itself and its result is dropped."""
    outcome: list[np.ndarray | Exception] = []

    def work() -> None:
        try:
            outcome.append(shapely.union_all(rows, axis=1))
        except Exception as error:
            outcome.append(error)

    thread = Thread(target=work, daemon=True)
    thread.start()
    while thread.is_alive():
        progress.check()
        thread.join(_LOOK_EVERY_S)
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


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
