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

from collections.abc import Callable

from ..areas import Area
from ..cells import Cell
from ..entries import Dataset
from ..errors import CatalogError
from ..http.request import Answer, Request
from .base import Page
from .ogc_capabilities import VERSIONS
from .wfs_beginning import read_capabilities, read_count, read_fields
from .wfs_pages import read_page
from .wfs_step import CAPABILITIES, COUNT, FIELDS, PAGES, Step
from .wfs_talk import OURS, WFS, Talk, service_url

_READ: dict[str, Callable[[Talk, Answer], Page]] = {
    CAPABILITIES: read_capabilities,
    FIELDS: read_fields,
    COUNT: read_count,
    PAGES: read_page,
}


class Wfs:
    """A layer of a WFS."""

    platform = WFS

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        url = service_url(address or dataset.address, OURS)
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
        return _READ[step.task](Talk(dataset, request, step), answer)
