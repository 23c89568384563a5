"""Columns that follow from each other: what of a row gives a hidden number of the same row away."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

ALIKE = 1e-6
"""Relative difference up to which sums are taken for equal."""
NEAR = 5e-3
"""Part of the largest value up to which a column is taken for a share or a multiple: shares are stored rounded."""


@dataclass(frozen=True)
class Columns:
    """Numbers by column (rows × columns, NaN: none)."""

    names: tuple[str, ...]
    values: np.ndarray

    def of(self, name: str) -> np.ndarray:
        return self.values[:, self.names.index(name)]


def tied_groups(counts: Columns) -> tuple[tuple[str, ...], ...]:
    """The columns of ``counts`` in groups: those in one follow from each other (a + b = c, a = b, a = 2 b).

    Found in the values, as the names of sums differ from layer to layer: the columns are linearly dependent over the
    rows in which all are there. Where there are fewer such rows than columns nothing can be said: all are one group.
    """
    names = counts.names
    ties = np.eye(len(names), dtype=bool)
    for relation in _null_space(counts.values):
        part = np.abs(relation) > ALIKE
        ties |= part[:, None] & part[None, :]
    return _components(names, ties)


def _null_space(values: np.ndarray) -> np.ndarray:
    """The combinations of columns that are nothing in every row, reduced so that each names few columns."""
    there = ~np.isnan(values[:, ~np.isnan(values).all(axis=0)]).any(axis=1)
    whole = np.linalg.qr(np.nan_to_num(values[there] if there.any() else values), mode="r")
    used = np.abs(whole).max(axis=0, initial=0) > 0
    scale = np.where(used, np.abs(whole).max(axis=0, initial=0), 1)
    _, sizes, directions = np.linalg.svd(whole / scale, full_matrices=True)
    rank = int((sizes > ALIKE * max(sizes.max(initial=0), 1e-300)).sum())
    free = directions[rank:]
    # Columns of nothing but zeros depend on nothing that could be hidden.
    return _reduced(free[np.abs(free[:, used]).max(axis=1, initial=0) > ALIKE] * used)


def _reduced(rows: np.ndarray) -> np.ndarray:
    """The reduced row echelon form, by the largest pivot."""
    rows, done = rows.copy(), 0
    for column in range(rows.shape[1]):
        if done == len(rows):
            break
        pivot = done + int(np.argmax(np.abs(rows[done:, column])))
        if abs(rows[pivot, column]) <= ALIKE:
            continue
        rows[[done, pivot]] = rows[[pivot, done]]
        rows[done] /= rows[done, column]
        others = np.arange(len(rows)) != done
        rows[others] -= np.outer(rows[others, column], rows[done])
        done += 1
    return rows[:done]


def _components(names: tuple[str, ...], ties: np.ndarray) -> tuple[tuple[str, ...], ...]:
    groups: list[set[int]] = []
    for place in range(len(names)):
        own = set(np.flatnonzero(ties[place]).tolist())
        touching = [group for group in groups if group & own]
        groups = [group for group in groups if not group & own] + [own.union(*touching)]
    return tuple(tuple(names[place] for place in sorted(group)) for group in groups)


def derived_from(column: np.ndarray, counts: Columns) -> frozenset[str]:
    """The columns of ``counts`` that ``column`` would give away: it is a share or a multiple of one, or one by another.

    A share of the column's total is a multiple of it; so is a mean of nothing else.
    """
    found: set[str] = set()
    for name in counts.names:
        if _is_multiple(column, counts.of(name)):
            found.add(name)
    for one, two in combinations(counts.names, 2):
        if _is_quotient(column, counts.of(one), counts.of(two)):
            found |= {one, two}
    return frozenset(found)


def _is_quotient(column: np.ndarray, one: np.ndarray, two: np.ndarray) -> bool:
    """Whether ``column`` is a multiple of one over two, of their difference over either, or the other way round."""
    with np.errstate(divide="ignore", invalid="ignore"):
        forms = (one / two, two / one, (two - one) / two, (one - two) / one)
        return any(_is_multiple(column, form) for form in forms)


def _is_multiple(column: np.ndarray, other: np.ndarray) -> bool:
    there = np.isfinite(column) & np.isfinite(other)
    own, others = column[there], other[there]
    if len(own) < 2 or not np.abs(own).max() or np.ptp(others) <= ALIKE * np.abs(others).max():
        return False
    factor = (own * others).sum() / (others * others).sum()
    return bool((np.abs(own - factor * others) <= NEAR * np.abs(own).max()).all())
