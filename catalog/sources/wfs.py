"""Any WFS 1.1.0 or 2.0.0: GeoServer, MapServer, QGIS Server, deegree and what a city's own platform is made of.

The ``request`` table of a catalogue entry with ``source = "wfs"``:

``typename``
    The layer as the server's capabilities list it: ``lx:parcels``. The prefix may be left out where that is
    unique. Required; where it is missing the message lists the layers that the server has.
``srs``
    The reference system to ask for: ``EPSG:5186``. Default: the layer's own, because what a server need not convert
    it cannot convert wrongly (QGIS Server loses features at the edges of a box in another system).
``key``
    The server's field that identifies a feature; pages are sorted by it. Default: the (only) key field of the entry.
``code``
    The server's field that begins with the legal-dong code (``pnu``). With it a pull of some dongs asks for their
    codes instead of the whole city.
``filter``
    Values that features must have: ``{ jimok = "임" }``, ``{ frtp_cd = ["1", "3"] }``.
``version``
    ``2.0.0`` or ``1.1.0``. Default: what the server prefers.
``format``
    ``json`` or ``gml``. Default: GeoJSON where the server has it and keeps the reference system in it.
``page``
    Features per request. Default 1000, or less where the server says so.

``address`` is the URL of the service, with parameters of its own if it needs some (MapServer: ``https://host/cgi-bin/
mapserv?map=/maps/city.map``); a whole GetCapabilities URL will do. It stays empty where each city has its own: SOURCE
gives it. ``key_fields`` may stay empty: the server's feature ids serve, or all of the feature where it has none.
A login goes along as HTTP Basic, or as Bearer where there is no user name.

Example::

    request = { typename = "lx:parcels", code = "pnu" }

How it asks: capabilities → fields → count → pages. What servers are known to do wrong is met where it shows:

* The axes of the box: by the rule of the name (:mod:`.ogc_axes`), and the other way round when nothing is found. The
  axes of the answer: by where the features lie.
* The count (``resultType=hits``) may be missing, refused, or cut at the server's own limit (MapServer). A count that
  may be a limit is believed only after the page behind it came empty.
* A page may hold less than asked, without a word. The next begins where it ended. A server that answers every page
  with the first, or refuses later pages, is asked in quarters of the box until each answer is smaller than its limit.
* GeoJSON may come in degrees with six decimals (QGIS Server), whatever was asked: a decimetre is lost. Then the page is
  asked for again as GML.
* URLs inside the answers are never followed: behind a gateway they name hosts that the office cannot reach.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import geopandas as gpd

from ...common.texts import marked
from ..areas import Area
from ..cells import Cell
from ..entries import Dataset
from ..errors import BadAnswer, BadRequest, CatalogError, Transient
from ..http.platform import KeyPlace, Platform
from ..http.request import Answer, Request
from ..remarks import Remark, remark
from .base import Page
from .ogc_answers import Features, digest_of, features_of, is_json, key_sources, whole_number
from .ogc_axes import LONGITUDE_LATITUDE, Placed, box_in, epsg_of, is_north_first, placed
from .ogc_capabilities import VERSIONS, Capabilities, FeatureType, capabilities_of, fields_of
from .ogc_errors import READ_BY_US, complaint_of, error_of
from .ogc_filters import filter_text

WFS = Platform(
    id="wfs",
    title=marked("WFS server"),
    key_place=KeyPlace.LOGIN,
    key_is_optional=True,
    read_statuses=READ_BY_US,
)

PAGE = 1000
"""Features per request: what most servers allow at least."""
_OURS = {
    "service", "version", "acceptversions", "request", "typename", "typenames", "bbox", "srsname", "count",
    "maxfeatures", "startindex", "outputformat", "resulttype", "sortby", "filter",
}  # fmt: skip
"""Parameters that are set here; a pasted URL may hold them."""
_ROUND = 10
"""A count that is a multiple of this may be the server's limit instead: limits are round (50, 250, 1000)."""

CAPABILITIES, FIELDS, COUNT, PAGES = "capabilities", "fields", "count", "page"
FIRST, SECOND, NEXT, KNOWN, QUARTER = "first", "second", "next", "known", "quarter"


@dataclass(frozen=True)
class Step:
    """Where in the conversation a request stands; it travels in the request's note, so that a pull can be resumed.

    ``place``: of a page: the first; the second, which shows whether the server pages at all; the next of unknown many;
    one of a known number; all of a quarter. ``size``: the features that are asked for. ``seen``: digest of the page
    before. ``turned``: the box is written against the rule, because the rule found nothing. ``boxless``: the server
    does not look at the box, so its counts are of more than was asked for.
    """

    task: str
    cell: str
    beginnings: tuple[str, ...] = ()
    version: str = ""
    layer: str = ""
    system: str = ""
    systems: tuple[str, ...] = ()
    extent: str = ""
    turned: bool = False
    boxless: bool = False
    json: str = ""
    gml: str = ""
    form: str = ""
    geometry: str = ""
    kinds: dict[str, str] = field(default_factory=dict)
    sort: str = ""
    place: str = FIRST
    start: int = 0
    size: int = PAGE
    limit: int | None = None
    promised: int | None = None
    seen: str = ""

    @property
    def note(self) -> str:
        told = {name: value for name, value in asdict(self).items() if value not in ("", (), {}, None, False)}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, note: str) -> Step:
        values = json.loads(note)
        return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})

    @property
    def box(self) -> Cell:
        return Cell.of_xy(self.cell)

    @property
    def quarters(self) -> tuple[Step, ...]:
        """The same for each quarter of the box, all of it in one answer."""
        fresh = replace(self, place=QUARTER, start=0, promised=None, seen="")
        return tuple(replace(fresh, cell=quarter.xy) for quarter in self.box.quarters)


class Wfs:
    """A layer of a WFS."""

    platform = WFS

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        url = service_url(address or dataset.address, _OURS)
        if not url:
            raise CatalogError(
                "The dataset {dataset} comes from your city's own server. Enter the address of its WFS as the source.",
                dataset=dataset.id,
            )
        beginnings = area.legal_prefixes if area.dongs and "code" in dataset.request else ()
        step = Step(CAPABILITIES, Cell(*area.bounds).xy, beginnings)
        wanted = str(dataset.request.get("version", ""))
        versions = {"version": wanted} if wanted else {"version": VERSIONS[0], "acceptversions": ",".join(VERSIONS)}
        query = {"service": "WFS", "request": "GetCapabilities"} | versions
        return (Request(WFS, url, tuple(query.items()), note=step.note),)

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        step = Step.of(request.note)
        return _READ[step.task](_Talk(dataset, request, step), answer)


@dataclass(frozen=True)
class _Talk:
    """One request of the conversation, and how the next ones are made."""

    dataset: Dataset
    request: Request
    step: Step

    @property
    def server(self) -> str:
        return self.request.url.partition("?")[0]

    def ask(self, step: Step) -> Request:
        query = _query(step, self.dataset)
        return Request(WFS, self.request.url, query, group=f"{step.layer} {step.cell}", note=step.note)

    def again(self, *steps: Step, remarks: tuple[Remark, ...] = ()) -> Page:
        """All of it in another way."""
        return Page(gpd.GeoDataFrame(), following=tuple(map(self.ask, steps)), replaced=True, remarks=remarks)

    def on(self, step: Step) -> Page:
        return Page(gpd.GeoDataFrame(), following=(self.ask(step),))

    def refuse(self, answer: Answer) -> None:
        complaint = complaint_of(answer)
        if complaint is not None:
            raise error_of(complaint, self.server, self.step.layer or str(self.dataset.request.get("typename", "")))


# ── before the first page ──────────────────────────────────────────────────────────────────────────────────────────


def _read_capabilities(talk: _Talk, answer: Answer) -> Page:
    talk.refuse(answer)
    capabilities = capabilities_of(answer)
    layer = _layer(talk, capabilities)
    wanted = talk.dataset.request
    step = replace(
        talk.step,
        task=FIELDS,
        version=capabilities.version,
        layer=layer.name,
        system=_system(talk.dataset, layer),
        systems=tuple(dict.fromkeys(map(epsg_of, layer.systems))),
        extent=layer.extent.xy if layer.extent else "",
        json=capabilities.geojson_format(),
        gml=capabilities.gml_format(),
        size=min(filter(None, (int(wanted.get("page", PAGE)), capabilities.page_limit))),
        limit=capabilities.page_limit,
    )
    form = str(wanted.get("format", "")) or ("json" if step.json else "gml")
    return talk.on(replace(step, form=form))


def _layer(talk: _Talk, capabilities: Capabilities) -> FeatureType:
    name = str(talk.dataset.request.get("typename", ""))
    layer = capabilities.type_named(name)
    if layer is None:
        raise CatalogError(
            "{server} has no layer {layer}. It has: {known}. Write one of them behind # at the end of the address, or "
            "set typename in the dataset's entry.",
            server=talk.server,
            layer=name or "–",
            known=", ".join(f"{own.name} ({own.title})" if own.title else own.name for own in capabilities.types)
            or "–",
        )
    return layer


def _system(dataset: Dataset, layer: FeatureType) -> str:
    """The name, as the server writes it, of the reference system to ask for."""
    asked = str(dataset.request.get("srs", ""))
    same = (name for name in layer.systems if epsg_of(name) == epsg_of(asked))
    return next(same, asked) or next(iter(layer.systems), "urn:ogc:def:crs:EPSG::4326")


def _read_fields(talk: _Talk, answer: Answer) -> Page:
    # A server without this operation is asked all the same: only the types of its numbers stay unknown.
    known = None if complaint_of(answer) or is_json(answer) else fields_of(answer)
    step = replace(talk.step, task=COUNT)
    if known:
        keys = {name.lower() for name in (talk.dataset.request.get("key"), *key_sources(talk.dataset)) if name}
        sort = next((name for name in known.names if name.lower() in keys), "")
        step = replace(step, geometry=known.geometry, kinds=known.kinds, sort=sort)
    return talk.on(step)


def _read_count(talk: _Talk, answer: Answer) -> Page:
    counted = None if complaint_of(answer) else _counted(answer)
    if counted == 0 and not talk.step.turned:
        return talk.on(replace(talk.step, turned=True))
    if counted == 0:
        return Page(gpd.GeoDataFrame(), 0, remarks=_nothing_found(talk))
    return talk.on(replace(talk.step, task=PAGES, promised=counted))


def _counted(answer: Answer) -> int | None:
    if is_json(answer):
        return features_of(answer).matched
    head = answer.body[:5000].decode("utf-8", "replace")
    for name in ("numberMatched", "numberOfFeatures"):
        value = head.partition(f'{name}="')[2].partition('"')[0]
        if (number := whole_number(value)) is not None:
            return number
    return None


def _nothing_found(talk: _Talk) -> tuple[Remark, ...]:
    extent = talk.step.extent
    if not extent:
        return ()
    return (
        remark(
            marked(
                "{server} has nothing of {layer} in the area. It says that the layer covers longitude and latitude "
                "{extent}."
            ),
            server=talk.server,
            layer=talk.step.layer,
            extent=extent,
        ),
    )


# ── pages ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _read_page(talk: _Talk, answer: Answer) -> Page:
    step = talk.step
    complaint = complaint_of(answer)
    if complaint is not None:
        return _after_complaint(
            talk, error_of(complaint, talk.server, step.layer), complaint.is_about("format", "json")
        )
    features = features_of(answer, step.kinds)
    if not len(features.frame):
        return _after_nothing(talk)
    lying = _placed(talk, features)
    if _lost_decimals(step, lying):
        return talk.again(replace(step, form="gml"))
    if lying.outside:
        step = replace(step, boxless=True)
        talk = replace(talk, step=step)
    arrived = len(features.frame)
    total = features.matched if features.matched is not None else step.promised
    page = _GO_ON[step.place](talk, arrived, total, digest_of(features.frame))
    if page.replaced:
        return page if not step.boxless else _neither_pages_nor_boxes(talk)
    promised = None if step.boxless else page.promised
    return replace(page, frame=lying.frame, promised=promised, remarks=_remarks(talk, lying))


def _after_complaint(talk: _Talk, error: CatalogError, about_format: bool) -> Page:
    step = talk.step
    if isinstance(error, Transient):
        raise error
    if step.form == "json" and about_format and step.start == 0:
        return talk.again(replace(step, form="gml"))
    if step.sort and step.start == 0:
        return talk.again(replace(step, sort=""))
    if step.start > 0:
        return _in_quarters(talk, step.size)
    raise error


def _after_nothing(talk: _Talk) -> Page:
    step = talk.step
    if step.place == FIRST and not step.turned and not step.promised:
        return talk.on(replace(step, turned=True))
    if step.place in (SECOND, NEXT) and step.promised and step.promised > step.start:
        return _in_quarters(talk, step.limit or step.size)
    is_confirmed = not step.boxless and (step.place == KNOWN or step.promised == step.start)
    return Page(gpd.GeoDataFrame(), step.promised if is_confirmed else None)


def _placed(talk: _Talk, features: Features) -> Placed:
    step = talk.step
    asked = epsg_of(step.system)
    candidates = (features.stated or asked, asked, *step.systems, LONGITUDE_LATITUDE)
    extent = Cell.of_xy(step.extent) if step.extent else None
    lying = placed(features.frame, candidates, step.box, extent)
    if lying is None:
        raise BadAnswer(
            "The coordinates of {layer} from {server} lie neither in the area nor in Korea, in whichever of {systems} "
            "they are read. Ask the server's operator for the reference system and set srs in the dataset's entry.",
            layer=step.layer,
            server=talk.server,
            systems=", ".join(dict.fromkeys(filter(None, candidates))),
        )
    return lying


def _lost_decimals(step: Step, lying: Placed) -> bool:
    was_asked_for = epsg_of(step.system)
    return step.form == "json" and lying.crs == LONGITUDE_LATITUDE != was_asked_for and bool(step.gml)


def _first(talk: _Talk, arrived: int, total: int | None, digest: str) -> Page:
    step = talk.step
    may_be_more = total is None or _may_be_a_limit(step, total)
    if not may_be_more and arrived >= total:
        return Page(gpd.GeoDataFrame(), total)
    second = replace(step, place=SECOND, start=arrived, size=arrived, promised=total, seen=digest)
    return Page(gpd.GeoDataFrame(), None if may_be_more else total, (talk.ask(second),))


def _may_be_a_limit(step: Step, total: int) -> bool:
    """Such a count is promised only when the page behind it came empty."""
    return total % _ROUND == 0 or total in (step.size, step.limit)


def _second(talk: _Talk, arrived: int, total: int | None, digest: str) -> Page:
    step = talk.step
    end = step.start + arrived
    if digest == step.seen:
        return _in_quarters(talk, step.size)
    if total is None or total < end or _may_be_a_limit(step, total):
        return _next(talk, arrived, total, digest)
    starts = range(end, total, step.size)
    rest = (replace(step, place=KNOWN, start=start, promised=total, seen="") for start in starts)
    return Page(gpd.GeoDataFrame(), total, tuple(map(talk.ask, rest)))


def _next(talk: _Talk, arrived: int, total: int | None, digest: str) -> Page:
    step = talk.step
    if digest == step.seen:
        return _in_quarters(talk, step.size)
    after = replace(step, place=NEXT, start=step.start + arrived, promised=total, seen=digest)
    return Page(gpd.GeoDataFrame(), following=(talk.ask(after),))


def _known(talk: _Talk, arrived: int, total: int | None, digest: str) -> Page:
    step = talk.step
    wanted = min(step.size, (step.promised or 0) - step.start)
    if arrived >= wanted:
        return Page(gpd.GeoDataFrame(), step.promised)
    rest = replace(step, start=step.start + arrived, size=wanted - arrived)
    return Page(gpd.GeoDataFrame(), step.promised, (talk.ask(rest),))


def _quarter(talk: _Talk, arrived: int, total: int | None, digest: str) -> Page:
    if arrived >= talk.step.size or (total is not None and total > arrived):
        return _in_quarters(talk, talk.step.size)
    return Page(gpd.GeoDataFrame(), total)


def _in_quarters(talk: _Talk, limit: int) -> Page:
    quarters = replace(talk.step, size=limit).quarters
    if not quarters:
        raise BadAnswer(
            "{server} gives no more than {limit} features of {layer} at a time, and more than that lie in one place "
            "({box}). Ask the server's operator to switch paging (startIndex) on.",
            server=talk.server,
            limit=limit,
            layer=talk.step.layer,
            box=talk.step.cell,
        )
    return talk.again(*quarters)


def _neither_pages_nor_boxes(talk: _Talk) -> Page:
    raise BadRequest(
        "{server} gives no more than {limit} features of {layer}: it looks neither at the area nor at the page that is "
        "asked for. Ask the server's operator for the layer as a file.",
        server=talk.server,
        limit=talk.step.size,
        layer=talk.step.layer,
    )


def _remarks(talk: _Talk, lying: Placed) -> tuple[Remark, ...]:
    values = {"server": talk.server, "layer": talk.step.layer, "crs": lying.crs}
    remarks = []
    if lying.swapped:
        remarks.append(
            remark(
                marked(
                    "{server} writes the coordinates of {layer} with the axes exchanged. They were put right ({crs}): "
                    "look at the layer on a base map."
                ),
                **values,
            )
        )
    elif lying.crs not in (epsg_of(talk.step.system), LONGITUDE_LATITUDE):
        remarks.append(
            remark(
                marked(
                    "{server} was asked for {layer} in another reference system than it answered in; the coordinates "
                    "fit {crs}. Look at the layer on a base map."
                ),
                **values,
            )
        )
    if lying.outside:
        remarks.append(
            remark(
                marked("{server} does not look at the area for {layer}; features outside it were left out here."),
                **values,
            )
        )
    return tuple(remarks)


# ── queries ────────────────────────────────────────────────────────────────────────────────────────────────────────


def service_url(address: str, ours: set[str]) -> str:
    """``address`` without the parameters that are set here; what is left (``map=…``) belongs to the server."""
    parts = urlsplit(address.strip())
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name.lower() not in ours]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(kept), ""))


def _query(step: Step, dataset: Dataset) -> tuple[tuple[str, str], ...]:
    is_new = step.version == "2.0.0"
    query = {"service": "WFS", "version": step.version}
    if step.task == FIELDS:
        # The one operation of 2.0.0 that kept the singular (OGC 09-025r2, table 15).
        return tuple((query | {"request": "DescribeFeatureType", "typename": step.layer}).items())
    name = {"typenames" if is_new else "typename": step.layer}
    # QGIS Server reads the box in the system of srsname, whatever the box itself says.
    query |= {"request": "GetFeature"} | name | _where(step, dataset) | {"srsname": step.system}
    if step.task == COUNT:
        return tuple((query | {"resulttype": "hits"}).items())
    form = step.json if step.form == "json" else step.gml
    query["count" if is_new else "maxfeatures"] = str(step.size)
    query |= {"outputformat": form} if form else {}
    query |= {"startindex": str(step.start)} if step.start else {}
    query |= {"sortby": step.sort} if step.sort and step.place != QUARTER else {}
    return tuple(query.items())


def _where(step: Step, dataset: Dataset) -> dict[str, str]:
    north_first = is_north_first(step.system) != step.turned
    box = box_in(step.box, step.system, north_first)
    equal = dict(dataset.request.get("filter", {}))
    if not equal and not step.beginnings:
        return {"bbox": f"{box},{step.system}"}
    written = filter_text(
        step.version,
        box=box,
        system=step.system,
        geometry=step.geometry,
        equal=equal,
        field=str(dataset.request.get("code", "")),
        beginnings=step.beginnings,
    )
    return {"filter": written}


_READ: dict[str, Callable[[_Talk, Answer], Page]] = {
    CAPABILITIES: _read_capabilities,
    FIELDS: _read_fields,
    COUNT: _read_count,
    PAGES: _read_page,
}
_GO_ON: dict[str, Callable[[_Talk, int, int | None, str], Page]] = {
    FIRST: _first,
    SECOND: _second,
    NEXT: _next,
    KNOWN: _known,
    QUARTER: _quarter,
}
