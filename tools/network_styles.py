"""The styles of the road network; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import Rule, circle, draw_in_order, empty, label_settings, rule_labeling, rule_renderer, symbol_of

from sijeong.processing import network_legends
from sijeong.processing.fitting import set_size
from sijeong.processing.results import Result

NAMES_FROM_SCALE = 15_000
DOTS_FROM_SCALE = 25_000
MIDDLE = """
with_variable('part', geometry_n($geometry, 1),
  if(is_closed(@part), centroid(@part), line_interpolate_point(@part, length(@part) / 2)))
""".strip()
"""QGIS expression: the middle of a link, or the node in the circle."""


def network_edges() -> QgsVectorLayer:
    layer = empty("LineString", Result.NETWORK_EDGES)
    kinds = [
        Rule(kind.label, edge_symbol(kind.colour), network_legends.rank_condition(kind))
        for kind in network_legends.RANK_CLASSES
    ]
    renderer = rule_renderer([Rule(network_legends.RANK_HEADING, children=kinds)])
    draw_in_order(renderer, '"road_rank"', ascending=False)
    layer.setRenderer(renderer)
    name = label_settings('"road_name"', 7.5)
    layer.setLabeling(rule_labeling([(name, '"road_name" <> \'\' AND "length_m" > 150', NAMES_FROM_SCALE)]))
    layer.setLabelsEnabled(True)
    return layer


def edge_symbol(colour: str) -> QgsLineSymbol:
    """As wide as its lanes, to the right of the road's middle."""
    line = QgsSimpleLineSymbolLayer(QColor(colour), 0.7)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(network_legends.width_expression())
    )
    line.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyOffset, QgsProperty.fromExpression(network_legends.offset_expression())
    )
    return symbol_of(QgsLineSymbol, line)


def network_nodes() -> QgsVectorLayer:
    layer = empty("Point", Result.NETWORK_NODES)
    kinds = [
        Rule(kind.label, node_symbol(kind), network_legends.signal_condition(kind))
        for kind in network_legends.SIGNAL_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(network_legends.SIGNAL_HEADING, children=kinds)]))
    return layer


def node_symbol(kind: network_legends.SignalClass) -> QgsMarkerSymbol:
    """A dot, half as large on a map of the city."""
    disc = circle(kind.fill, kind.diameter_mm, kind.rim, kind.rim_mm)
    scale = "coalesce(@map_scale, 0)"
    small = 0.5 * kind.diameter_mm
    set_size(disc, f"CASE WHEN {scale} > {DOTS_FROM_SCALE} THEN {small} ELSE {kind.diameter_mm} END")
    return symbol_of(QgsMarkerSymbol, disc)


def network_findings() -> QgsVectorLayer:
    layer = empty("MultiLineString", Result.NETWORK_FINDINGS)
    kinds = [
        Rule(kind.label, finding_symbol(kind), network_legends.finding_condition(kind))
        for kind in network_legends.FINDING_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(network_legends.FINDING_HEADING, children=kinds)]))
    return layer


def finding_symbol(kind: network_legends.FindingClass) -> QgsLineSymbol:
    """The line itself, or the circle round a node, and a mark in its middle, which is seen on a map of the city."""
    line = QgsSimpleLineSymbolLayer(QColor(kind.colour), 0.35 * kind.diameter_mm)
    line.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    shape = circle(kind.colour, kind.diameter_mm, "#ffffff", 0.2)
    shape.setShape(shape.decodeShape(kind.shape)[0])
    mark = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": MIDDLE})
    mark.setSymbolType(QgsSymbol.SymbolType.Marker)
    mark.setSubSymbol(symbol_of(QgsMarkerSymbol, shape))
    return symbol_of(QgsLineSymbol, line, mark)


MAKERS = (network_edges, network_nodes, network_findings)
