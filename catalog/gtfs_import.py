"""GTFS feeds → the bus tables of docs/formats.md and the timetable of one day; several feeds become one network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ..common.progress import SILENT, Progress
from ..common.texts import marked
from .errors import CatalogError
from .files.archives import is_zip
from .gtfs import Gtfs, read_gtfs
from .gtfs_timetable import COLUMNS
from .remarks import Remark, remark

KOREA = (124.0, 33.0, 132.0, 39.5)
"""Longitude and latitude: inside, the tables come in EPSG:5186."""
KOREAN_CRS = "EPSG:5186"
IDS = ("stop_id", "route_id", "trip_id")


@dataclass(frozen=True)
class GtfsTables:
    """``stops``, ``routes``, ``route_stops`` and ``lines`` as :class:`~.gtfs.Gtfs` has them, in metres.

    ``stop_times``: every call of the day: ``trip_id route_id pattern seq stop_id arrive_s depart_s``. ``day``: which
    day it is; None where services were chosen. ``remarks``: what was left out or assumed.
    """

    stops: gpd.GeoDataFrame
    routes: pd.DataFrame
    route_stops: pd.DataFrame
    lines: gpd.GeoDataFrame
    stop_times: pd.DataFrame
    day: date | None
    remarks: tuple[Remark, ...]


def import_gtfs(
    path: Path | str, day: date | None = None, services: Sequence[str] = (), progress: Progress = SILENT
) -> GtfsTables:
    """The feed at ``path`` (zip or folder), or all feeds in that folder together, with the timetable of ``day``.

    Without ``day`` the first of the days on which most trips run is taken; with ``services`` all trips of those
    services, whatever their days. Where two feeds use one id for different things, the ids of the later feed get its
    name in front. The CRS is EPSG:5186 in Korea and elsewhere the UTM zone.

    Raises :class:`CatalogError` for what is no feed, for a day without a trip, and for an unknown service.
    """
    paths = feeds_at(Path(path))
    reading = [progress.part(0.8 * place / len(paths), 0.8 * (place + 1) / len(paths)) for place in range(len(paths))]
    feeds = [read_gtfs(one, part) for one, part in zip(paths, reading, strict=True)]
    day = None if services else day or _busiest_day(feeds)
    progress.step("Laying out the timetable")
    parts = []
    for feed in feeds:
        progress.check()
        parts.append(_tables_of(feed, day, services))
    tables = _joined(_told_apart(parts, [feed.timetable.title for feed in feeds]), day)
    if tables.stop_times.empty:
        raise _no_trip(feeds, day)
    progress.at(1.0)
    return tables


def feeds_at(path: Path) -> list[Path]:
    """The feed at ``path``, or the feeds side by side in that folder: zips and folders, by name."""
    if not path.is_dir() or (path / "stops.txt").exists():
        return [path]
    inner = [entry for entry in sorted(path.iterdir()) if _holds_feed(entry)]
    return inner or [path]


def _holds_feed(entry: Path) -> bool:
    return (entry / "stops.txt").exists() if entry.is_dir() else entry.suffix.lower() == ".zip" and is_zip(entry)


def _busiest_day(feeds: Sequence[Gtfs]) -> date:
    trips = pd.concat([feed.timetable.trips_by_day() for feed in feeds])
    if trips.empty:
        # No feed names a day, so all days are alike.
        return date.today()
    by_day = trips.groupby(level=0).sum().sort_index()
    return date.fromordinal(int(by_day.idxmax()))


def _tables_of(feed: Gtfs, day: date | None, services: Sequence[str]) -> GtfsTables:
    timetable = feed.timetable
    stop_times, told = timetable.on(day) if day is not None else timetable.of_services(services)
    return GtfsTables(feed.stops, feed.routes, feed.route_stops, feed.lines, stop_times, day, (*feed.remarks, *told))


def _told_apart(parts: Sequence[GtfsTables], titles: Sequence[str]) -> list[GtfsTables]:
    """The tables of all feeds; a feed whose ids were used before has its name in front of them."""
    seen: dict[str, set[str]] = {name: set() for name in IDS}
    apart = []
    for part, title in zip(parts, titles, strict=True):
        clashing = [name for name in IDS if seen[name] & _ids(part, name)]
        apart.append(_renamed(part, title, clashing))
        for name in IDS:
            seen[name] |= _ids(apart[-1], name)
    return apart


def _ids(tables: GtfsTables, name: str) -> set[str]:
    table = {"stop_id": tables.stops, "route_id": tables.routes, "trip_id": tables.stop_times}[name]
    return set(table[name])


def _renamed(tables: GtfsTables, title: str, names: Sequence[str]) -> GtfsTables:
    """``tables`` with the feed's name in front of the ids ``names``, and a remark that says so."""
    if not names:
        return tables
    front = f"{Path(title).stem}:"

    def renamed(table: pd.DataFrame) -> pd.DataFrame:
        return table.assign(**{name: front + table[name].astype(str) for name in names if name in table.columns})

    members = ("stops", "routes", "route_stops", "lines", "stop_times")
    told = remark(
        marked("{feed} shares ids with another feed ({fields}); those of {feed} have its name in front."),
        feed=title,
        fields=", ".join(names),
    )
    changed = {member: renamed(getattr(tables, member)) for member in members}
    return replace(tables, **changed, remarks=(*tables.remarks, told))


def _joined(parts: Sequence[GtfsTables], day: date | None) -> GtfsTables:
    def together(member: str) -> pd.DataFrame:
        tables = [getattr(part, member) for part in parts]
        return pd.concat([table for table in tables if len(table)] or tables[:1], ignore_index=True)

    stops, lines = together("stops"), together("lines")
    crs = _crs_of(stops)
    return GtfsTables(
        stops.to_crs(crs),
        together("routes"),
        together("route_stops"),
        lines.to_crs(crs),
        together("stop_times")[list(COLUMNS)],
        day,
        tuple(told for part in parts for told in part.remarks),
    )


def _crs_of(stops: gpd.GeoDataFrame) -> object:
    placed = stops[stops.geometry.notna()]
    if placed.empty:
        return KOREAN_CRS
    west, south, east, north = KOREA
    x, y = placed.geometry.x.median(), placed.geometry.y.median()
    return KOREAN_CRS if west <= x <= east and south <= y <= north else placed.estimate_utm_crs()


def _no_trip(feeds: Sequence[Gtfs], day: date | None) -> CatalogError:
    if day is None:
        return CatalogError("No trip belongs to the chosen services. Leave the services empty for a day's timetable.")
    named = [ordinal for feed in feeds if (days := feed.timetable.days.days) for ordinal in (days[0], days[-1])]
    if not named:
        return CatalogError("{file} holds no trip with calls.", file=", ".join(feed.timetable.title for feed in feeds))
    return CatalogError(
        "No trip runs on {day}. The feed tells of {first} to {last}. Choose a day of these, or leave the day empty.",
        day=day,
        first=date.fromordinal(min(named)),
        last=date.fromordinal(max(named)),
    )
