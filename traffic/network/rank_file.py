"""The table of ranks as a CSV that a user opens in Excel, corrects and saves again."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ...common.files import replacing
from ..errors import TrafficError
from .ranks import NUMBERS, RankRule, RankTable

HEADINGS = {
    "rank": "도로등급", "name": "이름", "lanes": "차로 수(편도)", "speed_kmh": "자유속도(km/h)",
    "saturation_vph": "포화교통류율(대/시/차로)", "alpha": "BPR α", "beta": "BPR β", "priority": "우선순위",
    "source": "출처",
}  # fmt: skip
"""Column → the heading that is written; both are understood when read."""

OPTIONAL = ("name", "source")

ENCODINGS = ("utf-8-sig", "cp949")
"""What Excel saves a CSV in: UTF-8 with BOM where it is told to, else the Korean code page."""


def write_rank_table(table: RankTable, file: str | Path) -> None:
    """Write ``table`` as CSV in UTF-8 with BOM and Korean headings; a failure leaves what was there."""
    with replacing(file) as fresh, open(fresh, "w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(HEADINGS.values())
        writer.writerows([getattr(rule, column) for column in HEADINGS] for rule in table.rules)


def read_rank_table(file: str | Path) -> RankTable:
    """The rules of a CSV as :func:`write_rank_table` makes it, in any order of its columns; empty lines are skipped.

    Raises :class:`TrafficError` naming the row (1 is the heading) and the column.
    """
    file = Path(file)
    rows = list(csv.reader(io.StringIO(_text_of(file))))
    place = _columns(rows[0] if rows else [], file)
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    return RankTable(tuple(_rule_of(row, number, place, file) for number, row in filled))


def _columns(heading: list[str], file: Path) -> dict[str, int]:
    written = [cell.strip().lower() for cell in heading]
    place = {}
    for name, korean in HEADINGS.items():
        found = next((written.index(word) for word in (korean.lower(), name) if word in written), None)
        if found is not None:
            place[name] = found
        elif name not in OPTIONAL:
            raise TrafficError(
                "{file}, row 1: there is no column “{column}”. The columns are: {columns}.",
                file=file.name, column=f"{korean}/{name}", columns=", ".join(HEADINGS.values()),
            )  # fmt: skip
    return place


def _rule_of(row: list[str], number: int, place: dict[str, int], file: Path) -> RankRule:
    cells = {name: row[at].strip() if at < len(row) else "" for name, at in place.items()}
    values: dict[str, object] = {name: cells.get(name, "") for name in ("rank", *OPTIONAL)}
    for name in NUMBERS:
        try:
            values[name] = float(cells[name].replace(",", ""))
        except ValueError as cause:
            raise TrafficError(
                "{file}, row {row}, column “{column}”: “{text}” is no number. Write a number above 0.",
                file=file.name, row=number, column=HEADINGS[name], text=cells[name],
            ) from cause  # fmt: skip
    return RankRule(**(values | {name: int(values[name]) for name in ("lanes", "priority")}))


def _text_of(file: Path) -> str:
    content = file.read_bytes()
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TrafficError("{file} is neither UTF-8 nor CP949. Save it as “CSV UTF-8”.", file=file.name)
