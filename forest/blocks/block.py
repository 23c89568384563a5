"""One block: its features measured with the forest round them, as exactly as with all forest there is."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.progress import SILENT, Progress
from ..crs import INPUT
from ..geometry.pieces import cut
from ..measuring.columns import radii_of
from ..measuring.detail import Detail
from ..measuring.proximity import checked_proximity
from ..measuring.result import ProximityResult
from ..rules import ProximityRules
from ..stands.layers import in_crs
from .forest_file import NUMBER, ForestFile
from .indexed_table import IndexedTable
from .plan import Block

HALO_M = 500.0
"""Metres of forest round a block's features that are read at least: as far as the bands reach by default."""

MARGIN_M = 1.0
"""Metres that are read beyond the halo, so that rounding of coordinates and ties cannot matter."""

LONG_M = 1_000.0
"""Metres of a feature's bounding box above which forest is read along the feature and not for all of its box: a river
must not bring the forest of the whole province into its block."""


SLOPE = "slope_deg"
"""The field that is empty where the DEM has no height."""


@dataclass(frozen=True)
class BlockJob:
    """What all blocks share: where the layers lie, and how they are measured. ``crs``: that of the analysis."""

    features: IndexedTable
    forest: ForestFile
    rules: ProximityRules
    crs: CRS
    detail: Detail | None = None

    @property
    def halo_m(self) -> float:
        return max(HALO_M, self.rules.bands_m[-1], *radii_of(self.rules, self.detail))


@dataclass(frozen=True)
class BlockAnswer:
    """Of one block, in the order of ``key``: the fields that were added, which shapes are not those of the layer
    (repaired, or in another CRS), and those shapes. The rest as in
    :class:`~..measuring.result.ProximityResult`."""

    key: np.ndarray
    table: pd.DataFrame
    changed: np.ndarray
    shapes: np.ndarray
    repaired_features: int
    empty_features: int
    within_legal: int
    without_height: int
    renamed_fields: tuple[str, ...]


def measured_block(job: BlockJob, block: Block, progress: Progress = SILENT) -> BlockAnswer | None:
    """One task: read a block's features and measure them; None of a block without rows."""
    layer = job.features.read(block.rows(job.features))
    if not len(layer):
        return None
    features = in_crs(layer, job.crs, INPUT)
    first, found = None, []
    for result in _rounds(features, job, progress):
        first = first or result
        found.append(result.frame)
    frame = pd.concat(found).loc[layer.index]
    shapes = frame.geometry.to_numpy()
    changed = np.fromiter(map(operator.is_not, shapes, layer.geometry.to_numpy()), dtype=bool, count=len(layer))
    heightless = int(frame[SLOPE].isna().sum()) - first.empty_features if SLOPE in first.added_fields else 0
    return BlockAnswer(
        layer.index.to_numpy(), pd.DataFrame(frame[list(first.added_fields)]), changed, shapes[changed],
        first.repaired_features, first.empty_features, int(frame["within_legal"].sum()), heightless,
        first.renamed_fields,
    )  # fmt: skip


def _rounds(features: gpd.GeoDataFrame, job: BlockJob, progress: Progress) -> Iterator[ProximityResult]:
    """The measurements of all ``features``, those last that are further from forest than the halo reaches.

    A distance up to the halo is exact, for all forest that near was read; a longer one only bounds the true one, so
    it is asked for again with a halo of twice the width, until that holds all forest.
    """
    halo, quiet = job.halo_m, _Quiet(progress)
    # Patches that are too small were left out of the file.
    rules = replace(job.rules, min_forest_area_m2=0.0)
    while len(features):
        boxes = _boxes(features.geometry.to_numpy(), halo + MARGIN_M, progress)
        everything = not len(boxes) or job.forest.within(boxes[0])
        forest = job.forest.around(boxes if len(boxes) else np.array([job.forest.extent]))
        if len(forest):
            result = checked_proximity(features, forest, rules, NUMBER, quiet, job.detail)
            distance = result.frame["dist_m"].to_numpy()
            exact = (distance <= halo) | np.isnan(distance) | everything
            yield replace(result, frame=result.frame[exact])
            features = features[~exact]
        halo *= 2


def _boxes(shapes: np.ndarray, reach: float, progress: Progress) -> np.ndarray:
    """Boxes (n × 4) that hold all within ``reach`` of the shapes: one of the compact ones, and some along each long
    one. The first holds all if none is long. None where no shape has a place."""
    bounds = shapely.bounds(shapes)
    placed = np.isfinite(bounds).all(axis=1)
    long = placed & (_sides(bounds) > LONG_M)
    compact = bounds[placed & ~long]
    pieces = cut(shapes[long], lambda some: _sides(shapely.bounds(some)) > LONG_M, progress).geometry
    around = [[*compact[:, :2].min(axis=0), *compact[:, 2:].max(axis=0)]] if len(compact) else []
    boxes = np.concatenate([np.reshape(around, (-1, 4)), shapely.bounds(pieces)])
    return boxes + np.array([-reach, -reach, reach, reach])


def _sides(bounds: np.ndarray) -> np.ndarray:
    return np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1])


class _Quiet(Progress):
    """Lets only the cancel through: a block's stages and share are not those of the job."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def is_cancelled(self) -> bool:
        return self._progress.is_cancelled()
