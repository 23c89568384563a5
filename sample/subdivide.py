"""Cutting land into pieces, as streets cut a quarter into blocks and surveyors a block into lots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely

from ..common.progress import SILENT, Progress

SPECK = 2.0
"""Pieces smaller than this many square metres are lost in cutting corners and are not kept."""
MAX_ROUNDS = 40


@dataclass(frozen=True)
class CutStyle:
    """How to cut each piece; all arrays have one entry per piece.

    ``area`` is the wanted area in m². A piece longer than ``slender`` times its width is cut across, any other along,
    so 1 makes squares and 4 makes strips. ``skew`` is the spread of cut angles in degrees, ``uneven`` the greatest
    shift of the cut from the middle as a share of the length.
    """

    area: np.ndarray
    slender: np.ndarray
    skew: np.ndarray
    uneven: np.ndarray


StyleOf = Callable[[np.ndarray], CutStyle]
"""The style at the centroids of the pieces, an array of shape (n, 2)."""


def subdivide(polygons: np.ndarray, style_of: StyleOf, random: np.random.Generator, progress: Progress = SILENT):
    """Cut polygons until each is near its wanted area; returns the pieces and the index of each one's origin."""
    pending, parents = np.asarray(polygons, dtype=object), np.arange(len(polygons))
    done, done_parents = [], []
    for _ in range(MAX_ROUNDS):
        progress.check()
        style = style_of(shapely.get_coordinates(shapely.centroid(pending)))
        large = shapely.area(pending) > 1.5 * style.area
        done.append(pending[~large])
        done_parents.append(parents[~large])
        if not large.any():
            break
        wanted = CutStyle(style.area[large], style.slender[large], style.skew[large], style.uneven[large])
        pending, parents = _halve(pending[large], parents[large], wanted, random)
    else:
        done.append(pending)
        done_parents.append(parents)
    return np.concatenate(done), np.concatenate(done_parents)


def _halve(polygons: np.ndarray, parents: np.ndarray, style: CutStyle, random: np.random.Generator):
    axis, middle, length, width, reach = _frames(polygons)
    across = np.stack([-axis[:, 1], axis[:, 0]], axis=1)
    axis_is_long = length >= width
    long, short = np.maximum(length, width), np.minimum(length, width)
    cut_long = long >= short * style.slender
    normal = np.where((axis_is_long == cut_long)[:, None], axis, across)
    extent = np.where(cut_long, long, short)
    angle = np.radians(style.skew) * random.uniform(-1, 1, len(polygons))
    normal = _turned(normal, angle)
    shift = style.uneven * extent * random.uniform(-1, 1, len(polygons))
    on_cut = middle + normal * shift[:, None]
    along = np.stack([-normal[:, 1], normal[:, 0]], axis=1) * reach[:, None]
    deep = normal * reach[:, None]
    left = _quads(on_cut + along, on_cut - along, on_cut - along + deep, on_cut + along + deep)
    right = _quads(on_cut + along, on_cut - along, on_cut - along - deep, on_cut + along - deep)
    halves = shapely.intersection(np.concatenate([polygons, polygons]), np.concatenate([left, right]))
    parts, origin = shapely.get_parts(halves, return_index=True)
    keep = (shapely.get_type_id(parts) == 3) & (shapely.area(parts) > SPECK)
    return parts[keep], np.concatenate([parents, parents])[origin[keep]]


def _frames(polygons: np.ndarray):
    """Per polygon: unit vector of its longest edge, centre, extent along it and across it, and a safe reach."""
    points, owner = shapely.get_coordinates(shapely.get_exterior_ring(polygons), return_index=True)
    starts = np.concatenate([[0], np.nonzero(np.diff(owner))[0] + 1])
    edge = np.diff(points, axis=0, append=points[-1:])
    squared = (edge**2).sum(axis=1)
    squared[np.append(starts[1:], len(points)) - 1] = 0.0
    longest = _arg_max(squared, starts, owner)
    axis = edge[longest] / np.sqrt(squared[longest])[:, None]
    along = (points * axis[owner]).sum(axis=1)
    across = points[:, 1] * axis[owner, 0] - points[:, 0] * axis[owner, 1]
    low_a, high_a = np.minimum.reduceat(along, starts), np.maximum.reduceat(along, starts)
    low_c, high_c = np.minimum.reduceat(across, starts), np.maximum.reduceat(across, starts)
    mid_a, mid_c = (low_a + high_a) / 2, (low_c + high_c) / 2
    middle = np.stack([axis[:, 0] * mid_a - axis[:, 1] * mid_c, axis[:, 1] * mid_a + axis[:, 0] * mid_c], axis=1)
    length, width = high_a - low_a, high_c - low_c
    return axis, middle, length, width, 2 * (length + width)


def _arg_max(values: np.ndarray, starts: np.ndarray, owner: np.ndarray) -> np.ndarray:
    peak = np.maximum.reduceat(values, starts)
    hits = np.nonzero(values == peak[owner])[0]
    return hits[np.searchsorted(owner[hits], np.arange(len(starts)))]


def _turned(vectors: np.ndarray, angle: np.ndarray) -> np.ndarray:
    cos, sin = np.cos(angle), np.sin(angle)
    x, y = vectors[:, 0], vectors[:, 1]
    return np.stack([x * cos - y * sin, x * sin + y * cos], axis=1)


def _quads(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    return shapely.polygons(np.stack([a, b, c, d], axis=1))
