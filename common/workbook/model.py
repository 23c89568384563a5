"""What a workbook is made of: sheets with a title, columns and rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import pandas as pd


class CellFormat(Enum):
    """How a column shows its values: the number format in Excel's words, and where the value stands in its cell."""

    TEXT = ("text", "@", "left")
    CODE = ("code", "@", "center")
    """Text of digits, such as a PNU: never a number, so that no digit is lost."""
    WRAPPED = ("wrapped", "@", "wrapped")
    WHOLE = ("whole", "#,##0", "right")
    ONE_DECIMAL = ("one_decimal", "#,##0.0", "right")
    TWO_DECIMALS = ("two_decimals", "#,##0.00", "right")
    PLAIN = ("plain", "0", "right")
    """A number that names something, such as a year."""
    DEGREES = ("degrees", "0.000000", "right")
    """Six decimals of a degree are a tenth of a metre."""
    PERCENT = ("percent", "0.0%", "right")
    """Of a share from 0 to 1."""
    DATE = ("date", "yyyy-mm-dd", "center")
    MOMENT = ("moment", "yyyy-mm-dd hh:mm", "center")
    MARK = ("mark", "@", "center")
    """True is O, false is empty: how Korean registers tick a box."""

    def __init__(self, key: str, number_format: str, place: str) -> None:
        self.key, self.number_format, self.place = key, number_format, place

    @property
    def is_number(self) -> bool:
        return self.place == "right"


@dataclass(frozen=True)
class Column:
    """A column: its heading, how its values are shown, its width in digits (None: fitted to heading and values).

    ``choices``: words that a cell offers; other text may be written too. ``editable``: tinted, for the office to fill.
    """

    heading: str
    format: CellFormat = CellFormat.TEXT
    width: float | None = None
    choices: tuple[str, ...] = ()
    editable: bool = False


@dataclass(frozen=True)
class Sheet:
    """A table for a sheet: its tab's ``name``, ``title`` and ``notes`` above it, columns, rows, and a last bold row.

    ``rows`` is read once, row by row, so it may be a generator over any number of rows. ``frozen_columns`` stay in
    sight when the reader scrolls to the right.
    """

    name: str
    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[object]]
    notes: Sequence[str] = ()
    total: Sequence[object] | None = None
    frozen_columns: int = 0
    field_names: Sequence[str] = ()
    """What programs call the columns: a row above the headings, out of sight unless ``shows_field_names``."""
    shows_field_names: bool = False

    @property
    def heading_row(self) -> int:
        """The number of the row with the headings, from 1: below the title, the notes and the names of the fields."""
        return len(self.notes) + (3 if self.field_names else 2)


def text_sheet(name: str, title: str, headings: tuple[str, str], lines: Iterable[tuple[str, object]]) -> Sheet:
    """A sheet that says something in words, two columns wide, such as how a table was made."""
    columns = (Column(headings[0], CellFormat.WRAPPED, width=34), Column(headings[1], CellFormat.WRAPPED, width=100))
    return Sheet(name, title, columns, lines)


def frame_rows(frame: pd.DataFrame, at_once: int = 5_000) -> Iterator[tuple]:
    """The rows of ``frame`` as tuples, made block by block."""
    for begin in range(0, len(frame), at_once):
        block = frame.iloc[begin : begin + at_once]
        yield from zip(*(block[name].tolist() for name in block.columns), strict=True)
