"""Fits the classes of the styles by route to the data of a layer."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from . import route_legends
from .fitting import label_where, numbers
from .results import Result
from .translation import tr

LABELLED_SHARE = 0.5
"""Segments with this share of the most passengers are labelled."""


def set_width(symbol: QgsSymbol, expression: str) -> None:
    """Let ``expression`` say how wide each line of ``symbol`` is; a casing keeps its edge beyond it."""
    for part in symbol.symbolLayers():
        edge = 2 * CASING_MM if part.isLocked() else 0
        width = f"{expression} + {edge:g}" if edge else expression
        part.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(width))
        if part.dataDefinedProperties().isActive(QgsSymbolLayer.Property.PropertyOffset):
            part.setDataDefinedProperty(
                QgsSymbolLayer.Property.PropertyOffset, QgsProperty.fromExpression(f"{GAP_MM:g} + ({expression}) / 2")
            )


CASING_MM = 0.25
"""White edge beside a route's line, so that routes on one road stay apart."""
GAP_MM = 0.3
"""From the middle of the road to the band of a direction."""


def _fit_profile(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    sizes = route_legends.load_sizes(numbers(layer, "load"))
    colours, examples = renderer.rootRule().children()
    for rule in colours.children():
        set_width(rule.symbol(), route_legends.width_expression(sizes[0], "load"))
    _fit_examples(examples, sizes)
    if layer.featureCount() and _all_known(layer):
        colours.removeChild(colours.children()[-1])
    label_where(layer, [f'"load" >= {LABELLED_SHARE * max(numbers(layer, "load"), default=1):.6g}'])


def _all_known(layer: QgsVectorLayer) -> bool:
    """Whether every segment says how full its buses are."""
    field = layer.fields().lookupField("crowding")
    return all(value in dict(_CROWDINGS) for value in layer.uniqueValues(field))


_CROWDINGS = tuple(route_legends.VALUES["crowding"].items())


def _fit_summary(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    # Railways have passengers and no line here.
    sizes = route_legends.load_sizes(numbers(layer, 'CASE WHEN $geometry IS NOT NULL THEN "passengers" END'))
    colours, examples = renderer.rootRule().children()
    for rule in colours.children():
        set_width(rule.symbol(), route_legends.width_expression(sizes[0], "passengers"))
    _fit_examples(examples, sizes)
    if layer.featureCount() and len(numbers(layer, "overlap_demand")) == layer.featureCount():
        colours.removeChild(colours.children()[-1])


def _fit_examples(examples: QgsRuleBasedRenderer.Rule, sizes: tuple[int, ...]) -> None:
    """The lines of the legend that explain widths; the first is the widest."""
    while len(examples.children()) > len(sizes):
        examples.removeChild(examples.children()[-1])
    for rule, size in zip(examples.children(), sizes, strict=True):
        rule.setLabel(tr(route_legends.PASSENGERS).format(low=f"{size:,}"))
        rule.symbol().setWidth(route_legends.width_mm(size, sizes[0]))


FIT: dict[Result, Callable[[QgsVectorLayer, QgsRuleBasedRenderer], None]] = {
    Result.ROUTE_PROFILE: _fit_profile,
    Result.ROUTE_SUMMARY: _fit_summary,
}
"""Result → what fits its style to the data of a layer."""

_SEGMENT = (
    ("route_name", "coalesce(\"route_name\", '') || ' · '"),
    ("from_name", "coalesce(\"from_name\", '')"),
    ("to_name", "coalesce(' → ' || \"to_name\", '')"),
    ("load", "' · ' || format_number(\"load\", 1)"),
)
DISPLAY_PARTS = {
    Result.ROUTE_PROFILE: _SEGMENT,
    Result.ROUTE_WORST: _SEGMENT,
    Result.ROUTE_SUMMARY: (
        ("route_name", "coalesce(\"route_name\", '')"),
        ("passengers", "' · ' || format_number(\"passengers\", 0)"),
    ),
    Result.ROUTE_BALANCE: (("route_id", '"route_id"'),),
}
"""Result → (field that must be there, piece of the display expression)."""
