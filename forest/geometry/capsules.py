"""Round buffers of single segments, vertex for vertex as GEOS draws them."""

from __future__ import annotations

import numpy as np
import shapely

from ..rules import QUADRANT_SEGMENTS

_PIECES = 2 * QUADRANT_SEGMENTS
_STEP = np.pi / _PIECES
_CORNERS = 2 * (_PIECES + 1)
_TURN = np.linspace(0.0, np.pi, _PIECES + 1)
_COSINE = np.r_[np.cos(_TURN), -np.cos(_TURN)]
_SINE = np.r_[np.sin(_TURN), -np.sin(_TURN)]

_WINDOWS = (12, 24, 48)
"""Corners of the sectors tried, of 130: the overlay's cost grows with them. The largest spans less than a half turn."""


def capsules(start: np.ndarray, end: np.ndarray, radius_m: float) -> np.ndarray:
    """The buffer of each segment: two half circles of 2 × 32 straight pieces and the two sides between them.

    GEOS starts each half circle at the perpendicular of the segment and divides it evenly, so the same table of sines
    serves all segments. Equal to ``shapely.buffer(segment, radius_m, quad_segs=32)`` up to rounding, at a third of
    its cost, and independent of the version of GEOS.
    """
    return _polygons(_corners(start, end, radius_m, np.arange(_CORNERS)[None, :]))


def capsule_sectors(start: np.ndarray, end: np.ndarray, radius_m: float, bounds: np.ndarray) -> np.ndarray:
    """Of each capsule as much as the box ``bounds`` (n, 4) can meet, with few corners.

    Each place lies in one direction from the nearest point of its segment. The places whose direction is between two
    given ones are a convex region, if these are less than a half turn apart and, where they belong to different ends,
    neither leans over the segment. So the region holds a box if it holds its corners, and within the box the capsule
    is the same as its part in the region.
    """
    first, count = _facing(start, end, bounds)
    result = np.empty(len(start), dtype=object)
    smaller = 0
    for window in _WINDOWS:
        now = (count > smaller) & (count <= window)
        corner = first[now][:, None] + np.arange(window)
        ring = _corners(start[now], end[now], radius_m, corner % _CORNERS)
        back, front = (_ends(start[now], end[now], corner[:, at] % _CORNERS) for at in (-1, 0))
        result[now] = _polygons(np.concatenate([ring, back[:, None], front[:, None]], axis=1))
        smaller = window
    around = count > smaller
    result[around] = capsules(start[around], end[around], radius_m)
    return result


def _facing(start: np.ndarray, end: np.ndarray, bounds: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The first corner of each capsule in the directions of its box, and how many; one to spare at both ends."""
    along = end - start
    length = np.hypot(along[:, 0], along[:, 1])
    along = along / length[:, None]
    middle = (bounds[:, :2] + bounds[:, 2:]) / 2
    places = np.stack([middle, *(bounds[:, pair] for pair in ([0, 1], [2, 1], [2, 3], [0, 3]))]) - start
    forward = (places * along).sum(axis=2)
    beyond = np.where(forward < 0, forward, np.maximum(forward - length, 0.0))
    aside = places[..., 1] * along[:, 0] - places[..., 0] * along[:, 1]
    direction = np.arctan2(beyond, aside)
    turn = np.remainder(direction[1:] - direction[0] + np.pi, 2 * np.pi) - np.pi
    first = np.floor(_rank(direction[0] + turn.min(axis=0))).astype(np.int64) - 1
    last = np.ceil(_rank(direction[0] + turn.max(axis=0))).astype(np.int64) + 1
    half = _CORNERS // 2
    one_end = first // half == last // half
    upright = (first % half >= half // 2) & (last % half <= half // 2)
    return first, np.where(one_end | upright, last - first + 1, _CORNERS)


def _rank(direction: np.ndarray) -> np.ndarray:
    """Directions as corner numbers: 65 to each half circle, of which the first lies on the segment's left."""
    rounds, rest = np.divmod(direction, 2 * np.pi)
    return rounds * _CORNERS + rest / _STEP + (rest > np.pi)


def _corners(start: np.ndarray, end: np.ndarray, radius_m: float, corner: np.ndarray) -> np.ndarray:
    along = end - start
    along = along / np.hypot(along[:, 0], along[:, 1])[:, None] * radius_m
    cosine, sine = _COSINE[corner], _SINE[corner]
    around_end = corner <= _PIECES
    x = cosine * -along[:, 1:] + sine * along[:, :1]
    y = cosine * along[:, :1] + sine * along[:, 1:]
    ring = np.empty((*x.shape, 2))
    ring[..., 0] = np.where(around_end, end[:, :1], start[:, :1]) + x
    ring[..., 1] = np.where(around_end, end[:, 1:], start[:, 1:]) + y
    return ring


def _ends(start: np.ndarray, end: np.ndarray, corner: np.ndarray) -> np.ndarray:
    return np.where((corner <= _PIECES)[:, None], end, start)


def _polygons(ring: np.ndarray) -> np.ndarray:
    return shapely.polygons(np.concatenate([ring, ring[:, :1]], axis=1))


def inner_radius(radius_m: float) -> float:
    """The radius of the circle that lies inside every capsule, whatever its direction."""
    return radius_m * float(np.cos(np.pi / (4 * QUADRANT_SEGMENTS)))
