"""Differences of results: what is chance stays “no change”, what is not is told with its error."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from listening import Listening
from made_results import made_results
from scenario_city import BEGIN_S, CRS, square_demand, square_network

from sijeong.traffic.errors import TrafficError
from sijeong.traffic.scenario.applying import applied
from sijeong.traffic.scenario.comparing import compare
from sijeong.traffic.scenario.comparison_store import layers_of, write_comparison
from sijeong.traffic.scenario.link_differences import LINK_DIFFERENCE_FIELDS
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.scenario.paired import Paired

FLOWS = {"wn": 100.0, "ne": 100.0, "ws": 80.0, "se": 80.0, "en": 50.0, "nw": 50.0}
CLOSED = Scenario("works", (Change(1, Operation.CLOSE, "wn"),))
ROAD = Scenario(
    "road", (Change(1, Operation.NEW_ROAD, "x", "lanes=1", geometry=shapely.LineString([(250, 150), (250, -150)])),)
)


def results(flows=FLOWS, **choices):
    return made_results(square_network(), square_demand(), flows, **choices)


def links(comparison) -> pd.DataFrame:
    return comparison.links.set_index("edge_id")


def test_the_same_runs_show_no_change_anywhere():
    base = results(noise=20)
    found = compare(base, base)
    assert set(found.links["flow_verdict"]) == {"no_change"}
    assert np.abs(found.links["flow_diff"]).max() == 0
    assert set(found.totals["total_verdict"]) == {"no_change"}


@pytest.mark.parametrize("dice", range(1, 9))
def test_what_differs_by_chance_alone_shows_no_change_anywhere(dice):
    found = compare(results(noise=20), results(noise=20, dice=dice))
    assert set(found.links["flow_verdict"]) == {"no_change"}


def test_a_difference_beyond_the_noise_is_told_with_its_error():
    flows = FLOWS | {"ws": 120.0, "wn": 60.0}
    found = links(compare(results(noise=2), results(flows, noise=2, dice=7)))
    assert found.loc[["ws", "wn", "ne"], "flow_verdict"].tolist() == ["more", "less", "no_change"]
    assert abs(found.loc["ws", "flow_diff"] - 160) < found.loc["ws", "flow_noise"] * 2
    assert found.loc["ws", "flow_noise"] > 0
    assert found.loc["wn", "flow_relative"] == pytest.approx(-0.4, abs=0.05)


def test_the_noise_is_half_of_the_interval_of_the_paired_t():
    base, other = np.array([[10.0, 12.0, 14.0]]), np.array([[11.0, 15.0, 16.0]])
    paired = Paired.of(base, other)
    # differences 1, 3, 2: mean 2, standard deviation 1; t(0.975; 2) = 4.3027 (tables)
    assert paired.difference[0] == pytest.approx(2)
    assert paired.noise[0] == pytest.approx(4.3027 / np.sqrt(3), rel=1e-4)
    assert paired.p_value[0] == pytest.approx(0.0742, abs=1e-4)


def test_flow_speed_delay_and_emissions_are_those_of_the_period():
    found = links(compare(results(), results(FLOWS | {"ws": 40.0}, kmh=20.0), period=(BEGIN_S, BEGIN_S + 3600)))
    length = np.hypot(500, 300)
    assert found.loc["ws", "flow_base"] == 320 and found.loc["ws", "flow_scenario"] == 160
    assert found.loc["ws", "speed_base"] == pytest.approx(40) and found.loc["ws", "speed_scenario"] == pytest.approx(20)
    assert found.loc["ws", "delay_base"] == pytest.approx(length / (40 / 3.6) / 4)
    assert found.loc["ws", "co2_base"] == pytest.approx(0.15 * 80 * 4)
    assert found.loc["ws", "queue_base"] == pytest.approx(0.8)


def test_totals_add_up_the_links():
    found = compare(results(), results(FLOWS | {"ws": 0.0}))
    totals = found.totals.set_index("total")
    length = np.hypot(500, 300) / 1000
    assert totals.loc["vehicle_km", "base"] == pytest.approx(sum(FLOWS.values()) * 8 * length)
    assert totals.loc["vehicle_km", "difference"] == pytest.approx(-80 * 8 * length)
    assert totals.loc["vehicle_km", ["low", "high"]].tolist() == pytest.approx([-80 * 8 * length] * 2)


def test_a_closed_road_is_one_of_the_base_and_a_new_one_of_the_scenario():
    found = links(compare(results(), results(scenario=CLOSED)))
    assert found.loc["wn", "flow_verdict"] == "only_base"
    assert found.loc["wn", "flow_scenario"] == 0
    flows = {"wn~1": 90.0, "wn~2": 60.0, "x": 30.0, **{name: flow for name, flow in FLOWS.items() if name != "wn"}}
    found = links(compare(results(), results(flows, scenario=ROAD)))
    assert found.loc["x", "flow_verdict"] == "only_scenario"
    # Split in the middle: the whole road carries the mean of its parts.
    assert found.loc["wn", "flow_diff"] == pytest.approx((75 - 100) * 4)
    assert not found.index.str.contains("~").any() and found.index.is_unique
    assert list(found.columns) == [*LINK_DIFFERENCE_FIELDS[1:], "geometry"]


def test_static_results_have_one_run_and_no_error():
    choices = {"engine": "static", "seeds": (0,), "gap": 1e-6}
    found = compare(results(**choices), results(FLOWS | {"ws": 120.0, "wn": 100.5}, **choices))
    assert links(found).loc[["ws", "wn"], "flow_verdict"].tolist() == ["more", "no_change"]
    assert found.links["flow_noise"].isna().all()
    assert found.common.warnings == ()


def test_a_static_gap_that_is_too_wide_is_told():
    listening = Listening()
    compare(
        results(engine="static", seeds=(0,), gap=1e-3),
        results(engine="static", seeds=(0,), gap=1e-6),
        progress=listening,
    )
    assert listening.warnings == [
        "BASE ended at a relative gap of 1.0e-03: differences of single links need 1e-05 or less."
    ]


def test_ties_on_free_roads_are_told_unless_the_gap_settles_them():
    choices = {"engine": "static", "seeds": (0,)}
    free = {"statistics": results(**choices).statistics.assign(v_c=0.1)}
    for gap, count in ((1e-6, 2), (1e-9, 0)):
        side = replace(results(**choices, gap=gap), **free)
        assert sum("equally fast" in template for template, _ in compare(side, side).common.warnings) == count


def test_one_run_is_not_judged():
    listening = Listening()
    found = compare(results(seeds=(1,)), results(FLOWS | {"ws": 200.0}, seeds=(1, 2)), progress=listening)
    assert set(found.links.set_index("edge_id").loc[list(FLOWS), "flow_verdict"]) == {"unknown"}
    assert any("Only the seeds in common" in text for text in listening.warnings)
    assert any("too few" in text for text in listening.warnings)


def test_a_run_that_was_stopped_is_told():
    listening = Listening()
    compare(replace(results(), is_partial=True), results(), progress=listening)
    assert any("BASE was stopped before its end" in text for text in listening.warnings)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (lambda: results(engine="micro"), "different engines"),
        (lambda: results(seeds=(7, 8)), "no seed in common"),
        (lambda: made_results(square_network(), square_demand(999), FLOWS), "different base demand"),
        (lambda: results(begin_s="21600"), "different times"),
        (
            lambda: made_results(applied(square_network(), None, CLOSED)[0], square_demand(), FLOWS),
            "different base networks",
        ),
        (lambda: results(begin_s="early"), "does not say from when"),
    ],
)
def test_what_cannot_be_compared_is_refused(other, said):
    with pytest.raises(TrafficError, match=said):
        compare(results(), other())


def test_a_period_outside_the_runs_is_refused():
    with pytest.raises(TrafficError, match="07:00 to 09:00"):
        compare(results(), results(), period=(0.0, 3600.0))


def test_dongs_add_up_the_roads_whose_middle_lies_in_them():
    halves = gpd.GeoDataFrame(
        {"adm_cd": ["n", "s"], "adm_nm": ["북동", "남동"]},
        geometry=[shapely.box(-100, 0, 1100, 400), shapely.box(-100, -400, 1100, 0)],
        crs=CRS,
    )
    found = compare(results(noise=1), results(FLOWS | {"ws": 160.0}, noise=1, dice=3), dongs=halves).dongs
    assert found["name"].tolist() == ["북동", "남동"]
    assert found["delay_verdict"].tolist() == ["no_change", "more"]
    assert found["vehicle_km_diff"].iloc[1] == pytest.approx(80 * 8 * np.hypot(500, 300) / 1000, rel=0.05)


def test_slices_show_only_what_changes(tmp_path):
    found = compare(results(), results(FLOWS | {"ws": 120.0}), by_interval=True)
    assert set(found.intervals["edge_id"]) == {"ws"} and len(found.intervals) == 8
    write_comparison(found, tmp_path / "d.gpkg")
    written = pyogrio.read_dataframe(tmp_path / "d.gpkg", layer="interval_differences")
    assert str(written["time_begin"].iloc[0])[:16] == "2026-05-12 07:00"
    assert layers_of(found) == ["link_differences", "interval_differences", "difference_totals"]


def test_bus_runs_are_compared_by_line():
    runs = pd.DataFrame(
        [
            (seed, line, 7 * 3600.0 + 600 * n, 1200.0 + 5 * seed, 300.0, 20.0, 20.0, 0.0)
            for seed in range(1, 6)
            for line in "AB"
            for n in range(3)
        ],
        columns=["seed", "line_id", "departure_s", "run_s", "stopped_s", "boarded", "alighted", "left_behind"],
    ).assign(line_name=lambda runs: runs["line_id"] + "번")
    slow = runs.assign(run_s=runs["run_s"] + np.where(runs["line_id"] == "B", 120.0, 0.0))
    found = compare(replace(results(), bus_runs=runs), replace(results(), bus_runs=slow)).buses.set_index("line_id")
    assert found["run_verdict"].to_dict() == {"A": "no_change", "B": "more"}
    assert found.loc["B", "run_min_diff"] == pytest.approx(2.0)
    assert found.loc["B", "runs_base"] == 3
    assert found["line_name"].to_dict() == {"A": "A번", "B": "B번"}
