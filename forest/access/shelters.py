"""Where those who live by the forest can walk to, and how long it takes them."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ...common.streets.street_network import Snapped, StreetNetwork
from ..errors import ForestError
from ..geometry.model import ForestModel
from .reaching import names_of

SHELTER_FIELDS = ("name", "shelter", "대피소명", "시설명", "시설명칭", "명칭", "경로당명")

WALK_M_S = 1.2
"""Metres a second of an adult on foot (the same as in the bus room)."""

ELDERLY_SHARE = 0.72
"""Speed of the elderly by that of adults in the evacuation of 2025 (newsis, kbmaeil 2025-04-16; reference §0)."""


@dataclass(frozen=True)
class Shelters:
    """Shelters that count, on the streets: ``names``, and how many stood too near to forest to be one (``unsafe``)."""

    streets: StreetNetwork
    at: Snapped
    names: np.ndarray
    unsafe: int

    @classmethod
    def of(
        cls, shelters: gpd.GeoDataFrame, streets: StreetNetwork, model: ForestModel, safe_m: float,
        progress: Progress = SILENT,
    ) -> Shelters:  # fmt: skip
        """The shelters (in the CRS of the streets) further than ``safe_m`` from forest.

        Raises :class:`ForestError` where there is none.
        """
        there = shelters[shelters.geometry.notna() & ~shelters.geometry.is_empty]
        if there.empty:
            raise ForestError("The shelter layer has no places. Choose the layer of shelters (대피소).")
        shapes = there.geometry.to_numpy()
        unsafe = np.zeros(len(there), bool)
        unsafe[model.piece_tree.query(shapes, predicate="dwithin", distance=safe_m)[0]] = True
        if unsafe.all():
            raise ForestError(
                "All of the {count} shelters lie within {metres:g} m of forest. Give shelters that lie outside.",
                count=len(there), metres=safe_m,
            )  # fmt: skip
        if unsafe.any():
            progress.warn(
                "{count} shelters lie within {metres:g} m of forest and do not count",
                count=int(unsafe.sum()),
                metres=safe_m,
            )
        middles = shapely.centroid(shapes[~unsafe])
        snapped = streets.snap(shapely.get_x(middles), shapely.get_y(middles))
        return cls(streets, snapped, names_of(there, SHELTER_FIELDS)[~unsafe], int(unsafe.sum()))

    def nearest(self, places: np.ndarray, progress: Progress = SILENT) -> tuple[np.ndarray, np.ndarray]:
        """Metres on foot from the middle of each of ``places`` to the nearest shelter, and its name (None: no way)."""
        middles = shapely.centroid(places)
        targets = self.streets.snap(shapely.get_x(middles), shapely.get_y(middles))
        best = np.full(len(places), np.inf)
        name = np.full(len(places), None, object)
        for number in range(len(self.names)):
            progress.check()
            one = Snapped(*(values[[number]] for values in (self.at.edge, self.at.along, self.at.offset)))
            metres = self.streets.reach(one, targets)
            nearer = metres < best
            best[nearer], name[nearer] = metres[nearer], self.names[number]
        return best, name


def walking_minutes(metres: np.ndarray) -> np.ndarray:
    """Minutes that the elderly need for ``metres``."""
    return metres / (WALK_M_S * ELDERLY_SHARE) / 60
