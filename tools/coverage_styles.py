"""The styles of service coverage; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    circle,
    draw_in_order,
    empty,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
    with_unit,
)

from sijeong.processing import coverage_fitting, coverage_legends, legends
from sijeong.processing.fitting import set_size
from sijeong.processing.results import Result

DEFAULT_PEOPLE = [1000.0]


def service_coverage() -> QgsVectorLayer:
    layer = empty("Polygon", Result.SERVICE_COVERAGE)
    bands = [
        Rule(kind.text(), band_fill(kind.colour), coverage_fitting.walk_condition(kind))
        for kind in coverage_legends.walk_classes(coverage_legends.DEFAULT_WALKS_M)
    ]
    layer.setRenderer(rule_renderer([Rule(coverage_legends.WALK_HEADING, children=bands)]))
    layer.setOpacity(0.85)
    return layer


def band_fill(colour: str) -> QgsFillSymbol:
    fill = QgsSimpleFillSymbolLayer(QColor(colour))
    fill.setStrokeStyle(Qt.PenStyle.NoPen)
    return symbol_of(QgsFillSymbol, fill)


def service_gaps() -> QgsVectorLayer:
    layer = empty("Polygon", Result.SERVICE_GAPS)
    classes = [
        Rule(kind.text(), village_symbol(kind.colour), condition)
        for kind, condition in zip(
            coverage_legends.UNCOVERED_CLASSES, coverage_fitting.uncovered_conditions(), strict=True
        )
    ]
    renderer = rule_renderer([Rule(coverage_legends.PEOPLE_HEADING, children=classes)])
    draw_in_order(renderer, '"people"', ascending=False)
    layer.setRenderer(renderer)
    people = with_unit('format_number("people", 0)', "persons")
    label = label_settings(f"coalesce(\"name\" || '\\n', '') || {people}", 8.5, bold=True)
    label.geometryGeneratorEnabled = True
    label.geometryGenerator = "centroid($geometry)"
    label.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    label.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    label.dist = 2.0
    prefer(label, '"people"')
    first = f'"village_id" <= {coverage_legends.VILLAGES_NAMED}'
    layer.setLabeling(rule_labeling([(label, first, 0), (QgsPalLayerSettings(label), f"NOT {first}", 25_000)]))
    layer.setLabelsEnabled(True)
    return layer


def village_symbol(colour: str) -> QgsFillSymbol:
    """The village as it lies, and a circle by its people, which is seen on a map of the city."""
    ground = QColor(colour)
    ground.setAlpha(110)
    fill = QgsSimpleFillSymbolLayer(ground)
    fill.setStrokeColor(QColor(colour))
    fill.setStrokeWidth(0.2)
    disc = circle(colour, 2.4, "#ffffff", 0.3)
    full = legends.hub_sizes(DEFAULT_PEOPLE)[0]
    set_size(disc, coverage_legends.village_size_expression(full))
    place = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": "centroid($geometry)"})
    place.setSymbolType(QgsSymbol.SymbolType.Marker)
    place.setSubSymbol(symbol_of(QgsMarkerSymbol, disc))
    return symbol_of(QgsFillSymbol, fill, place)


MAKERS = (service_coverage, service_gaps)
