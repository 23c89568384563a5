"""Passphrases: making them, and refusing those that are guessed."""

from __future__ import annotations

import secrets

from ..errors import MobileError
from .key import normalised

CONSONANTS = "ㄱㄴㄷㄹㅁㅂㅅㅈㅎ"
VOWELS = "ㅏㅗㅜㅣ"
"""Syllables are made of these alone, so that they are told over a telephone without doubt: no ㅋ ㅌ ㅍ ㅊ or doubled
consonants beside ㄱ ㄷ ㅂ ㅈ, no ㅐ beside ㅔ, no final consonants."""
SYLLABLES_A_WORD = 3
WORDS = 5
"""77.5 bits of 36 syllables. Five words of 2,048, 55 bits, would do (reference/mobile.md 4.2): with 600,000 rounds a
guess, no rented hardware tries half of them."""

LEAST_LETTERS = 20
"""A passphrase that a person thought up has to be this long (reference/mobile.md 4.2)."""
LEAST_DIFFERENT = 10
"""Different letters in it: a repeated word is one word."""

HANGUL_BEGIN, VOWELS_IN_ALL, FINALS_IN_ALL = 0xAC00, 21, 28
INITIALS_IN_ALL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIALS_IN_ALL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"


def new_passphrase() -> str:
    """Words without a meaning, such as “가모디 두나비 …”."""
    return " ".join("".join(secrets.choice(SYLLABLES) for _ in range(SYLLABLES_A_WORD)) for _ in range(WORDS))


def require_strong(passphrase: str) -> None:
    """Raise :class:`MobileError` with the reason for a passphrase that is guessed within days."""
    letters = normalised(passphrase)
    if len(letters) < _least_letters(letters):
        raise MobileError(
            "The passphrase has {count} letters without spaces; one that a person thought up needs {least}. Leave the "
            "field empty, and one is made for you.",
            count=len(letters),
            least=_least_letters(letters),
        )
    if len(set(letters)) < min(LEAST_DIFFERENT, _least_letters(letters) // 2):
        raise MobileError(
            "The passphrase repeats itself: it has only {count} different letters. Leave the field empty, and one is "
            "made for you.",
            count=len(set(letters)),
        )


def _least_letters(letters: str) -> int:
    """Fewer for syllables as we make them: a passphrase that was made here before may be used again."""
    made_here = letters and set(letters) <= set(SYLLABLES)
    return WORDS * SYLLABLES_A_WORD if made_here else LEAST_LETTERS


def _syllable(initial: str, vowel: str) -> str:
    place = INITIALS_IN_ALL.index(initial) * VOWELS_IN_ALL + MEDIALS_IN_ALL.index(vowel)
    return chr(HANGUL_BEGIN + place * FINALS_IN_ALL)


SYLLABLES = tuple(_syllable(initial, vowel) for initial in CONSONANTS for vowel in VOWELS)
"""The 36 of them."""
