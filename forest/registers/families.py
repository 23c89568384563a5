"""Parcels that were split or merged between two cadastral maps, told by where they lie."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import shapely

from ..geometry.cleaning import POLYGON, cleaned

MOSTLY = 0.5
"""Share of its area that a parcel must have in another to come from it: more than half lies in one only."""


def split_from(new: gpd.GeoDataFrame, before: gpd.GeoDataFrame) -> pd.Series:
    """PNU of a new parcel → PNU of the former parcel in which most of it lies. Both frames have the PNU as index."""
    return _mostly_in(new, before)


def merged_into(gone: gpd.GeoDataFrame, every: gpd.GeoDataFrame) -> pd.Series:
    """PNU of a parcel that is gone → PNU of today's parcel (column ``pnu`` of ``every``) in which most of it lies."""
    return _mostly_in(gone, every[every["pnu"].notna()].set_index("pnu", drop=False))


def _mostly_in(ones: gpd.GeoDataFrame, others: gpd.GeoDataFrame) -> pd.Series:
    if not len(ones) or not len(others):
        return pd.Series([], index=pd.Index([], dtype=object), dtype=object)
    inner, outer = (cleaned(side.geometry.to_numpy()) for side in (ones, others))
    one, other = shapely.STRtree(outer.geometries).query(inner.geometries, predicate="intersects")
    flat = (inner.dimension[one] == POLYGON) & (outer.dimension[other] == POLYGON)
    one, other = one[flat], other[flat]
    shared = shapely.area(shapely.intersection(inner.geometries[one], outer.geometries[other]))
    mostly = shared > MOSTLY * shapely.area(inner.geometries[one])
    found = pd.Series(others.index.to_numpy()[other[mostly]], index=ones.index.to_numpy()[one[mostly]], dtype=object)
    return found[~found.index.duplicated()]
