from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import reference_linking as reference
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from leg_tables import ride, write_legs
from listening import Listening
from reference_linking import Tap
from tap_tables import stop_layer, write_dataset

from sijeong.transit.errors import TransitError
from sijeong.transit.flows.flow_lines import LOOP_RADIUS_M
from sijeong.transit.flows.pair_tally import PairBy
from sijeong.transit.flows.pairs import pair_table, pair_tallies, transfer_pairs
from sijeong.transit.hubs.transfer_times import StopPlaces
from sijeong.transit.leg_days import LegDays
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.passes import run_tallies
from sijeong.transit.stops import Stops

PLACES = {"A": (180000.0, 530000.0), "B": (180300.0, 530400.0), "C": (181000.0, 530000.0)}
NOON = datetime(2026, 3, 2, 12)
COLUMNS = (
    "from_route to_route from_stop to_stop transfers time_median_s time_p90_s walk_median_m fare_transfers "
    "behaviour_transfers geometry"
)


def change(card: int, wait_s: int, off: str = "A", on: str = "B", passengers: int = 1, routes=("1", "2")) -> list[Tap]:
    """One transfer: off at ``off``, on at ``on`` after ``wait_s``."""
    alight = NOON + timedelta(minutes=10)
    first = Tap(card, NOON, routes[0], "C", alight, off, passengers=passengers)
    board = alight + timedelta(seconds=wait_s)
    return [first, Tap(card, board, routes[1], on, board + timedelta(minutes=5), "C", passengers=passengers)]


def legs_of(folder: Path, taps: list[Tap]) -> Path:
    link_taps(write_dataset(folder / "taps", taps), folder / "legs", stops=stop_layer(PLACES))
    return folder / "legs"


def test_a_pair_is_a_line_from_alighting_to_boarding(tmp_path):
    pairs = transfer_pairs(legs_of(tmp_path, change(1, 120) + change(2, 240, passengers=3)), stop_layer(PLACES))
    assert " ".join(pairs.columns) == COLUMNS
    (pair,) = pairs.itertuples()
    assert (pair.from_route, pair.to_route, pair.from_stop, pair.to_stop) == ("1", "2", "A", "B")
    assert (pair.transfers, pair.time_median_s, pair.time_p90_s, pair.walk_median_m) == (4, 240, 240, 500.0)
    # They ride back to where they came from, which is no transfer by behaviour.
    assert (pair.fare_transfers, pair.behaviour_transfers) == (4, 0)
    assert list(pair.geometry.coords) == [PLACES["A"], PLACES["B"]]
    assert pairs.crs == "EPSG:5186"


@pytest.mark.parametrize("by", PairBy)
def test_a_flow_of_few_cards_is_left_out_however_often_they_ride(tmp_path, by):
    often = [tap for day in range(5) for tap in change(1, 120 + 3600 * day, passengers=9)]
    many = [tap for card in (2, 3, 4) for tap in change(card, 120, off="B", on="A", routes=("3", "4"))]
    pairs = transfer_pairs(legs_of(tmp_path, often + many), stop_layer(PLACES), by, min_cards=3)
    assert pairs["transfers"].tolist() == [3]
    assert len(transfer_pairs(tmp_path / "legs", stop_layer(PLACES), by, min_cards=4)) == 0


def test_fare_and_behavioural_transfers_stand_apart(tmp_path):
    rides = []
    for card, marks in enumerate([(True, False), (True, True), (False, False)], start=1):
        on = {"leg": 2, "fare_transfer": marks[0], "behaviour_transfer": marks[1], "passengers": card}
        rides += [ride(card, "1", "12:00", "C", "12:10", "A", passengers=card), ride(card, "2", "12:12", "B", **on)]
    for by in PairBy:
        (pair,) = transfer_pairs(write_legs(tmp_path / by.value, rides), stop_layer(PLACES), by).itertuples()
        assert (pair.transfers, pair.fare_transfers, pair.behaviour_transfers) == (6, 3, 2)


def test_by_route_joins_the_mean_places_of_the_passengers(tmp_path):
    taps = change(1, 60, "A", "B") + change(2, 60, "C", "B", passengers=3)
    (pair,) = transfer_pairs(legs_of(tmp_path, taps), stop_layer(PLACES), PairBy.ROUTE).itertuples()
    assert (pair.from_stop, pair.to_stop, pair.transfers) == (None, None, 4)
    assert list(pair.geometry.coords) == [(180750.0, 530000.0), PLACES["B"]]


def test_by_stop_does_not_tell_routes_apart(tmp_path):
    taps = change(1, 60) + change(2, 60, routes=("3", "4")) + change(3, 60, on="C")
    pairs = transfer_pairs(legs_of(tmp_path, taps), stop_layer(PLACES), PairBy.STOP)
    assert pairs["from_route"].isna().all()
    assert list(zip(pairs["from_stop"], pairs["to_stop"], pairs["transfers"], strict=True)) == [
        ("A", "B", 2),
        ("A", "C", 1),
    ]
    rare = transfer_pairs(tmp_path / "legs", stop_layer(PLACES), PairBy.STOP, min_count=2)
    assert list(rare["to_stop"]) == ["B"]


def test_a_transfer_within_one_stop_is_a_small_loop(tmp_path):
    (pair,) = transfer_pairs(legs_of(tmp_path, change(1, 60, "A", "A")), stop_layer(PLACES)).itertuples()
    assert pair.geometry.is_valid
    assert pair.geometry.is_closed
    assert pair.geometry.length == pytest.approx(2 * 3.14159 * LOOP_RADIUS_M, rel=0.02)
    assert pair.geometry.coords[0] == PLACES["A"]


def test_a_pair_with_an_unknown_stop_keeps_its_row_and_is_told(tmp_path):
    legs = legs_of(tmp_path, change(1, 60) + change(2, 60, on="X", passengers=2))
    progress = Listening()
    pairs = transfer_pairs(legs, stop_layer(PLACES), progress=progress)
    assert pairs["transfers"].sum() == 3
    assert list(pairs.geometry.isna()) == [True, False]
    assert "1 pairs with 2 transfers have no line" in progress.warnings[0]


def test_stops_in_degrees_are_transformed_and_leading_zeros_forgiven(tmp_path):
    layer = stop_layer({f"00{stop}": place for stop, place in PLACES.items()}).to_crs(4326)
    pairs = transfer_pairs(legs_of(tmp_path, change(1, 60)), layer)
    assert pairs.crs == "EPSG:5186"
    assert pairs.geometry.iloc[0].length == pytest.approx(500, abs=0.01)


def test_stops_that_cannot_be_used_are_one_sentence(tmp_path):
    legs = legs_of(tmp_path, change(1, 60))
    with pytest.raises(TransitError, match=r"no field stop_id.*number, stop_name"):
        transfer_pairs(legs, stop_layer(PLACES).rename(columns={"stop_id": "number"}))
    with pytest.raises(TransitError, match="no coordinate reference system"):
        transfer_pairs(legs, stop_layer(PLACES, crs=None))
    with pytest.raises(TransitError, match="no stop with an id and a place"):
        transfer_pairs(legs, stop_layer(PLACES).iloc[:0])


def test_a_folder_without_legs_is_one_sentence(tmp_path):
    with pytest.raises(TransitError, match="holds no legs"):
        transfer_pairs(tmp_path, stop_layer(PLACES))
    with pytest.raises(TransitError, match=r"columns .*journey_id"):
        transfer_pairs(write_dataset(tmp_path / "taps", change(1, 60)), stop_layer(PLACES))


def test_no_transfer_is_an_empty_layer(tmp_path):
    pairs = transfer_pairs(legs_of(tmp_path, change(1, 60)[:1]), stop_layer(PLACES))
    assert isinstance(pairs, gpd.GeoDataFrame)
    assert len(pairs) == 0


def test_days_may_be_counted_apart_and_put_together(tmp_path):
    """As on a cluster."""
    day = timedelta(days=1)
    taps = change(1, 60) + change(2, 90, "C", "A", 2)
    later = [replace(tap, board=tap.board + day, alight=tap.alight + day) for tap in change(3, 45) + change(1, 600)]
    days = LegDays.open(legs_of(tmp_path, taps + later))
    places = StopPlaces(*Stops.of(stop_layer(PLACES)).places_of(days.vocabulary.stops))
    for by in PairBy:
        (whole,) = run_tallies(days, partial(pair_tallies, by=by, places=places))
        merged, *others = (
            run_tallies(days.only(part), partial(pair_tallies, by=by, places=places))[0] for part in days.parts
        )
        for other in others:
            merged.merge(other)
        pd.testing.assert_frame_equal(
            pair_table(merged, days.vocabulary, 1), pair_table(whole, days.vocabulary, 1), check_exact=True
        )


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 1800),
        st.sampled_from("ABC"),
        st.sampled_from("ABC"),
        st.integers(1, 3),
        st.sampled_from([("1", "2"), ("2", "1"), ("1", "3")]),
    ),
    min_size=1,
    max_size=12,
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(CHANGES, st.sampled_from(PairBy))
def test_counts_and_quantiles_are_those_of_the_passengers_one_by_one(tmp_path_factory, changes, by):
    taps = [
        tap for card, (wait, off, on, n, routes) in enumerate(changes) for tap in change(card, wait, off, on, n, routes)
    ]
    passengers: dict[tuple, list[int]] = {}
    for leg in reference.link(taps, reference.Rules(), PLACES):
        if leg.leg > 1:
            ends = {
                "from_route": leg.prev_route,
                "to_route": leg.tap.route,
                "from_stop": leg.prev_alight_stop,
                "to_stop": leg.tap.board_stop,
            }
            key = tuple(ends[name] for name in by.key)
            passengers.setdefault(key, []).extend([leg.transfer_time_s] * leg.tap.passengers)
    folder = tmp_path_factory.mktemp("pairs")
    pairs = transfer_pairs(legs_of(folder, taps), stop_layer(PLACES), by)
    found = {
        tuple(row[name] for name in by.key): (row["transfers"], row["time_median_s"], row["time_p90_s"])
        for row in pairs.to_dict("records")
    }
    assert found == {key: (len(times), quantile(times, 0.5), quantile(times, 0.9)) for key, times in passengers.items()}


def quantile(times: list[int], share: float) -> int:
    return next(time for place, time in enumerate(sorted(times), start=1) if place >= share * len(times))
