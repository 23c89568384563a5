"""The traffic panel on the sample city: from its roads to a closed bridge."""

import sys
import sysconfig
from pathlib import Path

import pytest
from charting import ready
from qgis.core import QgsCoordinateTransform, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from sijeong.processing.placement import add_result
from sijeong.processing.results import Result
from sijeong.processing.traffic.drawn_changes import Drawing
from sijeong.traffic.scenario.model import Operation
from sijeong.ui.charts.subject import Kind, Subject, result_layer
from sijeong.ui.charts.views import View
from sijeong.ui.engine_notice import SUMO
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import Ending, How
from sijeong.ui.traffic.analyses import EDIT_SCENARIO
from sijeong.ui.traffic.change_guides import GUIDES
from sijeong.ui.traffic.needs import DEMAND, LINKS, NETWORK, NODES, OD, SCENARIO, SIGNALS, STOPS, TURNS, ZONES

SAMPLE = Path(__file__).resolve().parents[2] / "build" / "sample"
CITY = (
    (SAMPLE / "roads" / "MOCT_LINK.shp", "MOCT_LINK"),
    (SAMPLE / "roads" / "MOCT_NODE.shp", "MOCT_NODE"),
    (SAMPLE / "roads" / "TURNINFO.dbf", "TURNINFO"),
    (SAMPLE / "traffic" / "signals.gpkg", "신호"),
    (SAMPLE / "traffic" / "od_dong.csv", "OD"),
    (SAMPLE / "boundaries" / "dongs.gpkg", "행정동"),
)
BRIDGE = "road_type = 'bridge' AND road_name = '중앙로'"


@pytest.fixture
def panel(desktop, tmp_path):
    for file, name in CITY:
        layer = QgsVectorLayer(str(file), name, "ogr")
        assert layer.isValid(), file
        QgsProject.instance().addMapLayer(layer)
    panel = desktop.dock.open_job(Job.TRAFFIC)
    panel.set_folder(str(tmp_path / "결과"))
    panel.analyses[Step.TRAFFIC_DEMAND].options["SKIP_UNKNOWN"].setChecked(True)
    return panel


@pytest.fixture(scope="module")
def made(provider, tmp_path_factory):
    """Network, demand and loads as the steps make them, once for all tests."""
    import processing

    folder = tmp_path_factory.mktemp("made")
    files = {name: str(folder / f"{name}.gpkg") for name in ("network", "demand", "loads")}
    (links, _), (nodes, _), (turns, _), (signals, _), (od, _), (dongs, _) = CITY
    roads = {"LINKS": str(links), "NODES": str(nodes), "TURNS": str(turns), "SIGNALS": str(signals)}
    processing.run("sijeong:roadnetwork", roads | {"OUTPUT": files["network"]})
    trips = {"NETWORK": files["network"], "ZONES": str(dongs), "OD": str(od), "SKIP_UNKNOWN": True}
    processing.run("sijeong:trafficdemand", trips | {"OUTPUT": files["demand"]})
    runs = {"NETWORK": files["network"], "DEMAND": files["demand"]}
    processing.run("sijeong:assigntraffic", runs | {"OUTPUT": files["loads"]})
    return files


@pytest.fixture
def assigned(desktop, made, tmp_path):
    """The panel with what its steps make in the project."""
    panel = desktop.dock.open_job(Job.TRAFFIC)
    panel.set_folder(str(tmp_path / "결과"))
    project = QgsProject.instance()
    add_result(project, f"{made['network']}|layername=edges", Result.NETWORK_EDGES)
    add_result(project, f"{made['demand']}|layername=zones", Result.DEMAND_ZONES)
    base = add_result(project, f"{made['loads']}|layername=link_intervals", Result.LINK_INTERVALS)
    add_result(project, f"{made['loads']}|layername=rounds", Result.RUN_ROUNDS)
    panel.analyses[Step.COMPARE_SCENARIOS].options["BASE"].set_layer(base)
    return panel


def test_the_layers_of_a_node_link_are_told_apart(panel):
    names = {LINKS: "MOCT_LINK", NODES: "MOCT_NODE", TURNS: "TURNINFO", SIGNALS: "신호", OD: "OD", ZONES: "행정동"}
    assert {need: panel.layers[need].layer().name() for need in names} == names


def test_all_steps_lead_from_roads_to_loads(desktop, panel, wait):
    ending = wait(desktop.dock.runner, panel.run_all)
    assert ending.how is How.WELL, ending.detail
    assert panel.layers[NETWORK].layer().customProperty("sijeong/result") == Result.NETWORK_EDGES.key
    assert panel.layers[DEMAND].layer().customProperty("sijeong/result") == Result.DEMAND_ZONES.key
    group = QgsProject.instance().layerTreeRoot().findGroup("Traffic simulation")
    shown = {node.layer().customProperty("sijeong/result") for node in group.findLayers()}
    assert {"network_edges", "network_nodes", "demand_zones", "link_intervals", "run_checks"} <= shown


def test_a_selected_bridge_is_closed_taken_back_and_closed_again(desktop, assigned, wait):
    runner, network = desktop.dock.runner, assigned.layers[NETWORK].layer()
    network.selectByExpression(BRIDGE)
    assert assigned.scenario.selected() == 2
    section = assigned.analyses[Step.EDIT_SCENARIO]
    assert wait(runner, section.asked.emit).how is How.WELL
    assert len(assigned.scenario.changes.text().splitlines()) == 2
    assert wait(runner, assigned.scenario.undo.click).how is How.WELL
    assert assigned.scenario.changes.text() == ""
    assert wait(runner, assigned.scenario.redo.click).how is How.WELL
    assert len(assigned.scenario.changes.text().splitlines()) == 2
    scenarios = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty("sijeong/result") == Result.SCENARIO_CHANGES.key
    ]
    assert scenarios == [assigned.layers[SCENARIO].layer()]


def test_a_closure_is_assigned_and_compared_with_the_base(desktop, assigned, wait):
    runner = desktop.dock.runner
    assigned.layers[NETWORK].layer().selectByExpression(BRIDGE)
    wait(runner, assigned.analyses[Step.EDIT_SCENARIO].asked.emit)
    ending = wait(runner, assigned.analyses[Step.ASSIGN_TRAFFIC].asked.emit)
    assert ending.how is How.WELL, ending.detail
    ending = wait(runner, assigned.analyses[Step.COMPARE_SCENARIOS].asked.emit)
    assert ending.how is How.WELL, ending.detail
    differences = result_layer(QgsProject.instance(), Result.LINK_DIFFERENCES)
    closed = {feature["edge_id"] for feature in differences.getFeatures("flow_verdict = 'only_base'")}
    assert closed == {feature["edge_id"] for feature in assigned.layers[NETWORK].layer().selectedFeatures()}
    assert Path(desktop.dock.ledger.made(Step.COMPARE_SCENARIOS).report).exists()
    desktop.charts.show_view(View.DIFFERENCES)
    ready(desktop.charts)
    assert abs(desktop.charts.rows[0].flow_vph) >= abs(desktop.charts.rows[-1].flow_vph) > 0


def test_the_way_to_equilibrium_and_a_road_are_charted(desktop, assigned):
    desktop.charts.show_view(View.CONVERGENCE)
    ready(desktop.charts)
    gaps = [row.gap for row in desktop.charts.rows]
    assert gaps[-1] <= 1e-5
    loads = result_layer(QgsProject.instance(), Result.LINK_INTERVALS)
    busiest = max(loads.getFeatures(), key=lambda feature: feature["flow_vph"])
    desktop.charts.show_subject(Subject(Kind.LINK, busiest["edge_id"], busiest["road_name"]))
    desktop.charts.bar.views.setCurrentIndex(desktop.charts.bar.views.findData(View.SLICES))
    desktop.charts.bar.view_chosen.emit()
    ready(desktop.charts)
    assert [row.flow_vph for row in desktop.charts.rows] == [pytest.approx(busiest["flow_vph"])]


def test_without_a_network_the_panel_says_what_comes_first(panel):
    assert panel.missing_for(Step.SIMULATE_TRAFFIC) == "Build the road network first."
    assert panel.missing_for_all() == ""
    panel.layers[LINKS].set_layer(None)
    assert panel.missing_for_all() == "Choose the layer of road links."


def test_a_stop_layer_alone_is_no_wish_for_buses(panel, tmp_path):
    stops = QgsVectorLayer(str(SAMPLE / "bus" / "stops.gpkg"), "정류장", "ogr")
    QgsProject.instance().addMapLayer(stops)
    assert panel.layers[STOPS].layer() is stops
    (run,) = panel.runs_for(Step.TRAFFIC_DEMAND, tmp_path)
    assert "STOPS" not in run.parameters and "ZONES" in run.parameters


def choose(panel, operation, value=""):
    options = panel.analyses[Step.EDIT_SCENARIO].options
    options["OPERATION"].setCurrentIndex(options["OPERATION"].findData(operation))
    options["VALUE"].setText(value)
    return options


def test_each_change_has_a_guide():
    operations = next(option for option in EDIT_SCENARIO.options if option.parameter == "OPERATION")
    assert set(GUIDES) == {operation.key for operation in Operation}
    assert operations.is_wide


def test_a_change_says_what_to_select_and_what_to_write(assigned):
    options = choose(assigned, "lanes")
    network = assigned.layers[NETWORK].layer()
    network.removeSelection()
    assert assigned.missing_for(Step.EDIT_SCENARIO) == "Find a road by name, or select links on the map."
    network.selectByExpression(BRIDGE)
    assert assigned.missing_for(Step.EDIT_SCENARIO) == "Write the new value, such as 2."
    assert options["BEGIN"].parentWidget().isHidden()
    options["VALUE"].setText("1")
    assert assigned.missing_for(Step.EDIT_SCENARIO) == ""
    choose(assigned, "close")
    assert not options["BEGIN"].parentWidget().isHidden() and options["VALUE"].parentWidget().isHidden()
    choose(assigned, "bus_headway", "10")
    assert "bus line" in assigned.missing_for(Step.EDIT_SCENARIO)


def test_a_signal_is_chosen_among_the_nodes_of_the_network(desk, assigned, made, tmp_path):
    nodes = add_result(QgsProject.instance(), f"{made['network']}|layername=nodes", Result.NETWORK_NODES)
    assigned.layers[NETWORK].layer().selectByExpression(BRIDGE)
    choose(assigned, "signal", "cycle=150")
    assert assigned.missing_for(Step.EDIT_SCENARIO) != ""
    assigned.scenario.select.click()
    assert desk.active_layer is nodes
    nodes.selectByExpression("signal != 'none'")
    (run,) = assigned.runs_for(Step.EDIT_SCENARIO, tmp_path)
    assert run.parameters["EDGES"].source.staticValue() == nodes.id()


def test_a_new_road_is_drawn_and_made(desktop, assigned, wait):
    network = assigned.layers[NETWORK].layer()
    choose(assigned, "new_road")
    assert assigned.missing_for(Step.EDIT_SCENARIO) == "Draw the new road, from road to road."
    assigned.scenario.draw.click()
    layer = assigned.scenario._options["DRAWN"].layer()
    assert Drawing.ROADS.fits(layer) and layer.isEditable()
    assert QgsProject.instance().layerTreeRoot().children()[0].layer() is layer
    ends = list(network.getFeatures())[:: network.featureCount() - 1]
    to_map = QgsCoordinateTransform(network.crs(), layer.crs(), QgsProject.instance())
    road = QgsFeature(layer.fields())
    road.setGeometry(
        QgsGeometry.fromPolylineXY([to_map.transform(QgsPointXY(one.geometry().vertexAt(0))) for one in ends])
    )
    for name, value in {"lanes": 2, "speed": 60, "rank": "106", "both": "no"}.items():
        road[name] = value
    assert layer.addFeature(road) and layer.commitChanges()
    assert assigned.missing_for(Step.EDIT_SCENARIO) == ""
    ending = wait(desktop.dock.runner, assigned.analyses[Step.EDIT_SCENARIO].asked.emit)
    assert ending.how is How.WELL, ending.detail
    (change,) = assigned.layers[SCENARIO].layer().getFeatures()
    assert change["value"].split() == ["lanes=2", "speed=60", "rank=106", "both=no"]


def test_a_scenario_and_its_runs_have_its_name(desktop, assigned, wait):
    assigned.layers[NETWORK].layer().selectByExpression(BRIDGE)
    choose(assigned, "close")
    assigned.analyses[Step.EDIT_SCENARIO].options["NAME"].setText("중앙로 다리")
    wait(desktop.dock.runner, assigned.analyses[Step.EDIT_SCENARIO].asked.emit)
    assert assigned.layers[SCENARIO].layer().name() == "Scenario: 중앙로 다리"
    assert "중앙로" in assigned.scenario.changes.text()
    wait(desktop.dock.runner, assigned.analyses[Step.ASSIGN_TRAFFIC].asked.emit)
    run = assigned.analyses[Step.COMPARE_SCENARIOS].options["RESULT"].layer()
    assert run.name().endswith("중앙로 다리")
    base = assigned.analyses[Step.COMPARE_SCENARIOS].options["BASE"].layer()
    root = QgsProject.instance().layerTreeRoot()
    assert root.findLayer(run.id()).isVisible() and not root.findLayer(base.id()).isVisible()


def test_without_sumo_the_simulation_says_so_with_a_button(desktop, assigned, monkeypatch, tmp_path):
    assert assigned.sumo.isHidden() and assigned.missing_for(Step.SIMULATE_TRAFFIC) == ""
    for name in ("SIJEONG_SUMO_HOME", "SIJEONG_ENGINES"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delenv("SUMO_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "path", [path for path in sys.path if not Path(path, "sumo").is_dir()])
    monkeypatch.setattr(sysconfig, "get_path", lambda _name: str(tmp_path))
    desktop.dock.runner.ended.emit(Ending(How.STOPPED))
    assert not assigned.sumo.isHidden() and assigned.sumo.button.isEnabled()
    assert "SUMO" in assigned.missing_for(Step.SIMULATE_TRAFFIC)
    assert assigned.missing_for(Step.ASSIGN_TRAFFIC) == ""
    desktop.dock.say_what_is_missing()
    assert SUMO in desktop.dock._engine_notices
