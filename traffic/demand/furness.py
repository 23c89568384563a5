"""Matrices with wanted totals of rows and columns: Furness balancing, also called IPF or bi-proportional fitting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...common.progress import SILENT, Progress
from ..errors import TrafficError
from .access import named

TOLERANCE = 1e-6
"""Largest relative error of a row's or column's total."""
MAX_ITERATIONS = 1000


@dataclass(frozen=True)
class Balanced:
    """``table`` with its totals as wanted up to ``error`` (the largest relative one) after ``iterations``."""

    table: np.ndarray
    iterations: int
    error: float


def balanced(
    seed: np.ndarray,
    rows: np.ndarray,
    columns: np.ndarray,
    tolerance: float = TOLERANCE,
    max_iterations: int = MAX_ITERATIONS,
    names: Sequence[str] = (),
    progress: Progress = SILENT,
) -> Balanced:
    """``seed`` (n × n, not negative) times a factor a row and a factor a column, so that its totals are ``rows`` and
    ``columns`` (Furness 1965; the factors exist and are unique where any table with these zeros has the totals,
    Sinkhorn 1967).

    Columns are first brought to the sum of the rows, as everybody who leaves arrives somewhere. Returns what is reached
    after ``max_iterations``, with its error. Raises :class:`TrafficError` where a zone has trips but a seed of zero
    everywhere; ``names`` are what to call the rows.
    """
    total = rows.sum()
    if not total > 0 or not columns.sum() > 0:
        raise TrafficError(
            "The zones have no trips at all: all productions or all attractions are 0. Check the fields of residents "
            "and jobs, and the rates."
        )
    columns = columns * (total / columns.sum())
    _refuse_lost(seed.sum(axis=1), rows, names)
    _refuse_lost(seed.sum(axis=0), columns, names)
    of_row, of_column = np.ones(len(rows)), np.ones(len(columns))
    error, iteration = np.inf, 0
    while error > tolerance and iteration < max_iterations:
        iteration += 1
        of_row = _divided(rows, seed @ of_column)
        of_column = _divided(columns, of_row @ seed)
        error = _error(of_row * (seed @ of_column), rows)
        progress.check()
    return Balanced(of_row[:, None] * seed * of_column[None, :], iteration, float(error))


def _refuse_lost(reach: np.ndarray, wanted: np.ndarray, names: Sequence[str]) -> None:
    lost = np.flatnonzero((wanted > 0) & ~(reach > 0))
    if len(lost):
        raise TrafficError(
            "No other zone can be reached from or to the zones {zones}, though they have trips. Join their roads with "
            "the network, or leave the zones out.",
            zones=named([names[row] if len(names) else str(row) for row in lost]),
        )


def _divided(wanted: np.ndarray, reached: np.ndarray) -> np.ndarray:
    return np.divide(wanted, reached, out=np.zeros_like(reached, dtype=float), where=reached > 0)


def _error(reached: np.ndarray, wanted: np.ndarray) -> float:
    there = wanted > 0
    return float(np.abs(reached[there] / wanted[there] - 1).max(initial=0.0))
