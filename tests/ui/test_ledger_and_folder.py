"""What the project remembers, and where results go."""

import json

import pytest
from qgis.core import QgsProject

from sijeong.ui.jobs import Job, Step
from sijeong.ui.results_folder import FOLDER_NAME, default_folder, unused
from sijeong.ui.state.ledger import SCOPE, Ledger, Made


@pytest.fixture
def project(qgis_app):
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def result(tmp_path):
    file = tmp_path / FOLDER_NAME / "legs"
    file.mkdir(parents=True)
    return file


def test_a_step_is_remembered_with_the_saved_project(project, result, tmp_path):
    project.write(str(tmp_path / "city.qgz"))
    Ledger(project).note(Step.LINK_TAPS, Made((str(result),), {"JOURNEYS": 7}))
    project.write()
    project.clear()
    project.read(str(tmp_path / "city.qgz"))
    made = Ledger(project).made(Step.LINK_TAPS)
    assert (made.main_file, made.figures) == (str(result), {"JOURNEYS": 7})


def test_a_result_that_was_deleted_counts_as_not_made(project, result, soon):
    ledger = Ledger(project)
    ledger.note(Step.IMPORT_TAPS, Made((str(result),)))
    assert ledger.next_step(Job.BUS.steps) is Step.LINK_TAPS
    result.rmdir()
    ledger.lookout.look()
    assert soon(lambda: not ledger.lookout.is_looking)
    assert ledger.next_step(Job.BUS.steps) is Step.IMPORT_TAPS


@pytest.mark.parametrize("text", ["", "[", "{}", '{"files": 3}', '{"files": [], "figures": {}, "report": ""}'])
def test_a_damaged_entry_counts_as_not_made(project, text):
    project.writeEntry(SCOPE, Step.LINK_TAPS.key, text)
    assert Ledger(project).made(Step.LINK_TAPS) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"files": [None]},
        {"figures": {"JOURNEYS": "many"}},
        {"figures": {"JOURNEYS": None}},
        {"report": 5},
        {"created": 5},
        {"inputs": [{"source": 5, "size": 1, "changed": ""}]},
        {"runs": [{"algorithm": 5, "given": {}, "outputs": {}, "layers": {}}]},
        {"runs": [{"algorithm": "a", "given": {"INPUT": {"selected": True}}, "outputs": {}, "layers": {}}]},
    ],
)
def test_an_entry_with_a_wrong_kind_of_value_counts_as_not_made(project, result, wrong):
    entry = {"files": [str(result)], "figures": {"JOURNEYS": 7}}
    project.writeEntry(SCOPE, Step.LINK_TAPS.key, json.dumps(entry))
    assert Ledger(project).made(Step.LINK_TAPS).figures == {"JOURNEYS": 7}
    project.writeEntry(SCOPE, Step.LINK_TAPS.key, json.dumps(entry | wrong))
    assert Ledger(project).made(Step.LINK_TAPS) is None


def test_a_moment_that_cannot_be_read_is_no_day(project, result):
    entry = {"files": [str(result)], "figures": {}, "created": "yesterday"}
    project.writeEntry(SCOPE, Step.LINK_TAPS.key, json.dumps(entry))
    assert Ledger(project).made(Step.LINK_TAPS).day == ""


def test_results_go_beside_the_project_file(project, tmp_path):
    assert default_folder(project).name == FOLDER_NAME
    project.write(str(tmp_path / "city.qgz"))
    assert default_folder(project) == tmp_path / FOLDER_NAME


def test_an_earlier_result_is_never_overwritten(tmp_path):
    assert unused(tmp_path, "hubs.gpkg") == tmp_path / "hubs.gpkg"
    (tmp_path / "hubs.gpkg").touch()
    (tmp_path / "hubs_2.gpkg").touch()
    assert unused(tmp_path, "hubs.gpkg") == tmp_path / "hubs_3.gpkg"
