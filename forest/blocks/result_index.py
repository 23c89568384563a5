"""The spatial index of the results: that of the layer, as long as the shapes are."""

from __future__ import annotations

import sqlite3

from .answer_store import BOX, KEY, SHAPE, TABLE, AnswerStore
from .indexed_table import quoted

PARTS = ("node", "rowid", "parent")
"""The tables in which SQLite keeps an R-tree (sqlite.org/rtree.html, 6.2)."""


def fill_index(result: sqlite3.Connection, index: str, of_layer: str, store: AnswerStore) -> None:
    """Fill the empty R-tree ``index`` from that of the layer (``of_layer``, in the attached ``source``).

    Building it row by row is nine tenths of the writing, so it is copied as it stands and only rows with other shapes
    are put in anew, unless these are the most or the two files have nodes of different size.
    """
    into = f"main.{quoted(index)}"
    new = f"SELECT {KEY}, {', '.join(BOX)} FROM answers.{TABLE} WHERE {BOX[0]} NOTNULL"
    if 2 * store.changed < store.rows and _node_bytes(result, "main", index) == _node_bytes(result, "source", of_layer):
        for part in PARTS:
            table = f"main.{quoted(f'{index}_{part}')}"
            result.execute(f"DELETE FROM {table}")
            result.execute(f"INSERT INTO {table} SELECT * FROM source.{quoted(f'{of_layer}_{part}')}")
        if store.changed:
            result.execute(f"INSERT OR REPLACE INTO {into} {new}")
        return
    known = f"SELECT id, minx, maxx, miny, maxy FROM source.{quoted(of_layer)}"
    if store.changed:
        known += f" JOIN answers.{TABLE} ON {KEY} = id WHERE {SHAPE} ISNULL UNION ALL {new}"
    result.execute(f"INSERT INTO {into} {known}")


def _node_bytes(result: sqlite3.Connection, schema: str, index: str) -> int:
    table = quoted(f"{index}_node")
    return result.execute(f"SELECT length(data) FROM {schema}.{table} WHERE nodeno = 1").fetchone()[0]
