"""Small landscapes for the tests, drawn by hypothesis or by hand. All coordinates in EPSG:5186 near Siheung."""

from __future__ import annotations

import geopandas as gpd
import shapely
from hypothesis import strategies as st
from shapely.affinity import rotate, translate

X0, Y0 = 180_000.0, 530_000.0
CRS = "EPSG:5186"


def layer(geometries: list, **fields: list) -> gpd.GeoDataFrame:
    """Geometries given relative to a corner of Siheung, as a layer."""
    moved = [None if geometry is None else translate(geometry, X0, Y0) for geometry in geometries]
    return gpd.GeoDataFrame(fields, geometry=moved, crs=CRS)


def lattice(size: int = 8, step: int = 40) -> st.SearchStrategy:
    """A coordinate on a coarse lattice, so that touching, sharing, ties and whole distances happen often."""
    return st.integers(0, size).map(lambda number: float(number * step))


@st.composite
def boxes(draw: st.DrawFn, step: int = 40, size: int = 8) -> shapely.Polygon:
    x, y = draw(lattice(size, step)), draw(lattice(size, step))
    width, height = draw(st.integers(1, 3)) * step, draw(st.integers(1, 3)) * step
    return shapely.box(x, y, x + width, y + height)


@st.composite
def holed(draw: st.DrawFn) -> shapely.Polygon:
    outer = draw(boxes())
    west, south, east, north = outer.bounds
    hole = shapely.box(west + 10, south + 10, east - draw(st.sampled_from([10, 20])), north - 10)
    return outer.difference(hole)


@st.composite
def slanted(draw: st.DrawFn) -> shapely.Polygon:
    shape = rotate(draw(boxes()), draw(st.floats(-80, 80)))
    return translate(shape, draw(st.floats(-50, 50)), draw(st.floats(-50, 50)))


@st.composite
def stars(draw: st.DrawFn) -> shapely.Polygon:
    """A wild ring, often invalid."""
    corners = draw(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300)), min_size=4, max_size=9))
    return shapely.Polygon(corners)


def shapes() -> st.SearchStrategy:
    one = st.one_of(boxes(), boxes(step=100, size=4), holed(), slanted())
    pair = st.tuples(one, one).map(shapely.union_all)
    return st.one_of(one, pair)


@st.composite
def lines(draw: st.DrawFn) -> shapely.LineString:
    corners = draw(st.lists(st.tuples(lattice(12), lattice(12)), min_size=2, max_size=5, unique=True))
    return shapely.LineString(corners)


@st.composite
def points(draw: st.DrawFn) -> shapely.Point:
    return shapely.Point(draw(lattice(14)), draw(lattice(14)))
