"""Constants as numbers and texts, as QGIS converts them."""

from __future__ import annotations


class Untranslatable(Exception):
    """MapLibre has nothing for it; the text is what QGIS calls it."""


def is_number(value: object) -> bool:
    """Whether QGIS would read ``value`` as a number."""
    try:
        float(value)
    except (TypeError, ValueError):
        return False
    return True


def as_number(value: object) -> float:
    """The number that ``value`` is or spells, whole ones without a fraction; raises :class:`Untranslatable`."""
    if not is_number(value):
        raise Untranslatable(str(value))
    number = float(value)
    return int(number) if number.is_integer() else number


def as_text(value: object) -> str:
    """As QGIS writes ``value`` in a text; NULL is an empty one."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)
