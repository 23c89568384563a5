"""Symbols, layer by layer, as the parts that MapLibre can draw."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsMarkerSymbolLayer,
    QgsProperty,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...mobile.style.expression import Call, Case, Expression, Literal, both, none_of
from ...mobile.style.model import (
    CirclePart,
    FillPart,
    Geometry,
    LinePart,
    PatternPart,
    PicturePart,
    Placement,
    SymbolPart,
    Value,
)
from ...mobile.style.painting import product
from .pictures import marker_picture, pattern_picture, tinted_picture
from .values import PIXELS, Color, ValueReader

HAIRLINE = 1.0
"""QGIS draws a line of no width as one pixel."""
Property = QgsSymbolLayer.Property
CAPS = {Qt.PenCapStyle.FlatCap: "butt", Qt.PenCapStyle.SquareCap: "square", Qt.PenCapStyle.RoundCap: "round"}
JOINS = {Qt.PenJoinStyle.MiterJoin: "miter", Qt.PenJoinStyle.BevelJoin: "bevel", Qt.PenJoinStyle.RoundJoin: "round"}
DASHES = {
    Qt.PenStyle.DashLine: (4.0, 2.0),
    Qt.PenStyle.DotLine: (1.0, 2.0),
    Qt.PenStyle.DashDotLine: (4.0, 2.0, 1.0, 2.0),
    Qt.PenStyle.DashDotDotLine: (4.0, 2.0, 1.0, 2.0, 1.0, 2.0),
}
"""Qt's own, in widths of the pen."""
LEAST_HEAD = 8.0
"""Pixels of an arrow's head that are still seen on a phone."""
IN_THE_MIDDLE = re.compile(r"\s*(centroid|point_on_surface|pole_of_inaccessibility)\(\s*[$@]geometry\b.*\)\s*")


class SymbolReader:
    """Reads symbols of a layer that draws ``geometry``."""

    def __init__(self, geometry: Geometry, values: ValueReader) -> None:
        self._geometry = geometry
        self._values = values

    def parts(self, symbol: QgsSymbol | None) -> tuple[SymbolPart, ...]:
        """The parts of ``symbol``, the lowest first; what has no part is named in the remarks."""
        if symbol is None:
            return ()
        opacity = self._values.defined(
            symbol.dataDefinedProperties(), QgsSymbol.Property.PropertyOpacity, symbol.opacity(), "opacity", _per_cent
        )
        parts = []
        for layer in symbol.symbolLayers():
            if layer.enabled() or layer.dataDefinedProperties().isActive(Property.PropertyLayerEnabled):
                read = READERS.get(layer.layerType())
                told = self._unknown(layer) if read is None else read(self, layer)
                parts += [self._finished(part, layer, opacity) for part in told]
        return tuple(parts)

    def _finished(self, part: SymbolPart, layer: QgsSymbolLayer, opacity: Value) -> SymbolPart:
        """With the opacity of the symbol, and the switch of the layer."""
        if layer.paintEffect() is not None and layer.paintEffect().enabled() and not _is_plain(layer.paintEffect()):
            self._values.remarks.remark("Effects of symbols (shadow, glow) are left out.")
        enabled = self._values.defined(layer.dataDefinedProperties(), Property.PropertyLayerEnabled, True, "visibility")
        part = replace(part, opacity=product(part.opacity, opacity))
        if isinstance(part, CirclePart):
            part = replace(part, outline_opacity=product(part.outline_opacity, opacity))
        if part.enabled is True:
            part = replace(part, enabled=_switch(enabled))
        return part

    def _unknown(self, layer: QgsSymbolLayer) -> list[SymbolPart]:
        """A plain part in the colour of a layer that the app cannot draw."""
        self._values.remarks.remark("{kind} is drawn as a plain colour.", kind=layer.layerType())
        color = layer.color()
        if self._geometry is Geometry.POLYGON and layer.type() == QgsSymbol.SymbolType.Fill:
            return [FillPart(color.name(), color.alphaF())]
        if layer.type() == QgsSymbol.SymbolType.Line:
            return [LinePart(color.name(), max(HAIRLINE, self._fixed_width(layer)), color.alphaF())]
        if layer.type() == QgsSymbol.SymbolType.Marker and self._geometry is Geometry.POINT:
            return [CirclePart(color.name(), max(2.0, layer.size() * 96 / 25.4), color.alphaF())]
        return []

    def _fixed_width(self, layer: QgsSymbolLayer) -> float:
        return getattr(layer, "width", lambda: 0.3)() * 96 / 25.4

    # ---- areas

    def simple_fill(self, layer) -> list[SymbolPart]:
        told = layer.dataDefinedProperties()
        parts: list[SymbolPart] = []
        if layer.brushStyle() != Qt.BrushStyle.NoBrush:
            color = self._values.color(told, Property.PropertyFillColor, layer.fillColor(), "fill colour")
            if layer.brushStyle() == Qt.BrushStyle.SolidPattern:
                parts.append(FillPart(color.color, color.opacity))
            else:
                parts.append(PatternPart(pattern_picture(layer, 8, 8), layer.fillColor().name(), color.opacity))
        if layer.strokeStyle() != Qt.PenStyle.NoPen:
            parts.append(self._outline(layer))
        return _seen(parts)

    def _outline(self, layer) -> LinePart:
        told = layer.dataDefinedProperties()
        color = self._values.color(told, Property.PropertyStrokeColor, layer.strokeColor(), "outline colour")
        width = self._width(layer, layer.strokeWidth(), layer.strokeWidthUnit())
        return LinePart(
            color.color,
            width,
            color.opacity,
            dash=DASHES.get(layer.strokeStyle(), ()),
            join=_join(layer.penJoinStyle()),
        )

    def plain_fill(self, layer) -> list[SymbolPart]:
        """Gradients: the colour in the middle of them."""
        self._values.remarks.remark("A gradient is drawn as a plain colour.")
        first, second = layer.color(), layer.color2()
        middle = QColor(*((one + two) // 2 for one, two in zip(first.getRgb(), second.getRgb(), strict=True)))
        return [FillPart(middle.name(), middle.alphaF())]

    def line_pattern(self, layer) -> list[SymbolPart]:
        if layer.dataDefinedProperties().hasActiveProperties():
            self._values.remarks.remark("A hatch is the same for all: the app cannot change it by feature.")
        distance = _pixels(layer.distance(), layer.distanceUnit())
        angle = math.radians(layer.lineAngle())
        width = distance / abs(math.sin(angle)) if abs(math.sin(angle)) > 0.02 else distance
        height = distance / abs(math.cos(angle)) if abs(math.cos(angle)) > 0.02 else distance
        return self._pattern(layer, width, height)

    def point_pattern(self, layer) -> list[SymbolPart]:
        width = _pixels(layer.distanceX(), layer.distanceXUnit())
        height = _pixels(layer.distanceY(), layer.distanceYUnit())
        return self._pattern(layer, width * _twice(layer.displacementY()), height * _twice(layer.displacementX()))

    def _pattern(self, layer, width: float, height: float) -> list[SymbolPart]:
        color = layer.subSymbol().color() if layer.subSymbol() is not None else layer.color()
        if not (0.5 <= width <= 256 and 0.5 <= height <= 256):
            self._values.remarks.remark("{kind} is drawn as a plain colour.", kind=layer.layerType())
            return [FillPart(color.name(), 0.3)]
        return [PatternPart(pattern_picture(layer, width, height), color.name())]

    def centroid_fill(self, layer) -> list[SymbolPart]:
        return list(SymbolReader(self._geometry, self._values).parts(layer.subSymbol()))

    # ---- lines

    def simple_line(self, layer) -> list[SymbolPart]:
        told = layer.dataDefinedProperties()
        if layer.penStyle() == Qt.PenStyle.NoPen:
            return []
        color = self._values.color(told, Property.PropertyStrokeColor, layer.color(), "line colour")
        return [
            LinePart(
                color.color,
                self._width(layer, layer.width(), layer.widthUnit()),
                color.opacity,
                self._length(layer, Property.PropertyOffset, layer.offset(), layer.offsetUnit(), "line offset"),
                self._dash(layer),
                CAPS.get(layer.penCapStyle(), "butt"),
                _join(layer.penJoinStyle()),
            )
        ]

    def _dash(self, layer) -> tuple[float, ...]:
        """In widths of the line, as MapLibre wants it."""
        if not layer.useCustomDashPattern():
            return DASHES.get(layer.penStyle(), ())
        width = max(0.5, _pixels(layer.width(), layer.widthUnit()))
        dashes = tuple(_pixels(one, layer.customDashPatternUnit()) for one in layer.customDashVector())
        return tuple(round(one / width, 3) for one in dashes)

    def marker_line(self, layer) -> list[SymbolPart]:
        sub = layer.subSymbol()
        if sub is None:
            return []
        along = _is_repeated(layer)
        spacing = _pixels(layer.interval(), layer.intervalUnit()) if along else 0.0
        placement = Placement.ALONG if along else Placement.MIDDLE
        if not along:
            self._values.remarks.remark("Markers at the ends or corners of lines stand in the middle of them.")
        return [
            part
            for marker in sub.symbolLayers()
            for part in self._marker(marker, placement, max(spacing, 4.0), product(1.0, sub.opacity()))
        ]

    def arrow(self, layer) -> list[SymbolPart]:
        """A line as wide as the shaft, with a head in its middle."""
        self._values.remarks.remark("Arrows are drawn as lines with a head in the middle.")
        body = next(iter(layer.subSymbol().symbolLayers()), None) if layer.subSymbol() is not None else None
        if body is None:
            return []
        told = body.dataDefinedProperties()
        color = self._values.color(told, Property.PropertyFillColor, body.fillColor(), "arrow colour")
        opacity = product(color.opacity, layer.subSymbol().opacity())
        half = layer.arrowType() != QgsArrowSymbolLayer.ArrowType.ArrowPlain
        width = product(self._shaft(layer), 0.5 if half else 1.0)
        head = max(LEAST_HEAD, 2 * _pixels(layer.headThickness(), layer.headThicknessUnit()))
        triangle = tinted_picture(_arrow_head())
        return [
            LinePart(color.color, _at_least(width, HAIRLINE), opacity, offset=product(width, 0.5), cap="butt"),
            PicturePart(triangle, color.color, head / triangle.width, 0.0, opacity, Placement.MIDDLE),
        ]

    def _shaft(self, layer) -> Value:
        """How wide an arrow is in its middle."""
        if layer.dataDefinedProperties().isActive(Property.PropertyArrowWidth):
            return self._length(layer, Property.PropertyArrowWidth, layer.arrowWidth(), layer.arrowWidthUnit(), "arrow")
        start = _pixels(layer.arrowStartWidth(), layer.arrowStartWidthUnit())
        return (start + _pixels(layer.arrowWidth(), layer.arrowWidthUnit())) / 2

    # ---- markers

    def simple_marker(self, layer) -> list[SymbolPart]:
        return self._marker(layer, self._own_place())

    def _own_place(self) -> Placement:
        return Placement.MIDDLE if self._geometry is Geometry.LINE else Placement.POINT

    def _marker(
        self, layer: QgsMarkerSymbolLayer, placement: Placement, spacing: float = 250.0, opacity: Value = 1.0
    ) -> list[SymbolPart]:
        """A disc at a point; a picture anywhere else and for every other shape."""
        if _is_disc(layer) and self._geometry is Geometry.POINT and placement is Placement.POINT:
            return [self._disc(layer)]
        if layer.dataDefinedProperties().isActive(Property.PropertyName):
            return self._by_shape(layer, placement)
        return self._drawn_marker(layer, placement, spacing, opacity)

    def _disc(self, layer) -> CirclePart:
        told = layer.dataDefinedProperties()
        color = self._values.color(told, Property.PropertyFillColor, layer.fillColor(), "marker colour")
        edge = self._values.color(told, Property.PropertyStrokeColor, layer.strokeColor(), "outline colour")
        width: Value = 0.0
        if layer.strokeStyle() != Qt.PenStyle.NoPen:
            width = _at_least(self._width(layer, layer.strokeWidth(), layer.strokeWidthUnit()), HAIRLINE)
        shift = (_pixels(layer.offset().x(), layer.offsetUnit()), _pixels(layer.offset().y(), layer.offsetUnit()))
        return CirclePart(
            color.color,
            self._length(layer, Property.PropertySize, layer.size(), layer.sizeUnit(), "marker size"),
            color.opacity,
            edge.color,
            width,
            edge.opacity,
            shift,
        )

    def _drawn_marker(
        self, layer: QgsMarkerSymbolLayer, placement: Placement, spacing: float, opacity: Value
    ) -> list[SymbolPart]:
        told = layer.dataDefinedProperties()
        tinted = told.isActive(Property.PropertyFillColor) and layer.layerType() == "SimpleMarker"
        picture = tinted_picture(layer) if tinted else marker_picture(layer)
        if picture is None:
            self._values.remarks.remark("A marker larger than {pixels} pixels is left out.", pixels=512)
            return []
        color = Color(layer.color().name(), 1.0)
        if tinted:
            color = self._values.color(told, Property.PropertyFillColor, layer.fillColor(), "marker colour")
        size = self._length(layer, Property.PropertySize, layer.size(), layer.sizeUnit(), "marker size")
        own = picture.width if tinted else max(0.1, _pixels(layer.size(), layer.sizeUnit()))
        rotation = self._values.defined(told, Property.PropertyAngle, 0.0, "marker rotation")
        return [
            PicturePart(
                picture,
                color.color,
                product(size, 1 / own),
                rotation,
                product(color.opacity, opacity),
                placement,
                spacing,
            )
        ]

    def _by_shape(self, layer, placement: Placement) -> list[SymbolPart]:
        """Shapes that an expression chooses: a part each, switched on by the case."""
        told = self._values.expression(layer.dataDefinedProperties(), Property.PropertyName, "marker shape")
        shapes = told.whens if isinstance(told, Case) else ()
        if not shapes or not all(isinstance(then, Literal) for _, then in shapes):
            if told is not None:
                self._values.remarks.remark("{what} is the same for all: the app cannot compute {function}.",
                                         what="marker shape", function="")  # fmt: skip
            return self._drawn_marker(layer, placement, 250.0, 1.0)
        parts: list[SymbolPart] = []
        before: list[Expression] = []
        options = [*shapes, (Literal(True), told.otherwise)]
        for when, shape in options:
            if isinstance(shape, Literal) and isinstance(shape.value, str):
                condition = _and_none_of(when, before)
                copy = layer.clone()
                copy.setDataDefinedProperty(Property.PropertyName, QgsProperty())
                copy.setShape(copy.decodeShape(shape.value)[0])
                parts += [replace(part, enabled=condition) for part in self._marker(copy, placement)]
            before.append(when)
        return parts

    def generated(self, layer) -> list[SymbolPart]:
        """Shapes that QGIS computes: markers stand in the middle of the feature, lines run along it."""
        sub = layer.subSymbol()
        if sub is None:
            return []
        kind = layer.symbolType()
        if kind == QgsSymbol.SymbolType.Marker:
            if not IN_THE_MIDDLE.fullmatch(layer.geometryExpression()):
                self._values.remarks.remark("Markers at computed places stand in the middle of the feature.")
        elif self._geometry is Geometry.POINT or (
            kind == QgsSymbol.SymbolType.Fill and self._geometry is Geometry.LINE
        ):
            self._values.remarks.remark("A computed shape is left out: the app draws the features themselves.")
            return []
        else:
            self._values.remarks.remark("Computed shapes are drawn as the features themselves.")
        return list(self.parts(sub))

    # ---- lengths

    def _width(self, layer: QgsSymbolLayer, fixed: float, unit: QgsUnitTypes.RenderUnit) -> Value:
        width = self._length(layer, Property.PropertyStrokeWidth, fixed, unit, "line width")
        return HAIRLINE if width == 0 else width

    def _length(self, layer: QgsSymbolLayer, key: int, fixed: float, unit: QgsUnitTypes.RenderUnit, what: str) -> Value:
        told = self._values.defined(layer.dataDefinedProperties(), key, fixed, what)
        return self._values.in_pixels(told, unit)


READERS: dict[str, Callable[[SymbolReader, QgsSymbolLayer], list[SymbolPart]]] = {
    "SimpleFill": SymbolReader.simple_fill,
    "GradientFill": SymbolReader.plain_fill,
    "ShapeburstFill": SymbolReader.plain_fill,
    "LinePatternFill": SymbolReader.line_pattern,
    "PointPatternFill": SymbolReader.point_pattern,
    "CentroidFill": SymbolReader.centroid_fill,
    "SimpleLine": SymbolReader.simple_line,
    "MarkerLine": SymbolReader.marker_line,
    "ArrowLine": SymbolReader.arrow,
    "SimpleMarker": SymbolReader.simple_marker,
    "SvgMarker": SymbolReader.simple_marker,
    "FontMarker": SymbolReader.simple_marker,
    "RasterMarker": SymbolReader.simple_marker,
    "EllipseMarker": SymbolReader.simple_marker,
    "FilledMarker": SymbolReader.simple_marker,
    "GeometryGenerator": SymbolReader.generated,
}


def _per_cent(expression: Expression) -> Expression:
    return Call("/", (expression, Literal(100)))


def _switch(enabled: Value) -> Value:
    """A data-defined switch; what has no value is on."""
    return enabled if isinstance(enabled, Expression) and not isinstance(enabled, Literal) else True


def _and_none_of(when: Expression, before: list[Expression]) -> Expression:
    return when if not before else both(none_of(before), when)


def _at_least(value: Value, least: float) -> Value:
    return Call("max", (value, Literal(least))) if isinstance(value, Expression) else max(value, least)


def _seen(parts: list[SymbolPart]) -> list[SymbolPart]:
    """Without what is wholly transparent: QGIS keeps such fills to be clicked on."""
    return [part for part in parts if part.opacity != 0] or parts[:1]


def _pixels(length: float, unit: QgsUnitTypes.RenderUnit) -> float:
    return length * PIXELS.get(QgsUnitTypes.encodeUnit(unit), PIXELS["MM"])


def _twice(displacement: float) -> int:
    return 2 if displacement else 1


def _join(join: Qt.PenJoinStyle) -> str:
    return JOINS.get(join, "round")


def _is_disc(layer: QgsSymbolLayer) -> bool:
    if layer.layerType() != "SimpleMarker":
        return False
    return layer.encodeShape(layer.shape()) == "circle" and not layer.dataDefinedProperties().isActive(
        Property.PropertyName
    )


def _is_repeated(layer) -> bool:
    placements = layer.placements() if hasattr(layer, "placements") else layer.placement()
    return int(placements) in (0, 1) if not hasattr(layer, "placements") else bool(int(placements) & 1)


def _is_plain(effect) -> bool:
    """The stack that every symbol has and that draws only its source."""
    return effect.type() == "effectStack" and all(
        one.type() == "drawSource" or not one.enabled() for one in effect.effectList()
    )


def _arrow_head():
    return QgsSimpleMarkerSymbolLayer.create({"name": "filled_arrowhead", "color": "0,0,0,255", "outline_style": "no"})
