"""Values of rules as one property of MapLibre: a constant, a case a class, and a step where the scale matters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from .cases import Compiled
from .compiling import Compiler
from .expression import Call, Case, Expression, Literal
from .model import Rule, SymbolPart, Value
from .scales import by_zoom, is_gradual

DIGITS = 4
TRUE = Literal(True)


def literal(value: Value) -> Expression:
    return value if isinstance(value, Expression) else Literal(value)


def product(*values: Value) -> Value:
    """The product; a constant where all are."""
    constants = [value for value in values if not isinstance(value, Expression)]
    told = [value for value in values if isinstance(value, Expression)]
    factor = 1.0
    for one in constants:
        factor *= float(one)
    if not told or factor == 0:
        return factor
    result = told[0]
    for one in told[1:]:
        result = Call("*", (result, one))
    return result if factor == 1 else Call("*", (result, Literal(factor)))


@dataclass(frozen=True)
class Drawn:
    """A part of a rule's symbol."""

    rule: Rule
    part: SymbolPart


@dataclass(frozen=True)
class Painter:
    """Writes properties for a layer at ``latitude`` whose opacity is ``opacity``."""

    compiler: Compiler
    latitude: float
    opacity: float

    def property(self, drawn: Sequence[Drawn], read: Callable[[SymbolPart], Value], default: Compiled) -> Compiled:
        """What ``read`` says of the part of each class; ``default`` where a data-defined value is NULL."""
        return self.compiled(self._by_class(drawn, read), default)

    def opacity_of(self, drawn: Sequence[Drawn], read: Callable[[SymbolPart], Value], shown: bool = True) -> Compiled:
        """The opacity of each class; 0 where a part is switched off or (``shown`` False) it is no class here."""

        def opacity(part: SymbolPart) -> Value:
            value = product(read(part), self.opacity)
            if not isinstance(part.enabled, Expression):
                return value if part.enabled else 0.0
            return Case(((part.enabled, literal(value)),), Literal(0.0))

        told = self._by_class(drawn, opacity)
        if not shown:
            whens = tuple((one.rule.condition or TRUE, literal(opacity(one.part))) for one in drawn)
            told = Case(whens, Literal(0.0))
        return self.compiled(told, 0)

    def _by_class(self, drawn: Sequence[Drawn], read: Callable[[SymbolPart], Value]) -> Value:
        values = [read(one.part) for one in drawn]
        if all(value == values[0] for value in values):
            return values[0]
        whens = [(one.rule.condition or TRUE, literal(value)) for one, value in zip(drawn, values, strict=True)]
        return Case(tuple(whens[:-1]), whens[-1][1])

    def compiled(self, value: Value, default: Compiled) -> Compiled:
        """A value as JSON, with a step of zooms outside where it depends on the scale."""
        if not isinstance(value, Expression):
            return rounded(value)
        pieces = [
            (zoom, rounded(self.compiler.value_or(piece, default))) for zoom, piece in by_zoom(value, self.latitude)
        ]
        if len(pieces) == 1:
            return pieces[0][1]
        if is_gradual(value):
            return ["interpolate", ["exponential", 2], ["zoom"], *(part for piece in pieces for part in piece)]
        return ["step", ["zoom"], pieces[0][1], *(part for piece in pieces[1:] for part in piece)]

    def filter(self, conditions: Sequence[Expression | None]) -> dict:
        """``{"filter": …}`` for where one of ``conditions`` holds; nothing where one always does.

        MapLibre asks filters at whole zooms only, where they depend on the scale.
        """
        if None in conditions:
            return {}
        asked = conditions[0] if len(conditions) == 1 else Call("or", tuple(conditions))
        pieces = [(zoom, self.compiler.filter(piece)) for zoom, piece in by_zoom(asked, self.latitude)]
        if pieces == [(0.0, True)]:
            return {}
        if len(pieces) > 1:
            return {"filter": ["step", ["zoom"], pieces[0][1], *(part for piece in pieces[1:] for part in piece)]}
        return {"filter": pieces[0][1] if isinstance(pieces[0][1], list) else ["literal", pieces[0][1]]}


def rounded(compiled: Compiled) -> Compiled:
    """Numbers without digits that no screen shows."""
    if isinstance(compiled, list):
        if compiled[:1] in (["<"], ["<="], [">"], [">="], ["=="], ["!="], ["in"], ["match"], ["get"]):
            return compiled if compiled[0] != "match" else [*compiled[:2], *map(rounded, compiled[2:])]
        return [rounded(part) for part in compiled]
    if isinstance(compiled, float):
        return (
            int(compiled) if compiled.is_integer() else round(compiled, DIGITS + 4 if abs(compiled) < 0.01 else DIGITS)
        )
    return compiled


def constant_of(value: Value) -> float | str | bool | None:
    """What stands for a value in the legend: what a data-defined one falls back to, else its first constant."""
    match value:
        case Literal(constant):
            return constant
        case Call("coalesce", (*_, last)):
            return constant_of(last)
        case Case(whens, otherwise):
            options = (constant_of(otherwise), *(constant_of(then) for _, then in whens))
            return next((one for one in options if one is not None), None)
        case Call():
            return None
    return None if isinstance(value, Expression) else value


def values_in(part: object) -> list[Expression]:
    """The data-defined values of a part, a label or an extrusion."""
    told = (getattr(part, one.name) for one in fields(part))
    return [value for value in told if isinstance(value, Expression)]
