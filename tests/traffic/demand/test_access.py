import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from listening import Listening

from sijeong.traffic.demand.access import access_shares
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.model import RoadNetwork

CRS = 5186
STEP_M = 100.0
SIDE = 5


def grid_network(ranks=None, extra=()) -> RoadNetwork:
    """A grid of 5 × 5 junctions ``x.y``, 100 m apart; the street y = 2 is an arterial. ``extra``: single roads."""
    rows = []
    for x in range(SIDE):
        for y in range(SIDE):
            for dx, dy in ((1, 0), (0, 1)):
                if x + dx < SIDE and y + dy < SIDE:
                    rank = "104" if dx and y == 2 else "107"
                    rows += [(f"{x}.{y}", f"{x + dx}.{y + dy}", rank), (f"{x + dx}.{y + dy}", f"{x}.{y}", rank)]
    rows += extra
    edges = pd.DataFrame(rows, columns=["from_node", "to_node", "road_rank"])
    if ranks is not None:
        edges["road_rank"] = ranks
    edges["length_m"], edges["edge_id"] = STEP_M, [f"e{number}" for number in range(len(edges))]
    ids = sorted({*edges["from_node"], *edges["to_node"]})
    places = [tuple(float(part) * STEP_M for part in node.split(".")) for node in ids]
    nodes = gpd.GeoDataFrame({"node_id": ids, "node_type": "junction"}, geometry=shapely.points(places), crs=CRS)
    return RoadNetwork(gpd.GeoDataFrame(edges, geometry=[None] * len(edges), crs=CRS), nodes, pd.DataFrame())


def zones(**shapes) -> gpd.GeoDataFrame:
    frame = gpd.GeoDataFrame({"zone_id": list(shapes)}, geometry=list(shapes.values()), crs=CRS)
    return frame.assign(kind=["outer" if name.startswith("out") else "inner" for name in shapes], node_id="")


WEST, EAST = shapely.box(-50, -50, 150, 450), shapely.box(150, -50, 450, 450)


def test_polygons_spread_over_their_junctions_by_local_road():
    access = access_shares(zones(west=WEST, east=EAST), grid_network())
    assert access.groupby("zone_id", sort=False)[["out_share", "in_share"]].sum().to_numpy() == pytest.approx(1)
    west = access[access["zone_id"] == "west"].set_index("node_id")["out_share"]
    assert len(west) == 10 and west.max() < 0.15
    # 1.1 begins four local roads, 1.2 two and two pieces of the arterial, 0.0 two local roads
    assert west["1.2"] / west["1.1"] == pytest.approx((2 + 2 * 0.2) / 4)
    assert west["0.0"] / west["1.1"] == pytest.approx(0.5)


def test_points_that_are_given_decide_and_a_zone_without_any_falls_back():
    people = gpd.GeoDataFrame(
        {"weight": [30.0, 10.0]}, geometry=[shapely.Point(8, 12), shapely.Point(104, 396)], crs=CRS
    )
    access = access_shares(zones(west=WEST, east=EAST), grid_network(), people)
    west = access[(access["zone_id"] == "west") & (access["out_share"] > 0)].set_index("node_id")
    assert west["out_share"].to_dict() == {"0.0": 0.75, "1.4": 0.25}
    assert (access.loc[access["zone_id"] == "east", "out_share"] > 0).sum() == 15


def test_point_zones_take_the_junctions_that_are_nearest():
    access = access_shares(zones(a=shapely.Point(0, 200), b=shapely.Point(400, 200)), grid_network())
    assert set(access.loc[access["zone_id"] == "a", "node_id"].str[0]) <= {"0", "1", "2"}
    assert access.groupby("zone_id").size().sum() == 25


def test_outer_zones_take_the_nearest_end_of_a_road_or_the_nodes_that_are_named():
    network = grid_network(extra=[("4.2", "6.2", "104"), ("6.2", "4.2", "104")])
    outside = zones(out_east=shapely.Point(2000, 300), out_said=shapely.Point(-900, 0))
    outside["node_id"] = ["", "0.0 0.4"]
    access = access_shares(outside, network)
    assert access.values.tolist() == [
        ["out_east", "6.2", 1.0, 1.0], ["out_said", "0.0", 0.5, 0.5], ["out_said", "0.4", 0.5, 0.5]
    ]  # fmt: skip
    with pytest.raises(TrafficError, match=r"out_said is joined to the node 9\.9"):
        access_shares(outside.assign(node_id=["", "9.9"]), network)


def test_a_zone_without_junction_takes_the_nearest_and_this_is_said():
    heard = Listening()
    access = access_shares(zones(west=WEST, gap=shapely.box(410, 110, 440, 190)), grid_network(), progress=heard)
    assert access.loc[access["zone_id"] == "gap", "node_id"].isin(["4.1", "4.2"]).all()
    assert heard.warnings == ["1 zones have no junction of their own and use the nearest one: gap."]


def test_nobody_joins_a_motorway():
    network = grid_network()
    ranks = np.where(network.edges[["from_node", "to_node"]].apply(lambda c: c.str.startswith("0.")).all(axis=1),
                     "101", network.edges["road_rank"])  # fmt: skip
    network.edges["road_rank"] = ranks
    access = access_shares(zones(west=WEST), network)
    corner = access[access["node_id"] == "0.0"]["out_share"].item()
    assert corner / access[access["node_id"] == "1.1"]["out_share"].item() == pytest.approx(1 / 4)
    network.edges["road_rank"] = "101"
    assert access_shares(zones(west=WEST), network)["out_share"].tolist() == pytest.approx([0.1] * 10)


def test_zones_on_an_island_of_the_network_are_named():
    network = grid_network(extra=[("20.0", "21.0", "107"), ("21.0", "20.0", "107")])
    with pytest.raises(TrafficError, match="roads in the zones island are not connected"):
        access_shares(zones(west=WEST, island=shapely.box(1950, -50, 2150, 50)), network)


def test_one_way_ends_are_no_access():
    """Who could drive in but never out again stands outside of the connected part."""
    network = grid_network(extra=[("0.0", "0.9", "107")])
    access = access_shares(zones(west=shapely.box(-50, -50, 150, 1000)), network)
    assert "0.9" not in set(access["node_id"])
