"""The styles of the road network; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleLineSymbolLayer,
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
    """A junction without a signal is a dot that is seen at large scales only."""
    disc = circle(kind.fill, kind.diameter_mm, kind.rim, 0.3)
    scale = "coalesce(@map_scale, 0)"
    small = 0 if kind.signal == "none" else 0.5 * kind.diameter_mm
    set_size(disc, f"CASE WHEN {scale} > {DOTS_FROM_SCALE} THEN {small} ELSE {kind.diameter_mm} END")
    return symbol_of(QgsMarkerSymbol, disc)


def network_findings() -> QgsVectorLayer:
    layer = empty("MultiLineString", Result.NETWORK_FINDINGS)
    kinds = [
        Rule(kind.label, finding_symbol(kind.colour), network_legends.finding_condition(kind))
        for kind in network_legends.FINDING_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(network_legends.FINDING_HEADING, children=kinds)]))
    return layer


def finding_symbol(colour: str) -> QgsLineSymbol:
    """The line itself, and a mark in its middle, which is seen on a map of the city."""
    line = QgsSimpleLineSymbolLayer(QColor(colour), 0.8)
    line.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    mark = QgsMarkerLineSymbolLayer(False, 3.0)
    mark.setPlacement(QgsMarkerLineSymbolLayer.Placement.CentralPoint)
    mark.setSubSymbol(symbol_of(QgsMarkerSymbol, circle(colour, 1.8, "#ffffff", 0.25)))
    return symbol_of(QgsLineSymbol, line, mark)


MAKERS = (network_edges, network_nodes, network_findings)
