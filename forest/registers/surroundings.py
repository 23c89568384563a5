"""What lies on and round a parcel: buildings, past fires, the slope of the ground."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import field_named
from ...common.progress import SILENT, Progress
from ..exposure.fires import Fires
from ..geometry.cleaning import POLYGON
from ..stands.layers import cleaned_with_progress
from ..terrain.dem import Dem
from .cadastre import PNU_FIELDS
from .pnu import clean_pnus

PAST_FIRE_M = 200.0
"""Metres round a parcel in which past fires count (reference/forest.md §2.4: 100/200 m)."""

SAMPLES = 5
"""Places along each side of a parcel's frame at which the slope is read: at most 25 in a parcel."""

AT_ONCE = 4096
"""Parcels per block, so that a job stops soon after it is asked to."""


def count_buildings(
    shapes: np.ndarray, pnus: pd.Series, buildings: gpd.GeoDataFrame, progress: Progress = SILENT
) -> np.ndarray:
    """How many buildings stand on each parcel; ``buildings`` are in the CRS of ``shapes``.

    A building stands on the parcel that its PNU names, where the layer says one that is here; else on the parcel that
    holds a point on its surface. So a building counts once, and a shift between the maps does not move it.
    """
    own = named_pnus(buildings)
    number = pd.Series(np.arange(len(pnus)), index=pnus.to_numpy())
    number = number[number.index.notna() & ~number.index.duplicated()]
    named = own.map(number).to_numpy(float)
    counts = np.bincount(named[np.isfinite(named)].astype(int), minlength=len(pnus))
    rest = cleaned_with_progress(buildings.geometry.to_numpy()[~np.isfinite(named)], progress)
    rest = shapely.point_on_surface(rest.geometries[~rest.empty])
    progress.check()
    if len(rest):
        point, parcel = shapely.STRtree(shapes).query(rest, predicate="intersects")
        _, first = np.unique(point, return_index=True)
        counts += np.bincount(parcel[first], minlength=len(pnus))
    return counts


def named_pnus(buildings: gpd.GeoDataFrame) -> pd.Series:
    """The PNU that each building names; missing where it names none."""
    column = field_named(buildings.columns, PNU_FIELDS)
    return pd.Series(None, index=buildings.index, dtype=object) if column is None else clean_pnus(buildings[column])


def count_fires(shapes: np.ndarray, fires: Fires) -> np.ndarray:
    """How many past fires lie within :data:`PAST_FIRE_M` of each parcel; both in the same CRS."""
    places = shapely.points(fires.xy)
    _, parcel = shapely.STRtree(shapes).query(places, predicate="dwithin", distance=PAST_FIRE_M)
    return np.bincount(parcel, minlength=len(shapes))


def mean_slopes(shapes: np.ndarray, dem: Dem, progress: Progress = SILENT) -> np.ndarray:
    """Degrees of slope of each parcel: the mean at up to 25 places spread over it; NaN where no height is known.

    A parcel that none of the places meets, being thin, is told by a point on its surface.
    """
    slopes = np.full(len(shapes), np.nan)
    rows = np.flatnonzero(shapely.get_dimensions(shapes) >= 0)
    for begin in range(0, len(rows), AT_ONCE):
        progress.check()
        block = rows[begin : begin + AT_ONCE]
        places, owner = _spread(shapes[block])
        slope, _ = dem.slope_aspect_at(places)
        known = np.isfinite(slope)
        count = np.bincount(owner[known], minlength=len(block))
        total = np.bincount(owner[known], slope[known], minlength=len(block))
        slopes[block] = np.divide(total, count, out=np.full(len(block), np.nan), where=count > 0)
    return slopes


def _spread(shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Places in each shape, as (n, 2) coordinates and the number of the shape."""
    bounds = shapely.bounds(shapes)
    steps = (np.arange(SAMPLES) + 0.5) / SAMPLES
    across, up = (grid.ravel() for grid in np.meshgrid(steps, steps))
    x = bounds[:, [0]] + across * (bounds[:, [2]] - bounds[:, [0]])
    y = bounds[:, [1]] + up * (bounds[:, [3]] - bounds[:, [1]])
    shapely.prepare(shapes)
    inside = shapely.contains_xy(shapes[:, None], x, y) & (shapely.get_dimensions(shapes) == POLYGON)[:, None]
    missed = np.flatnonzero(~inside.any(axis=1))
    middles = shapely.get_coordinates(shapely.point_on_surface(shapes[missed]))
    owner = np.nonzero(inside)[0]
    return np.vstack([np.column_stack([x[inside], y[inside]]), middles]), np.concatenate([owner, missed])
