"""Where rides lie on routes: loops, stops served twice, lines that go out and back on one road."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from listening import Listening
from shapely.geometry import LineString, MultiLineString, Point

from sijeong.transit.errors import TransitError
from sijeong.transit.network.along_line import pieces_between, positions_along
from sijeong.transit.network.route_network import NOWHERE, RouteNetwork

PLACES = {"A": (0, 0), "B": (300, 0), "C": (600, 0), "D": (600, 400), "E": (0, 400)}


def stop_layer(places=PLACES, crs="EPSG:5186"):
    points = [Point(200_000 + x, 500_000 + y) for x, y in places.values()]
    return gpd.GeoDataFrame({"stop_id": list(places)}, geometry=points, crs=crs)


def sequence(route, stops, **more):
    return pd.DataFrame({"route_id": route, "seq": range(1, len(stops) + 1), "stop_id": list(stops)} | more)


def network(*sequences, **more):
    return RouteNetwork.of(stop_layer(), pd.concat(sequences), **more)


def test_a_ride_lies_between_its_stops_on_its_route_only():
    placed = network(sequence("1", "ABC"), sequence("2", "CBA")).place(
        ["1", "1", "2", "3", "1"], ["A", "C", "C", "A", "X"], ["C", "A", "A", "B", "B"]
    )
    assert placed.found.tolist() == [True, False, True, False, False]
    assert placed.board[placed.found].tolist() == [0, 0]
    assert placed.alight[placed.found].tolist() == [2, 2]
    assert (placed.pattern[~placed.found] == NOWHERE).all()


def test_a_stop_served_twice_is_met_where_the_ride_is_shortest():
    there_and_back = network(sequence("1", "ABCBA"))
    placed = there_and_back.place(["1"] * 4, ["A", "B", "C", "B"], ["B", "A", "A", "C"])
    assert list(zip(placed.board, placed.alight, strict=True)) == [(0, 1), (3, 4), (2, 4), (1, 2)]


def test_on_a_loop_passengers_ride_on_through_the_terminal():
    loop = network(sequence("1", "ABCDEA"))
    assert loop.patterns[0].is_loop
    placed = loop.place(["1"] * 4, ["E", "A", "D", "E"], ["B", "E", "A", "A"])
    assert list(zip(placed.board, placed.alight, strict=True)) == [(4, 1), (0, 4), (3, 5), (4, 5)]


def test_a_route_that_ends_elsewhere_is_no_loop():
    placed = network(sequence("1", "ABCDE")).place(["1"], ["E"], ["B"])
    assert not placed.found[0]


def test_the_main_pattern_is_preferred_and_another_one_found():
    both = network(sequence("1", "ABC", pattern=1), sequence("1", "ABDC", pattern=2))
    placed = both.place(["1", "1"], ["A", "A"], ["C", "D"])
    assert [both.patterns[number].pattern for number in placed.pattern] == [1, 2]


def test_a_boarding_without_alighting_is_placed_at_the_first_time_the_stop_is_served():
    placed = network(sequence("1", "ABCBA")).boarding_positions(["1", "1"], ["B", "E"])
    assert placed.board.tolist() == [1, NOWHERE]
    assert placed.alight.tolist() == [NOWHERE, NOWHERE]


def test_places_agree_with_a_search_through_every_pair():
    rng = np.random.default_rng(7)
    names = "ABCDE"
    sequences = {str(route): "".join(rng.choice(list(names), 9)) for route in range(6)}
    sequences["0"] = sequences["0"][:-1] + sequences["0"][0]
    net = network(*(sequence(route, stops) for route, stops in sequences.items()))
    for route, stops in sequences.items():
        for board in names:
            for alight in names:
                pairs = [
                    (j - i, i, j)
                    for i, a in enumerate(stops)
                    for j, b in enumerate(stops)
                    if (a, b) == (board, alight) and i < j
                ]
                if stops[0] == stops[-1]:
                    size = len(stops)
                    pairs += [
                        (size - 1 - i + j, i, j)
                        for i in range(size - 1)
                        for j in range(1, i)
                        if (stops[i], stops[j]) == (board, alight)
                    ]
                placed = net.place([route], [board], [alight])
                expected = min(pairs)[1:] if pairs else (NOWHERE, NOWHERE)
                assert (placed.board[0], placed.alight[0]) == expected


def test_metres_follow_the_line_that_goes_out_and_back_on_one_road():
    line = LineString([(200_000, 500_000), (200_300, 500_050), (200_600, 500_000), (200_000, 500_000)])
    lines = gpd.GeoDataFrame({"route_id": ["1"]}, geometry=[line], crs="EPSG:5186")
    cum = network(sequence("1", "ABCBA"), lines=lines).patterns[0].cum_m
    half = 2 * np.hypot(300, 50)
    assert cum == pytest.approx([0, half / 2, half, half + 300, half + 600], abs=10)
    assert (np.diff(cum) > 0).all()


def test_a_line_of_the_way_out_is_followed_there_and_back():
    line = LineString([(200_000, 500_000), (200_300, 500_050), (200_600, 500_000)])
    lines = gpd.GeoDataFrame({"route_id": ["1"]}, geometry=[line], crs="EPSG:5186")
    pattern = network(sequence("1", "ABCBA"), lines=lines).patterns[0]
    assert pattern.cum_m == pytest.approx(np.arange(5) * np.hypot(300, 50), abs=10)
    assert pattern.line.length == pytest.approx(2 * line.length)
    assert pattern.begin_m == 0


def test_a_line_on_which_the_stops_lie_too_close_is_not_believed():
    """It passes all stops within 250 m, but never goes to and fro between them as the route does."""
    lines = gpd.GeoDataFrame(
        {"route_id": ["1"]}, geometry=[LineString([(200_290, 500_000), (200_310, 500_000)])], crs="EPSG:5186"
    )
    near = {"A": (200, 0), "B": (300, 0), "C": (400, 0)}
    calls = sequence("1", "ABCBA")
    pattern = RouteNetwork.of(stop_layer(near), calls, lines).patterns[0]
    assert pattern.line is None
    assert pattern.cum_m.tolist() == [0, 100, 200, 300, 400]


def test_pieces_of_a_line_lie_end_to_end():
    line = LineString([(0, 0), (100, 0), (100, 100), (0, 100)])
    pieces = pieces_between(line, np.array([20.0, 90, 90, 150, 300]))
    assert [piece and piece.length for piece in pieces] == pytest.approx([70, None, 60, 150])
    assert [piece.coords[-1] for piece in pieces if piece] == [(90, 0), (100, 50), (0, 100)]
    assert sum(piece.length for piece in pieces if piece) == pytest.approx(280)


def test_a_line_elsewhere_is_not_believed():
    far = gpd.GeoDataFrame(
        {"route_id": ["1"]}, geometry=[LineString([(210_000, 500_000), (220_000, 500_000)])], crs="EPSG:5186"
    )
    cum = network(sequence("1", "ABC"), lines=far).patterns[0].cum_m
    assert cum.tolist() == [0, 300, 600]


def test_a_line_without_a_crs_cannot_be_placed():
    lines = gpd.GeoDataFrame({"route_id": ["1"]}, geometry=[LineString([(0, 0), (1, 1)])])
    with pytest.raises(TransitError, match="route lines have no coordinate reference system"):
        network(sequence("1", "ABC"), lines=lines)


def test_degrees_are_measured_in_metres():
    stops = stop_layer().to_crs("EPSG:4326")
    cum = RouteNetwork.of(stops, sequence("1", "ABC")).patterns[0].cum_m
    assert cum == pytest.approx([0, 300, 600], abs=0.01)


def test_a_stop_without_a_place_keeps_its_position_and_is_told_of():
    heard = Listening()
    net = network(sequence("1", ["A", "Q", "C"]), progress=heard)
    assert net.patterns[0].cum_m.tolist() == [0, 300, 600]
    assert net.place(["1"], ["A"], ["Q"]).alight.tolist() == [1]
    assert heard.warnings == ["1 stops of the stop sequences are not in the stop layer (Q); distances pass them by"]


def test_a_row_without_a_number_is_left_out_and_told_of():
    heard = Listening()
    table = sequence("1", "ABC").astype({"seq": str})
    table.loc[1, "seq"] = "둘"
    net = RouteNetwork.of(stop_layer(), table, progress=heard)
    assert net.patterns[0].cum_m.tolist() == [0, 600]
    assert heard.warnings == ["1 rows of the stop sequences lack a route, a number or a stop and are left out"]


def test_missing_fields_are_named():
    with pytest.raises(TransitError, match="lack the fields seq"):
        RouteNetwork.of(stop_layer(), pd.DataFrame({"route_id": ["1"], "stop_id": ["A"]}))
    with pytest.raises(TransitError, match="no route with two stops"):
        RouteNetwork.of(stop_layer(), sequence("1", "A"))


def test_order_along_a_figure_of_eight_and_a_line_in_parts():
    eight = MultiLineString(
        [[(0, 0), (100, 100), (200, 0)], [(200, 0), (100, -100), (0, 0)], [(0, 0), (-100, 100), (0, 0)]]
    )
    along, offset = positions_along(eight, np.array([0.0, 200, 0, -100]), np.array([0.0, 0, 0, 100]))
    side = np.hypot(100, 100)
    assert along == pytest.approx([0, 2 * side, 4 * side, 5 * side], abs=1e-6)
    assert offset == pytest.approx(np.zeros(4), abs=1e-6)
