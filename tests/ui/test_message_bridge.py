"""What runs and ran, in one model, and how QGIS's message bar shows it."""

from pathlib import Path

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from sijeong.ui import end_dialog
from sijeong.ui.announcer import DetailDialog
from sijeong.ui.end_dialog import EndDialog
from sijeong.ui.jobs import Job, Step
from sijeong.ui.message_bridge import TAKEN_WIDTH
from sijeong.ui.operations import MOST_KEPT, State
from sijeong.ui.problem_report import GIVEN, report_of, without_home
from sijeong.ui.runs import Ending, How, Run


@pytest.fixture
def import_run(many_records, tmp_path):
    return Run(
        Step.IMPORT_TAPS,
        "sijeong:importtaps",
        {"INPUT": str(many_records), "ENCODING": "cp949", "OUTPUT": str(tmp_path / "taps")},
    )


@pytest.fixture
def dock(desktop, desk):
    desk.window.show()
    return desktop.dock


def buttons(item):
    return {button.text(): button for button in item.findChildren(QPushButton)}


def test_progress_with_cancel_while_the_dock_is_hidden(dock, desk, import_run, wait):
    seen = []

    def look_and_cancel(_percent):
        if not seen:
            seen.append((len(desk.bar.items()), desk.bar.currentItem().findChild(QProgressBar) is not None))
            buttons(desk.bar.currentItem())["Cancel"].click()

    dock.operations.moved.connect(look_and_cancel)
    assert wait(dock.runner, lambda: dock.runner.start([import_run])).how is How.STOPPED
    assert seen == [(1, True)]
    assert dock.operations.newest.state is State.STOPPED


def test_no_progress_in_the_bar_where_the_strip_is_seen(dock, desk, import_run, wait):
    dock.show()
    dock.open_job(Job.BUS)
    seen = []
    dock.operations.moved.connect(lambda _operation: seen.append(len(desk.bar.items())))
    assert wait(dock.runner, lambda: dock.runner.start([import_run])).how is How.WELL
    assert set(seen) == {0}


def test_progress_moves_to_the_bar_when_the_dock_is_hidden_and_back(dock, desk, import_run, wait):
    dock.show()
    seen = []

    def hide_and_show(_operation):
        if len(seen) == 1:
            dock.hide()
        elif len(seen) == 2:
            dock.show()
        seen.append(desk.bar.currentItem() is not None)

    dock.operations.moved.connect(hide_and_show)
    wait(dock.runner, lambda: dock.runner.start([import_run]))
    assert seen[:3] == [False, True, False]


def test_one_item_a_run_from_its_progress_to_its_end(dock, desk, import_run, wait):
    wait(dock.runner, lambda: dock.runner.start([import_run]))
    assert [item.level() for item in desk.bar.items()] == [Qgis.MessageLevel.Success]
    assert "Show…" in buttons(desk.bar.currentItem())


@pytest.mark.parametrize(
    ("longest", "figures"),
    [("Import card taps is done. Rows kept 150,000 · Rows rejected 0", 2),
     ("Import card taps is done. Rows kept 150,000", 1), ("Import card taps is done.", 0)],
)  # fmt: skip
def test_the_good_news_is_one_whole_line_and_the_rest_is_behind_its_button(
    dock, desk, import_run, wait, longest, figures
):
    room = desk.bar.fontMetrics().horizontalAdvance(longest) + TAKEN_WIDTH * desk.bar.logicalDpiX() // 96
    desk.bar.setFixedWidth(room + 4)
    wait(dock.runner, lambda: dock.runner.start([import_run]))
    text = desk.bar.currentItem().text()
    assert text.startswith("Import card taps is done.")
    assert sum(word in text for word in ("Rows kept 150,000", "Rows rejected 0")) == figures
    dialog = EndDialog(dock.operations.newest)
    assert "Rows kept 150,000 · Rows rejected 0" in dialog.text.toPlainText()
    assert str(Path(import_run.parameters["OUTPUT"]).parent) in dialog.text.toPlainText()


def test_the_enter_key_closes_what_stands_behind_the_button(dock, import_run, wait, monkeypatch):
    opened = []
    monkeypatch.setattr(end_dialog, "open_file", opened.append)
    wait(dock.runner, lambda: dock.runner.start([import_run]))
    for dialog in (EndDialog(dock.operations.newest), DetailDialog("A sentence.", "A log.")):
        assert [button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()] == ["&Close"]
        dialog.show()
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()
    assert opened == []


def test_a_bar_that_the_user_closed_does_not_come_again(dock, desk, import_run, wait):
    seen = []

    def close_once(_operation):
        if not seen:
            desk.bar.popWidget(desk.bar.currentItem())
        seen.append(len(desk.bar.items()))

    dock.operations.moved.connect(close_once)
    wait(dock.runner, lambda: dock.runner.start([import_run]))
    assert seen[0] == 0
    assert set(seen[1:]) == {0}
    assert [item.level() for item in desk.bar.items()] == [Qgis.MessageLevel.Success]


def test_a_failure_stays_with_details_to_copy(dock, desk, tmp_path, wait):
    wait(dock.runner, lambda: dock.runner.start([Run(Step.LINK_TAPS, "sijeong:nothing", {})]))
    item = desk.bar.currentItem()
    assert (item.level(), item.duration()) == (Qgis.MessageLevel.Critical, 0)
    assert "Details…" in buttons(item)
    assert "sijeong:nothing" in dock.operations.newest.details


def test_the_next_run_takes_the_last_word_of_the_one_before_away(dock, desk, import_run, wait):
    for run in (Run(Step.LINK_TAPS, "sijeong:nothing", {}), import_run):
        wait(dock.runner, lambda run=run: dock.runner.start([run]))
    assert [item.level() for item in desk.bar.items()] == [Qgis.MessageLevel.Success]


def test_the_newest_is_first_and_the_oldest_is_forgotten(dock, wait):
    for _ in range(MOST_KEPT + 1):
        wait(dock.runner, lambda: dock.runner.start([Run(Step.LINK_TAPS, "sijeong:nothing", {})]))
    operations = dock.operations
    assert operations.rowCount() == MOST_KEPT
    assert operations.operation(operations.index(0)).number == MOST_KEPT + 1
    assert Step.LINK_TAPS.title in operations.data(operations.index(0), Qt.ItemDataRole.DisplayRole)


def test_a_chain_is_called_by_its_job_and_a_single_step_by_itself(dock, tmp_path, wait):
    runs = [Run(step, "sijeong:nothing", {}) for step in (Step.IMPORT_TAPS, Step.LINK_TAPS)]
    wait(dock.runner, lambda: dock.runner.start(runs))
    assert dock.operations.newest.title == Job.BUS.title
    wait(dock.runner, lambda: dock.runner.start(runs[:1]))
    assert dock.operations.newest.title == Step.IMPORT_TAPS.title


def test_the_report_tells_numbers_and_hides_logins_files_and_texts(provider):
    given = {"DATASET": "lx_parcels", "AUTH": "abc1234", "SOURCE": "/home/gildong/자료.zip", "PLAN_ONLY": True}
    report = report_of(Ending(How.FAILED, sentence="It failed.", run=Run(Step.PULL, "sijeong:pulldataset", given)))
    assert f"AUTH = {GIVEN}" in report and f"SOURCE = {GIVEN}" in report and "PLAN_ONLY = True" in report
    assert "abc1234" not in report and "gildong" not in report
    assert f"QGIS {Qgis.QGIS_VERSION}" in report and "Sijeong 0.1.0" in report


def test_the_report_does_not_tell_the_name_of_the_users_folder(monkeypatch):
    monkeypatch.setenv("HOME", "/home/gildong")
    assert without_home("No file /home/gildong/시정/taps.") == "No file ~/시정/taps."
