"""The line of a flow between two places."""

from __future__ import annotations

import numpy as np
import shapely

LOOP_RADIUS_M = 15.0
"""Radius of the loop that stands for a flow within one place: readable at 1:5,000, smaller than a stop spacing."""

_LOOP_POINTS = 16


def flow_lines(ends: np.ndarray) -> np.ndarray:
    """A line for each row of ``ends`` (from x, from y, to x, to y; metres), a loop where its ends are one place, None
    where a place is unknown (NaN)."""
    lines = np.full(len(ends), None, dtype=object)
    known = np.isfinite(ends).all(axis=1)
    lines[known] = shapely.linestrings(ends[known].reshape(-1, 2, 2))
    apart = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1])
    at_one_place = known & (apart < 2 * LOOP_RADIUS_M * 0.01)
    lines[at_one_place] = _loops(ends[at_one_place, :2])
    return lines


def _loops(places: np.ndarray) -> np.ndarray:
    """Closed circles that begin and end at ``places`` and lie to the north of them."""
    angle = np.linspace(0, 2 * np.pi, _LOOP_POINTS + 1)
    circle = LOOP_RADIUS_M * np.column_stack([np.sin(angle), 1 - np.cos(angle)])
    circle[-1] = circle[0]
    return shapely.linestrings(places[:, None, :] + circle[None])
