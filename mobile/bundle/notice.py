"""What every reader of a publication must know before he believes a number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ...common.texts import marked
from ..model import SourceLayer
from ..reduction.rules import ReductionRules

HELD_BACK = marked("{count} numbers of fewer than {fewest} people are held back, or would tell of those.")
OF_LAYER = marked("{layer}: {doubt}")


def notice_of(
    held_back: int, layers: Sequence[SourceLayer], rules: ReductionRules, translate: Callable[[str], str]
) -> str:
    """The lines, one below the other: how many numbers are held back, and the doubts that the results bear."""
    lines = [translate(HELD_BACK).format(count=f"{held_back:,}", fewest=rules.fewest)] if held_back else []
    return "\n".join((*lines, *_doubts(layers, translate)))


def _doubts(layers: Iterable[SourceLayer], translate: Callable[[str], str]) -> list[str]:
    """Each doubt once, with the first layer that bears it."""
    told: dict[str, str] = {}
    for layer in layers:
        for doubt in layer.doubts:
            told.setdefault(doubt, translate(OF_LAYER).format(layer=layer.title, doubt=doubt))
    return list(told.values())
