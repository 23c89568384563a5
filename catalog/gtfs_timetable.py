"""The timetable of a GTFS feed on one day: every trip that runs, with its calls."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..common.texts import marked
from .errors import CatalogError
from .gtfs_calendar import ServiceDays
from .gtfs_patterns import Patterns, ranges, seconds_of
from .remarks import Remark, remark

COLUMNS = ("trip_id", "route_id", "pattern", "seq", "stop_id", "arrive_s", "depart_s")
METRES_PER_DEGREE = 111_320.0
"""Of latitude; along a parallel times its cosine. Only shares of a way are measured by it."""


@dataclass(frozen=True)
class Timetable:
    """All trips of the feed ``title``: where they call, when, and on which days.

    ``seq`` is the order of each call in ``route_stops`` of the feed, so that route, pattern and seq join the two.
    """

    title: str
    patterns: Patterns
    seq: np.ndarray
    stops: gpd.GeoDataFrame
    days: ServiceDays
    frequencies: pd.DataFrame

    @classmethod
    def of(
        cls,
        title: str,
        patterns: Patterns,
        route_stops: pd.DataFrame,
        stops: gpd.GeoDataFrame,
        days: ServiceDays,
        frequencies: pd.DataFrame,
    ) -> Timetable:
        """The timetable of what :func:`~.gtfs.read_gtfs` reads; ``stops`` in degrees."""
        begins = np.flatnonzero(np.diff(patterns.calls["way"].to_numpy(), prepend=-1))
        trips = patterns.trips
        of_pattern = ranges(begins[trips["way"].to_numpy(np.int64)], trips["length"].to_numpy())
        return cls(title, patterns, route_stops["seq"].to_numpy()[of_pattern], stops, days, frequencies)

    def trips_by_day(self) -> pd.Series:
        """How many trips run on each day that the feed names (ordinals); runs of frequencies count as one."""
        return self.days.trips_by_day(self.patterns.trips["service_id"].value_counts())

    def on(self, day: date) -> tuple[pd.DataFrame, tuple[Remark, ...]]:
        """The calls of every trip of ``day``: :data:`COLUMNS`, seconds after midnight of that day, and what to know.

        Trips of frequencies.txt are laid out, ``#1``, ``#2`` … behind their id. Times that the feed leaves blank are
        interpolated along the straight lines between the stops; before the first and after the last known time they
        stay missing.
        """
        told = []
        if self.days.is_daily:
            told.append(remark(marked("{feed} has no calendar, so every trip is taken to run."), feed=self.title))
        running = self.days.services[self.days.running(day.toordinal())]
        table, more = self.of_services(running)
        return table, (*told, *more)

    def of_services(self, services: Collection[str]) -> tuple[pd.DataFrame, tuple[Remark, ...]]:
        """As :meth:`on`, of the trips of ``services``.

        Raises :class:`CatalogError` for a service that the feed does not have.
        """
        unknown = sorted(set(services) - set(self.days.services))
        if unknown:
            raise CatalogError(
                "{feed} has no service {service}. Its services are: {services}.",
                feed=self.title,
                service=unknown[0],
                services=", ".join(self.days.services[:20]),
            )
        chosen = self.patterns.trips["service_id"].isin(set(services)).to_numpy()
        runs, told = self._runs(np.flatnonzero(chosen))
        table = self._laid_out(runs)
        lacking = int(table["depart_s"].isna().sum())
        if lacking:
            told.append(remark(marked("{feed}: {count} calls have no time."), feed=self.title, count=lacking))
        return table, tuple(told)

    def _runs(self, rows: np.ndarray) -> tuple[pd.DataFrame, list[Remark]]:
        """``trip_id``, ``trip`` (row of the trips) and ``shift`` (seconds that it runs later), by way and time."""
        trips = self.patterns.trips.iloc[rows]
        repeated, told = self._repeated(trips)
        single = trips[~trips["trip_id"].isin(set(self.frequencies["trip_id"]))]
        runs = pd.concat(
            [
                pd.DataFrame({"trip_id": single["trip_id"], "trip": single.index, "shift": 0}),
                pd.DataFrame(repeated, columns=["trip_id", "trip", "shift"]),
            ],
            ignore_index=True,
        ).astype({"trip": np.int64, "shift": np.int64})
        of_run = self.patterns.trips.loc[runs["trip"]]
        order = np.lexsort([of_run["start_s"].to_numpy() + runs["shift"].to_numpy(), of_run["way"].to_numpy()])
        return runs.iloc[order], told

    def _repeated(self, trips: pd.DataFrame) -> tuple[list[tuple[str, int, int]], list[Remark]]:
        """Each departure of the trips that frequencies.txt names."""
        place = dict(zip(trips["trip_id"], trips.index, strict=True))
        rows = self.frequencies[self.frequencies["trip_id"].isin(place)]
        departures: dict[str, list[int]] = {}
        lost = 0
        for row in rows.itertuples():
            pieces = list(_departures(row.start_time, row.end_time, row.headway_secs))
            lost += not pieces
            departures.setdefault(row.trip_id, []).extend(pieces)
        told = []
        if lost:
            told.append(remark(marked("{count} rows of frequencies.txt hold no departure."), count=lost))
        starts = trips["start_s"].clip(lower=0)
        laid = [
            (f"{trip}#{number}", place[trip], second - int(starts[place[trip]]))
            for trip, seconds in departures.items()
            for number, second in enumerate(sorted(set(seconds)), 1)
        ]
        return laid, told

    def _laid_out(self, runs: pd.DataFrame) -> pd.DataFrame:
        trips = self.patterns.trips.loc[runs["trip"]]
        lengths = trips["length"].to_numpy()
        rows = ranges(trips["begin"].to_numpy(), lengths)
        calls = self.patterns.in_order.at(rows)
        run = np.repeat(np.arange(len(runs)), lengths)
        shift = runs["shift"].to_numpy()[run]
        arrive, depart = _without_gaps(calls.arrive_s, calls.depart_s, run, self._along(calls.stop))
        way = trips["way"].to_numpy()[run]
        return pd.DataFrame(
            {
                "trip_id": runs["trip_id"].to_numpy(object)[run],
                "route_id": trips["route_id"].to_numpy(object)[run],
                "pattern": self.patterns.table["pattern"].to_numpy()[way],
                "seq": self.seq[rows],
                "stop_id": self.stops["stop_id"].to_numpy(object)[calls.stop],
                "arrive_s": _whole(arrive + shift),
                "depart_s": _whole(depart + shift),
            }
        )

    def _along(self, stop: np.ndarray) -> np.ndarray:
        """Metres from the first call on; a stop without a place adds nothing."""
        places = self.stops.geometry.to_numpy()
        x, y = shapely.get_x(places), shapely.get_y(places)
        x = x * np.cos(np.radians(np.nanmean(y))) if np.isfinite(y).any() else x
        step = np.hypot(np.diff(x[stop]), np.diff(y[stop])) * METRES_PER_DEGREE
        return np.cumsum(np.append(0.0, np.nan_to_num(step))[: len(stop)])


def _departures(start: str, end: str, headway: str) -> Iterator[int]:
    begin, stop = seconds_of(start), seconds_of(end)
    step = int(headway) if headway.isdigit() else 0
    if begin >= 0 and step > 0:
        yield from range(begin, stop, step)


def _without_gaps(
    arrive: np.ndarray, depart: np.ndarray, run: np.ndarray, along: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """``arrive`` and ``depart`` as floats, blank times between two known ones of a run filled by way, else NaN."""
    known = depart >= 0
    arrive, depart = np.where(known, arrive, np.nan), np.where(known, depart, np.nan)
    if known.all() or not known.any():
        return arrive, depart
    rows = np.arange(len(run))
    before = np.maximum.accumulate(np.where(known, rows, 0))
    after = np.minimum.accumulate(np.where(known, rows, len(run) - 1)[::-1])[::-1]
    gap = np.flatnonzero(~known)
    before, after = before[gap], after[gap]
    way = along[after] - along[before]
    share = np.where(way > 0, along[gap] - along[before], gap - before) / np.where(
        way > 0, way, np.maximum(after - before, 1)
    )
    inside = (run[before] == run[gap]) & (run[after] == run[gap])
    times = np.where(inside, np.rint(depart[before] + share * (arrive[after] - depart[before])), np.nan)
    arrive[gap] = depart[gap] = times
    return arrive, depart


def _whole(seconds: np.ndarray) -> pd.arrays.IntegerArray:
    missing = np.isnan(seconds)
    return pd.arrays.IntegerArray(np.where(missing, 0, seconds).astype(np.int64), missing)
