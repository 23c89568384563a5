"""The twelve interface types of southern France: how houses stand × how vegetation stands."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.coverage import Segments
from ..geometry.model import ForestModel
from ..villages.chains import chain_of
from .aggregation import aggregation_index
from .american import Interface
from .cells import patches_as_polygons, runs_of
from .rules import (
    AI_CELL_M,
    CLOSED_AI,
    FRENCH_FOREST_M,
    FRENCH_REACH_M,
    FRENCH_TYPES,
    ISOLATED_MOST,
    NOT_WUI,
    SCATTERED_MOST,
    VERY_DENSE_LEAST,
    VERY_DENSE_LINK_M,
    Aggregation,
    Housing,
    WuiRules,
)
from .vegetation import grid_of

_CELLS_AT_ONCE, _BUILDINGS_AT_ONCE = 100_000, 5_000


def by_types(
    buildings: np.ndarray, vegetation: Segments, model: ForestModel, rules: WuiRules, crs: object,
    progress: Progress = SILENT,
) -> Interface:  # fmt: skip
    """Give each building within 200 m of forest its type, and the land within 100 m of it the type of its nearest.

    ``buildings``: flat valid geometries. ``houses`` of the answer holds ``wui`` (one of :data:`FRENCH_TYPES` or none),
    ``housing`` (of all buildings) and ``aggregation`` (index in per cent).
    """
    housing = housing_of(buildings, progress.part(0, 0.3))
    middles = shapely.get_coordinates(shapely.centroid(buildings))
    index = aggregation_index(vegetation, middles, FRENCH_REACH_M, AI_CELL_M, progress.part(0.3, 0.5))
    near = _near_forest(buildings, model, progress)
    kinds = list(Aggregation)
    kind = np.select([index <= 0, index < CLOSED_AI], [0, 1], 2)
    number = housing * len(kinds) + kind
    words = np.array(FRENCH_TYPES, dtype=object)
    told = pd.DataFrame(
        {
            "wui": np.where(near, words[number], NOT_WUI),
            "housing": np.array([one.key for one in Housing], dtype=object)[housing],
            "aggregation": index,
        }
    )
    areas = _areas(buildings[near], number[near], rules, crs, progress.part(0.5, 1))
    return Interface(areas, told)


def _near_forest(buildings: np.ndarray, model: ForestModel, progress: Progress) -> np.ndarray:
    near = np.zeros(len(buildings), dtype=bool)
    for start in range(0, len(buildings), _BUILDINGS_AT_ONCE):
        progress.check()
        some = buildings[start : start + _BUILDINGS_AT_ONCE]
        near[start + model.piece_tree.query(some, predicate="dwithin", distance=FRENCH_FOREST_M)[0]] = True
    return near


def housing_of(buildings: np.ndarray, progress: Progress = SILENT) -> np.ndarray:
    """The place in :class:`Housing` of each building."""
    chain = chain_of(buildings, FRENCH_REACH_M, progress.part(0, 0.6))
    size = np.bincount(chain, minlength=len(chain))[chain] if len(chain) else chain
    close = chain_of(buildings, VERY_DENSE_LINK_M, progress.part(0.6, 1))
    packed = np.bincount(close, minlength=len(close))[close] if len(close) else close
    kinds = list(Housing)
    return np.select(
        [size <= ISOLATED_MOST, size <= SCATTERED_MOST, packed >= VERY_DENSE_LEAST],
        [kinds.index(Housing.ISOLATED), kinds.index(Housing.SCATTERED), kinds.index(Housing.VERY_DENSE)],
        kinds.index(Housing.DENSE),
    ).astype(np.int64)


def _areas(
    buildings: np.ndarray, number: np.ndarray, rules: WuiRules, crs: object, progress: Progress
) -> gpd.GeoDataFrame:
    if not len(buildings):
        return gpd.GeoDataFrame({"wui": pd.Series(dtype=object)}, geometry=[], crs=crs)
    bounds = shapely.total_bounds(buildings) + np.array([-1, -1, 1, 1]) * FRENCH_REACH_M
    grid = grid_of(bounds, rules.cell_m)
    code = np.zeros(grid.rows * grid.columns, dtype=np.int8)
    tree = shapely.STRtree(buildings)
    for start in range(0, len(code), _CELLS_AT_ONCE):
        progress.at(0.7 * start / len(code))
        cell = np.arange(start, min(start + _CELLS_AT_ONCE, len(code)))
        row, column = np.divmod(cell, grid.columns)
        middles = shapely.points(grid.west + (column + 0.5) * grid.cell_m, grid.south + (row + 0.5) * grid.cell_m)
        asked, found = tree.query_nearest(middles, max_distance=FRENCH_REACH_M, all_matches=False)
        code[cell[asked]] = number[found] + 1
    shapes, value = patches_as_polygons(runs_of(code.reshape(grid.rows, grid.columns)), grid, progress.part(0.7, 1))
    return gpd.GeoDataFrame({"wui": np.array(FRENCH_TYPES, dtype=object)[value - 1]}, geometry=shapes, crs=crs)
