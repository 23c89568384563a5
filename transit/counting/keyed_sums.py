"""Whole numbers added up by key, over many days, in memory that follows the keys."""

from __future__ import annotations

import numpy as np

from .merging import pieces

BUFFERED_KEYS = 2**20
"""Keys that wait, at least, until they are put among the others."""


class KeyedSums:
    """For each key (int64) the sums of ``columns`` whole numbers."""

    def __init__(self, columns: int) -> None:
        self._keys = np.empty(0, np.int64)
        self._sums = [np.empty(0, np.int64) for _ in range(columns)]
        self._waiting: list[tuple[np.ndarray, list[np.ndarray]]] = []

    def add(self, key: np.ndarray, *values: np.ndarray) -> None:
        """Add one row of ``values`` to each ``key``; keys may repeat."""
        self._waiting.append(_summed(key.astype(np.int64, copy=False), values))
        # As many as are there already: so each key is sorted a few times only, however many days there are.
        if sum(len(keys) for keys, _ in self._waiting) >= max(BUFFERED_KEYS, len(self._keys)):
            self._settle()

    def merge(self, other: KeyedSums) -> None:
        """Take over what ``other`` has summed."""
        keys, *sums = other.table()
        self.add(keys, *sums)

    def table(self) -> tuple[np.ndarray, ...]:
        """The keys in order, and each column of sums."""
        self._settle()
        return self._keys, *self._sums

    def _settle(self) -> None:
        if not self._waiting:
            return
        runs = [(keys, *sums) for keys, sums in ((self._keys, self._sums), *self._waiting)]
        self._waiting = []
        summed = [_summed(keys, tuple(columns)) for keys, *columns in pieces(runs)]
        self._keys = np.concatenate([keys for keys, _ in summed])
        self._sums = [np.concatenate(column) for column in zip(*(sums for _, sums in summed), strict=True)]


def _summed(key: np.ndarray, values: tuple[np.ndarray, ...]) -> tuple[np.ndarray, list[np.ndarray]]:
    if not len(key):
        return key, [np.empty(0, np.int64) for _ in values]
    key, order = _sorted(key)
    first = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
    return key[first], [np.add.reduceat(value[order], first, dtype=np.int64) for value in values]


def _sorted(key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """``key`` in order, and where each came from."""
    bits = len(key).bit_length()
    if key.min() < 0 or int(key.max()).bit_length() + bits > 63:
        order = np.argsort(key)
        return key[order], order
    # Key and place in one number: sorting numbers is several times as fast as sorting their places.
    packed = np.sort(key << bits | np.arange(len(key)))
    return packed >> bits, packed & (2**bits - 1)
