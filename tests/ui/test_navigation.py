"""The strip of pages: by mouse, by arrow keys, by Ctrl and a digit, in a narrow dock, and after a project is opened."""

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from sijeong.ui.jobs import Job

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dock(desk, desktop):
    desk.window.resize(1200, 700)
    desk.window.show()
    desktop.dock.show()
    return desktop.dock


def test_every_page_has_a_button_with_a_name_and_a_key(dock):
    buttons = dock.navigation.buttons
    assert list(buttons) == [None, *Job]
    for number, button in enumerate(buttons.values(), start=1):
        assert button.accessibleName()
        assert f"Ctrl+{number}" in button.toolTip()


def test_a_click_opens_the_page_and_marks_it(dock):
    for page, button in dock.navigation.buttons.items():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert dock.current_job is page
        assert button.isChecked()


def test_arrow_keys_lead_from_page_to_page_and_stop_at_the_ends(dock):
    buttons = dock.navigation.buttons
    QTest.keyClick(buttons[None], Qt.Key.Key_Left)
    assert dock.current_job is None
    seen = []
    for button in buttons.values():
        QTest.keyClick(button, Qt.Key.Key_Right)
        seen.append(dock.current_job)
    assert seen == [*Job, list(Job)[-1]]
    QTest.keyClick(buttons[Job.REPORTS], Qt.Key.Key_Home)
    assert dock.current_job is None
    QTest.keyClick(buttons[None], Qt.Key.Key_End)
    assert dock.current_job is Job.REPORTS


def test_only_the_open_page_is_a_stop_of_the_tab_key(dock):
    dock.open_job(Job.FOREST)
    stops = [page for page, button in dock.navigation.buttons.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [Job.FOREST]


def test_control_and_a_digit_from_inside_a_panel(dock):
    panel = dock.open_job(Job.BUS)
    QTest.keyClick(panel.records, Qt.Key.Key_4, CONTROL)
    assert dock.current_job is Job.FOREST
    QTest.keyClick(dock.widget(), Qt.Key.Key_9, CONTROL)
    assert dock.current_job is Job.FOREST


def test_the_dock_takes_its_keys_before_the_shortcuts_of_qgis(dock):
    panel = dock.open_job(Job.BUS)
    for key, wanted in ((Qt.Key.Key_2, True), (Qt.Key.Key_S, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        event.ignore()
        QApplication.sendEvent(panel, event)
        assert event.isAccepted() is wanted


def test_words_where_there_is_room_and_icons_where_there_is_not(dock):
    strip = dock.navigation
    for width, words in ((300, False), (700, True), (300, False)):
        strip.resize(width, strip.height())
        assert strip.shows_words is words
    assert strip.minimumSizeHint().width() <= 300


def test_a_project_is_opened_on_the_page_where_it_was_left(dock, tmp_path):
    project = QgsProject.instance()
    project.write(str(tmp_path / "city.qgz"))
    dock.open_job(Job.TRAFFIC)
    assert not project.isDirty()
    project.write()
    project.clear()
    assert dock.current_job is None
    project.read(str(tmp_path / "city.qgz"))
    assert dock.current_job is Job.TRAFFIC


def test_a_hidden_dock_opens_the_page_when_it_is_shown(dock, tmp_path):
    project = QgsProject.instance()
    dock.open_job(Job.FOREST)
    project.write(str(tmp_path / "city.qgz"))
    project.clear()
    dock.hide()
    project.read(str(tmp_path / "city.qgz"))
    assert dock.current_job is None
    dock.show()
    assert dock.current_job is Job.FOREST
