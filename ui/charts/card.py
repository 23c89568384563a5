"""The card of a parcel, village or road: what the results in the project know of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape

from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProject,
    QgsVectorLayer,
)

from ...processing import legends
from ...processing.placement import RESULT_PROPERTY
from ...processing.results import Result, ResultGroup
from ...processing.styling import shown
from ...processing.translation import tr
from .subject import Kind, Subject, fields_of

KINDS = (Kind.PARCEL, Kind.VILLAGE, Kind.LINK)
"""What has a card."""
FIRST = (Result.FOREST_PROXIMITY, Result.FOREST_REGISTER, Result.REGISTER_CHANGES, Result.PERMIT_CHECK)
"""What tells most of a parcel; the other forest results follow in their own order."""
SILENT = (Result.PERMIT_LINES, Result.LINK_INTERVALS)
"""Say nothing that another result or a chart does not."""
ORDER = [
    result.key
    for result in dict.fromkeys((*FIRST, *Result))
    if result.group in (ResultGroup.FOREST, ResultGroup.TRAFFIC) and result not in SILENT
]
MOST_ROWS = 5
"""Rows of one parcel in one layer, as in a list of applications."""


@dataclass(frozen=True)
class CardLine:
    """One number of the card: the layer that knows it, what it is, and its value as a user reads it."""

    layer: str
    name: str
    value: str


def card_of(project: QgsProject, subject: Subject) -> list[CardLine]:
    """What the results in ``project`` say of ``subject``; of several layers of a kind the top one speaks."""
    tops: dict[str, QgsVectorLayer] = {}
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(RESULT_PROPERTY) in ORDER:
            tops.setdefault(layer.customProperty(RESULT_PROPERTY), layer)
    return [
        line
        for layer in sorted(tops.values(), key=lambda layer: ORDER.index(layer.customProperty(RESULT_PROPERTY)))
        for feature in features_of(layer, subject)
        for line in _lines(layer, feature)
    ]


def features_of(layer: QgsVectorLayer, subject: Subject) -> Iterable[QgsFeature]:
    """The features of ``layer`` that are ``subject``."""
    fields = fields_of(layer)
    if fields is None or fields.kind is not subject.kind:
        return ()
    request = QgsFeatureRequest()
    is_text = not layer.fields().field(fields.id).isNumeric()
    value = QgsExpression.quotedValue(subject.id) if is_text else subject.id
    request.setFilterExpression(f"{QgsExpression.quotedColumnRef(fields.id)} = {value}")
    request.setLimit(MOST_ROWS)
    return layer.getFeatures(request)


def card_html(lines: Iterable[CardLine]) -> str:
    """The card as a table, with a heading for each layer."""
    rows, heading = [], ""
    for line in lines:
        if line.layer != heading:
            heading = line.layer
            rows.append(f"<tr><td colspan='2' style='padding-top:6px'><b>{escape(heading)}</b></td></tr>")
        rows.append(
            f"<tr><td style='padding-right:14px'>{escape(line.name)}</td><td><b>{escape(line.value)}</b></td></tr>"
        )
    return f"<table cellspacing='0' cellpadding='1'>{''.join(rows)}</table>"


def _lines(layer: QgsVectorLayer, feature: QgsFeature) -> list[CardLine]:
    """The fields that the result itself has made, without those that are empty."""
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    context.setFeature(feature)
    lines = []
    for name in legends.FIELDS.get(layer.customProperty(RESULT_PROPERTY), ()):
        place = layer.fields().lookupField(name)
        if place >= 0 and feature[name] not in (None, NULL, ""):
            text = unescape(str(QgsExpression(shown(name, tr)).evaluate(context)))
            lines.append(CardLine(layer.name(), layer.attributeDisplayName(place), text))
    return lines
