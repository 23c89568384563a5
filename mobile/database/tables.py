"""The tables: three that tell of publications, and one a result with all its versions."""

from __future__ import annotations

from dataclasses import replace

from ..errors import MobileError
from ..model import SourceLayer
from .columns import DONG, GEOMETRY, ROW, SRID, Column, are_whole
from .names import within_limit

PUBLICATIONS, LAYERS, INDICATORS = "publications", "layers", "indicators"
TAKEN = (PUBLICATIONS, LAYERS, INDICATORS)

_CREATE = (
    """CREATE TABLE IF NOT EXISTS {schema}.publications (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL, version integer NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(), published_by text NOT NULL DEFAULT session_user,
        publisher text NOT NULL, data_date date, valid_from date NOT NULL, valid_until date,
        audience text NOT NULL, fewest integer NOT NULL, sources jsonb NOT NULL, parameters jsonb NOT NULL,
        software text NOT NULL, checksum text NOT NULL, superseded_at timestamptz)""",
    """CREATE TABLE IF NOT EXISTS {schema}.layers (
        publication_id bigint NOT NULL REFERENCES {schema}.publications ON DELETE CASCADE, key text NOT NULL,
        title text NOT NULL, kind text NOT NULL, table_name text NOT NULL, row_count bigint NOT NULL,
        held_back bigint NOT NULL, fields jsonb NOT NULL, is_current boolean NOT NULL DEFAULT true,
        PRIMARY KEY (publication_id, key))""",
    """CREATE TABLE IF NOT EXISTS {schema}.indicators (
        publication_id bigint NOT NULL REFERENCES {schema}.publications ON DELETE CASCADE, key text NOT NULL,
        dong text NOT NULL DEFAULT '', name text NOT NULL, title text NOT NULL, unit text NOT NULL,
        value double precision, held_back boolean NOT NULL, decimals integer NOT NULL, better text NOT NULL,
        data_date date, source text NOT NULL, how text NOT NULL, PRIMARY KEY (publication_id, key, dong))""",
    "COMMENT ON TABLE {schema}.publications IS '게시본: 제목, 판, 누가 언제, 출처, 설정, 체크섬'",
    "COMMENT ON TABLE {schema}.layers IS '게시본의 레이어와 그 표; is_current: 지금 유효한 판'",
    "COMMENT ON TABLE {schema}.indicators IS '지표의 이력: dong이 빈 행은 전체 값'",
)
_TABLE = (
    "CREATE TABLE IF NOT EXISTS {schema}.{table} (publication_id bigint NOT NULL "
    "REFERENCES {schema}.publications ON DELETE CASCADE, {row} bigint NOT NULL, data_date date, "
    "valid_from date NOT NULL, valid_until date, {dong} text, PRIMARY KEY (publication_id, {row}))"
)
_COLUMNS = (
    "SELECT a.attname, format_type(a.atttypid, NULL) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid "
    "JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = %s AND c.relname = %s AND a.attnum > 0 AND NOT a.attisdropped"
)
_POSTGIS = (
    "SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'"
)


def table_name(layer: SourceLayer) -> str:
    """The table of ``layer``: its key, which a scenario beside its base has of its own."""
    return within_limit(layer.key, "_layer" if layer.key in TAKEN else "")


def create_common(cursor, schema: str) -> None:
    """The tables that tell of publications."""
    from psycopg2 import sql

    for statement in _CREATE:
        cursor.execute(sql.SQL(statement).format(schema=sql.Identifier(schema)))


def create_table(
    cursor, schema: str, layer: SourceLayer, columns: tuple[Column, ...], has_shapes: bool
) -> tuple[Column, ...]:
    """The table of ``layer``, or what it lacks: columns that came later are added, those of before stay.

    Returns ``columns`` with the types that they have there. Raises :class:`MobileError` where a field has another type
    than before.
    """
    from psycopg2 import sql

    table = table_name(layer)
    names = {"schema": sql.Identifier(schema), "table": sql.Identifier(table)}
    fixed = {"row": sql.Identifier(ROW), "dong": sql.Identifier(DONG)}
    cursor.execute(sql.SQL(_TABLE).format(**names, **fixed))
    cursor.execute(_COLUMNS, (schema, table))
    there = dict(cursor.fetchall())
    columns = tuple(_with_known_type(layer, column, there.get(column.name)) for column in columns)
    for column in columns:
        if column.name not in there:
            _add_column(cursor, names, column)
    if has_shapes and GEOMETRY not in there:
        _add_shapes(cursor, names)
    _comment(cursor, names, layer, columns)
    return columns


def _with_known_type(layer: SourceLayer, column: Column, known: str | None) -> Column:
    """``column`` as the database has it already, if its values fit.

    Whole numbers fit where fractions were; numbers of which some are held back are fractions to pandas alone.
    """
    if known is None or known == column.type:
        return column
    is_whole = known == "bigint" and column.type == "double precision" and are_whole(layer.frame[column.field.name])
    if is_whole or (known, column.type) == ("double precision", "bigint"):
        return replace(column, type=known)
    raise MobileError(
        "The field {field} of {layer} is {now} now and {before} in the database. Rename the field, or publish into "
        "another schema.",
        field=column.field.name,
        layer=layer.title,
        now=column.type,
        before=known,
    )


def _add_column(cursor, names: dict, column: Column) -> None:
    from psycopg2 import sql

    add = sql.SQL("ALTER TABLE {schema}.{table} ADD COLUMN {column} {kind}")
    cursor.execute(add.format(**names, column=sql.Identifier(column.name), kind=sql.SQL(column.type)))


def _add_shapes(cursor, names: dict) -> None:
    from psycopg2 import sql

    cursor.execute(_POSTGIS)
    found = cursor.fetchone()
    if found is None:
        raise MobileError(
            "The database has no PostGIS. Ask its operator for it (CREATE EXTENSION postgis), or choose another."
        )
    kind = {"postgis": sql.Identifier(found[0]), "srid": sql.Literal(SRID), "shape": sql.Identifier(GEOMETRY)}
    add = "ALTER TABLE {schema}.{table} ADD COLUMN {shape} {postgis}.geometry(Geometry, {srid})"
    cursor.execute(sql.SQL(add).format(**names, **kind))
    cursor.execute(sql.SQL("CREATE INDEX ON {schema}.{table} USING gist ({shape})").format(**names, **kind))


def _comment(cursor, names: dict, layer: SourceLayer, columns: tuple[Column, ...]) -> None:
    from psycopg2 import sql

    told = sql.SQL("COMMENT ON TABLE {schema}.{table} IS {text}")
    cursor.execute(told.format(**names, text=sql.Literal(layer.title)))
    for column in columns:
        unit = f" ({column.field.unit})" if column.field.unit else ""
        told = sql.SQL("COMMENT ON COLUMN {schema}.{table}.{column} IS {text}")
        text = sql.Literal(column.field.title + unit)
        cursor.execute(told.format(**names, column=sql.Identifier(column.name), text=text))
