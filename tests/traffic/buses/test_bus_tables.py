"""Layers of the bus side become the tables of the demand."""

from dataclasses import replace

import bus_lines
import geopandas as gpd
import grid_city
import numpy as np
import pandas as pd
import pytest
import shapely
from grid_city import CRS
from listening import Listening

from sijeong.traffic.buses.departures import PEAKS_S
from sijeong.traffic.buses.dwelling import DwellRule
from sijeong.traffic.buses.loading import load_buses
from sijeong.traffic.buses.matching import match_lines
from sijeong.traffic.buses.tables import BusLayers, bus_tables, places_of
from sijeong.traffic.demand.store import read_demand, write_demand
from sijeong.traffic.errors import TrafficError


def test_headways_make_departures_from_the_first_to_the_last_bus(roads):
    times = bus_lines.tables(roads)["departures"]
    out = times.loc[times["direction"] == "0", "depart_s"].to_numpy()
    assert out[0] == 6 * 3600 and out[-1] == 22 * 3600
    for begin, end in PEAKS_S:
        inside = out[(out >= begin) & (out < end)]
        assert np.diff(inside) == pytest.approx(600) and len(inside) == 12
    assert np.diff(out[out < 7 * 3600 + 1]) == pytest.approx(1200)
    assert set(times["direction"]) == {"0", "1"}


def test_a_last_bus_after_midnight_is_on_the_next_day(roads):
    given = bus_lines.layers(roads)
    given.routes["last_time"] = "00:40"
    lines = bus_tables(given, CRS)["lines"]
    assert lines["end_s"].iloc[0] == 86_400 + 40 * 60


def test_one_headway_holds_all_day_and_none_runs_nothing(roads):
    given = bus_lines.layers(roads, peak_min=np.nan, offpeak_min=15)
    times = bus_tables(given, CRS)["departures"]
    assert np.diff(times.loc[times["direction"] == "0", "depart_s"]) == pytest.approx(900)
    idle = bus_lines.layers(roads, peak_min=np.nan, offpeak_min=0)
    with pytest.raises(TrafficError, match="headways"):
        bus_tables(idle, CRS)


def test_a_line_without_headway_is_told_of_and_left_out(roads):
    given = bus_lines.layers(roads)
    more = given.route_stops.assign(route_id="L2")
    routes = pd.concat([given.routes, pd.DataFrame({"route_id": ["L2"], "route_name": ["77"]})])
    heard = Listening()
    made = bus_tables(BusLayers(given.stops, routes, pd.concat([given.route_stops, more])), CRS, heard)
    assert set(made["lines"]["line_id"]) == {"L1"} and set(made["line_stops"]["line_id"]) == {"L1"}
    assert any("77" in said for said in heard.warnings)


def test_a_timetable_comes_before_headways(roads):
    given = bus_lines.layers(roads)
    order = given.route_stops.assign(pattern=given.route_stops["direction"] + 1)
    times = pd.DataFrame({
        "trip_id": ["t1", "t1", "t2", "t2"], "route_id": "L1", "pattern": [1, 1, 2, 2],
        "depart_s": [30_000, 30_300, 25_000, 25_300],
    })  # fmt: skip
    made = bus_tables(BusLayers(given.stops, given.routes, order, stop_times=times), CRS)
    found = sorted(made["departures"].itertuples(index=False, name=None))
    assert found == [("L1", "1", 30_000.0), ("L1", "2", 25_000.0)]


def test_of_several_patterns_one_each_way_runs_by_headway(roads):
    given = bus_lines.layers(roads)
    order = given.route_stops.assign(pattern=given.route_stops["direction"] + 1, trips=20)
    short = order[(order["direction"] == 0) & (order["seq"] > 2)].assign(pattern=3, trips=4)
    made = bus_tables(BusLayers(given.stops, given.routes, pd.concat([order, short])), CRS)
    assert set(made["departures"]["direction"]) == {"1", "2"}
    assert set(made["line_stops"]["direction"]) == {"1", "2", "3"}


def test_riders_keep_their_sum_and_their_hour(roads):
    counted = bus_lines.profile()
    riders = bus_lines.tables(roads, profile=counted)["riders"]
    assert riders["boardings"].sum() == pytest.approx(counted["boardings"].sum())
    assert riders["alightings"].sum() == pytest.approx(counted["alightings"].sum())
    assert set(riders["hour"]) == {7, 8}


def test_riders_of_the_whole_day_go_with_the_buses(roads):
    counted = bus_lines.profile()
    counted = counted[counted["hour"] == 7].assign(hour=-1)
    riders = bus_lines.tables(roads, profile=counted)["riders"]
    assert riders["boardings"].sum() == pytest.approx(counted["boardings"].sum())
    by_hour = riders.groupby("hour")["boardings"].sum()
    assert by_hour[8] == pytest.approx(2 * by_hour[12])  # six buses an hour against three


def test_riders_at_stops_of_no_line_are_told_of(roads):
    counted = bus_lines.profile()
    stray = counted.head(1).assign(from_stop="elsewhere", boardings=40.0)
    heard = Listening()
    bus_tables(bus_lines.layers(roads, profile=pd.concat([counted, stray])), CRS, heard)
    assert any("40 boardings" in said for said in heard.warnings)


def test_rail_lines_are_no_buses(roads):
    given = bus_lines.layers(roads)
    rail = given.stops.assign(stop_id="r" + given.stops["stop_id"], mode="rail")
    order = given.route_stops.assign(route_id="R", stop_id="r" + given.route_stops["stop_id"])
    routes = pd.concat([given.routes, given.routes.assign(route_id="R")])
    both = gpd.GeoDataFrame(pd.concat([given.stops, rail]), crs=CRS)
    made = bus_tables(BusLayers(both, routes, pd.concat([given.route_stops, order])), CRS)
    assert set(made["lines"]["line_id"]) == {"L1"}


def test_a_missing_field_is_named(roads):
    given = bus_lines.layers(roads)
    with pytest.raises(TrafficError, match="stops of the routes has no field stop_id"):
        bus_tables(BusLayers(given.stops, given.routes, given.route_stops.drop(columns="stop_id")), CRS)


@pytest.mark.parametrize(
    ("kind", "places"), [("직행좌석형시내버스", 41), ("마을버스", 33), ("일반형시내버스", 55), ("", 55)]
)
def test_places_follow_the_kind_of_bus(kind, places):
    assert places_of(kind) == places


@pytest.mark.parametrize("counted", [None, bus_lines.profile()], ids=["without riders", "with riders"])
def test_buses_come_back_from_the_package_of_the_demand(roads, tmp_path, counted):
    given = bus_lines.layers(roads, profile=counted)
    line = gpd.GeoDataFrame({"route_id": ["L1"]}, geometry=[shapely.LineString([(0, 0), (9, 9)])], crs=CRS)
    buses = bus_tables(replace(given, route_lines=line), CRS) | {"rules": DwellRule().table()}
    demand = grid_city.peak_demand(roads, 100)
    demand.buses.update(buses)
    write_demand(demand, tmp_path / "demand.gpkg")
    back = read_demand(tmp_path / "demand.gpkg").buses
    assert set(back) == set(buses)
    before, after = (match_lines(roads, tables) for tables in (buses, back))
    pd.testing.assert_frame_equal(after.calls, before.calls)
    loads = [load_buses(roads, tables, before).calls for tables in (buses, back)]
    pd.testing.assert_frame_equal(loads[1], loads[0])
