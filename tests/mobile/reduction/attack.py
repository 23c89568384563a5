"""Somebody who knows all that is published, every sum and the rules, asks what each hidden number can be."""

import numpy as np
from scipy.optimize import linprog


def computed(shown, equations, totals):
    """The hidden cells (NaN of ``shown``, flat) that are known exactly: numbers ≥ 0 that fit ``equations``.

    ``equations``: rows of coefficients over all cells, with their ``totals``.
    """
    hidden = np.isnan(shown)
    if not hidden.any():
        return []
    known = np.where(hidden, 0.0, shown)
    matrix, right = equations[:, hidden], totals - equations @ known
    found = []
    for place, cell in enumerate(np.flatnonzero(hidden)):
        goal = np.zeros(hidden.sum())
        goal[place] = 1.0
        ends = [linprog(sign * goal, A_eq=matrix, b_eq=right, bounds=(0, None), method="highs") for sign in (1, -1)]
        low, high = (end.x[place] if end.status == 0 else np.inf for end in ends)
        if high - low < 1e-6:
            found.append(int(cell))
    return found


def sums_of(shape, axis):
    """Coefficients of the sums of a table along ``axis``."""
    cells = np.arange(np.prod(shape)).reshape(shape)
    lines = cells.reshape(shape[0], -1) if axis == 1 else cells.T.reshape(shape[1], -1)
    return np.array([np.isin(np.arange(cells.size), line).astype(float) for line in lines])
