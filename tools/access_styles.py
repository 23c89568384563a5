"""The styles of fire access; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
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
    circle,
    draw_in_order,
    empty,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    scaled_line,
    symbol_of,
    with_unit,
)

from sijeong.processing import access_legends, legends
from sijeong.processing.fitting import set_size
from sijeong.processing.results import Result

DEFAULT_PEOPLE = [300.0]


def access_edges() -> QgsVectorLayer:
    layer = empty("LineString", Result.ACCESS_EDGES)
    timed = [
        Rule(kind.text(), edge_symbol(kind.colour), access_legends.minutes_condition(kind))
        for kind in access_legends.MINUTE_CLASSES
    ]
    beyond, roadless = access_legends.WITHOUT_ENGINE
    others = [
        Rule(beyond.label, broken_line(beyond.colour, [2.0, 1.6], 0.35), access_legends.access_condition(beyond)),
        Rule(roadless.label, broken_line(roadless.colour, [0.4, 1.4], 0.55), access_legends.access_condition(roadless)),
    ]
    layer.setRenderer(rule_renderer([Rule(access_legends.MINUTES_HEADING, children=[*timed, *others])]))
    return layer


def edge_symbol(colour: str) -> QgsLineSymbol:
    """Wide enough to be read over a green map, with a white casing where pieces can be told apart."""
    casing = scaled_line("#ffffff", far_mm=1.0, near_mm=2.2)
    casing.setLocked(True)  # it has no part in the colour of the class
    return symbol_of(QgsLineSymbol, casing, scaled_line(colour, far_mm=0.7, near_mm=1.5))


def broken_line(colour: str, dashes: list[float], width_mm: float) -> QgsLineSymbol:
    line = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    line.setUseCustomDashPattern(True)
    line.setCustomDashVector(dashes)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return symbol_of(QgsLineSymbol, line)


def access_gaps() -> QgsVectorLayer:
    layer = empty("Polygon", Result.ACCESS_GAPS)
    kinds = [
        Rule(kind.label, place_symbol(kind.colour), access_legends.access_condition(kind))
        for kind in access_legends.GAP_CLASSES
    ]
    renderer = rule_renderer([Rule(access_legends.GAP_HEADING, children=kinds)])
    draw_in_order(renderer, 'coalesce("people", "buildings")', ascending=False)
    layer.setRenderer(renderer)
    counted = 'coalesce("people", "buildings")'
    # A place where nobody is known to live has a name only: 0 would read as if it did not matter.
    people = with_unit('format_number("people", 0)', "persons")
    number = f"CASE WHEN \"people\" >= 0.5 THEN '\\n' || {people} ELSE '' END"
    label = label_settings(f"coalesce(\"dong\", '') || {number}", 8.5, bold=True)
    label.geometryGeneratorEnabled = True
    label.geometryGenerator = "centroid($geometry)"
    label.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    label.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    label.dist = 2.0
    prefer(label, counted)
    first = f'"gap_id" <= {access_legends.GAPS_NAMED}'
    layer.setLabeling(rule_labeling([(label, first, 0), (QgsPalLayerSettings(label), f"NOT {first}", 25_000)]))
    layer.setLabelsEnabled(True)
    return layer


def place_symbol(colour: str) -> QgsFillSymbol:
    """The place as it lies, and a circle by its people, which is seen on a map of the city."""
    ground = QColor(colour)
    ground.setAlpha(110)
    fill = QgsSimpleFillSymbolLayer(ground)
    fill.setStrokeColor(QColor(colour))
    fill.setStrokeWidth(0.25)
    disc = circle(colour, 2.4, "#ffffff", 0.3)
    set_size(disc, access_legends.gap_size_expression(legends.hub_sizes(DEFAULT_PEOPLE)[0]))
    place = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": "centroid($geometry)"})
    place.setSymbolType(QgsSymbol.SymbolType.Marker)
    place.setSubSymbol(symbol_of(QgsMarkerSymbol, disc))
    return symbol_of(QgsFillSymbol, fill, place)


MAKERS = (access_edges, access_gaps)
