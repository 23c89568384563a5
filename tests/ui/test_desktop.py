"""What the plugin adds to QGIS's window, and that all of it goes away again."""

import json

from own_program import run_with_plugin
from qgis.core import QgsCategorizedSymbolRenderer, QgsMarkerSymbol, QgsProject, QgsRendererCategory
from qgis.gui import QgsLayerTreeView
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from sijeong.ui.jobs import Job
from sijeong.ui.runs import How


def test_all_that_the_desktop_adds_is_counted(desk, desktop):
    assert desk.parts_of_plugin() == (2, 18)
    assert desktop.dock.isHidden()


def test_the_button_shows_and_hides_the_dock(desk, desktop):
    desk.window.show()
    desktop.toggle.trigger()
    assert desktop.dock.isVisible()
    desktop.toggle.trigger()
    assert not desktop.dock.isVisible()


def test_each_card_opens_its_panel_and_back_leads_home(desktop):
    dock = desktop.dock
    for job in Job:
        dock.home.job_chosen.emit(job)
        assert dock.current_job is job
        dock.go_home()
        assert dock.current_job is None


def test_the_panels_fit_into_a_narrow_dock(desktop):
    for job in Job:
        assert desktop.dock.open_job(job).minimumSizeHint().width() <= 300
    assert desktop.dock.home.minimumSizeHint().width() <= 300


def test_help_opens_the_page_of_the_open_panel(desktop):
    from sijeong.ui.help_window import HelpWindow

    desktop.dock.open_job(Job.FOREST)
    desktop.help.trigger()
    window = desktop.dock.findChild(HelpWindow)
    assert "SIJEONG_LAW_TABLE" in window.text()
    window.close()


def test_switching_off_while_something_runs(desk, provider, many_records, stops, tmp_path):
    from sijeong.ui.desktop import Desktop

    desktop = Desktop(desk)
    QgsProject.instance().addMapLayer(stops)
    panel = desktop.dock.open_job(Job.BUS)
    panel.set_folder(str(tmp_path / "out"))
    panel.records.set_path(str(many_records))
    endings = []
    desktop.dock.runner.ended.connect(endings.append)
    panel.run_all()
    desktop.remove()
    assert [ending.how for ending in endings] == [How.STOPPED]
    assert desk.parts_of_plugin()[1] == 0


def test_load_unload_load_unload_leaves_nothing(tmp_path):
    done = run_with_plugin("reload_twice.py", tmp_path)
    assert done.stdout, done.stderr
    from sijeong.processing.algorithms import ALGORITHMS
    from sijeong.processing.model import MODELS

    there, gone = [2, 18, len(ALGORITHMS) + len(MODELS)], [0, 0, 0]
    assert json.loads(done.stdout.splitlines()[-1]) == [there, gone, there, gone], done.stderr


def test_the_legend_is_laid_out_anew_after_a_layer_came_or_got_other_classes(desk, stops):
    """At the same scale too: the circles of a new result were clipped until the user zoomed."""
    from sijeong.ui.desktop import Desktop

    class CountingTree(QgsLayerTreeView):
        layouts = 0

        def scheduleDelayedItemsLayout(self):
            self.layouts += 1
            super().scheduleDelayedItemsLayout()

    desk.tree = CountingTree()
    desk.add_layer_tree()
    desk.window.show()
    desktop = Desktop(desk)

    def is_laid_out() -> bool:
        """Since the last question; asked when a map has been drawn."""
        QTest.qWait(50)
        desk.canvas.mapCanvasRefreshed.emit()
        before, desk.tree.layouts = desk.tree.layouts, 0
        return before > 0

    try:
        is_laid_out()
        assert not is_laid_out(), "nothing has changed"
        QgsProject.instance().addMapLayer(stops)
        assert is_laid_out()
        assert not is_laid_out()
        classes = [QgsRendererCategory(name, QgsMarkerSymbol.createSimple({}), name) for name in ("R1", "R2")]
        stops.setRenderer(QgsCategorizedSymbolRenderer("stop_name", classes))
        assert is_laid_out()
    finally:
        desktop.remove()


def test_the_dock_comes_back_where_qgis_was_left(desk, provider):
    """QGIS restores its window when it starts; the dock is built after that."""
    from sijeong.ui.desktop import Desktop

    first = Desktop(desk)
    desk.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, first.dock)
    first.dock.show()
    left = desk.window.saveState()
    first.remove()
    sip.delete(first.dock)
    assert desk.window.restoreState(left)
    again = Desktop(desk)
    try:
        assert desk.window.dockWidgetArea(again.dock) == Qt.DockWidgetArea.LeftDockWidgetArea
        assert not again.dock.isHidden()
        assert again.charts.isHidden()
    finally:
        again.remove()
