"""The panel of maps and reports: sheets of ticked themes, the map on the screen, and layouts."""

import subprocess

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsMapThemeCollection, QgsProject

from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import How
from sijeong.ui.shared_needs import DONGS


@pytest.fixture
def panel(desktop, desk, parcels, tmp_path):
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    project.addMapLayer(parcels)
    for name in ("필지", "지적"):
        theme = QgsMapThemeCollection.MapThemeRecord()
        theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(parcels))
        project.mapThemeCollection().insert(name, theme)
    desk.canvas.setDestinationCrs(project.crs())
    desk.canvas.setLayers([parcels])
    desk.canvas.setExtent(parcels.extent())
    desk.opened = []
    desk.openLayoutDesigner = desk.opened.append
    panel = desktop.dock.open_job(Job.REPORTS)
    panel.set_folder(str(tmp_path / "결과"))
    return panel


def tick(panel, *names):
    from qgis.PyQt.QtCore import Qt

    for row in range(panel.themes.count()):
        item = panel.themes.item(row)
        item.setCheckState(Qt.CheckState.Checked if item.text() in names else Qt.CheckState.Unchecked)


def words_in(file):
    return subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout


def test_each_ticked_theme_becomes_a_sheet(panel, wait):
    tick(panel, "필지", "지적")
    panel.publisher.setText("산림녹지과")
    ending = wait(panel.bench.runner, panel.analyses[Step.MAP_SHEETS]._button.click)
    assert ending.how is How.WELL, ending.sentence
    (outcome,) = ending.outcomes
    assert outcome.outputs["PAGES"] == 2
    assert "산림녹지과" in words_in(outcome.main_file)


def test_without_a_tick_the_section_says_what_to_do(panel):
    tick(panel)
    assert "Tick a map theme" in panel.missing_for(Step.MAP_SHEETS)
    assert not panel.analyses[Step.MAP_SHEETS]._button.isEnabled()
    assert not panel.layout_button.isEnabled()


def test_a_theme_that_is_made_later_can_be_ticked(panel, parcels):
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(parcels))
    tick(panel, "필지")
    QgsProject.instance().mapThemeCollection().insert("새 지도", theme)
    assert [panel.themes.item(row).text() for row in range(panel.themes.count())].count("새 지도") == 1
    assert panel.themes.ticked() == ["필지"]


def test_one_click_prints_the_map_on_the_screen(panel, wait, desk):
    panel.analyses[Step.MAP_SHEETS].options["TITLE"].setText("현장 지도")
    ending = wait(panel.bench.runner, panel._run_all.click)
    assert ending.how is How.WELL, ending.sentence
    assert "현장 지도" in words_in(ending.outcomes[0].main_file)
    assert ending.outcomes[0].outputs["PAGES"] == 1


def test_an_empty_map_is_not_printed(panel, desk):
    desk.canvas.setLayers([])
    panel.refresh()
    assert not panel._run_all.isEnabled()
    assert panel.missing_for_all() == "The map shows no layer yet."


def test_layouts_of_the_ticked_themes_come_into_the_project_and_the_first_opens(panel, desk, soon):
    tick(panel, "필지", "지적")
    panel.layout_button.click()
    assert soon(lambda: bool(desk.opened))
    layouts = QgsProject.instance().layoutManager().printLayouts()
    assert {layout.name() for layout in layouts} == {"필지", "지적"}
    assert desk.opened[0] in layouts


def test_the_atlas_is_a_choice_and_needs_dongs(panel):
    assert not panel.by_dong.isEnabled()
    panel.by_dong.setChecked(False)
    panel.layers[DONGS].set_layer(next(iter(QgsProject.instance().mapLayers().values())))
    panel.refresh()
    assert panel.by_dong.isEnabled()
    assert "DONGS" not in panel.runs_for(Step.MAP_SHEETS, panel.folder)[0].parameters
    panel.by_dong.setChecked(True)
    assert "DONGS" in panel.runs_for(Step.MAP_SHEETS, panel.folder)[0].parameters


def test_another_project_brings_its_own_themes(panel, parcels):
    project = QgsProject.instance()
    project.clear()
    assert panel.themes.count() == 0
    project.mapThemeCollection().insert("다른 지도", QgsMapThemeCollection.MapThemeRecord())
    assert [panel.themes.item(row).text() for row in range(panel.themes.count())] == ["다른 지도"]
