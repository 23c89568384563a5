"""The styles of the permit check; written by make_styles.py."""

from __future__ import annotations

import headless  # noqa: F401 - first of all: it makes the checkout importable as sijeong

# isort: split
from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    along_lines,
    circle,
    empty,
    label_settings,
    rule_labeling,
    rule_renderer,
    symbol_of,
    tinted,
)

from sijeong.processing import (
    permit_legends,
)
from sijeong.processing.fitting import set_size
from sijeong.processing.results import Result


def permit_check() -> QgsVectorLayer:
    layer = empty("Polygon", Result.PERMIT_CHECK)
    rules = [
        Rule(kind.label, answer_symbol(kind), permit_legends.answer_condition(kind))
        for kind in permit_legends.ANSWER_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(permit_legends.ANSWER_HEADING, children=rules)]))
    label = label_settings(
        "\"application\" || coalesce('\\n' || format_number(\"dist_m\", 1) || ' m', '')", 8, bold=True
    )
    layer.setLabeling(rule_labeling([(label, '"dist_m" IS NOT NULL', 10_000)]))
    layer.setLabelsEnabled(True)
    return layer


def answer_symbol(kind: permit_legends.AnswerClass) -> QgsFillSymbol:
    """The lot or footprint with a clear edge, and a mark that shows where it is on a map of the city."""
    fill = QgsSimpleFillSymbolLayer(tinted(kind.colour, 70))
    fill.setStrokeColor(QColor(kind.colour))
    fill.setStrokeWidth(0.6)
    mark = QgsCentroidFillSymbolLayer()
    disc = circle(kind.colour, 3.2, "#ffffff", 0.4)
    set_size(disc, "CASE WHEN @map_scale > 5000 THEN 3.4 ELSE 0 END")
    mark.setSubSymbol(symbol_of(QgsMarkerSymbol, disc))
    mark.setPointOnSurface(True)
    return symbol_of(QgsFillSymbol, fill, mark)


def permit_lines() -> QgsVectorLayer:
    layer = empty("LineString", Result.PERMIT_LINES)
    rules = [
        Rule(kind.label, shortest_line(kind.colour), permit_legends.answer_condition(kind))
        for kind in permit_legends.ANSWER_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(permit_legends.LINE_HEADING, children=rules)]))
    label = label_settings("format_number(\"dist_m\", 1) || ' m'", 8, bold=True)
    along_lines(label)
    layer.setLabeling(rule_labeling([(label, '"dist_m" > 0', 5_000)]))
    layer.setLabelsEnabled(True)
    return layer


def shortest_line(colour: str) -> QgsLineSymbol:
    casing = QgsSimpleLineSymbolLayer(QColor("#ffffff"), 1.3)
    return symbol_of(QgsLineSymbol, casing, QgsSimpleLineSymbolLayer(QColor(colour), 0.7))


MAKERS = (permit_check, permit_lines)
