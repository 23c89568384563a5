"""Any road lines → network: where they meet, which way they work, what they say of lanes and speeds."""

import geopandas as gpd
import pyogrio
import pytest
import shapely
from network_layers import EAST, NORTH
from real_roads import ROADS, needs

from sijeong.traffic.network.building import build_network
from sijeong.traffic.network.rules import NetworkRules

PORTO_ALEGRE, SIHEUNG = ROADS / "poa_osm.pbf", ROADS / "siheung_osm_roads.gpkg"


def roads(*rows, crs=5186):
    """(line, {field: value}) with coordinates in metres from one corner."""
    lines = [shapely.LineString([(EAST + x, NORTH + y) for x, y in line]) for line, _ in rows]
    return gpd.GeoDataFrame([fields for _, fields in rows], geometry=lines, crs=crs)


RING = [(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)]


def ids(network):
    return set(network.edges["edge_id"])


def fate(network, source):
    return network.input_links.set_index("source_id").loc[source, "fate"]


def test_lines_are_cut_where_they_share_vertices_and_where_one_ends_on_another():
    network = build_network(
        roads(
            (RING, {"osm_id": "1", "highway": "tertiary"}),
            ([(0, 500), (500, 500), (1000, 500)], {"osm_id": "2", "highway": "residential"}),
            ([(500, 1000.2), (500, 500), (500, 0)], {"osm_id": "3", "highway": "residential"}),
        )
    )
    assert ids(network) == {f"{sign}{way}" for sign in ("", "-") for way in
                            ("1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "3.1", "3.2")}  # fmt: skip
    assert (network.nodes["node_type"] == "junction").sum() == 5
    assert network.edges.length.sum() == pytest.approx(2 * 6000, abs=2)
    assert network.input_links["edges"].tolist() == [10, 4, 4]


def crossing(**fields):
    return roads((RING, {"highway": "primary"}), ([(-0.1, 500), (1000, 500)], {"highway": "tertiary"}),
                 ([(500, 0), (500, 1000)], {"highway": "tertiary"} | fields))  # fmt: skip


def test_roads_that_merely_cross_are_joined_when_asked_and_never_at_bridges_and_other_levels():
    asked = NetworkRules(join_crossings=True)
    assert len(build_network(crossing()).nodes) == 5
    assert len(build_network(crossing(), rules=asked).nodes) == 6
    assert len(build_network(crossing(bridge="yes"), rules=asked).nodes) == 5
    assert len(build_network(crossing(tunnel="yes"), rules=asked).nodes) == 5
    assert len(build_network(crossing(layer="1"), rules=asked).nodes) == 5
    assert len(build_network(crossing(bridge="no", layer="0"), rules=asked).nodes) == 6


def test_one_way_roads_have_one_edge_and_backward_ones_are_turned():
    network = build_network(
        roads(
            (RING, {"osm_id": "1", "highway": "primary", "oneway": "no"}),
            ([(0, 0), (500, 100), (1000, 0)], {"osm_id": "2", "highway": "secondary", "oneway": "yes"}),
            ([(0, 0), (500, 200), (1000, 0)], {"osm_id": "3", "highway": "secondary", "oneway": "-1"}),
            ([(0, 1000), (500, 900), (1000, 1000)], {"osm_id": "4", "highway": "motorway_link", "oneway": None}),
        )
    )
    own = network.edges.set_index("edge_id")
    assert {"2", "-3", "4"} <= set(own.index) and not {"-2", "3", "-4"} & set(own.index)
    assert own.loc["-3"].geometry.coords[0] == (EAST + 1000, NORTH)
    assert own.loc["2", "opposite"] == "" and own.loc["1.1", "opposite"] == "-1.1"
    assert own.loc["4", ["road_rank", "lanes", "speed_kmh"]].tolist() == ["101", 1, 50.0]
    assert network.facts["directions"] == "told"
    assert build_network(roads((RING, {"highway": "primary"}), ([(0, 0), (1000, 1000)], {}))).facts["directions"] == (
        "untold"
    )


@pytest.mark.parametrize(
    ("tags", "ahead", "back"),
    [
        ({"lanes": "4"}, 2, 2),
        ({"lanes": "3"}, 2, 2),
        ({"lanes": "3", "lanes:forward": "2", "lanes:backward": "1"}, 2, 1),
        ({"lanes": "3", "oneway": "yes"}, 3, None),
        ({"lanes": "2;3"}, 1, 1),
        ({"other_tags": '"lanes"=>"6","maxspeed"=>"50"'}, 3, 3),
        ({"lanes": None}, 2, 2),
    ],
)
def test_lanes_are_those_of_both_directions(tags, ahead, back):
    network = build_network(
        roads(
            (RING, {"osm_id": "1", "highway": "primary"}),
            ([(0, 0), (1000, 1000)], {"osm_id": "2", "highway": "primary"} | tags),
        )
    )
    lanes = network.edges.set_index("edge_id")["lanes"]
    assert (lanes["2"], lanes.get("-2")) == (ahead, back)


@pytest.mark.parametrize(
    ("told", "kmh", "filled"),
    [
        ("50", 50, False),
        ("50 km/h", 50, False),
        ("30 mph", 48, False),
        ("none", 50, True),
        ("999", 50, True),
        (None, 50, True),
    ],
)
def test_speeds_are_read_with_their_unit(told, kmh, filled):
    ring = (RING, {"osm_id": "1", "highway": "primary", "maxspeed": "60"})
    network = build_network(
        roads(ring, ([(0, 0), (1000, 1000)], {"osm_id": "2", "highway": "primary", "maxspeed": told}))
    )
    one = network.edges.set_index("edge_id").loc["2"]
    assert (one["speed_kmh"], "speed_kmh" in one["filled"]) == (kmh, filled)


def test_paths_tracks_and_car_parks_are_left_out_and_said_so():
    network = build_network(
        roads(
            (RING, {"osm_id": "1", "highway": "unclassified"}),
            *(
                ([(0, 0), (1000, 1000)], {"osm_id": word, "highway": word})
                for word in ("footway", "track", "service", "construction")
            ),
            ([(0, 1000), (1000, 0)], {"osm_id": "2", "highway": "living_street"}),
        )
    )
    assert {way for way in ("footway", "track", "service", "construction") if fate(network, way) == "left_out"} == {
        "footway", "track", "service", "construction",
    }  # fmt: skip
    assert fate(network, "2") == "kept"
    assert set(network.findings["finding"]) == {"no_road"}


def test_what_became_of_a_row_is_told_of_that_row():
    layer = roads(
        ([(0, 0), (1000, 1000)], {"osm_id": "path", "highway": "footway"}),
        (RING, {"osm_id": "ring", "highway": "primary", "lanes": "4"}),
        ([(0, 0), (1, 1)], {"osm_id": "empty", "highway": "primary"}),
        ([(5, 5), (5, 5)], {"osm_id": "short", "highway": "primary"}),
        ([(0, 0), (1000, 1000)], {"osm_id": "diagonal", "highway": "tertiary"}),
    )
    layer.loc[2, "geometry"] = None
    network = build_network(layer)
    fates = network.input_links.set_index("source_id")[["fate", "finding"]]
    assert fates.loc[["path", "ring", "empty", "short", "diagonal"]].to_numpy().tolist() == [
        ["left_out", "no_road"], ["kept", ""], ["left_out", "no_shape"], ["left_out", "zero_length"], ["kept", ""],
    ]  # fmt: skip
    ranks = network.edges.groupby("source_id")["road_rank"].unique()
    assert (ranks["ring"].tolist(), ranks["diagonal"].tolist()) == (["104"], ["107"])


def test_all_lanes_of_a_motorway_lead_one_way():
    network = build_network(
        roads(
            (RING, {"osm_id": "1", "highway": "motorway", "lanes": "4"}),
            ([(0, 0), (1000, 0), (1000, 1000), (0, 1000)], {"osm_id": "2", "highway": "primary", "lanes": "4"}),
        )
    )
    lanes = network.edges.groupby("source_id")["lanes"].unique()
    assert (lanes["1"].tolist(), lanes["2"].tolist()) == ([4], [2])


def test_a_road_with_a_part_that_nothing_joins_is_partly_there():
    split = shapely.MultiLineString(
        [[(EAST, NORTH), (EAST + 1000, NORTH + 1000)], [(EAST + 9000, NORTH), (EAST + 9500, NORTH)]]
    )
    layer = roads(
        (RING, {"osm_id": "1", "highway": "primary"}), ([(0, 0), (1, 1)], {"osm_id": "2", "highway": "primary"})
    )
    layer.loc[1, "geometry"] = split
    network = build_network(layer)
    assert fate(network, "2") == "partly"
    assert {"several_parts", "disconnected"} <= set(network.findings["finding"])


@needs(SIHEUNG)
def test_the_roads_of_siheung_become_one_network():
    layer = pyogrio.read_dataframe(SIHEUNG)
    network = build_network(layer)
    assert network.crs.to_epsg() == 5186
    assert (network.input_links["fate"] != "left_out").mean() > 0.98
    outside = network.edges["edge_id"].str.startswith("border")
    assert 0 < outside.sum() == len(network.findings[network.findings["finding"] == "border"])
    kept = network.edges[~outside].drop_duplicates("source_id")
    assert len(kept) == (network.input_links["fate"] != "left_out").sum()
    one_way = network.edges[network.edges["opposite"] == ""]
    assert set(one_way["road_rank"]) == {"101"}
    signals = (network.nodes["signal"] == "guessed").sum()
    assert 0.05 < signals / len(network.nodes) < 0.25


@needs(PORTO_ALEGRE)
def test_an_extract_of_openstreetmap_is_read_with_its_tags_and_signals():
    lines, points = (pyogrio.read_dataframe(PORTO_ALEGRE, layer=layer) for layer in ("lines", "points"))
    roads_only = lines[lines["highway"].notna()].reset_index(drop=True)
    network = build_network(roads_only, signals=points)
    assert network.crs.to_epsg() == 32722 and network.facts["directions"] == "told"
    assert 0.2 < (network.edges["opposite"] == "").mean() < 0.5
    assert int(network.facts["speed_filled"]) < 0.6 * len(network.edges)
    assert int(network.facts["signals_given"]) > 1000
    left_out = network.input_links[network.input_links["fate"] == "left_out"]
    assert (left_out["finding"] != "").all()
