"""Driving on directed roads: by hand, and against a plain search on networks of chance."""

import heapq
import math

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from sijeong.common.errors import UnusableLayer
from sijeong.common.streets import drive_search
from sijeong.common.streets.drive_network import DriveNetwork
from sijeong.common.streets.drive_pieces import Roads
from sijeong.common.streets.road_traits import KINDS, RoadKind, RoadTraits, parsed_speeds
from sijeong.common.streets.second_exit import one_way_out

CRS = "EPSG:5186"
X, Y = 180000.0, 530000.0


def layer(*lines, **columns) -> gpd.GeoDataFrame:
    shapes = [shapely.LineString([(X + x, Y + y) for x, y in line]) for line in lines]
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=CRS)


def network(*lines, width=0.0, factor=1.0, **columns) -> DriveNetwork:
    roads = layer(*lines, **columns)
    return DriveNetwork.of([Roads(roads, RoadTraits.of(roads))], CRS, width, factor)


def points(*places) -> np.ndarray:
    return shapely.points([(X + x, Y + y) for x, y in places])


def driven(roads: DriveNetwork, start, goal) -> tuple[float, float]:
    """Seconds and metres from place to place, at the best of the roads beside each."""
    targets = roads.nearest(points(goal), roads.line, 1000)
    found = roads.drive(roads.nearest(points(start), roads.line, 1000)).to(targets)
    best = np.argmin(found.seconds)
    return float(found.seconds[best]), float(found.metres[best])


def test_the_way_takes_the_time_of_each_road():
    roads = network([(0, 0), (360, 0)], [(360, 0), (360, 100)], maxspeed=[36, 18])
    assert driven(roads, (0, 0), (360, 100)) == pytest.approx((36 + 20, 460))
    assert driven(roads, (60, 5), (160, -5)) == pytest.approx((10, 100))
    halved = network([(0, 0), (360, 0)], maxspeed=[36], factor=0.5)
    assert driven(halved, (0, 0), (360, 0)) == pytest.approx((72, 360))


def test_a_longer_way_that_is_faster_is_taken():
    roads = network([(0, 0), (100, 0)], [(0, 0), (0, 50), (100, 50), (100, 0)], maxspeed=[9, 90])
    assert driven(roads, (0, 0), (100, 0)) == pytest.approx((8, 200))


def test_one_way_roads_are_driven_one_way():
    ring = network(
        [(0, 0), (100, 0)], [(100, 0), (100, 100), (0, 100), (0, 0)], oneway=["yes", "no"], maxspeed=[36, 36]
    )
    assert driven(ring, (0, 0), (100, 0)) == pytest.approx((10, 100))
    assert driven(ring, (100, 0), (0, 0)) == pytest.approx((30, 300))
    assert driven(ring, (80, 0), (20, 0)) == pytest.approx((2 + 30 + 2, 20 + 300 + 20))
    against = network([(0, 0), (100, 0)], oneway=["-1"], maxspeed=[36])
    assert driven(against, (0, 0), (100, 0)) == (math.inf, math.inf)
    assert driven(against, (100, 0), (0, 0)) == pytest.approx((10, 100))


def test_rows_of_the_standard_node_link_go_one_way_and_meet_in_their_nodes():
    there, back = [(0, 2), (100, 2)], [(100, -2), (0, -2)]
    on = [(103, 0), (200, 0)]
    one = network(there, on, F_NODE=["1", "2"], T_NODE=["2", "3"], MAX_SPD=[36, 36], LANES=[1, 1])
    assert driven(one, (0, 2), (200, 0))[0] == pytest.approx(20, abs=0.1)
    assert driven(one, (200, 0), (0, 2))[0] == math.inf
    both = network(there, back, F_NODE=["1", "2"], T_NODE=["2", "1"], MAX_SPD=[36, 36])
    # One stands beside both lines, so that neither way begins with a turn.
    assert driven(both, (20, 2), (80, 2))[0] == pytest.approx(6, abs=0.1)
    assert driven(both, (80, 2), (20, 2))[0] == pytest.approx(6, abs=0.1)


def test_two_rows_on_one_line_are_one_road():
    line = [(0, 0), (50, 10), (100, 0)]
    roads = network(line, line[::-1], F_NODE=["1", "2"], T_NODE=["2", "1"], MAX_SPD=[36, 18])
    assert len(roads) == 1
    length = 2 * math.hypot(50, 10)
    assert driven(roads, (0, 0), (100, 0))[0] == pytest.approx(length / 10)
    assert driven(roads, (100, 0), (0, 0))[0] == pytest.approx(length / 5)


def test_narrow_roads_and_footpaths_are_left_out():
    lines = [(0, 0), (100, 0)], [(100, 0), (200, 0)], [(200, 0), (300, 0)]
    roads = network(*lines, RVWD=[6.0, 2.9, 3.0], width=3.0)
    assert (len(roads), roads.narrow) == (2, 1)
    assert driven(roads, (0, 0), (250, 0))[0] == math.inf
    paths = network(*lines, highway=["residential", "footway", None])
    assert (len(paths), paths.narrow) == (2, 1)
    with pytest.raises(UnusableLayer, match="no line that a vehicle can drive"):
        network(*lines, RVWD=[1, 1, 1], width=3.0)


def test_the_loose_end_of_a_forest_road_is_led_to_the_road():
    road = layer([(0, 0), (200, 0)], highway=["tertiary"])
    forest = layer([(100, 12), (100, 400)], [(150, 30), (150, 300)])
    roads = DriveNetwork.of(
        [Roads(road, RoadTraits.of(road)), Roads(forest, RoadTraits.of(forest, RoadKind.FOREST_ROAD), loose=True)], CRS
    )
    assert driven(roads, (0, 0), (100, 400))[1] == pytest.approx(100 + 400)
    assert driven(roads, (0, 0), (150, 300))[1] == math.inf  # 30 m are too far


def test_what_a_layer_says_of_its_roads():
    roads = layer(
        *[[(0, y), (10, y)] for y in range(6)],
        ROAD_RANK=["101", 107, "106", None, "999", "103"], MAX_SPD=[0, 50, 999, None, 60, 80], LANES=[1] * 6,
    )  # fmt: skip
    traits = RoadTraits.of(roads, speeds={"street": 25.0})
    assert [KINDS[kind] for kind in traits.kind] == [
        RoadKind.MOTORWAY, RoadKind.COLLECTOR, RoadKind.ARTERIAL, RoadKind.STREET, RoadKind.STREET, RoadKind.NATIONAL,
    ]  # fmt: skip
    assert traits.kmh.tolist() == [100, 50, 60, 25, 60, 80]
    assert traits.told == {"kind", "speed"}
    floats = RoadTraits.of(roads.assign(ROAD_RANK=[101.0, 107.0, 106.0, np.nan, 999.0, 103.0]))
    assert floats.kind.tolist() == traits.kind.tolist()
    assert RoadTraits.of(roads[:0]).kind.tolist() == []


def test_speeds_are_read():
    assert parsed_speeds("") == {}
    assert parsed_speeds("street=25; forest_road = 15") == {"street": 25.0, "forest_road": 15.0}
    for wrong in ("street", "street=fast", "street=0", "alley=20", "footpath=5"):
        with pytest.raises(UnusableLayer, match="cannot be read"):
            parsed_speeds(wrong)


def test_layers_without_crs_and_in_degrees():
    roads = layer([(0, 0), (1000, 0)])
    metric = DriveNetwork.of([Roads(roads.to_crs(4326), RoadTraits.of(roads))], CRS)
    assert metric.length.sum() == pytest.approx(1000, abs=0.1)
    with pytest.raises(UnusableLayer, match="no coordinate reference system"):
        DriveNetwork.of([Roads(roads.set_crs(None, allow_override=True), RoadTraits.of(roads))], CRS)


# --- Against a plain search -------------------------------------------------------------------------------------------

PIECES = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.booleans(), st.sampled_from(["yes", "no", "-1"]),
              st.sampled_from([9, 18, 36])),
    min_size=1, max_size=30, unique_by=lambda piece: piece[:3],
)  # fmt: skip
PLACES = st.lists(st.tuples(st.integers(-50, 450), st.integers(-50, 450)), min_size=1, max_size=4, unique=True)


@settings(max_examples=120, deadline=None)
@given(PIECES, PLACES, PLACES)
def test_every_time_is_that_of_a_plain_search(pieces, sources, targets):
    """Each piece of a grid is cut where sources and targets stand on it; then Dijkstra over all places, by hand."""
    lines = [[(100 * x, 100 * y), (100 * (x + across), 100 * (y + (not across)))] for x, y, across, *_ in pieces]
    roads = network(*lines, oneway=[piece[3] for piece in pieces], maxspeed=[piece[4] for piece in pieces])
    begins, ends = (roads.nearest(points(*places), roads.line, 10_000) for places in (sources, targets))
    found = roads.drive(begins).to(ends)
    expected = _plain(roads, begins, ends)
    assert found.seconds == pytest.approx(expected, abs=1e-6)
    assert ((found.source == drive_search.NOWHERE) == ~np.isfinite(found.seconds)).all()
    assert (np.isfinite(found.metres) == np.isfinite(found.seconds)).all()
    # No road is faster than 36 km/h or slower than 9.
    driven = np.isfinite(found.seconds)
    assert (found.metres[driven] <= 10 * found.seconds[driven] + 1e-6).all()
    assert (found.metres[driven] >= 2.5 * found.seconds[driven] - 1e-6).all()


def _plain(roads, begins, ends) -> list[float]:
    arcs: dict = {}

    def joined(start, goal, seconds):
        arcs.setdefault(start, []).append((goal, seconds))

    for edge in range(len(roads)):
        stands = {("node", roads.tail[edge]): 0.0, ("node", roads.head[edge]): roads.length[edge]}
        on = [(("from", i), begins.along[i]) for i in np.flatnonzero(begins.edge == edge)]
        on += [(("to", i), ends.along[i]) for i in np.flatnonzero(ends.edge == edge)]
        places = [*stands.items(), *on]
        for one, at in places:
            for other, there in places:
                if one != other:
                    pace = roads.forward_s[edge] if there > at else roads.backward_s[edge]
                    joined(one, other, 0.0 if there == at else abs(there - at) / roads.length[edge] * pace)
    best = {("from", i): 0.0 for i in range(len(begins.edge))}
    heap = [(0.0, place) for place in best]
    while heap:
        so_far, place = heapq.heappop(heap)
        for other, seconds in arcs.get(place, ()):
            if so_far + seconds < best.get(other, math.inf):
                best[other] = so_far + seconds
                heapq.heappush(heap, (best[other], other))
    return [best.get(("to", i), math.inf) for i in range(len(ends.edge))]


@settings(max_examples=60, deadline=None)
@given(PIECES, PLACES)
def test_without_scipy_the_answer_is_the_same(pieces, sources):
    lines = [[(100 * x, 100 * y), (100 * (x + across), 100 * (y + (not across)))] for x, y, across, *_ in pieces]
    roads = network(*lines, oneway=[piece[3] for piece in pieces], maxspeed=[piece[4] for piece in pieces])
    begins = roads.nearest(points(*sources), roads.line, 10_000)
    start = np.concatenate([roads.head[begins.edge], roads.tail[begins.edge]])
    start = np.unique(start)
    seconds = np.arange(len(start), dtype=float)
    arcs = roads._arcs
    by_scipy, _ = drive_search._by_scipy(len(roads.x), arcs, start, seconds)
    by_heap, _ = drive_search._by_heap(len(roads.x), arcs, start, seconds)
    assert by_heap == pytest.approx(by_scipy, abs=1e-9)


EDGES = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda e: e[0] != e[1]), min_size=1, max_size=14
)


@settings(max_examples=200, deadline=None)
@given(EDGES)
def test_roads_with_one_way_out_are_those_that_a_missing_road_cuts_off(edges):
    tail, head = np.array(edges).T
    length = np.ones(len(edges))

    def part_of(without: int | None) -> list[int]:
        label = list(range(8))
        for _ in range(8):
            for number, (a, b) in enumerate(edges):
                if number != without:
                    label[a] = label[b] = min(label[a], label[b])
        return label

    bridges = {n for n, (a, b) in enumerate(edges) if len({part_of(n)[a], part_of(n)[b]}) == 2}
    rings = list(range(8))
    for _ in range(8):
        for number, (a, b) in enumerate(edges):
            if number not in bridges:
                rings[a] = rings[b] = min(rings[a], rings[b])
    within = {r: sum(rings[a] == r for n, (a, b) in enumerate(edges) if n not in bridges) for r in set(rings)}
    part = part_of(None)
    most = {p: max(within[rings[n]] for n in range(8) if part[n] == p) for p in set(part)}
    expected = [n in bridges or within[rings[a]] < most[part[a]] for n, (a, _) in enumerate(edges)]
    assert one_way_out(8, tail, head, length).tolist() == expected
