"""Random landscapes and the real parcels of Siheung: equal to brute force within 1 mm and 0.01 m²."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
import shapely.affinity
from comparing import compare
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from layouts import layer, lines, points, shapes, stars
from shared_data import SHARED

from sijeong.forest.measuring.proximity import forest_proximity

PARCELS = SHARED / "parcels" / "siheung_parcels_2026.gpkg"
SAN = SHARED / "forest" / "siheung_san_parcels.gpkg"

slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(st.lists(shapes(), min_size=1, max_size=6), st.lists(shapes(), min_size=1, max_size=6), st.data())
def test_polygons_as_brute_force_says(stands, parcels, data):
    ids = data.draw(st.permutations(range(len(stands))))
    compare(layer(parcels), layer(stands, stand=ids))


@pytest.mark.parametrize("side", [7, 25, 60, 250])
def test_a_whole_quilt_of_parcels_round_leaning_stands(side):
    """Parcels of every position towards the outline, among stands whose edges are almost but not quite level."""
    stands = [shapely.affinity.rotate(shapely.box(x, 0, x + 80, 60), x / 90, origin=(x, 0)) for x in (0, 90, 260)]
    edges = np.arange(-150 + 0.3, 500, side)
    west, south = (grid.ravel() for grid in np.meshgrid(edges[: 2000 // side], edges[: 1200 // side]))
    chosen = np.random.default_rng(side).permutation(len(west))[:400]
    parcels = shapely.box(west[chosen], south[chosen], west[chosen] + side, south[chosen] + side)
    compare(layer(list(parcels)), layer(stands, stand=[1, 2, 3]))


@slow
@given(st.lists(shapes(), min_size=1, max_size=4), st.lists(st.one_of(lines(), points()), min_size=1, max_size=8))
def test_lines_and_points_as_brute_force_says(stands, features):
    # Not 100 m: lines on the lattice would run exactly along the limit, where rounding decides about their length.
    compare(layer(features), layer(stands, stand=list(range(len(stands)))), 99.5)


@slow
@given(st.lists(shapes(), min_size=1, max_size=4), st.lists(shapes(), min_size=1, max_size=4), st.floats(1, 300))
def test_any_legal_distance(stands, parcels, radius_m):
    compare(layer(parcels), layer(stands, stand=list(range(len(stands)))), radius_m)


@slow
@given(st.lists(stars(), min_size=1, max_size=3), st.lists(stars(), min_size=1, max_size=3))
@example(
    [shapely.Polygon([(3, 0), (0, 0), (0, 0), (0, 1)])], [shapely.Polygon([(0, 0), (0, 0), (0, 0), (4.02e-10, 0)])]
)
@example(
    [shapely.Polygon([(0, 0), (0, 0), (0, 1), (3, 0)])], [shapely.Polygon([(0, 0), (0, 0), (0, 5.96e-8), (103, 0)])]
)
def test_wild_rings_are_repaired_and_measured(stands, parcels):
    stands = [stand for stand in stands if shapely.area(shapely.make_valid(stand, method="structure")) > 1]
    if stands:
        compare(layer(parcels), layer(stands, stand=list(range(len(stands)))))


@slow
@given(st.lists(shapes(), min_size=1, max_size=5), st.lists(shapes(), min_size=1, max_size=5), st.randoms())
def test_order_of_rows_and_of_stands_changes_nothing(stands, parcels, random):
    features, forest = layer(parcels), layer(stands, stand=list(range(len(stands))))
    mixed_rows, mixed_stands = list(range(len(features))), list(range(len(forest)))
    random.shuffle(mixed_rows)
    random.shuffle(mixed_stands)
    plain = forest_proximity(features, forest, None, "stand").frame
    mixed = forest_proximity(features.iloc[mixed_rows], forest.iloc[mixed_stands], None, "stand").frame
    assert mixed.index.tolist() == mixed_rows
    expected = plain.loc[mixed_rows]
    assert mixed["forest_id"].tolist() == expected["forest_id"].tolist()
    for field in ("dist_m", "forest_m2", "adjacent_m2"):
        assert np.allclose(mixed[field], expected[field], atol=1e-6)


@pytest.mark.shared
@pytest.mark.skipif(not SAN.exists(), reason="the real parcels of Siheung are not here (set SIJEONG_SHARED)")
def test_real_parcels_against_real_forest():
    parcels = gpd.read_file(PARCELS, layer="parcels", engine="pyogrio")
    invalid = np.flatnonzero(~parcels.is_valid)
    sample = np.random.default_rng(2026).choice(len(parcels), 800, replace=False)
    assert len(invalid) > 0
    forest = gpd.read_file(SAN, engine="pyogrio")
    forest["stand"] = range(1, len(forest) + 1)
    compare(parcels.iloc[np.union1d(invalid, sample)], forest)


@pytest.mark.shared
@pytest.mark.skipif(not SAN.exists(), reason="the real boundaries of Siheung are not here (set SIJEONG_SHARED)")
def test_real_invalid_neighbourhoods_in_another_crs():
    tong = gpd.read_file(SHARED / "boundaries" / "siheung_boundaries.gpkg", layer="tong_20260226")
    forest = gpd.read_file(SAN, engine="pyogrio")
    result = forest_proximity(tong, forest)
    assert result.repaired_features == (~tong.is_valid).sum() > 0
    assert len(result.frame) == len(tong)
    assert result.frame.is_valid.all()
    rows = np.flatnonzero(~tong.is_valid & (result.frame["dist_m"] < 100))[:6]
    assert len(rows) > 0
    moved = forest.to_crs(result.frame.crs)
    moved["stand"] = range(1, len(moved) + 1)
    compare(tong.iloc[rows], moved)
