"""Cutting large geometries into small ones, so that no operation ever walks a giant ring.

``clip_by_rect`` is fast but loses area without a word on some rings (GEOS 3.14: 62,498 m² came back as −1.67).
So every cut is weighed against what was cut, and done again with the exact overlay where it does not add up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .cleaning import POLYGON, sizes

MAX_VERTICES = 256
"""Vertices per piece. On the benchmark 256 was the cheapest in sum; 64 cost a half more, 1024 a seventh."""

MAX_SIDE_M = 400.0
"""Metres of a feature's bounding box above which it is cut: a long road must not meet all forest of the city."""

_LOST = 1e-9
"""Share of the size that rounding of the cut points may change (coordinates of 1e6 m in float64: ~1e-10 each)."""

_CHECK_EVERY = 500

_MAX_ROUNDS = 40
"""Halvings: 2⁴⁰ is beyond any layer; what cannot be cut further stays whole, which is slow and right."""


@dataclass(frozen=True)
class Pieces:
    """``geometry[i]`` is a part of input number ``parent[i]``; the pieces of a parent are disjoint and add up."""

    geometry: np.ndarray
    parent: np.ndarray


def too_many_vertices(geometries: np.ndarray) -> np.ndarray:
    return shapely.get_num_coordinates(geometries) > MAX_VERTICES


def too_long(geometries: np.ndarray) -> np.ndarray:
    bounds = shapely.bounds(geometries)
    long = np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) > MAX_SIDE_M
    return long & (shapely.get_dimensions(geometries) > 0)


def cut(geometries: np.ndarray, too_large: Callable[[np.ndarray], np.ndarray], progress: Progress = SILENT) -> Pieces:
    """Halve what is ``too_large`` until nothing is; order follows the input. Raises ``Cancelled`` on request."""
    parent = np.arange(len(geometries))
    done, owners = [], []
    for _ in range(_MAX_ROUNDS):
        large = too_large(geometries)
        done.append(geometries[~large])
        owners.append(parent[~large])
        geometries, parent = geometries[large], parent[large]
        if not len(geometries):
            break
        halves, split = _halved(geometries, progress)
        done.append(geometries[~split])
        owners.append(parent[~split])
        geometries, parent = halves, np.repeat(parent[split], 2)
        there = ~shapely.is_empty(geometries)
        geometries, parent = geometries[there], parent[there]
    done.append(geometries)
    owners.append(parent)
    geometry, owner = np.concatenate(done), np.concatenate(owners)
    order = np.argsort(owner, kind="stable")
    return Pieces(geometry[order], owner[order])


def _halved(geometries: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    west, south, east, north = shapely.bounds(geometries).T
    wide = east - west >= north - south
    boxes = np.empty((len(geometries), 2, 4))
    boxes[:, 0] = boxes[:, 1] = np.stack([west, south, east, north], axis=1)
    boxes[wide, 0, 2] = boxes[wide, 1, 0] = ((west + east) / 2)[wide]
    boxes[~wide, 0, 3] = boxes[~wide, 1, 1] = ((south + north) / 2)[~wide]
    halves = np.empty((len(geometries), 2), dtype=object)
    for i, geometry in enumerate(geometries):
        if i % _CHECK_EVERY == 0:
            progress.check()
        for side in (0, 1):
            halves[i, side] = _clipped(geometry, boxes[i, side])
    again = ~_adds_up(geometries, halves)
    for side in (0, 1):
        halves[again, side] = [
            _of_dimension(shapely.intersection(geometry, shapely.box(*box)), geometry)
            for geometry, box in zip(geometries[again], boxes[again, side], strict=True)
        ]
    split = _adds_up(geometries, halves)
    return halves[split].ravel(), split


def _clipped(geometry: shapely.Geometry, box: np.ndarray) -> shapely.Geometry | None:
    if geometry.geom_type not in ("Polygon", "MultiPolygon"):
        return _of_dimension(shapely.intersection(geometry, shapely.box(*box)), geometry)
    try:
        return _of_dimension(shapely.clip_by_rect(geometry, *box), geometry)
    except shapely.errors.GEOSException:
        return None


def _of_dimension(cut_out: shapely.Geometry, whole: shapely.Geometry) -> shapely.Geometry:
    if cut_out.geom_type != "GeometryCollection":
        return cut_out if shapely.get_dimensions(cut_out) == shapely.get_dimensions(whole) else shapely.Polygon()
    parts = shapely.get_parts(cut_out)
    parts = parts[shapely.get_dimensions(parts) == shapely.get_dimensions(whole)]
    return shapely.union_all(parts) if len(parts) else shapely.Polygon()


def _adds_up(wholes: np.ndarray, halves: np.ndarray) -> np.ndarray:
    size = sizes(wholes)
    # Lengths have nothing to be negative or folded; of areas each half must be sound by itself.
    sound = shapely.is_valid(halves).all(axis=1)
    weight = np.where(shapely.get_dimensions(wholes) == POLYGON, shapely.area(halves).sum(axis=1), 0.0)
    weight = np.where(shapely.get_dimensions(wholes) == POLYGON, weight, shapely.length(halves).sum(axis=1))
    return sound & (np.abs(weight - size) <= _LOST * np.maximum(size, 1.0) + 1e-6)
