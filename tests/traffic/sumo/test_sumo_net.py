"""The net that netconvert builds of a network: nothing lost, turns and signals as the network has them."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from grid_city import grid_network

from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.model import TURN_FIELDS
from sijeong.traffic.sumo.net_files import make_sumo_net
from sijeong.traffic.sumo.saturation import lane_saturation, type_elements
from sijeong.traffic.sumo.signals import with_programs
from sijeong.traffic.sumo.xml_files import read_elements


def connections(net):
    return {
        (c.get("from"), c.get("to")) for c in read_elements(net.path, "connection") if not c.get("from").startswith(":")
    }


def lanes(net):
    return {lane.get("id"): lane.attrib for edge in read_elements(net.path, "edge") for lane in edge.iter("lane")}


def with_ids(network, of_edge, of_node):
    edges = network.edges.assign(
        edge_id=network.edges["edge_id"].map(of_edge),
        opposite=network.edges["opposite"].map(lambda name: of_edge(name) if name else ""),
        from_node=network.edges["from_node"].map(of_node),
        to_node=network.edges["to_node"].map(of_node),
    )
    return replace(network, edges=edges, nodes=network.nodes.assign(node_id=network.nodes["node_id"].map(of_node)))


def test_every_edge_is_there_with_its_length_speed_lanes_and_place(tmp_path):
    network = grid_network(4, 4)
    stretched = network.edges.assign(length_m=network.edges["length_m"] * 1.5)
    net = make_sumo_net(replace(network, edges=stretched), tmp_path)
    assert net.lost == () and net.dead_ends == ()
    found = lanes(net)
    for edge in stretched.itertuples():
        lane = found[f"{edge.edge_id}_0"]
        assert float(lane["length"]) == pytest.approx(edge.length_m, abs=0.01)
        assert float(lane["speed"]) == pytest.approx(edge.speed_kmh / 3.6, abs=0.01)
        assert f"{edge.edge_id}_{edge.lanes - 1}" in found and f"{edge.edge_id}_{edge.lanes}" not in found
        x, y = map(float, lane["shape"].split()[0].split(","))
        assert np.hypot(x - edge.geometry.coords[0][0], y - edge.geometry.coords[0][1]) < 25  # no offset, no projection


def test_ids_with_blanks_and_korean_come_back(tmp_path):
    network = with_ids(grid_network(7, 7), lambda name: f"시청로 {name}", lambda name: f"네거리 {name}")
    net = make_sumo_net(network, tmp_path)
    assert net.lost == ()
    assert all(name.isascii() and " " not in name for name in net.edges.to_sumo.values())
    assert {net.edges.from_sumo[net.edges.to_sumo[name]] for name in network.edges["edge_id"]} == set(
        network.edges["edge_id"]
    )
    assert with_programs(network, net).edges["green_share"].lt(1).any()


def test_turns_are_banned_and_u_turns_are_where_the_network_has_them(tmp_path):
    network = grid_network(4, 4)
    turns = pd.DataFrame(
        [
            ("0101", "0001_0101", "0101_0201", "ban", "003"),
            ("0202", "0102_0202", "0202_0102", "uturn", "011"),
            ("0202", "0102_0202", "0202_0203", "ban", "101"),
        ],
        columns=list(TURN_FIELDS),
    )
    found = connections(make_sumo_net(replace(network, turns=turns), tmp_path))
    assert ("0001_0101", "0101_0201") not in found and ("0001_0101", "0101_0102") in found
    assert ("0102_0202", "0202_0102") in found and ("0102_0202", "0202_0203") not in found
    assert {("0102_0202", "0202_0302"), ("0102_0202", "0202_0201")} <= found
    opposite = dict(zip(network.edges["edge_id"], network.edges["opposite"], strict=True))
    assert {start for start, end in found if opposite[start] == end} == {"0102_0202"}


def test_an_edge_from_which_all_turns_are_banned_is_told(tmp_path):
    network = grid_network(3, 3)
    away = network.edges[network.edges["from_node"] == "0101"]["edge_id"]
    turns = pd.DataFrame([("0101", "0001_0101", end, "ban", "") for end in away], columns=list(TURN_FIELDS))
    assert make_sumo_net(replace(network, turns=turns), tmp_path).dead_ends == ("0001_0101",)


def test_cycles_are_those_of_the_nodes_and_shares_are_read_back(tmp_path):
    network = grid_network(7, 7)
    standing = network.nodes["signal"] != "none"
    cycles = np.where(standing, np.where(network.nodes["node_id"] < "03", 90.0, 150.0), 0.0)
    network = replace(network, nodes=network.nodes.assign(cycle_s=cycles))
    net = make_sumo_net(network, tmp_path)
    assert {round(program.cycle_s) for program in net.programs.by_node.values()} == {90, 150}
    edges = with_programs(network, net).edges
    at_signal = edges["cycle_s"] > 0
    assert at_signal.sum() == edges["to_node"].isin(network.nodes["node_id"][standing]).sum()
    assert edges["green_share"][at_signal].between(0.2, 0.8).all() and (edges["green_share"][~at_signal] == 1).all()
    delay = 0.5 * edges["cycle_s"] * (1 - edges["green_share"]) ** 2
    assert np.allclose(edges["signal_delay_s"], delay)
    assert np.allclose(edges["capacity_vph"], edges["saturation_vph"] * edges["lanes"] * edges["green_share"])


def test_shares_that_a_scenario_changes_are_built(tmp_path):
    network = grid_network(7, 7)
    network = with_programs(network, make_sumo_net(network, tmp_path))
    node = "0202"
    edges = network.edges.copy()
    along = (edges["to_node"] == node) & edges["from_node"].str.endswith("02")
    across = (edges["to_node"] == node) & ~along
    assert along.sum() == across.sum() == 2
    edges.loc[along, "green_share"], edges.loc[across, "green_share"] = 0.65, 0.25
    net = make_sumo_net(replace(network, edges=edges), tmp_path)
    program = net.programs.by_node[node]
    shares = program.green_shares()
    assert round(program.cycle_s) == 120
    assert all(shares[name] > 0.5 for name in edges["edge_id"][along])
    assert all(shares[name] < 0.35 for name in edges["edge_id"][across])


def test_lanes_and_roads_for_buses(tmp_path):
    network = grid_network(4, 4)
    edges = network.edges.assign(bus_lanes=0)
    wide = edges.index[edges["lanes"] == 3][0]
    edges.loc[wide, "bus_lanes"] = 1
    narrow = edges.index[edges["lanes"] == 1][0]
    edges.loc[narrow, "allow"] = "bus taxi"
    found = lanes(make_sumo_net(replace(network, edges=edges), tmp_path))
    assert found[f"{edges.loc[wide, 'edge_id']}_0"]["allow"] == "bus"
    assert "allow" not in found[f"{edges.loc[wide, 'edge_id']}_1"]
    assert set(found[f"{edges.loc[narrow, 'edge_id']}_0"]["allow"].split()) == {"bus", "taxi"}


def test_half_the_capacity_is_twice_the_headway():
    edges = grid_network(3, 3).edges
    edges["capacity_vph"] = 1900.0 * edges["lanes"] * edges["green_share"]
    assert set(lane_saturation(edges)) == {1900.0}
    usual, halved = (
        next(type_elements(frame))
        for frame in (edges.head(1), edges.head(1).assign(capacity_vph=edges["capacity_vph"] / 2))
    )
    passing = 7.0 / (edges["speed_kmh"].iloc[0] / 3.6)
    tau = [float(text.split('tauff="')[1].split('"')[0]) for text in (usual, halved)]
    assert tau[0] == pytest.approx(1.13, abs=0.01)
    assert tau[1] + passing == pytest.approx(2 * (tau[0] + passing), abs=0.02)


@pytest.mark.parametrize(("field", "value"), [("lanes", 0), ("lanes", 9), ("speed_kmh", 0.0), ("length_m", -1.0)])
def test_numbers_that_sumo_takes_silently_or_not_at_all_are_refused(tmp_path, field, value):
    network = grid_network(3, 3)
    edges = network.edges.copy()
    edges.loc[4, field] = value
    with pytest.raises(TrafficError, match=f"Link {edges.loc[4, 'edge_id']}: {field} is {value}"):
        make_sumo_net(replace(network, edges=edges), tmp_path)


def test_what_netconvert_drops_is_found(tmp_path):
    network = grid_network(3, 3)
    loop = network.edges.iloc[[0]].assign(edge_id="loop", to_node=network.edges["from_node"].iloc[0], opposite="")
    edges = pd.concat([network.edges, loop], ignore_index=True)
    assert make_sumo_net(replace(network, edges=edges), tmp_path).lost == ("loop",)
