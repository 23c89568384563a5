"""The requests to a WFS: how the next step is asked for, in the words of its version."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import geopandas as gpd

from ...common.texts import marked
from ..entries import Dataset
from ..http.platform import KeyPlace, Platform
from ..http.request import Answer, Request
from ..remarks import Remark
from .base import Page
from .ogc_axes import box_in, is_north_first
from .ogc_errors import READ_BY_US, complaint_of, error_of
from .ogc_filters import filter_text
from .wfs_step import COUNT, FIELDS, QUARTER, Step

WFS = Platform(
    id="wfs",
    title=marked("WFS server"),
    key_place=KeyPlace.LOGIN,
    key_is_optional=True,
    read_statuses=READ_BY_US,
)

OURS = {
    "service", "version", "acceptversions", "request", "typename", "typenames", "bbox", "srsname", "count",
    "maxfeatures", "startindex", "outputformat", "resulttype", "sortby", "filter",
}  # fmt: skip
"""Parameters that are set here; a pasted URL may hold them."""


@dataclass(frozen=True)
class Talk:
    """One request of the conversation, and how the next ones are made."""

    dataset: Dataset
    request: Request
    step: Step

    @property
    def server(self) -> str:
        return self.request.url.partition("?")[0]

    def ask(self, step: Step) -> Request:
        query = query_of(step, self.dataset)
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


def service_url(address: str, ours: set[str]) -> str:
    """``address`` without the parameters that are set here; what is left (``map=…``) belongs to the server."""
    parts = urlsplit(address.strip())
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name.lower() not in ours]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(kept), ""))


def query_of(step: Step, dataset: Dataset) -> tuple[tuple[str, str], ...]:
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
