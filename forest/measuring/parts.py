"""The measuring itself: features in small parts against the prepared forest, put together again row by row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import Progress
from ..geometry.capsules import inner_radius
from ..geometry.cleaning import POLYGON, Cleaned, sizes
from ..geometry.model import ForestModel
from ..geometry.nearest import Nearest, nearest_forest
from ..geometry.overlap import Overlap, forest_overlap
from ..geometry.pieces import cut, too_long
from ..geometry.reach import furthest
from ..geometry.zone import outside_zone
from .candidates import Candidates, Chosen, chosen_stands
from .places import EdgePairs, Remains, edge_pairs, joined_remains, remains_of

PARTS_AT_ONCE = 4096
"""Parts per block: about 0.2 s of work, so that a job stops soon after it is asked to."""


@dataclass(frozen=True)
class Measured:
    """Per input row: ``distance`` (NaN without geometry), ``chosen`` stand; ``size``, ``forest`` and ``within`` (one
    column per radius; forest included) in m² or m.

    ``edges``: which outline is that near, of rows away from forest. ``remains``: what is left outside forest of the
    parts that touch it; ``None`` where nobody asked for places.
    """

    distance: np.ndarray
    chosen: Chosen
    size: np.ndarray
    forest: np.ndarray
    within: np.ndarray
    edges: EdgePairs | None
    remains: Remains | None


def measure(
    clean: Cleaned, radii_m: tuple[float, ...], model: ForestModel, places: bool, progress: Progress
) -> Measured:
    """Measure every row of ``clean``; ``radii_m`` ascend, each above 0. ``places``: keep what is needed for them."""
    rows = np.flatnonzero(~clean.empty)
    pieces = cut(clean.geometries[rows], too_long, progress)
    row = rows[pieces.parent]
    order = _along_a_curve(pieces.geometry)
    parts, row = pieces.geometry[order], row[order]
    count = len(clean.geometries)
    distance, size, forest = np.full(count, np.inf), np.zeros(count), np.zeros(count)
    within = np.zeros((count, len(radii_m)))
    candidates, edges, remains = [], [], []
    for i in range(0, len(parts), PARTS_AT_ONCE):
        progress.at(i / len(parts))
        block = slice(i, i + PARTS_AT_ONCE)
        found = _measured_block(parts[block], radii_m, model, places, progress)
        np.minimum.at(distance, row[block], found.near.distance)
        for total, value in ((size, found.size), (forest, found.forest), (within, found.within)):
            np.add.at(total, row[block], value)
        candidates.append(found.candidates.of_rows(row[block]))
        if places:
            edges.append(edge_pairs(found.near, row[block], parts[block]))
            remains.append(remains_of(found.touching, found.outside, row[block]))
    distance[clean.empty] = np.nan
    return Measured(
        distance, chosen_stands(candidates, distance, model.rank), size, forest, within,
        EdgePairs.joined(edges) if places else None, joined_remains(remains) if places else None,
    )  # fmt: skip


@dataclass(frozen=True)
class _Block:
    near: Nearest
    size: np.ndarray
    forest: np.ndarray
    within: np.ndarray
    touching: np.ndarray
    outside: np.ndarray
    candidates: Candidates


def _measured_block(
    parts: np.ndarray, radii_m: tuple[float, ...], model: ForestModel, places: bool, progress: Progress
) -> _Block:
    near = nearest_forest(parts, model)
    progress.check()
    size = sizes(parts)
    touching = np.flatnonzero(near.distance == 0)
    most = _most(parts, near, radii_m, model)
    # What one disc around a point of the outline contains is in the zone, without an overlay.
    decided = most <= inner_radius(radii_m[0])
    wanted = (places | ~decided[touching]) & (size[touching] > 0)
    overlap = forest_overlap(parts[touching], wanted, model)
    progress.check()
    forest = np.zeros(len(parts))
    forest[touching] = overlap.inside
    rest = parts.copy()
    rest[touching[wanted]] = overlap.outside[wanted]
    within = _within_each(parts, rest, near, size, forest, most, radii_m, model, progress)
    return _Block(near, size, forest, within, touching, overlap.outside, _candidates(near, overlap, touching))


def _most(parts: np.ndarray, near: Nearest, radii_m: tuple[float, ...], model: ForestModel) -> np.ndarray:
    """Metres from forest beyond which no place of each part lies; infinite for parts that no radius reaches."""
    most = np.full(len(parts), np.inf)
    reached = np.flatnonzero(near.distance <= radii_m[-1])
    most[reached] = furthest(parts[reached], near.chunk[reached], model)
    return most


def _within_each(
    parts: np.ndarray,
    rest: np.ndarray,
    near: Nearest,
    size: np.ndarray,
    forest: np.ndarray,
    most: np.ndarray,
    radii_m: tuple[float, ...],
    model: ForestModel,
    progress: Progress,
) -> np.ndarray:
    """Size of each part within each radius. ``rest``: the parts without forest. Each radius starts from there: to go on
    with what the smaller one has left costs the same, and areas would depend on which others were asked for."""
    within = np.zeros((len(parts), len(radii_m)))
    outside = _sizes_as(rest, parts)
    for place, radius_m in enumerate(radii_m):
        whole = (near.distance <= radius_m) & (most <= inner_radius(radius_m))
        open_parts = np.flatnonzero((near.distance <= radius_m) & ~whole & (size > 0))
        left_over = outside_zone(rest[open_parts], near.chunk[open_parts], radius_m, model, progress)
        left = outside[open_parts] - _sizes_as(left_over, parts[open_parts])
        within[whole, place] = size[whole]
        within[open_parts, place] = forest[open_parts] + np.maximum(0.0, left)
    return within


def _candidates(near: Nearest, overlap: Overlap, touching: np.ndarray) -> Candidates:
    none = np.zeros(len(near.pair_part))
    return Candidates(
        np.concatenate([near.pair_part, touching[overlap.pair_part]]),
        np.concatenate([near.pair_stand, overlap.pair_stand]),
        np.concatenate([near.distance[near.pair_part], np.zeros(len(overlap.pair_part))]),
        np.concatenate([none, overlap.pair_size]),
    )


def _sizes_as(geometries: np.ndarray, wholes: np.ndarray) -> np.ndarray:
    polygonal = shapely.get_dimensions(wholes) == POLYGON
    return np.where(polygonal, shapely.area(geometries), shapely.length(geometries))


def _along_a_curve(geometries: np.ndarray) -> np.ndarray:
    """An order in which neighbours in space are neighbours in memory: cells of 500 m, row by row, back and forth."""
    if not len(geometries):
        return np.empty(0, dtype=np.int64)
    bounds = shapely.bounds(geometries)
    column = np.floor(bounds[:, 0] / 500).astype(np.int64)
    line = np.floor(bounds[:, 1] / 500).astype(np.int64)
    return np.lexsort((np.where(line % 2, -column, column), line))
