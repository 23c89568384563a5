"""The law table as a CSV that a user opens in Excel, corrects and saves again."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from pathlib import Path
from typing import NoReturn

from ..common.rule_table import columns_of, filled, rows_in, write_rows
from .errors import ForestError
from .law import Kind, LawTable, LegalDistance, Standing

HEADINGS = {
    "kind": "구분", "law": "법령", "subject": "대상", "distance_m": "거리(m)", "since": "시행일", "until": "종료일",
    "standing": "성격", "decided_only": "의결일만 확인", "source": "출처",
}  # fmt: skip
"""Column → the heading that is written; both are understood when read."""

OPTIONAL = ("since", "until", "standing", "decided_only", "source")

_YES, _NO = ("예", "y", "yes", "true", "1", "o"), ("", "아니요", "n", "no", "false", "0")
_DAY = re.compile(r"(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?")
"""ISO, and what Korean Excel makes of it when it saves: 2026-02-01, 2026.2.1, 2026. 2. 1."""


def write_law_table(table: LawTable, file: str | Path) -> None:
    """Write ``table`` as CSV in UTF-8 with BOM, Korean headings, ISO dates; a failure leaves what was there."""
    write_rows(rows_of(table), file)


def rows_of(table: LawTable) -> list[list[str]]:
    """``table`` as it is written: the heading, then a row for each rule."""
    return [list(HEADINGS.values()), *(_row_of(rule) for rule in table.rules)]


def read_law_table(file: str | Path) -> LawTable:
    """The rules of a CSV as :func:`write_law_table` makes it, in any order of its columns; empty lines are skipped.

    ``구분`` is a key of :class:`Kind` or its Korean name, ``성격`` of :class:`Standing` (empty: law), dates are
    2026-02-01 (empty: without limit). Raises :class:`ForestError` naming the row (1 is the heading) and the column.
    """
    return law_table_of(rows_in(Path(file), ForestError), file)


def law_table_of(rows: list[list[str]], file: str | Path) -> LawTable:
    """The rules of ``rows``, which stand in ``file`` or are about to; else as :func:`read_law_table`."""
    file = Path(file)
    columns = columns_of(rows, HEADINGS, OPTIONAL, file, ForestError)
    rules = list(filled(rows))
    if not rules:
        raise ForestError("{file} holds no rule. Write one row for each legal distance.", file=file.name)
    return LawTable(tuple(_rule_of(_Row(file, number, row, columns)) for number, row in rules), file)


def _row_of(rule: LegalDistance) -> list[str]:
    days = [day.isoformat() if day else "" for day in (rule.since, rule.until)]
    standing, decided = rule.standing.korean, "예" if rule.decided_only else ""
    return [rule.kind.key, rule.law, rule.subject, f"{rule.distance_m:g}", *days, standing, decided, rule.source]


class _Row:
    """One row of the file; what it cannot make out is told with the row and the column."""

    def __init__(self, file: Path, number: int, cells: list[str], columns: dict[str, int]) -> None:
        self._file, self._number, self._cells, self._columns = file, number, cells, columns

    def text(self, column: str) -> str:
        place = self._columns.get(column, len(self._cells))
        return self._cells[place].strip() if place < len(self._cells) else ""

    def filled(self, column: str) -> str:
        return self.text(column) or self.refuse(column, HEADINGS[column])

    def read(self, column: str, reader: Callable[[str], object], wanted: str) -> object:
        """What ``reader`` makes of the cell; None means that it cannot."""
        value = reader(self.text(column))
        return value if value is not None else self.refuse(column, wanted)

    def refuse(self, column: str, wanted: str) -> NoReturn:
        """Raise: ``wanted`` shows what may stand there."""
        raise ForestError(
            "{file}, row {row}, column “{column}”: “{text}” cannot be used. Write {wanted}.",
            file=self._file.name, row=self._number, column=HEADINGS[column], text=self.text(column), wanted=wanted,
        )  # fmt: skip


def _rule_of(row: _Row) -> LegalDistance:
    since, until = (_day_in(row, column) for column in ("since", "until"))
    if since and until and until < since:
        row.refuse("until", f"{since.isoformat()} –")
    return LegalDistance(
        kind=row.read("kind", lambda text: _member(Kind, text), ", ".join(kind.key for kind in Kind)),
        law=row.filled("law"),
        subject=row.filled("subject"),
        distance_m=row.read("distance_m", _metres, "100"),
        since=since,
        until=until,
        standing=row.read("standing", _standing, " / ".join(standing.korean for standing in Standing)),
        decided_only=row.read("decided_only", _answer, f"{_YES[0]} / {_NO[1]}"),
        source=row.text("source"),
    )


def _member(kinds: type[Enum], text: str) -> Enum | None:
    return next((kind for kind in kinds if text.lower() in (kind.key, kind.korean)), None)


def _standing(text: str) -> Standing | None:
    return _member(Standing, text) if text else Standing.LAW


def _answer(text: str) -> bool | None:
    return True if text.lower() in _YES else False if text.lower() in _NO else None


def _metres(text: str) -> float | None:
    try:
        value = float(text.lower().removesuffix("m"))
    except ValueError:
        return None
    return value if math.isfinite(value) and value > 0 else None


def _day_in(row: _Row, column: str) -> date | None:
    text = row.text(column)
    if not text:
        return None
    written = _DAY.fullmatch(text)
    try:
        return date(*(int(number) for number in written.groups())) if written else row.refuse(column, "2026-02-01")
    except ValueError:
        return row.refuse(column, "2026-02-01")
