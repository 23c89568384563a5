"""Card numbers → numbers that cannot be turned back without the key."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import numpy as np

from ..errors import TransitError

MIN_KEY_BYTES = 16
BLOCK_BYTES = 64
"""A block of SHA-256 (FIPS 180-4)."""

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
        self._inner, self._outer = _started(key)
        self._known: dict[str, int] = {}

    def of(self, cards: Iterable[str]) -> np.ndarray:
        """The number of each of ``cards``."""
        if len(self._known) > MEMORY_CARDS:
            self._known.clear()
        cards = list(cards)
        numbers = list(map(self._known.get, cards))
        return np.array(
            [self._hash(card) if number is None else number for card, number in zip(cards, numbers, strict=True)],
            np.int64,
        )

    def _hash(self, card: str) -> int:
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(card.encode())
        outer.update(inner.digest())
        number = int.from_bytes(outer.digest()[:8], "big") >> 1
        self._known[card] = number
        return number


def _started(key: bytes) -> tuple[Any, Any]:
    """The two hashes of RFC 2104 after their first block, which is the same for every card.

    The standard library's ``hmac`` copies its own object for each message, at one and a half times the cost.
    """
    if len(key) > BLOCK_BYTES:
        key = hashlib.sha256(key).digest()
    block = key.ljust(BLOCK_BYTES, b"\0")
    return hashlib.sha256(bytes(byte ^ 0x36 for byte in block)), hashlib.sha256(bytes(byte ^ 0x5C for byte in block))
