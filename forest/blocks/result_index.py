"""The spatial index of the results: that of the layer, as long as the shapes are."""

from __future__ import annotations

import sqlite3

from .answer_store import BOX, KEY, SHAPE, TABLE, AnswerStore
from .sql import listed, sql

PARTS = ("node", "rowid", "parent")
"""The tables in which SQLite keeps an R-tree (sqlite.org/rtree.html, 6.2)."""


def fill_index(result: sqlite3.Connection, index: str, of_layer: str, store: AnswerStore) -> None:
    """Fill the empty R-tree ``index`` from that of the layer (``of_layer``, in the attached ``source``).

    Building it row by row is nine tenths of the writing, so it is copied as it stands and only rows with other shapes
    are put in anew, unless these are the most or the two files have nodes of different size.
    """
    into = sql("main.{i}", i=index)
    new = sql(
        "SELECT {key}, {box} FROM answers.{t} WHERE {first} NOTNULL",
        key=KEY, box=listed(BOX), t=TABLE, first=BOX[0],
    )  # fmt: skip
    if 2 * store.changed < store.rows and _node_bytes(result, "main", index) == _node_bytes(result, "source", of_layer):
        for part in PARTS:
            mine, theirs = f"{index}_{part}", f"{of_layer}_{part}"
            result.execute(sql("DELETE FROM main.{mine}", mine=mine))
            result.execute(sql("INSERT INTO main.{mine} SELECT * FROM source.{theirs}", mine=mine, theirs=theirs))
        if store.changed:
            result.execute(sql("INSERT OR REPLACE INTO {into} {new}", into=into, new=new))
        return
    known = sql("SELECT id, minx, maxx, miny, maxy FROM source.{i}", i=of_layer)
    if store.changed:
        known = sql(
            "{known} JOIN answers.{t} ON {key} = id WHERE {shape} ISNULL UNION ALL {new}",
            known=known, t=TABLE, key=KEY, shape=SHAPE, new=new,
        )  # fmt: skip
    result.execute(sql("INSERT INTO {into} {known}", into=into, known=known))


def _node_bytes(result: sqlite3.Connection, schema: str, index: str) -> int:
    query = sql("SELECT length(data) FROM {schema}.{t} WHERE nodeno = 1", schema=schema, t=f"{index}_node")
    return result.execute(query).fetchone()[0]
