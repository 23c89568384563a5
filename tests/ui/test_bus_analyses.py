"""The analyses of the bus panel: what each asks of its algorithm, what is missing, and real runs on small records."""

import geopandas as gpd
import pandas as pd
import pytest
from charting import ready
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from shapely.geometry import box

from sijeong.processing.results import Result
from sijeong.ui.bus import panel as bus_panel
from sijeong.ui.bus.analyses import ANALYSES
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import How


@pytest.fixture
def panel(desktop, stops, tmp_path):
    QgsProject.instance().addMapLayer(stops)
    panel = desktop.dock.open_job(Job.BUS)
    panel.set_folder(str(tmp_path / "결과"))
    panel.min_cards.setValue(1)
    return panel


@pytest.fixture
def linked(desktop, panel, records, wait):
    panel.records.set_path(str(records))
    for section in panel.sections[:2]:
        assert wait(desktop.dock.runner, section.asked.emit).how is How.WELL
    return panel


@pytest.fixture
def network(tmp_path):
    table = pd.DataFrame(
        [("R1", 1, "S1"), ("R1", 2, "S2"), ("R2", 1, "S3"), ("R2", 2, "S4")], columns=["route_id", "seq", "stop_id"]
    )
    file = tmp_path / "route_stops.gpkg"
    gpd.GeoDataFrame(table, geometry=[None] * len(table)).drop(columns="geometry").pipe(_write_table, file)
    layer = QgsVectorLayer(str(file), "노선별 정류장", "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


def _write_table(table, file):
    import pyogrio

    pyogrio.write_dataframe(table, file, layer="route_stops")


@pytest.fixture
def dongs(tmp_path):
    frame = gpd.GeoDataFrame(
        {"adm_cd": ["1", "2"], "adm_nm": ["서동", "동동"]},
        geometry=[box(179_000, 529_000, 180_500, 532_000), box(180_500, 529_000, 183_000, 532_000)],
        crs="EPSG:5186",
    )
    frame.to_file(tmp_path / "dongs.gpkg", layer="dongs")
    layer = QgsVectorLayer(str(tmp_path / "dongs.gpkg"), "행정동", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize("analysis", ANALYSES, ids=lambda analysis: analysis.step.key)
def test_everything_that_is_asked_is_a_parameter_of_the_algorithm(panel, analysis):
    algorithm = QgsApplication.processingRegistry().algorithmById(analysis.algorithm)
    known = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    asked = {option.parameter for option in analysis.options} | set(analysis.outputs) | {analysis.basis.parameter}
    asked |= {analysis.parameter_of(need) for need in (*analysis.needs, *analysis.takes)} | set(analysis.settings)
    assert asked <= set(known)
    assert set(analysis.settings) <= set(panel.settings())
    section = panel.analyses[analysis.step]
    for option in analysis.options:
        value = option.read(section.options[option.parameter])
        assert value in (None, "") or known[option.parameter].checkValueIsAcceptable(value), option.parameter


def test_nothing_in_the_panel_is_wider_than_the_narrowest_dock(panel):
    from sijeong.ui.dock import SMALLEST_WIDTH

    widest = max(panel.sections, key=lambda section: section.minimumSizeHint().width())
    assert panel._page.minimumSizeHint().width() <= SMALLEST_WIDTH, widest.step


def test_what_is_missing_is_said_one_thing_at_a_time(panel, linked, network):
    assert panel.missing_for(Step.ROUTE_PROFILE) == ""
    QgsProject.instance().removeMapLayer(network.id())
    assert "stops of each route" in panel.missing_for(Step.ROUTE_PROFILE)
    assert "before" in panel.missing_for(Step.COMPARE_PERIODS)
    QgsProject.instance().removeMapLayer(panel.stops.layer().id())
    assert panel.missing_for(Step.OD_FLOWS) == "Choose the layer of bus stops."
    QgsProject.instance().clear()
    assert panel.missing_for(Step.OD_FLOWS) == "Link the taps into journeys first."
    assert panel.missing_for(Step.VALIDATE) == "Import card records first."


def test_journeys_between_areas_are_drawn(desktop, linked, dongs, wait):
    section = linked.analyses[Step.OD_FLOWS]
    section.options["MIN_CARDS"].setValue(1)
    ending = wait(desktop.dock.runner, section.asked.emit)
    assert ending.how is How.WELL, ending.detail
    layers = {layer.customProperty("sijeong/result"): layer for layer in QgsProject.instance().mapLayers().values()}
    flows = layers[Result.OD_FLOWS.key]
    assert [(flow["from_name"], flow["to_name"], flow["journeys"]) for flow in flows.getFeatures()] == [
        ("서동", "동동", 4)
    ]
    assert desktop.dock.ledger.made(Step.OD_FLOWS) is not None


def test_loads_are_drawn_and_a_click_charts_them(desktop, linked, network, wait):
    ending = wait(desktop.dock.runner, linked.analyses[Step.ROUTE_PROFILE].asked.emit)
    assert ending.how is How.WELL, ending.detail
    from sijeong.ui.charts.subject import Kind, Subject

    desktop.charts.show_subject(Subject(Kind.ROUTE, "R1", "R1"))
    ready(desktop.charts)
    assert [(stop.boardings, stop.load) for stop in desktop.charts.rows] == [(4, 4), (0, None)]


def test_the_view_goes_to_the_first_layer_of_each_run(desk, linked, tmp_path):
    import geopandas as gpd
    from shapely.geometry import Point

    from sijeong.ui.runs import Outcome, Run
    from sijeong.ui.show_results import ResultsOnMap

    places = {"near": Point(180_000, 530_000), "beside": Point(181_000, 531_000), "far": Point(300_000, 700_000)}
    files = {name: str(tmp_path / f"{name}.gpkg") for name in places}
    for name, place in places.items():
        gpd.GeoDataFrame({"transfers": [3]}, geometry=[place.buffer(50)], crs=5186).to_file(files[name])
    hubs = Result.TRANSFER_HUBS
    outcomes = (
        Outcome(
            Run(Step.HUB_DETAILS, "sijeong:transferhubs", {}, {"A": hubs, "B": hubs}),
            dict(A=files["near"], B=files["far"]),
        ),
        Outcome(Run(Step.HUB_DETAILS, "sijeong:transferhubs", {}, {"A": hubs}), {"A": files["beside"]}),
    )
    results = ResultsOnMap(desk, QgsProject.instance())
    assert len(list(results.adding(Step.HUB_DETAILS, outcomes))) > len(places)
    desk.canvas.setDestinationCrs(linked.stops.layer().crs())
    results.bring_into_view()
    shown = desk.canvas.extent()
    assert [shown.contains(place.x, place.y) for place in places.values()] == [True, True, False]


def test_a_layer_that_a_run_could_not_make_is_not_looked_for():
    from sijeong.ui.runs import Outcome, Run
    from sijeong.ui.show_results import add_layers, made_layers

    run = Run(Step.OD_FLOWS, "sijeong:odflows", {}, {"A": Result.OD_FLOWS, "B": Result.OD_ZONES})
    assert made_layers(Outcome(run, {"A": "a file", "B": ""})) == [("a file", Result.OD_FLOWS)]
    assert add_layers(QgsProject.instance(), [Outcome(run, {})]) == []


def test_a_drawing_of_routes_is_ready_to_draw_into(desk, desktop, panel):
    from sijeong.ui.bus.route_drawing import begin_drawing

    desk.activated = []
    begin_drawing(panel.bench, panel.folder)
    drawn = panel.analyses[Step.EVALUATE_ROUTES].options["DRAWN"].layer()
    assert drawn is not None and drawn.isEditable()
    assert [field.name() for field in drawn.fields()][1:] == ["route_id", "name", "peak_min", "offpeak_min", "one_way"]
    drawn.rollBack()


def test_records_are_destroyed_only_when_the_user_is_sure(desktop, desk, linked, monkeypatch, wait, soon, tmp_path):
    folders = [tmp_path / "결과" / name for name in ("taps", "legs")]
    monkeypatch.setattr(bus_panel, "is_sure", lambda *_: False)
    linked.purge()
    assert not desktop.dock.runner.is_busy and all(folder.exists() for folder in folders)
    monkeypatch.setattr(bus_panel, "is_sure", lambda *_: True)
    ending = wait(desktop.dock.runner, linked.purge)
    assert ending.how is How.WELL, ending.detail
    assert not any(folder.exists() for folder in folders)
    assert "destroyed" in desk.said[-1][1]
    made = desktop.dock.ledger.made
    assert soon(lambda: made(Step.LINK_TAPS) is None and made(Step.IMPORT_TAPS) is None)
    linked.purge()
    assert "no records" in desk.said[-1][1]
