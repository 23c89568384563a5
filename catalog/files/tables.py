"""Tables that agencies deliver: CSV, TXT and Excel, with their broken rows set aside and their codes kept as text."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from pathlib import Path
from threading import Lock

import numpy as np
import pandas as pd
import pyogrio

from ...common.geopackages import read_layer
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import CatalogError
from .encoding import EncodingFound, check_encoding, text_encoding

BATCH_ROWS = 10_000
DELIMITERS = (",", "\t", "|", ";", "^")
LOOK_LINES = 60
"""Lines that are looked at to tell the delimiter and the header."""
HEADER_WITHIN = 8
"""Agencies put a title, a date, a place, the weather or a unit above the header, rarely more than that."""
FEWEST_MERGED = 2
"""A row with one text is a title."""
RECORD_LINES = 20
"""A quoted text goes over some lines at most; a quote that stays open longer is a defect of its line."""
NUMBER = re.compile(r"[+-]?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
"""A plain number: no leading zero (that is a code), no more digits than a double holds."""
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
"""A number with separators of thousands, as population tables write it."""
CODE_NAME = re.compile(r"pnu|code|코드|번호|(^|_)(cd|no)$|id\d*$|아이디|ars|구분|년월", re.IGNORECASE)
SPOILT_CODE = re.compile(r"\d(?:\.\d+)?[eE]\+\d{2}")
"""What a spreadsheet makes of a 19-digit PNU."""
KOREA_LONGITUDE = (124.0, 132.5)
KOREA_LATITUDE = (32.5, 39.0)
MANY = 0.8
CHECK_ROWS = 5_000
CODE_DIGITS = 8
"""Whole numbers that all have the same eight or more digits are codes or dates."""
PLAIN_SHEETS = {"OGR_XLSX_HEADERS": "DISABLE", "OGR_XLSX_FIELD_TYPES": "STRING"}
MAX_LINE = 4 << 20
"""A longer line is no line of a table; reading stops there, so that it cannot fill the memory."""


class RowDefect:
    """Reasons for which a row is set aside."""

    TOO_MANY = marked("more cells than the header; a text holds the delimiter without quotes")
    TOO_FEW = marked("fewer cells than the header")
    OPEN_QUOTE = marked("a quote is opened and not closed")


@dataclass(frozen=True)
class Rejected:
    """A row that was set aside: its file, line (from 1), reason (constant English text) and the text itself."""

    file: str
    line: int
    reason: str
    text: str


@dataclass(frozen=True)
class Record:
    """A row as it was cut: its first line, its cells, its text, and whether a quote in it was left open."""

    line: int
    cells: list[str]
    text: str
    is_open: bool = False

    def defect(self, width: int) -> str | None:
        """Why the row does not fit a header of ``width`` cells; None where it does."""
        if len(self.cells) > width and any(self.cells[width:]):
            return RowDefect.OPEN_QUOTE if self.is_open else RowDefect.TOO_MANY
        if len(self.cells) < width:
            return RowDefect.OPEN_QUOTE if self.is_open else RowDefect.TOO_FEW
        return None


@dataclass(frozen=True)
class CoordinateColumns:
    """Which columns hold x (east) and y (north), and whether the file has them the wrong way round."""

    x: str
    y: str
    swapped: bool = False


COORDINATE_NAMES = (
    ("경도", "위도"), ("lon", "lat"), ("lng", "lat"), ("long", "lat"), ("longitude", "latitude"),
    ("gpsx", "gpsy"), ("gps_x", "gps_y"), ("gpslong", "gpslati"), ("wgs84경도", "wgs84위도"),
    ("wgs84_경도", "wgs84_위도"), ("정류소경도", "정류소위도"), ("x좌표", "y좌표"), ("좌표x", "좌표y"),
    ("x좌표값", "y좌표값"),
    ("frfr_lctn_xcrd", "frfr_lctn_ycrd"), ("x", "y"), ("xcrd", "ycrd"), ("posx", "posy"), ("point_x", "point_y"),
    ("x_coord", "y_coord"), ("xcoord", "ycoord"), ("stop_lon", "stop_lat"), ("shape_pt_lon", "shape_pt_lat"),
)  # fmt: skip
"""Names of coordinate columns in Korean open data, in lower case without blanks, best first."""


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
    lines = list(islice(_lines(file, encoding.name), LOOK_LINES))
    if not any(line.strip() for line in lines):
        raise CatalogError("{file} is empty.", file=file.name)
    delimiter = _delimiter(lines)

    def rows() -> Iterator[Record]:
        return _records(_lines(file, encoding.name), delimiter)

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
    header_line, header = _header(list(islice(rows(), LOOK_LINES)))
    columns = _column_names(header)
    survey = _Survey(columns)
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


class _Survey:
    """One pass over the rows: which columns are numbers, and which pair of columns holds the places."""

    SAMPLE = 20_000

    def __init__(self, columns: tuple[str, ...]) -> None:
        self._columns = columns
        self._may_be_number = [not CODE_NAME.search(name) for name in columns]
        self._lengths: list[set[int]] = [set() for _ in columns]
        self._has_fraction = [False] * len(columns)
        self._has_gap = [False] * len(columns)
        self._has_groups = [False] * len(columns)
        self._pairs = _coordinate_pairs(columns)
        self._places: dict[tuple[int, int], list[tuple[str, str]]] = {pair: [] for pair in self._pairs}
        self._every = 1
        self.spoilt_codes = 0

    def see(self, rows: list[list[str]]) -> None:
        for index, cells in enumerate(zip(*rows, strict=True)):
            different = set(cells)
            if "" in different:
                self._has_gap[index] = True
                different.discard("")
            if self._may_be_number[index]:
                self._look_for_numbers(index, different)
            elif CODE_NAME.search(self._columns[index]):
                self.spoilt_codes += sum(SPOILT_CODE.fullmatch(cell) is not None for cell in different)
        for (x, y), places in self._places.items():
            places.extend((cells[x], cells[y]) for cells in rows[:: self._every] if cells[x] and cells[y])
        if any(len(places) > self.SAMPLE for places in self._places.values()):
            # A file of the whole country goes city by city: its beginning says nothing of the rest.
            self._every *= 2
            for places in self._places.values():
                del places[::2]

    def _look_for_numbers(self, index: int, cells: set[str]) -> None:
        if not all(NUMBER.fullmatch(cell) or GROUPED.fullmatch(cell) for cell in cells):
            self._may_be_number[index] = False
            return
        self._has_groups[index] |= any("," in cell for cell in cells)
        self._lengths[index].update(map(len, cells))
        self._has_fraction[index] |= any("." in cell for cell in cells)

    def _is_number(self, index: int) -> bool:
        lengths = self._lengths[index]
        is_whole = not self._has_fraction[index] and not self._has_groups[index]
        is_code = len(lengths) == 1 and min(lengths) >= CODE_DIGITS and is_whole
        return self._may_be_number[index] and bool(lengths) and not is_code

    @property
    def numbers(self) -> dict[str, str]:
        found = {}
        for index, name in enumerate(self._columns):
            if self._is_number(index):
                whole = "Int64" if self._has_gap[index] else "int64"
                found[name] = "float64" if self._has_fraction[index] else whole
        return found

    @property
    def grouped(self) -> frozenset[str]:
        return frozenset(self._columns[index] for index, has_groups in enumerate(self._has_groups) if has_groups)

    @property
    def coordinates(self) -> CoordinateColumns | None:
        for pair in self._pairs:
            found = self._judged(pair)
            if found is not None:
                return found
        return None

    def places_of(self, columns: CoordinateColumns) -> np.ndarray:
        """The sampled places of ``columns`` (n × 2, x and y); NaN where a cell is no number."""
        names = list(self._columns)
        x, y = names.index(columns.x), names.index(columns.y)
        return self._numbers_of((x, y)) if (x, y) in self._places else self._numbers_of((y, x))[:, ::-1]

    def _numbers_of(self, pair: tuple[int, int]) -> np.ndarray:
        places = pd.DataFrame(self._places[pair], columns=["x", "y"], dtype=object)
        return np.column_stack([pd.to_numeric(places[side], errors="coerce").to_numpy(float) for side in ("x", "y")])

    def _judged(self, pair: tuple[int, int]) -> CoordinateColumns | None:
        x, y = self._numbers_of(pair).T
        if not len(x) or np.isfinite(x).mean() < MANY or np.isfinite(y).mean() < MANY:
            return None
        names = self._columns[pair[0]], self._columns[pair[1]]
        if _share(y, KOREA_LONGITUDE) >= MANY and _share(x, KOREA_LATITUDE) >= MANY:
            return CoordinateColumns(names[1], names[0], swapped=True)
        return CoordinateColumns(*names)


def _share(values: np.ndarray, limits: tuple[float, float]) -> float:
    return float(((values >= limits[0]) & (values <= limits[1])).mean())


def _coordinate_pairs(columns: tuple[str, ...]) -> list[tuple[int, int]]:
    plain = [re.sub(r"[\s()\[\]\-]", "", name).lower() for name in columns]
    return [(plain.index(x), plain.index(y)) for x, y in COORDINATE_NAMES if x in plain and y in plain]


def _lines(file: Path, encoding: str) -> Iterator[str]:
    with file.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="") as stream:
        while line := stream.readline(MAX_LINE):
            yield line.rstrip("\r\n")


def _delimiter(lines: list[str]) -> str:
    """The one that cuts most lines into the same number of cells, more than one."""
    lines = [_unwrapped(line) for line in lines if line.strip()]

    def steadiness(delimiter: str) -> tuple[float, int]:
        widths = Counter(len(_cells(line, delimiter)) for line in lines)
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
        return (count / len(lines) if width > 1 else 0.0, width)

    return max(DELIMITERS, key=steadiness)


def _records(lines: Iterator[str], delimiter: str) -> Iterator[Record]:
    """The rows; a quoted text may go on over some lines.

    A quote that stays open does not swallow the rest of the file: its line is cut as if the quote were not there.
    """
    waiting: deque[str] = deque()

    def following() -> str | None:
        return waiting.popleft() if waiting else next(lines, None)

    number = 0
    while (line := following()) is not None:
        number += 1
        text, more = line, []
        while _is_open(text, delimiter) and len(more) < RECORD_LINES and (other := following()) is not None:
            more.append(other)
            text = f"{text}\n{other}"
        if _is_open(text, delimiter):
            waiting.extendleft(reversed(more))
            cells = [cell.strip() for cell in line.replace('"', "").split(delimiter)]
            yield Record(number, cells, line, is_open=True)
        else:
            yield Record(number, [cell.strip() for cell in _cells(_unwrapped(text), delimiter)], text)
            number += len(more)


def _is_open(text: str, delimiter: str) -> bool:
    if text.count('"') % 2 == 0:
        return False
    # A lone quote inside a text (5" pipe) is no opening: only one at the beginning of a cell is.
    return text.startswith('"') or f'{delimiter}"' in text


def _cells(text: str, delimiter: str) -> list[str]:
    lines = [text] if "\n" not in text else io.StringIO(text, newline="")
    return next(csv.reader(lines, delimiter=delimiter), [])


def _unwrapped(text: str) -> str:
    """Some exports quote a whole line: ``"a,b,c"`` is three cells."""
    if len(text) > 2 and text[0] == text[-1] == '"' and text.count('"') == 2 and any(d in text for d in DELIMITERS):
        return text[1:-1]
    return text


def _header(records: list[Record]) -> tuple[int, list[str]]:
    """Line and cells of the header: the first of the usual width that names things; none gives made-up names."""
    filled = [(record.line, _trimmed(record.cells)) for record in records if any(record.cells)]
    widths = Counter(len(cells) for _, cells in filled)
    width = max(widths, key=lambda size: (widths[size], size))
    for (line, cells), (next_line, next_cells) in pairwise([*filled[: HEADER_WITHIN + 1], (0, [])]):
        if len(cells) >= width and _names(cells):
            return line, [cell or f"field_{number}" for number, cell in enumerate(cells, start=1)]
        if joined := _joined_names(_padded(cells, width), _padded(next_cells, width)):
            return next_line, joined
    return 0, [f"field_{number}" for number in range(1, width + 1)]


def _trimmed(cells: list[str]) -> list[str]:
    last = max((index for index, cell in enumerate(cells) if cell), default=-1)
    return cells[: last + 1]


def _names(cells: list[str]) -> bool:
    """Whether the cells can be a header; the first may be empty, as pandas leaves it above its index."""
    return len(cells) > 1 and all(cells[1:]) and not any(_looks_like_data(cell) for cell in cells)


def _joined_names(upper: list[str], lower: list[str]) -> list[str]:
    """``07~08시 승용차``: the names of a header of two rows whose cells were merged; none where the rows are no header.

    A name above empty cells is that of a group; one that stands over both rows has nothing below.
    """
    if sum(map(bool, upper)) < FEWEST_MERGED or any(map(_looks_like_data, [*upper, *lower])) or not upper[0]:
        return []
    names, group = [], ""
    for above, below, following in zip(upper, lower, [*upper[1:], "end"], strict=True):
        group = above or group
        is_of_group = not above or not following
        if is_of_group != bool(below):
            return []
        names.append(f"{group} {below}" if below else group)
    return names if any(lower) else []


def _padded(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))


def _looks_like_data(cell: str) -> bool:
    return re.fullmatch(r"[\d.,:/+\- ]+", cell) is not None


def _column_names(header: list[str]) -> tuple[str, ...]:
    names: list[str] = []
    taken: set[str] = set()
    for cell in header:
        name = cell.replace("\n", " ")
        number, unique = 1, name
        while unique.lower() in taken:
            number += 1
            unique = f"{name}_{number}"
        taken.add(unique.lower())
        names.append(unique)
    return tuple(names)
