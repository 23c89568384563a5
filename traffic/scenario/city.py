"""What a change acts on: the network and the demand, as they are after the changes before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd

from ..demand.model import Demand
from ..errors import TrafficError
from ..network.model import RoadNetwork
from .model import Change

PART = "~"
"""Stands between the id of an edge that a new road has split and the number of its part."""


@dataclass(frozen=True)
class City:
    """``period``: begin and end in seconds of a static run, where a change that holds for a part of it counts by its
    share; None for an engine that knows times. ``demand`` is None where only the roads matter."""

    network: RoadNetwork
    demand: Demand | None = None
    period: tuple[float, float] | None = None

    @property
    def edges(self) -> gpd.GeoDataFrame:
        return self.network.edges

    def with_edges(self, edges: gpd.GeoDataFrame, **others) -> City:
        return replace(self, network=replace(self.network, edges=edges, **others))

    def with_demand(self, **frames) -> City:
        return replace(self, demand=replace(self.demand, **frames))

    def rows_of(self, change: Change, edge_id: str | None = None) -> np.ndarray:
        """Mask of the edge that ``change`` names, or of the parts into which a new road has split it."""
        wanted = change.target if edge_id is None else edge_id
        found = is_edge(self.edges["edge_id"], wanted)
        if not found.any():
            raise TrafficError(
                "Step {step} of the scenario ({operation}): the road {target} is not in this network. "
                "Take the step back, or use the network on which the scenario was made.",
                step=change.step,
                operation=change.operation.key,
                target=wanted,
            )
        return found

    def share_of_period(self, change: Change) -> float:
        """The share of the period in which ``change`` holds; 1 where either has no times."""
        if self.period is None or not change.is_timed:
            return 1.0
        begin, end = self.period
        first = begin if change.begin_s is None else max(begin, change.begin_s)
        last = end if change.end_s is None else min(end, change.end_s)
        return max(last - first, 0.0) / (end - begin)


def is_edge(ids: pd.Series, edge_id: str) -> np.ndarray:
    """Which of ``ids`` are ``edge_id`` or a part of it."""
    return ((ids == edge_id) | ids.str.startswith(edge_id + PART)).to_numpy(bool)


def whole_edge(edge_id: str) -> str:
    """The edge of the base of which ``edge_id`` is a part, or itself."""
    return edge_id.split(PART, 1)[0]
