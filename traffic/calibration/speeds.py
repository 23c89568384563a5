"""Observed speeds of links (15 minutes or an hour, as 도로소통정보 and TOPIS give them) → mean of the period."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.texts import marked
from ..errors import TrafficError
from .observed import observations
from .remark import Remark, remark_on

SPEED_NAMES = (
    "speed", "speed_kmh", "spd", "avg_speed", "mean_speed", "prcs_spd", "속도", "평균속도", "통행속도", "구간속도",
    "speed_km",
)  # fmt: skip
FASTEST_KMH = 160.0
"""A mean speed above is an error of the source: no road of Korea allows more than 120."""
SLOWEST_KMH = 1.0
"""Probe data write 0 where no vehicle was seen."""
ODD = marked("{count} links have speeds of 0 or above 160 km/h, which were left out: {names}.")


@dataclass(frozen=True)
class Speeds:
    """``table``: ``edge_id`` and ``observed_kmh`` by edge."""

    table: pd.DataFrame
    remarks: tuple[Remark, ...]


def read_speeds(table: pd.DataFrame, edges: pd.DataFrame, begin_s: float, end_s: float) -> Speeds:
    """Speeds in ``table`` on ``edges`` between two times of day.

    Slices are averaged as travel times (harmonic mean), which is what both engines mean by the speed of a link.
    Raises :class:`TrafficError` where nothing is left.
    """
    found = observations(table, edges, SPEED_NAMES, ())
    inside = found.between(begin_s, end_s)
    odd = (inside["value"] < SLOWEST_KMH) | (inside["value"] > FASTEST_KMH)
    used = inside[~odd]
    if used.empty:
        raise TrafficError(
            "No speed lies within the period. Choose a period in which speeds were observed (BEGIN, END)."
        )
    slowness = (used["overlap_s"] / used["value"]).groupby(used["edge_id"]).sum()
    mean = used.groupby("edge_id")["overlap_s"].sum() / slowness
    speeds = mean.rename("observed_kmh").rename_axis("edge_id").reset_index()
    return Speeds(speeds, found.remarks + remark_on(ODD, inside.loc[odd, "edge_id"]))


@dataclass(frozen=True)
class SpeedError:
    """How far modelled speeds are from observed ones (km/h): mean absolute error, and bias (modelled − observed)."""

    links: int
    mae_kmh: float
    bias_kmh: float


def speed_error(modelled: np.ndarray, observed: np.ndarray) -> SpeedError:
    """Of links where both are known."""
    off = (np.asarray(modelled, float) - np.asarray(observed, float))[np.isfinite(modelled) & np.isfinite(observed)]
    if not len(off):
        return SpeedError(0, float("nan"), float("nan"))
    return SpeedError(len(off), float(np.abs(off).mean()), float(off.mean()))
