"""The styles of forest and of the distance to it; written by make_styles.py."""

from __future__ import annotations

from collections.abc import Callable

import headless  # noqa: F401 - first of all: it makes the checkout importable as sijeong

# isort: split
from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    along_lines,
    circle,
    draw_in_order,
    empty,
    label_settings,
    outline,
    plain,
    rule_labeling,
    rule_renderer,
    scaled_line,
    symbol_of,
)

from sijeong.processing import (
    forest_fitting,
    forest_legends,
    stand_legends,
)
from sijeong.processing.fitting import set_size
from sijeong.processing.legend_classes import Class
from sijeong.processing.results import Result


def forest_proximity() -> QgsVectorLayer:
    return proximity_layer("Polygon", parcel_symbol)


def forest_proximity_points() -> QgsVectorLayer:
    return nearest_on_top(proximity_layer("Point", place_symbol))


def forest_proximity_lines() -> QgsVectorLayer:
    return nearest_on_top(proximity_layer("LineString", road_symbol))


def nearest_on_top(layer: QgsVectorLayer) -> QgsVectorLayer:
    renderer = layer.renderer().clone()
    draw_in_order(renderer, '"dist_m"', ascending=False)
    layer.setRenderer(renderer)
    return layer


CLIMB_MARK = """ || CASE WHEN attribute($currentfeature, 'position') = 'uphill' THEN ' ▲' ELSE '' END"""
"""After the distance where a fire climbs to the feature. Without a DEM there is no such field, and no mark."""


def proximity_layer(kind: str, symbol_of_class: Callable[[Class], QgsSymbol]) -> QgsVectorLayer:
    layer = distance_layer(kind, Result.FOREST_PROXIMITY, symbol_of_class)
    label = label_settings(f"format_number(\"dist_m\", 0) || ' m'{CLIMB_MARK}", 7.5)
    label.obstacle = False
    if kind == "LineString":
        along_lines(label)
    layer.setLabeling(rule_labeling([(label, f'"dist_m" > 0 AND "dist_m" <= {forest_legends.ADJACENT_M:g}', 2_500)]))
    layer.setLabelsEnabled(True)
    return layer


def distance_layer(kind: str, result: Result, symbol_of_class: Callable[[Class], QgsSymbol]) -> QgsVectorLayer:
    layer = empty(kind, result)
    rules = [
        Rule(band.text(), symbol_of_class(band), forest_fitting.band_condition(band))
        for band in forest_legends.distance_classes(forest_legends.DEFAULT_BANDS_M)
    ]
    layer.setRenderer(rule_renderer([Rule(forest_legends.DISTANCE_HEADING, children=rules)]))
    return layer


def parcel_symbol(band: Class) -> QgsFillSymbol:
    """Filled without a visible outline over a whole city; thin outlines where parcels can be told apart."""
    fill = QgsSimpleFillSymbolLayer(QColor(band.colour))
    fill.setStrokeColor(QColor(band.colour))
    fill.setStrokeWidth(0.08)  # closes the hairline gaps between neighbours
    if band.high is None:
        fill.setBrushStyle(Qt.BrushStyle.NoBrush)
        fill.setStrokeStyle(Qt.PenStyle.NoPen)
    return symbol_of(QgsFillSymbol, fill, outline("#6b6f73" if band.high is not None else "#a9adb0", 0.1, 15_000))


def place_symbol(band: Class) -> QgsMarkerSymbol:
    warm = _is_warm(band)
    disc = circle(band.colour, 2.2, "#ffffff" if warm else "#a9b5be", 0.15 if warm else 0.1)
    far = 1.6 if warm else 1.0
    set_size(disc, f"CASE WHEN @map_scale > 40000 THEN {far} WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END")
    return symbol_of(QgsMarkerSymbol, disc)


def road_symbol(band: Class) -> QgsLineSymbol:
    warm = _is_warm(band)
    casing = scaled_line("#6d7780" if warm else "#b4bec6", far_mm=0.7 if warm else 0.45, near_mm=1.3)
    casing.setLocked(True)
    return symbol_of(QgsLineSymbol, casing, scaled_line(band.colour, far_mm=0.5 if warm else 0.3, near_mm=1.0))


def _is_warm(band: Class) -> bool:
    return band.high is not None and band.high <= forest_legends.ADJACENT_M


def forest_bands() -> QgsVectorLayer:
    layer = empty("Polygon", Result.FOREST_BANDS)
    rings = forest_legends.ring_classes(forest_legends.DEFAULT_RINGS_M)
    rules = [Rule(ring.text(), ring_fill(ring), forest_fitting.ring_condition(ring)) for ring in rings]
    layer.setRenderer(rule_renderer([Rule(forest_legends.RING_HEADING, children=rules)]))
    layer.setOpacity(0.95)
    return layer


def ring_fill(ring: Class) -> QgsFillSymbol:
    if ring.high == 0:
        return forest_fill()
    fill = QgsSimpleFillSymbolLayer(QColor(ring.colour))
    fill.setStrokeStyle(Qt.PenStyle.NoPen)
    return symbol_of(QgsFillSymbol, fill)


def forest_fill() -> QgsFillSymbol:
    """Calm green with a fine hatch, which also tells it from red for those who cannot see the difference."""
    ground = QgsSimpleFillSymbolLayer(QColor("#d3e6c8"))
    ground.setStrokeColor(QColor("#d3e6c8"))
    ground.setStrokeWidth(0.08)
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setDistance(1.8)
    hatch.setLineAngle(45)
    hatch.setSubSymbol(symbol_of(QgsLineSymbol, QgsSimpleLineSymbolLayer(QColor("#8fb585"), 0.16)))
    return symbol_of(QgsFillSymbol, ground, hatch, outline("#7fa877", 0.15, 30_000))


def forest_layer() -> QgsVectorLayer:
    layer = empty("Polygon", Result.FOREST_LAYER)
    rules = [
        Rule(kind.fuel.english, fuel_fill(kind.colour), stand_legends.fuel_condition(kind))
        for kind in stand_legends.FUEL_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(stand_legends.FUEL_HEADING, children=rules)]))
    label = label_settings('"species_name"', 7.5)
    label.obstacle = False
    layer.setLabeling(rule_labeling([(label, '"species_name" IS NOT NULL AND "area_m2" > 2000', 5_000)]))
    layer.setLabelsEnabled(True)
    layer.setOpacity(0.85)
    return layer


def fuel_fill(colour: str) -> QgsFillSymbol:
    fill = QgsSimpleFillSymbolLayer(QColor(colour))
    fill.setStrokeColor(QColor(colour))
    fill.setStrokeWidth(0.08)  # closes the hairline gaps between neighbours
    return symbol_of(QgsFillSymbol, fill, outline("#5d6b5f", 0.12, 20_000))


def forest_input() -> QgsVectorLayer:
    return plain("Polygon", forest_fill())


MAKERS = (
    forest_proximity,
    forest_proximity_points,
    forest_proximity_lines,
    forest_bands,
    forest_layer,
    forest_input,
)
