"""Forest bands: the land between two distances from forest, as polygons for the map."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from ..common.progress import SILENT, Progress
from .capsules import capsules
from .cleaning import POLYGON, cleaned
from .crs import analysis_crs, require_korea, require_neighbours
from .errors import ForestError
from .layers import forest_layer, in_crs
from .outline import Outline, outline_of
from .rules import BANDS_M, checked_bands
from .union import united


def forest_bands(
    forest: gpd.GeoDataFrame,
    bands_m: tuple[float, ...] = BANDS_M,
    clip: gpd.GeoDataFrame | None = None,
    progress: Progress = SILENT,
) -> gpd.GeoDataFrame:
    """Rings of land by distance from forest: one (multi)polygon per band, nearest first.

    Fields: ``band`` (= ``to_m``, as the field of :func:`~.proximity.forest_proximity`), ``from_m``, ``to_m`` (metres),
    ``area_m2``. A band ends at ``to_m`` and begins where the one before it ends; band 0 is the forest itself, and where
    the bands do not begin with 0 the first one includes the forest, just as ``band`` does. The rings are disjoint and
    valid. Each limit is the union of the forest with the round buffers (32 pieces per quarter) of all segments of its
    outline: exact up to the arcs, whose polygons lie at most 0.03 % of the distance inside the true ones.

    ``clip``: polygons to which the result is cut; forest further outside than the last band is not looked at. Measured
    in the CRS of ``clip`` where it is a projected Korean one, else in that of ``forest``, else in EPSG:5186. A band of
    which nothing is left has an empty geometry and area 0.

    Raises :class:`ForestError` as :func:`~.proximity.forest_proximity` does, and where ``clip`` has no polygon.
    """
    bands = checked_bands(bands_m)
    crs = analysis_crs(forest if clip is None else clip)
    require_korea(forest, "forest")
    forest_in = in_crs(forest, crs, "forest")
    frame = None
    if clip is not None:
        require_korea(clip, "clip")
        require_neighbours(clip, forest, crs)
        frame = _clip_area(in_crs(clip, crs, "clip"))
    progress.step("Preparing the forest")
    stands = forest_layer(forest_in, 0.0, progress).stands
    outline = outline_of(stands)
    if frame is not None:
        stands, outline = _within_reach(stands, outline, frame, bands[-1])
    progress.at(0.05)
    inner = united(stands, progress)
    rings, reach = [], shapely.Polygon()
    for i, band in enumerate(bands):
        part = progress.part(0.05 + 0.95 * i / len(bands), 0.05 + 0.95 * (i + 1) / len(bands))
        part.step("Drawing the band up to {distance:g} m", distance=band)
        zone = inner if band == 0 else _zone(inner, outline, band, part)
        if frame is not None:
            zone = shapely.intersection(zone, frame)
        progress.check()
        rings.append(_polygonal(shapely.difference(zone, reach)))
        reach = zone
        part.at(1.0)
    geometry = gpd.GeoSeries(rings, crs=crs)
    fields = {
        "band": list(bands),
        "from_m": [0.0, *bands[:-1]],
        "to_m": list(bands),
        "area_m2": geometry.area.to_numpy(),
    }
    return gpd.GeoDataFrame(fields, geometry=geometry, crs=crs)


def _zone(forest: shapely.Geometry, outline: Outline, distance_m: float, progress: Progress) -> shapely.Geometry:
    buffers = capsules(outline.start, outline.end, distance_m)
    return united(np.r_[buffers, shapely.get_parts(forest)], progress)


def _clip_area(clip: gpd.GeoDataFrame) -> shapely.Geometry:
    clean = cleaned(clip.geometry.to_numpy())
    polygons = clean.geometries[clean.dimension == POLYGON]
    if not len(polygons):
        raise ForestError("The clip layer has no polygon. Choose a polygon layer, such as the city boundary.")
    return united(polygons)


def _within_reach(
    stands: np.ndarray, outline: Outline, frame: shapely.Geometry, reach_m: float
) -> tuple[np.ndarray, Outline]:
    west, south, east, north = np.array(frame.bounds) + np.array([-1, -1, 1, 1]) * (reach_m + 1.0)
    low, high = np.minimum(outline.start, outline.end), np.maximum(outline.start, outline.end)
    near = (low[:, 0] <= east) & (high[:, 0] >= west) & (low[:, 1] <= north) & (high[:, 1] >= south)
    bounds = shapely.bounds(stands)
    meets = (bounds[:, 0] <= east) & (bounds[:, 2] >= west) & (bounds[:, 1] <= north) & (bounds[:, 3] >= south)
    return stands[meets], Outline(
        outline.start[near], outline.end[near], outline.stand[near], outline.joined[near], outline.corner,
        outline.corner_stand,
    )  # fmt: skip


def _polygonal(geometry: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(geometry)
    parts = parts[shapely.get_dimensions(parts) == POLYGON]
    return shapely.multipolygons(parts) if len(parts) else shapely.MultiPolygon()
