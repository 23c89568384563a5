"""What is left of a feature outside the zone: not within the legal distance of any outline segment.

The zone is the union of the forest with the buffers of all its outline segments, arcs with 32 straight pieces per
quarter. It is never built. GEOS' buffer of a whole polygon is not the reference: before it buffers it drops concave
detail of less than 1 % of the radius, which shifts single parcels by up to 2.9 m² at 100 m.
"""

from __future__ import annotations

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from .capsules import capsule_sectors
from .model import ForestModel
from .nearest import within_box


def outside_zone(
    parts: np.ndarray, near_chunk: np.ndarray, radius_m: float, model: ForestModel, progress: Progress = SILENT
) -> np.ndarray:
    """Subtract the zone's buffers from each part, the one that takes most away first.

    The first buffer is that of a segment of ``near_chunk``, the outline nearest to each part: it leaves so little that
    few others still reach it. Then each round subtracts one more per part and forgets those that no longer reach what
    is left.
    """
    rest = _without_first(parts, near_chunk, radius_m, model)
    progress.check()
    part, segment = _segments_in_box(rest, radius_m, model)
    lines = model.lines[segment]
    while True:
        # Of an empty rest the distance is NaN, which reaches nothing.
        distance = shapely.distance(lines, rest[part])
        reach = distance <= radius_m
        part, segment, lines, distance = part[reach], segment[reach], lines[reach], distance[reach]
        if not len(part):
            return rest
        progress.check()
        order = np.lexsort((distance, part))
        part, segment, lines = part[order], segment[order], lines[order]
        now = np.r_[True, part[1:] != part[:-1]]
        rest[part[now]] = _subtracted(rest[part[now]], segment[now], radius_m, model)
        part, segment, lines = part[~now], segment[~now], lines[~now]


def _without_first(parts: np.ndarray, near_chunk: np.ndarray, radius_m: float, model: ForestModel) -> np.ndarray:
    rest = parts.copy()
    left = np.flatnonzero(~shapely.is_empty(rest))
    middle = shapely.get_coordinates(shapely.centroid(rest[left]))
    segment = model.segment_near(near_chunk[left], middle)
    rest[left] = _subtracted(rest[left], segment, radius_m, model)
    return rest


def _subtracted(parts: np.ndarray, segment: np.ndarray, radius_m: float, model: ForestModel) -> np.ndarray:
    start, end = model.outline.start[segment], model.outline.end[segment]
    return shapely.difference(parts, capsule_sectors(start, end, radius_m, shapely.bounds(parts)))


def _segments_in_box(parts: np.ndarray, radius_m: float, model: ForestModel) -> tuple[np.ndarray, np.ndarray]:
    left = np.flatnonzero(~shapely.is_empty(parts))
    part, chunk, _ = within_box(parts[left], np.full(len(left), radius_m), model)
    part = left[part]
    near = shapely.distance(parts[part], model.chunks.line[chunk]) <= radius_m
    part, chunk = part[near], chunk[near]
    count = model.chunks.count[chunk]
    rank = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    part, segment = np.repeat(part, count), np.repeat(model.chunks.first[chunk], count) + rank
    bounds = shapely.bounds(parts)[part]
    start, end = model.outline.start[segment], model.outline.end[segment]
    low, high = np.minimum(start, end), np.maximum(start, end)
    gap = np.maximum(0.0, np.maximum(low - bounds[:, 2:], bounds[:, :2] - high))
    near = (gap**2).sum(axis=1) <= radius_m**2
    return part[near], segment[near]
