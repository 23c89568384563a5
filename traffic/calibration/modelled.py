"""What a run says of each link in the period: vehicles an hour and mean speed, to be held against observations."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TrafficError
from ..results.model import Results
from ..units import DAY_S, HOUR_S, KMH_PER_MS


def modelled_by(results: Results, begin_s: float, end_s: float) -> pd.DataFrame:
    """``volume_vph`` and ``speed_kmh`` of every link of ``results`` (index: ``edge_id``) between two times of day.

    Slices count by the seconds that lie within the period. Links without a vehicle have 0 and the speed of the empty
    road. Raises :class:`TrafficError` where the run does not cover the period.
    """
    rows = results.statistics
    begin, end = _seconds_of_day(rows["time_begin"]), _seconds_of_day(rows["time_end"])
    end = end.where(end > begin, end + DAY_S)
    overlap = (np.minimum(end, end_s) - np.maximum(begin, begin_s)).clip(lower=0)
    if rows.empty or begin.min() > begin_s or end.max() < end_s:
        raise TrafficError(
            "The run does not cover the period of the counts: it goes from {first} to {last} o'clock. Choose a period "
            "within it (BEGIN, END).",
            first=f"{begin.min() / HOUR_S:g}" if len(rows) else "–",
            last=f"{end.max() / HOUR_S:g}" if len(rows) else "–",
        )
    vehicles = rows["vehicles"] * overlap / (end - begin)
    edge = rows["edge_id"]
    volume = vehicles.groupby(edge).sum() / (end_s - begin_s) * HOUR_S
    travel = (vehicles * rows["travel_s"]).groupby(edge).sum() / vehicles.groupby(edge).sum()
    links = results.links.set_index("edge_id")
    speed = links["length_m"] / travel.reindex(links.index) * KMH_PER_MS
    return pd.DataFrame(
        {"volume_vph": volume.reindex(links.index).fillna(0.0), "speed_kmh": speed.fillna(links["speed_kmh"])}
    )


def _seconds_of_day(times: pd.Series) -> pd.Series:
    clock = pd.to_datetime(times)
    return clock.dt.hour * HOUR_S + clock.dt.minute * 60.0 + clock.dt.second
