"""Loads along routes against rides laid over their segments one by one: loops, stops served twice, unknown ends."""

from __future__ import annotations

from collections import defaultdict

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point

from sijeong.transit.leg_days import HOURS
from sijeong.transit.network.route_network import RouteNetwork
from sijeong.transit.routes.placed_rides import placed_rides
from sijeong.transit.routes.ride_counts import Rides
from sijeong.transit.routes.route_loads import route_loads
from sijeong.transit.taps import UNKNOWN, Vocabulary

STOPS = "ABCDEF"
SEQUENCES = {"line": "ABCDE", "loop": "ABCDA", "back": "ABCBA", "eight": "ABCABDA"}


def network_of(sequences):
    layer = gpd.GeoDataFrame(
        {"stop_id": list(STOPS)},
        geometry=[Point(200_000 + 300 * place, 500_000) for place in range(len(STOPS))],
        crs="EPSG:5186",
    )
    rows = [(route, seq, stop) for route, stops in sequences.items() for seq, stop in enumerate(stops, 1)]
    return RouteNetwork.of(layer, pd.DataFrame(rows, columns=["route_id", "seq", "stop_id"]))


def rides_of(rides):
    """``rides``: (route, board, alight or None, hour, later, passengers); as the tally sorts and adds them up."""
    vocabulary = Vocabulary(
        np.array(sorted({ride[0] for ride in rides}), dtype=object), np.array(sorted(STOPS), dtype=object)
    )
    sums = defaultdict(int)
    for route, board, alight, hour, later, passengers in rides:
        code = UNKNOWN if alight is None else STOPS.index(alight)
        sums[vocabulary.routes.tolist().index(route), STOPS.index(board), code, hour, later] += passengers
    table = np.array([(*key, sums[key]) for key in sorted(sums)], np.int64).reshape(-1, 6)
    none = np.zeros(len(table), np.int64)
    return Rides(1, vocabulary, *table[:, :5].T.astype(np.int32), table[:, 5], none, none)


def shortest(stops, board, alight):
    """The positions between which a ride is shortest, and those of its segments; None where there is none."""
    size, found = len(stops), []
    for i, j in ((i, j) for i in range(size) for j in range(size)):
        if (stops[i], stops[j]) != (board, alight):
            continue
        if i < j:
            found.append((j - i, i, j, list(range(i, j))))
        elif stops[0] == stops[-1] and i < size - 1 and 0 < j < i:
            found.append((size - 1 - i + j, i, j, [*range(i, size - 1), *range(j)]))
    return min(found, default=None)


def one_by_one(rides, sequences):
    """(route, position, hour) → boardings, alightings and load; and what could not be laid, all ride by ride."""
    boardings, alightings, load, lost = (defaultdict(float) for _ in range(4))

    def lay(route, way, hour, later, passengers):
        _, i, j, segments = way
        boardings[route, i, hour] += passengers
        alightings[route, j, hour + later] += passengers
        for number, segment in enumerate(segments):
            when = (number + 0.5) / len(segments) * later
            for clock in range(later + 1):
                load[route, segment, hour + clock] += passengers * max(0.0, 1 - abs(when - clock))

    known = []
    for route, board, alight, hour, later, passengers in rides:
        if alight is not None:
            way = shortest(sequences[route], board, alight)
            if way is None:
                lost[route] += passengers
            else:
                lay(route, way, hour, later, passengers)
                known.append((route, board, hour, way, later, passengers))
    for route, board, alight, hour, _, passengers in rides:
        if alight is None:
            beside = [ride for ride in known if ride[:3] == (route, board, hour)]
            beside = beside or [ride for ride in known if ride[:2] == (route, board)]
            everybody = sum(ride[-1] for ride in beside)
            if not beside:
                lost[route] += passengers
            for *_, way, later, weight in beside:
                lay(route, way, hour, min(later, HOURS - 1 - hour), passengers * weight / everybody)
    return boardings, alightings, load, lost


def laid(rides, sequences=SEQUENCES):
    network = network_of(sequences)
    placed = placed_rides(rides_of(rides), network)
    return route_loads(placed, network), placed, network


def by_position(table, loads, network):
    """The entries of ``table`` that are not 0, by route, position and hour."""
    found = {}
    for number, pattern in enumerate(network.patterns):
        for position, hours in enumerate(table[loads.slots(number)]):
            found |= {(pattern.route_id, position, hour): value for hour, value in enumerate(hours) if value > 1e-9}
    return found


RIDE = st.tuples(
    st.sampled_from(sorted(SEQUENCES)), st.sampled_from(STOPS), st.none() | st.sampled_from(STOPS),
    st.sampled_from([7, 8, 26, 27]), st.integers(0, 1), st.integers(1, 4),
).filter(lambda ride: ride[3] + ride[4] < HOURS)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(RIDE, min_size=1, max_size=40))
def test_loads_are_those_of_rides_laid_one_by_one(rides):
    loads, placed, network = laid(rides)
    boardings, alightings, load, lost = one_by_one(rides, SEQUENCES)
    for table, expected in ((loads.boardings, boardings), (loads.alightings, alightings), (loads.load, load)):
        wanted = {key: value for key, value in expected.items() if value > 1e-9}
        assert by_position(table, loads, network) == pytest.approx(wanted, abs=1e-6)
    missing = placed.balance.set_index("route_id")[["left", "unplaced"]].sum(axis=1)
    assert missing.to_dict() == {route: lost[route] for route in missing.index}


@settings(max_examples=100, deadline=None)
@given(st.lists(RIDE, min_size=1, max_size=60))
def test_nobody_is_lost_and_no_load_is_negative(rides):
    loads, placed, network = laid(rides)
    balance = placed.balance.set_index("route_id")
    assert (balance["passengers"] == balance[["placed", "spread", "left", "unplaced"]].sum(axis=1)).all()
    assert (balance >= 0).all().all()
    assert (loads.load >= 0).all()
    assert (loads.day_load >= 0).all()
    assert loads.load.sum(axis=1) == pytest.approx(loads.day_load, abs=1e-6)
    for number, pattern in enumerate(network.patterns):
        slots = loads.slots(number)
        assert loads.boardings[slots].sum() == pytest.approx(loads.alightings[slots].sum())
        assert loads.day_load[slots][-1] == 0
        on = balance.loc[pattern.route_id] if pattern.route_id in balance.index else {"placed": 0, "spread": 0}
        assert loads.boardings[slots].sum() == pytest.approx(on["placed"] + on["spread"])
        assert (loads.alightings - loads.spread)[slots].sum() == pytest.approx(on["placed"])


def test_a_loop_carries_its_riders_through_the_terminal():
    loads, _, network = laid([("loop", "D", "B", 8, 0, 3)], {"loop": "ABCDA"})
    assert loads.day_load.tolist() == [3, 0, 0, 3, 0]
    assert by_position(loads.alightings, loads, network) == {("loop", 1, 8): 3}


def test_a_stop_served_twice_loads_the_way_that_was_ridden():
    loads, _, _ = laid([("back", "B", "A", 8, 0, 2), ("back", "A", "B", 8, 0, 5)], {"back": "ABCBA"})
    assert loads.day_load.tolist() == [5, 0, 0, 2, 0]


def test_a_ride_into_the_next_hour_passes_from_one_to_the_other():
    loads, _, _ = laid([("line", "A", "E", 8, 1, 8)], {"line": "ABCDE"})
    assert loads.load[:, 8].tolist() == [7, 5, 3, 1, 0]
    assert loads.load[:, 9].tolist() == [1, 3, 5, 7, 0]
    assert loads.boardings[0, 8] == loads.alightings[4, 9] == 8


def test_unknown_alightings_go_where_others_of_that_hour_went():
    known = [("line", "A", "B", 8, 0, 3), ("line", "A", "C", 8, 0, 1), ("line", "A", "D", 9, 0, 9)]
    rides = [*known, ("line", "A", None, 8, 0, 2)]
    loads, placed, _ = laid(rides, {"line": "ABCDE"})
    assert loads.spread[:, 8].tolist() == [0, 1.5, 0.5, 0, 0]
    assert loads.load[:, 8].tolist() == [6, 1.5, 0, 0, 0]
    assert placed.balance[["placed", "spread", "left"]].to_numpy().tolist() == [[13, 2, 0]]


def test_unknown_alightings_of_an_hour_without_others_go_where_those_of_the_day_went():
    loads, placed, _ = laid([("line", "A", "D", 9, 0, 9), ("line", "A", None, 8, 0, 2), ("line", "B", None, 8, 0, 1)])
    assert loads.load[:, 8].sum() == 2 * len("ABC")
    assert placed.balance[["spread", "left"]].to_numpy().tolist() == [[2, 1]]


def test_rides_off_their_route_are_counted_as_unplaced():
    _, placed, _ = laid([("line", "E", "A", 8, 0, 4), ("line", "F", None, 8, 0, 2), ("other", "A", "B", 8, 0, 1)])
    assert placed.balance.set_index("route_id")["unplaced"].to_dict() == {"line": 6, "other": 1}
    assert len(placed.pattern) == 0
