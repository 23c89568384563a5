"""Dialogs and menus by keys alone: Alt letters that do not collide, Esc, Enter, and Tab in the order of reading."""

import re
from datetime import datetime
from itertools import pairwise

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QContextMenuEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QWidget

from sijeong.processing.engines.known import INSTALLABLE
from sijeong.processing.forest import law_editing, law_table
from sijeong.processing.translation import install_translator
from sijeong.ui.announcer import DetailDialog
from sijeong.ui.bus.mapping_dialog import MappingDialog
from sijeong.ui.end_dialog import EndDialog
from sijeong.ui.first_run.start_dialog import StartDialog
from sijeong.ui.forest.law_dialog import LawDialog
from sijeong.ui.help_window import HelpWindow
from sijeong.ui.install_button import InstallButton
from sijeong.ui.jobs import Step
from sijeong.ui.mnemonics import keyed
from sijeong.ui.mobile.history import Publication
from sijeong.ui.mobile.phone_dialog import PhoneDialog
from sijeong.ui.operations import Operation
from sijeong.ui.runs import Ending, How, Outcome, Run
from sijeong.ui.widgets import problem

DISTANCE = law_editing.COLUMNS.index("거리(m)")
LETTER = re.compile(r"(?<!&)&([^&])")
KOREAN_WAY = re.compile(r".*[^&]\(&[A-Z]\)…?")
DIALOGS = {
    "details": lambda desktop, records: DetailDialog("문장", "내용"),
    "end": lambda desktop, records: EndDialog(_ended(records)),
    "help": lambda desktop, records: HelpWindow(),
    "phone": lambda desktop, records: PhoneDialog(Publication("공개", "2026-11-27 09:00", "", "")),
    "law": lambda desktop, records: LawDialog(),
    "own files": lambda desktop, records: _own_files(desktop),
    "columns": lambda desktop, records: MappingDialog(str(records)),
    "start": lambda desktop, records: StartDialog(),
}


def _own_files(desktop):
    desktop.dock.add_own_files([])
    return desktop.dock._own_files.dialog


def _ended(records):
    run = Run(Step.IMPORT_TAPS, "sijeong:importtaps", {})
    ending = Ending(How.WELL, (Outcome(run, {"OUTPUT": str(records)}),))
    return Operation(1, "가져오기", (run,), datetime.now(), ending=ending)


@pytest.fixture(params=["ko", "en"])
def language(request, qgis_app):
    translator = install_translator("ko") if request.param == "ko" else None
    yield request.param
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


@pytest.fixture
def dialog(request, desktop, records, data_settings):
    dialog = DIALOGS[request.param](desktop, records)
    dialog.show()
    dialog.activateWindow()
    QTest.qWait(50)
    yield dialog
    dialog.hide()


of_all = pytest.mark.parametrize("dialog", DIALOGS, indirect=True)


def letters_of(texts, language):
    found = [LETTER.findall(text) for text in texts]
    assert all(len(letters) == 1 for letters in found), texts
    if language == "ko":
        assert all(KOREAN_WAY.fullmatch(text) for text in texts), texts
    return [letters[0].upper() for letters in found]


def buttons_of(dialog):
    """Those of the dialog itself; a calendar or a list has others."""
    return [button for button in dialog.findChildren(QPushButton) if button.text() and button.isVisible()]


@of_all
def test_each_button_of_a_dialog_has_a_letter_of_its_own(language, dialog):
    letters = letters_of([button.text() for button in buttons_of(dialog)], language)
    assert letters and len(set(letters)) == len(letters)


def test_each_step_of_the_start_keeps_its_letters_apart(language, desktop, data_settings):
    dialog = StartDialog()
    for step in range(3):
        dialog.show_step(step)
        texts = [button.text() for button in (dialog.skip, dialog.back, dialog.next)]
        assert len(set(letters_of(texts, language))) == 3
    dialog.deleteLater()


def test_entries_of_our_menus_keep_their_letters_apart(language, desktop, desk):
    install = InstallButton(INSTALLABLE[0])
    for menu in (desk.plugin_menu, desktop.charts.bar.save.menu(), install.menu()):
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        letters = letters_of(texts, language)
        assert letters and len(set(letters)) == len(letters), texts


def test_the_mark_stands_where_each_language_has_it():
    assert keyed("Close", "C") == "&Close" and keyed("Choose Folder…", "F") == "Choose &Folder…"
    assert keyed("닫기", "C") == "닫기(&C)" and keyed("설정…", "S") == "설정(&S)…"
    assert keyed("CSV로 저장…", "S") == "CSV로 저장(&S)…" and keyed("R&D", "D") == "R&&&D"


@of_all
def test_esc_closes(dialog):
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@of_all
def test_the_focus_begins_at_the_first_stop_and_tab_goes_as_one_reads(dialog):
    stops = [dialog.focusWidget()]
    while len(stops) < 40:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        if dialog.focusWidget() in stops:
            break
        stops.append(dialog.focusWidget())
    else:
        raise AssertionError("Tab does not come round")
    places = [stop.mapTo(dialog, QPoint(0, 0)) for stop in stops]
    assert len(stops) > 1
    assert all(one.y() <= other.y() + 12 for one, other in pairwise(places)), stops


@pytest.mark.parametrize("dialog", ["help"], indirect=True)
def test_enter_in_the_search_of_the_help_opens_a_page_and_leaves_nothing(dialog):
    assert dialog.focusWidget() is dialog.search
    dialog.search.setText("환승")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.text()


@pytest.mark.parametrize(
    ("dialog", "wanted"),
    [("columns", "use_button"), ("own files", "add_button"), ("phone", "start_button"), ("start", "next")],
    indirect=["dialog"],
)
def test_enter_does_what_the_dialog_is_for(dialog, wanted):
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert (
        buttons == [getattr(dialog, wanted)] or dialog.focusWidget() in buttons
    )  # a button with the focus comes first


@pytest.mark.parametrize("dialog", ["own files"], indirect=True)
def test_enter_imports_nothing_where_nothing_was_chosen(dialog):
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.add_button.isDefault() and not dialog.add_button.isEnabled()


@pytest.fixture
def law(desktop, monkeypatch, tmp_path):
    for module in (law_editing, law_table):
        monkeypatch.setattr(module, "table_in_profile", lambda: tmp_path / "legal_distances.csv")
    dialog = LawDialog()
    dialog.show()
    dialog.activateWindow()
    dialog.table.setCurrentCell(0, DISTANCE)
    dialog.table.setFocus()
    QTest.qWait(50)
    yield dialog
    dialog.table.setRowCount(0)
    dialog.hide()


def test_enter_on_a_legal_distance_changes_it_and_neither_saves_nor_leaves(law, tmp_path):
    QTest.keyClick(law.table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "77")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.qWait(20)
    assert law.table.item(0, DISTANCE).text() == "77"
    assert law.isVisible() and not (tmp_path / "legal_distances.csv").exists()


@pytest.mark.parametrize("leaves", [True, False])
def test_corrected_distances_are_not_lost_by_esc_without_a_question(law, leaves):
    asked = []

    def answer():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        keeps = box.defaultButton()
        (next(button for button in box.buttons() if button is not keeps) if leaves else keeps).click()

    law.table.item(0, DISTANCE).setText("77")
    QTimer.singleShot(0, answer)
    QTest.keyClick(law.table, Qt.Key.Key_Escape)
    assert len(asked) == 1 and law.isVisible() is not leaves


def menu_key(widget: QWidget) -> None:
    """As Qt tells of the menu key and of Shift+F10."""
    place = widget.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))


def test_the_menu_key_on_a_chart_opens_what_a_right_click_opens(desktop, desk):
    desk.window.show()
    desktop.charts.show()
    bar, view = desktop.charts.bar, desktop.charts.view
    menu_key(view)
    assert QApplication.activePopupWidget() is None  # there is nothing to save yet
    bar.enable(True, True)
    menu_key(view)
    assert QApplication.activePopupWidget() is bar.save.menu()
    bar.save.menu().close()


def test_the_menu_key_on_words_that_were_chosen_offers_to_copy_them(qgis_app):
    words = problem()
    words.setText("읽을 수 없습니다.")
    words.show()
    words.setSelection(0, 2)
    menu_key(words)
    (copy,) = QApplication.activePopupWidget().actions()
    copy.trigger()
    QApplication.activePopupWidget().close()
    assert QApplication.clipboard().text() == "읽을"


def test_each_result_of_the_home_page_has_its_buttons_as_a_menu(desktop):
    box = desktop.dock.home.results
    assert box.tree.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    assert [action.text() for action in box.tree.actions()] == [box.again.text(), box.changes.text()]
    assert not any(action.isEnabled() for action in box.tree.actions())  # none is chosen
