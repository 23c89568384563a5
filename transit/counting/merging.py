"""Merging sorted runs piece by piece, so that what is sorted lies in the processor's cache and no copy is as large as
the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

PIECE_ROWS = 2**20
"""Rows of a piece: 8 MB a column, which the allocator hands out again instead of asking the system each time."""


def pieces(runs: Sequence[tuple[np.ndarray, ...]]) -> Iterator[tuple[np.ndarray, ...]]:
    """The columns of ``runs`` one behind the other, in pieces by key that follow each other.

    The first column of each run are its keys, ascending; rows of one key are all in one piece.
    """
    rows = sum(len(run[0]) for run in runs)
    longest = max((run[0] for run in runs), key=len)
    count = rows // PIECE_ROWS + 1
    limits = np.unique(longest[np.arange(1, count) * len(longest) // count])
    cuts = [[0, *np.searchsorted(run[0], limits), len(run[0])] for run in runs]
    for number in range(len(limits) + 1):
        parts = [[column[cut[number] : cut[number + 1]] for column in run] for run, cut in zip(runs, cuts, strict=True)]
        yield tuple(np.concatenate(columns) for columns in zip(*parts, strict=True))
