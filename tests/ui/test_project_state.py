"""The state of the project: missing, ready, done, out of date, made again; also after a move, and without a mouse."""

import os
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from sijeong.processing.recognition import result_of
from sijeong.processing.results import Result
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import How
from sijeong.ui.state.project_state import Standing

GONE_BY = (2e9, 2e9)
"""A time of access and change in 2033."""


@pytest.fixture
def dock(desk, desktop):
    desk.window.resize(1200, 700)
    desk.window.show()
    desktop.dock.show()
    return desktop.dock


@pytest.fixture
def looked(dock, soon):
    """Looks at all files and waits until it is shown."""

    def look() -> None:
        dock.ledger.lookout.look()
        assert soon(lambda: not dock.ledger.lookout.is_looking)
        dock.home.refresh()

    return look


@pytest.fixture
def panel(dock, records, stops, tmp_path):
    """The bus page of a saved project with stops, its card records chosen."""
    project = QgsProject.instance()
    project.addMapLayer(stops)
    project.write(str(tmp_path / "city.qgz"))
    panel = dock.open_job(Job.BUS)
    panel.records.set_path(str(records))
    return panel


@pytest.fixture
def measured(dock, parcels, forest, tmp_path, wait, looked):
    """A project with parcels and forest in which the forest job has been done, saved beside its results."""
    project = QgsProject.instance()
    project.addMapLayers([parcels, forest])
    project.write(str(tmp_path / "city.qgz"))
    panel = dock.open_job(Job.FOREST)
    assert wait(dock.runner, panel.run_all).how is How.WELL
    looked()
    return dock


def state_of(dock, job):
    return dock.state.of_job(job, dock.state.results())


def result_layer(result: Result) -> QgsVectorLayer:
    return next(layer for layer in QgsProject.instance().mapLayers().values() if result_of(layer) is result)


def add_parcel(layer: QgsVectorLayer) -> None:
    """Draw one more parcel and save the edit, as a user does."""
    layer.startEditing()
    feature = next(layer.getFeatures())
    feature.setAttribute(layer.fields().indexFromName("fid"), None)
    feature["PNU"] = "5"
    layer.addFeature(feature)
    assert layer.commitChanges()


def test_an_empty_project_lacks_inputs_and_says_which(dock, looked):
    looked()
    state = state_of(dock, Job.FOREST)
    assert state.standing is Standing.MISSING
    assert "Parcels" in state.line and "Forest" in state.line
    assert dock.home.catch_up.isHidden()
    assert dock.home.results.isHidden()


def test_a_missing_input_leads_to_its_dataset_and_is_there_when_it_comes(dock, parcels, forest, looked, soon):
    looked()
    wanted = []
    dock.home.dataset_wanted.disconnect()
    dock.home.dataset_wanted.connect(wanted.append)
    dock.home.rows[Job.FOREST].button.click()
    assert wanted == ["parcels"]
    QgsProject.instance().addMapLayers([parcels, forest])
    looked()
    assert state_of(dock, Job.FOREST).standing is Standing.READY
    dock.home.inputs.setCollapsed(False)
    there = [entry.dataset for entry, row in dock.home.inputs.rows.items() if row.is_there]
    assert there == ["parcels", "forest_map"]


def test_the_button_of_a_row_runs_the_job(dock, parcels, forest, tmp_path, wait, looked):
    QgsProject.instance().addMapLayers([parcels, forest])
    QgsProject.instance().write(str(tmp_path / "city.qgz"))
    looked()
    assert wait(dock.runner, dock.home.rows[Job.FOREST].button.click).how is How.WELL
    looked()
    assert state_of(dock, Job.FOREST).standing is Standing.DONE
    assert not dock.home.catch_up.isVisible()


def test_an_edit_that_is_saved_makes_the_results_old_with_a_reason(measured, parcels, looked):
    assert state_of(measured, Job.FOREST).standing is Standing.DONE
    add_parcel(parcels)
    looked()
    state = state_of(measured, Job.FOREST)
    assert state.standing is Standing.OLD
    assert "필지" in state.line and "20" in state.line
    section = measured.open_job(Job.FOREST).sections[0]
    assert section.is_old and not measured.open_job(Job.FOREST).sections[1].is_old


def test_bringing_up_to_date_makes_the_old_one_alone_and_keeps_its_layer(measured, parcels, wait, looked):
    layer = result_layer(Result.FOREST_PROXIMITY)
    layer.setName("우리 필지")
    layer.setOpacity(0.3)
    before, bands = layer.source(), result_layer(Result.FOREST_BANDS).source()
    add_parcel(parcels)
    looked()
    measured.go_home()
    looked()
    assert "(1)" in measured.home.catch_up.text()
    ending = wait(measured.runner, measured.home.catch_up.click)
    assert [outcome.run.step for outcome in ending.outcomes] == [Step.MEASURE_FOREST]
    looked()
    assert layer.source() != before and layer.isValid() and layer.featureCount() == 5
    assert (layer.name(), layer.opacity()) == ("우리 필지", 0.3)
    assert result_layer(Result.FOREST_BANDS).source() == bands
    assert Path(before.split("|")[0]).exists()
    assert state_of(measured, Job.FOREST).standing is Standing.DONE


def test_what_was_made_from_a_result_is_old_when_that_is_made_anew(dock, forest, parcels, tmp_path, wait, looked):
    project = QgsProject.instance()
    project.addMapLayers([parcels, forest])
    project.write(str(tmp_path / "city.qgz"))
    panel = dock.open_job(Job.FOREST)
    wait(dock.runner, lambda: dock.runner.start(panel.runs_for(Step.FOREST_LAYER, panel.folder)))
    wait(dock.runner, panel.run_all)
    looked()
    os.utime(forest.source().split("|")[0])
    add_parcel(parcels)
    looked()
    by_step = {result.step: result for result in dock.state.results()}
    assert not dock.state.reasons(by_step[Step.DRAW_BANDS])
    wait(dock.runner, lambda: dock.state.run_again(by_step[Step.FOREST_LAYER]))
    looked()
    by_step = {result.step: result for result in dock.state.results()}
    (reason,) = dock.state.reasons(by_step[Step.DRAW_BANDS])
    assert result_layer(Result.FOREST_LAYER).name() in reason and "anew" in reason
    ending = wait(dock.runner, dock.state.catch_up)
    assert ending.how is How.WELL
    assert {outcome.run.step for outcome in ending.outcomes} == {Step.MEASURE_FOREST, Step.DRAW_BANDS}
    looked()
    assert not any(dock.state.reasons(result) for result in dock.state.results())
    made = dock.ledger.made(Step.DRAW_BANDS)
    assert made.runs[0].given["FOREST"] == result_layer(Result.FOREST_LAYER).source()


def test_a_chain_makes_what_is_read_before_what_reads_it(dock, forest, parcels, tmp_path, wait, looked):
    project = QgsProject.instance()
    project.addMapLayers([parcels, forest])
    project.write(str(tmp_path / "city.qgz"))
    panel = dock.open_job(Job.FOREST)
    wait(dock.runner, lambda: dock.runner.start(panel.runs_for(Step.FOREST_LAYER, panel.folder)))
    wait(dock.runner, panel.run_all)
    forest.startEditing()
    forest.changeAttributeValue(1, forest.fields().indexFromName("FRTP_CD"), "2")
    assert forest.commitChanges()
    looked()
    ending = wait(dock.runner, dock.state.catch_up)
    steps = [outcome.run.step for outcome in ending.outcomes]
    assert steps[0] is Step.FOREST_LAYER and set(steps[1:]) == {Step.MEASURE_FOREST, Step.DRAW_BANDS}
    looked()
    assert state_of(dock, Job.FOREST).standing is Standing.DONE


def test_what_changes_while_it_is_read_makes_the_result_old(dock, panel, records, wait, looked):
    """Not how the records look after the run counts, but how they looked when it began."""
    dock.runner.step_done.connect(lambda *_: os.utime(records, GONE_BY))
    wait(dock.runner, panel.run_all)
    looked()
    assert state_of(dock, Job.BUS).standing is Standing.OLD


def test_records_that_were_touched_make_the_whole_chain_old(dock, panel, records, wait, looked):
    wait(dock.runner, panel.run_all)
    os.utime(records, GONE_BY)
    looked()
    state = state_of(dock, Job.BUS)
    assert state.standing is Standing.OLD and "cards.csv" in state.line and "2033-05-18" in state.line
    dock.go_home()
    looked()
    assert "(3)" in dock.home.catch_up.text()
    ending = wait(dock.runner, dock.home.catch_up.click)
    assert ending.how is How.WELL
    steps = [outcome.run.step for outcome in ending.outcomes]
    assert steps == [Step.IMPORT_TAPS, Step.LINK_TAPS, Step.MAP_TRANSFERS, Step.MAP_TRANSFERS]
    looked()
    assert state_of(dock, Job.BUS).standing is Standing.DONE
    assert dock.ledger.made(Step.LINK_TAPS).runs[0].given["TAPS"] == dock.ledger.made(Step.IMPORT_TAPS).main_file


def test_a_step_whose_files_were_deleted_is_made_from_what_is_left(dock, panel, wait, looked):
    wait(dock.runner, panel.run_all)
    shutil.rmtree(dock.ledger.made(Step.LINK_TAPS).main_file)
    looked()
    state = state_of(dock, Job.BUS)
    assert dock.ledger.made(Step.LINK_TAPS) is None
    assert state.standing is Standing.OLD
    ending = wait(dock.runner, dock.state.catch_up)
    assert ending.how is How.WELL
    assert ending.outcomes[0].run.step is Step.LINK_TAPS
    looked()
    assert state_of(dock, Job.BUS).standing is Standing.DONE


def test_a_relinked_basis_makes_the_flows_old(dock, panel, wait, looked):
    wait(dock.runner, panel.run_all)
    wait(dock.runner, lambda: dock.runner.start(panel.runs_for(Step.LINK_TAPS, panel.folder)))
    looked()
    flows = next(result for result in dock.state.results() if result.step is Step.MAP_TRANSFERS)
    (reason,) = dock.state.reasons(flows)
    assert Step.LINK_TAPS.title in reason
    wait(dock.runner, dock.state.catch_up)
    looked()
    assert dock.ledger.made(Step.MAP_TRANSFERS).runs[0].given["LEGS"] == dock.ledger.made(Step.LINK_TAPS).main_file
    assert not dock.state.due(dock.state.results())[0]


def test_all_is_known_again_after_the_folder_was_moved(measured, parcels, tmp_path, looked):
    project = QgsProject.instance()
    project.write()
    project.clear()
    moved = tmp_path.with_name(f"{tmp_path.name}_moved")
    shutil.move(tmp_path, moved)
    project.read(str(moved / "city.qgz"))
    looked()
    assert state_of(measured, Job.FOREST).standing is Standing.DONE
    made = measured.ledger.made(Step.MEASURE_FOREST)
    assert made.main_file.startswith(str(moved))
    assert made.runs[0].given["INPUT"].startswith(str(moved))
    add_parcel(next(layer for layer in project.mapLayers().values() if layer.name() == "필지"))
    looked()
    assert state_of(measured, Job.FOREST).standing is Standing.OLD


def test_a_source_that_is_gone_is_named_and_nothing_runs(measured, parcels, looked):
    file = Path(parcels.source().split("|")[0])
    QgsProject.instance().removeMapLayer(parcels.id())
    file.unlink()
    looked()
    result = next(result for result in measured.state.results() if result.step is Step.MEASURE_FOREST)
    assert "parcels.gpkg" in measured.state.reasons(result)[0]
    assert "parcels.gpkg" in measured.state.run_again(result)
    assert not measured.runner.is_busy


def test_a_result_of_the_toolbox_is_made_again_from_its_layer(
    dock, desk, desktop, parcels, forest, tmp_path, wait, looked
):
    import processing
    from sijeong.processing.placement import add_result

    project = QgsProject.instance()
    project.addMapLayers([parcels, forest])
    output = tmp_path / "toolbox.gpkg"
    given = {"INPUT": parcels.id(), "FOREST": forest.id(), "BANDS": "0,30", "OUTPUT": str(output)}
    processing.run("sijeong:forestproximity", given)
    layer = add_result(project, str(output), Result.FOREST_PROXIMITY)
    looked()
    (result,) = dock.state.results()
    assert (result.step, dock.state.reasons(result)) == (None, ())
    add_parcel(parcels)
    looked()
    assert dock.state.reasons(result)
    desk.setActiveLayer(layer)
    assert wait(dock.runner, desktop.again.trigger).how is How.WELL
    looked()
    assert layer.featureCount() == 5 and layer.source() != str(output)
    (result,) = dock.state.results()
    assert result.made.runs[0].given["BANDS"] == "0,30"
    assert not dock.state.reasons(result)
    state = state_of(dock, Job.FOREST)
    assert state.standing is Standing.DONE and state.line.startswith("1 results on the map")
    assert dock.state.due(dock.state.results()) == ([], [])


def test_a_copied_project_is_made_again_in_its_own_folder(dock, desk, desktop, parcels, forest, tmp_path, wait, looked):
    """What the toolbox wrote as a table kept the paths of the folder that was copied, and ran there."""
    import processing
    from sijeong.processing.placement import add_result

    project = QgsProject.instance()
    project.addMapLayers([parcels, forest])
    table = f"ogr:dbname='{tmp_path / 'results.gpkg'}' table=\"near\" (geom)"
    processing.run("sijeong:forestproximity", {"INPUT": parcels.id(), "FOREST": forest.id(), "OUTPUT": table})
    add_result(project, f"{tmp_path / 'results.gpkg'}|layername=near", Result.FOREST_PROXIMITY)
    project.write(str(tmp_path / "city.qgz"))
    project.clear()
    copy = tmp_path.with_name(f"{tmp_path.name}_copy")
    shutil.copytree(tmp_path, copy)
    before = sorted(tmp_path.iterdir())
    project.read(str(copy / "city.qgz"))
    looked()
    (result,) = dock.state.results()
    assert result.made.runs[0].given["INPUT"].startswith(str(copy))
    desk.setActiveLayer(result_layer(Result.FOREST_PROXIMITY))
    assert wait(dock.runner, desktop.again.trigger).how is How.WELL
    assert result_layer(Result.FOREST_PROXIMITY).source().startswith(str(copy / "near.gpkg"))
    assert sorted(tmp_path.iterdir()) == before


def test_a_result_whose_file_is_gone_is_none_to_draw_from(dock, parcels, forest, tmp_path, looked):
    import processing
    from sijeong.processing.placement import add_result

    project, output = QgsProject.instance(), tmp_path / "near.gpkg"
    project.addMapLayers([parcels, forest])
    processing.run("sijeong:forestproximity", {"INPUT": parcels, "FOREST": forest, "OUTPUT": str(output)})
    add_result(project, str(output), Result.FOREST_PROXIMITY)
    assert state_of(dock, Job.REPORTS).line == "1 results to draw from"
    project.write(str(tmp_path / "city.qgz"))
    project.clear()
    output.unlink()
    project.read(str(tmp_path / "city.qgz"))
    looked()
    assert state_of(dock, Job.REPORTS).line == "Waits for a first result."


def test_a_project_that_is_cleared_during_a_look_leaves_nothing(measured, parcels, soon):
    add_parcel(parcels)
    measured.ledger.lookout.look()
    QgsProject.instance().clear()
    assert soon(lambda: not measured.ledger.lookout.is_looking)
    assert measured.state.results() == []
    assert state_of(measured, Job.FOREST).standing is Standing.MISSING


def test_the_result_list_says_why_and_runs_again_by_keyboard(measured, parcels, wait, looked):
    add_parcel(parcels)
    measured.go_home()
    looked()
    box = measured.home.results
    box.setCollapsed(False)
    box.choose(Step.MEASURE_FOREST.title)
    assert "필지" in box.said and box.again.isEnabled() and box.changes.isEnabled()
    box.again.setFocus()
    assert wait(measured.runner, lambda: QTest.keyClick(box.again, Qt.Key.Key_Space)).how is How.WELL
    looked()
    assert box.said == ""


def test_the_dialog_with_changes_is_filled_as_it_was_and_writes_beside(measured, looked):
    from sijeong.ui.state.rerun import again

    made = measured.ledger.made(Step.MEASURE_FOREST)
    run = again(made.runs[0], Step.RUN_AGAIN, QgsProject.instance())
    layers = QgsProject.instance().mapLayers()
    assert layers[run.parameters["INPUT"]].name() == "필지"
    assert layers[run.parameters["FOREST"]].name() == "임상도"
    assert run.parameters["BANDS"] == made.runs[0].given["BANDS"]
    assert Path(run.parameters["OUTPUT"]).name == "forest_proximity_2.gpkg"
    assert not Path(run.parameters["OUTPUT"]).exists()


def test_an_input_that_was_drawn_in_memory_ages_by_its_edits_and_cannot_outlive_the_project(
    dock, parcels, forest, tmp_path, wait, looked
):
    project = QgsProject.instance()
    drawn = QgsVectorLayer("Polygon?crs=EPSG:5186&field=fid:integer&field=PNU:string", "그린 필지", "memory")
    drawn.dataProvider().addFeatures(list(parcels.getFeatures()))
    project.addMapLayers([drawn, forest])
    project.write(str(tmp_path / "city.qgz"))
    panel = dock.open_job(Job.FOREST)
    assert wait(dock.runner, panel.run_all).how is How.WELL
    looked()
    result = next(result for result in dock.state.results() if result.step is Step.MEASURE_FOREST)
    assert not dock.state.reasons(result)
    add_parcel(drawn)
    looked()
    assert "그린 필지" in dock.state.reasons(result)[0]
    project.removeMapLayer(drawn.id())
    assert dock.state.why_not_again(result)
