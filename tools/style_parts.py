"""What the styles of every topic are made of: rules, symbols, labels. Imported by make_styles.py."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLabeling,
    QgsLineSymbol,
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
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from sijeong.processing import legends, styling
from sijeong.processing.fitting import set_fill
from sijeong.processing.results import Result

FONTS = ["Malgun Gothic", "Noto Sans CJK KR", "NanumGothic", "Apple SD Gothic Neo", "sans-serif"]
INK = "#22303c"
HALO = "#ffffff"


def symbol_of(kind: type[QgsSymbol], *layers: QgsSymbolLayer) -> QgsSymbol:
    """A symbol of these layers, bottom first (the constructor does not take the layers over from Python)."""
    symbol = kind()
    symbol.changeSymbolLayer(0, layers[0])
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


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


def draw_in_order(renderer, expression: str, ascending: bool = True) -> None:
    """Draw features by ``expression``; what comes last lies on top."""
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(expression, ascending)]))
    renderer.setOrderByEnabled(True)


def circle(fill: str, diameter_mm: float, stroke: str, stroke_mm: float) -> QgsSimpleMarkerSymbolLayer:
    disc = QgsSimpleMarkerSymbolLayer()  # a circle by default
    disc.setSize(diameter_mm)
    disc.setFillColor(transparent() if fill.endswith("00000000") else QColor(fill))
    disc.setStrokeColor(QColor(stroke))
    disc.setStrokeWidth(stroke_mm)
    return disc


def transparent() -> QColor:
    return QColor(255, 255, 255, 0)


def plain(kind: str, symbol: QgsSymbol) -> QgsVectorLayer:
    layer = empty(kind, None)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


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


GAP = "\u00a0\u00a0"
"""Spaces that QGIS does not cut off. Without them the labels of neighbours are read as one: routes 5 and 07 as 507."""


BESIDE_MM = 0.4
"""Between the middle of a road and the label of one of its directions."""


def along_lines(label: QgsPalLayerSettings) -> None:
    """Write ``label`` along lines, with a gap at both of its ends."""
    label.placement = QgsPalLayerSettings.Placement.Line
    label.fieldName = apart(label.fieldName)


def beside_lines(label: QgsPalLayerSettings) -> None:
    """The same on the right of lines that have a direction, as their bands: which number is whose is seen."""
    along_lines(label)
    lines = label.lineSettings()
    lines.setPlacementFlags(QgsLabeling.LinePlacementFlags(QgsLabeling.LinePlacementFlag.BelowLine))
    label.setLineSettings(lines)
    label.dist = BESIDE_MM
    label.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters


def inside_areas(label: QgsPalLayerSettings) -> None:
    """Write ``label`` level inside areas, each line in the middle of the one above, wherever there is room for it."""
    label.placement = QgsPalLayerSettings.Placement.Horizontal
    label.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter


def beside_small_areas(label: QgsPalLayerSettings, room_mm: float) -> None:
    """Write ``label`` round the middle of areas whose radius is less than ``room_mm``, which it would hide."""
    radius_mm = "sqrt(area($geometry) / pi()) * 1000 / @map_scale"
    distance = f"CASE WHEN {radius_mm} < {room_mm} THEN {radius_mm} + {BESIDE_MM} ELSE 0 END"
    properties = label.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.LabelDistance, QgsProperty.fromExpression(distance))
    label.setDataDefinedProperties(properties)


def apart(text: str) -> str:
    """QGIS expression: ``text`` (an expression) with a gap at both of its ends."""
    return f"'{GAP}' || {text} || '{GAP}'"


def with_unit(number: str, unit: str) -> str:
    """QGIS expression: ``number`` (an expression) and a unit of processing/label_units.py, which puts it into the
    user's language."""
    return f"{number} || ' {unit}'"


MOST = 1_200_000
"""Beyond as many, labels are all equally wanted."""


def prefer(label: QgsPalLayerSettings, expression: str, least: bool = False, most: float = MOST) -> None:
    """Where there is no room for all, labels of greater ``expression`` (from 0 up) win, or with ``least`` of smaller.

    ``most``: what few exceed. The nearer to it, the more a label counts against two that are in its way.

    Without minimum() and maximum(): QGIS 3.22 computes these in the thread that draws, on the layer that belongs to
    the main thread, and crashes when both ask it at the same moment.
    """
    ends = "10, 2" if least else "2, 10"
    priority = f"scale_linear(ln(1 + max({expression}, 0)), 0, {math.log1p(most):.3g}, {ends})"
    properties = label.dataDefinedProperties()
    properties.setProperty(
        QgsPalLayerSettings.Property.ZIndex, QgsProperty.fromExpression(f"0 - {expression}" if least else expression)
    )
    properties.setProperty(QgsPalLayerSettings.Property.Priority, QgsProperty.fromExpression(priority))
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


def empty(kind: str, result: Result | None) -> QgsVectorLayer:
    """A layer without features that has the result's fields."""
    columns = "".join(f"&field={name}:double" for name in legends.FIELDS[result.key]) if result else ""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:5186{columns}", "style", "memory")
    if result:
        styling.describe(layer, result, str)
    return layer


def outline(colour: str, width_mm: float, from_scale: int) -> QgsSimpleLineSymbolLayer:
    """A line round an area, drawn at 1:``from_scale`` and larger."""
    line = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    line.setLocked(True)  # keeps its colour when the class gets another
    line.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyLayerEnabled,
        QgsProperty.fromExpression(f"coalesce(@map_scale, 0) <= {from_scale}"),
    )
    return line


def scaled_line(colour: str, far_mm: float, near_mm: float) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(QColor(colour), near_mm)
    line.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeWidth,
        QgsProperty.fromExpression(f"CASE WHEN @map_scale > 20000 THEN {far_mm} ELSE {near_mm} END"),
    )
    return line


def keep_right(line: QgsSimpleLineSymbolLayer, offset_mm: str, known: str) -> None:
    """Draw ``line`` beside its way, by an expression. ``known``: a field that all features have.

    In the legend, where there is no feature, the line stays in the middle of its row; a wide one stood in the next.
    """
    expression = f'CASE WHEN "{known}" IS NOT NULL THEN {offset_mm} END'
    line.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyOffset, QgsProperty.fromExpression(expression))


def swatch(colour: str) -> QgsLineSymbol:
    """A piece of line that explains a colour in the legend."""
    line = QgsSimpleLineSymbolLayer(QColor(colour), 2.4)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return symbol_of(QgsLineSymbol, line)


def half_arrow(width_mm: float, colour: str) -> QgsLineSymbol:
    """Half an arrow along :data:`ARC` in the colour that the expression ``colour`` gives; grey in the legend, where
    only its width speaks."""
    arrow = QgsArrowSymbolLayer.create({})
    arrow.setIsCurved(True)
    arrow.setIsRepeated(False)
    arrow.setArrowType(QgsArrowSymbolLayer.ArrowType.ArrowRightHalf)
    arrow.setHeadType(QgsArrowSymbolLayer.HeadType.HeadSingle)
    arrow.setArrowWidth(width_mm)
    arrow.setArrowStartWidth(0.6 * width_mm)
    arrow.setHeadLength(1.3 + 0.9 * width_mm)
    arrow.setHeadThickness(0.5 + 0.55 * width_mm)
    body = QgsSimpleFillSymbolLayer(QColor(legends.NEUTRAL))
    body.setStrokeStyle(Qt.PenStyle.NoPen)
    set_fill(body, colour)
    arrow.setSubSymbol(symbol_of(QgsFillSymbol, body))
    path = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": ARC})
    path.setSymbolType(QgsSymbol.SymbolType.Line)
    path.setSubSymbol(symbol_of(QgsLineSymbol, arrow))
    return symbol_of(QgsLineSymbol, path)


ARC = """
with_variable('length', distance(start_point($geometry), end_point($geometry)),
CASE WHEN @length > 0.5 THEN
  make_line(
    start_point($geometry),
    project(centroid(make_line(start_point($geometry), end_point($geometry))), 0.1 * @length,
      azimuth(start_point($geometry), end_point($geometry)) + pi() / 2),
    end_point($geometry))
ELSE
  make_line(start_point($geometry), translate(start_point($geometry), 40, 40), translate(start_point($geometry), 5, 60))
END)
""".strip()
"""QGIS expression: a gentle arc that keeps right, so that both directions lie side by side; a loop in one place."""


def crown_label(field: str, path: str) -> QgsPalLayerSettings:
    """The number of a flow on the crown of its arc; ``path`` is the expression that draws the widest one."""
    label = label_settings(f'format_number("{field}", 0)', 8, bold=True)
    label.geometryGeneratorEnabled = True
    label.geometryGenerator = f"point_n({path}, 2)"
    label.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    label.placement = QgsPalLayerSettings.Placement.OverPoint
    prefer(label, f'"{field}"')
    return label


def tinted(colour: str, alpha: int) -> QColor:
    """``colour`` that lets through what lies below; ``alpha`` from 0 to 255."""
    tint = QColor(colour)
    tint.setAlpha(alpha)
    return tint
