from datetime import datetime, timedelta

import pytest
from reference_linking import Tap
from tap_tables import stop_layer, write_dataset

from sijeong.transit.errors import TransitError
from sijeong.transit.hubs.hubs import transfer_hubs
from sijeong.transit.linking.linking import link_taps

NOON = datetime(2026, 3, 2, 12)
# A row of stops 100 m apart: with chaining they would be one hub.
ROW = {f"S{number}": (180000.0 + 100 * number, 530000.0) for number in range(6)}
PLACES = {**ROW, "FAR": (190000.0, 540000.0)}
COLUMNS = [
    "hub_id",
    "name",
    "stops",
    "routes",
    "boardings",
    "alightings",
    "transfers",
    "transfer_share",
    "time_median_s",
    "rank",
]
MORE_COLUMNS = [
    "fare_transfers", "behaviour_transfers", "time_p85_s", "time_p90_s", "walk_median_m", "walk_p85_m",
    "walk_median_s", "wait_median_s", "wait_p85_s", "early_share", "lost_person_min", "route_pairs", "route_entropy",
]  # fmt: skip


def change(card: int, at: str, wait_s: int = 60, passengers: int = 1, route: str = "2") -> list[Tap]:
    alight = NOON + timedelta(minutes=10)
    board = alight + timedelta(seconds=wait_s)
    return [
        Tap(card, NOON, "1", "FAR", alight, at, passengers=passengers),
        Tap(card, board, route, at, board + timedelta(minutes=9), "FAR", passengers=passengers),
    ]


@pytest.fixture
def legs(tmp_path):
    taps = (
        change(1, "S2", 60, passengers=5)
        + change(2, "S3", 90, passengers=4, route="3")
        + change(3, "S1", 600)
        + change(4, "S5", 30, passengers=2)
    )
    link_taps(write_dataset(tmp_path / "taps", taps), tmp_path / "legs")
    return tmp_path / "legs"


def test_the_busiest_stop_takes_its_neighbours_and_no_chain_forms(legs):
    hubs = transfer_hubs(legs, stop_layer(PLACES))
    assert list(hubs.columns) == [*COLUMNS, *MORE_COLUMNS, "geometry"]
    rows = list(hubs[COLUMNS].itertuples(index=False, name=None))
    assert rows == [
        ("S2", "S2역", 3, 3, 10, 10, 10, 1.0, 60, 1),
        ("S5", "S5역", 1, 2, 2, 2, 2, 1.0, 30, 2),
    ]
    assert [(point.x, point.y) for point in hubs.geometry] == [PLACES["S2"], PLACES["S5"]]


def test_a_radius_of_zero_keeps_every_stop_apart(legs):
    hubs = transfer_hubs(legs, stop_layer(PLACES), radius_m=0)
    assert list(hubs["hub_id"]) == ["S2", "S3", "S5", "S1"]
    assert list(hubs["transfers"]) == [5, 4, 2, 1]
    assert list(hubs["time_median_s"]) == [60, 90, 30, 600]


def test_hubs_do_not_depend_on_the_order_of_the_stops(legs):
    one = transfer_hubs(legs, stop_layer(PLACES))
    two = transfer_hubs(legs, stop_layer(dict(reversed(PLACES.items()))))
    assert one.equals(two)


def test_a_negative_radius_is_refused(legs):
    with pytest.raises(TransitError, match="radius of a hub is -1 m"):
        transfer_hubs(legs, stop_layer(PLACES), radius_m=-1)


def test_a_stop_outside_the_layer_is_left_out(legs):
    hubs = transfer_hubs(legs, stop_layer({"S5": PLACES["S5"]}))
    assert list(hubs["hub_id"]) == ["S5"]
