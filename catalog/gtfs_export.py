"""Bus tables out as a GTFS feed: agency, calendar, stops, routes, trips, stop_times, frequencies, shapes, feed_info."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import geopandas as gpd
import pandas as pd
import shapely

from ..common.files import replacing
from ..common.progress import SILENT, Progress
from ..common.provenance import VERSION
from .gtfs import OWN_CODE, OWN_REGION, OWN_TYPE
from .gtfs_feed import USUAL_PLAN, Feed, GtfsPlan, feed_of
from .remarks import Remark

SERVICE = "daily"
TIMEZONE, LANGUAGE = "Asia/Seoul", "ko"
PORTAL = "https://www.data.go.kr"
_DEGREE_DIGITS = 7
"""About a centimetre."""
CHECK_EVERY = 2000


@dataclass(frozen=True)
class GtfsWritten:
    """How many of each lie in the feed, and what was left out or assumed."""

    stops: int
    routes: int
    trips: int
    shapes: int
    remarks: tuple[Remark, ...]


def write_gtfs(
    file: Path,
    stops: gpd.GeoDataFrame,
    routes: pd.DataFrame,
    route_stops: pd.DataFrame,
    lines: gpd.GeoDataFrame | None = None,
    plan: GtfsPlan = USUAL_PLAN,
    progress: Progress = SILENT,
) -> GtfsWritten:
    """Write the feed as a zip, atomically.

    ``stops``: points with ``stop_id stop_name`` (``ars_no``, ``mode``), any CRS. ``routes``: ``route_id route_name``
    (``route_type type_code first_time last_time peak_min offpeak_min company region``); ``route_stops``: ``route_id
    seq stop_id`` (``direction``). ``lines``: ``route_id`` and one line each. Each direction of a route becomes one
    trip with frequencies. Raises :class:`CatalogError` for a missing column or CRS, and when no route remains.
    """
    feed = feed_of(stops, routes, route_stops, lines, plan)
    with replacing(Path(file)) as fresh, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
        _FeedFiles(feed, plan, progress).write(archive)
        progress.check()
    return GtfsWritten(len(feed.stops), len(feed.routes), len(feed.trips), len(feed.shapes), feed.remarks)


class _FeedFiles:
    """The files of the feed, each a table."""

    def __init__(self, feed: Feed, plan: GtfsPlan, progress: Progress) -> None:
        self._feed, self._plan, self._progress = feed, plan, progress

    def write(self, archive: zipfile.ZipFile) -> None:
        self._write_agencies(archive)
        self._write_calendar(archive)
        self._write_stops(archive)
        self._write_routes(archive)
        self._write_trips(archive)
        self._progress.at(0.3)
        self._write_times(archive)
        self._write_shapes(archive)
        self._write_info(archive)

    def _write_agencies(self, archive: zipfile.ZipFile) -> None:
        rows = [[number, name, PORTAL, TIMEZONE, LANGUAGE] for name, number in self._agencies().items()]
        _write(archive, "agency.txt", "agency_id agency_name agency_url agency_timezone agency_lang", rows)

    def _agencies(self) -> dict[str, str]:
        """Name → id. A route without a company is run by the agency of the plan."""
        names = dict.fromkeys(name or self._plan.agency for name in self._feed.routes["company"])
        return {name: str(number) for number, name in enumerate(names, 1)}

    def _write_calendar(self, archive: zipfile.ZipFile) -> None:
        days = "monday tuesday wednesday thursday friday saturday sunday"
        row = [SERVICE, *"1111111", f"{self._plan.start:%Y%m%d}", f"{self._plan.end:%Y%m%d}"]
        _write(archive, "calendar.txt", f"service_id {days} start_date end_date", [row])

    def _write_stops(self, archive: zipfile.ZipFile) -> None:
        rows = (
            [stop.stop_id, stop.ars_no, stop.stop_name, _degrees(stop.lat), _degrees(stop.lon)]
            for stop in self._feed.stops.itertuples()
        )
        _write(archive, "stops.txt", "stop_id stop_code stop_name stop_lat stop_lon", rows)

    def _write_routes(self, archive: zipfile.ZipFile) -> None:
        agencies = self._agencies()
        rows = (
            [route.route_id, agencies[route.company or self._plan.agency], route.route_name, "", route.gtfs_type,
             route.route_type, route.type_code, route.region]
            for route in self._feed.routes.itertuples()
        )  # fmt: skip
        columns = f"route_id agency_id route_short_name route_long_name route_type {OWN_TYPE} {OWN_CODE} {OWN_REGION}"
        _write(archive, "routes.txt", columns, rows)

    def _write_trips(self, archive: zipfile.ZipFile) -> None:
        last = self._feed.calls.groupby("trip_id")["stop_id"].last()
        names = self._feed.stops.set_index("stop_id")["stop_name"]
        rows = (
            [trip.route_id, SERVICE, trip.trip_id, names[last[trip.trip_id]], trip.direction,
             self._feed.shapes.get(trip.trip_id, ("", None))[0]]
            for trip in self._feed.trips.itertuples()
        )  # fmt: skip
        _write(archive, "trips.txt", "route_id service_id trip_id trip_headsign direction_id shape_id", rows)

    def _write_times(self, archive: zipfile.ZipFile) -> None:
        calls, spans = self._feed.calls, self._feed.spans
        start = calls["route_id"].map({route: span.first_s for route, span in spans.items()})
        at = (calls["arrive_s"] + start).to_numpy()
        rows = zip(calls["trip_id"], at, calls["stop_id"], calls["seq"], strict=True)
        times = ([trip, _clock(second), _clock(second), stop, seq, 0] for trip, second, stop, seq in rows)
        columns = "trip_id arrival_time departure_time stop_id stop_sequence timepoint"
        _write(archive, "stop_times.txt", columns, self._checked(times))
        frequencies = (
            [trip.trip_id, _clock(begin), _clock(end), seconds, 0]
            for trip in self._feed.trips.itertuples()
            for begin, end, seconds in spans[trip.route_id].pieces()
        )
        _write(archive, "frequencies.txt", "trip_id start_time end_time headway_secs exact_times", frequencies)

    def _write_shapes(self, archive: zipfile.ZipFile) -> None:
        if not self._feed.shapes:
            return
        lines = dict(self._feed.shapes.values())
        rows = (
            [shape, _degrees(y), _degrees(x), number]
            for shape, line in lines.items()
            for number, (x, y) in enumerate(shapely.get_coordinates(line), 1)
        )
        _write(archive, "shapes.txt", "shape_id shape_pt_lat shape_pt_lon shape_pt_sequence", self._checked(rows))

    def _write_info(self, archive: zipfile.ZipFile) -> None:
        plan = self._plan
        row = [plan.agency, PORTAL, LANGUAGE, f"{plan.start:%Y%m%d}", f"{plan.end:%Y%m%d}", f"Sijeong {VERSION}"]
        columns = "feed_publisher_name feed_publisher_url feed_lang feed_start_date feed_end_date feed_version"
        _write(archive, "feed_info.txt", columns, [row])

    def _checked(self, rows: Iterable[list]) -> Iterator[list]:
        for number, row in enumerate(rows):
            if number % CHECK_EVERY == 0:
                self._progress.check()
            yield row


def _degrees(value: float) -> str:
    return f"{value:.{_DEGREE_DIGITS}f}"


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _write(archive: zipfile.ZipFile, name: str, columns: str, rows: Iterable[list]) -> None:
    with _text_in(archive, name) as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(columns.split())
        writer.writerows(rows)


@contextmanager
def _text_in(archive: zipfile.ZipFile, name: str) -> Iterator[TextIO]:
    with archive.open(name, "w") as raw, io.TextIOWrapper(raw, encoding="utf-8", newline="") as stream:
        yield stream
