"""Korean particles after a gap: which of 을/를, 이/가, 은/는, 와/과, 로/으로 a value asks for.

A translation writes both forms after a gap, ``{file}을(를)``; once the value stands there, :func:`resolved` keeps the
one that is read with it. What cannot be known keeps both.
"""

from __future__ import annotations

import re

WITH_AND_WITHOUT = {
    "을(를)": ("을", "를"),
    "이(가)": ("이", "가"),
    "은(는)": ("은", "는"),
    "과(와)": ("과", "와"),
    "와(과)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
    "(이)여": ("이여", "여"),
}
"""Both forms as a translation writes them: the one after a final consonant, and the one after a vowel."""

_MARK = re.compile("|".join(re.escape(mark) for mark in WITH_AND_WITHOUT))
_CLOSING = "’”'\"」』》"
_ASIDE = re.compile(r"\([^()]*\)$")
_WORD = re.compile(r"[A-Za-z]+$")
_CLOSED_WORD = re.compile(r"([lmn]|ng|(?<![aeiou])[aeiou](?:[ptk]|ck))$")
"""Latin words that Korean writes with a final consonant: plan, map, zip, block; not file, route, parcels."""
_UNIT = re.compile(r"\d\s*(%|㎡|㎢|k?m|ha|[KMG]B)$")
"""퍼센트, 미터, 헥타르, 바이트: units are read out, and all of these end in a vowel."""
_HANGUL = range(ord("가"), ord("힣") + 1)
_FINALS = 28
_RIEUL = 8
_CLOSED_DIGITS = "013678"
"""영 일 삼 육 칠 팔; a number that ends in 0 ends in 십, 백, 천 or 만."""
_RIEUL_DIGITS = "178"
_CLOSED_LETTERS = "LMNR"
"""엘 엠 엔 알, where letters are read one by one."""
_RIEUL_LETTERS = "LR"


def resolved(text: str) -> str:
    """``text`` with one particle for each pair of forms, by the sound before it."""
    return _MARK.sub(_chosen, text) if "(" in text else text


def phrased(template: str, /, **values: object) -> str:
    """``template``, translated already, with its values and the particles that they ask for."""
    return resolved(template.format(**values))


def _chosen(found: re.Match[str]) -> str:
    closed, rieul = _end_of(found.string[: found.start()])
    if closed is None:
        return found[0]
    after_consonant, after_vowel = WITH_AND_WITHOUT[found[0]]
    if found[0] == "(으)로" and rieul:
        return after_vowel
    return after_consonant if closed else after_vowel


def _end_of(text: str) -> tuple[bool | None, bool]:
    """Whether ``text`` is read with a final consonant (None: who knows), and whether that is ㄹ."""
    said = text.rstrip(_CLOSING)
    said = _ASIDE.sub("", said).rstrip().rstrip(_CLOSING) or said
    if _UNIT.search(said):
        return False, False
    last = said[-1:]
    if ord(last or " ") in _HANGUL:
        final = (ord(last) - _HANGUL.start) % _FINALS
        return final > 0, final == _RIEUL
    if last.isascii() and last.isdigit():
        return last in _CLOSED_DIGITS, last in _RIEUL_DIGITS
    if word := _WORD.search(said):
        return _end_of_word(word[0])
    return None, False


def _end_of_word(word: str) -> tuple[bool, bool]:
    if word.isupper() or not re.search("[aeiouy]", word):
        letter = word[-1].upper()
        return letter in _CLOSED_LETTERS, letter in _RIEUL_LETTERS
    return _CLOSED_WORD.search(word) is not None, word.endswith("l")
