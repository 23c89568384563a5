"""Expressions over a frame: the counts of the legend and the classes are what QGIS draws.

NULL is as in SQL and QGIS: it goes through operators, AND and OR know it as "unknown", and a condition that is NULL
does not hold.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .expression import Call, Case, Expression, Field, Literal, Scale

WHOLE_CITY = 1_000_000.0
"""The scale at which expressions are read that ask for one: nothing of a legend depends on it."""


@dataclass(frozen=True)
class Column:
    """Values a row, and where they are NULL."""

    values: np.ndarray
    missing: np.ndarray

    @property
    def is_text(self) -> bool:
        return self.values.dtype == object


def mask_of(expression: Expression | None, frame: pd.DataFrame) -> np.ndarray:
    """For which rows ``expression`` holds, None for all. Raises KeyError for a field that is not there."""
    if expression is None:
        return np.ones(len(frame), dtype=bool)
    return _holds(_evaluated(expression, frame))


def values_of(expression: Expression, frame: pd.DataFrame) -> pd.Series:
    """The value of ``expression`` a row; None where it is NULL."""
    column = _evaluated(expression, frame)
    values = column.values.astype(object)
    values[column.missing] = None
    return pd.Series(values, index=frame.index)


def constant(expression: Expression) -> float | str | bool | None:
    """The value of an expression without fields."""
    return values_of(expression, pd.DataFrame(index=[0])).iloc[0]


def _evaluated(expression: Expression, frame: pd.DataFrame) -> Column:
    match expression:
        case Field(name):
            return _field(frame[name])
        case Literal(value):
            return _constant(value, len(frame))
        case Scale():
            return _constant(WHOLE_CITY, len(frame))
        case Case(whens, otherwise):
            return _case(whens, otherwise, frame)
        case Call("coalesce", arguments):
            columns = [_evaluated(part, frame) for part in arguments]
            return _first([~one.missing for one in columns], columns, len(frame))
        case Call("and" | "or" | "not" | "in" | "is_null" | "is_true" as name, arguments):
            return LOGIC[name](*(_evaluated(part, frame) for part in arguments))
        case Call(name, arguments):
            return FUNCTIONS[name](*(_evaluated(part, frame) for part in arguments))
    raise TypeError(expression)


def _field(series: pd.Series) -> Column:
    missing = series.isna().to_numpy()
    if pd.api.types.is_bool_dtype(series) or pd.api.types.is_numeric_dtype(series):
        return Column(series.to_numpy(dtype=float, na_value=np.nan), missing)
    if pd.api.types.is_datetime64_any_dtype(series):
        return Column(series.astype(str).to_numpy(dtype=object), missing)
    values = series.to_numpy(dtype=object)
    if all(isinstance(value, (bool, int, float, np.number)) for value in values[~missing]):
        return Column(pd.to_numeric(series, errors="coerce").to_numpy(dtype=float), missing)
    return Column(np.where(missing, "", values.astype(str)).astype(object), missing)


def _constant(value: object, rows: int) -> Column:
    if isinstance(value, str):
        return Column(np.full(rows, value, dtype=object), np.zeros(rows, dtype=bool))
    return Column(np.full(rows, np.nan if value is None else float(value)), np.full(rows, value is None))


def _case(whens, otherwise: Expression, frame: pd.DataFrame) -> Column:
    conditions = [_holds(_evaluated(when, frame)) for when, _ in whens]
    columns = [_evaluated(then, frame) for _, then in whens]
    everywhere = np.ones(len(frame), dtype=bool)
    return _first([*conditions, everywhere], [*columns, _evaluated(otherwise, frame)], len(frame))


def _first(conditions: list[np.ndarray], columns: list[Column], rows: int) -> Column:
    """A row's value is that of the first column whose condition holds."""
    text = any(column.is_text for column in columns)
    values = np.full(rows, "" if text else np.nan, dtype=object if text else float)
    missing, open_ = np.ones(rows, dtype=bool), np.ones(rows, dtype=bool)
    for condition, column in zip(conditions, columns, strict=True):
        here = open_ & condition
        values[here] = (_texts(column) if text else column.values)[here]
        missing[here] = column.missing[here]
        open_ &= ~condition
    return Column(values, missing)


def _holds(column: Column) -> np.ndarray:
    return ~column.missing & (_numbers(column)[0] != 0)


def _numbers(column: Column) -> tuple[np.ndarray, np.ndarray]:
    """Numbers, and where there is none."""
    if not column.is_text:
        return column.values, column.missing
    numbers = pd.to_numeric(pd.Series(column.values), errors="coerce").to_numpy(dtype=float)
    return numbers, column.missing | np.isnan(numbers)


def _texts(column: Column) -> np.ndarray:
    if column.is_text:
        return column.values
    return np.array([_as_text(value) for value in column.values], dtype=object)


def _as_text(value: float) -> str:
    return str(int(value)) if np.isfinite(value) and float(value).is_integer() else repr(float(value))


def _and(*parts: Column) -> Column:
    false = np.logical_or.reduce([~part.missing & ~_holds(part) for part in parts])
    true = np.logical_and.reduce([_holds(part) for part in parts])
    return Column(true.astype(float), ~(true | false))


def _or(*parts: Column) -> Column:
    true = np.logical_or.reduce([_holds(part) for part in parts])
    false = np.logical_and.reduce([~part.missing & ~_holds(part) for part in parts])
    return Column(true.astype(float), ~(true | false))


def _not(part: Column) -> Column:
    return Column((~_holds(part)).astype(float), part.missing)


def _in(sought: Column, *among: Column) -> Column:
    return _or(*(_compared(np.equal)(sought, one) for one in among))


def _is_null(part: Column) -> Column:
    return Column(part.missing.astype(float), np.zeros(len(part.missing), dtype=bool))


def _is_true(part: Column) -> Column:
    return Column(_holds(part).astype(float), np.zeros(len(part.missing), dtype=bool))


LOGIC: dict[str, Callable[..., Column]] = {
    "and": _and, "or": _or, "not": _not, "in": _in, "is_null": _is_null, "is_true": _is_true,
}  # fmt: skip


def _compared(compare: Callable) -> Callable[[Column, Column], Column]:
    """Numbers as numbers, texts that are none as texts (QGIS)."""

    def compared(first: Column, second: Column) -> Column:
        missing = first.missing | second.missing
        (left, no_left), (right, no_right) = _numbers(first), _numbers(second)
        with np.errstate(invalid="ignore"):
            result = compare(left, right).astype(float)
        as_text = (no_left | no_right) & ~missing
        if first.is_text and second.is_text:
            as_text = ~missing
        if as_text.any():
            told = compare(_texts(first)[as_text], _texts(second)[as_text])
            result[as_text] = told.astype(float)
        return Column(result, missing)

    return compared


def _calculated(function: Callable) -> Callable[..., Column]:
    """Numbers of numbers; NULL where one is, and where the result is none (a division by zero)."""

    def calculated(*parts: Column) -> Column:
        numbers = [_numbers(part) for part in parts]
        with np.errstate(all="ignore"):
            values = np.asarray(function(*(values for values, _ in numbers)), dtype=float)
        missing = np.logical_or.reduce([lacking for _, lacking in numbers])
        return Column(values, missing | ~np.isfinite(values))

    return calculated


def _extreme(function: np.ufunc) -> Callable[..., Column]:
    """The least or the largest number that is there."""

    def extreme(*parts: Column) -> Column:
        values = function.reduce([np.where(lacking, np.nan, told) for told, lacking in map(_numbers, parts)])
        return Column(values, np.isnan(values))

    return extreme


def _written(function: Callable) -> Callable[..., Column]:
    """Text or number of texts, value by value."""

    def written(*parts: Column) -> Column:
        rows = [function(*row) for row in zip(*(_texts(part) for part in parts), strict=True)]
        missing = np.logical_or.reduce([part.missing for part in parts])
        text = not rows or isinstance(rows[0], str)
        return Column(np.array(rows, dtype=object if text else float), missing)

    return written


def _concat(*parts: Column) -> Column:
    shown = [np.where(part.missing, "", _texts(part)) for part in parts]
    joined = np.array(["".join(row) for row in zip(*shown, strict=True)], dtype=object)
    return Column(joined, np.zeros(len(joined), dtype=bool))


def _rounded(number: np.ndarray, places: np.ndarray | float = 0.0) -> np.ndarray:
    """Halves away from zero, as QGIS and MapLibre round; numpy rounds them to even numbers."""
    factor = 10.0**places
    return np.sign(number) * np.floor(np.abs(number) * factor + 0.5) / factor


def _scaled(number, low, high, at_low, at_high, exponent=1.0):
    share = np.clip((number - low) / (high - low), 0, 1) ** exponent
    return np.where(low < high, at_low + share * (at_high - at_low), np.nan)


def _formatted(number: Column, places: Column | None = None, *_: Column) -> Column:
    digits = 0 if places is None or not len(places.values) else int(places.values[0])
    shown = [f"{value:,.{digits}f}" if np.isfinite(value) else "" for value in _rounded(_numbers(number)[0], digits)]
    return Column(np.array(shown, dtype=object), number.missing)


FUNCTIONS: dict[str, Callable[..., Column]] = {
    "=": _compared(np.equal), "<>": _compared(np.not_equal), "<": _compared(np.less), "<=": _compared(np.less_equal),
    ">": _compared(np.greater), ">=": _compared(np.greater_equal),
    "+": _calculated(np.add), "-": _calculated(np.subtract), "*": _calculated(np.multiply),
    "/": _calculated(np.divide), "%": _calculated(np.fmod), "^": _calculated(np.power),
    "negative": _calculated(np.negative), "abs": _calculated(np.abs), "sqrt": _calculated(np.sqrt),
    "exp": _calculated(np.exp), "ln": _calculated(np.log), "log10": _calculated(np.log10),
    "floor": _calculated(np.floor), "ceil": _calculated(np.ceil), "round": _calculated(_rounded),
    "min": _extreme(np.fmin),
    "max": _extreme(np.fmax),
    "clamp": _calculated(lambda low, number, high: np.clip(number, low, high)),
    "to_int": _calculated(_rounded), "to_real": _calculated(lambda number: number),
    "scale_linear": _calculated(_scaled), "scale_exp": _calculated(_scaled),
    "||": _written(lambda *parts: "".join(parts)), "concat": _concat, "to_string": _written(lambda text: text),
    "lower": _written(str.lower), "upper": _written(str.upper), "length": _written(lambda text: float(len(text))),
    "format_number": _formatted,
}  # fmt: skip
