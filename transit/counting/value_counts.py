"""How often whole numbers occur in each of many groups, over many days: what quantiles by group are made of."""

from __future__ import annotations

import numpy as np

from .key_counts import starts_of, sums_of

_VALUE_BITS = 18
_LOWEST = -(2**15)
"""Values from −32,768 to 229,375 are told apart: seconds and metres of a service day lie between."""

BUFFERED_ROWS = 2**21
"""Rows that wait, at least, before they are put among the others."""


class ValueCounts:
    """Passengers for each group (a whole number from 0 to 2⁶³) and value."""

    def __init__(self) -> None:
        self._names = np.empty(0, np.int64)
        self._keys, self._passengers = np.empty(0, np.int64), np.empty(0, np.int32)
        self._waiting: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []

    def add(self, group: np.ndarray, value: np.ndarray, passengers: np.ndarray) -> None:
        """Count ``passengers`` for each of ``group`` and ``value``."""
        self._waiting.append((group, value.astype(np.int32), passengers.astype(np.int32)))
        # As many as are there already: so each is sorted in a few times only, however many days there are.
        if sum(len(rows[0]) for rows in self._waiting) >= max(BUFFERED_ROWS, len(self._keys)):
            self._settle()

    def merge(self, other: ValueCounts) -> None:
        """Take over what ``other`` has counted."""
        self.add(*other.table())

    def table(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Group, value and passengers, by group and value."""
        self._settle()
        value = (self._keys & 2**_VALUE_BITS - 1).astype(np.int32) + np.int32(_LOWEST)
        return self._names[self._keys >> _VALUE_BITS], value, self._passengers

    def _settle(self) -> None:
        """Put what waits among the rest: keys are the place of a group among the names, and its value."""
        if not self._waiting:
            return
        group, value, passengers = (np.concatenate(column) for column in zip(*self._waiting, strict=True))
        self._waiting = []
        names = np.union1d(self._names, group)
        moved = np.searchsorted(names, self._names)[self._keys >> _VALUE_BITS] << _VALUE_BITS
        shifted = np.clip(value - _LOWEST, 0, 2**_VALUE_BITS - 1)
        keys = np.searchsorted(names, group) << _VALUE_BITS | shifted
        keys = np.append(moved | self._keys & 2**_VALUE_BITS - 1, keys)
        passengers = np.append(self._passengers, passengers)
        order = np.argsort(keys, kind="stable")
        first, self._keys = starts_of(keys[order])
        self._names, self._passengers = names, sums_of(passengers[order], first).astype(np.int32)
