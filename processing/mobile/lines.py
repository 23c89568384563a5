"""Layers of line symbols as the parts that MapLibre can draw."""

from __future__ import annotations

from functools import cache

from qgis.core import QgsArrowSymbolLayer, QgsSimpleMarkerSymbolLayer, QgsSymbolLayer
from qgis.PyQt.QtCore import Qt

from ...mobile.style.model import LinePart, PicturePart, Placement, SymbolPart, Value
from ...mobile.style.painting import product
from .markers import MarkerReader
from .pens import CAPS, DASHES, join_of
from .pictures import Picture, tinted_picture
from .values import HAIRLINE, ValueReader, at_least, pixels

Property = QgsSymbolLayer.Property
LEAST_HEAD = 8.0
"""Pixels of an arrow's head that are still seen on a phone."""


class LineReader:
    """Reads lines, markers along them, and arrows."""

    def __init__(self, values: ValueReader, markers: MarkerReader) -> None:
        self._values = values
        self._remarks = values.remarks
        self._markers = markers

    def simple(self, layer) -> list[SymbolPart]:
        """A line with its width, offset, dashes and ends."""
        told = layer.dataDefinedProperties()
        if layer.penStyle() == Qt.PenStyle.NoPen:
            return []
        color = self._values.color(told, Property.PropertyStrokeColor, layer.color(), "line colour")
        return [
            LinePart(
                color.color,
                self._values.stroke(layer, layer.width(), layer.widthUnit()),
                color.opacity,
                self._values.length(layer, Property.PropertyOffset, layer.offset(), layer.offsetUnit(), "line offset"),
                self._dash(layer),
                CAPS.get(layer.penCapStyle(), "butt"),
                join_of(layer.penJoinStyle()),
            )
        ]

    def _dash(self, layer) -> tuple[float, ...]:
        """In widths of the line, as MapLibre wants it."""
        if not layer.useCustomDashPattern():
            return DASHES.get(layer.penStyle(), ())
        width = max(0.5, pixels(layer.width(), layer.widthUnit()))
        dashes = tuple(pixels(one, layer.customDashPatternUnit()) for one in layer.customDashVector())
        return tuple(round(one / width, 3) for one in dashes)

    def markers(self, layer) -> list[SymbolPart]:
        """Markers that repeat along a line, or one in its middle."""
        sub = layer.subSymbol()
        if sub is None:
            return []
        along = _is_repeated(layer)
        spacing = pixels(layer.interval(), layer.intervalUnit()) if along else 0.0
        placement = Placement.ALONG if along else Placement.MIDDLE
        if not along:
            self._remarks.remark("Markers at the ends or corners of lines stand in the middle of them.")
        return [
            part
            for marker in sub.symbolLayers()
            for part in self._markers.marker(marker, placement, max(spacing, 4.0), product(1.0, sub.opacity()))
        ]

    def arrow(self, layer) -> list[SymbolPart]:
        """A line as wide as the shaft, with a head in its middle."""
        self._remarks.remark("Arrows are drawn as lines with a head in the middle.")
        body = next(iter(layer.subSymbol().symbolLayers()), None) if layer.subSymbol() is not None else None
        if body is None:
            return []
        told = body.dataDefinedProperties()
        color = self._values.color(told, Property.PropertyFillColor, body.fillColor(), "arrow colour")
        opacity = product(color.opacity, layer.subSymbol().opacity())
        half = layer.arrowType() != QgsArrowSymbolLayer.ArrowType.ArrowPlain
        width = product(self._shaft(layer), 0.5 if half else 1.0)
        head = max(LEAST_HEAD, 2 * pixels(layer.headThickness(), layer.headThicknessUnit()))
        triangle = _arrow_head()
        return [
            LinePart(color.color, at_least(width, HAIRLINE), opacity, offset=product(width, 0.5), cap="butt"),
            PicturePart(triangle, color.color, head / triangle.width, 0.0, opacity, Placement.MIDDLE),
        ]

    def _shaft(self, layer) -> Value:
        """How wide an arrow is in its middle."""
        end, unit = layer.arrowWidth(), layer.arrowWidthUnit()
        if layer.dataDefinedProperties().isActive(Property.PropertyArrowWidth):
            return self._values.length(layer, Property.PropertyArrowWidth, end, unit, "arrow")
        return (pixels(layer.arrowStartWidth(), layer.arrowStartWidthUnit()) + pixels(end, unit)) / 2


def _is_repeated(layer) -> bool:
    placements = layer.placements() if hasattr(layer, "placements") else layer.placement()
    return int(placements) in (0, 1) if not hasattr(layer, "placements") else bool(int(placements) & 1)


@cache
def _arrow_head() -> Picture:
    """The head of every arrow. Drawn once: it takes a tenth of a second, in the main thread."""
    shape = {"name": "filled_arrowhead", "color": "0,0,0,255", "outline_style": "no"}
    return tinted_picture(QgsSimpleMarkerSymbolLayer.create(shape))
