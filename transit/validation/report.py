"""The page that says how far the linking can be trusted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from ...common import pages
from ...common.texts import marked
from ..calendar import DayType
from ..linking.rule_words import rules_in_words
from ..linking.rules import TransferRules
from .checks import WHOLE, Check, Metric, Probe
from .validate import Validation

Translate = Callable[[str], str]

_HEADLINE = (
    (marked("F1 against the transaction id"), Probe.TRANSACTION_ID, Metric.F1),
    (marked("Hidden alightings inferred"), Probe.ALIGHTING, Metric.FOUND),
    (marked("of these within 400 m"), Probe.ALIGHTING, Metric.NEAR),
    (marked("Boardings without alighting"), Probe.BALANCE, Metric.RESIDUAL),
    (marked("R² against STCIS"), Probe.OD, Metric.R2),
)


def write_validation(
    validation: Validation, target: Path, rules: TransferRules, translate: Translate = str, language: str = "en"
) -> None:
    """Write ``validation`` of the linking by ``rules`` as one page, in the language of ``translate``."""
    parts = [
        _verdict(validation, translate),
        _headline(validation, translate),
        *(_section(validation, probe, translate) for probe in Probe),
        pages.section(
            translate(marked("Rules that were tested")), pages.table(["", ""], rules_in_words(rules, translate))
        ),
    ]
    subtitle = translate(marked("{rows} taps, {days} service days")).format(
        rows=pages.number(validation.rows), days=validation.days
    )
    pages.write_page(target, translate(marked("Validation of the linking")), language, parts, subtitle)


def _rules(rules: TransferRules, translate: Translate) -> str:
    heading = translate(marked("Rules that were tested"))
    return pages.section(heading, pages.table(["", ""], rules_in_words(rules, translate)))


def _verdict(validation: Validation, translate: Translate) -> str:
    bounded, failed = validation.bounded, validation.failed
    if not bounded:
        return pages.paragraph(translate(marked("The records have nothing to hold the linking against.")), "doubt")
    kept = translate(marked("{kept} of {all} bounds are kept.")).format(
        kept=len(bounded) - len(failed), all=len(bounded)
    )
    lines = [pages.paragraph(kept, "bad" if failed else "good")]
    for check in failed:
        said = translate(marked("{test}: {metric} is {value}; {bound}")).format(
            test=translate(check.test.title),
            metric=translate(check.metric.title),
            value=_value(check),
            bound=translate(check.bound[1]),
        )
        lines.append(pages.paragraph(said, "bad"))
    return "\n".join(lines)


def _headline(validation: Validation, translate: Translate) -> str:
    checks = {(check.test, check.metric): check for check in validation.checks if check.subject == WHOLE}
    return pages.figures(
        (translate(label), _value(checks[(test, metric)]))
        for label, test, metric in _HEADLINE
        if (test, metric) in checks
    )


def _section(validation: Validation, probe: Probe, translate: Translate) -> str:
    checks = [check for check in validation.checks if check.test is probe]
    if not checks:
        return ""
    return pages.section(
        translate(probe.title),
        pages.paragraph(translate(probe.explanation), "quiet"),
        _table(checks, translate),
        *(_bound(check, translate) for check in checks if check.bound),
    )


def _table(checks: Iterable[Check], translate: Translate) -> str:
    """A row for each subject, a column for each metric."""
    by_subject: dict[str, dict[Metric, Check]] = {}
    for check in checks:
        by_subject.setdefault(check.subject, {})[check.metric] = check
    metrics = list(dict.fromkeys(metric for found in by_subject.values() for metric in found))
    rows = [
        [_subject(subject, translate), *(_value(found[metric]) if metric in found else "" for metric in metrics)]
        for subject, found in by_subject.items()
    ]
    return pages.table(["", *(translate(metric.title) for metric in metrics)], rows)


def _bound(check: Check, translate: Translate) -> str:
    kind = {True: "good", False: "bad", None: "quiet"}[check.passed]
    said = f"{translate(check.metric.title)} {_value(check)}: {translate(check.bound[1])}"
    return pages.paragraph(said, kind)


def _value(check: Check) -> str:
    if check.value is None:
        return "–"
    # Adding nought makes a nought of minus nought.
    rounded = round(check.value, check.metric.digits) + 0.0
    return f"{pages.number(rounded, check.metric.digits)} {check.metric.unit}".strip()


_SUBJECTS = {
    WHOLE: marked("All"),
    "bus_bus": marked("bus → bus"),
    "bus_rail": marked("bus → rail"),
    "rail_bus": marked("rail → bus"),
    "rail_rail": marked("rail → rail"),
    "next": marked("near the next boarding"),
    "return": marked("last ride, near the first boarding"),
    "history": marked("where most others alight"),
    "fare_as_given": marked("Fare transfers, rules as given"),
    "behaviour_as_given": marked("Behavioural transfers, as given"),
    **{kind.value: kind.title for kind in DayType},
}
_WINDOW, _WALK = marked("Fare transfers, window {number} min"), marked("Behavioural transfers, walk up to {number} m")


def _subject(subject: str, translate: Translate) -> str:
    """What a row is about, in words; routes by their id."""
    if subject in _SUBJECTS:
        return translate(_SUBJECTS[subject])
    for start, template in (("window_", _WINDOW), ("walk_", _WALK)):
        if subject.startswith(start):
            return translate(template).format(number=subject.split("_")[1])
    return translate(marked("Route {route}")).format(route=subject)
