"""Fits the styles of fire access to the data of a layer."""

from __future__ import annotations

from qgis.core import NULL, QgsRuleBasedRenderer, QgsVectorLayer

from . import access_legends, legends
from .fitting import numbers, set_size
from .results import Result
from .translation import tr


def _fit_edges(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Write the minutes in the user's language, and leave out the ends of the scale that do not occur."""
    heading = renderer.rootRule().children()[0]
    rules = heading.children()
    minutes = numbers(layer, "response_min")
    last = len(access_legends.MINUTE_CLASSES)
    for rule, kind in zip(rules[:last], access_legends.MINUTE_CLASSES, strict=True):
        rule.setLabel(kind.text(tr))
        if minutes and kind.low is not None and max(minutes) <= kind.low:
            heading.removeChild(rule)
    _leave_present(layer, heading, rules[last:], access_legends.WITHOUT_ENGINE)


def _fit_gaps(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    people = numbers(layer, "people") or numbers(layer, "buildings")
    full = legends.hub_sizes(people)[0]
    heading = renderer.rootRule().children()[0]
    for rule in heading.children():
        place = rule.symbol().symbolLayer(1).subSymbol().symbolLayer(0)
        set_size(place, access_legends.gap_size_expression(full))
    _leave_present(layer, heading, heading.children(), access_legends.GAP_CLASSES)


def _leave_present(layer: QgsVectorLayer, heading: QgsRuleBasedRenderer.Rule, rules: list, kinds: tuple) -> None:
    """Leave the kinds that occur; a layer without features keeps them all."""
    values = layer.uniqueValues(layer.fields().lookupField("access"))
    present = {value for value in values if value and value != NULL}
    for rule, kind in zip(rules, kinds, strict=True):
        if present and kind.access.key not in present:
            heading.removeChild(rule)


FIT = {Result.ACCESS_EDGES: _fit_edges, Result.ACCESS_GAPS: _fit_gaps}
DISPLAY_PARTS = {
    Result.ACCESS_EDGES: (("response_min", "coalesce(format_number(\"response_min\", 1), '–') || ' min'"),),
    Result.ACCESS_GAPS: (
        ("dong", "coalesce(\"dong\" || ' · ', '')"),
        ("buildings", 'format_number(coalesce("people", "buildings"), 0)'),
    ),
    Result.ACCESS_BY_DONG: (("name", 'coalesce("name", "dong_id")'),),
}
