"""What a run says of its links in a period, and how counts judge it."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from grid_city import grid_network, peak_demand

from sijeong.traffic.calibration.agreement import AFTER, ALL
from sijeong.traffic.calibration.calibrating import validate
from sijeong.traffic.calibration.counts import Counts
from sijeong.traffic.calibration.modelled import modelled_by
from sijeong.traffic.calibration.speeds import Speeds
from sijeong.traffic.calibration.verdict import CalibrationVerdict
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.results.model import Results
from sijeong.traffic.results.store import read_results, write_results
from sijeong.traffic.sumo.options import SimulationOptions
from sijeong.traffic.sumo.simulating import simulate

H = 3600.0


def run_of(rows: list[tuple]) -> Results:
    """Rows: edge, begin, end, vehicles, seconds a vehicle."""
    table = pd.DataFrame(rows, columns=["edge_id", "begin", "end", "vehicles", "travel_s"])
    for name in ("begin", "end"):
        table[f"time_{name}"] = pd.to_datetime("2026-05-12 " + table.pop(name))
    ids = ["a", "b", "c"]
    links = gpd.GeoDataFrame({"edge_id": ids, "length_m": 500.0, "speed_kmh": 60.0}, geometry=[None] * 3)
    return Results(links, table, None, None, (), {})


def test_slices_count_by_what_lies_within_the_period():
    rows = [("a", "07:00", "08:00", 600, 60.0), ("a", "08:00", "09:00", 400, 30.0), ("b", "08:00", "09:00", 100, 50.0)]
    found = modelled_by(run_of(rows), 7 * H, 9 * H)
    assert found["volume_vph"].to_dict() == {"a": 500.0, "b": 50.0, "c": 0.0}
    assert found.at["a", "speed_kmh"] == pytest.approx(500 / 48 * 3.6)  # seconds of all its vehicles, not of its slices
    assert found.at["c", "speed_kmh"] == 60.0
    half = modelled_by(run_of(rows), 7.5 * H, 8.5 * H)
    assert half["volume_vph"].to_dict() == {"a": 500.0, "b": 50.0, "c": 0.0}


def test_a_run_that_does_not_cover_the_period_is_refused():
    with pytest.raises(TrafficError, match="goes from 7 to 8 o'clock"):
        modelled_by(run_of([("a", "07:00", "08:00", 600, 60.0)]), 7 * H, 9 * H)


def test_a_simulation_is_judged_by_counts_as_an_assignment_is(tmp_path):
    network = grid_network(5, 5)
    demand = peak_demand(network, 1200, zones=2)
    options = SimulationOptions(demand.begin_s, demand.end_s, warm_up_s=900, seeds=(1,), rounds=1)
    write_results(simulate(network, demand, None, options), tmp_path / "run.gpkg", {})
    results = read_results(tmp_path / "run.gpkg")
    period = (demand.begin_s + 900, demand.end_s)
    seen = modelled_by(results, *period)
    vehicles = results.statistics["vehicles"].sum()
    assert seen["volume_vph"].sum() * (period[1] - period[0]) / H == pytest.approx(vehicles)
    used = seen[seen["volume_vph"] > 0]
    counts = Counts(pd.DataFrame({"edge_id": used.index, "counted": used["volume_vph"].to_numpy()}), ())
    speeds = Speeds(pd.DataFrame({"edge_id": used.index, "observed_kmh": used["speed_kmh"].to_numpy() + 4}), ())
    right = validate(results, network.edges, counts, speeds, *period)
    assert right.verdict is CalibrationVerdict.VALID and right.fits[ALL][AFTER].mean_geh == 0
    whole = right.speeds.set_index("road_rank").loc["*"]
    assert (whole["after_mae_kmh"], whole["after_bias_kmh"]) == (pytest.approx(4), pytest.approx(-4))
    tripled = Counts(counts.table.assign(counted=3 * counts.table["counted"] + 200), ())
    assert validate(results, network.edges, tripled, None, *period).verdict is CalibrationVerdict.NOT_VALID
    assert np.isnan(right.links["before_vph"]).all()
