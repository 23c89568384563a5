"""Where on the edge of the forest a fire would leave it for a feature, and where it would arrive."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.cleaning import LINE, sizes
from ..geometry.model import ForestModel
from ..geometry.nearest import Nearest, nearest_forest
from ..rules import TOUCH_M

PAIRS_AT_ONCE = 20_000
"""Pairs of part and outline between two looks at whether to stop: about 0.2 s."""


@dataclass(frozen=True)
class EdgePairs:
    """Parts away from forest and the pieces of outline (``chunk``) that are nearest to them, tied ones too."""

    row: np.ndarray
    part: np.ndarray
    stand: np.ndarray
    chunk: np.ndarray
    distance: np.ndarray

    @classmethod
    def joined(cls, several: list[EdgePairs]) -> EdgePairs:
        nothing = cls(np.empty(0, int), np.empty(0, object), np.empty(0, int), np.empty(0, int), np.empty(0))
        return cls(*(np.concatenate([getattr(pairs, name) for pairs in (nothing, *several)]) for name in _names(cls)))


@dataclass(frozen=True)
class Remains:
    """Pieces of features that touch forest: what is left of them outside."""

    row: np.ndarray
    outside: np.ndarray


@dataclass(frozen=True)
class Places:
    """Per row two places, (n, 2) in metres: ``forest`` at the edge of the forest and ``feature`` at the feature; NaN
    where the feature lies in the forest with all of it, or has no geometry. ``ground``: where slope and aspect are
    asked: at the edge, else in the feature."""

    forest: np.ndarray
    feature: np.ndarray
    ground: np.ndarray


def edge_pairs(near: Nearest, row: np.ndarray, parts: np.ndarray) -> EdgePairs:
    """Of a block's parts, whose rows are ``row``."""
    part = near.pair_part
    return EdgePairs(row[part], parts[part], near.pair_stand, near.pair_chunk, near.distance[part])


def remains_of(touching: np.ndarray, outside: np.ndarray, row: np.ndarray) -> Remains:
    """Of a block's parts that touch forest: those of which something with a size is left."""
    left = np.flatnonzero(~shapely.is_missing(outside))
    left = left[sizes(outside[left]) > 0]
    return Remains(row[touching[left]], outside[left])


def joined_remains(several: list[Remains]) -> Remains:
    return Remains(
        np.concatenate([np.empty(0, int), *(remains.row for remains in several)]),
        np.concatenate([np.empty(0, object), *(remains.outside for remains in several)]),
    )


def places_at_the_edge(
    geometries: np.ndarray,
    distance: np.ndarray,
    stand: np.ndarray,
    edges: EdgePairs,
    remains: Remains,
    model: ForestModel,
    progress: Progress = SILENT,
) -> Places:
    """The two ends of the shortest line from the nearest stand (``stand`` per row) to each feature.

    Where the shortest line is not the only one, the one whose end at the forest, then at the feature, lies furthest
    west, then south. A feature that touches forest has no such line; it is looked at from inside: its place is a point
    within the largest piece of it (of those cut at 400 m that touch) outside forest, and the shortest line is that
    point's.
    """
    forest, feature = np.full((len(geometries), 2), np.nan), np.full((len(geometries), 2), np.nan)
    wanted = (stand[edges.row] == edges.stand) & (edges.distance <= distance[edges.row] + TOUCH_M)
    wanted &= distance[edges.row] > 0
    _fill(forest, feature, edges.row[wanted], edges.part[wanted], edges.chunk[wanted], distance, model, progress)
    if len(remains.row):
        row, inner = _inner_points(remains)
        progress.check()
        near = nearest_forest(inner, model)
        away = np.full(len(geometries), np.nan)
        away[row] = near.distance
        pair = near.pair_part
        _fill(forest, feature, row[pair], inner[pair], near.pair_chunk, away, model, progress)
    progress.check()
    ground = forest.copy()
    within = np.flatnonzero(np.isnan(forest[:, 0]) & (distance == 0))
    ground[within] = shapely.get_coordinates(shapely.point_on_surface(geometries[within]))
    return Places(forest, feature, ground)


def _fill(
    forest: np.ndarray,
    feature: np.ndarray,
    row: np.ndarray,
    geometry: np.ndarray,
    chunk: np.ndarray,
    distance: np.ndarray,
    model: ForestModel,
    progress: Progress,
) -> None:
    """Write the ends of the shortest line between each row's geometries and pieces of outline, segment by segment: how
    segments are grouped to pieces depends on how much forest was read, and must not matter."""
    found = [(np.empty(0, int), np.empty((0, 4)))]
    for i in range(0, len(row), PAIRS_AT_ONCE):
        progress.check()
        block = slice(i, i + PAIRS_AT_ONCE)
        found.append(_shortest(row[block], geometry[block], chunk[block], distance, model))
    row, ends = (np.concatenate(columns) for columns in zip(*found, strict=True))
    order = np.lexsort((*ends.T[::-1], row))
    row, ends = row[order], ends[order]
    first = np.r_[True, row[1:] != row[:-1]] if len(row) else np.empty(0, bool)
    forest[row[first]], feature[row[first]] = ends[first, :2], ends[first, 2:]


def _shortest(
    row: np.ndarray, geometry: np.ndarray, chunk: np.ndarray, distance: np.ndarray, model: ForestModel
) -> tuple[np.ndarray, np.ndarray]:
    """Rows and both ends (x, y at the forest, x, y at the feature) of the lines as short as the row's distance."""
    pair, line = _segments(chunk, model)
    row, geometry = row[pair], geometry[pair]
    near = shapely.distance(line, geometry) <= distance[row] + TOUCH_M
    row, geometry, line = row[near], geometry[near], line[near]
    return row, shapely.get_coordinates(shapely.shortest_line(line, geometry)).reshape(-1, 4)


def _segments(chunk: np.ndarray, model: ForestModel) -> tuple[np.ndarray, np.ndarray]:
    """Each pair with every segment of its chunk; a corner, which has none, with itself."""
    count = model.chunks.count[chunk]
    pair = np.repeat(np.arange(len(chunk)), count)
    rank = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    lines = model.lines[model.chunks.first[chunk[pair]] + rank]
    corners = np.flatnonzero(count == 0)
    return np.concatenate([pair, corners]), np.concatenate([lines, model.chunks.line[chunk[corners]]])


def _inner_points(remains: Remains) -> tuple[np.ndarray, np.ndarray]:
    """One point within the largest piece of each row; of equal ones within the one furthest west, then south."""
    point = _inner_point(remains.outside)
    x, y = shapely.get_coordinates(point).reshape(-1, 2).T
    order = np.lexsort((y, x, -sizes(remains.outside), remains.row))
    row = remains.row[order]
    first = np.r_[True, row[1:] != row[:-1]] if len(row) else np.empty(0, bool)
    return row[first], point[order[first]]


def _inner_point(outside: np.ndarray) -> np.ndarray:
    """A point in each polygon; the middle of the longest stretch of each line, whose own point "on the surface" would
    be a vertex, such as that in which it leaves the forest."""
    point = shapely.point_on_surface(outside)
    linear = np.flatnonzero(shapely.get_dimensions(outside) == LINE)
    stretch, owner = shapely.get_parts(outside[linear], return_index=True)
    shortest_first = np.argsort(shapely.length(stretch), kind="stable")
    point[linear[owner[shortest_first]]] = shapely.line_interpolate_point(stretch[shortest_first], 0.5, normalized=True)
    return point


def _names(kind: type) -> tuple[str, ...]:
    return tuple(kind.__dataclass_fields__)
