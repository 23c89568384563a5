"""The style of counted links; written by make_styles.py."""

from __future__ import annotations

from qgis.core import QgsLineSymbol, QgsProperty, QgsSimpleLineSymbolLayer, QgsSymbolLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    draw_in_order,
    empty,
    keep_right,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
)

from sijeong.processing import calibration_legends
from sijeong.processing.results import Result

NUMBERS_FROM_SCALE = 20_000


def calibration_links() -> QgsVectorLayer:
    layer = empty("LineString", Result.CALIBRATION_LINKS)
    kinds = [
        Rule(kind.label, link_symbol(kind.colour, kind.width_mm), kind.condition)
        for kind in calibration_legends.FIT_CLASSES
    ]
    renderer = rule_renderer([Rule(calibration_legends.FIT_HEADING, children=kinds)])
    draw_in_order(renderer, '"geh"', ascending=True)
    layer.setRenderer(renderer)
    text = 'format_number("modelled_vph", 0) || \' / \' || format_number("counted_vph", 0)'
    label = label_settings(text, 7.5)
    prefer(label, '"geh"')
    layer.setLabeling(rule_labeling([(label, "", NUMBERS_FROM_SCALE)]))
    layer.setLabelsEnabled(True)
    return layer


def link_symbol(colour: str, width_mm: float) -> QgsLineSymbol:
    """To the right of the road's middle, with a rim that sets it off from the network and marks what was held out."""
    casing = _line(calibration_legends.RIM, width_mm + 0.7)
    rim = QgsProperty.fromExpression(calibration_legends.rim_expression())
    casing.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeColor, rim)
    casing.setLocked(True)  # it has no part in the colour of the class
    return symbol_of(QgsLineSymbol, casing, _line(colour, width_mm))


def _line(colour: str, width_mm: float) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    keep_right(line, f"{calibration_legends.RIGHT_MM:g}", "geh")
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return line


MAKERS = (calibration_links,)
