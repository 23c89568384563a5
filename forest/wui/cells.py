"""Classes of cells as polygons, and which cells hang together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.components import components
from ..geometry.coverage import Grid
from ..geometry.union import united


@dataclass(frozen=True)
class Runs:
    """Stretches of equal cells in a row of a grid: ``row``, first and last column + 1 (``begin``, ``end``), their
    ``value`` (never 0), and the number of the patch that they belong to: cells that share a side and a value."""

    row: np.ndarray
    begin: np.ndarray
    end: np.ndarray
    value: np.ndarray
    patch: np.ndarray

    def cells_of_patch(self) -> np.ndarray:
        """Cells of the whole patch that each run belongs to."""
        return np.bincount(self.patch, self.end - self.begin, minlength=len(self.row))[self.patch]

    def boxes(self, grid: Grid) -> np.ndarray:
        west, south, cell = grid.west, grid.south, grid.cell_m
        return shapely.box(
            west + self.begin * cell, south + self.row * cell, west + self.end * cell, south + (self.row + 1) * cell
        )


def runs_of(values: np.ndarray) -> Runs:
    """The runs of ``values`` (rows from the south × columns, whole numbers; 0 is nothing)."""
    rows, columns = values.shape
    edged = np.zeros((rows, columns + 2), dtype=values.dtype)
    edged[:, 1:-1] = values
    change = edged[:, 1:] != edged[:, :-1]
    row, place = np.nonzero(change)
    value = edged[row, place + 1]
    starts = np.flatnonzero(value != 0)
    begin, end = place[starts], place[starts + 1] if len(starts) else place[starts]
    row, value = row[starts], value[starts]
    left, right = _links(row, begin, end, value, rows)
    return Runs(row, begin, end, value, components(len(row), left, right))


def _links(
    row: np.ndarray, begin: np.ndarray, end: np.ndarray, value: np.ndarray, rows: int
) -> tuple[np.ndarray, np.ndarray]:
    """Runs of neighbouring rows that share a side of a cell and a value."""
    # In one long row, with room between rows, a run of the next row is a stretch of the axis.
    width = int(end.max(initial=0)) + 1
    start_key, end_key = row * width + begin, row * width + end
    first = np.searchsorted(end_key, start_key + width, side="right")
    last = np.searchsorted(start_key, end_key + width, side="left")
    count = np.maximum(last - first, 0)
    left = np.repeat(np.arange(len(row)), count)
    right = first[left] + np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count)
    same = value[left] == value[right]
    return left[same], right[same]


def patches_as_polygons(runs: Runs, grid: Grid, progress: Progress = SILENT) -> tuple[np.ndarray, np.ndarray]:
    """A polygon for each patch of cells, and its value; ordered by value, then from the south-west."""
    boxes = runs.boxes(grid)
    patches, first, member = np.unique(runs.patch, return_index=True, return_inverse=True)
    order = np.argsort(member, kind="stable")
    ends = np.cumsum(np.bincount(member, minlength=len(patches)))
    shapes = np.empty(len(patches), dtype=object)
    for number, own in enumerate(np.split(order, ends[:-1]) if len(patches) else ()):
        progress.check()
        shapes[number] = boxes[own[0]] if len(own) == 1 else united(boxes[own], progress)
    value = runs.value[first]
    order = np.lexsort((first, value))
    return shapes[order], value[order]
