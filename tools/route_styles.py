"""The styles of results by route; written by make_styles.py."""

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
    along_lines,
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

from sijeong.processing import legends, route_fitting, route_legends
from sijeong.processing.fitting import NEVER
from sijeong.processing.results import Result

DEFAULT_SIZES = (1000, 400, 100)


def route_profile() -> QgsVectorLayer:
    layer = empty("LineString", Result.ROUTE_PROFILE)
    kinds = [*route_legends.CROWDING_CLASSES,
             (route_legends.NO_BUSES, route_legends.NO_BUSES_COLOUR, route_legends.NO_BUSES_CONDITION)]  # fmt: skip
    colours = [Rule(label, band(colour), condition) for label, colour, condition in kinds]
    for rule in colours:
        route_fitting.set_width(rule.symbol, route_legends.width_expression(DEFAULT_SIZES[0], "load"))
    renderer = rule_renderer(
        [Rule(route_legends.CROWDING_HEADING, children=colours),
         Rule(route_legends.LOAD_WIDTH_HEADING, children=width_examples())]
    )  # fmt: skip
    draw_in_order(renderer, 'coalesce("capacity_share", 0) * 1000000 + coalesce("load", 0)')
    layer.setRenderer(renderer)
    load = with_unit('format_number("load", 0)', "persons")
    label = label_settings(f"\"route_name\" || ' · ' || {load}", 7.5, bold=True)
    beside_lines(label)
    prefer(label, '"load"')
    layer.setLabeling(rule_labeling([(label, f'"load" >= {DEFAULT_SIZES[1]}', 30_000)]))
    layer.setLabelsEnabled(True)
    return layer


def band(colour: str) -> QgsLineSymbol:
    """A band on the right of the way, so that both directions of a road lie side by side."""
    line = QgsSimpleLineSymbolLayer(QColor(colour), 2.4)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyOffset, QgsProperty.fromExpression("1"))
    return symbol_of(QgsLineSymbol, line)


def width_examples() -> list[Rule]:
    """The lines of the legend that explain widths."""
    return [
        Rule(
            route_legends.PASSENGERS.format(low=f"{size:,}"),
            plain_line(legends.NEUTRAL, route_legends.width_mm(size, DEFAULT_SIZES[0])),
            NEVER,
        )
        for size in DEFAULT_SIZES
    ]


def plain_line(colour: str, width: float) -> QgsLineSymbol:
    line = QgsSimpleLineSymbolLayer(QColor(colour), width)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return symbol_of(QgsLineSymbol, line)


def route_summary() -> QgsVectorLayer:
    layer = empty("MultiLineString", Result.ROUTE_SUMMARY)
    colours = [
        Rule(kind.label, cased(kind.colour), route_legends.overlap_condition(kind))
        for kind in route_legends.OVERLAP_CLASSES
    ]
    colours.append(Rule(route_legends.NO_OVERLAP, cased("#b8c0c7"), '"overlap_demand" IS NULL'))
    for rule in colours:
        route_fitting.set_width(rule.symbol, route_legends.width_expression(DEFAULT_SIZES[0], "passengers"))
    renderer = rule_renderer(
        [Rule(route_legends.OVERLAP_HEADING, children=colours),
         Rule(route_legends.ROUTE_WIDTH_HEADING, children=width_examples())]
    )  # fmt: skip
    # The wide lines of busy routes below, the narrow ones on them, so that none hides another.
    draw_in_order(renderer, '"passengers"', ascending=False)
    layer.setRenderer(renderer)
    label = label_settings('"route_name"', 8.5, bold=True)
    along_lines(label)
    prefer(label, '"passengers"')
    layer.setLabeling(rule_labeling([(label, '"passengers" > 0', 150_000)]))
    layer.setLabelsEnabled(True)
    return layer


def cased(colour: str) -> QgsLineSymbol:
    """A line with a white edge."""
    edge = QgsSimpleLineSymbolLayer(QColor("#ffffff"), 2.4 + 2 * route_fitting.CASING_MM)
    edge.setLocked(True)
    line = QgsSimpleLineSymbolLayer(QColor(colour), 2.4)
    for part in (edge, line):
        part.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
        part.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    return symbol_of(QgsLineSymbol, edge, line)


MAKERS = (route_profile, route_summary)
