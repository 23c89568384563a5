"""The styles of exposure and of the wildland-urban interface; written by make_styles.py."""

from __future__ import annotations

from collections.abc import Callable

import headless  # noqa: F401 - first of all: it makes the checkout importable as sijeong
from qgis.core import (
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    beside_small_areas,
    circle,
    draw_in_order,
    empty,
    label_settings,
    outline,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
    tinted,
)

from sijeong.processing import exposure_legends
from sijeong.processing.exposure_legends import Kind
from sijeong.processing.fitting import set_size
from sijeong.processing.results import Result

NEAR_SCALE = 40_000
"""At 1:40,000 and larger there is room for the name of a village beside its class and rank."""


def exposed_villages() -> QgsVectorLayer:
    layer = empty("Polygon", Result.EXPOSED_VILLAGES)
    rules = [
        Rule(kind.label, village_fill(kind), exposure_legends.kind_condition("village_class", kind))
        for kind in exposure_legends.VILLAGE_CLASSES
    ]
    renderer = rule_renderer([Rule(exposure_legends.VILLAGE_HEADING, children=rules)])
    draw_in_order(renderer, '"rank"', ascending=False)
    layer.setRenderer(renderer)
    near = label_settings(
        "\"village_class\" || ' · ' || \"rank\" || coalesce('\\n' || nullif(\"dong\", ''), '')", 8, bold=True
    )
    prefer(near, '"rank"', least=True)
    beside_small_areas(near, 6)
    far = label_settings('"village_class" || "rank"', 8, bold=True)
    prefer(far, '"rank"', least=True)
    beside_small_areas(far, 3)
    layer.setLabeling(
        rule_labeling(
            [
                (near, "\"village_class\" IN ('A', 'B')", NEAR_SCALE),
                (far, f"\"village_class\" IN ('A', 'B') AND @map_scale > {NEAR_SCALE}", 0),
            ]
        )
    )
    layer.setLabelsEnabled(True)
    return layer


def village_fill(kind: Kind) -> QgsFillSymbol:
    """An edge that tells the class over a tint through which the buildings can be read."""
    tint = QColor(kind.colour)
    tint.setAlpha(90)
    fill = QgsSimpleFillSymbolLayer(tint)
    fill.setStrokeColor(QColor(kind.colour).darker(115))
    fill.setStrokeWidth({"A": 0.6, "B": 0.45, "C": 0.35, "D": 0.2}[kind.value])
    return symbol_of(QgsFillSymbol, fill)


def exposed_buildings() -> QgsVectorLayer:
    return exposed("Polygon", footprint)


def exposed_buildings_points() -> QgsVectorLayer:
    return exposed("Point", place)


def exposed(shape: str, symbol: Callable[[str, bool], QgsSymbol]) -> QgsVectorLayer:
    layer = empty(shape, Result.EXPOSED_BUILDINGS)
    rules = [
        Rule(kind.text(), symbol(kind.colour, kind.low is not None), exposure_legends.exposure_condition(kind))
        for kind in exposure_legends.EXPOSURE_CLASSES
    ]
    renderer = rule_renderer([Rule(exposure_legends.BUILDING_HEADING, children=rules)])
    draw_in_order(renderer, '"e100"')
    layer.setRenderer(renderer)
    return layer


def footprint(colour: str, stands_out: bool) -> QgsFillSymbol:
    """Wider than life over a whole city, where a house is less than a dot."""
    fill = QgsSimpleFillSymbolLayer(QColor(colour))
    fill.setStrokeColor(QColor(colour))
    fill.setStrokeWidth(0.45 if stands_out else 0.12)
    fill.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return symbol_of(QgsFillSymbol, fill, outline("#5c4a46" if stands_out else "#a9b5be", 0.12, 12_000))


def place(colour: str, stands_out: bool) -> QgsMarkerSymbol:
    disc = circle(colour, 2.2, "#ffffff" if stands_out else "#a9b5be", 0.12)
    far = 1.5 if stands_out else 0.9
    set_size(disc, f"CASE WHEN @map_scale > 40000 THEN {far} WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END")
    return symbol_of(QgsMarkerSymbol, disc)


def wui_areas() -> QgsVectorLayer:
    layer = empty("Polygon", Result.WUI_AREAS)
    layer.setRenderer(rule_renderer(interface_rules(area_fill)))
    return layer


def area_fill(kind: Kind) -> QgsFillSymbol:
    """Two kinds are told apart through a tint too, under which the map can be read; twelve need their full colour."""
    few = kind in exposure_legends.WUI_CLASSES
    fill = QgsSimpleFillSymbolLayer(tinted(kind.colour, 140 if few else 242))
    fill.setStrokeColor(QColor(kind.colour))
    fill.setStrokeWidth(0.4 if few else 0.06)
    return symbol_of(QgsFillSymbol, fill, outline("#6b5f5f", 0.12, 15_000))


def wui_buildings() -> QgsVectorLayer:
    return interface_buildings("Polygon", footprint)


def wui_buildings_points() -> QgsVectorLayer:
    return interface_buildings("Point", place)


def interface_buildings(shape: str, symbol: Callable[[str, bool], QgsSymbol]) -> QgsVectorLayer:
    layer = empty(shape, Result.WUI_BUILDINGS)
    outside = exposure_legends.OUTSIDE
    layer.setRenderer(
        rule_renderer(interface_rules(lambda kind: symbol(kind.colour, kind is not outside), more=(outside,)))
    )
    return layer


def interface_rules(symbol: Callable[[Kind], QgsSymbol], more: tuple[Kind, ...] = ()) -> list[Rule]:
    """The classes of both definitions, ``more`` after each; what a layer does not have is left out on loading."""
    return [
        Rule(
            heading,
            children=[
                Rule(kind.label, symbol(kind), exposure_legends.kind_condition("wui", kind)) for kind in (*kinds, *more)
            ],
        )
        for heading, kinds in (
            (exposure_legends.WUI_HEADING, exposure_legends.WUI_CLASSES),
            (exposure_legends.FRENCH_HEADING, exposure_legends.FRENCH_CLASSES),
        )
    ]


MAKERS = (
    exposed_villages,
    exposed_buildings,
    exposed_buildings_points,
    wui_areas,
    wui_buildings,
    wui_buildings_points,
)
