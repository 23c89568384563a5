"""What a tap on an indicator shows on the map: conditions as a MapLibre filter."""

from __future__ import annotations

from collections.abc import Collection

from .aggregation import Comparison, Condition

_OPERATORS = {Comparison.EQUAL: "==", Comparison.UNEQUAL: "!="}


def filter_of(conditions: tuple[Condition, ...], fields: Collection[str]) -> list | None:
    """The features for which all ``conditions`` hold; None: all, also where a condition reads none of ``fields``."""
    if not conditions or any(condition.field not in fields for condition in conditions):
        return None
    tests = [_test(condition) for condition in conditions]
    return tests[0] if len(tests) == 1 else ["all", *tests]


def _test(condition: Condition) -> list:
    """Never an error of the map's: an empty field, or one of another type, fulfils nothing."""
    value = ["get", condition.field]
    if condition.comparison is Comparison.ONE_OF:
        return ["in", value, ["literal", list(condition.value)]]
    operator = _OPERATORS.get(condition.comparison, condition.comparison.value)
    kind = "boolean" if isinstance(condition.value, bool) else "string" if _is_text(condition.value) else "number"
    return ["all", ["==", ["typeof", value], kind], [operator, [kind, value], condition.value]]


def _is_text(value: object) -> bool:
    return isinstance(value, str)
