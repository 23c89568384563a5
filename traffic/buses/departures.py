"""When buses leave: by headway between the first and the last one, or by a timetable."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.fields import field_named, texts_of
from ..errors import TrafficError
from .model import DEPARTURE_FIELDS, RUN

HOUR_S = 3600
PEAKS_S = ((7 * HOUR_S, 9 * HOUR_S), (17 * HOUR_S, 19 * HOUR_S))
"""Hours of Korean peak headways (첨두 배차간격), as in the bus analysis."""


def by_headway(lines: pd.DataFrame, ways: pd.DataFrame) -> pd.DataFrame:
    """Departures (line_id, direction, depart_s) from the first to the last time, in each direction of ``ways``.

    The gap to the next bus is the headway of the hour in which a bus leaves. Lines without a headway have none.
    """
    times = {
        line.line_id: _times(line.begin_s, line.end_s, line.headway_s, line.peak_s)
        for line in lines.itertuples()
        if line.headway_s > 0 and line.peak_s > 0
    }
    frames = [
        pd.DataFrame({"line_id": line, "direction": direction, "depart_s": times[line]})
        for line, direction in ways.itertuples(index=False)
        if line in times
    ]
    return _joined(frames)


def by_timetable(stop_times: pd.DataFrame, line_stops: pd.DataFrame) -> pd.DataFrame:
    """The first departure of each trip of ``stop_times`` (trip_id route_id pattern depart_s) on a known way."""
    for name in ("trip_id", "route_id", "pattern", "depart_s"):
        if field_named(stop_times.columns, (name,)) is None:
            raise TrafficError("The timetable has no field {field}. Choose the stop times of Import GTFS.", field=name)
    table = pd.DataFrame({name: texts_of(stop_times, (name,)) for name in ("trip_id", "route_id", "pattern")})
    table["depart_s"] = pd.to_numeric(stop_times[field_named(stop_times.columns, ("depart_s",))], errors="coerce")
    first = table.groupby(["trip_id", "route_id", "pattern"], as_index=False)["depart_s"].min()
    first = first.rename(columns={"route_id": "line_id", "pattern": "direction"}).dropna(subset="depart_s")
    return _joined([first.merge(line_stops[RUN].drop_duplicates(), on=RUN)])


def _times(begin_s: float, end_s: float, headway_s: float, peak_s: float) -> np.ndarray:
    times, now = [], float(begin_s)
    while now <= end_s:
        times.append(now)
        is_peak = any(begin <= now < end for begin, end in PEAKS_S)
        now += peak_s if is_peak else headway_s
    return np.array(times)


def _joined(frames: list[pd.DataFrame]) -> pd.DataFrame:
    if not frames:
        return pd.DataFrame({"line_id": [], "direction": [], "depart_s": []}).astype({"line_id": str, "direction": str})
    table = pd.concat(frames, ignore_index=True)[list(DEPARTURE_FIELDS)]
    return table.sort_values([*RUN, "depart_s"]).reset_index(drop=True)
