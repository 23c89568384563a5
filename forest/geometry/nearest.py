"""The exact distance to the nearest forest, and which stands are that near."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..rules import TOUCH_M
from .model import ForestModel

FAR_M = 500.0
"""Metres of search radius above which features are searched in small groups, because each meets much forest."""

_FAR_GROUP = 200


@dataclass(frozen=True)
class Nearest:
    """``distance``: metres, 0 within a micrometre. ``pair_part``, ``pair_stand``, ``pair_chunk``: stands at that
    distance from parts that do not touch forest (those that touch are looked up by overlap), and with which piece of
    their outline. ``chunk``: the outline chunk at that distance (of parts that touch forest: one that is near)."""

    distance: np.ndarray
    chunk: np.ndarray
    pair_part: np.ndarray
    pair_stand: np.ndarray
    pair_chunk: np.ndarray


def nearest_forest(parts: np.ndarray, model: ForestModel) -> Nearest:
    """The distance of each flat valid geometry to the forest.

    An upper bound from one near outline chunk, then every chunk whose box is within it, the likeliest first.
    """
    xy, part = shapely.get_coordinates(parts, return_index=True)
    starts = np.flatnonzero(np.r_[True, part[1:] != part[:-1]])
    bound, seed_chunk = _first_bound(xy, part, starts, model)
    first = shapely.distance(parts, model.chunks.line[seed_chunk])
    bound = np.minimum(bound, first)
    bound[_starts_inside(parts, xy[starts], model)] = 0.0
    best, best_chunk = bound.copy(), seed_chunk.copy()
    found_part, found_chunk, found_distance = [], [], []
    for group in _groups(bound):
        part, chunk, distance = _searched(parts[group], bound[group], seed_chunk[group], first[group], model)
        part = group[part]
        np.minimum.at(best, part, distance)
        winning = distance == best[part]
        best_chunk[part[winning]] = chunk[winning]
        found_part.append(part)
        found_chunk.append(chunk)
        found_distance.append(distance)
    best[best <= TOUCH_M] = 0.0
    part, chunk = _joined(found_part), _joined(found_chunk)
    ties = _joined(found_distance, float) <= best[part] + TOUCH_M
    part, chunk = part[ties], chunk[ties]
    return Nearest(best, best_chunk, part, model.chunks.stand[chunk], chunk)


def _joined(arrays: list[np.ndarray], kind: type = int) -> np.ndarray:
    return np.concatenate(arrays) if arrays else np.empty(0, dtype=kind)


def _first_bound(
    xy: np.ndarray, part: np.ndarray, starts: np.ndarray, model: ForestModel
) -> tuple[np.ndarray, np.ndarray]:
    seed = model.seeds.near(xy)
    apart = xy - model.seeds.point(seed)
    squared = apart[:, 0] ** 2 + apart[:, 1] ** 2
    least = np.minimum.reduceat(squared, starts)
    at_least = np.flatnonzero(squared == least[part])
    winner = np.empty(len(starts), dtype=np.int64)
    winner[part[at_least]] = at_least
    return np.sqrt(least), model.chunk_of(model.seeds.segment(seed[winner]))


def _starts_inside(parts: np.ndarray, first_xy: np.ndarray, model: ForestModel) -> np.ndarray:
    """Parts of which some component begins inside forest (it may lie there without meeting any outline)."""
    several = np.flatnonzero(shapely.get_num_geometries(parts) > 1)
    components, owner = shapely.get_parts(parts[several], return_index=True)
    xy, component = shapely.get_coordinates(components, return_index=True)
    begins = np.r_[True, component[1:] != component[:-1]] if len(xy) else np.empty(0, dtype=bool)
    places = shapely.points(np.concatenate([first_xy, xy[begins]]))
    owner = np.concatenate([np.arange(len(parts)), several[owner]])
    inside = np.zeros(len(parts), dtype=bool)
    inside[owner[model.piece_tree.query(places, predicate="intersects")[0]]] = True
    return inside


def _groups(bound: np.ndarray) -> list[np.ndarray]:
    outside = bound > TOUCH_M
    near = np.flatnonzero(outside & (bound <= FAR_M))
    far = np.flatnonzero(outside & (bound > FAR_M))
    groups = [far[i : i + _FAR_GROUP] for i in range(0, len(far), _FAR_GROUP)]
    return [near, *groups] if len(near) else groups


def _searched(
    parts: np.ndarray, bound: np.ndarray, seed_chunk: np.ndarray, seed_distance: np.ndarray, model: ForestModel
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    part, chunk, gap = within_box(parts, bound + TOUCH_M, model)
    order = np.lexsort((gap, part))
    part, chunk, gap = part[order], chunk[order], gap[order]
    distance = np.where(chunk == seed_chunk[part], seed_distance[part], np.inf)
    bound = bound.copy()
    nearest_box = np.r_[True, part[1:] != part[:-1]] if len(part) else np.empty(0, dtype=bool)
    for wanted in (nearest_box, ~nearest_box):
        now = np.flatnonzero(wanted & np.isinf(distance) & (gap <= bound[part] + TOUCH_M))
        distance[now] = shapely.distance(parts[part[now]], model.chunks.line[chunk[now]])
        np.minimum.at(bound, part[now], distance[now])
    known = np.isfinite(distance)
    return part[known], chunk[known], distance[known]


def within_box(parts: np.ndarray, reach: np.ndarray, model: ForestModel) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of part and chunk whose bounding boxes are no further apart than ``reach``, and that gap in metres."""
    bounds = shapely.bounds(parts)
    grown = shapely.box(bounds[:, 0] - reach, bounds[:, 1] - reach, bounds[:, 2] + reach, bounds[:, 3] + reach)
    part, chunk = model.chunk_tree.query(grown)
    ours, theirs = bounds[part], model.chunk_bounds[chunk]
    across = np.maximum(0.0, np.maximum(theirs[:, 0] - ours[:, 2], ours[:, 0] - theirs[:, 2]))
    along = np.maximum(0.0, np.maximum(theirs[:, 1] - ours[:, 3], ours[:, 1] - theirs[:, 3]))
    gap = np.hypot(across, along)
    near = gap <= reach[part]
    return part[near], chunk[near], gap[near]
