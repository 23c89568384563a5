"""Which layers are tiles, from which zoom on, so that a phone has little to load and a tile is never too large."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..contents.geojson import geojson_bytes
from ..model import SourceLayer
from ..style.model import Geometry
from .layers import MAX_ZOOM
from .weight import Weight

GEOJSON_BYTES = 2_000_000
"""Layers up to this size need no tiles (reference/mobile.md, 3.3)."""
FIRST_VIEW_BYTES = 200_000
"""What the layers that are visible at the start may take together when the whole area is shown: with the contents and
the table of contents a first view stays within 300 KB (issue 7)."""
OVERVIEW_BYTES = 40_000
"""Packed, of what is drawn in place of a layer from afar (overview.py)."""
TILE_BYTES = 400_000
"""Packed. The fullest tile of a layer is not larger, as far as it can be told before cutting (weight.py)."""
_LOWEST_BELOW_VIEW = 2
"""Zooms below the first view that have tiles: further out the area is a dot."""
_TILE_PX, _PHONE_PX = 512, (390, 640)
"""MapLibre's tile, and what the sheet leaves of a phone's screen (CSS pixels)."""


@dataclass(frozen=True)
class Plan:
    """How one layer is written. ``tiled`` False: GeoJSON. ``min_zoom`` above ``overview_from``: something else is drawn
    from there up to it, in place of too many features."""

    tiled: bool
    min_zoom: int = 0
    max_zoom: int = MAX_ZOOM
    overview_from: int = 0

    @property
    def overview(self) -> bool:
        return self.tiled and self.min_zoom > self.overview_from


def plan_layers(layers: Sequence[SourceLayer]) -> dict[str, Plan]:
    """A plan for each layer with shapes (EPSG:4326), by key. Background counts too.

    Small layers become GeoJSON: hidden ones up to :data:`GEOJSON_BYTES`, visible ones as long as the first view stays
    within :data:`FIRST_VIEW_BYTES`, the lightest first. All others become tiles from the smallest zoom at which the
    fullest tile is within :data:`TILE_BYTES`; those with which the first view would be too heavy begin above it.
    """
    layers = [one for one in layers if one.symbology.geometry is not Geometry.NONE and len(one.frame)]
    if not layers:
        return {}
    view = first_view_zoom(layers)
    plans, spent = {}, 0.0
    for layer in sorted(layers, key=geojson_bytes):
        size = geojson_bytes(layer)
        if size <= GEOJSON_BYTES and (not layer.visible or spent + size <= FIRST_VIEW_BYTES):
            plans[layer.key] = Plan(tiled=False)
            spent += size * layer.visible
            continue
        weight = Weight.of(layer)
        fits = spent + weight.whole <= FIRST_VIEW_BYTES
        plans[layer.key] = _tiled(weight, view, may_be_in_view=fits or not layer.visible)
        spent += layer.visible * (weight.whole if fits else OVERVIEW_BYTES)
    return plans


def _tiled(weight: Weight, view: int, may_be_in_view: bool) -> Plan:
    lowest = max(0, view - _LOWEST_BELOW_VIEW)
    first = lowest if may_be_in_view else min(view + 1, MAX_ZOOM)
    light = (zoom for zoom in range(first, MAX_ZOOM) if weight.densest(zoom) <= TILE_BYTES)
    return Plan(True, next(light, MAX_ZOOM), MAX_ZOOM, lowest)


def first_view_zoom(layers: Sequence[SourceLayer]) -> int:
    """The zoom of the tiles of the first view: the whole of ``layers`` on a phone."""
    bounds = np.array([layer.frame.total_bounds for layer in layers])
    west, south = bounds[:, :2].min(axis=0)
    east, north = bounds[:, 2:].max(axis=0)
    wide, high = (east - west) / 360, _mercator(south) - _mercator(north)
    scales = [px / _TILE_PX / share for px, share in zip(_PHONE_PX, (wide, high), strict=True) if share > 0]
    return min(MAX_ZOOM, max(0, math.floor(math.log2(min(scales))))) if scales else MAX_ZOOM


def _mercator(latitude: float) -> float:
    return 0.5 - math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi)
