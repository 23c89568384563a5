"""Legs → places where people change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..common.progress import SILENT, Progress
from . import engine
from .errors import TransitError
from .grouping import GROUP_RADIUS_M, grouped
from .legs import legs_table
from .stops import Stops

HUB_RADIUS_M = GROUP_RADIUS_M
"""Metres from the busiest stop of a hub to its others."""

_USE = """
SELECT stop, route, sum(boardings)::BIGINT AS boardings, sum(alightings)::BIGINT AS alightings,
       sum(transfers)::BIGINT AS transfers
FROM (
    SELECT board_stop AS stop, route_id AS route, sum(passengers) AS boardings, 0 AS alightings,
           coalesce(sum(passengers) FILTER (leg > 1), 0) AS transfers
    FROM {legs} GROUP BY ALL
    UNION ALL
    SELECT alight_stop, route_id, 0, sum(passengers), 0 FROM {legs} WHERE alight_stop IS NOT NULL GROUP BY ALL
)
GROUP BY ALL
"""
_TIMES = """
SELECT board_stop AS stop, transfer_time_s AS time_s, sum(passengers)::BIGINT AS passengers
FROM {legs} WHERE leg > 1 AND transfer_time_s IS NOT NULL GROUP BY ALL
"""


def transfer_hubs(
    legs: Path, stops: gpd.GeoDataFrame, radius_m: float = HUB_RADIUS_M, progress: Progress = SILENT
) -> gpd.GeoDataFrame:
    """Hubs where passengers change, as points at their busiest stop, ranked by transfers.

    Stops are grouped greedily: the stop with the most transfers (then boardings and alightings, then the smaller
    id) that is in no hub yet takes every such stop within ``radius_m`` of it. So the grouping is the same in every
    run, no hub is wider than twice the radius, and none grows into the next by a chain of near stops.

    Columns ``hub_id`` (the busiest stop's id), ``name`` (its name), ``stops`` and ``routes`` (how many are used),
    ``boardings``, ``alightings`` and ``transfers`` (passengers; a transfer belongs to the hub where they board
    again), ``transfer_share`` (of the boardings), ``time_median_s`` (alighting to boarding, over passengers) and
    ``rank``. Hubs without a transfer are left out. CRS: that of ``stops``, or EPSG:5186 for stops in degrees.

    Raises :class:`TransitError` for legs or stops that cannot be used, and for a radius below 0.
    """
    if not radius_m >= 0:
        raise TransitError("The radius of a hub is {radius} m. Give 0 or more.", radius=radius_m)
    known = Stops.of(stops)
    with engine.session() as connection:
        progress.step("Counting boardings, alightings and transfers by stop")
        use, times = engine.run(connection, lambda: _counted(connection, legs), progress)
    progress.at(0.7)
    use["row"], times["row"] = known.rows_of(use["stop"]), known.rows_of(times["stop"])
    _warn_of_unknown_stops(use, progress)
    use, times = use[use["row"] >= 0], times[times["row"] >= 0]
    progress.step("Grouping stops into hubs")
    centre = _centres(use, known, radius_m, progress)
    progress.at(1.0)
    return _hubs(use.assign(hub=use["row"].map(centre)), times.assign(hub=times["row"].map(centre)), known)


def _counted(connection: Any, legs: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    table = legs_table(connection, legs)
    return connection.execute(_USE.format(legs=table)).df(), connection.execute(_TIMES.format(legs=table)).df()


def _centres(use: pd.DataFrame, stops: Stops, radius_m: float, progress: Progress) -> dict[int, int]:
    """For each used stop (row of ``stops``) the row of the stop at the centre of its hub."""
    totals = use.groupby("row")[["transfers", "boardings", "alightings"]].sum()
    totals["use"] = totals["boardings"] + totals["alightings"]
    totals["id"] = stops.id[totals.index]
    rows = totals.sort_values(["transfers", "use", "id"], ascending=[False, False, True]).index.to_numpy()
    centre = grouped(stops.x, stops.y, rows, radius_m, progress=progress)
    return dict(zip(rows.tolist(), centre[rows].tolist(), strict=True))


def _hubs(use: pd.DataFrame, times: pd.DataFrame, stops: Stops) -> gpd.GeoDataFrame:
    hubs = use.groupby("hub").agg(
        stops=("row", "nunique"),
        routes=("route", "nunique"),
        boardings=("boardings", "sum"),
        alightings=("alightings", "sum"),
        transfers=("transfers", "sum"),
    )
    hubs = hubs[hubs["transfers"] > 0]
    hubs["transfer_share"] = hubs["transfers"] / hubs["boardings"]
    hubs["time_median_s"] = _medians(times).reindex(hubs.index)
    centre = hubs.index.to_numpy(np.int64)
    hubs.insert(0, "hub_id", stops.id[centre])
    hubs.insert(1, "name", stops.name[centre])
    hubs = gpd.GeoDataFrame(hubs, geometry=shapely.points(stops.x[centre], stops.y[centre]), crs=stops.crs)
    hubs = hubs.sort_values(["transfers", "boardings", "hub_id"], ascending=[False, False, True])
    hubs = hubs.reset_index(drop=True)
    hubs.insert(hubs.columns.get_loc("geometry"), "rank", np.arange(1, len(hubs) + 1))
    return hubs


def _medians(times: pd.DataFrame) -> pd.Series:
    """The lower median over passengers of each hub's transfer times, seconds."""
    table = times.sort_values(["hub", "time_s"])
    by_hub = table.groupby("hub")["passengers"]
    reached = by_hub.cumsum() >= 0.5 * by_hub.transform("sum")
    return table[reached].groupby("hub")["time_s"].first()


def _warn_of_unknown_stops(use: pd.DataFrame, progress: Progress) -> None:
    unknown = use[use["row"] < 0]
    if len(unknown):
        progress.warn(
            "{stops} stops with {boardings} boardings are not in the stop layer and are left out",
            stops=unknown["stop"].nunique(),
            boardings=int(unknown["boardings"].sum()),
        )
