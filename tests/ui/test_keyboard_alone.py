"""The whole dock led by nothing but the keyboard."""

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
)

from sijeong.ui.jobs import Job

PAGES = (None, *Job)
MOST_STOPS = 150
"""More stops of the Tab key than any page has with all of its boxes unfolded."""


@pytest.fixture
def dock(desk, desktop, stops, parcels, forest):
    QgsProject.instance().addMapLayers([stops, parcels, forest])
    desk.window.resize(1200, 700)
    desk.window.show()
    desktop.dock.show()
    QApplication.setActiveWindow(desk.window)
    return desktop.dock


def page_of(dock):
    return next(page for page in (dock.home, *dock._panels.values()) if page.isVisible())


def way_of_tab(dock, key) -> list:
    """The widgets of the dock that Tab (or Shift+Tab) leads to, from the strip of pages until it is back there."""
    first = dock.navigation.buttons[dock.current_job]
    QApplication.setActiveWindow(dock.window())
    first.setFocus()
    found = [first]
    while True:
        QTest.keyClick(QApplication.focusWidget(), key)
        here = QApplication.focusWidget()
        if here is first:
            return found
        assert here is not None and dock.isAncestorOf(here), "Tab leads out of the dock"
        if here is found[-1] and isinstance(here, QDateTimeEdit):
            continue  # from the hours to the minutes
        assert here not in found, f"Tab comes twice to {name_of(here)}"
        found.append(here)


def name_of(widget) -> str:
    """What a screen reader says first."""
    texts = [widget.accessibleName()]
    texts += [getattr(widget, part)() for part in ("text", "title", "placeholderText") if hasattr(widget, part)]
    parent = widget.parentWidget()
    return next(filter(None, texts), "") or (parent.accessibleName() if parent is not None else "")


def controls_of(dock) -> set:
    """What a mouse can press, choose from or write into, and is neither hidden nor grey."""
    kinds = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView, QTabBar)
    return {
        control
        for kind in kinds
        for control in page_of(dock).findChildren(kind)
        if control.isVisible() and control.isEnabled() and not is_part(control)
    }


def is_part(control) -> bool:
    """The inside of a control: the line of a spin box, the list of a combo box, a heading."""
    insides = (QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView, QTabBar)
    is_inside = isinstance(control.parentWidget(), insides) or isinstance(control, QHeaderView)
    return is_inside or isinstance(control.parentWidget(), QTabBar) or control.focusProxy() is not None


@pytest.mark.parametrize("number", range(1, len(PAGES) + 1), ids=lambda number: str(number))
def test_tab_goes_once_to_every_control_and_each_has_a_name(dock, number):
    dock.navigation.buttons[None].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_0 + number, Qt.KeyboardModifier.ControlModifier)
    page = PAGES[number - 1]
    assert dock.current_job is page
    assert QApplication.focusWidget() is dock.navigation.buttons[page]
    if page is None:
        dock.home.refresh()
    for folded in (True, False):
        fold_all(dock, folded)
        found = way_of_tab(dock, Qt.Key.Key_Tab)
        assert not [name_of(control) or type(control).__name__ for control in controls_of(dock) - set(found)]
        assert not [widget for widget in found if not (widget.isVisible() and widget.isEnabled())]
        assert not [f"{type(widget).__name__} {widget.objectName()}" for widget in found if not name_of(widget)]
        assert len(found) <= MOST_STOPS
        back = way_of_tab(dock, Qt.Key.Key_Backtab)
        assert [name_of(widget) for widget in back[1:]] == [name_of(widget) for widget in reversed(found[1:])]


def fold_all(dock, folded: bool) -> None:
    for box in page_of(dock).findChildren(QgsCollapsibleGroupBoxBasic):
        box.setCollapsed(folded)
    QTest.qWait(20)


@pytest.mark.parametrize("job", [Job.BUS, Job.FOREST, Job.TRAFFIC, Job.REPORTS], ids=lambda job: job.name)
def test_buttons_of_steps_can_be_told_apart_by_ear(dock, job):
    names = [section._button.accessibleName() for section in dock.open_job(job).sections]
    assert all(section.step.title in name for section, name in zip(dock.open_job(job).sections, names, strict=True))
    assert len(set(names)) == len(names)


def test_the_button_at_the_foot_is_one_step_back_from_the_strip(dock):
    panel = dock.open_job(Job.FOREST)
    dock.navigation.buttons[Job.FOREST].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is panel._run_all


def test_a_link_is_one_stop_and_shift_tab_leaves_it(dock):
    panel = dock.open_job(Job.FOREST)
    link = next(
        note for note in panel.findChildren(QLabel) if note.isVisible() and note.text().startswith('<a href="all')
    )
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert link.hasSelectedText()  # the link itself: Enter follows it
    QTest.keyClick(link, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is not link


def test_one_key_leads_from_map_to_panel_chart_and_message_and_back(desktop, dock, desk):
    desk.canvas.setFocus()
    desktop.charts.show()
    desktop.charts.bar.views.addItem("")
    desktop.charts.bar.views.show()
    desk.bar.pushWidget(desk.bar.createMessage("Sijeong", "Done"))
    desk.bar.resize(600, 40)
    desk.bar.show()
    places = []
    for _ in range(4):
        desktop.go_on.trigger()
        focused = QApplication.focusWidget()
        wholes = {"panel": dock, "chart": desktop.charts, "message": desk.bar, "map": desk.canvas}
        places.append(next(name for name, whole in wholes.items() if whole is focused or whole.isAncestorOf(focused)))
    assert places == ["panel", "chart", "message", "map"]


def test_the_key_opens_a_closed_panel_and_comes_back_to_where_it_was(desktop, dock, desk):
    dock.open_job(Job.BUS).records.setFocus()
    left = QApplication.focusWidget()
    desktop.go_on.trigger()
    assert QApplication.focusWidget() is desk.canvas
    dock.close()
    desktop.go_on.trigger()
    assert dock.isVisible()
    assert QApplication.focusWidget() is left


def test_a_job_is_opened_and_left_without_a_mouse(dock):
    dock.go_home()
    dock.home.refresh()
    dock.navigation.buttons[None].setFocus()
    button = dock.home.rows[Job.FOREST].button
    while QApplication.focusWidget() is not button:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert Job.FOREST.title in button.accessibleName()
    dock.open_job(Job.FOREST).sections[0].setFocus()
    QTest.keyClick(dock.widget(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert dock.current_job is None
