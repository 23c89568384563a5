"""Which features of the map belong to a subject or to a mark of a chart, found beside the main thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsProject,
    QgsRectangle,
)

from ...processing.results import Result
from .capture import Check, LayerCopy, number
from .rows import Row
from .subject import Kind, Subject, fields_of, result_layers, vector_layers
from .transit_reading import flows_at

MOST_LIT = 300
"""Features that are lit up at once; more would take long to draw, and say nothing."""
MOST_FLOWS = 60
"""A hub may have thousands of flows, which would hide it."""
MOST_LOOKED_AT = 3000
"""Features of a selection whose marks are looked for; the marks of a chart are far fewer."""


@dataclass
class Lit:
    """Features of a layer: their ids, where they lie, and the first :data:`MOST_LIT` of them."""

    layer: str = ""
    ids: list[int] = field(default_factory=list)
    features: list[QgsFeature] = field(default_factory=list)
    extent: QgsRectangle = field(default_factory=QgsRectangle)

    def add(self, feature: QgsFeature) -> None:
        self.ids.append(feature.id())
        if feature.hasGeometry():
            box = feature.geometry().boundingBox()
            self.extent = QgsRectangle(box) if len(self.ids) == 1 else _joined(self.extent, box)
            if len(self.features) < MOST_LIT:
                self.features.append(feature)


def _joined(one: QgsRectangle, other: QgsRectangle) -> QgsRectangle:
    one.combineExtentWith(other)
    return one


@dataclass(frozen=True)
class Places:
    """Where marks may be found: the layer that is charted, and others whose features are what a mark stands for."""

    charted: LayerCopy | None
    others: tuple[LayerCopy, ...] = ()


def places_of(project: QgsProject, charted: LayerCopy | None, kinds: Iterable[Kind]) -> Places:
    """The layers of ``project`` in which marks of subjects of these kinds may be found; those on the map first."""
    wanted = set(kinds)
    found = ((layer, fields_of(layer)) for layer in vector_layers(project) if layer.isSpatial())
    return Places(charted, tuple(LayerCopy(layer) for layer, named in found if named and named.kind in wanted))


def of_row(places: Places, row: Row, most: int, check: Check) -> Lit:
    """The features that ``row`` stands for, at most as many: by its condition, else by its subject."""
    charted, found = places.charted, Lit()
    if row.where and charted is not None and charted.is_spatial:
        found = Lit(charted.id)
        for feature in charted.where(row.where, check, most):
            found.add(feature)
    if found.ids or row.subject is None:
        return found
    return of_subject(places.others, row.subject, most, check)


def of_subject(layers: Sequence[LayerCopy], subject: Subject, most: int, check: Check) -> Lit:
    """The features of the first layer that has ``subject``; of the clicked one before the others."""
    for layer in sorted(layers, key=lambda layer: layer.id != subject.layer):
        found = Lit(layer.id)
        for feature in layer.of(subject, check, most):
            check()
            found.add(feature)
        if found.features:
            return found
    return Lit()


def flows_of(flows: LayerCopy, subject: Subject, check: Check) -> Lit:
    """The strongest flows that begin or end at a stop or route."""
    ends = sorted(flows_at(flows, subject, check), key=lambda flow: -number(flow["transfers"]))
    found = Lit(flows.id)
    for flow in ends[:MOST_FLOWS]:
        found.add(flow)
    return found


def flow_layers(project: QgsProject, subject: Subject) -> tuple[LayerCopy, ...]:
    """Where the flows of ``subject`` are, if it is something that people change at."""
    is_changed_at = subject.kind in (Kind.STOP, Kind.ROUTE)
    return tuple(map(LayerCopy, result_layers(project, Result.TRANSFER_PAIRS)[:1])) if is_changed_at else ()


def rows_meant(
    rows: Sequence[Row], places: Places, layer: LayerCopy, features: Iterable[QgsFeature], check: Check
) -> set[int]:
    """The places of those rows that stand for any of ``features``, which are some of ``layer``."""
    conditions = _prepared(rows, layer) if places.charted is not None and places.charted.id == layer.id else []
    by_subject: dict[tuple[Kind, str], set[int]] = {}
    for place, row in enumerate(rows):
        if row.subject is not None:
            by_subject.setdefault(_key(row.subject), set()).add(place)
    meant: set[int] = set()
    for feature in features:
        check()
        subject = layer.named.subject(feature, layer.id) if layer.named is not None else None
        if subject is not None:
            meant |= by_subject.get(_key(subject), set())
        meant |= {place for place, holds in conditions if place not in meant and holds(feature)}
        if len(meant) == len(rows):
            break
    return meant


def is_same(one: Subject | None, other: Subject) -> bool:
    """Whether both are the same thing, whatever layers call it."""
    return one is not None and _key(one) == _key(other)


def _key(subject: Subject) -> tuple[Kind, str]:
    return subject.kind, subject.id


def _prepared(rows: Sequence[Row], layer: LayerCopy) -> list:
    """For each row with a condition its place and a function that says whether it holds for a feature."""
    context = QgsExpressionContext()
    context.setFields(layer.fields)

    def holds(expression: QgsExpression):
        def ask(feature: QgsFeature) -> bool:
            context.setFeature(feature)
            return expression.evaluate(context) in (True, 1)

        return ask

    prepared = []
    for place, row in enumerate(rows):
        if row.where:
            expression = QgsExpression(row.where)
            expression.prepare(context)
            prepared.append((place, holds(expression)))
    return prepared
