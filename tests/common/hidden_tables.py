"""What an attacker computes of a table with hidden counts."""

import numpy as np


def computable(matrix, hidden):
    """The hidden counts that the equations of rows and columns determine, by linear algebra."""
    unknowns = np.argwhere(hidden)
    system = np.zeros((sum(matrix.shape), len(unknowns)))
    for number, (row, column) in enumerate(unknowns):
        # A row's counts less its total are nothing, and so are a column's.
        system[row, number] = -1 if column == matrix.shape[1] - 1 else 1
        system[matrix.shape[0] + column, number] = -1 if row == matrix.shape[0] - 1 else 1
    if not len(unknowns):
        return set()
    _, sizes, directions = np.linalg.svd(system, full_matrices=True)
    free = directions[(sizes > 1e-9).sum() :]
    return {
        tuple(cell)
        for cell, moves in zip(unknowns.tolist(), free.T, strict=True)
        if not np.abs(moves).max(initial=0) > 1e-9
    }
