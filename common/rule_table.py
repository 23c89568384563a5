"""Tables of rules as CSV that a user opens in Excel, corrects and saves again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from .errors import SijeongError
from .files import replacing
from .texts import marked

ENCODINGS = ("utf-8-sig", "cp949")
"""What Excel saves a CSV in: UTF-8 with BOM where it is told to, else the Korean code page."""


def write_rows(rows: Iterable[Sequence[object]], file: str | Path) -> None:
    """Write ``rows``, the heading first, in UTF-8 with BOM, which Excel reads; a failure leaves what was there."""
    with replacing(file) as fresh, open(fresh, "w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows(rows)


def rows_in(file: Path, error: type[SijeongError]) -> list[list[str]]:
    """The cells of a CSV as they are written, the heading first. Raises ``error`` for other encodings."""
    return list(csv.reader(io.StringIO(_text_of(file, error))))


def filled(rows: Sequence[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The rows below the heading that are not empty, with their numbers (the heading is row 1)."""
    return ((number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row))


def columns_of(
    rows: Sequence[list[str]],
    headings: Mapping[str, str],
    optional: Sequence[str],
    file: Path,
    error: type[SijeongError],
) -> dict[str, int]:
    """Where each column of ``headings`` (name → Korean heading; both are understood) stands.

    Raises ``error`` where one is missing that is not ``optional``.
    """
    written = [cell.strip().lower() for cell in rows[0]] if rows else []
    place = {}
    for name, korean in headings.items():
        found = next((written.index(word) for word in (korean.lower(), name) if word in written), None)
        if found is not None:
            place[name] = found
        elif name not in optional:
            raise error(
                marked("{file}, row 1: there is no column “{column}”. Give the columns these headings: {columns}."),
                file=file.name,
                column=f"{korean}/{name}",
                columns=", ".join(headings.values()),
            )
    return place


def _text_of(file: Path, error: type[SijeongError]) -> str:
    content = file.read_bytes()
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise error(marked("{file} is neither UTF-8 nor CP949. Save it as “CSV UTF-8”."), file=file.name)
