"""Fits the classes of the what-if's styles to the data of a layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from . import whatif_legends
from .fitting import numbers
from .legend_classes import AND_MORE, RANGE, Class
from .results import Result
from .translation import tr


def change_condition(kind: Class) -> str:
    """Filter of a class of :data:`~.whatif_legends.CHANGE_CLASSES`: from its low to below its high."""
    low = "" if kind.low is None else f' AND "cost_change_min" >= {kind.low:g}'
    high = "" if kind.high is None else f' AND "cost_change_min" < {kind.high:g}'
    return f'"passengers" > 0{low}{high}'


NO_JOURNEYS_CONDITION = 'coalesce("passengers", 0) <= 0'


def load_classes(limits: Sequence[int], colour: str) -> tuple[Class, ...]:
    """The width classes of changes, thinnest first; the last is open."""
    lows = (int(whatif_legends.LOAD_LEAST), *limits)
    closed = [Class(low, high, RANGE, colour) for low, high in zip(lows, limits, strict=False)]
    return (*closed, Class(lows[-1], None, AND_MORE, colour))


def load_condition(kind: Class, sign: int) -> str:
    """Filter of a width class of those that gain (``sign`` 1) or lose (−1)."""
    value = '"load_change"' if sign > 0 else '-"load_change"'
    high = "" if kind.high is None else f" AND {value} < {kind.high:g}"
    return f"{value} >= {kind.low:g}{high}"


UNCHANGED_CONDITION = f'abs(coalesce("load_change", 0)) < {whatif_legends.LOAD_LEAST:g}'


def _fit_zones(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Leave out the class of zones without journeys where there is none."""
    known = numbers(layer, "passengers")
    if known and len(known) == layer.featureCount() and min(known) > 0:
        classes = renderer.rootRule().children()[0]
        classes.removeChild(classes.children()[-1])


def _fit_loads(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    limits = whatif_legends.load_limits(numbers(layer, "load_change"))
    if not limits:
        return
    for heading, sign in zip(renderer.rootRule().children(), (1, -1), strict=False):
        rules = heading.children()
        classes = load_classes(limits, "")
        for rule in rules[1 : 1 + len(rules) - len(classes)]:
            heading.removeChild(rule)
        for rule, kind in zip(heading.children(), classes, strict=True):
            rule.setLabel(kind.text(tr))
            rule.setFilterExpression(load_condition(kind, sign))


FIT: dict[Result, Callable[[QgsVectorLayer, QgsRuleBasedRenderer], None]] = {
    Result.WHATIF_ZONES: _fit_zones,
    Result.WHATIF_LOADS: _fit_loads,
}
"""Result → what fits its style to the data of a layer."""

DISPLAY_PARTS = {
    Result.WHATIF_ZONES: (
        ("name", "coalesce(\"name\", '')"),
        ("cost_change_min", "' · ' || format_number(\"cost_change_min\", 1)"),
    ),
    Result.WHATIF_LOADS: (
        ("stop_name", "coalesce(\"stop_name\", '')"),
        ("next_stop_name", "' → ' || coalesce(\"next_stop_name\", '')"),
        ("load_change", "' · ' || format_number(\"load_change\", 0)"),
    ),
    Result.WHATIF_ROUTES: (("route_name", "coalesce(\"route_name\", '')"),),
    Result.WHATIF_GROUPS: (("value", "coalesce(\"value\", '')"),),
}
"""Result → (field that must be there, piece of the display expression)."""
