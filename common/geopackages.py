"""Reading GeoPackages that QGIS may be editing, so that neither side harms the other.

pyogrio brings an SQLite of its own into QGIS's process, and on Linux and macOS locks belong to the process: neither of
the two sees the other's ("How To Corrupt An SQLite Database File", 2.2.1). While QGIS edits a GeoPackage, its changes
stand in a log beside the file (``-wal``). The second SQLite would truncate the index of that log (``-shm``), which QGIS
has mapped and then dies of ("Bus error"), and delete the log when it closes, and with it all that is saved later. So a
GeoPackage with a log is read from a copy that Python's own SQLite makes, which is QGIS's; any other is read without a
lock.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
import weakref
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock, Timer
from typing import TypeVar

import numpy as np
import pandas as pd
import pyogrio

from .files import is_disk_full, telling_locks
from .progress import SILENT, Progress
from .sqlite_files import LOCK_LOOK_S, SQLITE_ENDINGS, FileState, copy_database

UNLOCKED = "/vsisubfile/0,{file}"
"""The same file, read by GDAL's own means: SQLite locks nothing, and finds no log whose index it could open."""
IMMUTABLE = {"IMMUTABLE": "YES"}
"""GDAL's option: SQLite does not look for a log, which is not to be found by that path."""
ESCAPE = "%"
"""With that option GDAL takes a name for an address: ``%20`` in it, as browsers save files, would stand for a blank."""
MOST_COPIES = 2
"""At a time: a job reads an edited file in many pieces, and seldom more than two files by turns."""
KEPT_S = 60.0
"""How long a copy stays on the disk after it was last asked for; a job asks for the next piece much sooner."""

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
    copy = _COPIES.of(file.absolute(), progress) if FileState.of(file).has_log else None
    yield file if copy is None else copy.path


class _Copy:
    """A copy of ``file`` as it is saved now; its folder is removed when nobody refers to it any more."""

    def __init__(self, file: Path, progress: Progress) -> None:
        folder = Path(tempfile.mkdtemp(prefix="sijeong-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self.path = folder / f"copy{file.suffix.lower()}"  # pyogrio takes "!" and ";" in a name for signs of its own
        try:
            with telling_locks(file):
                copy_database(file, self.path, progress)
            with closing(sqlite3.connect(self.path)) as copied:
                copied.execute("PRAGMA journal_mode = DELETE")  # otherwise whoever reads it makes a log
        except sqlite3.Error as cause:
            if is_disk_full(cause, folder):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder)) from cause
            raise pyogrio.errors.DataSourceError(str(cause)) from cause


class _Copies:
    """The last copies, kept because a job asks for many pieces of a file, and each copy may take a second."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._making: defaultdict[Path, Lock] = defaultdict(Lock)
        self._kept: OrderedDict[Path, tuple[FileState, _Copy]] = OrderedDict()
        self._end: Timer | None = None

    def of(self, file: Path, progress: Progress) -> _Copy:
        """``file`` as it is saved now. Whoever waits for another who copies the same file may be cancelled."""
        with self._lock:
            making = self._making[file]
        with _held(making, progress):
            state = FileState.of(file)
            copy = self._take(file, state) or _Copy(file, progress)
            self._keep(file, state, copy)
            return copy

    def forget(self) -> None:
        with self._lock:
            self._kept.clear()

    def _take(self, file: Path, state: FileState) -> _Copy | None:
        with self._lock:
            kept = self._kept.pop(file, None)
        return kept[1] if kept is not None and kept[0] == state else None

    def _keep(self, file: Path, state: FileState, copy: _Copy) -> None:
        with self._lock:
            self._kept[file] = state, copy
            while len(self._kept) > MOST_COPIES:
                self._kept.popitem(last=False)
            if self._end is not None:
                self._end.cancel()
            self._end = Timer(KEPT_S, self.forget)
            self._end.daemon = True  # QGIS waits for nobody when it ends
            self._end.start()


@contextmanager
def _held(lock: Lock, progress: Progress) -> Iterator[None]:
    while not lock.acquire(timeout=LOCK_LOOK_S):
        progress.check()
    try:
        yield
    finally:
        lock.release()


_COPIES = _Copies()


def _read(file: str | Path, read: Callable[[str | Path, dict[str, str]], Found], progress: Progress) -> Found:
    """What ``read(path, options)`` finds in ``file``, or in a copy where somebody is writing or wrote meanwhile."""
    asked, file = file, Path(file)
    if file.suffix.lower() not in SQLITE_ENDINGS or not file.is_file():
        return read(asked, {})
    before = FileState.of(file)
    if not before.has_log and ESCAPE not in str(file):
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
