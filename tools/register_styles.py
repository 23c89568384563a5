"""The styles of the registers of forest-adjacent land and of their summary; written by make_styles.py."""

from __future__ import annotations

import headless  # noqa: F401 - first of all: it makes the checkout importable as sijeong

# isort: split
from forest_styles import distance_layer, forest_fill, nearest_on_top, parcel_symbol, place_symbol
from qgis.core import (
    QgsFillSymbol,
    QgsSimpleFillSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    apart,
    empty,
    inside_areas,
    label_settings,
    outline,
    rule_labeling,
    rule_renderer,
    symbol_of,
)

from sijeong.processing import (
    forest_fitting,
    forest_legends,
    register_legends,
    summary_legends,
)
from sijeong.processing.legend_classes import Class
from sijeong.processing.results import Result


def forest_register() -> QgsVectorLayer:
    layer = empty("Polygon", Result.FOREST_REGISTER)
    rules = [
        Rule(band.text(), parcel_symbol(band), forest_fitting.register_condition(band))
        for band in forest_legends.distance_classes(forest_legends.DEFAULT_BANDS_M)
    ]
    rules.append(Rule(register_legends.MOSTLY_FOREST_LABEL, forest_fill(), register_legends.MOSTLY_FOREST))
    layer.setRenderer(rule_renderer([Rule(forest_legends.DISTANCE_HEADING, children=rules)]))
    lot = label_settings('"jibun"', 7.5)
    lot.obstacle = False
    layer.setLabeling(rule_labeling([(lot, '"jibun" IS NOT NULL', 5_000)]))
    layer.setLabelsEnabled(True)
    return layer


def building_register() -> QgsVectorLayer:
    return distance_layer("Polygon", Result.BUILDING_REGISTER, building_symbol)


def building_register_points() -> QgsVectorLayer:
    return nearest_on_top(distance_layer("Point", Result.BUILDING_REGISTER, place_symbol))


def building_symbol(band: Class) -> QgsFillSymbol:
    """As parcels are, with a dark outline in a white rim that tells buildings from them where they can be seen."""
    fill = QgsSimpleFillSymbolLayer(QColor(band.colour))
    fill.setStrokeColor(QColor(band.colour))
    fill.setStrokeWidth(0.2)
    return symbol_of(QgsFillSymbol, outline("#ffffff", 0.9, 15_000), fill, outline("#22303c", 0.3, 15_000))


def register_changes() -> QgsVectorLayer:
    layer = empty("Polygon", Result.REGISTER_CHANGES)
    rules = [
        Rule(change.english, change_symbol(colour), forest_fitting.change_condition(change))
        for change, colour in register_legends.CHANGE_COLOURS.items()
    ]
    layer.setRenderer(rule_renderer([Rule(register_legends.CHANGE_HEADING, children=rules)]))
    lot = label_settings('"jibun"', 7.5)
    lot.obstacle = False
    layer.setLabeling(rule_labeling([(lot, '"jibun" IS NOT NULL', 5_000)]))
    layer.setLabelsEnabled(True)
    return layer


def forest_summary() -> QgsVectorLayer:
    layer = empty("Polygon", Result.FOREST_SUMMARY)
    rules = [
        Rule(kind.text(), area_symbol(kind), summary_legends.share_condition(kind))
        for kind in summary_legends.SHARE_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(summary_legends.SHARE_HEADING, children=rules)]))
    share = "format_number(100 * \"adjacent_share\", 1) || ' %'"
    name = label_settings(apart('"area_name"') + f" || '\\n' || {share}", 8)
    # Cells of a grid have numbers for names, which say nothing on a map.
    inside_areas(name)
    layer.setLabeling(rule_labeling([(name, "NOT regexp_match(\"area_name\", '^[0-9-]+$')", 150_000)]))
    layer.setLabelsEnabled(True)
    layer.setOpacity(0.85)
    return layer


def area_symbol(kind: Class) -> QgsFillSymbol:
    fill = QgsSimpleFillSymbolLayer(QColor(kind.colour))
    fill.setStrokeColor(QColor("#ffffff"))
    fill.setStrokeWidth(0.25)
    return symbol_of(QgsFillSymbol, fill, outline("#7a7f86", 0.15, 200_000))


def change_symbol(colour: str) -> QgsFillSymbol:
    """A rim of the full colour, so that single small parcels are seen on a map of the city."""
    fill = QgsSimpleFillSymbolLayer(QColor(colour))
    fill.setStrokeColor(QColor(colour).darker(115))
    fill.setStrokeWidth(0.5)
    return symbol_of(QgsFillSymbol, fill)


MAKERS = (forest_register, building_register, building_register_points, register_changes, forest_summary)
