"""Rows into a table by COPY."""

from __future__ import annotations

from collections.abc import Iterator

from ...common.progress import Progress
from .columns import Column

_COPY = "COPY {schema}.{table} ({columns}) FROM STDIN"


def copy_rows(cursor, place: tuple[str, str], columns: list[str], parts: Iterator[str], progress: Progress) -> None:
    """Send ``parts`` of text to the table ``place`` (schema, table)."""
    from psycopg2 import sql

    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    statement = sql.SQL(_COPY).format(schema=sql.Identifier(place[0]), table=sql.Identifier(place[1]), columns=names)
    cursor.copy_expert(statement, _Stream(parts, progress))


class _Stream:
    """What COPY reads: the parts as one file. It ends early when the user stops; the transaction then ends as well."""

    def __init__(self, parts: Iterator[str], progress: Progress) -> None:
        self._parts, self._progress, self._rest = parts, progress, ""

    def read(self, size: int = -1) -> str:
        while not self._rest:
            if self._progress.is_cancelled():
                return ""
            self._rest = next(self._parts, "")
            if not self._rest:
                return ""
        given, self._rest = (self._rest, "") if size < 0 else (self._rest[:size], self._rest[size:])
        return given


def names_of(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]
