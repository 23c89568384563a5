"""The networks of Transportation Networks for Research, as published: best known objective and flows.

Data: bstabler/TransportationNetworks, for academic research only, read from where the developer keeps them.
"""

import numpy as np
import pandas as pd
import pytest
from real_roads import ROADS
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from small_problems import assert_balanced

from sijeong.traffic.assignment.curves import Curves
from sijeong.traffic.assignment.problem import problem_of_tntp
from sijeong.traffic.assignment.solving import equilibrium
from sijeong.traffic.assignment.turn_graph import turn_graph
from sijeong.traffic.network.from_tntp import network_of_tntp
from sijeong.traffic.tntp.reading import read_tntp_flows, read_tntp_network, read_tntp_trips

FOLDER = ROADS / "tntp"
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not FOLDER.is_dir(), reason="the TNTP networks are not here")]
BEST = {
    "SiouxFalls": 4_231_335.287107,
    "Barcelona": 1_265_654.92203176,
    "Winnipeg": 827_911.494629963,
    "Chicago-Sketch": 17_313_018.7387477,
}
"""Objectives in the files' units (reference/traffic.md §4)."""
FACTORS = {"Chicago-Sketch": (0.02, 0.04)}
OTHERS = ("Berlin-Friedrichshain", "Berlin-Prenzlauerberg-Center", "Eastern-Massachusetts")


def _problem(name):
    network, trips = (next((FOLDER / name).glob(f"*_{kind}.tntp")) for kind in ("net", "trips"))
    return problem_of_tntp(read_tntp_network(network), read_tntp_trips(trips), *FACTORS.get(name, ()))


@pytest.mark.parametrize("name", BEST)
def test_the_best_known_flows_have_the_best_known_objective(name):
    flows = read_tntp_flows(next((FOLDER / name).glob("*_flow.tntp")))
    problem = _problem(name)
    assert Curves.of(problem).objective(flows.volume) == pytest.approx(BEST[name], rel=1e-12)
    assert Curves.of(problem).costs(flows.volume) == pytest.approx(flows.cost, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("name", BEST)
def test_a_gap_of_1e4_is_within_5e5_of_the_best_known_objective(name):
    problem = _problem(name)
    found = equilibrium(problem, 1e-4)
    assert found.gap <= 1e-4
    assert -1e-9 <= found.objective / BEST[name] - 1 <= 5e-5
    assert_balanced(problem, found)


def test_sioux_falls_at_1e6_is_the_published_solution_on_every_link():
    found = equilibrium(_problem("SiouxFalls"), 1e-6, 5000)
    flows = read_tntp_flows(FOLDER / "SiouxFalls" / "SiouxFalls_flow.tntp")
    assert found.gap <= 1e-6
    assert -1e-9 <= found.objective / BEST["SiouxFalls"] - 1 <= 2e-7
    assert np.abs(found.flows - flows.volume).max() < 10


@pytest.mark.parametrize("name", ("Barcelona", "Chicago-Sketch"))
def test_larger_networks_at_1e6_are_within_2e7_of_the_best_known_objective(name):
    found = equilibrium(_problem(name), 1e-6, 2000)
    assert found.gap <= 1e-6
    assert -1e-9 <= found.objective / BEST[name] - 1 <= 2e-7


@pytest.mark.parametrize("name", ("Berlin-Friedrichshain", "Winnipeg", "Barcelona"))
def test_as_a_road_network_zones_are_as_far_apart_as_published(name):
    file = next((FOLDER / name).glob("*_net.tntp"))
    published, network = _problem(name), network_of_tntp(read_tntp_network(file))
    graph = turn_graph(network, np.ones(len(network.edges), bool))
    free = np.where(graph.edges < 0, 0.0, published.free[graph.edges])
    zones = published.origin_names.astype(str)
    far = _trees(graph.nodes, graph.tail, graph.head, free, graph.leave[zones])[:, graph.arrive[zones]]
    wanted = _trees(published.nodes, published.tail, published.head, published.free, published.origins)
    assert np.allclose(*(np.where(np.eye(len(zones)), 0, table) for table in (far, wanted[:, published.destinations])))


def _trees(nodes, tail, head, free, origins):
    links = pd.DataFrame({"tail": tail, "head": head, "free": np.maximum(free, 1e-12)})
    first = links.sort_values("free").drop_duplicates(["tail", "head"])
    graph = csr_matrix((first["free"], (first["tail"], first["head"])), shape=(nodes, nodes))
    return dijkstra(graph, indices=np.asarray(origins))


@pytest.mark.parametrize("name", OTHERS)
def test_networks_without_published_flows_converge_as_well(name):
    problem = _problem(name)
    found = equilibrium(problem, 1e-6, 5000)
    assert found.gap <= 1e-6 and not found.unreachable
    assert found.served == pytest.approx(problem.vehicles.sum())
    assert_balanced(problem, found)
