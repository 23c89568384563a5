"""Sheets → one XLSX file, streamed.

Our own writer of the few parts that Excel, Hancom Cell and LibreOffice need. XlsxWriter does more, but holds names that
the plugin site's scanner refuses at upload and no setting excuses (Bandit B105 and B107: ``protect(password="")``).
"""

from __future__ import annotations

import itertools
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

from ..errors import SijeongError
from ..files import replacing
from ..progress import SILENT, Progress
from .cells import cell, fitted_widths, letters, row_height
from .model import Sheet
from .pages import after_rows, before_rows
from .parts import SheetHead, content_types, relations, root_relations, style_of, styles, workbook_part

MOST_ROWS = 1_048_576
"""Rows that a sheet of Excel has; what is more goes on in a further sheet."""

FITTED_TO = 2_000
"""Rows that are looked at to fit the widths: all of them would have to be held, since widths come first in the file."""

ROWS_AT_ONCE = 500
"""Rows between two looks at whether to stop."""

ROWS_TOLD = 20_000
"""Rows after which it is told how far a long sheet is: a second's work."""

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31


class WorkbookError(SijeongError):
    """A table that cannot become a sheet."""


def write_workbook(file: Path, sheets: Iterable[Sheet], progress: Progress = SILENT, most_rows: int = MOST_ROWS) -> int:
    """Write ``sheets`` to ``file`` (XLSX) and return how many rows they hold; the old file stays until all is there.

    Sheets are taken one by one, so a generator may read each table when it is its turn.

    Memory does not grow with the rows. Missing values become empty cells, control characters are dropped, text that is
    longer than a cell holds is cut. Raises :class:`WorkbookError` for a row that has not as many values as there are
    columns; ``Cancelled`` within a second of a request to stop.
    """
    heads: list[SheetHead] = []
    with replacing(file) as fresh, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for sheet in sheets:
            _write_sheet(archive, sheet, heads, most_rows, progress)
        archive.writestr("xl/workbook.xml", workbook_part(heads))
        archive.writestr("xl/_rels/workbook.xml.rels", relations(len(heads)))
        archive.writestr("xl/styles.xml", styles())
        archive.writestr("_rels/.rels", root_relations())
        archive.writestr("[Content_Types].xml", content_types(len(heads)))
    return sum(head.rows for head in heads)


def _write_sheet(
    archive: zipfile.ZipFile, sheet: Sheet, heads: list[SheetHead], most_rows: int, progress: Progress
) -> None:
    """Write the part of ``sheet``, or several where its rows are too many for one; each adds its head to ``heads``."""
    rows = iter(sheet.rows)
    room = most_rows - sheet.heading_row - 1
    first = list(itertools.islice(rows, min(FITTED_TO, room)))
    goes_on = True
    while goes_on:
        name = free_name(sheet.name, [head.name for head in heads])
        widths = fitted_widths(sheet.columns, first if sheet.total is None else [*first, sheet.total])
        with archive.open(f"xl/worksheets/sheet{len(heads) + 1}.xml", "w", force_zip64=True) as stream:
            stream.write(before_rows(sheet, widths, is_first=not heads).encode())
            ahead = itertools.chain(first, itertools.islice(rows, room - len(first)))
            count = _write_rows(stream, sheet, widths, ahead, progress)
            first = list(itertools.islice(rows, min(FITTED_TO, room)))
            goes_on = bool(first)
            if sheet.total is not None and not goes_on:
                stream.write(_row(sheet, widths, sheet.heading_row + count + 1, sheet.total, is_total=True))
            stream.write(after_rows(sheet, count).encode())
        heads.append(SheetHead(name, sheet.heading_row, count, len(sheet.columns)))


def _write_rows(
    stream: IO[bytes], sheet: Sheet, widths: Sequence[float], rows: Iterable[Sequence[object]], progress: Progress
) -> int:
    count = 0
    for block in iter(lambda: list(itertools.islice(rows, ROWS_AT_ONCE)), []):
        progress.check()
        first = sheet.heading_row + count + 1
        stream.write(b"".join(_row(sheet, widths, number, row) for number, row in enumerate(block, first)))
        count += len(block)
        if count % ROWS_TOLD == 0:
            progress.step("{sheet}: {count:,} rows written", sheet=sheet.name, count=count)
    return count


def _row(sheet: Sheet, widths: Sequence[float], number: int, values: Sequence[object], is_total: bool = False) -> bytes:
    if len(values) != len(sheet.columns):
        raise WorkbookError(
            "Sheet {sheet}: row {row} has {count} values for {columns} columns.",
            sheet=sheet.name, row=number, count=len(values), columns=len(sheet.columns),
        )  # fmt: skip
    cells = "".join(
        cell(f"{letters(place)}{number}", style_of(column, is_total), value, column.format)
        for place, (column, value) in enumerate(zip(sheet.columns, values, strict=True))
    )
    height = row_height(sheet.columns, widths, values)
    told = f' ht="{height}" customHeight="1"' if height else ""
    return f'<row r="{number}"{told}>{cells}</row>'.encode()


def free_name(wanted: str, taken: Sequence[str]) -> str:
    """A name for a tab that Excel takes: without its special signs, short, and none that is there already."""
    plain = " ".join(_FORBIDDEN_IN_NAMES.sub(" ", wanted).split()).strip("'")[:_LONGEST_NAME] or "Sheet"
    lower = {name.lower() for name in taken}
    tries = itertools.chain([plain], (f"{plain[: _LONGEST_NAME - 6]} ({number})" for number in itertools.count(2)))
    return next(name for name in tries if name.lower() not in lower)
