"""A publication as layers: flows at the level that each may be shown at, and the totals of dongs."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from ..flows.flow_counts import Breakdown
from ..flows.flow_lines import flow_lines
from ..flows.flows import hour_times
from ..flows.ladder import Ladder
from .privacy import ROUND_TO, rounded
from .published_flows import OTHERS
from .publishing import Publication

SHARE_STEP = 0.05
"""Shares are published in such steps: exact ones would tell the count that was rounded, or a group of few in it."""


def published_flows(
    publication: Publication, ladder: Ladder, breakdown: Breakdown, fewest_cards: int, round_counts: bool
) -> gpd.GeoDataFrame:
    """The flows of ``publication``, busiest first, without anything of single cards.

    ``level`` is that of ``from_zone to_zone``; ``from_dong to_dong`` are the dongs' names. A flow between zones counts
    their journeys that are in no finer flow, one without a category those of all categories that are not shown.
    ``journeys`` (passengers) are multiples of 5 with ``round_counts``, ``transfer_share`` goes in steps of 0.05.
    """
    flows, table = publication.published, publication.published.table
    levels, ends = _ends(publication, ladder)
    journeys = safely_rounded(table.journeys, fewest_cards) if round_counts else table.journeys
    names = ladder.dongs.name
    frame = gpd.GeoDataFrame(
        {
            "level": levels,
            **{column: ends[column] for column in ("from_zone", "to_zone", "from_name", "to_name")},
            "from_dong": names[flows.from_dong],
            "to_dong": names[flows.to_dong],
            **_category(publication, breakdown),
            "journeys": journeys,
            "transfer_share": np.round(table.transferred / table.journeys / SHARE_STEP) * SHARE_STEP,
            "time_median_s": table.time_median_s,
            "dist_m": np.hypot(ends["to_x"] - ends["from_x"], ends["to_y"] - ends["from_y"]).round(1),
        },
        geometry=flow_lines(ends[["from_x", "from_y", "to_x", "to_y"]].to_numpy(float)),
        crs=ladder.dongs.crs,
    )
    frame["transfer_share"] = frame["transfer_share"].round(2)
    return frame.sort_values("journeys", ascending=False, kind="stable", ignore_index=True)


def _ends(publication: Publication, ladder: Ladder) -> tuple[np.ndarray, pd.DataFrame]:
    """The key of each flow's level, and id, name and place of its ends there."""
    flows = publication.published
    levels = np.full(len(flows.level), None, object)
    columns = {
        f"{end}_{what}": np.full(len(levels), None, object) for end in ("from", "to") for what in ("zone", "name")
    }
    columns |= {f"{end}_{axis}": np.full(len(levels), np.nan) for end in ("from", "to") for axis in ("x", "y")}
    for number, zones in enumerate(ladder.zones):
        own = flows.level == number
        levels[own] = zones.level.value
        for end, zone in (("from", flows.origin[own]), ("to", flows.destination[own])):
            for what, values in (("zone", zones.id), ("name", zones.name), ("x", zones.x), ("y", zones.y)):
                columns[f"{end}_{what}"][own] = values[zone]
    return levels, pd.DataFrame(columns)


def _category(publication: Publication, breakdown: Breakdown) -> dict[str, object]:
    """The columns of the breakdown, empty for flows of all other categories."""
    if breakdown is Breakdown.NONE:
        return {}
    category = publication.published.category
    own = category != OTHERS
    columns = {breakdown.value: breakdown.values(np.where(own, category, 0))}
    if breakdown is Breakdown.HOUR:
        columns |= hour_times(publication.days, np.where(own, category, 0))
    return {name: pd.Series(values).where(own) for name, values in columns.items()}


def published_zones(
    publication: Publication, ladder: Ladder, fewest_cards: int, round_counts: bool
) -> gpd.GeoDataFrame:
    """The dongs with the journeys that begin and end there (``origins destinations balance``), empty where hidden."""
    frame = ladder.dongs.frame
    for name, totals in (("origins", publication.origins), ("destinations", publication.destinations)):
        journeys = safely_rounded(totals.data, fewest_cards) if round_counts else totals.data
        frame[name] = pd.Series(journeys, dtype="Int64").mask(totals.mask)
    frame["balance"] = frame["destinations"] - frame["origins"]
    frame["mid_x"], frame["mid_y"] = ladder.dongs.x.round(1), ladder.dongs.y.round(1)
    return frame[[name for name in frame.columns if name != "geometry"] + ["geometry"]]


def safely_rounded(journeys: np.ndarray, fewest_cards: int) -> np.ndarray:
    """``journeys`` to the nearest 5, none below the fewest cards; none stays none."""
    least = -(-fewest_cards // ROUND_TO) * ROUND_TO
    return np.where(journeys > 0, np.maximum(rounded(journeys), least), 0)
