"""Writes styles/*.qml from PyQGIS renderers. Run by hand after a change; the output is committed.

    .venv/bin/python tools/make_styles.py

Texts come from processing/legends.py in English; processing/styling.py translates them and fits the classes to the
data when a style is put on a layer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # else Qt writes XML attributes in another order each time
ROOT = Path(__file__).resolve().parent.parent
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "tools")]
sys.path.append(str(ROOT / "build" / "plugins"))  # holds the checkout under the name sijeong


from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsArrowSymbolLayer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt  # noqa: E402
from qgis.PyQt.QtGui import QColor, QFont  # noqa: E402

from sijeong.processing import legends, styling  # noqa: E402
from sijeong.processing.results import Result  # noqa: E402

STYLES = ROOT / "styles"
FONTS = ["Malgun Gothic", "Noto Sans CJK KR", "NanumGothic", "Apple SD Gothic Neo", "sans-serif"]
INK = "#22303c"
HALO = "#ffffff"

CATEGORIES = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.MapTips
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.Rendering
)


def symbol_of(kind: type[QgsSymbol], *layers: QgsSymbolLayer) -> QgsSymbol:
    """A symbol of these layers, bottom first (the constructor does not take the layers over from Python)."""
    symbol = kind()
    symbol.changeSymbolLayer(0, layers[0])
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


# --- Rules --------------------------------------------------------------------------------------------------------


@dataclass
class Rule:
    """One rule of a renderer; a heading has no symbol."""

    label: str
    symbol: QgsSymbol | None = None
    filter: str = ""
    children: Sequence[Rule] = field(default_factory=tuple)

    def build(self, key: str) -> QgsRuleBasedRenderer.Rule:
        rule = QgsRuleBasedRenderer.Rule(self.symbol, 0, 0, self.filter, self.label)
        rule.setRuleKey(key)  # stable, so that the file changes only when the style does
        for number, child in enumerate(self.children):
            rule.appendChild(child.build(f"{key}.{number}"))
        return rule


def rule_renderer(rules: Sequence[Rule]) -> QgsRuleBasedRenderer:
    return QgsRuleBasedRenderer(Rule("", children=rules).build("sijeong"))


# --- Transfers ----------------------------------------------------------------------------------------------------

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
    styling.set_fill(body, legends.flow_colour_expression(opacity))
    arrow.setSubSymbol(symbol_of(QgsFillSymbol, body))
    path = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": flow_path(width_mm)})
    path.setSymbolType(QgsSymbol.SymbolType.Line)
    path.setSubSymbol(symbol_of(QgsLineSymbol, arrow))
    return symbol_of(QgsLineSymbol, path)


def time_swatch(colour: str) -> QgsLineSymbol:
    line = QgsSimpleLineSymbolLayer(QColor(colour), 2.4)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return symbol_of(QgsLineSymbol, line)


def transfer_pairs() -> QgsVectorLayer:
    layer = empty("LineString", Result.TRANSFER_PAIRS)
    classes = legends.flow_classes(DEFAULT_COUNTS)
    conditions = styling.count_conditions(classes)
    widths = [
        Rule(kind.text(), flow_symbol(width, opacity, legends.NEUTRAL), condition)
        for kind, condition, width, opacity in zip(classes, conditions, FLOW_WIDTHS_MM, FLOW_OPACITIES, strict=True)
    ]
    times = [Rule(kind.label, time_swatch(kind.colour), styling.NEVER) for kind in legends.TIME_CLASSES]
    renderer = rule_renderer(
        [Rule(legends.FLOW_WIDTH_HEADING, children=widths), Rule(legends.TIME_HEADING, children=times)]
    )
    draw_in_order(renderer, '"transfers"')
    layer.setRenderer(renderer)
    layer.setLabeling(rule_labeling([(flow_label(), f'"transfers" >= {classes[-2].low:g}', 12_000)]))
    layer.setLabelsEnabled(True)
    return layer


def flow_label() -> QgsPalLayerSettings:
    """The number of transfers on the crown of the arc."""
    label = label_settings('format_number("transfers", 0)', 8, bold=True)
    label.geometryGeneratorEnabled = True
    label.geometryGenerator = f"point_n({flow_path(FLOW_WIDTHS_MM[-1])}, 2)"
    label.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    label.placement = QgsPalLayerSettings.Placement.OverPoint
    prefer(label, '"transfers"')
    return label


def draw_in_order(renderer, expression: str, ascending: bool = True) -> None:
    """Draw features by ``expression``; what comes last lies on top."""
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(expression, ascending)]))
    renderer.setOrderByEnabled(True)


# --- Hubs ---------------------------------------------------------------------------------------------------------

DEFAULT_HUBS = (100, 1000)


def transfer_hubs() -> QgsVectorLayer:
    layer = empty("Point", Result.TRANSFER_HUBS)
    sizes = legends.hub_sizes(DEFAULT_HUBS)
    classes = [
        Rule(kind.label, hub_symbol(kind.colour, sizes[0]), time_condition(kind)) for kind in legends.TIME_CLASSES
    ]
    classes.append(Rule(legends.NO_TIME, hub_symbol("#b8c0c7", sizes[0]), '"time_median_s" IS NULL'))
    examples = [
        Rule(f"{size:,}", ring_symbol(legends.hub_diameter_mm(size, sizes[0])), styling.NEVER) for size in sizes
    ]
    renderer = rule_renderer(
        [Rule(legends.TIME_HEADING, children=classes), Rule(legends.HUB_SIZE_HEADING, children=examples)]
    )
    draw_in_order(renderer, '"transfers"', ascending=False)
    layer.setRenderer(renderer)
    large, small = styling.hub_label_conditions(sizes[0])
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


def hub_symbol(colour: str, full: int) -> QgsMarkerSymbol:
    disc = circle(colour, 3.2, "#ffffff", 0.3)
    styling.set_size(disc, legends.hub_size_expression(full))
    symbol = symbol_of(QgsMarkerSymbol, disc)
    symbol.setOpacity(0.88)
    return symbol


def ring_symbol(diameter_mm: float) -> QgsMarkerSymbol:
    return symbol_of(QgsMarkerSymbol, circle("#00000000", diameter_mm, legends.NEUTRAL, 0.35))


def circle(fill: str, diameter_mm: float, stroke: str, stroke_mm: float) -> QgsSimpleMarkerSymbolLayer:
    disc = QgsSimpleMarkerSymbolLayer()  # a circle by default
    disc.setSize(diameter_mm)
    disc.setFillColor(transparent() if fill.endswith("00000000") else QColor(fill))
    disc.setStrokeColor(QColor(stroke))
    disc.setStrokeWidth(stroke_mm)
    return disc


def transparent() -> QColor:
    return QColor(255, 255, 255, 0)


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
    prefer(label, '-"rank"')
    return label


# --- Findings of the quality check --------------------------------------------------------------------------------


def quality_findings() -> QgsVectorLayer:
    layer = empty("Point", Result.QUALITY_FINDINGS)
    kinds = [
        Rule(kind.label, finding_symbol(kind), styling.finding_condition(kind)) for kind in legends.FINDING_CLASSES
    ]
    colours = [
        Rule(label, symbol_of(QgsMarkerSymbol, circle(colour, 2.6, "#ffffff", 0.3)), styling.NEVER)
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
    styling.set_size(marker, "CASE WHEN @map_scale > 40000 THEN 2.0 WHEN @map_scale > 8000 THEN 2.6 ELSE 3.4 END")
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


def outline(colour: str, width_mm: float, from_scale: int) -> QgsSimpleLineSymbolLayer:
    """A line round an area, drawn at 1:``from_scale`` and larger."""
    line = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    line.setLocked(True)  # keeps its colour when the class gets another
    line.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyLayerEnabled,
        QgsProperty.fromExpression(f"coalesce(@map_scale, 0) <= {from_scale}"),
    )
    return line


def place_symbol(band: legends.Class) -> QgsMarkerSymbol:
    warm = _is_warm(band)
    disc = circle(band.colour, 2.2, "#ffffff" if warm else "#a9b5be", 0.15 if warm else 0.1)
    far = 1.6 if warm else 1.0
    styling.set_size(disc, f"CASE WHEN @map_scale > 40000 THEN {far} WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END")
    return symbol_of(QgsMarkerSymbol, disc)


def road_symbol(band: legends.Class) -> QgsLineSymbol:
    warm = _is_warm(band)
    casing = scaled_line("#6d7780" if warm else "#b4bec6", far_mm=0.7 if warm else 0.45, near_mm=1.3)
    casing.setLocked(True)
    return symbol_of(QgsLineSymbol, casing, scaled_line(band.colour, far_mm=0.5 if warm else 0.3, near_mm=1.0))


def scaled_line(colour: str, far_mm: float, near_mm: float) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(QColor(colour), near_mm)
    line.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeWidth,
        QgsProperty.fromExpression(f"CASE WHEN @map_scale > 20000 THEN {far_mm} ELSE {near_mm} END"),
    )
    return line


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
    styling.set_size(disc, "CASE WHEN @map_scale > 8000 THEN 1.2 ELSE 2.2 END")
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


def plain(kind: str, symbol: QgsSymbol) -> QgsVectorLayer:
    layer = empty(kind, None)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


# --- Labels -------------------------------------------------------------------------------------------------------


def label_settings(expression: str, size_pt: float, bold: bool = False, colour: str = INK) -> QgsPalLayerSettings:
    """Text with a white halo, in the first Korean font that the machine has."""
    font = QFont(FONTS[0])
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setFamilies(FONTS)
    text.setSize(size_pt)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(colour))
    text.setLineHeight(0.75)  # Korean fonts have tall lines
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9)
    halo.setColor(QColor(HALO))
    halo.setOpacity(0.92)
    text.setBuffer(halo)
    label = QgsPalLayerSettings()
    label.isExpression = True
    label.fieldName = expression
    label.setFormat(text)
    return label


def prefer(label: QgsPalLayerSettings, expression: str) -> None:
    """Where there is no room for all, labels of greater ``expression`` win."""
    properties = label.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.ZIndex, QgsProperty.fromExpression(expression))
    properties.setProperty(
        QgsPalLayerSettings.Property.Priority,
        QgsProperty.fromExpression(f"scale_linear({expression}, minimum({expression}), maximum({expression}), 2, 10)"),
    )
    label.setDataDefinedProperties(properties)


def rule_labeling(rules: Sequence[tuple[QgsPalLayerSettings, str, int]]) -> QgsRuleBasedLabeling:
    """Labels by rule: settings, filter, and the smallest scale (1:n, 0 for any) at which they are drawn."""
    root = QgsRuleBasedLabeling.Rule(None)
    for number, (settings, condition, smallest_scale) in enumerate(rules):
        rule = QgsRuleBasedLabeling.Rule(settings, 0, smallest_scale, condition)
        rule.setRuleKey(f"sijeong.{number}")
        root.appendChild(rule)
    root.setRuleKey("sijeong")
    return QgsRuleBasedLabeling(root)


# --- Writing ------------------------------------------------------------------------------------------------------


def empty(kind: str, result: Result | None) -> QgsVectorLayer:
    """A layer without features that has the result's fields."""
    columns = "".join(f"&field={name}:double" for name in legends.FIELDS[result.key]) if result else ""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:5186{columns}", "style", "memory")
    if result:
        styling.describe(layer, result, str)
    return layer


MAKERS = (
    quality_findings,
    transfer_pairs,
    transfer_hubs,
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
        print(file.relative_to(ROOT))
    sys.stdout.flush()
    os._exit(0)  # QGIS 3.22 may crash while Python tears its objects down in no particular order


if __name__ == "__main__":
    sys.exit(main())
