"""Raw card records → canonical taps by service day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ...common.files import replacing
from ...common.progress import SILENT, Progress
from .. import engine
from ..columns import FEW_VALUED, SAME_TAP, TAP_COLUMNS, TAP_ORDER
from ..dictionaries import dictionaries, replaced
from ..errors import TransitError
from ..taps import DAY_FOLDER, REJECTED_FILE, require_replaceable
from .cards import CardNumbers
from .cleaning import Rejection, Repair
from .import_report import write_report
from .layouts import TapProfile
from .mapping import ColumnMapping
from .sources import Source, TapEncoding, sources_of
from .staging import MASK, FileColumns, RejectedRows, Stage

__all__ = ["ColumnMapping", "ImportSummary", "TapEncoding", "TapProfile", "import_taps"]

STAGING_SHARE = 0.7
"""Share of the progress bar for reading; the rest is sorting."""


@dataclass(frozen=True)
class ImportSummary:
    """What an import read, kept, rejected and put right.

    Rows are rides; ``lines_read`` are the rows of the files, which are fewer where one is a whole journey.
    """

    lines_read: int
    rows_read: int
    rows_kept: int
    rows_rejected: int
    rejected_by_reason: dict[str, int]
    repaired_by_kind: dict[str, int]
    rows_by_day: dict[date, int]
    files: tuple[FileColumns, ...]
    warnings: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.rows_by_day)


def import_taps(
    source: Path,
    output: Path,
    card_key: bytes,
    profile: TapProfile = TapProfile.AUTO,
    encoding: TapEncoding = TapEncoding.AUTO,
    report: Path | None = None,
    progress: Progress = SILENT,
    memory_limit_mb: int = engine.MEMORY_LIMIT_MB,
    mapping: ColumnMapping | None = None,
) -> ImportSummary:
    """Read card records (a file or folder of CSV, TXT, ZIP, Parquet) into a dataset of taps by service day.

    ``output`` becomes a folder ``service_date=YYYY-MM-DD/taps.parquet`` with the columns of
    :data:`~..columns.TAP_COLUMNS`, each part in :data:`~..columns.TAP_ORDER`. Card numbers are replaced by their
    HMAC-SHA-256 with ``card_key`` before anything is written. A service day starts at 04:00 of the boarding time.
    Codes of mode and user type, and the leg number, stay as delivered. Rows that cannot be used are counted by
    :class:`~.cleaning.Rejection` and listed in ``rejected.csv`` inside ``output`` with their line in the file and
    their card number masked (a duplicate, known only after sorting, by its canonical fields); rows put right are
    counted by :class:`~.cleaning.Repair`. A ``mapping`` of columns stands in the place of ``profile``, and of
    ``encoding`` where that is ``auto``. ``report`` becomes a page with all counts. The work is done out of core
    within ``memory_limit_mb`` for the engine, spilling beside ``output``.

    Raises :class:`TransitError` for records that cannot be read, for an ``output`` that holds other files, and on a
    full disk; ``output`` then stays as it was.
    """
    numbers = CardNumbers(card_key)
    sources = sources_of(source)
    require_replaceable(Path(output))
    if mapping is not None and encoding is TapEncoding.AUTO:
        encoding = mapping.encoding
    with replacing(output) as fresh:
        fresh.mkdir()
        with (
            (fresh / REJECTED_FILE).open("w", encoding="utf-8-sig", newline="") as stream,
            engine.session(fresh.with_name(f"{fresh.name}-spill"), memory_limit_mb) as connection,
        ):
            stage = Stage(connection, fresh.with_name(f"{fresh.name}-stage"), numbers, RejectedRows(stream))
            progress.step("Reading {files} files of card records", files=len(sources))
            stage.read(sources, mapping or profile, encoding, progress.part(0, STAGING_SHARE))
            _require_rows(source, stage)
            progress.step("Sorting {rows} taps by service day, card and time", rows=stage.kept)
            rows_by_day = _sort_days(connection, stage, fresh, sources, progress.part(STAGING_SHARE, 1))
        summary = _summary(stage, rows_by_day)
        if report is not None:
            write_report(summary, report, Path(source).name)
    return summary


def _summary(stage: Stage, rows_by_day: dict[date, int]) -> ImportSummary:
    return ImportSummary(
        stage.lines_read,
        stage.rows_read,
        stage.kept,
        stage.rows_read - stage.kept,
        {rejection.code: stage.rejections[rejection] for rejection in Rejection if stage.rejections[rejection]},
        {repair.code: stage.repairs[repair] for repair in Repair if stage.repairs[repair]},
        rows_by_day,
        tuple(stage.files),
        tuple(stage.warnings),
    )


def _require_rows(source: Path, stage: Stage) -> None:
    if not stage.rows_read:
        raise TransitError("{path} holds no card records: its files are empty.", path=source)
    if not stage.kept:
        (rejection, rows) = stage.rejections.most_common(1)[0]
        raise TransitError(
            "None of the {rows} rows of {path} can be used; the reason for {most} of them is: {reason}.",
            rows=stage.rows_read,
            path=source,
            most=rows,
            reason=f"{rejection.korean} ({rejection.english})",
        )


_ORDER = ", ".join((*TAP_ORDER, "file_no", "line"))

_SORTED = """
COPY (
    SELECT {columns}
    FROM (
        SELECT *, {first_of_its_kind} AS is_first
        FROM (SELECT * FROM (SELECT * {few_valued} FROM {staged}) ORDER BY {order})
    )
    WHERE is_first
) TO {file} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)
"""

_DUPLICATES = """
SELECT file_no, line, concat_ws(',', {mask}, {columns})
FROM (
    SELECT *, row_number() OVER (PARTITION BY {same} ORDER BY {order}) AS place
    FROM {staged}
    SEMI JOIN (SELECT card_id, board_time FROM {staged} GROUP BY ALL HAVING count(*) > 1) USING (card_id, board_time)
)
WHERE place > 1 ORDER BY file_no, line
"""


def _sort_days(
    connection: Any, stage: Stage, folder: Path, sources: list[Source], progress: Progress
) -> dict[date, int]:
    """Write each staged day sorted and without duplicates; how many rows each keeps."""
    rows_by_day: dict[date, int] = {}
    staged_days = stage.days()
    for number, (day, staged) in enumerate(staged_days.items()):
        target = folder / f"{DAY_FOLDER}{day.isoformat()}"
        target.mkdir()
        file = target / "taps.parquet"
        kept = engine.run(connection, lambda staged=staged, file=file: _sort(connection, staged, file), progress)
        present = engine.count_rows(connection, staged)
        if kept < present:
            query = _DUPLICATES.format(
                mask=engine.text(MASK),
                columns=", ".join(list(TAP_COLUMNS)[1:]),
                same=", ".join(SAME_TAP),
                order=_ORDER,
                staged=staged,
            )
            rows = engine.run(connection, lambda query=query: connection.execute(query).fetchall(), progress)
            stage.reject_duplicates([(sources[file].name, line, row) for file, line, row in rows])
        rows_by_day[day] = kept
        stage.drop(day)
        progress.at((number + 1) / len(staged_days))
    return rows_by_day


def _sort(connection: Any, staged: str, file: Path) -> int:
    """Write the taps of ``staged`` to ``file``, sorted and without duplicates; how many."""
    # The rows arrive sorted, so that a tap delivered twice is the same as its neighbour: no second sort.
    differs = [f"{column} IS DISTINCT FROM lag({column}) OVER ()" for column in SAME_TAP]
    with dictionaries(connection, staged, FEW_VALUED) as few_valued:
        query = _SORTED.format(
            columns=", ".join(TAP_COLUMNS),
            first_of_its_kind=" OR ".join(differs),
            few_valued=replaced(few_valued),
            staged=staged,
            order=_ORDER,
            file=engine.text(file),
        )
        return connection.execute(query).fetchone()[0]
