"""Values as cells of a sheet's XML."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache
from html import escape
from numbers import Real

import pandas as pd

from .model import CellFormat, Column

LINE_POINTS, HIGHEST_POINTS = 15.5, 409.0
"""Height of a line, and of the highest row that Excel has."""

LONGEST_TEXT = 32_767
"""Letters that a cell of Excel holds."""

FIRST_DAY = datetime(1899, 12, 30)
"""Day 0 of Excel's calendar."""

NARROWEST, NARROWEST_NUMBER, WIDEST = 5.0, 8.0, 46.0
"""Widths of columns in digits. Numbers get room, because Excel shows ### for one that is too wide."""
TO_WRITE_IN = 11.0
"""The least width of a column that people fill in, by hand on paper too."""
HEADING_ROOM = 1.5
"""Digits that the button of the filter takes beside a heading."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""``_x000D_`` in a text would become a control character in Excel, were its first line not escaped itself."""


@cache
def letters(column: int) -> str:
    """The letters of a column, which counts from 0: ``A``, …, ``Z``, ``AA``."""
    head, last = divmod(column, 26)
    return (letters(head - 1) if head else "") + chr(ord("A") + last)


def xml_text(value: object) -> str:
    """``value`` as text that XML and Excel take as it is: without control characters, never longer than a cell."""
    clean = _LOOKS_ESCAPED.sub("_x005F_", _FORBIDDEN.sub("", str(value)))
    return escape(clean[:LONGEST_TEXT])


def cell(place: str, style: int, value: object, shown: CellFormat) -> str:
    """The cell at ``place`` (``B7``), empty where the value is missing; text is never taken for a formula."""
    if shown is CellFormat.MARK:
        value = "O" if is_there(value) and bool(value) else None
    if not is_there(value):
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, bool):
        return f'<c r="{place}" s="{style}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="{style}"><v>{_day_number(value)}</v></c>'
    if isinstance(value, Real) and shown.number_format != "@":
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{xml_text(value)}</t></is></c>'


def is_there(value: object) -> bool:
    """Whether ``value`` is one: not None, NaN, NaT, NA, and no infinite number, which no cell can hold."""
    if value is None or value is pd.NA or value is pd.NaT:
        return False
    return not isinstance(value, float) or math.isfinite(value)


def fitted_widths(columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> list[float]:
    """The width of each column in digits: its own, or as wide as its heading and the values of ``rows`` need."""
    widths = []
    for number, column in enumerate(columns):
        if column.width is not None:
            widths.append(column.width)
            continue
        values = max((_width_of(row[number], column.format) for row in rows if number < len(row)), default=0.0)
        heading = max(map(display_width, column.heading.split("\n"))) + HEADING_ROOM
        least = TO_WRITE_IN if column.editable else NARROWEST_NUMBER if column.format.is_number else NARROWEST
        widths.append(min(max(values + 1.5, heading, least), WIDEST))
    return widths


def row_height(columns: Sequence[Column], widths: Sequence[float], values: Sequence[object]) -> float | None:
    """Points that a row needs for the text that wraps in it; None where one line is enough.

    Told in the file, because not every program works it out when it opens one.
    """
    lines = 1
    for column, width, value in zip(columns, widths, values, strict=True):
        if column.format is CellFormat.WRAPPED and is_there(value):
            text = str(value)[:LONGEST_TEXT]
            lines = max(lines, sum(max(1, math.ceil(display_width(line) / (width - 1))) for line in text.split("\n")))
    return None if lines == 1 else min(lines * LINE_POINTS, HIGHEST_POINTS)


def display_width(text: str) -> float:
    """How many digits wide ``text`` is: a Korean letter takes two."""
    return float(sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text))


def _width_of(value: object, shown: CellFormat) -> float:
    if not is_there(value):
        return 0.0
    if isinstance(value, date):
        return 16.0 if shown is CellFormat.MOMENT else 10.0
    if shown.is_number and isinstance(value, Real):
        decimals = shown.number_format.partition(".")[2].count("0")
        return float(len(f"{value:,.{decimals}f}"))
    return max(map(display_width, str(value).split("\n")))


def _day_number(value: date) -> str:
    """Days since :data:`FIRST_DAY`, with the time of day as a fraction."""
    moment = value.replace(tzinfo=None) if isinstance(value, datetime) else datetime.combine(value, time())
    return repr((moment - FIRST_DAY).total_seconds() / 86_400)
