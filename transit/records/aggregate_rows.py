"""Rows of aggregate files: fields with their quotes taken off, and what became of each row."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ...common.texts import marked
from .layouts import DELIMITERS
from .sampling import fields_of

Row = tuple[int, list[str]]
"""Line (or row number, 0 for the names of the columns) and fields."""

WRONG_FIELDS = marked("number of fields differs")
NOT_A_COUNT = marked("a count is not a number")
NO_MONTH = marked("no month")
NO_ZONE = marked("no zone")


@dataclass(frozen=True)
class AggregateTable:
    """What came of one file: its tidy table and each of its rows accounted for."""

    file: str
    table: pd.DataFrame
    rows_read: int
    rows_kept: int
    repaired: int
    rejected: list[tuple[int, str]]
    headless: bool = False


def fields_of_line(line: str) -> list[str]:
    """The fields of a line, trimmed; a line that is quoted as a whole is divided all the same."""
    delimiter = max(DELIMITERS, key=line.count)
    fields = fields_of(line, delimiter)
    if len(fields) == 1:
        fields = fields[0].split(delimiter)
    return [field.strip().strip('\ufeff"') for field in fields]


def unquoted(fields: list[str]) -> str:
    return ", ".join(fields)


def whole_number(text: str) -> int | None:
    """A count of people, which may be delivered as 12.0; None for anything else, and for a negative one."""
    digits = text.removesuffix(".0").replace(",", "")
    return int(digits) if digits.isascii() and digits.isdigit() else None
