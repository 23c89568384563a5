"""Buses among cars: the simulation brings them along, and a scenario is compared line by line."""

from dataclasses import replace
from datetime import date

import bus_lines
import grid_city
import pandas as pd
import pytest

from sijeong.traffic.results.model import Verdict
from sijeong.traffic.results.store import read_results, write_results
from sijeong.traffic.scenario.comparing import compare
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.sumo.options import SimulationOptions
from sijeong.traffic.sumo.simulating import simulate

OPTIONS = SimulationOptions(
    7 * 3600.0, 8 * 3600.0, warm_up_s=900.0, seeds=(1, 2), rounds=2, vehicle_share=0.0, day=date(2026, 5, 12)
)


@pytest.fixture(scope="module")
def demand(roads):
    made = grid_city.peak_demand(roads, 1200, zones=2)
    return replace(made, buses=bus_lines.tables(roads, profile=bus_lines.profile()))


@pytest.fixture(scope="module")
def base(roads, demand):
    return simulate(roads, demand, None, OPTIONS)


def test_a_simulation_runs_the_buses_of_its_demand(base, demand, tmp_path):
    runs = base.bus_runs
    assert set(runs["seed"]) == {1, 2}
    planned = demand.buses["departures"]["depart_s"].between(7.25 * 3600, 8 * 3600, inclusive="left").sum()
    assert (runs.groupby("seed").size() == planned).all()
    verdicts = {check.check: check.verdict for check in base.checks}
    assert all(verdicts[name] is Verdict.GOOD for name in ("buses_on_roads", "buses_inserted", "buses_arrived"))
    assert (base.seeds["trips"] < 1200).all()  # buses are no trips of the demand
    write_results(base, tmp_path / "run.gpkg")
    back = read_results(tmp_path / "run.gpkg")
    pd.testing.assert_frame_equal(back.bus_runs, runs, check_dtype=False)
    assert len(back.bus_times) == len(base.bus_times) > 0


def test_a_line_with_other_stops_is_compared_with_the_base(roads, demand, base):
    moved = simulate(roads, demand, Scenario("shorter", (Change(1, Operation.BUS_ROUTE, "30-1", "a0 a1 a2"),)), OPTIONS)
    assert moved.bus_runs["way_km"].max() < base.bus_runs["way_km"].min()
    lines = compare(base, moved).buses
    assert lines["line_id"].tolist() == ["L1"]
    assert lines["run_min_diff"].iloc[0] < -1 and lines["boarded_diff"].iloc[0] < 0
