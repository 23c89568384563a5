"""Network, demand and scenario → results of the static engine."""

import dataclasses

import numpy as np
import pandas as pd
import pytest
import shapely
from grid_city import grid_network, peak_demand
from scenario_city import BEGIN_S, END_S, square_demand, square_network
from small_problems import assert_balanced

from sijeong.common.progress import Progress
from sijeong.traffic.assignment.joining import node_demand
from sijeong.traffic.assignment.problem import problem_of
from sijeong.traffic.assignment.solving import equilibrium
from sijeong.traffic.assignment.static_run import assign_traffic, loaded_edges
from sijeong.traffic.assignment.turn_graph import turn_graph
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.costs import free_seconds
from sijeong.traffic.results.model import Verdict
from sijeong.traffic.scenario.model import Change, Operation, Scenario


def _flows(results):
    return results.statistics.set_index("edge_id")["vehicles"]


def _with_turns(network, *turns):
    rows = [(node, before, after, kind, "") for node, before, after, kind in turns]
    return dataclasses.replace(network, turns=pd.DataFrame(rows, columns=network.turns.columns))


def _changed(network, edge_id, **values):
    edges = network.edges.copy()
    for name, value in values.items():
        edges.loc[edges["edge_id"] == edge_id, name] = value
    return dataclasses.replace(network, edges=edges)


def test_two_equal_ways_take_half_each():
    results = assign_traffic(square_network(), square_demand(4000.0), gap=1e-8)
    flows = _flows(results)
    assert flows[["wn", "ne", "ws", "se"]].to_numpy() == pytest.approx([2000.0] * 4, abs=1.0)
    assert flows[["en", "nw"]].to_numpy() == pytest.approx([1000.0] * 2, abs=1.0)
    row = results.statistics.set_index("edge_id").loc["ne"]
    assert row["flow_vph"] == pytest.approx(1000, abs=1) and row["v_c"] == pytest.approx(1000 / 1900, abs=1e-3)
    driving = results.links.set_index("edge_id").loc["ne", "length_m"] / 50 * 3.6
    assert row["travel_s"] == pytest.approx(driving * (1 + 0.15 * row["v_c"] ** 4) + 12.5)
    assert row["delay_s"] == pytest.approx(row["travel_s"] - driving)
    assert results.seeds.loc[0, ["trips", "arrived", "unserved"]].tolist() == [6000, 6000, 0]
    assert results.rounds["gap"].iloc[-1] <= 1e-8 and len(results.rounds) == int(results.record["iterations"])
    assert {check.check: check.verdict for check in results.checks}["gap"] is Verdict.GOOD


def test_a_closed_road_carries_nothing_and_the_other_all():
    closed = Scenario("north shut", (Change(1, Operation.CLOSE, "wn"),))
    results = assign_traffic(square_network(), square_demand(1000.0), closed)
    assert "wn" not in _flows(results).index
    assert _flows(results)["ws"] == pytest.approx(1000)
    for shut in ({"capacity_vph": 0.0}, {"allow": "bus bicycle"}, {"speed_kmh": 0.0}):
        found = assign_traffic(_changed(square_network(), "wn", **shut), square_demand(1000.0))
        assert "wn" not in _flows(found).index and _flows(found)["ws"] == pytest.approx(1000)


def test_a_road_for_cars_among_others_is_open():
    found = assign_traffic(_changed(square_network(), "wn", allow="passenger bus"), square_demand(4000.0))
    assert _flows(found)["wn"] > 1000


def test_a_toll_keeps_drivers_away_but_is_no_time():
    found = assign_traffic(_changed(square_network(), "wn", toll_s=600.0), square_demand(1000.0))
    assert _flows(found).get("wn", 0.0) == 0
    charged = _changed(_changed(square_network(), "wn", toll_s=600.0), "ws", toll_s=600.0)
    free = assign_traffic(square_network(), square_demand(1000.0))
    assert assign_traffic(charged, square_demand(1000.0)).seeds["mean_trip_s"][0] == pytest.approx(
        free.seeds["mean_trip_s"][0], rel=1e-4
    )


def test_a_banned_turn_is_not_made():
    banned = _with_turns(square_network(), ("N", "wn", "ne", "ban"))
    flows = _flows(assign_traffic(banned, square_demand(4000.0)))
    assert flows["ws"] == pytest.approx(4000) and "wn" not in flows.index
    assert flows["en"] == pytest.approx(1000, abs=1), "the way back may still turn at N"


def test_no_way_but_the_banned_turn_is_no_way():
    banned = _with_turns(square_network(), ("N", "wn", "ne", "ban"), ("S", "ws", "se", "ban"))
    results = assign_traffic(banned, square_demand(1000.0))
    check = {check.check: check for check in results.checks}["unserved"]
    assert check.verdict is Verdict.BAD and check.values["pairs"] == "1 → 2"
    assert results.seeds.loc[0, ["trips", "departed", "unserved"]].tolist() == [1500, 500, 1000]


def test_turning_around_behind_a_ban_needs_a_place_to_turn():
    # at M one may not turn left from W to N, but drive on to E, turn around there where that is allowed
    network = _cross()
    demand = _from_to(square_demand(100.0), "W", "N")
    banned = _with_turns(network, ("M", "WM", "MN", "ban"))
    cut = assign_traffic(banned, demand)
    assert cut.seeds["unserved"][0] == 100, "E is a road on, not its end: nobody turns there"
    around = assign_traffic(_with_turns(network, ("M", "WM", "MN", "ban"), ("E", "ME", "EM", "uturn")), demand)
    assert _flows(around)[["WM", "ME", "EM", "MN"]].to_numpy() == pytest.approx([100] * 4)


def _cross():
    """Roads from M to W, N and E, and on from E to two ends F and G."""
    places = {"M": (0, 0), "W": (-300, 0), "N": (0, 300), "E": (300, 0), "F": (900, 300), "G": (900, -300)}
    base = square_network()
    pairs = [pair for a, b in ("MW", "MN", "ME", "EF", "EG") for pair in ((a, b), (b, a))]
    edges = pd.concat([base.edges.iloc[:1]] * len(pairs), ignore_index=True)
    edges["edge_id"] = [a + b for a, b in pairs]
    edges["opposite"] = [b + a for a, b in pairs]
    edges["from_node"], edges["to_node"] = ([pair[side] for pair in pairs] for side in (0, 1))
    edges["geometry"] = [shapely.LineString([places[a], places[b]]) for a, b in pairs]
    edges["length_m"] = edges.geometry.length
    # the far ends are one-way loops, so that nobody can turn around at F or G
    edges = edges[~edges["edge_id"].isin(["FE", "GE"])].reset_index(drop=True)
    nodes = pd.concat([base.nodes.iloc[:1]] * len(places), ignore_index=True)
    nodes["node_id"], nodes["geometry"] = list(places), list(map(shapely.Point, places.values()))
    return dataclasses.replace(base, edges=edges, nodes=nodes, turns=base.turns.iloc[:0])


def _from_to(demand, origin, destination):
    access = pd.DataFrame(
        [["1", origin, 1.0, 1.0], ["2", destination, 1.0, 1.0]], columns=["zone_id", "node_id", "out_share", "in_share"]
    )
    return dataclasses.replace(demand, access=access, od=demand.od.iloc[:1])


def test_only_nodes_near_a_ban_are_taken_apart():
    network = grid_network(12, 12)
    whole = turn_graph(network, np.ones(len(network.edges), bool))
    assert whole.nodes == len(network.nodes) and len(whole.tail) == len(network.edges)
    first = network.edges.iloc[0]
    after = network.edges[network.edges["from_node"] == first["to_node"]].iloc[-1]
    banned = _with_turns(network, (first["to_node"], first["edge_id"], after["edge_id"], "ban"))
    apart = turn_graph(banned, np.ones(len(network.edges), bool))
    assert whole.nodes < apart.nodes < whole.nodes + 90


def test_a_network_with_bans_all_over_still_balances_and_keeps_them():
    network = grid_network(8, 8)
    pairs = network.edges.merge(network.edges, left_on="to_node", right_on="from_node", suffixes=("", "_next"))
    chosen = pairs.sample(60, random_state=1)
    chosen = chosen[chosen["opposite"] != chosen["edge_id_next"]]
    banned = _with_turns(network, *((row.to_node, row.edge_id, row.edge_id_next, "ban") for row in chosen.itertuples()))
    problem = problem_of(banned, peak_demand(network, 6000.0), 7 * 3600.0, 9 * 3600.0)
    found = equilibrium(problem, 1e-5)
    assert_balanced(problem, found)
    turns = {
        (tail, head) for tail, head, edge in zip(problem.tail, problem.head, problem.edges, strict=True) if edge < 0
    }
    start = dict(zip(problem.edges, problem.tail, strict=True))
    end = dict(zip(problem.edges, problem.head, strict=True))
    number = {edge: row for row, edge in enumerate(network.edges["edge_id"])}
    for row in chosen.itertuples():
        assert (end[number[row.edge_id]], start[number[row.edge_id_next]]) not in turns
        assert end[number[row.edge_id]] != start[number[row.edge_id_next]]


def test_the_period_takes_its_share_of_the_demand_and_of_the_capacity():
    network, demand = grid_network(8, 8), peak_demand(grid_network(8, 8), 8000.0)
    whole = problem_of(network, demand, BEGIN_S, END_S)
    hour = problem_of(network, demand, BEGIN_S, BEGIN_S + 3600)
    assert whole.vehicles.sum() == pytest.approx(8000)
    assert hour.vehicles.sum() == pytest.approx(4000), "the peak is even on both sides of its middle"
    assert hour.capacity == pytest.approx(whole.capacity / 2)


def test_classes_count_by_the_room_they_take():
    demand = square_demand(1000.0)
    trucks = demand.od.assign(vehicle_class="truck")
    demand = dataclasses.replace(
        demand, od=pd.concat([demand.od, trucks]),
        profile=pd.concat([demand.profile, demand.profile.assign(vehicle_class="truck")]),
        classes=pd.concat([demand.classes, demand.classes.assign(vehicle_class="truck", pcu=2.5)]),
    )  # fmt: skip
    assert problem_of(square_network(), demand, BEGIN_S, END_S).vehicles.sum() == pytest.approx(1500 * 3.5)


def test_with_few_origins_every_zone_keeps_its_vehicles():
    network = grid_network(10, 10)
    demand = peak_demand(network, 5000.0)
    every = node_demand(network, demand, BEGIN_S, END_S)
    few = node_demand(network, demand, BEGIN_S, END_S, max_origins=32)
    assert few.origins["node_id"].nunique() == 32 and every.origins["node_id"].nunique() == 100
    by_zone = [
        pd.Series(found.vehicles.sum(axis=1)).groupby(found.origins["zone_id"].to_numpy()).sum()
        for found in (every, few)
    ]
    pd.testing.assert_series_equal(*by_zone)


def test_trips_within_a_zone_use_roads_where_it_has_two_junctions():
    network = grid_network(4, 4)
    demand = peak_demand(network, 100.0, zones=2)
    zones = demand.od["origin"].unique()
    inner = demand.od.iloc[:1].assign(origin=zones[0], destination=zones[0], vehicles=50.0)
    found = node_demand(network, dataclasses.replace(demand, od=inner), BEGIN_S, END_S)
    assert found.staying == 0 and found.vehicles.sum() == pytest.approx(50)
    assert not found.vehicles[
        found.origins["node_id"].to_numpy()[:, None] == found.destinations["node_id"].to_numpy()
    ].any()
    alone = dataclasses.replace(
        square_demand(), od=square_demand().od.assign(destination=square_demand().od["origin"].to_numpy())
    )
    assert node_demand(square_network(), alone, BEGIN_S, END_S).staying == pytest.approx(1500)


def test_demand_that_does_not_fit_is_told_in_one_sentence():
    network, demand = square_network(), square_demand()
    with pytest.raises(TrafficError, match=r"Nobody leaves between 10:00 and 11:00.*07:00 to 09:00"):
        assign_traffic(network, demand, begin_s=36000.0, end_s=39600.0)
    with pytest.raises(TrafficError, match="ends before it begins"):
        assign_traffic(network, demand, begin_s=36000.0, end_s=36000.0)
    with pytest.raises(TrafficError, match="node X, which the network does not have"):
        assign_traffic(network, dataclasses.replace(demand, access=demand.access.replace("W", "X")))
    with pytest.raises(TrafficError, match="zone 1 has no way onto the roads"):
        assign_traffic(network, dataclasses.replace(demand, access=demand.access.iloc[1:]))
    with pytest.raises(TrafficError, match="no pcu for the vehicle class car"):
        assign_traffic(network, dataclasses.replace(demand, classes=demand.classes.iloc[:0]))
    with pytest.raises(TrafficError, match="alpha of the edge wn is -1"):
        assign_traffic(_changed(network, "wn", alpha=-1.0), demand)


def test_a_closure_costs_time_and_more_so_with_more_demand():
    network = grid_network(8, 8)
    busiest = _flows(assign_traffic(network, peak_demand(network, 9000.0))).idxmax()
    closed = Scenario("closed", (Change(1, Operation.CLOSE, busiest),))
    extra = []
    for vehicles in (3000.0, 9000.0):
        demand = peak_demand(network, vehicles)
        base, after = (assign_traffic(network, demand, each).seeds["vehicle_h"][0] for each in (None, closed))
        extra.append(after - base)
    assert 0 < extra[0] < extra[1]


class _StopsAtIteration(Progress):
    stopped = False

    def _say(self, template, values):
        self.stopped = self.stopped or (template.startswith("Iteration") and values["number"] >= 3)

    def is_cancelled(self):
        return self.stopped


def test_a_stopped_run_keeps_its_flows_and_says_so():
    network = grid_network(8, 8)
    results = assign_traffic(network, peak_demand(network, 60000.0), gap=1e-9, progress=_StopsAtIteration())
    assert results.is_partial and len(results.statistics) > 50
    assert {check.check: check.verdict for check in results.checks}["gap"] is not Verdict.GOOD


def test_an_empty_road_costs_what_both_engines_say_it_does():
    network = grid_network(6, 6)
    demand = peak_demand(network, 0.001)
    problem = problem_of(network, demand, BEGIN_S, END_S)
    loaded = loaded_edges(problem, equilibrium(problem), network)
    assert loaded["travel_s"].to_numpy() == pytest.approx(free_seconds(network.edges))
