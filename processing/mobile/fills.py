"""Layers of fill symbols as the parts that MapLibre can draw."""

from __future__ import annotations

import math

from qgis.core import QgsSymbolLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...mobile.style.model import FillPart, LinePart, PatternPart, SymbolPart
from .pens import DASHES, join_of
from .pictures import pattern_picture
from .values import ValueReader, pixels

Property = QgsSymbolLayer.Property


class FillReader:
    """Reads colours, patterns and outlines of areas."""

    def __init__(self, values: ValueReader) -> None:
        self._values = values
        self._remarks = values.remarks

    def simple(self, layer) -> list[SymbolPart]:
        """A colour or a brush, and the outline."""
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
        width = self._values.stroke(layer, layer.strokeWidth(), layer.strokeWidthUnit())
        return LinePart(
            color.color,
            width,
            color.opacity,
            dash=DASHES.get(layer.strokeStyle(), ()),
            join=join_of(layer.penJoinStyle()),
        )

    def plain(self, layer) -> list[SymbolPart]:
        """Gradients: the colour in the middle of them."""
        self._remarks.remark("A gradient is drawn as a plain colour.")
        first, second = layer.color(), layer.color2()
        middle = QColor(*((one + two) // 2 for one, two in zip(first.getRgb(), second.getRgb(), strict=True)))
        return [FillPart(middle.name(), middle.alphaF())]

    def line_pattern(self, layer) -> list[SymbolPart]:
        """A hatch: as a picture just so wide and high that it repeats without a seam."""
        if layer.dataDefinedProperties().hasActiveProperties():
            self._remarks.remark("A hatch is the same for all: the app cannot change it by feature.")
        distance = pixels(layer.distance(), layer.distanceUnit())
        angle = math.radians(layer.lineAngle())
        width = distance / abs(math.sin(angle)) if abs(math.sin(angle)) > 0.02 else distance
        height = distance / abs(math.cos(angle)) if abs(math.cos(angle)) > 0.02 else distance
        return self._pattern(layer, width, height)

    def point_pattern(self, layer) -> list[SymbolPart]:
        """Markers in a grid; a displaced grid repeats after two of its cells."""
        width = pixels(layer.distanceX(), layer.distanceXUnit())
        height = pixels(layer.distanceY(), layer.distanceYUnit())
        return self._pattern(layer, width * _twice(layer.displacementY()), height * _twice(layer.displacementX()))

    def _pattern(self, layer, width: float, height: float) -> list[SymbolPart]:
        color = layer.subSymbol().color() if layer.subSymbol() is not None else layer.color()
        if not (0.5 <= width <= 256 and 0.5 <= height <= 256):
            self._remarks.remark("{kind} is drawn as a plain colour.", kind=layer.layerType())
            return [FillPart(color.name(), 0.3)]
        return [PatternPart(pattern_picture(layer, width, height), color.name())]


def _seen(parts: list[SymbolPart]) -> list[SymbolPart]:
    """Without what is wholly transparent: QGIS keeps such fills to be clicked on."""
    return [part for part in parts if part.opacity != 0] or parts[:1]


def _twice(displacement: float) -> int:
    return 2 if displacement else 1
