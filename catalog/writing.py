"""A journal's features → a GeoPackage: in batches, so that memory does not grow with their number."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from itertools import islice
from pathlib import Path

import numpy as np
import pyogrio
from pyogrio import raw

from ..common.files import GEOPACKAGE_VERSION, is_disk_full
from ..common.geopackages import read_info
from ..common.progress import SILENT, Progress
from ..common.provenance import PROVENANCE_ITEM, Provenance
from ..common.sqlite_files import open_database
from .converting import as_text
from .entries import Dataset, FieldKind
from .errors import CatalogError
from .journal import Journal
from .journal_file import DISK_IS_FULL
from .names import ascii_name
from .shaping import FEATURE_ID_NAME, Column, has_feature_id

BATCH = 10_000
"""Features at a time: about 15 MB of parcels, written in 0.2 s."""
GEOMETRY_COLUMN = "geom"
TIME_OF_DAY = re.compile(r"\d{2}:\d{2}:\d{2}")
GEOMETRY_TYPES = {
    frozenset({0}): "Point",
    frozenset({4}): "MultiPoint",
    frozenset({5}): "MultiLineString",
    frozenset({6}): "MultiPolygon",
}
"""Types in the data (shapely's numbers) → type of the layer; any other mixture is one of unknown type."""
EXPECTED_TYPES = {"polygon": "MultiPolygon", "line": "MultiLineString", "point": "Point", "any": "Unknown"}
"""Of a layer without features, by the entry's ``geometry``."""
ALIAS_TABLE = """
CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT,
    title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,
    CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
    value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
    CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
"""
"""GeoPackage's schema extension (annex F.9): titles of fields that travel with the file."""
ALIAS_EXTENSION = ("gpkg_schema", "http://www.geopackage.org/spec121/#extension_schema", "read-write")


def columns_of(dataset: Dataset, journal: Journal, language: str = "ko") -> tuple[Column, ...]:
    """The fields of the layer: as the entry declares them, or as they came, with names that are ASCII and unique."""
    if dataset.fields:
        columns = [Column(field.name, field.kind, field.titles.get(language, "")) for field in dataset.fields]
        if has_feature_id(dataset):
            columns.append(Column(FEATURE_ID_NAME, FieldKind.TEXT))
        return tuple(columns)
    columns, taken = [], set()
    for source, kind in journal.columns.items():
        name = ascii_name(source, taken)
        taken.add(name)
        columns.append(Column(name, kind, source if source != name else ""))
    return tuple(columns)


class LayerWriter:
    """Writes what ``journal`` holds to the new GeoPackage ``file``, also while it is still growing."""

    def __init__(self, file: Path, layer: str, dataset: Dataset, journal: Journal) -> None:
        self.file, self.layer = file, layer
        self._dataset, self._journal = dataset, journal
        self._begin()

    def _begin(self) -> None:
        self._written = 0
        self._geometry_type = "" if self._dataset.geometry == "none" else _geometry_type(self._dataset, self._journal)

    def follow(self) -> None:
        """Write what has come so far in whole batches; done between answers, it costs no time in the end.

        Raises :class:`CatalogError` where the file cannot be written.
        """
        # Fields as they come are known only in the end.
        if self._dataset.fields and self._journal.counts.features - self._written >= BATCH:
            self._write(1, SILENT)

    def finish(self, provenance: Provenance, progress: Progress) -> None:
        """Write the rest, where it came from, and the titles of the fields."""
        if self._geometry_type and self._geometry_type != _geometry_type(self._dataset, self._journal):
            self.file.unlink(missing_ok=True)
            self._begin()
        self._write(None, progress)
        columns = columns_of(self._dataset, self._journal)
        if not self._written:
            self._append([], [[] for _ in columns])
        self._note(provenance)
        write_aliases(self.file, self.layer, {column.name: column.title for column in columns if column.title})

    def _write(self, batches: int | None, progress: Progress) -> None:
        total = max(self._journal.counts.features, 1)
        for shapes, rows in islice(self._journal.batches(BATCH, after=self._written), batches):
            progress.at(self._written / total)
            self._append(shapes, _by_column(rows, self._dataset, self._journal))
            self._written += len(shapes)

    def _append(self, shapes: list[bytes | None], values: list[list]) -> None:
        columns = columns_of(self._dataset, self._journal)
        arrays = [_array(column.kind, part) for column, part in zip(columns, values, strict=True)]
        _write(
            self.file,
            self.layer,
            np.array([*shapes, None], dtype=object)[:-1] if self._geometry_type else None,
            [array for array, _ in arrays],
            [column.name for column in columns],
            self._geometry_type or None,
            self._dataset.crs if self._geometry_type else None,
            append=self.file.exists(),
            masks=[mask for _, mask in arrays],
        )

    def _note(self, provenance: Provenance) -> None:
        """Note in the metadata of the layer, to which no features are added, where it came from."""
        found = read_info(self.file, layer=self.layer)
        fields = list(found["fields"])
        _write(
            self.file,
            self.layer,
            np.empty(0, dtype=object) if found["geometry_type"] else None,
            [np.empty(0, dtype=object) for _ in fields],
            fields,
            found["geometry_type"],
            found["crs"],
            append=True,
            provenance=provenance,
        )


def _write(
    file: Path,
    layer: str,
    shapes: np.ndarray | None,
    arrays: list[np.ndarray],
    names: list[str],
    geometry_type: str | None,
    crs: str | None,
    append: bool,
    masks: list | None = None,
    provenance: Provenance | None = None,
) -> None:
    options = {} if provenance is None else {"layer_metadata": {PROVENANCE_ITEM: provenance.to_json()}}
    if not append:
        options["layer_options"] = {"GEOMETRY_NAME": GEOMETRY_COLUMN} if geometry_type else {}
        options["dataset_options"] = {"VERSION": GEOPACKAGE_VERSION}
    try:
        raw.write(
            str(file),
            shapes,
            arrays,
            names,
            field_mask=masks,
            layer=layer,
            driver="GPKG",
            geometry_type=geometry_type,
            crs=crs,
            append=append,
            **options,
        )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError) as cause:
        if is_disk_full(cause, file.parent):
            raise CatalogError(DISK_IS_FULL, folder=file.parent) from cause
        raise CatalogError(
            "The pulled data could not be written to {folder}: {reason}. Check that the disk has space; what was "
            "pulled is kept for the next try.",
            folder=file.parent,
            reason=cause,
        ) from cause


def _geometry_type(dataset: Dataset, journal: Journal) -> str:
    kinds = journal.kinds
    if not kinds:
        return EXPECTED_TYPES.get(dataset.geometry, "Unknown")
    return GEOMETRY_TYPES.get(kinds, "Unknown")


def _by_column(rows: list, dataset: Dataset, journal: Journal) -> list[list]:
    if dataset.fields:
        return [list(column) for column in zip(*rows, strict=True)]
    return [[row.get(source) for row in rows] for source in journal.columns]


def _array(kind: FieldKind, values: list) -> tuple[np.ndarray, np.ndarray | None]:
    """Values as GDAL takes them, and where they are missing, if the type has no value for that."""
    if kind is FieldKind.INTEGER:
        return (
            np.array([0 if value is None else value for value in values], dtype="int64"),
            np.array([value is None for value in values], dtype=bool),
        )
    if kind is FieldKind.REAL:
        return np.array([np.nan if value is None else value for value in values], dtype="float64"), None
    if kind is FieldKind.DATE:
        return np.array([value or "NaT" for value in values], dtype="datetime64[D]"), None
    if kind is FieldKind.TIME and not any(value and TIME_OF_DAY.fullmatch(value) for value in values):
        return np.array([value or "NaT" for value in values], dtype="datetime64[ms]"), None
    texts = [value if value is None or type(value) is str else as_text(value) for value in values]
    return np.array([*texts, None], dtype=object)[:-1], None


# --- Titles of fields -------------------------------------------------------------------------------------------


def write_aliases(file: Path, layer: str, titles: dict[str, str]) -> None:
    """Note the ``titles`` of fields in the GeoPackage itself; QGIS shows them as aliases."""
    if not titles:
        return
    with closing(sqlite3.connect(file)) as database, database:
        database.executescript(ALIAS_TABLE)
        database.executemany(
            "INSERT INTO gpkg_extensions(table_name, column_name, extension_name, definition, scope) "
            "VALUES (?, NULL, ?, ?, ?)",
            [(table, *ALIAS_EXTENSION) for table in ("gpkg_data_columns", "gpkg_data_column_constraints")],
        )
        taken: set[str] = set()
        for name, title in titles.items():
            unique = title if title not in taken else f"{title} ({name})"
            taken.add(unique)
            database.execute(
                "INSERT INTO gpkg_data_columns(table_name, column_name, name, title) VALUES (?, ?, ?, ?)",
                (layer, name, unique, title),
            )


def read_aliases(file: Path, layer: str) -> dict[str, str]:
    """Field → title, as :func:`write_aliases` has noted them."""
    question = """SELECT column_name, coalesce(title, name) FROM gpkg_data_columns
                  WHERE table_name = ? ORDER BY rowid"""
    with closing(open_database(file)) as database:
        try:
            return dict(database.execute(question, (layer,)))
        except sqlite3.DatabaseError:
            return {}  # a file without titles
