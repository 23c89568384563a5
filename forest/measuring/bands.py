"""Forest bands: the land between two distances from forest, as polygons for the map."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..crs import CLIP, FOREST, analysis_crs, require_korea, require_neighbours
from ..errors import ForestError
from ..geometry.capsules import inner_radius
from ..geometry.cells import cells_of
from ..geometry.cleaning import POLYGON, cleaned
from ..geometry.model import ForestModel, forest_model
from ..geometry.overlap import forest_overlap
from ..geometry.pieces import cut, too_many_vertices
from ..geometry.union import united
from ..geometry.zone import outside_zone
from ..rules import BANDS_M, checked_bands
from ..stands.layers import forest_layer, in_crs

TILE_M = 250.0
"""Metres of a tile's side: the zone is worked out tile by tile, never as one giant polygon."""

TILES_AT_ONCE = 256
"""Tiles between two looks at whether to stop."""

_NOTHING = shapely.Polygon()


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
    in the belt of Korea 2000 at the place of ``clip``, else of ``forest``. A band of
    which nothing is left has an empty geometry and area 0.

    Raises :class:`ForestError` as :func:`~.proximity.forest_proximity` does, and where ``clip`` has no polygon.
    """
    bands = checked_bands(bands_m)
    crs = analysis_crs(forest, FOREST) if clip is None else analysis_crs(clip, CLIP)
    require_korea(forest, FOREST)
    forest_in = in_crs(forest, crs, FOREST)
    frame = None
    if clip is not None:
        require_korea(clip, CLIP)
        require_neighbours(clip, forest, crs)
        frame = _clip_area(in_crs(clip, crs, CLIP))
    progress.step("Preparing the forest")
    stands = forest_layer(forest_in, 0.0, progress).stands
    if frame is not None:
        stands = _within_reach(stands, frame, bands[-1])
    rings = _rings(stands, bands, frame, progress)
    geometry = gpd.GeoSeries(rings, crs=crs)
    fields = {
        "band": list(bands),
        "from_m": [0.0, *bands[:-1]],
        "to_m": list(bands),
        "area_m2": geometry.area.to_numpy(),
    }
    return gpd.GeoDataFrame(fields, geometry=geometry, crs=crs)


def _rings(
    stands: np.ndarray, bands: tuple[float, ...], frame: shapely.Geometry | None, progress: Progress
) -> list[shapely.Geometry]:
    if not len(stands):
        return [shapely.MultiPolygon() for _ in bands]
    model = forest_model(stands, np.arange(len(stands)), progress)
    west, south, east, north = shapely.total_bounds(stands) + bands[-1] * np.array([-1, -1, 1, 1])
    limits = shapely.box(west, south, east, north)
    tiles = _tiles(limits if frame is None else shapely.intersection(frame, limits), progress)
    pieces: list[list[np.ndarray]] = [[] for _ in bands]
    for i in range(0, len(tiles), TILES_AT_ONCE):
        progress.at(0.05 + 0.7 * i / len(tiles))
        for found, ring in zip(pieces, _rings_of(tiles[i : i + TILES_AT_ONCE], bands, model, progress), strict=True):
            found.append(ring)
    rings = []
    for i, (band, found) in enumerate(zip(bands, pieces, strict=True)):
        progress.at(0.75 + 0.25 * i / len(bands))
        progress.step("Drawing the band up to {distance:g} m", distance=band)
        rings.append(_polygonal(united(np.concatenate([np.empty(0, dtype=object), *found]), progress)))
    return rings


def _tiles(area: shapely.Geometry, progress: Progress) -> np.ndarray:
    """``area`` in pieces of at most ``TILE_M`` a side, with few vertices."""

    def too_large(geometries: np.ndarray) -> np.ndarray:
        west, south, east, north = shapely.bounds(geometries).T
        return (np.maximum(east - west, north - south) > TILE_M) | too_many_vertices(geometries)

    polygons = shapely.get_parts(area)
    polygons = polygons[shapely.get_dimensions(polygons) == POLYGON]
    return cut(polygons, too_large, progress).geometry if len(polygons) else polygons


def _rings_of(tiles: np.ndarray, bands: tuple[float, ...], model: ForestModel, progress: Progress) -> list[np.ndarray]:
    """Of each band the pieces in ``tiles``: what the band takes away from what the bands before it have left."""
    cells = cells_of(tiles, bands, model, progress)
    rest = cells.geometry.copy()
    without = rest.copy()
    without[cells.forest] = _NOTHING
    edge = np.flatnonzero(cells.meets_outline)
    without[edge] = forest_overlap(rest[edge], np.ones(len(edge), dtype=bool), model).outside
    rings = []
    for band in bands:
        progress.check()
        reached = (cells.least <= band) & ~shapely.is_empty(rest)
        left = without.copy()
        left[reached & (cells.most <= inner_radius(band))] = _NOTHING
        if band > 0:
            open_cells = np.flatnonzero(reached & ~shapely.is_empty(left))
            left[open_cells] = outside_zone(left[open_cells], cells.chunk[open_cells], band, model, progress)
        gone = shapely.is_empty(left)
        ring = rest[reached & gone]
        partly = reached & ~gone
        ring = np.concatenate([ring, shapely.difference(rest[partly], left[partly])])
        rings.append(ring[shapely.area(ring) > 0])
        rest = without = left
    return rings


def _clip_area(clip: gpd.GeoDataFrame) -> shapely.Geometry:
    clean = cleaned(clip.geometry.to_numpy())
    polygons = clean.geometries[clean.dimension == POLYGON]
    if not len(polygons):
        raise ForestError("The clip layer has no polygon. Choose a polygon layer, such as the city boundary.")
    return united(polygons)


def _within_reach(stands: np.ndarray, frame: shapely.Geometry, reach_m: float) -> np.ndarray:
    return stands[shapely.dwithin(shapely.box(*frame.bounds), stands, reach_m)]


def _polygonal(geometry: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(geometry)
    parts = parts[shapely.get_dimensions(parts) == POLYGON]
    return shapely.multipolygons(parts) if len(parts) else shapely.MultiPolygon()
