"""Lines on the map tell how long their runs take."""

from datetime import date

import bus_lines
import grid_city
import numpy as np
import pandas as pd
import pytest

from sijeong.traffic.assignment.static_run import assign_traffic
from sijeong.traffic.buses.model import RUN
from sijeong.traffic.buses.static_results import static_bus_results
from sijeong.traffic.buses.static_runs import RUN_FIELDS, assigned_bus_runs
from sijeong.traffic.buses.times import TIME_FIELDS, bus_times, way_lines
from sijeong.traffic.buses.timing import empty_road_seconds
from sijeong.traffic.results.model import BUS_RUNS, Verdict
from sijeong.traffic.results.store import read_results, write_results
from sijeong.traffic.scenario.model import Change, Operation, Scenario

DAY = date(2026, 5, 12)


@pytest.fixture(scope="module")
def run(roads):
    buses = bus_lines.tables(roads, profile=bus_lines.profile())
    runs, ways = assigned_bus_runs(roads, buses, empty_road_seconds(roads), 7 * 3600, 9 * 3600)
    return buses, runs, ways


def test_runs_have_the_fields_of_the_results(run):
    assert list(run[1].columns) == list(RUN_FIELDS) and set(RUN_FIELDS) == set(BUS_RUNS)


def test_a_row_an_hour_adds_up_to_the_runs(roads, run):
    buses, runs, ways = run
    times = bus_times(roads, buses, ways, runs, DAY)
    assert list(times.columns) == [*TIME_FIELDS, "geometry"] and times.crs == roads.crs
    assert len(times) == 4  # two directions, two hours
    assert times["departures"].sum() == len(runs)
    assert times["passengers"].sum() == pytest.approx(runs["boarded"].sum())
    at_seven = times[(times["direction"] == "0") & (times["time_begin"] == pd.Timestamp("2026-05-12 07:00"))].iloc[0]
    own = runs[(runs["direction"] == "0") & (runs["departure_s"] < 8 * 3600)]
    assert at_seven["run_min"] == pytest.approx(own["run_s"].mean() / 60)
    assert at_seven["speed_kmh"] == pytest.approx(own["way_km"].sum() / own["run_s"].sum() * 3600)
    assert at_seven["line_name"] == "30-1"


def test_seeds_are_averaged_not_added(roads, run):
    buses, runs, ways = run
    once = bus_times(roads, buses, ways, runs, DAY)
    twice = bus_times(roads, buses, ways, pd.concat([runs.assign(seed=1), runs.assign(seed=2)]), DAY)
    for name in ("departures", "run_min", "speed_kmh", "way_km", "passengers", "passenger_km"):
        assert twice[name].to_numpy() == pytest.approx(once[name].to_numpy())


def test_lines_go_from_their_first_to_their_last_stop(roads, run):
    _, _, ways = run
    for key, line in way_lines(roads, ways).items():
        calls = ways.calls.set_index(RUN).loc[[key]].sort_values("along_m")
        assert line.length == pytest.approx(calls["along_m"].max() - calls["along_m"].min(), rel=0.01)
        first, last = (
            bus_lines.poles(roads, 1, key[1] == "1")[number].distance(place)
            for number, place in ((0, line.boundary.geoms[0]), (-1, line.boundary.geoms[1]))
        )
        assert (first, last) == pytest.approx((bus_lines.POLE_M, bus_lines.POLE_M), abs=0.1)


def test_static_results_tell_runs_lines_and_how_many_stops_are_on_roads(roads):
    buses = bus_lines.tables(roads, profile=bus_lines.profile())
    stops = buses["line_stops"].copy()
    stops.loc[stops["stop_id"].isin(["a2", "b2"]), ["x", "y"]] = np.nan
    demand = grid_city.peak_demand(roads, 100)
    assert static_bus_results(roads, demand, empty_road_seconds(roads), 0, 86_400, DAY).runs is None
    demand.buses.update(buses | {"line_stops": stops})
    found = static_bus_results(roads, demand, empty_road_seconds(roads), 0, 86_400, DAY)
    assert len(found.runs) == found.times["departures"].sum() > 0
    (check,) = found.checks
    assert check.verdict is Verdict.DOUBTFUL and check.values == {"matched": 8, "stops": 10}


def test_an_assignment_brings_its_buses_along_and_keeps_them_in_its_package(roads, tmp_path):
    demand = grid_city.peak_demand(roads, 3000)
    demand.buses.update(bus_lines.tables(roads, profile=bus_lines.profile()))
    made = assign_traffic(roads, demand, gap=1e-3, day=DAY)
    empty, _ = assigned_bus_runs(roads, demand.buses, empty_road_seconds(roads), demand.begin_s, demand.end_s)
    assert len(made.bus_runs) == len(empty)
    assert (made.bus_runs["run_s"].to_numpy() > empty["run_s"].to_numpy()).all()  # cars are in the way
    assert any(check.check == "buses_on_roads" for check in made.checks)
    write_results(made, tmp_path / "run.gpkg")
    back = read_results(tmp_path / "run.gpkg")
    pd.testing.assert_frame_equal(back.bus_runs, made.bus_runs, check_dtype=False)
    assert back.bus_times["time_begin"].tolist() == made.bus_times["time_begin"].tolist()
    assert back.bus_times.geometry.geom_equals_exact(made.bus_times.geometry, 1e-6).all()


def test_a_moved_line_under_a_scenario_is_told_of(roads):
    demand = grid_city.peak_demand(roads, 500)
    demand.buses.update(bus_lines.tables(roads, profile=bus_lines.profile()))
    changes = (Change(1, Operation.BUS_ROUTE, "30-1", "a0 a1 a2"), Change(2, Operation.BUS_HEADWAY, "30-1", "5"))
    base, moved = (
        assign_traffic(roads, demand, scenario, gap=1e-3, day=DAY) for scenario in (None, Scenario("x", changes))
    )
    assert moved.bus_runs["way_km"].max() < base.bus_runs["way_km"].min()
    assert len(moved.bus_runs) == 2 * len(base.bus_runs)
    assert 0 < moved.bus_runs["boarded"].sum() < base.bus_runs["boarded"].sum()
