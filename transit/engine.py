"""DuckDB as this room uses it: bounded memory, spilling beside the output, stopped by the user."""

from __future__ import annotations

import errno
import re
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from ..common.engines import load_engine, using
from ..common.progress import SILENT, Progress
from .errors import TransitError

MEMORY_LIMIT_MB = 2048
"""DuckDB's share of the memory by default; what Python holds comes on top."""

POLL_S = 0.1
"""Seconds between two looks at the cancel button while the engine works."""

_FULL_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FULL_DISK_WORDS = ("no space left", "file too large", "disk quota", "max_temp_directory_size")

_DAMAGED_WORDS = ("No magic bytes found", "too small to be a Parquet file", "TProtocolException")
"""What DuckDB says about a Parquet file that was not written or copied to its end."""

_PARQUET_NAME = re.compile(r"'(.+)'")

_DESCRIBE = "DESCRIBE SELECT * FROM {table}"
_COUNT = "SELECT count(*) FROM {table}"

Answer = TypeVar("Answer")


@contextmanager
def session(spill: Path | None = None, memory_limit_mb: int = MEMORY_LIMIT_MB) -> Iterator[Any]:
    """A DuckDB connection that keeps to ``memory_limit_mb`` and spills into ``spill`` (or a temporary folder).

    Raises :class:`~..common.errors.MissingEngine` without DuckDB and :class:`TransitError` when the disk is full.
    """
    duckdb = load_engine("duckdb")
    with using("duckdb"), tempfile.TemporaryDirectory(prefix="sijeong-") as folder:
        settings = {
            "memory_limit": f"{int(memory_limit_mb)}MB",
            "temp_directory": str(spill or folder),
            "autoinstall_known_extensions": "false",
        }
        connection = duckdb.connect(config=settings)
        try:
            yield connection
        except (duckdb.Error, OSError) as cause:
            raise _in_our_words(cause) from cause
        finally:
            connection.close()


def run(connection: Any, work: Callable[[], Answer], progress: Progress = SILENT) -> Answer:
    """What ``work`` returns, stopped with ``connection`` when the user cancels."""
    outcome: dict[str, Any] = {}

    def working() -> None:
        try:
            outcome["answer"] = work()
        except BaseException as cause:
            outcome["cause"] = cause

    worker = threading.Thread(target=working, name="sijeong-duckdb", daemon=True)
    worker.start()
    try:
        while worker.is_alive():
            worker.join(POLL_S)
            progress.check()
    except BaseException:
        while worker.is_alive():
            connection.interrupt()
            worker.join(POLL_S)
        raise
    if "cause" in outcome:
        raise outcome["cause"]
    return outcome["answer"]


def identifier(name: str) -> str:
    """``name`` quoted for SQL."""
    return '"' + name.replace('"', '""') + '"'


def text(value: object) -> str:
    """``value`` as an SQL text literal, for the places where DuckDB takes no parameter (types, COPY targets)."""
    return "'" + str(value).replace("'", "''") + "'"


def parquet(files: Iterable[Path], options: str = "") -> str:
    """The Parquet ``files``, in their order, as a table in SQL."""
    return f"read_parquet([{', '.join(map(_literal_path, files))}], hive_partitioning=false{options})"


def columns_of(connection: Any, table: str) -> list[str]:
    """The names of the columns of ``table`` (SQL)."""
    return [row[0] for row in connection.execute(_DESCRIBE.format(table=table)).fetchall()]


def count_rows(connection: Any, table: str) -> int:
    """How many rows ``table`` (SQL) has."""
    return connection.execute(_COUNT.format(table=table)).fetchone()[0]


def _literal_path(path: Path) -> str:
    """``path`` as an SQL text in which brackets, which folders do have, are not taken for a pattern."""
    return text("".join(f"[{letter}]" if letter in "[*?" else letter for letter in str(path)))


def is_full_disk(cause: BaseException) -> bool:
    if isinstance(cause, OSError) and cause.errno in _FULL_DISK:
        return True
    return any(word in str(cause).lower() for word in _FULL_DISK_WORDS)


def _in_our_words(cause: Exception) -> TransitError:
    if is_full_disk(cause):
        return TransitError(
            "The disk is full. Nothing was written; free some space or choose an output folder on another disk."
        )
    first_line = str(cause).splitlines()[0]
    if any(words in first_line for words in _DAMAGED_WORDS):
        return _damaged(_PARQUET_NAME.search(first_line))
    return TransitError("The card records could not be processed: {cause}", cause=first_line)


def _damaged(name: re.Match | None) -> TransitError:
    if name is not None:
        return TransitError("{file} is damaged or cut off. Copy it again from where it came from.", file=name[1])
    return TransitError(
        "A file of the card records is damaged or cut off. Import and link the records again, or copy the folder again "
        "from where it came from."
    )
