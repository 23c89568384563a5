"""The ground at places all over a city or a province, read tile by tile, so that memory does not grow with it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from pyproj import CRS

from ...common.progress import SILENT, Progress
from .raster_file import DemFile, read_dem

TILE_M = 4_000.0
"""Metres of a tile's side: 16 million cells of a 1 m DEM. Tiles lie where they lie whatever is asked, so that a place
has the same height to the last digit in any block of a province."""

_EDGE_M = 1.0
"""Metres read beyond a tile; the reader adds the cells that slope and heights need."""


@dataclass(frozen=True)
class Ground:
    """Of each place: metres above sea, degrees of slope, degrees from north that it faces; NaN where not known."""

    height: np.ndarray
    slope: np.ndarray
    aspect: np.ndarray


def ground_at(dem: DemFile, crs: CRS, xy: np.ndarray, progress: Progress = SILENT) -> Ground:
    """The ground at places (n, 2) in ``crs``; a place of NaN has none. Raises as :func:`~.raster_file.read_dem`."""
    found = Ground(*(np.full(len(xy), np.nan) for _ in range(3)))
    known = np.flatnonzero(np.isfinite(xy).all(axis=1))
    tile = np.floor(xy[known] / TILE_M).astype(np.int64)
    order = np.lexsort((tile[:, 0], tile[:, 1]))
    known, tile = known[order], tile[order]
    starts = np.flatnonzero(np.r_[True, (tile[1:] != tile[:-1]).any(axis=1)]) if len(tile) else np.empty(0, int)
    for begin, end in pairwise([*starts, len(tile)]):
        progress.at(begin / len(tile))
        low = tile[begin] * TILE_M
        bounds = (*(low - _EDGE_M), *(low + TILE_M + _EDGE_M))
        part = read_dem(dem.path, crs, bounds, dem.crs, progress)
        if part is None:
            continue
        rows = known[begin:end]
        found.height[rows] = part.heights_at(xy[rows])
        found.slope[rows], found.aspect[rows] = part.slope_aspect_at(xy[rows])
    return found
