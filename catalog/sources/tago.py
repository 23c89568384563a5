"""TAGO, the ministry's bus information of all cities (reference/datasources.md §3.2).

Keys of ``request`` in an entry (``address``: ``https://apis.data.go.kr/1613000``):

``table``
    ``stops``: every stop of the city (points), or those of its list that lie in the area. ``stops_around``: the
    stops within 500 m of the points of a grid over the area, so choose a small box. ``routes``: every route.
    ``route_stops``: the stops of every route in order, one call per route after the list of routes. ``route_info``:
    what TAGO knows of each route, one call per route. ``stop_routes``: the routes that serve ``stops``. ``vehicles``:
    where the buses of ``routes`` are (points). ``arrivals``: what arrives next at ``stops``. ``cities``: the cities
    that TAGO knows.
``routes``
    For ``route_stops``, ``route_info`` and ``vehicles``: ids, GBIS's or TAGO's; left out, all routes of the city.
``stops``
    For ``stop_routes`` and ``arrivals``: ids, GBIS's or TAGO's; needed. ``routes`` and ``stops`` may be lists, or a
    text with commas.
``route_no``
    For ``routes`` and all that begins with the list of routes: only routes whose number contains this.

Columns: docs/formats.md, "Canonical bus tables"; ``tago_id`` is TAGO's own id. ``route_info``, ``vehicles`` and
``arrivals`` carry the service's fields in lower case beside ``route_id stop_id seq route_name stop_name``; ``cities``
has ``citycode cityname``. ``key_fields``: ``stop_id`` for stops, ``route_id`` for routes and ``route_info``,
``route_id, seq`` for ``route_stops``, ``stop_id, route_id`` for ``stop_routes``, ``vehicleno`` for ``vehicles``, none
for ``arrivals``, ``citycode`` for ``cities``.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

import geopandas as gpd
import pandas as pd
import shapely

from ..areas import Area
from ..entries import Dataset
from ..errors import CatalogError
from ..http.request import Answer, Request
from .base import Page
from .bus_tables import (
    BUS,
    ROUTE_COLUMNS,
    ROUTE_STOP_COLUMNS,
    STOP_COLUMNS,
    area_text,
    ars_number,
    direction_of,
    gbis_id,
    grid,
    inside,
    located,
    table,
    tago_id,
)
from .datago import DATA_GO_KR, HOST, ROWS, Row, further_pages, items_of, table_of, values_of

ADDRESS = f"{HOST}/1613000"
AROUND_M = 500.0
"""Reach of a search around a point (§3.2, from memory there)."""
_LIST = "routes of the city"
"""Note of a request for the list of routes that only leads to further ones."""


class TagoTable(Enum):
    """A table and the operation that gives it."""

    STOPS = ("stops", "BusSttnInfoInqireService/getSttnNoList")
    STOPS_AROUND = ("stops_around", "BusSttnInfoInqireService/getCrdntPrxmtSttnList")
    STOP_ROUTES = ("stop_routes", "BusSttnInfoInqireService/getSttnThrghRouteList")
    ROUTES = ("routes", "BusRouteInfoInqireService/getRouteNoList")
    ROUTE_STOPS = ("route_stops", "BusRouteInfoInqireService/getRouteAcctoThrghSttnList")
    ROUTE_INFO = ("route_info", "BusRouteInfoInqireService/getRouteInfoIem")
    VEHICLES = ("vehicles", "BusLcInfoInqireService/getRouteAcctoBusLcList")
    ARRIVALS = ("arrivals", "ArvlInfoInqireService/getSttnAcctoArvlPrearngeInfoList")
    CITIES = ("cities", "BusSttnInfoInqireService/getCtyCodeList")

    def __init__(self, key: str, operation: str) -> None:
        self.key = key
        self.operation = operation


STOP_PARAMETERS = {TagoTable.STOP_ROUTES: "nodeid", TagoTable.ARRIVALS: "nodeId"}
"""How the operation calls a stop's id (§3.2); TAGO is not of one mind about capitals."""


class Tago:
    """Stops, routes, stop sequences and live data of the city whose statistics code the area gives."""

    platform = DATA_GO_KR

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        """One request for a list; one for each route, stop or grid point otherwise."""
        wanted = table_of(dataset, TagoTable)
        base = (address or dataset.address or ADDRESS).rstrip("/")
        if wanted is TagoTable.CITIES:
            return (_request(base, wanted),)
        if wanted is TagoTable.STOPS_AROUND:
            points = grid(area.bounds, AROUND_M)
            return tuple(_request(base, wanted, gpsLati=latitude, gpsLong=longitude) for longitude, latitude in points)
        city = _city_code(area)
        if wanted is TagoTable.STOPS:
            request = _request(base, wanted, cityCode=city)
            # The list is of the city; a box is cut out by the engine, dongs can be where their outline is known.
            is_part = bool(area.dongs) and area.outline is not None
            return (replace(request, note=area_text(area)) if is_part else request,)
        if wanted in STOP_PARAMETERS:
            stops = [tago_id(stop) for stop in values_of(dataset, "stops")]
            return tuple(_request(base, wanted, cityCode=city, **{STOP_PARAMETERS[wanted]: stop}) for stop in stops)
        routes = values_of(dataset, "routes") if dataset.request.get("routes") else []
        if routes and wanted is not TagoTable.ROUTES:
            return tuple(_request(base, wanted, cityCode=city, routeId=tago_id(route)) for route in routes)
        chosen = {"routeNo": dataset.request["route_no"]} if "route_no" in dataset.request else {}
        routes_first = _request(base, TagoTable.ROUTES, cityCode=city, **chosen)
        return (routes_first if wanted is TagoTable.ROUTES else replace(routes_first, group="", note=_LIST),)

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        """The rows of one page, the other pages, and after the list of routes what must be asked for each."""
        wanted = table_of(dataset, TagoTable)
        items = items_of(answer)
        following = further_pages(request, items)
        if request.note == _LIST:
            base = request.url.removesuffix(f"/{TagoTable.ROUTES.operation}")
            city = request.value("cityCode")
            routes = [row["routeid"] for row in items.rows if row.get("routeid")]
            following += tuple(_request(base, wanted, cityCode=city, routeId=route) for route in routes)
            return Page(_frame(wanted, (), request), following=following)
        frame = _frame(wanted, items.rows, request)
        if not request.note:
            return Page(frame, items.total, following)
        return Page(frame[inside(frame.geometry.to_numpy(), shapely.from_wkb(request.note))], following=following)


def _request(base: str, wanted: TagoTable, **values: object) -> Request:
    query = {**values, "pageNo": 1, "numOfRows": ROWS, "_type": "json"}
    return Request(
        DATA_GO_KR,
        f"{base}/{wanted.operation}",
        tuple((name, str(value)) for name, value in query.items()),
        group="/".join([wanted.key, *map(str, values.values())]),
    )


def _city_code(area: Area) -> str:
    if not area.city.statistics_code:
        raise CatalogError(
            "The city {city} has no statistics_code, by which TAGO knows it. Add it to the cities file.",
            city=area.city.id,
        )
    return area.city.statistics_code


def _frame(wanted: TagoTable, rows: tuple[Row, ...], request: Request) -> pd.DataFrame | gpd.GeoDataFrame:
    if wanted in (TagoTable.STOPS, TagoTable.STOPS_AROUND):
        return located(table([_stop(row) for row in rows], (*STOP_COLUMNS, "tago_id", "x", "y")), "x", "y")
    if wanted is TagoTable.ROUTES:
        return table([_route(row) for row in rows], (*ROUTE_COLUMNS, "tago_id"))
    if wanted is TagoTable.STOP_ROUTES:
        stop = gbis_id(request.value(STOP_PARAMETERS[wanted]))
        return table([{"stop_id": stop} | _route(row) for row in rows], ("stop_id", *ROUTE_COLUMNS, "tago_id"))
    if wanted is TagoTable.ROUTE_STOPS:
        return table([_call(row, request.value("routeId")) for row in rows], ROUTE_STOP_COLUMNS)
    if wanted is TagoTable.CITIES:
        return table(rows, ("citycode", "cityname"))
    frame = table([_live(row, request) for row in rows], ("route_id", "stop_id", "seq", "route_name", "stop_name"))
    return located(frame, "gpslong", "gpslati") if wanted is TagoTable.VEHICLES else frame


def _stop(row: Row) -> dict:
    return {
        "stop_id": gbis_id(row.get("nodeid", "")),
        "stop_name": row.get("nodenm", ""),
        "mode": BUS,
        "ars_no": ars_number(row.get("nodeno", "")),
        "tago_id": row.get("nodeid", ""),
        "x": row.get("gpslong", ""),
        "y": row.get("gpslati", ""),
    }


def _route(row: Row) -> dict:
    return {
        "route_id": gbis_id(row.get("routeid", "")),
        "route_name": row.get("routeno", ""),
        "route_type": row.get("routetp", ""),
        "start_name": row.get("startnodenm", ""),
        "end_name": row.get("endnodenm", ""),
        "tago_id": row.get("routeid", ""),
    }


def _call(row: Row, route: str) -> dict:
    order = row.get("nodeord", "")
    return {
        "route_id": gbis_id(row.get("routeid") or route),
        "seq": int(order) if order.isdigit() else None,
        "stop_id": gbis_id(row.get("nodeid", "")),
        "direction": direction_of(row.get("updowncd", "")),
        "route_name": row.get("routeno", ""),
        "stop_name": row.get("nodenm", ""),
    }


def _live(row: Row, request: Request) -> dict:
    order = row.get("nodeord", "")
    known = {
        "route_id": gbis_id(row.get("routeid") or request.value("routeId")),
        "stop_id": gbis_id(row.get("nodeid") or request.value("nodeId")),
        "seq": int(order) if order.isdigit() else None,
        "route_name": row.get("routeno") or row.get("routenm", ""),
        "stop_name": row.get("nodenm", ""),
    }
    used = ("routeid", "nodeid", "nodeord", "routeno", "routenm", "nodenm")
    return known | {name.lower(): value for name, value in row.items() if name not in used}
