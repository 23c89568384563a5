"""Layers of marker symbols: discs where MapLibre draws them, pictures of all others."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsMarkerSymbolLayer, QgsProperty, QgsSymbolLayer
from qgis.PyQt.QtCore import Qt

from ...mobile.style.expression import Case, Expression, Literal, both, none_of
from ...mobile.style.model import CirclePart, Geometry, PicturePart, Placement, SymbolPart, Value
from ...mobile.style.painting import product
from .pictures import marker_picture, tinted_picture
from .values import HAIRLINE, Color, ValueReader, at_least, pixels

Property = QgsSymbolLayer.Property


class MarkerReader:
    """Reads markers of a layer that draws ``geometry``."""

    def __init__(self, geometry: Geometry, values: ValueReader) -> None:
        self._geometry = geometry
        self._values = values
        self._remarks = values.remarks

    def simple(self, layer) -> list[SymbolPart]:
        """A marker where the feature is: of a line in its middle."""
        return self.marker(layer, self._own_place())

    def _own_place(self) -> Placement:
        return Placement.MIDDLE if self._geometry is Geometry.LINE else Placement.POINT

    def marker(
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
            width = at_least(self._values.stroke(layer, layer.strokeWidth(), layer.strokeWidthUnit()), HAIRLINE)
        shift = (pixels(layer.offset().x(), layer.offsetUnit()), pixels(layer.offset().y(), layer.offsetUnit()))
        return CirclePart(
            color.color,
            self._values.length(layer, Property.PropertySize, layer.size(), layer.sizeUnit(), "marker size"),
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
            self._remarks.remark("A marker larger than {pixels} pixels is left out.", pixels=512)
            return []
        color = Color(layer.color().name(), 1.0)
        if tinted:
            color = self._values.color(told, Property.PropertyFillColor, layer.fillColor(), "marker colour")
        size = self._values.length(layer, Property.PropertySize, layer.size(), layer.sizeUnit(), "marker size")
        own = picture.width if tinted else max(0.1, pixels(layer.size(), layer.sizeUnit()))
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
                self._remarks.remark("{what} is the same for all: the app cannot compute {function}.",
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
                parts += [replace(part, enabled=condition) for part in self.marker(copy, placement)]
            before.append(when)
        return parts


def _and_none_of(when: Expression, before: list[Expression]) -> Expression:
    return when if not before else both(none_of(before), when)


def _is_disc(layer: QgsSymbolLayer) -> bool:
    if layer.layerType() != "SimpleMarker":
        return False
    return layer.encodeShape(layer.shape()) == "circle" and not layer.dataDefinedProperties().isActive(
        Property.PropertyName
    )
