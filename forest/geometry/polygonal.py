"""The polygons of what an overlay gives: points and lines where shapes only touch are left out."""

from __future__ import annotations

import numpy as np
import shapely

from .cleaning import POLYGON


def polygons_only(geometry: shapely.Geometry) -> shapely.Geometry | None:
    """The (multi)polygon of ``geometry``; None where it holds none."""
    if shapely.get_type_id(geometry) != shapely.GeometryType.GEOMETRYCOLLECTION:
        return geometry if shapely.get_dimensions(geometry) == POLYGON and not shapely.is_empty(geometry) else None
    parts = single_polygons(shapely.get_parts(geometry))[0]
    return shapely.multipolygons(parts) if len(parts) else None


def single_polygons(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The polygons with area that make up ``geometries``, and the number of the geometry that each is of."""
    parts, owner = shapely.get_parts(geometries, return_index=True)
    polygons = (shapely.get_dimensions(parts) == POLYGON) & (shapely.area(parts) > 0)
    return parts[polygons], owner[polygons]
