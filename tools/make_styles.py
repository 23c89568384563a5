"""Writes styles/*.qml from PyQGIS renderers. Run by hand after a change; the output is committed.

    .venv/bin/python tools/make_styles.py

Texts come from processing/legends.py in English; processing/styling.py translates them and fits the classes to the
data when a style is put on a layer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import headless
import transit_styles
from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
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

from sijeong.processing import legends, styling
from sijeong.processing.fitting import NEVER, set_size
from sijeong.processing.results import Result

STYLES = headless.ROOT / "styles"
CATEGORIES = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.MapTips
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.Rendering
)


# --- Findings of the quality check --------------------------------------------------------------------------------


def quality_findings() -> QgsVectorLayer:
    layer = empty("Point", Result.QUALITY_FINDINGS)
    kinds = [
        Rule(kind.label, finding_symbol(kind), styling.finding_condition(kind)) for kind in legends.FINDING_CLASSES
    ]
    colours = [
        Rule(label, symbol_of(QgsMarkerSymbol, circle(colour, 2.6, "#ffffff", 0.3)), NEVER)
        for label, colour in legends.SEVERITY_COLOURS.values()
    ]
    renderer = rule_renderer(
        [Rule(legends.FINDING_HEADING, children=kinds), Rule(legends.SEVERITY_HEADING, children=colours)]
    )
    rank = "CASE WHEN \"severity\" = 'error' THEN 3 WHEN \"severity\" = 'warning' THEN 2 ELSE 1 END"
    draw_in_order(renderer, rank)
    layer.setRenderer(renderer)
    label = label_settings("format_number(\"area_m2\", 1) || ' m²'", 7.5)
    label.obstacle = False
    label.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    label.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
    label.dist = 0.5
    layer.setLabeling(rule_labeling([(label, '"area_m2" IS NOT NULL', 2_500)]))
    layer.setLabelsEnabled(True)
    return layer


def finding_symbol(kind: legends.FindingClass) -> QgsMarkerSymbol:
    """Grey in the legend, where only its shape speaks; on the map in the colour of the severity."""
    marker = circle(legends.NEUTRAL, 3.0, "#ffffff", 0.3)
    marker.setShape(QgsSimpleMarkerSymbolLayer.decodeShape(kind.shape)[0])
    marker.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyFillColor, QgsProperty.fromExpression(legends.severity_expression())
    )
    set_size(marker, "CASE WHEN @map_scale > 40000 THEN 2.0 WHEN @map_scale > 8000 THEN 2.6 ELSE 3.4 END")
    return symbol_of(QgsMarkerSymbol, marker)


# --- Forest -------------------------------------------------------------------------------------------------------


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


def proximity_layer(kind: str, symbol_of_class: Callable[[legends.Class], QgsSymbol]) -> QgsVectorLayer:
    layer = empty(kind, Result.FOREST_PROXIMITY)
    rules = [
        Rule(band.text(), symbol_of_class(band), styling.band_condition(band))
        for band in legends.distance_classes(legends.DEFAULT_BANDS_M)
    ]
    layer.setRenderer(rule_renderer([Rule(legends.DISTANCE_HEADING, children=rules)]))
    label = label_settings("format_number(\"dist_m\", 0) || ' m'", 7.5)
    label.obstacle = False
    if kind == "LineString":
        label.placement = QgsPalLayerSettings.Placement.Line
    layer.setLabeling(rule_labeling([(label, f'"dist_m" > 0 AND "dist_m" <= {legends.ADJACENT_M:g}', 2_500)]))
    layer.setLabelsEnabled(True)
    return layer


def parcel_symbol(band: legends.Class) -> QgsFillSymbol:
    """Filled without a visible outline over a whole city; thin outlines where parcels can be told apart."""
    fill = QgsSimpleFillSymbolLayer(QColor(band.colour))
    fill.setStrokeColor(QColor(band.colour))
    fill.setStrokeWidth(0.08)  # closes the hairline gaps between neighbours
    if band.high is None:
        fill.setBrushStyle(Qt.BrushStyle.NoBrush)
        fill.setStrokeStyle(Qt.PenStyle.NoPen)
    return symbol_of(QgsFillSymbol, fill, outline("#6b6f73" if band.high is not None else "#a9adb0", 0.1, 15_000))


def place_symbol(band: legends.Class) -> QgsMarkerSymbol:
    warm = _is_warm(band)
    disc = circle(band.colour, 2.2, "#ffffff" if warm else "#a9b5be", 0.15 if warm else 0.1)
    far = 1.6 if warm else 1.0
    set_size(disc, f"CASE WHEN @map_scale > 40000 THEN {far} WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END")
    return symbol_of(QgsMarkerSymbol, disc)


def road_symbol(band: legends.Class) -> QgsLineSymbol:
    warm = _is_warm(band)
    casing = scaled_line("#6d7780" if warm else "#b4bec6", far_mm=0.7 if warm else 0.45, near_mm=1.3)
    casing.setLocked(True)
    return symbol_of(QgsLineSymbol, casing, scaled_line(band.colour, far_mm=0.5 if warm else 0.3, near_mm=1.0))


def _is_warm(band: legends.Class) -> bool:
    return band.high is not None and band.high <= legends.ADJACENT_M


def forest_bands() -> QgsVectorLayer:
    layer = empty("Polygon", Result.FOREST_BANDS)
    rings = legends.ring_classes(legends.DEFAULT_RINGS_M)
    rules = [Rule(ring.text(), ring_fill(ring), styling.ring_condition(ring)) for ring in rings]
    layer.setRenderer(rule_renderer([Rule(legends.RING_HEADING, children=rules)]))
    layer.setOpacity(0.8)
    return layer


def ring_fill(ring: legends.Class) -> QgsFillSymbol:
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


# --- Under the results --------------------------------------------------------------------------------------------


def forest_input() -> QgsVectorLayer:
    return plain("Polygon", forest_fill())


def base_dongs() -> QgsVectorLayer:
    ground = QgsSimpleFillSymbolLayer(QColor("#f7f6f2"))
    ground.setStrokeColor(QColor("#9aa1a8"))
    ground.setStrokeWidth(0.25)
    layer = plain("Polygon", symbol_of(QgsFillSymbol, ground))
    names = ("행정동명", "ADM_NM", "adm_nm", "dong_name", "EMD_NM", "name")
    text = f"coalesce({', '.join(f'attribute($currentfeature, {name!r})' for name in names)})"
    label = label_settings(text, 8.5, colour="#7b838b")
    label.placement = QgsPalLayerSettings.Placement.Horizontal
    label.priority = 1
    label.fitInPolygonOnly = False
    layer.setLabeling(rule_labeling([(label, "", 150_000)]))
    layer.setLabelsEnabled(True)
    return layer


def base_parcels() -> QgsVectorLayer:
    line = QgsSimpleFillSymbolLayer(QColor("#ffffff"))
    line.setBrushStyle(Qt.BrushStyle.NoBrush)
    line.setStrokeColor(QColor("#c4bfb5"))
    line.setStrokeWidth(0.1)
    layer = plain("Polygon", symbol_of(QgsFillSymbol, line))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(15_000)
    return layer


def base_roads() -> QgsVectorLayer:
    casing = QgsSimpleLineSymbolLayer(QColor("#c9ced3"), 0.55)
    return plain("LineString", symbol_of(QgsLineSymbol, casing, QgsSimpleLineSymbolLayer(QColor("#ffffff"), 0.35)))


def base_stops() -> QgsVectorLayer:
    disc = circle("#ffffff", 1.5, "#59646e", 0.3)
    set_size(disc, "CASE WHEN @map_scale > 8000 THEN 1.2 ELSE 2.2 END")
    layer = plain("Point", symbol_of(QgsMarkerSymbol, disc))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(30_000)
    names = ("stop_name", "STATION_NM", "name")
    text = f"coalesce({', '.join(f'attribute($currentfeature, {name!r})' for name in names)})"
    label = label_settings(text, 7.5, colour="#59646e")
    label.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    label.dist = 1.4
    label.priority = 1
    layer.setLabeling(rule_labeling([(label, "", 6_000)]))
    layer.setLabelsEnabled(True)
    return layer


# --- Writing ------------------------------------------------------------------------------------------------------


MAKERS = (
    quality_findings,
    *transit_styles.MAKERS,
    forest_proximity,
    forest_proximity_points,
    forest_proximity_lines,
    forest_bands,
    forest_input,
    base_dongs,
    base_parcels,
    base_roads,
    base_stops,
)


def main() -> int:
    application = QgsApplication([], False)
    application.initQgis()
    STYLES.mkdir(exist_ok=True)
    for make in MAKERS:
        file = STYLES / f"{make.__name__}.qml"
        message, written = make().saveNamedStyle(str(file), CATEGORIES)
        if not written:
            print(f"{file}: {message}", file=sys.stderr)
            return 1
        print(file.relative_to(headless.ROOT))
    sys.stdout.flush()
    os._exit(0)  # QGIS 3.22 may crash while Python tears its objects down in no particular order


if __name__ == "__main__":
    sys.exit(main())
