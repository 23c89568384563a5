"""The letters that press a button or open an entry with Alt, as the software of each language shows them."""

from __future__ import annotations

import re

DOTS = "…"
"""Behind the letter: they say that a window follows."""
HANGUL = re.compile("[가-힣]")


def keyed(text: str, letter: str) -> str:
    """``text`` with the mark of ``letter``: “&Close”; Korean words have it behind them: “닫기(&C)”, “설정(&S)…”."""
    text = text.replace("&", "&&")
    found = None if HANGUL.search(text) else re.search(rf"\b{letter}", text, re.IGNORECASE) or re.search(letter, text)
    if found is not None:
        return f"{text[: found.start()]}&{text[found.start() :]}"
    words = text.removesuffix(DOTS)
    return f"{words}(&{letter.upper()}){text[len(words) :]}"
