"""A landscape for the tests of blocks: lots that cross edges, roads of kilometres, an island, rows without shape."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import shapely
from layouts import CRS, X0, Y0, layer
from shapely.affinity import translate

SIDE_M = 4_000.0


def wooded(random: np.random.Generator, stands: int = 40) -> gpd.GeoDataFrame:
    """Stands in the west half: blobs, two that share an edge, twins on one place, one without area and one broken."""
    places = random.uniform([0, 0], [SIDE_M / 2, SIDE_M], (stands, 2))
    blobs = shapely.buffer(shapely.points(places), random.uniform(20, 160, stands), quad_segs=4)
    twins = [shapely.box(900, 900, 960, 960)] * 2
    shared = [shapely.box(0, 0, 300, 200), shapely.box(300, 0, 2_500, 200)]
    broken = shapely.Polygon([(100, 3_000), (200, 3_100), (200, 3_000), (100, 3_100)])
    flat = shapely.Polygon([(0, 0), (5, 5), (0, 0)])
    shapes = [*blobs, *twins, *shared, broken, flat, None]
    return layer(shapes, code=[f"F{number % 37:02d}" for number in random.permutation(len(shapes))])


def parcelled(random: np.random.Generator, lots: int = 700) -> gpd.GeoDataFrame:
    """Lots over all of it; a diagonal road and a ring round everything; points, lines; a far island; nothing at all."""
    corners = random.uniform(0, SIDE_M, (lots, 2))
    boxes = shapely.box(*corners.T, *(corners + random.uniform(5, 120, (lots, 2))).T)
    road = shapely.LineString([(-50, SIDE_M + 40), (SIDE_M + 60, -30)]).buffer(6)
    ring = shapely.box(-200, -200, SIDE_M + 200, SIDE_M + 200).boundary.buffer(4)
    bow = shapely.Polygon([(880, 880), (980, 980), (980, 880), (880, 980)])
    others = [
        road, ring, bow, shapely.box(0, 0, SIDE_M, SIDE_M), shapely.box(9_000, 9_000, 9_050, 9_050), None,
        shapely.Polygon(), shapely.Point(930, 930), shapely.LineString([(100, 100), (3_900, 2_500)]),
        translate(shapely.box(0, 0, 10, 10), 940, 940),
    ]  # fmt: skip
    shapes = np.array([*boxes, *others], dtype=object)[random.permutation(lots + len(others))]
    numbers = [4139010100100010000 + number for number in range(len(shapes))]
    return layer(list(shapes), pnu=numbers, area_m2=["as registered"] * len(shapes))


def saved(frame: gpd.GeoDataFrame, file: Path) -> Path:
    """``frame`` as an indexed layer of a GeoPackage."""
    pyogrio.write_dataframe(frame, file, layer=file.stem, driver="GPKG", geometry_type="Unknown")
    return file


__all__ = ["CRS", "SIDE_M", "X0", "Y0", "parcelled", "saved", "wooded"]
