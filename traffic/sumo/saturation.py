"""How many vehicles a lane lets through, told to SUMO's queue model: capacities are the same in both engines."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ..units import KMH_PER_MS
from .xml_files import element

TAUS = {"tauff": 1.13, "taufj": 1.13, "taujf": 1.73, "taujj": 1.4}
"""SUMO's own net headways in seconds between vehicles, from free or jammed to free or jammed (sumo --help)."""
STANDARD_VPH = 1900.0
"""The saturation flow for which SUMO's own headways stand: what its micro model lets through at a signal, about. They
agree with it at these values (reference/traffic.md §2.4), so that roads of other saturation are scaled by it."""
STEP_VPH = 50.0
SPEED_STEP_KMH = 10.0
VEHICLE_M = 7.0
"""A car and the gap to the next one; a headway is tau plus the time that these take to pass."""
LEAST_TAU_S = 0.2


def lane_saturation(edges: pd.DataFrame) -> np.ndarray:
    """Vehicles an hour of green and lane that the capacity stands for, rounded to :data:`STEP_VPH`.

    Not ``saturation_vph`` itself: a scenario may change the capacity. Lanes for buses alone carry none of it. Signals
    and the right of way are SUMO's own, so their shares are taken out.
    """
    lanes = edges["lanes"].to_numpy(float)
    if "bus_lanes" in edges:
        lanes = lanes - edges["bus_lanes"].to_numpy(float)
    share = edges["green_share"].to_numpy(float) * edges["give_way_share"].to_numpy(float)
    flow = edges["capacity_vph"].to_numpy(float) / (lanes * share)
    return np.maximum(np.round(flow / STEP_VPH), 1) * STEP_VPH


def road_types(edges: pd.DataFrame) -> list[str]:
    """Name of SUMO's edge type of each edge: saturation and speed."""
    return [f"s{flow:.0f}v{speed:.0f}" for flow, speed in zip(lane_saturation(edges), _speeds(edges), strict=True)]


def type_elements(edges: pd.DataFrame) -> Iterator[str]:
    """The headways of each of :func:`road_types`."""
    kinds = pd.DataFrame({"flow": lane_saturation(edges), "speed": _speeds(edges), "name": road_types(edges)})
    for kind in kinds.drop_duplicates("name").sort_values("name").itertuples():
        passing = VEHICLE_M / (kind.speed / KMH_PER_MS)
        taus = {
            name: float(max((tau + passing) * STANDARD_VPH / kind.flow - passing, LEAST_TAU_S))
            for name, tau in TAUS.items()
        }
        yield element("type", element("meso", **taus), id=kind.name)


def _speeds(edges: pd.DataFrame) -> np.ndarray:
    return np.maximum(np.round(edges["speed_kmh"].to_numpy(float) / SPEED_STEP_KMH), 1) * SPEED_STEP_KMH
