"""Layers as the user gives them, turned into what is measured: one CRS, clean geometries, usable forest."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.progress import SILENT, Progress
from ..crs import require_crs
from ..errors import ForestError
from ..geometry.cleaning import POLYGON, Cleaned, cleaned
from ..geometry.patches import patch_areas
from ..jimok import require_forest_land


@dataclass(frozen=True)
class ForestLayer:
    """Forest that counts: ``stands`` (clean polygons), ``row`` of each in the layer, and what happened on the way."""

    stands: np.ndarray
    row: np.ndarray
    repaired: int
    not_polygons: int
    small_patches: int


def in_crs(layer: gpd.GeoDataFrame, crs: CRS, name: str) -> gpd.GeoDataFrame:
    """``layer`` in ``crs``; untouched where it already is."""
    return layer if require_crs(layer, name) == crs else layer.to_crs(crs)


def cleaned_with_progress(geometries: np.ndarray, progress: Progress, at_once: int = 20_000) -> Cleaned:
    """As :func:`cleaned`, in blocks that can be stopped."""
    blocks = []
    for i in range(0, max(len(geometries), 1), at_once):
        progress.check()
        blocks.append(cleaned(geometries[i : i + at_once]))
    return Cleaned(
        *(
            np.concatenate([getattr(block, name) for block in blocks])
            for name in ("geometries", "repaired", "empty", "dimension")
        )
    )


def forest_layer(forest: gpd.GeoDataFrame, min_area_m2: float, progress: Progress = SILENT) -> ForestLayer:
    """The polygons of a forest layer, already in the analysis CRS, without patches below ``min_area_m2``.

    Raises :class:`ForestError` when no polygon is there or none is left, and for a cadastral map of everything.
    """
    require_forest_land(forest)
    clean = cleaned_with_progress(forest.geometry.to_numpy(), progress)
    polygonal = clean.dimension == POLYGON
    polygonal &= shapely.area(clean.geometries) > 0
    if not polygonal.any():
        raise no_polygon(len(forest))
    row = np.flatnonzero(polygonal)
    stands, small = clean.geometries[row], 0
    if min_area_m2 > 0:
        stands, row, small = _large_enough(stands, row, min_area_m2, progress)
    return ForestLayer(stands, row, int(clean.repaired.sum()), int((~polygonal & ~clean.empty).sum()), small)


def no_polygon(count: int) -> ForestError:
    """What to say of a forest layer of ``count`` features without any polygon."""
    return ForestError(
        "The forest layer has no polygon ({count} features). Choose a polygon layer of forest, such as the 1:5,000 "
        "forest map or the parcels with land category 임야.",
        count=count,
    )


def _large_enough(
    stands: np.ndarray, row: np.ndarray, min_area_m2: float, progress: Progress
) -> tuple[np.ndarray, np.ndarray, int]:
    polygons, owner = shapely.get_parts(stands, return_index=True)
    large = patch_areas(polygons, progress) >= min_area_m2
    if not large.any():
        raise ForestError(
            "No forest is left: none of its connected patches reaches {area:g} m². Lower the smallest forest area.",
            area=min_area_m2,
        )
    kept, kept_owner = polygons[large], owner[large]
    remaining = np.unique(kept_owner)
    multi = shapely.multipolygons(kept, indices=np.searchsorted(remaining, kept_owner))
    return multi, row[remaining], int((~large).sum())


def id_ranks(ids: pd.Series) -> np.ndarray:
    """The order of the ids, the smallest first: numbers by value, texts by code point, missing ones last.

    Equal ids share a rank, because choosing between them changes nothing that is shown.
    """
    codes, _ = pd.factorize(ids, sort=True, use_na_sentinel=True)
    return np.where(codes < 0, len(codes), codes)
