"""The report as one HTML file: read on a screen, a phone and paper, without a network."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from pathlib import Path

from ...common.pages import number, paragraph, section, write_page
from ...common.texts import marked
from .contents import contents_of, embedded
from .first_look import first_dongs, headline
from .joint import FIRST
from .map_section import map_section
from .model import CityReport, Topic
from .notes import definitions, meeting, missing, sources
from .tables import profile, topic_table
from .wording import Translate

_FOLDER = Path(__file__).parent


def write_city_page(target: Path, report: CityReport, translate: Translate) -> None:
    """Write ``report`` to ``target`` in the language of ``translate``; atomically."""
    made = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    parts = [
        _contents(report, translate),
        first_dongs(report, translate),
        headline(report, translate),
        map_section(report, translate),
        meeting(report, translate),
        *(_topic(report, topic, translate) for topic in report.topics),
        _profiles(report, translate),
        missing(report, translate),
        definitions(report, translate),
        sources(report, translate),
        embedded(contents_of(report, made)),
        f"<script>{_text('page.js')}</script>",
    ]
    request = report.request
    subtitle = " · ".join(part for part in (request.period, request.publisher) if part)
    write_page(target, request.title, request.language, parts, subtitle, _text("look.css"))


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _contents(report: CityReport, translate: Translate) -> str:
    topics = [(f"#{topic.key}", translate(topic.english)) for topic in report.topics]
    last = [("#profiles", translate(marked("Each dong"))), ("#definitions", translate(marked("Definitions")))]
    links = "".join(f'<a href="{to}">{escape(title)}</a>' for to, title in (*topics, *last))
    return f"<nav>{links}</nav>"


def _topic(report: CityReport, topic: Topic, translate: Translate) -> str:
    drawn = topic_table(report, topic, translate)
    if not drawn:
        return ""
    note = translate(
        marked(
            "Darker is worse off among the dongs; ①②③ are the worst three. Blue says how much, where no "
            "way is better. Click a heading to sort."
        )
    )
    heading = f'<h2 id="{topic.key}">{escape(translate(topic.english))}</h2>'
    return f'<section class="topic">{heading}{paragraph(note, "quiet")}{drawn}</section>'


def _profiles(report: CityReport, translate: Translate) -> str:
    if not len(report.table):
        told = marked("No layer tells its dong. Give the layer of the dongs (DONGS) for figures by dong.")
        return section(translate(marked("Each dong")), paragraph(translate(told), "doubt"))
    heading = f'<h2 id="profiles">{escape(translate(marked("Each dong")))}</h2>'
    placed = list(report.joint.placed.index)
    rest = [dong for dong in report.table.names.index if dong not in placed]
    return heading + "".join(_profile(report, dong, translate) for dong in (*placed, *rest))


def _profile(report: CityReport, dong: str, translate: Translate) -> str:
    rank, count = report.joint.places.at[dong, "rank"], len(report.joint.placed)
    told = ""
    if rank == rank:
        told = translate(marked("place {place} of {count}")).format(place=number(rank), count=count)
    key, name = escape(dong, quote=True), escape(str(report.table.names[dong]))
    summary = f"<summary><b>{name}</b><span class=quiet>{escape(told)}</span></summary>"
    first = " data-first" if rank <= FIRST else ""
    return f'<details id="dong-{key}"{first}>{summary}{profile(report, dong, translate)}</details>'
