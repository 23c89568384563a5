"""Runs inside QGIS (``--code``): opens every page of the dock and the windows round it, and saves a picture of each."""

import os
import sys
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from qgis.utils import iface

FOLDER = Path(os.environ["SIJEONG_GALLERY"])
WIDTH, HEIGHT = map(int, os.environ["SIJEONG_GALLERY_SIZE"].split("x"))
PROJECT = os.environ["SIJEONG_GALLERY_PROJECT"]
DOCK_WIDTH, NARROW_WIDTH, CHART_HEIGHT = 380, 300, 300
SETTLE_MS, WINDOW_MS = 1500, 1200
MOST_LOOKS = 20
"""As often a window is looked for that a busy machine is slow to open."""


class Tour:
    """Moments one after the other, each when the map, the thread pool and the dock have come to rest."""

    def __init__(self) -> None:
        self.desktop = qgis.utils.plugins["sijeong"].desktop
        self.dock, self.charts = self.desktop.dock, self.desktop.charts
        self.moments = iter(self.all())
        self.failed = self.is_waiting = False

    def next(self) -> None:
        if self.charts.is_busy or self.is_waiting:
            QTimer.singleShot(SETTLE_MS, self.next)
            return
        iface.mapCanvas().waitWhileRendering()
        moment = next(self.moments, None)
        if moment is None:
            if not self.failed:
                (FOLDER / "done").touch()
            end()
            return
        try:
            moment()
        except Exception:  # the other pages are worth their pictures
            traceback.print_exc()
            self.failed = True
        QTimer.singleShot(SETTLE_MS, self.next)

    def all(self):
        """What is done, and after it what is photographed."""
        from sijeong.ui.jobs import Job

        yield self.open_dock
        yield lambda: shoot("home-empty")  # before the first steps, which a greeting there leads to
        yield from self.window_of(lambda: self.desktop.first_run.open_start(), "start")
        yield lambda: QgsProject.instance().read(PROJECT)
        yield dress_anew
        yield self.dock.go_home
        yield lambda: None
        yield lambda: shoot("home")
        for job in Job:
            yield lambda job=job: self.show_job(job)
            yield lambda: None
            yield lambda job=job: shoot(job.name.lower())
        yield self.make_narrow
        yield lambda: shoot("narrow")
        yield lambda: self.resize_dock(DOCK_WIDTH)
        yield from self.charts_beside_the_map()
        yield from self.window_of(lambda: self.desktop.settings.open(), "settings")
        yield from self.window_of(self.dock.show_help, "help")
        yield from self.window_of(self.open_algorithm, "dialog")
        yield from self.window_of(self.open_layout, "layout")

    def open_dock(self) -> None:
        window = iface.mainWindow()
        window.showNormal()
        window.setGeometry(0, 0, WIDTH, HEIGHT)
        self.dock.setUserVisible(True)
        self.resize_dock(DOCK_WIDTH)

    def resize_dock(self, width: int) -> None:
        iface.mainWindow().resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)

    def charts_beside_the_map(self):
        from sijeong.processing.results import Result
        from sijeong.ui.charts.subject import Kind, Subject, result_layer
        from sijeong.ui.charts.views import View
        from sijeong.ui.jobs import Job

        yield lambda: self.show_job(Job.FOREST)
        yield lambda: self.charts.show_view(View.EXPOSURE)
        yield lambda: iface.mainWindow().resizeDocks([self.charts], [CHART_HEIGHT], Qt.Orientation.Vertical)
        yield lambda: None
        yield lambda: shoot("chart")
        yield lambda: self.show_job(Job.BUS)
        hub = next(result_layer(QgsProject.instance(), Result.TRANSFER_HUBS).getFeatures())
        yield lambda: self.charts.show_subject(Subject(Kind.STOP, str(hub["hub_id"]), str(hub["name"])))
        yield lambda: None
        yield lambda: shoot("card")
        yield tell_routes_apart
        yield lambda: self.charts.show_view(View.MATRIX)
        yield lambda: None
        yield lambda: shoot("matrix")
        yield self.charts.close

    def show_job(self, job) -> None:
        show_map_of(job)
        self.dock.open_job(job)

    def open_algorithm(self) -> None:
        import processing

        processing.execAlgorithmDialog("sijeong:transferhubs", {})

    def open_layout(self) -> None:
        """The map sheet of the first ticked theme as a layout, by the button of the page of reports."""
        from sijeong.ui.jobs import Job

        self.dock.open_job(Job.REPORTS).put_layout()

    def make_narrow(self) -> None:
        self.dock.go_home()
        self.resize_dock(NARROW_WIDTH)

    def window_of(self, open_window, name: str):
        """Open a window, photograph what came when it has stood for a while, and close it.

        By a clock of its own: a modal window would not let ``open_window`` return.
        """
        known = set(QApplication.topLevelWidgets())
        looks = iter(range(MOST_LOOKS))
        seen: list[QWidget] = []

        def look() -> None:
            came = seen[:]
            seen[:] = [window for window in windows() if window not in known]
            if seen and seen == came:
                seen[-1].grab().save(str(FOLDER / f"{name}.png"))
                seen[-1].close()
            elif next(looks, None) is not None:
                QTimer.singleShot(WINDOW_MS, look)
                return
            self.is_waiting = False

        def begin() -> None:
            self.is_waiting = True
            QTimer.singleShot(WINDOW_MS, look)
            open_window()

        yield begin
        yield lambda: None


def windows() -> list[QWidget]:
    """The dialogs and windows that are open."""
    every = QApplication.topLevelWidgets()
    return [window for window in every if window.isVisible() and isinstance(window, (QDialog, QMainWindow))]


def show_map_of(job) -> None:
    """The map of the job's main result, where it has one."""
    from sijeong.processing.results import Result
    from sijeong.processing.themes import show_theme, themes_in
    from sijeong.ui.jobs import Job

    main = {
        Job.BUS: Result.TRANSFER_HUBS,
        Job.FOREST: Result.EXPOSED_VILLAGES,
        Job.TRAFFIC: Result.LINK_DIFFERENCES,
        Job.MOBILE: Result.FOREST_REGISTER,
        Job.REPORTS: Result.FOREST_SUMMARY,
    }
    project = QgsProject.instance()
    theme = next((theme for theme in themes_in(project) if main.get(job) in theme.results), None)
    if theme is not None:
        show_theme(project, theme)


def dress_anew() -> None:
    """Give results the styles of today: the demo's project keeps those of the day on which it was made."""
    from sijeong.processing.recognition import result_of
    from sijeong.processing.styling import apply_style

    for layer in QgsProject.instance().mapLayers().values():
        if result_of(layer) is not None:
            apply_style(layer, result_of(layer))


def tell_routes_apart() -> None:
    """Put flows between routes, as the empty page of the matrix says, in the place of the demo's between stops."""
    import processing
    from sijeong.processing.placement import add_result
    from sijeong.processing.results import Result
    from sijeong.ui.charts.subject import result_layers

    project = QgsProject.instance()
    legs, stops = Path(PROJECT).parent / "legs", project.mapLayersByName("정류장")[0]
    wishes = {"LEGS": str(legs), "STOPS": stops, "BY": "route", "OUTPUT": str(FOLDER / "flows_by_route.gpkg")}
    made = processing.run("sijeong:transferpairs", wishes)["OUTPUT"]
    project.removeMapLayers([layer.id() for layer in result_layers(project, Result.TRANSFER_PAIRS)])
    add_result(project, made, Result.TRANSFER_PAIRS)


def shoot(name: str) -> None:
    iface.messageBar().clearWidgets()
    QApplication.processEvents()
    iface.mainWindow().grab().save(str(FOLDER / f"{name}.png"))


def end() -> None:
    QgsProject.instance().clear()  # QGIS asks what becomes of layers below the system's temporary folder
    iface.actionExit().trigger()


def begin() -> None:
    global tour
    try:
        tour = Tour()
        tour.next()
    except Exception:
        traceback.print_exc()
        end()


sys.path.append(str(Path(__file__).resolve().parent) if "__file__" in globals() else "tools")
QgsApplication.instance()
QTimer.singleShot(SETTLE_MS, begin)
