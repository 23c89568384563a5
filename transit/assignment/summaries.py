"""A comparison by zone, hour and user type."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from ..flows.zones import OUTSIDE, Zones
from .comparison import SUMMARY, Comparison

HOUR, USER_TYPE = "hour", "user_type"

FEWEST_PASSENGERS = 5
"""Zones and groups with fewer than this over all the days are held back, not told (reference/transit.md §3, rule 3: k
inside the office; cards are not told apart here, and a card is one passenger at least)."""


def by_zone(comparison: Comparison, zones: Zones) -> gpd.GeoDataFrame:
    """:data:`~.comparison.SUMMARY` of the journeys that begin in each zone, with ``zone_id``, ``name`` and shape; zones
    where none begins too, and those with too few without numbers."""
    zone = zones.of_row[comparison.demand.table["origin"].to_numpy(int)]
    summary = comparison.by(zone)
    summary = summary[summary.index != OUTSIDE].reindex(np.arange(len(zones))).fillna(0.0)
    summary = _held_back(summary, comparison)
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
        summary = _held_back(comparison.by(table[kind]), comparison)
        parts.append(summary.assign(kind=kind, value=[f"{value:02d}" for value in summary.index]))
    return pd.concat(parts, ignore_index=True)[["kind", "value", *SUMMARY]].round(3)


def _held_back(summary: pd.DataFrame, comparison: Comparison) -> pd.DataFrame:
    """``summary`` without the numbers of rows with 1 to :data:`FEWEST_PASSENGERS` − 1 passengers."""
    people = summary["passengers"] * comparison.demand.days
    return summary.where((people <= 0) | (people >= FEWEST_PASSENGERS - 1e-6))
