"""Finding words in Korean and English texts, also by the initial consonants that Korean users type."""

from __future__ import annotations

from ...common.hangul import INITIALS, initials

TELLING = 3
"""Consonants that are found inside a compound too (``ㅈㅈㄷ`` in ``연속지적도``); fewer are in half of all words."""


def matches(query: str, text: str) -> bool:
    """Whether every word of ``query`` stands in ``text``; case and spaces do not count. An empty query matches."""
    plain, joined = text.casefold(), "".join(text.casefold().split())
    return all(_stands_in(word, plain, joined) for word in query.casefold().split())


def _stands_in(word: str, plain: str, joined: str) -> bool:
    if word in plain or word in joined:
        return True
    if not all(letter in INITIALS for letter in word):
        return False
    parts = [initials(part) for part in plain.split()]
    return any(part.startswith(word) or (len(word) >= TELLING and word in part) for part in parts)
