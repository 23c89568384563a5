"""Bus tables out as a GTFS feed: agency, calendar, stops, routes, trips, stop_times, frequencies, shapes, feed_info.

What GTFS asks for and the tables do not know is set down as :class:`GtfsPlan`: running times come from a speed, days
from two dates, headways from the routes.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TextIO

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from ..common.files import replacing
from ..common.progress import SILENT, Progress
from ..common.provenance import VERSION
from ..common.texts import marked
from .errors import CatalogError
from .gtfs import OWN_CODE, OWN_REGION, OWN_TYPE
from .gtfs_patterns import DAY_S, seconds_of
from .remarks import Remark, remark

METRES_CRS = "EPSG:5186"
DEGREES = "EPSG:4326"
BUS_SPEED_KMH = 16.0
"""Between stops, waiting included: what the sample city's buses do; set it from the city's own timetables."""
DETOUR = 1.3
"""Way along streets to the straight line between stops, of dense street grids; times only, no shape uses it."""
HEADWAY_MIN = 30
FIRST, LAST = "06:00", "22:00"
PEAKS_H = ((7, 9), (17, 19))
"""When the shorter headway holds, hours: an assumption, as the tables give two headways and no hours."""
SERVICE = "daily"
TIMEZONE, LANGUAGE = "Asia/Seoul", "ko"
PORTAL = "https://www.data.go.kr"
BUS_TYPE, METRO_TYPE = 3, 1
_RAIL_WORDS = ("철도", "지하철", "rail")
_DEGREE_DIGITS = 7
"""About a centimetre."""
ONE_DEPARTURE_S = 60
"""GTFS wants an end after the begin: of a route with a single departure a day."""
CHECK_EVERY = 2000


@dataclass(frozen=True)
class GtfsPlan:
    """What the tables do not say: ``speed_kmh`` between stops, ``headway_min`` of a route without, ``days`` valid."""

    agency: str = "버스"
    start: date = date(2026, 1, 1)
    days: int = 365
    speed_kmh: float = BUS_SPEED_KMH
    headway_min: int = HEADWAY_MIN


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
    plan: GtfsPlan = GtfsPlan(),
    progress: Progress = SILENT,
) -> GtfsWritten:
    """Write the feed as a zip, atomically.

    ``stops``: points with ``stop_id stop_name`` (``ars_no``, ``mode``), any CRS. ``routes``: ``route_id route_name``
    (``route_type type_code first_time last_time peak_min offpeak_min company region``); ``route_stops``: ``route_id
    seq stop_id`` (``direction``). ``lines``: ``route_id`` and one line each. Each direction of a route becomes one
    trip with frequencies. Raises :class:`CatalogError` for a missing column or CRS, and when no route remains.
    """
    draft = _Draft(stops, routes, route_stops, lines, plan, progress)
    with replacing(Path(file)) as fresh, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
        draft.write(archive)
        progress.check()
    return draft.written


class _Draft:
    """The feed while it is being made."""

    def __init__(self, stops, routes, route_stops, lines, plan: GtfsPlan, progress: Progress) -> None:
        self._plan, self._progress = plan, progress
        self._remarks: list[Remark] = []
        self._stops = self._usable_stops(stops)
        self._routes = self._usable_routes(routes)
        self._trips = self._usable_trips(_needed(route_stops, marked("route stops"), "route_id", "seq", "stop_id"))
        self._routes = self._routes[self._routes["route_id"].isin(self._trips["route_id"])]
        if self._routes.empty:
            raise CatalogError(
                "No route has two known stops, so there is nothing to export. Check that the ids of routes and stops "
                "are the same in all three tables."
            )
        self._stops = self._stops[self._stops["stop_id"].isin(set(self._trips["stop_id"]))]
        self._shapes = self._usable_shapes(lines)
        trips = self._trips.drop_duplicates("trip_id")
        self.written = GtfsWritten(
            len(self._stops), len(self._routes), len(trips), len(self._shapes), tuple(self._remarks)
        )

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

    # --- What can be used -----------------------------------------------------------------------------------------

    def _usable_stops(self, stops: gpd.GeoDataFrame) -> pd.DataFrame:
        _needed(stops, marked("stops"), "stop_id")
        if stops.crs is None:
            raise CatalogError("The stop layer has no coordinate reference system. Set the one it was made in.")
        placed = stops[stops.geometry.notna() & ~stops.geometry.is_empty].drop_duplicates("stop_id")
        if len(placed) < len(stops):
            lost = len(stops) - len(placed)
            self._remark(marked("{count} stops have no place, or an id that was there before."), lost)
        degrees = shapely.centroid(placed.geometry.to_crs(DEGREES).to_numpy())
        metres = shapely.centroid(placed.geometry.to_crs(METRES_CRS).to_numpy())
        column = _texts_of(placed)
        name = column("stop_name")
        return pd.DataFrame(
            {
                "stop_id": column("stop_id"),
                "stop_name": name.where(name != "", column("stop_id")),
                "ars_no": column("ars_no"),
                "lon": shapely.get_x(degrees),
                "lat": shapely.get_y(degrees),
                "x": shapely.get_x(metres),
                "y": shapely.get_y(metres),
            }
        )

    def _usable_routes(self, routes: pd.DataFrame) -> pd.DataFrame:
        column = _texts_of(_needed(routes, marked("routes"), "route_id").drop_duplicates("route_id"))
        kinds = column("route_type")
        known = pd.DataFrame(
            {
                "route_id": column("route_id"),
                "route_name": column("route_name"),
                "route_type": kinds,
                "type_code": column("type_code"),
                "company": column("company"),
                "region": column("region"),
                "first_s": column("first_time").map(seconds_of),
                "last_s": column("last_time").map(seconds_of),
                "peak_min": pd.to_numeric(column("peak_min"), errors="coerce"),
                "offpeak_min": pd.to_numeric(column("offpeak_min"), errors="coerce"),
            }
        )
        known["route_name"] = known["route_name"].where(known["route_name"] != "", known["route_id"])
        known["gtfs_type"] = [METRO_TYPE if any(word in kind for word in _RAIL_WORDS) else BUS_TYPE for kind in kinds]
        return known

    def _usable_trips(self, route_stops: pd.DataFrame) -> pd.DataFrame:
        """The calls of every trip in order: ``route_id trip_id direction seq stop_id arrive_s``."""
        column = _texts_of(route_stops)
        direction = column("direction")
        calls = pd.DataFrame(
            {
                "route_id": column("route_id"),
                "stop_id": column("stop_id"),
                "seq": pd.to_numeric(column("seq"), errors="coerce"),
                "direction": direction.where(direction.isin(["0", "1"]), ""),
            }
        )
        if len(calls) and calls["seq"].isna().all():
            raise CatalogError(
                "The field {field} of the table “{table}” holds no numbers. It must say the order of the stops: "
                "1, 2, 3 …",
                field="seq",
                table=marked("route stops"),
            )
        known = calls["route_id"].isin(self._routes["route_id"])
        if not known.all():
            self._remark(marked("{count} calls belong to routes that the route table lacks."), int((~known).sum()))
        placed = calls["stop_id"].isin(self._stops["stop_id"]) & calls["seq"].notna()
        if not placed[known].all():
            lost = int((~placed & known).sum())
            self._remark(marked("{count} calls have no order, or a stop that the stop layer lacks."), lost)
        calls = calls[known & placed].astype({"seq": int})
        calls["trip_id"] = calls["route_id"] + "-" + calls["direction"].where(calls["direction"] != "", "0")
        calls = calls.sort_values(["route_id", "trip_id", "seq"], kind="stable")
        calls = calls.drop_duplicates(["trip_id", "seq"])
        enough = calls["trip_id"].map(calls["trip_id"].value_counts()) > 1
        if not enough.all():
            self._remark(marked("{count} trips have fewer than two stops."), calls[~enough]["trip_id"].nunique())
        return self._with_times(calls[enough].reset_index(drop=True))

    def _with_times(self, calls: pd.DataFrame) -> pd.DataFrame:
        place = self._stops.set_index("stop_id")[["x", "y"]].reindex(calls["stop_id"]).to_numpy()
        step = np.r_[0.0, np.hypot(*np.diff(place, axis=0).T)] if len(calls) else np.zeros(0)
        first = ~calls["trip_id"].duplicated().to_numpy()
        step[first] = 0.0
        seconds = np.maximum(np.round(step * DETOUR / (self._plan.speed_kmh / 3.6)), np.where(first, 0.0, 1.0))
        whole = pd.Series(seconds).groupby(calls["trip_id"].to_numpy()).cumsum()
        return calls.assign(arrive_s=whole.to_numpy(dtype=np.int64))

    def _usable_shapes(self, lines: gpd.GeoDataFrame | None) -> dict[str, tuple[str, shapely.LineString]]:
        """trip_id → shape_id and line in degrees; turned round where the trip goes the other way along it."""
        if lines is None:
            return {}
        _needed(lines, marked("route lines"), "route_id")
        if lines.crs is None:
            raise CatalogError("The route lines have no coordinate reference system. Set the one they were made in.")
        drawn = dict(zip(_texts_of(lines)("route_id"), map(_as_line, lines.geometry.to_crs(DEGREES)), strict=True))
        ends = self._trips.groupby("trip_id", sort=False)["stop_id"].agg(["first", "last"])
        place = dict(zip(self._stops["stop_id"], shapely.points(self._stops[["lon", "lat"]].to_numpy()), strict=True))
        route_of = dict(zip(self._trips["trip_id"], self._trips["route_id"], strict=True))
        shapes = {}
        for trip in ends.itertuples():
            line = drawn.get(route_of[trip.Index])
            if line is not None:
                shapes[trip.Index] = _along(line, place[trip.first], place[trip.last], route_of[trip.Index])
        return shapes

    def _remark(self, template: str, count: int) -> None:
        self._remarks.append(remark(template, count=count))

    # --- Files ----------------------------------------------------------------------------------------------------

    def _write_agencies(self, archive: zipfile.ZipFile) -> None:
        rows = [[number, name, PORTAL, TIMEZONE, LANGUAGE] for name, number in self._agencies().items()]
        _write(archive, "agency.txt", "agency_id agency_name agency_url agency_timezone agency_lang", rows)

    def _agencies(self) -> dict[str, str]:
        """Name → id. A route without a company is run by the agency of the plan."""
        names = dict.fromkeys(name or self._plan.agency for name in self._routes["company"])
        return {name: str(number) for number, name in enumerate(names, 1)}

    def _write_calendar(self, archive: zipfile.ZipFile) -> None:
        end = self._plan.start + timedelta(days=self._plan.days - 1)
        days = "monday tuesday wednesday thursday friday saturday sunday"
        row = [SERVICE, *"1111111", f"{self._plan.start:%Y%m%d}", f"{end:%Y%m%d}"]
        _write(archive, "calendar.txt", f"service_id {days} start_date end_date", [row])

    def _write_stops(self, archive: zipfile.ZipFile) -> None:
        rows = (
            [stop.stop_id, stop.ars_no, stop.stop_name, _degrees(stop.lat), _degrees(stop.lon)]
            for stop in self._stops.itertuples()
        )
        _write(archive, "stops.txt", "stop_id stop_code stop_name stop_lat stop_lon", rows)

    def _write_routes(self, archive: zipfile.ZipFile) -> None:
        agencies = self._agencies()
        rows = (
            [route.route_id, agencies[route.company or self._plan.agency], route.route_name, "", route.gtfs_type,
             route.route_type, route.type_code, route.region]
            for route in self._routes.itertuples()
        )  # fmt: skip
        columns = f"route_id agency_id route_short_name route_long_name route_type {OWN_TYPE} {OWN_CODE} {OWN_REGION}"
        _write(archive, "routes.txt", columns, rows)

    def _write_trips(self, archive: zipfile.ZipFile) -> None:
        trips = self._trips.drop_duplicates("trip_id")
        last = self._trips.groupby("trip_id")["stop_id"].last()
        names = self._stops.set_index("stop_id")["stop_name"]
        rows = (
            [trip.route_id, SERVICE, trip.trip_id, names[last[trip.trip_id]], trip.direction,
             self._shapes.get(trip.trip_id, ("", None))[0]]
            for trip in trips.itertuples()
        )  # fmt: skip
        _write(archive, "trips.txt", "route_id service_id trip_id trip_headsign direction_id shape_id", rows)

    def _write_times(self, archive: zipfile.ZipFile) -> None:
        spans = {route.route_id: self._span(route) for route in self._routes.itertuples()}
        missing = sum(span.is_assumed for span in spans.values())
        if missing:
            self.written = _with_remark(
                self.written,
                remark(
                    marked("{count} routes lack headway or hours; {first}–{last} or every {minutes} minutes stand in."),
                    count=missing,
                    first=FIRST,
                    last=LAST,
                    minutes=self._plan.headway_min,
                ),
            )
        start = self._trips["route_id"].map({route: span.first_s for route, span in spans.items()})
        at = (self._trips["arrive_s"] + start).to_numpy()
        rows = zip(self._trips["trip_id"], at, self._trips["stop_id"], self._trips["seq"], strict=True)
        times = ([trip, _clock(second), _clock(second), stop, seq, 0] for trip, second, stop, seq in rows)
        columns = "trip_id arrival_time departure_time stop_id stop_sequence timepoint"
        _write(archive, "stop_times.txt", columns, self._checked(times))
        trips = self._trips.drop_duplicates("trip_id")
        frequencies = (
            [trip.trip_id, _clock(begin), _clock(end), seconds, 0]
            for trip in trips.itertuples()
            for begin, end, seconds in spans[trip.route_id].pieces()
        )
        _write(archive, "frequencies.txt", "trip_id start_time end_time headway_secs exact_times", frequencies)

    def _span(self, route) -> _Span:
        first, last = route.first_s, route.last_s
        peak, offpeak = route.peak_min, route.offpeak_min
        offpeak = offpeak if offpeak > 0 else peak
        peak = peak if peak > 0 else offpeak
        no_headway, no_hours = not peak > 0, first < 0 or last < 0
        if no_headway:
            peak = offpeak = self._plan.headway_min
        if no_hours:
            first, last = seconds_of(FIRST), seconds_of(LAST)
        if last < first:
            # A last bus at 00:40 leaves in the night after the service day.
            last += DAY_S
        elif last == first:
            last += ONE_DEPARTURE_S
        return _Span(int(first), int(last), round(peak * 60), round(offpeak * 60), no_headway or no_hours)

    def _write_shapes(self, archive: zipfile.ZipFile) -> None:
        if not self._shapes:
            return
        lines = dict(self._shapes.values())
        rows = (
            [shape, _degrees(y), _degrees(x), number]
            for shape, line in lines.items()
            for number, (x, y) in enumerate(shapely.get_coordinates(line), 1)
        )
        _write(archive, "shapes.txt", "shape_id shape_pt_lat shape_pt_lon shape_pt_sequence", self._checked(rows))

    def _write_info(self, archive: zipfile.ZipFile) -> None:
        end = self._plan.start + timedelta(days=self._plan.days - 1)
        row = [self._plan.agency, PORTAL, LANGUAGE, f"{self._plan.start:%Y%m%d}", f"{end:%Y%m%d}", f"Sijeong {VERSION}"]
        columns = "feed_publisher_name feed_publisher_url feed_lang feed_start_date feed_end_date feed_version"
        _write(archive, "feed_info.txt", columns, [row])

    def _checked(self, rows: Iterable[list]) -> Iterator[list]:
        for number, row in enumerate(rows):
            if number % CHECK_EVERY == 0:
                self._progress.check()
            yield row


@dataclass(frozen=True)
class _Span:
    """When a route runs (seconds of the service day, the last perhaps after 24:00) and how often (seconds)."""

    first_s: int
    last_s: int
    peak_s: int
    offpeak_s: int
    is_assumed: bool

    def pieces(self) -> Iterator[tuple[int, int, int]]:
        """Begin, end and headway, without gaps or overlaps."""
        cuts = {self.first_s, self.last_s}
        if self.peak_s != self.offpeak_s:
            cuts |= {hour * 3600 for peak in PEAKS_H for hour in peak if self.first_s < hour * 3600 < self.last_s}
        ordered = sorted(cuts)
        for begin, end in pairwise(ordered):
            is_peak = any(start * 3600 <= begin < stop * 3600 for start, stop in PEAKS_H)
            yield begin, end, self.peak_s if is_peak else self.offpeak_s


def _with_remark(written: GtfsWritten, added: Remark) -> GtfsWritten:
    return GtfsWritten(written.stops, written.routes, written.trips, written.shapes, (*written.remarks, added))


def _needed(table: pd.DataFrame, title: str, *columns: str) -> pd.DataFrame:
    for column in columns:
        if column not in table.columns:
            raise CatalogError(
                "The table “{table}” has no field {field}. Rename the field that holds it; the table has: {fields}.",
                table=title,
                field=column,
                fields=", ".join(str(name) for name in table.columns if name != "geometry"),
            )
    return table


def _texts_of(table: pd.DataFrame):
    """Gives a column of ``table`` as texts: numbers that became 12.0 in a table are 12 again, missing ones blank."""

    def column(name: str) -> pd.Series:
        if name not in table.columns:
            return pd.Series("", index=table.index, dtype=object)
        return table[name].map(_text)

    return column


def _text(value: object) -> str:
    if value is None or value is pd.NA or value != value:
        return ""
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return str(value).strip()


def _as_line(shape: BaseGeometry | None) -> shapely.LineString | None:
    """The line of a layer whose parts may come as one multi-line; None where it is no single line."""
    if shape is None or shape.is_empty:
        return None
    flat = shapely.force_2d(shape)
    merged = shapely.line_merge(flat) if flat.geom_type == "MultiLineString" else flat
    return merged if merged.geom_type == "LineString" else None


def _along(
    line: shapely.LineString, first: shapely.Point, last: shapely.Point, route: str
) -> tuple[str, shapely.LineString]:
    """The id and line of a trip's shape: ``line``, or its reverse where that begins and ends nearer to the trip."""
    start, end = (shapely.Point(line.coords[place]) for place in (0, -1))
    if first.distance(start) + last.distance(end) <= first.distance(end) + last.distance(start):
        return route, line
    return f"{route}-back", line.reverse()


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
