"""TNTP files, good and bad."""

import numpy as np
import pytest

from sijeong.traffic.assignment.problem import problem_of_tntp
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.tntp.reading import read_tntp_flows, read_tntp_network, read_tntp_nodes, read_tntp_trips

HEADER = """<NUMBER OF ZONES> 2\t
<NUMBER OF NODES> 3
<FIRST THRU NODE> {first}
<NUMBER OF LINKS> {links}
<ORIGINAL HEADER>~ Init node Term node ;
<END OF METADATA>

~\tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;
"""
LINKS = """\t1\t3\t100\t1.5\t2\t0.15\t4\t50\t0\t1\t;
 3 2 200 1.0 3.0 0.15 4 60 0.5 2 ;
"""
TRIPS = """<NUMBER OF ZONES> 2
<TOTAL OD FLOW> 35.5
<END OF METADATA>

Origin  1
    1 :    5.0;     2 :   30.5;
Origin\t2
"""


def _file(folder, text, name="a_net.tntp"):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_network_as_it_stands_in_the_file(tmp_path):
    network = read_tntp_network(_file(tmp_path, HEADER.format(first=1, links=2) + LINKS))
    assert (network.zones, network.nodes, network.first_thru_node) == (2, 3, 1)
    assert network.tail.tolist() == [1, 3] and network.head.tolist() == [3, 2]
    assert network.capacity.tolist() == [100, 200] and network.toll.tolist() == [0, 0.5]
    assert network.link_type.tolist() == [1, 2] and network.free_flow_time.tolist() == [2, 3]


def test_trips_flows_and_nodes(tmp_path):
    trips = read_tntp_trips(_file(tmp_path, TRIPS, "a_trips.tntp"))
    assert trips.vehicles.tolist() == [[5, 30.5], [0, 0]]
    flows = read_tntp_flows(_file(tmp_path, "From \tTo \tVolume \tCost \n1 \t3 \t30.5 \t2.1 \n", "a_flow.tntp"))
    assert flows.volume.tolist() == [30.5] and flows.cost.tolist() == [2.1]
    colons = read_tntp_flows(_file(tmp_path, "~ Tail Head : Volume Cost ;\n1 3 : 30.5 2.1 ;\n", "b_flow.tntp"))
    assert colons.volume.tolist() == [30.5]
    nodes = read_tntp_nodes(_file(tmp_path, "Node\tX\tY\t;\n1\t-96.7\t43.6\t;\n", "a_node.tntp"))
    assert nodes.x.tolist() == [-96.7] and nodes.node.tolist() == [1]


@pytest.mark.parametrize(
    ("links", "said"),
    [
        (" 1 3 100 1 2 0.15\n 3 2 200 1 3 0.15 4 60 0 2 ;\n", "line 9"),
        (" 1 3 100 1 two 0.15 4 50 0 1 ;\n 3 2 200 1 3 0.15 4 60 0 2 ;\n", "line 9: two is no number"),
        (" 1 3 100 1 2 0.15 4 50 0 1 ;\n 3 9 200 1 3 0.15 4 60 0 2 ;\n", "line 10: node 9"),
        (" 1 3 -100 1 2 0.15 4 50 0 1 ;\n 3 2 200 1 3 0.15 4 60 0 2 ;\n", "line 9: capacity -100 is below 0"),
        (" 1 3 0 1 2 0.15 4 50 0 1 ;\n 3 2 200 1 3 0.15 4 60 0 2 ;\n", "line 9: capacity 0"),
        (" 1 3 100 1 2 0.15 4 50 0 1 ;\n", "says 2 links, but has 1"),
    ],
)
def test_what_is_wrong_with_a_network_is_told_by_line(tmp_path, links, said):
    with pytest.raises(TrafficError, match=said):
        read_tntp_network(_file(tmp_path, HEADER.format(first=1, links=2) + links))


@pytest.mark.parametrize(
    ("trips", "said"),
    [
        (TRIPS.replace("30.5;", "-30.5;"), "line 6: -30.5 trips"),
        (TRIPS.replace("2 :   30.5", "7 :   30.5"), "line 6: zone 7"),
        (TRIPS.replace("Origin  1", ""), "before the first Origin"),
        (TRIPS.replace("30.5;", "many;"), "line 6: many is no number"),
        ("Origin 1\n", "NUMBER OF ZONES"),
    ],
)
def test_what_is_wrong_with_trips_is_told_by_line(tmp_path, trips, said):
    with pytest.raises(TrafficError, match=said):
        read_tntp_trips(_file(tmp_path, trips, "a_trips.tntp"))


def test_no_text_at_all(tmp_path):
    with pytest.raises(TrafficError, match=r"gone\.tntp cannot be read"):
        read_tntp_network(tmp_path / "gone.tntp")
    (tmp_path / "zip.tntp").write_bytes(b"PK\x03\x04\xff\xfe\x80")
    with pytest.raises(TrafficError, match=r"zip\.tntp cannot be read"):
        read_tntp_trips(tmp_path / "zip.tntp")


def test_zones_that_nobody_may_drive_through_are_split(tmp_path):
    network = read_tntp_network(_file(tmp_path, HEADER.format(first=3, links=2) + LINKS))
    trips = read_tntp_trips(_file(tmp_path, TRIPS, "a_trips.tntp"))
    problem = problem_of_tntp(network, trips, toll_factor=2.0, distance_factor=0.1)
    assert problem.staying == 5 and problem.vehicles.sum() == 30.5
    assert problem.head.tolist() == [2, 4] and problem.destinations.tolist() == [3, 4]
    assert problem.fixed == pytest.approx([0.15, 1.1])
    assert not np.isin(problem.destinations, problem.tail).any()
