"""The table of ranks as a CSV that a user opens in Excel, corrects and saves again."""

from __future__ import annotations

from pathlib import Path

from ...common.rule_table import columns_of, filled, rows_in, write_rows
from ..errors import TrafficError
from .ranks import NUMBERS, RankRule, RankTable

HEADINGS = {
    "rank": "도로등급", "name": "이름", "lanes": "차로 수(편도)", "speed_kmh": "자유속도(km/h)",
    "saturation_vph": "포화교통류율(대/시/차로)", "alpha": "BPR α", "beta": "BPR β", "priority": "우선순위",
    "source": "출처",
}  # fmt: skip
"""Column → the heading that is written; both are understood when read."""

OPTIONAL = ("name", "source")


def write_rank_table(table: RankTable, file: str | Path) -> None:
    """Write ``table`` as CSV in UTF-8 with BOM and Korean headings; a failure leaves what was there."""
    rules = ([getattr(rule, column) for column in HEADINGS] for rule in table.rules)
    write_rows([list(HEADINGS.values()), *rules], file)


def read_rank_table(file: str | Path) -> RankTable:
    """The rules of a CSV as :func:`write_rank_table` makes it, in any order of its columns; empty lines are skipped.

    Raises :class:`TrafficError` naming the row (1 is the heading) and the column.
    """
    file = Path(file)
    rows = rows_in(file, TrafficError)
    place = columns_of(rows, HEADINGS, OPTIONAL, file, TrafficError)
    return RankTable(tuple(_rule_of(row, number, place, file) for number, row in filled(rows)))


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
