"""Headline numbers against what can be counted by hand, and the page that shows them."""

from datetime import date

import geopandas as gpd
import pandas as pd
import pytest
from leg_tables import DAY, ride, write_legs
from shapely.geometry import Point

from sijeong.transit.leg_days import LegDays
from sijeong.transit.passes import run_tallies
from sijeong.transit.reports.overview import UserType, overview_of, quantile_min
from sijeong.transit.reports.transfer_report import transfer_report


@pytest.fixture
def legs(tmp_path):
    rides = [
        ride(1, "R1", "08:00", "A", "08:10", "B", passengers=2),
        ride(1, "R2", "08:16", "C", "08:40", "D", leg=2, passengers=2, behaviour_transfer=False),
        ride(2, "R1", "09:00", "A", "09:10", "B", user_type="04"),
        ride(2, "R2", "09:20", "C", leg=2, user_type="04", fare_transfer=False),
        ride(3, "R1", "24:30", "A", "24:50", "B"),
    ]
    rides += [ride(card, "R1", "10:00", "A", "10:06", "B") for card in range(10, 16)]
    rides += [ride(card, "R2", "10:10", "C", "10:30", "D", leg=2) for card in range(10, 16)]
    return write_legs(tmp_path / "legs", rides)


@pytest.fixture
def overview(legs):
    return run_tallies(legs, overview_of)[0]


def test_counts_are_passengers(overview):
    assert overview.boardings.sum() == 2 + 2 + 1 + 1 + 1 + 12
    assert overview.boardings[8] == 4
    assert overview.transfers[8] == 2
    assert overview.boardings[24] == 1
    assert overview.legs[:4].tolist() == [0, 1, 2 + 1 + 6, 0]


def test_both_meanings_of_a_transfer_are_kept_apart(overview):
    assert (overview.fare.transfers, overview.behaviour.transfers) == (2 + 6, 1 + 6)
    assert overview.fare.journeys == overview.boardings.sum() - 8
    assert list(overview.days) == [date(2026, 4, 16)]


def test_times_are_those_of_the_passengers(overview):
    waits = overview.transfer_min.sum(axis=0)
    assert {minute: count for minute, count in enumerate(waits) if count} == {4: 6, 6: 2, 10: 1}
    assert quantile_min(waits, 0.5) == 4
    assert quantile_min(waits, 0.85) == 6
    assert quantile_min(overview.transfer_min[UserType.SENIOR.value], 0.5) == 10
    assert quantile_min(overview.transfer_min[UserType.YOUTH.value], 0.5) is None
    assert overview.journey_min.sum() == 2 + 1 + 6  # the senior's end is not known


def test_user_types_add_up_to_all(overview):
    assert overview.type_boardings[UserType.SENIOR.value] == 2
    assert overview.type_boardings.sum() == overview.boardings.sum()
    assert overview.type_journeys.sum() == overview.legs.sum()
    assert overview.type_changing.sum() == overview.legs[2:].sum()


def test_days_counted_apart_and_merged_are_days_counted_together(tmp_path):
    days = [
        ride(card, "R1", "08:00", "A", "08:10", "B", day=DAY.replace(day=day)) for day in (16, 17) for card in range(3)
    ]
    legs = LegDays.open(write_legs(tmp_path / "legs", days))
    (together,) = run_tallies(legs, overview_of)
    first, second = (run_tallies(legs.only(part), overview_of)[0] for part in legs.parts)
    second.merge(first)
    assert list(second.days) == list(together.days)
    assert second.boardings.tolist() == together.boardings.tolist()
    assert second.fare == together.fare


def test_transfers_without_known_alightings_have_no_times(tmp_path):
    rides = [ride(card, f"R{leg}", f"08:{leg}0", "A", leg=leg) for card in range(9) for leg in (1, 2)]
    stops = gpd.GeoDataFrame({"stop_id": ["A"]}, geometry=[Point(200_000, 500_000)], crs="EPSG:5186")
    made = transfer_report(write_legs(tmp_path / "legs", rides), stops, tmp_path / "report.html")
    assert made.pairs["time_median_s"].isna().all()
    assert "R1" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_page_says_what_was_counted(legs, tmp_path):
    places = {"A": (0, 0), "B": (500, 0), "C": (520, 0), "D": (900, 0)}
    stops = gpd.GeoDataFrame(
        {"stop_id": list(places), "stop_name": ["시청", "역", "역 건너", "오이도"]},
        geometry=[Point(200_000 + x, 500_000 + y) for x, y in places.values()],
        crs="EPSG:5186",
    )
    page = tmp_path / "report.html"
    made = transfer_report(legs, stops, page, routes=pd.DataFrame({"route_id": ["R2"], "route_name": ["시흥5"]}))
    text = page.read_text(encoding="utf-8")
    assert made.overview.fare.transfers == 8
    for words in ("Report on bus transfers", "2026-04-16", "R1", "시흥5", "역 건너", "by behaviour"):
        assert words in text
    assert "senior" not in text  # two rides: too few to be told apart
