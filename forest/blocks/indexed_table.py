"""A layer of a GeoPackage that has a spatial index: rows are asked for by place, whatever the size of the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import shapely

from ...common.files import telling_locks
from ...common.geopackages import read_layer
from ...common.progress import SILENT, Progress
from ...common.sqlite_files import is_sqlite, open_database
from ..errors import ForestError
from .sql import Sql, sql

LOOK_EVERY = 100_000
"""Steps of SQLite's machine between two looks at the cancel button: some milliseconds."""

ROWS_AT_ONCE = 1_000
"""Rows that are read at a time where all are: of a forest map 340,000 vertices, some 10 MB."""

Box = Sequence[float]
"""West, south, east, north."""


@dataclass(frozen=True)
class IndexedTable:
    """Where the layer lies. ``crs`` (as pyproj reads it) is what the user has set, whatever the file says; ``key`` is
    the column that numbers the rows. Reading raises :class:`ForestError` for a file that is damaged or gone."""

    file: Path
    name: str
    crs: str | None
    key: str
    geometry: str

    @property
    def index(self) -> str:
        """The R-tree: ``id``, ``minx``, ``maxx``, ``miny``, ``maxy``, in float32 rounded outwards."""
        return f"rtree_{self.name}_{self.geometry}"

    def read(self, keys: Sql) -> gpd.GeoDataFrame:
        """The rows whose keys an SQL query or list names, numbered and ordered by their key."""
        query = sql("SELECT * FROM {t} WHERE {key} IN ({keys}) ORDER BY {key}", t=self.name, key=self.key, keys=keys)
        with reading(self.file):
            frame = read_layer(self.file, sql=str(query), fid_as_index=True)
        if not isinstance(frame, gpd.GeoDataFrame):  # GDAL knows no column of shapes in an answer without rows
            frame = gpd.GeoDataFrame(frame, geometry=[])
        return frame.set_crs(self.crs, allow_override=True)

    def batches(self, progress: Progress = SILENT, rows: int = ROWS_AT_ONCE) -> Iterator[gpd.GeoDataFrame]:
        """All rows in the order of their keys, so many at a time; one piece without any of an empty layer."""
        after = Sql("")
        while True:
            progress.check()
            keys = sql(
                "SELECT {key} FROM {t} {after} ORDER BY {key} LIMIT {rows}",
                key=self.key, t=self.name, after=after, rows=rows,
            )  # fmt: skip
            batch = self.read(keys)
            if len(batch) or not after:
                yield batch.reset_index(drop=True)
            if len(batch) < rows:
                return
            after = sql("WHERE {key} > {last}", key=self.key, last=int(batch.index[-1]))

    def meeting(self, boxes: np.ndarray) -> list[int]:
        """The keys of the rows whose bounding box meets one of ``boxes`` (n × 4), ascending."""
        query = sql("SELECT id FROM {i} WHERE maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?", i=self.index)
        with self.connected() as connection:
            return sorted({key for box in boxes.tolist() for (key,) in connection.execute(query, box)})

    def count(self, progress: Progress = SILENT) -> int:
        with self.connected(progress) as connection:
            return connection.execute(sql("SELECT count(*) FROM {t}", t=self.name)).fetchone()[0]

    def extent(self, progress: Progress = SILENT) -> Box | None:
        """The bounding box of all rows, in the coordinates of the file; None where no row has a place."""
        query = sql("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {i}", i=self.index)
        with self.connected(progress) as connection:
            extent = connection.execute(query).fetchone()
        return None if extent[0] is None else extent

    def boxes(self, most: int, progress: Progress = SILENT) -> gpd.GeoDataFrame:
        """Bounding boxes of up to ``most`` rows spread over the layer, and of the whole layer."""
        count = sql("SELECT count(*) FROM {rows}", rows=f"{self.index}_rowid")
        query = sql("SELECT minx, miny, maxx, maxy FROM {i} WHERE id % ? = 0", i=self.index)
        with self.connected(progress) as connection:
            step = max(1, connection.execute(count).fetchone()[0] // most)
            bounds = connection.execute(query, (step,)).fetchall()
        extent = self.extent(progress)
        corners = np.array([*bounds, extent] if extent else [], dtype=float).reshape(-1, 4)
        return gpd.GeoDataFrame(geometry=shapely.box(*corners.T), crs=self.crs)

    @contextmanager
    def connected(self, progress: Progress = SILENT) -> Iterator[sqlite3.Connection]:
        """A connection that reads; a statement stops soon after the user asks to."""
        with (
            reading(self.file, progress),
            closing(open_database(self.file)) as connection,
        ):
            connection.set_progress_handler(progress.is_cancelled, LOOK_EVERY)
            yield connection


def indexed_table(file: Path, name: str | None, crs: str | None) -> IndexedTable | None:
    """The layer ``name`` (else the first) of ``file``; None where it is no layer of a GeoPackage with an index.

    Raises :class:`ForestError` for a file that cannot be read.
    """
    with reading(file):
        if not is_sqlite(file):
            return None
    with reading(file), closing(open_database(file)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if "gpkg_geometry_columns" not in tables:
            return None
        layers = dict(connection.execute("SELECT table_name, column_name FROM gpkg_geometry_columns"))
        name = name or next(iter(layers), None)
        if name not in layers or f"rtree_{name}_{layers[name]}" not in tables:
            return None
        columns = connection.execute(sql("PRAGMA table_info({t})", t=name)).fetchall()
    key = next((column[1] for column in columns if column[5]), None)
    return IndexedTable(file, name, crs, key, layers[name]) if key else None


@contextmanager
def reading(file: Path, progress: Progress = SILENT) -> Iterator[None]:
    """What GDAL and SQLite say of a bad file as one sentence; a statement that was stopped as a cancel."""
    try:
        with telling_locks(file):
            yield
    except (
        sqlite3.Error, pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError,
    ) as cause:  # fmt: skip
        progress.check()
        if not file.exists():
            raise _unseen(file) from cause
        raise ForestError("{file} cannot be read; it may be cut off. Get the file again.", file=file.name) from cause
    except FileNotFoundError as cause:
        raise _unseen(file) from cause


def _unseen(file: Path) -> ForestError:
    return ForestError(
        "{path} is not there. On a cluster, put the layers into a folder that this PC and all workers see under the "
        "same path.",
        path=file,
    )
