"""The bus panel on small real records: the chain, each step alone, and what the user sees of it."""

import json

import pytest
from qgis.core import Qgis, QgsProject

from sijeong.ui.end_dialog import EndDialog
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import How


@pytest.fixture
def panel(desktop, stops, tmp_path):
    QgsProject.instance().addMapLayer(stops)
    panel = desktop.dock.open_job(Job.BUS)
    panel.set_folder(str(tmp_path / "결과"))
    panel.min_cards.setValue(1)  # the records of these tests are three cards
    return panel


def test_all_steps_end_in_a_styled_group_on_the_map(desk, desktop, panel, records, tmp_path, wait):
    panel.records.set_path(str(records))
    assert panel.stops.layer().name() == "정류장"
    ending = wait(desktop.dock.runner, panel.run_all)
    assert ending.how is How.WELL, ending.detail
    group = QgsProject.instance().layerTreeRoot().findGroup("Bus transfers")
    hubs, pairs = (node.layer() for node in group.findLayers())
    assert [hubs.customProperty("sijeong/result"), pairs.customProperty("sijeong/result")] == [
        "transfer_hubs",
        "transfer_pairs",
    ]
    assert [feature["transfers"] for feature in pairs.getFeatures()] == [3]
    assert hubs.renderer().type() == "RuleRenderer"
    assert desk.canvas.extent().contains(hubs.extent().center())
    level, text = desk.said[-1]
    assert level == Qgis.MessageLevel.Success and text.startswith("Bus transfers is done.")
    told = EndDialog(desktop.dock.operations.newest).text.toPlainText()
    assert "Journeys 4" in told and "결과" in told
    assert (tmp_path / "결과" / "transfer_pairs.gpkg").exists()


def test_steps_alone_find_what_the_one_before_made(desktop, panel, records, wait):
    panel.records.set_path(str(records))
    assert panel.missing_for(Step.LINK_TAPS)
    for section in panel.sections[:3]:
        assert panel.missing_for(section.step) == ""
        assert wait(desktop.dock.runner, section.asked.emit).how is How.WELL
    assert desktop.dock.ledger.next_step(Job.BUS.steps) is None
    assert desktop.dock.ledger.made(Step.LINK_TAPS).figures["TRANSFERS"] == 3


def test_a_second_run_keeps_the_first_results(desktop, panel, records, tmp_path, wait):
    panel.records.set_path(str(records))
    for _ in range(2):
        assert wait(desktop.dock.runner, panel.run_all).how is How.WELL
    names = {file.name for file in (tmp_path / "결과").iterdir()}
    assert {"transfer_pairs.gpkg", "transfer_pairs_2.gpkg", "taps", "taps_2", "legs", "legs_2"} <= names


def test_the_panel_says_what_is_missing(desktop, panel, stops):
    assert panel.missing_for_all() == "Choose the file or folder of card records."
    panel.records.set_path("/somewhere")
    assert panel.missing_for_all() == ""
    QgsProject.instance().removeMapLayer(stops.id())
    assert panel.missing_for_all() == "Choose the layer of bus stops."


def test_an_error_is_one_sentence_with_its_detail(desk, desktop, panel, tmp_path, wait):
    (tmp_path / "wrong.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    panel.records.set_path(str(tmp_path / "wrong.csv"))
    ending = wait(desktop.dock.runner, panel.run_all)
    assert ending.how is How.FAILED
    level, text = desk.said[-1]
    assert level == Qgis.MessageLevel.Critical
    assert "wrong.csv" in text and "Traceback" not in text
    assert ending.sentence in ending.detail
    assert not (tmp_path / "결과" / "taps").exists()


def test_cancel_stops_and_leaves_nothing_half_written(desk, desktop, panel, many_records, tmp_path, wait):
    panel.records.set_path(str(many_records))
    desktop.dock.runner.stage_changed.connect(lambda text: "Reading" in text and desktop.dock.runner.cancel())
    ending = wait(desktop.dock.runner, panel.run_all)
    assert ending.how is How.STOPPED
    assert desk.said[-1] == (Qgis.MessageLevel.Info, "Stopped. Nothing half-written was left behind.")
    assert desktop.dock.ledger.made(Step.IMPORT_TAPS) is None
    folder = tmp_path / "결과"
    assert not folder.exists() or list(folder.iterdir()) == []


def test_the_rules_reach_the_algorithm(desktop, panel, records, wait):
    panel.records.set_path(str(records))
    panel.rules.single["WINDOW_MIN"].setValue(4)
    assert wait(desktop.dock.runner, panel.run_all).how is How.WELL
    assert desktop.dock.ledger.made(Step.LINK_TAPS).figures["TRANSFERS"] == 0


def test_a_city_fills_in_the_rules_and_an_edit_makes_them_ones_own(panel):
    rules = panel.rules
    assert rules.parameters()["PRESET"] == "seoul"
    rules.preset.setCurrentIndex(rules.preset.findData("busan"))
    filled = rules.parameters()
    assert (filled["PRESET"], filled["NIGHT_WINDOW_MIN"], filled["MAX_TRANSFERS"]) == ("busan", 30, 2)
    assert not filled["ALLOW_ROUTE_BEFORE"]
    rules.preset.setCurrentIndex(rules.preset.findData("daegu_before_2011"))
    assert (rules.parameters()["MAX_TRANSFERS"], rules.single["MAX_TRANSFERS"].text()) == (-1, "no limit")
    assert rules.parameters()["ANCHOR"] == "first_boarding"
    rules.single["WINDOW_MIN"].setValue(50)
    own = rules.parameters()
    assert (own["PRESET"], own["WINDOW_MIN"], own["ANCHOR"]) == ("custom", 50, "first_boarding")


@pytest.mark.parametrize("preset", ["seoul", "busan", "daegu", "daegu_before_2011", "custom"])
def test_each_preset_of_the_panel_links(desktop, panel, records, tmp_path, wait, preset):
    panel.records.set_path(str(records))
    panel.rules.preset.setCurrentIndex(panel.rules.preset.findData(preset))
    assert wait(desktop.dock.runner, panel.run_all).how is How.WELL
    kept = json.loads((tmp_path / "결과" / "legs" / "rules.json").read_text(encoding="utf-8"))
    assert kept["preset"] == ("seoul" if preset == "custom" else preset)
