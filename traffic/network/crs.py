"""The CRS of a network: projected, in metres."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
from pyproj import CRS

from ..errors import TrafficError

BELTS = {5185: 125.0, 5186: 127.0, 5187: 129.0, 5188: 131.0}
"""The belts of Korea 2000 (2010): EPSG code → central meridian in degrees."""

KOREA_DEG = (124.0, 33.0, 132.0, 39.0)
GLOBE_DEG = np.array([180.0, 90.0, 180.0, 90.0])


def in_metres(layer: gpd.GeoDataFrame, what: str) -> gpd.GeoDataFrame:
    """``layer`` as it is where its CRS is projected in metres, else in the belt of Korea 2000 at its place, outside
    Korea in the UTM zone.

    Raises :class:`TrafficError` where the layer has no CRS; ``what`` is how the sentence calls it.
    """
    if layer.crs is None:
        raise TrafficError(
            "{layer} has no coordinate reference system. Set the one it was made in (표준노드링크: EPSG:5186).",
            layer=what,
        )
    own = CRS.from_user_input(layer.crs)
    if own.is_projected and own.axis_info[0].unit_conversion_factor == 1.0:
        return layer
    degrees = layer.geometry.to_crs(4326).total_bounds
    if not (np.abs(degrees) <= GLOBE_DEG).all():
        raise TrafficError(
            "The places of {layer} do not fit its coordinate reference system. Set the one it was made in "
            "(표준노드링크: EPSG:5186).",
            layer=what,
        )
    west, south, east, north = degrees
    middle = (west + east) / 2
    if KOREA_DEG[0] <= middle <= KOREA_DEG[2] and KOREA_DEG[1] <= (south + north) / 2 <= KOREA_DEG[3]:
        return layer.to_crs(min(BELTS, key=lambda code: abs(middle - BELTS[code])))
    return layer.to_crs(layer.estimate_utm_crs())
