"""Whether enough different cards stand behind a number: cards, not rides (reference/transit.md §3)."""

from __future__ import annotations

import numpy as np

MIN_CARDS = 5
"""Distinct cards from which on a flow is shown inside the office (reference/transit.md §3, rule 3)."""

BUFFERED_ROWS = 2**21


class FewCards:
    """For each key up to ``enough`` different cards: all that is needed to tell which keys have so many.

    The smallest card numbers are kept, so that the days may come in any order, and memory follows the keys.
    """

    def __init__(self, enough: int) -> None:
        self._enough = enough
        self._keys, self._cards = np.empty(0, np.int64), np.empty(0, np.int64)
        self._waiting: list[tuple[np.ndarray, np.ndarray]] = []
        self._waiting_rows = 0

    def add(self, key: np.ndarray, card: np.ndarray) -> None:
        """A row a ride: ``card`` was seen at ``key``."""
        self._waiting.append((key.astype(np.int64), card))
        self._waiting_rows += len(key)
        if self._waiting_rows >= BUFFERED_ROWS:
            self._keep()

    def merge(self, other: FewCards) -> None:
        other._keep()
        self.add(other._keys, other._cards)

    def keys(self) -> np.ndarray:
        """The keys with ``enough`` different cards or more, in order."""
        self._keep()
        key, cards = np.unique(self._keys, return_counts=True)
        return key[cards >= self._enough]

    def _keep(self) -> None:
        if not self._waiting:
            return
        key = np.concatenate([self._keys, *(keys for keys, _ in self._waiting)])
        card = np.concatenate([self._cards, *(cards for _, cards in self._waiting)])
        self._waiting, self._waiting_rows = [], 0
        order = np.lexsort((card, key))
        key, card = key[order], card[order]
        is_new = np.append(True, (key[1:] != key[:-1]) | (card[1:] != card[:-1]))[: len(key)]
        key, card = key[is_new], card[is_new]
        begins = np.flatnonzero(np.append(True, key[1:] != key[:-1])[: len(key)])
        place = np.arange(len(key)) - np.repeat(begins, np.diff(np.append(begins, len(key))))
        self._keys, self._cards = key[place < self._enough], card[place < self._enough]
