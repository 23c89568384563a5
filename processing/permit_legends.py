"""How the answers of the permit desk and imported fire spread are named and coloured. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..forest.permits.answer_table import CHECK_FIELDS, LINE_FIELDS, NO, YES
from ..forest.permits.subjects import Basis, Note, Status
from ..forest.stands.fuel import Fuel

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

ANSWER_HEADING = QT_TRANSLATE_NOOP("Risk review of building near forest")
LINE_HEADING = QT_TRANSLATE_NOOP("Shortest line to the forest")


@dataclass(frozen=True)
class AnswerClass:
    """An answer of the desk: the value of ``review_needed``, what the legend says, its colour."""

    value: str
    label: str
    colour: str


ANSWER_CLASSES = (
    AnswerClass(YES, QT_TRANSLATE_NOOP("review needed"), "#b3261e"),
    AnswerClass(NO, QT_TRANSLATE_NOOP("no review needed"), "#2a80bf"),
)
"""Red and blue: told apart under the three kinds of colour blindness. What has no answer has no place to draw."""

ALIASES = {
    "application": QT_TRANSLATE_NOOP("Application"),
    "applied_on": QT_TRANSLATE_NOOP("Applied on"),
    "asked": QT_TRANSLATE_NOOP("Address as given"),
    "pnu": QT_TRANSLATE_NOOP("Parcel number (PNU)"),
    "address": QT_TRANSLATE_NOOP("Address of the lot"),
    "permit_status": QT_TRANSLATE_NOOP("State of the check"),
    "hint": QT_TRANSLATE_NOOP("Perhaps meant"),
    "review_needed": QT_TRANSLATE_NOOP("Review needed"),
    "limit_m": QT_TRANSLATE_NOOP("Distance of the review (m)"),
    "measured_from": QT_TRANSLATE_NOOP("Measured from"),
    "lot_dist_m": QT_TRANSLATE_NOOP("Distance from the lot (m)"),
    "permit_note": QT_TRANSLATE_NOOP("To note"),
    "fuel": QT_TRANSLATE_NOOP("Fuel"),
    "species": QT_TRANSLATE_NOOP("Species (code)"),
    "species_name": QT_TRANSLATE_NOOP("Species"),
    "age_class": QT_TRANSLATE_NOOP("Age class"),
    "slope_deg": QT_TRANSLATE_NOOP("Slope (°)"),
    "bearing_deg": QT_TRANSLATE_NOOP("Direction to the forest (°)"),
    "law": QT_TRANSLATE_NOOP("Law"),
    "law_since": QT_TRANSLATE_NOOP("In force since"),
}
FIELDS = {"permit_check": CHECK_FIELDS, "permit_lines": LINE_FIELDS}
VALUES = {
    "review_needed": {YES: QT_TRANSLATE_NOOP("needed"), NO: QT_TRANSLATE_NOOP("not needed")},
    "permit_status": {status.key: status.english for status in Status},
    "permit_note": {note.key: note.english for note in Note},
    "measured_from": {basis.key: basis.english for basis in Basis},
    "fuel": {fuel.key: fuel.english for fuel in Fuel},
}
TIPS = {
    "permit_check": (
        "application", "address", "asked", "review_needed", "dist_m", "measured_from", "permit_note", "permit_status",
        "hint", "fuel", "species_name", "law",
    ),
}  # fmt: skip
ONE_DECIMAL = {"slope_deg", "bearing_deg"}


def answer_condition(kind: AnswerClass) -> str:
    """Filter of an answer."""
    return f"\"review_needed\" = '{kind.value}'"
