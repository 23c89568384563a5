"""How an input looked when a result was made from it: enough to tell later whether it has changed since."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from .sqlite_files import open_database

IN_FILE = "|"
"""Begins what GDAL's addresses say of a layer after its file: ``|layername=…|subset=…``."""
LAYER_NAME = "layername="
GONE = -1
"""Size of what is not there."""
SHAPEFILE_PARTS = (".shp", ".dbf")
"""Shapes and attributes: an edit may change one of them alone."""


@dataclass(frozen=True)
class Fingerprint:
    """The state of one input.

    ``source``: its address as the algorithm was given it. ``size``: bytes of a file or folder, features of a layer,
    :data:`GONE` where nothing is there. ``changed``: when it was last written (ISO 8601, UTC); "" where nobody knows.
    """

    source: str
    size: int
    changed: str = ""

    @property
    def is_gone(self) -> bool:
        return self.size == GONE

    def differs_from(self, earlier: Fingerprint) -> bool:
        return (self.size, self.changed) != (earlier.size, earlier.changed)


def file_of(source: str) -> Path | None:
    """The file or folder that ``source`` (a path, or GDAL's address of a layer) lies in; None where it is no path."""
    path = Path(source.split(IN_FILE)[0])
    return path if path.is_absolute() else None


def fingerprint(source: str) -> Fingerprint | None:
    """How ``source`` looks now; None where it lies in no file. Reads the disk: never call it on the main thread.

    A layer of a GeoPackage is judged by the table's own date: QGIS touches the file when it only opens it, and other
    tables of the file may be written at any time.
    """
    path = file_of(source)
    if path is None:
        return None
    try:
        if path.is_dir():
            return _of_files(source, [Path(folder) / name for folder, _, names in os.walk(path) for name in names])
        if path.suffix.lower() == ".gpkg":
            return _of_table(source, path) or _of_files(source, [path])
        parts = [path.with_suffix(part) for part in SHAPEFILE_PARTS] if path.suffix.lower() == ".shp" else [path]
        return _of_files(source, [part for part in parts if part == path or part.exists()])
    except FileNotFoundError:
        return Fingerprint(source, GONE)
    except (OSError, ValueError):
        return None  # a drive that does not answer tells neither that it changed nor that it is gone


def _of_files(source: str, files: list[Path]) -> Fingerprint:
    facts = [file.stat() for file in files]
    newest = max((fact.st_mtime for fact in facts), default=0.0)
    return Fingerprint(source, sum(fact.st_size for fact in facts), _iso(newest))


def _of_table(source: str, file: Path) -> Fingerprint | None:
    """The features and the date of a GeoPackage's table, or of all of them; None where it cannot be read."""
    file.stat()  # says that nothing is there before SQLite would make it
    wanted = [part for part in source.split(IN_FILE) if part.startswith(LAYER_NAME)]
    try:
        with closing(open_database(file)) as package:
            rows = package.execute("SELECT table_name, last_change FROM gpkg_contents").fetchall()
            counts = dict(package.execute("SELECT table_name, feature_count FROM gpkg_ogr_contents").fetchall())
    except sqlite3.Error:
        return None
    name = wanted[0].removeprefix(LAYER_NAME) if wanted else ""
    tables = {table: changed for table, changed in rows if name in ("", table)}
    if not tables:
        return Fingerprint(source, GONE)
    return Fingerprint(source, sum(counts.get(table) or 0 for table in tables), max(tables.values()))


def _iso(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
