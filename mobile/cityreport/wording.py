"""How values, changes and places read: the same on the page and in the workbook."""

from __future__ import annotations

from collections.abc import Callable

from ...common.pages import NOTHING, number, signed
from ...common.texts import marked
from ..bundle.publication import IndicatorEntry

Translate = Callable[[str], str]

HELD_BACK = marked("held back")
_CIRCLED = "①②③"


def amount(value: float | None, entry: IndicatorEntry) -> str:
    """The number alone, with a minus as long as a plus; what rounds to nothing is 0."""
    if value is None or value != value:
        return NOTHING
    return number(round(value, entry.decimals) + 0.0, entry.decimals).replace("-", "−")


def with_unit(value: float | None, entry: IndicatorEntry) -> str:
    """``6.8 min``, ``42 %``; a dash where nothing is known."""
    text = amount(value, entry)
    if text == NOTHING or not entry.unit:
        return text
    return f"{text} {entry.unit}" if entry.unit.isascii() else f"{text}{entry.unit}"


def change(value: float | None, before: float | None, entry: IndicatorEntry) -> str:
    """What was added since: ``+1.2``; empty where one of the two is not known."""
    if value is None or before is None or value != value or before != before:
        return ""
    return signed(value - before, entry.decimals)


def verdict(value: float, before: float, entry: IndicatorEntry) -> str:
    """``good``, ``bad`` or nothing: how a change is to be taken."""
    moved = round(value - before, entry.decimals)
    if moved == 0 or entry.better == "neither":
        return ""
    return "good" if (moved > 0) == (entry.better == "higher") else "bad"


def circled(rank: float) -> str:
    """①, ②, ③; nothing for later places."""
    return _CIRCLED[int(rank) - 1] if rank == rank and 1 <= rank <= len(_CIRCLED) else ""


def between(best: float, worst: float, translate: Translate) -> str:
    """The places that a dong may take: ``2nd``, ``1st to 4th``."""
    if best != best:
        return NOTHING
    if best == worst:
        return translate(marked("place {place}")).format(place=int(best))
    return translate(marked("places {best}–{worst}")).format(best=int(best), worst=int(worst))
