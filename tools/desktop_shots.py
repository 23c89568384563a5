"""Runs inside QGIS (``--code``): opens the dock, fills its panels, runs them, and saves a picture of each moment.

Which data it uses: the sample city in ``build/sample`` where it has been generated, else the real parcels of
``SIJEONG_SHARED`` for the forest and nothing for the buses.
"""

import os
import shutil
import sys
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QDialog, QScrollArea
from qgis.utils import iface

SHOTS = Path(os.environ["SIJEONG_SHOTS"])
SIZE = os.environ["SIJEONG_SHOT_SIZE"]
ROOT = SHOTS.parent.parent
SHARED = Path(os.environ.get("SIJEONG_SHARED", ROOT.parent / "shared"))
SAMPLE = ROOT / "build" / "sample"
DOCK_WIDTH = int(os.environ.get("SIJEONG_DOCK_WIDTH", "360"))
SETTLE_MS = 1500
POLL_MS = 300
sys.path.append(str(ROOT / "tools"))


class Texts(QTranslator):
    """Korean texts of a file (English, tab, Korean) that are not in the catalogue yet."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        lines = file.read_text(encoding="utf-8").splitlines()
        self._korean = dict(line.split("\t") for line in lines)

    def isEmpty(self) -> bool:
        return not self._korean

    def translate(self, context, text, disambiguation=None, n=-1):
        # An empty text would count as a translation; none at all lets the next translator speak.
        return self._korean.get(text) if context == "Sijeong" else None


class Story:
    """Moments one after the other; each is a function that returns when the next may come."""

    def __init__(self) -> None:
        self.desktop = qgis.utils.plugins["sijeong"].desktop
        parts = {
            "home": self.opening,
            "data": self.data,
            "bus": self.bus,
            "forest": self.forest,
            "traffic": self.traffic,
            "mobile": self.mobile,
        }
        wanted = os.environ.get("SIJEONG_SHOTS_OF", " ".join(parts)).split()
        self.moments = iter([moment for name in ["home", *wanted] for moment in _once(parts, name)])

    def next(self) -> None:
        if self.dock.runner.is_busy:
            QTimer.singleShot(POLL_MS, self.next)
            return
        moment = next(self.moments, None)
        try:
            if moment is None:
                end()
                return
            moment()
        except Exception:
            traceback.print_exc()
            end()
            return
        QTimer.singleShot(SETTLE_MS, self.next)

    @property
    def dock(self):
        return self.desktop.dock

    def opening(self):
        yield self.open_dock
        yield lambda: shoot("1-home")

    def data(self):
        from desktop_shots_data import DataMoments

        return DataMoments(self, ROOT, SHARED, SHOTS / SIZE, shoot, settle)

    def forest(self):
        yield load_parcels
        yield self.open_forest
        yield lambda: shoot("6-forest-ready")
        yield self.run_forest
        yield settle
        yield settle
        yield lambda: shoot("8-forest-done")
        yield self.fail_forest
        yield lambda: shoot("9-forest-error")
        yield self.dock.go_home
        yield lambda: shoot("10-home-after")
        yield self.dock.show_help
        yield self.shoot_help
        if (SAMPLE / "fire_service").exists():
            from desktop_shots_forest import ForestMoments

            yield from ForestMoments(self, ROOT, SHOTS / SIZE, shoot, settle)

    def traffic(self):
        from desktop_shots_traffic import TrafficMoments

        return TrafficMoments(self, ROOT, SHOTS / SIZE, shoot, settle)

    def mobile(self):
        from desktop_shots_mobile import MobileMoments

        return MobileMoments(self, ROOT, SHOTS / SIZE, shoot, settle)

    def bus(self):
        yield self.open_bus
        yield load_stops
        yield lambda: shoot("2-bus-ready")
        yield self.run_bus
        yield settle
        yield settle
        yield lambda: shoot("4-bus-done")
        yield self.unfold_rules
        yield lambda: shoot("5-bus-rules")
        if (ROOT / "build" / "demo" / "data").exists():
            from desktop_shots_bus import AnalysisMoments

            yield from AnalysisMoments(self, ROOT, shoot, settle)
        yield self.new_project

    def open_dock(self) -> None:
        window = iface.mainWindow()
        width, height = map(int, SIZE.split("x"))
        window.showNormal()
        window.setGeometry(0, 0, width, height)
        self.dock.setUserVisible(True)
        window.resizeDocks([self.dock], [DOCK_WIDTH], Qt.Orientation.Horizontal)

    def open_forest(self) -> None:
        from sijeong.ui.jobs import Job

        self.panel = self.dock.open_job(Job.FOREST)
        self.panel.set_folder(str(results_folder()))

    def run_forest(self) -> None:
        QTimer.singleShot(700, lambda: shoot("7-forest-running"))
        self.panel.run_all()

    def fail_forest(self) -> None:
        iface.messageBar().clearWidgets()
        self.panel.bands.setText("100,50")
        self.panel.run_all()

    def open_bus(self) -> None:
        from sijeong.ui.jobs import Job

        iface.messageBar().clearWidgets()
        self.panel = self.dock.open_job(Job.BUS)
        self.panel.set_folder(str(results_folder()))

    def run_bus(self) -> None:
        records = sample_records()
        if records is None:
            return
        self.panel.records.set_path(str(records))
        QTimer.singleShot(700, lambda: shoot("3-bus-running"))
        self.panel.run_all()

    def shoot_help(self) -> None:
        window = self.dock.findChild(QDialog)
        window.grab().save(str(SHOTS / f"{SIZE}-11-help.png"))
        window.close()

    def new_project(self) -> None:
        iface.messageBar().clearWidgets()
        QgsProject.instance().clear()

    def unfold_rules(self) -> None:
        self.panel.rules.setCollapsed(False)
        bar = self.panel.findChild(QScrollArea).verticalScrollBar()
        bar.setValue(bar.maximum() // 2)


def _once(parts: dict, name: str):
    """The moments of a part, each part only once."""
    return parts.pop(name)() if name in parts else ()


def results_folder() -> Path:
    """Not the system's temporary folder, whose layers QGIS marks as passing."""
    folder = SHOTS / SIZE / "시정"
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def sample_records():
    cards = SAMPLE / "cards"
    return cards if cards.exists() else None


def load_parcels() -> None:
    parcels = QgsVectorLayer(f"{SHARED}/data/parcels/siheung_parcels_2026.gpkg|layername=parcels", "시흥시 필지", "ogr")
    forest = QgsVectorLayer(
        f"{SHARED}/data/forest/siheung_san_parcels.gpkg|layername=san_parcels", "시흥시 임야", "ogr"
    )
    QgsProject.instance().addMapLayers([layer for layer in (parcels, forest) if layer.isValid()])


def load_stops() -> None:
    for file, name in (("boundaries/dongs.gpkg", "행정동"), ("bus/stops.gpkg", "정류장")):
        layer = QgsVectorLayer(str(SAMPLE / file), name, "ogr")
        if layer.isValid():
            QgsProject.instance().addMapLayer(layer)


def settle() -> None:
    iface.mapCanvas().waitWhileRendering()


def shoot(name: str) -> None:
    QgsApplication.processEvents()
    iface.mainWindow().grab().save(str(SHOTS / f"{SIZE}-{name}.png"))


def end() -> None:
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def begin() -> None:
    global story
    try:
        story = Story()
        story.next()
    except Exception:
        traceback.print_exc()
        end()


extra = os.environ.get("SIJEONG_EXTRA_TEXTS")
if extra:
    texts = Texts(Path(extra))
    QgsApplication.instance().installTranslator(texts)
    qgis.utils.reloadPlugin("sijeong")
QTimer.singleShot(SETTLE_MS, begin)
