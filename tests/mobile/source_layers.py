"""Layers as publishing hands them over: reduced, in EPSG:4326, each feature with its number."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from sijeong.mobile.model import FieldKind, LayerField, SourceLayer
from sijeong.mobile.style.model import Geometry, Symbology

WEST, SOUTH = 126.75, 37.35
"""In Siheung."""


def source_layer(
    columns: dict, shapes, geometry: Geometry = Geometry.POLYGON, key: str = "parcels", **more
) -> SourceLayer:
    """A layer of ``columns``, all of which are white-listed."""
    frame = gpd.GeoDataFrame({**columns, "_id": np.arange(len(shapes))}, geometry=shapes, crs="EPSG:4326")
    fields = tuple(LayerField(name, name, FieldKind.TEXT) for name in columns)
    return SourceLayer(key, "필지", frame, fields, Symbology(geometry, ()), **more)


def squares(count: int, size: float = 0.0002) -> np.ndarray:
    """Squares of ``size`` degrees, side by side in rows of 100."""
    x, y = WEST + np.arange(count) % 100 * size, SOUTH + np.arange(count) // 100 * size
    return shapely.box(x, y, x + size, y + size)
