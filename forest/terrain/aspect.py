"""The eight ways a slope can face, and how much each counts in Korea's terrain index."""

from __future__ import annotations

from enum import Enum

import numpy as np

from ...common.texts import marked


class Aspect(Enum):
    """A way to face: its key in ``aspect`` fields, the middle of its 45° in degrees from north, its share of the TMI,
    its English name.

    ``tmi``: the aspect part of the terrain index of FFODI, from 126 ignition points (reference/forest.md §2.2). It is
    least for east, not for north, and has none for level ground.
    """

    NORTH = ("N", 0.0, 2.5, marked("north"))
    NORTHEAST = ("NE", 45.0, 4.5, marked("north-east"))
    EAST = ("E", 90.0, 1.5, marked("east"))
    SOUTHEAST = ("SE", 135.0, 4.0, marked("south-east"))
    SOUTH = ("S", 180.0, 4.0, marked("south"))
    SOUTHWEST = ("SW", 225.0, 5.0, marked("south-west"))
    WEST = ("W", 270.0, 2.5, marked("west"))
    NORTHWEST = ("NW", 315.0, 4.5, marked("north-west"))
    LEVEL = ("level", None, None, marked("level ground"))

    def __init__(self, key: str, middle_deg: float | None, tmi: float | None, english: str) -> None:
        self.key, self.middle_deg, self.tmi, self.english = key, middle_deg, tmi, english


_COMPASS = np.array([aspect.key for aspect in Aspect if aspect.middle_deg is not None], dtype=object)


def aspect_keys(slope_deg: np.ndarray, aspect_deg: np.ndarray) -> np.ndarray:
    """The key of :class:`Aspect` of each place; ``None`` where the slope is not known (NaN)."""
    known = np.isfinite(aspect_deg)
    octant = np.floor((np.where(known, aspect_deg, 0.0) + 22.5) / 45.0).astype(np.int64) % 8
    keys = np.where(known, _COMPASS[octant], Aspect.LEVEL.key)
    return np.where(np.isfinite(slope_deg), keys, None)
