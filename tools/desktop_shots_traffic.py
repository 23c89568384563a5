"""The moments of the traffic page for ``desktop_shots.py``: from the sample city's roads to a closed bridge."""

import os
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from qgis.core import QgsDateTimeRange, QgsProject, QgsTemporalNavigationObject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, QTime, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QScrollArea
from qgis.utils import iface

LAYERS = (
    ("boundaries/dongs.gpkg", "행정동"),
    ("buildings/F_FAC_BUILDING_41999_202604.shp", "건물통합정보"),
    ("roads/MOCT_LINK.shp", "MOCT_LINK"),
    ("roads/MOCT_NODE.shp", "MOCT_NODE"),
    ("roads/TURNINFO.dbf", "TURNINFO"),
    ("traffic/signals.gpkg", "신호등"),
    ("traffic/od_dong.csv", "OD"),
    ("traffic/jobs.csv", "종사자"),
    ("traffic/counts.csv", "교통량"),
    ("traffic/speeds.csv", "속도"),
)
SHOWN = ("행정동", "MOCT_LINK")
BRIDGE = "road_type = 'bridge' AND road_name = '중앙로'"
HALF_HOUR = (QTime(8, 0), QTime(8, 30))
HEARTBEAT_MS = 50
CANCEL_AFTER_MS = 6000
MICRO_S = 1e-3


class Heartbeat:
    """Notes the longest time that the window could not answer."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(HEARTBEAT_MS)
        self._timer.timeout.connect(self._beat)
        self.restart()

    def restart(self) -> None:
        self.longest, self._last = 0.0, time.monotonic()
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last - HEARTBEAT_MS * MICRO_S)
        self._last = now


class TrafficMoments:
    """Needs the story that it is part of, ``shoot`` and ``settle``."""

    def __init__(self, story, root: Path, folder: Path, shoot, settle) -> None:
        self._story, self._sample, self._folder = story, root / "build" / "sample", folder
        self._shoot, self._settle = shoot, settle
        self._heart = Heartbeat()
        self._asked = 0.0

    def __iter__(self):
        from sijeong.ui.jobs import Step

        yield self.load_city
        yield self.open_panel
        yield from self.seen("t01-layers")
        yield self.no_network_yet
        yield from self.seen("t01b-not-yet")
        yield self.unfold
        yield from self.seen("t02-more-layers")
        yield self.fold
        steps = (Step.ROAD_NETWORK, Step.TRAFFIC_DEMAND, Step.ASSIGN_TRAFFIC)
        for number, step in enumerate(steps, start=3):
            yield lambda step=step: self.run(step)
            yield from self.seen(f"t{number:02}-{step.key}", Step(step))
        yield from self.scenario(Step)
        yield from self.comparison(Step)
        yield lambda: self.run(Step.CALIBRATE)
        yield from self.seen("t10-calibrate", Step.CALIBRATE)
        yield from self.simulation(Step)
        yield from self.charts()
        yield from self.missing_engine(Step)

    def scenario(self, step):
        yield lambda: self.show(step.EDIT_SCENARIO)
        yield from self.seen("t06-nothing-selected")
        yield from self.operations()
        yield self.select_bridge
        yield from self.seen("t07-bridge-selected", step.EDIT_SCENARIO)
        yield lambda: self.run(step.EDIT_SCENARIO)
        yield from self.seen("t07b-bridge-closed", step.EDIT_SCENARIO)
        yield self.draw_road
        yield from self.seen("t07c-drawing", step.EDIT_SCENARIO)
        yield self.stop_drawing

    def operations(self):
        """What the panel says of the value of each change."""
        for key in ("lanes", "signal", "ban_turn", "bus_headway", "new_road", "development"):
            yield lambda key=key: self.choose_operation(key)
            yield from self.seen(f"t06-{key}")
        yield lambda: self.choose_operation("close")

    def comparison(self, step):
        yield lambda: self.run(step.ASSIGN_TRAFFIC)
        yield from self.seen("t08-assigned-scenario", step.ASSIGN_TRAFFIC)
        yield lambda: self.run(step.COMPARE_SCENARIOS)
        yield from self.seen("t09-compare", step.COMPARE_SCENARIOS)

    def simulation(self, step):
        yield self.half_hour
        yield lambda: self.run(step.SIMULATE_TRAFFIC, self.watch_and_cancel)
        yield from self.seen("t11-cancelled", step.SIMULATE_TRAFFIC)
        yield lambda: self.run(step.SIMULATE_TRAFFIC)
        yield lambda: print("longest freeze of the window (s):", round(self._heart.longest, 2), flush=True)
        yield from self.seen("t12-simulated", step.SIMULATE_TRAFFIC)
        yield self.at_eight
        yield from self.seen("t13-at-eight")
        yield self.open_checks
        yield from self.seen("t14-checks")
        yield self.close_tables

    def charts(self):
        from sijeong.ui.charts.subject import Kind
        from sijeong.ui.charts.views import View

        yield self.about_here
        yield lambda: self._shoot("tc-slices")
        for view in View:
            if Kind.TRAFFIC in view.chart.kinds:
                yield lambda view=view: self._story.desktop.charts.show_view(view)
                yield lambda view=view: self._shoot(f"tc-{view.name.lower()}")

    def missing_engine(self, step):
        """As on a machine on which nobody has installed SUMO."""
        yield self.hide_sumo
        yield self._story.dock.go_home
        yield lambda: self._shoot("t15-home-without-engine")
        yield lambda: self.show(step.SIMULATE_TRAFFIC)
        yield lambda: self._shoot("t15-no-engine")

    def hide_sumo(self) -> None:
        """Not pointed to, not among the engines or packages, not on PATH; this QGIS ends soon."""
        empty = tempfile.mkdtemp()
        os.environ.update(SIJEONG_SUMO_HOME=empty, SIJEONG_ENGINES=empty, PATH=empty)
        os.environ.pop("SUMO_HOME", None)
        sys.path[:] = [path for path in sys.path if not (Path(path) / "sumo").is_dir()]
        sysconfig.get_path = lambda _name: empty
        self._story.dock.say_what_is_missing()

    @property
    def panel(self):
        from sijeong.ui.jobs import Job

        return self._story.dock.open_job(Job.TRAFFIC)

    @property
    def _bar(self):
        return self.panel.findChild(QScrollArea).verticalScrollBar()

    def seen(self, name: str, step=None):
        """Moments: what is on the screen when the map stands still."""
        yield self._settle
        if step is not None:
            yield lambda: self.show(step)
        yield lambda: self._shoot(name)

    def show(self, step) -> None:
        self._bar.setValue(self.panel.analyses[step].y() - 8)

    def run(self, step, meanwhile=lambda: None) -> None:
        iface.messageBar().clearWidgets()
        if step is step.SIMULATE_TRAFFIC:
            self.panel.analyses[step].options["SEEDS"].setValue(1)
        missing = self.panel.missing_for(step)
        if missing:
            print(step, missing, flush=True)
            return
        self.show(step)
        self._heart.restart()
        self.panel.analyses[step].asked.emit()
        meanwhile()

    def load_city(self) -> None:
        project = QgsProject.instance()
        project.clear()
        layers = [QgsVectorLayer(str(self._sample / file), name, "ogr") for file, name in LAYERS]
        layers += [
            QgsVectorLayer(str(file), file.stem, "ogr") for file in sorted((self._sample / "bus").glob("*.gpkg"))
        ]
        project.addMapLayers([layer for layer in layers if layer.isValid()])
        for node in project.layerTreeRoot().findLayers():
            node.setItemVisibilityChecked(node.name() in SHOWN)
        iface.mapCanvas().zoomToFullExtent()

    def open_panel(self) -> None:
        from sijeong.ui.jobs import Step

        iface.messageBar().clearWidgets()
        self.panel.set_folder(str(self._folder / "교통"))
        self.panel.analyses[Step.TRAFFIC_DEMAND].options["SKIP_UNKNOWN"].setChecked(True)

    def no_network_yet(self) -> None:
        from sijeong.ui.jobs import Step

        self.show(Step.ROAD_NETWORK)

    def unfold(self) -> None:
        for box in (self.panel.more, self.panel.bus, self.panel.made):
            box.setCollapsed(False)
        self._bar.setValue(100)

    def fold(self) -> None:
        for box in (self.panel.more, self.panel.bus, self.panel.made):
            box.setCollapsed(True)
        self._bar.setValue(0)

    def choose_operation(self, key: str) -> None:
        from sijeong.ui.jobs import Step

        box = self.panel.analyses[Step.EDIT_SCENARIO].options["OPERATION"]
        box.setCurrentIndex(box.findData(key))
        self.show(Step.EDIT_SCENARIO)

    def select_bridge(self) -> None:
        from sijeong.ui.traffic.needs import NETWORK

        network = self.panel.layers[NETWORK].layer()
        network.selectByExpression(BRIDGE)
        iface.mapCanvas().zoomToSelected(network)

    def draw_road(self) -> None:
        self.choose_operation("new_road")
        button = getattr(self.panel.scenario, "draw", None)
        if button is not None:
            button.click()

    def stop_drawing(self) -> None:
        layer = iface.activeLayer()
        if isinstance(layer, QgsVectorLayer) and layer.isEditable():
            layer.rollBack()
        iface.actionPan().trigger()
        self.choose_operation("close")

    def half_hour(self) -> None:
        from sijeong.ui.traffic.needs import SCENARIO

        self.panel.period.begin.setTime(HALF_HOUR[0])
        self.panel.period.end.setTime(HALF_HOUR[1])
        self.panel.layers[SCENARIO].set_layer(None)
        iface.mapCanvas().zoomToFullExtent()

    def watch_and_cancel(self) -> None:
        runner = self._story.dock.runner
        runner.stage_changed.connect(self._tell)
        runner.ended.connect(self._tell_end)
        QTimer.singleShot(CANCEL_AFTER_MS // 2, lambda: self._shoot("t11-simulating"))
        QTimer.singleShot(CANCEL_AFTER_MS, self._cancel)

    def _cancel(self) -> None:
        self._asked = time.monotonic()
        self._story.dock.runner.cancel()

    def _tell(self, text: str) -> None:
        print(f"{time.monotonic():.1f}", text, flush=True)

    def _tell_end(self, ending) -> None:
        print("ended", ending.how, ending.sentence, f"{time.monotonic() - self._asked:.2f} s after", flush=True)

    def at_eight(self) -> None:
        day = self._layer("link_intervals").minimumValue(
            self._layer("link_intervals").fields().lookupField("time_begin")
        )
        begin = QDateTime(day.date(), QTime(8, 0))
        controller = iface.mapCanvas().temporalController()
        controller.setTemporalExtents(QgsDateTimeRange(begin, begin.addSecs(1800), True, False))
        controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
        iface.mapCanvas().setTemporalRange(QgsDateTimeRange(begin, begin.addSecs(900), True, False))

    def open_checks(self) -> None:
        iface.showAttributeTable(self._layer("run_checks"))

    def close_tables(self) -> None:
        for dock in iface.mainWindow().findChildren(QDockWidget):
            if "AttributeTable" in dock.objectName() or "속성" in dock.windowTitle():
                dock.close()

    def about_here(self) -> None:
        from sijeong.ui.charts.subject import subject_of

        layer = self._layer("link_intervals")
        busiest = max(layer.getFeatures(), key=lambda feature: feature["flow_vph"] or 0)
        self._story.desktop.charts.show_subject(subject_of(layer, busiest))

    @staticmethod
    def _layer(key: str) -> QgsVectorLayer:
        """The newest result of that kind."""
        found = [
            layer
            for layer in QgsProject.instance().mapLayers().values()
            if layer.customProperty("sijeong/result") == key
        ]
        return max(found, key=lambda layer: Path(layer.source().split("|")[0]).stat().st_mtime)
