"""Seconds along the way of a line."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..network.model import RoadNetwork
from ..units import KMH_PER_MS

BUS_KMH = 80.0
"""No city bus goes faster, whatever the road allows (SUMO's bus: 85 km/h)."""


def empty_road_seconds(network: RoadNetwork) -> pd.Series:
    """Seconds that a bus takes for each edge (index ``edge_id``) on an empty road: length by speed, and the signal."""
    edges = network.edges
    speed = np.minimum(edges["speed_kmh"].to_numpy(float), BUS_KMH) / KMH_PER_MS
    return pd.Series(edges["length_m"].to_numpy(float) / speed + edges["signal_delay_s"].to_numpy(float),
                     index=edges["edge_id"].to_numpy(object))  # fmt: skip


def seconds_along(way: np.ndarray, calls: pd.DataFrame, seconds: pd.Series, length: pd.Series) -> np.ndarray:
    """Seconds from the first to each of ``calls`` (sorted) along the edges ``way``, without any stop.

    ``seconds`` and ``length``: by edge. Part of an edge takes its share of the edge's time.
    """
    taken = seconds.reindex(way).to_numpy(float)
    begins = np.append(0.0, np.cumsum(taken))
    place = calls["place"].to_numpy(int)
    share = calls["position_m"].to_numpy(float) / length.reindex(way).to_numpy(float)[place]
    at = begins[place] + share * taken[place]
    return at - at[0]
