"""F1 leads to the page of what has the focus, and the help can be searched."""

import pytest


@pytest.fixture
def shown(desktop, desk):
    """The dock on a window that is active, so that its widgets can have the focus."""
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QApplication

    desk.window.resize(1200, 800)
    desk.window.show()
    desktop.dock.show()
    desk.window.activateWindow()
    QApplication.setActiveWindow(desk.window)
    QTest.qWait(50)
    return desktop


def _press(widget) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    widget.setFocus()
    QTest.qWait(20)
    QTest.keyClick(widget, Qt.Key.Key_F1)


def _first_button(panel):
    """The first button of the panel itself that can have the focus now."""
    from qgis.PyQt.QtWidgets import QAbstractButton

    from sijeong.ui.step_section import StepSection

    def is_in_step(widget) -> bool:
        return any(section.isAncestorOf(widget) for section in panel.findChildren(StepSection))

    buttons = panel.findChildren(QAbstractButton)
    return next(one for one in buttons if one.isVisible() and one.isEnabled() and not is_in_step(one))


def _title(desktop) -> str:
    help_window = desktop.dock._help
    return help_window.text().split("\n")[0] if help_window is not None else ""


def _first_line(name: str) -> str:
    from sijeong.ui.help_pages import page_file

    return page_file(name).read_text(encoding="utf-8").split("\n")[0].removeprefix("# ")


@pytest.mark.parametrize(("job", "page"), [("BUS", "linktaps"), ("FOREST", "forest"), ("TRAFFIC", "traffic")])
def test_a_panel_has_its_page(shown, job, page):
    from sijeong.ui.jobs import Job

    panel = shown.dock.open_job(Job[job])
    _press(_first_button(panel))
    assert _title(shown) == _first_line(page)


def test_the_strip_of_pages_has_that_of_the_open_one(shown):
    from sijeong.ui.jobs import Job

    shown.dock.open_job(Job.TRAFFIC)
    _press(shown.dock.navigation.buttons[Job.TRAFFIC])
    assert _title(shown) == _first_line("traffic")


def test_a_step_has_that_of_its_algorithm(shown):
    from sijeong.ui.jobs import Job, Step

    panel = shown.dock.open_job(Job.BUS)
    first = next(section for section in panel.sections if section.step is Step.IMPORT_TAPS)
    _press(panel.records)
    assert first.isAncestorOf(panel.records)
    assert _title(shown) == _first_line("importtaps")


def test_an_analysis_has_that_of_its_algorithm(shown):
    from sijeong.ui.help_pages import page_of
    from sijeong.ui.jobs import Job

    for job in (Job.BUS, Job.FOREST, Job.TRAFFIC):
        for section in shown.dock.open_job(job).analyses.values():
            assert page_of(section) == section.analysis.algorithm.split(":")[1]


def test_the_key_stays_the_windows_own_elsewhere(shown, desk):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QKeySequence
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QAction

    asked = []
    action = QAction("QGIS's own help", desk.window)
    action.setShortcut(QKeySequence(Qt.Key.Key_F1))
    action.triggered.connect(lambda: asked.append(True))
    desk.window.addAction(action)
    desk.canvas.setFocus()
    QTest.keyClick(desk.canvas, Qt.Key.Key_F1)
    assert asked == [True]
    assert _title(shown) == ""


def test_a_page_is_found_by_words_and_consonants(shown):
    shown.dock.show_help()
    help_window = shown.dock._help
    help_window.search.setText("RANK_BY")
    names = [help_window.found.item(row).data(0x0100) for row in range(help_window.found.count())]
    assert names[0] == "transferhubs"
    help_window.search.returnPressed.emit()
    assert _title(shown) == _first_line("transferhubs")
    assert help_window.search.text() == ""


def test_words_of_no_page_are_said_to_be_so(shown):
    shown.dock.show_help()
    help_window = shown.dock._help
    help_window.search.setText("xyzzyplugh")
    assert help_window.found.count() == 1
    assert help_window.found.item(0).data(0x0100) is None


def test_titles_come_before_texts():
    from sijeong.ui.help_pages import search

    pages = search("GTFS")
    in_title = ["gtfs" in page.title.lower() or "gtfs" in page.name for page in pages]
    assert any(in_title)
    assert not all(in_title)
    assert in_title == sorted(in_title, reverse=True)


def test_the_help_button_of_an_algorithms_dialog_opens_our_window(desktop, provider):
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QUrl
    from qgis.PyQt.QtGui import QDesktopServices

    algorithm = QgsApplication.processingRegistry().algorithmById("sijeong:transferhubs")
    assert QDesktopServices.openUrl(QUrl(algorithm.helpUrl()))
    assert _title(desktop) == _first_line("transferhubs")
    desktop.dock._help_links.let_go()
    desktop.dock._help.show_page("index")
    QDesktopServices.openUrl(QUrl(algorithm.helpUrl()))
    assert _title(desktop) == _first_line("index")
