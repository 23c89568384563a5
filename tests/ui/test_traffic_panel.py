"""The traffic panel on the sample city: from its roads to a closed bridge."""

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from sijeong.processing.placement import add_result
from sijeong.processing.results import Result
from sijeong.ui.charts.subject import Kind, Subject, result_layer
from sijeong.ui.charts.views import View
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runner import How
from sijeong.ui.traffic_needs import DEMAND, LINKS, NETWORK, NODES, OD, SCENARIO, SIGNALS, TURNS, ZONES

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
    assert abs(desktop.charts.rows[0].flow_vph) >= abs(desktop.charts.rows[-1].flow_vph) > 0


def test_the_way_to_equilibrium_and_a_road_are_charted(desktop, assigned):
    desktop.charts.show_view(View.CONVERGENCE)
    gaps = [row.gap for row in desktop.charts.rows]
    assert gaps[-1] <= 1e-5
    loads = result_layer(QgsProject.instance(), Result.LINK_INTERVALS)
    busiest = max(loads.getFeatures(), key=lambda feature: feature["flow_vph"])
    desktop.charts.show_subject(Subject(Kind.LINK, busiest["edge_id"], busiest["road_name"]))
    desktop.charts.views.setCurrentIndex(desktop.charts.views.findData(View.SLICES))
    desktop.charts._draw()
    assert [row.flow_vph for row in desktop.charts.rows] == [pytest.approx(busiest["flow_vph"])]


def test_without_a_network_the_panel_says_what_comes_first(panel):
    assert panel.missing_for(Step.SIMULATE_TRAFFIC) == "Build the road network first."
    assert panel.missing_for_all() == ""
    panel.layers[LINKS].set_layer(None)
    assert panel.missing_for_all() == "Choose the layer of road links."
