"""What is read first: the dongs to look at, with the reasons, and the city in figures."""

from __future__ import annotations

from html import escape

from ...common.pages import number, paragraph, section
from ...common.texts import marked
from .joint import FIRST
from .model import CityReport, Figure, Topic
from .tables import known
from .wording import HELD_BACK, Translate, between, change, verdict, with_unit


def first_dongs(report: CityReport, translate: Translate) -> str:
    """The first dongs of the joint reading, and by what each is burdened; or why none can be told."""
    placed = report.joint.placed
    heading = translate(marked("Where to look first"))
    if not len(placed):
        told = marked(
            "No dong can be placed: the weighed indicators are not known of at least two dongs. Give the dongs' layer "
            "(DONGS), or weigh other indicators (WEIGHTS)."
        )
        return section(heading, paragraph(translate(told), "doubt"))
    cards = "".join(_card(report, dong, translate) for dong in placed.index[:FIRST])
    return section(heading, _basis(report, translate), f'<div class="first">{cards}</div>')


def _basis(report: CityReport, translate: Translate) -> str:
    """By what the dongs stand in this order, in a line; and what is missing of it."""
    parts = ", ".join(f"{one.entry.title} {one.weight:.0%}" for one in report.joint.factors)
    lines = [paragraph(translate(marked("By: {factors}")).format(factors=parts), "quiet")]
    topics = {one.topic for one in report.joint.factors}
    silent = [topic for topic in (Topic.BUS, Topic.FOREST, Topic.TRAFFIC) if topic.key not in topics]
    if silent:
        told = translate(marked("Nothing is known of {topics}, so this order does not see it. See “What is missing”."))
        names = ", ".join(translate(topic.english) for topic in silent)
        lines.append(paragraph(told.format(topics=names), "doubt"))
    return "".join(lines)


def _card(report: CityReport, dong: str, translate: Translate) -> str:
    place, topics = report.joint.places.loc[dong], {topic.key: topic for topic in Topic}
    name = escape(str(report.table.names[dong]))
    tags = "".join(
        f'<span class="tag">{escape(translate(topics[key].english))}</span>' for key in report.joint.burdened(dong)
    )
    reasons = "".join(
        f"<li>{_reason(report, one.entry.key, dong, translate)}</li>" for one in report.joint.heaviest(dong)
    )
    firm = translate(marked("With other weights: {places}; among the first {first} in {share} of them"))
    told = firm.format(
        places=between(place["best"], place["worst"], translate), first=FIRST, share=f"{place['first']:.0%}"
    )
    return (
        f'<article><h3>{number(place["rank"])}. <a href="#dong-{escape(dong, quote=True)}">{name}</a></h3>'
        f'<p>{tags}</p><ul>{reasons}</ul><p class="quiet">{escape(told)}</p></article>'
    )


def _reason(report: CityReport, key: str, dong: str, translate: Translate) -> str:
    figure = next(one for one in report.figures if one.entry.key == key)
    entry, column = figure.entry, report.table.values[key]
    value, rank = column[dong], report.table.rank(entry)[dong]
    told = translate(marked("place {place} of {count}")).format(place=number(rank), count=int(column.notna().sum()))
    against = _against_city(figure, value, translate)
    title, text = escape(entry.title), escape(with_unit(value, entry))
    return (
        f"{title} <b>{text}</b> <span class=quiet>{escape(', '.join(part for part in (told, against) if part))}</span>"
    )


def _against_city(figure: Figure, value: float, translate: Translate) -> str:
    city = figure.entry.value
    if not known(city):
        return ""
    if not figure.adds_up:
        return translate(marked("city {value}")).format(value=with_unit(city, figure.entry))
    if not 0 < value <= city:
        return ""
    return translate(marked("{share} of the city")).format(share=f"{value / city:.0%}")


def headline(report: CityReport, translate: Translate) -> str:
    """The city's figures by topic, with their change since the report before."""
    parts = []
    before = report.request.previous
    if before is not None:
        told = translate(marked("Changes are against {label}."))
        parts.append(paragraph(told.format(label=before.label), "quiet"))
    for topic in report.topics:
        boxes = "".join(_box(one, translate) for one in report.of_topic(topic))
        parts.append(f'<h3>{escape(translate(topic.english))}</h3><div class="figures">{boxes}</div>')
    return section(translate(marked("The city in figures")), *parts)


def _box(figure: Figure, translate: Translate) -> str:
    entry = figure.entry
    value = translate(HELD_BACK) if entry.held_back else with_unit(entry.value, entry)
    moved = ""
    if entry.previous is not None and known(entry.value):
        kind = verdict(entry.value, entry.previous.value, entry)
        words = {"good": marked("better"), "bad": marked("worse")}
        told = change(entry.value, entry.previous.value, entry)
        text = f"{told} {translate(words[kind])}" if kind else told
        moved = f'<span class="{kind or "quiet"}">{escape(text)}</span>'
    return f"<div>{escape(entry.title)}<b>{escape(value)}</b>{moved}</div>"
