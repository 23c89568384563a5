"""The style of bus lines in traffic; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsLineSymbol,
    QgsProperty,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    beside_lines,
    draw_in_order,
    empty,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
    with_unit,
)

from sijeong.processing import bus_time_legends as legends
from sijeong.processing.results import Result


def bus_times() -> QgsVectorLayer:
    """Lines in the colour of their speed, the slow ones on top: where lines share a road, the worst is seen."""
    layer = empty("LineString", Result.BUS_TIMES)
    kinds = [
        Rule(kind.text(), line_symbol(kind.colour), legends.speed_condition(kind)) for kind in legends.SPEED_CLASSES
    ]
    renderer = rule_renderer([Rule(legends.SPEED_HEADING, children=kinds)])
    draw_in_order(renderer, '"speed_kmh"', ascending=False)
    layer.setRenderer(renderer)
    label = label_settings("\"line_name\" || ' · ' || " + with_unit('format_number("run_min", 0)', "min"), 8, bold=True)
    beside_lines(label)
    prefer(label, '"speed_kmh"', least=True)
    layer.setLabeling(rule_labeling([(label, "", legends.LABELS_FROM_SCALE)]))
    layer.setLabelsEnabled(True)
    return layer


def line_symbol(colour: str) -> QgsLineSymbol:
    casing = stroke("#ffffff", f"0.5 + ({legends.width_expression()})")
    casing.setLocked(True)  # it has no part in the colour of the class
    return symbol_of(QgsLineSymbol, casing, stroke(colour, legends.width_expression()))


def stroke(colour: str, width: str) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(QColor(colour), legends.LINE_MM)
    line.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for part, value in (
        (QgsSymbolLayer.Property.PropertyStrokeWidth, width),
        (QgsSymbolLayer.Property.PropertyOffset, legends.offset_expression()),
    ):
        line.setDataDefinedProperty(part, QgsProperty.fromExpression(value))
    return line


MAKERS = (bus_times,)
