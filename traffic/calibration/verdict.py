"""What the links that were held out say of a calibration, in words that results and comparisons repeat."""

from __future__ import annotations

from enum import Enum

from ...common.texts import marked
from .geh import Fit
from .remark import Remark

CALIBRATION = "calibration"
"""Fact of a demand: the key of its verdict; beside it ``calibrated`` (``yes`` or ``no``), which runs carry on."""


class CalibrationVerdict(Enum):
    """The end of a calibration or validation: its key and its sentence."""

    PASSED = (
        "passed",
        marked("Calibrated: of the links held out, {after} are below GEH 5 (before {before}); 85 % are asked for."),
    )
    BETTER = (
        "better",
        marked(
            "For comparisons only (not calibrated yet): of the links held out, {after} are below GEH 5 (before "
            "{before}); 85 % are asked for."
        ),
    )
    WORSE = (
        "worse",
        marked(
            "Calibration made it worse: on the links held out, mean GEH {mean_before} → {mean_after}, below 5 {before} "
            "→ {after}, volume by counts {total_before} → {total_after}; of the links it was fitted to, "
            "{fitted_before} → {fitted_after} are below 5. Do not use this demand for decisions."
        ),
    )
    VALID = ("valid", marked("The run passes: {after} of the counted links are below GEH 5; 85 % are asked for."))
    NOT_VALID = (
        "not_valid",
        marked(
            "For comparisons only (not calibrated): {after} of the counted links are below GEH 5; 85 % are asked for."
        ),
    )

    def __init__(self, key: str, english: str) -> None:
        self.key = key
        self.english = english

    @property
    def is_good(self) -> bool:
        return self in (CalibrationVerdict.PASSED, CalibrationVerdict.VALID)


TOTAL_SLIP = 0.1
"""By so much of the counts may the volume of all links held out move away from them."""


def judged(before: Fit, after: Fit) -> CalibrationVerdict:
    """The verdict by the links held out; a calibration that leaves them worse is told so even where they pass."""
    slipped = abs(after.total_error) - abs(before.total_error) > TOTAL_SLIP
    if after.mean_geh > before.mean_geh or after.geh5 < before.geh5 or slipped:
        return CalibrationVerdict.WORSE
    return CalibrationVerdict.PASSED if after.passes else CalibrationVerdict.BETTER


def sentence_of(verdict: CalibrationVerdict, fits: dict[str, Fit]) -> Remark:
    """``fits``: ``held_before held_after fitted_before fitted_after``, or ``held_after`` alone for a validation."""
    values = {"after": share(fits["held_after"].geh5)}
    if "held_before" in fits:
        values |= {
            "before": share(fits["held_before"].geh5),
            "mean_before": f"{fits['held_before'].mean_geh:.1f}",
            "mean_after": f"{fits['held_after'].mean_geh:.1f}",
            "total_before": f"{fits['held_before'].total_error:+.0%}",
            "total_after": f"{fits['held_after'].total_error:+.0%}",
            "fitted_before": share(fits["fitted_before"].geh5),
            "fitted_after": share(fits["fitted_after"].geh5),
        }
    return Remark(verdict.english, values)


def share(value: float) -> str:
    return "–" if value != value else f"{100 * value:.0f} %"
