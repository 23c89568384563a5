"""Closures driven by both engines: nothing on the closed road, all of it on the other way, chance told from change."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
import shapely
from grid_city import grid_network, peak_demand
from scenario_city import BEGIN_S, END_S, square_demand, square_network

from sijeong.traffic.assignment.static_run import assign_traffic
from sijeong.traffic.scenario.comparing import compare
from sijeong.traffic.scenario.editing import with_changes
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.sumo.options import SimulationOptions
from sijeong.traffic.sumo.simulating import simulate

GAP = 1e-9
DAY = date(2026, 5, 12)


def scenario_of(*changes: Change) -> Scenario:
    return with_changes(Scenario("test"), square_network(), square_demand(), changes)


def assigned(scenario: Scenario | None, vehicles: float = 8000.0):
    return assign_traffic(square_network(), square_demand(vehicles), scenario, BEGIN_S, END_S, GAP)


def flows(scenario: Scenario, vehicles: float = 8000.0):
    found = compare(assigned(None, vehicles), assigned(scenario, vehicles))
    return found.links.set_index("edge_id")


def test_closing_one_of_two_ways_sends_all_vehicles_over_the_other():
    found = flows(scenario_of(Change(0, Operation.CLOSE, "ne"), Change(0, Operation.CLOSE, "en")))
    # 8,000 vehicles in two hours eastward: half of 4,000 an hour on each of two equal ways, then all on one.
    assert found.loc["se", "flow_base"] == pytest.approx(2000, rel=1e-3)
    assert found.loc["se", ["flow_scenario", "flow_diff"]].tolist() == pytest.approx([4000, 2000], rel=1e-3)
    assert found.loc[["ne", "en", "se", "es"], "flow_verdict"].tolist() == ["only_base", "only_base", "more", "more"]
    assert found.loc["ne", "flow_scenario"] == 0


def test_a_lane_more_draws_vehicles_until_both_ways_take_as_long():
    found = flows(scenario_of(Change(0, Operation.LANES, "ne", "4")))
    assert found.loc["ne", "flow_verdict"] == "more" and found.loc["se", "flow_verdict"] == "less"
    north, south = found.loc["ne", "flow_scenario"], found.loc["se", "flow_scenario"]
    assert north + south == pytest.approx(4000, rel=1e-6)

    def seconds(flow: float, last_capacity: float) -> float:
        free = np.hypot(500, 300) / (50 / 3.6)
        return free * (1 + 0.15 * (flow / 3800) ** 4) + free * (1 + 0.15 * (flow / last_capacity) ** 4) + 12.5

    assert seconds(north, 3800) == pytest.approx(seconds(south, 1900), rel=1e-3)


def test_a_development_adds_exactly_its_vehicles_to_the_roads():
    found = compare(assigned(None), assigned(scenario_of(Change(0, Operation.DEVELOPMENT, "1", "out=500 in=300"))))
    links = found.links.set_index("edge_id")
    assert links.loc[["ne", "se"], "flow_diff"].sum() == pytest.approx(250, rel=1e-6)
    assert links.loc[["nw", "sw"], "flow_diff"].sum() == pytest.approx(150, rel=1e-6)


def test_half_a_period_closed_is_closed_and_less_is_a_share_of_the_capacity():
    whole = flows(scenario_of(Change(0, Operation.CLOSE, "ne", begin_s=BEGIN_S, end_s=BEGIN_S + 3600)))
    part = flows(scenario_of(Change(0, Operation.CLOSE, "ne", begin_s=BEGIN_S, end_s=BEGIN_S + 1800)))
    assert whole.loc["ne", "flow_scenario"] == 0
    assert 0 < part.loc["ne", "flow_scenario"] < part.loc["ne", "flow_base"] - 50


def test_base_against_base_is_no_change():
    found = compare(assigned(None), assigned(None))
    assert set(found.links["flow_verdict"]) == {"no_change"}
    assert set(found.totals["total_verdict"]) == {"no_change"}


@pytest.fixture(scope="module")
def city():
    network = grid_network(5, 5, signals=False)
    return network, peak_demand(network, 900, zones=3)


@pytest.fixture(scope="module")
def simulated(city):
    network, demand = city
    options = SimulationOptions(demand.begin_s, demand.begin_s + 3600, 300, 900, (1, 2, 3), rounds=2, day=DAY)

    def run(scenario: Scenario | None):
        return simulate(network, demand, scenario, options)

    base = run(None)
    totals = base.statistics.groupby("edge_id")["vehicles"].sum()
    busiest = totals.idxmax()
    there = network.edges.set_index("edge_id")
    both = [edge for edge in (busiest, there.loc[busiest, "opposite"]) if edge]
    closed = with_changes(Scenario("works"), network, demand, [Change(0, Operation.CLOSE, edge) for edge in both])
    return base, run(closed), run(None), both


def test_nothing_drives_on_a_road_that_sumo_closes_and_others_take_over(simulated):
    base, closed, _, both = simulated
    found = compare(base, closed).links.set_index("edge_id")
    assert found.loc[both, "flow_verdict"].tolist() == ["only_base"] * len(both)
    assert found.loc[both, "flow_scenario"].tolist() == [0.0] * len(both)
    assert found.loc[both[0], "flow_base"] > 20
    assert (found["flow_verdict"] == "more").any()


def test_the_same_seeds_give_the_same_runs(simulated):
    base, _, again, _ = simulated
    found = compare(base, again)
    assert set(found.links["flow_verdict"]) == {"no_change"}
    assert found.links["flow_diff"].abs().max() == 0
    assert set(found.totals["total_verdict"]) == {"no_change"}


def test_sumo_closes_a_road_for_some_minutes_only(city, simulated):
    network, demand = city
    _, _, _, both = simulated
    begin = demand.begin_s
    closed = Change(0, Operation.CLOSE, both[0], begin_s=begin + 900, end_s=begin + 1800)
    scenario = with_changes(Scenario("works"), network, demand, [closed])
    options = SimulationOptions(begin, begin + 3600, 300, 900, (1,), rounds=1, day=DAY)
    found = simulate(network, demand, scenario, options)
    slices = found.statistics[found.statistics["edge_id"] == both[0]].set_index("time_begin")["vehicles"]
    at = {time: slices.get(time, 0.0) for time in sorted(found.statistics["time_begin"].unique())}
    minutes = {(time.hour * 60 + time.minute) - int(begin // 60): count for time, count in at.items()}
    assert minutes[30] > 0
    assert minutes[15] <= 0.2 * max(minutes.values())


def test_a_road_for_buses_alone_carries_no_cars():
    found = flows(scenario_of(Change(0, Operation.ALLOW, "ne", "bus")))
    assert found.loc["ne", "flow_scenario"] == 0
    assert found.loc["se", "flow_scenario"] == pytest.approx(4000, rel=1e-6)


def test_a_banned_turn_sends_all_vehicles_the_other_way():
    found = flows(scenario_of(Change(0, Operation.BAN_TURN, "N", "wn>ne")))
    assert found.loc["ne", "flow_scenario"] == pytest.approx(0, abs=1e-6)
    assert found.loc["se", "flow_scenario"] == pytest.approx(4000, rel=1e-6)


def test_a_new_road_takes_vehicles_and_the_split_ones_add_up():
    line = shapely.LineString([(0, 0), (1000, 0)])
    straight = Change(0, Operation.NEW_ROAD, "x", "lanes=2 speed=50 rank=106", geometry=line)
    found = flows(scenario_of(straight))
    assert found.loc["x", "flow_verdict"] == "only_scenario"
    assert found.loc[["x", "ne", "se"], "flow_scenario"].sum() == pytest.approx(4000, rel=1e-6)
    assert found.loc["x", "flow_scenario"] > 2000
