"""The results in a GeoPackage: rows and shapes go from the layer's file into it without passing through Python.

GDAL makes the empty layer, with all that a GeoPackage says of one; SQLite fills it. So every column keeps its type, and
a number of 19 digits its last ones.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pyogrio
from pyproj import CRS

from ...common.fields import RENAMED
from ...common.progress import SILENT, Progress
from ...common.sqlite_files import open_database, sqlite_address
from .answer_store import KEY, SHAPE, TABLE, AnswerStore
from .indexed_table import LOOK_EVERY, IndexedTable
from .result_index import fill_index
from .sql import Sql, listed, sql

FID, GEOMETRY = "fid", "geom"

VERSION = "1.2"
"""Of GeoPackage: the newest that the GDAL 3.6 beside QGIS 3.22 reads without a warning."""


def write_results(
    store: AnswerStore,
    features: IndexedTable,
    file: Path,
    layer: str,
    crs: CRS,
    metadata: dict[str, str] | None = None,
    progress: Progress = SILENT,
) -> None:
    """Write the rows of ``features`` with the results of ``store`` as ``layer`` of the new GeoPackage ``file``.

    Rows keep their order and their number (``fid``). A field of the layer that is called like a result, or like the
    file's own columns, is renamed as :func:`~..measuring.proximity.forest_proximity` and GDAL would.
    """
    with closing(open_database(features.file)) as source:
        kind, srs, z, m = source.execute(
            "SELECT geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns WHERE table_name = ?", (features.name,)
        ).fetchone()
        columns = source.execute(sql("PRAGMA table_info({t})", t=features.name)).fetchall()
    fields = {column[1]: column[2] for column in columns if column[1] not in (features.key, features.geometry)}
    _empty_layer(file, layer, _common_kind(kind, store.kinds), crs, metadata)
    with closing(open_database(file, "rw", isolation_level=None)) as result:
        result.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        result.execute("ATTACH ? AS source", (sqlite_address(features.file),))
        result.execute("ATTACH ? AS answers", (sqlite_address(store.file),))
        result.set_progress_handler(progress.is_cancelled, LOOK_EVERY)
        try:
            result.execute("BEGIN")
            _fill(result, store, features, fields, layer, srs)
            result.execute("UPDATE gpkg_geometry_columns SET z = ?, m = ?", (z, m))
            result.execute("COMMIT")
        except sqlite3.OperationalError:
            progress.check()
            raise


def _empty_layer(file: Path, layer: str, kind: str, crs: CRS, metadata: dict[str, str] | None) -> None:
    pyogrio.write_dataframe(
        gpd.GeoDataFrame(geometry=[], crs=crs), file, layer=layer, driver="GPKG", geometry_type=kind,
        layer_metadata=metadata, layer_options={"GEOMETRY_NAME": GEOMETRY, "FID": FID},
        dataset_options={"VERSION": VERSION},
    )  # fmt: skip


def _common_kind(declared: str, changed: Iterable[str]) -> str:
    """The type of the layer, as GDAL calls it: the declared one, if repair made no parts and no others."""
    names = {name.upper(): name for name in ("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString",
                                             "MultiPolygon")}  # fmt: skip
    kinds = {names.get(declared.upper(), "Unknown"), *changed}
    if len(kinds) == 1:
        return kinds.pop()
    single = {kind.removeprefix("Multi") for kind in kinds}
    return f"Multi{single.pop()}" if len(single) == 1 else "Unknown"


def _fill(
    result: sqlite3.Connection, store: AnswerStore, features: IndexedTable, fields: dict[str, str], layer: str, srs: int
) -> None:
    index = f"rtree_{layer}_{GEOMETRY}"
    triggers = "SELECT sql FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    rules = [rule for (rule,) in result.execute(triggers, (layer,))]
    kind, number = result.execute("SELECT upper(geometry_type_name), srs_id FROM gpkg_geometry_columns").fetchone()
    # Its triggers call functions of GDAL's, row by row; they come back when the rows are in.
    result.execute(sql("DROP TABLE {t}", t=layer))
    columns = _columns(kind, fields, store.types)
    result.execute(sql("CREATE TABLE main.{t} ({columns})", t=layer, columns=columns))
    shape = sql("coalesce(a.{new}, s.{old})", new=SHAPE, old=features.geometry)
    shape = _of_crs(shape, number) if store.changed or srs != number else shape
    values = [sql("s.{key}", key=features.key), shape]
    values += [*(sql("s.{name}", name=name) for name in fields), *(sql("a.{name}", name=name) for name in store.types)]
    filled = sql(
        "INSERT INTO main.{t} SELECT {values} FROM source.{layer} AS s JOIN answers.{answers} AS a "
        "ON a.{number} = s.{key} ORDER BY s.{key}",
        t=layer, values=listed(values), layer=features.name, answers=TABLE, number=KEY, key=features.key,
    )  # fmt: skip
    result.execute(filled)
    fill_index(result, index, features.index, store)
    for rule in rules:
        result.execute(rule)
    result.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", (store.rows,))
    extent = sql("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM main.{i}", i=index)
    result.execute(sql("UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) = ({extent})", extent=extent))


def _columns(kind: str, fields: dict[str, str], results: dict[str, str]) -> Sql:
    """The columns of the result: its own two, those of the layer with their types, and the results."""
    names = _free_names(fields, results)
    columns = [sql("{fid} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", fid=FID)]
    columns.append(sql("{shape} {kind}", shape=GEOMETRY, kind=Sql(kind)))
    columns += [sql("{name} {kind}", name=names[name], kind=Sql(kind)) for name, kind in fields.items()]
    return listed([*columns, *(sql("{name} {kind}", name=name, kind=Sql(kind)) for name, kind in results.items())])


def _of_crs(shape: Sql, srs: int) -> Sql:
    """The SQL of ``shape`` with the number of the CRS in its head, which is of each file's own counting."""
    number = Sql(f"x'{srs.to_bytes(4, 'little', signed=True).hex()}'")
    return sql(
        "CASE WHEN {shape} NOTNULL THEN CAST(substr({shape}, 1, 4) || {number} || substr({shape}, 9) AS BLOB) END",
        shape=shape, number=number,
    )  # fmt: skip


def _free_names(fields: Iterable[str], results: Iterable[str]) -> dict[str, str]:
    """What the fields of the layer are called beside the results; SQLite does not tell small letters from large."""
    taken = {name.lower() for name in results}
    names = {}
    for name in fields:
        names[name] = RENAMED.format(field=name) if name.lower() in taken else name
        if name.lower() in (FID, GEOMETRY):
            names[name] = f"{name}_"
    return names
