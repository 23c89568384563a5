"""Writes styles/*.qml from PyQGIS renderers. Run by hand after a change; the output is committed.

    .venv/bin/python tools/make_styles.py

Texts come from processing/legends.py in English; processing/styling.py translates them and fits the classes to the
data when a style is put on a layer.
"""

from __future__ import annotations

import os
import sys

import headless  # first of all: it makes the checkout importable as sijeong

# isort: split
import access_styles
import bus_time_styles
import calibration_styles
import demand_styles
import difference_styles
import exposure_styles
import forest_styles
import link_user_styles
import network_styles
import permit_styles
import register_styles
import run_styles
import spread_styles
import transit_styles
from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
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
    plain,
    rule_labeling,
    rule_renderer,
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


# --- Under the results --------------------------------------------------------------------------------------------


def base_dongs() -> QgsVectorLayer:
    ground = QgsSimpleFillSymbolLayer(QColor("#f7f6f2"))
    ground.setStrokeColor(QColor("#9aa1a8"))
    ground.setStrokeWidth(0.25)
    layer = plain("Polygon", symbol_of(QgsFillSymbol, ground))
    names = ("행정동명", "ADM_NM", "adm_nm", "dong_name", "EMD_NM", "name")
    text = f"coalesce({', '.join(f'attribute($currentfeature, {name!r})' for name in names)})"
    label = label_settings(text, 8.5, colour="#69717a")
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
    *access_styles.MAKERS,
    *bus_time_styles.MAKERS,
    *network_styles.MAKERS,
    *demand_styles.MAKERS,
    *link_user_styles.MAKERS,
    *calibration_styles.MAKERS,
    *permit_styles.MAKERS,
    *spread_styles.MAKERS,
    *forest_styles.MAKERS,
    *register_styles.MAKERS,
    *run_styles.MAKERS,
    *difference_styles.MAKERS,
    *exposure_styles.MAKERS,
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
