"""The styles of the comparison of two periods; written by make_styles.py."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    circle,
    draw_in_order,
    empty,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
)

from sijeong.processing import period_fitting, period_legends
from sijeong.processing.results import Result

DEFAULT_DIFFERENCES = [10.0] * 5 + [30.0] * 4 + [100.0] * 3 + [300.0] * 2
DIAMETERS_MM = (2.2, 4.0, 6.5, 9.5)
WIDTHS_MM = (0.6, 1.1, 1.8, 2.7)
LEAST_MM = {"Point": 1.6, "LineString": 0.3}
LABEL = "\"name\" || ' ' || if(\"difference\" > 0, '+', '') || format_number(\"difference\", 0)"


def period_changes() -> QgsVectorLayer:
    return changes("Point", disc, DIAMETERS_MM, QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint)


def period_changes_lines() -> QgsVectorLayer:
    return changes("LineString", band, WIDTHS_MM, QgsPalLayerSettings.Placement.Curved)


def changes(
    kind: str,
    symbol: Callable[[str, float], QgsSymbol],
    sizes_mm: tuple[float, ...],
    placement: QgsPalLayerSettings.Placement,
) -> QgsVectorLayer:
    """Size shows how many more or fewer, colour which; what is uncertain is small and grey."""
    layer = empty(kind, Result.PERIOD_CHANGES)
    headings = []
    for verdict, title, colour in period_legends.CERTAIN:
        classes = period_legends.difference_classes(DEFAULT_DIFFERENCES, colour)
        rules = [
            Rule(of_size.text(), symbol(colour, size), period_fitting.difference_condition(of_size, verdict))
            for of_size, size in zip(classes, sizes_mm, strict=True)
        ]
        headings.append(Rule(title, children=rules))
    faint = symbol(period_legends.UNCERTAIN_COLOUR, LEAST_MM[kind])
    uncertain = Rule(period_legends.UNCERTAIN, faint, period_fitting.UNCERTAIN_CONDITION)
    renderer = rule_renderer([*headings, Rule(period_legends.OTHER_HEADING, children=[uncertain])])
    draw_in_order(renderer, 'abs("difference")')
    layer.setRenderer(renderer)
    label = label_settings(LABEL, 8.5)
    label.placement = placement
    label.dist = 1.2
    prefer(label, 'abs("difference")')
    layer.setLabeling(rule_labeling([(label, period_fitting.label_condition(100), 150_000)]))
    layer.setLabelsEnabled(True)
    return layer


def disc(colour: str, diameter_mm: float) -> QgsMarkerSymbol:
    return symbol_of(QgsMarkerSymbol, circle(colour, diameter_mm, "#ffffff", 0.25))


def band(colour: str, width_mm: float) -> QgsLineSymbol:
    """Routes share their roads: a white edge keeps them apart where they cross."""
    edge, line = (
        QgsSimpleLineSymbolLayer(QColor(of_part), width)
        for of_part, width in (("#ffffff", width_mm + 0.5), (colour, width_mm))
    )
    for part in (edge, line):
        part.setPenCapStyle(Qt.PenCapStyle.RoundCap)
        part.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return symbol_of(QgsLineSymbol, edge, line)


MAKERS = (period_changes, period_changes_lines)
