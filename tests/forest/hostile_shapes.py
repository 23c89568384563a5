"""Shapes as no one should draw them, drawn by hypothesis."""

import numpy as np
import shapely
from hypothesis import strategies as st
from layouts import boxes, holed, lattice, shapes, slanted, stars
from shapely.affinity import rotate, translate


@st.composite
def slivers(draw):
    """A strip of a few millimetres or metres, across everything."""
    width = draw(st.sampled_from([0.002, 0.05, 0.8, 3.0]))
    strip = shapely.box(0, 0, draw(st.sampled_from([5.0, 120.0, 900.0])), width)
    return translate(rotate(strip, draw(st.floats(0, 180)), origin=(0, 0)), draw(lattice(12)), draw(lattice(12)))


@st.composite
def islands(draw):
    """Several parts, one in the hole of another."""
    x, y = draw(lattice(10)), draw(lattice(10))
    ring = shapely.box(x, y, x + 160, y + 160) - shapely.box(x + 30, y + 30, x + 130, y + 130)
    return shapely.union_all(
        [ring, shapely.box(x + 60, y + 60, x + 90, y + 100), shapely.box(x + 300, y, x + 340, y + 9)]
    )


@st.composite
def spiked(draw):
    """A ring that runs out and back along itself, and so is invalid."""
    west, south, east, north = draw(boxes()).bounds
    return shapely.Polygon(
        [(west, south), (east, south), (east, north), (east + 70, north), (east, north), (west, north)]
    )


@st.composite
def overlapping_parts(draw):
    """A multipolygon whose parts cover the same ground, and so is invalid."""
    one, other = draw(boxes()), draw(slanted())
    return shapely.multipolygons([one, other])


@st.composite
def doubled_corners(draw):
    """Corners that stand twice, a nanometre apart."""
    corners = shapely.get_coordinates(draw(shapes()).convex_hull)[:-1]
    return shapely.Polygon(np.repeat(corners, 2, axis=0) + np.tile([[0.0, 0.0], [1e-9, 0.0]], (len(corners), 1)))


def raised(shape):
    """With heights."""
    return shapely.force_3d(shape, 123.4)


def hostile():
    return st.one_of(
        slivers(), islands(), spiked(), overlapping_parts(), doubled_corners(), holed(), stars(), shapes().map(raised)
    )


def bare():
    """What has no area or is not there."""
    flat = st.sampled_from([40.0, 80.0]).map(lambda x: shapely.Polygon([(x, 0), (x + 30, 0), (x, 0)]))
    return st.one_of(st.just(None), st.just(shapely.Polygon()), st.just(shapely.MultiPolygon()), flat)
