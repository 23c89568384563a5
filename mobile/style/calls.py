"""What MapLibre has for QGIS's operators and functions, where all that they need is present."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .cases import Compiled, chosen
from .expression import Expression, Literal
from .literals import Untranslatable, as_number, is_number

if TYPE_CHECKING:
    from .compiling import Compiler

NOTHING = Literal(0)
FARTHEST = 1e30
"""Stands for a number that is not there, where the least or the largest is asked for."""
ARITHMETIC = {"+": "+", "-": "-", "*": "*", "/": "/", "%": "%", "^": "^"}
MATH = {"abs": "abs", "sqrt": "sqrt", "ln": "ln", "log10": "log10", "ceil": "ceil", "floor": "floor"}
TEXT = {"lower": "downcase", "upper": "upcase", "length": "length"}


def _arithmetic(operator: str) -> Callable:
    return lambda compiler, first, second: [operator, compiler.number(first), compiler.number(second)]


def _math(function: str) -> Callable:
    return lambda compiler, argument: [function, compiler.number(argument)]


def _text(function: str) -> Callable:
    return lambda compiler, argument: [function, compiler.text(argument)]


def _round(compiler: Compiler, number: Expression, places: Expression = NOTHING) -> Compiled:
    factor = 10 ** int(_literal(places, "round"))
    if factor == 1:
        return ["round", compiler.number(number)]
    return ["/", ["round", ["*", compiler.number(number), factor]], factor]


def _clamp(compiler: Compiler, low: Expression, number: Expression, high: Expression) -> Compiled:
    return ["max", compiler.number(low), ["min", compiler.number(high), compiler.number(number)]]


def _scaled(compiler: Compiler, number: Expression, *limits: Expression) -> Compiled:
    low, high, at_low, at_high = (_literal(limit, "scale_linear") for limit in limits)
    if low >= high:
        raise Untranslatable("scale_linear")
    return ["interpolate", ["linear"], compiler.number(number), low, at_low, high, at_high]


def _scaled_by_power(compiler: Compiler, number: Expression, *limits: Expression) -> Compiled:
    low, high, at_low, at_high, exponent = (_literal(limit, "scale_exp") for limit in limits)
    if low >= high:
        raise Untranslatable("scale_exp")
    share = ["/", ["-", ["max", low, ["min", high, compiler.number(number)]], low], high - low]
    return ["+", at_low, ["*", at_high - at_low, ["^", share, exponent]]]


def _formatted(compiler: Compiler, number: Expression, places: Expression = NOTHING, *_: Expression) -> Compiled:
    digits = int(_literal(places, "format_number"))
    shape = {"locale": "ko", "min-fraction-digits": digits, "max-fraction-digits": digits}
    return ["number-format", compiler.number(number), shape]


def _extreme(compiler: Compiler, name: str, nothing: float, parts: tuple[Expression, ...]) -> Compiled:
    """Of the numbers that are there."""
    return [name, *(chosen([(compiler.present(part), compiler.number(part))], nothing) for part in parts)]


def _concatenated(compiler: Compiler, *parts: Expression) -> Compiled:
    return ["concat", *(chosen([(compiler.present(part), compiler.text(part))], "") for part in parts)]


def _literal(expression: Expression, function: str) -> float:
    if not isinstance(expression, Literal) or not is_number(expression.value):
        raise Untranslatable(f"{function}() with changing limits")
    return as_number(expression.value)


CALLS: dict[str, Callable] = {
    **{name: _arithmetic(operator) for name, operator in ARITHMETIC.items()},
    **{name: _math(function) for name, function in MATH.items()},
    **{name: _text(function) for name, function in TEXT.items()},
    "negative": lambda compiler, argument: ["-", 0, compiler.number(argument)],
    "exp": lambda compiler, argument: ["^", ["e"], compiler.number(argument)],
    "round": _round,
    "clamp": _clamp,
    "min": lambda compiler, *parts: _extreme(compiler, "min", FARTHEST, parts),
    "max": lambda compiler, *parts: _extreme(compiler, "max", -FARTHEST, parts),
    "||": lambda compiler, *parts: ["concat", *map(compiler.text, parts)],
    "concat": _concatenated,
    "to_string": lambda compiler, argument: compiler.text(argument),
    "to_int": lambda compiler, argument: ["round", compiler.number(argument)],
    "to_real": lambda compiler, argument: compiler.number(argument),
    "format_number": _formatted,
    "scale_linear": _scaled,
    "scale_exp": _scaled_by_power,
}
"""What stands for a call where all it needs is present."""
