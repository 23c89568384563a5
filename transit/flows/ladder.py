"""Zones from fine to coarse, for counts that are shown as finely as they allow (reference/transit.md §3 rule 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np

from ...common.progress import SILENT, Progress
from ..errors import TransitError
from ..stops import Stops
from .zones import LADDER, OUTSIDE, ZoneLevel, Zones, make_zones


@dataclass(frozen=True)
class Ladder:
    """The zones of each level from fine to dong, and ``atoms``: the finest parts, each within one zone of every level.

    ``zone_of_atom`` has a row for each level, ``of_row`` the atom of each stop (``OUTSIDE``: outside all dongs).
    """

    zones: tuple[Zones, ...]
    zone_of_atom: np.ndarray
    of_row: np.ndarray
    stops: Stops

    @classmethod
    def over(
        cls, stops: gpd.GeoDataFrame, dongs: gpd.GeoDataFrame, start: ZoneLevel, progress: Progress = SILENT
    ) -> Ladder:
        """The levels from ``start`` on. Raises :class:`TransitError` for a level that is not on the ladder."""
        if start not in LADDER:
            raise TransitError("The finest level is {level}. Choose stop, group, grid or dong.", level=start.value)
        known = Stops.of(stops)
        zones = tuple(make_zones(level, known, dongs, progress=progress) for level in LADDER[LADDER.index(start) :])
        combined = np.array([level.of_row for level in zones])
        atoms, atom = np.unique(combined, axis=1, return_inverse=True)
        of_row = np.where(combined[-1] == OUTSIDE, OUTSIDE, atom.reshape(-1))
        return cls(zones, atoms, of_row, known)

    @property
    def dongs(self) -> Zones:
        return self.zones[-1]

    def atoms_of_stops(self, ids: Sequence[str]) -> np.ndarray:
        """The atom of each stop id; ``OUTSIDE`` for none."""
        rows = self.stops.rows_of(ids)
        return np.where(rows >= 0, self.of_row[rows], OUTSIDE).astype(np.int32)
