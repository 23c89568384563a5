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
        self._group, self._value, self._passengers = (np.empty(0, np.int64) for _ in range(3))
        self._waiting: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []

    def add(self, group: np.ndarray, value: np.ndarray, passengers: np.ndarray) -> None:
        """Count ``passengers`` for each of ``group`` and ``value``."""
        self._waiting.append((group, value.astype(np.int64), passengers.astype(np.int64)))
        # As many as are there already: so each is sorted in a few times only, however many days there are.
        if sum(len(rows[0]) for rows in self._waiting) >= max(BUFFERED_ROWS, len(self._group)):
            self._settle()

    def merge(self, other: ValueCounts) -> None:
        """Take over what ``other`` has counted."""
        self.add(*other.table())

    def table(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Group, value and passengers, by group and value."""
        self._settle()
        return self._group, self._value, self._passengers

    def _settle(self) -> None:
        if not self._waiting:
            return
        rows = [(self._group, self._value, self._passengers), *self._waiting]
        self._waiting = []
        group, value, passengers = (np.concatenate(column) for column in zip(*rows, strict=True))
        names, place = np.unique(group, return_inverse=True)
        shifted = np.clip(value - _LOWEST, 0, 2**_VALUE_BITS - 1)
        key = place.astype(np.int64) << _VALUE_BITS | shifted
        order = np.argsort(key, kind="stable")
        first, key = starts_of(key[order])
        self._group, self._value = names[key >> _VALUE_BITS], (key & 2**_VALUE_BITS - 1) + _LOWEST
        self._passengers = sums_of(passengers[order], first)
