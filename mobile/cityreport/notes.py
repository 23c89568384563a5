"""The end of the page: the rule of the joint reading, what is missing, definitions, sources."""

from __future__ import annotations

from html import escape

from ...common.pages import NOTHING, paragraph, section, table
from ...common.texts import marked
from .joint import DRAWS, SPREAD
from .model import CityReport, Topic
from .tables import joint_table
from .wording import Translate

_RULE = (
    marked(
        "Of each weighed indicator a dong has the share of the other dongs that are better off (0 to 100). The joint "
        "burden is their weighted mean; what is not known of a dong takes no part, and a dong of which less than half "
        "of the weights is known has no place."
    ),
    marked(
        "Of what adds up over the city, a value below that of an average dong keeps only its part of the share: few "
        "people weigh little, also where most dongs have none."
    ),
    marked(
        "A dong is burdened by an indicator when it is in the upper third of the dongs and has at least half of the "
        "highest share; in a topic, when that holds for the topic's mean and for one of its indicators."
    ),
    marked(
        "How firm a place is: all weights are moved at random by up to {spread} %, {draws} times; told are the places "
        "that nine in ten of these give."
    ),
    marked(
        "The reading compares the dongs of one city and says where to look first. It is no measure of how bad things "
        "are, and dongs of two cities cannot be compared by it."
    ),
)
_FEW = marked(
    "Numbers of fewer than {fewest} people are held back, and as many others as would tell them, by the rule of "
    "publishing to phones."
)
_ALL = marked("No number is held back, however few people it tells of: for the office only.")


def meeting(report: CityReport, translate: Translate) -> str:
    """The table of the joint reading, its rule and its weights; empty where no dong has a place."""
    joint = report.joint
    if not len(joint.placed):
        return ""
    told = [translate(text).format(spread=f"{SPREAD * 100:.0f}", draws=DRAWS) for text in _RULE]
    lines = [paragraph(text, "quiet") for text in told]
    if joint.missing:
        left = translate(marked("Weighed, but without values by dong: {keys}"))
        lines.append(paragraph(left.format(keys=", ".join(_titles(report, joint.missing))), "doubt"))
    return section(
        translate(marked("Where the topics meet")), joint_table(report, translate), *lines, _weights(report, translate)
    )


def _weights(report: CityReport, translate: Translate) -> str:
    rows = [
        [one.entry.title, translate(_topic_of(one.topic).english), f"{one.weight:.1%}", one.entry.key]
        for one in report.joint.factors
    ]
    columns = [
        translate(text) for text in (marked("Indicator"), marked("Topic"), marked("Weight"), marked("Indicator id"))
    ]
    return table(columns, rows)


def _titles(report: CityReport, keys: tuple[str, ...]) -> list[str]:
    language = report.request.language
    known_titles = {one.key: one.title[language] for one in report.request.definitions}
    return [known_titles.get(key, key) for key in keys]


def _topic_of(key: str) -> Topic:
    return next(topic for topic in Topic if topic.key == key)


def missing(report: CityReport, translate: Translate) -> str:
    """The indicators that no layer has the fields of, and the step that makes them."""
    if not report.absent:
        return ""
    language = report.request.language
    rows = [
        [translate(one.maker.topic.english), one.definition.title[language], one.maker.result, one.maker.algorithm]
        for one in report.absent
    ]
    columns = [
        translate(text) for text in (marked("Topic"), marked("Indicator"), marked("Needs"), marked("Made by the step"))
    ]
    return section(translate(marked("What is missing")), table(columns, rows))


def definitions(report: CityReport, translate: Translate) -> str:
    """What each indicator is, and what is held back."""
    better = {"higher": marked("more is better"), "lower": marked("less is better"), "neither": marked("no direction")}
    rows = [
        [one.entry.title, one.entry.unit or NOTHING, one.entry.how, translate(better[one.entry.better]), one.entry.key]
        for one in report.figures
    ]
    columns = [
        translate(text)
        for text in (
            marked("Indicator"),
            marked("Unit"),
            marked("Definition"),
            marked("Direction"),
            marked("Indicator id"),
        )
    ]
    few = (
        translate(_FEW).format(fewest=report.request.rules.fewest)
        if report.request.rules.fewest > 1
        else translate(_ALL)
    )
    heading = f'<h2 id="definitions">{escape(translate(marked("Definitions")))}</h2>'
    return heading + table(columns, rows) + paragraph(few, "quiet")


def sources(report: CityReport, translate: Translate) -> str:
    """What the layers were made from, and what their own reports say against them."""
    rows = [[one.name, one.date or NOTHING, one.licence or NOTHING] for one in report.request.sources]
    columns = [translate(text) for text in (marked("Source"), marked("Date of the data"), marked("Licence"))]
    parts = [table(columns, rows)] if rows else [paragraph(translate(marked("The layers name no source.")), "quiet")]
    if report.doubts:
        titles = [translate(marked("Result")), translate(marked("What its own report says against it"))]
        told = table(titles, [list(one) for one in report.doubts])
        parts.append(f"<details><summary>{escape(titles[1])} ({len(report.doubts)})</summary>{told}</details>")
    return section(translate(marked("Sources")), *parts)
