"""QGIS expressions as a tree: what conditions, labels and data-defined looks are made of.

The one place that says which expressions can go to the phone; what cannot is refused by name where QGIS is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """The value of a field."""

    name: str


@dataclass(frozen=True)
class Scale:
    """The denominator of the map's scale (QGIS: ``@map_scale``)."""


@dataclass(frozen=True)
class Literal:
    """A number, a text, true, false or NULL (None)."""

    value: float | str | bool | None


@dataclass(frozen=True)
class Call:
    """An operator or function on arguments, with QGIS's meaning of NULL.

    Operators: ``+ - * / % ^ || = <> < <= > >= and or not in is_null is_true negative``; functions by QGIS's name, those
    of :data:`FUNCTIONS`. ``in``: the first argument is looked for among the others; ``is_true`` is false where its
    argument is NULL.
    """

    name: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True)
class Case:
    """CASE WHEN condition THEN value … ELSE otherwise END."""

    whens: tuple[tuple[Expression, Expression], ...]
    otherwise: Expression


Expression = Field | Literal | Scale | Call | Case

FUNCTIONS = frozenset(
    [
        "coalesce",
        "concat",
        "round",
        "floor",
        "ceil",
        "abs",
        "sqrt",
        "exp",
        "ln",
        "log10",
        "min",
        "max",
        "clamp",
        "to_string",
        "to_int",
        "to_real",
        "lower",
        "upper",
        "length",
        "format_number",
        "scale_linear",
        "scale_exp",
    ]
)
"""What phone and pandas can both compute."""


def children(expression: Expression) -> tuple[Expression, ...]:
    """What ``expression`` is made of."""
    if isinstance(expression, Call):
        return expression.arguments
    if isinstance(expression, Case):
        return (*(part for when in expression.whens for part in when), expression.otherwise)
    return ()


def rebuilt(expression: Expression, parts: Iterable[Expression]) -> Expression:
    """``expression`` with other :func:`children`."""
    parts = tuple(parts)
    if isinstance(expression, Call):
        return Call(expression.name, parts)
    if isinstance(expression, Case):
        return Case(tuple(zip(parts[:-1:2], parts[1:-1:2], strict=True)), parts[-1])
    return expression


def fields_of(expression: object) -> frozenset[str]:
    """The fields that a value needs; none for a constant."""
    if isinstance(expression, Field):
        return frozenset((expression.name,))
    return frozenset().union(*(fields_of(part) for part in children(expression)))


def both(first: Expression | None, second: Expression | None) -> Expression | None:
    """Where both hold; None holds everywhere."""
    if first is None or second is None:
        return second if first is None else first
    return Call("and", (first, second))


def none_of(conditions: Iterable[Expression | None]) -> Expression:
    """Where no one of ``conditions`` holds; NULL does not hold (QGIS: ELSE)."""
    told = [Literal(True) if condition is None else Call("is_true", (condition,)) for condition in conditions]
    if not told:
        return Literal(True)
    return Call("not", (told[0] if len(told) == 1 else Call("or", tuple(told)),))
