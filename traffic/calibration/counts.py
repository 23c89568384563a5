"""Traffic counts as agencies give them → vehicles an hour in the period, with what was wrong in them named."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.texts import marked
from ..errors import TrafficError
from ..units import HOUR_S
from .observed import Observations, observations
from .remark import Remark, remark_on

VOLUME_NAMES = (
    "volume", "count", "vehicles", "traffic", "flow", "vol", "교통량", "통행량", "통과대수", "교통량(대)", "합계",
    "전체",
)  # fmt: skip
CLASS_NAMES = ("vehicle_class", "class", "차종", "차종구분", "차량종류")

OUTAGE_S = 3 * HOUR_S
"""So long without one vehicle, a counter is off rather than the road empty (our choice: detectors that fail report
zeros; by night a side street is really empty for an hour or two)."""
LEAST_COVERED = 0.75
"""Share of the period that a link's slices must cover; what lacks is filled with their mean."""

OUTAGE = marked("{count} counters report nothing for three hours or longer; that time was left out: {names}.")
UNCOVERED = marked("{count} counted links have too few times within the period and were left out: {names}.")


@dataclass(frozen=True)
class Counts:
    """``table``: ``edge_id`` and ``counted`` (vehicles an hour, mean of the period and of all days), by edge."""

    table: pd.DataFrame
    remarks: tuple[Remark, ...]


def read_counts(table: pd.DataFrame, edges: pd.DataFrame, begin_s: float, end_s: float) -> Counts:
    """Counts in ``table`` on ``edges`` between two times of day (seconds after midnight).

    A row is a link and an hour (or another slice: its length is the smallest step of the times) with the vehicles
    counted in it; days are averaged, vehicle classes added up. Raises :class:`TrafficError` where nothing is left.
    """
    if end_s <= begin_s:
        raise TrafficError("The period ends before it begins. Choose an end that is later than the beginning.")
    found = observations(table, edges, VOLUME_NAMES, CLASS_NAMES)
    working, outages = without_outages(found)
    inside = working.between(begin_s, end_s)
    inside = inside.assign(vehicles=inside["value"] * inside["overlap_s"] / found.slice_s)
    by_day = inside.groupby(["edge_id", "day"])[["vehicles", "overlap_s"]].sum()
    enough = by_day[by_day["overlap_s"] >= LEAST_COVERED * (end_s - begin_s)]
    counted = (enough["vehicles"] / enough["overlap_s"] * HOUR_S).groupby("edge_id").mean()
    lost = sorted(set(working.frame["edge_id"]) - set(counted.index))
    if counted.empty:
        raise TrafficError(
            "No count lies within the period: the times of the table begin at {first} and end at {last} o'clock. "
            "Choose a period that was counted (BEGIN, END).",
            first=_hour(found.frame["begin_s"].min()),
            last=_hour(found.frame["begin_s"].max() + found.slice_s),
        )
    counts = counted.rename("counted").rename_axis("edge_id").reset_index()
    return Counts(counts, found.remarks + outages + remark_on(UNCOVERED, lost))


def without_outages(found: Observations) -> tuple[Observations, tuple[Remark, ...]]:
    """``found`` without runs of zeros of :data:`OUTAGE_S` or longer."""
    frame = found.frame
    zero = (frame["value"] == 0).to_numpy()
    same = (frame["edge_id"] == frame["edge_id"].shift()).to_numpy() & (frame["day"] == frame["day"].shift()).to_numpy()
    follows = np.isclose(frame["begin_s"].diff().to_numpy(), found.slice_s) & same
    run = np.cumsum(~(zero & np.r_[False, zero[:-1]] & follows))
    length = pd.Series(zero).groupby(run).transform("sum").to_numpy() * found.slice_s
    off = zero & (length >= OUTAGE_S)
    remarks = remark_on(OUTAGE, frame.loc[off, "edge_id"])
    return Observations(frame[~off].reset_index(drop=True), found.slice_s, ()), remarks


def _hour(seconds: float) -> str:
    return "–" if np.isnan(seconds) else f"{seconds / HOUR_S:g}"
