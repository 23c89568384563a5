"""The views that readers see: what holds now of each table, the history of indicators, and a view an indicator."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..bundle.publication import IndicatorEntry
from ..errors import MobileError
from ..indicators.aggregation import Ratio, Sum
from ..indicators.sql import sql_of
from .columns import DONG
from .names import within_limit

NEARLY = 1e-9
"""Relative: sums in another order differ in the last digits."""
PUBLICATION_LIST, INDICATOR_HISTORY = "publication_list", "indicator_history"
_PUBLICATIONS = (
    "CREATE OR REPLACE VIEW {schema}.{view} AS SELECT id, title, version, published_at, publisher, data_date, "
    "valid_from, valid_until, audience, fewest, sources, software, checksum, superseded_at FROM {schema}.publications"
)
_HISTORY = (
    "CREATE OR REPLACE VIEW {schema}.{view} AS SELECT i.key, i.title, i.dong, i.name, i.value, i.unit, i.held_back, "
    "i.data_date, i.publication_id, p.published_at, p.superseded_at IS NULL AS is_current "
    "FROM {schema}.indicators i JOIN {schema}.publications p ON p.id = i.publication_id"
)
_CURRENT = (
    "CREATE OR REPLACE VIEW {schema}.{view} AS SELECT t.* FROM {schema}.{table} t JOIN {schema}.layers l "
    "ON l.publication_id = t.publication_id AND l.table_name = {name} AND l.is_current"
)
_STORED = (
    "SELECT i.dong, i.name, i.value, i.unit, i.held_back, i.data_date, i.publication_id FROM {schema}.indicators i "
    "WHERE i.key = {key} AND i.dong <> '' AND i.publication_id = "
    "(SELECT max(publication_id) FROM {schema}.indicators WHERE key = {key})"
)
_INDICATOR = "CREATE OR REPLACE VIEW {schema}.{view} AS {stored}"
_LIVE = (
    "CREATE OR REPLACE VIEW {schema}.{view} AS SELECT s.dong, s.name, {value} AS value, s.unit, s.held_back, "
    "s.data_date, s.publication_id FROM ({stored}) s LEFT JOIN (SELECT publication_id, {dong} AS dong, "
    "{expression} AS value FROM {schema}.{table} GROUP BY 1, 2) t USING (publication_id, dong)"
)
_COMMENT = "COMMENT ON VIEW {schema}.{view} IS {text}"
_READ = "SELECT dong, value FROM {schema}.{view}"


@dataclass(frozen=True)
class IndicatorSource:
    """What an indicator's view is computed from: the sums of ``aggregation`` over ``table`` by the dongs kept there."""

    table: str
    aggregation: Sum | Ratio


def create_common_views(cursor, schema: str) -> list[str]:
    """The list of publications and the history of indicators."""
    from psycopg2 import sql

    for view, statement in ((PUBLICATION_LIST, _PUBLICATIONS), (INDICATOR_HISTORY, _HISTORY)):
        cursor.execute(sql.SQL(statement).format(schema=sql.Identifier(schema), view=sql.Identifier(view)))
    return [PUBLICATION_LIST, INDICATOR_HISTORY]


def create_current_view(cursor, schema: str, table: str, title: str) -> str:
    """What of ``table`` holds now; its name is the table's and ``_current``."""
    from psycopg2 import sql

    view = within_limit(table, "_current")
    names = {"schema": sql.Identifier(schema), "table": sql.Identifier(table), "view": sql.Identifier(view)}
    cursor.execute(sql.SQL(_CURRENT).format(**names, name=sql.Literal(table)))
    cursor.execute(sql.SQL(_COMMENT).format(**names, text=sql.Literal(title)))
    return view


def create_indicator_view(cursor, schema: str, entry: IndicatorEntry, source: IndicatorSource | None) -> str:
    """The indicator by dong: computed from the rows where ``source`` says how, else as it was published.

    Where numbers are held back the rows are no longer all there, so what was published is shown.
    """
    from psycopg2 import sql

    view = within_limit(f"indicator_{entry.key}")
    names = {"schema": sql.Identifier(schema), "view": sql.Identifier(view)}
    stored = sql.SQL(_STORED).format(**names, key=sql.Literal(entry.key))
    if source is None:
        cursor.execute(sql.SQL(_INDICATOR).format(**names, stored=stored))
    else:
        empty = "coalesce(t.value, 0)" if isinstance(source.aggregation, Sum) else "t.value"
        parts = {"table": sql.Identifier(source.table), "dong": sql.Identifier(DONG), "value": sql.SQL(empty)}
        expression = sql.SQL(sql_of(source.aggregation))
        cursor.execute(sql.SQL(_LIVE).format(**names, **parts, stored=stored, expression=expression))
    unit = f" ({entry.unit})" if entry.unit else ""
    cursor.execute(sql.SQL(_COMMENT).format(**names, text=sql.Literal(entry.title + unit)))
    _require_equal(cursor, names, view, entry)
    return view


def _require_equal(cursor, names: dict, view: str, entry: IndicatorEntry) -> None:
    """Raise :class:`MobileError` where the view tells another number than the app."""
    from psycopg2 import sql

    cursor.execute(sql.SQL(_READ).format(**names))
    told = dict(cursor.fetchall())
    if set(told) != {one.dong for one in entry.by_dong} or not all(_same(told[x.dong], x.value) for x in entry.by_dong):
        raise MobileError(
            "The view {view} tells other numbers than the indicator {title} of the app. Nothing was written; please "
            "report this.",
            view=view,
            title=entry.title,
        )


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return bool(np.isclose(one, other, rtol=NEARLY, atol=NEARLY))
