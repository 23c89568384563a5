"""The first rows of a text file, looked at to find out how it is laid out."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence

SAMPLE_ROWS = 200
"""Rows looked at: enough to tell a column of times from one of numbers, and read in no time."""


def fields_of(line: str, delimiter: str) -> list[str]:
    """The fields of ``line``, trimmed; a field may be quoted, but for one that is longer than any real one."""
    if '"' not in line or len(delimiter) > 1 or len(line) > csv.field_size_limit():
        return [field.strip() for field in line.split(delimiter)]
    return [field.strip() for field in next(csv.reader([line], delimiter=delimiter), [])]


def likeliest_delimiter(lines: Sequence[str], candidates: Sequence[str], width: int) -> str:
    """The candidate that divides most of ``lines`` into ``width`` fields; the first of equals."""
    return max(candidates, key=lambda delimiter: sum(len(fields_of(line, delimiter)) == width for line in lines))


def commonest_delimiter(lines: Sequence[str], candidates: Sequence[str]) -> str:
    """The candidate that most of ``lines`` hold equally often, and oftenest."""

    def evenness(delimiter: str) -> tuple[int, int]:
        counts = [line.count(delimiter) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        return (counts.count(usual) if usual else 0, usual)

    return max(candidates, key=evenness)


def first_lines(text: str, most: int = SAMPLE_ROWS + 1) -> list[str]:
    """The first lines of ``text`` with something in them."""
    return [line for line in _lines(text) if line.strip()][:most]


def _lines(text: str) -> Iterable[str]:
    end = 0
    for _ in range(4 * SAMPLE_ROWS):
        start, end = end, text.find("\n", end) + 1
        if end == 0:
            yield text[start:]
            return
        yield text[start : end - 1]


def columns_of_rows(rows: Sequence[Sequence[str]], width: int) -> list[list[str]]:
    """The texts of each column; rows of another width are left out."""
    whole = [row for row in rows if len(row) == width]
    return [[row[place] for row in whole] for place in range(width)]
