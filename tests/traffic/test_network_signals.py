"""Where signals are guessed or given, and how their green is shared."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely
from network_layers import EAST, NORTH, both_ways, grid, link_layer

from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.building import build_network
from sijeong.traffic.network.rules import NetworkRules

SAMPLE = Path(__file__).resolve().parents[2] / "build" / "sample"
CROSS = {"m": (0, 0), "n": (0, 500), "e": (500, 0), "s": (0, -500), "w": (-500, 0)}


def cross(main, side, arms="nesw"):
    """A crossing; ``main`` (rank, lanes) runs from west to east, ``side`` from north to south."""
    of = {"e": main, "w": main, "n": side, "s": side}
    roads = [(f"m{arm}", "m", arm, {"ROAD_RANK": of[arm][0], "LANES": of[arm][1]}) for arm in arms]
    return link_layer(CROSS, both_ways(*roads))


def signals_of(network):
    return set(network.nodes["node_id"][network.nodes["signal"] != "none"])


ARTERIAL, COLLECTOR, STREET, MOTORWAY = ("104", 3), ("107", 2), ("107", 1), ("101", 2)


@pytest.mark.parametrize(
    ("main", "side", "arms", "signal"),
    [
        (ARTERIAL, ARTERIAL, "nesw", True),
        (ARTERIAL, STREET, "nesw", True),
        (ARTERIAL, STREET, "ews", True),
        (ARTERIAL, STREET, "ew", False),
        (COLLECTOR, COLLECTOR, "nesw", True),
        (COLLECTOR, STREET, "nesw", False),
        (STREET, STREET, "nesw", False),
        (MOTORWAY, MOTORWAY, "nesw", False),
        (MOTORWAY, ARTERIAL, "nesw", False),
    ],
)
def test_signals_are_guessed_where_large_roads_meet(main, side, arms, signal):
    network = build_network(cross(main, side, arms))
    assert signals_of(network) == ({"m"} if signal else set())
    assert network.facts["signals_guessed"] == str(int(signal))


def test_roads_that_merge_or_part_need_no_signal():
    places = CROSS | {"x": (-500, -300)}
    one_way = [
        ("wm", "w", "m"),
        ("xm", "x", "m"),
        ("me", "m", "e"),
        ("en", "e", "n"),
        ("nw", "n", "w"),
        ("nx", "n", "x"),
    ]
    network = build_network(link_layer(places, one_way, ROAD_RANK="104", LANES=3))
    assert len(network.edges) == 6 and signals_of(network) == set()


def test_a_city_on_a_grid_has_signals_at_about_a_third_of_its_junctions():
    """reference/traffic.md §2.2: 262 of 841 where netconvert guesses 466."""

    def rank_of(line):
        return ("104", 3) if line % 7 == 3 else ("107", 2) if line % 7 == 0 else ("107", 1)

    network = build_network(grid(29, rank_of=rank_of))
    assert len(network.nodes) == 841
    assert 220 <= len(signals_of(network)) <= 300


def test_both_axes_share_the_green_and_the_greater_road_gets_more():
    edges = build_network(cross(ARTERIAL, STREET)).edges.set_index("edge_id")
    main, side = edges.loc["mer"], edges.loc["mnr"]
    assert main["green_share"] == edges.loc["mwr", "green_share"] > side["green_share"] >= 0.18
    assert main["green_share"] + side["green_share"] == pytest.approx(0.9)
    assert main["capacity_vph"] == pytest.approx(1900 * 3 * main["green_share"])
    assert side["signal_delay_s"] == pytest.approx(0.5 * 120 * (1 - side["green_share"]) ** 2)
    assert edges.loc["me", "signal_delay_s"] == 0 and edges.loc["me", "green_share"] == 1
    equal = build_network(cross(ARTERIAL, ARTERIAL)).edges.set_index("edge_id")
    assert equal.loc["mer", "green_share"] == equal.loc["mnr", "green_share"] == pytest.approx(0.45)


def test_a_short_link_within_one_junction_makes_nobody_wait_again():
    places = {"a": (0, 0), "b": (20, 0), "w": (-300, 0), "e": (300, 0), "an": (0, 300), "as": (0, -300),
              "bn": (20, 300), "bs": (20, -300)}  # fmt: skip
    roads = [("wa", "w", "a"), ("ab", "a", "b"), ("be", "b", "e"), ("ana", "an", "a"), ("asa", "as", "a"),
             ("bnb", "bn", "b"), ("bsb", "bs", "b")]  # fmt: skip
    network = build_network(link_layer(places, both_ways(*roads), ROAD_RANK="104", LANES=3))
    assert signals_of(network) == {"a", "b"}
    delay = network.edges.set_index("edge_id")["signal_delay_s"]
    assert delay["ab"] == delay["abr"] == 0 < delay["wa"]


def points(*places, **columns):
    shapes = [shapely.Point(EAST + x, NORTH + y) for x, y in places]
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=5186)


def test_given_signals_stand_at_the_nearest_junction_with_their_own_cycle_and_nothing_is_guessed():
    signals = points((20, 10), (300, 0), 신호주기=[150, 90], 교차로명=["시청앞", "먼곳"])
    network = build_network(cross(STREET, STREET), signals=signals.to_crs(4326))
    assert network.nodes.set_index("node_id").loc["m", ["signal", "cycle_s"]].tolist() == ["given", 150.0]
    far = network.findings[network.findings["finding"] == "far_signal"]
    assert far["sentence"].tolist() == ["The signal 먼곳 stands at no junction within 30 m; not used."]
    none = build_network(cross(ARTERIAL, ARTERIAL), signals=points((9000, 0)))
    assert signals_of(none) == set()


def test_of_the_points_of_openstreetmap_only_signals_count():
    stops = points((10, 0), (490, 0), highway=["bus_stop", "traffic_signals"])
    assert signals_of(build_network(cross(STREET, STREET, "nesw"), signals=stops)) == set()
    both = points((10, 0), (15, 0), highway=["bus_stop", "traffic_signals"])
    assert signals_of(build_network(cross(STREET, STREET), signals=both)) == {"m"}


def test_guessing_can_be_switched_off_and_the_cycle_set():
    assert signals_of(build_network(cross(ARTERIAL, ARTERIAL), rules=NetworkRules(guess_signals=False))) == set()
    network = build_network(cross(ARTERIAL, ARTERIAL), rules=NetworkRules(cycle_s=180))
    assert network.nodes["cycle_s"].max() == 180


def test_a_signal_layer_that_cannot_be_used_is_refused():
    with pytest.raises(TrafficError, match="signal layer has no coordinate reference system"):
        build_network(cross(STREET, STREET), signals=points((0, 0)).set_crs(None, allow_override=True))
    with pytest.raises(TrafficError, match="signal layer has no points"):
        build_network(cross(STREET, STREET), signals=points().set_crs(5186))


def test_the_sample_city_with_its_signals_and_defects():
    roads = SAMPLE / "roads"
    layers = {
        name: pyogrio.read_dataframe(roads / file, encoding="cp949")
        for name, file in (("links", "MOCT_LINK.shp"), ("nodes", "MOCT_NODE.shp"), ("turns", "TURNINFO.dbf"))
    }
    signals = pyogrio.read_dataframe(SAMPLE / "traffic" / "signals.gpkg")
    network = build_network(**layers, signals=signals)
    assert len(network.edges) == len(layers["links"]) and (network.input_links["fate"] == "kept").all()
    given = network.nodes[network.nodes["signal"] == "given"]
    assert len(given) == 56  # of 58 points two stand at a junction that has one already
    assert set(given["cycle_s"]) <= set(signals["신호주기"])
    found = network.findings["finding"].value_counts()
    assert found["unknown_turn"] == 2 and set(found.index) == {"unknown_turn", "dead_end"}
    assert set(network.edges["road_type"]) == {"", "bridge"}
    paired = network.edges.set_index("edge_id")["opposite"]
    assert (paired[paired] == paired.index).all()
    np.testing.assert_allclose(network.edges["length_m"], network.edges.length, rtol=0.05)


def test_of_three_approaches_one_waits_however_flat_it_comes_in():
    places = CROSS | {"x": (-500, 200)}
    roads = [(f"m{arm}", "m", arm, {"ROAD_RANK": "104", "LANES": 2}) for arm in "ewx"]
    edges = build_network(link_layer(places, both_ways(*roads))).edges.set_index("edge_id")
    shares = edges.loc[["mer", "mwr", "mxr"], "green_share"]
    assert shares.tolist() == pytest.approx([0.45, 0.45, 0.45])
    assert shares["mwr"] + shares["mxr"] <= 0.9, "one of them waits for the other"
