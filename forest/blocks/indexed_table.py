"""A layer of a GeoPackage that has a spatial index: rows are asked for by place, whatever the size of the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import geopandas as gpd
import numpy as np
import pyogrio
import shapely

from ...common.progress import SILENT, Progress
from ..errors import ForestError

SQLITE_HEADER = b"SQLite format 3\0"

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

    def read(self, keys: str) -> gpd.GeoDataFrame:
        """The rows whose keys an SQL query or list names, numbered and ordered by their key."""
        sql = f"SELECT * FROM {quoted(self.name)} WHERE {quoted(self.key)} IN ({keys}) ORDER BY {quoted(self.key)}"
        with reading(self.file):
            frame = pyogrio.read_dataframe(self.file, sql=sql, fid_as_index=True)
        if not isinstance(frame, gpd.GeoDataFrame):  # GDAL knows no column of shapes in an answer without rows
            frame = gpd.GeoDataFrame(frame, geometry=[])
        return frame.set_crs(self.crs, allow_override=True)

    def batches(self, progress: Progress = SILENT, rows: int = ROWS_AT_ONCE) -> Iterator[gpd.GeoDataFrame]:
        """All rows in the order of their keys, so many at a time; one piece without any of an empty layer."""
        name, key, last = quoted(self.name), quoted(self.key), None
        while True:
            progress.check()
            after = "" if last is None else f" WHERE {key} > {last}"
            batch = self.read(f"SELECT {key} FROM {name}{after} ORDER BY {key} LIMIT {rows}")
            if len(batch) or last is None:
                yield batch.reset_index(drop=True)
            if len(batch) < rows:
                return
            last = int(batch.index[-1])

    def meeting(self, boxes: np.ndarray) -> list[int]:
        """The keys of the rows whose bounding box meets one of ``boxes`` (n × 4), ascending."""
        sql = f"SELECT id FROM {quoted(self.index)} WHERE maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?"
        with self.connected() as connection:
            return sorted({key for box in boxes.tolist() for (key,) in connection.execute(sql, box)})

    def count(self, progress: Progress = SILENT) -> int:
        with self.connected(progress) as connection:
            return connection.execute(f"SELECT count(*) FROM {quoted(self.name)}").fetchone()[0]

    def extent(self, progress: Progress = SILENT) -> Box | None:
        """The bounding box of all rows, in the coordinates of the file; None where no row has a place."""
        sql = f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {quoted(self.index)}"
        with self.connected(progress) as connection:
            extent = connection.execute(sql).fetchone()
        return None if extent[0] is None else extent

    def boxes(self, most: int, progress: Progress = SILENT) -> gpd.GeoDataFrame:
        """Bounding boxes of up to ``most`` rows spread over the layer, and of the whole layer."""
        index, rows = quoted(self.index), quoted(f"{self.index}_rowid")
        with self.connected(progress) as connection:
            step = max(1, connection.execute(f"SELECT count(*) FROM {rows}").fetchone()[0] // most)
            sql = f"SELECT minx, miny, maxx, maxy FROM {index} WHERE id % {step} = 0"
            bounds = connection.execute(sql).fetchall()
        extent = self.extent(progress)
        corners = np.array([*bounds, extent] if extent else [], dtype=float).reshape(-1, 4)
        return gpd.GeoDataFrame(geometry=shapely.box(*corners.T), crs=self.crs)

    @contextmanager
    def connected(self, progress: Progress = SILENT) -> Iterator[sqlite3.Connection]:
        """A connection that reads; a statement stops soon after the user asks to."""
        with (
            reading(self.file, progress),
            closing(sqlite3.connect(address(self.file), uri=True)) as connection,
        ):
            connection.set_progress_handler(progress.is_cancelled, LOOK_EVERY)
            yield connection


def indexed_table(file: Path, name: str | None, crs: str | None) -> IndexedTable | None:
    """The layer ``name`` (else the first) of ``file``; None where it is no layer of a GeoPackage with an index.

    Raises :class:`ForestError` for a file that cannot be read.
    """
    with reading(file), file.open("rb") as stream:
        if stream.read(len(SQLITE_HEADER)) != SQLITE_HEADER:
            return None
    with reading(file), closing(sqlite3.connect(address(file), uri=True)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if "gpkg_geometry_columns" not in tables:
            return None
        layers = dict(connection.execute("SELECT table_name, column_name FROM gpkg_geometry_columns"))
        name = name or next(iter(layers), None)
        if name not in layers or f"rtree_{name}_{layers[name]}" not in tables:
            return None
        columns = connection.execute(f"PRAGMA table_info({quoted(name)})").fetchall()
    key = next((column[1] for column in columns if column[5]), None)
    return IndexedTable(file, name, crs, key, layers[name]) if key else None


def address(file: Path, mode: str = "ro") -> str:
    """``file`` as SQLite takes it with a mode; a share of Windows (``//server/share``) keeps its four slashes."""
    path = file.absolute().as_posix()
    return f"file://{quote(path if path.startswith('/') else f'/{path}', safe='/:')}?mode={mode}"


def quoted(name: str) -> str:
    """``name`` as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


@contextmanager
def reading(file: Path, progress: Progress = SILENT) -> Iterator[None]:
    """What GDAL and SQLite say of a bad file as one sentence; a statement that was stopped as a cancel."""
    try:
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
