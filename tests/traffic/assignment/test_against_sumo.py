"""At low demand both engines send the same vehicles over the same roads: one cost specification."""

import dataclasses
from xml.etree import ElementTree  # nosec B405 – reads what SUMO has just written

import numpy as np
import pandas as pd
from grid_city import BEGIN_S, HOURS, grid_network, peak_demand

from sijeong.traffic.assignment.static_run import assign_traffic
from sijeong.traffic.demand.trips import draw_trips
from sijeong.traffic.network.costs import free_seconds
from sijeong.traffic.sumo.net_files import make_sumo_net
from sijeong.traffic.sumo.programs import find_sumo
from sijeong.traffic.sumo.running import run_program
from sijeong.traffic.sumo.xml_files import element, write_elements

END_S = BEGIN_S + HOURS * 3600


def test_at_low_demand_the_static_map_is_that_of_sumos_routes(tmp_path):
    network = grid_network(10, 10)
    banned = network.edges.merge(network.edges, left_on="to_node", right_on="from_node", suffixes=("", "_next"))
    banned = banned[banned["opposite"] != banned["edge_id_next"]].sample(40, random_state=2)
    turns = [(row.to_node, row.edge_id, row.edge_id_next, "ban", "") for row in banned.itertuples()]
    network = dataclasses.replace(network, turns=pd.DataFrame(turns, columns=network.turns.columns))
    demand = peak_demand(network, 1500.0)
    trips = draw_trips(demand, 1, BEGIN_S, END_S)
    routed = _routed(network, trips, tmp_path)
    static = assign_traffic(network, _between_junctions(demand, network, trips), gap=1e-8)
    assert static.seeds["unserved"][0] == 0 and static.seeds["trips"][0] == len(trips)
    flows = static.statistics.set_index("edge_id")["vehicles"]
    both = pd.DataFrame({"static": flows, "sumo": routed}).reindex(network.edges["edge_id"]).fillna(0.0)
    assert np.corrcoef(both["static"], both["sumo"])[0, 1] ** 2 > 0.99
    assert both["static"].sum() == np.clip(both["static"].sum(), 0.995 * routed.sum(), 1.005 * routed.sum())


def _routed(network, trips, folder):
    """Vehicles on each edge by duarouter, with the free times of the network as weights."""
    net = make_sumo_net(network, folder)
    ids = [net.edges.to_sumo[name] for name in network.edges["edge_id"]]
    weights = [f'<interval id="empty" begin="0" end="{END_S + 36_000:.0f}">\n']
    weights += [
        element("edge", id=name, traveltime=f"{value:.3f}")
        for name, value in zip(ids, free_seconds(network.edges), strict=True)
    ]
    write_elements(folder / "empty.xml", "meandata", [*weights, "</interval>\n"])
    write_elements(
        folder / "trips.xml", "routes",
        (
            element("trip", id=row.trip_id, depart=row.depart_s, fromJunction=net.nodes.to_sumo[row.origin_node],
                    toJunction=net.nodes.to_sumo[row.destination_node])
            for row in trips.itertuples()
        ),
    )  # fmt: skip
    run_program(
        find_sumo(), "duarouter",
        ["-n", net.file, "-r", "trips.xml", "-w", "empty.xml", "-o", "routes.xml", "--junction-taz", "true",
         "--weights.minor-penalty", "0", "--weights.expand", "true", "--routing-algorithm", "dijkstra"],
        folder,
    )  # fmt: skip
    routes = ElementTree.parse(folder / "routes.xml").iter("route")  # nosec B314
    counts = pd.Series([edge for route in routes for edge in route.get("edges").split()]).value_counts()
    return counts.rename(index=dict(zip(ids, network.edges["edge_id"], strict=True)))


def _between_junctions(demand, network, trips):
    """The same vehicles, one zone a junction."""
    nodes = network.nodes["node_id"]
    counts = trips.groupby(["origin_node", "destination_node"]).size().rename("vehicles").reset_index()
    od = counts.rename(columns={"origin_node": "origin", "destination_node": "destination"}).assign(vehicle_class="car")
    access = pd.DataFrame({"zone_id": nodes, "node_id": nodes, "out_share": 1.0, "in_share": 1.0})
    return dataclasses.replace(demand, od=od.astype({"vehicles": float}), access=access)
