"""Profiles of routes from legs: fields, hours, runs, crowding, day types, lines, and what may be missing."""

from __future__ import annotations

from datetime import datetime, timedelta

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from cancelling import CancelAfter
from leg_tables import DAY, ride, write_legs
from shapely.geometry import LineString, Point

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.transit.calendar import DayType
from sijeong.transit.errors import TransitError
from sijeong.transit.network.bus_tables import BusTables
from sijeong.transit.routes.route_profile import WHOLE_DAY, ProfilePlan, route_profile
from sijeong.transit.routes.vehicles import BusKind, BusSizes, Crowding

SATURDAY = DAY + timedelta(days=2)
FIELDS = ["route_id", "route_name", "pattern", "direction", "seq", "from_stop", "to_stop", "from_name", "to_name",
          "hour", "time_begin", "time_end", "boardings", "alightings", "load", "runs", "load_per_run",
          "capacity_share", "crowding", "spread", "geometry"]  # fmt: skip


def tables(routes=None, lines=None, crs="EPSG:5186"):
    places = {"A": (0, 0), "B": (300, 0), "C": (600, 0), "D": (600, 20), "E": (300, 20), "F": (0, 20)}
    stops = gpd.GeoDataFrame(
        {"stop_id": list(places), "stop_name": [f"{stop}역" for stop in places]},
        geometry=[Point(200_000 + x, 500_000 + y) for x, y in places.values()],
        crs="EPSG:5186",
    ).to_crs(crs)
    calls = [("1", seq, stop, int(seq > 3), "100번") for seq, stop in enumerate("ABCDEF", 1)]
    calls += [("2", seq, stop, -1, "마을2") for seq, stop in enumerate("ABCA", 1)]
    calls = pd.DataFrame(calls, columns=["route_id", "seq", "stop_id", "direction", "route_name"])
    return BusTables(stops, calls, routes, lines)


@pytest.fixture
def legs(tmp_path):
    """Two buses of route 1 from 08:00 with 30 and 10 people, one bus back; route 2 without vehicles; a Saturday."""
    rides = [
        ride(1, "1", "08:00", "A", "08:10", "C", vehicle_id="V1", passengers=30),
        ride(2, "1", "08:20", "A", "08:25", "B", vehicle_id="V2", passengers=10),
        ride(3, "1", "09:30", "D", "09:45", "F", vehicle_id="V1", passengers=4),
        ride(4, "1", "08:21", "A", vehicle_id="V2", passengers=2),
        ride(5, "2", "08:00", "C", "08:05", "B", passengers=6),
        ride(6, "1", "08:00", "C", "08:05", "B", passengers=9),
        ride(7, "1", "10:00", "A", "10:05", "B", vehicle_id="V1", day=SATURDAY),
    ]
    return write_legs(tmp_path / "legs", rides)


def segment(profile, route, start, hour):
    table = profile.segments
    (row,) = np.flatnonzero(
        (table["route_id"] == route)
        & (table["from_stop"] == start)
        & (table["hour"] == hour)
        & table["to_stop"].notna()
    )
    return table.iloc[row]


def profile_of(legs, bus=None, **plan):
    return route_profile(legs, bus or tables(), ProfilePlan(**({"day_type": DayType.WEEKDAY} | plan)))


def test_a_row_for_each_segment_and_hour_with_passengers(legs):
    profile = profile_of(legs)
    assert profile.days == 1
    assert list(profile.segments.columns) == FIELDS
    counts = profile.segments.groupby(["route_id", "hour"]).size().to_dict()
    assert counts == {("1", 8): 6, ("1", 9): 6, ("2", 8): 4}
    row = segment(profile, "1", "A", 8)
    assert (row.route_name, row.pattern, row.direction, row.seq) == ("100번", 1, 0, 1)
    assert (row.to_stop, row.from_name, row.to_name) == ("B", "A역", "B역")
    assert (row.time_begin, row.time_end) == (datetime(2026, 4, 16, 8), datetime(2026, 4, 16, 9))
    assert (row.boardings, row.alightings, row.load) == (42, 0, 42)


def test_those_whose_alighting_is_unknown_ride_as_the_others_of_their_stop(legs):
    profile = profile_of(legs)
    assert segment(profile, "1", "B", 8).load == pytest.approx(30 + 2 * 30 / 40)
    assert segment(profile, "1", "B", 8).alightings == pytest.approx(10.5)
    assert segment(profile, "1", "B", 8).spread == pytest.approx(0.5)
    balance = profile.balance.set_index("route_id")
    assert balance.loc["1"].tolist() == [55, 44, 2, 0, 9, "seen"]


def test_every_route_lets_off_whom_it_took_on(legs):
    sums = profile_of(legs).segments.groupby("route_id")[["boardings", "alightings"]].sum()
    assert sums["boardings"].to_dict() == {"1": 46, "2": 6}
    assert sums["alightings"].to_dict() == pytest.approx(sums["boardings"].to_dict())


def test_the_end_of_a_route_is_a_row_without_a_line(legs):
    table = profile_of(legs).segments
    ends = table[table["to_stop"].isna()]
    assert ends.groupby("route_id")["from_stop"].unique().map(list).to_dict() == {"1": ["F"], "2": ["A"]}
    assert ends.geometry.isna().all()
    assert (ends["load"] == 0).all()
    assert table[table["to_stop"].notna()].geometry.notna().all()


def test_a_loop_is_loaded_through_its_terminal(legs):
    profile = profile_of(legs)
    loads = {start: segment(profile, "2", start, 8).load for start in "ABC"}
    assert loads == {"A": 6, "B": 0, "C": 6}


def test_buses_that_taps_show_make_the_load_of_a_bus(legs):
    profile = profile_of(legs)
    row = segment(profile, "1", "A", 8)
    assert (row.runs, row.load_per_run, row.crowding) == (2, 21, "free")
    assert row.capacity_share == pytest.approx(21 / 55)
    back = segment(profile, "1", "D", 9)
    assert (back.runs, back.load_per_run) == (1, 4)


def test_without_vehicles_or_timetable_nothing_is_said_of_a_bus(legs):
    row = segment(profile_of(legs), "2", "A", 8)
    assert row[["runs", "load_per_run", "capacity_share"]].isna().all()
    assert row.crowding is None


def test_the_timetable_stands_in_for_vehicles(legs):
    routes = pd.DataFrame({"route_id": ["1", "2"], "route_name": ["100", "2"], "route_type": ["직행좌석형", "마을버스"],
                           "peak_min": [10, 20], "offpeak_min": [20, 40]})  # fmt: skip
    profile = profile_of(legs, tables(routes))
    row = segment(profile, "2", "A", 8)
    assert (row.runs, row.load_per_run, row.crowding, row.route_name) == (3, 2, "free", "2")
    assert row.capacity_share == pytest.approx(2 / 33)
    assert segment(profile, "1", "A", 8).capacity_share == pytest.approx(21 / 41)
    assert profile.balance.set_index("route_id")["runs_source"].to_dict() == {"1": "seen", "2": "timetable"}


def test_the_whole_day_in_one_row_a_segment(legs):
    profile = profile_of(legs, by_hour=False)
    assert set(profile.segments["hour"]) == {WHOLE_DAY}
    assert len(profile.segments) == 6 + 4
    row = segment(profile, "1", "D", WHOLE_DAY)
    assert (row.load, row.runs) == (4, 1)
    assert (row.time_begin, row.time_end) == (datetime(2026, 4, 16, 4), datetime(2026, 4, 17, 4))


def test_days_of_one_type_or_all_are_averaged(legs):
    assert segment(profile_of(legs, day_type=DayType.SATURDAY), "1", "A", 10).load == 1
    both = profile_of(legs, day_type=None)
    assert both.days == 2
    assert segment(both, "1", "A", 8).load == 21
    assert segment(both, "1", "A", 8).load_per_run == 21
    with pytest.raises(TransitError, match="no service day of this type: Sunday or holiday"):
        profile_of(legs, day_type=DayType.HOLIDAY)


def test_the_fullest_segments_come_first(legs):
    worst = profile_of(legs, worst=3).worst
    assert worst["rank"].tolist() == [1, 2, 3]
    assert worst[["route_id", "from_stop"]].to_numpy().tolist() == [["1", "A"], ["1", "B"], ["1", "D"]]
    assert "geometry" not in worst.columns
    everything = profile_of(legs, worst=100).worst
    assert everything["capacity_share"].isna().tolist() == [False] * 4 + [True] * 2
    assert (everything["load"] > 0).all()


def test_segments_are_cut_from_the_line_of_the_route(legs):
    places = [(0, 0), (150, 60), (300, 0), (600, 0), (600, 20), (0, 20)]
    line = LineString([(200_000 + x, 500_000 + y) for x, y in places])
    lines = gpd.GeoDataFrame({"route_id": ["1"]}, geometry=[line], crs="EPSG:5186")
    profile = profile_of(legs, tables(lines=lines))
    drawn = segment(profile, "1", "A", 8).geometry
    assert drawn.length == pytest.approx(2 * np.hypot(150, 60), abs=0.1)
    assert segment(profile, "2", "A", 8).geometry.length == pytest.approx(300)


def test_degrees_become_metres(legs):
    profile = profile_of(legs, tables(crs="EPSG:4326"))
    assert profile.segments.crs.to_epsg() == 5186
    assert segment(profile, "1", "A", 8).geometry.length == pytest.approx(300, abs=0.01)


def test_routes_of_another_number_system_are_said(legs):
    bus = tables()
    foreign = BusTables(bus.stops, bus.route_stops.assign(route_id="X" + bus.route_stops["route_id"]))
    with pytest.raises(TransitError, match="No ride lies on a route"):
        profile_of(legs, foreign)


def test_rides_off_their_route_are_told_of(legs):
    class Heard(Progress):
        def _warn(self, template, values):
            warnings.append(template.format(**values))

    warnings = []
    bus = tables()
    only = BusTables(bus.stops, bus.route_stops[bus.route_stops["route_id"] == "1"])
    route_profile(legs, only, ProfilePlan(DayType.WEEKDAY), Heard())
    assert len(warnings) == 2
    assert warnings[0].startswith("6 passengers rode on 1 routes that the stop sequences do not hold")
    assert warnings[1].startswith("9 passengers of 1 routes rode between stops")


@pytest.mark.parametrize("checks", [0, 3, 6, 9])
def test_a_cancel_is_heard(legs, checks):
    with pytest.raises(Cancelled):
        route_profile(legs, tables(), progress=CancelAfter(checks))


def test_kinds_of_buses_by_the_names_of_route_types():
    names = {
        "직행좌석형시내버스": "express",
        "광역급행형": "express",
        "일반형시내버스": "city",
        "마을버스": "village",
        "지선": "city",
    }
    assert {name: BusKind.of(name).value for name in names} == names


def test_crowding_is_judged_by_seats():
    load = np.array([0, 25, 25.1, 37.5, 37.6, np.nan])
    assert Crowding.of(load, np.full(6, 25.0)).tolist() == ["free", "free", "normal", "normal", "crowded", None]


def test_buses_that_cannot_be():
    with pytest.raises(TransitError, match="0 seats"):
        BusSizes(seats_city=0)
    with pytest.raises(TransitError, match="41 seats and 40 places"):
        BusSizes(places_express=40)


def test_legs_without_any_alighting(tmp_path):
    """Nobody's way is known, so nothing can be laid on the route; all are counted."""
    legs = write_legs(tmp_path / "legs", [ride(1, "1", "08:00", "A"), ride(2, "1", "08:10", "B", passengers=2)])
    with pytest.raises(TransitError, match="alightings"):
        profile_of(legs)


def test_empty_tables_are_said(legs):
    bus = tables()
    with pytest.raises(TransitError, match="no route with two stops"):
        profile_of(legs, BusTables(bus.stops, bus.route_stops[:0]))
    with pytest.raises(TransitError, match="no stop with an id"):
        profile_of(legs, BusTables(bus.stops[:0], bus.route_stops))
