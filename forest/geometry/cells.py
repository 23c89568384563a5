"""Tiles cut into smaller cells where the edge of a band runs, and only there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..rules import TOUCH_M
from .capsules import inner_radius
from .model import ForestModel
from .nearest import nearest_forest
from .pieces import cut
from .reach import furthest

CELL_M = 128.0
"""Metres of a cell's side above which it is quartered while the edge of a band may run through it."""


@dataclass(frozen=True)
class Cells:
    """Disjoint polygons: ``least`` and ``most`` bound the metres from forest of every place in them (0: touches; all
    of a cell that is ``forest`` lies in it), ``chunk`` is an outline chunk that is near, ``meets_outline`` whether the
    forest's outline touches the cell."""

    geometry: np.ndarray
    chunk: np.ndarray
    least: np.ndarray
    most: np.ndarray
    forest: np.ndarray
    meets_outline: np.ndarray


def cells_of(tiles: np.ndarray, bands: tuple[float, ...], model: ForestModel, progress: Progress = SILENT) -> Cells:
    """``tiles`` in cells of which each lies wholly on one side of every band's limit, or is small."""
    done = []
    while len(tiles):
        progress.check()
        cells = _placed(tiles, model)
        split = _straddling(cells, bands) & (_side(tiles) > CELL_M)
        done.append(_where(cells, ~split))
        tiles = _quartered(tiles[split], progress)
    return Cells(*(np.concatenate([getattr(cells, name) for cells in done]) for name in Cells.__dataclass_fields__))


def _placed(tiles: np.ndarray, model: ForestModel) -> Cells:
    near = nearest_forest(tiles, model)
    touching = np.flatnonzero(near.distance == 0)
    meets = np.zeros(len(tiles), dtype=bool)
    meets[touching[model.chunk_tree.query(tiles[touching], predicate="dwithin", distance=TOUCH_M)[0]]] = True
    # The boundary of the forest is part of its outline: what touches forest and no outline is all forest.
    forest = (near.distance == 0) & ~meets
    most = np.where(forest, 0.0, furthest(tiles, near.chunk, model))
    return Cells(tiles, near.chunk, near.distance, most, forest, meets)


def _straddling(cells: Cells, bands: tuple[float, ...]) -> np.ndarray:
    limits = np.array([band for band in bands if band > 0])
    inner = np.array([inner_radius(band) for band in limits])
    return ((cells.least[:, None] <= limits) & (cells.most[:, None] > inner)).any(axis=1)


def _where(cells: Cells, chosen: np.ndarray) -> Cells:
    return Cells(*(getattr(cells, name)[chosen] for name in Cells.__dataclass_fields__))


def _side(tiles: np.ndarray) -> np.ndarray:
    west, south, east, north = shapely.bounds(tiles).T
    return np.maximum(east - west, north - south)


def _quartered(tiles: np.ndarray, progress: Progress) -> np.ndarray:
    west, south, east, north = shapely.bounds(tiles).T
    plain = (shapely.get_num_coordinates(tiles) == 5) & (shapely.area(tiles) == (east - west) * (north - south))
    x, y = (west + east)[plain] / 2, (south + north)[plain] / 2
    west, south, east, north = west[plain], south[plain], east[plain], north[plain]
    quarters = [
        shapely.box(west, south, x, y), shapely.box(x, south, east, y),
        shapely.box(west, y, x, north), shapely.box(x, y, east, north),
    ]  # fmt: skip
    others = tiles[~plain]
    if len(others):
        quarters.append(_halved_twice(others, progress))
    return np.concatenate(quarters)


def _halved_twice(tiles: np.ndarray, progress: Progress) -> np.ndarray:
    largest = _side(tiles).max() / 2
    return shapely.get_parts(cut(tiles, lambda some: _side(some) > max(largest, CELL_M), progress).geometry)
