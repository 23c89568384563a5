"""Who gives way at junctions without a signal, and what that leaves of the capacity."""

from dataclasses import replace

import pytest
import shapely
from network_layers import EAST, NORTH, both_ways, link_layer
from scenario_city import square_demand

from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.building import build_network
from sijeong.traffic.network.giving_way import FACT, GIVE_WAY_SHARE
from sijeong.traffic.network.rules import NetworkRules
from sijeong.traffic.scenario.applying import applied
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.sumo.saturation import lane_saturation

PLACES = {"m": (0, 0), "n": (0, 500), "e": (500, 0), "s": (0, -500), "w": (-500, 0)}
MAIN, STREET = ("107", 2), ("107", 1)
NO_SIGNALS = NetworkRules(guess_signals=False)


def junction(rules=NO_SIGNALS, **arms):
    """Arms from ``m`` to n, e, s, w, each of a (rank, lanes)."""
    roads = [(f"m{arm}", "m", arm, {"ROAD_RANK": rank, "LANES": lanes}) for arm, (rank, lanes) in arms.items()]
    return build_network(link_layer(PLACES, both_ways(*roads)), rules=rules)


def giving_way(network):
    edges = network.edges
    return {name[1] for name in edges["edge_id"][edges["give_way_share"] < 1]}


@pytest.mark.parametrize(
    ("arms", "who"),
    [
        ({"e": MAIN, "w": MAIN, "n": STREET, "s": STREET}, "ns"),  # the wider road goes first
        ({"e": ("106", 1), "w": ("106", 1), "s": MAIN}, "s"),  # rank before width
        ({"n": MAIN, "e": MAIN, "s": STREET}, "s"),  # a main road may bend
        ({"e": STREET, "w": STREET, "n": STREET}, "ewn"),  # all alike
        ({"e": MAIN, "w": MAIN, "n": MAIN, "s": STREET}, "ewns"),  # three main roads: none goes first
        ({"e": ("101", 2), "w": ("101", 2), "n": ("101", 2)}, ""),  # motorways merge
        ({"e": MAIN, "w": STREET}, ""),  # no junction
    ],
)
def test_lower_and_equal_roads_give_way_where_no_signal_stands(arms, who):
    network = junction(**arms)
    assert giving_way(network) == set(who)
    edges = network.edges
    half = edges["give_way_share"] < 1
    assert (edges["give_way_share"][half] == GIVE_WAY_SHARE).all() and (edges["green_share"] == 1).all()
    whole = edges["saturation_vph"] * edges["lanes"]
    assert edges["capacity_vph"].tolist() == (whole.where(~half, whole * GIVE_WAY_SHARE)).tolist()
    assert set(edges["edge_id"][half]) <= {f"m{arm}r" for arm in "nesw"}, "who leaves the junction gives way to nobody"


def test_no_one_gives_way_at_a_signal_or_where_roads_merge():
    assert giving_way(junction(rules=NetworkRules(), e=("104", 3), w=("104", 3), n=STREET)) == set()
    places = PLACES | {"x": (-500, -300)}
    one_way = [("wm", "w", "m"), ("xm", "x", "m"), ("me", "m", "e"), ("ew", "e", "w"), ("ex", "e", "x")]
    merging = build_network(link_layer(places, one_way), rules=NO_SIGNALS)
    assert len(merging.edges) == 5 and (merging.edges["give_way_share"] == 1).all()


def test_the_share_is_a_rule_that_can_be_switched_off():
    network = junction(rules=replace(NO_SIGNALS, give_way_share=0.3), e=STREET, w=STREET, n=STREET)
    assert set(network.edges["give_way_share"]) == {0.3, 1.0} and network.facts[FACT] == "0.3"
    assert giving_way(junction(rules=replace(NO_SIGNALS, give_way_share=1.0), e=STREET, w=STREET, n=STREET)) == set()
    with pytest.raises(TrafficError, match="above 0"):
        NetworkRules(give_way_share=0)


def test_sumo_has_its_own_right_of_way():
    edges = junction(e=MAIN, w=MAIN, n=STREET).edges
    assert set(lane_saturation(edges)) == set(edges["saturation_vph"])


def test_a_scenario_judges_anew_where_it_changes_a_signal_or_joins_a_road():
    network = junction(rules=NetworkRules(), e=("104", 3), w=("104", 3), n=STREET)
    demand = square_demand()
    off, _ = applied(network, demand, Scenario("off", (Change(1, Operation.SIGNAL, "m", "off"),)))
    assert giving_way(off) == {"n"}
    edges = off.edges.set_index("edge_id")
    assert edges.at["mnr", "capacity_vph"] == pytest.approx(1800 * GIVE_WAY_SHARE)
    assert edges.at["mer", "capacity_vph"] == pytest.approx(3 * 1900)
    plain = junction(e=("104", 3), w=("104", 3), n=STREET)
    assert giving_way(plain) == {"n"}
    on, _ = applied(plain, demand, Scenario("on", (Change(1, Operation.SIGNAL, "m", "on green=0.5"),)))
    assert giving_way(on) == set()
    assert on.edges.set_index("edge_id").at["mnr", "capacity_vph"] == pytest.approx(1800 * 0.5)
    line = shapely.LineString([(EAST + 250, NORTH), (EAST + 250, NORTH + 300), (EAST, NORTH + 300)])
    road = Change(1, Operation.NEW_ROAD, "new", "lanes=1 rank=107", geometry=line)
    joined, _ = applied(plain, demand, Scenario("road", (road,)))
    edges = joined.edges.set_index("edge_id")
    assert (edges.loc[["new", "newr"], "give_way_share"] == GIVE_WAY_SHARE).all(), "at its main road, and its equal"
    assert edges.at["newr", "capacity_vph"] == pytest.approx(1800 * GIVE_WAY_SHARE)
    assert edges.at["mnr~1", "give_way_share"] == GIVE_WAY_SHARE and edges.at["me~1", "give_way_share"] == 1
