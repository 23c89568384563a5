"""Expressions as MapLibre's: the same answer for every feature, also where a field is empty.

MapLibre gives up a whole expression where a part of it meets null. So a tree is turned into three: whether it has a
value (:meth:`Compiler.present`), its value where it has one, and for conditions whether they are surely true or surely
false: the three-valued logic of SQL and QGIS, in two-valued pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..model import FieldKind
from .calls import CALLS
from .cases import Compiled, all_of, any_of, chosen, inverse
from .expression import Call, Case, Expression, Field, Literal, Scale
from .literals import Untranslatable, as_number, as_text, is_number

COMPARISONS = {"=": "==", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
CONDITIONS = {*COMPARISONS, "and", "or", "not", "in", "is_null", "is_true"}
POSITIVE = {"sqrt": ">=", "ln": ">", "log10": ">"}
"""What these need of their argument: NULL in QGIS elsewhere."""


@dataclass(frozen=True)
class Compiler:
    """Compiles for a layer whose fields are of these ``kinds``; ``changing`` ones are read from the feature-state."""

    kinds: Mapping[str, FieldKind]
    changing: frozenset[str] = frozenset()

    def filter(self, condition: Expression | None) -> Compiled:
        """Whether ``condition`` holds: JSON for a filter, True or False."""
        return True if condition is None else self.true(condition)

    def value_or(self, expression: Expression, default: Compiled) -> Compiled:
        """The value, ``default`` where it has none."""
        return chosen([(self.present(expression), self.value(expression))], default)

    def kind(self, expression: Expression) -> FieldKind:
        """What an expression gives."""
        match expression:
            case Field(name):
                kind = self.kinds.get(name, FieldKind.TEXT)
                return FieldKind.TEXT if kind is FieldKind.DATE else kind
            case Literal(bool()):
                return FieldKind.BOOLEAN
            case Literal(str()):
                return FieldKind.TEXT
            case Case(whens, otherwise):
                return self._first_kind((*(value for _, value in whens), otherwise))
            case Call("coalesce", arguments):
                return self._first_kind(arguments)
            case Call(name, _) if name in CONDITIONS:
                return FieldKind.BOOLEAN
            case Call("||" | "concat" | "to_string" | "lower" | "upper" | "format_number", _):
                return FieldKind.TEXT
        return FieldKind.NUMBER

    def _first_kind(self, parts) -> FieldKind:
        return next((self.kind(part) for part in parts if part != Literal(None)), FieldKind.NUMBER)

    # ---- whether there is a value

    def present(self, expression: Expression) -> Compiled:
        """Whether ``expression`` is not NULL."""
        match expression:
            case Field():
                return ["!=", self._get(expression), None]
            case Literal(value):
                return value is not None
            case Scale():
                return True
            case Case(whens, otherwise):
                branches = [(self.true(when), self.present(then)) for when, then in whens]
                return chosen(branches, self.present(otherwise))
            case Call("coalesce" | "min" | "max", arguments):
                return any_of(*(self.present(part) for part in arguments))
            case Call("is_null" | "is_true" | "concat", _):
                return True
            case Call("and" | "or" | "not" | "in", _):
                return any_of(self.true(expression), self.false(expression))
            case Call("/" | "%", (_, divisor)):
                return all_of(self._all_present(expression), self._unequal_zero(divisor))
            case Call(name, (argument,)) if name in POSITIVE:
                return all_of(self.present(argument), [POSITIVE[name], self.number(argument), 0])
            case Call(_, _):
                return self._all_present(expression)
        raise Untranslatable(type(expression).__name__)

    def _all_present(self, call: Call) -> Compiled:
        return all_of(*(self.present(part) for part in call.arguments))

    def _unequal_zero(self, divisor: Expression) -> Compiled:
        return divisor.value != 0 if isinstance(divisor, Literal) else ["!=", self.number(divisor), 0]

    # ---- the value, where there is one

    def value(self, expression: Expression) -> Compiled:
        """The value of ``expression`` where it is present."""
        match expression:
            case Field():
                return self._get(expression)
            case Literal(value):
                return value
            case Case():
                return self._case(expression)
            case Call("coalesce", arguments):
                return self._coalesce(expression, arguments)
            case Call(name, _) if name in CONDITIONS:
                return self.true(expression)
            case Call(name, arguments) if name in CALLS:
                return CALLS[name](self, *arguments)
        raise Untranslatable(expression.name if isinstance(expression, Call) else "@map_scale")

    def number(self, expression: Expression) -> Compiled:
        """The value as a number."""
        if isinstance(expression, Literal):
            return as_number(expression.value)
        value = self.value(expression)
        return value if self.kind(expression) is FieldKind.NUMBER else ["to-number", value, 0]

    def text(self, expression: Expression) -> Compiled:
        """The value as a text."""
        if isinstance(expression, Literal):
            return as_text(expression.value)
        if isinstance(expression, Case):
            return self._case(expression, self.text)
        return ["to-string", self.value(expression)]

    def _get(self, field: Field) -> Compiled:
        get = ["get", field.name]
        return ["coalesce", ["feature-state", field.name], get] if field.name in self.changing else get

    def _case(self, case: Case, read: Callable | None = None) -> Compiled:
        kind = self.kind(case)
        read = read or {FieldKind.NUMBER: self.number, FieldKind.TEXT: self._plain_text}.get(kind, self.value)
        thens = [then for _, then in case.whens] + [case.otherwise]
        nothing = next((read(then) for then in thens if then != Literal(None)), "" if kind is FieldKind.TEXT else 0)
        *values, otherwise = (nothing if then == Literal(None) else read(then) for then in thens)
        return self._matched(case, values, otherwise) or chosen(
            [(self.true(when), value) for (when, _), value in zip(case.whens, values, strict=True)], otherwise
        )

    def _plain_text(self, expression: Expression) -> Compiled:
        return self.value(expression) if self.kind(expression) is FieldKind.TEXT else self.text(expression)

    def _matched(self, case: Case, values: list[Compiled], otherwise: Compiled) -> Compiled | None:
        """``["match", …]`` where all conditions ask for texts of one field: a class of many is found at once."""
        asked = [_asked_for(when) for when, _ in case.whens]
        if len(asked) < 3 or any(one is None for one in asked) or len({field for field, _ in asked}) > 1:
            return None
        field = asked[0][0]
        labels = [label for _, told in asked for label in told]
        if self.kind(field) is not FieldKind.TEXT or len(set(labels)) < len(labels) or field.name in self.changing:
            return None
        pairs = [part for (_, told), value in zip(asked, values, strict=True) for part in (list(told), value)]
        return ["match", ["get", field.name], *pairs, otherwise]

    def _coalesce(self, call: Call, arguments: tuple[Expression, ...]) -> Compiled:
        kind = self.kind(call)
        read = {FieldKind.NUMBER: self.number, FieldKind.TEXT: self._plain_text}.get(kind, self.value)
        told = [part for part in arguments if part != Literal(None)]
        if not told:
            return 0
        return chosen([(self.present(part), read(part)) for part in told[:-1]], read(told[-1]))

    # ---- conditions

    def true(self, condition: Expression) -> Compiled:
        """Whether ``condition`` is surely true."""
        match condition:
            case Literal(value):
                return value is not None and bool(value)
            case Call("and", parts):
                return all_of(*(self.true(part) for part in parts))
            case Call("or", parts):
                return any_of(*(self.true(part) for part in parts))
            case Call("not", (part,)):
                return self.false(part)
            case Call("is_true", (part,)):
                return self.true(part)
            case Call("is_null", (part,)):
                return inverse(self.present(part))
            case Call("in", (sought, *among)):
                return self._one_of(sought, tuple(among))
            case Call(name, (first, second)) if name in COMPARISONS:
                return all_of(self.present(first), self.present(second), self._compared(name, first, second))
            case Case(whens, otherwise):
                return chosen([(self.true(w), self.true(then)) for w, then in whens], self.true(otherwise))
        return all_of(self.present(condition), self._truth(condition))

    def false(self, condition: Expression) -> Compiled:
        """Whether ``condition`` is surely false: neither true nor NULL."""
        match condition:
            case Literal(value):
                return value is not None and not value
            case Call("and", parts):
                return any_of(*(self.false(part) for part in parts))
            case Call("or", parts):
                return all_of(*(self.false(part) for part in parts))
            case Call("not", (part,)):
                return self.true(part)
            case Call("is_true" | "is_null", _):
                return inverse(self.true(condition))
            case Call("in", (sought, *among)):
                missing = all_of(*(self.present(part) for part in among))
                return all_of(self.present(sought), missing, inverse(self._one_of(sought, tuple(among))))
            case Call(name, (first, second)) if name in COMPARISONS:
                return all_of(self.present(first), self.present(second), inverse(self._compared(name, first, second)))
            case Case(whens, otherwise):
                return chosen([(self.true(w), self.false(then)) for w, then in whens], self.false(otherwise))
        return all_of(self.present(condition), inverse(self._truth(condition)))

    def _truth(self, expression: Expression) -> Compiled:
        if self.kind(expression) is FieldKind.BOOLEAN:
            return ["to-boolean", self.value(expression)]
        return ["!=", self.number(expression), 0]

    def _compared(self, name: str, first: Expression, second: Expression) -> Compiled:
        kinds = {self.kind(first), self.kind(second)}
        if kinds == {FieldKind.TEXT}:
            return [COMPARISONS[name], self._plain_text(first), self._plain_text(second)]
        texts = [part for part in (first, second) if self.kind(part) is FieldKind.TEXT]
        if all(isinstance(part, Literal) and is_number(part.value) for part in texts):
            return [COMPARISONS[name], self.number(first), self.number(second)]
        if name in ("=", "<>"):
            return [COMPARISONS[name], self.text(first), self.text(second)]
        raise Untranslatable(f"{name} between text and number")

    def _one_of(self, sought: Expression, among: tuple[Expression, ...]) -> Compiled:
        literals = all(isinstance(part, Literal) and part.value is not None for part in among)
        kinds = {self.kind(sought), *(self.kind(part) for part in among)}
        if literals and len(kinds) == 1 and FieldKind.BOOLEAN not in kinds:
            found = ["in", self.value(sought), ["literal", [part.value for part in among]]]
            return all_of(self.present(sought), found)
        return any_of(*(self.true(Call("=", (sought, part))) for part in among))


def _asked_for(condition: Expression) -> tuple[Field, tuple[str, ...]] | None:
    match condition:
        case Call("=", (Field() as field, Literal(str() as text))):
            return field, (text,)
        case Call("in", (Field() as field, *texts)) if all(
            isinstance(getattr(one, "value", None), str) for one in texts
        ):
            return field, tuple(one.value for one in texts)
    return None
