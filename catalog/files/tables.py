"""Tables that agencies deliver: CSV, TXT and Excel, with their broken rows set aside and their codes kept as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from threading import Lock

import numpy as np
import pandas as pd
import pyogrio

from ...common.geopackages import read_layer
from ...common.progress import SILENT, Progress
from ..errors import CatalogError
from .column_survey import ColumnSurvey, CoordinateColumns
from .encoding import EncodingFound, check_encoding, text_encoding
from .headers import column_names, header_of
from .records import Record, delimiter_of, lines_in, records_in

BATCH_ROWS = 10_000
LOOK_LINES = 60
"""Lines that are looked at to tell the delimiter and the header."""
CHECK_ROWS = 5_000
PLAIN_SHEETS = {"OGR_XLSX_HEADERS": "DISABLE", "OGR_XLSX_FIELD_TYPES": "STRING"}


@dataclass(frozen=True)
class Rejected:
    """A row that was set aside: its file, line (from 1), reason (constant English text) and the text itself."""

    file: str
    line: int
    reason: str
    text: str


@dataclass
class Table:
    """A table that was surveyed; :meth:`batches` reads it. All columns are text except those in ``numbers``."""

    file: Path
    columns: tuple[str, ...]
    encoding: EncodingFound | None
    delimiter: str
    header_line: int
    """Line of the header, 0 where there is none."""
    numbers: dict[str, str] = field(default_factory=dict)
    """Columns that hold plain numbers only, with their pandas type."""
    grouped: frozenset[str] = frozenset()
    """Those of them that write thousands apart: ``12,345``."""
    coordinates: CoordinateColumns | None = None
    spoilt_codes: int = 0
    """Codes that a spreadsheet has turned into 4.139E+18."""
    rejected: list[Rejected] = field(default_factory=list)
    places: np.ndarray = field(default_factory=lambda: np.empty((0, 2)))
    """Some thousand of its coordinates (n × 2, x and y), spread over all rows."""
    _rows: object = None

    def batches(self, progress: Progress = SILENT, size: int = BATCH_ROWS) -> Iterator[pd.DataFrame]:
        """The good rows, ``size`` at a time; broken ones are appended to ``rejected`` (which is emptied first)."""
        rows = self.good_rows(progress)
        while batch := list(islice(rows, size)):
            yield self._frame(batch)

    def good_rows(self, progress: Progress = SILENT) -> Iterator[list[str]]:
        """The cells of each row that has as many as the header; the others go to ``rejected``."""
        self.rejected.clear()
        width = len(self.columns)
        for record in self._rows():
            if record.line % CHECK_ROWS == 0:
                progress.check()
            if record.line <= self.header_line or not any(record.cells):
                continue
            reason = record.defect(width)
            if reason is None:
                yield record.cells[:width]
            else:
                self.rejected.append(Rejected(self.file.name, record.line, reason, record.text))

    def _frame(self, rows: list[list[str]]) -> pd.DataFrame:
        frame = pd.DataFrame(rows, columns=list(self.columns), dtype=object)
        frame = frame.where(frame != "", None)
        for name, kind in self.numbers.items():
            plain = frame[name].str.replace(",", "", regex=False) if name in self.grouped else frame[name]
            frame[name] = pd.to_numeric(plain, errors="coerce").astype(kind)
        return frame


def open_table(file: Path, encoding: EncodingFound | None = None, progress: Progress = SILENT) -> Table:
    """Survey a CSV or TXT file: encoding, delimiter, header, which columns are numbers, where the coordinates are.

    Raises :class:`CatalogError` when it holds no table.
    """
    if encoding is None:
        encoding = text_encoding(file, progress)
    else:
        check_encoding(file, encoding, progress)
    lines = list(islice(lines_in(file, encoding.name), LOOK_LINES))
    if not any(line.strip() for line in lines):
        raise CatalogError("{file} is empty.", file=file.name)
    delimiter = delimiter_of(lines)

    def rows() -> Iterator[Record]:
        return records_in(lines_in(file, encoding.name), delimiter)

    return _surveyed(file, rows, encoding, delimiter, progress)


class _SheetsAsTheyAre:
    """While it is entered GDAL takes every cell of a sheet for text and no row for a header.

    As open options the two are forgotten for the last of several sheets (GDAL 3.12), whose header was lost by that.
    """

    def __init__(self) -> None:
        self._turn = Lock()

    def __enter__(self) -> None:
        self._turn.acquire()
        pyogrio.set_gdal_config_options(PLAIN_SHEETS)

    def __exit__(self, *problem: object) -> None:
        pyogrio.set_gdal_config_options(dict.fromkeys(PLAIN_SHEETS))
        self._turn.release()


_SHEETS_AS_THEY_ARE = _SheetsAsTheyAre()


def open_sheet(file: Path, sheet: str, progress: Progress = SILENT) -> Table:
    """Survey a sheet of an Excel workbook (.xlsx), read as text by GDAL so that codes keep their zeros."""
    with _SHEETS_AS_THEY_ARE:
        frame = read_layer(file, layer=sheet, read_geometry=False, use_arrow=False)
    cells = [["" if _is_nothing(cell) else str(cell).strip() for cell in row] for row in frame.to_numpy(dtype=object)]
    if not any(any(row) for row in cells):
        raise CatalogError("The sheet {sheet} of {file} is empty.", sheet=sheet, file=file.name)
    width = max(index + 1 for row in cells for index, cell in enumerate(row) if cell)

    def rows() -> Iterator[Record]:
        # A sheet is a rectangle: what a row lacks at its end is empty, not missing.
        for line, row in enumerate(cells, start=1):
            yield Record(line, row[:width] + [""] * (width - len(row)), "\t".join(row))

    return _surveyed(file, rows, None, "\t", progress)


def _is_nothing(cell: object) -> bool:
    return cell is None or cell is pd.NA or (isinstance(cell, float) and np.isnan(cell))


def _surveyed(file: Path, rows, encoding: EncodingFound | None, delimiter: str, progress: Progress) -> Table:
    header_line, header = header_of(list(islice(rows(), LOOK_LINES)))
    columns = column_names(header)
    survey = ColumnSurvey(columns)
    table = Table(file, columns, encoding, delimiter, header_line, _rows=rows)
    good, rows_seen = table.good_rows(progress), 0
    while batch := list(islice(good, BATCH_ROWS)):
        survey.see(batch)
        rows_seen += len(batch)
    if len(table.rejected) > max(rows_seen, 1):
        # Something else than a table, such as a letter or a read-me.
        raise CatalogError(
            "{file} is no table: its lines do not have the same number of cells. Choose another file.", file=file.name
        )
    table.numbers, table.coordinates, table.spoilt_codes = survey.numbers, survey.coordinates, survey.spoilt_codes
    table.grouped = survey.grouped
    if table.coordinates is not None:
        table.places = survey.places_of(table.coordinates)
    return table
