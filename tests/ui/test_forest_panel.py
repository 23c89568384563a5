"""The forest panel on small real layers."""

from datetime import date

import pytest
from qgis.core import Qgis, QgsProject

from sijeong.forest.law import SHIPPED
from sijeong.ui.end_dialog import EndDialog
from sijeong.ui.forest.law_box import law_text
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import How


@pytest.fixture
def panel(desktop, parcels, forest, tmp_path):
    QgsProject.instance().addMapLayers([parcels, forest])
    panel = desktop.dock.open_job(Job.FOREST)
    panel.set_folder(str(tmp_path / "결과"))
    return panel


def test_the_layers_are_guessed_by_their_fields(panel, parcels, forest):
    assert panel.features.layer() == parcels
    assert panel.forest.layer() == forest
    assert panel.clip.layer() is None


def test_all_steps_measure_and_draw(desk, desktop, panel, wait):
    ending = wait(desktop.dock.runner, panel.run_all)
    assert ending.how is How.WELL, ending.detail
    group = QgsProject.instance().layerTreeRoot().findGroup("Forest-adjacent land")
    measured, bands = (node.layer() for node in group.findLayers())
    distances = {feature["PNU"]: feature["dist_m"] for feature in measured.getFeatures()}
    assert distances == pytest.approx({"1": 0, "2": 40, "3": 100, "4": 300})
    assert [feature["band"] for feature in bands.getFeatures()] == [0, 25, 50, 100, 200, 300, 500]
    assert desk.said[-1][0] == Qgis.MessageLevel.Success
    assert "Features 4" in EndDialog(desktop.dock.operations.newest).text.toPlainText()


def test_without_bands_only_the_register_is_made(desktop, panel, wait):
    panel.draws_bands.setChecked(False)
    assert wait(desktop.dock.runner, panel.run_all).how is How.WELL
    assert desktop.dock.ledger.made(Step.DRAW_BANDS) is None
    assert desktop.dock.ledger.made(Step.MEASURE_FOREST).figures == {"FEATURES": 4, "WITHIN_LEGAL": 3}


def test_selected_features_only(desktop, panel, parcels, wait):
    parcels.selectByIds([1])
    panel.features._selection_only.setChecked(True)
    panel.draws_bands.setChecked(False)
    assert wait(desktop.dock.runner, panel.run_all).how is How.WELL
    assert desktop.dock.ledger.made(Step.MEASURE_FOREST).figures["FEATURES"] == 1


def test_wrong_bands_are_told_in_one_sentence(desk, desktop, panel, tmp_path, wait):
    desk.window.show()
    desktop.dock.show()
    panel.bands.setText("100,50")
    ending = wait(desktop.dock.runner, panel.run_all)
    assert ending.how is How.FAILED
    assert "100,50" in desk.said[-1][1]
    assert panel._problem.text() == ending.sentence
    assert panel._problem.isVisible()
    assert not (tmp_path / "결과" / "forest_proximity.gpkg").exists()


def test_a_deleted_layer_is_forgotten(panel, forest):
    QgsProject.instance().removeMapLayer(forest.id())
    assert panel.missing_for_all() == "Choose the forest layer."
    panel.refresh()


def test_results_are_not_offered_as_inputs(desktop, panel, wait):
    wait(desktop.dock.runner, panel.run_all)
    offered = [panel.forest._combo.layer(row) for row in range(panel.forest._combo.count())]
    assert {layer.name() for layer in offered if layer} == {"필지", "임상도"}


def test_the_law_names_its_day():
    table = law_text(SHIPPED, date(2026, 3, 1))
    assert "산림재난방지법" in table and "2026-02-01" in table and "50&nbsp;m" in table
    assert "산림보호법" in law_text(SHIPPED, date(2026, 1, 1))


def test_the_legal_distance_is_that_of_the_law_until_another_is_given(panel):
    run = panel.runs_for(Step.MEASURE_FOREST, panel.folder)[0]
    assert "LEGAL_DISTANCE" not in run.parameters
    panel.legal_distance.setValue(30)
    assert panel.runs_for(Step.MEASURE_FOREST, panel.folder)[0].parameters["LEGAL_DISTANCE"] == 30
