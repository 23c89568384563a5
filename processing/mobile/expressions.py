"""QGIS's expressions as trees of the mobile room; what has no place there is refused by its name."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsExpressionNode,
    QgsExpressionNodeBinaryOperator,
    QgsExpressionNodeColumnRef,
    QgsExpressionNodeCondition,
    QgsExpressionNodeFunction,
    QgsExpressionNodeInOperator,
    QgsExpressionNodeLiteral,
    QgsExpressionNodeUnaryOperator,
    QgsVectorLayer,
)

from ...mobile.style.expression import FUNCTIONS, Call, Case, Expression, Field, Literal, Scale

NULL = Literal(None)
OPERATORS = frozenset(["+", "-", "*", "/", "%", "^", "||", "=", "<>", "<", "<=", ">", ">=", "and", "or"])
FORMER_NAMES = {"scale_polynomial": "scale_exp"}
"""What QGIS 3.36 and later call functions, and the older name, by which they are known here."""
AGGREGATES = frozenset(["minimum", "maximum", "sum", "mean", "count", "median"])
"""Of the whole layer: computed once, here."""
CHANGING = frozenset(["rand", "randf", "uuid", "now", "$now"])


class Unreadable(Exception):
    """The expression has a part that no phone can compute; the text is what QGIS calls it."""


class ExpressionReader:
    """Reads expressions of ``layer``; constants and aggregates are computed with its context."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        self._names = set(layer.fields().names())

    def read(self, text: str) -> Expression:
        """The tree of ``text``; raises :class:`Unreadable`."""
        expression = QgsExpression(text)
        if expression.hasParserError() or expression.rootNode() is None:
            raise Unreadable(text)
        return self._node(expression.rootNode())

    def _node(self, node: QgsExpressionNode) -> Expression:
        for kind, read in READERS.items():
            if isinstance(node, kind):
                return read(self, node)
        raise Unreadable(node.dump())

    def column(self, node: QgsExpressionNodeColumnRef) -> Expression:
        name = node.name()
        if name not in self._names:
            known = {one.lower(): one for one in self._names}
            if name.lower() not in known:
                raise Unreadable(f'"{name}"')
            name = known[name.lower()]
        return Field(name)

    def literal(self, node: QgsExpressionNodeLiteral) -> Expression:
        return Literal(_plain(node.value()))

    def unary(self, node: QgsExpressionNodeUnaryOperator) -> Expression:
        operand = self._node(node.operand())
        if node.text() == "NOT":
            return Call("not", (operand,))
        if isinstance(operand, Literal) and isinstance(operand.value, (int, float)):
            return Literal(-operand.value)
        return Call("negative", (_or_zero(operand),))

    def binary(self, node: QgsExpressionNodeBinaryOperator) -> Expression:
        operator = node.text().lower()
        first, second = self._node(node.opLeft()), self._node(node.opRight())
        if operator in OPERATORS:
            return Call(operator, (first, second))
        if operator == "//":
            return Call("floor", (Call("/", (_or_zero(first), _or_zero(second))),))
        if operator in ("is", "is not"):
            same = _same(first, second)
            return same if operator == "is" else Call("not", (same,))
        raise Unreadable(node.text())

    def one_of(self, node: QgsExpressionNodeInOperator) -> Expression:
        found = Call("in", (self._node(node.node()), *map(self._node, node.list().list())))
        return Call("not", (found,)) if node.isNotIn() else found

    def condition(self, node: QgsExpressionNodeCondition) -> Expression:
        whens = tuple((self._node(one.whenExp()), self._node(one.thenExp())) for one in node.conditions())
        return Case(whens, NULL if node.elseExp() is None else self._node(node.elseExp()))

    def function(self, node: QgsExpressionNodeFunction) -> Expression:
        name = QgsExpression.Functions()[node.fnIndex()].name()
        name = FORMER_NAMES.get(name, name)
        arguments = node.args().list() if node.args() is not None else []
        if name == "var":
            return self._variable(node, arguments)
        if name in AGGREGATES:
            return self._computed(node, name)
        if name == "if":
            condition, then, otherwise = map(self._node, arguments)
            return Case(((condition, then),), otherwise)
        if name == "attribute":
            return self._attribute(arguments)
        if name in FUNCTIONS:
            told = tuple(self._node(one) for one in arguments)
            return Call(name, told[:2]) if name == "format_number" else Call(name, told)
        if name == "nullif":
            first, second = map(self._node, arguments)
            return Case(((Call("=", (first, second)), NULL),), first)
        if (
            name not in CHANGING
            and not name.startswith("$")
            and not node.referencedColumns()
            and not node.needsGeometry()
        ):
            return self._computed(node, name)
        raise Unreadable(name if name.startswith("$") else f"{name}()")

    def _attribute(self, arguments: list) -> Expression:
        """A field of the feature itself, by a name that it may not have: NULL then."""
        *of, name = arguments
        if (of and of[0].dump() not in ("$currentfeature", "@feature")) or not isinstance(
            name, QgsExpressionNodeLiteral
        ):
            raise Unreadable("attribute()")
        return Field(name.value()) if name.value() in self._names else NULL

    def _variable(self, node: QgsExpressionNodeFunction, arguments: list) -> Expression:
        name = arguments[0].value() if isinstance(arguments[0], QgsExpressionNodeLiteral) else node.dump()
        if name == "map_scale":
            return Scale()
        computed = self._value_of(node)
        if computed is None:
            raise Unreadable(f"@{name}")
        return Literal(computed)

    def _computed(self, node: QgsExpressionNodeFunction, name: str) -> Expression:
        computed = self._value_of(node)
        if computed is None:
            raise Unreadable(f"{name}()")
        return Literal(computed)

    def _value_of(self, node: QgsExpressionNode) -> float | str | bool | None:
        expression = QgsExpression(node.dump())
        expression.prepare(self._context)
        value = expression.evaluate(self._context)
        return None if expression.hasEvalError() else _plain(value)


READERS: dict[type, Callable] = {
    QgsExpressionNodeColumnRef: ExpressionReader.column,
    QgsExpressionNodeLiteral: ExpressionReader.literal,
    QgsExpressionNodeUnaryOperator: ExpressionReader.unary,
    QgsExpressionNodeBinaryOperator: ExpressionReader.binary,
    QgsExpressionNodeInOperator: ExpressionReader.one_of,
    QgsExpressionNodeCondition: ExpressionReader.condition,
    QgsExpressionNodeFunction: ExpressionReader.function,
}


def _or_zero(operand: Expression) -> Expression:
    """A number that is NULL counts as 0 here and nowhere else: QGIS asks only for its type."""
    return operand if isinstance(operand, Literal) else Call("coalesce", (operand, Literal(0)))


def _plain(value: object) -> float | str | bool | None:
    return value if isinstance(value, (bool, int, float, str)) else None


def _same(first: Expression, second: Expression) -> Expression:
    """IS: equal, or both NULL."""
    if NULL in (first, second):
        return Call("is_null", (second if first == NULL else first,))
    equal = Call("is_true", (Call("=", (first, second)),))
    if isinstance(first, Literal) or isinstance(second, Literal):
        return equal
    return Call("or", (equal, Call("and", (Call("is_null", (first,)), Call("is_null", (second,))))))
