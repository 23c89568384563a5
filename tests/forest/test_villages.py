"""Villages: chains against a plain search, outlines that hold their buildings and no others'."""

from collections import deque

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from layouts import X0, Y0, boxes, layer, slanted

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.forest.errors import ForestError
from sijeong.forest.villages.villages import VILLAGE_FIELDS, VillageRules, find_villages


def plain_chains(geometries, link_m) -> list[frozenset[int]]:
    """Groups by walking from building to building; no search tree, no labels."""
    left, groups = set(range(len(geometries))), []
    while left:
        group, queue = set(), deque([left.pop()])
        while queue:
            here = queue.popleft()
            group.add(here)
            near = {other for other in left if geometries[here].distance(geometries[other]) <= link_m}
            left -= near
            queue.extend(near)
        groups.append(frozenset(group))
    return groups


def houses(*places, size=10.0):
    return layer([shapely.box(x, y, x + size, y + size) for x, y in places])


def row_of_houses(count, gap, y=0.0, x=0.0):
    return [(x + i * (10 + gap), y) for i in range(count)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(boxes(step=30, size=20), slanted()), min_size=1, max_size=25),
    st.sampled_from([10.0, 30.0, 50.0]),
    st.integers(1, 4),
)
def test_villages_are_the_chains_that_are_large_enough(shapes, link_m, least):
    buildings = layer(shapes)
    found = find_villages(buildings, rules=VillageRules(link_m, least))
    expected = {group for group in plain_chains(list(buildings.geometry), link_m) if len(group) >= least}
    ours = {frozenset(np.flatnonzero(found.village_id == number)) for number in found.frame["village_id"]}
    assert ours == expected
    for group in plain_chains(list(buildings.geometry), link_m):
        assert (found.chain_size[list(group)] == len(group)).all()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(boxes(step=30, size=25), slanted()), min_size=1, max_size=25))
def test_an_outline_is_one_polygon_with_all_its_buildings_and_no_other(shapes):
    buildings = layer(shapes)
    found = find_villages(buildings, rules=VillageRules(min_dwellings=1))
    assert (found.frame.geom_type == "Polygon").all() and found.frame.is_valid.all()
    for number, outline in zip(found.frame["village_id"], found.frame.geometry, strict=True):
        inside = found.village_id == number
        assert shapely.contains(outline, buildings.geometry.to_numpy()[inside]).all()
        assert shapely.distance(outline, buildings.geometry.to_numpy()[~inside]).min(initial=np.inf) > 0
    assert np.allclose(found.frame["area_m2"], found.frame.area)


def test_a_gap_of_exactly_the_link_still_belongs_and_the_outline_stays_whole():
    apart = find_villages(houses(*row_of_houses(10, 50.0)))
    assert apart.frame["buildings"].tolist() == [10] and apart.frame.geom_type.tolist() == ["Polygon"]
    assert find_villages(houses(*row_of_houses(10, 50.01))).frame.empty


def test_points_on_a_line_make_a_polygon():
    points = layer([shapely.Point(i * 50.0, 0) for i in range(12)])
    found = find_villages(points)
    assert found.frame.geom_type.tolist() == ["Polygon"]
    # 550 m long, 10 m of yard at the ends; between two points it is at least the waist that is left, 3 m to each side.
    assert found.frame.area[0] > 550 * 2 * 3


def test_only_dwellings_make_a_village_but_all_buildings_are_in_it():
    places = houses(*row_of_houses(12, 20.0))
    lived_in = np.arange(12) < 9
    assert find_villages(places, lived_in).frame.empty
    lived_in[9] = True
    found = find_villages(places, lived_in)
    assert found.frame[["buildings", "dwellings"]].to_numpy().tolist() == [[12, 10]]


def test_numbers_do_not_depend_on_the_order_of_the_rows():
    buildings = houses(*row_of_houses(10, 20), *row_of_houses(14, 20, y=300), *row_of_houses(10, 20, x=1000))
    found = find_villages(buildings)
    assert found.frame["dwellings"].tolist() == [14, 10, 10]
    assert found.frame.centroid.x[1] < found.frame.centroid.x[2]
    order = np.random.default_rng(1).permutation(len(buildings))
    mixed = find_villages(buildings.iloc[order])
    assert (mixed.village_id == found.village_id[order]).all()


def test_rows_without_geometry_and_broken_rings_do_not_stop_it():
    bow = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    buildings = layer([None, bow, *(shapely.box(20 + i * 20, 0, 30 + i * 20, 10) for i in range(9))])
    found = find_villages(buildings)
    assert found.village_id.tolist() == [0] + [1] * 10
    assert found.chain_size.tolist() == [0] + [10] * 10


def test_no_buildings_no_villages():
    found = find_villages(layer([]))
    assert found.frame.empty and set(VILLAGE_FIELDS) <= set(found.frame.columns) and not len(found.village_id)


def test_degrees_are_measured_in_metres():
    metres = houses(*row_of_houses(11, 49))
    found = find_villages(metres.to_crs(4326))
    assert found.frame["buildings"].tolist() == [11] and found.frame.crs.to_epsg() == 5186


def test_a_large_town_is_one_village():
    random = np.random.default_rng(3)
    places = shapely.points(np.array([X0, Y0]) + random.uniform(0, 1500, (4000, 2)))
    town = gpd.GeoDataFrame(geometry=places, crs="EPSG:5186")
    found = find_villages(town)
    assert found.frame["buildings"].max() > 3900 and len(found.frame) == 1


@pytest.mark.parametrize("rules", [dict(link_m=0), dict(link_m=float("nan")), dict(min_dwellings=0)])
def test_rules_that_cannot_be_used_are_refused(rules):
    with pytest.raises(ForestError):
        VillageRules(**rules)


def test_it_stops_when_asked():
    class Stopping(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        find_villages(houses(*row_of_houses(10, 20)), progress=Stopping())
