"""What the layer of a run says of itself: every check with its verdict, in the user's language."""

from __future__ import annotations

from ...common.errors import filled
from ...traffic.results.model import Results, Verdict
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

PARTIAL = QT_TRANSLATE_NOOP("The run was stopped before its end: this is a partial result.")
MARKS = {Verdict.GOOD: "✔", Verdict.DOUBTFUL: "△", Verdict.BAD: "✘"}


def run_remarks(results: Results) -> tuple[str, ...]:
    told = [f"{MARKS[check.verdict]} {filled(check.sentence, check.values, tr)}" for check in results.checks]
    return (tr(PARTIAL), *told) if results.is_partial else tuple(told)
