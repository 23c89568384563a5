"""Delivered rows → canonical columns in SQL: texts found, cleaned and joined by a layout, then read as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np
import pandas as pd

from .. import engine
from ..columns import SERVICE_DAY_START_H, TAP_COLUMNS
from .cleaning import NO_VEHICLE, USER_TYPES, rejection_sql, repair_sql, time_sql
from .layouts import SERVICE_DATE, Columns, Layout
from .sources import Chunk
from .time_formats import BARE_CLOCKS
from .tripchain import RAIL_MODES, RAIL_ROUTE

PARQUET_CHUNK_ROWS = 250_000

CHUNK_COLUMNS = ", ".join(list(TAP_COLUMNS)[1:])
"""Those of a chunk that it shares with its taps: all but the card, which is not replaced yet."""

_TEXT_COLUMNS = {
    "card": "card_id",
    "mode": "mode",
    "route_id": "route_id",
    "vehicle_text": "vehicle_id",
    "board_stop": "board_stop",
    "board_text": "board_time",
    "alight_stop_text": "alight_stop",
    "alight_text": "alight_time",
    "linked_trip_id": "linked_trip_id",
    "leg_text": "leg_no",
    "user_text": "user_type",
    "passengers_text": "passengers",
    "date_text": SERVICE_DATE,
}
"""Name in the chunk → canonical column whose text it holds."""

_OF_RIDES = ("mode", "route_id", "board_stop", "board_time")
"""A ride of a journey is there if one of these is."""
_TIMES = ("board_time", "alight_time", SERVICE_DATE)

_CHUNK = """
CREATE OR REPLACE TEMP TABLE chunk AS
SELECT line, card, {columns}, service_date, {reason} AS reason, {repairs} AS repairs
FROM (
    SELECT *,
           CASE WHEN vehicle_text NOT IN ({no_vehicle}) THEN vehicle_text END AS vehicle_id,
           CASE WHEN alight_at > board_time THEN alight_at END AS alight_time,
           CASE WHEN alight_at <= board_time THEN NULL ELSE alight_stop_text END AS alight_stop,
           TRY_CAST(leg_text AS TINYINT) AS leg_no,
           CASE WHEN lpad(user_text, 2, '0') IN ({user_types}) THEN lpad(user_text, 2, '0') END AS user_type,
           TRY_CAST(passengers_text AS INTEGER) AS passengers_number,
           coalesce(passengers_number, 1)::SMALLINT AS passengers,
           CAST(board_time - INTERVAL {day_start} HOUR AS DATE) AS service_date,
           {has_user_type} AS has_user_type, {has_passengers} AS has_passengers
    FROM (SELECT *, {board_time} AS board_time, {alight_at} AS alight_at FROM ({rows}))
)
"""

_ROWS = "SELECT line, malformed, {fields}, false AS route_filled FROM ({base})"

_RIDES = """
SELECT line, malformed, ride.*
FROM (SELECT line, malformed, unnest([{rides}]) AS ride FROM ({base}))
WHERE ride.is_there
"""

_LINES = """
SELECT line, len(f) <> {width} AS malformed, f FROM (SELECT line, {split} AS f FROM lines WHERE raw <> '')
"""

_PARQUET = """
SELECT file_row_number + 1 AS line, false AS malformed, {fields} FROM {table}
WHERE file_row_number BETWEEN {first} AND {last}
"""

_RAW_ROWS = """
SELECT file_row_number + 1, concat_ws(',', {texts}) FROM {table} WHERE list_contains($1, file_row_number + 1)
"""


class Rows(Protocol):
    """The rows of a chunk."""

    layout: Layout
    bytes_read: int

    def sql(self, cursor: Any) -> str:
        """A query for ``line``, ``malformed`` and the texts of the columns, ready to run on ``cursor``."""

    def raw(self, cursor: Any, lines: list[int]) -> list[str]:
        """The rows at ``lines``, which may repeat, as they were delivered."""


class TextRows:
    """Lines of a text file."""

    def __init__(self, chunk: Chunk, layout: Layout) -> None:
        self.layout, self.bytes_read = layout, chunk.bytes_read
        self._first_line, self._text = chunk.first_line, chunk.text
        self._lines: list[str] = []

    def sql(self, cursor: Any) -> str:
        # Python splits lines faster than the engine, and keeps them at hand for the list of rejected rows.
        self._lines = self._text.split("\n")
        lines = range(self._first_line, self._first_line + len(self._lines))
        cursor.register("lines", pd.DataFrame({"raw": np.array(self._lines, object), "line": lines}))
        base = _LINES.format(width=self.layout.width, split=self._split())
        # Blanks are trimmed only where the chunk has any.
        trims = " " in self._text or "\t" in self._text
        return _row_query(self.layout, base, lambda place: f"trim(f[{place + 1}])" if trims else f"f[{place + 1}]")

    def raw(self, cursor: Any, lines: list[int]) -> list[str]:
        return [self._lines[line - self._first_line] for line in lines]

    def _split(self) -> str:
        delimiter = engine.text(self.layout.delimiter)
        split = f"string_split(raw, {delimiter})"
        if '"' in self._text:
            return f"CASE WHEN contains(raw, '\"') THEN {_unquoted_split(delimiter)} ELSE {split} END"
        return split


def _unquoted_split(delimiter: str) -> str:
    """SQL that splits a line whose fields may be quoted: every second piece between quotes lies within them."""
    pieces = "string_split(raw, '\"')"
    kept = (
        f"list_transform({pieces}, lambda p, i: CASE WHEN i % 2 = 0 THEN replace(p, {delimiter}, chr(31)) ELSE p END)"
    )
    fields = f"string_split(array_to_string({kept}, ''), {delimiter})"
    return f"list_transform({fields}, lambda p: replace(p, chr(31), {delimiter}))"


class ParquetRows:
    """Rows of a Parquet file."""

    def __init__(self, table: str, names: list[str], first: int, layout: Layout, bytes_read: int) -> None:
        self.layout, self.bytes_read = layout, bytes_read
        self._table, self._names, self._first = table, names, first

    def sql(self, cursor: Any) -> str:
        fields = (f"trim({engine.identifier(self._names[place])}::VARCHAR) AS c{place}" for place in _used(self.layout))
        last = self._first + PARQUET_CHUNK_ROWS - 1
        base = _PARQUET.format(fields=", ".join(fields), table=self._table, first=self._first, last=last)
        return _row_query(self.layout, base, lambda place: f"c{place}")

    def raw(self, cursor: Any, lines: list[int]) -> list[str]:
        texts = ", ".join(f"coalesce({engine.identifier(name)}::VARCHAR, '')" for name in self._names)
        rows = dict(cursor.execute(_RAW_ROWS.format(texts=texts, table=self._table), [lines]).fetchall())
        return [rows[line] for line in lines]


def chunk_sql(rows: str, layout: Layout) -> str:
    """SQL that makes the table ``chunk`` of the query ``rows``: canonical columns, and what is wrong with each row."""
    return _CHUNK.format(
        columns=CHUNK_COLUMNS,
        reason=rejection_sql(),
        repairs=repair_sql(),
        no_vehicle=", ".join(map(engine.text, NO_VEHICLE)),
        user_types=", ".join(map(engine.text, USER_TYPES)),
        day_start=SERVICE_DAY_START_H,
        has_user_type="user_type" in layout.columns,
        has_passengers="passengers" in layout.columns,
        board_time=time_sql("board_text", layout.reading.time_formats),
        alight_at=time_sql("alight_text", layout.reading.time_formats),
        rows=rows,
    )


def _row_query(layout: Layout, base: str, cell: Callable[[int], str]) -> str:
    """SQL for the texts of the rows of ``base``, in which ``cell`` names the field at a place."""
    texts = _Texts(layout, cell)
    if not layout.is_of_journeys:
        fields = ", ".join(f"{sql} AS {name}" for name, sql in texts.of_row(layout.columns))
        return _ROWS.format(fields=fields, base=base)
    rides = (
        "{" + ", ".join(f"'{name}': {sql}" for name, sql in texts.of_ride(number)) + "}"
        for number in range(len(layout.rides))
    )
    return _RIDES.format(rides=", ".join(rides), base=base)


def _used(layout: Layout) -> list[int]:
    columns = [fields for ride in (*layout.rides, layout.final) for fields in ride.values()]
    return sorted({place for fields in columns for part in fields.alternatives for place in part})


class _Texts:
    """SQL for the texts of a row's columns, NULL where one is missing."""

    def __init__(self, layout: Layout, cell: Callable[[int], str]) -> None:
        self._layout, self._reading, self._cell = layout, layout.reading, cell

    def of_row(self, columns: Columns) -> Iterator[tuple[str, str]]:
        for name, column in _TEXT_COLUMNS.items():
            yield name, self._text(column, columns)

    def of_ride(self, number: int) -> Iterator[tuple[str, str]]:
        """The texts of a journey's ride, of which linking can make the same journey again."""
        ride, final = self._layout.rides[number], self._layout.final
        later = " OR ".join(map(self._is_there, range(number + 1, len(self._layout.rides)))) or "false"
        texts = dict(self.of_row(ride))
        for name, column in _TEXT_COLUMNS.items():
            if column in final:
                texts[name] = f"coalesce({texts[name]}, CASE WHEN NOT ({later}) THEN {self._text(column, final)} END)"
        by_rail = f"coalesce({texts['mode']} BETWEEN '{RAIL_MODES[0]}' AND '{RAIL_MODES[1]}', false)"
        route = texts["route_id"]
        yield from {
            **texts,
            "route_id": f"coalesce({route}, CASE WHEN {by_rail} THEN '{RAIL_ROUTE}' END)",
            "route_filled": f"{route} IS NULL AND {by_rail}",
            # A journey without an id is known by its line.
            "linked_trip_id": f"coalesce({texts['linked_trip_id']}, concat('line ', line))",
            "leg_text": engine.text(number),
            "is_there": f"NOT malformed AND ({self._is_there(number)})" if number else "true",
        }.items()

    def _is_there(self, number: int) -> str:
        ride = self._layout.rides[number]
        return " OR ".join(f"{self._text(column, ride)} IS NOT NULL" for column in _OF_RIDES if column in ride)

    def _text(self, column: str, columns: Columns) -> str:
        if column not in columns:
            return "NULL::VARCHAR"
        texts = [self._joined(parts) for parts in columns[column].alternatives]
        text = texts[0] if len(texts) == 1 else f"coalesce({', '.join(texts)})"
        if self._reading.decimals and column not in _TIMES:
            text = f"regexp_replace({text}, '\\.0+$', '')"
        if column == "user_type" and self._reading.user_types:
            text = self._user_type(text)
        return text

    def _joined(self, parts: tuple[int, ...]) -> str:
        first, *others = map(self._known, parts)
        return " || ' ' || ".join([first, *map(self._clock, others)])

    def _known(self, place: int) -> str:
        field = self._cell(place)
        for mark in ("", *self._reading.missing_marks):
            field = f"nullif({field}, {engine.text(mark)})"
        return field

    def _clock(self, field: str) -> str:
        digits = BARE_CLOCKS.get(self._reading.time_formats[0].rpartition(" ")[2])
        if digits is None:
            return field
        bare = f"regexp_replace({field}, '\\.0+$', '')"
        is_bare = f"regexp_full_match({bare}, '[0-9]{{1,{digits}}}')"
        return f"CASE WHEN {is_bare} THEN lpad({bare}, {digits}, '0') ELSE {bare} END"

    def _user_type(self, text: str) -> str:
        codes = ((engine.text(code), engine.text(meaning)) for code, meaning in self._reading.user_types.items())
        cases = " ".join(f"WHEN {code} THEN {meaning}" for code, meaning in codes)
        # A code that is not among them must not be taken for one of TS's.
        return f"CASE {text} {cases} ELSE '?' || {text} END"
