"""The report of a publication: what is on the phones, what is not and why. It shows names and numbers, never values."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from ..common.pages import NOTHING, figures, number, paragraph, section, table, write_page
from ..common.remarks import Remark
from ..common.texts import marked
from .published import PublishedLayer, PublishReport
from .sealing.key import ITERATIONS

Translate = Callable[[str], str]

MOST_FIRST_VIEW = 300_000
"""Bytes that a phone loads before it shows something (issue 7); on a slow 3G line of 400 kbit/s six seconds."""
WITHOUT_PASSPHRASE = marked(
    "The data are not encrypted. Whoever reaches the address, or gets the files, reads them: serve them behind the "
    "city's login."
)
WITH_PASSPHRASE = (
    marked("All data are encrypted (AES-256-GCM, key by PBKDF2-SHA256 with {rounds} rounds)."),
    marked(
        "A passphrase does not replace a login: it knows no rights by person, cannot be taken back, and nobody sees "
        "who looked. Who has files and passphrase reads them after the last day of validity, too."
    ),
    marked("Pass it on by another way than the files. It is in no file of the publication and not in this report."),
    marked("The title, the dates, and the names and sizes of the files are not encrypted."),
)
HOSTING = (
    marked("Give the folder to the IT team as it is. HOSTING.txt in it says what the web server needs."),
    marked("Offline use, “locate me” and unlocking need https with a certificate that the phones trust."),
    marked("After {day} the app locks itself; publish again before. Delete the files on the server yourselves."),
)


def write_report(target: str | os.PathLike, report: PublishReport, language: str, translate: Translate) -> None:
    """Write the page to ``target``, in the language of ``translate``; atomically."""
    parts = [
        figures(_figures(report, translate)),
        *_first_view(report, translate),
        _layers(report, translate),
        _left_out(report, translate),
        _remarks(report, translate),
        _restyled(report, translate),
        _indicators(report, translate),
        _protection(report, translate),
        _hosting(report, translate),
    ]
    title = translate(marked("Publication: {title}")).format(title=report.title)
    write_page(target, title, language, parts, subtitle=report.published[:16].replace("T", " "))


def _figures(report: PublishReport, translate: Translate) -> Iterable[tuple[str, str]]:
    return (
        (translate(marked("Layers")), number(len(report.layers))),
        (translate(marked("Features on the map")), number(sum(layer.on_map for layer in report.layers))),
        (translate(marked("Fields left out")), number(report.fields_left_out)),
        (translate(marked("Values held back")), number(report.held_back)),
        (translate(marked("Size (MB)")), number(report.size / 1e6, 1)),
        (translate(marked("First view (KB)")), number(report.first_view / 1e3)),
        (translate(marked("Valid until")), report.valid_until),
    )


def _first_view(report: PublishReport, translate: Translate) -> list[str]:
    if report.first_view <= MOST_FIRST_VIEW:
        return []
    told = translate(
        marked("The first view loads {size} KB, more than {most} KB: switch large layers off in the project.")
    )
    return [paragraph(told.format(size=report.first_view // 1000, most=MOST_FIRST_VIEW // 1000), "doubt")]


def _layers(report: PublishReport, translate: Translate) -> str:
    columns = [translate(title) for title in _LAYER_COLUMNS]
    rows = (_layer_row(layer, translate) for layer in report.layers)
    return section(translate(marked("What is published")), table(columns, rows))


_LAYER_COLUMNS = (
    marked("Layer"),
    marked("On the map"),
    marked("Of"),
    marked("Fields"),
    marked("Date of the data"),
    marked("Sources"),
)


def _layer_row(layer: PublishedLayer, translate: Translate) -> list[object]:
    title = layer.source.title
    if layer.source.background:
        title = translate(marked("{layer} (background)")).format(layer=title)
    return [
        title,
        number(layer.on_map),
        number(layer.features),
        ", ".join(layer.fields) or NOTHING,
        layer.source.data_date or NOTHING,
        ", ".join(layer.source.sources) or NOTHING,
    ]


def _left_out(report: PublishReport, translate: Translate) -> str:
    rows = [
        [layer.source.title, left.field, left.reason.sentence(translate)]
        for layer in report.layers
        for left in layer.left_out
    ]
    columns = [translate(marked("Layer")), translate(marked("Field")), translate(marked("Why"))]
    content = table(columns, rows) if rows else paragraph(translate(marked("No field was left out.")), "quiet")
    return section(translate(marked("Fields left out")), content)


def _remarks(report: PublishReport, translate: Translate) -> str:
    rows = [["", remark.sentence(translate)] for remark in report.remarks]
    rows += _by_layer(report, lambda layer: layer.remarks, translate)
    if not rows:
        return ""
    columns = [translate(marked("Layer")), translate(marked("Remark"))]
    return section(translate(marked("Held back, repaired, to be looked at")), table(columns, rows))


def _restyled(report: PublishReport, translate: Translate) -> str:
    rows = _by_layer(report, lambda layer: layer.restyled, translate)
    told = paragraph(translate(marked("All layers look on the phone as they do in QGIS.")), "quiet")
    columns = [translate(marked("Layer")), translate(marked("What the phone draws in another way"))]
    return section(translate(marked("Look")), table(columns, rows) if rows else told)


def _by_layer(
    report: PublishReport, remarks: Callable[[PublishedLayer], tuple[Remark, ...]], translate: Translate
) -> list[list[str]]:
    return [[layer.source.title, remark.sentence(translate)] for layer in report.layers for remark in remarks(layer)]


def _indicators(report: PublishReport, translate: Translate) -> str:
    if not report.indicators:
        return ""
    # The values are for those who may open the publication.
    rows = [[one.title, one.unit or NOTHING, one.how or NOTHING, one.source or NOTHING] for one in report.indicators]
    columns = [translate(title) for title in (marked("Indicator"), marked("Unit"), marked("How"), marked("Source"))]
    return section(translate(marked("Indicators")), table(columns, rows))


def _protection(report: PublishReport, translate: Translate) -> str:
    told = WITH_PASSPHRASE if report.sealed else (WITHOUT_PASSPHRASE,)
    lines = [paragraph(translate(text).format(rounds=f"{ITERATIONS:,}")) for text in told]
    return section(translate(marked("Protection")), *lines)


def _hosting(report: PublishReport, translate: Translate) -> str:
    lines = [paragraph(translate(text).format(day=report.valid_until)) for text in HOSTING]
    told = translate(marked("{files} files, {data} MB of data: {target}"))
    where = told.format(files=number(report.files), data=f"{report.data_size / 1e6:.1f}", target=str(report.target))
    return section(translate(marked("Hosting")), *lines, paragraph(where, "quiet"))
