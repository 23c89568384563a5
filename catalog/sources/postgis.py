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
from collections.abc import Iterator

import geopandas as gpd
import pandas as pd
import shapely

from ...common.progress import Progress
from ..areas import Area
from ..entries import Dataset
from ..http.credential import Credential
from .base import FEATURE_ID, Page
from .postgis_table import Table, relation, table_of
from .postgis_talk import Talk, database_of, driver, talk_with

SEGMENT_DEGREES = 0.001
"""About 100 m: so fine are the sides of the box divided before they become curves in another system."""


class PostGis:
    """A table of a PostGIS database."""

    def pages(
        self, dataset: Dataset, area: Area, address: str, credential: Credential, progress: Progress
    ) -> Iterator[Page]:
        database = database_of(address or dataset.address, dataset)
        with talk_with(database, credential, progress) as talk:
            table = table_of(talk, dataset)
            where, values = _where(dataset, area, table)
            promised = talk.rows(_select_count(table, where), values)[0][0]
            yield from _batches(talk, table, where, values, promised, not dataset.key_fields)


def _where(dataset: Dataset, area: Area, table: Table) -> tuple[object, tuple]:
    sql = driver().sql
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
    return driver().sql.SQL("SELECT count(*) FROM {} WHERE {}").format(relation(table), where)


def _select(table: Table, where):
    sql = driver().sql
    parts = [sql.Identifier(name) for name in table.columns]
    if table.geometry:
        shape = sql.SQL("{}::geometry").format(sql.Identifier(table.geometry))
        straight = "ST_AsBinary(CASE WHEN ST_HasArc({shape}) THEN ST_CurveToLine({shape}) ELSE {shape} END)"
        parts.append(sql.SQL(straight).format(shape=shape))
    return sql.SQL("SELECT {} FROM {} WHERE {}").format(sql.SQL(", ").join(parts), relation(table), where)


def _batches(talk: Talk, table: Table, where, values: tuple, promised: int, needs_id: bool) -> Iterator[Page]:
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
