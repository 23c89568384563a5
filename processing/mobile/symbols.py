"""Symbols, layer by layer, as the parts that MapLibre can draw."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from qgis.core import QgsSymbol, QgsSymbolLayer

from ...mobile.style.expression import Call, Expression, Literal
from ...mobile.style.model import CirclePart, FillPart, Geometry, LinePart, SymbolPart, Value
from ...mobile.style.painting import product
from .fills import FillReader
from .lines import LineReader
from .markers import MarkerReader
from .values import HAIRLINE, PIXELS, ValueReader

Property = QgsSymbolLayer.Property
MARKERS = ("SimpleMarker", "SvgMarker", "FontMarker", "RasterMarker", "EllipseMarker", "FilledMarker")
DEFAULT_WIDTH_MM = 0.3
"""Of lines that do not say theirs."""
IN_THE_MIDDLE = re.compile(r"\s*(centroid|point_on_surface|pole_of_inaccessibility)\(\s*[$@]geometry\b.*\)\s*")


class SymbolReader:
    """Reads symbols of a layer that draws ``geometry``."""

    def __init__(self, geometry: Geometry, values: ValueReader) -> None:
        self._geometry = geometry
        self._values = values
        self._remarks = values.remarks
        self._readers = self._readers_by_kind()

    def _readers_by_kind(self) -> dict[str, Callable[[QgsSymbolLayer], list[SymbolPart]]]:
        fills, markers = FillReader(self._values), MarkerReader(self._geometry, self._values)
        lines = LineReader(self._values, markers)
        return {
            "SimpleFill": fills.simple,
            "GradientFill": fills.plain,
            "ShapeburstFill": fills.plain,
            "LinePatternFill": fills.line_pattern,
            "PointPatternFill": fills.point_pattern,
            "CentroidFill": self._in_the_middle,
            "SimpleLine": lines.simple,
            "MarkerLine": lines.markers,
            "ArrowLine": lines.arrow,
            **dict.fromkeys(MARKERS, markers.simple),
            "GeometryGenerator": self._generated,
        }

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
                read = self._readers.get(layer.layerType())
                told = self._unknown(layer) if read is None else read(layer)
                parts += [self._finished(part, layer, opacity) for part in told]
        return tuple(parts)

    def _finished(self, part: SymbolPart, layer: QgsSymbolLayer, opacity: Value) -> SymbolPart:
        """With the opacity of the symbol, and the switch of the layer."""
        if layer.paintEffect() is not None and layer.paintEffect().enabled() and not _is_plain(layer.paintEffect()):
            self._remarks.remark("Effects of symbols (shadow, glow) are left out.")
        enabled = self._values.defined(layer.dataDefinedProperties(), Property.PropertyLayerEnabled, True, "visibility")
        part = replace(part, opacity=product(part.opacity, opacity))
        if isinstance(part, CirclePart):
            part = replace(part, outline_opacity=product(part.outline_opacity, opacity))
        if part.enabled is True:
            part = replace(part, enabled=_switch(enabled))
        return part

    def _unknown(self, layer: QgsSymbolLayer) -> list[SymbolPart]:
        """A plain part in the colour of a layer that the app cannot draw."""
        self._remarks.remark("{kind} is drawn as a plain colour.", kind=layer.layerType())
        color = layer.color()
        if self._geometry is Geometry.POLYGON and layer.type() == QgsSymbol.SymbolType.Fill:
            return [FillPart(color.name(), color.alphaF())]
        if layer.type() == QgsSymbol.SymbolType.Line:
            return [LinePart(color.name(), max(HAIRLINE, _fixed_width(layer)), color.alphaF())]
        if layer.type() == QgsSymbol.SymbolType.Marker and self._geometry is Geometry.POINT:
            return [CirclePart(color.name(), max(2.0, layer.size() * PIXELS["MM"]), color.alphaF())]
        return []

    def _in_the_middle(self, layer) -> list[SymbolPart]:
        """A marker in an area: MapLibre draws it in the middle by itself."""
        return list(self.parts(layer.subSymbol()))

    def _generated(self, layer) -> list[SymbolPart]:
        """Shapes that QGIS computes: markers stand in the middle of the feature, lines run along it."""
        sub = layer.subSymbol()
        if sub is None:
            return []
        kind = layer.symbolType()
        if kind == QgsSymbol.SymbolType.Marker:
            if not IN_THE_MIDDLE.fullmatch(layer.geometryExpression()):
                self._remarks.remark("Markers at computed places stand in the middle of the feature.")
        elif self._geometry is Geometry.POINT or (
            kind == QgsSymbol.SymbolType.Fill and self._geometry is Geometry.LINE
        ):
            self._remarks.remark("A computed shape is left out: the app draws the features themselves.")
            return []
        else:
            self._remarks.remark("Computed shapes are drawn as the features themselves.")
        return list(self.parts(sub))


def _fixed_width(layer: QgsSymbolLayer) -> float:
    """Pixels."""
    return getattr(layer, "width", lambda: DEFAULT_WIDTH_MM)() * PIXELS["MM"]


def _per_cent(expression: Expression) -> Expression:
    return Call("/", (expression, Literal(100)))


def _switch(enabled: Value) -> Value:
    """A data-defined switch; what has no value is on."""
    return enabled if isinstance(enabled, Expression) and not isinstance(enabled, Literal) else True


def _is_plain(effect) -> bool:
    """The stack that every symbol has and that draws only its source."""
    return effect.type() == "effectStack" and all(
        one.type() == "drawSource" or not one.enabled() for one in effect.effectList()
    )
