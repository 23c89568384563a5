"""Which forest a building faces: how far it is, on which side, and whether the spring wind blows from there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.model import ForestModel
from ..geometry.nearest import nearest_forest

WIND_FROM_DEG = 292.5
"""Degrees clockwise from north that the wind of the fire season comes from: between west and north-west, Korea's spring
(reference/forest.md §2.2; of 101 fires 68 % ran east)."""

_AT_ONCE = 4096


@dataclass(frozen=True)
class Facing:
    """Per geometry: ``distance`` to the nearest forest (metres, 0: touches), ``stand`` (its number), ``near`` and
    ``forest`` (n, 2): the nearest places of the geometry and of the forest's edge. NaN and −1 without geometry."""

    distance: np.ndarray
    stand: np.ndarray
    near: np.ndarray
    forest: np.ndarray

    @property
    def bearing_deg(self) -> np.ndarray:
        """Degrees clockwise from north from the forest to the geometry; NaN where they touch."""
        run = self.near - self.forest
        bearing = np.remainder(np.degrees(np.arctan2(run[:, 0], run[:, 1])), 360.0)
        return np.where(self.distance > 0, bearing, np.nan)

    def wind_term(self, wind_from_deg: float = WIND_FROM_DEG) -> np.ndarray:
        """``max(0, cos(bearing − downwind))``, 0 to 1: 1 where the wind blows straight from the forest to the building
        (reference/forest.md §2.2). Where they touch there is no side, and the term is 1."""
        downwind = np.radians(wind_from_deg + 180.0)
        blown = np.maximum(0.0, np.cos(np.radians(self.bearing_deg) - downwind))
        return np.where(self.distance == 0, 1.0, blown)


def facing(geometries: np.ndarray, model: ForestModel, progress: Progress = SILENT) -> Facing:
    """Look up the nearest forest of each flat valid geometry (``None`` where there is none)."""
    count = len(geometries)
    distance, stand = np.full(count, np.nan), np.full(count, -1, dtype=np.int64)
    near, forest = np.full((count, 2), np.nan), np.full((count, 2), np.nan)
    there = np.flatnonzero(~shapely.is_missing(geometries))
    for start in range(0, len(there), _AT_ONCE):
        progress.at(start / len(there))
        rows = there[start : start + _AT_ONCE]
        found = nearest_forest(geometries[rows], model)
        ways = shapely.get_coordinates(shapely.shortest_line(geometries[rows], model.chunks.line[found.chunk]))
        distance[rows] = found.distance
        stand[rows] = model.chunks.stand[found.chunk]
        near[rows], forest[rows] = ways[0::2], ways[1::2]
    return Facing(distance, stand, near, forest)
