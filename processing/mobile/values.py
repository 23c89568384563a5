"""Constants and data-defined properties of symbols: colours, lengths, opacities."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import (
    QgsExpression,
    QgsExpressionNodeFunction,
    QgsProperty,
    QgsPropertyCollection,
    QgsSymbolLayer,
    QgsSymbolLayerUtils,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor

from ...mobile.style.expression import Call, Case, Expression, Literal, Scale, children, rebuilt
from ...mobile.style.model import Value
from ...mobile.style.painting import literal, product
from ...mobile.style.scales import PIXELS_A_METRE
from .expressions import ExpressionReader, Unreadable
from .remarks import Remarks

PIXELS = {"MM": 96 / 25.4, "Point": 96 / 72, "Pixel": 1.0, "Inch": 96.0}
"""CSS pixels in a unit of QGIS."""
HAIRLINE = 1.0
"""QGIS draws a line of no width as one pixel."""
OPAQUE = 255


@dataclass(frozen=True)
class Color:
    """A colour and how much of it is seen."""

    color: Value
    opacity: Value


def plain_color(color: QColor) -> Color:
    return Color(color.name(), round(color.alphaF(), 4))


@dataclass(frozen=True)
class ValueReader:
    """Reads values of a layer's symbols; ``metres`` are in a unit of its map."""

    expressions: ExpressionReader
    remarks: Remarks
    metres: float = 1.0

    def stroke(self, layer: QgsSymbolLayer, fixed: float, unit: QgsUnitTypes.RenderUnit) -> Value:
        """How wide the line of ``layer`` is in pixels; none of no width."""
        width = self.length(layer, QgsSymbolLayer.Property.PropertyStrokeWidth, fixed, unit, "line width")
        return HAIRLINE if width == 0 else width

    def length(self, layer: QgsSymbolLayer, key: int, fixed: float, unit: QgsUnitTypes.RenderUnit, what: str) -> Value:
        """A length of ``layer`` that may be data-defined, in pixels."""
        return self.in_pixels(self.defined(layer.dataDefinedProperties(), key, fixed, what), unit)

    def in_pixels(self, value: Value, unit: QgsUnitTypes.RenderUnit) -> Value:
        """A length in pixels: of map units it depends on the scale."""
        name = QgsUnitTypes.encodeUnit(unit)
        if name in PIXELS:
            return product(value, PIXELS[name])
        if name not in ("MapUnit", "RenderMetersInMapUnits"):
            self.remarks.remark("Lengths in {unit} are read as millimetres.", unit=name)
            return product(value, PIXELS["MM"])
        metres = 1.0 if name == "RenderMetersInMapUnits" else self.metres
        if value == 0:
            return 0.0
        return Call("/", (literal(product(value, metres * PIXELS_A_METRE)), Scale()))

    def defined(
        self, properties: QgsPropertyCollection, key: int, fixed: Value, what: str, change: Callable | None = None
    ) -> Value:
        """The data-defined property ``key``, ``fixed`` where it is NULL; ``fixed`` where it is none or unreadable.

        ``change`` is done to what is read; ``what`` names the property in a remark.
        """
        told = self.expression(properties, key, what)
        if told is None:
            return fixed
        told = told if change is None else change(told)
        return told if isinstance(told, Literal) else Call("coalesce", (told, literal(fixed)))

    def expression(self, properties: QgsPropertyCollection, key: int, what: str) -> Expression | None:
        if not properties.isActive(key):
            return None
        text = expression_of(properties.property(key))
        try:
            return self.expressions.read(text)
        except Unreadable as error:
            self.remarks.remark("{what} is the same for all: the app cannot compute {function}.",
                             what=what, function=str(error))  # fmt: skip
            return None

    def color(self, properties: QgsPropertyCollection, key: int, fixed: QColor, what: str) -> Color:
        """A colour that may be data-defined, its alpha apart."""
        still = plain_color(fixed)
        if not properties.isActive(key):
            return still
        try:
            told = self.color_expression(expression_of(properties.property(key)))
        except Unreadable as error:
            self.remarks.remark("{what} is the same for all: the app cannot compute {function}.",
                             what=what, function=str(error))  # fmt: skip
            return still
        return Color(Call("coalesce", (literal(told.color), Literal(still.color))), told.opacity)

    def color_expression(self, text: str) -> Color:
        """A colour as an expression: constants in it become CSS colours; ``set_color_part(…, 'alpha', …)`` is taken
        apart."""
        expression = QgsExpression(text)  # owns its nodes
        root = expression.rootNode()
        if isinstance(root, QgsExpressionNodeFunction):
            arguments = root.args().list() if root.args() is not None else []
            name = QgsExpression.Functions()[root.fnIndex()].name()
            if name == "set_color_part" and arguments[1].dump() == "'alpha'":
                inner = self.color_expression(arguments[0].dump())
                alpha = self.expressions.read(arguments[2].dump())
                return Color(inner.color, _share(alpha))
        return Color(_with_colors(self.expressions.read(text)), 1.0)


def pixels(length: float, unit: QgsUnitTypes.RenderUnit) -> float:
    """A constant length in CSS pixels; map units, which have none, as millimetres."""
    return length * PIXELS.get(QgsUnitTypes.encodeUnit(unit), PIXELS["MM"])


def at_least(value: Value, least: float) -> Value:
    """``value`` or ``least``, whichever is more."""
    return Call("max", (value, Literal(least))) if isinstance(value, Expression) else max(value, least)


def expression_of(told: QgsProperty) -> str:
    """The text of a data-defined property, also of a field with a transformer."""
    text = told.asExpression()
    transformer = told.transformer()
    return text if transformer is None else transformer.toExpression(text)


def _share(alpha: Expression) -> Value:
    """0–255 as 0–1, inside of cases too."""
    if isinstance(alpha, Literal):
        return round(float(alpha.value) / OPAQUE, 4)
    if isinstance(alpha, Case):
        return Case(
            tuple((when, literal(_share(then))) for when, then in alpha.whens), literal(_share(alpha.otherwise))
        )
    return Call("/", (alpha, Literal(OPAQUE)))


def _with_colors(told: Expression) -> Expression:
    match told:
        case Literal(str() as text):
            return Literal(css_color(text))
        case Case(whens, otherwise):
            return Case(tuple((when, _with_colors(then)) for when, then in whens), _with_colors(otherwise))
        case Call("coalesce", arguments):
            return Call("coalesce", tuple(map(_with_colors, arguments)))
    return rebuilt(told, children(told))


def css_color(text: str) -> str:
    """QGIS's ``r,g,b,a`` and names as CSS."""
    color = QgsSymbolLayerUtils.decodeColor(text)
    if not color.isValid():
        raise Unreadable(text)
    return (
        color.name()
        if color.alpha() == OPAQUE
        else f"rgba({color.red()},{color.green()},{color.blue()},{color.alphaF():.3f})"
    )
