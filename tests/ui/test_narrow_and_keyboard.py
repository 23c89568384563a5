"""The whole dock at its narrowest, and led by nothing but the keyboard."""

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QGroupBox, QScrollArea

from sijeong.ui.dock import SMALLEST_WIDTH
from sijeong.ui.jobs import Job

PAGES = (None, *Job)
MOST_STOPS = 250
"""More stops of the Tab key than any page has."""


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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name if page else "HOME")
def test_nothing_is_cut_at_300_pixels(dock, desk, page):
    assert SMALLEST_WIDTH == 300
    desk.window.resizeDocks([dock], [SMALLEST_WIDTH], Qt.Orientation.Horizontal)
    dock.open_page(page)
    QTest.qWait(50)
    assert dock.width() == SMALLEST_WIDTH
    areas = [area for area in page_of(dock).findChildren(QScrollArea) if area.isVisible()]
    for area in areas:
        bar = area.verticalScrollBar().sizeHint().width()
        assert area.widget().minimumSizeHint().width() <= SMALLEST_WIDTH - bar


def stops_of_tab(dock) -> list:
    """The widgets of the dock that Tab leads to, beginning at the strip of pages."""
    first = QApplication.focusWidget()
    found = [first]
    for _ in range(MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is first or here is None:
            return found
        if dock.isAncestorOf(here):
            found.append(here)
    raise AssertionError("Tab does not come back")


def name_of(widget) -> str:
    """What a screen reader says first."""
    texts = [widget.accessibleName()]
    texts += [getattr(widget, part)() for part in ("text", "title", "placeholderText") if hasattr(widget, part)]
    parent = widget.parentWidget()
    return next(filter(None, texts), "") or (parent.accessibleName() if parent is not None else "")


@pytest.mark.parametrize("number", range(1, len(PAGES) + 1), ids=lambda number: str(number))
def test_tab_leads_to_every_button_and_each_stop_has_a_name(dock, number):
    dock.navigation.buttons[None].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_0 + number, Qt.KeyboardModifier.ControlModifier)
    page = PAGES[number - 1]
    assert dock.current_job is page
    assert QApplication.focusWidget() is dock.navigation.buttons[page]
    if page is None:
        dock.home.refresh()
    found = stops_of_tab(dock)
    unnamed = [f"{type(widget).__name__} {widget.objectName()}" for widget in found if not name_of(widget)]
    assert not unnamed
    buttons = [
        button
        for button in page_of(dock).findChildren(QAbstractButton)
        if button.isVisible()
        and button.isEnabled()
        and not isinstance(button.parentWidget(), QGroupBox)
        and button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert not [button.text() or button.toolTip() for button in buttons if button not in found]


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
