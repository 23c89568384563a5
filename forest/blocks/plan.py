"""Which rows make a block: rectangles with about as many rows each, so that each row has exactly one owner."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...common.progress import SILENT, Progress
from .indexed_table import IndexedTable
from .sql import Sql, sql

ROWS_PER_BLOCK = 20_000
"""Rows of a block, about a second of work. On the benchmark 20,000 to 100,000 cost the same, and the peak of two blocks
at work grew from 305 to 576 MB."""

CELLS_ACROSS = 256
"""Cells along the longer side of the layer in which rows are counted; edges of blocks are edges of cells."""


@dataclass(frozen=True)
class Block:
    """The rows whose lower left corner lies in a half open rectangle; the outermost reach to infinity.

    The corner is that of the spatial index: it is stored once, so a row cannot belong to two blocks or none.
    ``unplaced``: the rows that the index does not know, because they have no geometry.
    """

    west: float = -math.inf
    south: float = -math.inf
    east: float = math.inf
    north: float = math.inf
    unplaced: bool = False

    def rows(self, table: IndexedTable) -> Sql:
        """The SQL that names the keys of the block's rows in ``table``."""
        if self.unplaced:
            return sql(
                "SELECT {key} FROM {t} WHERE {key} NOT IN (SELECT rowid FROM {known})",
                key=table.key, t=table.name, known=f"{table.index}_rowid",
            )  # fmt: skip
        limits = (("minx >=", self.west), ("minx <", self.east), ("miny >=", self.south), ("miny <", self.north))
        inside = [f"{side} {limit!r}" for side, limit in limits if math.isfinite(limit)]
        return sql("SELECT id FROM {i} WHERE {inside}", i=table.index, inside=Sql(" AND ".join(inside) or "1"))


def planned(table: IndexedTable, rows: int = ROWS_PER_BLOCK, progress: Progress = SILENT) -> list[Block]:
    """The blocks of ``table``, neighbours after each other, with up to about ``rows`` rows each."""
    extent = table.extent(progress)
    if extent is None:
        return [Block(unplaced=True)]
    origin = np.array(extent[:2])
    side = max(extent[2] - extent[0], extent[3] - extent[1]) / CELLS_ACROSS or 1.0
    column, line, count = _census(table, origin, side, progress)
    blocks, open_ = [], [(Block(), np.arange(len(count)))]
    while open_:
        block, cells = open_.pop()
        halves = _halved(block, column[cells], line[cells], count[cells], origin, side, rows)
        if halves is None:
            blocks.append(block)
            continue
        (low, high), first = halves
        open_ += [(high, cells[~first]), (low, cells[first])]
    return [*blocks, Block(unplaced=True)]


def _census(
    table: IndexedTable, origin: np.ndarray, side: float, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How many rows begin in each cell: column, line, count of those with any."""
    query = sql(
        "SELECT CAST((minx - ?) / ? AS INTEGER) AS x, CAST((miny - ?) / ? AS INTEGER) AS y, count(*) "
        "FROM {i} GROUP BY x, y",
        i=table.index,
    )
    with table.connected(progress) as connection:
        cells = connection.execute(query, (origin[0], side, origin[1], side)).fetchall()
    column, line, count = np.array(cells, dtype=np.int64).T
    return column, line, count


def _halved(
    block: Block, column: np.ndarray, line: np.ndarray, count: np.ndarray, origin: np.ndarray, side: float, rows: int
) -> tuple[tuple[Block, Block], np.ndarray] | None:
    """Two blocks that share the rows so that both can be cut on into full ones, and which cells go to the first; None
    where the block stays whole."""
    shares = math.ceil(count.sum() / rows)
    if shares <= 1:
        return None
    wide = np.ptp(column) >= np.ptp(line)
    place = column if wide else line
    if np.ptp(place) == 0:
        return None
    at = _cut(place, count, shares // 2 / shares)
    limit = float(origin[0 if wide else 1] + at * side)
    if wide:
        halves = (
            Block(block.west, block.south, limit, block.north), Block(limit, block.south, block.east, block.north),
        )  # fmt: skip
    else:
        halves = Block(block.west, block.south, block.east, limit), Block(block.west, limit, block.east, block.north)
    return halves, place < at


def _cut(place: np.ndarray, count: np.ndarray, share: float) -> int:
    """The cell before which about this share of the rows lies, and at least one cell on both sides."""
    before = np.cumsum(np.bincount(place - place.min(), count))
    return int(place.min()) + min(max(1, int(np.searchsorted(before, before[-1] * share)) + 1), len(before) - 1)
