"""Indicators of a frame: whole, and by groups of its rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .aggregation import Aggregation, Busiest, Comparison, Condition, Ratio, Sum


@dataclass(frozen=True)
class Amounts:
    """What each row adds: to the value (of a ratio: to its ``part``) and to the ``whole`` that it is divided by."""

    part: np.ndarray
    whole: np.ndarray | None = None

    def value(self) -> float | None:
        """Of all rows; None where there is nothing to divide by."""
        return self.by_group(np.zeros(len(self.part), np.int64), 1)[0]

    def by_group(self, group: np.ndarray, groups: int) -> list[float | None]:
        """Of the rows of each ``group`` (0 … groups - 1; rows with -1 belong to none)."""
        parts = _summed(self.part, group, groups)
        if self.whole is None:
            return parts.tolist()
        wholes = _summed(self.whole, group, groups)
        return [part / whole if whole else None for part, whole in zip(parts.tolist(), wholes.tolist(), strict=True)]


def amounts_of(aggregation: Sum | Ratio, frame: pd.DataFrame) -> Amounts:
    """What each row of ``frame`` adds to ``aggregation``."""
    if isinstance(aggregation, Sum):
        return Amounts(_products(aggregation, frame))
    there = _there(aggregation.part, frame) & _there(aggregation.whole, frame)
    return Amounts(_products(aggregation.part, frame) * there, _products(aggregation.whole, frame) * there)


def value_of(aggregation: Aggregation, frame: pd.DataFrame) -> float | None:
    """The value of all rows of ``frame``; None of a ratio to nothing, and of the busiest of no interval."""
    if isinstance(aggregation, Busiest):
        busiest = busiest_of(aggregation, frame)
        return None if busiest is None else busiest[1]
    return amounts_of(aggregation, frame).value()


def busiest_of(aggregation: Busiest, frame: pd.DataFrame) -> tuple[object, float] | None:
    """Begin and value of the interval with the largest sum, the first of equals."""
    sums = pd.Series(_products(aggregation.sum, frame)).groupby(frame[aggregation.time].to_numpy()).sum()
    return None if sums.empty else (sums.idxmax(), float(sums.max()))


def holds(conditions: tuple[Condition, ...], frame: pd.DataFrame) -> np.ndarray:
    """Where all ``conditions`` hold."""
    mask = np.ones(len(frame), bool)
    for condition in conditions:
        mask &= _holds(condition, frame[condition.field])
    return mask


def _holds(condition: Condition, values: pd.Series) -> np.ndarray:
    there = values.notna().to_numpy()
    texts = isinstance(_first(condition.value), str)
    compared = values[there].astype(str) if texts else pd.to_numeric(values[there], errors="coerce")
    result = np.zeros(len(values), bool)
    result[there] = _COMPARE[condition.comparison](compared, condition.value).to_numpy(bool)
    return result


def _first(value: object) -> object:
    return next(iter(value), None) if isinstance(value, tuple) else value


_COMPARE = {
    Comparison.EQUAL: lambda column, value: column == value,
    Comparison.UNEQUAL: lambda column, value: column != value,
    Comparison.LESS: lambda column, value: column < value,
    Comparison.AT_MOST: lambda column, value: column <= value,
    Comparison.MORE: lambda column, value: column > value,
    Comparison.AT_LEAST: lambda column, value: column >= value,
    Comparison.ONE_OF: lambda column, value: column.isin(value),
}


def numbers(column: pd.Series) -> np.ndarray:
    """``column`` as numbers, NaN where it says nothing."""
    return pd.to_numeric(column, errors="coerce").to_numpy(float, na_value=np.nan)


def _there(one: Sum, frame: pd.DataFrame) -> np.ndarray:
    mask = np.ones(len(frame), bool)
    for name in one.fields:
        mask &= ~np.isnan(numbers(frame[name]))
    return mask


def _products(one: Sum, frame: pd.DataFrame) -> np.ndarray:
    product = np.full(len(frame), one.factor)
    for name in one.fields:
        product = product * numbers(frame[name])
    return np.where(holds(one.conditions, frame) & _there(one, frame), product, 0.0)


def _summed(values: np.ndarray, group: np.ndarray, groups: int) -> np.ndarray:
    chosen = group >= 0
    return np.bincount(group[chosen], weights=values[chosen], minlength=groups)
