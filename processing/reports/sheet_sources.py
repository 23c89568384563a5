"""What stands at the foot of a sheet: where its data come from, and what a reader must know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...common.provenance import Source
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr
from .captured_layers import CapturedLayer

SOURCES = QT_TRANSLATE_NOOP("Data: {sources}")
CAUTION = QT_TRANSLATE_NOOP("Note: {caution}")

FULFILLED = "✔"
"""How remarks begin that say that all is well; a sheet has no room for those."""
LAW = "법"
"""What the names of laws end with: those lines stand first."""
LONG_DETAIL = re.compile(r" \([^()]{40,}\)")
"""Parameters in the name of a source; they stand in the layer's metadata."""
MOST_CAUTIONS = 4
"""As many as can be read at the foot of a sheet; all of them stand in the layer's metadata."""


def source_line(layers: Iterable[CapturedLayer]) -> str:
    """Every source of the data on the sheet, once, with date and licence."""
    told = dict.fromkeys(_said_of(source) for layer in layers for source in _sources(layer))
    return tr(SOURCES).format(sources=" · ".join(told)) if told else ""


def caution_lines(layers: Iterable[CapturedLayer], notes: str) -> list[str]:
    """The user's own notes, then what the results themselves warn of."""
    found = dict.fromkeys(remark for layer in layers for remark in _cautions(layer))
    first = sorted(found, key=lambda remark: LAW not in remark)[:MOST_CAUTIONS]
    lines = [*notes.splitlines(), *(tr(CAUTION).format(caution=one) for one in first)]
    return [line for line in lines if line.strip()]


def _sources(layer: CapturedLayer) -> Iterator[Source]:
    if layer.provenance is not None:
        yield from layer.provenance.sources
    elif layer.credits:
        yield Source(layer.name, licence=layer.credits)
    else:
        yield Source(layer.name)


def _said_of(source: Source) -> str:
    details = ", ".join(filter(None, (source.date, source.licence)))
    name = LONG_DETAIL.sub("", source.told)
    return f"{name} ({details})" if details else name


def _cautions(layer: CapturedLayer) -> Iterator[str]:
    if layer.provenance is None:
        return
    for remark in layer.provenance.remarks:
        if not remark.startswith(FULFILLED):
            yield remark.lstrip("△✘ ")
