"""``sijeong:assigntraffic`` in real QGIS: packages in, one package of results out."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from shapely.geometry import box

from sijeong.common.provenance import provenance_in
from sijeong.traffic.demand.store import write_demand
from sijeong.traffic.network.store import write_network
from sijeong.traffic.results.record import CALIBRATED
from sijeong.traffic.results.store import read_results
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.scenario.store import write_scenario

sys.path.append(str(Path(__file__).parents[1] / "traffic"))

from grid_city import grid_network, peak_demand

BEFORE_CALIBRATION = "For relative comparison only (before calibration)"


@pytest.fixture
def city(tmp_path):
    network = grid_network(8, 8)
    write_network(network, tmp_path / "도로망.gpkg")
    write_demand(peak_demand(network, 9000.0), tmp_path / "수요.gpkg")
    return {"NETWORK": str(tmp_path / "도로망.gpkg"), "DEMAND": str(tmp_path / "수요.gpkg|layername=zones")}


def _file(output: str) -> Path:
    return Path(output.split("|")[0])


def test_a_peak_becomes_layers_with_a_record_and_checks(run, city, tmp_path):
    found = run("assigntraffic", **city, GAP=1e-5, OUTPUT=str(tmp_path / "배정.gpkg"))
    layer = QgsVectorLayer(found["OUTPUT"], "view", "ogr")
    assert layer.isValid() and layer.featureCount() > 150
    results = read_results(_file(found["OUTPUT"]))
    assert found["TRIPS"] == 9000 and found["UNSERVED"] == 0 and found["REACHED_GAP"] <= 1e-5
    assert results.record["engine"] == "static" and not results.is_partial
    assert len(results.rounds) == found["ITERATIONS"]
    assert {check.check for check in results.checks} >= {"gap", "unserved", "conservation", "capacity"}
    assert set(results.statistics["time_begin"].dt.hour) == {7} and results.statistics["los"].notna().all()
    assert found["VEHICLE_H"] * 3600 == pytest.approx(found["MEAN_TRIP_S"] * 9000)


@pytest.mark.parametrize(("facts", "is_told"), [({}, True), ({CALIBRATED: "no"}, True), ({CALIBRATED: "yes"}, False)])
def test_layers_say_whether_their_demand_was_calibrated(run, city, tmp_path, facts, is_told):
    demand = peak_demand(grid_network(8, 8), 900.0)
    write_demand(replace(demand, facts=demand.facts | facts), tmp_path / "수요.gpkg")
    found = run("assigntraffic", **city, OUTPUT=str(tmp_path / "배정.gpkg"))
    assert (BEFORE_CALIBRATION in provenance_in(_file(found["OUTPUT"]), "link_intervals").remarks) == is_told


def test_a_page_and_sums_by_dong_come_with_it(run, city, tmp_path):
    edges = gpd.read_file(city["NETWORK"], layer="edges")
    half = box(*edges.total_bounds)
    gpd.GeoDataFrame({"adm_nm": ["가람동"]}, geometry=[half], crs=edges.crs).to_file(tmp_path / "동.gpkg")
    found = run(
        "assigntraffic", **city, DONGS=str(tmp_path / "동.gpkg"), DAY="2026-05-12", OUTPUT=str(tmp_path / "배정.gpkg"),
        REPORT=str(tmp_path / "점검.html"),
    )  # fmt: skip
    results = read_results(_file(found["OUTPUT"]))
    assert results.dongs["vehicle_km"].sum() == pytest.approx(found["VEHICLE_KM"], rel=0.01)
    assert str(results.statistics["time_begin"].min()) == "2026-05-12 07:00:00"
    assert "Vehicle-km by level of service" in Path(found["REPORT"]).read_text(encoding="utf-8")


def test_a_scenario_and_an_hour_of_the_peak(run, city, tmp_path):
    base = run("assigntraffic", **city, BEGIN="07:30", END="08:30", OUTPUT=str(tmp_path / "base.gpkg"))
    busiest = read_results(_file(base["OUTPUT"])).statistics.set_index("edge_id")["vehicles"].idxmax()
    write_scenario(Scenario("통제", (Change(1, Operation.CLOSE, busiest),)), tmp_path / "통제.gpkg")
    closed = run(
        "assigntraffic", **city, SCENARIO=str(tmp_path / "통제.gpkg"), BEGIN="07:30", END="08:30",
        OUTPUT=str(tmp_path / "closed.gpkg"),
    )  # fmt: skip
    results = read_results(_file(closed["OUTPUT"]))
    assert busiest not in set(results.statistics["edge_id"]) and results.record["scenario"] == "통제"
    assert closed["TRIPS"] == base["TRIPS"] < 9000 and closed["VEHICLE_H"] > base["VEHICLE_H"]


def test_the_users_of_chosen_links_add_up_to_their_flow(run, city, tmp_path):
    base = run("assigntraffic", **city, OUTPUT=str(tmp_path / "base.gpkg"))
    flows = read_results(_file(base["OUTPUT"])).statistics.set_index("edge_id")["vehicles"].nlargest(2)
    found = run("assigntraffic", **city, SELECT_LINKS=", ".join(flows.index), OUTPUT=str(tmp_path / "users.gpkg"))
    users = read_results(_file(found["OUTPUT"])).link_users
    of_link = users.groupby("edge_id")[["vehicles", "share"]].sum().loc[flows.index]
    assert of_link["vehicles"].to_numpy() == pytest.approx(flows.to_numpy(), rel=1e-4)
    assert of_link["share"].to_numpy() == pytest.approx(1)
    assert (users.geometry.length > 0).all() and users.crs == "EPSG:5186"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"BEGIN": "half past seven"}, "half past seven is not a time of day"),
        ({"BEGIN": "10:00", "END": "11:00"}, "Nobody leaves between 10:00 and 11:00"),
        ({"SELECT_LINKS": "nowhere"}, "no link nowhere"),
        ({"BEGIN": "09:00", "END": "08:00"}, "ends before it begins"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_nothing_is_written(run, city, tmp_path, wrong, said):
    with pytest.raises(QgsProcessingException, match=said):
        run("assigntraffic", **city, **wrong, OUTPUT=str(tmp_path / "never.gpkg"))
    assert not (tmp_path / "never.gpkg").exists()


def test_a_network_is_no_demand(run, city, tmp_path):
    with pytest.raises(QgsProcessingException, match="is no traffic demand"):
        run("assigntraffic", NETWORK=city["NETWORK"], DEMAND=city["NETWORK"], OUTPUT=str(tmp_path / "never.gpkg"))


class _Stopping(QgsProcessingFeedback):
    """A user who stops when the third message of an iteration comes."""

    def __init__(self):
        super().__init__(False)
        self.heard, self.told = 0, []

    def pushInfo(self, text):
        self.heard += "Iteration" in text or "반복" in text
        if self.heard == 3:
            self.cancel()

    def pushWarning(self, text):
        self.told.append(text)


def test_a_stopped_run_keeps_what_it_reached_and_marks_it(run, city, tmp_path):
    write_demand(peak_demand(grid_network(8, 8), 60_000.0), tmp_path / "many.gpkg")
    feedback = _Stopping()
    try:
        run("assigntraffic", feedback, NETWORK=city["NETWORK"], DEMAND=str(tmp_path / "many.gpkg"), GAP=1e-9,
            OUTPUT=str(tmp_path / "part.gpkg"))  # fmt: skip
    except QgsProcessingException:
        assert feedback.isCanceled()
    results = read_results(tmp_path / "part.gpkg")
    assert results.is_partial and len(results.statistics) > 50 and feedback.told
