"""GeoPackages that QGIS may be editing meanwhile: read so that neither side harms the other.

pyogrio brings an SQLite of its own into QGIS's program, and on Linux and macOS locks belong to the program: neither of
the two sees those of the other ("How To Corrupt An SQLite Database File", 2.2.1). While QGIS edits a GeoPackage,
changes stand in a log beside it (``-wal``). The second SQLite would cut the index of the log (``-shm``) to nothing in
QGIS's hands, which ends with "Bus error", and remove the log when it closes, and with it what is saved later. So a
GeoPackage with a log is read from a copy that Python's own SQLite makes, which is QGIS's, and every other without any
lock.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock
from typing import TypeVar

import numpy as np
import pandas as pd
import pyogrio

from .files import is_disk_full, telling_locks
from .progress import SILENT, Progress
from .sqlite_files import ENDINGS, FileState, copy_geopackage

UNLOCKED = "/vsisubfile/0,{file}"
"""The same file, read by GDAL's own means: SQLite takes no lock, and no index of a log can be opened."""
IMMUTABLE = {"IMMUTABLE": "YES"}
"""GDAL's option, by which a log that has come meanwhile is not missed."""
MOST_COPIES = 2
"""Of edited GeoPackages at a time: a job reads a file in many pieces, and seldom more than two files by turns."""

Found = TypeVar("Found")


def read_layer(file: str | Path, progress: Progress = SILENT, **asked: object) -> pd.DataFrame:
    """Like ``pyogrio.read_dataframe``: the rows of a layer, of whatever format, as they are saved.

    Raises pyogrio's errors, :class:`PermissionError` where another program keeps the file locked while it writes, and
    :class:`OSError` where the disk has no space for a copy.
    """
    return _read(file, lambda path, options: pyogrio.read_dataframe(path, **asked, **options), progress)


def read_arrays(file: str | Path, progress: Progress = SILENT, **asked: object) -> tuple:
    """Like ``pyogrio.raw.read``; errors as of :func:`read_layer`."""
    return _read(file, lambda path, options: pyogrio.raw.read(path, **asked, **options), progress)


def read_info(file: str | Path, progress: Progress = SILENT, **asked: object) -> dict:
    """Like ``pyogrio.read_info``; errors as of :func:`read_layer`."""
    return _read(file, lambda path, options: pyogrio.read_info(path, **asked, **options), progress)


def list_layers(file: str | Path, progress: Progress = SILENT) -> np.ndarray:
    """Like ``pyogrio.list_layers``: names and geometry types; errors as of :func:`read_layer`."""
    return _read(file, lambda path, _: pyogrio.list_layers(path), progress)  # takes no options of GDAL's


@contextmanager
def as_saved(file: Path, progress: Progress = SILENT) -> Iterator[Path]:
    """A file that holds all that is saved in ``file`` by itself: to be carried away as bytes.

    It is a copy where ``file`` has a log. Raises as :func:`read_layer`.
    """
    copy = _COPIES.of(file.absolute(), progress) if FileState.of(file).is_written else None
    yield file if copy is None else copy.path


class _Copy:
    """A copy of ``file`` as it is saved now; it goes with the last who reads it."""

    def __init__(self, file: Path, progress: Progress) -> None:
        folder = Path(tempfile.mkdtemp(prefix="sijeong-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self.path = folder / file.name
        try:
            with telling_locks(file):
                copy_geopackage(file, self.path, progress)
            with closing(sqlite3.connect(self.path)) as copied:
                copied.execute("PRAGMA journal_mode = DELETE")  # else whoever reads it makes a log
        except sqlite3.Error as cause:
            if is_disk_full(cause, folder):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder)) from cause
            raise pyogrio.errors.DataSourceError(str(cause)) from cause


class _Copies:
    """The last copies: a job asks for many pieces of a file, and each copy may take a second."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[Path, tuple[FileState, _Copy]] = OrderedDict()

    def of(self, file: Path, progress: Progress) -> _Copy:
        with self._lock:
            state, kept = FileState.of(file), self._kept.pop(file, None)
            copy = kept[1] if kept is not None and kept[0] == state else _Copy(file, progress)
            self._kept[file] = state, copy
            while len(self._kept) > MOST_COPIES:
                self._kept.popitem(last=False)
            return copy


_COPIES = _Copies()


def _read(file: str | Path, read: Callable[[str | Path, dict[str, str]], Found], progress: Progress) -> Found:
    """What ``read(path, options)`` finds in ``file``; asked again, of a copy, where somebody wrote meanwhile."""
    file = Path(file)
    if file.suffix.lower() not in ENDINGS or not file.is_file():
        return read(file, {})
    before = FileState.of(file)
    if not before.is_written:
        try:
            found = read(UNLOCKED.format(file=file), IMMUTABLE)
        except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError):
            if FileState.of(file) == before:
                raise
        else:
            if FileState.of(file) == before:
                return found
    copy = _COPIES.of(file.absolute(), progress)
    return read(copy.path, {})
