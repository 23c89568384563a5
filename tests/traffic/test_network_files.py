"""Files that are networks already: SUMO nets and TNTP networks."""

import gzip
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from grid_city import grid_network, peak_demand
from real_roads import ROADS, needs

from sijeong.traffic.assignment.static_run import assign_traffic
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.costs import free_seconds
from sijeong.traffic.network.files import network_of_file
from sijeong.traffic.network.from_tntp import TntpUnits, network_of_tntp
from sijeong.traffic.network.store import read_network, write_network
from sijeong.traffic.sumo.net_files import make_sumo_net
from sijeong.traffic.tntp.reading import read_tntp_network

SEOUL = ROADS / "seoul_sumo" / "cauH.net.xml.gz"

TNTP = """<NUMBER OF ZONES> 2
<NUMBER OF NODES> 4
<FIRST THRU NODE> 3
<NUMBER OF LINKS> 6
<END OF METADATA>
~ init term capacity length fft b power speed toll type ;
1 3 9999 0 0 0 4 0 0 1 ;
3 1 9999 0 0 0 4 0 0 1 ;
3 4 1800 2 3 0.15 4 0 5 1 ;
4 3 1800 2 3 0.15 4 0 0 1 ;
4 2 9999 0 0 0 4 0 0 1 ;
2 4 9999 0 0 0 4 0 0 1 ;
"""


@pytest.fixture
def tntp(tmp_path):
    file = tmp_path / "Two_net.tntp"
    file.write_text(TNTP)
    return file


def test_a_tntp_network_keeps_times_capacities_and_curves(tntp):
    network = network_of_file(tntp)
    edges = network.edges.set_index("edge_id")
    road = edges.loc["l3"]
    assert road["length_m"] / (road["speed_kmh"] / 3.6) == pytest.approx(180)
    assert road[["capacity_vph", "alpha", "beta", "opposite"]].tolist() == [1800.0, 0.15, 4.0, "l4"]
    assert road["saturation_vph"] * road["lanes"] == road["capacity_vph"]
    assert free_seconds(network.edges)[0] < 0.1
    assert (network.facts["first_thru_node"], network.facts["places"]) == ("3", "schematic")
    assert len(network.edges) == 6 and (network.edges.length > 0).all()


def _from_zone_to_zone(network, vehicles):
    """Cars of an hour by pair of nodes, each a zone."""
    nodes = sorted({node for pair in vehicles for node in pair})
    access = pd.DataFrame({"zone_id": nodes, "node_id": nodes, "out_share": 1.0, "in_share": 1.0})
    od = pd.DataFrame([(*pair, "car", cars) for pair, cars in vehicles.items()],
                      columns=["origin", "destination", "vehicle_class", "vehicles"])  # fmt: skip
    return replace(peak_demand(network, 1.0), od=od, access=access)


def test_nobody_passes_through_the_zones_of_a_tntp_network(tntp, tmp_path):
    # a third zone between the junctions would be a short way of no time
    shortcut = (
        "3 5 9999 0 0 0 4 0 0 1 ;\n5 3 9999 0 0 0 4 0 0 1 ;\n5 4 9999 0 0 0 4 0 0 1 ;\n4 5 9999 0 0 0 4 0 0 1 ;\n"
    )
    renamed = {"1": "1", "2": "2", "3": "4", "4": "5", "5": "3"}
    lines = [line.split() for line in (TNTP.split("type ;\n")[1] + shortcut).splitlines()]
    rows = [" ".join([renamed[line[0]], renamed[line[1]], *line[2:]]) for line in lines]
    head = "<NUMBER OF ZONES> 3\n<NUMBER OF NODES> 5\n<FIRST THRU NODE> 4\n<NUMBER OF LINKS> 10\n<END OF METADATA>\n"
    tntp.write_text(head + "\n".join(rows))
    network = network_of_file(tntp)
    assert set(network.turns["node_id"]) == {"1", "2", "3"} and len(network.turns) == 6
    demand = _from_zone_to_zone(network, {("1", "2"): 900.0, ("1", "3"): 100.0})
    found = assign_traffic(network, demand, gap=1e-8).statistics.set_index("edge_id")["vehicles"]
    assert found["l3"] == pytest.approx(900) and found["l1"] == pytest.approx(1000)
    assert found["l7"] == pytest.approx(100) and found.get("l9", 0.0) == 0
    built = make_sumo_net(network, tmp_path / "sumo")
    assert not built.lost and not built.dead_ends


def test_coordinates_beside_a_tntp_network_are_taken_and_stretched_to_its_lengths(tntp):
    (tntp.parent / "Two_node.tntp").write_text("node X Y ;\n1 -0.1 0 ;\n2 1.1 0 ;\n3 0 0 ;\n4 1 0 ;\n")
    network = network_of_file(tntp)
    assert network.facts["places"] == "stretched"
    assert network.edges.set_index("edge_id").loc["l3"].geometry.length == pytest.approx(2 * 1609.344)
    degrees = "node X Y ;\n1 126.9 37 ;\n2 127.1 37 ;\n3 126.95 37 ;\n4 127 37 ;\n"
    (tntp.parent / "Two_node.tntp").write_text(degrees)
    placed = network_of_file(tntp)
    assert placed.facts["places"] == "degrees" and placed.nodes.to_crs(4326).total_bounds[0] == pytest.approx(126.9)


def test_units_of_a_tntp_network_are_told_or_guessed(tntp):
    found = read_tntp_network(tntp)
    hours = network_of_tntp(found, units=TntpUnits(time_s=3600, toll_s=10))
    assert free_seconds(hours.edges)[2] == pytest.approx(3 * 3600 + 50)
    assert TntpUnits.guessed(found) == TntpUnits(60.0, 1609.344)


def test_a_net_of_ours_comes_back_from_sumo_as_it_went(tmp_path):
    ours = grid_network(5, 5)
    net = make_sumo_net(ours, tmp_path)
    back = network_of_file(net.path)
    mine, theirs = (each.edges.set_index("edge_id").sort_index() for each in (ours, back))
    assert mine.index.tolist() == theirs.index.tolist()
    for field in ("from_node", "to_node", "lanes", "opposite"):
        assert mine[field].tolist() == theirs[field].tolist(), field
    np.testing.assert_allclose(theirs["speed_kmh"], mine["speed_kmh"], atol=0.1)
    shares = net.programs.green_shares()
    signalled = theirs[theirs["cycle_s"] > 0]
    assert set(signalled.index) == set(shares)
    np.testing.assert_allclose(signalled["green_share"], [shares[edge] for edge in signalled.index])
    assert set(back.nodes["node_id"][back.nodes["signal"] == "given"]) == set(net.programs.by_node)


def test_bans_of_a_net_come_back(tmp_path):
    crossing = grid_network(3, 3, signals=False)
    edges = crossing.edges
    start = edges[edges["to_node"] == "0101"].iloc[0]
    onward = edges["edge_id"][(edges["from_node"] == "0101") & (edges["edge_id"] != start["opposite"])].iloc[0]
    ban = {"node_id": "0101", "from_edge": start["edge_id"], "to_edge": onward, "kind": "ban", "source": "003"}
    back = network_of_file(make_sumo_net(replace(crossing, turns=pd.DataFrame([ban])), tmp_path).path)
    assert back.turns[back.turns["kind"] == "ban"].to_dict("records") == [ban]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.net.xml", '<!DOCTYPE x [<!ENTITY a "b">]><net/>', "holds a document type"),
        ("a.net.xml", "<net><edge id='a' from='n' to='m'>", "cannot be read as a SUMO net"),
        ("a.net.xml", "<routes></routes>", "it has no edges and junctions"),
        ("a.net.xml.gz", "no archive", "cannot be read as a SUMO net"),
        ("a.osm", "<osm/>", "is no network file that Sijeong reads"),
        ("a_net.tntp", "<NUMBER OF ZONES> 2", "has no line <NUMBER OF NODES>"),
    ],
)
def test_files_that_are_no_networks_are_refused_in_one_sentence(tmp_path, name, text, said):
    file = tmp_path / name
    file.write_text(text)
    with pytest.raises(TrafficError, match=said):
        network_of_file(file)


def test_a_packed_net_is_read_like_the_plain_one(tmp_path):
    net = make_sumo_net(grid_network(3, 3), tmp_path).path
    packed = tmp_path / "city.net.xml.gz"
    packed.write_bytes(gzip.compress(net.read_bytes()))
    assert network_of_file(packed).edges["edge_id"].tolist() == network_of_file(net).edges["edge_id"].tolist()


@needs(SEOUL)
def test_the_seoul_net_goes_through_and_back_into_sumo(tmp_path):
    network = network_of_file(SEOUL)
    assert network.crs.to_epsg() == 32652
    west, south, east, north = network.edges.to_crs(4326).total_bounds
    assert 126.9 < west < east < 127.0 and 37.48 < south < north < 37.52
    own = network.edges["source_id"] != ""
    assert len(network.input_links) == 514 and (network.input_links["fate"] == "kept").sum() == own.sum() > 420
    assert (network.nodes["signal"] == "given").sum() == 40
    write_network(network, tmp_path / "seoul.gpkg")
    assert not make_sumo_net(read_network(tmp_path / "seoul.gpkg"), tmp_path / "sumo").lost


@pytest.mark.shared
@pytest.mark.parametrize("file", sorted(ROADS.glob("tntp/*/*_net.tntp")), ids=lambda file: file.stem)
def test_published_networks_keep_every_link_and_its_time(file):
    published, network = read_tntp_network(file), network_of_file(file)
    unit = float(network.facts["time_unit_s"])
    assert len(network.edges) == len(published.tail)
    np.testing.assert_allclose(free_seconds(network.edges), published.free_flow_time * unit, atol=0.05)
    np.testing.assert_allclose(network.edges["capacity_vph"], published.capacity)
    assert (network.edges.length > 0).all()
    assert 20 < network.edges["speed_kmh"].median() < 140
