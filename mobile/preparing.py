"""Layers as the phone needs them: in longitude and latitude, whole, each feature with its number."""

from __future__ import annotations

from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..common.progress import Progress
from ..common.remarks import Remark
from ..common.texts import marked
from .contents.times import has_steps
from .errors import MobileError
from .model import SourceLayer
from .style.model import Geometry

WGS84 = "EPSG:4326"
ID = "_id"
"""The property by which rows, values by time and search name a feature."""
KINDS = {
    Geometry.POINT: ("Point", "MultiPoint"),
    Geometry.LINE: ("LineString", "MultiLineString"),
    Geometry.POLYGON: ("Polygon", "MultiPolygon"),
}
ALL_AT_ONCE = marked(
    "The rows are shown all at once, not by time: features move, or have several rows for one time or none. Choose a "
    "layer with one row for each place and interval."
)
WORLD = (-180.0, -85.0511, 180.0, 85.0511)
"""What the map of the web shows."""


@dataclass(frozen=True)
class Prepared:
    """``layer`` in EPSG:4326 with the column ``_id``: the number of the row, or, of a layer with times, of the feature
    that the row tells of."""

    layer: SourceLayer
    remarks: tuple[Remark, ...] = ()


def prepared(layer: SourceLayer, progress: Progress) -> Prepared:
    """Repair, transform and number; raises :class:`MobileError` for a layer of which nothing is left."""
    progress.step("Preparing {layer}", layer=layer.title)
    frame, remarks = (layer.frame, ()) if layer.symbology.geometry is Geometry.NONE else _shapes(layer)
    if len(frame) == 0:
        raise MobileError("The layer {layer} has no features to publish. Leave it out.", layer=layer.title)
    frame, more = _renamed(frame.reset_index(drop=True))
    progress.check()
    whole, still_more = _numbered(replace(layer, frame=frame))
    return Prepared(whole, (*remarks, *more, *still_more))


def _shapes(layer: SourceLayer) -> tuple[gpd.GeoDataFrame, tuple[Remark, ...]]:
    frame, remarks = layer.frame, []
    if frame.crs is None:
        raise MobileError(
            "The layer {layer} has no coordinate reference system. Set it in the layer's properties.", layer=layer.title
        )
    there = ~(frame.geometry.isna() | frame.geometry.is_empty).to_numpy()
    if not there.all():
        remarks.append(Remark("{count} features without a shape are left out.", {"count": int((~there).sum())}))
        frame = frame[there]
    frame, repaired = _repaired(frame, layer.symbology.geometry)
    if repaired:
        remarks.append(Remark("{count} invalid shapes were repaired.", {"count": repaired}))
    frame = frame.to_crs(WGS84)
    placed = _in_world(frame)
    if len(frame) and not placed.any():
        raise MobileError(
            "No feature of the layer {layer} lies on the world map. Check its coordinate reference system ({crs}).",
            layer=layer.title,
            crs=layer.frame.crs.name,
        )
    if not placed.all():
        remarks.append(
            Remark("{count} features lie outside of the world map and are left out.", {"count": int((~placed).sum())})
        )
        frame = frame[placed]
    return frame, tuple(remarks)


def _repaired(frame: gpd.GeoDataFrame, kind: Geometry) -> tuple[gpd.GeoDataFrame, int]:
    """Valid shapes of the layer's kind, without heights; and how many were not."""
    shapes = shapely.force_2d(frame.geometry.to_numpy())
    broken = ~shapely.is_valid(shapes)
    if broken.any():
        shapes[broken] = [_of_kind(shapely.make_valid(shape), kind) for shape in shapes[broken]]
    return frame.set_geometry(gpd.GeoSeries(shapes, index=frame.index, crs=frame.crs)), int(broken.sum())


def _of_kind(shape: shapely.Geometry, kind: Geometry) -> shapely.Geometry:
    """The parts of ``shape`` that the layer draws: a repaired polygon may have lines as its rest."""
    if shape.geom_type in KINDS[kind]:
        return shape
    parts = [part for part in shapely.get_parts(shape) if part.geom_type in KINDS[kind]]
    return shapely.union_all(parts) if parts else shape


def _in_world(frame: gpd.GeoDataFrame) -> np.ndarray:
    bounds = frame.bounds.to_numpy()
    with np.errstate(invalid="ignore"):
        inside = (bounds[:, :2] >= WORLD[:2]).all(axis=1) & (bounds[:, 2:] <= WORLD[2:]).all(axis=1)
    return inside & np.isfinite(bounds).all(axis=1)


def _renamed(frame: pd.DataFrame) -> tuple[pd.DataFrame, tuple[Remark, ...]]:
    if ID not in frame.columns:
        return frame, ()
    return frame.drop(columns=ID), (Remark("The field _id is left out: the app numbers features by this name.", {}),)


def _numbered(layer: SourceLayer) -> tuple[SourceLayer, tuple[Remark, ...]]:
    """``layer`` with the number of each row's feature; only those that stay in one place can change by time."""
    frame = layer.frame
    if layer.time_fields is not None and layer.id_field:
        numbers = pd.factorize(frame[layer.id_field], use_na_sentinel=False)[0]
        by_time = replace(layer, frame=frame.assign(**{ID: numbers}))
        if has_steps(by_time):
            return by_time, ()
    still = replace(layer, frame=frame.assign(**{ID: np.arange(len(frame))}), time_fields=None)
    return still, () if layer.time_fields is None or not layer.id_field else (Remark(ALL_AT_ONCE, {}),)
