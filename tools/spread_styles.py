"""The styles of evacuation zones; written by make_styles.py."""

from __future__ import annotations

import headless  # noqa: F401 - first of all: it makes the checkout importable as sijeong

# isort: split
from qgis.core import (
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    circle,
    empty,
    label_settings,
    rule_labeling,
    rule_renderer,
    symbol_of,
    tinted,
    with_unit,
)

from sijeong.processing import (
    spread_legends,
)
from sijeong.processing.results import Result


def evacuation_zones() -> QgsVectorLayer:
    layer = empty("Polygon", Result.EVACUATION_ZONES)
    rules = [
        Rule(kind.label, zone_symbol(kind.colour), spread_legends.zone_condition(kind))
        for kind in spread_legends.ZONE_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(spread_legends.ZONE_HEADING, children=rules)]))
    label = label_settings("'≤ ' || " + with_unit('format_number("to_h", 1)', "h"), 9, bold=True)
    # The middle of a ring lies in the zone that it surrounds.
    label.placement = QgsPalLayerSettings.Placement.OverPoint
    label.centroidInside = True
    layer.setLabeling(rule_labeling([(label, '"to_h" IS NOT NULL', 100_000)]))
    layer.setLabelsEnabled(True)
    return layer


def zone_symbol(colour: str) -> QgsFillSymbol:
    fill = QgsSimpleFillSymbolLayer(tinted(colour, 160))
    fill.setStrokeColor(QColor(colour))
    fill.setStrokeWidth(0.5)
    return symbol_of(QgsFillSymbol, fill)


def evacuation_buildings() -> QgsVectorLayer:
    layer = empty("Point", Result.EVACUATION_BUILDINGS)
    rules = [
        Rule(
            kind.vulnerable if vulnerable else kind.label,
            house_symbol(kind.colour, vulnerable),
            spread_legends.building_condition(kind, vulnerable),
        )
        for kind in spread_legends.ZONE_CLASSES
        for vulnerable in (True, False)
    ]
    layer.setRenderer(rule_renderer([Rule(spread_legends.BUILDING_HEADING, children=rules)]))
    return layer


def house_symbol(colour: str, vulnerable: bool) -> QgsMarkerSymbol:
    """A large star where people need help to leave, a small disc elsewhere."""
    mark = circle(colour, 4.6 if vulnerable else 1.8, "#22303c", 0.3 if vulnerable else 0.15)
    if vulnerable:
        mark.setShape(QgsSimpleMarkerSymbolLayer.Shape.Star)
    return symbol_of(QgsMarkerSymbol, mark)


MAKERS = (evacuation_zones, evacuation_buildings)
