"""The page on two periods: what changed for certain, and who gained and lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pandas as pd

from ...common import pages
from ...common.texts import marked
from ..calendar import DayType
from .period_counts import Figure
from .periods import PeriodComparison, PeriodOptions, Verdict

LARGEST = 15
"""Rows of each list of gains and losses."""

Translate = Callable[[str], str]


def write_period_report(
    comparison: PeriodComparison,
    options: PeriodOptions,
    target: Path,
    translate: Translate = str,
    language: str = "en",
) -> None:
    """Write the page of ``comparison`` to ``target`` in the language of ``translate``."""
    kinds = [_kind(comparison, kind, options, translate) for kind in comparison.days]
    caveats = (
        marked(
            "Each service day is one observation: a difference is certain where days before and days after differ by "
            "more than days of the same kind differ among themselves (Welch's test; of all that are called certain, at "
            "most one in twenty is expected to be false: Benjamini and Hochberg)."
        ),
        marked(
            "What else differed between the two periods, such as weather, school holidays, fares, works and the "
            "season, is in the numbers too. Compare the same weeks of two years, or routes that did not change, before "
            "the change is called the cause."
        ),
    )
    parts = [*kinds, *(pages.paragraph(translate(text), "quiet") for text in caveats)]
    title, by = translate(marked("Comparison of two periods")), translate(options.by.title)
    pages.write_page(target, title, language, parts, f"{by} · {translate(options.measure.title)}")


def _kind(comparison: PeriodComparison, kind: DayType, options: PeriodOptions, translate: Translate) -> str:
    before, after = comparison.days[kind]
    items = comparison.items[comparison.items["day_type"] == kind.value]
    heading = translate(marked("{kind}: {before} days before, {after} days after"))
    return pages.section(
        heading.format(kind=translate(kind.title), before=before, after=after),
        _figures(comparison.figures[comparison.figures["day_type"] == kind.value], translate),
        _counts(items, translate),
        _list(items, Verdict.MORE, translate),
        _list(items, Verdict.FEWER, translate),
    )


def _figures(figures: pd.DataFrame, translate: Translate) -> str:
    by_key = figures.set_index("figure")
    rows = []
    for figure in Figure:
        row = by_key.loc[figure.key]
        show = pages.percent if figure.is_share else partial(pages.number, digits=_digits(row))
        step = _points if figure.is_share else show
        rows.append(
            [
                translate(figure.title),
                show(row["before"]),
                show(row["after"]),
                _signed(row["difference"], step),
                f"{_signed(row['ci_low'], step)} … {_signed(row['ci_high'], step)}",
                _probability(row["p_value"]),
                translate(Verdict(row["verdict"]).title),
            ]
        )
    columns = (
        marked("Figure"),
        marked("Before"),
        marked("After"),
        marked("Difference"),
        marked("95 % interval"),
        marked("p"),
        marked("What may be said"),
    )
    return pages.table([translate(name) for name in columns], rows)


def _digits(row: pd.Series) -> int:
    """Large numbers whole, small ones (rides a journey, minutes) with two digits."""
    return 0 if max(row["before"], row["after"]) >= 100 else 2


def _points(share: float) -> str:
    """A difference of shares in percentage points."""
    return f"{100 * share:.1f} %p"


def _signed(value: float, show: Callable[[float], str]) -> str:
    shown = show(abs(value))
    sign = ("+" if value > 0 else "−") if any(digit in shown for digit in "123456789") else ""
    return sign + shown


def _probability(p: float) -> str:
    return "< 0.001" if p < 0.001 else pages.number(p, 3)


def _counts(items: pd.DataFrame, translate: Translate) -> str:
    verdicts = items["verdict"].value_counts()
    sentence = translate(marked("Of {all} compared, {more} have more passengers for certain and {fewer} fewer."))
    more, fewer = (int(verdicts.get(verdict.value, 0)) for verdict in (Verdict.MORE, Verdict.FEWER))
    return pages.paragraph(sentence.format(all=f"{len(items):,}", more=f"{more:,}", fewer=f"{fewer:,}"))


def _list(items: pd.DataFrame, verdict: Verdict, translate: Translate) -> str:
    certain = items[items["verdict"] == verdict.value]
    largest = certain.sort_values("difference", key=abs, ascending=False, kind="stable").head(LARGEST)
    if largest.empty:
        return ""
    titles = {Verdict.MORE: marked("Largest gains"), Verdict.FEWER: marked("Largest losses")}
    columns = (
        marked("Name"),
        marked("Before"),
        marked("After"),
        marked("Difference"),
        marked("of before"),
        marked("95 % interval"),
        marked("q"),
    )
    rows = [_row(row) for row in largest.to_dict("records")]
    return pages.paragraph(translate(titles[verdict])) + pages.table([translate(name) for name in columns], rows)


def _row(row: dict) -> list[str]:
    return [
        str(row["name"]),
        pages.number(row["before"], 1),
        pages.number(row["after"], 1),
        _signed(row["difference"], lambda value: pages.number(value, 1)),
        _signed(row["difference_share"], pages.percent),
        f"{_signed(row['ci_low'], pages.number)} … {_signed(row['ci_high'], pages.number)}",
        _probability(row["q_value"]),
    ]
