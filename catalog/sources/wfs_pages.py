"""The pages of a WFS, and how to go on after each: servers page, cut and count in ways of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import geopandas as gpd

from ...common.texts import marked
from ..cells import Cell
from ..errors import BadAnswer, BadRequest, CatalogError, Transient
from ..http.request import Answer
from ..remarks import Remark, remark
from .base import Page
from .ogc_answers import Features, digest_of, features_of
from .ogc_axes import LONGITUDE_LATITUDE, Placed, epsg_of, placed
from .ogc_errors import complaint_of, error_of
from .wfs_step import FIRST, KNOWN, NEXT, QUARTER, SECOND, Step
from .wfs_talk import Talk

_ROUND = 10
"""A count that is a multiple of this may be the server's limit instead: limits are round (50, 250, 1000)."""


def read_page(talk: Talk, answer: Answer) -> Page:
    """The features of a page, where they lie, and what to ask next."""
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


def _after_complaint(talk: Talk, error: CatalogError, about_format: bool) -> Page:
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


def _after_nothing(talk: Talk) -> Page:
    step = talk.step
    if step.place == FIRST and not step.turned and not step.promised:
        return talk.on(replace(step, turned=True))
    if step.place in (SECOND, NEXT) and step.promised and step.promised > step.start:
        return _in_quarters(talk, step.limit or step.size)
    is_confirmed = not step.boxless and (step.place == KNOWN or step.promised == step.start)
    return Page(gpd.GeoDataFrame(), step.promised if is_confirmed else None)


def _placed(talk: Talk, features: Features) -> Placed:
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


def _first(talk: Talk, arrived: int, total: int | None, digest: str) -> Page:
    step = talk.step
    may_be_more = total is None or _may_be_a_limit(step, total)
    if not may_be_more and arrived >= total:
        return Page(gpd.GeoDataFrame(), total)
    second = replace(step, place=SECOND, start=arrived, size=arrived, promised=total, seen=digest)
    return Page(gpd.GeoDataFrame(), None if may_be_more else total, (talk.ask(second),))


def _may_be_a_limit(step: Step, total: int) -> bool:
    """Such a count is promised only when the page behind it came empty."""
    return total % _ROUND == 0 or total in (step.size, step.limit)


def _second(talk: Talk, arrived: int, total: int | None, digest: str) -> Page:
    step = talk.step
    end = step.start + arrived
    if digest == step.seen:
        return _in_quarters(talk, step.size)
    if total is None or total < end or _may_be_a_limit(step, total):
        return _next(talk, arrived, total, digest)
    starts = range(end, total, step.size)
    rest = (replace(step, place=KNOWN, start=start, promised=total, seen="") for start in starts)
    return Page(gpd.GeoDataFrame(), total, tuple(map(talk.ask, rest)))


def _next(talk: Talk, arrived: int, total: int | None, digest: str) -> Page:
    step = talk.step
    if digest == step.seen:
        return _in_quarters(talk, step.size)
    after = replace(step, place=NEXT, start=step.start + arrived, promised=total, seen=digest)
    return Page(gpd.GeoDataFrame(), following=(talk.ask(after),))


def _known(talk: Talk, arrived: int, total: int | None, digest: str) -> Page:
    step = talk.step
    wanted = min(step.size, (step.promised or 0) - step.start)
    if arrived >= wanted:
        return Page(gpd.GeoDataFrame(), step.promised)
    rest = replace(step, start=step.start + arrived, size=wanted - arrived)
    return Page(gpd.GeoDataFrame(), step.promised, (talk.ask(rest),))


def _quarter(talk: Talk, arrived: int, total: int | None, digest: str) -> Page:
    if arrived >= talk.step.size or (total is not None and total > arrived):
        return _in_quarters(talk, talk.step.size)
    return Page(gpd.GeoDataFrame(), total)


def _in_quarters(talk: Talk, limit: int) -> Page:
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


def _neither_pages_nor_boxes(talk: Talk) -> Page:
    raise BadRequest(
        "{server} gives no more than {limit} features of {layer}: it looks neither at the area nor at the page that is "
        "asked for. Ask the server's operator for the layer as a file.",
        server=talk.server,
        limit=talk.step.size,
        layer=talk.step.layer,
    )


def _remarks(talk: Talk, lying: Placed) -> tuple[Remark, ...]:
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


_GO_ON: dict[str, Callable[[Talk, int, int | None, str], Page]] = {
    FIRST: _first,
    SECOND: _second,
    NEXT: _next,
    KNOWN: _known,
    QUARTER: _quarter,
}
