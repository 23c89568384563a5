"""The pieces that forest proximity is made of: cutting, outline, capsules, the law table."""

from datetime import date

import numpy as np
import pytest
import shapely
from brute_force import outline_segments
from hypothesis import example, given, settings
from hypothesis import strategies as st
from layouts import shapes, stars

from sijeong.forest.geometry import pieces
from sijeong.forest.geometry.capsules import capsule_sectors, capsules, inner_radius
from sijeong.forest.geometry.cleaning import POLYGON, cleaned
from sijeong.forest.geometry.outline import outline_of
from sijeong.forest.geometry.patches import patch_areas
from sijeong.forest.geometry.seeds import Seeds, seed_points
from sijeong.forest.law import rules_in_force


def wavy(corners: int) -> shapely.Polygon:
    turn = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    radius = 1000 + 80 * np.sin(37 * turn) + 9 * np.sin(331 * turn)
    return shapely.Polygon(
        np.stack([radius * np.cos(turn), radius * np.sin(turn)], axis=1) + np.array([180_000, 530_000])
    )


def test_cut_pieces_are_small_and_add_up():
    whole = np.array([wavy(6000), shapely.box(0, 0, 10, 10), wavy(3000)])
    result = pieces.cut(whole, pieces.too_many_vertices)
    assert not pieces.too_many_vertices(result.geometry).any() and shapely.is_valid(result.geometry).all()
    sums = np.bincount(result.parent, shapely.area(result.geometry))
    assert np.allclose(sums, shapely.area(whole), rtol=1e-9)
    assert shapely.symmetric_difference(shapely.union_all(result.geometry[result.parent == 0]), whole[0]).area < 1e-3


def test_a_notch_on_the_cut_line_is_not_lost():
    # The bounding box is halved at x = 500: a notch of 1 m² sits right there.
    corners = [(0, 0), (499.5, 0), (499.5, 1), (500.5, 1), (500.5, 0), (1000, 0), (1000, 400), (0, 400)]
    notched = shapely.Polygon(corners)
    result = pieces.cut(np.array([notched]), pieces.too_long)
    assert shapely.area(result.geometry).sum() == pytest.approx(notched.area, abs=1e-6)
    assert shapely.union_all(result.geometry).symmetric_difference(notched).area < 1e-6


def test_a_clip_that_loses_area_is_done_again(monkeypatch):
    # What GEOS does to some rings: a sliver instead of the tile.
    monkeypatch.setattr(pieces.shapely, "clip_by_rect", lambda geometry, *box: shapely.box(0, 0, 1, 1.67))
    whole = np.array([wavy(1000)])
    result = pieces.cut(whole, pieces.too_many_vertices)
    assert len(result.geometry) > 3
    assert shapely.area(result.geometry).sum() == pytest.approx(whole[0].area, rel=1e-9)


def test_lines_are_cut_by_length():
    line = np.array([shapely.LineString([(0, 0), (5000, 3000), (200, 4000)])])
    result = pieces.cut(line, pieces.too_long)
    assert shapely.length(result.geometry).sum() == pytest.approx(shapely.length(line)[0])


SHARED_EDGE = shapely.Polygon([(0, 0), (1, 3), (0, 1), (0, 0), (1, 3), (1, 0)])
"""Repaired by GEOS 3.14 into two shells with a common edge, which is not valid."""


@settings(max_examples=200, deadline=None)
@example(SHARED_EDGE)
@given(stars())
def test_what_is_repaired_is_valid_and_keeps_its_area(ring):
    result = cleaned(np.array([ring]))
    assert shapely.is_valid(result.geometries[~result.empty]).all()
    once = shapely.make_valid(ring, method="structure", keep_collapsed=True)
    area = shapely.union_all([part for part in shapely.get_parts(once) if part.geom_type.endswith("Polygon")]).area
    if result.dimension[0] == POLYGON:
        assert shapely.area(result.geometries)[0] == pytest.approx(area, rel=1e-9, abs=1e-9)


@settings(max_examples=80, deadline=None)
@given(st.lists(shapes(), min_size=1, max_size=6))
def test_outline_is_what_a_dictionary_of_segments_says(stands):
    outline = outline_of(np.array(stands))
    found = sorted(zip(map(tuple, outline.start), map(tuple, outline.end), strict=True))
    assert found == sorted(outline_segments(stands))


@settings(max_examples=60, deadline=None)
@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(1, 500))
def test_capsules_are_those_of_geos(x, y, radius_m):
    # GEOS draws sides shorter than a ten-thousandth of the radius as a point each: 1.2 mm off for 5 cm at 500 m.
    if np.hypot(x, y) < max(0.01, 2e-4 * radius_m):
        return
    start = np.array([[180_000.0, 530_000.0]])
    drawn = capsules(start, start + np.array([x, y]), radius_m)[0]
    geos = shapely.buffer(shapely.LineString([start[0], start[0] + np.array([x, y])]), radius_m, quad_segs=32)
    assert shapely.hausdorff_distance(drawn, geos) < 1e-6
    assert shapely.contains(drawn, shapely.buffer(shapely.Point(start[0]), inner_radius(radius_m) - 1e-6, quad_segs=99))


def test_patches_need_a_shared_stretch():
    squares = [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10), shapely.box(20, 10, 30, 20)]
    overlapping = [shapely.box(100, 0, 110, 10), shapely.box(105, 0, 115, 10)]
    assert patch_areas(np.array(squares + overlapping)).tolist() == [200, 200, 100, 150, 150]


def test_seeds_name_points_that_are_near():
    random = np.random.default_rng(3)
    start = random.uniform(0, 20_000, (300, 2))
    points, segment = seed_points(start, start + random.uniform(-300, 300, (300, 2)), 20.0)
    seeds = Seeds(points, segment)
    places = random.uniform(-500, 20_500, (500, 2))
    named = np.hypot(*(places - seeds.point(seeds.near(places))).T)
    nearest = shapely.distance(shapely.multipoints(points), shapely.points(places))
    assert (named >= nearest - 1e-9).all() and (named <= nearest + 400).all()


def test_the_law_of_the_day():
    assert [rule.distance_m for rule in rules_in_force(date(2026, 1, 31))] == [100.0, 25.0]
    assert {rule.law for rule in rules_in_force(date(2026, 2, 1)) if rule.distance_m == 100.0} == {
        "산림재난방지법 (법률 제20751호)"
    }


@settings(max_examples=300, deadline=None)
@given(
    st.floats(-60, 60), st.floats(-60, 60), st.floats(-150, 150), st.floats(-150, 150), st.floats(0.1, 200),
    st.floats(0.1, 200), st.sampled_from([5.0, 25.0, 100.0, 500.0]),
)  # fmt: skip
# The box surrounds one end of the segment, and its corners lie on three sides of it.
@example(10.01, -53.71, -378.48, -221.74, 99.7, 107.9, 25.0)
def test_a_sector_is_the_capsule_as_far_as_its_box_goes(x, y, west, south, width, height, radius_m):
    if np.hypot(x, y) < 0.01:
        return
    start = np.array([[180_000.0, 530_000.0]])
    west, south = west * radius_m / 100 + 180_000.0, south * radius_m / 100 + 530_000.0
    box = shapely.box(west, south, west + width, south + height)
    end = start + np.array([x, y])
    whole, sector = capsules(start, end, radius_m)[0], capsule_sectors(start, end, radius_m, np.array([box.bounds]))[0]
    assert sector.is_valid
    assert shapely.area(shapely.difference(box, sector)) == pytest.approx(
        shapely.area(shapely.difference(box, whole)), abs=1e-6
    )
