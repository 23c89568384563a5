"""A table or view of PostGIS as it describes itself: columns, keys, the spatial column and its reference system."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches

from ..entries import Dataset
from ..errors import BadRequest, CatalogError
from .postgis_talk import Talk, driver, no_right

NEAR_NAMES = 5


@dataclass(frozen=True)
class Table:
    """A table or view as far as it is read. ``columns``: without the spatial one. ``crs``: as pyproj reads it."""

    schema: str
    name: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    geometry: str = ""
    is_geography: bool = False
    srid: int = 0
    crs: str = ""


_FIND = """
    SELECT c.oid, n.nspname, c.relname, has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = %s AND lower(c.relname) = lower(%s) AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
    ORDER BY c.relname = %s DESC
"""
_NAMES = """
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = %s AND c.relkind IN ('r', 'v', 'm', 'f', 'p') ORDER BY 1
"""
_COLUMNS = """
    SELECT a.attname, t.typname, a.atttypmod
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
"""
_KEYS = """
    SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
    WHERE i.indrelid = %s AND i.indisprimary ORDER BY a.attnum
"""
_SYSTEM = "SELECT auth_name, auth_srid, srtext FROM spatial_ref_sys WHERE srid = %s"
_SRID_BITS = 0x0FFFFF00
"""Where PostGIS keeps the SRID in the modifier of a column's type (TYPMOD_GET_SRID in its liblwgeom.h)."""
_UNREADABLE = ("geometry", "geography", "raster", "topogeometry", "bytea")


def relation(table: Table):
    """The name of the table, quoted, for a statement."""
    return driver().sql.Identifier(table.schema, table.name)


def table_of(talk: Talk, dataset: Dataset) -> Table:
    """The table that the entry names. Raises :class:`CatalogError` where there is none, or none that may be read."""
    schema, _, name = str(dataset.request.get("table", "")).rpartition(".")
    schema = schema or talk.database.schema
    if not name:
        raise CatalogError(
            "The dataset {dataset} does not say which table of the database it is. Write the table behind # at the "
            "end of the address, or set table in the dataset's entry.",
            dataset=dataset.id,
        )
    found = talk.rows(_FIND, (schema, name, name))
    if not found:
        raise _no_such_table(talk, schema, name)
    oid, schema, name, may_read = found[0]
    if not may_read:
        raise no_right(talk.database, f"{schema}.{name}")
    columns = talk.rows(_COLUMNS, (oid,))
    plain = tuple(column for column, kind, _ in columns if kind not in _UNREADABLE)
    named = str(dataset.request.get("key", ""))
    keys = (named,) if named in plain else tuple(key for (key,) in talk.rows(_KEYS, (oid,)))
    if dataset.geometry == "none":
        return Table(schema, name, plain, keys)
    return _with_geometry(talk, dataset, Table(schema, name, plain, keys), columns)


def _no_such_table(talk: Talk, schema: str, name: str) -> BadRequest:
    names = [other for (other,) in talk.rows(_NAMES, (schema,))]
    return BadRequest(
        "The database {database} on {server} has no table {table} in its schema {schema}. It has: {known}.",
        database=talk.database.name,
        server=talk.database.server,
        table=name,
        schema=schema,
        known=", ".join(get_close_matches(name, names, NEAR_NAMES, 0.3) or names[:NEAR_NAMES]) or "–",
    )


def _with_geometry(talk: Talk, dataset: Dataset, table: Table, columns: list[tuple]) -> Table:
    spatial = {name: (kind, modifier) for name, kind, modifier in columns if kind in ("geometry", "geography")}
    wanted = str(dataset.request.get("geometry", "")) or next(iter(spatial), "")
    if wanted not in spatial:
        raise BadRequest(
            "{table} in the database {database} has no spatial column {column}. It has: {known}. Set geometry in the "
            'dataset\'s entry, or geometry = "none" if it is a table without shapes.',
            table=f"{table.schema}.{table.name}",
            database=talk.database.name,
            column=wanted,
            known=", ".join(name for name, _, _ in columns),
        )
    kind, modifier = spatial[wanted]
    shaped = replace(table, geometry=wanted, is_geography=kind == "geography")
    srid = _srid(talk, shaped, modifier)
    if srid is None:
        return replace(shaped, crs=dataset.crs)
    crs = _crs_of(talk, srid) if srid else str(dataset.request.get("srs", ""))
    if not crs:
        raise CatalogError(
            "The geometries of {table} have no reference system (SRID {srid}). Ask the database's operator to set it "
            '(UpdateGeometrySRID), or set srs = "EPSG:5186" in the dataset\'s entry if you know it.',
            table=f"{table.schema}.{table.name}",
            srid=srid,
        )
    return replace(shaped, srid=srid, crs=crs)


def _srid(talk: Talk, table: Table, modifier: int) -> int | None:
    """From the column's type; from a row where the type leaves it open, as in many views; None where there is none."""
    declared = (modifier & _SRID_BITS) >> 8 if modifier >= 0 else 0
    if declared:
        return declared
    sql = driver().sql
    statement = sql.SQL("SELECT ST_SRID({geometry}::geometry) FROM {table} WHERE {geometry} IS NOT NULL LIMIT 1")
    row = talk.rows(statement.format(geometry=sql.Identifier(table.geometry), table=relation(table)))
    return int(row[0][0]) if row else None


def _crs_of(talk: Talk, srid: int) -> str:
    row = talk.rows(_SYSTEM, (srid,))
    if not row:
        return ""
    authority, code, text = row[0]
    return f"{authority}:{code}" if authority and code else text or ""
