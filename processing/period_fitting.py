"""Fits the classes of the comparison of two periods to the data of a layer."""

from __future__ import annotations

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from ..transit.periods.periods import Verdict
from . import period_legends
from .fitting import label_where
from .legend_classes import Class
from .results import Result
from .translation import tr

UNCERTAIN_CONDITION = f"coalesce(\"verdict\", '') NOT IN ('{Verdict.MORE.value}', '{Verdict.FEWER.value}')"


def difference_condition(kind: Class, verdict: Verdict) -> str:
    """Filter of a class of those that certainly gain or lose."""
    size = 'abs("difference")'
    high = "" if kind.high is None else f" AND {size} < {kind.high:g}"
    return f"\"verdict\" = '{verdict.value}' AND {size} >= {kind.low:g}{high}"


def label_condition(least: float) -> str:
    """Filter of the things that are named: certain, and of a difference worth a name."""
    return f'NOT ({UNCERTAIN_CONDITION}) AND abs("difference") >= {least:g}'


def _fit_changes(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    differences = [feature["difference"] for feature in layer.getFeatures(f"NOT ({UNCERTAIN_CONDITION})")]
    if not differences:
        return
    for heading, (verdict, _, colour) in zip(renderer.rootRule().children(), period_legends.CERTAIN, strict=False):
        rules = heading.children()
        classes = period_legends.difference_classes(differences, colour)
        for rule in rules[1 : 1 + len(rules) - len(classes)]:
            heading.removeChild(rule)
        for rule, kind in zip(heading.children(), classes, strict=True):
            rule.setLabel(kind.text(tr))
            rule.setFilterExpression(difference_condition(kind, verdict))
    label_where(layer, [label_condition(classes[-1].low if len(classes) < 3 else classes[-2].low)])


FIT = {Result.PERIOD_CHANGES: _fit_changes}
"""Result → what makes its style fit a layer."""

DISPLAY_PARTS = {
    Result.PERIOD_CHANGES: (
        ("name", "coalesce(\"name\", '')"),
        (
            "difference",
            "' · ' || if(\"difference\" > 0, '+', '') || format_number(\"difference\", 0)",
        ),
    ),
}
"""Result → (field that must be there, piece of the display expression)."""
