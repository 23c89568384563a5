"""STCIS, the ministry's aggregates of transport cards (reference/datasources.md §4.3).

Keys of ``request`` in an entry (``address``: ``https://stcis.go.kr/openapi``):

``table``
    ``areas``: the area codes of the city. ``stops``: the stops of the city, with GBIS's id where STCIS knows it.
    ``routes``: the routes whose number is in ``route_nos``. ``route_stops``: the stops of ``routes`` (STCIS's ids,
    which are another family than GBIS's). ``od``: passengers and mean time between each pair of ``dongs`` in each
    quarter of an hour on ``date``.
``date``
    For ``od``: the day, ``YYYYMMDD``; the data lag by months.
``dongs``
    For ``od``: legal dongs (10 digits); left out, those of the area. n dongs cost n × n calls of about 1.5 s.
``route_nos``, ``routes``
    As above.

No geometry. Columns and ``key_fields``:

* ``stops``: ``stop_id`` (GBIS) ``stcis_id stop_name ars_no dong_code``; ``stcis_id``
* ``routes``: ``stcis_route_id route_name start_name end_name``; ``stcis_route_id``
* ``route_stops``: ``stcis_route_id seq stcis_id stop_name route_name dong_code``; ``stcis_route_id, seq``
* ``od``: ``date origin_code origin_name destination_code destination_name hour quarter passengers mean_time``;
  ``date, origin_code, destination_code, hour, quarter``
* ``areas``: STCIS's fields; ``emdCd``
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import pandas as pd

from ...common.texts import marked
from ..areas import Area
from ..entries import Dataset
from ..errors import BadAnswer, BadRequest
from ..http.platform import KeyPlace, Platform
from ..http.reading import json_of
from ..http.request import Answer, Request
from .base import Page
from .bus_tables import ars_number, table
from .datago import Row, text_of
from .stcis_errors import complain_stcis

ADDRESS = "https://stcis.go.kr/openapi"
USER_AGENT = "Mozilla/5.0 (QGIS; Sijeong)"
"""Without one like a browser's the server does not answer at all (§4.3)."""
STCIS = Platform(
    id="stcis",
    title=marked("STCIS (transport card aggregates)"),
    key_place=KeyPlace.QUERY,
    key_parameter="apikey",
    in_flight=1,
    daily_calls=10_000,
    complain=complain_stcis,
)


class StcisTable(Enum):
    """A table and its operation."""

    AREAS = ("areas", "areacode")
    STOPS = ("stops", "bussttn")
    ROUTES = ("routes", "busroute")
    ROUTE_STOPS = ("route_stops", "busroutesttn")
    OD = ("od", "quarterod")

    def __init__(self, key: str, operation: str) -> None:
        self.key = key
        self.operation = operation

    @classmethod
    def of(cls, dataset: Dataset) -> StcisTable:
        """The table that an entry asks for. Raises :class:`BadRequest` for one that STCIS does not have."""
        key = dataset.request.get("table")
        for found in cls:
            if found.key == key:
                return found
        raise BadRequest(
            "The dataset {dataset} asks for the table {table}, which its platform does not have. Known are: {known}.",
            dataset=dataset.id,
            table=key,
            known=", ".join(found.key for found in cls),
        )


class Stcis:
    """Stops, routes and quarter-hour flows between dongs."""

    platform = STCIS

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        """One request for each sigungu, route or pair of dongs."""
        wanted = StcisTable.of(dataset)
        url = f"{(address or dataset.address or ADDRESS).rstrip('/')}/{wanted.operation}.json"
        return tuple(
            Request(
                self.platform,
                url,
                tuple(query.items()),
                headers=(("User-Agent", USER_AGENT),),
                group="/".join([wanted.key, *query.values()]),
            )
            for query in _QUERIES[wanted](dataset, area)
        )

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        """The rows of ``result``; their number is what ``count`` promises."""
        wanted = StcisTable.of(dataset)
        content = json_of(answer)
        if not isinstance(content, dict) or "status" not in content:
            raise BadAnswer(
                "{url} did not answer in the form of STCIS. Check the address of the dataset.", url=answer.url
            )
        found = _listed(content.get("result") or [])
        rows = [{name: text_of(value) for name, value in row.items()} for row in found if isinstance(row, dict)]
        count = text_of(content.get("count"))
        frame = table([_ROWS[wanted](row, request) for row in rows], _COLUMNS[wanted])
        return Page(frame, int(count) if count.isdigit() else None)


def _listed(found: object) -> list:
    return found if isinstance(found, list) else [found]


def _places(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    return [{"sdCd": code[:2], "sggCd": code} for code in area.city.sigungu_codes]


def _route_numbers(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    province = area.city.sigungu_codes[0][:2]
    return [{"sdCd": province, "routeNo": number} for number in _given(dataset, "route_nos")]


def _routes(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    province = area.city.sigungu_codes[0][:2]
    return [{"sdCd": province, "routeId": route} for route in _given(dataset, "routes")]


def _pairs(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    [date] = _given(dataset, "date")
    dongs = [str(dong) for dong in dataset.request.get("dongs", ())] or [f"{dong}00" for dong in area.dong_prefixes]
    return [{"opratDate": date, "stgEmdCd": one, "arrEmdCd": other} for one in dongs for other in dongs]


def _given(dataset: Dataset, what: str) -> list[str]:
    value = dataset.request.get(what, ())
    values = [str(one) for one in value] if isinstance(value, (list, tuple)) else [str(value)]
    if not values:
        raise BadRequest(
            "The dataset {dataset} names no {what}. Add request.{what} to its entry in the catalogue.",
            dataset=dataset.id,
            what=what,
        )
    return values


def _stop(row: Row, request: Request) -> dict:
    return {
        "stop_id": row.get("bimsId", ""),
        "stcis_id": row.get("sttnId", ""),
        "stop_name": row.get("sttnNm", ""),
        "ars_no": ars_number(row.get("sttnArsno", "")),
        "dong_code": row.get("emdCd", ""),
    }


def _route(row: Row, request: Request) -> dict:
    return {
        "stcis_route_id": row.get("routeId", ""),
        "route_name": row.get("routeNo", ""),
        "start_name": row.get("stgSttnNma", ""),
        "end_name": row.get("arrSttnNma", ""),
    }


def _call(row: Row, request: Request) -> dict:
    return {
        "stcis_route_id": row.get("routeId") or request.value("routeId"),
        "seq": _whole(row.get("sttnSeq", "")),
        "stcis_id": row.get("sttnId", ""),
        "stop_name": row.get("sttnNm", ""),
        "route_name": row.get("routeNo", ""),
        "dong_code": row.get("emdCd", ""),
    }


def _flow(row: Row, request: Request) -> dict:
    return {
        "date": row.get("opratDate") or request.value("opratDate"),
        "origin_code": row.get("stgEmdCd") or request.value("stgEmdCd"),
        "origin_name": row.get("stgEmdNm", ""),
        "destination_code": row.get("arrEmdCd") or request.value("arrEmdCd"),
        "destination_name": row.get("arrEmdNm", ""),
        "hour": _whole(row.get("tzon", "")),
        "quarter": row.get("quater", ""),
        "passengers": _real(row.get("useStf", "")),
        "mean_time": _real(row.get("useTm", "")),
    }


def _whole(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def _real(text: str) -> float | None:
    number = pd.to_numeric(text.replace(",", ""), errors="coerce") if text else None
    return None if number is None or pd.isna(number) else float(number)


_QUERIES: dict[StcisTable, Callable[[Dataset, Area], list[dict[str, str]]]] = {
    StcisTable.AREAS: _places,
    StcisTable.STOPS: _places,
    StcisTable.ROUTES: _route_numbers,
    StcisTable.ROUTE_STOPS: _routes,
    StcisTable.OD: _pairs,
}
_ROWS: dict[StcisTable, Callable[[Row, Request], dict]] = {
    StcisTable.AREAS: lambda row, request: row,
    StcisTable.STOPS: _stop,
    StcisTable.ROUTES: _route,
    StcisTable.ROUTE_STOPS: _call,
    StcisTable.OD: _flow,
}
_COLUMNS: dict[StcisTable, tuple[str, ...]] = {
    StcisTable.AREAS: ("sdCd", "sggCd", "emdCd"),
    StcisTable.STOPS: ("stop_id", "stcis_id", "stop_name", "ars_no", "dong_code"),
    StcisTable.ROUTES: ("stcis_route_id", "route_name", "start_name", "end_name"),
    StcisTable.ROUTE_STOPS: ("stcis_route_id", "seq", "stcis_id", "stop_name", "route_name", "dong_code"),
    StcisTable.OD: (
        "date", "origin_code", "origin_name", "destination_code", "destination_name", "hour", "quarter", "passengers",
        "mean_time",
    ),
}  # fmt: skip
