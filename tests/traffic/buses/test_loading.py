"""Riders fill buses, hold them at stops, and are left behind by full ones."""

from dataclasses import replace

import bus_lines
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from sijeong.common.progress import Progress
from sijeong.traffic.buses.dwelling import DwellRule
from sijeong.traffic.buses.loading import load_buses
from sijeong.traffic.buses.making import city_buses
from sijeong.traffic.buses.matching import match_lines
from sijeong.traffic.buses.riders import persons_of
from sijeong.traffic.buses.static_runs import assigned_bus_runs
from sijeong.traffic.buses.timing import empty_road_seconds


def loaded(roads, **options):
    buses = bus_lines.tables(roads, **options)
    return load_buses(roads, buses, match_lines(roads, buses)), buses


def test_the_busier_door_governs_the_dwell():
    rule = DwellRule(door_s=4, boarding_s=3, alighting_s=2)
    assert rule.seconds(np.array([10.0]), np.array([0.0]))[0] == pytest.approx(34, abs=0.01)
    assert rule.seconds(np.array([10.0]), np.array([30.0]))[0] == pytest.approx(64, abs=0.01)
    assert rule.seconds(np.array([0.0]), np.array([0.0]))[0] == 0
    rare = rule.seconds(np.array([0.1]), np.array([0.0]))[0]
    assert rare == pytest.approx(0.3 + 4 * (1 - np.exp(-0.1)))


def test_whoever_boards_alights(roads):
    loads, buses = loaded(roads, profile=bus_lines.profile())
    calls = loads.calls
    assert calls["boarded"].sum() == pytest.approx(calls["alighted"].sum())
    assert calls["boarded"].sum() == pytest.approx(buses["riders"]["boardings"].sum())
    assert loads.lost == pytest.approx(0, abs=1e-6)
    by_bus = calls.groupby(["direction", "departure_s"])["load"]
    assert by_bus.last().to_numpy() == pytest.approx(0) and (calls["load"] >= -1e-9).all()


def test_a_hot_stop_holds_the_bus_longer(roads):
    usual, _ = loaded(roads, profile=bus_lines.profile())
    hot, _ = loaded(roads, profile=bus_lines.profile(hot=120.0))
    at_eight = usual.calls["departure_s"].between(8 * 3600, 8.5 * 3600)
    dwell = [part.calls[at_eight].groupby("stop_id")["dwell_s"].mean() for part in (usual, hot)]
    assert dwell[1]["a1"] > dwell[0]["a1"] + 30
    assert dwell[1]["b1"] == pytest.approx(dwell[0]["b1"])


def test_full_buses_leave_riders_behind_for_the_next(roads):
    loads, buses = loaded(roads, profile=bus_lines.profile(boardings=300.0, hot=300.0))
    capacity = buses["lines"]["capacity"].iloc[0]
    assert loads.calls["load"].max() <= capacity + 1e-9
    assert loads.calls["left_behind"].sum() > 0
    late = loads.calls[loads.calls["departure_s"] >= 9.5 * 3600]
    assert late["boarded"].sum() > 100  # who was left behind goes later
    assert loads.calls["boarded"].sum() == pytest.approx(buses["riders"]["boardings"].sum())


def test_without_counts_every_stop_takes_the_default(roads):
    loads, _ = loaded(roads)
    assert (loads.calls["dwell_s"] == DwellRule().uncounted_s).all()
    assert loads.calls["boarded"].sum() == 0


@settings(max_examples=15, deadline=None)
@given(st.floats(0.5, 80), st.floats(0.5, 200))
def test_whole_riders_add_up_to_the_expected_ones(roads, boardings, hot):
    calls = loaded(roads, profile=bus_lines.profile(boardings, hot))[0].calls
    persons = persons_of(calls)
    for (direction, stop), part in calls.groupby(["direction", "stop_id"]):
        written = ((persons["direction"] == direction) & (persons["from_stop"] == stop)).sum()
        assert abs(written - part["came"].sum()) <= 0.5 + 1e-6
    order = calls.drop_duplicates(["direction", "stop_id"]).set_index(["direction", "stop_id"])["order"]
    begin = order.reindex(pd.MultiIndex.from_frame(persons[["direction", "from_stop"]])).to_numpy()
    end = order.reindex(pd.MultiIndex.from_frame(persons[["direction", "to_stop"]])).to_numpy()
    assert (end > begin).all()


def test_static_runs_are_the_links_and_the_stops(roads):
    buses = bus_lines.tables(roads)
    rule = DwellRule(uncounted_s=20, slowing_s=0)
    seconds = pd.Series(60.0, index=roads.edges["edge_id"])
    runs, _ = assigned_bus_runs(roads, buses, seconds, 7 * 3600, 8 * 3600, rule)
    assert len(runs) == 12 and (runs["seed"] == 0).all()
    # From the middle of the first block to the middle of the fifth: four blocks of a minute, five stops.
    assert runs["run_s"].to_numpy() == pytest.approx(4 * 60 + 5 * 20, rel=0.02)
    assert runs["stopped_s"].to_numpy() == pytest.approx(100)


def test_loaded_links_never_make_a_bus_faster_than_the_empty_road(roads):
    buses = bus_lines.tables(roads)
    none = pd.Series(0.0, index=roads.edges["edge_id"])
    quick, _ = assigned_bus_runs(roads, buses, none, 7 * 3600, 8 * 3600)
    empty, _ = assigned_bus_runs(roads, buses, empty_road_seconds(roads), 7 * 3600, 8 * 3600)
    slow, _ = assigned_bus_runs(roads, buses, 3 * empty_road_seconds(roads), 7 * 3600, 8 * 3600)
    assert quick["run_s"].to_numpy() == pytest.approx(empty["run_s"].to_numpy())
    assert (slow["run_s"] > empty["run_s"]).all()


def test_passenger_km_are_counted_from_stop_to_stop(roads):
    buses = bus_lines.tables(roads, profile=bus_lines.profile())
    runs, ways = assigned_bus_runs(roads, buses, empty_road_seconds(roads), 0, 30 * 3600)
    along = ways.calls.set_index(["direction", "stop_id"])["along_m"]
    km = 0.0
    for direction, mark in (("0", "a"), ("1", "b")):
        # 30 board at each of the first three stops in two hours; 45 of 90 leave at the fourth, the rest at the last.
        ends = (along[direction, f"{mark}3"] + along[direction, f"{mark}4"]) / 2
        km += sum(60 * (ends - along[direction, f"{mark}{n}"]) for n in range(3)) / 1000
    assert runs["passenger_km"].sum() == pytest.approx(km)


def test_the_demand_keeps_the_rule_of_its_stops(roads):
    buses = bus_lines.tables(roads)
    buses["rules"] = DwellRule(uncounted_s=33.0).table()
    loads = load_buses(roads, buses, match_lines(roads, buses))
    assert (loads.calls["dwell_s"] == 33.0).all()
    assert DwellRule.of(buses) == DwellRule(uncounted_s=33.0)


def test_making_the_citys_buses_tells_what_is_off_the_roads(roads):
    given = bus_lines.layers(roads)
    far = given.stops.copy()
    far.loc[far["stop_id"].isin(["a1", "a2", "a3", "b1", "b2", "b3"]), "geometry"] = shapely.Point(0, 0)
    said = []

    class Heard(Progress):
        def _warn(self, template, values):
            said.append(template.format(**values))

    made = city_buses(roads, replace(given, stops=far), progress=Heard())
    assert (made.summary.matched, made.summary.stops, made.summary.poor) == (4, 10, ("30-1",))
    assert any("6 bus stops" in line and "a1" in line for line in said)
    assert any("30-1" in line for line in said)
    assert set(made.tables) == {"lines", "line_stops", "departures", "riders", "rules"}
