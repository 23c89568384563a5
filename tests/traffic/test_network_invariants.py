"""Whatever is wrong with the links: what the engines rely on holds, and no link vanishes without a word."""

import numpy as np
import pandas as pd
import pytest
import shapely
from network_layers import grid
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from sijeong.traffic.network.building import build_network


def spoiled(seed):
    """A grid with a defect in about half of its links."""
    drawn = np.random.default_rng(seed)
    links = grid(7, rank_of=lambda line: ("104", 3) if line % 3 == 1 else ("107", 1))
    links["geometry"] = [
        shapely.transform(line, lambda xy: xy + drawn.normal(0, 0.05, xy.shape)) for line in links.geometry
    ]

    def some(share):
        return drawn.random(len(links)) < share

    links.loc[some(0.1), "LANES"] = drawn.choice([0, -1, 99])
    links.loc[some(0.1), "MAX_SPD"] = drawn.choice([0, 999])
    links.loc[some(0.05), "F_NODE"] = None
    links.loc[some(0.05), "T_NODE"] = "n0"
    links.loc[some(0.05), "LINK_ID"] = "l1"
    links.loc[some(0.05), "LENGTH"] = drawn.choice([0.0, 1.0, 9e9])
    links.loc[some(0.05), "ROAD_RANK"] = drawn.choice(["", "999"])
    links.loc[some(0.03), "geometry"] = None
    reverse = some(0.05)
    links.loc[reverse, "geometry"] = links.geometry[reverse].reverse()
    return pd.concat([links[~some(0.1)], links[some(0.05)]], ignore_index=True)


@pytest.mark.parametrize("seed", range(8))
def test_a_spoiled_node_link_becomes_a_sound_network(seed):
    links = spoiled(seed)
    network = build_network(links)
    edges, nodes, fates = network.edges, network.nodes, network.input_links
    assert edges["edge_id"].is_unique and nodes["node_id"].is_unique
    assert set(edges["from_node"]) | set(edges["to_node"]) == set(nodes["node_id"])
    assert (edges["from_node"] != edges["to_node"]).all()
    assert edges["lanes"].between(1, 8).all() and (edges["speed_kmh"] > 0).all() and (edges["length_m"] > 0).all()
    assert (edges["capacity_vph"] > 0).all() and edges["green_share"].between(0.1, 1).all()
    drawn = edges.geometry.length
    assert (np.abs(edges["length_m"] - drawn) <= 0.05 * drawn)[~edges["edge_id"].str.startswith("border")].all()
    one = edges.set_index("edge_id")["opposite"]
    paired = one[one != ""]
    assert (one[paired].to_numpy() == paired.index.to_numpy()).all()
    tail, head = (nodes.set_index("node_id").index.get_indexer(edges[end]) for end in ("from_node", "to_node"))
    graph = coo_matrix((np.ones(len(edges)), (tail, head)), shape=(len(nodes), len(nodes)))
    assert connected_components(graph, connection="strong")[0] == 1
    assert len(fates) == len(links)
    assert ((fates["edges"] > 0) | (fates["finding"] != "")).all()
    assert fates["edges"].sum() + edges["edge_id"].str.startswith("border").sum() == len(edges)
    told = set(network.findings["source_id"])
    assert set(fates["source_id"][fates["fate"] == "left_out"]) <= told
