"""Layers as no one should draw them, all in one: equal to brute force within 1 mm and 0.01 m², row by row."""

import numpy as np
import pytest
import shapely
from comparing import compare
from hostile_shapes import bare, hostile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from layouts import layer, lines, shapes
from shapely.affinity import rotate

slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def land(stands):
    """Those of the stands that have an area once they are repaired."""
    return [stand for stand in stands if shapely.make_valid(stand, method="structure").area > 1]


@slow
@given(
    st.lists(st.one_of(hostile(), shapes()), min_size=1, max_size=5),
    st.lists(st.one_of(hostile(), lines(), bare()), min_size=1, max_size=6),
    # Not 100 m: edges on the lattice would lie exactly on the limit, where rounding decides about lengths.
    st.sampled_from([99.5, 31.7, 263.3]),
)
def test_hostile_layers_as_brute_force_says(stands, features, radius_m):
    if stands := land(stands):
        compare(layer(features), layer(stands, stand=list(range(len(stands)))), radius_m)


@pytest.mark.parametrize("seed", range(3))
def test_parcels_of_all_sizes_in_a_wild_landscape(seed):
    """From a square decimetre to a square kilometre, among leaning stands with clearings and islands in them."""
    random = np.random.default_rng(seed)
    stands = []
    for x, y in random.uniform(-500, 1500, (12, 2)):
        ring = shapely.Point(x, y).buffer(random.uniform(40, 300), quad_segs=int(random.integers(2, 40)))
        clearing = shapely.Point(x, y).buffer(random.uniform(5, 35))
        stands += [rotate(ring - clearing, random.uniform(0, 360)), shapely.Point(x, y).buffer(4)]
    parcels = []
    for side, x, y in zip(10 ** random.uniform(-1, 3, 60), *random.uniform(-900, 1900, (2, 60)), strict=True):
        parcels.append(rotate(shapely.box(x, y, x + side, y + side * random.uniform(0.05, 1)), random.uniform(0, 90)))
    compare(layer(parcels), layer(stands, stand=list(range(len(stands)))))


def test_a_forest_of_100_000_vertices_and_parcels_of_every_position():
    angle = np.linspace(0, 2 * np.pi, 100_001)[:-1]
    radius = 700 + 60 * np.sin(23 * angle) + 0.7 * np.sin(5003 * angle)
    ragged = shapely.Polygon(np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1))
    random = np.random.default_rng(100)
    at = random.uniform(0, 2 * np.pi, 15)
    away = random.uniform(600, 800, 15)
    parcels = [shapely.box(x, y, x + 35, y + 28) for x, y in zip(away * np.cos(at), away * np.sin(at), strict=True)]
    compare(layer(parcels), layer([ragged], stand=[1]), 20.5)
