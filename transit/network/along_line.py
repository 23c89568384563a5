"""Stops on their route's line: how far along it each of them lies, also where the line passes a place twice."""

from __future__ import annotations

import numpy as np
import shapely
import shapely.ops

LONGEST_PIECE_M = 50.0
"""Lines are cut into pieces of at most this length: within one piece, stops keep their order by their projection."""


def positions_along(line: object, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Metres along ``line`` of the stops at ``x``, ``y``, never falling, and how far each lies from there.

    A route that goes out and back on one road, or round a loop, passes most of its stops twice. So the places of all
    stops are chosen together: those that keep the order of the stops and have the least sum of squared distances
    (dynamic programming over stops and pieces of the line).
    """
    vertices = _vertices(line, LONGEST_PIECE_M)
    start, step = vertices[:-1], np.diff(vertices, axis=0)
    length = np.hypot(step[:, 0], step[:, 1])
    begin = np.append(0.0, np.cumsum(length)[:-1])
    stops = np.column_stack([x, y])
    share = np.clip(np.einsum("ijk,jk->ij", stops[:, None] - start, step) / np.maximum(length**2, 1e-9), 0, 1)
    nearest = start + share[..., None] * step
    squared = ((stops[:, None] - nearest) ** 2).sum(axis=2)
    piece = _cheapest_in_order(squared)
    rows = np.arange(len(stops))
    along = begin[piece] + share[rows, piece] * length[piece]
    return np.maximum.accumulate(along), np.sqrt(squared[rows, piece])


def there_and_back(line: object) -> shapely.LineString:
    """``line`` to its end and back to its beginning."""
    out = _vertices(line)
    return shapely.LineString(np.vstack([out, out[-2::-1]]))


def pieces_between(line: object, cuts_m: np.ndarray) -> list[shapely.LineString | None]:
    """The pieces of ``line`` between neighbouring ``cuts_m`` (metres along it, rising); None where they coincide."""
    vertices = _vertices(line)
    step = np.diff(vertices, axis=0)
    reached = np.append(0.0, np.cumsum(np.hypot(step[:, 0], step[:, 1])))
    cuts_m = np.clip(cuts_m, 0.0, reached[-1])
    ends = np.column_stack([np.interp(cuts_m, reached, vertices[:, axis]) for axis in (0, 1)])
    inner = np.searchsorted(reached, cuts_m[:-1], "right"), np.searchsorted(reached, cuts_m[1:], "left")
    return [
        shapely.LineString([ends[place], *vertices[first:last], ends[place + 1]])
        if cuts_m[place + 1] > cuts_m[place]
        else None
        for place, (first, last) in enumerate(zip(*inner, strict=True))
    ]


def _vertices(line: object, longest_m: float = np.inf) -> np.ndarray:
    """The line's points, with none further than ``longest_m`` from the next; parts are joined in order."""
    merged = shapely.ops.linemerge(line) if line.geom_type == "MultiLineString" else line
    parts = shapely.get_parts(shapely.force_2d(merged))
    if np.isfinite(longest_m):
        parts = shapely.segmentize(parts, longest_m)
    points = np.vstack([shapely.get_coordinates(part) for part in parts])
    different = np.append(True, np.any(np.diff(points, axis=0) != 0, axis=1))
    return points[different] if different.sum() > 1 else np.repeat(points[:1], 2, axis=0)


def _cheapest_in_order(cost: np.ndarray) -> np.ndarray:
    """For each row a column, never falling from row to row, with the least total ``cost``."""
    rows, columns = cost.shape
    came_from = np.empty((rows, columns), np.int32)
    total = cost[0].copy()
    for row in range(1, rows):
        least = np.minimum.accumulate(total)
        is_new = np.append(True, least[1:] < least[:-1])
        came_from[row] = np.maximum.accumulate(np.where(is_new, np.arange(columns), 0))
        total = least + cost[row]
    chosen = np.empty(rows, np.int64)
    chosen[-1] = np.argmin(total)
    for row in range(rows - 1, 0, -1):
        chosen[row - 1] = came_from[row, chosen[row]]
    return chosen
