"""No run may write over what it reads, nor one of its outputs over another."""

import hashlib
import os
import shutil

import pytest
from locking import asked_elsewhere
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer


@pytest.fixture
def legs(run, taps_file, stops_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"))
    run("linktaps", TAPS=str(tmp_path / "taps"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "legs"))
    return str(tmp_path / "legs")


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_an_output_on_the_file_of_an_input_is_refused(run, legs, stops_file):
    before = digest(stops_file)
    with pytest.raises(QgsProcessingException, match="would replace the file that"):
        run("transferhubs", LEGS=legs, STOPS=str(stops_file), OUTPUT=str(stops_file))
    assert digest(stops_file) == before


def test_so_it_is_by_another_path_to_it(run, legs, stops_file, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(QgsProcessingException, match="would replace the file that"):
        run("transferhubs", LEGS=legs, STOPS=str(stops_file), OUTPUT=str(link / stops_file.name))


def test_another_table_of_the_inputs_geopackage_is_welcome(run, legs, stops_file, tmp_path):
    shared = tmp_path / "project.gpkg"
    shutil.copy(stops_file, shared)
    source = f"{shared}|layername=stops"
    made = run("transferhubs", LEGS=legs, STOPS=source, OUTPUT=f"ogr:dbname='{shared}' table=\"hubs\" (geom)")
    assert made["OUTPUT"].endswith("layername=hubs")
    with pytest.raises(QgsProcessingException, match="would replace the file that"):
        run("transferhubs", LEGS=legs, STOPS=source, OUTPUT=f"ogr:dbname='{shared}' table=\"stops\" (geom)")


def test_two_outputs_on_one_file_are_refused(run, legs, stops_file, tmp_path):
    one = str(tmp_path / "both.gpkg")
    with pytest.raises(QgsProcessingException, match="into the same file"):
        run("transferhubs", LEGS=legs, STOPS=str(stops_file), OUTPUT=one, PROFILE=one, MIN_CARDS=1)
    assert not (tmp_path / "both.gpkg").exists()


def test_legs_are_not_written_over_the_taps(run, legs, tmp_path):
    with pytest.raises(QgsProcessingException, match="would replace the file that"):
        run("linktaps", TAPS=str(tmp_path / "taps"), OUTPUT=str(tmp_path / "taps"))
    assert (tmp_path / "taps").is_dir()


def test_a_read_only_folder_is_told_before_the_work_begins(run, legs, stops_file, tmp_path, monkeypatch):
    there = os.access  # root may write anywhere but on a read-only disk, which a test cannot mount
    monkeypatch.setattr(os, "access", lambda folder, mode: there(folder, mode) and str(folder) != str(tmp_path))
    with pytest.raises(QgsProcessingException, match=r"hubs\.gpkg may not be written") as told:
        run("transferhubs", LEGS=legs, STOPS=str(stops_file), OUTPUT=str(tmp_path / "new folder" / "hubs.gpkg"))
    assert "Unable to execute algorithm" in str(told.value)


@pytest.fixture
def edited(stops_file):
    """The stops in the project, in edit mode with a change that is not saved."""
    layer = QgsVectorLayer(f"{stops_file}|layername=stops", "정류장", "ogr")
    QgsProject.instance().addMapLayer(layer)
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    assert layer.changeAttributeValue(feature.id(), layer.fields().lookupField("stop_name"), "새 이름")
    yield layer
    layer.rollBack()
    QgsProject.instance().removeMapLayer(layer.id())


def test_a_file_is_not_replaced_while_a_layer_of_it_is_edited(run, legs, edited, stops_file):
    """QGIS would save the edits into the file of before, which nobody finds again."""
    beside = f"ogr:dbname='{stops_file}' table=\"hubs\" (geom)"
    with pytest.raises(QgsProcessingException, match="“정류장”, which is being edited"):
        run("transferhubs", LEGS=legs, STOPS=edited, OUTPUT=beside)
    assert edited.commitChanges()
    made = run("transferhubs", LEGS=legs, STOPS=edited, OUTPUT=beside)
    assert made["OUTPUT"].endswith("layername=hubs")
    names = {feature["stop_name"] for feature in QgsVectorLayer(str(stops_file) + "|layername=stops").getFeatures()}
    assert "새 이름" in names


@pytest.mark.parametrize("place", ["{file}", "ogr:dbname='{file}' table=\"hubs\" (geom)"], ids=["file", "table"])
def test_a_result_that_was_edited_by_hand_is_made_again(run, legs, stops_file, tmp_path, place):
    """QGIS keeps the log of a saved edit for as long as anything reads the layer; a new file would be damaged by it."""
    file = tmp_path / "results.gpkg"
    output = place.format(file=file)
    run("transferhubs", LEGS=legs, STOPS=str(stops_file), OUTPUT=output)
    layer = QgsVectorLayer(str(file), "허브", "ogr")
    QgsProject.instance().addMapLayer(layer)
    before = [feature.attributes() for feature in layer.getFeatures()]
    assert layer.startEditing()
    reading = layer.getFeatures()
    assert layer.deleteFeature(next(reading).id()) and layer.commitChanges()
    assert file.with_name("results.gpkg-wal").stat().st_size
    run("transferhubs", LEGS=legs, STOPS=str(stops_file), OUTPUT=output)
    assert [feature.attributes() for feature in layer.getFeatures()] == before
    ((table,),) = asked_elsewhere(file, "SELECT table_name FROM gpkg_contents")
    assert asked_elsewhere(file, "PRAGMA integrity_check", f"SELECT count(*) FROM {table}") == [("ok",), (len(before),)]
    del reading
    QgsProject.instance().removeMapLayer(layer.id())


def test_a_layer_whose_file_is_gone_is_called_by_its_name(run, legs, stops_file):
    """The panels choose a layer by its id, which says nothing to anybody."""
    layer = QgsVectorLayer(str(stops_file.with_name("gone.gpkg")), "정류장 2026", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        with pytest.raises(QgsProcessingException, match="“정류장 2026” cannot be opened") as told:
            run("transferhubs", LEGS=legs, STOPS=layer.id(), OUTPUT=str(stops_file.with_name("hubs.gpkg")))
        assert layer.id() not in str(told.value)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
