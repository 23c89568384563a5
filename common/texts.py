"""Words that reach the user inside a message."""

from __future__ import annotations


def marked(word: str) -> str:
    """``word`` itself: the mark tells ``tools/translations.py`` that it is shown, as a value in a message's gap."""
    return word
