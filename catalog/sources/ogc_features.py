"""Any OGC API – Features: pygeoapi, ldproxy, GeoServer, QGIS Server, and what a city's own platform offers of it.

The ``request`` table of a catalogue entry with ``source = "ogc_features"``:

``collection``
    The collection's id: ``parcels``. Required, unless the address is that of the collection itself; where it is wrong
    the message lists the collections that the server has.
``srs``
    The reference system to ask for: ``EPSG:5186``. Default: the system in which the server stores the layer (Part 2),
    because what a server need not convert it cannot convert wrongly; else ``crs`` of the entry if it is offered, else
    degrees.
``filter``
    Values that features must have, as query parameters of Part 1: ``{ jimok = "임" }``.
``page``
    Features per request. Default 1000; a server may give fewer.

``address`` is the landing page (``https://host/ogcapi``); that of the collection or of its items will do. It stays
empty where each city has its own: SOURCE gives it. ``key_fields`` may stay empty. A login goes along as HTTP Basic, or
as Bearer where there is no user name.

Example::

    request = { collection = "parcels" }

How it asks: the collection → its items in the box of the area, page by page along the ``next`` links. The box is in the
system that is asked for (QGIS Server loses features at the edges of a box in degrees), with north first as the rule has
it; where nothing is found, with east first (pygeoapi), and at last in degrees. A link to another host is not followed:
servers behind a gateway write the name they have inside. What it asks for (its query) is asked of the host that the
user named, so the login stays there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from urllib.parse import parse_qsl, quote, urljoin, urlsplit, urlunsplit

import geopandas as gpd

from ...common.texts import marked
from ..areas import Area
from ..cells import Cell
from ..entries import Dataset
from ..errors import BadAnswer, BadRequest, CatalogError
from ..http.platform import KeyPlace, Platform
from ..http.reading import json_of
from ..http.request import Answer, Request
from .base import FEATURE_ID, Page
from .ogc_answers import digest_of, features_of, key_sources
from .ogc_axes import LONGITUDE_LATITUDE, box_in, epsg_of, is_north_first, placed
from .ogc_errors import problem_of

NOT_THERE = 404
OGC_FEATURES = Platform(
    id="ogc_features",
    title=marked("OGC API server"),
    key_place=KeyPlace.LOGIN,
    key_is_optional=True,
    read_statuses=(400, NOT_THERE),
)
PAGE = 1000
MODEST_PAGE = 100
"""For servers that refuse a larger ``limit`` instead of giving what they can."""
COLLECTION, COLLECTIONS, ITEMS = "collection", "collections", "items"
ACCEPT = {ITEMS: "application/geo+json"}
"""One type alone: QGIS Server refuses what it does not have even where it stands beside what it has."""
DEGREES, EAST_FIRST, NORTH_FIRST = "", "east first", "north first"


@dataclass(frozen=True)
class Step:
    """Where in the conversation a request stands; it travels in the request's note, so that a pull can be resumed.

    ``system``: what is asked for as ``crs``, empty for degrees. ``box``: how the box is written. ``start``: features of
    the pages before. ``seen``: digest of the page before.
    """

    task: str
    collection: str = ""
    cell: str = ""
    system: str = ""
    extent: str = ""
    box: str = DEGREES
    start: int = 0
    seen: str = ""

    @property
    def note(self) -> str:
        return json.dumps({name: value for name, value in asdict(self).items() if value}, ensure_ascii=False)

    @classmethod
    def of(cls, note: str) -> Step:
        return cls(**json.loads(note))


class OgcFeatures:
    """A collection of an OGC API – Features."""

    platform = OGC_FEATURES

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        landing, named = _landing_and_collection(address or dataset.address)
        collection = str(dataset.request.get("collection", "")) or named
        if not landing:
            raise CatalogError(
                "The dataset {dataset} comes from your city's own server. Enter the address of its OGC API as the "
                "source.",
                dataset=dataset.id,
            )
        step = Step(COLLECTION if collection else COLLECTIONS, collection, Cell(*area.bounds).xy)
        path = f"/collections/{quote(collection, safe='')}" if collection else "/collections"
        return (_request(_below(landing, path), (), step),)

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        step = Step.of(request.note)
        return _READ[step.task](dataset, request, answer, step)


def _request(url: str, query: tuple[tuple[str, str], ...], step: Step) -> Request:
    group = f"{step.collection} {step.cell}" if step.task == ITEMS else ""
    headers = (("Accept", ACCEPT.get(step.task, "application/json")),)
    return Request(OGC_FEATURES, url, query, headers, group, step.note)


def _landing_and_collection(address: str) -> tuple[str, str]:
    """The landing page, with the server's own parameters, and the collection where ``address`` goes that deep."""
    parts = urlsplit(address.strip())
    path, _, below = parts.path.partition("/collections")
    query = "&".join(f"{name}={value}" for name, value in parse_qsl(parts.query) if name not in ("f", "limit", "bbox"))
    collection = below.strip("/").partition("/")[0]
    return urlunsplit((parts.scheme, parts.netloc, path.rstrip("/"), query, "")), collection


def _below(landing: str, path: str) -> str:
    parts = urlsplit(landing)
    return urlunsplit((parts.scheme, parts.netloc, parts.path + path, parts.query, ""))


def _read_collection(dataset: Dataset, request: Request, answer: Answer, step: Step) -> Page:
    if answer.status == NOT_THERE:
        list_url = request.url.partition("/collections")[0] + "/collections"
        return _on(_request(list_url, (), replace(step, task=COLLECTIONS)))
    _refuse(answer)
    description = _object(answer)
    system = _system(dataset, description)
    box = NORTH_FIRST if system else DEGREES
    items = replace(step, task=ITEMS, system=system, extent=_extent(description), box=box)
    parts = urlsplit(request.url)
    url = urlunsplit((parts.scheme, parts.netloc, f"{parts.path}/items", parts.query, ""))
    return _on(_first_page(dataset, url, items))


def _first_page(dataset: Dataset, url: str, step: Step) -> Request:
    query = {"limit": str(int(dataset.request.get("page", PAGE)))}
    query |= {"crs": step.system} if step.system else {}
    query |= {str(name): str(value) for name, value in dict(dataset.request.get("filter", {})).items()}
    if step.box == DEGREES:
        query["bbox"] = step.cell
    else:
        north_first = step.box == NORTH_FIRST and is_north_first(step.system)
        query["bbox"] = box_in(Cell.of_xy(step.cell), step.system, north_first)
        query["bbox-crs"] = step.system
    return _request(url, tuple(query.items()), step)


def _read_collections(dataset: Dataset, request: Request, answer: Answer, step: Step) -> Page:
    _refuse(answer)
    known = _object(answer).get("collections")
    if not isinstance(known, list):
        raise BadAnswer(
            "{server} is no OGC API with collections. Check the address: it must be that of the landing page.",
            server=request.url.partition("/collections")[0],
        )
    names = (f"{one.get('id')} ({one.get('title')})" for one in known if isinstance(one, dict))
    raise CatalogError(
        "{server} has no collection {collection}. It has: {known}. Write one of them behind # at the end of the "
        "address, or set collection in the dataset's entry.",
        server=request.url.partition("/collections")[0],
        collection=step.collection or "–",
        known=", ".join(names) or "–",
    )


def _system(dataset: Dataset, description: dict) -> str:
    """The URI to ask for as ``crs``; empty for degrees, which need no asking."""
    stored = _stored(description)
    offered = [name for name in (stored, *(description.get("crs") or ())) if isinstance(name, str) and epsg_of(name)]
    asked = epsg_of(str(dataset.request.get("srs", "")))
    for wanted in (asked,) if asked else (epsg_of(stored), epsg_of(dataset.crs)):
        for name in offered:
            if epsg_of(name) == wanted != LONGITUDE_LATITUDE:
                return name
    return ""


def _stored(description: dict) -> str:
    name = str(description.get("storageCrs") or "")
    return name if epsg_of(name) not in ("", LONGITUDE_LATITUDE) else ""


def _extent(description: dict) -> str:
    try:
        box = [float(side) for side in description["extent"]["spatial"]["bbox"][0]]
    except (KeyError, TypeError, ValueError, IndexError):
        return ""
    # Six numbers where heights are told as well.
    west, south, east, north = box[:4] if len(box) == 4 else (*box[:2], *box[3:5])
    return Cell(west, south, east, north).xy if west < east and south < north else ""


def _read_items(dataset: Dataset, request: Request, answer: Answer, step: Step) -> Page:
    problem = problem_of(answer)
    if problem and "limit" in problem.lower() and int(request.value("limit") or 0) > MODEST_PAGE:
        return Page(gpd.GeoDataFrame(), following=(request.with_query(limit=MODEST_PAGE),), replaced=True)
    if problem and not step.start and step.box != DEGREES:
        return _on(_first_page(dataset, request.url, replace(step, box=DEGREES)))
    _refuse(answer)
    features = features_of(answer)
    if not len(features.frame):
        return _after_nothing(dataset, request, step, features.matched)
    seen = digest_of(features.frame)
    if seen == step.seen:
        raise BadAnswer(
            "{server} answers every page of {collection} with the same features. Ask the server's operator, or pull a "
            "smaller area.",
            server=answer.url.partition("?")[0],
            collection=step.collection,
        )
    told = epsg_of(answer.headers.get("content-crs", "").strip("<> "))
    asked = epsg_of(step.system) or LONGITUDE_LATITUDE
    extent = Cell.of_xy(step.extent) if step.extent else None
    lying = placed(features.frame, (told, features.stated, asked, LONGITUDE_LATITUDE), Cell.of_xy(step.cell), extent)
    if lying is None:
        raise BadAnswer(
            "The coordinates of {collection} from {server} lie neither in the area nor in Korea. Ask the server's "
            "operator for the reference system and set srs in the dataset's entry.",
            collection=step.collection,
            server=answer.url.partition("?")[0],
        )
    arrived = step.start + len(features.frame)
    filters = dict(dataset.request.get("filter", {}))
    following = _next_page(request, answer, replace(step, start=arrived, seen=seen), features.matched, filters)
    return Page(_with_key(lying.frame, dataset), None if lying.outside else features.matched, following)


def _after_nothing(dataset: Dataset, request: Request, step: Step, matched: int | None) -> Page:
    """The box in another way: with the axes by the rule, against it, and in degrees."""
    others = {NORTH_FIRST: EAST_FIRST, EAST_FIRST: DEGREES}
    if step.start or step.box not in others:
        return Page(gpd.GeoDataFrame(), matched)
    return _on(_first_page(dataset, request.url, replace(step, box=others[step.box])))


def _with_key(frame: gpd.GeoDataFrame, dataset: Dataset) -> gpd.GeoDataFrame:
    """The key among the fields: some servers take the field that is the feature's id out of them (pygeoapi)."""
    sources = key_sources(dataset)
    names = {str(name).lower() for name in frame.columns}
    if not sources or any(source.lower() in names for source in sources) or frame[FEATURE_ID].isna().any():
        return frame
    return frame.assign(**{sources[0]: frame[FEATURE_ID]})


def _next_page(
    request: Request, answer: Answer, step: Step, matched: int | None, filters: Iterable[str]
) -> tuple[Request, ...]:
    link = _next_link(answer)
    if link:
        url, query = _within_the_host(request, link, filters)
        if (url, set(query)) == (request.url, set(request.query)):
            raise BadAnswer(
                "{server} names a page of {collection} as its own next page. Ask the server's operator.",
                server=answer.url.partition("?")[0],
                collection=step.collection,
            )
        return (_request(url, query, step),)
    if matched is not None and matched > step.start:
        # No link although there is more: all servers that were seen know offset, though the standard does not.
        return (_request(request.url, request.with_query(offset=step.start).query, step),)
    return ()


def _next_link(answer: Answer) -> str:
    links = _object(answer).get("links")
    found = (link for link in links or () if isinstance(link, dict) and link.get("rel") == "next")
    return next((str(link["href"]) for link in found if link.get("href")), "")


def _within_the_host(request: Request, link: str, filters: Iterable[str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Where ``link`` leads: its path on the host that was asked, or its query alone where it names another host.

    What was asked for (the box, the system, ``filters``) stays as it was: QGIS Server encodes it twice in its links.
    """
    here, there = urlsplit(request.url), urlsplit(urljoin(request.url, link))
    path = there.path if there.netloc == here.netloc else here.path
    of_server = dict(parse_qsl(here.query, keep_blank_values=True))
    kept = {name: value for name, value in request.query if name in {"bbox", "bbox-crs", "crs", *filters}}
    new = parse_qsl(there.query, keep_blank_values=True)
    query = kept | {name: value for name, value in new if name not in of_server | kept}
    return urlunsplit((here.scheme, here.netloc, path, here.query, "")), tuple(query.items())


def _on(request: Request) -> Page:
    return Page(gpd.GeoDataFrame(), following=(request,))


def _object(answer: Answer) -> dict:
    document = json_of(answer)
    return document if isinstance(document, dict) else {}


def _refuse(answer: Answer) -> None:
    if answer.status not in OGC_FEATURES.read_statuses:
        return
    raise BadRequest(
        "{server} refuses the request: {words}. Compare the dataset's entry with the server's list of collections.",
        server=answer.url.partition("?")[0],
        words=problem_of(answer) or answer.status,
    )


_READ: dict[str, Callable[[Dataset, Request, Answer, Step], Page]] = {
    COLLECTION: _read_collection,
    COLLECTIONS: _read_collections,
    ITEMS: _read_items,
}
