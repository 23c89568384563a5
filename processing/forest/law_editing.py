"""The law table as the dock shows and corrects it: cells, where they come from, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...common.rule_table import rows_in, write_rows
from ...forest.errors import ForestError
from ...forest.law import SHIPPED, Kind, Standing
from ...forest.law_file import HEADINGS, law_table_of, rows_of
from ..base import QT_TRANSLATE_NOOP
from ..settings import LAW_TABLE
from ..translation import tr
from .law_table import table_in_profile

COLUMNS = tuple(HEADINGS.values())
KIND_COLUMN, STANDING_COLUMN = (list(HEADINGS).index(name) for name in ("kind", "standing"))

OFFICE = QT_TRANSLATE_NOOP("In use: the office's table {file}. It is changed there, for all PCs.")
OWN = QT_TRANSLATE_NOOP("In use: your corrected table {file}.")
AS_SHIPPED = QT_TRANSLATE_NOOP("In use: the table that comes with Sijeong. A corrected one is kept in {file}.")


@dataclass(frozen=True)
class LawSheet:
    """The table in use: its cells without the heading, a sentence on where it lies, and whether one may write there."""

    rows: tuple[tuple[str, ...], ...]
    origin: str
    can_be_changed: bool
    is_shipped: bool


@dataclass(frozen=True)
class CellProblem:
    """What cannot be used, as a sentence; ``row`` and ``column`` from 0, None where no cell is at fault."""

    sentence: str
    row: int | None = None
    column: int | None = None


def sheet_in_use() -> LawSheet:
    """The table that the algorithms go by. Raises ``ForestError`` or ``OSError`` where its file cannot be read."""
    named, own = LAW_TABLE.value(), table_in_profile()
    if named:
        return LawSheet(_cells_in(Path(named)), tr(OFFICE).format(file=named), False, False)
    if own.exists():
        return LawSheet(_cells_in(own), tr(OWN).format(file=own), True, False)
    return LawSheet(shipped_cells(), tr(AS_SHIPPED).format(file=own), True, True)


def shipped_cells() -> tuple[tuple[str, ...], ...]:
    """The cells of the table that comes with the plugin."""
    return tuple(map(_in_korean, rows_of(SHIPPED)[1:]))


def choices_of(column: int) -> tuple[tuple[str, str], ...]:
    """What may stand in ``column``, with its name in Korean law; empty where anything may be written."""
    members = {KIND_COLUMN: Kind, STANDING_COLUMN: Standing}.get(column, ())
    return tuple((member.key, member.korean) for member in members)


def problem_in(rows: list[list[str]]) -> CellProblem | None:
    """The first thing in ``rows`` (without heading) that cannot be used; None where all is well."""
    try:
        law_table_of([list(COLUMNS), *rows], table_in_profile())
    except ForestError as error:
        row, column = error.values.get("row"), error.values.get("column")
        is_cell = row is not None and column in COLUMNS
        return CellProblem(error.sentence(tr), row - 2 if is_cell else None, COLUMNS.index(column) if is_cell else None)
    return None


def save(rows: list[list[str]]) -> None:
    """Keep ``rows`` as the user's own table. Raises ``OSError`` where the profile cannot be written."""
    write_rows([list(COLUMNS), *(row for row in rows if any(map(str.strip, row)))], table_in_profile())


def reset() -> None:
    """Go back to the table that comes with the plugin."""
    table_in_profile().unlink(missing_ok=True)


def _cells_in(file: Path) -> tuple[tuple[str, ...], ...]:
    """The cells in the order of our columns, whatever the order of the file's own."""
    rows = rows_in(file, ForestError)
    written = [cell.strip().lower() for cell in rows[0]] if rows else []
    places = [
        next((written.index(word) for word in (korean.lower(), name) if word in written), None)
        for name, korean in HEADINGS.items()
    ]
    return tuple(
        _in_korean(["" if place is None or place >= len(row) else row[place] for place in places]) for row in rows[1:]
    )


def _in_korean(row: list[str]) -> tuple[str, ...]:
    """The keys of a file as the names that Korean law has for them; both are understood when read."""
    cells = [
        dict(choices_of(column)).get(cell.strip().lower(), cell) if choices_of(column) else cell
        for column, cell in enumerate(row)
    ]
    return tuple(cells)
