"""Fits the styles of traffic runs to the data of a layer."""

from __future__ import annotations

from qgis.core import (
    QgsConditionalStyle,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from . import run_legends
from .fitting import is_number
from .legend_classes import Class
from .results import Result
from .translation import tr

SENTENCE_WIDTH = 720
"""Pixels of the column of sentences in the attribute table."""


def _fit_intervals(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    _fit_roads(layer, renderer, "flow_vph")


def _fit_peaks(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    _fit_roads(layer, renderer, "peak_flow_vph")


def _fit_roads(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer, flow: str) -> None:
    """Scale widths to the largest flow. The levels stay all in the legend: frames and runs are to be compared."""
    most = layer.maximumValue(layer.fields().lookupField(flow))
    sizes = run_legends.flow_sizes(float(most) if is_number(most) else run_legends.DEFAULT_FLOW)
    colours, widths = renderer.rootRule().children()[:2]
    for rule in colours.children():
        if rule.label() != run_legends.NO_VEHICLE:
            set_road_width(rule.symbol(), run_legends.width_expression(flow, sizes[0]))
    for rule in widths.children()[len(sizes) :]:
        widths.removeChild(rule)
    for rule, size in zip(widths.children(), sizes, strict=True):
        rule.setLabel(Class(size, None, run_legends.VEHICLES_AN_HOUR, "").text(tr))
        symbol = rule.symbol().clone()
        symbol.symbolLayer(0).setWidth(run_legends.width_mm(size, sizes[0]))
        rule.setSymbol(symbol)


def set_road_width(symbol, width: str) -> None:
    """Let ``width`` (expression, mm) say how wide a road is: its casing first, then the road, both keeping right."""
    casing, road = symbol.symbolLayer(0), symbol.symbolLayer(1)
    offset = QgsProperty.fromExpression(run_legends.offset_expression(width))
    for part, wide in ((casing, f"0.5 + {width}"), (road, width)):
        part.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(wide))
        part.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyOffset, offset)


def _fit_vehicles(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    for rule, kind in zip(renderer.rootRule().children()[0].children(), run_legends.SPEED_CLASSES, strict=True):
        rule.setLabel(kind.text(tr))


def _fit_dongs(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    for rule, kind in zip(renderer.rootRule().children()[0].children(), run_legends.DONG_CLASSES, strict=True):
        rule.setLabel(run_legends.in_percent(kind).text(tr))


def dress_table(layer: QgsVectorLayer, result: Result) -> None:
    """Give each row of the table of checks the colour of its verdict, and its sentence the room."""
    if result is not Result.RUN_CHECKS:
        return
    styles = []
    for verdict, (_, colour) in run_legends.GRADES.items():
        style = QgsConditionalStyle(f"\"grade\" = '{verdict.value}'")
        style.setBackgroundColor(QColor(colour))
        style.setTextColor(QColor("#22303c"))
        styles.append(style)
    layer.conditionalStyles().setRowStyles(styles)
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    for place, column in enumerate(table.columns()):
        table.setColumnHidden(place, column.name not in run_legends.CHECKS)
        table.setColumnWidth(place, SENTENCE_WIDTH if column.name == "sentence" else -1)
    layer.setAttributeTableConfig(table)


FIT = {
    Result.LINK_INTERVALS: _fit_intervals,
    Result.LINK_PEAKS: _fit_peaks,
    Result.RUN_VEHICLES: _fit_vehicles,
    Result.RUN_DONGS: _fit_dongs,
}
DISPLAY_PARTS = {
    Result.LINK_INTERVALS: (
        ("road_name", "coalesce(nullif(\"road_name\", ''), \"edge_id\", '')"),
        ("time_begin", "coalesce(' · ' || format_date(\"time_begin\", 'HH:mm'), '')"),
        ("los", "coalesce(' · ' || \"los\", '')"),
    ),
    Result.LINK_PEAKS: (
        ("road_name", "coalesce(nullif(\"road_name\", ''), \"edge_id\", '')"),
        ("worst_los", "coalesce(' · ' || \"worst_los\", '')"),
    ),
    Result.RUN_VEHICLES: (("vehicle_id", 'coalesce("vehicle_id", "vehicle_class")'),),
    Result.RUN_DONGS: (("name", 'coalesce("name", "dong_id")'),),
    Result.RUN_CHECKS: (("sentence", '"sentence"'),),
}
