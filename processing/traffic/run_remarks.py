"""What the layer of a run says of itself: every check with its verdict, in the user's language."""

from __future__ import annotations

from collections.abc import Iterator

from ...common.errors import filled
from ...traffic.results.model import Results, Verdict
from ...traffic.results.record import CALIBRATED
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

PARTIAL = QT_TRANSLATE_NOOP("The run was stopped before its end: this is a partial result.")
NOT_CALIBRATED = QT_TRANSLATE_NOOP("For relative comparison only (before calibration)")
MARKS = {Verdict.GOOD: "✔", Verdict.DOUBTFUL: "△", Verdict.BAD: "✘"}


def run_remarks(results: Results) -> tuple[str, ...]:
    told = [f"{MARKS[check.verdict]} {filled(check.sentence, check.values, tr)}" for check in results.checks]
    return (*_cautions(results), *told)


def _cautions(results: Results) -> Iterator[str]:
    """What must be known of every figure of the run; it travels with the layer to maps and sheets."""
    if results.is_partial:
        yield tr(PARTIAL)
    if results.record.get(CALIBRATED) != "yes":
        yield tr(NOT_CALIBRATED)
