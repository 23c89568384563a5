"""The one-page answer of the permit desk, as a PDF of one page per application."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...common.progress import Progress
from ...common.provenance import VERSION
from ...forest.law import LawTable
from ...forest.permits.review import Answer, Review
from ...forest.permits.subjects import Status
from ...forest.permits.surroundings import Around
from ...forest.stands.fuel import Fuel
from ...forest.terrain.aspect import Aspect, aspect_keys
from ..base import QT_TRANSLATE_NOOP
from ..map_frame import Frame
from ..paper import A4, CENTRE, LINE, QUIET, RIGHT, TOP_LEFT, Paper, pdf
from ..translation import tr
from .law_table import LegalLimit
from .permit_map import distance_text, draw_legend, draw_map

TITLE = QT_TRANSLATE_NOOP("Risk review of building near forest: is it needed?")
NEEDED = QT_TRANSLATE_NOOP("Risk review needed")
NOT_NEEDED = QT_TRANSLATE_NOOP("No review needed")
NOT_KNOWN = QT_TRANSLATE_NOOP("Could not be checked")
WITHIN = QT_TRANSLATE_NOOP("{distance} to the nearest forest: within {limit:g} m")
BEYOND = QT_TRANSLATE_NOOP("{distance} to the nearest forest: beyond {limit:g} m")
NOT_YET = QT_TRANSLATE_NOOP("{distance} to the nearest forest; the rule is not in force on {day}")
ADVISORY = QT_TRANSLATE_NOOP(
    "The forest service's opinion is advisory and does not bind. This page says whether it must be asked for by "
    "distance; it is no opinion itself. The distance is horizontal and as exact as cadastre and forest map are."
)
CHECK_LAW = QT_TRANSLATE_NOOP("Have the legal team check the article before it is cited in a notice.")
MADE_FROM = QT_TRANSLATE_NOOP("Data: {sources}")
MADE_BY = QT_TRANSLATE_NOOP("Made on {day} by Sijeong {version}")

APPLICATION, APPLIED_ON = QT_TRANSLATE_NOOP("Application"), QT_TRANSLATE_NOOP("Applied on")
ASKED, LOT_ADDRESS = QT_TRANSLATE_NOOP("Address as given"), QT_TRANSLATE_NOOP("Lot found")
PNU, MEASURED_FROM = QT_TRANSLATE_NOOP("Parcel number (PNU)"), QT_TRANSLATE_NOOP("Measured from")
NEAREST_FOREST = QT_TRANSLATE_NOOP("Nearest forest")
DISTANCE, LOT_DISTANCE = QT_TRANSLATE_NOOP("Distance"), QT_TRANSLATE_NOOP("Distance from the lot")
FUEL, SPECIES, AGE_CLASS = QT_TRANSLATE_NOOP("Fuel"), QT_TRANSLATE_NOOP("Species"), QT_TRANSLATE_NOOP("Age class")
SLOPE, DIRECTION = QT_TRANSLATE_NOOP("Slope at the forest's edge"), QT_TRANSLATE_NOOP("Direction to the forest")
PERHAPS = QT_TRANSLATE_NOOP("Perhaps meant")
CHECKED_BY = QT_TRANSLATE_NOOP("Checked by (department, name)")
SIGNATURE = QT_TRANSLATE_NOOP("(signature)")
LAW, NOTES = QT_TRANSLATE_NOOP("Law"), QT_TRANSLATE_NOOP("To note")
AGE_WORDS = QT_TRANSLATE_NOOP("{age_class} (of 10 years each)")

RED, GREEN, GREY = "#b3261e", "#1f6b4a", "#6b6f73"
MARGIN = 15.0
BODY = A4.width - 2 * MARGIN
MAP_HEIGHT = 112.0
MAP_SIZE_M = (BODY / 1000, MAP_HEIGHT / 1000)
"""Metres of paper that the map takes."""
LABEL_MM, ROW_MM = 33.0, 6.6
NOTHING = "–"


@dataclass(frozen=True)
class Foot:
    """What stands at the foot of every page: the law table, names of the data, the day it was made."""

    table: LawTable
    sources: tuple[str, ...]
    made_on: date


def write_permit_sheets(file: str | Path, review: Review, around: Around, foot: Foot, progress: Progress) -> None:
    """One page for each application of ``review``, in their order; a stop leaves the file that was there."""
    progress.step("Drawing {count} pages", count=len(review.answers))
    with pdf(file, tr(TITLE)) as paper:
        for number, answer in enumerate(review.answers, start=1):
            progress.at((number - 1) / len(review.answers))
            if number > 1:
                paper.next_page()
            _Sheet(paper, answer, around, foot).draw(number, len(review.answers))


class _Sheet:
    """One page, drawn from the top; ``_y`` is how far it has come."""

    def __init__(self, paper: Paper, answer: Answer, around: Around, foot: Foot) -> None:
        self._paper, self._answer, self._around, self._foot = paper, answer, around, foot
        self._y = MARGIN

    def draw(self, number: int, count: int) -> None:
        self._draw_title(number, count)
        self._draw_answer()
        self._draw_grid(_application_rows(self._answer))
        self._draw_map()
        if self._answer.stand is not None:
            self._draw_grid(_forest_rows(self._answer))
        self._draw_notes()
        self._draw_foot()

    def _draw_title(self, number: int, count: int) -> None:
        self._paper.text(MARGIN, self._y, BODY - 22, 9, tr(TITLE), 16, bold=True)
        self._paper.text(MARGIN + BODY - 22, self._y, 22, 9, f"{number} / {count}", 9, colour=QUIET, align=RIGHT)
        self._y += 11

    def _draw_answer(self) -> None:
        words, colour = _verdict(self._answer)
        self._paper.box(MARGIN, self._y, BODY, 21, fill=colour, round_mm=1.5)
        self._paper.text(
            MARGIN + 4, self._y + 1.5, BODY - 8, 10.5, words, 23, bold=True, colour="#ffffff", align=CENTRE
        )
        reason = _reason(self._answer)
        self._paper.text(MARGIN + 4, self._y + 12, BODY - 8, 7.5, reason, 12.5, colour="#ffffff", align=CENTRE)
        self._y += 24

    def _draw_grid(self, rows: Sequence[tuple[str, str]]) -> None:
        """Pairs of a label and a value, two pairs in a line."""
        half = BODY / 2
        for number in range(0, len(rows), 2):
            for column, (label, value) in enumerate(rows[number : number + 2]):
                x = MARGIN + column * half
                self._paper.box(x, self._y, LABEL_MM, ROW_MM, fill="#eef1f4")
                self._paper.text(x + 1.5, self._y, LABEL_MM - 2, ROW_MM, label, 8.5, colour=QUIET)
                self._paper.text(x + LABEL_MM + 2, self._y, half - LABEL_MM - 3, ROW_MM, value, 9.5, bold=column == 0)
            self._paper.line(MARGIN, self._y + ROW_MM, MARGIN + BODY, self._y + ROW_MM)
            self._y += ROW_MM
        self._y += 3

    def _draw_map(self) -> None:
        shown = self._around.of(self._answer, *MAP_SIZE_M)
        if shown is None:
            return
        frame = Frame(MARGIN, self._y, BODY, MAP_HEIGHT, shown.window, shown.scale)
        draw_map(self._paper, frame, self._answer, shown)
        self._paper.text(
            MARGIN, self._y + MAP_HEIGHT + 0.5, BODY, 4, f"1 : {shown.scale:,}", 7.5, colour=QUIET, align=RIGHT
        )
        draw_legend(self._paper, MARGIN, self._y + MAP_HEIGHT + 4.5, BODY, self._answer, shown)
        self._y += MAP_HEIGHT + 11

    def _draw_notes(self) -> None:
        sentences = [tr(note.english) for note in self._answer.notes]
        if sentences:
            self._draw_block(tr(NOTES), " ".join(sentences), 9)
        if self._answer.subject.hint:
            self._draw_block(tr(PERHAPS), self._answer.subject.hint, 9)

    def _draw_foot(self) -> None:
        rule, day = self._answer.rule, self._answer.subject.application.day
        law = LegalLimit(rule.limit_m, rule.law, self._foot.table, day).lines()
        self._draw_block(tr(LAW), "\n".join((*law, tr(CHECK_LAW))), 8.5)
        self._draw_signature()
        made = tr(MADE_BY).format(day=self._foot.made_on.isoformat(), version=VERSION)
        sources = tr(MADE_FROM).format(sources=", ".join(self._foot.sources))
        self._paper.line(MARGIN, A4.height - 27, MARGIN + BODY, A4.height - 27, LINE)
        self._paper.text(MARGIN, A4.height - 26, BODY, 8, tr(ADVISORY), 8, bold=True, align=TOP_LEFT)
        self._paper.text(MARGIN, A4.height - 17, BODY, 7, f"{sources} · {made}", 7.5, colour=QUIET, align=TOP_LEFT)

    def _draw_signature(self) -> None:
        y = A4.height - 35
        self._paper.text(MARGIN + 70, y, 45, 6, tr(CHECKED_BY), 8.5, colour=QUIET, align=RIGHT)
        self._paper.line(MARGIN + 118, y + 5.5, MARGIN + BODY, y + 5.5, QUIET)
        self._paper.text(MARGIN + BODY - 20, y, 19, 5, tr(SIGNATURE), 8, colour=QUIET, align=RIGHT)

    def _draw_block(self, heading: str, words: str, points: float) -> None:
        width = BODY - LABEL_MM - 2
        height = self._paper.text_height(width, words, points) + 1
        self._paper.text(MARGIN + 1.5, self._y, LABEL_MM, 5, heading, 8.5, colour=QUIET)
        self._paper.text(MARGIN + LABEL_MM + 2, self._y, width, height, words, points, align=TOP_LEFT)
        self._y += height + 1.5


def _verdict(answer: Answer) -> tuple[str, str]:
    if answer.needed is None:
        return tr(NOT_KNOWN), GREY
    return (tr(NEEDED), RED) if answer.needed else (tr(NOT_NEEDED), GREEN)


def _reason(answer: Answer) -> str:
    subject, limit = answer.subject, answer.rule.limit_m
    if subject.status is not Status.CHECKED:
        return tr(subject.status.english)
    distance = distance_text(answer.dist_m, limit)
    if not answer.rule.in_force:
        return tr(NOT_YET).format(distance=distance, day=subject.application.day.isoformat())
    return tr(WITHIN if answer.needed else BEYOND).format(distance=distance, limit=limit)


def _application_rows(answer: Answer) -> list[tuple[str, str]]:
    subject = answer.subject
    return [
        (tr(APPLICATION), subject.application.id),
        (tr(APPLIED_ON), subject.application.day.isoformat()),
        (tr(ASKED), subject.application.asked or NOTHING),
        (tr(LOT_ADDRESS), subject.lot.address if subject.lot else NOTHING),
        (tr(MEASURED_FROM), tr(subject.basis.english) if subject.basis else NOTHING),
        (tr(PNU), subject.lot.pnu if subject.lot else NOTHING),
    ]


def _forest_rows(answer: Answer) -> list[tuple[str, str]]:
    stand, limit = answer.stand, answer.rule.limit_m
    rows = [
        (tr(DISTANCE), distance_text(answer.dist_m, limit)),
        (tr(NEAREST_FOREST), str(stand.forest_id)),
        (tr(FUEL), next(tr(fuel.english) for fuel in Fuel if fuel.key == stand.fuel)),
        (tr(SPECIES), stand.species_name or stand.species or NOTHING),
        (tr(DIRECTION), _direction(answer.bearing_deg)),
        (tr(AGE_CLASS), tr(AGE_WORDS).format(age_class=stand.age_class) if stand.age_class else NOTHING),
        (tr(LOT_DISTANCE), _metres(answer.lot_dist_m, limit)),
        (tr(SLOPE), NOTHING if math.isnan(answer.slope_deg) else f"{answer.slope_deg:.1f}°"),
    ]
    return rows


def _metres(distance: float, limit: float) -> str:
    return NOTHING if math.isnan(distance) else distance_text(distance, limit)


def _direction(bearing_deg: float) -> str:
    """``north-west (312°)``; a dash where forest is touched."""
    if math.isnan(bearing_deg):
        return NOTHING
    key = aspect_keys([0.0], [bearing_deg])[0]
    return f"{tr(next(aspect.english for aspect in Aspect if aspect.key == key))} ({bearing_deg:.0f}°)"
