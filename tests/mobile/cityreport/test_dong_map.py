"""The small map: neighbours share their borders, islands stay, names and ids cannot break the drawing."""

import re

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.geometry import MultiPolygon, Polygon, box

from sijeong.mobile.cityreport.dong_map import GRID, TALLEST, WIDTH, Shade, dong_map


def drawn(shapes, name="가동"):
    series = gpd.GeoSeries(shapes, index=[f"d{place}" for place in range(len(shapes))], crs="EPSG:5179")
    svg = dong_map(series, {dong: Shade(name, "h1", f"{name}: 1") for dong in series.index}, "동 지도")
    return svg, [_rings(path) for path in re.findall(r' d="([^"]*)"', svg)]


def _rings(path):
    """The corners of each ring of a path, in drawing units."""
    rings = []
    for begin, steps in re.findall(r"M([^l]+)l([^z]+)z", path):
        start = np.array(begin.split(), float)
        moves = np.array(re.findall(r"-?[\d.]+", steps), float).reshape(-1, 2)
        rings.append(np.vstack([start, start + np.cumsum(moves, axis=0)]))
    return rings


def test_neighbours_share_a_wiggly_border_to_the_last_corner():
    rng = np.random.default_rng(3)
    border = np.column_stack([5000 + rng.uniform(-300, 300, 400), np.linspace(0, 9000, 400)])
    west = Polygon([(0, 0), *border, (0, 9000)])
    east = Polygon([(10000, 0), *border, (10000, 9000)])
    _, ((left,), (right,)) = drawn([west, east])
    gap = (
        shapely.union_all([Polygon(left), Polygon(right)]).envelope.area
        - shapely.union_all([Polygon(left).buffer(0), Polygon(right).buffer(0)]).area
    )
    assert gap < GRID / 2


def test_a_long_outline_becomes_few_corners():
    circle = shapely.Point(0, 0).buffer(5000, quad_segs=20_000)
    svg, ((ring,),) = drawn([circle])
    assert len(ring) < 2_000 and len(svg) < 12_000
    assert ring.max() <= max(WIDTH, TALLEST)


def test_holes_and_islands_are_drawn_and_specks_are_not():
    land = MultiPolygon(
        [box(0, 0, 4000, 4000) - box(1000, 1000, 2000, 2000), box(6000, 0, 7000, 1000), box(9000, 0, 9003, 3)]
    )
    _, (rings,) = drawn([land])
    assert len(rings) == 3


def test_a_dong_that_is_a_speck_keeps_its_largest_part():
    _, paths = drawn([box(0, 0, 90_000, 90_000), box(95_000, 0, 95_300, 300)])
    assert len(paths[1]) == 1


@pytest.mark.parametrize("name", ['"><script>', "가&나", "<b>"])
def test_names_stay_text(name):
    svg, _ = drawn([box(0, 0, 1000, 1000)], name)
    assert "<script>" not in svg and "<b>" not in svg and "가&나" not in svg
