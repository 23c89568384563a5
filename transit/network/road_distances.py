"""How far it is for a bus: along the roads where there are any, else the straight line with a usual detour."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.streets.street_network import StreetNetwork
from ..linking.rules import WALK_DETOUR

DETOUR = WALK_DETOUR
"""Metres of road for each metre of straight line, on the way of a bus as on that of a walker (1.2 to 1.4)."""


@dataclass(frozen=True)
class Distances:
    """Metres of way between places, along ``streets`` if there are any."""

    streets: StreetNetwork | None

    @classmethod
    def of(cls, roads: gpd.GeoDataFrame | None, crs: object, progress: Progress = SILENT) -> Distances:
        """Distances along ``roads`` (lines); straight × :data:`DETOUR` without them."""
        return cls(None if roads is None else StreetNetwork.of(roads, crs, progress))

    def between(
        self, x: np.ndarray, y: np.ndarray, to_x: np.ndarray, to_y: np.ndarray, progress: Progress = SILENT
    ) -> np.ndarray:
        """Metres from each place to the other; where no road leads there, straight × :data:`DETOUR`."""
        straight = np.hypot(to_x - x, to_y - y) * DETOUR
        if self.streets is None or not len(x):
            return straight
        metres = straight.copy()
        table = pd.DataFrame({"x": x, "y": y})
        groups = table.groupby(["x", "y"]).indices
        for number, ((from_x, from_y), rows) in enumerate(groups.items()):
            progress.at(number / len(groups))
            start = self.streets.snap(np.array([from_x]), np.array([from_y]))
            along = self.streets.reach(start, self.streets.snap(to_x[rows], to_y[rows]))
            metres[rows] = np.where(np.isfinite(along), along, straight[rows])
        return metres
