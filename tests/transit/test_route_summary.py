"""Indicators of routes: each against a number worked out by hand; what is missing, and why."""

from __future__ import annotations

from datetime import timedelta

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from cancelling import CancelAfter
from hypothesis import given, settings
from hypothesis import strategies as st
from leg_tables import DAY, ride, write_legs
from shapely.geometry import LineString, Point

from sijeong.common.errors import Cancelled
from sijeong.transit.calendar import DayType
from sijeong.transit.errors import TransitError
from sijeong.transit.network.bus_tables import BusTables
from sijeong.transit.network.route_network import RouteNetwork
from sijeong.transit.routes.curvature import curvature
from sijeong.transit.routes.overlap import road_share
from sijeong.transit.routes.route_fields import FIELDS
from sijeong.transit.routes.route_summary import route_summary

PLACES = {"A": (0, 0), "B": (600, 0), "C": (1200, 0), "D": (1200, 800), "E": (0, 800), "Q": (1210, 790)}
"""D and Q are one place; all others lie apart."""


def stop_layer():
    return gpd.GeoDataFrame(
        {"stop_id": list(PLACES), "stop_name": list(PLACES)},
        geometry=[Point(200_000 + x, 500_000 + y) for x, y in PLACES.values()],
        crs="EPSG:5186",
    )


def calls(**routes):
    rows = [(route.strip("r"), seq, stop) for route, stops in routes.items() for seq, stop in enumerate(stops, 1)]
    return pd.DataFrame(rows, columns=["route_id", "seq", "stop_id"])


ROUTES = pd.DataFrame(
    {"route_id": ["1", "2", "3"], "route_name": ["10", "20", "마을3"],
     "route_type": ["일반형", "직행좌석형", "마을버스"], "peak_min": [10, None, 20], "offpeak_min": [20, None, 20]}
)  # fmt: skip


@pytest.fixture
def legs(tmp_path):
    """Route 1 A-B-C-D with two vehicles, seen four times at A; route 2 without; a transfer, an unknown alighting."""
    fare = {"fare_transfer": True, "behaviour_transfer": True}
    none = {"fare_transfer": False, "behaviour_transfer": False}
    return write_legs(
        tmp_path / "legs",
        [
            ride(1, "1", "07:00", "A", "07:10", "D", vehicle_id="V1", passengers=3, user_type="04", **none),
            ride(1, "2", "07:20", "D", "07:30", "E", leg=2, passengers=3, user_type="04", **fare),
            ride(2, "1", "07:10", "A", "07:14", "C", vehicle_id="V2", user_type="03", **none),
            ride(3, "1", "07:12", "A", "07:14", "B", vehicle_id="V2", user_type="", **none),
            ride(4, "1", "10:00", "A", vehicle_id="V1", user_type="01", **none),
            ride(5, "1", "09:59", "A", "10:20", "D", vehicle_id="V1", user_type="01", **none),
            ride(6, "1", "09:00", "D", "09:10", "A", vehicle_id="V1", user_type="02", **none),
            ride(7, "9", "09:00", "D", "09:30", "A", vehicle_id="V9", **none),
        ],
    )


@pytest.fixture
def table(legs):
    bus = BusTables(stop_layer(), calls(r1="ABCD", r2="DEA", r3="ABCQ", r4="EA"), ROUTES)
    return route_summary(legs, bus, DayType.WEEKDAY).routes.set_index("route_id")


def test_every_route_of_legs_or_sequences_has_a_row_with_most_passengers_first(legs):
    bus = BusTables(stop_layer(), calls(r1="ABCD", r2="DEA", r3="ABCQ", r4="EA"), ROUTES)
    summary = route_summary(legs, bus, DayType.WEEKDAY)
    assert list(summary.routes.columns) == [*FIELDS, "geometry"]
    assert summary.routes["route_id"].tolist() == ["1", "2", "9", "3", "4"]
    assert summary.routes["rank"].tolist() == [1, 2, 3, 4, 5]
    assert summary.days == 1
    assert summary.routes.geometry.isna().tolist() == [False, False, True, False, False]


def test_passengers_and_who_they_are(table):
    one = table.loc["1"]
    assert (one.passengers, one.passengers_total, one.route_name, one.bus_kind) == (8, 8, "10", "city")
    assert one.senior_share == pytest.approx(3 / 7)
    assert (one.youth_share, one.child_share, one.student_share) == pytest.approx((1 / 7, 1 / 7, 2 / 7))
    assert one.adult_share == pytest.approx(2 / 7)
    assert (one.peak_hour, one.peak_hour_share) == (7, 5 / 8)
    assert (one.unknown_share, one.unplaced_share) == (1 / 8, 1 / 8)


def test_few_cards_of_a_rare_user_type_are_not_told(tmp_path):
    def rides(route, cards):
        return [ride(100 * int(route) + n, route, "08:00", "A", "08:05", "B", user_type=kind)
                for n, kind in enumerate(["01"] * 20 + ["05"] * cards)]  # fmt: skip

    legs = write_legs(tmp_path / "rare", rides("1", 4) + rides("2", 5) + rides("3", 0))
    bus = BusTables(stop_layer(), calls(r1="ABCD", r2="ABCD", r3="ABCD"))
    table = route_summary(legs, bus).routes.set_index("route_id")
    assert table.loc["1", ["disabled_share", "veteran_share", "foreigner_share", "other_share"]].isna().all()
    assert table.loc["2", "disabled_share"] == 5 / 25
    assert table.loc["3", ["disabled_share", "other_share"]].tolist() == [0, 0]
    assert "fewer than five cards" in table.loc["1", "remark"]
    assert "fewer than five cards" not in table.loc["2", "remark"]


def test_transfers_to_and_from_a_route_by_both_definitions(table):
    assert table.loc["2", ["transfer_in_share_fare", "transfer_in_share_behaviour"]].tolist() == [1, 1]
    assert table.loc["2", ["transfer_out_share_fare", "transfer_out_share_behaviour"]].tolist() == [0, 0]
    assert table.loc["1", "transfer_out_share_fare"] == 3 / 8
    assert table.loc["1", "transfer_in_share_behaviour"] == 0


def test_both_definitions_are_kept_apart(tmp_path):
    legs = write_legs(
        tmp_path / "apart",
        [ride(1, "1", "08:00", "A", "08:05", "B"),
         ride(1, "2", "08:10", "D", "08:20", "E", leg=2, fare_transfer=True, behaviour_transfer=False)],
    )  # fmt: skip
    row = route_summary(legs, BusTables(stop_layer(), calls(r1="ABCD", r2="DEA"))).routes.set_index("route_id").loc["2"]
    assert (row.transfer_in_share_fare, row.transfer_in_share_behaviour) == (1, 0)


def test_distance_time_and_speed_of_the_rides(table):
    one = table.loc["1"]
    # 3 + 1 ride 2,000 m, 1 rides 1,200 m, 1 rides 600 m; the unknown one at 10 goes where those of the day went.
    known = 4 * 2000 + 1200 + 600
    assert one.passenger_km == pytest.approx((known + known / 6) / 1000)
    assert one.distance_mean_m == pytest.approx(known / 6)
    assert one.time_mean_s == pytest.approx((3 * 600 + 240 + 120 + 21 * 60 + 600) / 7)
    assert one.speed_kmh == pytest.approx(known / (3 * 600 + 240 + 120 + 21 * 60) * 3.6)


def test_turnover_and_the_fullest_segments(table):
    one = table.loc["1"]
    assert (one.max_load, one.turnover) == pytest.approx((7, 1))
    assert one.max_load_segment == "A → B"
    # At 7 o'clock two buses carry five.
    assert (one.peak_load_per_run, one.peak_load_segment, one.peak_load_hour) == (2.5, "A → B", 7)
    assert one.peak_crowding == "free"


def test_what_is_offered(table):
    one = table.loc["1"]
    assert (one.length_km, one.stops, one.runs, one.runs_source, one.vehicles) == (2, 4, 4, "seen", 2)
    assert one.vehicle_km == pytest.approx(8)
    assert one.passengers_per_vehicle_km == pytest.approx(1)
    assert (one.passengers_per_run, one.passengers_per_vehicle) == (2, 4)
    assert one.load_factor == pytest.approx(one.passenger_km / (8 * 55))
    # 7 and 8 o'clock every ten minutes, 9 and 10 o'clock every twenty: the hours between the first and last passage.
    assert one.runs_timetable == 2 * 6 + 2 * 3


def test_headways_waits_and_bunching(table):
    one = table.loc["1"]
    assert one.headway_peak_min == 10
    assert one.wait_peak_s == 300
    assert one.excess_wait_peak_s == 0
    assert (one.first_time, one.last_time) == ("07:00", "10:20")
    assert one.bunched_share == 0


def test_stops_served_out_and_back_do_not_halve_the_headway(tmp_path):
    run = (("00", "A"), ("05", "B"), ("15", "B"))
    rides = [ride(hour, "1", f"{hour}:{at}", stop, vehicle_id="V1") for hour in (10, 11, 12) for at, stop in run]
    legs = write_legs(tmp_path / "back", rides)
    out_and_back = calls(r1="ABCBE").assign(direction=[0, 0, 0, 1, 1])
    row = route_summary(legs, BusTables(stop_layer(), out_and_back)).routes.iloc[0]
    assert row.headway_offpeak_min == 60


def test_curvature_of_the_route_and_of_its_riders(table):
    one = table.loc["1"]
    assert one.curvature == pytest.approx(2000 / np.hypot(1200, 800))
    straight = 4 * np.hypot(1200, 800) + 1200 + 600
    assert one.curvature_demand == pytest.approx((4 * 2000 + 1800) / straight)
    # A loop would be measured between its farthest stops; D-E-A is none.
    assert table.loc["2", "curvature"] == pytest.approx(2000 / np.hypot(1200, 800))


def test_a_loop_is_curved_between_its_farthest_stops():
    network = RouteNetwork.of(stop_layer(), calls(r1="ABCDEA"))
    assert curvature(network.patterns[0], network) == pytest.approx(2000 / np.hypot(1200, 800))
    out_and_back = calls(r1="ABCBA").assign(direction=[0, 0, 0, 1, 1])
    there = RouteNetwork.of(stop_layer(), out_and_back)
    assert curvature(there.patterns[0], there) == 1


def test_riders_whom_another_route_would_carry(table):
    """Route 3 goes A-B-C-Q, and Q is at the place of D; route 2 is alone but for E-A."""
    assert table.loc["1", "overlap_demand"] == 1
    assert table.loc["2", "overlap_demand"] == 0
    assert np.isnan(table.loc["3", "overlap_demand"])


def test_roads_that_routes_share():
    network = RouteNetwork.of(stop_layer(), calls(r1="ABCD", r2="DEA", r3="ABC", r4="CB"))
    share = road_share(network)
    assert share.shared == pytest.approx([1200 / 2000, 0, 1, 1], abs=0.06)
    assert share.others == pytest.approx([(600 + 600 * 2) / 2000, 0, 1.5, 2], abs=0.15)


def test_a_route_alone_shares_no_road():
    assert road_share(RouteNetwork.of(stop_layer(), calls(r1="ABCD"))).shared.tolist() == [0]


def test_what_is_missing_is_said(table):
    assert table.loc["9", "remark"] == (
        "not in the stop sequences: nothing along the route; no headway in the timetable: no excess wait, no bunching"
    )
    assert table.loc["9", ["length_km", "max_load", "overlap_demand", "runs"]].isna().all()
    assert "neither vehicles nor timetable" in table.loc["2", "remark"]
    assert table.loc["2", ["runs", "vehicle_km", "load_factor", "peak_load_per_run"]].isna().all()
    assert table.loc["2", "peak_crowding"] is None
    assert table.loc["3", "remark"] == "no ride between its stops"
    assert table.loc["1", "remark"] == "fewer buses seen than the timetable says: headways and waits are too long"


def test_remarks_speak_the_language_of_the_user(legs):
    bus = BusTables(stop_layer(), calls(r1="ABCD"), ROUTES)
    table = route_summary(legs, bus, translate=lambda text: text.upper()).routes.set_index("route_id")
    assert table.loc["9", "remark"].startswith("NOT IN THE STOP SEQUENCES")


def test_the_line_of_a_route_is_its_own(legs):
    line = LineString([(200_000, 500_000), (200_600, 500_030), (201_200, 500_000), (201_200, 500_800)])
    lines = gpd.GeoDataFrame({"route_id": ["1"]}, geometry=[line], crs="EPSG:5186")
    table = route_summary(legs, BusTables(stop_layer(), calls(r1="ABCD", r2="DEA"), None, lines)).routes
    shapes = table.set_index("route_id").geometry
    assert shapes["1"].equals_exact(line, 0.01)
    assert shapes["2"].length == pytest.approx(2000)


def test_means_over_days_of_one_type(legs, tmp_path):
    bus = BusTables(stop_layer(), calls(r1="ABCD"))
    with pytest.raises(TransitError, match="this type: Saturday"):
        route_summary(legs, bus, DayType.SATURDAY)
    rides = [ride(1, "1", "08:00", "A", "08:10", "D", passengers=5)]
    rides += [ride(1, "1", "08:00", "A", "08:10", "D", day=DAY + timedelta(days=1))]
    two = write_legs(tmp_path / "two", rides)
    row = route_summary(two, bus).routes.iloc[0]
    assert (row.passengers, row.passengers_total, row.max_load) == (3, 6, 3)


@pytest.mark.parametrize("checks", [0, 3, 8, 14])
def test_a_cancel_is_heard(legs, checks):
    with pytest.raises(Cancelled):
        route_summary(legs, BusTables(stop_layer(), calls(r1="ABCD")), progress=CancelAfter(checks))


RIDES = st.lists(
    st.tuples(st.sampled_from("12"), st.sampled_from("ABCDE"), st.none() | st.sampled_from("ABCDE"), st.integers(5, 22),
              st.integers(1, 4), st.sampled_from(["01", "04", None])),
    min_size=1, max_size=25,
)  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(RIDES)
def test_whatever_rides_there_are_the_shares_stay_shares(tmp_path_factory, rides):
    legs = write_legs(
        tmp_path_factory.mktemp("any") / "legs",
        [ride(card, route, f"{hour:02d}:00", board, f"{hour:02d}:20" if alight else None, alight, passengers=passengers,
              user_type=kind, vehicle_id="V1" if card % 2 else None)
         for card, (route, board, alight, hour, passengers, kind) in enumerate(rides)],
    )  # fmt: skip
    table = route_summary(legs, BusTables(stop_layer(), calls(r1="ABCD", r2="DEABD"), ROUTES)).routes
    shares = table[[name for name in table.columns if "share" in name or name.startswith("overlap")]]
    assert ((shares.isna()) | ((shares >= 0) & (shares <= 1 + 1e-9))).all().all()
    assert table["passengers_total"].sum() == sum(passengers for *_, passengers, _ in rides)
    for name in ("curvature", "curvature_demand", "turnover"):
        assert (table[name].isna() | (table[name] >= 1 - 1e-9)).all()


def test_legs_without_any_alighting(tmp_path):
    legs = write_legs(tmp_path / "legs", [ride(1, "1", "08:00", "A", vehicle_id="V1"), ride(2, "1", "08:10", "B")])
    row = route_summary(legs, BusTables(stop_layer(), calls(r1="ABCD"))).routes.iloc[0]
    assert (row.passengers, row.unknown_share, row.unplaced_share, row.max_load) == (2, 1, 0, 0)
    assert row[["distance_mean_m", "speed_kmh", "turnover", "overlap_demand"]].isna().all()
    assert row.remark.startswith("no ride between its stops")
