"""Round buffers of single segments, vertex for vertex as GEOS draws them."""

from __future__ import annotations

import numpy as np
import shapely

from .rules import QUADRANT_SEGMENTS

_TURN = np.linspace(0.0, np.pi, 2 * QUADRANT_SEGMENTS + 1)
_COSINE, _SINE = np.cos(_TURN)[None, :, None], np.sin(_TURN)[None, :, None]


def capsules(start: np.ndarray, end: np.ndarray, radius_m: float) -> np.ndarray:
    """The buffer of each segment: two half circles of 2 × 32 straight pieces and the two sides between them.

    GEOS starts each half circle at the perpendicular of the segment and divides it evenly, so the same table of sines
    serves all segments. Equal to ``shapely.buffer(segment, radius_m, quad_segs=32)`` up to rounding, at a third of
    its cost, and independent of the version of GEOS.
    """
    ring = _rings(start, end, radius_m)
    return shapely.polygons(np.concatenate([ring, ring[:, :1]], axis=1))


def _rings(start: np.ndarray, end: np.ndarray, radius_m: float) -> np.ndarray:
    along = end - start
    along = along / np.hypot(along[:, 0], along[:, 1])[:, None] * radius_m
    left = np.stack([-along[:, 1], along[:, 0]], axis=1)
    cap = _COSINE * left[:, None, :] + _SINE * along[:, None, :]
    return np.concatenate([end[:, None, :] + cap, start[:, None, :] - cap], axis=1)


def inner_radius(radius_m: float) -> float:
    """The radius of the circle that lies inside every capsule, whatever its direction."""
    return radius_m * float(np.cos(np.pi / (4 * QUADRANT_SEGMENTS)))
