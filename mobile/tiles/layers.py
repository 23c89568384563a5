"""What goes into the tiles, and what came out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd

from ..bundle.publication import LayerData
from ..model import SourceLayer
from ..style.model import Geometry

ID = "_id"
"""The property by which rows, values by time and search name a feature."""
MAX_ZOOM = 14
"""Tiles of this zoom have a grid of 0.5 m in Korea: enough for parcels, and MapLibre draws them at all larger zooms."""


@dataclass(frozen=True)
class TileLayer:
    """A layer of the tiles: the features of ``frame`` (EPSG:4326, column ``_id``) with ``fields``, at the zooms
    ``min_zoom`` … ``max_zoom``.

    ``key`` is its name in the tiles, ``title`` what messages call it. What is shown below ``min_zoom`` in place of too
    many features (:mod:`.overview`) is a layer of its own.
    """

    key: str
    title: str
    frame: gpd.GeoDataFrame
    fields: tuple[str, ...]
    geometry: Geometry
    min_zoom: int = 0
    max_zoom: int = MAX_ZOOM

    @classmethod
    def of(cls, layer: SourceLayer, min_zoom: int = 0, max_zoom: int = MAX_ZOOM) -> TileLayer:
        """All features of a reduced layer."""
        geometry = layer.symbology.geometry
        return cls(layer.key, layer.title, layer.frame, layer.field_names, geometry, min_zoom, max_zoom)


@dataclass(frozen=True)
class TilesWritten:
    """``file`` holds ``tiles`` tiles, the largest of ``largest`` bytes; ``data``: by layer key, what the contents say.

    ``enlarged``: by layer key, features smaller than the grid of the tiles, drawn at its size.
    """

    file: Path
    tiles: int
    size: int
    largest: int
    data: dict[str, LayerData]
    enlarged: dict[str, int]
