"""The card of a stop, parcel, road …: what the results in the project know of it, and where they have it from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape

from qgis.core import NULL, QgsExpression, QgsExpressionContext, QgsFeature, QgsProject

from ...common.provenance import Provenance
from ...processing import legends
from ...processing.results import Result, ResultGroup
from ...processing.styling import shown
from ...processing.translation import tr
from . import transit_reading
from .capture import Check, LayerCopy, never_stop
from .question import Question
from .subject import Subject, fields_of, vector_layers

FIRST = (Result.FOREST_PROXIMITY, Result.FOREST_REGISTER, Result.REGISTER_CHANGES, Result.PERMIT_CHECK)
"""What tells most of a parcel; the other results follow in their own order."""
SILENT = (Result.PERMIT_LINES, Result.LINK_INTERVALS, Result.WHATIF_LOADS, Result.ROUTE_WORST, Result.RUN_VEHICLES)
"""Say nothing that another result or a chart does not."""
ORDER = [
    result.key
    for result in dict.fromkeys((*FIRST, *Result))
    if result.group is not ResultGroup.DATA and result not in SILENT
]
MOST_ROWS = 5
"""Rows of one parcel in one layer, as in a list of applications."""
MOST_FIELDS = 20
"""Fields of a layer that is no result of ours."""


@dataclass(frozen=True)
class CardLine:
    """One number of the card: the layer that knows it, what it is, its value as a user reads it, and its origin."""

    layer: str
    name: str
    value: str
    origin: str = ""


def knowing_layers(project: QgsProject, subject: Subject) -> tuple[LayerCopy, ...]:
    """The layers in which ``subject`` may be found; of several layers of a result only the top one."""
    found: dict[str, LayerCopy] = {}
    for layer in vector_layers(project):
        named = fields_of(layer)
        if named is None or named.kind is not subject.kind:
            continue
        copy = LayerCopy(layer)
        if copy.result in ORDER or copy.id == subject.layer:
            found.setdefault(copy.result or copy.id, copy)
    return tuple(sorted(found.values(), key=_place))


def _place(layer: LayerCopy) -> int:
    return ORDER.index(layer.result) if layer.result in ORDER else len(ORDER)


def card_of(
    layers: Iterable[LayerCopy], subject: Subject, makers: Mapping[str, str], check: Check = never_stop
) -> list[CardLine]:
    """What ``layers`` say of ``subject``; ``makers`` are the titles of algorithms by their ids."""
    lines: list[CardLine] = []
    for layer in layers:
        check()
        origin = origin_of(layer.provenance, makers)
        lines += [CardLine(layer.name, name, value, origin) for name, value in _told(layer, subject, check)]
    return lines


def _told(layer: LayerCopy, subject: Subject, check: Check) -> Iterator[tuple[str, str]]:
    if layer.result == Result.STOP_PROFILE.key:
        yield from _day_of(transit_reading.hours_at(Question(subject, (layer,), check=check)))
    elif layer.result == Result.ROUTE_PROFILE.key:
        yield from _day_of(transit_reading.hours_of_route(Question(subject, (layer,), check=check)))
    else:
        for feature in layer.of(subject, check, MOST_ROWS):
            yield from _fields_of(layer, feature)


def _day_of(hours: Sequence[transit_reading.HourUse]) -> Iterator[tuple[str, str]]:
    """A day in four numbers."""
    if not hours:
        return
    busiest = max(hours, key=lambda use: use.boardings + use.alightings)
    yield tr("Boardings a day"), f"{sum(use.boardings for use in hours):,.0f}"
    yield tr("Alightings a day"), f"{sum(use.alightings for use in hours):,.0f}"
    if hours[0].transfers is not None:
        yield tr("Transfers a day"), f"{sum(use.transfers for use in hours):,.0f}"
    yield tr("Busiest hour"), tr("{hour}:00").format(hour=busiest.hour)


def _fields_of(layer: LayerCopy, feature: QgsFeature) -> Iterator[tuple[str, str]]:
    """The fields that the result itself has made, without those that are empty; of other layers the first ones."""
    context = QgsExpressionContext()
    context.setFields(layer.fields)
    context.setFeature(feature)
    ours = legends.FIELDS.get(layer.result)
    names = [field.name() for field in layer.fields][:MOST_FIELDS] if ours is None else ours
    for name in names:
        if layer.has(name) and feature[name] not in (None, NULL, ""):
            yield layer.titles[name], unescape(str(QgsExpression(shown(name, tr)).evaluate(context)))


def origin_of(provenance: Provenance | None, makers: Mapping[str, str]) -> str:
    """When and by what a layer was made, and from which sources of which date; empty where nobody knows."""
    if provenance is None:
        return ""
    maker = makers.get(provenance.algorithm, provenance.algorithm)
    made = tr("Made by “{algorithm}” on {date}").format(algorithm=maker, date=provenance.created[:10])
    sources = ((one.name.split(" (")[0], one.date) for one in provenance.sources)  # without the settings of a source
    named = (f"{name} ({date})" if date else name for name, date in sources)
    told = ", ".join(dict.fromkeys(named))
    return tr("{made} · source: {sources}").format(made=made, sources=told) if told else made


def card_html(lines: Iterable[CardLine]) -> str:
    """The card as a table, with a heading for each layer and its origin below."""
    rows: list[str] = []
    heading, origin = "", ""
    for line in [*lines, CardLine("", "", "")]:
        if line.layer != heading:
            if origin:
                rows.append(f"<tr><td colspan='2'><small><i>{escape(origin)}</i></small></td></tr>")
            heading, origin = line.layer, line.origin
            if heading:
                rows.append(f"<tr><td colspan='2' style='padding-top:6px'><b>{escape(heading)}</b></td></tr>")
        if line.name:
            name, value = escape(line.name), escape(line.value)
            rows.append(f"<tr><td style='padding-right:14px'>{name}</td><td><b>{value}</b></td></tr>")
    return f"<table cellspacing='0' cellpadding='1'>{''.join(rows)}</table>"


def card_text(title: str, lines: Iterable[CardLine]) -> str:
    """The card for the clipboard: a tab between name and value, as spreadsheets take it."""
    return "\n".join([title, *(f"{line.layer}\t{line.name}\t{line.value}" for line in lines)])
