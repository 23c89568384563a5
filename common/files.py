"""Writing that never leaves half a file: a new one beside the old one, whose place it takes at the end."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .sqlite_files import LOCKED, SQLITE_ENDINGS, FileState, copy_database

NO_SPACE = ("disk is full", "No space left")
"""What SQLite and the system say of a full disk; GDAL passes it on, or says nothing of it."""
GEOPACKAGE_VERSION = "1.2"
"""The newest that the GDAL 3.6 beside QGIS 3.22 reads without a warning."""
LEAST_FREE = 64 << 10
"""Bytes: with less than this free, the disk is full whatever a writer calls it."""


def is_disk_full(cause: BaseException, folder: str | os.PathLike) -> bool:
    """Whether writing into ``folder`` failed with ``cause`` because its disk is full."""
    said = any(words in str(cause) for words in NO_SPACE)
    return said or (os.path.isdir(folder) and shutil.disk_usage(folder).free < LEAST_FREE)


@contextmanager
def telling_locks(file: str | os.PathLike) -> Iterator[None]:
    """An error of SQLite or GDAL because another program keeps ``file`` locked as :class:`PermissionError`.

    It is neither damaged nor of another kind, which is all that those who read it could say of the error.
    """
    try:
        yield
    except (sqlite3.Error, RuntimeError) as cause:  # GDAL's errors are the latter
        if LOCKED not in str(cause):
            raise
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file)) from cause


@contextmanager
def replacing(target: str | os.PathLike) -> Iterator[Path]:
    """A fresh path beside ``target`` (file or folder) that takes its place when the block ends well.

    On any error, cancel included, the fresh one is removed and what was at ``target`` stays as it was; errors of SQLite
    and GDAL on a full disk become :class:`OSError` (ENOSPC). A file never takes the place of a folder
    (:class:`IsADirectoryError`). The fresh path keeps the suffix of the target: writers choose their format by it.
    """
    target = Path(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.stem}-{uuid.uuid4().hex[:8]}{target.suffix}")
    try:
        yield fresh
        take_the_place(fresh, target)
    except OSError as error:
        if error.filename == str(fresh):
            error.filename = str(target)  # the user knows no other
        raise
    except (sqlite3.Error, RuntimeError) as error:  # where a disk fills up, GDAL complains of what it could not make
        if is_disk_full(error, target.parent):  # asked before the fresh one goes
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target)) from error
        raise
    finally:
        _remove(fresh)
        for side in target.parent.glob(f"{fresh.name}-*"):
            _remove(side)


def take_the_place(fresh: Path, target: Path) -> None:
    """Put ``fresh`` (file or folder) where ``target`` is. Raises :class:`OSError`, :class:`sqlite3.Error`.

    A database that somebody has open may have a log beside it, which would be taken for one of the new file and destroy
    it; and Windows replaces no file that is open. Such a one gets the new content in one transaction instead.
    """
    if target.is_dir() and not fresh.is_dir():  # what lies in the folder is the user's
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not target.is_dir():
        _replace_file(fresh, target)
        return
    # A folder cannot be replaced in one call: step the old one aside, so that a failure can bring it back.
    aside = target.with_name(f".{target.name}-old-{uuid.uuid4().hex[:8]}")
    os.replace(target, aside)
    try:
        os.replace(fresh, target)
    except OSError:
        os.replace(aside, target)
        raise
    _remove(aside)


def _replace_file(fresh: Path, target: Path) -> None:
    is_database = target.suffix.lower() in SQLITE_ENDINGS and target.is_file()
    if is_database and FileState.of(target).has_log:
        with telling_locks(target):
            _fill(fresh, target)
        return
    try:
        os.replace(fresh, target)
    except PermissionError:
        if not is_database:
            raise
        with suppress(sqlite3.Error):
            _fill(fresh, target)
            return
        raise


def _fill(fresh: Path, target: Path) -> None:
    copy_database(fresh, target)
    _remove(fresh)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):  # on a read-only disk even of what is not there; the first error is the one to tell
            path.unlink()
