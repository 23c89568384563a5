"""The report as a workbook: the city, the dongs, where the topics meet, and what the numbers mean."""

from __future__ import annotations

from pathlib import Path

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ...common.workbook.model import CellFormat, Column, Sheet
from ...common.workbook.writing import write_workbook
from ..bundle.publication import IndicatorEntry
from .model import CityReport, Topic
from .wording import HELD_BACK, Translate, between

_FORMATS = (CellFormat.WHOLE, CellFormat.ONE_DECIMAL, CellFormat.TWO_DECIMALS)


def write_city_workbook(target: Path, report: CityReport, translate: Translate, progress: Progress = SILENT) -> None:
    """Write ``report`` to ``target`` (XLSX) in the language of ``translate``; atomically."""
    sheets = [_city(report, translate)]
    sheets += [_topic(report, topic, translate) for topic in report.topics if _told_by_dong(report, topic)]
    sheets += [_meeting(report, translate)] if len(report.joint.placed) else []
    sheets += [_missing(report, translate)] if report.absent else []
    sheets.append(_sources(report, translate))
    write_workbook(target, sheets, progress)


def _notes(report: CityReport) -> list[str]:
    request = report.request
    return [" · ".join(part for part in (request.title, request.period, request.publisher) if part)]


def _city(report: CityReport, translate: Translate) -> Sheet:
    columns = (
        Column(translate(marked("Topic"))),
        Column(translate(marked("Indicator"))),
        Column(translate(marked("Value")), CellFormat.TWO_DECIMALS),
        Column(translate(marked("Unit"))),
        Column(translate(marked("Before")), CellFormat.TWO_DECIMALS),
        Column(translate(marked("Change")), CellFormat.TWO_DECIMALS),
        Column(translate(marked("Definition")), CellFormat.WRAPPED, width=60),
        Column(translate(marked("Indicator id"))),
    )
    rows = []
    for figure in report.figures:
        entry = figure.entry
        before = entry.previous.value if entry.previous else None
        moved = None if before is None or entry.value is None else entry.value - before
        topic = translate(figure.topic.english)
        rows.append((topic, entry.title, entry.value, entry.unit, before, moved, entry.how, entry.key))
    title = translate(marked("The city in figures"))
    return Sheet(title, title, columns, rows, _notes(report), frozen_columns=2)


def _told_by_dong(report: CityReport, topic: Topic) -> list[IndicatorEntry]:
    return [one.entry for one in report.of_topic(topic) if one.entry.key in report.table.values]


def _topic(report: CityReport, topic: Topic, translate: Translate) -> Sheet:
    entries = _told_by_dong(report, topic)
    held, table = translate(HELD_BACK), report.table
    columns = [Column(translate(marked("Code")), CellFormat.CODE), Column(translate(marked("Dong")))]
    columns += [Column(_heading(one), _FORMATS[min(one.decimals, len(_FORMATS) - 1)]) for one in entries]
    rows = [
        (
            dong,
            name,
            *(held if table.held.at[dong, one.key] else table.values.at[dong, one.key] for one in entries),
        )
        for dong, name in table.names.items()
    ]
    city = ("", translate(marked("Whole city")), *(held if one.held_back else one.value for one in entries))
    title = translate(topic.english)
    return Sheet(title, title, columns, rows, _notes(report), city, frozen_columns=2)


def _heading(entry: IndicatorEntry) -> str:
    return f"{entry.title}\n({entry.unit})" if entry.unit else entry.title


def _meeting(report: CityReport, translate: Translate) -> Sheet:
    joint, topics = report.joint, {topic.key: translate(topic.english) for topic in Topic}
    columns = [
        Column(translate(marked("Rank")), CellFormat.WHOLE),
        Column(translate(marked("Dong"))),
        Column(translate(marked("Joint burden")), CellFormat.ONE_DECIMAL),
        *(Column(topics[key], CellFormat.ONE_DECIMAL) for key in joint.of_topic),
        Column(translate(marked("With other weights"))),
        Column(translate(marked("Topics that meet"))),
    ]
    rows = [
        (
            int(place["rank"]),
            report.table.names[dong],
            place["score"],
            *(joint.of_topic.at[dong, key] for key in joint.of_topic),
            between(place["best"], place["worst"], translate),
            ", ".join(topics[key] for key in joint.burdened(dong)),
        )
        for dong, place in joint.placed.iterrows()
    ]
    weights = ", ".join(f"{one.entry.title} {one.weight:.1%}" for one in joint.factors)
    title = translate(marked("Where the topics meet"))
    return Sheet(title, title, columns, rows, [*_notes(report), weights], frozen_columns=2)


def _missing(report: CityReport, translate: Translate) -> Sheet:
    language = report.request.language
    titles = (marked("Topic"), marked("Indicator"), marked("Needs"), marked("Made by the step"))
    rows = [
        (translate(one.maker.topic.english), one.definition.title[language], one.maker.result, one.maker.algorithm)
        for one in report.absent
    ]
    title = translate(marked("What is missing"))
    return Sheet(title, title, [Column(translate(text)) for text in titles], rows, _notes(report))


def _sources(report: CityReport, translate: Translate) -> Sheet:
    titles = (marked("Source"), marked("Date of the data"), marked("Licence"))
    rows = [(one.name, one.date, one.licence) for one in report.request.sources]
    title = translate(marked("Sources"))
    return Sheet(title, title, [Column(translate(text)) for text in titles], rows, _notes(report))
