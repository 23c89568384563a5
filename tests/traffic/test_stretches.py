"""Roads are told as people speak of them: by name, from crossing to crossing, there and back."""

import pytest

from sijeong.traffic.network.stretches import Link, roads_of


def both_ways(number, start, end, name="", rank="107", length=100.0):
    """A link and the one of the other direction."""
    return [
        Link(number, f"L{number}", start, end, name, rank, length),
        Link(number + 1, f"L{number + 1}", end, start, name, rank, length),
    ]


def told(road):
    """The nodes at which its stretches begin and end, on the way."""
    return [(stretch.ways[0].start.node, stretch.ways[0].end.node, len(stretch.ways)) for stretch in road.stretches]


@pytest.fixture
def cross():
    """중앙로 from a to d, crossed at c by 서해로; at b it just goes on."""
    links = both_ways(1, "a", "b", "중앙로") + both_ways(3, "b", "c", "중앙로") + both_ways(5, "c", "d", "중앙로")
    return links + both_ways(7, "x", "c", "서해로") + both_ways(9, "c", "y", "서해로")


def test_a_stretch_goes_on_where_nothing_crosses(cross):
    roads = {road.name: road for road in roads_of(cross, {})}
    assert told(roads["중앙로"]) == [("a", "c", 2), ("c", "d", 2)]
    there, back = roads["중앙로"].stretches[0].ways
    assert [link.edge_id for link in there.links] == ["L1", "L3"]
    assert [link.edge_id for link in back.links] == ["L4", "L2"]
    assert there.length_m == 200.0


def test_an_end_is_called_by_its_name_the_roads_there_or_as_a_dead_end(cross):
    road = next(road for road in roads_of(cross, {"d": "시청앞"}) if road.name == "중앙로")
    first, last = road.stretches[0].ways[0], road.stretches[-1].ways[0]
    assert first.start.is_dead_end and not first.start.name
    assert first.end.roads == ("서해로",) and not first.end.is_dead_end
    assert last.end.name == "시청앞"


def test_stretches_follow_each_other_whatever_the_order_of_the_links(cross):
    road = next(road for road in roads_of(cross[::-1], {}) if road.name == "중앙로")
    (first, meet, _), (again, last, _) = told(road)
    assert meet == again == "c" and {first, last} == {"a", "d"}


def test_a_one_way_road_has_one_way(cross):
    links = [link for link in cross if link.edge_id not in ("L2", "L4", "L6")]
    road = next(road for road in roads_of(links, {}) if road.name == "중앙로")
    assert told(road) == [("a", "c", 1), ("c", "d", 1)]


def test_a_ring_without_a_crossing_is_one_stretch_each_way():
    links = both_ways(1, "a", "b", "순환로") + both_ways(3, "b", "c", "순환로") + both_ways(5, "c", "a", "순환로")
    (road,) = roads_of(links, {})
    ways = [way for stretch in road.stretches for way in stretch.ways]
    assert sorted(len(way.links) for way in ways) == [3, 3]


def test_roads_without_a_name_stand_last_by_rank(cross):
    links = both_ways(21, "d", "e", rank="108") + both_ways(23, "d", "f", rank="106") + cross
    assert [(road.name, road.rank) for road in roads_of(links, {})] == [
        ("서해로", ""), ("중앙로", ""), ("", "106"), ("", "108")
    ]  # fmt: skip


def test_every_link_is_in_one_way_of_one_road(cross):
    links = cross + both_ways(31, "d", "a") + both_ways(33, "d", "a")
    found = [
        link for road in roads_of(links, {}) for stretch in road.stretches for way in stretch.ways for link in way.links
    ]
    assert sorted(link.number for link in found) == sorted(link.number for link in links)


def test_it_ends_when_nobody_waits_any_more(cross):
    class NobodyWaitsError(Exception):
        pass

    def check():
        raise NobodyWaitsError

    with pytest.raises(NobodyWaitsError):
        roads_of(cross, {}, check)
