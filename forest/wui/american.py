"""Intermix and interface by the definition of the US Federal Register, by windows or by zones."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..errors import ForestError
from ..geometry.cleaning import POLYGON
from ..geometry.coverage import Grid, Segments
from ..geometry.discs import covered_shares
from ..geometry.model import ForestModel
from ..geometry.overlap import forest_overlap
from ..rules import TOUCH_M
from ..stands.layers import cleaned_with_progress
from .cells import patches_as_polygons, runs_of
from .counts import houses_within
from .rules import NOT_WUI, Wui, WuiRules
from .vegetation import LargePatches, grid_of, large_patches

_CODES = (None, Wui.INTERMIX, Wui.INTERFACE)
_ZONES_AT_ONCE, _CELLS_AT_ONCE = 500, 50_000
_FINEST_M, _CELLS_PER_WINDOW = 10.0, 10
"""Vegetation within a window is measured on cells of at most 10 m and at most a tenth of the window."""

_M2_PER_KM2 = 1e6


@dataclass(frozen=True)
class Interface:
    """``areas``: polygons with ``wui``; ``houses``: per building ``wui``, ``houses_km2``, ``vegetation`` (share), and
    ``patch_m``: metres to the nearest large patch (NULL beyond the distance of the interface)."""

    areas: gpd.GeoDataFrame
    houses: pd.DataFrame


def by_windows(
    buildings: np.ndarray, home: np.ndarray, vegetation: Segments, rules: WuiRules, crs: object,
    progress: Progress = SILENT,
) -> Interface:  # fmt: skip
    """Class every cell by what its window holds, and every building by its cell.

    ``buildings``: (n, 2), metres; those that are a ``home`` count as houses.
    """
    west, south = buildings.min(axis=0) - rules.window_m
    east, north = buildings.max(axis=0) + rules.window_m
    grid = grid_of((west, south, east, north), rules.cell_m)
    density = houses_within(buildings[home], rules.window_m, grid) / (np.pi * rules.window_m**2) * _M2_PER_KM2
    progress.at(0.1)
    patches = large_patches(vegetation, (west, south, east, north), rules)
    progress.at(0.3)
    code = np.zeros(grid.rows * grid.columns, dtype=np.int8)
    settled = np.flatnonzero((density >= rules.houses_km2).ravel())
    middles = _middles(grid, settled)
    share = _window_share(vegetation, middles, rules, progress.part(0.3, 0.7))
    code[settled] = _codes(share, _patch_distance(patches, middles, rules, progress.part(0.7, 0.85)), rules)
    code = code.reshape(grid.rows, grid.columns)
    shapes, value = patches_as_polygons(runs_of(code), grid, progress.part(0.85, 0.95))
    areas = gpd.GeoDataFrame({"wui": [_CODES[number].key for number in value]}, geometry=shapes, crs=crs)
    column, row = np.floor(grid.places(buildings)).astype(np.int64).T
    own_share = _window_share(vegetation, _middles(grid, row * grid.columns + column), rules, progress.part(0.95, 1))
    own_patch = patches.distance(shapely.points(buildings), rules.interface_m)
    return Interface(areas, _told(code[row, column], density[row, column], own_share, own_patch))


def by_zones(
    buildings: np.ndarray, home: np.ndarray, zones: gpd.GeoDataFrame, vegetation: Segments, model: ForestModel,
    rules: WuiRules, progress: Progress = SILENT,
) -> Interface:  # fmt: skip
    """Class every zone (census block, dong; in the CRS of the analysis) by all that it holds, and buildings by it.

    A zone is an interface when any part of it lies within the distance of a large patch. Raises :class:`ForestError`
    where no zone is a polygon.
    """
    clean = cleaned_with_progress(zones.geometry.to_numpy(), progress)
    shapes = clean.geometries[clean.dimension == POLYGON]
    shapes = shapes[shapely.area(shapes) > 0]
    if not len(shapes):
        raise ForestError("The layer of zones has no polygon. Choose census blocks (집계구), dongs or a grid.")
    tree = shapely.STRtree(shapes)
    place, zone = tree.query(shapely.points(buildings), predicate="intersects")
    own = np.full(len(buildings), -1, dtype=np.int64)
    own[place[::-1]] = zone[::-1]  # on a common border the first zone counts
    area = shapely.area(shapes)
    density = np.bincount(own[(own >= 0) & home], minlength=len(shapes)) / area * _M2_PER_KM2
    share = _forest_area(shapes, model, progress.part(0, 0.3)) / area
    patch = large_patches(vegetation, tuple(shapely.total_bounds(shapes)), rules).distance(shapes, rules.interface_m)
    code = np.where(density >= rules.houses_km2, _codes(share, patch, rules), 0)
    chosen = np.flatnonzero(code)
    areas = gpd.GeoDataFrame(
        {"wui": [_CODES[code[number]].key for number in chosen]}, geometry=shapes[chosen], crs=zones.crs
    )
    inside = own >= 0
    told = _told(code[own], density[own], share[own], patch[own])
    told.loc[~inside, "wui"] = NOT_WUI
    told.loc[~inside, ["houses_km2", "vegetation", "patch_m"]] = np.nan
    return Interface(areas, told)


def _codes(share: np.ndarray, patch_m: np.ndarray, rules: WuiRules) -> np.ndarray:
    """Of settled places: 1 in vegetation, 2 near a large patch of it, else 0."""
    return np.select([share > rules.intermix_vegetation, ~np.isnan(patch_m)], [1, 2], 0).astype(np.int8)


def _told(code: np.ndarray, density: np.ndarray, share: np.ndarray, patch_m: np.ndarray) -> pd.DataFrame:
    words = np.array([NOT_WUI if kind is None else kind.key for kind in _CODES], dtype=object)
    return pd.DataFrame({"wui": words[code], "houses_km2": density, "vegetation": share, "patch_m": patch_m})


def _middles(grid: Grid, cells: np.ndarray) -> np.ndarray:
    row, column = np.divmod(cells, grid.columns)
    return np.stack([grid.west + (column + 0.5) * grid.cell_m, grid.south + (row + 0.5) * grid.cell_m], axis=1)


def _window_share(vegetation: Segments, middles: np.ndarray, rules: WuiRules, progress: Progress) -> np.ndarray:
    fine = min(_FINEST_M, rules.window_m / _CELLS_PER_WINDOW)
    return covered_shares(vegetation, middles, (rules.window_m,), fine, progress)[:, 0]


def _patch_distance(patches: LargePatches, middles: np.ndarray, rules: WuiRules, progress: Progress) -> np.ndarray:
    distance = np.full(len(middles), np.nan)
    for start in range(0, len(middles), _CELLS_AT_ONCE):
        progress.at(start / len(middles))
        some = slice(start, start + _CELLS_AT_ONCE)
        distance[some] = patches.distance(shapely.points(middles[some]), rules.interface_m)
    return distance


def _forest_area(shapes: np.ndarray, model: ForestModel, progress: Progress) -> np.ndarray:
    """Square metres of forest in each polygon, overlapping stands once."""
    inside = np.zeros(len(shapes))
    touching = np.unique(model.piece_tree.query(shapes, predicate="dwithin", distance=TOUCH_M)[0])
    for start in range(0, len(touching), _ZONES_AT_ONCE):
        progress.at(start / len(touching))
        some = touching[start : start + _ZONES_AT_ONCE]
        inside[some] = forest_overlap(shapes[some], np.zeros(len(some), dtype=bool), model).inside
    return inside
