"""The forest of all blocks, prepared once: valid, in the CRS of the analysis, numbered and indexed in a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyproj import CRS

from ...common.progress import SILENT, Progress
from ..crs import FOREST, analysis_crs
from ..geometry.cleaning import POLYGON
from ..jimok import require_forest_land
from ..measuring.proximity import checked_crs, forest_ids
from ..stands.fuel import bare_stands
from ..stands.layers import cleaned_with_progress, forest_layer, id_ranks, in_crs, no_polygon
from .indexed_table import IndexedTable, indexed_table
from .sql import listed

NUMBER = "sijeong_number"
"""Field of the stands round a block that stands for their id until the end: 1 for the smallest id, equal ids in the
order of the layer. Unlike the ids themselves it is of one type in any part of the layer."""

_LAYER, _KEY, _SHAPE, _ROW = "forest", "sijeong_key", "sijeong_shape", "sijeong_row"


@dataclass(frozen=True)
class ForestFile:
    """The prepared forest. ``number`` of each row of the layer; ``ids`` by number, the first that of number 1.

    The counts are those of :class:`~..measuring.result.ProximityResult`.
    """

    table: IndexedTable
    number: np.ndarray
    ids: pd.Series
    extent: tuple[float, float, float, float]
    repaired: int
    not_polygons: int
    small_patches: int
    bare_stands: int

    def around(self, boxes: np.ndarray) -> gpd.GeoDataFrame:
        """The stands whose bounding box meets one of ``boxes`` (n × 4), in the order of the layer."""
        stands = self.table.read(listed(self.table.meeting(boxes)))
        stands[NUMBER] = self.number[stands.pop(_ROW).to_numpy(dtype=np.int64)]
        return stands.reset_index(drop=True)

    def ids_of(self, numbers: pd.Series) -> pd.Series:
        """The ids that :data:`NUMBER` stood for; missing stays missing."""
        kind = "Int64" if pd.api.types.is_integer_dtype(self.ids.dtype) else self.ids.dtype
        place = numbers.fillna(0).to_numpy(dtype=np.int64) - 1
        return pd.Series(self.ids.astype(kind).array.take(place, allow_fill=True), index=numbers.index)

    def within(self, box: np.ndarray) -> bool:
        """Whether ``box`` holds all forest, so that there is no other to look for."""
        west, south, east, north = self.extent
        return bool(box[0] <= west and box[1] <= south and box[2] >= east and box[3] >= north)


def prepared_forest(
    batches: Iterable[gpd.GeoDataFrame],
    features: gpd.GeoDataFrame,
    folder: Path,
    min_area_m2: float = 0.0,
    id_field: str | None = None,
    progress: Progress = SILENT,
) -> ForestFile:
    """Write the polygons of a forest layer, which comes piece by piece, into ``folder``.

    ``features``: where those lie that will be measured, a sample with the whole extent. Memory is that of a piece, and
    of the boxes and ids of all; with ``min_area_m2`` it is that of the layer, because only the whole shows which stands
    form a patch. Raises :class:`ForestError` as :func:`~..measuring.proximity.forest_proximity` does.
    """
    passing = _Passing(analysis_crs(features), id_field)
    frames = (passing.polygons(batch, progress) for batch in batches)
    if min_area_m2 > 0:
        frames = iter([passing.large_enough(list(frames), min_area_m2, progress)])
    file = folder / f"{_LAYER}.gpkg"
    for frame in frames:
        _append(frame, file)
    checked_crs(features, passing.places())
    if not file.exists():
        raise no_polygon(passing.rows)
    return passing.told(file)


class _Passing:
    """What is seen of a layer while its pieces pass by."""

    def __init__(self, crs: CRS, id_field: str | None) -> None:
        self.rows = 0
        self._crs, self._id_field, self._own_crs = crs, id_field, None
        self._bounds: list[np.ndarray] = []
        self._ids: list[pd.Series] = []
        self._repaired = self._not_polygons = self._small_patches = self._bare = 0

    def polygons(self, batch: gpd.GeoDataFrame, progress: Progress) -> gpd.GeoDataFrame:
        """The polygons of a piece, valid and in the CRS of the analysis, with the numbers of their rows."""
        require_forest_land(batch)
        self._own_crs = batch.crs
        self._bounds.append(shapely.bounds(batch.geometry.to_numpy()))
        self._ids.append(forest_ids(batch, self._id_field))
        moved = in_crs(batch, self._crs, FOREST)
        clean = cleaned_with_progress(moved.geometry.to_numpy(), progress)
        polygonal = (clean.dimension == POLYGON) & (shapely.area(clean.geometries) > 0)
        self._repaired += int(clean.repaired.sum())
        self._not_polygons += int((~polygonal & ~clean.empty).sum())
        moved = moved.assign(**{_ROW: np.arange(self.rows, self.rows + len(batch))})
        self.rows += len(batch)
        self._bare += bare_stands(moved[polygonal])
        return moved[polygonal].set_geometry(clean.geometries[polygonal], crs=self._crs)

    def large_enough(self, frames: list[gpd.GeoDataFrame], min_area_m2: float, progress: Progress) -> gpd.GeoDataFrame:
        """The polygons without those in patches below ``min_area_m2``."""
        whole = pd.concat(frames, ignore_index=True)
        layer = forest_layer(whole, min_area_m2, progress)
        self._small_patches, self._bare = layer.small_patches, bare_stands(whole.iloc[layer.row])
        return whole.iloc[layer.row].set_geometry(layer.stands, crs=self._crs)

    def places(self) -> gpd.GeoDataFrame:
        """Where the rows of the layer lie, as boxes in its own CRS."""
        bounds = np.concatenate([np.empty((0, 4)), *self._bounds])
        return gpd.GeoDataFrame(geometry=shapely.box(*bounds.T), crs=self._own_crs)

    def told(self, file: Path) -> ForestFile:
        ids = pd.concat(self._ids, ignore_index=True)
        if self._id_field is None:
            ids = pd.Series(np.arange(1, len(ids) + 1), dtype="Int64")
        order = np.lexsort((np.arange(len(ids)), id_ranks(ids)))
        number = np.empty(len(ids), dtype=np.int64)
        number[order] = np.arange(1, len(ids) + 1)
        table = indexed_table(file, _LAYER, self._crs.to_wkt())
        return ForestFile(
            table, number, ids.iloc[order].reset_index(drop=True), tuple(table.extent()), self._repaired,
            self._not_polygons, self._small_patches, self._bare,
        )  # fmt: skip


def _append(frame: gpd.GeoDataFrame, file: Path) -> None:
    if len(frame):
        pyogrio.write_dataframe(
            frame.rename_geometry(_SHAPE), file, layer=_LAYER, driver="GPKG", append=file.exists(),
            geometry_type="MultiPolygon", promote_to_multi=True,
            layer_options={"FID": _KEY, "GEOMETRY_NAME": _SHAPE},
        )  # fmt: skip
