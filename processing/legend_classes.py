"""Classes of a legend and round numbers for them: what the legends of every topic are made of. Knows no QGIS."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

RANGE = QT_TRANSLATE_NOOP("{low}–{high}")
AND_MORE = QT_TRANSLATE_NOOP("{low} and more")
EXACTLY = QT_TRANSLATE_NOOP("{low}")

PERSONS_UNDER = QT_TRANSLATE_NOOP("under {high} persons")
PERSONS = {
    RANGE: QT_TRANSLATE_NOOP("{low}–{high} persons"),
    AND_MORE: QT_TRANSLATE_NOOP("{low} persons and more"),
    EXACTLY: QT_TRANSLATE_NOOP("{low} persons"),
}
MINUTES_UNDER = QT_TRANSLATE_NOOP("under {high} min")
MINUTES = {
    RANGE: QT_TRANSLATE_NOOP("{low}–{high} min"),
    AND_MORE: QT_TRANSLATE_NOOP("{low} min and more"),
    EXACTLY: QT_TRANSLATE_NOOP("{low} min"),
}
"""Label without a unit → the same with it; Korean has another word for each kind of thing that is counted."""
HOURS = QT_TRANSLATE_NOOP("{low} h")

NEUTRAL = "#5f6b76"
"""Colour of legend entries that explain size alone."""


@dataclass(frozen=True)
class Class:
    """A class ``low``–``high`` (None: open), its label template and its colour (#rrggbb)."""

    low: float | None
    high: float | None
    label: str
    colour: str

    def text(self, translate=str) -> str:
        """The label in the language of ``translate``, with thousands separated."""
        gaps = {"low": _number(self.low), "high": _number(self.high)}
        return translate(self.label).format(**gaps)


def in_persons(classes: Iterable[Class]) -> tuple[Class, ...]:
    """``classes`` whose labels say that persons are counted; a first one from 0 is called by its end."""
    return tuple(_from_0(kind, PERSONS_UNDER) or replace(kind, label=PERSONS[kind.label]) for kind in classes)


def in_minutes(classes: Iterable[Class]) -> tuple[Class, ...]:
    """The same for minutes."""
    return tuple(_from_0(kind, MINUTES_UNDER) or replace(kind, label=MINUTES[kind.label]) for kind in classes)


def _from_0(kind: Class, label: str) -> Class | None:
    return Class(None, kind.high + 1, label, kind.colour) if not kind.low and kind.high is not None else None


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"


def nice(value: float) -> int:
    """The round number nearest to ``value``, by ratio: 1, 1.5, 2, 3, 5 or 7 times a power of ten, whole."""
    return min(_round_numbers_near(value), key=lambda number: abs(math.log(number / max(value, 1))))


def nice_above(value: float) -> int:
    """The smallest such round number that is not below ``value``."""
    return min(number for number in _round_numbers_near(value) if number >= value)


def nice_below(value: float) -> int:
    """The greatest such round number that is not above ``value``, but at least 1."""
    return max(number for number in _round_numbers_near(value) if number <= max(value, 1))


def _round_numbers_near(value: float) -> list[int]:
    power = 10 ** math.floor(math.log10(max(value, 1)))
    return [int(step * power) for step in (1, 1.5, 2, 3, 5, 7, 10) if float(step * power).is_integer()]
