"""Fits the classes of the gaps' styles to the data of a layer."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from . import gap_legends, legends
from .fitting import count_conditions, keep, numbers
from .legend_classes import Class, in_persons
from .results import Result
from .translation import tr


def _fit_gaps(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    _fit_widths(renderer, in_persons(legends.flow_classes(numbers(layer, "changing"))), "changing")


def _fit_corridors(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    _fit_widths(renderer, gap_legends.corridor_classes(numbers(layer, "saved_person_min")), "saved_person_min")


def _fit_widths(renderer: QgsRuleBasedRenderer, classes: Sequence[Class], field: str) -> None:
    widths = renderer.rootRule().children()[0]
    keep(widths, len(classes))
    for rule, kind, condition in zip(widths.children(), classes, count_conditions(classes, field), strict=True):
        rule.setLabel(kind.text(tr))
        rule.setFilterExpression(condition)


CORRIDORS_NAMED = 3
"""Corridors of this rank and better are named by their ends, the others by their number."""

FIT = {Result.DIRECT_GAPS: _fit_gaps, Result.GAP_CORRIDORS: _fit_corridors}

DISPLAY_PARTS = {
    Result.DIRECT_GAPS: (
        ("from_name", "coalesce(\"from_name\", '') || ' → '"),
        ("to_name", "coalesce(\"to_name\", '')"),
        ("changing", "' · ' || format_number(\"changing\", 1)"),
    ),
    Result.GAP_CORRIDORS: (
        ("route_id", "\"route_id\" || ' '"),
        ("name", "coalesce(\"name\", '')"),
    ),
    Result.CORRIDOR_STOPS: (("route_id", "\"route_id\" || ' '"), ("stop_name", "coalesce(\"stop_name\", '')")),
}
