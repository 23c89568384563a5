"""The analyses of the forest panel: what each asks of its algorithm, what is missing, and real runs on small layers."""

import geopandas as gpd
import pandas as pd
import pytest
from charting import ready
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from shapely.geometry import box

from sijeong.processing.placement import add_result
from sijeong.processing.results import Result
from sijeong.ui.dock import SMALLEST_WIDTH
from sijeong.ui.forest.analyses import ANALYSES
from sijeong.ui.forest.needs import DEM, FIRST, MORE
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import How


@pytest.fixture
def panel(desktop, tmp_path):
    panel = desktop.dock.open_job(Job.FOREST)
    panel.set_folder(str(tmp_path / "결과"))
    return panel


@pytest.fixture
def layered(panel, parcels, forest):
    QgsProject.instance().addMapLayers([parcels, forest])
    return panel


@pytest.mark.parametrize("analysis", ANALYSES, ids=lambda analysis: analysis.step.key)
def test_everything_that_is_asked_is_a_parameter_of_the_algorithm(panel, analysis):
    algorithm = QgsApplication.processingRegistry().algorithmById(analysis.algorithm)
    known = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    asked = {option.parameter for option in analysis.options} | set(analysis.outputs) | set(analysis.settings)
    asked |= {analysis.parameter_of(need) for need in (*analysis.needs, *analysis.takes)}
    assert asked <= set(known)
    assert set(analysis.settings) <= set(panel.settings())
    assert set(analysis.any_of) <= {option.parameter for option in analysis.options}
    assert {*analysis.needs, *analysis.takes} <= {*FIRST, *MORE}
    section = panel.analyses[analysis.step]
    for option in analysis.options:
        value = option.read(section.options[option.parameter])
        assert value in (None, "") or known[option.parameter].checkValueIsAcceptable(value), option.parameter


@pytest.mark.parametrize("analysis", ANALYSES, ids=lambda analysis: analysis.step.key)
def test_what_the_algorithm_cannot_do_without_is_asked(panel, analysis):
    algorithm = QgsApplication.processingRegistry().algorithmById(analysis.algorithm)
    optional = algorithm.parameterDefinitions()[0].Flag.FlagOptional
    needed = {one.name() for one in algorithm.parameterDefinitions() if not one.flags() & optional}
    given = {analysis.parameter_of(need) for need in analysis.needs} | set(analysis.outputs) | set(analysis.settings)
    given |= {option.parameter for option in analysis.options}
    without = {name for name in needed - given if algorithm.parameterDefinition(name).defaultValue() is None}
    assert not without


def test_every_analysis_of_the_job_is_in_the_panel(panel):
    assert set(panel.analyses) == set(Job.FOREST.analyses)
    assert [analysis.step for analysis in ANALYSES] == list(Job.FOREST.analyses)


def test_nothing_in_the_panel_is_wider_than_the_narrowest_dock(panel):
    widest = max(panel.sections, key=lambda section: section.minimumSizeHint().width())
    assert panel._page.minimumSizeHint().width() <= SMALLEST_WIDTH, widest.step


def test_a_dem_is_chosen_by_its_name_and_handed_on(layered, tmp_path):
    from osgeo import gdal

    file = str(tmp_path / "dem.tif")
    grid = gdal.GetDriverByName("GTiff").Create(file, 4, 4, 1, gdal.GDT_Float32)
    grid.SetGeoTransform((180_000, 100, 0, 530_400, 0, -100))
    grid = None  # written when it is let go
    raster = QgsRasterLayer(file, "수치표고 DEM")
    assert raster.isValid()
    QgsProject.instance().addMapLayer(raster)
    assert layered.layers[DEM].layer() == raster
    assert layered.analyses[Step.PERMIT_CHECK].parameters()["DEM"] == raster.id()
    QgsProject.instance().removeMapLayer(raster.id())
    assert layered.layers[DEM].layer() is None


def test_the_permit_check_wants_one_of_three(layered):
    section = layered.analyses[Step.PERMIT_CHECK]
    assert "one of these" in layered.missing_for(Step.PERMIT_CHECK)
    section.options["POINT"].set_text("180050,530050 [EPSG:5186]")
    assert layered.missing_for(Step.PERMIT_CHECK) == ""
    section.options["POINT"].set_text("")
    section.options["PARCEL"].setText("1")
    assert layered.missing_for(Step.PERMIT_CHECK) == ""


def test_a_plugin_that_goes_takes_its_map_tool_along(desk, provider):
    from sijeong.ui.desktop import Desktop

    desktop, before = Desktop(desk), desk.canvas.mapTool()
    section = desktop.dock.open_job(Job.FOREST).analyses[Step.PERMIT_CHECK]
    section.options["POINT"].begin()
    desktop.remove()
    assert desk.canvas.mapTool() == before


def test_a_permit_is_checked_at_a_place_that_was_clicked(desktop, desk, layered, wait, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY

    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    field, before = layered.analyses[Step.PERMIT_CHECK].options["POINT"], desk.canvas.mapTool()
    field.begin()
    assert desk.canvas.mapTool() != before
    desk.canvas.mapTool().canvasClicked.emit(QgsPointXY(180_145, 530_010), Qt.MouseButton.LeftButton)
    assert desk.canvas.mapTool() == before
    ending = wait(desktop.dock.runner, layered.analyses[Step.PERMIT_CHECK].asked.emit)
    assert ending.how is How.WELL, ending.detail
    made = desktop.dock.ledger.made(Step.PERMIT_CHECK)
    assert made.figures["NEEDED"] == 1
    assert made.report.endswith("permit_check.pdf") and (tmp_path / "결과" / "permit_check.pdf").stat().st_size > 0
    assert "Reviews needed 1" in layered.analyses[Step.PERMIT_CHECK]._result.text()


def test_the_forest_that_was_made_is_what_the_others_measure_against(desktop, layered, forest, wait):
    assert layered.forest.layer() == forest
    ending = wait(desktop.dock.runner, layered.analyses[Step.FOREST_LAYER].asked.emit)
    assert ending.how is How.WELL, ending.detail
    made = layered.forest.layer()
    assert made != forest and made.customProperty("sijeong/result") == "forest_layer"
    assert layered.analyses[Step.FOREST_LAYER].options["FOREST_MAP"].layer() == forest
    assert wait(desktop.dock.runner, layered.run_all).how is How.WELL
    assert desktop.dock.ledger.made(Step.MEASURE_FOREST).figures["WITHIN_LEGAL"] == 3


def test_a_register_is_made_and_compared_with_the_one_before(desktop, panel, forest, wait, tmp_path):
    frame = gpd.GeoDataFrame(
        {"PNU": [f"413901320010000000{number}" for number in "123"]},
        geometry=[box(180_010 + 65 * place, 530_000, 180_030 + 65 * place, 530_020) for place in range(3)],
        crs="EPSG:5186",
    )
    frame.to_file(tmp_path / "lots.gpkg", layer="lots")
    parcels = QgsVectorLayer(str(tmp_path / "lots.gpkg"), "필지", "ogr")
    QgsProject.instance().addMapLayers([parcels, forest])
    section = panel.analyses[Step.FOREST_REGISTER]
    ending = wait(desktop.dock.runner, section.asked.emit)
    assert ending.how is How.WELL, ending.detail
    made = desktop.dock.ledger.made(Step.FOREST_REGISTER)
    assert made.figures["ADJACENT"] == 3
    assert made.workbook.endswith("forest_register.xlsx") and "Workbook" in section._result.text()
    before = QgsVectorLayer(made.main_file, "작년 대장", "ogr")
    QgsProject.instance().addMapLayer(before)
    section.options["PREVIOUS"].set_layer(before)
    parcels.setSubsetString("\"PNU\" NOT LIKE '%2'")
    assert wait(desktop.dock.runner, section.asked.emit).how is How.WELL
    assert desktop.dock.ledger.made(Step.FOREST_REGISTER).figures["GONE"] == 1
    section.chart_asked.emit()
    ready(desktop.charts)
    assert [(row.change, row.count) for row in desktop.charts.rows] == [("gone", 1)]


@pytest.fixture
def houses(tmp_path):
    """Twelve houses in two rows, 10 m and 40 m from the forest, near enough to each other to be a village."""
    corners = [(180_110 + 30 * row, 530_000 + 20 * place) for row in (0, 1) for place in range(6)]
    rows = pd.DataFrame({"USABILITY": ["01000"] * len(corners), "GRND_FLR": 1, "TOTALAREA": 64.0})
    frame = gpd.GeoDataFrame(rows, geometry=[box(x, y, x + 8, y + 8) for x, y in corners], crs="EPSG:5186")
    frame.to_file(tmp_path / "buildings.gpkg", layer="buildings")
    layer = QgsVectorLayer(str(tmp_path / "buildings.gpkg"), "건물", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize(
    ("step", "options", "figure"),
    [
        (Step.FOREST_SUMMARY, {"LEVEL": "grid"}, ("NEAR_BUILDINGS", 12)),
        (Step.WUI, {"METHOD": "window"}, ("BUILDINGS_COUNT", 12)),
        (Step.FIRE_EXPOSURE, {"HAZARD": "conifers"}, ("VILLAGES_COUNT", 1)),
    ],
)
def test_an_analysis_runs_with_what_the_panel_knows(desktop, layered, houses, wait, step, options, figure):
    section = layered.analyses[step]
    for name, value in options.items():
        choice = section.options[name]
        choice.setCurrentIndex(choice.findData(value))
    assert layered.missing_for(step) == ""
    ending = wait(desktop.dock.runner, section.asked.emit)
    assert ending.how is How.WELL, ending.detail
    name, value = figure
    assert desktop.dock.ledger.made(step).figures[name] == value
    made = {layer.customProperty("sijeong/result") for layer in QgsProject.instance().mapLayers().values()}
    shown = {result.key for _, result in section.analysis.outputs.values() if result is not None}
    assert shown <= made


def test_distances_of_buildings_take_the_people_along(layered, houses):
    [run] = layered.runs_for(Step.MEASURE_FOREST, layered.folder)
    assert "DONGS" not in run.parameters
    layered.measured.setCurrentIndex(1)
    assert layered.features.layer() == houses
    [run] = layered.runs_for(Step.MEASURE_FOREST, layered.folder)
    assert run.parameters["INPUT"] == houses.id()


def test_every_step_of_the_panel_asks_for_known_parameters(layered, houses):
    for step in Job.FOREST.steps:
        [run] = layered.runs_for(step, layered.folder)
        algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
        assert set(run.parameters) <= {one.name() for one in algorithm.parameterDefinitions()}


def test_the_minutes_of_engines_are_taken_when_they_are_there(layered, tmp_path):
    chooser = layered.analyses[Step.FIRE_EXPOSURE].options["ACCESS"]
    assert chooser.layer() is None
    frame = gpd.GeoDataFrame({"response_min": [5.0]}, geometry=[box(0, 0, 1, 1).boundary], crs="EPSG:5186")
    frame.to_file(tmp_path / "edges.gpkg", layer="edges")
    made = add_result(QgsProject.instance(), f"{tmp_path}/edges.gpkg|layername=edges", Result.ACCESS_EDGES)
    chooser.guess()  # as it does by itself when a run has ended
    assert chooser.layer() == made
