"""The styles of the what-if; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    apart,
    beside_lines,
    draw_in_order,
    empty,
    inside_areas,
    keep_right,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
    with_unit,
)

from sijeong.processing import whatif_fitting, whatif_legends
from sijeong.processing.results import Result

LOAD_WIDTHS_MM = (0.5, 1.2, 2.2, 3.6)
LOAD_OFFSET_MM = 0.35
MOST_MINUTES = 10
"""By which a route seldom changes the mean of a dong."""
DEFAULT_LOAD_LIMITS = (30, 100, 300)


def whatif_zones() -> QgsVectorLayer:
    layer = empty("Polygon", Result.WHATIF_ZONES)
    classes = [
        Rule(kind.label, zone_fill(kind.colour), whatif_fitting.change_condition(kind))
        for kind in whatif_legends.CHANGE_CLASSES
    ]
    classes.append(Rule(whatif_legends.NO_JOURNEYS, hatched(), whatif_fitting.NO_JOURNEYS_CONDITION))
    layer.setRenderer(rule_renderer([Rule(whatif_legends.CHANGE_HEADING, children=classes)]))
    change = with_unit(signed("cost_change_min", 1), "min")
    label = label_settings(apart('"name"') + f" || '\\n' || {change}", 8.5)
    inside_areas(label)
    label.fitInPolygonOnly = False
    prefer(label, 'abs("cost_change_min")', most=MOST_MINUTES)
    layer.setLabeling(rule_labeling([(label, '"passengers" > 0 AND abs("cost_change_min") >= 0.2', 150_000)]))
    layer.setLabelsEnabled(True)
    layer.setOpacity(0.85)
    return layer


def signed(field: str, digits: int) -> str:
    """QGIS expression: a change with its sign."""
    sign = f"CASE WHEN \"{field}\" > 0 THEN '+' WHEN \"{field}\" < 0 THEN '−' ELSE '' END"
    return f'{sign} || format_number(abs("{field}"), {digits})'


def zone_fill(colour: str) -> QgsFillSymbol:
    fill = QgsSimpleFillSymbolLayer(QColor(colour))
    fill.setStrokeColor(QColor("#7d858d"))
    fill.setStrokeWidth(0.2)
    return symbol_of(QgsFillSymbol, fill)


def hatched() -> QgsFillSymbol:
    """White with a fine hatch: nothing is known here, which is not the same as no change."""
    ground = QgsSimpleFillSymbolLayer(QColor("#ffffff"))
    ground.setStrokeColor(QColor("#b8c0c7"))
    ground.setStrokeWidth(0.2)
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setDistance(2.2)
    hatch.setLineAngle(45)
    hatch.setSubSymbol(symbol_of(QgsLineSymbol, QgsSimpleLineSymbolLayer(QColor("#d5dade"), 0.14)))
    return symbol_of(QgsFillSymbol, ground, hatch)


def whatif_loads() -> QgsVectorLayer:
    layer = empty("LineString", Result.WHATIF_LOADS)
    headings = []
    for title, colour, sign in (
        (whatif_legends.MORE_HEADING, whatif_legends.MORE_COLOUR, 1),
        (whatif_legends.FEWER_HEADING, whatif_legends.FEWER_COLOUR, -1),
    ):
        classes = whatif_fitting.load_classes(DEFAULT_LOAD_LIMITS, colour)
        rules = [
            Rule(kind.text(), load_symbol(kind.colour, width), whatif_fitting.load_condition(kind, sign))
            for kind, width in zip(classes, LOAD_WIDTHS_MM, strict=True)
        ]
        headings.append(Rule(title, children=rules))
    unchanged = Rule(whatif_legends.UNCHANGED, load_symbol("#b8c0c7", 0.2), whatif_fitting.UNCHANGED_CONDITION)
    headings.append(Rule(whatif_legends.OTHER_HEADING, children=[unchanged]))
    renderer = rule_renderer(headings)
    draw_in_order(renderer, 'abs("load_change")')
    layer.setRenderer(renderer)
    label = label_settings(signed("load_change", 0), 8)
    beside_lines(label)
    prefer(label, 'abs("load_change")')
    layer.setLabeling(rule_labeling([(label, 'abs("load_change") >= 30', 25_000)]))
    layer.setLabelsEnabled(True)
    return layer


def load_symbol(colour: str, width_mm: float) -> QgsLineSymbol:
    """A band on the right of the way, so that both directions of a road lie side by side."""
    line = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    keep_right(line, f"{LOAD_OFFSET_MM + width_mm / 2:g}", "load_change")
    line.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeWidth,
        QgsProperty.fromExpression(f"CASE WHEN @map_scale > 120000 THEN {width_mm * 0.6:g} ELSE {width_mm:g} END"),
    )
    return symbol_of(QgsLineSymbol, line)


MAKERS = (whatif_loads, whatif_zones)
