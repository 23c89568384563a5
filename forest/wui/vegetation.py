"""Large patches of vegetation, on cells, so that a road through a wood does not divide it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..errors import ForestError
from ..geometry.coverage import Grid, Segments, coverage
from .cells import runs_of
from .rules import MOST_CELLS, WuiRules

BEYOND_M = 10_000.0
"""Metres beyond the reach of the interface up to which a patch is followed."""


@dataclass(frozen=True)
class LargePatches:
    """Boxes that make up the large patches, in a search tree."""

    tree: shapely.STRtree

    def distance(self, geometries: np.ndarray, most_m: float) -> np.ndarray:
        """Metres from each geometry to the nearest large patch; NaN beyond ``most_m``."""
        distance = np.full(len(geometries), np.nan)
        if len(self.tree.geometries) and len(geometries):
            (asked, _), apart = self.tree.query_nearest(
                geometries, max_distance=most_m, all_matches=False, return_distance=True
            )
            distance[asked] = apart
        return distance


def large_patches(vegetation: Segments, around: tuple, rules: WuiRules) -> LargePatches:
    """The large patches within reach of ``around`` (west, south, east, north; metres).

    A large patch is made of cells that share a side and are covered by at least ``patch_vegetation`` each; it has at
    least ``patch_m2``. Raises :class:`ForestError` where there would be too many cells.
    """
    green = vegetation.start, vegetation.end
    reach = rules.interface_m + BEYOND_M
    low = np.maximum(np.min([ends.min(axis=0) for ends in green], axis=0), np.array(around[:2]) - reach)
    high = np.minimum(np.max([ends.max(axis=0) for ends in green], axis=0), np.array(around[2:]) + reach)
    if (high <= low).any():
        return LargePatches(shapely.STRtree([]))
    grid = grid_of((*low, *high), rules.cell_m)
    runs = runs_of((coverage(vegetation, grid) >= rules.patch_vegetation).astype(np.int8))
    large = runs.cells_of_patch() * grid.cell_m**2 >= rules.patch_m2
    return LargePatches(shapely.STRtree(runs.boxes(grid)[large]))


def grid_of(bounds: tuple, cell_m: float) -> Grid:
    """Cells that cover ``bounds`` and lie on multiples of the cell."""
    west, south, east, north = bounds
    low = np.floor(np.array([west, south]) / cell_m)
    columns, rows = (np.ceil(np.array([east, north]) / cell_m) - low).astype(int)
    if columns * rows > MOST_CELLS:
        raise ForestError(
            "The area has {count} cells of {cell:g} m, too many for one run. Choose a larger cell or a smaller area.",
            count=int(columns * rows), cell=cell_m,
        )  # fmt: skip
    return Grid(low[0] * cell_m, low[1] * cell_m, cell_m, max(int(columns), 1), max(int(rows), 1))
