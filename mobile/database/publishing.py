"""Results into the city's database: versions, views, indicators and rights, in one transaction or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date

import numpy as np

from ...common.progress import SILENT, Progress
from ...common.provenance import VERSION
from ..bundle.publication import IndicatorEntry
from ..errors import MobileError
from ..model import SourceLayer
from ..reduction.reducing import Reduced
from .columns import DONG, GEOMETRY, NULL, ROW, columns_of, copy_text, in_database_crs
from .connection import Address, transaction
from .loading import copy_rows, names_of
from .roles import grant_roles, roles_script
from .tables import create_common, create_table, table_name
from .views import IndicatorSource, create_common_views, create_current_view, create_indicator_view

SCHEMA = "sijeong"
_FIXED = ["publication_id", "data_date", "valid_from", "valid_until", ROW, DONG]
_LOCK = "SELECT pg_advisory_xact_lock(hashtext(%s))"
_LOGIN = "SELECT current_user"
_SCHEMA_THERE = "SELECT 1 FROM pg_namespace WHERE nspname = %s"
_MAKE_SCHEMA = "CREATE SCHEMA {schema}"
_SAME = "SELECT id, version FROM {schema}.publications WHERE checksum = %s AND superseded_at IS NULL"
_OTHER_AUDIENCE = "SELECT audience FROM {schema}.publications WHERE audience <> %s LIMIT 1"
_NEXT = "SELECT coalesce(max(version), 0) + 1 FROM {schema}.publications WHERE title = %s"
_INSERT = (
    "INSERT INTO {schema}.publications (title, version, publisher, data_date, valid_from, valid_until, audience, "
    "fewest, sources, parameters, software, checksum) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) "
    "RETURNING id"
)
_INSERT_LAYER = "INSERT INTO {schema}.layers VALUES (%s, %s, %s, %s, %s, %s, %s, %s, true)"
_INSERT_INDICATOR = "INSERT INTO {schema}.indicators VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
_SUPERSEDE_LAYER = "UPDATE {schema}.layers SET is_current = false WHERE table_name = %s AND is_current"
_SUPERSEDE = (
    "UPDATE {schema}.publications p SET superseded_at = now() WHERE superseded_at IS NULL AND id <> %s AND NOT EXISTS "
    "(SELECT 1 FROM {schema}.layers l WHERE l.publication_id = p.id AND l.is_current)"
)


@dataclass(frozen=True)
class LayerToStore:
    """A layer as it may be read. ``dongs``: the dong of each row as its indicators count it ("" or None: none)."""

    reduced: Reduced
    dongs: np.ndarray

    @property
    def layer(self) -> SourceLayer:
        return self.reduced.layer


@dataclass(frozen=True)
class DatabaseRequest:
    """What is published. ``indicators``: the app's own; ``computed``: of those by key, how the rows give them again;
    ``audience``: ``inside`` or ``reduced``; ``parameters``: to be kept with the publication, without any login."""

    title: str
    layers: Sequence[LayerToStore]
    indicators: Sequence[IndicatorEntry] = ()
    computed: Mapping[str, IndicatorSource] = field(default_factory=dict)
    schema: str = SCHEMA
    publisher: str = ""
    data_date: str = ""
    valid_from: date = field(default_factory=date.today)
    valid_until: date | None = None
    audience: str = "reduced"
    fewest: int = 5
    parameters: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class DatabaseReport:
    """``is_new``: False where the same was there already; ``script``: roles and rights as SQL; ``has_roles``: whether
    they could be given, else the operator must run the script."""

    publication: int
    version: int
    is_new: bool
    rows: int
    views: tuple[str, ...]
    has_roles: bool
    script: str


def publish_to_database(address: Address, request: DatabaseRequest, progress: Progress = SILENT) -> DatabaseReport:
    """Publish ``request``. The same content again makes no new version; a newer one supersedes what it replaces,
    table by table, and all versions are kept.

    Raises :class:`MobileError`: no connection, no right, another type than before. Nothing is written then, nor when
    the user cancels.
    """
    if not request.schema or request.schema.lower().startswith("pg_"):
        raise MobileError("{schema} cannot be a schema's name. Choose another.", schema=request.schema or "–")
    checksum = checksum_of(request)
    with transaction(address, progress) as cursor:
        progress.step("Publishing into the schema {schema}", schema=request.schema)
        cursor.execute(_LOCK, (f"sijeong {request.schema}",))
        _make_schema(cursor, request.schema)
        create_common(cursor, request.schema)
        _require_one_audience(cursor, request)
        same = _one(cursor, request.schema, _SAME, (checksum,))
        if same is not None:
            return DatabaseReport(
                same[0], same[1], False, 0, (), True, roles_script(request.schema, [], _login(cursor))
            )
        publication, version = _publication(cursor, request, checksum)
        rows = _store_layers(cursor, request, publication, progress.part(0.05, 0.85))
        _run(cursor, request.schema, _SUPERSEDE, (publication,))
        _store_indicators(cursor, request, publication)
        views = _make_views(cursor, request)
        has_roles = grant_roles(cursor, request.schema, views)
        script = roles_script(request.schema, views, _login(cursor))
        progress.at(0.95)
    return DatabaseReport(publication, version, True, rows, tuple(views), has_roles, script)


def checksum_of(request: DatabaseRequest) -> str:
    """SHA-256 of all that is published: of equal content equal, whenever and by whomever."""
    found = hashlib.sha256()
    about = [request.title, request.publisher, request.data_date, str(request.valid_until), request.audience]
    about += [request.fewest, [asdict(entry) for entry in request.indicators]]
    found.update(json.dumps(about, ensure_ascii=False, default=str).encode())
    for one in request.layers:
        columns = columns_of(one.layer)
        told = [one.layer.key, one.layer.title, [[c.name, c.type, c.field.title, c.field.unit] for c in columns]]
        found.update(json.dumps(told, ensure_ascii=False).encode())
        for part in copy_text("", one.dongs, one.layer, columns):
            found.update(part.encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _make_schema(cursor, schema: str) -> None:
    cursor.execute(_SCHEMA_THERE, (schema,))
    if cursor.fetchone() is None:
        _run(cursor, schema, _MAKE_SCHEMA)


def _require_one_audience(cursor, request: DatabaseRequest) -> None:
    """Who reads a schema's views sees its history too, so reduced and whole numbers never lie in one schema."""
    other = _one(cursor, request.schema, _OTHER_AUDIENCE, (request.audience,))
    if other is not None:
        raise MobileError(
            "The schema {schema} holds publications for another audience ({before}, this one is for {now}), whose "
            "readers would see this one too. Choose another schema.",
            schema=request.schema,
            before=other[0],
            now=request.audience,
        )


def _publication(cursor, request: DatabaseRequest, checksum: str) -> tuple[int, int]:
    version = _one(cursor, request.schema, _NEXT, (request.title,))[0]
    sources = sorted({source for one in request.layers for source in one.layer.sources})
    values = (
        request.title, version, request.publisher, _day(request.data_date), request.valid_from, request.valid_until,
        request.audience, request.fewest, _json(sources), _json(dict(request.parameters)), VERSION, checksum,
    )  # fmt: skip
    return _one(cursor, request.schema, _INSERT, values)[0], version


def _store_layers(cursor, request: DatabaseRequest, publication: int, progress: Progress) -> int:
    rows = 0
    for place, one in enumerate(request.layers):
        progress.at(place / len(request.layers))
        progress.step("Storing {layer}", layer=one.layer.title)
        rows += _store(cursor, request, publication, one, progress)
    return rows


def _store(cursor, request: DatabaseRequest, publication: int, one: LayerToStore, progress: Progress) -> int:
    layer, columns, table = one.layer, columns_of(one.layer), table_name(one.layer)
    has_shapes = in_database_crs(layer) is not None
    columns = create_table(cursor, request.schema, layer, columns, has_shapes)
    _run(cursor, request.schema, _SUPERSEDE_LAYER, (table,))
    fields = [{"name": c.name, "title": c.field.title, "unit": c.field.unit, "type": c.type} for c in columns]
    about = (publication, layer.key, layer.title, layer.kind, table, len(layer.frame), one.reduced.held_back)
    _run(cursor, request.schema, _INSERT_LAYER, (*about, _json(fields)))
    names = [*_FIXED, *names_of(columns), *([GEOMETRY] if has_shapes else [])]
    parts = _rows(request, publication, one, columns)
    copy_rows(cursor, (request.schema, table), names, parts, progress)
    return len(layer.frame)


def _rows(request: DatabaseRequest, publication: int, one: LayerToStore, columns) -> Iterator[str]:
    days = (_day(one.layer.data_date, request.data_date), request.valid_from, request.valid_until)
    fixed = "\t".join([str(publication), *(str(day) if day else NULL for day in days)])
    return copy_text(fixed, one.dongs, one.layer, columns)


def _store_indicators(cursor, request: DatabaseRequest, publication: int) -> None:
    for entry in request.indicators:
        whole = [("", "", entry.value, entry.held_back)]
        for dong, name, value, held in whole + [(x.dong, x.name, x.value, x.held_back) for x in entry.by_dong]:
            values = (
                publication, entry.key, dong, name, entry.title, entry.unit, value, held, entry.decimals, entry.better,
                _day(entry.data_date, request.data_date), entry.source, entry.how,
            )  # fmt: skip
            _run(cursor, request.schema, _INSERT_INDICATOR, values)


def _make_views(cursor, request: DatabaseRequest) -> list[str]:
    views = create_common_views(cursor, request.schema)
    for one in request.layers:
        views.append(create_current_view(cursor, request.schema, table_name(one.layer), one.layer.title))
    for entry in request.indicators:
        if entry.by_dong:
            source = request.computed.get(entry.key)
            views.append(create_indicator_view(cursor, request.schema, entry, source))
    return views


def _day(*texts: str) -> date | None:
    """The first of ``texts`` that is an ISO day; agencies write dates as they like."""
    for text in texts:
        with suppress(ValueError):
            return date.fromisoformat(text)
    return None


def _run(cursor, schema: str, statement: str, values: tuple = ()) -> None:
    from psycopg2 import sql

    cursor.execute(sql.SQL(statement).format(schema=sql.Identifier(schema)), values or None)


def _one(cursor, schema: str, statement: str, values: tuple) -> tuple | None:
    _run(cursor, schema, statement, values)
    return cursor.fetchone()


def _login(cursor) -> str:
    cursor.execute(_LOGIN)
    return cursor.fetchone()[0]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
