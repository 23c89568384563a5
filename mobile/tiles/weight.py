"""How heavy a layer is on the wire, before a tile of it is cut."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass

import numpy as np
import shapely

from ..contents.values import json_values, published_values
from ..model import SourceLayer

_SAMPLE = 2_000
"""Features whose values are packed to see how much they take."""
_CORNER_BYTES = 1.6
_FEATURE_BYTES = 8.0
"""As packed. Fitted to the parcels of Siheung, of which tiles at zoom 12 to 14 are guessed within 30 %."""
_TILE_SHARE = 1.15
"""Features lie in 1.15 tiles on average: those on an edge are in both."""


@dataclass(frozen=True)
class Weight:
    """Packed bytes of one feature on average, and where features are (share of the world from west and north)."""

    feature: float
    x: np.ndarray
    y: np.ndarray

    @classmethod
    def of(cls, layer: SourceLayer) -> Weight:
        """``layer`` is in EPSG:4326."""
        shapes = layer.frame.geometry.to_numpy()
        corners = shapely.get_num_coordinates(shapes).mean() if len(shapes) else 0.0
        bounds = shapely.bounds(shapes)
        longitude, latitude = (bounds[:, 0] + bounds[:, 2]) / 2, (bounds[:, 1] + bounds[:, 3]) / 2
        y = 0.5 - np.arcsinh(np.tan(np.radians(np.clip(latitude, -85, 85)))) / (2 * np.pi)
        return cls(corners * _CORNER_BYTES + _FEATURE_BYTES + _values_bytes(layer), longitude / 360 + 0.5, y)

    @property
    def whole(self) -> float:
        """Bytes of all features at one zoom."""
        return len(self.x) * self.feature * _TILE_SHARE

    def densest(self, zoom: int) -> float:
        """Bytes of the fullest tile at ``zoom``."""
        if len(self.x) == 0:
            return 0.0
        tile = np.floor(self.x * 2**zoom) * 2**zoom + np.floor(self.y * 2**zoom)
        return float(np.unique(tile, return_counts=True)[1].max()) * self.feature * _TILE_SHARE


def _values_bytes(layer: SourceLayer) -> float:
    """Packed bytes of a feature's values, as a column of them packs."""
    frame = layer.frame.iloc[:_SAMPLE]
    if len(frame) == 0 or not layer.fields:
        return 0.0
    columns = [json_values(published_values(frame[one], layer.title, one)) for one in layer.field_names]
    packed = sum(len(gzip.compress(json.dumps(column).encode("utf-8", "replace"))) for column in columns)
    return packed / len(frame)
