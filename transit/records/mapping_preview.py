"""How the first rows of a file are understood by a mapping: by the very SQL that imports them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .. import engine
from .cleaning import Rejection
from .file_sample import FileSample
from .mapping import ColumnMapping
from .rows import CHUNK_COLUMNS, TextRows, chunk_sql
from .sources import Chunk
from .staging import MASK

_BETWEEN = "\x1f"
"""ASCII's unit separator: no delivered field holds one, so that fields that are divided already stay so."""
_UNDERSTOOD = "SELECT line, card, reason, {columns} FROM chunk ORDER BY line"


@dataclass(frozen=True)
class UnderstoodRow:
    """A row as it would be imported: canonical column → text (cards masked), or why it would be rejected."""

    values: dict[str, str]
    rejection: Rejection | None


def understand(sample: FileSample, mapping: ColumnMapping, most: int | None = None) -> list[UnderstoodRow]:
    """The first rows of ``sample``, ``most`` of them, read by ``mapping``.

    Raises :class:`TransitError` for a mapping that lacks columns.
    """
    layout = replace(mapping.layout(sample.file, list(sample.names)), delimiter=_BETWEEN)
    lines = [_BETWEEN.join(field.replace("\n", " ") for field in row) for row in sample.rows[:most]]
    with engine.session() as connection:
        rows = TextRows(Chunk(1, "\n".join(lines), 0), layout)
        connection.execute(chunk_sql(rows.sql(connection), layout))
        found = connection.execute(_UNDERSTOOD.format(columns=CHUNK_COLUMNS)).fetchall()
    names = CHUNK_COLUMNS.split(", ")
    return [_row(card, reason, dict(zip(names, values, strict=True))) for _, card, reason, *values in found]


def _row(card: str | None, reason: int | None, values: dict[str, object]) -> UnderstoodRow:
    shown = {"card_id": MASK if card else ""} | {
        column: "" if value is None else str(value) for column, value in values.items()
    }
    return UnderstoodRow(shown, None if reason is None else list(Rejection)[reason])
