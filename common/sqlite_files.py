"""Databases of SQLite's, which GeoPackages are: how they are addressed, looked at and copied while others use them."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from .progress import SILENT, Progress

ENDINGS = (".gpkg", ".sqlite", ".db")
SQLITE_HEADER = b"SQLite format 3\0"
LOGS = ("-wal", "-journal")
"""Beside a file that a program is writing, or was when it ended badly."""
LOCKED = "database is locked"
"""How SQLite calls a file that another program keeps to itself while it writes; GDAL passes that on."""
PAGES_AT_ONCE = 2_500
"""Of 4 KB: 10 MB of a GeoPackage are copied between two looks at whether the user has stopped the job."""
LOCK_PATIENCE_S = 5.0
"""So long a copy waits for another program that writes into the GeoPackage; SQLite itself would wait for ever."""
LOCK_LOOK_S = 0.1
BUSY_CODES = (5, 6)
"""SQLite's BUSY and LOCKED, which Python names from 3.11 on."""


def is_sqlite(file: Path) -> bool:
    """Whether ``file`` is a database of SQLite's. Raises :class:`OSError`.

    One that is being edited is not opened for it: the program would lose its locks when it closes the file again.
    """
    if FileState.of(file).is_written:
        return True
    with file.open("rb") as stream:
        return stream.read(len(SQLITE_HEADER)) == SQLITE_HEADER


def sqlite_address(file: Path, mode: str = "ro") -> str:
    """``file`` as SQLite takes it with a mode; a share of Windows (``//server/share``) keeps its four slashes."""
    path = file.absolute().as_posix()
    return f"file://{quote(path if path.startswith('/') else f'/{path}', safe='/:')}?mode={mode}"


def copy_geopackage(file: Path, fresh: Path, progress: Progress = SILENT) -> None:
    """Copy with what a still open connection has only in its write-ahead log.

    What is at ``fresh`` becomes the copy in one transaction, also for those who have it open; an error or a cancel
    leaves it as it was. Raises :class:`sqlite3.OperationalError` where another program holds a lock for
    :data:`LOCK_PATIENCE_S`.
    """
    ends = time.monotonic() + LOCK_PATIENCE_S
    while True:
        try:
            return _copy(file, fresh, ends, progress)
        except sqlite3.OperationalError as cause:
            # Python waits where the file is busy, not where it is just being changed from one kind of log to the other.
            if LOCKED not in str(cause) or time.monotonic() > ends:
                raise
            progress.check()
            time.sleep(LOCK_LOOK_S)


def _copy(file: Path, fresh: Path, ends: float, progress: Progress) -> None:
    def look(status: int, _remaining: int, _total: int) -> None:
        progress.check()
        if status in BUSY_CODES and time.monotonic() > ends:
            raise sqlite3.OperationalError(LOCKED)

    with (
        closing(sqlite3.connect(sqlite_address(file, "rw"), timeout=0, uri=True)) as old,
        closing(sqlite3.connect(fresh)) as new,
    ):
        old.backup(new, pages=PAGES_AT_ONCE, progress=look, sleep=LOCK_LOOK_S)


@dataclass(frozen=True)
class FileState:
    """What tells that somebody wrote into a file between two looks: time and size of the file and of its logs."""

    file: tuple[int, int]
    logs: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, file: Path) -> FileState:
        """Raises :class:`OSError` for a file that is gone."""
        sides = (_facts_of(file.with_name(f"{file.name}{log}")) for log in LOGS)
        facts = _facts_of(file)
        if facts is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
        return cls(facts, tuple(side for side in sides if side is not None))

    @property
    def is_written(self) -> bool:
        return bool(self.logs)


def _facts_of(file: Path) -> tuple[int, int] | None:
    try:
        facts = file.stat()
    except FileNotFoundError:
        return None
    return facts.st_mtime_ns, facts.st_size
