"""What a result's context menu offers, and the maps that a job's panel shows."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtTest import QTest

from sijeong.processing.placement import finish
from sijeong.processing.results import Result
from sijeong.ui.jobs import Job
from sijeong.ui.theme_button import ThemeButton

AGAIN, THEME = "Apply Sijeong's Style Again", "Show Its Map Theme"


def add(result: Result | None, mark_later: bool = False) -> QgsVectorLayer:
    project = QgsProject.instance()
    layer = QgsVectorLayer("Point?crs=EPSG:5186&field=transfers:integer", "layer", "memory")
    if result is not None and not mark_later:
        finish(layer, result, None, None)
    project.addMapLayer(layer)
    if mark_later:
        finish(layer, result, None, project)
    return layer


@pytest.mark.parametrize("mark_later", [False, True], ids=["marked before", "marked after it came"])
def test_results_have_entries_and_other_layers_have_none(desktop, desk, soon, mark_later):
    other, hubs = add(None), add(Result.TRANSFER_HUBS, mark_later)
    assert soon(lambda: {AGAIN, THEME} <= desk.menu_of(hubs).keys())
    assert desk.menu_of(other) == {}


def test_layers_that_were_there_before_the_plugin_have_the_entries_too(desk):
    from sijeong.ui.layer_menu import LayerMenu

    hubs = add(Result.TRANSFER_HUBS)
    menu = LayerMenu(desk, QgsProject.instance())
    assert AGAIN in desk.menu_of(hubs)
    menu.remove()
    assert desk.menu_of(hubs) == {}
    add(Result.TRANSFER_PAIRS)  # nobody listens any more
    QTest.qWait(50)
    assert desk.layer_actions == {}


def test_the_style_is_put_on_again_and_said(desktop, desk, soon):
    hubs = add(Result.TRANSFER_HUBS)
    assert soon(lambda: AGAIN in desk.menu_of(hubs))
    desk.setActiveLayer(hubs)
    desk.menu_of(hubs)[AGAIN].trigger()
    assert "Former style" in hubs.styleManager().styles()
    assert "Former style" in desk.said[-1][1]


def test_a_layer_that_cannot_be_opened_keeps_its_look(desktop, desk, tmp_path):
    """Its classes would be fitted to nothing, and stay so when its file is found again."""
    layer = QgsVectorLayer(str(tmp_path / "gone.gpkg"), "환승 거점", "ogr")
    layer.setCustomProperty("sijeong/result", Result.TRANSFER_HUBS.key)
    QgsProject.instance().addMapLayer(layer)
    desk.setActiveLayer(layer)
    desk.menu_of(layer)[AGAIN].trigger()
    assert layer.styleManager().styles() == ["default"]
    assert "환승 거점 cannot be opened" in desk.said[-1][1]


def test_another_part_adds_an_entry_of_its_own(desktop, desk):
    hubs, got = add(Result.TRANSFER_HUBS), []
    desktop.layer_menu.add("Run Again…", got.append)
    desk.setActiveLayer(hubs)
    desk.menu_of(hubs)["Run Again…"].trigger()
    assert got == [hubs]


def test_a_panel_lists_the_maps_of_its_job_and_shows_one(desktop, desk):
    hubs, forest = add(Result.TRANSFER_HUBS), add(Result.FOREST_SUMMARY)
    button = desktop.dock.open_job(Job.BUS).findChild(ThemeButton)
    button.menu().aboutToShow.emit()
    (entry,) = button.menu().actions()
    assert entry.text() == "Transfer flows and hubs"
    entry.trigger()
    root = QgsProject.instance().layerTreeRoot()
    assert root.findLayer(hubs.id()).isVisible()
    assert not root.findLayer(forest.id()).isVisible()
    assert QgsProject.instance().mapThemeCollection().hasMapTheme("Bus · Transfer flows and hubs")


def test_a_panel_without_results_says_so(desktop):
    button = desktop.dock.open_job(Job.FOREST).findChild(ThemeButton)
    button.menu().aboutToShow.emit()
    (entry,) = button.menu().actions()
    assert not entry.isEnabled()
