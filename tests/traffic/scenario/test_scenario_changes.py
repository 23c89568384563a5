"""What a scenario's changes do to the network and the demand, worked out by hand on a square of roads."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
import shapely
from pandas.testing import assert_frame_equal
from scenario_city import BEGIN_S, END_S, PLACES, square_demand, square_network

from sijeong.traffic.errors import TrafficError
from sijeong.traffic.scenario.applying import applied
from sijeong.traffic.scenario.closures import TimedClosure, timed_closures
from sijeong.traffic.scenario.fingerprint import fingerprint_of
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.scenario.operations import BEHAVIOUR

ACROSS = shapely.LineString([(250, 152), (250, -148)])
"""Between the middles of wn and ws, two metres beside them."""


def changed(*changes: Change, period=None):
    return applied(square_network(), square_demand(), Scenario("test", changes), period)


def edge(network, edge_id: str):
    return network.edges.set_index("edge_id").loc[edge_id]


def test_every_operation_has_a_behaviour():
    assert set(BEHAVIOUR) == set(Operation)


def test_no_changes_are_the_base():
    network, demand = square_network(), square_demand()
    assert applied(network, demand, Scenario()) == (network, demand)


def test_the_base_is_never_touched():
    network, demand = square_network(), square_demand()
    before = fingerprint_of(network)
    edges, od = network.edges.copy(), demand.od.copy()
    applied(
        network,
        demand,
        Scenario(
            "all",
            (
                Change(1, Operation.LANES, "wn", "1"),
                Change(2, Operation.CLOSE, "ws"),
                Change(3, Operation.SIGNAL, "E", "off"),
                Change(4, Operation.DEVELOPMENT, "1", "out=10"),
                Change(5, Operation.NEW_ROAD, "x", "lanes=1", geometry=shapely.LineString([(0, 0), (1000, 0)])),
            ),
        ),
    )
    assert_frame_equal(pd.DataFrame(network.edges), pd.DataFrame(edges))
    assert_frame_equal(demand.od, od)
    assert fingerprint_of(network) == before


def test_a_closed_road_is_gone_with_its_turns():
    network, _ = changed(Change(1, Operation.CLOSE, "wn"))
    assert set(network.edges["edge_id"]) == {"nw", "ne", "en", "ws", "sw", "se", "es"}
    assert network.turns.empty
    assert edge(network, "nw")["opposite"] == ""


@pytest.mark.parametrize(
    ("begin_s", "end_s", "capacity"),
    [
        (BEGIN_S, BEGIN_S + 1800, 3800 * 0.75),
        (END_S, None, 3800),
        (None, BEGIN_S, 3800),
        (BEGIN_S - 3600, BEGIN_S + 720, 3800 * 0.9),
    ],
)
def test_a_static_run_takes_a_short_closure_by_its_share(begin_s, end_s, capacity):
    closed = Change(1, Operation.CLOSE, "wn", begin_s=begin_s, end_s=end_s)
    network, _ = changed(closed, period=(BEGIN_S, END_S))
    assert edge(network, "wn")["capacity_vph"] == pytest.approx(capacity)


def test_a_static_run_takes_a_closure_of_half_the_period_for_all_of_it():
    closed = Change(1, Operation.CLOSE, "wn", begin_s=BEGIN_S + 3600)
    network, _ = changed(closed, period=(BEGIN_S, END_S))
    assert "wn" not in set(network.edges["edge_id"])


def test_an_engine_that_knows_times_is_told_of_a_timed_closure():
    scenario = Scenario("test", (Change(1, Operation.CLOSE, "wn", begin_s=BEGIN_S, end_s=END_S),))
    network, _ = applied(square_network(), square_demand(), scenario)
    assert timed_closures(network, scenario) == (TimedClosure("wn", BEGIN_S, END_S),)
    assert edge(network, "wn")["capacity_vph"] == 3800


def test_lanes_speed_and_capacity():
    network, _ = changed(
        Change(1, Operation.LANES, "wn", "3"),
        Change(2, Operation.SPEED, "ws", "30"),
        Change(3, Operation.CAPACITY, "se", "950"),
    )
    assert tuple(edge(network, "wn")[["lanes", "capacity_vph", "saturation_vph"]]) == (3, 5700, 1900)
    assert edge(network, "ws")["speed_kmh"] == 30
    assert tuple(edge(network, "se")[["capacity_vph", "saturation_vph"]]) == (950, 950)


def test_order_matters_and_is_kept():
    lanes, capacity = Change(1, Operation.LANES, "wn", "4"), Change(2, Operation.CAPACITY, "wn", "1000")
    assert edge(changed(lanes, capacity)[0], "wn")["capacity_vph"] == 1000
    assert edge(changed(capacity, lanes)[0], "wn")["capacity_vph"] == 2000


def test_a_bus_lane_takes_its_lane_from_the_cars():
    network, _ = changed(Change(1, Operation.ALLOW, "wn", "bus_lane=1"))
    assert tuple(edge(network, "wn")[["lanes", "capacity_vph", "bus_lanes"]]) == (2, 1900, 1)
    with pytest.raises(TrafficError, match="has 2 lanes"):
        changed(Change(1, Operation.ALLOW, "wn", "bus_lane=2"))


def test_a_road_for_buses_alone():
    network, _ = changed(Change(1, Operation.ALLOW, "wn", "bus taxi"))
    assert edge(network, "wn")["allow"] == "bus taxi"
    with pytest.raises(TrafficError, match="horse"):
        changed(Change(1, Operation.ALLOW, "wn", "horse"))


def test_a_signal_taken_away_and_put_up():
    network, _ = changed(Change(1, Operation.SIGNAL, "E", "off"))
    assert tuple(edge(network, "ne")[["green_share", "signal_delay_s", "capacity_vph"]]) == (1, 0, 3800)
    network, _ = changed(Change(1, Operation.SIGNAL, "N", "on cycle=120 green=0.5"))
    assert tuple(edge(network, "wn")[["green_share", "cycle_s", "signal_delay_s"]]) == (0.5, 120, 15)
    assert edge(network, "wn")["capacity_vph"] == 1900
    assert network.nodes.set_index("node_id").loc["N", "signal"] == "given"


def test_the_green_of_one_approach():
    network, _ = changed(Change(1, Operation.SIGNAL, "E", "approach=ne green=0.6"))
    assert tuple(edge(network, "ne")[["green_share", "signal_delay_s", "capacity_vph"]]) == pytest.approx(
        (0.6, 8, 2280)
    )
    assert tuple(edge(network, "se")[["green_share", "signal_delay_s", "capacity_vph"]]) == (0.5, 12.5, 1900)


def test_a_turn_is_banned_once():
    ban = Change(1, Operation.BAN_TURN, "N", "wn>ne")
    network, _ = changed(Change(1, Operation.BAN_TURN, "N", "wn>nw"), ban, ban)
    assert network.turns[["from_edge", "to_edge", "kind"]].to_numpy().tolist() == [
        ["wn", "nw", "ban"],
        ["wn", "ne", "ban"],
    ]
    with pytest.raises(TrafficError, match="no turn at node N"):
        changed(Change(1, Operation.BAN_TURN, "N", "ws>ne"))


def test_a_new_road_between_two_junctions():
    line = shapely.LineString([(3, 4), (500, 0), (996, 3)])
    network, _ = changed(Change(1, Operation.NEW_ROAD, "x", "lanes=2 speed=60 both=no rank=106", geometry=line))
    made = edge(network, "x")
    assert tuple(made[["from_node", "to_node", "lanes", "speed_kmh", "capacity_vph"]]) == ("W", "E", 2, 60, 3800)
    assert made["length_m"] == pytest.approx(1000)
    assert len(network.edges) == 9 and len(network.nodes) == 4


def test_a_new_road_splits_the_roads_it_joins_in_both_directions():
    network, _ = changed(Change(1, Operation.NEW_ROAD, "x", "lanes=1 rank=106", geometry=ACROSS))
    edges = network.edges.set_index("edge_id")
    assert set(edges.index) == {
        "wn~1", "wn~2", "nw~1", "nw~2", "ws~1", "ws~2", "sw~1", "sw~2", "ne", "en", "se", "es", "x", "xr",
    }  # fmt: skip
    assert len(network.nodes) == 6
    whole = square_network().edges.set_index("edge_id")
    for name in ("wn", "nw", "ws", "sw"):
        assert edges.loc[[f"{name}~1", f"{name}~2"], "length_m"].sum() == pytest.approx(whole.loc[name, "length_m"])
        assert edges.loc[f"{name}~1", "to_node"] == edges.loc[f"{name}~2", "from_node"]
    assert edges.loc["wn~1", "opposite"] == "nw~2" and edges.loc["nw~2", "opposite"] == "wn~1"
    assert edges.loc["x", "from_node"] == edges.loc["wn~1", "to_node"] == edges.loc["nw~1", "to_node"]
    assert edges.loc["x", "opposite"] == "xr"
    assert network.turns[["from_edge", "to_edge"]].to_numpy().tolist() == [["wn~2", "nw~1"]]
    ends = shapely.get_point(edges.geometry.to_numpy(), -1)
    at = network.nodes.set_index("node_id").geometry.loc[edges["to_node"]].to_numpy()
    assert shapely.distance(ends, at).max() < 1e-9


def test_only_the_last_part_keeps_the_signal():
    line = shapely.LineString([(750, 150), (750, -150)])
    network, _ = changed(Change(1, Operation.NEW_ROAD, "x", "", geometry=line))
    assert tuple(edge(network, "ne~1")[["green_share", "signal_delay_s", "capacity_vph"]]) == (1, 0, 3800)
    assert tuple(edge(network, "ne~2")[["green_share", "signal_delay_s", "capacity_vph"]]) == (0.5, 12.5, 1900)


def test_a_new_road_crosses_without_a_corner_and_joins_with_one():
    crossing = [(0, 0), (500, -400), (1000, -200), (1000, 0)]
    joining = [(0, 0), (500, -400), (750, -150), (1000, -200), (1000, 0)]
    over = changed(Change(1, Operation.NEW_ROAD, "x", "", geometry=shapely.LineString(crossing)))[0]
    onto = changed(Change(1, Operation.NEW_ROAD, "x", "", geometry=shapely.LineString(joining)))[0]
    assert len(over.nodes) == 4
    assert len(onto.nodes) == 5 and {"x~1", "x~2", "xr~1", "xr~2"} <= set(onto.edges["edge_id"])


def test_later_steps_reach_the_parts_of_a_split_road():
    network, _ = changed(Change(1, Operation.NEW_ROAD, "x", "", geometry=ACROSS), Change(2, Operation.CLOSE, "wn"))
    assert not network.edges["edge_id"].str.startswith("wn").any()


@pytest.mark.parametrize(
    ("geometry", "said"),
    [
        (None, "no single line"),
        (shapely.LineString([(0, 0), (500, 900)]), "600 m from the nearest road"),
        (shapely.LineString([(0, 0), (5, 5)]), "same junction"),
    ],
)
def test_a_new_road_that_cannot_be_built(geometry, said):
    with pytest.raises(TrafficError, match=f"Step 4.*{said}"):
        changed(Change(4, Operation.NEW_ROAD, "x", "", geometry=geometry))


def test_a_development_adds_exactly_its_vehicles():
    base = square_demand().od["vehicles"].sum()
    _, demand = changed(Change(1, Operation.DEVELOPMENT, "1", "out=300 in=120"))
    added = demand.od.iloc[2:]
    assert demand.od["vehicles"].sum() == pytest.approx(base + 420)
    assert added[["origin", "destination", "vehicles"]].to_numpy().tolist() == [["1", "2", 300], ["2", "1", 120]]


def test_a_zone_without_trips_spreads_them_as_its_nearest_neighbour():
    _, demand = changed(Change(1, Operation.DEVELOPMENT, "3", "out=100"))
    assert demand.od.iloc[2:]["vehicles"].sum() == pytest.approx(100)
    assert set(demand.od.iloc[2:]["origin"]) == {"3"}


def test_a_development_at_a_place_is_a_zone_of_its_own():
    _, demand = changed(Change(2, Operation.DEVELOPMENT, "1", "out=50 in=0 at=490,250"))
    assert demand.access.iloc[-1].tolist() == ["1+2", "N", 1.0, 1.0]
    assert demand.zones["zone_id"].tolist() == ["1", "2", "3", "1+2"]
    assert demand.od.iloc[-1][["origin", "destination", "vehicles"]].tolist() == ["1+2", "2", 50]


def test_a_development_with_times_leaves_then():
    change = Change(5, Operation.DEVELOPMENT, "1", "out=80", begin_s=BEGIN_S, end_s=BEGIN_S + 1800)
    _, demand = changed(change)
    name = demand.od.iloc[-1]["vehicle_class"]
    assert demand.profile.iloc[-1].tolist() == [name, BEGIN_S, BEGIN_S + 1800, 1.0]
    assert demand.classes.set_index("vehicle_class").loc[name, "sumo_class"] == "passenger"


def test_a_development_by_floor_area():
    _, demand = changed(Change(1, Operation.DEVELOPMENT, "1", "use=apartment area=50000"))
    assert demand.od.iloc[2:]["vehicles"].sum() == pytest.approx(50 * 5.5)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(3, Operation.LANES, "none", "2"), r"Step 3.*road none is not in this network"),
        (Change(3, Operation.LANES, "wn", "two"), r"Step 3 \(wn\).*“two”"),
        (Change(3, Operation.LANES, "wn", "0"), r"whole number above 0"),
        (Change(3, Operation.LANES, "wn", "1.5"), r"whole number above 0"),
        (Change(3, Operation.SPEED, "wn", "nan"), r"“nan”"),
        (Change(3, Operation.LANES, "wn", "+1"), r"“\+1” is no value"),
        (Change(3, Operation.LANES, "wn", "1", old="3"), r"Step 3.*no longer fits: wn had 3.*has 2"),
        (Change(3, Operation.CLOSE, "wn", old="W>S"), r"Step 3.*had W>S.*has W>N"),
        (Change(3, Operation.LANES, "wn", "1", begin_s=0.0), r"Leave its times empty"),
        (Change(3, Operation.CLOSE, "wn", begin_s=9.0, end_s=8.0), r"ends before it begins"),
        (Change(3, Operation.SIGNAL, "Q", "off"), r"junction Q is not"),
        (Change(3, Operation.SIGNAL, "N", "cycle=90"), r"no signal that could be timed"),
        (Change(3, Operation.SIGNAL, "E", "green=1.2"), r"between 0 and 1"),
        (Change(3, Operation.SIGNAL, "E", "blue=1"), r"knows no “blue”"),
        (Change(3, Operation.SIGNAL, "E", "approach=wn green=0.5"), r"wn does not end at"),
        (Change(3, Operation.DEVELOPMENT, "9", "out=1"), r"zone 9 is not in this demand"),
        (Change(3, Operation.DEVELOPMENT, "1", ""), r"no vehicles"),
        (Change(3, Operation.DEVELOPMENT, "1", "out=-4"), r"“-4”"),
        (Change(3, Operation.DEVELOPMENT, "1", "out=4 at=here"), r"“here”"),
        (Change(3, Operation.DEVELOPMENT, "1", "out=1 class=bike"), r"no vehicle class bike"),
        (Change(3, Operation.DEVELOPMENT, "1", "use=castle area=10"), r"no use “castle”"),
        (Change(3, Operation.BUS_HEADWAY, "5", "8"), r"demand has no buses"),
    ],
)
def test_what_does_not_fit_is_one_sentence_that_names_the_step(change, said):
    with pytest.raises(TrafficError, match=said):
        changed(change)


def test_a_scenario_is_not_applied_twice():
    scenario = Scenario("bridge", (Change(1, Operation.LANES, "wn", "1"),))
    network, demand = applied(square_network(), square_demand(), scenario)
    with pytest.raises(TrafficError, match="bridge already"):
        applied(network, demand, scenario)


def test_a_headway_and_a_route_change_the_buses_alone():
    demand = square_demand()
    lines = pd.DataFrame(
        [["7", "7번", "city", 900.0, 600.0, 5 * 3600.0, 23 * 3600.0, 50.0]],
        columns=["line_id", "line_name", "line_type", "headway_s", "peak_s", "begin_s", "end_s", "capacity"],
    )
    calls = pd.DataFrame(
        [["7", "0", n, name, name, *PLACES[name]] for n, name in enumerate("WNE", start=1)],
        columns=["line_id", "direction", "order", "stop_id", "stop_name", "x", "y"],
    )
    departures = pd.DataFrame([["7", "0", BEGIN_S], ["7", "0", END_S]], columns=["line_id", "direction", "depart_s"])
    riders = pd.DataFrame(
        [["7", "0", "W", 7, 10.0, 0.0]],
        columns=["line_id", "direction", "stop_id", "hour", "boardings", "alightings"],
    )
    buses = {"lines": lines, "line_stops": calls, "departures": departures, "riders": riders}
    changes = (Change(1, Operation.BUS_HEADWAY, "7", "20"), Change(2, Operation.BUS_ROUTE, "7번", "W E"))
    network, changed_demand = applied(square_network(), replace(demand, buses=buses), Scenario("bus", changes))
    assert changed_demand.buses["line_stops"]["stop_id"].tolist() == ["W", "E"]
    assert changed_demand.buses["lines"]["headway_s"].tolist() == [1200.0]
    assert changed_demand.buses["departures"]["depart_s"].diff().dropna().tolist() == [1200.0] * 6
    assert_frame_equal(changed_demand.od, demand.od)
    assert len(network.edges) == 8 and lines["headway_s"].tolist() == [900.0]
