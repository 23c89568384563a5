"""GTFS feeds in: stops, routes, stop sequences and lines in the columns of docs/formats.md, "Canonical bus tables".

Feeds as they come: in a sub-folder of the zip, with a byte order mark, blanks in headers, blank times, times after
24:00, optional files missing. ``stop_times.txt`` is read in pieces, so its size hardly matters.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..common.progress import SILENT, Progress
from ..common.texts import marked
from .gtfs_calendar import ServiceDays
from .gtfs_files import FeedFiles, feed_folder, is_gtfs
from .gtfs_patterns import Calls, Patterns, clock_text, patterns_of, seconds_of
from .gtfs_timetable import Timetable
from .remarks import Remark

__all__ = ["DEGREES", "OWN_CODE", "OWN_REGION", "OWN_TYPE", "Gtfs", "is_gtfs", "read_gtfs"]

DEGREES = "EPSG:4326"
_BIGGEST_SIDE = (180.0, 90.0)

_RAIL_TYPES = {0, 1, 2, 5, 6, 7, 12}
"""route_type of trams, metros, trains, cable cars, gondolas, funiculars, monorails (GTFS); extended: 1xx, 4xx, 9xx."""
_STATION = "1"
"""location_type of a station, which holds stops and is never called at."""
OWN_TYPE, OWN_CODE, OWN_REGION = "sijeong_route_type", "sijeong_type_code", "sijeong_region"
"""Columns of our own in routes.txt, so that Korean route types survive the journey."""


@dataclass(frozen=True)
class Gtfs:
    """A feed.

    ``stops``: points with ``stop_id stop_name mode`` (bus, rail) ``ars_no`` (stop_code). ``routes``: ``route_id
    route_name route_type type_code first_time last_time peak_min offpeak_min company`` and ``long_name``, ``trips``
    (a day of every service added up). ``route_stops``: ``route_id seq stop_id direction route_name stop_name`` and
    ``pattern`` (1 is the way that most trips of the route go), ``trips``, ``depart_s`` (seconds after the first stop;
    missing where the feed has no time); of each pattern one trip speaks. ``lines``: ``route_id route_name route_type
    direction pattern`` and whether they are ``drawn`` from shapes or through the stops. EPSG:4326.
    ``timetable``: which trips run on which day and when. ``remarks``: what was left out.
    """

    stops: gpd.GeoDataFrame
    routes: pd.DataFrame
    route_stops: pd.DataFrame
    lines: gpd.GeoDataFrame
    timetable: Timetable
    remarks: tuple[Remark, ...] = field(default=())


def read_gtfs(path: Path | str, progress: Progress = SILENT) -> Gtfs:
    """The feed in a zip or a folder.

    Raises :class:`CatalogError` when a needed file or column is missing, or the zip is damaged or not safe.
    """
    path = Path(path)
    with feed_folder(path, progress) as folder:
        return _Feed(FeedFiles(path.name, folder, progress), path.name, progress).read()


class _Feed:
    """One feed that is being read."""

    def __init__(self, files: FeedFiles, title: str, progress: Progress) -> None:
        self._files, self._title, self._progress = files, title, progress

    def read(self) -> Gtfs:
        stops, routes = self._stops(), self._routes()
        trips = self._trips(routes)
        patterns = patterns_of(self._calls(trips, stops), trips, self._progress)
        self._progress.at(0.9)
        modes = _modes(patterns, stops, routes)
        stops = stops.assign(mode=stops["stop_id"].map(modes).fillna("bus"))
        calls = self._route_stops(patterns, stops, routes)
        lines = self._lines(patterns, calls, stops, routes)
        columns = ["stop_id", "stop_name", "mode", "ars_no", "geometry"]
        frequencies = self._files.table("frequencies.txt", "trip_id", "start_time", "end_time", "headway_secs")
        days = ServiceDays.of(self._files, trips["service_id"])
        timetable = Timetable.of(self._title, patterns, calls, stops, days, frequencies)
        return Gtfs(
            stops[columns],
            _timed(routes, patterns, frequencies),
            calls,
            lines,
            timetable,
            tuple(self._files.remarks),
        )

    def _stops(self) -> gpd.GeoDataFrame:
        table = self._files.table_by("stops.txt", "stop_id", "stop_name", "stop_lat", "stop_lon")
        if "location_type" in table.columns:
            table = table[table["location_type"] != _STATION]
        places = _points(table["stop_lon"], table["stop_lat"])
        lost = sum(place is None for place in places)
        if lost:
            self._files.remark(marked("{count} stops have no usable coordinates."), count=lost)
        code = table["stop_code"] if "stop_code" in table.columns else ""
        columns = {"stop_id": table["stop_id"], "stop_name": table["stop_name"], "ars_no": code}
        return gpd.GeoDataFrame(columns, geometry=places, crs=DEGREES).reset_index(drop=True)

    def _routes(self) -> pd.DataFrame:
        table = self._files.table_by("routes.txt", "route_id", "route_type")
        column = _columns_of(table)
        agencies = self._files.table("agency.txt", "agency_name")
        names = dict(zip(_columns_of(agencies)("agency_id"), agencies["agency_name"], strict=True))
        only = next(iter(names.values()), "") if len(names) < 2 else ""
        short, long = column("route_short_name"), column("route_long_name")
        mode = [_mode_of(text) for text in table["route_type"]]
        own = column(OWN_TYPE)
        return pd.DataFrame(
            {
                "route_id": table["route_id"],
                "route_name": short.where(short != "", long),
                "long_name": long,
                "mode": mode,
                "route_type": own.where(own != "", pd.Series(mode, index=table.index)),
                "type_code": column(OWN_CODE).where(own != "", table["route_type"]),
                "company": [names.get(agency, only) for agency in column("agency_id")],
                "region": column(OWN_REGION),
            }
        ).reset_index(drop=True)

    def _trips(self, routes: pd.DataFrame) -> pd.DataFrame:
        table = self._files.table_by("trips.txt", "trip_id", "route_id")
        unknown = ~table["route_id"].isin(routes["route_id"])
        if unknown.any():
            self._files.remark(
                marked("{count} trips name a route that routes.txt does not hold."), count=int(unknown.sum())
            )
        table = table[~unknown].reset_index(drop=True)
        column = _columns_of(table)
        return pd.DataFrame(
            {
                "trip_id": table["trip_id"],
                "route_id": table["route_id"],
                "direction": pd.to_numeric(column("direction_id"), errors="coerce").astype("Int64"),
                "shape_id": column("shape_id"),
                "service_id": column("service_id"),
            }
        )

    def _calls(self, trips: pd.DataFrame, stops: pd.DataFrame) -> Calls:
        """``stop_times.txt`` as numbers: 24 bytes for each row."""
        trip_place = pd.Index(trips["trip_id"])
        stop_place = pd.Index(stops["stop_id"])
        needed = ("trip_id", "stop_id", "stop_sequence")
        times = ("departure_time", "arrival_time")
        parts, lost = [], 0
        for piece in self._files.pieces("stop_times.txt", needed, times):
            trip = _places_of(piece["trip_id"], trip_place)
            stop = _places_of(piece["stop_id"], stop_place)
            order = pd.to_numeric(piece["stop_sequence"], errors="coerce").to_numpy(float)
            usable = (trip >= 0) & (stop >= 0) & np.isfinite(order)
            lost += int((~usable).sum())
            arrive, depart = _times(piece)
            parts.append(
                Calls(trip[usable], stop[usable], order[usable].astype(np.int32), arrive[usable], depart[usable])
            )
        if lost:
            self._files.remark(
                marked("{count} rows of stop_times.txt name an unknown trip or stop, or no order."), count=lost
            )
        return Calls.joined(parts)

    # --- What the tables say together -----------------------------------------------------------------------------

    def _route_stops(self, patterns: Patterns, stops: pd.DataFrame, routes: pd.DataFrame) -> pd.DataFrame:
        table, calls = patterns.table, patterns.calls
        way = calls["way"].to_numpy()
        route = table["route_id"].to_numpy(object)[way]
        names = routes.set_index("route_id")["route_name"]
        return pd.DataFrame(
            {
                "route_id": route,
                "seq": calls["seq"].to_numpy(np.int64),
                "stop_id": stops["stop_id"].to_numpy(object)[calls["stop"].to_numpy()],
                "direction": table["direction"].array[way],
                "route_name": names.reindex(route).to_numpy(object),
                "stop_name": stops["stop_name"].to_numpy(object)[calls["stop"].to_numpy()],
                "pattern": table["pattern"].to_numpy()[way],
                "trips": table["trips"].to_numpy()[way],
                "depart_s": calls["depart_s"].array,
            }
        )

    def _lines(
        self, patterns: Patterns, calls: pd.DataFrame, stops: gpd.GeoDataFrame, routes: pd.DataFrame
    ) -> gpd.GeoDataFrame:
        shapes = self._shapes()
        place = dict(zip(stops["stop_id"], stops.geometry, strict=True))
        by_way = {key: group["stop_id"] for key, group in calls.groupby(["route_id", "pattern"], sort=False)}
        rows = []
        for way in patterns.table.itertuples():
            line, drawn = shapes.get(way.shape_id), "shape"
            if line is None:
                points = [place[stop] for stop in by_way[way.route_id, way.pattern] if place[stop] is not None]
                line, drawn = (shapely.LineString(points) if len(points) > 1 else None), "stops"
            if line is not None:
                rows.append((way.route_id, way.direction, way.pattern, drawn, line))
        frame = pd.DataFrame(rows, columns=["route_id", "direction", "pattern", "drawn", "geometry"])
        named = routes.set_index("route_id").reindex(frame["route_id"])
        frame.insert(1, "route_name", named["route_name"].to_numpy(object))
        frame.insert(2, "route_type", named["route_type"].to_numpy(object))
        return gpd.GeoDataFrame(frame, geometry="geometry", crs=DEGREES)

    def _shapes(self) -> dict[str, shapely.LineString]:
        table = self._files.table("shapes.txt", "shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence")
        numbers = {
            name: pd.to_numeric(table[f"shape_pt_{name}"], errors="coerce") for name in ("lon", "lat", "sequence")
        }
        table = pd.DataFrame({"shape_id": table["shape_id"], **numbers}).dropna()
        table = table.sort_values(["shape_id", "sequence"], kind="stable")
        table = table[table["shape_id"].map(table["shape_id"].value_counts()) > 1]
        if table.empty:
            return {}
        number, names = pd.factorize(table["shape_id"])
        return dict(zip(names, shapely.linestrings(table[["lon", "lat"]].to_numpy(), indices=number), strict=True))


def _timed(routes: pd.DataFrame, patterns: Patterns, frequencies: pd.DataFrame) -> pd.DataFrame:
    """The routes with first and last departure, headways where the feed has frequencies, and trips."""
    spans = patterns.spans_with(frequencies)
    by_route = patterns.table.groupby("route_id")["trips"].sum()
    names = ("first_s", "last_s", "peak_min", "offpeak_min")
    found = {name: routes["route_id"].map(spans[name]) for name in names}
    timed = routes.assign(
        first_time=found["first_s"].map(clock_text, na_action="ignore").fillna(""),
        last_time=found["last_s"].map(clock_text, na_action="ignore").fillna(""),
        peak_min=found["peak_min"],
        offpeak_min=found["offpeak_min"],
        trips=routes["route_id"].map(by_route).fillna(0).astype(int),
    )
    columns = ["route_id", "route_name", "route_type", "type_code", "first_time", "last_time", "peak_min",
               "offpeak_min", "company", "region", "long_name", "mode", "trips"]  # fmt: skip
    return timed[columns]


def _columns_of(table: pd.DataFrame):
    """Gives a column of ``table``, blank where it has none."""

    def column(name: str) -> pd.Series:
        return table[name] if name in table.columns else pd.Series("", index=table.index, dtype=object)

    return column


def _points(lon: pd.Series, lat: pd.Series) -> np.ndarray:
    """Points; None where a coordinate is no number, off the globe, or the 0, 0 of those who do not know."""
    x = pd.to_numeric(lon, errors="coerce").to_numpy(float)
    y = pd.to_numeric(lat, errors="coerce").to_numpy(float)
    usable = (np.abs(x) <= _BIGGEST_SIDE[0]) & (np.abs(y) <= _BIGGEST_SIDE[1]) & ((x != 0) | (y != 0))
    points = np.full(len(x), None, dtype=object)
    points[usable] = shapely.points(x[usable], y[usable])
    return points


def _mode_of(route_type: str) -> str:
    number = int(route_type) if route_type.isdigit() else 3
    return "rail" if number in _RAIL_TYPES or number // 100 in (1, 4, 9) else "bus"


def _modes(patterns: Patterns, stops: pd.DataFrame, routes: pd.DataFrame) -> dict[str, str]:
    """stop_id → rail where a train calls, else bus."""
    mode = routes.set_index("route_id")["mode"]
    of_way = patterns.table["route_id"].map(mode).to_numpy(object)[patterns.calls["way"].to_numpy()]
    called = stops["stop_id"].to_numpy(object)[patterns.calls["stop"].to_numpy()]
    return dict.fromkeys(called[of_way == "rail"], "rail")


def _places_of(values: pd.Series, index: pd.Index) -> np.ndarray:
    codes, unique = pd.factorize(values)
    return index.get_indexer([text.strip() for text in unique]).astype(np.int32)[codes]


def _times(piece: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Arrivals and departures, seconds after midnight of the service day, which may be beyond 24 hours.

    One stands in for the other where it lacks; -1 where both do.
    """
    arrive, depart = (_seconds_in(piece, name) for name in ("arrival_time", "departure_time"))
    return np.where(arrive < 0, depart, arrive), np.where(depart < 0, arrive, depart)


def _seconds_in(piece: pd.DataFrame, name: str) -> np.ndarray:
    if name not in piece.columns:
        return np.full(len(piece), -1, dtype=np.int32)
    codes, unique = pd.factorize(piece[name])
    return np.array([seconds_of(text) for text in unique], dtype=np.int32)[codes]
