"""``sijeong:editscenario`` and ``sijeong:comparescenarios`` in real QGIS."""

from __future__ import annotations

import sys
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely
from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

TRAFFIC = Path(__file__).resolve().parents[1] / "traffic"
sys.path += [str(TRAFFIC), str(TRAFFIC / "scenario")]

from made_results import made_results  # noqa: E402
from scenario_city import CRS, square_demand, square_network  # noqa: E402

from sijeong.processing.results import Result  # noqa: E402
from sijeong.processing.styling import apply_style  # noqa: E402
from sijeong.traffic.demand.store import write_demand  # noqa: E402
from sijeong.traffic.network.store import write_network  # noqa: E402
from sijeong.traffic.results.store import write_results  # noqa: E402
from sijeong.traffic.scenario.store import read_scenario  # noqa: E402

FLOWS = {"wn": 100.0, "ne": 100.0, "ws": 80.0, "se": 80.0, "en": 50.0, "nw": 50.0}


@pytest.fixture
def city(tmp_path):
    write_network(square_network(), tmp_path / "network.gpkg")
    write_demand(square_demand(), tmp_path / "demand.gpkg")
    return {"NETWORK": f"{tmp_path}/network.gpkg|layername=edges", "OUTPUT": str(tmp_path / "s.gpkg")}


def scenario_in(city) -> list[tuple]:
    read = read_scenario(Path(city["OUTPUT"]))
    return [(change.step, change.operation.key, change.target, change.value) for change in read.changes]


def going_on(city) -> dict:
    return city | {"SCENARIO": f"{city['OUTPUT']}|layername=changes"}


def test_a_scenario_grows_in_its_own_file_and_steps_are_taken_back(run, city):
    found = run("editscenario", **city, OPERATION="close", TARGETS="ne", NAME="교량 통제", NOTE="보수 공사")
    assert scenario_in(city) == [(1, "close", "ne", ""), (1, "close", "en", "")]
    assert found["CHANGES"] == 2 and "Road ne closed" in found["DESCRIPTION"]
    run("editscenario", **going_on(city), OPERATION="lanes", TARGETS="wn, ws", VALUE="3")
    assert len(scenario_in(city)) == 4
    found = run("editscenario", **going_on(city), UNDO=1)
    assert (found["CHANGES"], found["UNDONE"]) == (2, 2)
    found = run("editscenario", **going_on(city), REDO=1)
    assert (found["CHANGES"], found["UNDONE"]) == (4, 0)
    read = read_scenario(Path(city["OUTPUT"]))
    assert (read.name, read.changes[0].note) == ("교량 통제", "보수 공사")


def test_one_direction_and_some_hours(run, city):
    run("editscenario", **city, OPERATION="close", TARGETS="ne", BOTH_WAYS=False, BEGIN="07:30", END="08:15")
    read = read_scenario(Path(city["OUTPUT"]))
    assert [(change.target, change.begin_s, change.end_s) for change in read.changes] == [("ne", 27000.0, 29700.0)]


def test_selected_roads_alone_are_changed(run, city):
    layer = QgsVectorLayer(city["NETWORK"], "edges", "ogr")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("\"edge_id\" IN ('wn', 'se')")
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    run("editscenario", **city, OPERATION="speed", EDGES=chosen, VALUE="30")
    assert sorted(change[2] for change in scenario_in(city)) == ["se", "wn"]


def test_a_drawn_road_and_a_drawn_development(run, city, tmp_path):
    roads = gpd.GeoDataFrame(
        {"Lanes": [2], "speed": [60.0], "both": [False]}, geometry=[shapely.LineString([(0, 0), (1000, 0)])], crs=CRS
    )
    roads.to_crs("EPSG:5179").to_file(tmp_path / "drawn.gpkg")
    run("editscenario", **city, OPERATION="new_road", DRAWN=str(tmp_path / "drawn.gpkg"), VALUE="rank=106 lanes=1")
    assert scenario_in(city) == [(1, "new_road", "new1", "rank=106 lanes=2 speed=60 both=no")]
    gpd.GeoDataFrame(geometry=[shapely.Point(20, 10)], crs=CRS).to_file(tmp_path / "estate.gpkg")
    demand = f"{tmp_path}/demand.gpkg|layername=zones"
    drawn = {"DRAWN": str(tmp_path / "estate.gpkg"), "DEMAND": demand}
    run("editscenario", **going_on(city), **drawn, OPERATION="development", VALUE="out=200 in=50")
    assert scenario_in(city)[1] == (2, "development", "1", "out=200 in=50 at=20.0,10.0")


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"OPERATION": "close"}, "no road, junction, line or zone was chosen"),
        ({"OPERATION": "close", "TARGETS": "nowhere"}, "road nowhere is not in this network"),
        ({"OPERATION": "lanes", "TARGETS": "wn", "VALUE": "many"}, "“many” is no value"),
        ({"OPERATION": "close", "TARGETS": "wn", "BEGIN": "half past"}, "is not a time of day"),
        ({"OPERATION": "new_road"}, "needs a layer of drawn lines"),
        ({"UNDO": 1}, "no change that could be taken back"),
        ({"REDO": 1}, "brought again"),
        ({"UNDO": 1, "TARGETS": "wn"}, "one at a time"),
        ({"OPERATION": "close", "TARGETS": "wn", "SCENARIO": "/nowhere/s.gpkg"}, "there is no layer /nowhere/s.gpkg"),
    ],
)
def test_misuse_is_one_sentence_and_writes_nothing(run, city, parameters, said):
    with pytest.raises(QgsProcessingException, match=said):
        run("editscenario", **(city | parameters))
    assert not Path(city["OUTPUT"]).exists()


def test_an_edit_that_fails_leaves_the_file(run, city):
    run("editscenario", **city, OPERATION="close", TARGETS="ne")
    before = Path(city["OUTPUT"]).read_bytes()
    with pytest.raises(QgsProcessingException, match="Step 2"):
        run("editscenario", **going_on(city), OPERATION="lanes", TARGETS="ne", VALUE="1")
    assert Path(city["OUTPUT"]).read_bytes() == before


def features_of(layer: QgsVectorLayer, rule) -> list:
    return list(layer.getFeatures(QgsFeatureRequest(QgsExpression(rule.filterExpression()))))


@pytest.fixture
def runs(run, city, tmp_path):
    """Results of the base and of a scenario that closes ne and en, with five seeds each."""
    run("editscenario", **city, OPERATION="close", TARGETS="ne", NAME="bridge")
    scenario = read_scenario(Path(city["OUTPUT"]))
    detour = {name: flow for name, flow in FLOWS.items() if name not in ("ne", "en")} | {"ws": 170.0, "se": 170.0}
    base = made_results(square_network(), square_demand(), FLOWS, noise=2)
    closed = made_results(square_network(), square_demand(), detour, noise=2, dice=1, scenario=scenario)
    write_results(base, tmp_path / "base.gpkg")
    write_results(closed, tmp_path / "closed.gpkg")
    halves = gpd.GeoDataFrame(
        {"adm_cd": ["n", "s"], "adm_nm": ["북동", "남동"]},
        geometry=[shapely.box(-100, 0, 1100, 400), shapely.box(-100, -400, 1100, 0)],
        crs=CRS,
    )
    halves.to_file(tmp_path / "dongs.gpkg")
    return {
        "BASE": f"{tmp_path}/base.gpkg|layername=links",
        "RESULT": f"{tmp_path}/closed.gpkg|layername=links",
        "DONGS": str(tmp_path / "dongs.gpkg"),
        "OUTPUT": str(tmp_path / "difference.gpkg"),
    }


def test_differences_are_a_package_with_a_page(run, runs, tmp_path):
    found = run("comparescenarios", **runs, BY_INTERVAL=True, REPORT=str(tmp_path / "page.html"))
    assert (found["COMPARED"], found["MORE"], found["LESS"]) == (8, 2, 0)
    assert found["VEHICLE_HOURS_NOISE"] > 0
    links = pyogrio.read_dataframe(runs["OUTPUT"], layer="link_differences").set_index("edge_id")
    assert links.loc[["ne", "en", "ws", "nw"], "flow_verdict"].tolist() == [
        "only_base",
        "only_base",
        "more",
        "no_change",
    ]
    layers = {name for name, _ in pyogrio.list_layers(runs["OUTPUT"])}
    assert {"interval_differences", "dong_differences", "difference_totals"} <= layers
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Road ne closed" in page and "±" in page and "before calibration" in page


@pytest.mark.parametrize(
    ("layer", "result"),
    [
        ("link_differences", Result.LINK_DIFFERENCES),
        ("interval_differences", Result.INTERVAL_DIFFERENCES),
        ("dong_differences", Result.DONG_DIFFERENCES),
    ],
)
def test_each_feature_of_a_difference_has_a_symbol(run, runs, layer, result):
    run("comparescenarios", **runs, BY_INTERVAL=True)
    shown = QgsVectorLayer(f"{runs['OUTPUT']}|layername={layer}", layer, "ogr")
    apply_style(shown, result)
    rules = [rule for heading in shown.renderer().rootRule().children() for rule in heading.children()]
    assert rules
    drawn = [feature.id() for rule in rules for feature in features_of(shown, rule)]
    assert sorted(drawn) == sorted(feature.id() for feature in shown.getFeatures())


def test_results_of_other_seeds_are_refused(run, runs, tmp_path):
    other = made_results(square_network(), square_demand(), FLOWS, seeds=(8, 9))
    write_results(other, tmp_path / "closed.gpkg")
    with pytest.raises(QgsProcessingException, match="no seed in common"):
        run("comparescenarios", **runs)
    assert not Path(runs["OUTPUT"]).exists()


def test_what_is_no_result_is_told(run, runs, city):
    with pytest.raises(QgsProcessingException, match="is no result of a traffic run"):
        run("comparescenarios", **(runs | {"BASE": city["NETWORK"]}))


def test_what_was_taken_back_is_not_drawn(run, city):
    run("editscenario", **city, OPERATION="close", TARGETS="ne")
    run("editscenario", **going_on(city), OPERATION="signal", TARGETS="E", VALUE="off")
    run("editscenario", **going_on(city), UNDO=1)
    layer = QgsVectorLayer(f"{city['OUTPUT']}|layername=changes", "changes", "ogr")
    apply_style(layer, Result.SCENARIO_CHANGES)
    rules = layer.renderer().rootRule().children()[0].children()
    assert [feature["target"] for rule in rules for feature in features_of(layer, rule)] == ["ne", "en"]
    assert layer.featureCount() == 3
