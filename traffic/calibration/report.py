"""The page on a calibration or validation: the verdict, both sets of links, the scatter, ranks, speeds, worst links."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from ...common import pages
from ...common.texts import marked
from .agreement import AFTER, ALL, BEFORE, FITTED, HELD, Agreement
from .cost_fit import RankFactors
from .geh import Fit
from .scatter import scatter
from .verdict import CalibrationVerdict

Translate = Callable[[str], str]

LISTED = 20
"""Worst links in the page; the layer has all."""
KINDS = {
    CalibrationVerdict.PASSED: "good", CalibrationVerdict.VALID: "good", CalibrationVerdict.BETTER: "doubt",
    CalibrationVerdict.NOT_VALID: "doubt", CalibrationVerdict.WORSE: "bad",
}  # fmt: skip
SETS = (
    (HELD, marked("held out (the figure that counts)")),
    (FITTED, marked("fitted to")),
    (ALL, marked("all counted links")),
)
WHEN = {BEFORE: marked("before"), AFTER: marked("after")}
FIGURES = (
    marked("Links"), marked("GEH < 5"), marked("GEH < 10"), marked("Mean GEH"), marked("Volume by counts"),
    marked("RMSE"), marked("r²"),
)  # fmt: skip


def write_report(
    agreement: Agreement, target: Path, factors: list[RankFactors] | None = None, rounds: pd.DataFrame | None = None,
    translate: Translate = str, language: str = "en",
) -> None:  # fmt: skip
    """Write the page to ``target`` in the language of ``translate``; atomically."""
    parts = [
        pages.paragraph(agreement.sentence.told(translate), KINDS[agreement.verdict]),
        _headline(agreement, translate),
        _sets(agreement, translate),
        _drawing(agreement, translate),
        _ranks(agreement, translate),
        _speeds(agreement, translate),
        _costs(factors or [], translate),
        _rounds(rounds, translate),
        _worst(agreement, translate),
        _remarks(agreement, translate),
    ]
    title = marked("Validation against counts") if _is_validation(agreement) else marked("Calibration against counts")
    pages.write_page(target, translate(title), language, parts)


def _is_validation(agreement: Agreement) -> bool:
    return BEFORE not in agreement.fits[ALL]


def _headline(agreement: Agreement, translate: Translate) -> str:
    last = agreement.fits[ALL if _is_validation(agreement) else HELD][AFTER]
    items = [
        (marked("Counted links"), pages.number(len(agreement.links))),
        (marked("Links that judge"), pages.number(last.links)),
        (marked("GEH < 5"), pages.percent(last.geh5)),
        (marked("Mean GEH"), pages.number(last.mean_geh, 1)),
        (marked("Volume by counts"), _signed(last.total_error)),
    ]
    return pages.figures((translate(label), value) for label, value in items)


def _sets(agreement: Agreement, translate: Translate) -> str:
    sets = SETS[2:] if _is_validation(agreement) else SETS
    rows = [
        [translate(name), translate(WHEN[when]), *_figures(fit)]
        for key, name in sets
        for when, fit in agreement.fits[key].items()
    ]
    columns = [translate(name) for name in (marked("Links"), marked("When"))]
    columns[0] = translate(marked("Set of links"))
    note = marked(
        "Links held out never entered the fit. A fit can reach 100 % on its own links and be worse everywhere else."
    )
    table = pages.table([*columns, *map(translate, FIGURES)], rows)
    heading = translate(marked("Agreement with the counts"))
    return pages.section(heading, table, "" if _is_validation(agreement) else pages.paragraph(translate(note), "quiet"))


def _figures(fit: Fit) -> list[str]:
    return [
        pages.number(fit.links), pages.percent(fit.geh5), pages.percent(fit.geh10), pages.number(fit.mean_geh, 1),
        _signed(fit.total_error), pages.percent(fit.rmse), pages.number(fit.r2, 3),
    ]  # fmt: skip


def _signed(share: float) -> str:
    return pages.NOTHING if share != share else f"{100 * share:+.1f} %"


def _drawing(agreement: Agreement, translate: Translate) -> str:
    axes = translate(marked("counted (vehicles/h)")), translate(marked("modelled (vehicles/h)"))
    legend = tuple(translate(text) for text in (marked("fitted to"), marked("held out"), marked("before")))
    if _is_validation(agreement):
        legend = (legend[0], translate(marked("counted links")), legend[2])
    return pages.section(
        translate(marked("Counted and modelled")),
        scatter(agreement.links, axes, legend),
        pages.paragraph(translate(marked("Within the green band GEH is below 5.")), "quiet"),
    )


def _ranks(agreement: Agreement, translate: Translate) -> str:
    rows = [
        [row["road_rank"], translate(word), pages.number(row[f"{when}_links"]), pages.percent(row[f"{when}_geh5"]),
         pages.percent(row[f"{when}_geh10"]), pages.number(row[f"{when}_mean_geh"], 1),
         _signed(row[f"{when}_total_error"]), pages.percent(row[f"{when}_rmse"])]
        for row in agreement.by_rank.to_dict("records")
        for when, word in WHEN.items()
        if f"{when}_links" in row
    ]  # fmt: skip
    columns = [marked("Road rank"), marked("When"), *FIGURES[:-1]]
    return pages.section(translate(marked("By road rank")), pages.table([translate(name) for name in columns], rows))


def _speeds(agreement: Agreement, translate: Translate) -> str:
    if agreement.speeds.empty:
        return ""
    rows = [
        [translate(marked("all ranks")) if row["road_rank"] == "*" else row["road_rank"], pages.number(row["links"]),
         *(pages.number(row.get(f"{when}_{name}", float("nan")), 1) for when in (BEFORE, AFTER)
           for name in ("mae_kmh", "bias_kmh"))]
        for row in agreement.speeds.to_dict("records")
    ]  # fmt: skip
    columns = [translate(marked("Road rank")), translate(marked("Links"))]
    columns += [
        f"{translate(name)}, {translate(WHEN[when])}"
        for when in (BEFORE, AFTER)
        for name in (marked("Mean absolute error (km/h)"), marked("Bias (km/h)"))
    ]
    return pages.section(translate(marked("Speeds")), pages.table(columns, rows))


def _costs(factors: list[RankFactors], translate: Translate) -> str:
    rows = [
        [each.road_rank, pages.number(each.links), pages.number(each.delay, 2), pages.number(each.speed, 2)]
        for each in factors
    ]
    columns = (marked("Road rank"), marked("Links"), marked("Signal delay ×"), marked("Speed of the empty road ×"))
    table = pages.table([translate(name) for name in columns], rows)
    return pages.section(translate(marked("Costs as fitted to the speeds")), table) if rows else ""


def _rounds(rounds: pd.DataFrame | None, translate: Translate) -> str:
    if rounds is None or rounds.empty:
        return ""
    rows = [
        [pages.number(row.round), pages.percent(row.fitted_geh5), pages.number(row.fitted_mean_geh, 2),
         pages.percent(row.total)]
        for row in rounds.itertuples()
    ]  # fmt: skip
    columns = (
        marked("Round"), marked("GEH < 5, links fitted to"), marked("Mean GEH, links fitted to"),
        marked("Vehicles by those given"),
    )  # fmt: skip
    pull = rounds["pull"].iloc[-1]
    note = translate(
        marked("Weight of the given table: {pull}, chosen by cross validation among the links fitted to.")
    ).format(pull=f"{pull:g}")
    table = pages.table([translate(name) for name in columns], rows)
    told = pages.paragraph(note, "quiet") if pull == pull else ""
    return pages.section(translate(marked("Rounds of the demand")), table, told)


def _worst(agreement: Agreement, translate: Translate) -> str:
    rows = [
        [row.edge_id, row.road_name, pages.number(row.counted_vph), pages.number(row.before_vph),
         pages.number(row.modelled_vph), pages.number(row.geh, 1),
         translate(marked("held out")) if row.held_out else ""]
        for row in agreement.links.head(LISTED).itertuples()
    ]  # fmt: skip
    columns = (
        marked("Road link"), marked("Road"), marked("Counted (vehicles/h)"), marked("Before (vehicles/h)"),
        marked("Modelled (vehicles/h)"), marked("GEH"), marked("Set of links"),
    )  # fmt: skip
    note = marked("Look at these first: a count at the wrong link or direction spoils a fit more than any demand.")
    return pages.section(
        translate(marked("Links that fit worst")),
        pages.table([translate(name) for name in columns], rows),
        pages.paragraph(translate(note), "quiet"),
    )


def _remarks(agreement: Agreement, translate: Translate) -> str:
    told = [pages.paragraph(remark.told(translate)) for remark in agreement.remarks]
    return pages.section(translate(marked("What was left out")), *told) if told else ""
