"""Tables and views of a PostGIS database: the city's own spatial database, read in batches, never written to.

The ``request`` table of a catalogue entry with ``source = "postgis"``:

``table``
    The table or view, with or without its schema: ``parcels``, ``land.parcels``. Required.
``geometry``
    The spatial column, where the table has several. Default: the first.
``srs``
    The reference system of the geometries, where the database does not know it (SRID 0): ``EPSG:5186``.
``key``
    The column that identifies a row, for views; tables have a primary key. Only used where the entry names no key
    fields.
``code``
    The column that begins with the legal-dong code (``pnu``): a pull of some dongs asks for their codes only.
``filter``
    Values that rows must have: ``{ jimok = "임" }``, ``{ frtp_cd = ["1", "3"] }``.

``address`` is ``postgresql://host:port/database?schema=land&sslmode=require``: no password in it. The login is the
authentication configuration's; a user name may also stand in the address. ``schema`` defaults to ``public``.

Example::

    request = { table = "parcels", code = "pnu" }

All rows are read in one transaction that only reads, so that the count and the rows belong together.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

import geopandas as gpd
import pandas as pd
import shapely

from ...common.errors import Cancelled
from ...common.progress import Progress
from ..areas import Area
from ..entries import Dataset
from ..errors import BadRequest, CatalogError, KeyProblem, Transient
from ..http.credential import Credential
from ..http.errands import Errands
from .base import FEATURE_ID, Page

BATCH = 2000
"""Rows per page: about a megabyte of parcels."""
CONNECT_S = 10
LOOK_S = 0.1
"""How often the user's wish to stop is looked for while the server works."""
GIVE_UP_S = 0.3
"""How long a cancelled statement and the end of a connection are waited for; a dead network keeps both for minutes."""
SEGMENT_DEGREES = 0.001
"""About 100 m: so fine are the sides of the box divided before they become curves in another system."""
NEAR_NAMES = 5
PORT = 5432

T = TypeVar("T")


@dataclass(frozen=True)
class Database:
    """Where a database is; never holds a password."""

    host: str
    port: int
    name: str
    schema: str
    user: str
    sslmode: str

    @property
    def server(self) -> str:
        return f"{self.host}:{self.port}"


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


class PostGis:
    """A table of a PostGIS database."""

    def pages(
        self, dataset: Dataset, area: Area, address: str, credential: Credential, progress: Progress
    ) -> Iterator[Page]:
        database = database_of(address or dataset.address, dataset)
        with _talk(database, credential, progress) as talk:
            table = _table(talk, dataset)
            where, values = _where(dataset, area, table)
            promised = talk.rows(_select_count(table, where), values)[0][0]
            yield from _batches(talk, table, where, values, promised, not dataset.key_fields)


def database_of(address: str, dataset: Dataset) -> Database:
    """Raises :class:`CatalogError` for what is no database address, and for one with a password in it."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port or PORT
    except ValueError:
        parts, port = urlsplit(""), PORT
    options = dict(parse_qsl(parts.query))
    name = unquote(parts.path.strip("/"))
    if parts.password or {"password", "passfile", "sslpassword"} & set(options):
        raise CatalogError(
            "The address of the database on {server} has a password in it. Take it out, and choose an authentication "
            "configuration with the login instead: addresses are kept in files, logins are not.",
            server=parts.hostname or "?",
        )
    if parts.scheme not in ("postgresql", "postgres", "postgis") or not parts.hostname or not name:
        raise CatalogError(
            "The dataset {dataset} comes from a PostGIS database. Enter its address as "
            "postgresql://server:5432/database?schema=public, without user and password.",
            dataset=dataset.id,
        )
    return Database(
        parts.hostname,
        port,
        name,
        options.get("schema", "public"),
        unquote(parts.username or ""),
        options.get("sslmode", "prefer"),
    )


# ── the connection ─────────────────────────────────────────────────────────────────────────────────────────────────


class _Talk:
    """A connection whose statements can be stopped: they run in another thread while this one looks at the user."""

    def __init__(self, database: Database, progress: Progress) -> None:
        self.database, self.progress = database, progress
        self._errands = Errands()
        self.connection = None

    def connect(self, credential: Credential) -> None:
        self._awaited(lambda: _reach(self.database))
        self.connection = self._awaited(lambda: _connected(self.database, credential))
        self.rows(_SEE_POSTGIS)

    def rows(self, statement, values: tuple = ()) -> list[tuple]:
        def asked() -> list[tuple]:
            with self.connection.cursor() as cursor:
                cursor.execute(statement, values)
                return cursor.fetchall()

        return self._awaited(asked)

    def batches(self, statement, values: tuple) -> Iterator[list[tuple]]:
        """The rows by a server-side cursor: memory holds one batch."""
        cursor = self.connection.cursor(name="sijeong")
        self._awaited(lambda: cursor.execute(statement, values))
        while batch := self._awaited(lambda: cursor.fetchmany(BATCH)):
            yield batch

    def close(self) -> None:
        if self.connection is not None:
            self._errands.start(lambda _: self.connection.close()).is_done_within(GIVE_UP_S)
        self._errands.close()

    def _awaited(self, work: Callable[[], T]) -> T:
        self.progress.check()
        errand = self._errands.start(lambda _: work())
        try:
            while not errand.is_done_within(LOOK_S):
                self.progress.check()
        except Cancelled:
            if self.connection is not None:
                self._errands.start(lambda _: self.connection.cancel())
                errand.is_done_within(GIVE_UP_S)
            raise
        return errand.result()


@contextmanager
def _talk(database: Database, credential: Credential, progress: Progress) -> Iterator[_Talk]:
    psycopg2 = _driver()
    talk = _Talk(database, progress)
    failed = None
    try:
        talk.connect(credential)
        yield talk
    except psycopg2.Error as cause:
        failed = _in_our_words(cause, database)
    except UnicodeDecodeError:
        failed = CatalogError(
            "The database {database} on {server} holds text that is not in the encoding it declares. Ask its operator "
            "for the table as a file.",
            database=database.name,
            server=database.server,
        )
    finally:
        talk.close()
    if failed is not None:
        raise failed


def _driver():
    try:
        import psycopg2
        import psycopg2.extras
        import psycopg2.sql
    except ImportError as cause:
        raise CatalogError(
            "This QGIS has no PostgreSQL driver for Python (psycopg2). Install QGIS by its standard installer."
        ) from cause
    return psycopg2


def _reach(database: Database) -> None:
    """Find out whether there is a server at all: what its driver says about that is in every language."""
    try:
        socket.create_connection((database.host, database.port), timeout=CONNECT_S).close()
    except OSError as cause:
        raise Transient(
            "No database server answers at {server}. Check the address and port, and whether the office's network lets "
            "you through to it.",
            server=database.server,
        ) from cause


def _connected(database: Database, credential: Credential):
    psycopg2 = _driver()
    connection = psycopg2.connect(
        host=database.host,
        port=database.port,
        dbname=database.name,
        user=credential.user or database.user or None,
        password=credential.secret or None,
        sslmode=database.sslmode,
        connect_timeout=CONNECT_S,
        application_name="Sijeong",
        keepalives_idle=30,
        keepalives_interval=10,
        keepalives_count=3,
    )
    connection.set_client_encoding("UTF8")
    connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
    decimal = psycopg2.extensions.DECIMAL
    as_float = psycopg2.extensions.new_type(
        decimal.values, "SIJEONG_FLOAT", lambda text, _: None if text is None else float(text)
    )
    psycopg2.extensions.register_type(as_float, connection)
    return connection


_NOT_LET_IN = ("password", "authentication", "role", "user", "인증", "롤", "비밀번호", "사용자")


def _in_our_words(cause: Exception, database: Database) -> CatalogError:
    psycopg2 = _driver()
    words = (str(cause).strip().splitlines() or [""])[0]
    values = {"server": database.server, "database": database.name}
    if isinstance(cause, psycopg2.errors.InsufficientPrivilege):
        return _no_right(database, words)
    if isinstance(cause, psycopg2.errors.QueryCanceled):
        return CatalogError(
            "The database {database} on {server} stopped the query because it took too long. Choose a smaller area, or "
            "ask its operator for a spatial index.",
            **values,
        )
    if not isinstance(cause, psycopg2.OperationalError):
        return BadRequest("The database {database} on {server} refuses the query: {words}", words=words, **values)
    lower = words.lower()
    if "pg_hba" in lower:
        return KeyProblem(
            "{server} does not let this user or computer into the database {database}. Ask its operator to allow it "
            "(pg_hba.conf).",
            **values,
        )
    if f'"{database.name}"' in words and ("database" in lower or "데이터베이스" in words):
        return BadRequest("There is no database {database} on {server}. Check the address.", **values)
    if any(word in lower for word in _NOT_LET_IN):
        return KeyProblem(
            "{server} does not accept the login to the database {database}. Choose an authentication configuration of "
            "type Basic with the user name and password of the database.",
            **values,
        )
    return Transient("The connection to the database {database} on {server} broke: {words}", words=words, **values)


def _no_right(database: Database, what: str) -> KeyProblem:
    return KeyProblem(
        "This login may not read {what} in the database {database} on {server}. Ask the database's operator for the "
        "right (GRANT SELECT).",
        what=what,
        database=database.name,
        server=database.server,
    )


# ── the table ──────────────────────────────────────────────────────────────────────────────────────────────────────

_SEE_POSTGIS = """
    SELECT set_config('search_path', quote_ident(n.nspname) || ', public', false)
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'
"""
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


def _table(talk: _Talk, dataset: Dataset) -> Table:
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
        raise _no_right(talk.database, f"{schema}.{name}")
    columns = talk.rows(_COLUMNS, (oid,))
    plain = tuple(column for column, kind, _ in columns if kind not in _UNREADABLE)
    named = str(dataset.request.get("key", ""))
    keys = (named,) if named in plain else tuple(key for (key,) in talk.rows(_KEYS, (oid,)))
    if dataset.geometry == "none":
        return Table(schema, name, plain, keys)
    return _with_geometry(talk, dataset, Table(schema, name, plain, keys), columns)


def _no_such_table(talk: _Talk, schema: str, name: str) -> BadRequest:
    names = [other for (other,) in talk.rows(_NAMES, (schema,))]
    return BadRequest(
        "The database {database} on {server} has no table {table} in its schema {schema}. It has: {known}.",
        database=talk.database.name,
        server=talk.database.server,
        table=name,
        schema=schema,
        known=", ".join(get_close_matches(name, names, NEAR_NAMES, 0.3) or names[:NEAR_NAMES]) or "–",
    )


def _with_geometry(talk: _Talk, dataset: Dataset, table: Table, columns: list[tuple]) -> Table:
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


def _srid(talk: _Talk, table: Table, modifier: int) -> int | None:
    """From the column's type; from a row where the type leaves it open, as in many views; None where there is none."""
    declared = (modifier & _SRID_BITS) >> 8 if modifier >= 0 else 0
    if declared:
        return declared
    sql = _driver().sql
    statement = sql.SQL("SELECT ST_SRID({geometry}::geometry) FROM {table} WHERE {geometry} IS NOT NULL LIMIT 1")
    row = talk.rows(statement.format(geometry=sql.Identifier(table.geometry), table=_relation(table)))
    return int(row[0][0]) if row else None


def _crs_of(talk: _Talk, srid: int) -> str:
    row = talk.rows(_SYSTEM, (srid,))
    if not row:
        return ""
    authority, code, text = row[0]
    return f"{authority}:{code}" if authority and code else text or ""


# ── the rows ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _relation(table: Table):
    return _driver().sql.Identifier(table.schema, table.name)


def _where(dataset: Dataset, area: Area, table: Table) -> tuple[object, tuple]:
    sql = _driver().sql
    parts, values = [], []
    by_code = str(dataset.request.get("code", "")) if area.dongs else ""
    if table.geometry:
        boxes = _box_sql(table)
        parts += [sql.SQL(f"{{}}{box}").format(sql.Identifier(table.geometry)) for box in boxes]
        values += [*area.bounds, SEGMENT_DEGREES, *_system_values(table)] * len(boxes)
    if by_code:
        parts.append(sql.SQL("{}::text LIKE ANY(%s)").format(sql.Identifier(by_code)))
        values.append([f"{prefix}%" for prefix in area.legal_prefixes])
    for name, wanted in dict(dataset.request.get("filter", {})).items():
        parts.append(sql.SQL("{}::text = ANY(%s)").format(sql.Identifier(str(name))))
        values.append([str(value) for value in (wanted if isinstance(wanted, list | tuple) else [wanted])])
    return sql.SQL(" AND ").join(parts) if parts else sql.SQL("true"), tuple(values)


def _box_sql(table: Table) -> tuple[str, ...]:
    box = "ST_Segmentize(ST_MakeEnvelope(%s, %s, %s, %s, 4326), %s)"
    if table.is_geography:
        # The boxes of geographies are boxes in space, which hold more: they are for the index only.
        return f" && {box}::geography", f"::geometry && {box}"
    # Without an SRID of its own the column compares only with a box that has none either.
    return (f" && ST_Transform({box}, %s)" if table.srid else f" && ST_SetSRID(ST_Transform({box}, %s), 0)",)


def _system_values(table: Table) -> list[int]:
    return [] if table.is_geography else [table.srid or int(table.crs.rpartition(":")[2])]


def _select_count(table: Table, where):
    return _driver().sql.SQL("SELECT count(*) FROM {} WHERE {}").format(_relation(table), where)


def _select(table: Table, where):
    sql = _driver().sql
    parts = [sql.Identifier(name) for name in table.columns]
    if table.geometry:
        shape = sql.SQL("{}::geometry").format(sql.Identifier(table.geometry))
        straight = "ST_AsBinary(CASE WHEN ST_HasArc({shape}) THEN ST_CurveToLine({shape}) ELSE {shape} END)"
        parts.append(sql.SQL(straight).format(shape=shape))
    return sql.SQL("SELECT {} FROM {} WHERE {}").format(sql.SQL(", ").join(parts), _relation(table), where)


def _batches(talk: _Talk, table: Table, where, values: tuple, promised: int, needs_id: bool) -> Iterator[Page]:
    for batch in talk.batches(_select(table, where), values):
        columns = dict(zip(table.columns, zip(*batch, strict=True), strict=False))
        rows = pd.DataFrame({name: pd.Series(map(_plain, column), dtype=object) for name, column in columns.items()})
        if needs_id and table.keys:
            rows[FEATURE_ID] = [
                "-".join(map(str, key)) for key in zip(*(columns[name] for name in table.keys), strict=True)
            ]
        if table.geometry:
            shapes = shapely.from_wkb([None if row[-1] is None else bytes(row[-1]) for row in batch])
            rows = gpd.GeoDataFrame(rows, geometry=gpd.GeoSeries(shapes, index=rows.index, crs=table.crs))
        yield Page(rows, promised)


def _plain(value: object) -> object:
    """Values of PostgreSQL's own types as text: JSON, arrays, ranges."""
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict | list) else value
