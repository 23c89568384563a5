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
from typing import Any, TextIO

import pandas as pd

from ...common.engines import load_engine
from ...common.progress import Progress
from .. import engine
from ..columns import FEW_VALUED
from ..dictionaries import dictionaries, replaced
from ..taps import DAY_FOLDER
from .cards import CardNumbers
from .cleaning import Rejection, Repair, repair_counts_sql
from .layouts import CANONICAL_COLUMNS, Layout, Remark
from .recognition import Wanted, layout_of_columns, layout_of_lines
from .rows import CHUNK_COLUMNS, PARQUET_CHUNK_ROWS, ParquetRows, Rows, TextRows, chunk_sql
from .sampling import first_lines
from .sources import Chunk, Source, TapEncoding, damaged

MASK = "****"
WORKERS = 2
"""Chunks worked on at a time; each keeps one core busy."""

FEW_DAYS = 4
"""Service days in a chunk up to which each is written by itself, at half the cost of dividing the rows on the way."""

MASKED_FIELD_LENGTH = 5
"""In a malformed row no field is known to be the card number: all with so many characters are masked."""


@dataclass(frozen=True)
class FileColumns:
    """What was recognised in one file: its layout, and the source's name (or number) of each canonical column."""

    file: str
    layout: str
    names: dict[str, str]
    remarks: tuple[Remark, ...] = ()


class RejectedRows:
    """The list of rejected rows, written as they are met."""

    def __init__(self, stream: TextIO) -> None:
        self._writer = csv.writer(stream)
        self._writer.writerow(["file", "line", "reason", "row"])

    def add(self, file: str, line: int, rejection: Rejection, row: str) -> None:
        self._writer.writerow([file, line, rejection.code, row])


@dataclass(frozen=True)
class StagedChunk:
    """What came of one chunk: rows read (rides), lines they stood in, rejected rows (line, reason, masked row),
    counts of repairs."""

    source: Source
    rows_read: int
    lines_read: int
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
        self.lines_read = 0
        self.rejections: Counter[Rejection] = Counter()
        self.repairs: Counter[Repair] = Counter()
        self.files: list[FileColumns] = []
        self.warnings: list[str] = []
        folder.mkdir()

    @property
    def kept(self) -> int:
        return self.rows_read - sum(self.rejections.values())

    def read(self, sources: list[Source], wanted: Wanted, encoding: TapEncoding, progress: Progress) -> None:
        """Stage all of ``sources``, laid out as ``wanted``."""
        total, done = max(sum(source.size for source in sources), 1), 0
        for chunk in self._in_order(self._works(sources, wanted, encoding, progress), progress):
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
        self.lines_read += chunk.lines_read
        for line, reason, row in chunk.rejected:
            self.rejections[reasons[reason]] += 1
            self._rejected_rows.add(chunk.source.name, line, reasons[reason], row)
        self.repairs.update(dict(zip(Repair, chunk.repaired, strict=True)))

    def _works(
        self, sources: list[Source], wanted: Wanted, encoding: TapEncoding, progress: Progress
    ) -> Iterator[Work]:
        for number, source in enumerate(sources):
            works = (
                self._of_text(number, source, wanted, encoding, progress)
                if source.is_text
                else self._of_parquet(number, source, wanted)
            )
            empty = True
            for work in works:
                empty = False
                yield work
            if empty:
                progress.warn("{file} holds no rows", file=source.name)
                self.warnings.append(f"{source.name} holds no rows")

    def _of_text(
        self, number: int, source: Source, wanted: Wanted, encoding: TapEncoding, progress: Progress
    ) -> Iterator[Work]:
        layout: Layout | None = None
        for chunk in source.chunks(encoding):
            if layout is None:
                lines = first_lines(chunk.text)
                if not lines:
                    continue
                layout = layout_of_lines(source.name, lines, wanted)
                self._recognised(source, layout)
                if layout.has_header:
                    for _ in range(layout.lines_above + 1):
                        chunk = _without_first_line(chunk)
                else:
                    progress.warn("{file} has no header; its columns were told by other means", file=source.name)
            if chunk.text:
                yield self._work(number, source, TextRows(chunk, layout))

    def _of_parquet(self, number: int, source: Source, wanted: Wanted) -> Iterator[Work]:
        table = engine.parquet([self._file_of(number, source)], ", file_row_number=true")
        try:
            names = [name for name in engine.columns_of(self._connection, table) if name != "file_row_number"]
            rows = engine.count_rows(self._connection, table)
        except load_engine("duckdb").InvalidInputException as cause:
            raise damaged(source.name) from cause
        layout = layout_of_columns(source.name, names, wanted)
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
        names = {column: layout.names[column] for column in CANONICAL_COLUMNS if column in layout.names}
        self.files.append(FileColumns(source.name, layout.title, names, layout.remarks))

    def _work(self, file: int, source: Source, rows: Rows) -> Work:
        self._chunks += 1
        name = f"chunk-{self._chunks:06d}"

        def work(cursor: Any) -> StagedChunk:
            cursor.execute(chunk_sql(rows.sql(cursor), rows.layout))
            counts = _COUNTS.format(lines=_LINES_READ[rows.layout.is_of_journeys], repairs=repair_counts_sql())
            rows_read, lines_read, *repaired = cursor.execute(counts).fetchone()
            cards = cursor.execute("SELECT DISTINCT card FROM chunk WHERE reason IS NULL").df()["card"].to_numpy()
            if len(cards):
                cursor.register("numbers", pd.DataFrame({"card": cards, "number": self._numbers.of(cards)}))
                _stage(cursor, file, self._folder, name)
            rejected = _rejected(cursor, rows)
            cursor.execute("DROP TABLE chunk")
            return StagedChunk(source, rows_read, lines_read, rejected, tuple(repaired), rows.bytes_read)

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


_COUNTS = "SELECT count(*), {lines}, {repairs} FROM chunk"
_LINES_READ = {False: "count(*)", True: "count(DISTINCT line)"}
"""SQL for the lines of a chunk, by whether a line is a whole journey."""

_DAYS = "SELECT DISTINCT service_date FROM chunk WHERE reason IS NULL"

_STAGE = """
COPY (
    SELECT number AS card_id, {columns}, {file} AS file_no, line{service_date}
    FROM (SELECT * {few_valued} FROM chunk WHERE reason IS NULL{of_day}) JOIN numbers USING (card)
) TO {target} (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION lz4{options})
"""

_BY_DAY = ", PARTITION_BY (service_date), FILENAME_PATTERN {pattern}, OVERWRITE_OR_IGNORE true"


def _stage(cursor: Any, file: int, folder: Path, name: str) -> None:
    """Write the usable rows of a chunk into the folders of their service days."""
    days = [row[0] for row in cursor.execute(_DAYS).fetchall()]
    with dictionaries(cursor, "chunk", FEW_VALUED) as few_valued:
        common = {"columns": CHUNK_COLUMNS, "file": file, "few_valued": replaced(few_valued)}
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


def _without_first_line(chunk: Chunk) -> Chunk:
    """The chunk without its first line that has something in it."""
    line, rest = chunk.first_line, chunk.text
    while rest:
        first, _, rest = rest.partition("\n")
        line += 1
        if first.strip():
            break
    return Chunk(line, rest, chunk.bytes_read)
