"""Where a feature is called from the table and the search: a point on it."""

from __future__ import annotations

import numpy as np
import shapely

from ..style.model import Geometry

DECIMALS = 6
"""Of degrees: 0.1 m. Finer than the tiles (0.5 m at zoom 14) and than any phone's GPS."""


def places(shapes: np.ndarray, kind: Geometry) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude of a point on each shape, rounded to :data:`DECIMALS`; NaN where there is no shape.

    In polygons it lies inside, on lines half way along the longest part.
    """
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    points = np.full(len(shapes), None, object)
    points[there] = _middle(shapes[there]) if kind is Geometry.LINE else shapely.point_on_surface(shapes[there])
    return np.round(shapely.get_x(points), DECIMALS), np.round(shapely.get_y(points), DECIMALS)


def _middle(shapes: np.ndarray) -> np.ndarray:
    parts, whole = shapely.get_parts(shapes, return_index=True)
    longest_last = np.lexsort((shapely.length(parts), whole))
    ends = np.flatnonzero(np.r_[whole[longest_last][1:] != whole[longest_last][:-1], True])
    longest = parts[longest_last][ends]
    lines = shapely.get_type_id(longest) == shapely.GeometryType.LINESTRING
    return np.where(
        lines,
        shapely.line_interpolate_point(np.where(lines, longest, None), 0.5, normalized=True),
        shapely.point_on_surface(longest),
    )
