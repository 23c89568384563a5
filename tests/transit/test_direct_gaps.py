"""Gaps between places and the corridors that would close them, in a small town whose answers are known."""

from collections import Counter
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from cancelling import CancelAfter
from hypothesis import given, settings
from hypothesis import strategies as st
from leg_tables import DAY, ride, write_legs
from tap_tables import stop_layer

from sijeong.common.errors import Cancelled
from sijeong.transit.calendar import DayType
from sijeong.transit.errors import TransitError
from sijeong.transit.flows.zones import ZoneLevel
from sijeong.transit.gaps.direct_gaps import find_direct_gaps
from sijeong.transit.gaps.gap_corridors import gap_corridors
from sijeong.transit.gaps.gap_options import GapOptions, GapReason
from sijeong.transit.gaps.gap_tally import TimeValues
from sijeong.transit.gaps.remedies import Remedy
from sijeong.transit.network.route_network import RouteNetwork

# A street from west (W) to east (E) through the hub H, and one from the hub north (N): 1 km from stop to stop.
PLACES = {
    "W2": (180000.0, 530000.0),
    "W1": (181000.0, 530000.0),
    "H": (182000.0, 530000.0),
    "E1": (183000.0, 530000.0),
    "E2": (184000.0, 530000.0),
    "N1": (182000.0, 531000.0),
    "N2": (182000.0, 532000.0),
}
ROUTES = {
    "R1": ["W2", "W1", "H", "W1", "W2"],
    "R2": ["H", "E1", "E2", "E1", "H"],
    "R3": ["N2", "N1", "H", "E1", "H", "N1", "N2"],
}
OPTIONS = GapOptions(min_cards=1, speed_kmh=30, headway_min=10, tolerance_m=0, level=ZoneLevel.STOP)


def network_of(routes=None, places=PLACES) -> RouteNetwork:
    """Routes that come back the way they went have directions."""
    rows = [
        (route, seq, stop, int(stops == stops[::-1] and seq > len(stops) // 2))
        for route, stops in (routes or ROUTES).items()
        for seq, stop in enumerate(stops)
    ]
    table = pd.DataFrame(rows, columns=["route_id", "seq", "stop_id", "direction"])
    return RouteNetwork.of(stop_layer(places), table)


def journey(card, *stops, routes=("R1", "R2"), start=8 * 60, ride_min=5, wait_min=10, **more):
    """A journey by ``routes`` with changes at the middle ``stops``."""
    legs, clock = [], start
    for number, (on, off, route) in enumerate(zip(stops[:-1], stops[1:], routes, strict=True), start=1):
        times = (f"{at // 60:02d}:{at % 60:02d}" for at in (clock, clock + ride_min))
        board, alight = times
        legs.append(ride(card, route, board, on, alight, off, leg=number, **more))
        clock += ride_min + wait_min
    return legs


def gaps_of(folder, rides, options=OPTIONS, routes=None, **more):
    return find_direct_gaps(write_legs(folder / "legs", rides), network_of(routes), options, **more)


def test_a_pair_that_no_route_joins_is_a_gap_with_its_saving(tmp_path):
    rides = journey(1, "W2", "H", "E2") + journey(2, "W2", "H", "E2", wait_min=20, passengers=2)
    rides += journey(3, "W2", "H", routes=("R1",))
    gaps = gaps_of(tmp_path, rides)
    (gap,) = gaps.table.itertuples()
    assert (gap.from_zone, gap.to_zone, gap.reason) == ("W2", "E2", "no_route")
    assert (gap.passengers, gap.changing, gap.changing_share, gap.mean_transfers) == (3, 3, 1, 1)
    assert gap.now_min == 30  # of three passengers: 20, 30, 30
    # 4 km × 1.3 at half a kilometre a minute, and half of ten minutes.
    assert (gap.distance_km, gap.direct_min) == (pytest.approx(5.2), pytest.approx(10.4 + 5))
    assert gap.saved_person_min == pytest.approx(3 * (30 - 15.4))
    assert (gap.route_1, gap.hub_id, gap.route_2, gap.via_share) == ("R1", "H", "R2", 1)
    assert gap.direct_routes is None
    assert list(gap.geometry.coords) == [PLACES["W2"], PLACES["E2"]]
    assert gaps.count(GapReason.NO_ROUTE) == (1, 3)


def test_who_changes_although_a_route_goes_there_is_listed_apart(tmp_path):
    gaps = gaps_of(tmp_path, journey(1, "N2", "H", "E1", routes=("R3", "R2")))
    (pair,) = gaps.table.itertuples()
    assert (pair.reason, pair.direct_routes) == ("frequency", "R3")
    assert np.isnan(pair.direct_min) and np.isnan(pair.saved_person_min)
    assert gaps.count(GapReason.FREQUENCY) == (1, 1)
    assert gap_corridors(gaps).table.empty


def test_where_somebody_rides_directly_there_is_a_direct_way(tmp_path):
    by_train = journey(1, "W2", "E2", routes=("TRAIN",))
    (pair,) = gaps_of(tmp_path, journey(2, "W2", "H", "E2") + by_train).table.itertuples()
    assert (pair.reason, pair.direct_routes, pair.passengers, pair.changing) == ("frequency", None, 2, 1)


def test_a_direct_bus_that_would_be_slower_is_none(tmp_path):
    rides = journey(1, "W2", "H", "E2", ride_min=2, wait_min=1)
    assert gaps_of(tmp_path, rides).table.empty


def test_numbers_are_those_of_a_day_of_the_chosen_type(tmp_path):
    saturday = DAY + pd.Timedelta(days=2)
    rides = journey(1, "W2", "H", "E2") + journey(1, "W2", "H", "E2", day=DAY + pd.Timedelta(days=1))
    rides += journey(1, "W2", "H", "E2", day=saturday, passengers=4)
    for day_type, changing in ((None, 2), (DayType.WEEKDAY, 1), (DayType.SATURDAY, 4)):
        gaps = gaps_of(tmp_path / str(day_type), rides, replace(OPTIONS, day_type=day_type))
        assert gaps.table["changing"].tolist() == [changing]
    with pytest.raises(TransitError, match="no day of the chosen type"):
        gaps_of(tmp_path / "none", rides, replace(OPTIONS, day_type=DayType.HOLIDAY))


def test_pairs_of_few_cards_are_left_out(tmp_path):
    one_card = [leg for day in range(6) for leg in journey(1, "W2", "H", "E2", day=DAY + pd.Timedelta(days=day))]
    assert gaps_of(tmp_path / "one", one_card, replace(OPTIONS, min_cards=2)).table.empty
    two = one_card + journey(2, "W2", "H", "E2")
    assert len(gaps_of(tmp_path / "two", two, replace(OPTIONS, min_cards=2)).table) == 1
    assert gaps_of(tmp_path / "few", two, replace(OPTIONS, min_passengers=1.5)).table.empty


def test_waiting_walking_and_changing_can_weigh_more(tmp_path):
    values = TimeValues(wait=2, walk=3, transfer_min=4)
    rides = journey(1, "W2", "H", "E2")
    rides[1]["transfer_walk_m"] = 120.0
    (gap,) = gaps_of(tmp_path, rides, replace(OPTIONS, values=values)).table.itertuples()
    walk_s = 130  # 120 m × 1.3 at 1.2 m/s
    seconds = 10 * 60 + 2 * (600 - walk_s) + 3 * walk_s + 4 * 60
    assert gap.now_min == pytest.approx(seconds / 60)
    assert gap.direct_min == pytest.approx(10.4 + 2 * 5)


def test_a_bus_is_as_fast_as_riders_come_along_today(tmp_path):
    rides = journey(1, "W2", "H", "E2", ride_min=4, wait_min=60)  # 2 km straight in 4 minutes
    rides += journey(2, "W1", "N1", routes=("TRAIN",), ride_min=1)  # no bus
    gaps = gaps_of(tmp_path, rides, replace(OPTIONS, speed_kmh=None))
    assert gaps.speed_m_min == pytest.approx(500 * 1.3)
    assert gaps.table["direct_min"].tolist() == [pytest.approx(8 + 5)]


def test_the_way_of_a_direct_bus_is_that_of_the_roads(tmp_path):
    roads = gpd.GeoDataFrame(
        geometry=[shapely.LineString([(180000, 530000), (180000, 533000), (184000, 533000), (184000, 530000)])],
        crs="EPSG:5186",
    )
    (gap,) = gaps_of(tmp_path, journey(1, "W2", "H", "E2", wait_min=30), roads=roads).table.itertuples()
    assert gap.distance_km == pytest.approx(10)


def both_ways(first_card: int, one: str, other: str, **more) -> list[dict]:
    return journey(first_card, one, "H", other, **more) + journey(
        first_card + 1, other, "H", one, routes=("R2", "R1"), **more
    )


def test_both_directions_and_places_on_the_way_are_one_corridor(tmp_path):
    rides = both_ways(1, "W2", "E2", passengers=3) + both_ways(3, "W1", "E1") + both_ways(5, "W2", "E1")
    gaps = gaps_of(tmp_path, rides)
    found = gap_corridors(gaps)
    (corridor,) = found.table.itertuples()
    assert (corridor.route_id, corridor.name, corridor.pairs, corridor.demand) == ("C01", "E2역–W2역", 6, 10)
    assert found.of_gap.tolist() == [1] * 6
    assert (corridor.length_km, corridor.stops) == (4, 5)
    assert (corridor.peak_min, corridor.offpeak_min) == (10, 10)
    # There and back 8 km at half a kilometre a minute, a tenth more, every ten minutes.
    assert corridor.vehicles == 2
    # 4 km in 8 minutes, 2 km in 4, 3 km in 6, each after five minutes of waiting.
    minutes = (6 * 13 + 2 * 9 + 2 * 11) / 10
    assert corridor.direct_min == pytest.approx(minutes)
    assert corridor.saved_person_min == pytest.approx(10 * (20 - minutes))
    assert list(corridor.geometry.coords) == [PLACES[stop] for stop in ("E2", "E1", "H", "W1", "W2")]
    assert (corridor.remedy, corridor.route_1, corridor.hub_name, corridor.route_2) == (
        Remedy.THROUGH_RUN.value, "R1", "H역", "R2",
    )  # fmt: skip


def test_the_stops_of_a_corridor_are_a_route(tmp_path):
    found = gap_corridors(gaps_of(tmp_path, both_ways(1, "W2", "E2")))
    assert list(found.stops.columns) == ["route_id", "seq", "stop_id", "direction", "route_name", "stop_name"]
    assert found.stops["stop_id"].tolist() == ["E2", "E1", "H", "W1", "W2", "W1", "H", "E1", "E2"]
    assert found.stops["seq"].tolist() == list(range(1, 10))
    assert found.stops["direction"].tolist() == [0] * 5 + [1] * 4
    with_it = RouteNetwork.of(
        stop_layer(PLACES),
        pd.concat([found.stops, pd.DataFrame({"route_id": "R1", "seq": [1, 2], "stop_id": ["W1", "H"]})]),
    )
    closed = find_direct_gaps(tmp_path / "legs", with_it, OPTIONS)
    assert closed.table["reason"].tolist() == ["frequency", "frequency"]
    assert closed.table["direct_routes"].tolist() == ["C01", "C01"]


def test_corridors_follow_the_roads_and_call_where_they_pass(tmp_path):
    roads = gpd.GeoDataFrame(
        geometry=[shapely.LineString([PLACES["W2"], PLACES["E2"]]), shapely.LineString([PLACES["H"], PLACES["N2"]])],
        crs="EPSG:5186",
    )
    gaps = gaps_of(tmp_path, both_ways(1, "W2", "E2"), roads=roads)
    (corridor,) = gap_corridors(gaps, roads).table.itertuples()
    assert (corridor.stops, corridor.length_km) == (5, pytest.approx(4, abs=0.05))


def test_neighbours_walk_to_a_corridor_that_is_near(tmp_path):
    places = PLACES | {"X2": (184000.0, 530400.0)}
    rides = journey(1, "W2", "H", "E2", passengers=9) + journey(2, "W2", "H", "X2", wait_min=30, routes=("R1", "R4"))
    network = network_of(ROUTES | {"R4": ["H", "X2", "H"]}, places)
    gaps = find_direct_gaps(write_legs(tmp_path / "legs", rides), network, OPTIONS)
    assert len(gaps.table) == 2
    (corridor,) = gap_corridors(gaps).table.itertuples()
    foot = round(400 * 1.3 / 1.2) / 60
    assert corridor.direct_min == pytest.approx((9 * 13 + 1 * (13 + foot)) / 10)
    assert len(gap_corridors(gaps, reach_m=399).table) == 2


@pytest.mark.parametrize(
    ("routes", "remedy"),
    [
        (ROUTES, Remedy.THROUGH_RUN),
        (ROUTES | {"R2": ["N1", "H", "E1", "E2"]}, Remedy.EXTEND),
        (ROUTES | {"R1": ["W2", "W1", "H", "N1", "N2"], "R2": ["N1", "H", "E1", "E2"]}, Remedy.TIMED_TRANSFER),
    ],
)
def test_the_remedy_is_a_hint_from_the_change_that_most_make(tmp_path, routes, remedy):
    rides = journey(1, "W2", "H", "E2")
    # R1 and R2 lose their ways back here, which a corridor needs.
    routes = routes | {"BACK": ["E2", "E1", "H", "W1", "W2"], "THERE": ["W1", "H", "E1"]}
    (corridor,) = gap_corridors(gaps_of(tmp_path, rides, routes=routes)).table.itertuples()
    assert corridor.remedy == remedy.value


def test_many_passengers_and_no_terminal_are_a_route_of_their_own(tmp_path):
    routes = {"R1": ["W2", "W1", "H", "N1", "N2"], "R2": ["N1", "H", "E1", "E2"], "BACK": ["E2", "E1", "H", "W1", "W2"]}
    rides = [leg for card in range(60) for leg in journey(card, "W2", "H", "E2", passengers=16)]
    (corridor,) = gap_corridors(gaps_of(tmp_path, rides, routes=routes)).table.itertuples()
    assert corridor.demand / (2 * 16 * 6) == 5
    assert corridor.remedy == Remedy.NEW_ROUTE.value


def test_days_one_by_one_are_all_days_together_in_any_order(tmp_path):
    rides = [
        leg
        for day in range(3)
        for card in range(4)
        for leg in journey(card, "W2", "H", "E2", day=DAY + pd.Timedelta(days=day), wait_min=9 + day + card)
    ]
    whole = gaps_of(tmp_path, rides).table
    parts = sorted((tmp_path / "legs").iterdir())
    for old, new in zip(parts, [f"service_date=2026-05-0{n}" for n in (8, 7, 6)], strict=True):
        old.rename(old.with_name(new))
    again = find_direct_gaps(tmp_path / "legs", network_of(), OPTIONS).table
    assert whole.drop(columns=["now_min", "saved_person_min"]).equals(
        again.drop(columns=["now_min", "saved_person_min"])
    )


def test_what_cannot_be_is_one_sentence(tmp_path):
    for options in ({"speed_kmh": 0}, {"headway_min": 0}):
        with pytest.raises(TransitError, match="impossible"):
            replace(OPTIONS, **options)
    with pytest.raises(TransitError, match="wait is -1"):
        TimeValues(wait=-1)
    with pytest.raises(Cancelled):
        gaps_of(tmp_path, journey(1, "W2", "H", "E2"), progress=CancelAfter(3))


def test_legs_without_a_change_have_no_gap_and_no_corridor(tmp_path):
    gaps = gaps_of(tmp_path, journey(1, "W2", "H", routes=("R1",)))
    found = gap_corridors(gaps)
    assert gaps.table.empty and found.table.empty and found.stops.empty
    assert found.table.crs == "EPSG:5186"


ROW = {f"S{number}": (180000.0 + 1000 * number, 530000.0) for number in range(6)}
SEQUENCES = st.lists(
    st.lists(st.sampled_from(sorted(ROW)), min_size=3, max_size=5, unique=True), min_size=2, max_size=4
)
RIDES = st.lists(st.tuples(*[st.integers(0, 99)] * 6, st.integers(1, 3)), min_size=1, max_size=12)


@settings(max_examples=25, deadline=None)
@given(SEQUENCES, RIDES)
def test_gaps_are_those_that_a_look_at_every_journey_finds(tmp_path_factory, sequences, picks):
    routes = {f"R{number}": stops for number, stops in enumerate(sequences)}
    rides, changing, direct = [], Counter(), set()
    for card, (first, on, off, second, on_again, goal, people) in enumerate(picks):
        one, other = (f"R{pick % len(routes)}" for pick in (first, second))
        begin, change = sorted((on % len(routes[one]), off % len(routes[one])))
        again, end = sorted((on_again % len(routes[other]), goal % len(routes[other])))
        if begin == change or again == end:
            continue
        start, mid, there, last = routes[one][begin], routes[one][change], routes[other][again], routes[other][end]
        if card % 3 == 0:
            rides.append(ride(card, one, "08:00", start, "08:05", mid, passengers=people))
            direct.add((start, mid))
        else:
            rides.append(ride(card, one, "08:00", start, "08:05", mid, passengers=people))
            rides.append(ride(card, other, "09:00", there, "09:05", last, leg=2, passengers=people))
            changing[start, last] += people
    if not rides:
        return
    legs = write_legs(tmp_path_factory.mktemp("gaps") / "legs", rides)
    options = replace(OPTIONS, speed_kmh=60, headway_min=1)
    table = find_direct_gaps(legs, network_of(routes, ROW), options).table
    joined = {
        (stops[a], stops[b]) for stops in routes.values() for a in range(len(stops)) for b in range(a, len(stops))
    }
    expected = {pair: "frequency" if pair in joined | direct else "no_route" for pair in changing if pair[0] != pair[1]}
    found = {(row.from_zone, row.to_zone): row.reason for row in table.itertuples()}
    assert found == expected
    assert {(row.from_zone, row.to_zone): row.changing for row in table.itertuples()} == {
        pair: changing[pair] for pair in expected
    }
