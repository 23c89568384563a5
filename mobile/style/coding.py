"""A look that reads numbers in place of texts: what changes with time reaches the map as numbers alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum

from .expression import Call, Case, Expression, Field, Literal, children, rebuilt
from .model import Picture, Symbology

Codes = Mapping[str, Mapping[str, int]]
"""Field → its texts → the number of each."""
UNKNOWN = -1
"""The number of a text that no feature has."""
COMPARED = ("=", "<>", "in")


def coded(symbology: Symbology, codes: Codes) -> Symbology:
    """``symbology`` for features whose fields of ``codes`` hold numbers: it looks as it did for the texts."""
    return _coded(symbology, codes)


def _coded(value: object, codes: Codes) -> object:
    """``value`` with all expressions in it rewritten, however deep they lie."""
    if isinstance(value, Expression):
        return _read(value, codes)
    if isinstance(value, tuple):
        return tuple(_coded(one, codes) for one in value)
    if is_dataclass(value) and not isinstance(value, (Picture, Enum)):
        return replace(value, **{one.name: _coded(getattr(value, one.name), codes) for one in fields(value)})
    return value


def _read(expression: Expression, codes: Codes) -> Expression:
    if isinstance(expression, Field):
        return _text_of(expression, codes[expression.name]) if expression.name in codes else expression
    field = _compared_field(expression, codes)
    if field is not None:
        return Call(expression.name, tuple(_number_of(one, codes[field]) for one in expression.arguments))
    if isinstance(expression, Call) and expression.name == "is_null" and expression.arguments[0] in _fields(codes):
        return expression
    return rebuilt(expression, (_read(one, codes) for one in children(expression)))


def _compared_field(expression: Expression, codes: Codes) -> str | None:
    """The field of ``codes`` that ``expression`` compares with constants, and nothing else."""
    if not isinstance(expression, Call) or expression.name not in COMPARED:
        return None
    asked = [one for one in expression.arguments if one in _fields(codes)]
    constants = [one for one in expression.arguments if isinstance(one, Literal)]
    return asked[0].name if len(asked) == 1 and len(constants) == len(expression.arguments) - 1 else None


def _fields(codes: Codes) -> list[Field]:
    return [Field(name) for name in codes]


def _number_of(argument: Expression, numbers: Mapping[str, int]) -> Expression:
    if not isinstance(argument, Literal) or argument.value is None:
        return argument
    return Literal(numbers.get(str(argument.value), UNKNOWN))


def _text_of(field: Field, numbers: Mapping[str, int]) -> Expression:
    """The text again, where an expression needs it."""
    whens = tuple((Call("=", (field, Literal(number))), Literal(text)) for text, number in numbers.items())
    return Case(whens, Literal(None))
