"""A comparison by zone, hour and user type."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from ..zones import OUTSIDE, Zones
from .comparison import SUMMARY, Comparison

HOUR, USER_TYPE = "hour", "user_type"


def by_zone(comparison: Comparison, zones: Zones) -> gpd.GeoDataFrame:
    """:data:`~.comparison.SUMMARY` of the journeys that begin in each zone, with ``zone_id``, ``name`` and shape; zones
    where none begins too."""
    zone = zones.of_row[comparison.demand.table["origin"].to_numpy(int)]
    summary = comparison.by(zone)
    summary = summary[summary.index != OUTSIDE].reindex(np.arange(len(zones))).fillna(0.0)
    frame = zones.frame
    for name in SUMMARY:
        frame.insert(len(frame.columns) - 1, name, summary[name].round(3).to_numpy())
    return frame


def by_group(comparison: Comparison) -> pd.DataFrame:
    """``kind`` (hour, user_type), ``value`` (08, 04) and :data:`~.comparison.SUMMARY`; a user type that no card says
    is 00."""
    table = comparison.demand.table
    parts = []
    for kind in (HOUR, USER_TYPE):
        summary = comparison.by(table[kind])
        parts.append(summary.assign(kind=kind, value=[f"{value:02d}" for value in summary.index]))
    return pd.concat(parts, ignore_index=True)[["kind", "value", *SUMMARY]].round(3)
