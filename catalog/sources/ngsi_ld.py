"""City data hubs that speak NGSI-LD, above all the City Data Hub (시티데이터허브): current values and histories.

The ``request`` table of a catalogue entry with ``source = "ngsi_ld"``:

``type``
    Entity type: ``"OffStreetParking"``. Required; ``GET /types`` of the hub lists them.
``attrs``
    Only these attributes: ``["name", "location", "availableSpotNumber"]``. Default: all.
``q``
    Filter in the hub's language: ``'availableSpotNumber>0;status=="open"'`` (``;`` and, ``|`` or).
``id``, ``idPattern``, ``datasetId``
    Passed on as they are.
``georel``
    How the area selects: ``"within"`` (default; also ``"intersects"``, ``"overlaps"``) with the box of the area,
    ``"near"`` with the circle around it, ``"none"`` for entities without a place.
``geoproperty``
    Attribute that holds the place. Default ``location``.
``options``
    ``"keyValues"``, ``"sysAttrs"`` … as the hub knows them. Default: normalized.
``context``
    URL of the JSON-LD context, where short names are not the hub's default.
``rows``
    Attribute whose list becomes rows, for forecasts: ``"weatherPrediction"``; its members become columns
    ``weatherPrediction.temperature``. ``key_fields`` is then ``["id", "predicted_at"]`` or the like.
``temporal``
    Asks for the history instead of the current values; each entity comes once per time, with the column
    ``observedAt``. ``"last"``: the ``last`` (default 24) latest values. ``"days"``: the ``days`` (default 7) before
    today, and today. ``"between"``, ``"after"``, ``"before"``: with ``from`` and ``until`` (``2026-11-01`` or
    ``2026-11-01T09:00:00``, Korean time). ``key_fields`` is then ``["id", "observed_at"]`` or the like.
``page``
    Entities per request. Default 1000, the hub's own limit.

``address`` is the hub up to before ``/entities``, empty where the city must give its own. A token goes along as Bearer
(an authcfg of type Basic with the token as password and no user name), else user name and password as Basic.

Columns are named as the hub names its attributes, see :mod:`.ngsi_values`: ``totalSpotNumber``,
``availableSpotNumber_at``, ``weatherObservation.temperature``, ``address``. Geometry in EPSG:4326.

How it asks: GeoJSON first, because then the broker says what the geometry is; where it has none, its own JSON. Pages by
``rel="next"`` of the ``Link`` header, of which only the offset is taken: the hub writes it without encoding, without
its host, and puts the context into the same header without any ``rel``. Where there is no such header (histories), a
full page means that there may be more, until a page brings nothing new.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta

import geopandas as gpd
import pandas as pd

from ...common.texts import marked
from ..areas import Area
from ..entries import Dataset
from ..errors import BadAnswer, BadRequest, CatalogError
from ..http.calls import KOREA, korean_day
from ..http.keys import shown
from ..http.platform import KeyPlace, Platform
from ..http.reading import json_of
from ..http.request import Answer, Request
from .base import FEATURE_ID, Page
from .ngsi_errors import COUNT, READ_BY_US, complain, does_not_count, is_empty, refuses_format
from .ngsi_values import ELEMENT, GEOMETRY, OBSERVED, Row, rows_of

NGSI_LD = Platform(
    id="ngsi_ld",
    title=marked("City data hub (NGSI-LD)"),
    key_place=KeyPlace.LOGIN,
    key_is_optional=True,
    read_statuses=READ_BY_US,
    complain=complain,
)
PAGE = 1000
"""The hub's default limit, which it also takes as the largest (reference/datasources.md §2.2)."""
LAST, DAYS = 24, 7
GEO_JSON, JSON = "application/geo+json", "application/json"
CONTEXT_LINK = '<{}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"'
RESULTS_COUNT = "ngsild-results-count"
"""Header of brokers that follow ETSI GS CIM 009 1.3 and later."""
_METRES_PER_DEGREE = 111_320
_PASSED_ON = ("type", "q", "id", "idPattern", "datasetId", "options")
_NEXT = re.compile(r'offset=(\d+)(?:(?!offset=).)*?;\s*rel\s*=\s*"?next\b')
_PREVIOUS = re.compile(r';\s*rel\s*=\s*"?prev\b')


@dataclass(frozen=True)
class Step:
    """Which page a request asks for; it travels in the request's note. ``seen``: digest of the page before."""

    counts: bool = False
    seen: str = ""

    @property
    def note(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, note: str) -> Step:
        return cls(**json.loads(note))


class NgsiLd:
    """Entities of one type, or their history. ``today`` is the Korean day."""

    platform = NGSI_LD

    def __init__(self, today: Callable[[], date] = korean_day) -> None:
        self._today = today

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        hub = (address or dataset.address).strip().rstrip("/").removesuffix("/entities").removesuffix("/temporal")
        if not hub:
            raise CatalogError(
                "The dataset {dataset} comes from your city's data hub. Enter the hub's address as the source.",
                dataset=dataset.id,
            )
        if not dataset.request.get("type"):
            raise CatalogError(
                "The entry of the dataset {dataset} names no entity type. Add type to its request (docs/catalog.md).",
                dataset=dataset.id,
            )
        query = (*_selection(dataset), *_place(dataset, area), *self._times(dataset))
        group = f"{dataset.request['type']} {area.key}"
        if self._times(dataset):
            return (_items(f"{hub}/temporal/entities", query, dataset, JSON, group),)
        items = _items(f"{hub}/entities", query, dataset, GEO_JSON, group)
        if dataset.request.get("rows"):
            return (items,)
        counting = Request(NGSI_LD, hub + COUNT, query, _headers(dataset, JSON), group, Step(counts=True).note)
        return (counting, items)

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        step = Step.of(request.note)
        if step.counts:
            return Page(_frame([]), promised=_count(answer))
        if refuses_format(answer):
            return _in_json(dataset, request, answer)
        entities = [] if is_empty(answer) else _entities(answer)
        digest = hashlib.sha256(answer.body).hexdigest()[:16]
        if entities and digest == step.seen:
            # A hub that ignores the offset would give the same page for ever.
            return Page(_frame([]))
        geoproperty = str(dataset.request.get("geoproperty", "location"))
        rows = list(rows_of(entities, geoproperty, str(dataset.request.get("rows", ""))))
        return Page(_frame(rows), _promised(answer), _next(request, answer, len(entities), digest))

    def _times(self, dataset: Dataset) -> tuple[tuple[str, str], ...]:
        wanted = dataset.request
        kind = str(wanted.get("temporal", ""))
        midnight = datetime.combine(self._today(), datetime.min.time(), KOREA)
        if kind == "last":
            # Until the end of the day, so that a pull that is resumed today asks the same.
            until = midnight + timedelta(days=1)
            return (*_timerel("before", until), ("lastN", str(wanted.get("last", LAST))))
        if kind == "days":
            return _timerel("after", midnight - timedelta(days=int(wanted.get("days", DAYS))))
        ends = {name: _moment(dataset, name) for name in ("from", "until") if wanted.get(name)}
        needed = {"": (), "after": ("from",), "before": ("until",), "between": ("from", "until")}.get(kind)
        if needed is None or not set(needed) <= ends.keys():
            raise CatalogError(
                "The entry of the dataset {dataset} asks for a history ({kind}) without saying of when. Give last, "
                "days, from or until (docs/catalog.md).",
                dataset=dataset.id,
                kind=kind,
            )
        return _timerel(kind, *(ends[name] for name in needed)) if kind else ()


def _timerel(relation: str, moment: datetime, end: datetime | None = None) -> tuple[tuple[str, str], ...]:
    times = (("timerel", relation), ("timeAt", _hub_time(moment)))
    return times if end is None else (*times, ("endTimeAt", _hub_time(end)))


def _hub_time(moment: datetime) -> str:
    """With the comma before the milliseconds that the hub writes (reference/datasources.md §2.2)."""
    return f"{moment:%Y-%m-%dT%H:%M:%S},{moment.microsecond // 1000:03d}{moment.isoformat()[-6:]}"


def _moment(dataset: Dataset, name: str) -> datetime:
    text = str(dataset.request[name])
    try:
        moment = datetime.fromisoformat(text.replace(",", "."))
    except ValueError:
        moment = None
    if moment is None:
        raise CatalogError(
            "The entry of the dataset {dataset} has a time that cannot be read: {time}. Write it as "
            "2026-11-01T09:00:00.",
            dataset=dataset.id,
            time=text,
        )
    return moment if moment.tzinfo else moment.replace(tzinfo=KOREA)


def _selection(dataset: Dataset) -> tuple[tuple[str, str], ...]:
    wanted = dataset.request
    query = [(name, str(wanted[name])) for name in _PASSED_ON if wanted.get(name)]
    attributes = wanted.get("attrs") or ()
    if attributes:
        query.append(("attrs", attributes if isinstance(attributes, str) else ",".join(attributes)))
    return tuple(query)


def _place(dataset: Dataset, area: Area) -> tuple[tuple[str, str], ...]:
    relation = str(dataset.request.get("georel", "within"))
    if relation == "none":
        return ()
    west, south, east, north = (round(side, 7) for side in area.bounds)
    if relation == "near":
        x, y = (west + east) / 2, (south + north) / 2
        radius = math.hypot((east - west) * math.cos(math.radians(y)), north - south) / 2 * _METRES_PER_DEGREE
        shape, corners = "Point", [round(x, 7), round(y, 7)]
        more = (("maxDistance", str(math.ceil(radius))),)
    else:
        shape, more = "Polygon", ()
        corners = [[[west, south], [east, south], [east, north], [west, north], [west, south]]]
    place = (("georel", relation), ("geometry", shape), ("coordinates", json.dumps(corners, separators=(",", ":"))))
    named = dataset.request.get("geoproperty")
    return (*place, *more, *((("geoproperty", str(named)),) if named else ()))


def _headers(dataset: Dataset, accept: str) -> tuple[tuple[str, str], ...]:
    context = dataset.request.get("context")
    return (("Accept", accept), *((("Link", CONTEXT_LINK.format(context)),) if context else ()))


def _items(url: str, query: tuple[tuple[str, str], ...], dataset: Dataset, accept: str, group: str) -> Request:
    paged = (*query, ("limit", str(dataset.request.get("page", PAGE))), ("offset", "0"))
    return Request(NGSI_LD, url, paged, _headers(dataset, accept), group, Step().note)


def _in_json(dataset: Dataset, request: Request, answer: Answer) -> Page:
    if ("Accept", GEO_JSON) not in request.headers:
        raise BadRequest(
            "The data hub at {address} has neither GeoJSON nor JSON to offer. Check the address.",
            address=shown(answer.url),
        )
    return Page(_frame([]), following=(replace(request, headers=_headers(dataset, JSON)),))


def _entities(answer: Answer) -> list[dict]:
    told = json_of(answer)
    if isinstance(told, dict):
        told = told.get("features", [told] if "id" in told else None)
    if not isinstance(told, list) or not all(isinstance(entity, dict) for entity in told):
        raise BadAnswer(
            "{address} did not answer with NGSI-LD entities. Check that it is the address of a data hub.",
            address=shown(answer.url),
        )
    return told


def _count(answer: Answer) -> int | None:
    if does_not_count(answer):
        return None
    told = json_of(answer)
    count = told.get("totalCount", told.get("count")) if isinstance(told, dict) else None
    return count if isinstance(count, int) else None


def _promised(answer: Answer) -> int | None:
    told = answer.headers.get(RESULTS_COUNT, "")
    return int(told) if told.isascii() and told.isdigit() else None


def _next(request: Request, answer: Answer, count: int, digest: str) -> tuple[Request, ...]:
    start, limit = int(request.value("offset")), int(request.value("limit"))
    link = answer.headers.get("link", "")
    linked = _NEXT.search(link)
    is_last = not linked and (count < limit or _PREVIOUS.search(link))
    if not count or is_last:
        return ()
    offset = int(linked[1]) if linked else start + limit
    if offset <= start:
        return ()
    return (replace(request.with_query(offset=offset), note=Step(seen=digest).note),)


def _frame(rows: list[Row]) -> gpd.GeoDataFrame:
    columns = [{name: value for name, value in row.items() if name not in (GEOMETRY, ELEMENT)} for row in rows]
    for row, column in zip(rows, columns, strict=True):
        column[FEATURE_ID] = " ".join(str(row[name]) for name in ("id", OBSERVED, ELEMENT) if row.get(name) is not None)
    table = pd.DataFrame(columns)
    shapes = gpd.GeoSeries([row.get(GEOMETRY) for row in rows], index=table.index, crs="EPSG:4326")
    return gpd.GeoDataFrame(table, geometry=shapes)
