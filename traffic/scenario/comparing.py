"""Two results of the same engine on the same base: what the scenario changes, and what chance does."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..results.model import Results
from ..results.record import CALIBRATED, SCENARIO, changes_of
from .bus_differences import bus_differences
from .comparability import Common, common_ground
from .interval_differences import interval_differences
from .link_differences import link_differences, roads_of
from .link_runs import link_runs
from .paired import Paired
from .sums import TOTAL_FIELDS, dong_differences, total_row, totals

RUN_MEASURES = ("mean_trip_s", "mean_delay_s", "arrived", "unserved", "teleports")
"""Of the table of runs; whole runs, whatever the period of the comparison."""


@dataclass(frozen=True)
class Comparison:
    """``links``: :data:`~.link_differences.LINK_DIFFERENCE_FIELDS`; ``intervals``, ``dongs``, ``buses``: None where
    nobody asked or no data are there; ``totals``: :data:`~.sums.TOTAL_FIELDS`; ``changes``: of the scenario, as in its
    record. ``scenario_name``; ``is_calibrated``: hold-out validation passed for base and scenario."""

    links: gpd.GeoDataFrame
    totals: pd.DataFrame
    changes: pd.DataFrame
    common: Common
    scenario_name: str
    is_calibrated: bool
    intervals: gpd.GeoDataFrame | None = None
    dongs: gpd.GeoDataFrame | None = None
    buses: pd.DataFrame | None = None


def compare(
    base: Results,
    scenario: Results,
    dongs: gpd.GeoDataFrame | None = None,
    period: tuple[float | None, float | None] = (None, None),
    by_interval: bool = False,
    progress: Progress = SILENT,
) -> Comparison:
    """``scenario`` against ``base``: links, sums, dongs and buses.

    Differences are paired over common seeds (common random numbers, reference/traffic.md §3.5), so that what both runs
    owe to chance cancels out. ``period``: seconds after midnight, None for the begin or end of the runs. What makes the
    comparison doubtful is in ``common.warnings``. Raises :class:`~..errors.TrafficError` for results that cannot be
    compared (:func:`~.comparability.common_ground`).
    """
    common = common_ground(base, scenario, period)
    for template, values in common.warnings:
        progress.warn(template, **values)
    progress.step("Comparing {count} roads over {runs} common run(s)", count=len(base.links), runs=len(common.seeds))
    roads = roads_of(base, scenario)
    sides = tuple(link_runs(results, common) for results in (base, scenario))
    progress.at(0.3)
    links = link_differences(roads, *sides, common.is_static)
    slices = interval_differences(roads, base, scenario, common, progress.part(0.4, 0.9)) if by_interval else None
    return Comparison(
        links=links,
        totals=_all_totals(base, scenario, sides, common),
        changes=changes_of(scenario.record),
        common=common,
        scenario_name=scenario.record.get(SCENARIO, ""),
        is_calibrated=all(results.record.get(CALIBRATED) == "yes" for results in (base, scenario)),
        intervals=slices,
        dongs=None if dongs is None else dong_differences(roads, *sides, dongs, common.is_static),
        buses=bus_differences(base, scenario, common),
    )


def _all_totals(base: Results, scenario: Results, sides, common: Common) -> pd.DataFrame:
    """The sums over the links, and what the table of runs tells of trips."""
    found = totals(*sides, common.is_static)
    tables = [results.seeds.drop_duplicates("seed").set_index("seed") for results in (base, scenario)]
    rows = []
    for name in RUN_MEASURES:
        if any(name not in table or table.empty for table in tables):
            continue
        values = (_runs(table[name], common) for table in tables)
        rows.append(total_row(name, Paired.of(*values), common.is_static))
    return pd.concat([found, pd.DataFrame(rows, columns=list(TOTAL_FIELDS))], ignore_index=True)


def _runs(column: pd.Series, common: Common) -> np.ndarray:
    if common.is_static:
        return column.astype(float).to_numpy()[:1][None]
    return column.astype(float).reindex(list(common.seeds)).to_numpy()[None]
