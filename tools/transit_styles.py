"""The styles of the bus analysis; written by make_styles.py."""

from __future__ import annotations

import coverage_styles
import gap_styles
import od_styles
import period_styles
import route_styles
import whatif_styles
from qgis.core import (
    QgsArrowSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
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
    crown_label,
    draw_in_order,
    empty,
    half_arrow,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    swatch,
    symbol_of,
)

from sijeong.processing import legends, transit_fitting, transit_legends
from sijeong.processing.fitting import NEVER, count_conditions, set_fill, set_size
from sijeong.processing.legend_classes import EXACTLY, PERSONS, in_persons
from sijeong.processing.results import Result

FLOW_WIDTHS_MM = (0.2, 0.5, 1.1, 2.0, 3.4)
FLOW_OPACITIES = (0.3, 0.5, 0.8, 0.95, 1.0)
DEFAULT_COUNTS = [1] * 50 + [10] * 30 + [30] * 13 + [100] * 5 + [300] * 2
METRES_PER_MM = "(coalesce(@map_scale, 50000) / 1000)"


def flow_path(width_mm: float) -> str:
    """QGIS expression: a gentle arc that keeps right, so that both directions lie side by side.

    A transfer on foot is often shorter than its arrow: it is drawn at a least length about its middle, and one that
    ends where it begins (alighting and boarding at the same stop) as a loop beside the stop; both grow with the
    width. In metres of the layer's projected CRS.
    """
    least, loop = 3.5 + 1.2 * width_mm, 1.2 + 0.9 * width_mm
    return f"""
with_variable('mm', {METRES_PER_MM},
with_variable('length', distance(start_point($geometry), end_point($geometry)),
CASE WHEN @length > 0.5 THEN
  with_variable('azimuth', azimuth(start_point($geometry), end_point($geometry)),
  with_variable('half', CASE WHEN @length > {least + 3:g} * @mm THEN @length / 2 - @mm
                             ELSE max(@length, {least:g} * @mm) / 2 END,
  with_variable('middle', centroid(make_line(start_point($geometry), end_point($geometry))),
  make_line(
    project(@middle, @half, @azimuth + pi()),
    project(@middle, min(0.16 * @half, 5 * @mm), @azimuth + pi() / 2),
    project(@middle, @half, @azimuth)))))
ELSE
  make_line(
    start_point($geometry),
    translate(start_point($geometry), {1.7 * loop:g} * @mm, {loop:g} * @mm),
    translate(start_point($geometry), {0.25 * loop:g} * @mm, {1.6 * loop:g} * @mm))
END))
""".strip()


def flow_symbol(width_mm: float, opacity: float, colour: str) -> QgsLineSymbol:
    """A half arrow along :func:`flow_path`, coloured by time."""
    arrow = QgsArrowSymbolLayer.create({})
    arrow.setIsCurved(True)
    arrow.setIsRepeated(False)
    arrow.setArrowType(QgsArrowSymbolLayer.ArrowType.ArrowRightHalf)
    arrow.setHeadType(QgsArrowSymbolLayer.HeadType.HeadSingle)
    arrow.setArrowWidth(width_mm)
    arrow.setArrowStartWidth(0.5 * width_mm)
    arrow.setHeadLength(1.2 + 1.2 * width_mm)
    arrow.setHeadThickness(0.4 + 0.65 * width_mm)
    body = QgsSimpleFillSymbolLayer(QColor(colour))
    body.setStrokeColor(QColor(255, 255, 255, 190))
    body.setStrokeWidth(0.12)
    if width_mm < 1:
        body.setStrokeStyle(Qt.PenStyle.NoPen)
    set_fill(body, legends.flow_colour_expression(opacity))
    arrow.setSubSymbol(symbol_of(QgsFillSymbol, body))
    path = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": flow_path(width_mm)})
    path.setSymbolType(QgsSymbol.SymbolType.Line)
    path.setSubSymbol(symbol_of(QgsLineSymbol, arrow))
    return symbol_of(QgsLineSymbol, path)


def transfer_pairs() -> QgsVectorLayer:
    layer = empty("LineString", Result.TRANSFER_PAIRS)
    classes = legends.flow_classes(DEFAULT_COUNTS)
    conditions = count_conditions(classes)
    widths = [
        Rule(kind.text(), flow_symbol(width, opacity, legends.NEUTRAL), condition)
        for kind, condition, width, opacity in zip(classes, conditions, FLOW_WIDTHS_MM, FLOW_OPACITIES, strict=True)
    ]
    times = [Rule(kind.label, swatch(kind.colour), NEVER) for kind in legends.TIME_CLASSES]
    renderer = rule_renderer(
        [Rule(legends.FLOW_WIDTH_HEADING, children=widths), Rule(legends.TIME_HEADING, children=times)]
    )
    draw_in_order(renderer, '"transfers"')
    layer.setRenderer(renderer)
    layer.setLabeling(
        rule_labeling(
            [(crown_label("transfers", flow_path(FLOW_WIDTHS_MM[-1])), f'"transfers" >= {classes[-2].low:g}', 12_000)]
        )
    )
    layer.setLabelsEnabled(True)
    return layer


# --- Hubs ---------------------------------------------------------------------------------------------------------

DEFAULT_HUBS = (100, 1000)


def transfer_hubs() -> QgsVectorLayer:
    layer = empty("Point", Result.TRANSFER_HUBS)
    sizes = legends.hub_sizes(DEFAULT_HUBS)
    classes = [
        Rule(kind.label, hub_symbol(kind.colour, sizes[0]), time_condition(kind)) for kind in legends.TIME_CLASSES
    ]
    classes.append(
        Rule(legends.NO_TIME, hub_symbol("#ffffff", sizes[0], legends.NEUTRAL, 0.5), '"time_median_s" IS NULL')
    )
    examples = [Rule(f"{size:,}", ring_symbol(legends.hub_diameter_mm(size, sizes[0])), NEVER) for size in sizes]
    renderer = rule_renderer(
        [Rule(legends.TIME_HEADING, children=classes), Rule(legends.HUB_SIZE_HEADING, children=examples)]
    )
    draw_in_order(renderer, '"transfers"', ascending=False)
    layer.setRenderer(renderer)
    large, small = transit_fitting.hub_label_conditions(sizes[0])
    labels = [
        (on_the_circle(hub_label(9, bold=True)), large, 0),
        (hub_label(9, bold=True), small, 0),
        (hub_label(8), f'"rank" > {legends.HUB_LABELS_ALWAYS}', 25_000),
    ]
    layer.setLabeling(rule_labeling(labels))
    layer.setLabelsEnabled(True)
    return layer


def on_the_circle(label: QgsPalLayerSettings) -> QgsPalLayerSettings:
    """Names of large circles stand on them: beside they would be read as those of a neighbour."""
    label.placement = QgsPalLayerSettings.Placement.OverPoint
    label.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    return label


def time_condition(kind: legends.Class) -> str:
    limits = (
        f'"time_median_s" > {kind.low:g}' if kind.low else "",
        f'"time_median_s" <= {kind.high:g}' if kind.high else "",
    )
    return " AND ".join(filter(None, limits))


def hub_symbol(colour: str, full: int, rim: str = "#ffffff", rim_mm: float = 0.3) -> QgsMarkerSymbol:
    disc = circle(colour, 3.2, rim, rim_mm)
    set_size(disc, legends.hub_size_expression(full))
    symbol = symbol_of(QgsMarkerSymbol, disc)
    symbol.setOpacity(0.88)
    return symbol


def ring_symbol(diameter_mm: float) -> QgsMarkerSymbol:
    return symbol_of(QgsMarkerSymbol, circle("#00000000", diameter_mm, legends.NEUTRAL, 0.35))


def hub_label(size_pt: float, bold: bool = False) -> QgsPalLayerSettings:
    text = '"name" || \'\\n\' || format_number("transfers", 0)'
    label = label_settings(text, size_pt, bold)
    label.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    label.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
    label.dist = 0.6
    properties = label.dataDefinedProperties()
    # Beside and above first: the corners of a large circle's box are far from the circle.
    order = QgsProperty.fromValue("R,L,T,B,TR,BR,TL,BL")
    properties.setProperty(QgsPalLayerSettings.Property.PredefinedPositionOrder, order)
    label.setDataDefinedProperties(properties)
    prefer(label, '"rank"', least=True)
    return label


# --- What lies behind hubs ----------------------------------------------------------------------------------------


def hub_catchment() -> QgsVectorLayer:
    layer = empty("LineString", Result.HUB_CATCHMENT)
    classes = in_persons(legends.flow_classes(DEFAULT_COUNTS))
    conditions = count_conditions(classes, "passengers")
    widths = [
        Rule(kind.text(), half_arrow(width, transit_legends.role_expression(opacity)), condition)
        for kind, condition, width, opacity in zip(classes, conditions, FLOW_WIDTHS_MM, FLOW_OPACITIES, strict=True)
    ]
    roles = [
        Rule(label, swatch(transit_legends.ROLE_COLOURS[role]), NEVER)
        for role, label in transit_legends.VALUES["role"].items()
    ]
    renderer = rule_renderer(
        [
            Rule(transit_legends.PASSENGER_WIDTH_HEADING, children=widths),
            Rule(transit_legends.ROLE_HEADING, children=roles),
        ]
    )
    draw_in_order(renderer, '"passengers"')
    layer.setRenderer(renderer)
    label = label_settings('"place_name" || \'\\n\' || format_number("passengers", 0)', 8, bold=True)
    label.geometryGeneratorEnabled = True
    label.geometryGenerator = "CASE WHEN \"role\" = 'from' THEN start_point($geometry) ELSE end_point($geometry) END"
    label.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    label.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    label.dist = 1.0
    prefer(label, '"passengers"')
    layer.setLabeling(
        rule_labeling(
            [(label, f'"passengers" >= {classes[-1].low or 0:g} AND "hub_rank" <= {transit_legends.HUBS_SHOWN}', 0)]
        )
    )
    layer.setLabelsEnabled(True)
    return layer


def stop_profile() -> QgsVectorLayer:
    layer = empty("Point", Result.STOP_PROFILE)
    sizes = legends.hub_sizes(DEFAULT_HUBS)
    shares = []
    for kind in transit_legends.CHANGING_CLASSES:
        symbol = hub_symbol(kind.colour, sizes[0])
        set_size(symbol.symbolLayer(0), legends.hub_size_expression(sizes[0], transit_legends.ACTIVITY))
        shares.append(Rule(kind.label, symbol, transit_fitting.changing_condition(kind)))
    examples = [
        Rule(PERSONS[EXACTLY].format(low=f"{size:,}"), ring_symbol(legends.hub_diameter_mm(size, sizes[0])), NEVER)
        for size in sizes
    ]
    renderer = rule_renderer(
        [
            Rule(transit_legends.CHANGING_HEADING, children=shares),
            Rule(transit_legends.ACTIVITY_HEADING, children=examples),
        ]
    )
    draw_in_order(renderer, transit_legends.ACTIVITY, ascending=False)
    layer.setRenderer(renderer)
    return layer


MAKERS = (
    transfer_pairs,
    transfer_hubs,
    hub_catchment,
    stop_profile,
    *coverage_styles.MAKERS,
    *gap_styles.MAKERS,
    *route_styles.MAKERS,
    *whatif_styles.MAKERS,
    *od_styles.MAKERS,
    *period_styles.MAKERS,
)
