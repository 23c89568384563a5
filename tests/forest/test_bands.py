"""Forest bands: exact, disjoint, valid, and in step with the bands of forest proximity."""

import numpy as np
import pytest
import shapely
import shapely.affinity
from brute_force import outline_segments
from cancelling import CancelAfter
from hypothesis import example, given, settings
from hypothesis import strategies as st
from layouts import layer, shapes

from sijeong.common.errors import Cancelled
from sijeong.forest.errors import ForestError
from sijeong.forest.measuring.bands import forest_bands
from sijeong.forest.measuring.proximity import forest_proximity

FOREST = layer([shapely.box(0, 0, 200, 200)])


def zone(stands: list, distance_m: float) -> shapely.Geometry:
    lines = [shapely.LineString(segment) for segment in outline_segments(stands)]
    return shapely.union_all([*stands, *shapely.buffer(lines, distance_m, quad_segs=32)])


TURNED = shapely.union_all(
    [shapely.box(0, 0, 40, 40), shapely.affinity.rotate(shapely.box(0, 40, 80, 120), 1, origin=(40, 80))]
)
"""A square that leans by one degree on another: its almost level edge once cost a sliver of 2 m² beside a tile."""


@settings(max_examples=25, deadline=None)
@example([shapely.box(0, 160, 40, 240), TURNED], (0, 25, 100))
@given(st.lists(shapes(), min_size=1, max_size=4), st.sampled_from([(0, 25, 100), (50, 120), (0, 300), (10.5,)]))
def test_rings_are_the_differences_of_the_exact_zones(stands, bands):
    result = forest_bands(layer(stands), bands)
    assert result["band"].tolist() == list(bands) and result["to_m"].tolist() == list(bands)
    assert result["from_m"].tolist() == [0, *bands[:-1]]
    assert result.is_valid.all()
    moved = list(layer(stands).geometry)
    reach = shapely.Polygon()
    for band, ring in zip(bands, result.geometry, strict=True):
        limit = zone(moved, band) if band > 0 else shapely.union_all(moved)
        assert shapely.symmetric_difference(ring, limit.difference(reach)).area < 0.01
        reach = limit
    for one, other in ((a, b) for i, a in enumerate(result.geometry) for b in result.geometry[i + 1 :]):
        assert shapely.intersection(one, other).area < 1e-6
    assert np.allclose(result["area_m2"], result.area)


def test_places_in_a_ring_have_its_band():
    rings = forest_bands(FOREST)
    random = np.random.default_rng(5)
    places = layer(list(shapely.points(random.uniform(-600, 800, (400, 2)))))
    measured = forest_proximity(places, FOREST).frame
    # The arcs lie up to 0.03 % inside the true circle.
    clear = np.abs(measured["dist_m"].to_numpy()[:, None] - rings["to_m"].to_numpy()[None, :]).min(axis=1) > 0.2
    clear |= measured["dist_m"].to_numpy() == 0
    assert clear.sum() > 350
    for place, band in zip(measured.geometry[clear], measured["band"][clear], strict=True):
        inside = rings["band"][rings.intersects(place)].tolist()
        assert inside == ([] if np.isnan(band) else [band])


def test_clip_cuts_and_forest_out_of_reach_does_not_matter():
    frame = layer([shapely.box(100, 100, 400, 300)])
    far = layer([shapely.box(0, 0, 200, 200), shapely.box(5000, 0, 5100, 100)])
    whole, clipped = forest_bands(FOREST, (0, 100)), forest_bands(far, (0, 100), frame)
    for one, other in zip(whole.geometry, clipped.geometry, strict=True):
        assert shapely.symmetric_difference(one.intersection(frame.geometry[0]), other).area < 1e-6


def test_a_band_of_which_nothing_is_left_is_empty():
    result = forest_bands(FOREST, (0, 100), layer([shapely.box(10, 10, 20, 20)]))
    assert result["area_m2"].tolist() == [pytest.approx(100.0), 0.0] and result.geometry.iloc[1].is_empty
    beyond = forest_bands(FOREST, (0, 100), layer([shapely.box(1000, 1000, 1100, 1100)]))
    assert beyond["area_m2"].tolist() == [0.0, 0.0]


def test_clip_without_a_polygon_and_bad_bands_are_refused():
    with pytest.raises(ForestError, match="clip layer has no polygon"):
        forest_bands(FOREST, (0, 100), layer([shapely.Point(0, 0)]))
    with pytest.raises(ForestError, match="ascending"):
        forest_bands(FOREST, (100, 50))


@pytest.mark.parametrize("questions", [0, 5, 15])
def test_a_stop_is_heard(questions):
    with pytest.raises(Cancelled):
        forest_bands(FOREST, progress=CancelAfter(questions))
