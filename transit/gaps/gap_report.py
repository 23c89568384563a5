"""Gaps without a direct route and the corridors that would close them, in one go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from ..leg_days import LegDays
from ..network.bus_tables import BusTables
from .direct_gaps import DirectGaps, find_direct_gaps
from .gap_corridors import MOST_CORRIDORS, REACH_M, Corridors, gap_corridors
from .gap_options import GapOptions


@dataclass(frozen=True)
class GapReport:
    """The gaps and the corridors; ``table`` are the lines of the gaps with the number of their corridor."""

    gaps: DirectGaps
    corridors: Corridors

    @property
    def table(self) -> gpd.GeoDataFrame:
        number = pd.array(self.corridors.of_gap, "Int64")
        number[self.corridors.of_gap == 0] = pd.NA
        table = self.gaps.table.copy()
        table.insert(table.columns.get_loc("geometry"), "corridor_id", number)
        table.attrs |= self.gaps.table.attrs
        return table


def direct_route_gaps(
    legs: Path | LegDays,
    tables: BusTables,
    options: GapOptions | None = None,
    roads: gpd.GeoDataFrame | None = None,
    reach_m: float = REACH_M,
    most: int = MOST_CORRIDORS,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> GapReport:
    """Places that no route joins (:func:`~.direct_gaps.find_direct_gaps`) and corridors that would close most of the
    gap (:func:`gap_corridors`).

    Raises :class:`TransitError` for legs and layers that cannot be used.
    """
    network = tables.network(progress)
    gaps = find_direct_gaps(legs, network, options, roads, progress.part(0, 0.85), scheduler)
    return GapReport(gaps, gap_corridors(gaps, roads, reach_m, most, progress.part(0.85, 1)))
