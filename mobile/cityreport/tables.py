"""The tables of the page: dongs × the indicators of a topic, where the topics meet, and a dong's profile."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from ...common.pages import NOTHING, number
from ...common.texts import marked
from .model import CityReport, Figure, Topic
from .shading import bar, by_share, colours
from .wording import HELD_BACK, Translate, amount, between, change, circled, verdict, with_unit

FEW_SHARE = 3
"""Dongs that may share a marked place: one that half of them have says nothing."""


def topic_table(report: CityReport, topic: Topic, translate: Translate) -> str:
    """A row a dong, a column an indicator of ``topic`` that is told by dong; the city below. Empty where there is none.

    The dongs stand in the order of the joint reading.
    """
    figures = [one for one in report.of_topic(topic) if one.entry.key in report.table.values]
    if not figures:
        return ""
    head = "".join(_heading(one.entry.title, one.entry.unit) for one in figures)
    columns = [_column(report, one, translate) for one in figures]
    body = "".join(
        f"<tr>{_name(report, dong)}{''.join(column[dong] for column in columns)}</tr>" for dong in _in_order(report)
    )
    foot = "".join(f'<td class="n">{escape(_of_city(one, translate))}</td>' for one in figures)
    whole = escape(translate(marked("Whole city")))
    return _table(translate(marked("Dong")), head, body, f"<tr><td>{whole}</td>{foot}</tr>")


def joint_table(report: CityReport, translate: Translate) -> str:
    """A row a placed dong: its place, how firm that is, and its burden by topic."""
    joint = report.joint
    topics = {topic.key: translate(topic.english) for topic in Topic}
    titles = [
        translate(marked("Rank")),
        translate(marked("With other weights")),
        translate(marked("Joint burden")),
        *(topics[key] for key in joint.of_topic),
        translate(marked("Topics that meet")),
    ]
    shades = {key: by_share(joint.of_topic[key] / 100) for key in joint.of_topic}
    rows = []
    for dong, place in joint.placed.iterrows():
        cells = [
            _cell(place["rank"], number(place["rank"])),
            _cell(place["worst"], between(place["best"], place["worst"], translate)),
            _cell(place["score"], number(place["score"]), width=bar(place["score"], 100)),
        ]
        for key in joint.of_topic:
            value = joint.of_topic.at[dong, key]
            cells.append(_cell(value, number(value), shades[key][dong], bar(value, 100)))
        met = ", ".join(topics[key] for key in joint.burdened(dong))
        cells.append(f'<td data-v="{place["meets"]:.0f}">{escape(met or NOTHING)}</td>')
        rows.append(f"<tr>{_name(report, dong)}{''.join(cells)}</tr>")
    head = "".join(_heading(title, kind="" if title is titles[-1] else "n") for title in titles)
    return _table(translate(marked("Dong")), head, "".join(rows))


def profile(report: CityReport, dong: str, translate: Translate) -> str:
    """All indicators of a dong: its value, its place, the city's value, and the change since the report before."""
    titles = [
        marked("Indicator"),
        marked("Dong"),
        marked("Rank"),
        marked("Whole city"),
        marked("Change"),
    ]
    if report.request.previous is None:
        titles.pop()
    head = "".join(f"<th{' class=n' if at else ''}>{escape(translate(one))}</th>" for at, one in enumerate(titles))
    rows = []
    for figure in report.figures:
        key = figure.entry.key
        if key in report.table.values:
            rows.append(_profile_row(report, figure, dong, translate))
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'


def _profile_row(report: CityReport, figure: Figure, dong: str, translate: Translate) -> str:
    entry, table = figure.entry, report.table
    value, before = table.values.at[dong, entry.key], table.previous.at[dong, entry.key]
    rank = table.rank(entry)[dong]
    colour = colours(table.values[entry.key], entry, figure.adds_up)[dong]
    text = translate(HELD_BACK) if table.held.at[dong, entry.key] else with_unit(value, entry)
    cells = [
        f'<td class="n {colour}">{escape(text)}</td>',
        f'<td class="n">{number(rank)}</td>',
        f'<td class="n">{escape(_of_city(figure, translate))}</td>',
    ]
    if report.request.previous is not None:
        moved = change(value, before, entry)
        kind = verdict(value, before, entry) if moved else ""
        cells.append(f'<td class="n {kind}">{escape(moved or NOTHING)}</td>')
    return f"<tr><td>{escape(entry.title)}</td>{''.join(cells)}</tr>"


def _column(report: CityReport, figure: Figure, translate: Translate) -> dict[str, str]:
    """The cells of an indicator by dong."""
    entry = figure.entry
    values, held = report.table.values[entry.key], report.table.held[entry.key]
    shades, ranks = colours(values, entry, figure.adds_up), report.table.rank(entry)
    largest = values.abs().max()
    told = entry.better != "neither"
    cells = {}
    for dong, value in values.items():
        text = translate(HELD_BACK) if held[dong] else amount(value, entry)
        mark = circled(ranks[dong]) if told and (ranks == ranks[dong]).sum() <= FEW_SHARE else ""
        cells[dong] = _cell(value, f"{mark} {text}".strip(), shades[dong], bar(value, largest))
    return cells


def _cell(value: float, text: str, colour: str = "", width: str = "") -> str:
    sorted_by = "" if value != value else f"{value:.6g}"
    return f'<td class="n {colour}" data-v="{sorted_by}"{width}>{escape(text)}</td>'


def _heading(title: str, unit: str = "", kind: str = "n") -> str:
    below = f"<br><small>{escape(unit)}</small>" if unit else ""
    return f'<th class="{kind}" scope="col"><button type="button">{escape(title)}{below}</button></th>'


def _name(report: CityReport, dong: str) -> str:
    return f'<td><a href="#dong-{escape(dong, quote=True)}">{escape(str(report.table.names[dong]))}</a></td>'


def _table(corner: str, head: str, body: str, foot: str = "") -> str:
    first = f'<th scope="col"><button type="button">{escape(corner)}</button></th>'
    bottom = f"<tfoot>{foot}</tfoot>" if foot else ""
    top = f"<thead><tr>{first}{head}</tr></thead>"
    return f'<div class="wide heat"><table>{top}<tbody>{body}</tbody>{bottom}</table></div>'


def _in_order(report: CityReport) -> Sequence[str]:
    placed = report.joint.placed.index
    return [*placed, *(dong for dong in report.table.names.index if dong not in placed)]


def _of_city(figure: Figure, translate: Translate) -> str:
    return translate(HELD_BACK) if figure.entry.held_back else with_unit(figure.entry.value, figure.entry)


def known(value: float | None) -> bool:
    return value is not None and not pd.isna(value)
