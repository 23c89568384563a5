"""Whether a fire would climb to a feature, and how steep the edge of the forest is there."""

from __future__ import annotations

from enum import Enum

import numpy as np
import pandas as pd
from pyproj import CRS

from ...common.progress import Progress
from ...common.texts import marked
from ..rules import TOUCH_M
from ..terrain.aspect import aspect_keys
from ..terrain.ground import ground_at
from ..terrain.raster_file import DemFile
from .places import Places

LEVEL_DEG = 5.0
"""Degrees: a line that climbs or falls less is level. Our own rule: on 30 m a fall of 2.6 m, about what a DEM of 5 m
cells knows."""

TERRAIN_FIELDS = ("climb_deg", "position", "slope_deg", "aspect_deg", "aspect", "dist_3d_m")


class Position(Enum):
    """Where a feature lies, seen from the nearest forest: its key in ``position`` fields, and its English name."""

    UPHILL = ("uphill", marked("uphill of forest"))
    LEVEL = ("level", marked("level with forest"))
    DOWNHILL = ("downhill", marked("downhill of forest"))
    INSIDE = ("inside", marked("in forest"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


def terrain_columns(places: Places, distance: np.ndarray, dem: DemFile, crs: CRS, progress: Progress) -> pd.DataFrame:
    """The fields :data:`TERRAIN_FIELDS` per row; NaN or None where the DEM has no height.

    ``climb_deg`` = atan((height of the feature − height of the forest) / horizontal distance of the two places):
    positive where fire climbs to the feature (reference/forest.md §2.2). ``dist_3d_m`` = √(dist² + difference²), which
    is dist / cos(climb) (§2.1); 0 where the feature touches. ``slope_deg``, ``aspect_deg``: of the cell at the edge.
    """
    ground = ground_at(dem, crs, np.concatenate([places.forest, places.feature, places.ground]), progress)
    forest, feature, _ = np.split(ground.height, 3)
    slope, aspect = np.split(ground.slope, 3)[2], np.split(ground.aspect, 3)[2]
    rise = feature - forest
    apart = np.hypot(*(places.feature - places.forest).T)
    climb = np.degrees(np.arctan2(rise, np.where(apart > TOUCH_M, apart, np.nan)))
    return pd.DataFrame(
        {
            "climb_deg": climb,
            "position": _positions(climb, np.isnan(places.forest[:, 0]) & (distance == 0), apart <= TOUCH_M),
            "slope_deg": slope,
            "aspect_deg": aspect,
            "aspect": aspect_keys(slope, aspect),
            "dist_3d_m": np.where(distance == 0, 0.0, np.hypot(distance, rise)),
        }
    )


def _positions(climb: np.ndarray, inside: np.ndarray, along: np.ndarray) -> np.ndarray:
    """``along``: what runs along the very edge of the forest, and so has no way to climb."""
    found = np.full(len(climb), None, dtype=object)
    found[climb >= LEVEL_DEG] = Position.UPHILL.key
    found[np.abs(climb) < LEVEL_DEG] = Position.LEVEL.key
    found[climb <= -LEVEL_DEG] = Position.DOWNHILL.key
    found[along] = Position.LEVEL.key
    found[inside] = Position.INSIDE.key
    return found
