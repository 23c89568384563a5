"""Which places routes join, held against riding every route from stop to stop."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from tap_tables import stop_layer

from sijeong.transit.flows.zones import ZoneLevel, make_zones
from sijeong.transit.gaps.joined_zones import joining_routes
from sijeong.transit.network.route_network import RouteNetwork

ROW = {f"S{number}": (180000.0 + 400 * number, 530000.0) for number in range(8)}


def network_of(routes: dict[str, list[str]]) -> RouteNetwork:
    rows = [(route, seq, stop) for route, stops in routes.items() for seq, stop in enumerate(stops)]
    return RouteNetwork.of(stop_layer(ROW), pd.DataFrame(rows, columns=["route_id", "seq", "stop_id"]))


def joined(routes, origin, destination, tolerance_m=0.0):
    network = network_of(routes)
    zones = make_zones(ZoneLevel.STOP, network.stops)
    code = {stop: number for number, stop in enumerate(zones.id)}
    (names,) = joining_routes(network, zones, np.array([code[origin]]), np.array([code[destination]]), tolerance_m)
    return names


def test_a_route_joins_what_it_serves_in_its_direction():
    routes = {"R1": ["S0", "S1", "S2"], "R2": ["S2", "S0"]}
    assert joined(routes, "S0", "S2") == ("R1",)
    assert joined(routes, "S2", "S0") == ("R2",)
    assert joined(routes, "S2", "S1") == ()
    assert joined(routes, "S0", "S5") == ()


def test_a_short_walk_to_the_stop_is_no_gap():
    routes = {"R1": ["S0", "S2"]}
    assert joined(routes, "S1", "S3", tolerance_m=399) == ()
    assert joined(routes, "S1", "S3", tolerance_m=401) == ("R1",)


def test_on_a_loop_people_ride_on_through_the_terminal():
    routes = {"R1": ["S0", "S1", "S2", "S3", "S0"]}
    assert joined(routes, "S3", "S1") == ("R1",)
    assert joined({"R1": ["S0", "S1", "S2", "S3"]}, "S3", "S1") == ()


def test_a_stop_served_twice_is_left_at_any_of_its_calls():
    routes = {"R1": ["S0", "S1", "S2", "S1", "S4"]}
    assert joined(routes, "S2", "S1") == ("R1",)
    assert joined(routes, "S1", "S2") == ("R1",)


SEQUENCES = st.lists(st.sampled_from(sorted(ROW)), min_size=2, max_size=7)


@settings(max_examples=60, deadline=None)
@given(st.lists(SEQUENCES, min_size=1, max_size=4), st.sampled_from([0.0, 401.0, 801.0]))
def test_joined_is_what_somebody_could_ride(sequences, tolerance_m):
    routes = {f"R{number}": stops for number, stops in enumerate(sequences)}
    network = network_of(routes)
    zones = make_zones(ZoneLevel.STOP, network.stops)
    places = np.arange(len(zones))
    origin, destination = (grid.ravel() for grid in np.meshgrid(places, places))
    found = joining_routes(network, zones, origin, destination, tolerance_m)
    for o, d, names in zip(origin, destination, found, strict=True):
        if o != d:
            assert names == tuple(
                route for route, stops in routes.items() if _rides(stops, zones.id[o], zones.id[d], tolerance_m)
            )


def _rides(stops: list[str], origin: str, destination: str, tolerance_m: float) -> bool:
    is_loop = len(stops) > 2 and stops[0] == stops[-1]
    return any(
        _near(stops[on], origin, tolerance_m) and _near(stops[off], destination, tolerance_m)
        for on in range(len(stops))
        for off in range(len(stops))
        if on < off or is_loop
    )


def _near(one: str, other: str, tolerance_m: float) -> bool:
    return abs(ROW[one][0] - ROW[other][0]) <= tolerance_m
