"""Base against scenario in each slice of time, for an animated map."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from ..errors import TrafficError
from ..results.model import Results
from .comparability import Common
from .link_differences import INTERVAL_FIELDS, link_differences
from .link_runs import added_up, slices_of
from .paired import Change


def interval_differences(
    roads: gpd.GeoDataFrame, base: Results, scenario: Results, common: Common, progress: Progress = SILENT
) -> gpd.GeoDataFrame:
    """A row a road and slice in which its flow changes (:data:`INTERVAL_FIELDS`); what does not change is left out.

    Raises :class:`TrafficError` where the slices of the two results differ.
    """
    slices = [_slices(results) for results in (base, scenario)]
    if not slices[0].equals(slices[1]):
        raise TrafficError(
            "The results have slices of different length. Run both with the same interval, or compare the whole period."
        )
    midnight = slices[0]["time_begin"].min().normalize()
    sides = [dict(iter(slices_of(results, common).groupby("begin_s"))) for results in (base, scenario)]
    found = []
    for number, row in enumerate(slices[0].itertuples(index=False)):
        progress.at(number / len(slices[0]))
        begin, end = ((time - midnight).total_seconds() for time in (row.time_begin, row.time_end))
        if begin < common.begin_s or end > common.end_s:
            continue
        runs = (
            added_up(rows[begin], results, begin, end, common.seeds)
            for rows, results in zip(sides, (base, scenario), strict=True)
        )
        rows = link_differences(roads, *runs, common.is_static)
        rows = rows[~rows["flow_verdict"].isin([Change.NO_CHANGE.value, Change.UNKNOWN.value])]
        found.append(rows.assign(time_begin=row.time_begin, time_end=row.time_end))
    if not found:
        return gpd.GeoDataFrame(columns=[*INTERVAL_FIELDS, "geometry"], geometry="geometry", crs=roads.crs)
    table = pd.concat(found, ignore_index=True)
    return gpd.GeoDataFrame(table[[*INTERVAL_FIELDS, "geometry"]], geometry="geometry", crs=roads.crs)


def _slices(results: Results) -> pd.DataFrame:
    times = results.statistics[["time_begin", "time_end"]].drop_duplicates()
    return times.sort_values("time_begin", ignore_index=True)
