"""Lines lie on the roads in their direction, on the right side, through their stops in order."""

from dataclasses import replace
from itertools import pairwise

import bus_lines
import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from grid_city import CRS

from sijeong.traffic.buses.matching import Reason, match_lines
from sijeong.traffic.buses.model import DRAWN, LINE_STOPS
from sijeong.traffic.buses.summary import MatchSummary


def way(ways, direction="0", line="L1"):
    own = ways.ways[(ways.ways["line_id"] == line) & (ways.ways["direction"] == direction)]
    return own.sort_values("place")["edge_id"].tolist()


def is_joined(roads, edges) -> bool:
    frame = roads.edges.set_index("edge_id").loc[edges]
    return bool((frame["to_node"].to_numpy()[:-1] == frame["from_node"].to_numpy()[1:]).all())


def with_stops(buses, rows):
    """``buses`` of one line whose stops are ``rows``: id, x, y."""
    table = pd.DataFrame(rows, columns=["stop_id", "x", "y"])
    table = table.assign(line_id="L1", direction="0", order=range(1, len(table) + 1), stop_name=table["stop_id"])
    return buses | {LINE_STOPS: table}


def test_both_directions_lie_on_their_side_of_the_road(roads):
    ways = match_lines(roads, bus_lines.tables(roads))
    out, back = way(ways, "0"), way(ways, "1")
    opposite = dict(zip(roads.edges["edge_id"], roads.edges["opposite"], strict=True))
    assert len(out) == len(back) == 5
    assert [opposite[edge] for edge in reversed(back)] == out
    assert ways.calls["offset_m"].to_numpy() == pytest.approx(bus_lines.POLE_M, abs=0.01)
    assert ways.missing.empty


def test_calls_tell_where_on_the_way_each_stop_is(roads):
    ways = match_lines(roads, bus_lines.tables(roads))
    length = roads.edges.set_index("edge_id")["length_m"]
    for _, calls in ways.calls.groupby(["line_id", "direction"]):
        edges = way(ways, calls["direction"].iloc[0])
        assert [edges[place] for place in calls["place"]] == calls["edge_id"].tolist()
        begins = np.append(0.0, np.cumsum(length[edges].to_numpy()))
        assert calls["along_m"].to_numpy() == pytest.approx(begins[calls["place"]] + calls["position_m"])
        assert (np.diff(calls["along_m"]) > 0).all()


def test_a_turn_ban_sends_the_line_round_the_block(roads):
    buses = bus_lines.tables(roads)
    free = match_lines(roads, buses)
    one, other = way(free)[1:3]
    node = roads.edges.set_index("edge_id").at[one, "to_node"]
    ban = pd.DataFrame([{"node_id": node, "from_edge": one, "to_edge": other, "kind": "ban", "source": ""}])
    barred = match_lines(replace(roads, turns=ban), buses)
    edges = way(barred)
    assert (one, other) not in set(pairwise(edges))
    assert is_joined(roads, edges) and len(edges) > len(way(free))
    assert len(barred.calls) == len(free.calls)


def test_a_closed_road_is_driven_round_and_its_stops_are_named(roads):
    buses = bus_lines.tables(roads)
    closed = way(match_lines(roads, buses))[2]
    back = roads.edges.set_index("edge_id").at[closed, "opposite"]
    left = replace(roads, edges=roads.edges[~roads.edges["edge_id"].isin([closed, back])].reset_index(drop=True))
    ways = match_lines(left, buses)
    edges = way(ways)
    assert is_joined(roads, edges) and closed not in edges
    assert set(ways.missing["stop_id"]) == {"a2", "b2"}
    assert set(ways.missing["reason"]) == {Reason.NO_ROAD.value}


def test_roads_without_buses_are_not_used(roads):
    buses = bus_lines.tables(roads)
    taken = way(match_lines(roads, buses))[2]
    allow = roads.edges["allow"].where(roads.edges["edge_id"] != taken, "passenger truck")
    ways = match_lines(replace(roads, edges=roads.edges.assign(allow=allow)), buses)
    assert taken not in way(ways)
    allow = allow.where(roads.edges["edge_id"] != taken, "bus passenger")
    assert taken in way(match_lines(replace(roads, edges=roads.edges.assign(allow=allow)), buses))


def test_stops_far_from_roads_or_without_a_place_are_counted_and_named(roads):
    buses = bus_lines.tables(roads)
    stops = buses[LINE_STOPS].copy()
    stops.loc[stops["stop_id"] == "a1", ["x", "y"]] = np.nan
    stops.loc[stops["stop_id"] == "a3", "y"] += 100.0
    moved = buses | {LINE_STOPS: stops}
    ways = match_lines(roads, moved)
    told = dict(zip(ways.missing["stop_id"], ways.missing["reason"], strict=True))
    assert told == {"a1": Reason.NO_PLACE.value, "a3": Reason.NO_ROAD.value}
    summary = MatchSummary.of(moved, ways)
    assert (summary.stops, summary.matched, summary.running, summary.poor) == (10, 8, 1, ())


def test_a_loop_comes_by_its_terminal_twice(roads):
    a = bus_lines.poles(roads, 1, False)
    b = bus_lines.poles(roads, 2, True)[::-1]
    round_trip = [("s", a[1]), ("t", a[2]), ("u", b[2]), ("v", b[1]), ("s", a[1])]
    ways = match_lines(roads, with_stops(bus_lines.tables(roads), [(name, p.x, p.y) for name, p in round_trip]))
    assert ways.calls["stop_id"].tolist() == ["s", "t", "u", "v", "s"]
    edges = way(ways)
    assert edges[0] == edges[-1] and is_joined(roads, edges)
    assert ways.calls["along_m"].iloc[-1] > 1000


def test_a_stop_behind_the_one_before_on_a_one_way_road_is_reached_round_the_block(roads):
    place = bus_lines.poles(roads, 1, False)[2]
    rows = [("s", place.x + 60, place.y), ("t", place.x - 60, place.y)]
    one_way = replace(roads, edges=roads.edges[roads.edges["edge_id"] != "0301_0201"].reset_index(drop=True))
    ways = match_lines(one_way, with_stops(bus_lines.tables(roads), rows))
    edges = way(ways)
    assert edges[0] == edges[-1] == "0201_0301"
    assert is_joined(one_way, edges) and len(edges) == 5


def test_the_drawn_line_decides_between_two_ways(roads):
    nodes = roads.nodes.set_index("node_id").geometry
    first, last = bus_lines.poles(roads, 1, False)[0], bus_lines.poles(roads, 1, False)[4]
    buses = with_stops(bus_lines.tables(roads), [("s", first.x, first.y), ("t", last.x, last.y)])
    corners = ["0001", "0101", "0102", "0202", "0302", "0402", "0401", "0501"]
    line = gpd.GeoDataFrame({"line_id": ["L1"], "direction": [""]}, crs=CRS,
                            geometry=[shapely.linestrings([nodes[name].coords[0] for name in corners])])  # fmt: skip
    straight, drawn = way(match_lines(roads, buses)), way(match_lines(roads, buses | {DRAWN: line}))
    ends = roads.edges.set_index("edge_id")
    assert [ends.at[edge, "to_node"] for edge in drawn] == corners[1:]
    assert len(straight) == 5


def test_where_no_road_goes_on_the_longer_part_counts(roads):
    buses = bus_lines.tables(roads)
    out = way(match_lines(roads, buses))
    node = roads.edges.set_index("edge_id").at[out[0], "to_node"]
    at_node = (roads.edges["to_node"] == node) | (roads.edges["from_node"] == node)
    island = roads.edges[~at_node | roads.edges["edge_id"].isin([out[0]])]
    ways = match_lines(replace(roads, edges=island.reset_index(drop=True)), buses)
    told = ways.missing[ways.missing["direction"] == "0"].set_index("stop_id")["reason"]
    assert told["a0"] == Reason.NO_WAY.value
    assert {"a2", "a3", "a4"} <= set(ways.calls["stop_id"])
