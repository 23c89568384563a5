"""Which rules can never hold for one feature: those become one layer of MapLibre, a class each."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .expression import Call, Expression, Literal
from .model import Rule


def exclusive_groups(rules: list[Rule]) -> list[list[Rule]]:
    """``rules`` in their order, in groups of rules with the same scales of which at most one holds for a feature."""
    groups: list[list[Rule]] = []
    for rule in rules:
        if groups and _joins(rule, groups[-1]):
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _joins(rule: Rule, group: list[Rule]) -> bool:
    limits = (rule.min_scale, rule.max_scale)
    return (group[0].min_scale, group[0].max_scale) == limits and all(
        exclude(one.condition, rule.condition) for one in group
    )


def exclude(first: Expression | None, second: Expression | None) -> bool:
    """Whether no feature can satisfy both; False where that is not plain to see."""
    if first is None or second is None:
        return False
    left, right = _conjuncts(first), _conjuncts(second)
    if _denies(left, right) or _denies(right, left):
        return True
    asked = {subject: told for subject, told in map(_range, left) if told is not None}
    return any(
        told is not None and subject in asked and not asked[subject].meets(told) for subject, told in map(_range, right)
    )


def _conjuncts(condition: Expression) -> list[Expression]:
    if isinstance(condition, Call) and condition.name == "and":
        return [part for argument in condition.arguments for part in _conjuncts(argument)]
    if isinstance(condition, Call) and condition.name == "is_true":
        return _conjuncts(condition.arguments[0])
    return [condition]


def _disjuncts(condition: Expression) -> list[Expression]:
    if isinstance(condition, Call) and condition.name == "or":
        return [part for argument in condition.arguments for part in _disjuncts(argument)]
    return [condition]


def _denies(left: list[Expression], right: list[Expression]) -> bool:
    """Whether ``left`` says NOT to all of what ``right`` asks for (ELSE)."""
    denied = [part.arguments[0] for part in left if isinstance(part, Call) and part.name == "not"]
    return any(set(_conjuncts(one)) <= set(right) for told in denied for one in _disjuncts(told))


@dataclass(frozen=True)
class _Range:
    """What a condition allows for its subject: some values, or an interval."""

    values: frozenset | None = None
    low: float = -math.inf
    high: float = math.inf
    low_counts: bool = True
    high_counts: bool = True

    def meets(self, other: _Range) -> bool:
        if self.values is not None and other.values is not None:
            return bool(self.values & other.values)
        if self.values is not None:
            return any(other.holds(value) for value in self.values)
        if other.values is not None:
            return other.meets(self)
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low < high or (low == high and self.holds(low) and other.holds(low))

    def holds(self, value: object) -> bool:
        if value is None:
            return False
        if isinstance(value, str):
            return True  # an interval of texts: not looked into
        return (self.low < value or (self.low_counts and self.low == value)) and (
            value < self.high or (self.high_counts and value == self.high)
        )


MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}


def _range(condition: Expression) -> tuple[Expression | None, _Range | None]:
    match condition:
        case Call("is_null", (subject,)):
            return subject, _Range(frozenset((None,)))
        case Call("in", (subject, *among)) if all(isinstance(one, Literal) for one in among):
            return subject, _Range(frozenset(one.value for one in among))
        case Call(name, (Literal() as value, subject)) if name in MIRRORED:
            return _range(Call(MIRRORED[name], (subject, value)))
        case Call("=", (subject, Literal(value))):
            return subject, _Range(frozenset((value,)))
        case Call("<" | "<=" as name, (subject, Literal(bool() | int() | float() as value))):
            return subject, _Range(high=value, high_counts=name == "<=")
        case Call(">" | ">=" as name, (subject, Literal(bool() | int() | float() as value))):
            return subject, _Range(low=value, low_counts=name == ">=")
    return None, None
