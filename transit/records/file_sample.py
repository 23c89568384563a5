"""The beginning of a delivery, for somebody who wants to see what its columns are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .. import engine
from ..errors import TransitError
from .layouts import DELIMITERS
from .sampling import SAMPLE_ROWS, commonest_delimiter, fields_of, first_lines
from .sources import Source, TapEncoding, sources_of

_NUMBER = re.compile(r"[\d.:/\-]*\d[\d.:/\-]*")
"""What is no name of a column: numbers, dates, times."""
_FIRST_ROWS = "SELECT {texts} FROM {table} LIMIT {most}"


@dataclass(frozen=True)
class FileSample:
    """The first rows of a file, divided into fields. Without a header ``names`` are the numbers of the columns."""

    file: str
    encoding: TapEncoding
    delimiter: str
    header: bool
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, name: str) -> list[str]:
        """The texts of a column; rows that are too short are left out."""
        place = self.names.index(name)
        return [row[place] for row in self.rows if place < len(row)]


def look(
    delivery: Path,
    encoding: TapEncoding = TapEncoding.AUTO,
    delimiter: str | None = None,
    header: bool | None = None,
) -> FileSample:
    """The first rows of the first file of ``delivery``; what is not given is told by what stands there.

    Raises :class:`TransitError` for a delivery that cannot be read or is empty.
    """
    source = sources_of(delivery)[0]
    if not source.is_text:
        return _of_parquet(source)
    lines: list[str] = []
    for chunk in source.chunks(encoding):
        lines += first_lines(chunk.text)
        if len(lines) > SAMPLE_ROWS:
            break
    if not lines:
        raise _empty(source)
    delimiter = delimiter or commonest_delimiter(lines, DELIMITERS)
    rows = [tuple(fields_of(line, delimiter)) for line in lines]
    header = _is_header(rows[0]) if header is None else header
    width = len(rows[0])
    names = rows[0] if header else tuple(str(number) for number in range(1, width + 1))
    return FileSample(source.name, encoding, delimiter, header, _told_apart(names), tuple(rows[header:]))


def _of_parquet(source: Source) -> FileSample:
    if source.path is None:
        raise TransitError("{file} lies in a zip. Unpack it to look at its columns.", file=source.name)
    with engine.session() as connection:
        table = engine.parquet([source.path])
        names = engine.columns_of(connection, table)
        texts = ", ".join(f"coalesce({engine.identifier(name)}::VARCHAR, '')" for name in names)
        rows = connection.execute(_FIRST_ROWS.format(texts=texts, table=table, most=SAMPLE_ROWS)).fetchall()
    if not rows:
        raise _empty(source)
    return FileSample(source.name, TapEncoding.AUTO, DELIMITERS[0], True, tuple(names), tuple(rows))


def _empty(source: Source) -> TransitError:
    return TransitError("{file} is empty. Choose another file.", file=source.name)


def _is_header(fields: tuple[str, ...]) -> bool:
    return any(fields) and not any(_NUMBER.fullmatch(field) for field in fields)


def _told_apart(names: tuple[str, ...]) -> tuple[str, ...]:
    """``names`` without byte order mark, and each but once: a second one is found by its place only."""
    seen: set[str] = set()
    apart = []
    for place, name in enumerate(names, start=1):
        name = name.lstrip("\ufeff")
        apart.append(f"{name} ({place})" if name in seen or not name else name)
        seen.add(name)
    return tuple(apart)
