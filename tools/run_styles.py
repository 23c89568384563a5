"""The styles of traffic runs; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    beside_lines,
    circle,
    draw_in_order,
    empty,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
)
from zone_symbols import area, label_by_name

from sijeong.processing import legends, run_legends
from sijeong.processing.fitting import NEVER, set_size
from sijeong.processing.results import Result
from sijeong.processing.run_fitting import set_road_width


def link_intervals() -> QgsVectorLayer:
    return roads(Result.LINK_INTERVALS, run_legends.LOS_HEADING, run_legends.WIDTH_HEADING, "los", "flow_vph")


def link_peaks() -> QgsVectorLayer:
    return roads(
        Result.LINK_PEAKS,
        run_legends.WORST_LOS_HEADING,
        run_legends.PEAK_WIDTH_HEADING,
        "worst_los",
        "peak_flow_vph",
        [
            Rule(
                run_legends.NO_VEHICLE,
                symbol_of(QgsLineSymbol, line(run_legends.NO_VEHICLE_COLOUR, 0.3)),
                '"worst_los" IS NULL',
            )
        ],
    )


def roads(
    result: Result, heading: str, width_heading: str, level: str, flow: str, others: list[Rule] | None = None
) -> QgsVectorLayer:
    """Roads in the colour of their level of service, as wide as their flow, each direction on its right."""
    layer = empty("LineString", result)
    full = run_legends.DEFAULT_FLOW
    kinds = [
        Rule(
            kind.label,
            road_symbol(kind.colour, run_legends.width_expression(flow, full)),
            run_legends.level_condition(kind, level),
        )
        for kind in run_legends.LEVEL_CLASSES
    ]
    sizes = run_legends.flow_sizes(full)
    widths = [
        Rule(f"{size:,}", symbol_of(QgsLineSymbol, line(legends.NEUTRAL, run_legends.width_mm(size, full))), NEVER)
        for size in sizes
    ]
    renderer = rule_renderer([Rule(heading, children=[*kinds, *(others or [])]), Rule(width_heading, children=widths)])
    renderer.setUsingSymbolLevels(True)
    draw_in_order(renderer, f'coalesce("{flow}", 0)')
    layer.setRenderer(renderer)
    label = label_settings(f'format_number("{flow}", 0)', 7.5, bold=True)
    beside_lines(label)
    prefer(label, f'coalesce("{flow}", 0)')
    layer.setLabeling(rule_labeling([(label, f'"{flow}" >= 50', run_legends.LABELS_FROM_SCALE)]))
    layer.setLabelsEnabled(True)
    return layer


def road_symbol(colour: str, width: str) -> QgsLineSymbol:
    """A white casing below all roads, so that they are read on any map; the road itself in its colour."""
    casing = line("#ffffff", 2.1)
    casing.setLocked(True)  # it has no part in the colour of the class
    road = line(colour, 1.6)
    road.setRenderingPass(1)
    symbol = symbol_of(QgsLineSymbol, casing, road)
    set_road_width(symbol, width)
    return symbol


def line(colour: str, width_mm: float) -> QgsSimpleLineSymbolLayer:
    stroke = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    stroke.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    stroke.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroke


def run_vehicles() -> QgsVectorLayer:
    layer = empty("Point", Result.RUN_VEHICLES)
    speeds = [
        Rule(kind.text(), vehicle_symbol(kind.colour), run_legends.speed_condition(kind))
        for kind in run_legends.SPEED_CLASSES
    ]
    kinds = [
        Rule(words, symbol_of(QgsMarkerSymbol, marker(legends.NEUTRAL, shape, size)), NEVER)
        for words, shape, size in run_legends.KIND_SHAPES.values()
    ]
    renderer = rule_renderer(
        [Rule(run_legends.SPEED_HEADING, children=speeds), Rule(run_legends.KIND_HEADING, children=kinds)]
    )
    draw_in_order(renderer, '"speed_kmh"', ascending=False)
    layer.setRenderer(renderer)
    return layer


def vehicle_symbol(colour: str) -> QgsMarkerSymbol:
    disc = circle(colour, 1.5, "#ffffff", 0.15)
    scale = "CASE WHEN coalesce(@map_scale, 0) > 30000 THEN 0.7 WHEN @map_scale > 8000 THEN 1 ELSE 1.6 END"
    set_size(disc, f"{scale} * {run_legends.shape_expression(2)}")
    disc.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyName, QgsProperty.fromExpression(run_legends.shape_expression(1))
    )
    return symbol_of(QgsMarkerSymbol, disc)


def marker(colour: str, shape: str, size_mm: float):
    mark = circle(colour, size_mm, "#ffffff", 0.15)
    mark.setShape(mark.decodeShape(shape)[0])
    return mark


def run_dongs() -> QgsVectorLayer:
    layer = empty("Polygon", Result.RUN_DONGS)
    kinds = [
        Rule(run_legends.in_percent(kind).text(), area(QColor(kind.colour)), run_legends.share_condition(kind))
        for kind in run_legends.DONG_CLASSES
    ]
    layer.setRenderer(rule_renderer([Rule(run_legends.DONG_HEADING, children=kinds)]))
    speed = "coalesce('\\n' || format_number(\"mean_kmh\", 0) || ' km/h', '')"
    label_by_name(layer, speed)
    return layer


MAKERS = (link_intervals, link_peaks, run_vehicles, run_dongs)
