"""Fits the classes of the coverage styles to the data of a layer."""

from __future__ import annotations

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from . import coverage_legends, legends
from .fitting import count_conditions, keep_first, numbers, set_size
from .legend_classes import Class
from .results import Result
from .translation import tr


def walk_condition(kind: Class) -> str:
    return f'"to_m" = {kind.high:.15g}'


def _fit_bands(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    limits = numbers(layer, "to_m") or list(coverage_legends.DEFAULT_WALKS_M)
    classes = coverage_legends.walk_classes(limits)[: len(coverage_legends.WALK_COLOURS)]
    bands = renderer.rootRule().children()[0]
    keep_first(bands, len(classes))
    for rule, kind in zip(bands.children(), classes, strict=True):
        rule.setLabel(kind.text(tr))
        rule.setFilterExpression(walk_condition(kind))
    if len(set(limits)) > len(classes):
        bands.children()[-1].setFilterExpression(f'"to_m" >= {classes[-1].high:.15g}')


def uncovered_conditions() -> list[str]:
    """Filters of the classes of villages; people may be fractions, so that nothing lies between two classes."""
    return count_conditions(coverage_legends.UNCOVERED_CLASSES, "people")


def _fit_villages(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    full = legends.hub_sizes(numbers(layer, "people"))[0]
    classes = renderer.rootRule().children()[0].children()
    for rule, kind in zip(classes, coverage_legends.UNCOVERED_CLASSES, strict=True):
        rule.setLabel(kind.text(tr))
        place = rule.symbol().symbolLayer(1).subSymbol().symbolLayer(0)
        set_size(place, coverage_legends.village_size_expression(full))


FIT = {Result.SERVICE_COVERAGE: _fit_bands, Result.SERVICE_GAPS: _fit_villages}

DISPLAY_PARTS = {
    Result.SERVICE_COVERAGE: (("to_m", "format_number(\"from_m\", 0) || '–' || format_number(\"to_m\", 0) || ' m'"),),
    Result.SERVICE_GAPS: (
        ("name", "coalesce(\"name\" || ' · ', '')"),
        ("people", 'format_number("people", 0)'),
    ),
    Result.SERVICE_BY_DONG: (
        ("name", "coalesce(\"name\" || ' · ', '')"),
        ("distance_m", "format_number(\"distance_m\", 0) || ' m'"),
    ),
}
