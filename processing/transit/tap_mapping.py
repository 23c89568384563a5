"""What the mapping editor needs of the room of card records: a look at a file, proposals, a preview, saved mappings.

The dock knows neither the room nor its types; it hands on what it gets here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsApplication

from ...common.errors import SijeongError
from ...common.file_names import plain_name
from ...common.josa import phrased
from ...transit.records.file_sample import FileSample, look
from ...transit.records.layouts import CANONICAL_COLUMNS, REQUIRED
from ...transit.records.mapping import MOST_PARTS, SUFFIX, TIME_COLUMNS, ColumnMapping
from ...transit.records.mapping_preview import understand
from ...transit.records.proposals import mapping_for, propose
from ...transit.records.sources import TapEncoding
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr, user_language

FOLDER = "tap_mappings"
SHOWN_ROWS = 8
MASKED_FROM = 3
"""Characters of a card number that the editor shows, so that its column is known again."""

_TITLES = {
    "card_id": QT_TRANSLATE_NOOP("Card number"),
    "mode": QT_TRANSLATE_NOOP("Mode of transport"),
    "route_id": QT_TRANSLATE_NOOP("Route"),
    "vehicle_id": QT_TRANSLATE_NOOP("Vehicle"),
    "board_stop": QT_TRANSLATE_NOOP("Boarding stop"),
    "board_time": QT_TRANSLATE_NOOP("Boarding time"),
    "alight_stop": QT_TRANSLATE_NOOP("Alighting stop"),
    "alight_time": QT_TRANSLATE_NOOP("Alighting time"),
    "linked_trip_id": QT_TRANSLATE_NOOP("Transaction id"),
    "leg_no": QT_TRANSLATE_NOOP("Order in the journey"),
    "user_type": QT_TRANSLATE_NOOP("User type"),
    "passengers": QT_TRANSLATE_NOOP("Passengers"),
    "service_date": QT_TRANSLATE_NOOP("Service date"),
}


@dataclass(frozen=True)
class Looked:
    """A file as it was looked at; ``error`` is a sentence instead."""

    sample: FileSample | None = None
    error: str = ""


@dataclass(frozen=True)
class Preview:
    """The first rows as they would be imported: titles of the columns, texts, and why a row is rejected (or '')."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    rejections: tuple[str, ...]
    usable: int
    problem: str = ""


def canonical_columns() -> list[tuple[str, str]]:
    """(name, title in the user's language) of the columns that can be chosen; what must be chosen has a star."""
    return [(name, f"{tr(_TITLES[name])}{' *' if name in REQUIRED else ''}") for name in CANONICAL_COLUMNS]


def encodings() -> list[str]:
    return [encoding.value for encoding in TapEncoding]


def look_at(file: str, encoding: str = "auto", delimiter: str | None = None, header: bool | None = None) -> Looked:
    """The first rows of ``file``; what is not given is told by what stands there."""
    try:
        return Looked(look(Path(file), TapEncoding(encoding), delimiter, header))
    except (SijeongError, OSError) as error:
        return Looked(error=_sentence(error))


def proposals(sample: FileSample) -> dict[str, tuple[str, str]]:
    """Source column → (canonical column, why) for those that have a proposal."""
    return {
        source: (found.column, tr("Proposed {reason}").format(reason=tr(found.reason)))
        for found in propose(sample).values()
        for source in found.sources
    }


def shown_rows(sample: FileSample, card_column: str | None) -> list[tuple[str, ...]]:
    """The first rows for the eye, with card numbers cut."""
    place = sample.names.index(card_column) if card_column in sample.names else None

    def cut(number: int, text: str) -> str:
        return f"{text[:MASKED_FROM]}****" if number == place and text else text

    return [tuple(cut(number, text) for number, text in enumerate(row)) for row in sample.rows[:SHOWN_ROWS]]


def problem_of(chosen: dict[str, str]) -> str:
    """What is wrong with the choice (source column → canonical column), as a sentence; empty when nothing is."""
    columns = _columns(chosen)
    missing = [tr(_TITLES[column]) for column in REQUIRED if column not in columns]
    if missing:
        return tr("Still to be chosen: {columns}.").format(columns=", ".join(missing))
    for column, parts in columns.items():
        if len(parts) > (MOST_PARTS if column in TIME_COLUMNS else 1):
            return phrased(
                tr("{count} columns are chosen as {column}. Leave one, or for a time its date and time of day."),
                count=len(parts),
                column=tr(_TITLES[column]),
            )
    return ""


def preview(sample: FileSample, chosen: dict[str, str]) -> Preview:
    """How the first rows are understood, read by the import's own rules."""
    problem = problem_of(chosen)
    if problem:
        return Preview((), (), (), 0, problem)
    mapping = mapping_for(sample, sample.file, _columns(chosen))
    try:
        rows = understand(sample, mapping)
    except SijeongError as error:
        return Preview((), (), (), 0, _sentence(error))
    names = [name for name in CANONICAL_COLUMNS if name in mapping.columns and name != "service_date"]
    shown = rows[:SHOWN_ROWS]
    usable = sum(row.rejection is None for row in rows)
    return Preview(
        tuple(tr(_TITLES[name]) for name in names),
        tuple(tuple(row.values.get(name, "") for name in names) for row in shown),
        tuple(_reason(row.rejection) for row in shown),
        usable,
        "" if usable else tr("None of the first {rows} rows can be used this way.").format(rows=len(rows)),
    )


def save(sample: FileSample, chosen: dict[str, str], name: str) -> str:
    """Save the choice under ``name`` in the profile; the path of its file."""
    file = mappings_folder() / f"{plain_name(name) or 'mapping'}{SUFFIX}"
    mapping = mapping_for(sample, name, _columns(chosen))
    if file.exists():
        mapping = _with_what_was_written_by_hand(mapping, file)
    mapping.save(file)
    return str(file)


def saved() -> list[tuple[str, str]]:
    """(path, name) of the saved mappings, by name; files that are none are left out."""
    found = []
    for file in sorted(mappings_folder().glob(f"*{SUFFIX}")):
        try:
            found.append((str(file), ColumnMapping.load(file).name))
        except SijeongError:
            continue
    return sorted(found, key=lambda entry: entry[1])


def mappings_folder() -> Path:
    """Where saved mappings lie: in the QGIS profile, never in a project."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "sijeong" / FOLDER


def _with_what_was_written_by_hand(mapping: ColumnMapping, file: Path) -> ColumnMapping:
    """Codes of users are only in the file; saving again under the same name must not lose them."""
    try:
        return replace(mapping, user_types=ColumnMapping.load(file).user_types)
    except SijeongError:
        return mapping


def _columns(chosen: dict[str, str]) -> dict[str, tuple[str, ...]]:
    columns: dict[str, tuple[str, ...]] = {}
    for source, column in chosen.items():
        if column:
            columns[column] = (*columns.get(column, ()), source)
    return columns


def _reason(rejection) -> str:
    if rejection is None:
        return ""
    return rejection.korean if user_language() == "ko" else rejection.english


def _sentence(error: Exception) -> str:
    return error.sentence(tr) if isinstance(error, SijeongError) else str(error)
