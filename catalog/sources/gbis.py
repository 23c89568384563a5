"""GBIS v2, Gyeonggi's bus information asked piece by piece (reference/datasources.md §3.3).

Keys of ``request`` in an entry (``address``: ``https://apis.data.go.kr/6410000``):

``table`` and what it needs
    ``routes_found``, ``stops_found``: ``keywords``, parts of the number or the name. ``stops_around``: nothing; asks
    within 200 m of the points of a grid over the area, so choose a small box. ``route_info``, ``route_stops``,
    ``route_lines``, ``locations``: ``routes``, ids. ``stop_routes``, ``arrivals``: ``stops``, ids.

What is needed may be a list, or a text with commas (so an entry may leave it empty, to be filled from behind the ``#``
of the address). ``address`` may also name the whole operation. For all stops and routes of a city :mod:`.gbis_base`
needs four calls.

Columns: docs/formats.md, "Canonical bus tables"; ``locations`` and ``arrivals`` are GBIS's own fields. Stops are
points, ``route_lines`` lines. ``key_fields``: ``stop_id`` for stops, ``route_id`` for routes and lines, ``route_id,
seq`` for ``route_stops``, ``stop_id, route_id`` for ``stop_routes``, none for ``locations`` and ``arrivals``.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import geopandas as gpd
import pandas as pd

from ..areas import Area
from ..entries import Dataset
from ..http.request import Answer, Request
from .base import FEATURE_ID, Page
from .bus_tables import (
    BUS,
    DEGREES,
    ROUTE_COLUMNS,
    ROUTE_LINE_COLUMNS,
    ROUTE_STOP_COLUMNS,
    ROUTE_TYPES,
    STOP_COLUMNS,
    ars_number,
    grid,
    lines_of,
    located,
    table,
)
from .datago import GBIS_SERVICES, HOST, Row, message_rows, operation_url, table_of, values_of

ADDRESS = f"{HOST}/6410000"
AROUND_M = 200.0
"""Reach of a search around a point (§3.3)."""


class GbisTable(Enum):
    """A table: key, operation, the list that holds it, the parameter, and the key in the entry for its values."""

    ROUTES_FOUND = ("routes_found", "busrouteservice/v2/getBusRouteListv2", "busRouteList", "keyword", "keywords")
    ROUTE_INFO = ("route_info", "busrouteservice/v2/getBusRouteInfoItemv2", "busRouteInfoItem", "routeId", "routes")
    ROUTE_STOPS = (
        "route_stops", "busrouteservice/v2/getBusRouteStationListv2", "busRouteStationList", "routeId", "routes",
    )  # fmt: skip
    ROUTE_LINES = ("route_lines", "busrouteservice/v2/getBusRouteLineListv2", "busRouteLineList", "routeId", "routes")
    STOPS_FOUND = ("stops_found", "busstationservice/v2/getBusStationListv2", "busStationList", "keyword", "keywords")
    STOPS_AROUND = ("stops_around", "busstationservice/v2/getBusStationAroundListv2", "busStationAroundList", "x", "")
    STOP_ROUTES = (
        "stop_routes", "busstationservice/v2/getBusStationViaRouteListv2", "busRouteList", "stationId", "stops",
    )  # fmt: skip
    LOCATIONS = ("locations", "buslocationservice/v2/getBusLocationListv2", "busLocationList", "routeId", "routes")
    ARRIVALS = ("arrivals", "busarrivalservice/v2/getBusArrivalListv2", "busArrivalList", "stationId", "stops")

    def __init__(self, key: str, operation: str, holder: str, parameter: str, given: str) -> None:
        self.key = key
        self.operation = operation
        self.holder = holder
        self.parameter = parameter
        self.given = given


class Gbis:
    """Routes, stops, stop sequences, lines and live data by keyword, id or place."""

    platform = GBIS_SERVICES

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        """One request for each keyword, id or grid point."""
        wanted = table_of(dataset, GbisTable)
        base = address or dataset.address or ADDRESS
        if wanted is GbisTable.STOPS_AROUND:
            return tuple(self._request(base, wanted, {"x": x, "y": y}) for x, y in grid(area.bounds, AROUND_M))
        values = values_of(dataset, wanted.given)
        return tuple(self._request(base, wanted, {wanted.parameter: value}) for value in values)

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        """All rows of the answer; GBIS has no pages and promises nothing."""
        wanted = table_of(dataset, GbisTable)
        rows = message_rows(answer, (wanted.holder,))
        return Page(_FRAMES[wanted](rows, request))

    def _request(self, base: str, wanted: GbisTable, values: dict[str, str]) -> Request:
        query = tuple({**values, "format": "json"}.items())
        group = "/".join([wanted.key, *values.values()])
        return Request(self.platform, operation_url(base, wanted.operation), query, group=group)


def _stops(rows: tuple[Row, ...], _request: Request) -> gpd.GeoDataFrame:
    return located(table([_stop(row) for row in rows], (*STOP_COLUMNS, "x", "y")), "x", "y")


def _stop(row: Row) -> dict:
    return {
        "stop_id": row.get("stationId", ""),
        "stop_name": row.get("stationName", ""),
        "mode": BUS,
        "ars_no": ars_number(row.get("mobileNo", "")),
        "region": row.get("regionName", ""),
        "median": row.get("centerYn", ""),
        "x": row.get("x", ""),
        "y": row.get("y", ""),
    }


def _routes(rows: tuple[Row, ...], request: Request) -> pd.DataFrame:
    frame = table([_route(row) for row in rows], ROUTE_COLUMNS)
    minutes = {name: pd.to_numeric(frame[name], errors="coerce") for name in ("peak_min", "offpeak_min")}
    return frame.assign(**minutes)


def _route(row: Row) -> dict:
    return {
        "route_id": row.get("routeId", ""),
        "route_name": row.get("routeName", ""),
        "route_type": row.get("routeTypeName") or ROUTE_TYPES.get(row.get("routeTypeCd", ""), ""),
        "type_code": row.get("routeTypeCd", ""),
        "start_stop": row.get("startStationId", ""),
        "start_name": row.get("startStationName", ""),
        "end_stop": row.get("endStationId", ""),
        "end_name": row.get("endStationName", ""),
        "first_time": row.get("upFirstTime", ""),
        "last_time": row.get("upLastTime", ""),
        "peak_min": row.get("peekAlloc", ""),
        "offpeak_min": row.get("nPeekAlloc", ""),
        "company": row.get("companyName", ""),
        "region": row.get("regionName", ""),
    }


def _stop_routes(rows: tuple[Row, ...], request: Request) -> pd.DataFrame:
    frame = _routes(rows, request)
    frame.insert(0, "stop_id", request.value("stationId"))
    return frame


def _calls(rows: tuple[Row, ...], request: Request) -> pd.DataFrame:
    """The stops of a route; the way back begins behind the turning point, where the answer names one."""
    calls = [
        {
            "route_id": request.value("routeId"),
            "seq": row.get("stationSeq", ""),
            "stop_id": row.get("stationId", ""),
            "direction": _direction(row),
            "stop_name": row.get("stationName", ""),
        }
        for row in rows
    ]
    frame = table(calls, ROUTE_STOP_COLUMNS)
    return frame.assign(seq=_whole(frame["seq"]), direction=_whole(frame["direction"]))


def _direction(row: Row) -> int | None:
    turn, place = row.get("turnSeq", ""), row.get("stationSeq", "")
    return int(int(place) > int(turn)) if turn.isdigit() and place.isdigit() and int(turn) else None


def _line(rows: tuple[Row, ...], request: Request) -> gpd.GeoDataFrame:
    points = pd.DataFrame(
        {
            "route_id": request.value("routeId"),
            "seq": [row.get("lineSeq", "") for row in rows],
            "x": [row.get("x", "") for row in rows],
            "y": [row.get("y", "") for row in rows],
        }
    )
    routes, lines = lines_of(points)
    return gpd.GeoDataFrame(table([{"route_id": r} for r in routes], ROUTE_LINE_COLUMNS), geometry=lines, crs=DEGREES)


def _live(rows: tuple[Row, ...], request: Request) -> pd.DataFrame:
    """GBIS's own fields; what was asked for is filled in where the answer leaves it out."""
    asked = {name: request.value(name) for name in ("routeId", "stationId")}
    full = [asked | {name: value for name, value in row.items() if value or name not in asked} for row in rows]
    frame = table(full, ("routeId", "stationId"))
    named = [[row.get(name, "") for name in ("routeId", "stationId", "staOrder", "vehId", "plateNo")] for row in full]
    return frame.assign(**{FEATURE_ID: ["/".join(values) for values in named]})


def _whole(values: pd.Series) -> pd.Series:
    return pd.to_numeric(values, errors="coerce").astype("Int64")


_FRAMES: dict[GbisTable, Callable[[tuple[Row, ...], Request], pd.DataFrame | gpd.GeoDataFrame]] = {
    GbisTable.ROUTES_FOUND: _routes,
    GbisTable.ROUTE_INFO: _routes,
    GbisTable.ROUTE_STOPS: _calls,
    GbisTable.ROUTE_LINES: _line,
    GbisTable.STOPS_FOUND: _stops,
    GbisTable.STOPS_AROUND: _stops,
    GbisTable.STOP_ROUTES: _stop_routes,
    GbisTable.LOCATIONS: _live,
    GbisTable.ARRIVALS: _live,
}
