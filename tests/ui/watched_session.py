"""Run as a program: a working day in the dock on the sample city, from a cold start, with the watchdog beside it.

``watched_session.py <plugins folder> <sample city> <folder for results> [<job>…]`` prints the gaps of each job as JSON.
"""

import json
import os
import sys
import traceback
from dataclasses import asdict
from pathlib import Path

plugins_folder, sample, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
wanted = set(sys.argv[4:])
sys.path += [plugins_folder, "/usr/share/qgis/python/plugins", str(Path(__file__).resolve().parent)]

import qgis.utils  # noqa: E402
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer  # noqa: E402
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer  # noqa: E402
from qgis.PyQt.QtTest import QTest  # noqa: E402

application = QgsApplication([], True)
application.initQgis()
from desk import Desk  # noqa: E402
from watchdog import Watchdog  # noqa: E402

SETTLE_MS, LOOK_AGAIN_MS = 400, 50
LONGEST_MS = 180_000
LAYERS = (
    ("boundaries/dongs.gpkg", "행정동"),
    ("buildings/F_FAC_BUILDING_41999_202604.shp", "건물통합정보"),
    ("roads/MOCT_LINK.shp", "MOCT_LINK"),
    ("roads/MOCT_NODE.shp", "MOCT_NODE"),
    ("roads/TURNINFO.dbf", "TURNINFO"),
    ("traffic/signals.gpkg", "신호등"),
    ("traffic/od_dong.csv", "OD"),
    ("traffic/jobs.csv", "종사자"),
    ("bus/stops.gpkg", "정류장"),
    ("parcels/parcels.gpkg", "필지"),
    ("forest/forest.gpkg", "임상도"),
)
FEWEST_CARDS = 2


class Session:
    """The day's jobs one after the other, in the main thread's event loop as in QGIS."""

    def __init__(self) -> None:
        self.desk = Desk()
        self.desk.add_layer_tree()
        self.desk.window.resize(1366, 768)
        self.desk.window.show()
        deep = os.environ.get("SIJEONG_WATCH_DEEPLY")
        self.watchdog = Watchdog(Path(deep) if deep else None)
        self.done: list[str] = []
        self.troubles: list[str] = []
        self._loop = QEventLoop()

    def run(self) -> None:
        self._settle()
        for name, do in self.jobs():
            if wanted and name.partition(":")[0] not in wanted:
                continue
            self.watchdog.book_on(name)
            QTimer.singleShot(0, lambda do=do: self._try(do))
            self._settle()
            self.watchdog.book_on("")
            self.done.append(name)

    def jobs(self):
        yield "start: the plugin", self.start_plugin
        yield "start: the home page", self.show_home
        from sijeong.ui.jobs import Job, Step

        for job in Job:
            yield f"pages: {job.name.lower()} first", lambda job=job: self.dock.open_job(job)
        for job in Job:
            yield f"pages: {job.name.lower()} again", lambda job=job: self.dock.open_job(job)
        self.load_city()
        self._settle()
        yield "bus: chain", self.run_bus
        yield "bus: flows between zones", lambda: self.run_step(Job.BUS, Step.OD_FLOWS)
        yield "forest: chain", self.run_forest
        yield "forest: register", lambda: self.run_step(Job.FOREST, Step.FOREST_REGISTER)
        for step in (Step.ROAD_NETWORK, Step.TRAFFIC_DEMAND, Step.ASSIGN_TRAFFIC):
            yield f"traffic: {step.key}", lambda step=step: self.run_step(Job.TRAFFIC, step)
        yield "data: import", self.import_file
        yield "mobile: publish", self.publish
        yield "charts: first", lambda: self.show_chart("CONVERGENCE")
        yield "charts: second", lambda: self.show_chart("BANDS")
        yield "charts: pick", self.pick
        yield "project: save", lambda: QgsProject.instance().write(str(folder / "day.qgz"))
        yield "project: close", QgsProject.instance().clear
        yield "project: open", lambda: QgsProject.instance().read(str(folder / "day.qgz"))
        yield "project: home", self.dock.go_home

    def start_plugin(self) -> None:
        qgis.utils.iface = self.desk
        qgis.utils.plugin_paths = [plugins_folder]
        qgis.utils.updateAvailablePlugins()
        if not (qgis.utils.loadPlugin("sijeong") and qgis.utils.startPlugin("sijeong")):
            self.troubles.append("the plugin did not start")

    @property
    def desktop(self):
        return qgis.utils.plugins["sijeong"].desktop

    @property
    def dock(self):
        return self.desktop.dock

    def show_home(self) -> None:
        self.dock.setUserVisible(True)
        self.dock.go_home()

    def load_city(self) -> None:
        layers = [QgsVectorLayer(str(sample / file), name, "ogr") for file, name in LAYERS]
        QgsProject.instance().addMapLayers(layers)
        self.desk.canvas.zoomToFullExtent()

    def panel(self, job):
        panel = self.dock.open_job(job)
        panel.set_folder(str(folder))
        return panel

    def run_bus(self) -> None:
        from sijeong.ui.jobs import Job

        panel = self.panel(Job.BUS)
        panel.min_cards.setValue(FEWEST_CARDS)
        panel.records.set_path(str(sample / "cards"))
        panel.run_all()

    def run_forest(self) -> None:
        from sijeong.ui.jobs import Job

        self.panel(Job.FOREST).run_all()

    def run_step(self, job, step) -> None:
        from sijeong.ui.jobs import Step

        panel = self.panel(job)
        section = next(section for section in panel.sections if section.step is step)
        if step is Step.TRAFFIC_DEMAND:
            section.options["SKIP_UNKNOWN"].setChecked(True)
        if panel.missing_for(step):
            self.troubles.append(f"{step.key}: {panel.missing_for(step)}")
        section.asked.emit()

    def import_file(self) -> None:
        from sijeong.ui.jobs import Job

        page = self.dock.open_job(Job.DATA)
        page.tabs.setCurrentWidget(page.files)
        page.files.importing.file.set_path(str(sample / "parcels" / "LSMD_CONT_LDREG_41999_202604.shp"))
        page.files.importing.start_button.click()

    def publish(self) -> None:
        from sijeong.ui.jobs import Job

        panel = self.panel(Job.MOBILE)
        panel.about.title.setText("시흥시")
        panel.about.city.setText("시흥시")
        panel.about.publisher.setText("도시정보과 031-310-0000")
        panel.run_all()

    def show_chart(self, name: str) -> None:
        from sijeong.ui.charts.views import View

        self.desktop.charts.show_view(View[name])

    def pick(self) -> None:
        self.desktop.pick.trigger()
        canvas = self.desk.canvas
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.viewport().rect().center())

    def _try(self, do) -> None:
        try:
            do()
        except Exception:
            self.troubles.append(traceback.format_exc())

    def _settle(self) -> None:
        """Let the event loop run until nothing does any more."""
        quiet = []

        def look() -> None:
            busy = self.desk.canvas.isDrawing() or self._is_starting() or self._is_running()
            quiet.append(not busy)
            if len(quiet) > SETTLE_MS // LOOK_AGAIN_MS and all(quiet[-SETTLE_MS // LOOK_AGAIN_MS :]):
                self._loop.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(LOOK_AGAIN_MS)
        patience = QTimer(singleShot=True)
        patience.timeout.connect(self._loop.quit)
        patience.start(LONGEST_MS)
        self._loop.exec()

    @staticmethod
    def _is_starting() -> bool:
        """Asking for the dock would build it at once."""
        return "sijeong" in qgis.utils.plugins and not qgis.utils.plugins["sijeong"].is_ready

    def _is_running(self) -> bool:
        return "sijeong" in qgis.utils.plugins and self.dock.runner.is_busy


session = Session()
session.run()
session.watchdog.stop()
operations = session.dock.operations
ends = [operations.operation(operations.index(row)) for row in range(operations.rowCount())]
session.troubles += [f"{end.title}: {end.sentence}" for end in ends if end.state.name != "DONE"]
gaps = [asdict(gap) for gap in session.watchdog.gaps]
told = {"jobs": session.done, "gaps": gaps, "troubles": session.troubles}
sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
sys.stdout.flush()
qgis.utils.unloadPlugin("sijeong")
