"""The answers of the blocks, kept in a file until all are there: memory holds one block's."""

from __future__ import annotations

import math
import sqlite3
import struct
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from .block import BlockAnswer
from .sql import Sql, listed, sql

TABLE, KEY, SHAPE = "answers", "sijeong_key", "sijeong_shape"
BOX = ("sijeong_minx", "sijeong_maxx", "sijeong_miny", "sijeong_maxy")
"""Columns of the store that are no results: the row of the layer, and its new shape with the box of that."""

_BOXED, _EMPTY = struct.Struct("<2sBBi4d"), struct.Struct("<2sBBi")
"""Head of a GeoPackage's geometry (OGC 12-128r15, 2.1.3): magic, version, flags, number of the CRS, box."""
_WITH_BOX, _WITHOUT_BOX = 0b00000011, 0b00010001
"""Flags: little endian with a box; little endian and empty."""


class AnswerStore:
    """Rows of results by the key of the layer's rows. Close it before the folder goes."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "answers.sqlite"
        self.types: dict[str, str] = {}
        """Result field → type of its column, in order; empty until the first answer."""
        self.rows = self.within_legal = self.repaired_features = self.empty_features = self.without_height = 0
        self.renamed_fields: tuple[str, ...] = ()
        self.changed = 0
        """Rows whose shape is not that of the layer."""
        self.kinds: set[str] = set()
        """Types of those shapes."""
        self._connection = sqlite3.connect(self.file, isolation_level=None)
        self._connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")

    def close(self) -> None:
        self._connection.close()

    def add(self, answer: BlockAnswer) -> None:
        """Keep the rows of a block. One that came before counts again, so that the sum betrays it."""
        if not self.types:
            self._create(answer.table)
        shapes, boxes = _geopackage_shapes(answer)
        columns = [answer.key.tolist(), shapes, *boxes, *(_values(answer.table[name]) for name in self.types)]
        self._connection.execute("BEGIN")
        self._connection.executemany(
            sql("INSERT OR IGNORE INTO {t} VALUES ({places})", t=TABLE, places=listed(map(Sql, "?" * len(columns)))),
            zip(*columns, strict=True),
        )
        self._connection.execute("COMMIT")
        self.rows += len(answer.key)
        self.within_legal += answer.within_legal
        self.repaired_features += answer.repaired_features
        self.empty_features += answer.empty_features
        self.without_height += answer.without_height
        self.renamed_fields = answer.renamed_fields
        self.changed += int(answer.changed.sum())
        self.kinds |= {shape.geom_type for shape in answer.shapes}

    def _create(self, table: pd.DataFrame) -> None:
        self.types = {name: _type_of(table[name]) for name in table.columns}
        columns = [sql("{key} INTEGER PRIMARY KEY", key=KEY), sql("{shape} BLOB", shape=SHAPE)]
        columns += [sql("{side} REAL", side=side) for side in BOX]
        columns += [sql("{name} {kind}", name=name, kind=Sql(kind)) for name, kind in self.types.items()]
        self._connection.execute(sql("CREATE TABLE {t} ({columns})", t=TABLE, columns=listed(columns)))


def _type_of(values: pd.Series) -> str:
    """The type as GeoPackage calls it."""
    if pd.api.types.is_bool_dtype(values):
        return "BOOLEAN"
    if pd.api.types.is_integer_dtype(values):
        return "INTEGER"
    return "REAL" if pd.api.types.is_float_dtype(values) else "TEXT"


def _values(values: pd.Series) -> list:
    """As SQLite takes them: Python's numbers and texts, None for what is missing."""
    return values.astype(object).where(values.notna(), None).tolist()


def _geopackage_shapes(answer: BlockAnswer) -> tuple[list[bytes | None], list[list[float | None]]]:
    """The changed shapes as a GeoPackage holds them, without the number of their CRS, and their boxes."""
    bounds = shapely.bounds(answer.shapes).reshape(-1, 4)[:, [0, 2, 1, 3]]
    boxes = np.full((len(answer.key), 4), None, dtype=object)
    boxes[answer.changed] = np.where(np.isnan(bounds), None, bounds)
    shapes = np.full(len(answer.key), None, dtype=object)
    shapes[answer.changed] = [
        _blob(wkb, box) for wkb, box in zip(shapely.to_wkb(answer.shapes), bounds.tolist(), strict=True)
    ]
    return shapes.tolist(), boxes.T.tolist()


def _blob(wkb: bytes, box: list[float]) -> bytes:
    if math.isnan(box[0]):
        return _EMPTY.pack(b"GP", 0, _WITHOUT_BOX, 0) + wkb
    return _BOXED.pack(b"GP", 0, _WITH_BOX, 0, *box) + wkb
