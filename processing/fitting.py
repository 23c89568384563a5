"""Putting the classes of a style in step with the data of a layer: what the fittings of every topic share."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    NULL,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from .legend_classes import Class

NEVER = "FALSE"
"""Filter of rules that only explain: they stand in the legend and draw nothing."""


def numbers(layer: QgsVectorLayer, field: str) -> list[float]:
    values, found = QgsVectorLayerUtils.getValues(layer, field)
    return [value for value in values if is_number(value)] if found else []


def is_number(value: object) -> bool:
    return value is not None and value != NULL


def keep(parent: QgsRuleBasedRenderer.Rule, count: int) -> None:
    """Leave ``count`` children, those in the middle: few classes need neither the faintest nor the widest arrow."""
    children = parent.children()
    first = (len(children) - count + 1) // 2
    for number, child in enumerate(children):
        if not first <= number < first + count:
            parent.removeChild(child)


def keep_first(parent: QgsRuleBasedRenderer.Rule, count: int) -> None:
    """Leave the first ``count`` children."""
    for child in parent.children()[count:]:
        parent.removeChild(child)


def label_where(layer: QgsVectorLayer, conditions: Sequence[str]) -> None:
    """Give the first label rules other filters."""
    labeling = layer.labeling().clone()
    for rule, condition in zip(labeling.rootRule().children(), conditions, strict=False):
        rule.setFilterExpression(condition)
    layer.setLabeling(labeling)


def set_fill(symbol_layer: QgsSymbolLayer, expression: str) -> None:
    """Let ``expression`` say the fill colour."""
    symbol_layer.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyFillColor, QgsProperty.fromExpression(expression)
    )


def set_size(symbol_layer: QgsSymbolLayer, expression: str) -> None:
    """Let ``expression`` say the size of a marker in mm."""
    symbol_layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(expression))


def count_conditions(classes: Sequence[Class], field: str = "transfers") -> list[str]:
    """Filters of the width classes by ``field``, without a gap between them."""
    lows = [f'"{field}" >= {kind.low:.15g}' for kind in classes[1:]]
    highs = [f'"{field}" < {kind.low:.15g}' for kind in classes[1:]]
    return [" AND ".join(part) or "TRUE" for part in zip(["TRUE", *lows], [*highs, "TRUE"], strict=True)]
