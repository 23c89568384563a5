"""Which stops are walked between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .costs import NO_WAY, TENTHS, Costs
from .ragged import RaggedMinimum


@dataclass(frozen=True)
class Footpaths:
    """Every stop to itself at no cost, and to those within reach: a minimum over stops for all columns at once."""

    to: RaggedMinimum
    x: np.ndarray
    y: np.ndarray

    @classmethod
    def between(cls, x: np.ndarray, y: np.ndarray, costs: Costs) -> Footpaths:
        """The walks of at most ``costs.walk_limit_m`` straight metres between stops at ``x`` and ``y`` (metres).

        A stop without a place (NaN) is walked to from nowhere.
        """
        points = shapely.points(x, y)
        placed = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
        tree = shapely.STRtree(points[placed])
        a, b = tree.query(points[placed], predicate="dwithin", distance=costs.walk_limit_m)
        a, b = placed[a], placed[b]
        apart = a != b
        itself = np.arange(len(x))
        source, target = np.r_[itself, a[apart]], np.r_[itself, b[apart]]
        metres = np.r_[np.zeros(len(x)), np.hypot(x[a] - x[b], y[a] - y[b])[apart]]
        cost = np.round(costs.walk_weight * costs.walk_s(metres) * TENTHS)
        return cls(RaggedMinimum(target, source, np.minimum(cost, NO_WAY).astype(np.int32), len(x)), x, y)

    def metres(self, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        """Straight metres between stops; 0 from a stop to itself, also where it has no place."""
        return np.where(a == b, 0.0, np.hypot(self.x[a] - self.x[b], self.y[a] - self.y[b]))
