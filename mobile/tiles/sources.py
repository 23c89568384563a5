"""Frames → files that GDAL cuts: projected, of one kind of shape, with published values only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pyogrio
import shapely

from ..contents.values import published_values
from ..errors import MobileError
from .layers import ID, TileLayer
from .shapes import drawable, enlarged

WEB_MERCATOR = "EPSG:3857"
_SHAPE = "_shape"


@dataclass(frozen=True)
class Source:
    """``frame``: the features of ``layer`` in EPSG:3857 with ``_id`` and published values."""

    layer: TileLayer
    frame: gpd.GeoDataFrame

    @classmethod
    def of(cls, layer: TileLayer) -> Source:
        """Raises :class:`MobileError` for shapes that cannot be drawn and fields that tiles cannot tell apart."""
        _require_different(layer)
        shapes = drawable(layer.frame.geometry.to_crs(WEB_MERCATOR).to_numpy(), layer.geometry)
        missing = shapely.is_missing(shapes)
        if missing.any():
            raise MobileError(
                "{count} features of the layer {layer} have no shape that can be drawn, the first is number {id}. "
                "Repair or delete them.",
                count=int(missing.sum()), layer=layer.title, id=int(layer.frame[ID].to_numpy()[missing.argmax()]),
            )  # fmt: skip
        columns = {one: published_values(layer.frame[one], layer.title, one) for one in layer.fields}
        columns = {ID: layer.frame[ID].astype("int64"), **columns, _SHAPE: shapes}
        return cls(layer, gpd.GeoDataFrame(columns, geometry=_SHAPE, crs=WEB_MERCATOR))

    def write(self, file: Path, zoom: int) -> int:
        """Write a FlatGeobuf for the tiles of ``zoom``; returns how many features were smaller than their grid."""
        shapes, small = enlarged(self.frame.geometry.to_numpy(), self.layer.geometry, zoom)
        frame = self.frame.set_geometry(gpd.GeoSeries(shapes, self.frame.index, crs=WEB_MERCATOR).rename(_SHAPE))
        pyogrio.write_dataframe(frame, file, driver="FlatGeobuf", layer_options={"SPATIAL_INDEX": "NO"})
        return int(small.sum())


def _require_different(layer: TileLayer) -> None:
    """GDAL takes fields that differ by capitals only for one."""
    first = {}
    for name in (ID, *layer.fields):
        before = first.setdefault(name.lower(), name)
        if before != name:
            raise MobileError(
                "The fields {field} and {other} of the layer {layer} differ by capital letters only. "
                "Leave one of them out.",
                field=before, other=name, layer=layer.title,
            )  # fmt: skip
