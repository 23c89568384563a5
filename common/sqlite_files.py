"""SQLite databases, such as GeoPackages: opened, looked at and copied while others use them."""

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

SQLITE_ENDINGS = (".gpkg", ".sqlite", ".db")
SQLITE_HEADER = b"SQLite format 3\0"
LOGS = ("-wal", "-journal")
"""What SQLite appends to the name of a file while it is written into, and leaves there if the program crashes."""
LOCKED = "database is locked"
"""What SQLite says of a file that another program keeps to itself while it writes; GDAL passes it on."""
PAGES_AT_ONCE = 2_500
"""Of 4 KB: 10 MB of a database are copied between two looks at whether the user has stopped the job."""
LOCK_PATIENCE_S = 5.0
"""How long a copy waits for another program that writes into the database; SQLite itself would wait for ever."""
LOCK_LOOK_S = 0.1
BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_sqlite(file: Path) -> bool:
    """Whether ``file`` is an SQLite database. Raises :class:`OSError`.

    One that is being edited is not opened for that: closing it would drop the locks that this program holds on it.
    """
    if FileState.of(file).has_log:
        return True
    with file.open("rb") as stream:
        return stream.read(len(SQLITE_HEADER)) == SQLITE_HEADER


def open_database(file: Path, mode: str = "ro", **options: object) -> sqlite3.Connection:
    """A connection to the database ``file``, which is read only or, with ``mode`` "rw", also written; never created.

    ``options`` are those of :func:`sqlite3.connect`, whose errors it raises.
    """
    return sqlite3.connect(sqlite_address(file, mode), uri=True, **options)


def sqlite_address(file: Path, mode: str = "ro") -> str:
    """The URI of ``file`` for SQLite; a Windows share (``//server/share``) keeps all its slashes, as SQLite wants."""
    path = file.absolute().as_posix()
    return f"file://{quote(path if path.startswith('/') else f'/{path}', safe='/:')}?mode={mode}"


def copy_database(file: Path, target: Path, progress: Progress = SILENT) -> None:
    """Make ``target`` a copy of ``file``, with what a connection that is still open has saved only in its log.

    A database that is at ``target`` gets the new content in one transaction, also for those who have it open; an error
    or a cancel leaves it as it was. Raises :class:`sqlite3.OperationalError` where another program holds a lock for
    :data:`LOCK_PATIENCE_S`.
    """
    ends = time.monotonic() + LOCK_PATIENCE_S
    while True:
        try:
            return _copy(file, target, ends, progress)
        except sqlite3.OperationalError as cause:
            # Python waits where the file is busy, not where it is just being changed from one kind of log to the other.
            if LOCKED not in str(cause) or time.monotonic() > ends:
                raise
            progress.check()
            time.sleep(LOCK_LOOK_S)


def _copy(file: Path, target: Path, ends: float, progress: Progress) -> None:
    def look(status: int, _remaining: int, _total: int) -> None:
        progress.check()
        if status in BUSY_CODES and time.monotonic() > ends:
            raise sqlite3.OperationalError(LOCKED)

    with (
        closing(open_database(file, "rw", timeout=0)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new, pages=PAGES_AT_ONCE, progress=look, sleep=LOCK_LOOK_S)


@dataclass(frozen=True)
class FileState:
    """Time and size of a file and of its logs: two that differ tell that somebody wrote into it meanwhile."""

    file: tuple[int, int]
    logs: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, file: Path) -> FileState:
        """Raises :class:`OSError` for a file that is gone. The logs of a link lie beside the file that it leads to."""
        file = file.resolve() if file.is_symlink() else file
        sides = (_facts_of(file.with_name(f"{file.name}{log}")) for log in LOGS)
        facts = _facts_of(file)
        if facts is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
        return cls(facts, tuple(side for side in sides if side is not None))

    @property
    def has_log(self) -> bool:
        """Whether a program is writing into the file, or crashed while it did."""
        return bool(self.logs)


def _facts_of(file: Path) -> tuple[int, int] | None:
    try:
        facts = file.stat()
    except FileNotFoundError:
        return None
    return facts.st_mtime_ns, facts.st_size
