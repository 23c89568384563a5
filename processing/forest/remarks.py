"""What a reader of a forest result must know of its making, a sentence each."""

from __future__ import annotations

from collections.abc import Iterable

from ...forest.measuring.data_edge import CUT_OFF
from ...forest.measuring.result import COUNTED, ProximityResult
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr
from .law_table import LegalLimit

BUILDINGS_COUNTED = (
    ("repaired", QT_TRANSLATE_NOOP("{count} invalid shapes were repaired.")),
    ("unplaced", QT_TRANSLATE_NOOP("{count} buildings without a shape stay without a result.")),
)
"""Attribute of a result, and the sentence that tells how many."""


def counts_told(result: object, counted: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The sentences of ``counted`` whose attribute of ``result`` is not 0."""
    counts = [(getattr(result, name), template) for name, template in counted]
    return tuple(tr(template).format(count=count) for count, template in counts if count)


def proximity_remarks(result: ProximityResult, limit: LegalLimit) -> tuple[str, ...]:
    """Repairs and omissions with their counts, then the law that the run went by."""
    edges = [tr(CUT_OFF).format(side=tr(side.english)) for side in result.cut_off]
    return (*counts_told(result, COUNTED), *edges, *limit.lines())
