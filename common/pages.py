"""Report pages: one HTML file that needs nothing else, readable on a screen and on paper.

Callers give texts that are already in the user's language; everything is escaped here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from .files import replacing
from .provenance import VERSION

STYLE = """
:root { --ink: #22303c; --quiet: #5f6b76; --line: #d9dee3; --bad: #b3261e; --doubt: #8a5a00; --good: #1b6e3c;
  --bar: #2f6cb3; --bar2: #e07b39; --paper: #fff; color-scheme: light dark }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --quiet: #a5afb9; --line: #3b444d;
  --bad: #ff9a8f; --doubt: #f0bf6a; --good: #7fd6a0; --bar: #6aa5e6; --bar2: #f0995c; --paper: #171b1f } }
* { box-sizing: border-box }
body { font: 15px/1.55 "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", sans-serif;
  color: var(--ink); background: var(--paper); max-width: 62em; margin: 2em auto; padding: 0 1.2em;
  word-break: keep-all }
h1 { font-size: 1.45em; margin: 0 } h2 { font-size: 1.1em; margin: 2em 0 .4em } p { margin: .3em 0 }
.quiet { color: var(--quiet); font-size: .92em }
.bad { color: var(--bad) } .doubt { color: var(--doubt) } .good { color: var(--good) }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9em, 1fr)); gap: .8em; margin: 1.2em 0 }
.figures div { border: 1px solid var(--line); border-radius: .5em; padding: .5em .8em }
.figures b { display: block; font-size: 1.35em; font-variant-numeric: tabular-nums }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top }
th, td { border-bottom: 1px solid var(--line); padding: .35em .6em } thead th { color: var(--quiet); font-weight: 600 }
td { overflow-wrap: anywhere } th:first-child, td:first-child { min-width: 6.5em }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
svg { width: 100%; height: auto; display: block } svg text { fill: var(--quiet); font-size: 11px }
tr, .figures div, figure { break-inside: avoid } h2 { break-after: avoid } figure { margin: .6em 0 }
@media print { body { font-size: 10.5pt; margin: 0; max-width: none; padding: 0 } @page { size: A4; margin: 16mm } }
"""


NOTHING = "–"
"""Stands where there is no number."""


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: its label and its parts, bottom first."""

    label: str
    parts: tuple[float, ...]


def write_page(
    target: str | os.PathLike,
    title: str,
    language: str,
    parts: Iterable[str],
    subtitle: str = "",
    style: str = "",
) -> None:
    """Write the page of ``parts`` (made by the functions of this module) to ``target``; atomically.

    ``style``: CSS of the page's own, after the one that all share.
    """
    made = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    head = f"{escape(subtitle)} · " if subtitle else ""
    lines = [
        f'<!doctype html>\n<html lang="{escape(language)}">\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(title)}</title>\n<style>{STYLE}{style}</style>",
        f'<h1>{escape(title)}</h1><p class="quiet">{head}{made} · Sijeong {VERSION}</p>',
        *(part for part in parts if part),
        "</html>\n",
    ]
    with replacing(Path(target)) as fresh:
        fresh.write_text("\n".join(lines), encoding="utf-8", errors="replace")


def figures(items: Iterable[tuple[str, str]]) -> str:
    """Headline numbers: (label, number as text), each in a box."""
    boxes = "".join(f"<div>{escape(label)}<b>{escape(number)}</b></div>" for label, number in items)
    return f'<div class="figures">{boxes}</div>'


def section(heading: str, *parts: str) -> str:
    """``parts`` under a heading."""
    return "\n".join([f"<h2>{escape(heading)}</h2>", *parts])


def paragraph(text: str, kind: str = "") -> str:
    """A line of text; ``kind`` is ``quiet``, ``good``, ``doubt`` or ``bad``."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; numbers stand at the right (a column is one of numbers when its first value is)."""
    rows = [list(row) for row in rows]
    if not rows:
        return ""
    right = [_is_number(value) for value in rows[0]]
    head = "".join(f"<th{' class=n' if n else ''}>{escape(name)}</th>" for name, n in zip(columns, right, strict=True))
    body = "\n".join("<tr>" + "".join(map(_cell, row, right)) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>"


def bar_chart(bars: Sequence[Bar], legend: Sequence[str] = (), height: int = 190) -> str:
    """Upright bars with up to two parts, their labels below and the largest value at the axis."""
    if not bars:
        return ""
    colours = ("var(--bar)", "var(--bar2)")
    width, left, bottom, top = 760, 62, 24, 20
    full = max(sum(bar.parts) for bar in bars) or 1.0
    step = (width - left) / len(bars)
    every = -(-len(bars) // 26)
    marks = [f'<text x="{left - 6}" y="{top + 4}" text-anchor="end">{full:,.0f}</text>']
    for place, bar in enumerate(bars):
        x, y = left + place * step, float(height - bottom)
        for part, colour in zip(bar.parts, colours, strict=False):
            tall = (height - bottom - top) * part / full
            y -= tall
            marks.append(_rectangle(x + step * 0.12, y, step * 0.76, tall, colour))
        if place % every == 0:
            marks.append(
                f'<text x="{x + step / 2:.1f}" y="{height - 8}" text-anchor="middle">{escape(bar.label)}</text>'
            )
    for place, (name, colour) in enumerate(zip(legend, colours, strict=False)):
        x = left + 10 + 150 * place
        marks += [_rectangle(x, 2, 11, 11, colour), f'<text x="{x + 16}" y="12">{escape(name)}</text>']
    axis = f'<line x1="{left}" y1="{height - bottom}" x2="{width}" y2="{height - bottom}" stroke="var(--line)"/>'
    return f'<figure><svg viewBox="0 0 {width} {height}" role="img">{axis}{"".join(marks)}</svg></figure>'


def _rectangle(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'


def number(value: float | None, digits: int = 0) -> str:
    """A number as text with thousands separated; a dash where there is none."""
    return NOTHING if value is None or value != value else f"{value:,.{digits}f}"


def percent(share: float | None) -> str:
    """A share as percent with one digit."""
    return NOTHING if share is None or share != share else f"{100 * share:.1f} %"


def signed(value: float, digits: int = 0) -> str:
    """A change as text, with its sign; what rounds to nothing or is not known has none."""
    text = number(abs(value), digits)
    if value != value or float(text.replace(",", "")) == 0:
        return text
    return f"{'+' if value > 0 else '−'}{text}"


def signed_percent(share: float) -> str:
    return f"{signed(100 * share, 1)} %"


def _is_number(value: object) -> bool:
    if isinstance(value, str):
        unsigned = value.lstrip("+−-")
        return value == NOTHING or (unsigned[:1].isdigit() and "-" not in unsigned)
    return isinstance(value, (int, float))


def _cell(value: object, right: bool) -> str:
    if isinstance(value, bool) or value is None:
        text = "" if value is None else str(value)
    elif isinstance(value, int):
        text = f"{value:,}"
    elif isinstance(value, float):
        text = number(value, 1)
    else:
        text = str(value)
    return f"<td{' class=n' if right else ''}>{escape(text)}</td>"
