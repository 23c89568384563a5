"""Standard node-link → network: what is taken over, what is filled, what is mended and told."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from network_layers import (
    EAST,
    NORTH,
    SQUARE,
    SQUARE_ROADS,
    both_ways,
    grid,
    link_layer,
    node_layer,
    square,
    turn_table,
)

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.building import build_network
from sijeong.traffic.network.codes import ROAD_TYPE_WORDS, RoadCodes, parsed_codes
from sijeong.traffic.network.model import EDGE_FIELDS, NODE_FIELDS, TURN_FIELDS
from sijeong.traffic.network.rules import NetworkRules, SpeedUnit
from sijeong.traffic.network.store import read_network, write_network


def found(network, kind):
    return network.findings[network.findings["finding"] == kind]


def edge(network, number):
    return network.edges.set_index("edge_id").loc[number]


def fate(network, source):
    return network.input_links.set_index("source_id").loc[source]


def test_a_clean_node_link_goes_over_as_it_is():
    network = build_network(square(), node_layer(SQUARE))
    assert list(network.edges.columns) == [*EDGE_FIELDS, "geometry"]
    assert list(network.nodes.columns) == [*NODE_FIELDS, "geometry"]
    assert set(network.edges["edge_id"]) == {"ab", "abr", "bc", "bcr", "cd", "cdr", "da", "dar"}
    one = edge(network, "ab")
    assert (one["from_node"], one["to_node"], one["opposite"], one["lanes"]) == ("A", "B", "abr", 2)
    assert one["capacity_vph"] == 3600.0 and one["green_share"] == 1.0 and one["filled"] == ""
    assert len(network.findings) == 0
    assert (network.input_links["fate"] == "kept").all()


def test_a_network_written_is_read_as_it_was(tmp_path):
    network = build_network(square(), node_layer(SQUARE), turn_table(("B", "ab", "abr", "011")))
    write_network(network, tmp_path / "network.gpkg")
    again = read_network(tmp_path / "network.gpkg")
    for name in ("edges", "nodes", "turns", "input_links"):
        ours, theirs = getattr(network, name), getattr(again, name)
        fields = [field for field in ours.columns if field != "geometry"]
        assert ours[fields].to_dict("list") == theirs[fields].to_dict("list")
    assert again.facts == network.facts


def test_lanes_and_speeds_that_are_missing_are_filled_by_rank_and_marked():
    links = link_layer(
        SQUARE,
        both_ways(*SQUARE_ROADS[:3], ("da", "D", "A", {"LANES": 0, "MAX_SPD": 999, "ROAD_RANK": "103"})),
    )
    network = build_network(links)
    one = edge(network, "da")
    assert (one["lanes"], one["speed_kmh"], one["filled"]) == (2, 60.0, "lanes,speed_kmh")
    assert edge(network, "ab")["filled"] == ""
    assert network.facts["lanes_filled"] == "2"


def test_an_unknown_rank_is_other_and_a_ramp_is_narrow_and_slow():
    network = build_network(square(ROAD_RANK="101", CONNECT="101", LANES=0, MAX_SPD=0))
    assert set(network.edges["lanes"]) == {1} and set(network.edges["speed_kmh"]) == {50.0}
    network = build_network(square(ROAD_RANK="", MAX_SPD=0))
    assert set(network.edges["road_rank"]) == {"108"} and set(network.edges["filled"]) == {"speed_kmh,road_rank"}


def test_without_nodes_the_ends_of_the_links_make_them():
    links = square().drop(columns=["F_NODE", "T_NODE"]).assign(F_NODE="", T_NODE="")
    network = build_network(links)
    assert len(network.nodes) == 4 and len(network.edges) == 8
    assert edge(network, edge(network, "ab")["opposite"])["opposite"] == "ab"
    jittered = links.copy()
    jittered["geometry"] = shapely.transform(
        links.geometry.to_numpy(), lambda xy: xy + np.random.default_rng(1).uniform(-0.1, 0.1, xy.shape)
    )
    assert len(build_network(jittered).nodes) == 4


def test_a_link_that_names_a_node_far_away_is_joined_where_it_is_drawn():
    links = square()
    links.loc[links["LINK_ID"] == "ab", "T_NODE"] = "D"
    network = build_network(links, node_layer(SQUARE))
    assert edge(network, "ab")["to_node"] == "B"
    assert found(network, "far_node")["source_id"].tolist() == ["ab"]


def test_a_link_without_a_node_is_joined_and_told_and_an_unknown_node_is_made():
    links = square()
    links.loc[links["LINK_ID"] == "ab", "F_NODE"] = None
    network = build_network(links, node_layer({name: SQUARE[name] for name in "ABC"}))
    assert edge(network, "ab")["from_node"] == "A"
    assert found(network, "no_node")["sentence"].str.contains("Link ab names no node at its beginning").all()
    assert found(network, "unknown_node")["node_id"].tolist() == ["D"]
    place = network.nodes.set_index("node_id").loc["D"].geometry
    assert (place.x, place.y) == (EAST + 0, NORTH + 500)


def test_a_link_drawn_backwards_is_turned_round():
    links = square()
    row = links.index[links["LINK_ID"] == "ab"][0]
    links.loc[row, "geometry"] = links.geometry[row].reverse()
    network = build_network(links, node_layer(SQUARE))
    assert edge(network, "ab").geometry.coords[0] == (EAST, NORTH)
    assert found(network, "reversed")["source_id"].tolist() == ["ab"]


def test_loops_repetitions_and_empty_shapes_are_left_out_and_said_so():
    extra = [("loop", "A", "A"), ("again", "A", "B"), ("nothing", "A", "B"), ("point", "A", "B")]
    links = link_layer(SQUARE, [*both_ways(*SQUARE_ROADS), *extra])
    place = links.set_index("LINK_ID").index.get_loc
    ring = shapely.LineString([(EAST, NORTH), (EAST + 40, NORTH + 40), (EAST + 80, NORTH), (EAST, NORTH)])
    links.loc[place("loop"), "geometry"] = ring
    links.loc[place("nothing"), "geometry"] = None
    links.loc[place("point"), "geometry"] = shapely.LineString([(EAST, NORTH), (EAST, NORTH)])
    network = build_network(links, node_layer(SQUARE))
    assert len(network.edges) == 8
    for source, reason in (
        ("loop", "self_loop"),
        ("again", "duplicate_shape"),
        ("nothing", "no_shape"),
        ("point", "zero_length"),
    ):
        assert fate(network, source)[["fate", "finding", "edges"]].tolist() == ["left_out", reason, 0]
    assert "ab" in found(network, "duplicate_shape")["sentence"].iloc[0]


def test_two_links_with_one_id_both_stay_under_ids_of_their_own():
    links = square()
    links.loc[links["LINK_ID"] == "bc", "LINK_ID"] = "ab"
    network = build_network(links)
    assert {"ab", "ab_2"} <= set(network.edges["edge_id"]) and len(network.edges) == 8
    assert found(network, "duplicate_id")["edge_id"].tolist() == ["ab_2"]
    assert network.input_links["edge_ids"].tolist()[:3] == ["ab", "abr", "ab_2"]


def test_a_length_that_does_not_fit_the_drawing_is_told_and_the_drawn_one_used():
    links = square()
    links.loc[links["LINK_ID"] == "ab", "LENGTH"] = 0.5
    links.loc[links["LINK_ID"] == "bc", "LENGTH"] = 510.0
    network = build_network(links)
    assert edge(network, "ab")["length_m"] == 500.0 and edge(network, "bc")["length_m"] == 510.0
    assert found(network, "length")["source_id"].tolist() == ["ab"]


def test_islands_and_parts_that_nothing_joins_are_left_out_with_their_lines():
    places = SQUARE | {"E": (900, 0), "X": (5000, 0), "Y": (5500, 0)}
    links = link_layer(places, [*both_ways(*SQUARE_ROADS, ("xy", "X", "Y")), ("be", "B", "E")])
    network = build_network(links, node_layer(places))
    assert set(network.edges["source_id"]) == set(square()["LINK_ID"])
    assert found(network, "one_way_island")["source_id"].tolist() == ["be"]
    assert sorted(found(network, "disconnected")["source_id"]) == ["xy", "xyr"]
    assert found(network, "one_way_island").geometry.iloc[0].length == pytest.approx(400)
    assert set(network.nodes["node_id"]) == set("ABCD")


def test_carriageways_that_the_border_cuts_are_joined_outside_it():
    places = SQUARE | {"in": (900, 0), "out": (900, 40), "far": (900, 900)}
    one_way = [("bo", "B", "out"), ("ib", "in", "B"), ("fb", "far", "C")]
    links = link_layer(places, [*both_ways(*SQUARE_ROADS), *one_way])
    network = build_network(links)
    outside = edge(network, "border1")
    assert outside[["from_node", "to_node", "length_m", "source_id"]].tolist() == ["out", "in", 5000.0, ""]
    assert set(network.edges["edge_id"]) == set(square()["LINK_ID"]) | {"bo", "ib", "border1"}
    assert found(network, "border")["edge_id"].tolist() == ["border1"]
    assert found(network, "border").geometry.iloc[0].length == pytest.approx(40)
    assert found(network, "one_way_island")["source_id"].tolist() == ["fb"]
    assert len(network.input_links) == len(links)
    cut = build_network(links, rules=NetworkRules(border_m=0))
    assert set(cut.edges["edge_id"]) == set(square()["LINK_ID"])


def test_a_road_that_ends_is_a_dead_end():
    places = SQUARE | {"E": (900, 0)}
    network = build_network(link_layer(places, both_ways(*SQUARE_ROADS, ("be", "B", "E"))))
    assert found(network, "dead_end")["node_id"].tolist() == ["E"]
    kinds = dict(zip(network.nodes["node_id"], network.nodes["node_type"], strict=True))
    assert (kinds["E"], kinds["B"], kinds["A"]) == ("end", "junction", "shape")


def test_speeds_in_metres_a_second_are_seen_and_turned_into_kmh():
    links = grid(5, rank_of=lambda line: ("101", 2)).assign(MAX_SPD=[27.78, 22.22] * 40)
    assert sorted(build_network(links).edges["speed_kmh"].unique()) == [80.0, 100.0]
    slow = grid(5).assign(MAX_SPD=[30, 20] * 40)
    assert sorted(build_network(slow).edges["speed_kmh"].unique()) == [20.0, 30.0]
    told = NetworkRules(speed_unit=SpeedUnit.MPH)
    assert sorted(build_network(slow, rules=told).edges["speed_kmh"].unique()) == [32.0, 48.0]


def test_codes_say_what_passes_over_and_who_may_not_drive():
    network = build_network(square(ROAD_TYPE="003", REST_VEH="4"))
    allowed = network.edges["allow"].iloc[0].split()
    assert set(network.edges["road_type"]) == {"bridge"}
    assert {"passenger", "bus"} <= set(allowed) and not {"truck", "delivery"} & set(allowed)
    second = RoadCodes(road_types=parsed_codes("001=bridge, 002=tunnel", ROAD_TYPE_WORDS, {}))
    other = build_network(square(ROAD_TYPE="002", REST_VEH="0"), rules=NetworkRules(codes=second))
    assert set(other.edges["road_type"]) == {"tunnel"} and set(other.edges["allow"]) == {""}


def test_findings_are_told_in_the_readers_language():
    links = link_layer(SQUARE, [*both_ways(*SQUARE_ROADS), ("loop", "A", "A")])
    links["geometry"] = links.geometry.where(links["LINK_ID"] != "loop", links.geometry.iloc[0])
    network = build_network(links, node_layer(SQUARE), translate=lambda text: f"우리말 {text}")
    assert len(network.findings) and network.findings["sentence"].str.startswith("우리말 ").all()


def test_building_stops_when_the_user_asks():
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        build_network(square(), progress=Stopped())


def test_turns_go_over_by_their_links_and_unknown_ones_are_told():
    turns = turn_table(
        ("B", "ab", "bc", "101"), ("B", "ab", "abr", "011"), ("B", "ab", "nowhere", "003"), ("B", "ab", "cd", "003"),
        ("B", "ab", "bc", "001"),
    )  # fmt: skip
    places = SQUARE | {"E": (900, 0)}
    links = link_layer(places, both_ways(*SQUARE_ROADS, ("be", "B", "E")))
    network = build_network(links, turns=turns)
    assert list(network.turns.columns) == list(TURN_FIELDS)
    assert network.turns.to_dict("records") == [
        {"node_id": "B", "from_edge": "ab", "to_edge": "bc", "kind": "ban", "source": "101"},
        {"node_id": "B", "from_edge": "ab", "to_edge": "abr", "kind": "uturn", "source": "011"},
    ]
    assert found(network, "unknown_turn")["sentence"].tolist() == [
        "Turn t2: link nowhere is not in the layer; the row was left out."
    ]
    assert len(found(network, "broken_turn")) == 1


def test_bans_that_leave_no_way_out_are_lifted():
    turns = turn_table(("B", "ab", "bc", "003"), ("B", "ab", "abr", "11"))
    network = build_network(square(), turns=turns)
    assert network.turns["kind"].tolist() == ["uturn"]
    assert found(network, "trapped")["source_id"].tolist() == ["ab"]


def test_degrees_become_metres_of_the_belt_and_other_systems_stay():
    assert build_network(square().to_crs(4326)).crs.to_epsg() == 5186
    assert build_network(square().to_crs(5179)).crs.to_epsg() == 5179


@pytest.mark.parametrize(
    ("links", "said"),
    [
        (square().set_crs(None, allow_override=True), "has no coordinate reference system"),
        (square().iloc[:0], "is empty"),
        (node_layer(SQUARE), "has no lines"),
        (link_layer(SQUARE, [("ab", "A", "B"), ("bc", "B", "C")]), "No link can be driven there and back"),
    ],
)
def test_layers_that_cannot_be_used_are_refused_in_one_sentence(links, said):
    with pytest.raises(TrafficError, match=said):
        build_network(links)


def test_a_turn_table_or_node_layer_of_another_kind_is_refused():
    with pytest.raises(TrafficError, match="no field ST_LINK"):
        build_network(square(), turns=turn_table(("A", "ab", "bc", "101")).drop(columns="ST_LINK"))
    with pytest.raises(TrafficError, match="node layer has no coordinate reference system"):
        build_network(square(), node_layer(SQUARE).set_crs(None, allow_override=True))
    with pytest.raises(TrafficError, match="no field NODE_ID"):
        build_network(square(), gpd.GeoDataFrame(geometry=[shapely.Point(0, 0)], crs=5186))
