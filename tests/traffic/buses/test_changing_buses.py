"""A scenario moves bus lines and their headways; what that costs riders is counted."""

import bus_lines
import numpy as np
import pytest

from sijeong.traffic.buses.changing import (
    changed_buses,
    with_headway,
    with_route,
    without_line,
)
from sijeong.traffic.buses.loading import load_buses
from sijeong.traffic.buses.matching import match_lines
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.scenario.model import Change, Operation


@pytest.fixture
def buses(roads):
    return bus_lines.tables(roads, profile=bus_lines.profile())


def edges_of(roads, buses, direction):
    ways = match_lines(roads, buses).ways
    return set(ways.loc[ways["direction"] == direction, "edge_id"])


def lost_riders(base, changed):
    """Boardings a day by line (``line_id boardings``) whose stop or line is no longer served."""
    before, after = (tables["riders"].groupby("line_id")["boardings"].sum() for tables in (base, changed))
    lost = before.sub(after, fill_value=0.0)
    return lost[lost > 0].rename("boardings").reset_index()


def departures_an_hour(buses, line):
    """Departures of ``line`` in both directions by hour of the day."""
    own = buses["departures"][buses["departures"]["line_id"] == line]
    return (own["depart_s"] // 3600).astype(int).value_counts().sort_index()


def test_a_moved_route_runs_other_edges_and_loses_the_riders_of_dropped_stops(roads, buses):
    moved = with_route(buses, "L1", [["a0", "a1", "a2"]])
    assert edges_of(roads, moved, "0") < edges_of(roads, buses, "0")
    assert edges_of(roads, moved, "1") < edges_of(roads, buses, "1")
    stops = moved["line_stops"].sort_values("order").groupby("direction")["stop_id"].agg(list)
    assert stops["1"] == ["b2", "b3", "b4"]  # the poles of the same names across the road
    before, after = buses["riders"], moved["riders"]
    lost = lost_riders(buses, moved).set_index("line_id")["boardings"]
    assert lost["L1"] == pytest.approx(before["boardings"].sum() - after["boardings"].sum())
    assert lost["L1"] == pytest.approx(before.loc[before["stop_id"].isin(["b0", "b1"]), "boardings"].sum())
    assert len(moved["departures"]) == len(buses["departures"])


def test_a_route_given_one_way_only_ends_the_other(roads, buses):
    moved = with_route(buses, "L1", [["a0", "a1"], ["b3", "b4"]])
    assert moved["line_stops"].groupby("direction").size().to_dict() == {"0": 2, "1": 2}


def test_a_shorter_headway_adds_buses_and_spreads_the_riders(roads, buses):
    often = with_headway(buses, "L1", 300)
    assert departures_an_hour(often, "L1")[7] == 2 * departures_an_hour(buses, "L1")[7] == 24
    loads = [load_buses(roads, tables, match_lines(roads, tables)).calls for tables in (buses, often)]
    full = [calls.groupby(["direction", "departure_s"])["load"].max().max() for calls in loads]
    assert full[1] < 0.6 * full[0]
    assert loads[1]["boarded"].sum() == pytest.approx(loads[0]["boarded"].sum())
    assert often["lines"]["peak_s"].iloc[0] == 300


def test_a_headway_between_two_times_leaves_the_rest_of_the_day(buses):
    often = with_headway(buses, "L1", 300, 7 * 3600, 8 * 3600)
    before, after = departures_an_hour(buses, "L1"), departures_an_hour(often, "L1")
    assert after[7] == 24 and after[12] == before[12] and after[6] == before[6]
    times = often["departures"].query("direction == '0'")["depart_s"].to_numpy()
    assert (np.diff(times) > 0).all()


def test_a_line_that_is_cut_is_gone(roads, buses):
    none = without_line(buses, "L1")
    assert none["departures"].empty and none["riders"].empty
    assert lost_riders(buses, none)["boardings"].sum() == pytest.approx(buses["riders"]["boardings"].sum())
    assert match_lines(roads, none).ways.empty


def test_the_base_is_left_as_it_is(buses):
    before = {name: table.copy() for name, table in buses.items()}
    with_route(buses, "L1", [["a0", "a1"]])
    with_headway(buses, "L1", 300)
    for name, table in before.items():
        assert table.equals(buses[name])


def test_changes_of_a_scenario_name_lines_by_id_or_name(buses):
    cut = changed_buses(buses, Change(1, Operation.BUS_ROUTE, "30-1", "cut"))
    assert cut["lines"].empty
    moved = changed_buses(buses, Change(1, Operation.BUS_ROUTE, "L1", "a0 a2 | b2 b4"))
    assert moved["line_stops"].groupby("direction")["stop_id"].agg(list).tolist() == [["a0", "a2"], ["b2", "b4"]]
    often = changed_buses(buses, Change(1, Operation.BUS_HEADWAY, "30-1", "5"))
    assert departures_an_hour(often, "L1")[7] == 24


@pytest.mark.parametrize(
    ("operation", "target", "value", "told"),
    [
        (Operation.BUS_ROUTE, "99", "cut", "no bus line 99"),
        (Operation.BUS_ROUTE, "L1", "a0 zz", "no stop zz"),
        (Operation.BUS_ROUTE, "L1", "a0", "two stops"),
        (Operation.BUS_ROUTE, "L1", "a0 a1|b0 b1|a0 a2", "2 directions"),
        (Operation.BUS_HEADWAY, "L1", "often", "often is no headway"),
        (Operation.BUS_HEADWAY, "L1", "0", "at least one minute"),
        (Operation.BUS_HEADWAY, "L1", "nan", "at least one minute"),
    ],
)
def test_changes_that_do_not_fit_are_refused(buses, operation, target, value, told):
    with pytest.raises(TrafficError, match=told):
        changed_buses(buses, Change(1, operation, target, value))
