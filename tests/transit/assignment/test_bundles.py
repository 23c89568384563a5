"""Lines that share a way: what is bundled, what it is waited for, and who is counted where."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from leg_tables import ride, write_legs
from small_city import ALIKE, headway_table, sequences, stop_layer

from sijeong.transit.assignment.bundles import FEWEST_CALLS, bundles_of
from sijeong.transit.assignment.evaluating import evaluate_routes
from sijeong.transit.assignment.headways import NewHeadway
from sijeong.transit.assignment.ridden import Ridden
from sijeong.transit.assignment.scenario import Scenario
from sijeong.transit.network.bus_tables import BusTables
from sijeong.transit.network.route_network import RouteNetwork

PLACES = {name: (1000 * number, 0) for number, name in enumerate("ABCDEFGH")}


def network_of(routes: dict[str, list[str]]) -> RouteNetwork:
    return RouteNetwork.of(stop_layer(PLACES), sequences(routes))


def ways_of(network: RouteNetwork) -> dict[str, list[str]]:
    """The bundles: the stops of each way → the routes on it."""
    return {
        "".join(network.stops.id[bundle.stops]): sorted(
            network.patterns[number].route_id for number in bundle.members[:, 0]
        )
        for bundle in bundles_of(network)
    }


def test_where_one_of_three_turns_off_the_way_to_there_holds_all_and_the_way_on_two():
    routes = {"1": list("ABCDEF"), "2": list("BCDEF"), "3": list("ABCD")}
    assert ways_of(network_of(routes)) == {"BCDEF": ["1", "2"], "ABCD": ["1", "3"], "BCD": ["1", "2", "3"]}


def test_the_other_direction_and_short_ways_are_no_bundles():
    assert ways_of(network_of({"1": list("ABCD"), "2": list("DCBA"), "3": list("CDH")})) == {}


def test_a_member_begins_where_the_way_does():
    network = network_of({"1": list("ABCDE"), "2": list("GHCDEBA")})
    (bundle,) = bundles_of(network)
    for number, position in bundle.members:
        stops = network.patterns[number].stops[position : position + len(bundle.stops)]
        assert stops.tolist() == bundle.stops.tolist()
    assert "".join(network.stops.id[bundle.stops]) == "CDE"


@given(st.lists(st.lists(st.sampled_from("ABCDEFGH"), min_size=2, max_size=9), min_size=2, max_size=6))
def test_a_bundle_is_run_by_all_its_lines_and_by_no_other(calls):
    network = network_of({f"R{number}": way for number, way in enumerate(calls)})
    for bundle in bundles_of(network):
        size = len(bundle.stops)
        assert size >= FEWEST_CALLS and len(bundle.members) >= 2
        runs = {
            number
            for number, pattern in enumerate(network.patterns)
            for place in range(len(pattern) - size + 1)
            if np.array_equal(pattern.stops[place : place + size], bundle.stops)
        }
        assert set(bundle.members[:, 0].tolist()) == runs


@pytest.fixture
def parallel(tmp_path):
    """Two routes side by side, one every 20 minutes and one every 10, and a third that goes on; ten ride A to D."""
    routes = {"1": list("ABCD"), "2": list("ABCD"), "3": list("DEF")}
    table = headway_table(routes, 20).assign(peak_min=[20.0, 10.0, 20.0], offpeak_min=[20.0, 10.0, 20.0])
    rides = [ride(card, "1", "12:00", "A", "12:10", "D") for card in range(10)]
    legs = write_legs(tmp_path / "legs", rides)
    return legs, BusTables(stop_layer(PLACES), sequences(routes), table)


def test_who_may_take_either_waits_for_the_first_and_is_counted_on_both(parallel):
    legs, tables = parallel
    made = evaluate_routes(legs, tables, Scenario(cut=("3",)), None, ALIKE)
    base = made.comparison.base
    # 3 + 6 an hour: one every 400 seconds.
    assert base.waiting_s == pytest.approx(200)
    boardings = made.routes.set_index("route_id")["base_boardings"]
    assert boardings[["1", "2"]].tolist() == pytest.approx([10 / 3, 20 / 3], abs=0.01)
    ridden = Ridden.of(base, made.comparison.demand)
    assert ridden.passengers.sum() == pytest.approx(10)
    assert (ridden.line < base.supply.own_lines).all()
    assert made.loads.set_index(["stop_id", "next_stop_id"]).loc[("B", "C"), "base_load"] == 10


def test_cutting_one_of_two_parallel_routes_costs_its_share_of_the_wait(parallel):
    legs, tables = parallel
    made = evaluate_routes(legs, tables, Scenario(cut=("2",)), None, ALIKE)
    assert made.comparison.scenario.waiting_s == pytest.approx(600)
    assert made.comparison.total["losers"] == 10
    # 400 seconds more of waiting, felt double.
    assert made.comparison.total["cost_change_min"] == pytest.approx(2 * 400 / 60)


@pytest.mark.parametrize("spread", [0.0, 0.4])
def test_nobody_wins_by_a_cut_and_nobody_loses_by_a_route_more(parallel, spread):
    legs, tables = parallel
    tastes = replace(ALIKE, costs=replace(ALIKE.costs, taste_spread=spread))
    cut = evaluate_routes(legs, tables, Scenario(cut=("1",)), None, tastes)
    more = Scenario(route_stops=sequences({"N": list("ABCDE")}), headways={"N": NewHeadway(15, 15)})
    added = evaluate_routes(legs, tables, more, None, tastes)
    assert (cut.comparison.cost_change_min >= 0).all() and cut.comparison.total["losers"] > 0
    assert (added.comparison.cost_change_min <= 0).all() and added.comparison.total["winners"] > 0
