"""The styles of journeys between zones; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    crown_label,
    draw_in_order,
    empty,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
)
from zone_symbols import size_examples, zone_symbol

from sijeong.processing import legends, od_fitting, od_legends
from sijeong.processing.fitting import NEVER, count_conditions, set_fill
from sijeong.processing.results import Result

FLOW_WIDTHS_MM = (0.3, 0.8, 1.5, 2.5, 3.8)
FLOW_OPACITIES = (0.35, 0.6, 0.8, 0.9, 0.95)
DEFAULT_COUNTS = [1] * 50 + [10] * 30 + [30] * 13 + [100] * 5 + [300] * 2
DEFAULT_ENDS = (100, 1000)
MIDDLE = 'coalesce(make_point("mid_x", "mid_y"), centroid($geometry))'
"""QGIS expression: where the flows of a zone begin and end."""
METRES_PER_MM = "(coalesce(@map_scale, 50000) / 1000)"
SHORTEST_MM = 5
"""Flows are drawn at this length at least."""
ROOM_MM = 1.5
"""Left free before the middle of a zone, so that arrows of a busy one do not hide each other's heads."""


def flow_path(width_mm: float) -> str:
    """QGIS expression: a gentle arc that keeps right, so that both directions lie side by side; within a zone a loop
    beside its middle. In metres of the layer's projected CRS."""
    loop = 2.5 + 0.9 * width_mm
    return f"""
with_variable('mm', {METRES_PER_MM},
with_variable('length', distance(start_point($geometry), end_point($geometry)),
CASE WHEN @length > 0.5 THEN
  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),
  with_variable('half', max(@length / 2 - {ROOM_MM:g} * @mm, {SHORTEST_MM / 2:g} * @mm),
  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),
  make_line(
    project(@middle, @half, @azimuth + pi()),
    project(@middle, min(0.14 * @half, 9 * @mm), @azimuth + pi() / 2),
    project(@middle, @half, @azimuth)))))
ELSE
  make_line(
    start_point($geometry),
    translate(start_point($geometry), {1.4 * loop:g} * @mm, {loop:g} * @mm),
    translate(start_point($geometry), {0.2 * loop:g} * @mm, {1.3 * loop:g} * @mm))
END))
""".strip()


def flow_symbol(width_mm: float, opacity: float) -> QgsLineSymbol:
    """A half arrow along :func:`flow_path`, coloured by the share that changes; grey in the legend."""
    arrow = QgsArrowSymbolLayer.create({})
    arrow.setIsCurved(True)
    arrow.setIsRepeated(False)
    arrow.setArrowType(QgsArrowSymbolLayer.ArrowType.ArrowRightHalf)
    arrow.setHeadType(QgsArrowSymbolLayer.HeadType.HeadSingle)
    arrow.setArrowWidth(width_mm)
    arrow.setArrowStartWidth(0.6 * width_mm)
    arrow.setHeadLength(1.4 + 0.9 * width_mm)
    arrow.setHeadThickness(0.5 + 0.55 * width_mm)
    body = QgsSimpleFillSymbolLayer(QColor(legends.NEUTRAL))
    body.setStrokeColor(QColor(255, 255, 255, 200))
    body.setStrokeWidth(0.15)
    if width_mm < 1:
        body.setStrokeStyle(Qt.PenStyle.NoPen)
    set_fill(body, od_legends.change_share_expression(opacity))
    arrow.setSubSymbol(symbol_of(QgsFillSymbol, body))
    path = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": flow_path(width_mm)})
    path.setSymbolType(QgsSymbol.SymbolType.Line)
    path.setSubSymbol(symbol_of(QgsLineSymbol, arrow))
    return symbol_of(QgsLineSymbol, path)


def swatch(colour: str) -> QgsLineSymbol:
    line = QgsSimpleLineSymbolLayer(QColor(colour), 2.4)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return symbol_of(QgsLineSymbol, line)


def flows_of(result: Result) -> QgsVectorLayer:
    layer = empty("LineString", result)
    classes = legends.flow_classes(DEFAULT_COUNTS)
    conditions = count_conditions(classes, "journeys")
    widths = [
        Rule(kind.text(), flow_symbol(width, opacity), condition)
        for kind, condition, width, opacity in zip(classes, conditions, FLOW_WIDTHS_MM, FLOW_OPACITIES, strict=True)
    ]
    shares = [Rule(kind.label, swatch(kind.colour), NEVER) for kind in od_legends.CHANGE_SHARE_CLASSES]
    renderer = rule_renderer(
        [
            Rule(od_legends.JOURNEY_WIDTH_HEADING, children=widths),
            Rule(od_legends.CHANGE_SHARE_HEADING, children=shares),
        ]
    )
    draw_in_order(renderer, '"journeys"')
    layer.setRenderer(renderer)
    layer.setLabeling(
        rule_labeling(
            [(crown_label("journeys", flow_path(FLOW_WIDTHS_MM[-1])), f'"journeys" >= {classes[-2].low:g}', 0)]
        )
    )
    layer.setLabelsEnabled(True)
    return layer


def od_flows() -> QgsVectorLayer:
    return flows_of(Result.OD_FLOWS)


def published_flows() -> QgsVectorLayer:
    return flows_of(Result.PUBLISHED_FLOWS)


def od_zones() -> QgsVectorLayer:
    layer = empty("Polygon", Result.OD_ZONES)
    full = od_legends.zone_full(DEFAULT_ENDS)
    balances = [
        Rule(
            kind.label,
            zone_symbol(kind.colour, od_legends.zone_size_expression(full), MIDDLE),
            od_fitting.balance_condition(kind),
        )
        for kind in od_legends.BALANCE_CLASSES
    ]
    balances.append(
        Rule(
            od_legends.KEPT_BACK,
            zone_symbol(od_legends.KEPT_BACK_COLOUR, od_legends.zone_size_expression(full), MIDDLE, legends.NEUTRAL),
            od_fitting.KEPT_BACK_CONDITION,
        )
    )
    examples = size_examples(
        {size: od_legends.zone_diameter_mm(size, full) for size in od_legends.zone_examples(full)}, MIDDLE
    )
    renderer = rule_renderer(
        [Rule(od_legends.BALANCE_HEADING, children=balances), Rule(od_legends.ENDS_HEADING, children=examples)]
    )
    draw_in_order(renderer, od_legends.ENDS, ascending=False)
    layer.setRenderer(renderer)
    label = label_settings('"name"', 8.5)
    label.placement = QgsPalLayerSettings.Placement.OverPoint
    label.geometryGeneratorEnabled = True
    label.geometryGenerator = MIDDLE
    label.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    prefer(label, od_legends.ENDS)
    layer.setLabeling(rule_labeling([(label, f"{od_legends.ENDS} > 0", 0)]))
    layer.setLabelsEnabled(True)
    od_fitting.move_labels(layer, full)
    return layer


MAKERS = (od_flows, od_zones, published_flows)
