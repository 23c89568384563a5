"""Counting passengers by cell of a matrix, over many days, in memory that the days do not add to."""

from __future__ import annotations

import numpy as np

DENSE_CELLS = 2**24
"""Matrices up to this many cells (128 MB) are counted in full, larger ones only where something is."""

BUFFERED_KEYS = 2**21
"""Observations that are gathered before they are counted."""


class CellCounts:
    """Passengers in the cells (row, column) of a matrix with ``rows`` × ``columns``."""

    def __init__(self, rows: int, columns: int) -> None:
        self._columns = columns
        self._cells = rows * columns
        self._dense = np.zeros(self._cells, np.int64) if self._cells <= DENSE_CELLS else None
        self._keys = np.empty(0, np.int64)
        self._counts = np.empty(0, np.int64)
        self._waiting: list[tuple[np.ndarray, np.ndarray]] = []
        self._waiting_keys = 0

    def add(self, row: np.ndarray, column: np.ndarray, passengers: np.ndarray) -> None:
        """Count ``passengers`` in the cells (``row``, ``column``)."""
        keys = row.astype(np.int64)
        keys *= self._columns
        keys += column
        self._waiting.append((keys, passengers))
        self._waiting_keys += len(keys)
        if self._waiting_keys >= BUFFERED_KEYS:
            self._count()

    def cells(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Row, column and passengers of each cell that has any, by row and column."""
        self._count()
        if self._dense is not None:
            keys = np.flatnonzero(self._dense)
            counts = self._dense[keys]
        else:
            keys, counts = self._keys, self._counts
        return keys // self._columns, keys % self._columns, counts

    def merge(self, other: CellCounts) -> None:
        """Take over what ``other``, a matrix of the same shape, has counted."""
        self.add(*other.cells())

    def _count(self) -> None:
        if not self._waiting:
            return
        keys = np.concatenate([keys for keys, _ in self._waiting])
        passengers = np.concatenate([passengers for _, passengers in self._waiting])
        self._waiting, self._waiting_keys = [], 0
        if self._dense is not None:
            # Nearly every tap is one passenger: count taps, then add those who are more.
            self._dense += np.bincount(keys, minlength=self._cells)
            more = np.flatnonzero(passengers != 1)
            np.add.at(self._dense, keys[more], passengers[more].astype(np.int64) - 1)
            return
        keys = np.concatenate([self._keys, keys])
        counts = np.concatenate([self._counts, passengers.astype(np.int64)])
        order = np.argsort(keys, kind="stable")
        keys, counts = keys[order], counts[order]
        first = np.flatnonzero(np.diff(keys, prepend=-1))
        self._keys, self._counts = keys[first], np.add.reduceat(counts, first) if len(first) else counts
