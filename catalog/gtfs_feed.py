"""Bus tables as the parts of a GTFS feed: what of them can be used, and what stands in for what they do not know.

What GTFS asks for and the tables do not know is set down as :class:`GtfsPlan`: running times come from a speed, days
from two dates, headways from the routes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from ..common.texts import marked
from .errors import CatalogError
from .gtfs_patterns import seconds_of
from .gtfs_spans import FIRST, LAST, Span, span_of
from .remarks import Remark, remark

METRES_CRS = "EPSG:5186"
DEGREES = "EPSG:4326"
BUS_SPEED_KMH = 16.0
"""Between stops, waiting included: what the sample city's buses do; set it from the city's own timetables."""
DETOUR = 1.3
"""Way along streets to the straight line between stops, of dense street grids; times only, no shape uses it."""
HEADWAY_MIN = 30
BUS_TYPE, METRO_TYPE = 3, 1
_RAIL_WORDS = ("철도", "지하철", "rail")


@dataclass(frozen=True)
class GtfsPlan:
    """What the tables do not say: ``speed_kmh`` between stops, ``headway_min`` of a route without, ``days`` valid."""

    agency: str = "버스"
    start: date = date(2026, 1, 1)
    days: int = 365
    speed_kmh: float = BUS_SPEED_KMH
    headway_min: int = HEADWAY_MIN

    @property
    def end(self) -> date:
        """The last day that the feed is valid."""
        return self.start + timedelta(days=self.days - 1)


USUAL_PLAN = GtfsPlan()


@dataclass(frozen=True)
class Feed:
    """What goes into the feed.

    ``stops``: ``stop_id stop_name ars_no lon lat``; ``routes``: a row each, with ``gtfs_type``; ``calls``: those of
    every trip in order, ``route_id trip_id direction seq stop_id arrive_s`` (seconds from its first stop); ``shapes``:
    by trip, id and line in degrees; ``spans``: by route, when it runs and how often.
    """

    stops: pd.DataFrame
    routes: pd.DataFrame
    calls: pd.DataFrame
    shapes: dict[str, tuple[str, shapely.LineString]]
    spans: dict[str, Span]
    remarks: tuple[Remark, ...]

    @property
    def trips(self) -> pd.DataFrame:
        """The first call of every trip."""
        return self.calls.drop_duplicates("trip_id")


def feed_of(
    stops: gpd.GeoDataFrame,
    routes: pd.DataFrame,
    route_stops: pd.DataFrame,
    lines: gpd.GeoDataFrame | None,
    plan: GtfsPlan,
) -> Feed:
    """The feed of the tables that :func:`~.gtfs_export.write_gtfs` takes; errors as there."""
    remarks: list[Remark] = []
    placed = _usable_stops(stops, remarks)
    known = _usable_routes(routes)
    calls = _usable_calls(route_stops, placed, known, plan.speed_kmh, remarks)
    served = known[known["route_id"].isin(calls["route_id"])]
    if served.empty:
        raise CatalogError(
            "No route has two known stops, so there is nothing to export. Check that the ids of routes and stops "
            "are the same in all three tables."
        )
    used = placed[placed["stop_id"].isin(set(calls["stop_id"]))]
    shapes = _usable_shapes(lines, used, calls)
    spans = {route.route_id: span_of(route, plan.headway_min) for route in served.itertuples()}
    assumed = sum(span.is_assumed for span in spans.values())
    if assumed:
        template = marked("{count} routes lack headway or hours; {first}–{last} or every {minutes} minutes stand in.")
        remarks.append(remark(template, count=assumed, first=FIRST, last=LAST, minutes=plan.headway_min))
    return Feed(used, served, calls, shapes, spans, tuple(remarks))


def _usable_stops(stops: gpd.GeoDataFrame, remarks: list[Remark]) -> pd.DataFrame:
    _needed(stops, marked("stops"), "stop_id")
    if stops.crs is None:
        raise CatalogError("The stop layer has no coordinate reference system. Set the one it was made in.")
    placed = stops[stops.geometry.notna() & ~stops.geometry.is_empty].drop_duplicates("stop_id")
    if len(placed) < len(stops):
        lost = len(stops) - len(placed)
        remarks.append(remark(marked("{count} stops have no place, or an id that was there before."), count=lost))
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


def _usable_routes(routes: pd.DataFrame) -> pd.DataFrame:
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


def _usable_calls(
    route_stops: pd.DataFrame, stops: pd.DataFrame, routes: pd.DataFrame, speed_kmh: float, remarks: list[Remark]
) -> pd.DataFrame:
    """The calls of every trip in order: ``route_id trip_id direction seq stop_id arrive_s``."""
    column = _texts_of(_needed(route_stops, marked("route stops"), "route_id", "seq", "stop_id"))
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
            "The field {field} of the table “{table}” holds no numbers. It must say the order of the stops: 1, 2, 3 …",
            field="seq",
            table=marked("route stops"),
        )
    known = calls["route_id"].isin(routes["route_id"])
    if not known.all():
        lost = int((~known).sum())
        remarks.append(remark(marked("{count} calls belong to routes that the route table lacks."), count=lost))
    placed = calls["stop_id"].isin(stops["stop_id"]) & calls["seq"].notna()
    if not placed[known].all():
        lost = int((~placed & known).sum())
        remarks.append(remark(marked("{count} calls have no order, or a stop that the stop layer lacks."), count=lost))
    calls = calls[known & placed].astype({"seq": int})
    calls["trip_id"] = calls["route_id"] + "-" + calls["direction"].where(calls["direction"] != "", "0")
    calls = calls.sort_values(["route_id", "trip_id", "seq"], kind="stable")
    calls = calls.drop_duplicates(["trip_id", "seq"])
    enough = calls["trip_id"].map(calls["trip_id"].value_counts()) > 1
    if not enough.all():
        lost = calls[~enough]["trip_id"].nunique()
        remarks.append(remark(marked("{count} trips have fewer than two stops."), count=lost))
    return _with_times(calls[enough].reset_index(drop=True), stops, speed_kmh)


def _with_times(calls: pd.DataFrame, stops: pd.DataFrame, speed_kmh: float) -> pd.DataFrame:
    place = stops.set_index("stop_id")[["x", "y"]].reindex(calls["stop_id"]).to_numpy()
    step = np.r_[0.0, np.hypot(*np.diff(place, axis=0).T)] if len(calls) else np.zeros(0)
    first = ~calls["trip_id"].duplicated().to_numpy()
    step[first] = 0.0
    seconds = np.maximum(np.round(step * DETOUR / (speed_kmh / 3.6)), np.where(first, 0.0, 1.0))
    whole = pd.Series(seconds).groupby(calls["trip_id"].to_numpy()).cumsum()
    return calls.assign(arrive_s=whole.to_numpy(dtype=np.int64))


def _usable_shapes(
    lines: gpd.GeoDataFrame | None, stops: pd.DataFrame, calls: pd.DataFrame
) -> dict[str, tuple[str, shapely.LineString]]:
    """trip_id → shape_id and line in degrees; turned round where the trip goes the other way along it."""
    if lines is None:
        return {}
    _needed(lines, marked("route lines"), "route_id")
    if lines.crs is None:
        raise CatalogError("The route lines have no coordinate reference system. Set the one they were made in.")
    drawn = dict(zip(_texts_of(lines)("route_id"), map(_as_line, lines.geometry.to_crs(DEGREES)), strict=True))
    ends = calls.groupby("trip_id", sort=False)["stop_id"].agg(["first", "last"])
    place = dict(zip(stops["stop_id"], shapely.points(stops[["lon", "lat"]].to_numpy()), strict=True))
    route_of = dict(zip(calls["trip_id"], calls["route_id"], strict=True))
    shapes = {}
    for trip in ends.itertuples():
        line = drawn.get(route_of[trip.Index])
        if line is not None:
            shapes[trip.Index] = _along(line, place[trip.first], place[trip.last], route_of[trip.Index])
    return shapes


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
