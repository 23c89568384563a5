"""Which small numbers of people are held back in a layer, and what more so that they cannot be computed.

Somebody who attacks it knows all that is shown, the sum of every column (an indicator tells it), and, where a feature
has a row an interval, the sums of features and of intervals that have several parts (other layers tell them, reduced
by the same rules). So

* in a table each column hides none or several numbers, of which any could be the limit or more;
* in a table by time the hidden numbers of a column form circles (:mod:`sijeong.common.suppression`); where that needs
  a sum to be unknown, the user is told not to publish it;
* columns that follow from each other (a + b = c) are hidden in the same rows. Then, of two rows with hidden numbers, a
  part of one can be moved to the other: all sums and all relations stay, so nothing hidden can be told;
* what is a share, a multiple or a mean of a hidden number is hidden with it, also in the rows that are hidden for the
  others' sake: one that is hidden alone follows from a total.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.progress import Progress
from ...common.suppression import Line, keeps_its_parts, suppressed, with_totals
from ..model import FieldKind, LayerField, SourceLayer
from .relations import Columns, derived_from, tied_groups
from .rules import ReductionRules

TOTALS_STAY = 1e9
"""How much dearer a total is to hide than a number: totals by feature and by interval stand in other layers."""

MEANS = re.compile(
    r"(^|_)(mean|median|avg|p\d\d|sd|std|share|rate|ratio|person_min|pairs|entropy)(_|$)|평균|중앙값|비율|율$|엔트로피"
)
"""Fields that tell the persons of a row themselves when there are few: an entropy of ln 3 is three persons, or six."""
OF_LAND = re.compile(r"(forest|adjacent|area|edge|water|hose|dead_end|in_time|parcel|building|conifer|near)_")
"""Shares of land, roads and houses, which are nobody's habits."""


@dataclass(frozen=True)
class Held:
    """Which values are hidden: a column of truths a field of which any is."""

    by_field: dict[str, np.ndarray]
    small: np.ndarray
    """Rows with a number below the limit."""
    sums: int = 0
    """How many sums of features and intervals another layer must not tell."""

    @property
    def count(self) -> int:
        return sum(int(mask.sum()) for mask in self.by_field.values())

    @property
    def rows(self) -> np.ndarray:
        return np.logical_or.reduce([*self.by_field.values(), self.small])


def held_back(layer: SourceLayer, counted: tuple[LayerField, ...], rules: ReductionRules, progress: Progress) -> Held:
    """What of ``layer`` is held back when the fields ``counted`` count people."""
    counts = _columns(layer.frame, counted)
    hidden, small, sums = {}, np.zeros(len(layer.frame), bool), 0
    for place, group in enumerate(tied_groups(counts)):
        progress.at(place / len(counts.names))
        values = Columns(group, np.column_stack([counts.of(name) for name in group]))
        unsafe = is_small(values.values, rules.fewest).any(axis=1)
        small |= unsafe
        mask = unsafe
        if rules.secondary and unsafe.any():
            mask, more = _protected(layer, values, unsafe, rules, progress)
            sums = max(sums, more)
        hidden |= {name: mask & ~np.isnan(values.of(name)) for name in group}
    if small.any():
        hidden |= _given_away(layer, counts, hidden, small, progress)
    return Held({name: mask for name, mask in hidden.items() if mask.any()}, small, sums)


def is_small(values: np.ndarray, fewest: int) -> np.ndarray:
    """Numbers of people that are too few; nobody is nobody."""
    return (values > 0) & (values < fewest)


def _columns(frame: pd.DataFrame, fields: tuple[LayerField, ...]) -> Columns:
    names = tuple(one.name for one in fields)
    numbers = [pd.to_numeric(frame[name], errors="coerce").to_numpy(float, na_value=np.nan) for name in names]
    return Columns(names, np.column_stack(numbers) if numbers else np.empty((len(frame), 0)))


def _protected(
    layer: SourceLayer, values: Columns, unsafe: np.ndarray, rules: ReductionRules, progress: Progress
) -> tuple[np.ndarray, int]:
    """The rows in which the columns of a group are hidden, and how many sums by time must stay unknown."""
    if layer.time_fields is None or not layer.id_field:
        return lines_protected(np.nan_to_num(values.values), unsafe, rules.fewest), 0
    return _table_protected(layer, values, unsafe, rules, progress)


def lines_protected(values: np.ndarray, unsafe: np.ndarray, fewest: int) -> np.ndarray:
    """``unsafe`` rows and the smallest others, until no hidden number follows from the sum of a column."""
    hidden = unsafe.copy()
    if not hidden.any():
        return hidden
    by_size = np.argsort(values.sum(axis=1), kind="stable")
    for column in values.T:
        for row in by_size[(column[by_size] > 0) & ~hidden[by_size]]:
            of_column = column[hidden & (column > 0)]
            if hidden.sum() > 1 and keeps_its_parts(of_column, fewest):
                break
            hidden[row] = True
    return hidden


def _table_protected(
    layer: SourceLayer, values: Columns, unsafe: np.ndarray, rules: ReductionRules, progress: Progress
) -> tuple[np.ndarray, int]:
    """The same of a table by feature and interval, both of which have sums; and how many of these must stay unknown."""
    feature = pd.factorize(layer.frame[layer.id_field], use_na_sentinel=False)[0]
    interval = layer.frame.groupby(list(layer.time_fields), dropna=False, sort=True).ngroup().to_numpy()
    # Several rows of a feature in one interval (days, directions) are places of their own.
    repeat = pd.DataFrame({"feature": feature, "interval": interval}).groupby(["feature", "interval"]).cumcount()
    column = pd.factorize(pd.Series(list(zip(interval, repeat, strict=True))))[0]
    place = (feature, column)
    hidden, sums = unsafe, 0
    while True:
        before = hidden
        for name in values.names:
            table = np.zeros((feature.max() + 1, column.max() + 1))
            table[place] = np.nan_to_num(values.of(name))
            mask = np.zeros_like(table, bool)
            mask[place] = hidden
            found = table_protected(table, mask, rules.fewest, progress)
            hidden, sums = hidden | found.numbers[place], max(sums, found.sums)
        if (hidden == before).all():
            return hidden, sums


@dataclass(frozen=True)
class HiddenOfTable:
    """What is hidden of a table: ``numbers``, and the sums of rows and of columns that nothing else may tell."""

    numbers: np.ndarray
    of_rows: np.ndarray
    of_columns: np.ndarray

    @property
    def sums(self) -> int:
        """How many."""
        return int(self.of_rows.sum() + self.of_columns.sum())


def table_protected(table: np.ndarray, unsafe: np.ndarray, fewest: int, progress: Progress) -> HiddenOfTable:
    """``unsafe`` numbers of ``table`` and as few more as keep them from following from its sums.

    Sums are taken for known as far as that is possible: those that are few people are not, nor that of a line with a
    single number.
    """
    matrix = with_totals(table)
    whole = np.zeros_like(matrix, bool)
    whole[:-1, :-1] = unsafe
    for sums in ((slice(-1), -1), (-1, slice(-1))):  # as the layers hold them back in which they stand
        whole[sums] = lines_protected(matrix[sums][:, None], is_small(matrix[sums], fewest), fewest)

    def small_lines(hidden: np.ndarray) -> list[Line]:
        inner = hidden[:-1, :-1]
        return [
            (axis, place)
            for axis in (0, 1)
            for place in np.flatnonzero(inner.any(axis=1 - axis)).tolist()
            if not keeps_its_parts(table.take(place, axis)[inner.take(place, axis)], fewest)
            and not hidden.take(place, axis)[-1]
        ]

    hidden = suppressed(matrix, whole, small_lines, progress, TOTALS_STAY)
    inner = _by_line(table.T, _by_line(table, hidden[:-1, :-1], fewest).T, fewest).T
    inner = lines_protected(table.reshape(-1, 1), inner.ravel(), fewest).reshape(table.shape)
    return HiddenOfTable(inner, hidden[:-1, -1], hidden[-1, :-1])


def _by_line(table: np.ndarray, hidden: np.ndarray, fewest: int) -> np.ndarray:
    lines = zip(table, hidden, strict=True)
    return np.array([lines_protected(line[:, None], mask, fewest) for line, mask in lines])


def _given_away(
    layer: SourceLayer, counts: Columns, hidden: dict[str, np.ndarray], small: np.ndarray, progress: Progress
) -> dict[str, np.ndarray]:
    """The other numbers of the layer that are hidden with those of ``counts``."""
    found = {}
    rows = np.logical_or.reduce([small, *hidden.values()])
    others = tuple(one for one in layer.fields if one.kind is FieldKind.NUMBER and one.name not in counts.names)
    for name, column in zip((one.name for one in others), _columns(layer.frame, others).values.T, strict=True):
        progress.check()
        mask = np.logical_or.reduce([hidden[base] for base in derived_from(column, counts)] or [np.zeros_like(small)])
        mask = mask | rows if MEANS.search(name) and not OF_LAND.match(name) else mask
        found[name] = mask & ~np.isnan(column)
    return found
