"""A stop's own profile: who boards, alights and changes there, hour by hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..calendar import DayType
from ..counting.cells import CellCounts
from ..leg_days import HOUR_S, HOURS, DayLegs, LegDays
from ..passes import run_tallies
from ..stops import Stops
from ..taps import UNKNOWN, Vocabulary

COUNTS = ("boardings", "alightings", "transfers_in", "transfers_out")
"""What is counted: all who board and alight, those who board after a change, and those who alight to change."""


def stop_profile(
    legs: Path | LegDays, stops: gpd.GeoDataFrame, progress: Progress = SILENT, scheduler: str = ""
) -> gpd.GeoDataFrame:
    """Boardings, alightings and transfers of each stop by hour and type of day, as points that a map can animate.

    Columns ``stop_id stop_name day_type hour days boardings alightings transfers_in transfers_out time_begin
    time_end``. The counts are passengers of all ``days`` of that type together; ``hour`` runs from 4 to 27, as the
    service day begins at 04:00, and what happens after 04:00 of the next morning counts in its last hour.
    ``time_begin`` and ``time_end`` put the hour on the first day of that type, so that the map's clock can step
    through it. Stops outside the layer are left out. CRS: that of ``stops``, or EPSG:5186 for stops in degrees.

    Raises :class:`TransitError` for legs or stops that cannot be used.
    """
    known = Stops.of(stops)
    progress.step("Counting boardings, alightings and transfers by stop and hour")
    days = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    row = known.rows_of(days.vocabulary.stops)
    (tally,) = run_tallies(days, _tallies, progress, scheduler)
    parts = []
    for name, counts in tally.counts.items():
        stop, slot, passengers = counts.cells()
        parts.append(pd.DataFrame({"row": row[stop], "slot": slot, name: passengers}))
    table = pd.concat(parts)
    table = table[table["row"] >= 0].groupby(["row", "slot"], as_index=False).sum()
    return _points(table, known, _first_days(days))


def _tallies(vocabulary: Vocabulary) -> tuple[ProfileTally]:
    return (ProfileTally(vocabulary),)


class ProfileTally:
    """Passengers by stop and slot, which is type of day × :data:`~..leg_days.HOURS` + hour."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.counts = {name: CellCounts(len(vocabulary.stops), len(DayType) * HOURS) for name in COUNTS}

    def add(self, day: DayLegs) -> None:
        slot = day.day_type.code * HOURS
        board = slot + day.hour.astype(np.int64)
        alights = np.flatnonzero(day.alight_stop != UNKNOWN)
        alight = slot + np.clip(day.alight // HOUR_S, 0, HOURS - 1)
        on = day.transfers
        off = (on - 1)[day.alight_stop[on - 1] != UNKNOWN]
        self.counts["boardings"].add(day.board_stop, board, day.passengers)
        self.counts["alightings"].add(day.alight_stop[alights], alight[alights], day.passengers[alights])
        self.counts["transfers_in"].add(day.board_stop[on], board[on], day.passengers[on])
        self.counts["transfers_out"].add(day.alight_stop[off], alight[off], day.passengers[off])

    def merge(self, other: ProfileTally) -> None:
        for name, counts in self.counts.items():
            counts.merge(other.counts[name])


def _first_days(days: LegDays) -> dict[DayType, tuple[datetime, int]]:
    """Midnight of the first day of each type, and how many days of it there are."""
    found: dict[DayType, tuple[datetime, int]] = {}
    for part in days.parts:
        kind = DayType.of(part.day)
        midnight, count = found.get(kind, (datetime.combine(part.day, datetime.min.time()), 0))
        found[kind] = (midnight, count + 1)
    return found


def _points(table: pd.DataFrame, stops: Stops, first_days: dict[DayType, tuple[datetime, int]]) -> gpd.GeoDataFrame:
    types = list(DayType)
    row, hour = table["row"].to_numpy(), (table["slot"] % HOURS).to_numpy()
    kind = [types[code] for code in table["slot"] // HOURS]
    begin = pd.Series([first_days[each][0] for each in kind], dtype="datetime64[ns]") + pd.to_timedelta(hour, "h")
    columns = {
        "stop_id": stops.id[row],
        "stop_name": stops.name[row],
        "day_type": [each.value for each in kind],
        "hour": hour,
        "days": [first_days[each][1] for each in kind],
        **{name: table[name].astype(np.int64) for name in COUNTS},
        "time_begin": begin,
        "time_end": begin + timedelta(hours=1),
    }
    frame = gpd.GeoDataFrame(columns, geometry=shapely.points(stops.x[row], stops.y[row]), crs=stops.crs)
    order = pd.Series([each.code for each in kind])
    return (
        frame.assign(order=order).sort_values(["stop_id", "order", "hour"]).drop(columns="order").reset_index(drop=True)
    )
