"""Which stops are walked between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .costs import NO_WAY, TENTHS, Costs
from .ragged import RaggedMinimum


@dataclass(frozen=True)
class Footpaths:
    """Walks between stops, every stop to itself at no cost among them: minima over stops for all columns at once.

    ``change``: between two rides; ``reach``: from the stop where a journey begins today to another, and at its end.
    """

    change: RaggedMinimum
    reach: RaggedMinimum

    @classmethod
    def between(cls, x: np.ndarray, y: np.ndarray, costs: Costs) -> Footpaths:
        """The walks between stops at ``x`` and ``y`` (metres) within the limits of ``costs``.

        A stop without a place (NaN) is walked to from nowhere.
        """
        return cls(_walks(x, y, costs, costs.walk_limit_m), _walks(x, y, costs, costs.reach_limit_m))


def _walks(x: np.ndarray, y: np.ndarray, costs: Costs, limit_m: float) -> RaggedMinimum:
    points = shapely.points(x, y)
    placed = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    tree = shapely.STRtree(points[placed])
    a, b = tree.query(points[placed], predicate="dwithin", distance=limit_m)
    a, b = placed[a], placed[b]
    a, b = a[a != b], b[a != b]
    itself = np.arange(len(x))
    metres = np.append(np.zeros(len(x)), np.hypot(x[a] - x[b], y[a] - y[b]))
    cost = np.round(costs.walk_weight * costs.walk_s(metres) * TENTHS)
    return RaggedMinimum(np.append(itself, b), np.append(itself, a), np.minimum(cost, NO_WAY), len(x))
