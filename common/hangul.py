"""How what is typed meets Korean names: initials (초성), half-typed syllables, and text as it stands.

The rules of the phone's search (``mobile/app/src/search/hangul.ts``): who knows one knows the other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_FIRST, _LAST = ord("가"), ord("힣")
_PER_INITIAL, _PER_VOWEL = 588, 28
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
"""The 19 initial consonants, in the order of Unicode's Hangul syllables."""
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_JOINED = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
"""A keyboard joins two consonants typed in a row into one letter; as initials they are two."""
_DOUBLES = {"ㄱ": "ㄲ", "ㄷ": "ㄸ", "ㅂ": "ㅃ", "ㅅ": "ㅆ", "ㅈ": "ㅉ"}
"""A plain consonant is also meant where its double stands (ㄱ finds 까)."""
_FIRST_CONJOINING = 0x1100


@dataclass(frozen=True)
class Asked:
    """What is looked for: every word must be found, in any order."""

    words: tuple[re.Pattern, ...]

    def rank(self, name: str) -> float | None:
        """How well ``name`` fits, 1 best; None where a word is not in it. What begins so, and is short, fits better."""
        found = [word.search(name) for word in self.words]
        if not found or not all(found):
            return None
        covered = sum(len(one[0]) for one in found) / max(len(name), 1)
        return (1.0 if found[0].start() == 0 else 0.6) * (0.5 + 0.5 * min(covered, 1.0))


def asked(typed: str) -> Asked:
    """``typed`` as it is meant; nothing where nothing is typed."""
    letters = "".join(_apart(letter) for letter in unicodedata.normalize("NFC", typed).strip())
    return Asked(tuple(_pattern(word) for word in letters.split()))


def initials(text: str) -> str:
    """The initial consonants of the syllables, other characters as they are: ``버스 A`` → ``ㅂㅅ A``."""
    return "".join(
        INITIALS[(ord(letter) - _FIRST) // _PER_INITIAL] if _FIRST <= ord(letter) <= _LAST else letter
        for letter in text
    )


def _apart(letter: str) -> str:
    conjoining = ord(letter) - _FIRST_CONJOINING
    return _JOINED.get(letter) or (INITIALS[conjoining] if 0 <= conjoining < len(INITIALS) else letter)


def _pattern(word: str) -> re.Pattern:
    """The last syllable may still be in the making (저 finds 정왕, 간 finds 가나); blanks in the name do not matter."""
    parts = [_finished(letter) for letter in word[:-1]] + [_unfinished(word[-1])]
    return re.compile(r"\s*".join(parts), re.IGNORECASE)


def _finished(letter: str) -> str:
    return _begins_with(letter) if letter in INITIALS else re.escape(letter)


def _begins_with(initial: str) -> str:
    """The syllables that begin with a consonant, and the consonant itself."""
    ranges = []
    for one in initial + _DOUBLES.get(initial, ""):
        first = _FIRST + INITIALS.index(one) * _PER_INITIAL
        ranges.append(f"{one}{chr(first)}-{chr(first + _PER_INITIAL - 1)}")
    return f"[{''.join(ranges)}]"


def _unfinished(letter: str) -> str:
    if not _FIRST <= ord(letter) <= _LAST:
        return _finished(letter)
    final = (ord(letter) - _FIRST) % _PER_VOWEL
    if final == 0:
        return f"[{letter}-{chr(ord(letter) + _PER_VOWEL - 1)}]"
    consonants = _JOINED.get(_FINALS[final], _FINALS[final])
    if consonants[-1] not in INITIALS:
        return letter
    kept = _FINALS.index(consonants[0]) if len(consonants) > 1 else 0
    return rf"(?:{letter}|{chr(ord(letter) - final + kept)}\s*{_begins_with(consonants[-1])})"
