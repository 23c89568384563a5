"""Geometries as the analysis needs them: flat, valid, of one dimension each, never dropped.

Curves never get here: shapely cannot hold them. Whoever reads a layer straightens them (GDAL and QGIS do so on
request; arcs within 0.05 m are more than enough).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

POINT, LINE, POLYGON = 0, 1, 2


@dataclass(frozen=True)
class Cleaned:
    """Flat valid geometries, one per row; ``None`` where there was none. ``repaired`` marks the rows that changed."""

    geometries: np.ndarray
    repaired: np.ndarray
    empty: np.ndarray
    dimension: np.ndarray


def cleaned(geometries: np.ndarray) -> Cleaned:
    """Drop Z and M, repair what is invalid and keep the parts of the highest dimension.

    A polygon without area that repair turns into a line or point stays as that. Coordinates that are not finite make
    a geometry empty, because nothing can be measured from them. Lines that run over themselves are drawn once, so that
    no stretch counts twice; that is no repair.
    """
    geometries = np.asarray(geometries, dtype=object).copy()
    raised = shapely.has_z(geometries)
    if hasattr(shapely, "has_m"):
        raised |= shapely.has_m(geometries)
    geometries[raised] = shapely.force_2d(geometries[raised])
    empty = shapely.is_missing(geometries) | shapely.is_empty(geometries)
    empty |= ~np.isfinite(shapely.bounds(geometries)).all(axis=1)
    geometries[empty] = None
    broken = ~empty & ~shapely.is_valid(geometries)
    geometries[broken] = [repaired(geometry) for geometry in geometries[broken]]
    mixed = ~empty & (shapely.get_type_id(geometries) == shapely.GeometryType.GEOMETRYCOLLECTION)
    geometries[mixed] = [highest_parts(geometry) for geometry in geometries[mixed]]
    empty |= shapely.is_missing(geometries) | shapely.is_empty(geometries)
    geometries[empty] = None
    dimension = shapely.get_dimensions(geometries)
    folded = np.flatnonzero(dimension == LINE)
    folded = folded[~shapely.is_simple(geometries[folded])]
    geometries[folded] = shapely.unary_union(geometries[folded, None], axis=1)
    return Cleaned(geometries, (broken | mixed) & ~empty, empty, dimension)


def repaired(geometry: shapely.Geometry) -> shapely.Geometry:
    """A valid geometry of the same extent: shells united, holes subtracted, collapsed parts kept as lines."""
    try:
        valid = shapely.make_valid(geometry, method="structure", keep_collapsed=True)
    except (shapely.errors.GEOSException, ValueError):
        return shapely.make_valid(geometry)
    # GEOS 3.14 leaves shells side by side that share an edge, which is not valid.
    return valid if shapely.is_valid(valid) else shapely.make_valid(shapely.union_all(shapely.get_parts(valid)))


def highest_parts(geometry: shapely.Geometry) -> shapely.Geometry:
    """The union of the parts with the highest dimension, of a collection."""
    parts = np.array([geometry], dtype=object)
    while (shapely.get_type_id(parts) >= shapely.GeometryType.MULTIPOINT).any():
        parts = shapely.get_parts(parts)
    parts = parts[~shapely.is_empty(parts)]
    dimension = shapely.get_dimensions(parts)
    return shapely.union_all(parts[dimension == dimension.max()]) if len(parts) else None


def sizes(geometries: np.ndarray) -> np.ndarray:
    """Area of polygons in square metres, length of lines in metres, 0 for points and nothing."""
    size = shapely.area(geometries)
    others = shapely.get_dimensions(geometries) != POLYGON
    size[others] = shapely.length(geometries[others])
    return size
