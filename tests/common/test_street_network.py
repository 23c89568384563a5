"""Ways along streets, held against a plain search on graphs of chance."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from sijeong.common.errors import UnusableLayer
from sijeong.common.streets.street_network import StreetNetwork

CRS = "EPSG:5186"


def streets(*lines) -> StreetNetwork:
    return StreetNetwork.of(gpd.GeoDataFrame(geometry=[shapely.LineString(line) for line in lines], crs=CRS), CRS)


def metres(network, source, target, limit=np.inf) -> float:
    snapped = [network.snap(np.array([place[0]], float), np.array([place[1]], float)) for place in (source, target)]
    return float(network.reach(*snapped, limit=limit)[0])


def test_the_way_leads_along_the_streets_and_straight_to_them():
    network = streets([(0, 0), (100, 0)], [(100, 0), (100, 100)])
    assert metres(network, (0, 10), (120, 100)) == 10 + 100 + 100 + 20
    assert metres(network, (20, 5), (60, -5)) == 5 + 40 + 5  # both on one piece
    assert metres(network, (0, 0), (100, 100), limit=199) == np.inf


def test_a_street_that_ends_on_another_is_joined_and_a_bridge_is_not():
    ends_there = streets([(0, 0), (100, 0)], [(50, 0.3), (50, 80)])
    assert metres(ends_there, (0, 0), (50, 80)) == pytest.approx(50 + 80, abs=0.5)
    crosses = streets([(0, 0), (100, 0)], [(50, -20), (50, 80)])
    assert metres(crosses, (0, 0), (50, 80)) == np.inf


def test_of_two_streets_between_the_same_corners_the_shorter_counts():
    network = streets([(0, 0), (0, 50), (100, 50), (100, 0)], [(0, 0), (100, 0)], [(0, 0), (100, 0)])
    assert metres(network, (0, 0), (100, 0)) == 100


def test_a_way_follows_the_streets():
    network = streets([(0, 0), (0, 50), (100, 50), (100, 0)], [(500, 0), (600, 0)])
    assert list(network.way((1, -1), (99, 1)).coords) == [(0, 0), (0, 50), (100, 50), (100, 0)]
    assert network.way((0, 0), (500, 0)) is None
    assert network.way((0, 0), (2, 2)) is None


def test_layers_that_are_no_streets_are_told():
    points = gpd.GeoDataFrame(geometry=[shapely.Point(0, 0)], crs=CRS)
    with pytest.raises(UnusableLayer, match="no lines"):
        StreetNetwork.of(points, CRS)
    with pytest.raises(UnusableLayer, match="no coordinate reference system"):
        StreetNetwork.of(gpd.GeoDataFrame(geometry=[shapely.LineString([(0, 0), (1, 1)])]), CRS)


def test_streets_in_degrees_are_measured_in_metres():
    line = gpd.GeoDataFrame(geometry=[shapely.LineString([(180000, 530000), (181000, 530000)])], crs=CRS).to_crs(4326)
    network = StreetNetwork.of(line, CRS)
    assert network.length.sum() == pytest.approx(1000, abs=0.1)


GRID = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.booleans()), min_size=1, max_size=25, unique=True)
PLACES = st.lists(st.tuples(st.integers(-50, 450), st.integers(-50, 450)), min_size=1, max_size=4, unique=True)


@settings(max_examples=80, deadline=None)
@given(GRID, PLACES, PLACES, st.sampled_from([150.0, 400.0, np.inf]))
def test_every_distance_is_that_of_a_plain_search(pieces, sources, targets, limit):
    """A grid with streets missing: all pairs of nodes by Floyd and Warshall, then each pair of places."""
    lines = [[(100 * x, 100 * y), (100 * (x + across), 100 * (y + (not across)))] for x, y, across in pieces]
    network = streets(*lines)
    nodes = len(network.x)
    apart = np.full((nodes, nodes), np.inf)
    np.fill_diagonal(apart, 0)
    for tail, head, length in zip(network.tail, network.head, network.length, strict=True):
        apart[tail, head] = apart[head, tail] = min(apart[tail, head], length)
    for via in range(nodes):
        apart = np.minimum(apart, apart[:, [via]] + apart[[via], :])

    off, to = (network.snap(*np.array(places, float).T) for places in (sources, targets))
    expected = [min(_between(network, apart, off, s, to, t) for s in range(len(sources))) for t in range(len(targets))]
    expected = [length if length <= limit + 1e-9 else np.inf for length in expected]
    found = network.reach(off, to, limit)
    assert found == pytest.approx(expected, abs=1e-6)
    start = np.full(nodes, np.inf)
    np.minimum.at(start, network.tail[off.edge], off.offset + off.along)
    assert network._by_heap(start, limit) == pytest.approx(network._by_scipy(start, limit), abs=1e-6)


def _between(network, apart, off, s, to, t) -> float:
    ways = []
    for at, behind in ((network.tail[off.edge[s]], off.along[s]), (network.head[off.edge[s]], None)):
        first = behind if behind is not None else network.length[off.edge[s]] - off.along[s]
        for goal, last in (
            (network.tail[to.edge[t]], to.along[t]),
            (network.head[to.edge[t]], network.length[to.edge[t]] - to.along[t]),
        ):
            ways.append(first + apart[at, goal] + last)
    if off.edge[s] == to.edge[t]:
        ways.append(abs(off.along[s] - to.along[t]))
    return off.offset[s] + min(ways) + to.offset[t]
