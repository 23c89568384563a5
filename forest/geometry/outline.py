"""The outline of the forest: the boundary segments that have forest on one side only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

SEGMENTS_PER_CHUNK = 8
"""Segments per line in the search tree; on the benchmark 4 and 8 cost the same, 16 a tenth and 32 a fifth more."""


@dataclass(frozen=True)
class Outline:
    """Boundary segments in ring order, forest on their left.

    ``start`` and ``end``: (n, 2) metres. ``stand``: the polygon of each. ``joined``: whether a segment goes on where
    the one before it ended, in the same ring. ``corner`` and ``corner_stand``: vertices on the outline of stands that
    have no segment of the outline there, and so only touch it.
    """

    start: np.ndarray
    end: np.ndarray
    stand: np.ndarray
    joined: np.ndarray
    corner: np.ndarray
    corner_stand: np.ndarray


@dataclass(frozen=True)
class Chunks:
    """Lines of up to 8 consecutive segments, then the corners as points; ``stand`` of each.

    ``first`` and ``count``: which segments of the outline a line is made of (0 for a corner).
    """

    line: np.ndarray
    stand: np.ndarray
    first: np.ndarray
    count: np.ndarray


def outline_of(stands: np.ndarray) -> Outline:
    """The outline of valid flat polygons.

    An edge that two stands share exactly runs in both directions, so both sides of it are forest: it is no boundary.
    Where stands overlap or share an edge only in part, segments inside the forest remain; they change no distance and
    no area, because what they touch is forest already.
    """
    start, end, ring, stand = directed_segments(stands)
    inner = _runs_both_ways(start, end)
    first = np.r_[True, ring[1:] != ring[:-1]]
    follows = ~first & ~np.r_[True, inner[:-1]]
    corner = _bare_corners(start, ring, first, inner)
    corner = corner[np.isin(_point_keys(start[corner]), _point_keys(np.concatenate([start[~inner], end[~inner]])))]
    return Outline(start[~inner], end[~inner], stand[~inner], follows[~inner], start[corner], stand[corner])


def chunks_of(outline: Outline) -> Chunks:
    """The outline as short lines for a search tree."""
    count = len(outline.start)
    position = np.arange(count)
    run_start = np.maximum.accumulate(np.where(outline.joined, 0, position)) if count else position
    opens = (position - run_start) % SEGMENTS_PER_CHUNK == 0
    chunk = np.cumsum(opens) - 1
    first = np.flatnonzero(opens)
    length = np.diff(np.r_[first, count])
    coordinates = np.empty((count + len(first), 2))
    coordinates[position + chunk] = outline.start
    last = first + length - 1
    coordinates[last + np.arange(len(first)) + 1] = outline.end[last]
    lines = shapely.linestrings(coordinates, indices=np.repeat(np.arange(len(first)), length + 1))
    corners = shapely.points(outline.corner)
    return Chunks(
        np.concatenate([lines, corners]),
        np.concatenate([outline.stand[first], outline.corner_stand]),
        np.concatenate([first, np.zeros(len(corners), dtype=first.dtype)]),
        np.concatenate([length, np.zeros(len(corners), dtype=length.dtype)]),
    )


def directed_segments(stands: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Start and end of every boundary segment of ``stands``, each with its stand on the left; its ring; its stand."""
    parts, part_stand = shapely.get_parts(stands, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    exterior = np.r_[True, ring_part[1:] != ring_part[:-1]]
    backwards = shapely.is_ccw(rings) != exterior
    rings[backwards] = shapely.reverse(rings[backwards])
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    within = (ring[:-1] == ring[1:]) & (xy[:-1] != xy[1:]).any(axis=1)
    ring = ring[:-1][within]
    return xy[:-1][within], xy[1:][within], ring, part_stand[ring_part[ring]]


def _runs_both_ways(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    order, group, forward = equal_segments(start, end)
    ways = np.bincount(group, forward), np.bincount(group, ~forward)
    inner = np.empty(len(start), dtype=bool)
    inner[order] = ((ways[0] > 0) & (ways[1] > 0))[group]
    return inner


def equal_segments(start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """An order in which segments between the same two places follow each other, whichever way they run; in that order
    the number of the place pair of each, and whether it runs forward (to the east, else to the north)."""
    forward = (start[:, 0] < end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] < end[:, 1]))
    low, high = np.where(forward[:, None], start, end), np.where(forward[:, None], end, start)
    order = np.argsort(_point_keys(low) * np.uint64(3) + _point_keys(high))
    low, high, forward = low[order], high[order], forward[order]
    # The key only brings equal segments together; equality itself is that of the coordinates.
    new = np.r_[True, ((low[1:] != low[:-1]) | (high[1:] != high[:-1])).any(axis=1)]
    return order, np.cumsum(new) - 1, forward


def _bare_corners(start: np.ndarray, ring: np.ndarray, first: np.ndarray, inner: np.ndarray) -> np.ndarray:
    ring_first = np.flatnonzero(first)
    ring_last = np.r_[ring_first[1:], len(ring)] - 1
    before = np.arange(len(ring)) - 1
    before[ring_first] = ring_last
    return np.flatnonzero(inner & inner[before])


def _point_keys(xy: np.ndarray) -> np.ndarray:
    # 0.0 is added so that -0.0 and 0.0 get one key. Multipliers: two odd constants of splitmix64.
    bits = np.ascontiguousarray(xy + 0.0).view(np.uint64)
    mixed = bits[:, 0] * np.uint64(0xBF58476D1CE4E5B9) + np.uint64(0x94D049BB133111EB) * (
        bits[:, 1] ^ (bits[:, 1] >> np.uint64(29))
    )
    mixed ^= mixed >> np.uint64(31)
    return mixed * np.uint64(0x9E3779B97F4A7C15)
