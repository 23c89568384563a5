"""STCIS, the ministry's aggregates of transport cards (reference/datasources.md §4.3).

Keys of ``request`` in an entry (``address``: ``https://stcis.go.kr/openapi``, or with ``/<operation>.json``):

``operation``
    ``areacode``: the area codes of the city. ``bussttn``: the stops of the city, with GBIS's id (``bimsId``) where
    STCIS knows it. ``busroute``: the routes whose number is in ``route_nos``. ``busroutesttn``: the stops of ``routes``
    (STCIS's ids, which are another family than GBIS's). ``quarterod``: passengers and mean time between each pair of
    ``dongs`` in each quarter of an hour on ``date``. ``rlrdroute``, ``rlrdroutesttn``: railway lines, their stations.
``date``
    For ``quarterod``: the day, ``YYYYMMDD``; the data lag by months.
``dongs``
    For ``quarterod``: legal dongs (10 digits); left out, those of the area. n dongs cost n × n calls of about 1.5 s.
``route_nos``, ``routes``
    As above. These four may be lists, or a text with commas; an entry may leave one empty, to be filled from behind
    the ``#`` of the address.

No geometry; the fields are STCIS's own. ``key_fields`` by its names: ``emdCd`` · ``sttnId`` · ``routeId`` · ``routeId,
sttnSeq`` · ``opratDate, stgEmdCd, arrEmdCd, tzon, quater``.
"""

from __future__ import annotations

from collections.abc import Callable

from ...common.texts import marked
from ..areas import Area
from ..entries import Dataset
from ..errors import BadAnswer, BadRequest
from ..http.platform import KeyPlace, Platform
from ..http.reading import json_of
from ..http.request import Answer, Request
from .base import Page
from .bus_tables import table
from .datago import operation_url, text_of, values_of
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


class Stcis:
    """Stops, routes and quarter-hour flows between dongs."""

    platform = STCIS

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        """One request for each sigungu, route or pair of dongs."""
        operation = _operation(dataset)
        url = operation_url(address or dataset.address or ADDRESS, f"{operation}.json")
        return tuple(
            Request(
                self.platform,
                url,
                tuple(query.items()),
                headers=(("User-Agent", USER_AGENT),),
                group="/".join([operation, *query.values()]),
            )
            for query in _QUERIES[operation](dataset, area)
        )

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        """The rows of ``result``; their number is what ``count`` promises."""
        content = json_of(answer)
        if not isinstance(content, dict) or "status" not in content:
            raise BadAnswer(
                "{url} did not answer in the form of STCIS. Check the address of the dataset.", url=answer.url
            )
        found = content.get("result") or []
        rows = [
            {name: text_of(value) for name, value in row.items()}
            for row in (found if isinstance(found, list) else [found])
            if isinstance(row, dict)
        ]
        count = text_of(content.get("count"))
        # What was asked for counts where the answer leaves it out.
        rows = [dict(request.query) | {name: value for name, value in row.items() if value} for row in rows]
        return Page(table(rows, _COLUMNS.get(_operation(dataset), ())), int(count) if count.isdigit() else None)


def _operation(dataset: Dataset) -> str:
    operation = dataset.request.get("operation", "")
    if operation not in _QUERIES:
        raise BadRequest(
            "The dataset {dataset} asks for {operation}, which STCIS does not have. Known are: {known}.",
            dataset=dataset.id,
            operation=operation,
            known=", ".join(_QUERIES),
        )
    return str(operation)


def _places(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    return [{"sdCd": code[:2], "sggCd": code} for code in area.city.sigungu_codes]


def _route_numbers(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    return [{"sdCd": _province(area), "routeNo": number} for number in values_of(dataset, "route_nos")]


def _routes(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    return [{"sdCd": _province(area), "routeId": route} for route in values_of(dataset, "routes")]


def _pairs(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    given = bool(dataset.request.get("dongs"))
    dongs = values_of(dataset, "dongs") if given else [f"{dong}00" for dong in area.dong_prefixes]
    return [
        {"opratDate": date, "stgEmdCd": one, "arrEmdCd": other}
        for date in values_of(dataset, "date")
        for one in dongs
        for other in dongs
    ]


def _everything(dataset: Dataset, area: Area) -> list[dict[str, str]]:
    return [{}]


def _province(area: Area) -> str:
    return area.city.sigungu_codes[0][:2]


_QUERIES: dict[str, Callable[[Dataset, Area], list[dict[str, str]]]] = {
    "areacode": _places,
    "bussttn": _places,
    "busroute": _route_numbers,
    "busroutesttn": _routes,
    "quarterod": _pairs,
    "rlrdroute": _everything,
    "rlrdroutesttn": _everything,
}
_COLUMNS: dict[str, tuple[str, ...]] = {
    "areacode": ("sdCd", "sggCd", "emdCd"),
    "bussttn": ("sttnId", "bimsId", "sttnNm", "sttnArsno", "emdCd"),
    "busroute": ("routeId", "routeNo", "stgSttnNma", "arrSttnNma"),
    "busroutesttn": ("routeId", "routeNo", "routeNm", "sttnSeq", "sttnId", "sttnNm", "emdCd"),
    "quarterod": ("opratDate", "stgEmdCd", "stgEmdNm", "arrEmdCd", "arrEmdNm", "tzon", "quater", "useStf", "useTm"),
}
"""The documented fields, which are there also when nothing was found; those of the railway are not documented."""
