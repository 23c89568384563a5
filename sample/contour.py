"""Contour polygons of a gridded field (marching squares)."""

from __future__ import annotations

import numpy as np
import shapely


def region_above(field: np.ndarray, xs: np.ndarray, ys: np.ndarray, level: float):
    """The (multi)polygon where ``field`` (rows south to north, columns west to east) exceeds ``level``.

    Linear interpolation along cell edges; saddle cells are cut by the mean of their corners. Outside the grid counts
    as below, so every region is closed.
    """
    padded = np.pad(field - level, 1, constant_values=-1e-3)
    padded[padded == 0] = 1e-9
    xs = np.concatenate([[xs[0] - 1e-3], xs, [xs[-1] + 1e-3]])
    ys = np.concatenate([[ys[0] - 1e-3], ys, [ys[-1] + 1e-3]])
    segments = _segments(padded, xs, ys)
    lines = shapely.linestrings(segments)
    rings = shapely.get_parts(shapely.polygonize(np.atleast_1d(shapely.line_merge(shapely.union_all(lines)))))
    inside = _bilinear(padded, xs, ys, shapely.get_coordinates(shapely.point_on_surface(rings))) > 0
    return shapely.union_all(rings[inside])


def _bilinear(field: np.ndarray, xs: np.ndarray, ys: np.ndarray, points: np.ndarray) -> np.ndarray:
    column = np.clip(np.searchsorted(xs, points[:, 0]) - 1, 0, len(xs) - 2)
    row = np.clip(np.searchsorted(ys, points[:, 1]) - 1, 0, len(ys) - 2)
    fx = (points[:, 0] - xs[column]) / (xs[column + 1] - xs[column])
    fy = (points[:, 1] - ys[row]) / (ys[row + 1] - ys[row])
    south = field[row, column] * (1 - fx) + field[row, column + 1] * fx
    north = field[row + 1, column] * (1 - fx) + field[row + 1, column + 1] * fx
    return south * (1 - fy) + north * fy


# Corners of a cell are numbered 0 south-west, 1 south-east, 2 north-east, 3 north-west; side k joins corner k and k+1.
_SIDES_CUT = {
    1: ((3, 0),), 2: ((0, 1),), 3: ((3, 1),), 4: ((1, 2),), 6: ((0, 2),), 7: ((3, 2),),
    8: ((2, 3),), 9: ((2, 0),), 11: ((2, 1),), 12: ((1, 3),), 13: ((1, 0),), 14: ((0, 3),),
}  # fmt: skip
_SADDLES = {5: (((3, 0), (1, 2)), ((3, 2), (1, 0))), 10: (((0, 1), (2, 3)), ((0, 3), (2, 1)))}


def _segments(field: np.ndarray, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    corners = np.stack([field[:-1, :-1], field[:-1, 1:], field[1:, 1:], field[1:, :-1]])
    case = sum((corners[k] > 0).astype(int) << k for k in range(4))
    middle_up = corners.mean(axis=0) > 0
    found = []
    for number, pairs in _SIDES_CUT.items():
        rows, columns = np.nonzero(case == number)
        found += [_cut(field, xs, ys, rows, columns, pair) for pair in pairs]
    for number, (apart, joined) in _SADDLES.items():
        for pairs, wanted in ((apart, ~middle_up), (joined, middle_up)):
            rows, columns = np.nonzero((case == number) & wanted)
            found += [_cut(field, xs, ys, rows, columns, pair) for pair in pairs]
    return np.concatenate(found)


def _cut(field, xs, ys, rows, columns, pair) -> np.ndarray:
    return np.stack([_crossing(field, xs, ys, rows, columns, side) for side in pair], axis=1)


def _crossing(field, xs, ys, rows, columns, side: int) -> np.ndarray:
    # The lower or left end first, whichever cell asks: both neighbours then compute the same floating-point number.
    (r0, c0), (r1, c1) = (((0, 0), (0, 1)), ((0, 1), (1, 1)), ((1, 0), (1, 1)), ((0, 0), (1, 0)))[side]
    a, b = field[rows + r0, columns + c0], field[rows + r1, columns + c1]
    share = a / (a - b)
    x = xs[columns + c0] + share * (xs[columns + c1] - xs[columns + c0])
    y = ys[rows + r0] + share * (ys[rows + r1] - ys[rows + r0])
    return np.stack([x, y], axis=1)
