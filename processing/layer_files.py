"""Layers as files: written beside the old ones, which they replace at the end, so that nothing is lost on the way."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
from qgis.core import QgsVectorFileWriter

from ..common.errors import SijeongError
from ..common.files import GEOPACKAGE_VERSION, is_disk_full, replacing, telling_locks
from ..common.progress import Progress
from ..common.provenance import PROVENANCE_ITEM, Provenance
from ..common.sqlite_files import FileState, copy_database, open_database
from .layer_frames import GEOMETRY_COLUMN, common_geometry_type, for_csv, has_multiparts

SHEETS = (".xlsx", ".ods")
"""A cell of Excel holds 32,767 letters: too few for the shape of a large parcel as text."""
MOST_TRIES = 3
"""So often a table is added anew to a GeoPackage that somebody else wrote into meanwhile; the last time, none may."""
OLD_INDEXES = (".qix", ".sbn", ".sbx")
"""Beside a shapefile, of which rows lie where: QGIS and others make them, and believe them whatever the shapes are."""


class OutputError(SijeongError):
    """A result that cannot be written where it should go."""


def write_file(
    frame: gpd.GeoDataFrame | pd.DataFrame, file: Path, name: str, provenance: Provenance, progress: Progress
) -> str:
    """Write ``frame`` as the layer ``name`` to ``file``, in the format of its ending, and return its path.

    Excel and ODS get the fields only, with a warning. Raises :class:`OutputError` for an ending of no known format.
    """
    if file.suffix and not QgsVectorFileWriter.driverForExtension(file.suffix):
        raise OutputError(
            "{file}: no layer is written to files that end in {ending}. Choose .gpkg, .csv or .xlsx.",
            file=file.name,
            ending=file.suffix,
        )
    if file.suffix.lower() in SHEETS and isinstance(frame, gpd.GeoDataFrame):
        progress.warn(
            "{file} is a table without shapes: only the fields are written. Choose GeoPackage or CSV for the shapes.",
            file=file.name,
        )
        frame = pd.DataFrame(frame.drop(columns=frame.geometry.name))
    if file.suffix.lower() not in ("", ".gpkg"):
        return _write_with_side_files(frame, file, name, provenance, progress)
    with replacing(file) as fresh:
        write_layer(frame, fresh, name, provenance, shown=file)
        progress.check()
    return str(file)


def write_table(
    frame: gpd.GeoDataFrame | pd.DataFrame, file: Path, table: str, provenance: Provenance, progress: Progress
) -> str:
    """Write ``frame`` as one table of the GeoPackage ``file``, whose others stay, and return the layer's address.

    What a user saves in another table meanwhile, or another job, stays too: then the table is added once more.
    """
    for attempt in range(1, MOST_TRIES + 1):
        is_last = attempt == MOST_TRIES and file.exists()
        with suppress(_Overtaken), replacing(file) as fresh:
            with _at_rest(file) if is_last else nullcontext():
                before = _state_of(file)
                if before is not None:
                    with told_of(file):
                        copy_database(file, fresh, progress)
                write_layer(frame, fresh, table, provenance, shown=file, append=before is not None)
                progress.check()
                if _state_of(file) != before:
                    raise _Overtaken
            return f"{file}|layername={table}"
    raise OutputError(
        "Something else writes into {file} again and again, so nothing was added. Let it finish, and run this again.",
        file=file,
    )


class _Overtaken(Exception):
    """Somebody has written into the file since it was copied."""


@contextmanager
def _at_rest(file: Path) -> Iterator[None]:
    """Nobody else saves anything in the GeoPackage: whoever tries to is told that it is locked, and may try again."""
    with told_of(file), closing(open_database(file, "rw", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        yield


def _state_of(file: Path) -> FileState | None:
    return FileState.of(file) if file.exists() else None


def write_layer(
    frame: gpd.GeoDataFrame | pd.DataFrame,
    file: Path,
    name: str,
    provenance: Provenance,
    shown: Path,
    append: bool = False,
) -> None:
    """Write to ``file``, which is overwritten or, with ``append``, keeps its other tables.

    An error names ``shown``, which the user chose.
    """
    ending = file.suffix.lower()
    options = {}
    if ending == ".gpkg":
        options = {"layer": name} | _geopackage_options(provenance, append)
    elif ending == ".shp":
        options = {"encoding": "UTF-8"}
    elif ending == ".csv":
        frame, options = for_csv(frame)
    with told_of(shown):
        pyogrio.write_dataframe(
            frame,
            file,
            driver=(QgsVectorFileWriter.driverForExtension(ending) or None) if ending else "GPKG",
            geometry_type=common_geometry_type(frame),
            promote_to_multi=has_multiparts(frame),
            **options,
        )


def _geopackage_options(provenance: Provenance, append: bool) -> dict[str, dict[str, str]]:
    return {
        "layer_metadata": {PROVENANCE_ITEM: provenance.to_json()},
        "layer_options": {"GEOMETRY_NAME": GEOMETRY_COLUMN} | ({"OVERWRITE": "YES"} if append else {}),
        "dataset_options": {"VERSION": GEOPACKAGE_VERSION},
    }


@contextmanager
def told_of(file: Path) -> Iterator[None]:
    """Errors of GDAL and SQLite as sentences that name ``file``, which the user chose."""
    try:
        with telling_locks(file):
            yield
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, RuntimeError, sqlite3.Error) as cause:
        if is_disk_full(cause, file.parent):
            raise OutputError(
                "The disk is full, so nothing was written. Free some space or choose another place. ({file})", file=file
            ) from cause
        if not os.access(file.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file)) from cause
        raise OutputError(
            "The result could not be written to {file}: {reason}. Check that the disk has space and that the file is "
            "not open elsewhere.",
            file=file,
            reason=cause,
        ) from cause


def _write_with_side_files(
    frame: gpd.GeoDataFrame | pd.DataFrame, file: Path, name: str, provenance: Provenance, progress: Progress
) -> str:
    """Most formats are several files: they are made in a folder beside the old ones and moved over one by one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".sijeong-") as folder:
        fresh = Path(folder) / file.name
        write_layer(frame, fresh, name, provenance, shown=file)
        progress.check()
        _keep_shapefile(fresh, file)
        for part in sorted(fresh.parent.iterdir()):
            os.replace(part, file.with_name(part.name))
        if file.suffix.lower() == ".shp":
            for ending in OLD_INDEXES:
                file.with_suffix(ending).unlink(missing_ok=True)
    return str(file)


def _keep_shapefile(fresh: Path, file: Path) -> None:
    """The reference system of ``name.csv`` would take the place of that of ``name.shp``."""
    shapefile = file.with_suffix(".shp")
    if file != shapefile and fresh.with_suffix(".prj").exists() and shapefile.exists():
        raise OutputError(
            "{file} lies beside the shapefile {other}, whose reference system would be lost. Choose another name.",
            file=file,
            other=shapefile.name,
        )
