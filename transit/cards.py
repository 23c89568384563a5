"""Card numbers → numbers that cannot be turned back without the key."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable

import numpy as np

from .errors import TransitError

MIN_KEY_BYTES = 16
MEMORY_CARDS = 2_000_000
"""Card numbers remembered at a time, about 300 MB."""


class CardNumbers:
    """HMAC-SHA-256 of card numbers, cut to 63 bits so that it fits a signed BIGINT.

    A plain hash could be reversed by counting through all card numbers; this needs the key, which stays in the
    user's profile (reference/transit.md §3). Two of 10 million cards share a number with a probability of 5e-6.
    """

    def __init__(self, key: bytes) -> None:
        if len(key) < MIN_KEY_BYTES:
            raise TransitError(
                "The key for card numbers has {length} bytes. It needs {least} or more.",
                length=len(key),
                least=MIN_KEY_BYTES,
            )
        self._start = hmac.new(key, digestmod=hashlib.sha256)
        self._known: dict[str, int] = {}

    def of(self, cards: Iterable[str]) -> np.ndarray:
        """The number of each of ``cards``."""
        if len(self._known) > MEMORY_CARDS:
            self._known.clear()
        return np.fromiter((self._known.get(card) or self._hash(card) for card in cards), np.int64)

    def _hash(self, card: str) -> int:
        code = self._start.copy()
        code.update(card.encode())
        number = int.from_bytes(code.digest()[:8], "big") >> 1
        self._known[card] = number
        return number
