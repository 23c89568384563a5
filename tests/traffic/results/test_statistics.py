"""Statistics of edges: by hand, and what has to hold of any run."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import runs

from sijeong.traffic.results.model import BY_SEED, STATISTICS
from sijeong.traffic.results.statistics import statistics_of


def one_edge(rows: list[dict]) -> pd.DataFrame:
    given = {"edge_id": "가0000", "begin_s": 28_800.0, "end_s": 29_700.0, "departed": 0.0, "waiting_s": 0.0}
    return pd.DataFrame([given | row for row in rows])


def test_one_run_by_hand():
    """90 vehicles in 15 minutes at 5 m/s over 500 m at 50 km/h: 100 s each, 64 s of them lost."""
    rows = one_edge([{"seed": 1, "entered": 80.0, "departed": 10.0, "sampled_s": 9_000.0, "speed_mps": 5.0}])
    statistics, by_seed = statistics_of(rows, runs.edges(), 1, runs.DAY)
    row = statistics.iloc[0]
    assert row["vehicles"] == 90
    assert row["flow_vph"] == 360
    assert row["density_vpkm"] == pytest.approx(9_000 / 900 / 0.5)
    assert row["speed_kmh"] == pytest.approx(18)
    assert row["delay_s"] == pytest.approx(100 - 36)
    assert row["travel_s"] == pytest.approx(100)
    assert row["v_c"] == pytest.approx(0.4)
    assert row["los"] == "D"  # 64 s at a signal
    assert (row["time_begin"], row["time_end"]) == (pd.Timestamp("2026-05-12 08:00"), pd.Timestamp("2026-05-12 08:15"))
    assert np.isnan(row["flow_sd"])
    assert list(statistics) == list(STATISTICS)
    assert list(by_seed) == list(BY_SEED)


def test_runs_are_weighed_by_their_vehicles_and_empty_runs_count():
    rows = one_edge(
        [
            {"seed": 1, "entered": 10.0, "sampled_s": 500.0, "speed_mps": 10.0},
            {"seed": 2, "entered": 30.0, "sampled_s": 3_000.0, "speed_mps": 5.0},
        ]
    )
    row = statistics_of(rows, runs.edges(), 4, runs.DAY)[0].iloc[0]
    assert row["vehicles"] == pytest.approx(10)  # 40 in four runs
    assert row["speed_kmh"] == pytest.approx((500 * 10 + 3_000 * 5) / 3_500 * 3.6)
    assert row["flow_sd"] == pytest.approx(np.std([40, 120, 0, 0], ddof=1))
    assert row["speed_sd"] == pytest.approx(np.std([36, 18], ddof=1))


def test_vehicles_that_stand_all_the_slice_lose_all_of_it():
    rows = one_edge([{"seed": 1, "entered": 0.0, "sampled_s": 900.0 * 20, "speed_mps": 0.0}])
    row = statistics_of(rows, runs.edges(), 1, runs.DAY)[0].iloc[0]
    assert row["speed_kmh"] == 0
    assert row["delay_s"] == pytest.approx(900)
    assert row["los"] == "FFF"


def test_time_lost_adds_up():
    """Vehicles × delay of all slices is the time spent beyond that at the speed when empty."""
    roads, data = runs.edges(), runs.counted(runs.edges(), seeds=1)
    statistics, _ = statistics_of(data, roads, 1, runs.DAY)
    spent = data["sampled_s"].sum() - (data["sampled_s"] * data["speed_mps"]).sum() / (50 / 3.6)
    assert (statistics["vehicles"] * statistics["delay_s"]).sum() == pytest.approx(spent)


def test_empty_slices_and_insides_of_junctions_are_left_out():
    rows = one_edge(
        [
            {"seed": 1, "entered": 0.0, "sampled_s": 0.0, "speed_mps": 13.0},
            {"seed": 1, "edge_id": ":n1_0", "entered": 5.0, "sampled_s": 9.0, "speed_mps": 13.0},
            {"seed": 1, "edge_id": "가0001", "entered": 5.0, "sampled_s": 180.0, "speed_mps": 13.0},
        ]
    )
    statistics, by_seed = statistics_of(rows, runs.edges(), 1, runs.DAY)
    assert list(statistics["edge_id"]) == list(by_seed["edge_id"]) == ["가0001"]


def test_the_mean_of_the_runs_is_the_mean_of_by_seed():
    data = runs.counted(runs.edges())
    statistics, by_seed = statistics_of(data, runs.edges(), 3, runs.DAY)
    means = by_seed.groupby(["edge_id", "time_begin"])["vehicles"].mean()
    told = statistics.set_index(["edge_id", "time_begin"])["vehicles"]
    pd.testing.assert_series_equal(told.sort_index(), means.sort_index())
