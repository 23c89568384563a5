"""The page that says whether a layer can be trusted: one file, readable on a screen and on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from ...common.files import replacing
from ...common.provenance import VERSION
from ...common.texts import marked
from .model import Finding, Outcome, Quality, Severity, Verdict

EXAMPLES = 12
"""Findings shown of each check; the layer of findings holds them all."""

Translate = Callable[[str], str]

_STYLE = """
:root { --ink: #22303c; --quiet: #5f6b76; --line: #d9dee3; --faulty: #b3261e; --doubtful: #8a5a00; --good: #1b6e3c }
* { box-sizing: border-box }
body { font: 15px/1.55 "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", sans-serif;
  color: var(--ink); max-width: 62em; margin: 2em auto; padding: 0 1.2em; word-break: keep-all }
header { display: flex; gap: 1.2em; align-items: flex-start; justify-content: space-between; flex-wrap: wrap }
h1 { font-size: 1.45em; margin: 0 } h2 { font-size: 1.1em; margin: 2em 0 .4em } p { margin: .3em 0 }
.quiet { color: var(--quiet); font-size: .92em }
.badge { border: 2px solid currentColor; border-radius: .5em; padding: .25em .9em; font-weight: 700;
  white-space: nowrap }
.faulty { color: var(--faulty) } .doubtful { color: var(--doubtful) } .good { color: var(--good) }
.skipped { color: var(--quiet) }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8em, 1fr)); gap: .8em; margin: 1.2em 0 }
.figures div { border: 1px solid var(--line); border-radius: .5em; padding: .5em .8em }
.figures b { display: block; font-size: 1.35em; font-variant-numeric: tabular-nums }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top }
th, td { border-bottom: 1px solid var(--line); padding: .35em .6em } thead th { color: var(--quiet); font-weight: 600 }
td { overflow-wrap: anywhere } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
td.n + td, th.n + th { padding-left: 1.2em } a { color: inherit }
.found th:nth-child(-n + 2) { width: 6em }
.verdict { white-space: nowrap; font-weight: 600 }
tr, .figures div { break-inside: avoid } h2 { break-after: avoid }
@media print { body { font-size: 10.5pt; margin: 0; max-width: none; padding: 0 } @page { size: A4; margin: 16mm } }
"""


def write_report(quality: Quality, target: Path, translate: Translate = str, language: str = "en") -> None:
    """Write the page to ``target``, in the language of ``translate``; atomically."""
    with replacing(target) as fresh:
        fresh.write_text(report_html(quality, translate, language), encoding="utf-8")


def report_html(quality: Quality, translate: Translate = str, language: str = "en") -> str:
    """The page as text. Everything that comes from the layer is escaped."""
    title = escape(f"{translate(marked('Quality report'))} — {quality.name}")
    parts = [
        f'<!doctype html>\n<html lang="{escape(language)}">\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{title}</title>\n<style>{_STYLE}</style>",
        _header(quality, translate, language),
        _figures(quality, translate),
        _table_of_checks(quality, translate),
        *(_examples(outcome, translate) for outcome in quality.outcomes if outcome.findings),
        _foot(translate),
        "</html>\n",
    ]
    return "\n".join(parts)


def _header(quality: Quality, translate: Translate, language: str) -> str:
    verdict = quality.verdict
    compared = []
    if quality.city is not None:
        compared.append(f"{quality.city.name(language)} ({quality.city.id})")
    if quality.dataset is not None:
        compared.append(f"{translate(marked('Dataset'))}: {quality.dataset.title(language)} ({quality.dataset.id})")
    made = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    line = " · ".join(escape(part) for part in (*compared, made, f"Sijeong {VERSION}"))
    return (
        f"<header><div><h1>{escape(translate(marked('Quality report')))}</h1>"
        f'<p><b>{escape(quality.name)}</b></p><p class="quiet">{line}</p></div>'
        f'<div class="badge {verdict.key}">{_mark(verdict)} {escape(translate(verdict.title))}</div></header>'
    )


def _figures(quality: Quality, translate: Translate) -> str:
    figures = [(translate(marked("Records")), f"{quality.rows:,}")]
    figures += [
        (translate(title), f"{quality.count(severity):,}")
        for severity, title in (
            (Severity.ERROR, marked("Errors")),
            (Severity.WARNING, marked("Warnings")),
            (Severity.NOTE, marked("Notes")),
        )
    ]
    figures.append((translate(marked("Records without errors")), f"{_floored(quality.score)} %"))
    cells = "".join(f"<div>{escape(name)}<b>{value}</b></div>" for name, value in figures)
    return f'<div class="figures">{cells}</div>'


def _floored(percent: float) -> str:
    """One decimal, never rounded up to a hundred."""
    return f"{int(percent * 10) / 10:.1f}"


def _table_of_checks(quality: Quality, translate: Translate) -> str:
    heads = (marked("Check"), marked("Result"), marked("Errors"), marked("Warnings"), marked("Notes"))
    head = "".join(
        f'<th class="n">{escape(translate(name))}</th>' if number > 1 else f"<th>{escape(translate(name))}</th>"
        for number, name in enumerate(heads)
    )
    rows = "\n".join(_row_of(outcome, translate) for outcome in quality.outcomes)
    remarks = escape(translate(marked("Remarks")))
    return f"<table><thead><tr>{head}<th>{remarks}</th></tr></thead><tbody>\n{rows}\n</tbody></table>"


def _row_of(outcome: Outcome, translate: Translate) -> str:
    verdict = outcome.verdict
    counts = "".join(
        f'<td class="n">{outcome.count(severity):,}</td>' if outcome.skipped is None else '<td class="n">–</td>'
        for severity in Severity
    )
    says = outcome.facts if outcome.skipped is None else (outcome.skipped,)
    remarks = "<br>".join(escape(saying.text(translate)) for saying in says)
    name = escape(translate(outcome.check.title))
    name = f'<a href="#{outcome.check.key}">{name}</a>' if outcome.findings else name
    return (
        f'<tr><td>{name}</td><td class="verdict {verdict.key}">{_mark(verdict)} {escape(translate(verdict.title))}</td>'
        f'{counts}<td class="quiet">{remarks}</td></tr>'
    )


def _examples(outcome: Outcome, translate: Translate) -> str:
    """The worst findings first, as many of each severity as there is room for."""
    worst = sorted(outcome.findings, key=lambda finding: list(Severity).index(finding.severity))[:EXAMPLES]
    heads = (marked("Record"), marked("Severity"), marked("What is wrong"))
    head = "".join(f"<th{' class=n' if not number else ''}>{escape(translate(name))}</th>"
                   for number, name in enumerate(heads))  # fmt: skip
    rows = "\n".join(_example(finding, translate) for finding in worst)
    more = len(outcome.findings) - len(worst)
    note = translate(marked("{count} more are in the layer of findings.")).format(count=f"{more:,}")
    rest = f'<p class="quiet">{escape(note)}</p>' if more else ""
    return (
        f'<h2 id="{outcome.check.key}">{escape(translate(outcome.check.title))}</h2>\n'
        f'<table class="found"><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>{rest}'
    )


def _example(finding: Finding, translate: Translate) -> str:
    row = f"{finding.row:,}" if finding.row is not None else "–"
    return (
        f'<tr><td class="n">{row}</td><td>{escape(translate(finding.severity.title))}</td>'
        f"<td>{escape(finding.saying.text(translate))}</td></tr>"
    )


def _foot(translate: Translate) -> str:
    text = marked(
        "Records are numbered from 1 in the order of the layer. Widths of overlaps and gaps are twice the area divided "
        "by the outline. Nothing in the layer was changed."
    )
    return f'<p class="quiet" style="margin-top:2.5em">{escape(translate(text))}</p>'


_MARKS = {Verdict.FAULTY: "✗", Verdict.DOUBTFUL: "!", Verdict.GOOD: "✓", Verdict.SKIPPED: "–"}


def _mark(verdict: Verdict) -> str:
    return _MARKS[verdict]
