"""``sijeong:calibrate`` in real QGIS: packages and agencies' tables in, packages, layer and page out."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from listening_in_qgis import Listening
from qgis.core import QgsProcessingException, QgsVectorLayer

from sijeong.traffic.assignment.static_run import assign_traffic
from sijeong.traffic.calibration.loaded import loaded
from sijeong.traffic.demand.store import read_demand, write_demand
from sijeong.traffic.network.store import read_network, write_network
from sijeong.traffic.results.store import write_results

sys.path.append(str(Path(__file__).parents[1] / "traffic"))

from grid_city import grid_network, peak_demand


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """A network, a survey of some years ago, and what was seen: hourly counts (CP949) and quarter-hourly speeds."""
    folder = tmp_path_factory.mktemp("calibrate")
    network = grid_network(8, 8)
    truth = peak_demand(network, 24_000)
    model = loaded(network, truth, truth.begin_s, truth.end_s)
    factor = np.exp(np.random.default_rng(5).normal(0, 0.5, len(truth.od))) * 0.65
    survey = replace(truth, od=truth.od.assign(vehicles=truth.od["vehicles"] * factor))
    write_network(network, folder / "network.gpkg")
    write_demand(survey, folder / "demand.gpkg")
    used = network.edges[model.volume_vph > 50]
    volume = dict(zip(network.edges["edge_id"], model.volume_vph.round(), strict=True))
    rows = [(edge, "20260512", hour, volume[edge]) for edge in used["edge_id"][::2] for hour in (7, 8)]
    rows += [("9990000001", "20260512", 7, 100), (used["edge_id"].iloc[0], "20260513", 7, -5)]
    counts = pd.DataFrame(rows, columns=["링크ID", "조사일자", "시간", "교통량"])
    counts.to_csv(folder / "counts.csv", index=False, encoding="cp949")
    seen = zip(network.edges["edge_id"], 0.8 * model.speed_kmh, strict=True)
    speeds = [(edge, f"{7 + part // 4:02d}{part % 4 * 15:02d}", speed) for edge, speed in seen for part in range(8)]
    pd.DataFrame(speeds, columns=["LINK_ID", "생성시분", "통행속도"]).to_csv(folder / "speeds.csv", index=False)
    write_results(assign_traffic(network, truth), folder / "truth.gpkg", {})
    write_results(assign_traffic(network, survey), folder / "survey.gpkg", {})
    return folder


def given(city: Path, **more) -> dict:
    return {"NETWORK": str(city / "network.gpkg"), "COUNTS": str(city / "counts.csv")} | more


def file_of(output: str) -> Path:
    return Path(output.split("|")[0])


def test_demand_comes_nearer_to_the_counts_and_carries_the_verdict(run, city, tmp_path):
    feedback = Listening()
    found = run(
        "calibrate", feedback, **given(city, DEMAND=str(city / "demand.gpkg")), TOTAL_TOLERANCE=80,
        OUTPUT=str(tmp_path / "정산.gpkg"), COUNTS_OUTPUT=str(tmp_path / "links.gpkg"),
        REPORT=str(tmp_path / "report.html"),
    )  # fmt: skip
    assert found["VERDICT"] == "passed"
    assert found["GEH5_HELD_OUT"] >= 0.85 > found["GEH5_HELD_OUT_BEFORE"]
    assert found["HELD_OUT_COUNT"] == pytest.approx(0.2 * found["COUNTED"], abs=3)
    demand = read_demand(file_of(found["OUTPUT"]))
    assert (demand.facts["calibrated"], demand.facts["calibration"]) == ("yes", "passed")
    links = QgsVectorLayer(found["COUNTS_OUTPUT"], "links", "ogr")
    assert links.featureCount() == found["COUNTED"]
    assert any("9990000001" in text for text in feedback.warnings)
    assert any("negative values" in text for text in feedback.warnings)
    page = Path(found["REPORT"]).read_text("utf-8")
    assert page.count("<circle") > 2 * found["COUNTED"] and "held out (the figure that counts)" in page
    assert not re.search(r"\{\w+\}|\bnan\b", page)


def test_costs_come_nearer_to_the_speeds(run, city, tmp_path):
    found = run(
        "calibrate", **given(city, DEMAND=str(city / "demand.gpkg"), SPEEDS=str(city / "speeds.csv")), ADJUST="costs",
        NETWORK_OUTPUT=str(tmp_path / "network.gpkg"), REPORT=str(tmp_path / "report.html"),
    )  # fmt: skip
    network = read_network(file_of(found["NETWORK_OUTPUT"]))
    assert 0.7 < float(network.facts["speed_factor_107"]) < 0.9  # side roads have hardly a signal: all of the 0.8
    assert found["SPEED_ERROR"] < 1.5
    assert "Costs as fitted to the speeds" in Path(found["REPORT"]).read_text("utf-8")


@pytest.mark.parametrize(("name", "verdict"), [("truth", "valid"), ("survey", "not_valid")])
def test_a_run_is_judged_and_nothing_changed(run, city, tmp_path, name, verdict):
    result = f"{city / name}.gpkg|layername=links"
    found = run("calibrate", **given(city, RESULT=result), COUNTS_OUTPUT=str(tmp_path / "links.gpkg"))
    assert found["VERDICT"] == verdict
    assert found["HELD_OUT_COUNT"] == found["COUNTED"]
    assert found["GEH5_FITTED"] is None and "OUTPUT" not in found


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "either a demand to calibrate or"),
        ({"DEMAND": "demand.gpkg", "RESULT": "truth.gpkg|layername=links"}, "either a demand to calibrate or"),
        ({"DEMAND": "demand.gpkg", "ADJUST": "both"}, "Choose a table of them"),
        ({"DEMAND": "demand.gpkg", "BEGIN": "17:00", "END": "18:00"}, "begin at 7 and end at 9 o'clock"),
        ({"DEMAND": "demand.gpkg", "BEGIN": "06:45"}, "The demand is of 07:00 to 09:00"),
        ({"DEMAND": "demand.gpkg", "BEGIN": "seven"}, "seven is not a time of day"),
        ({"DEMAND": "network.gpkg|layername=edges"}, "is no traffic demand"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_in_a_sentence(run, city, tmp_path, change, said):
    packages = {name: str(city / value) for name, value in change.items() if name in ("DEMAND", "RESULT")}
    others = {name: value for name, value in change.items() if name not in packages}
    with pytest.raises(QgsProcessingException, match=re.escape(said)):
        run("calibrate", **given(city, **packages, **others), OUTPUT=str(tmp_path / "out.gpkg"))
    assert not list(tmp_path.iterdir())
