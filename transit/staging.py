"""Deliveries → unsorted taps by service day, chunk by chunk, with card numbers already replaced."""

from __future__ import annotations

import csv
import shutil
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol, TextIO

import numpy as np
import pandas as pd

from ..common.engines import load_engine
from ..common.progress import Progress
from . import engine
from .cards import CardNumbers
from .cleaning import NO_VEHICLE, USER_TYPES, Rejection, Repair, rejection_sql, repair_counts_sql, repair_sql, time_sql
from .columns import FEW_VALUED, SERVICE_DAY_START_H, TAP_COLUMNS
from .dictionaries import dictionaries, replaced
from .layouts import SERVICE_DATE, Layout, TapProfile, layout_of, layout_of_line
from .sources import Chunk, Source, TapEncoding, damaged
from .taps import DAY_FOLDER

MASK = "****"
WORKERS = 2
"""Chunks worked on at a time; each keeps one core busy."""

FEW_DAYS = 4
"""Service days in a chunk up to which each is written by itself, at half the cost of dividing the rows on the way."""

PARQUET_CHUNK_ROWS = 250_000
MASKED_FIELD_LENGTH = 5
"""In a malformed row no field is known to be the card number: all with so many characters are masked."""


@dataclass(frozen=True)
class FileColumns:
    """What was recognised in one file: its layout, and the source's name of each canonical column."""

    file: str
    profile: TapProfile
    names: dict[str, str]


class RejectedRows:
    """The list of rejected rows, written as they are met."""

    def __init__(self, stream: TextIO) -> None:
        self._writer = csv.writer(stream)
        self._writer.writerow(["file", "line", "reason", "row"])

    def add(self, file: str, line: int, rejection: Rejection, row: str) -> None:
        self._writer.writerow([file, line, rejection.code, row])


@dataclass(frozen=True)
class StagedChunk:
    """What came of one chunk: rows read, rejected rows (line, reason, masked row), counts of repairs."""

    source: Source
    rows_read: int
    rejected: list[tuple[int, int, str]]
    repaired: tuple[int, ...]
    bytes_read: int


Work = Callable[[Any], StagedChunk]
"""Stages one chunk with the connection that it is given."""


class Stage:
    """A folder of unsorted taps by service day, and what was counted while they were read."""

    def __init__(self, connection: Any, folder: Path, numbers: CardNumbers, rejected_rows: RejectedRows) -> None:
        self._connection, self._folder, self._numbers = connection, folder, numbers
        self._rejected_rows = rejected_rows
        self._chunks = 0
        self.rows_read = 0
        self.rejections: Counter[Rejection] = Counter()
        self.repairs: Counter[Repair] = Counter()
        self.files: list[FileColumns] = []
        self.warnings: list[str] = []
        folder.mkdir()

    @property
    def kept(self) -> int:
        return self.rows_read - sum(self.rejections.values())

    def read(self, sources: list[Source], profile: TapProfile, encoding: TapEncoding, progress: Progress) -> None:
        """Stage all of ``sources``."""
        total, done = max(sum(source.size for source in sources), 1), 0
        for chunk in self._in_order(self._works(sources, profile, encoding, progress), progress):
            self._take_in(chunk)
            done += chunk.bytes_read
            progress.at(done / total)

    def days(self) -> dict[date, str]:
        """The staged days, oldest first, each as a table in SQL."""
        return {
            date.fromisoformat(folder.name.removeprefix(DAY_FOLDER)): (engine.parquet(sorted(folder.glob("*.parquet"))))
            for folder in sorted(self._folder.glob(f"{DAY_FOLDER}*"))
        }

    def drop(self, day: date) -> None:
        """Remove a day that is no longer needed, so that the disk holds it once only."""
        shutil.rmtree(self._folder / f"{DAY_FOLDER}{day.isoformat()}")

    def reject_duplicates(self, rows: list[tuple[str, int, str]]) -> None:
        for file, line, row in rows:
            self._rejected_rows.add(file, line, Rejection.DUPLICATE, row)
        self.rejections[Rejection.DUPLICATE] += len(rows)

    def _in_order(self, works: Iterator[Work], progress: Progress) -> Iterator[StagedChunk]:
        """The results of ``works`` in their order, :data:`WORKERS` at a time."""
        free = [self._connection.cursor() for _ in range(WORKERS)]
        running: deque[tuple[Future[StagedChunk], Any]] = deque()
        with ThreadPoolExecutor(WORKERS, thread_name_prefix="sijeong-import") as pool:
            try:
                for work in works:
                    cursor = free.pop()
                    running.append((pool.submit(work, cursor), cursor))
                    if not free:
                        yield self._oldest(running, free, progress)
                while running:
                    yield self._oldest(running, free, progress)
            finally:
                for future, cursor in running:
                    future.cancel()
                    cursor.interrupt()

    @staticmethod
    def _oldest(running: deque, free: list, progress: Progress) -> StagedChunk:
        future, cursor = running[0]
        while not future.done():
            progress.check()
            wait([future], timeout=engine.POLL_S, return_when=FIRST_COMPLETED)
        running.popleft()
        free.append(cursor)
        return future.result()

    def _take_in(self, chunk: StagedChunk) -> None:
        reasons = list(Rejection)
        self.rows_read += chunk.rows_read
        for line, reason, row in chunk.rejected:
            self.rejections[reasons[reason]] += 1
            self._rejected_rows.add(chunk.source.name, line, reasons[reason], row)
        self.repairs.update(dict(zip(Repair, chunk.repaired, strict=True)))

    def _works(
        self, sources: list[Source], profile: TapProfile, encoding: TapEncoding, progress: Progress
    ) -> Iterator[Work]:
        for number, source in enumerate(sources):
            works = (
                self._of_text(number, source, profile, encoding)
                if source.is_text
                else self._of_parquet(number, source, profile)
            )
            empty = True
            for work in works:
                empty = False
                yield work
            if empty:
                progress.warn("{file} holds no rows", file=source.name)
                self.warnings.append(f"{source.name} holds no rows")

    def _of_text(self, number: int, source: Source, profile: TapProfile, encoding: TapEncoding) -> Iterator[Work]:
        layout: Layout | None = None
        for chunk in source.chunks(encoding):
            if layout is None:
                header, chunk = _without_header(chunk)
                if not header:
                    continue
                layout = layout_of_line(source.name, header, profile)
                self._recognised(source, layout)
            if chunk.text:
                yield self._work(number, source, TextRows(chunk, layout))

    def _of_parquet(self, number: int, source: Source, profile: TapProfile) -> Iterator[Work]:
        table = engine.parquet([self._file_of(number, source)], ", file_row_number=true")
        try:
            names = [name for name in engine.columns_of(self._connection, table) if name != "file_row_number"]
            rows = engine.count_rows(self._connection, table)
        except load_engine("duckdb").InvalidInputException as cause:
            raise damaged(source.name) from cause
        layout = layout_of(source.name, names, profile)
        self._recognised(source, layout)
        for first in range(0, rows, PARQUET_CHUNK_ROWS):
            size = source.size * PARQUET_CHUNK_ROWS // rows
            yield self._work(number, source, ParquetRows(table, names, first, layout, size))

    def _file_of(self, number: int, source: Source) -> Path:
        """Where the engine can read ``source``: a Parquet file in a zip is unpacked into the stage."""
        if source.path is not None:
            return source.path
        file = self._folder / f"delivered-{number}.parquet"
        with source.open() as stream, file.open("wb") as copy:
            shutil.copyfileobj(stream, copy)
        return file

    def _recognised(self, source: Source, layout: Layout) -> None:
        self.files.append(FileColumns(source.name, layout.profile, layout.names))

    def _work(self, file: int, source: Source, rows: Rows) -> Work:
        self._chunks += 1
        name = f"chunk-{self._chunks:06d}"

        def work(cursor: Any) -> StagedChunk:
            cursor.execute(_chunk_sql(rows.sql(cursor), rows.layout))
            rows_read, *repaired = cursor.execute(_COUNTS.format(repairs=repair_counts_sql())).fetchone()
            cards = cursor.execute("SELECT DISTINCT card FROM chunk WHERE reason IS NULL").df()["card"].to_numpy()
            if len(cards):
                cursor.register("numbers", pd.DataFrame({"card": cards, "number": self._numbers.of(cards)}))
                _stage(cursor, file, self._folder, name)
            rejected = _rejected(cursor, rows)
            cursor.execute("DROP TABLE chunk")
            return StagedChunk(source, rows_read, rejected, tuple(repaired), rows.bytes_read)

        return work


def _rejected(cursor: Any, rows: Rows) -> list[tuple[int, int, str]]:
    """The rejected rows of a chunk: line, reason, and the row with its card number masked."""
    query = "SELECT line, reason, card FROM chunk WHERE reason IS NOT NULL ORDER BY line"
    found = cursor.execute(query).fetchall()
    raw = rows.raw(cursor, [row[0] for row in found]) if found else []
    malformed = list(Rejection).index(Rejection.MALFORMED)
    return [
        (line, reason, _masked(row, card, reason == malformed, rows.layout.delimiter))
        for (line, reason, card), row in zip(found, raw, strict=True)
    ]


def _masked(row: str, card: str | None, malformed: bool, delimiter: str) -> str:
    if malformed:
        return delimiter.join(MASK if len(field) >= MASKED_FIELD_LENGTH else field for field in row.split(delimiter))
    return row.replace(card, MASK) if card else row


class Rows(Protocol):
    """The rows of a chunk."""

    layout: Layout
    bytes_read: int

    def sql(self, cursor: Any) -> str:
        """A query for ``line``, ``malformed`` and the texts of the columns, ready to run on ``cursor``."""

    def raw(self, cursor: Any, lines: list[int]) -> list[str]:
        """The rows at ``lines`` as they were delivered."""


_COLUMNS = ", ".join(list(TAP_COLUMNS)[1:])
"""Those of a chunk that it shares with its taps: all but the card, which is not replaced yet."""

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

_LINES = """
SELECT line, len(f) <> {width} AS malformed, {fields}
FROM (SELECT line, {split} AS f FROM lines WHERE raw <> '')
"""

_ROWS = """
SELECT file_row_number + 1 AS line, false AS malformed, {fields} FROM {table}
WHERE file_row_number BETWEEN {first} AND {last}
"""

_RAW_ROWS = """
SELECT concat_ws(',', {texts}) FROM {table} WHERE list_contains($1, file_row_number + 1) ORDER BY file_row_number
"""

_COUNTS = "SELECT count(*), {repairs} FROM chunk"

_DAYS = "SELECT DISTINCT service_date FROM chunk WHERE reason IS NULL"

_STAGE = """
COPY (
    SELECT number AS card_id, {columns}, {file} AS file_no, line{service_date}
    FROM (SELECT * {few_valued} FROM chunk WHERE reason IS NULL{of_day}) JOIN numbers USING (card)
) TO {target} (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION lz4{options})
"""

_BY_DAY = ", PARTITION_BY (service_date), FILENAME_PATTERN {pattern}, OVERWRITE_OR_IGNORE true"

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
        places = self.layout.places
        fields = [
            f"{self._cleaned(f'f[{places[column] + 1}]')} AS {name}" if column in places else f"NULL::VARCHAR AS {name}"
            for name, column in _TEXT_COLUMNS.items()
        ]
        return _LINES.format(width=self.layout.width, fields=", ".join(fields), split=self._split())

    def raw(self, cursor: Any, lines: list[int]) -> list[str]:
        return [self._lines[line - self._first_line] for line in lines]

    def _split(self) -> str:
        delimiter = engine.text(self.layout.delimiter)
        split = f"string_split(raw, {delimiter})"
        if '"' in self._text:
            return f"CASE WHEN contains(raw, '\"') THEN {_unquoted_split(delimiter)} ELSE {split} END"
        return split

    def _cleaned(self, field: str) -> str:
        """SQL for a field's text, NULL where it is missing. Blanks are trimmed only where the chunk has any."""
        if " " in self._text or "\t" in self._text:
            field = f"trim({field})"
        for mark in ("", *self.layout.profile.missing_marks):
            field = f"nullif({field}, {engine.text(mark)})"
        return field


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
        places = self.layout.places
        fields = [
            f"nullif(trim({engine.identifier(self._names[places[column]])}::VARCHAR), '') AS {name}"
            if column in places
            else f"NULL::VARCHAR AS {name}"
            for name, column in _TEXT_COLUMNS.items()
        ]
        last = self._first + PARQUET_CHUNK_ROWS - 1
        return _ROWS.format(fields=", ".join(fields), table=self._table, first=self._first, last=last)

    def raw(self, cursor: Any, lines: list[int]) -> list[str]:
        texts = ", ".join(f"coalesce({engine.identifier(name)}::VARCHAR, '')" for name in self._names)
        query = _RAW_ROWS.format(texts=texts, table=self._table)
        return [row[0] for row in cursor.execute(query, [lines]).fetchall()]


def _chunk_sql(rows: str, layout: Layout) -> str:
    return _CHUNK.format(
        columns=_COLUMNS,
        reason=rejection_sql(),
        repairs=repair_sql(),
        no_vehicle=", ".join(map(engine.text, NO_VEHICLE)),
        user_types=", ".join(map(engine.text, USER_TYPES)),
        day_start=SERVICE_DAY_START_H,
        has_user_type="user_type" in layout.places,
        has_passengers="passengers" in layout.places,
        board_time=time_sql("board_text"),
        alight_at=time_sql("alight_text"),
        rows=rows,
    )


def _stage(cursor: Any, file: int, folder: Path, name: str) -> None:
    """Write the usable rows of a chunk into the folders of their service days."""
    days = [row[0] for row in cursor.execute(_DAYS).fetchall()]
    with dictionaries(cursor, "chunk", FEW_VALUED) as few_valued:
        common = {"columns": _COLUMNS, "file": file, "few_valued": replaced(few_valued)}
        if len(days) > FEW_DAYS:
            options = _BY_DAY.format(pattern=engine.text(f"{name}-{{i}}"))
            target = engine.text(folder)
            cursor.execute(
                _STAGE.format(service_date=", service_date", of_day="", target=target, options=options, **common)
            )
            return
        for day in days:
            target = folder / f"{DAY_FOLDER}{day.isoformat()}"
            target.mkdir(exist_ok=True)
            of_day = f" AND service_date = DATE {engine.text(day.isoformat())}"
            part = engine.text(target / f"{name}.parquet")
            cursor.execute(_STAGE.format(service_date="", of_day=of_day, target=part, options="", **common))


def _without_header(chunk: Chunk) -> tuple[str, Chunk]:
    """The first line with something in it, and the chunk without it."""
    line, rest = chunk.first_line, chunk.text
    while rest:
        first, _, rest = rest.partition("\n")
        line += 1
        if first.strip():
            return first, Chunk(line, rest, chunk.bytes_read)
    return "", chunk
