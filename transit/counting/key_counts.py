"""Counting how often numbers occur, over many days, in memory that follows the different numbers."""

from __future__ import annotations

import numpy as np

from .merging import pieces

BUFFERED_KEYS = 2**21
"""Observations that wait, at least, before they are put to the counts."""


class KeyCounts:
    """Passengers for each key (a whole number from 0 to 2⁶³)."""

    def __init__(self) -> None:
        self._keys = np.empty(0, np.int64)
        self._counts = np.empty(0, np.int64)
        self._waiting: list[tuple[np.ndarray, np.ndarray]] = []

    def add(self, keys: np.ndarray, passengers: np.ndarray) -> None:
        """Count ``passengers`` for each of ``keys``."""
        self._wait(*counted(keys, passengers))

    def put(self, keys: np.ndarray, passengers: np.ndarray) -> None:
        """As :meth:`add`, for few keys with many passengers each."""
        order = np.argsort(keys, kind="stable")
        self._waiting.append((keys[order], passengers[order]))

    def merge(self, other: KeyCounts) -> None:
        """Take over what ``other`` has counted."""
        self._wait(*other.items())

    def items(self) -> tuple[np.ndarray, np.ndarray]:
        """The keys that occurred, ascending, and the passengers of each."""
        self._settle()
        return self._keys, self._counts

    def _wait(self, keys: np.ndarray, counts: np.ndarray) -> None:
        self._waiting.append((keys, counts))
        # As many as are there already: so each observation is sorted in a few times only, however many days there are.
        if sum(len(waiting) for waiting, _ in self._waiting) >= max(BUFFERED_KEYS, len(self._keys)):
            self._settle()

    def _settle(self) -> None:
        if not self._waiting:
            return
        merged = []
        for keys, counts in pieces([(self._keys, self._counts), *self._waiting]):
            order = np.argsort(keys, kind="stable")  # merges runs that are sorted already
            first, keys = starts_of(keys[order])
            merged.append((keys, sums_of(counts[order], first)))
        self._waiting = []
        self._keys, self._counts = (np.concatenate(columns) for columns in zip(*merged, strict=True))


def counted(keys: np.ndarray, passengers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The different ``keys``, ascending, and the passengers of each."""
    # Nearly every journey is one passenger: sorting keys alone is far cheaper than sorting them with their passengers.
    more = np.flatnonzero(passengers != 1)
    keys = np.sort(np.concatenate([np.delete(keys, more), np.repeat(keys[more], passengers[more])]))
    first, different = starts_of(keys)
    return different, np.diff(first, append=len(keys))


def starts_of(keys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where each run of equal ``keys`` begins, and its key."""
    first = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])) if len(keys) else np.empty(0, np.int64)
    return first, keys[first]


def sums_of(values: np.ndarray, first: np.ndarray) -> np.ndarray:
    """The sum of ``values`` in each run that begins at ``first``."""
    return np.add.reduceat(values, first) if len(first) else np.empty(0, values.dtype)
