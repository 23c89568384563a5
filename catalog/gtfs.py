"""GTFS feeds in: stops, routes, stop sequences and lines in the columns of docs/formats.md, "Canonical bus tables".

Feeds as they come: in a sub-folder of the zip, with a byte order mark, blanks in headers, blank times, times after
24:00, optional files missing. ``stop_times.txt`` is read in pieces, so its size hardly matters.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..common.progress import SILENT, Progress
from ..common.texts import marked
from .errors import CatalogError
from .files.archives import is_zip, unpacked
from .gtfs_patterns import Calls, Patterns, clock_text, patterns_of, seconds_of
from .remarks import Remark, remark

DEGREES = "EPSG:4326"
NEEDED = ("stops.txt", "routes.txt", "trips.txt", "stop_times.txt")
PIECE_ROWS = 200_000
CHECK_EVERY = 10_000
_BLOCK = 1 << 20
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
    ``remarks``: what was left out.
    """

    stops: gpd.GeoDataFrame
    routes: pd.DataFrame
    route_stops: pd.DataFrame
    lines: gpd.GeoDataFrame
    remarks: tuple[Remark, ...] = field(default=())


def read_gtfs(path: Path | str, progress: Progress = SILENT) -> Gtfs:
    """The feed in a zip or a folder.

    Raises :class:`CatalogError` when a needed file or column is missing, or the zip is damaged or not safe.
    """
    path = Path(path)
    with _folder_of(path, progress) as place:
        return _Feed(path, _feed_folder(path, place), progress).read()


def is_gtfs(names: list[str]) -> bool:
    """Whether the files of a folder or zip (paths within it) hold a feed."""
    last = {name.replace("\\", "/").rpartition("/")[2].lower() for name in names}
    return last.issuperset(NEEDED)


@contextmanager
def _folder_of(path: Path, progress: Progress) -> Iterator[Path]:
    if path.is_dir():
        yield path
    elif is_zip(path):
        with unpacked(path, progress) as place:
            yield place
    else:
        raise CatalogError("{file} is no zip and no folder, so it holds no GTFS feed.", file=path.name)


def _feed_folder(path: Path, place: Path) -> Path:
    """The folder that holds the feed: nearest to the top; two side by side cannot be told apart."""
    found = sorted({file.parent for file in place.rglob("*") if file.name.lower() == "stops.txt"}, key=_depth)
    if not found:
        raise CatalogError("{file} holds no stops.txt, so it is no GTFS feed.", file=path.name)
    if len(found) > 1 and _depth(found[0]) == _depth(found[1]):
        raise CatalogError(
            "{file} holds several GTFS feeds ({folders}). Unpack it and choose the folder of one.",
            file=path.name,
            folders=", ".join(folder.name for folder in found),
        )
    return found[0]


def _depth(folder: Path) -> int:
    return len(folder.parts)


class _Feed:
    """One feed that is being read."""

    def __init__(self, path: Path, folder: Path, progress: Progress) -> None:
        self._title, self._progress = path.name, progress
        self._files = {file.name.lower(): file for file in folder.iterdir() if file.is_file()}
        self._remarks: list[Remark] = []

    def read(self) -> Gtfs:
        for name in NEEDED:
            if name not in self._files:
                raise CatalogError("{file} has no {name}, which every GTFS feed needs.", file=self._title, name=name)
        stops, routes = self._stops(), self._routes()
        trips = self._trips(routes)
        patterns = patterns_of(self._calls(trips, stops), trips, self._progress)
        self._progress.at(0.9)
        modes = _modes(patterns, stops, routes)
        stops = stops.assign(mode=stops["stop_id"].map(modes).fillna("bus"))
        calls = self._route_stops(patterns, stops, routes)
        lines = self._lines(patterns, calls, stops, routes)
        columns = ["stop_id", "stop_name", "mode", "ars_no", "geometry"]
        return Gtfs(stops[columns], self._timed(routes, patterns), calls, lines, tuple(self._remarks))

    # --- Tables ---------------------------------------------------------------------------------------------------

    def _table(self, name: str, *needed: str) -> pd.DataFrame:
        """A small file as texts, stripped; blank where a value lacks. Empty for an optional file that is not there."""
        if name not in self._files:
            return pd.DataFrame(columns=list(needed), dtype=str)
        file = self._files[name]
        with file.open(encoding=_encoding(file, self._title, self._progress), newline="") as stream:
            reader = csv.reader(stream, skipinitialspace=True)
            names = self._header(name, next(reader, []), needed)
            rows = [row + [""] * (len(names) - len(row)) for row in self._checked(reader) if row]
        whole = [[text.strip() for text in row] for row in rows if len(row) == len(names)]
        if len(whole) < len(rows):
            # An unquoted comma in a name: which field is which cannot be known.
            self._remark(
                marked("{name}: {count} rows have more fields than the header and were left out."),
                name=name,
                count=len(rows) - len(whole),
            )
        return pd.DataFrame(whole, columns=names, dtype=object)

    def _checked(self, rows: Iterable[list[str]]) -> Iterator[list[str]]:
        for number, row in enumerate(rows):
            if number % CHECK_EVERY == 0:
                self._progress.check()
            yield row

    def _header(self, name: str, header: list[str], needed: tuple[str, ...]) -> list[str]:
        names = [column.strip().lower() for column in header]
        for column in needed:
            if column not in names:
                raise CatalogError(
                    "{file}: {name} has no column {column}. Its columns are: {columns}.",
                    file=self._title,
                    name=name,
                    column=column,
                    columns=", ".join(names) or "–",
                )
        return names

    def _pieces(self, name: str, needed: tuple[str, ...], optional: tuple[str, ...]) -> Iterator[pd.DataFrame]:
        """A large file some columns and rows at a time; fields beyond the header are ignored."""
        file = self._files[name]
        encoding = _encoding(file, self._title, self._progress)
        with file.open(encoding=encoding, newline="") as stream:
            names = self._header(name, next(csv.reader(stream), []), needed)
        wanted = {place: column for place, column in enumerate(names) if column in needed + optional}
        try:
            reader = pd.read_csv(
                file, dtype=str, encoding=encoding, header=0, names=list(range(len(names))), usecols=list(wanted),
                keep_default_na=False, skipinitialspace=True, chunksize=PIECE_ROWS, index_col=False,
            )  # fmt: skip
            with reader:
                for piece in reader:
                    self._progress.check()
                    yield piece.rename(columns=wanted)
        except pd.errors.ParserError as cause:
            raise CatalogError(
                "{file}: {name} cannot be read as a table ({reason}). Get the feed again.",
                file=self._title,
                name=name,
                reason=str(cause).replace("\n", " "),
            ) from cause

    def _stops(self) -> gpd.GeoDataFrame:
        table = self._table("stops.txt", "stop_id", "stop_name", "stop_lat", "stop_lon")
        if "location_type" in table.columns:
            table = table[table["location_type"] != _STATION]
        table = self._without_repeats(table, "stop_id", "stops.txt")
        places = _points(table["stop_lon"], table["stop_lat"])
        lost = sum(place is None for place in places)
        if lost:
            self._remark(marked("{count} stops have no usable coordinates."), count=lost)
        code = table["stop_code"] if "stop_code" in table.columns else ""
        columns = {"stop_id": table["stop_id"], "stop_name": table["stop_name"], "ars_no": code}
        return gpd.GeoDataFrame(columns, geometry=places, crs=DEGREES).reset_index(drop=True)

    def _routes(self) -> pd.DataFrame:
        table = self._without_repeats(self._table("routes.txt", "route_id", "route_type"), "route_id", "routes.txt")
        column = _columns_of(table)
        agencies = self._table("agency.txt", "agency_name")
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
        table = self._without_repeats(self._table("trips.txt", "route_id", "trip_id"), "trip_id", "trips.txt")
        unknown = ~table["route_id"].isin(routes["route_id"])
        if unknown.any():
            self._remark(marked("{count} trips name a route that routes.txt does not hold."), count=int(unknown.sum()))
        table = table[~unknown].reset_index(drop=True)
        column = _columns_of(table)
        return pd.DataFrame(
            {
                "trip_id": table["trip_id"],
                "route_id": table["route_id"],
                "direction": pd.to_numeric(column("direction_id"), errors="coerce").astype("Int64"),
                "shape_id": column("shape_id"),
            }
        )

    def _calls(self, trips: pd.DataFrame, stops: pd.DataFrame) -> Calls:
        """``stop_times.txt`` as numbers: 20 bytes for each row."""
        trip_place = pd.Index(trips["trip_id"])
        stop_place = pd.Index(stops["stop_id"])
        needed = ("trip_id", "stop_id", "stop_sequence")
        times = ("departure_time", "arrival_time")
        parts, lost = [], 0
        for piece in self._pieces("stop_times.txt", needed, times):
            trip = _places_of(piece["trip_id"], trip_place)
            stop = _places_of(piece["stop_id"], stop_place)
            order = pd.to_numeric(piece["stop_sequence"], errors="coerce").to_numpy(float)
            usable = (trip >= 0) & (stop >= 0) & np.isfinite(order)
            lost += int((~usable).sum())
            parts.append(
                Calls(trip[usable], stop[usable], order[usable].astype(np.int32), _departures(piece, times)[usable])
            )
        if lost:
            self._remark(
                marked("{count} rows of stop_times.txt name an unknown trip or stop, or no order."), count=lost
            )
        return Calls.joined(parts)

    def _without_repeats(self, table: pd.DataFrame, key: str, name: str) -> pd.DataFrame:
        repeated = table[key].duplicated()
        if repeated.any():
            self._remark(
                marked("{name}: {count} rows repeat a {key}; the first counts."),
                name=name,
                count=int(repeated.sum()),
                key=key,
            )
        return table[~repeated]

    def _remark(self, template: str, **values: object) -> None:
        self._remarks.append(remark(template, **values))

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

    def _timed(self, routes: pd.DataFrame, patterns: Patterns) -> pd.DataFrame:
        """The routes with first and last departure, headways where the feed has frequencies, and trips."""
        table = patterns.table
        frequencies = self._table("frequencies.txt", "trip_id", "start_time", "end_time", "headway_secs")
        spans = patterns.spans_with(frequencies)
        by_route = table.groupby("route_id")["trips"].sum()
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
        table = self._table("shapes.txt", "shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence")
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


def _encoding(file: Path, title: str, progress: Progress) -> str:
    """UTF-8, which GTFS demands, else cp949. Strict; raises :class:`CatalogError` when neither fits."""
    for encoding in ("utf-8-sig", "cp949"):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with file.open("rb") as stream:
                while block := stream.read(_BLOCK):
                    progress.check()
                    decoder.decode(block)
            decoder.decode(b"", final=True)
            return encoding
        except UnicodeDecodeError:
            continue
    raise CatalogError(
        "{file}: {name} is neither UTF-8 nor cp949 text. Get the feed again.", file=title, name=file.name
    )


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


def _departures(piece: pd.DataFrame, names: tuple[str, ...]) -> np.ndarray:
    """Seconds after midnight of the service day, which may be beyond 24 hours; -1 where there is none."""
    seconds = np.full(len(piece), -1, dtype=np.int32)
    for name in names:
        if name in piece.columns and (seconds < 0).any():
            codes, unique = pd.factorize(piece[name])
            parsed = np.array([seconds_of(text) for text in unique], dtype=np.int32)
            seconds = np.where(seconds < 0, parsed[codes], seconds)
    return seconds
