"""``sijeong:simulatetraffic`` in real QGIS with real SUMO: packages in, an animated package out."""

from __future__ import annotations

import sys
from pathlib import Path

import geopandas as gpd
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from shapely.geometry import box

from sijeong.common import engines
from sijeong.traffic.demand.store import write_demand
from sijeong.traffic.network.store import write_network
from sijeong.traffic.results.store import read_results
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.scenario.store import write_scenario

sys.path.append(str(Path(__file__).parents[1] / "traffic"))

from grid_city import grid_network, peak_demand

QUICK = {"SEEDS": 2, "ROUNDS": 2, "BEGIN": "07:00", "END": "08:30", "VEHICLE_SHARE": 0.1}


@pytest.fixture
def city(tmp_path):
    network = grid_network(6, 6)
    write_network(network, tmp_path / "도로망.gpkg")
    write_demand(peak_demand(network, 1200.0), tmp_path / "수요.gpkg")
    return {"NETWORK": str(tmp_path / "도로망.gpkg"), "DEMAND": str(tmp_path / "수요.gpkg|layername=zones")} | QUICK


def _file(output: str) -> Path:
    return Path(output.split("|")[0])


def test_a_peak_becomes_an_animated_layer_with_its_files_in_a_korean_folder(run, city, tmp_path):
    found = run(
        "simulatetraffic", **city, OUTPUT=str(tmp_path / "시뮬레이션.gpkg"), REPORT=str(tmp_path / "점검.html"),
        TRIPS=str(tmp_path / "차량.geojson"), SUMO_FOLDER=str(tmp_path / "수모 파일"), DAY="2026-05-12",
    )  # fmt: skip
    layer = QgsVectorLayer(found["OUTPUT"], "view", "ogr")
    assert layer.isValid() and layer.featureCount() > 300
    results = read_results(_file(found["OUTPUT"]))
    assert results.record["engine"] == "meso" and not results.is_partial and list(results.seeds["seed"]) == [1, 2]
    assert str(results.statistics["time_begin"].min()) == "2026-05-12 07:15:00"
    assert found["TRIPS_COUNT"] == results.seeds["trips"].mean() and found["UNSERVED"] == 0
    assert 20 < found["MEAN_TRIP_S"] < 600 and found["MEAN_TRIP_SD"] > 0 and 0 <= found["GAP"] < 0.5
    assert len(results.rounds) == found["ROUNDS_DONE"] == 4
    assert (tmp_path / "수모 파일" / "seed1.sumocfg").is_file() and (tmp_path / "수모 파일" / "city.net.xml").is_file()
    assert len(results.vehicles) > 50 and Path(found["TRIPS"]).stat().st_size > 1000
    assert "SUMO" in Path(found["REPORT"]).read_text(encoding="utf-8")


def test_a_scenario_and_an_area_are_kept(run, city, tmp_path):
    busy = "0202_0302"
    write_scenario(Scenario("폐쇄", (Change(1, Operation.CLOSE, busy),)), tmp_path / "시나리오.gpkg")
    edges = gpd.read_file(city["NETWORK"], layer="edges")
    gpd.GeoDataFrame(geometry=[box(*edges.total_bounds)], crs=edges.crs).to_crs(4326).to_file(tmp_path / "구역.gpkg")
    found = run(
        "simulatetraffic", **(city | {"SEEDS": 1}), SCENARIO=str(tmp_path / "시나리오.gpkg"),
        AREA=str(tmp_path / "구역.gpkg"), OUTPUT=str(tmp_path / "결과.gpkg"),
    )  # fmt: skip
    results = read_results(_file(found["OUTPUT"]))
    assert busy in set(edges["edge_id"]) and busy not in set(results.statistics["edge_id"])
    assert results.record["scenario"] == "폐쇄" and results.record["engine"] == "micro"
    assert found["MEAN_TRIP_SD"] is None


def test_a_stop_keeps_what_is_there_and_marks_it(run, city, tmp_path):
    class Stops(QgsProcessingFeedback):
        def pushInfo(self, text):
            if "seed 2, round 1" in text or ("시드 2" in text and "1라운드" in text):
                self.cancel()

    output = tmp_path / "부분.gpkg"
    found = run("simulatetraffic", **city, OUTPUT=str(output), feedback=Stops())
    results = read_results(_file(found["OUTPUT"]))
    assert results.is_partial and list(results.seeds["seed"]) == [1]


def test_a_stop_while_results_are_written_loses_none(run, city, tmp_path, stops_at):
    found = run(
        "simulatetraffic", **city | {"SEEDS": 1, "ROUNDS": 1}, OUTPUT=str(tmp_path / "r.gpkg"), feedback=stops_at(85)
    )
    assert list(read_results(_file(found["OUTPUT"])).seeds["seed"]) == [1]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"DEMAND": "도로망.gpkg|layername=edges"}, "is no traffic demand"),
        ({"BEGIN": "seven"}, "is not a time of day"),
        ({"INTERVAL_MIN": 10}, "every 5 or 15 minutes, not every 10"),
        ({"WARM_UP_MIN": 300}, "warm-up of 300 minutes"),
    ],
)
def test_what_cannot_be_simulated_is_one_sentence_and_no_file(run, city, tmp_path, change, sentence):
    if "DEMAND" in change:
        change = {"DEMAND": str(tmp_path / change["DEMAND"])}
    with pytest.raises(QgsProcessingException, match=sentence):
        run("simulatetraffic", **(city | change), OUTPUT=str(tmp_path / "결과.gpkg"))
    assert not (tmp_path / "결과.gpkg").exists()


def test_without_sumo_the_sentence_says_which_button_installs_it(run, city, tmp_path, monkeypatch):
    from sijeong.traffic.sumo import programs

    for name in (programs.SETTING, "SUMO_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(engines.ENGINE_FOLDER_VARIABLE, str(tmp_path / "engines"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs.sysconfig, "get_path", lambda name: "")
    monkeypatch.setattr(programs.sys, "path", [])
    with pytest.raises(QgsProcessingException, match=r"SUMO is not installed.*Install engine"):
        run("simulatetraffic", **city, OUTPUT=str(tmp_path / "결과.gpkg"))
    assert not (tmp_path / "결과.gpkg").exists()
