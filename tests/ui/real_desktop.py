"""Runs inside QGIS (``--code``): uses the dock as a hand would, and notes what it finds as a line of JSON each.

``SIJEONG_LIFE`` is a folder with ``cards.csv`` (many card records) and ``stops.gpkg``; the notes go to ``notes.jsonl``
in it, results to folders beside. QGIS is left while something runs, as users do.
"""

import json
import os
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QMessageBox, QTabBar, QToolButton
from qgis.utils import iface

PLUGIN = "sijeong"
LIFE = Path(os.environ["SIJEONG_LIFE"])
POLL_MS, ANSWER_MS, PATIENCE_S = 50, 300, 60
TITLES = ("Sijeong", "시정")
DELETED = 3
"""Turns of the event loop after which what was to be deleted later is gone."""


class Life:
    """One thing after the other; each yields the condition that must come true before the next."""

    def __init__(self) -> None:
        self._acts = self.acts()
        self._condition = lambda: True
        self._since = time.monotonic()
        self.endings = []

    # ---- the acts

    def acts(self):
        yield from self.comes_and_goes()
        yield from self.shown_by_a_click()
        yield from self.run_by_hand()
        yield from self.cancelled()
        yield from self.layer_removed()
        yield from self.project_closed()
        yield from self.reloaded_while_running()
        yield from self.other_language()
        yield from self.comes_and_goes()
        self.left_while_running()

    def comes_and_goes(self):
        """The first time this gives what QGIS has without the plugin; later it must be the same."""
        qgis.utils.unloadPlugin(PLUGIN)
        yield self.turns()
        traces = traces_in_qgis()
        self.empty = getattr(self, "empty", traces)
        note("nothing is left", traces == self.empty, {"before": self.empty, "after": traces})
        load()
        yield lambda: True

    def shown_by_a_click(self):
        yield lambda: any(tool_buttons("SijeongToggle"))  # it comes when all is imported
        click(next(tool_buttons("SijeongToggle")))
        yield self.dock.isVisible
        note("a click shows the dock", self.dock.isVisible())
        from sijeong.ui.jobs import Job

        click(self.dock.navigation.buttons[Job.BUS])
        yield lambda: self.dock.current_job is Job.BUS
        note("a click opens a page", self.dock.current_job is Job.BUS)

    def run_by_hand(self):
        stops = QgsVectorLayer(str(LIFE / "stops.gpkg"), "정류장", "ogr")
        QgsProject.instance().addMapLayer(stops)
        self.type_records("few.csv", "first")
        yield self.panel._run_all.isEnabled
        click(self.panel._run_all)
        yield self.is_over
        note("a run ends well", self.last_how == "WELL", self.last_sentence)
        group = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
        note("results are on the map", len(group) == 3, group)
        note("one message", len(messages()) == 1, messages())

    def cancelled(self):
        self.type_records("cards.csv", "cancelled")
        click(self.panel._run_all)
        yield self.is_at_work
        began = time.monotonic()
        click(self.button_of_strip())
        yield self.is_over
        note("cancelled", self.last_how == "STOPPED", {"seconds": round(time.monotonic() - began, 2)})
        note("nothing half-written after a cancel", leftovers("cancelled") == [], leftovers("cancelled"))

    def layer_removed(self):
        """The linking has noted where the stops lie; the flows, later, find them gone and say so."""
        self.type_records("few.csv", "removed")
        click(self.panel._run_all)
        yield lambda: self.dock.runner.is_busy
        QgsProject.instance().removeMapLayers([layer.id() for layer in QgsProject.instance().mapLayersByName("정류장")])
        yield self.is_over
        said = {"how": self.last_how, "sentence": self.last_sentence}
        note(
            "a layer may go while something runs",
            self.last_how in ("WELL", "FAILED") and "Traceback" not in str(said),
            said,
        )

    def project_closed(self):
        self.type_records("cards.csv", "closed")
        self.start_import("closed")
        yield self.is_at_work
        QgsProject.instance().setDirty(False)
        iface.newProject(False)
        yield lambda: True
        self.dock.runner.cancel()
        yield self.is_over
        note("the project may be closed while something runs", not self.dock.runner.is_busy, self.last_sentence)
        left = [] if self.last_how == "WELL" else leftovers("closed")  # it may have come to its end before the cancel
        note("nothing half-written after closing", left == [], left)

    def reloaded_while_running(self):
        self.start_import("reloaded")
        yield self.is_at_work
        endings = self.endings
        began = time.monotonic()
        qgis.utils.reloadPlugin(PLUGIN)
        note("a reload stops what runs", [ending.how.name for ending in endings] == ["STOPPED"],
             {"seconds": round(time.monotonic() - began, 2)})  # fmt: skip
        yield lambda: any(tool_buttons("SijeongToggle"))
        docks = [dock.objectName() for dock in iface.mainWindow().findChildren(QDockWidget)]
        note("one dock after a reload", docks.count("SijeongDock") == 1, docks)
        note("no task is left", QgsApplication.taskManager().countActiveTasks() == 0)
        note("nothing half-written after a reload", leftovers("reloaded") == [], leftovers("reloaded"))

    def other_language(self):
        settings = QgsSettings()
        told = {}
        for language in ("en", "ko"):
            settings.setValue("locale/userLocale", language)
            settings.setValue("locale/overrideFlag", True)
            qgis.utils.reloadPlugin(PLUGIN)
            yield self.turns()
            told[language] = self.dock.windowTitle()
        note("the plugin speaks the language that was chosen", told == {"en": "Sijeong", "ko": "시정"}, told)

    def left_while_running(self):
        self.dock.setUserVisible(True)
        self.start_import("left")
        QgsProject.instance().setDirty(False)
        QTimer.singleShot(1500, leave)
        note("left", True)

    # ---- the hands

    @property
    def dock(self):
        return qgis.utils.plugins[PLUGIN].desktop.dock

    @property
    def panel(self):
        from sijeong.ui.jobs import Job

        return self.dock.open_job(Job.BUS)

    def type_records(self, file: str, folder: str) -> None:
        self.endings = []
        self.dock.runner.ended.connect(self.endings.append)
        self.panel.set_folder(str(LIFE / folder))
        self.panel.min_cards.setValue(1)
        line = self.panel.records._line
        line.clear()
        QTest.keyClicks(line, str(LIFE / file))

    def start_import(self, folder: str) -> None:
        """The import alone: it needs no layer, and takes long."""
        from sijeong.ui.jobs import Step

        self.type_records("cards.csv", folder)
        self.dock.runner.start(self.panel.runs_for(Step.IMPORT_TAPS, self.panel.folder))

    def button_of_strip(self):
        from sijeong.ui.progress_strip import ProgressStrip

        return self.dock.findChild(ProgressStrip).cancel

    def is_at_work(self) -> bool:
        running = self.dock.operations.running
        return running is not None and running.percent > 0

    def is_over(self) -> bool:
        return bool(self.endings) and not self.dock.runner.is_busy

    @property
    def last_how(self) -> str:
        return self.endings[-1].how.name

    @property
    def last_sentence(self) -> str:
        return self.endings[-1].sentence

    # ---- the clock

    @staticmethod
    def turns():
        """Some turns of the event loop have gone by."""
        left = iter(range(DELETED))

        def is_over() -> bool:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            return next(left, None) is None

        return is_over

    def go_on(self) -> None:
        try:
            if not self._condition():
                if time.monotonic() - self._since > PATIENCE_S:
                    note("patience", False, traceback.format_stack(self._acts.gi_frame) if self._acts.gi_frame else "")
                    give_up()
                    return
            else:
                self._condition, self._since = next(self._acts), time.monotonic()
        except StopIteration:
            return
        except Exception:
            note("no error", False, traceback.format_exc())
            give_up()
            return
        QTimer.singleShot(POLL_MS, self.go_on)


def note(what: str, holds: bool, told: object = "") -> None:
    with (LIFE / "notes.jsonl").open("a", encoding="utf-8") as stream:
        stream.write(json.dumps({"what": what, "holds": bool(holds), "told": told}, ensure_ascii=False) + "\n")


def load() -> None:
    if not (qgis.utils.loadPlugin(PLUGIN) and qgis.utils.startPlugin(PLUGIN)):
        raise RuntimeError("the plugin did not start")


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def tool_buttons(action: str) -> Iterator[QToolButton]:
    for button in iface.mainWindow().findChildren(QToolButton):
        if button.defaultAction() is not None and button.defaultAction().objectName() == action:
            yield button


def traces_in_qgis() -> dict[str, object]:
    """All that a plugin could leave behind."""
    window, project, canvas = iface.mainWindow(), QgsProject.instance(), iface.mapCanvas()
    buttons = [button for button in window.findChildren(QToolButton) if not isinstance(button.parent(), QTabBar)]
    signals = (project.readProject, project.cleared, project.layersAdded, project.layersRemoved, project.projectSaved)
    return {
        "docks": len(window.findChildren(QDockWidget)),
        "tool buttons": len(buttons),  # without those of the tab bars that Qt keeps for docks to come
        "menu": [action.text() for action in iface.pluginMenu().actions()],
        "help": [action.text() for action in iface.pluginHelpMenu().actions()],
        "messages": messages(),
        "signals": [project.receivers(signal) for signal in signals],
        "canvas": [
            canvas.receivers(signal) for signal in (canvas.extentsChanged, canvas.mapToolSet, canvas.layersChanged)
        ],
        "threads": sorted(thread.name for thread in threading.enumerate() if is_ours(thread)),
        "provider": QgsApplication.processingRegistry().providerById(PLUGIN) is not None,
        "tasks": QgsApplication.taskManager().countActiveTasks(),
    }


def messages() -> list[str]:
    """What the plugin has in the message bar; QGIS may have told something, too."""
    return [item.text() for item in iface.messageBar().items() if item.title() in TITLES]


def is_ours(thread: threading.Thread) -> bool:
    """Threads of Qt's pool stay known to Python as dummies once they have run an algorithm."""
    return thread is not threading.main_thread() and not isinstance(thread, threading._DummyThread)


def leftovers(folder: str) -> list[str]:
    """Files of a run that was stopped: there must be none."""
    return sorted(str(file.relative_to(LIFE)) for file in (LIFE / folder).rglob("*"))


def leave() -> None:
    """Close QGIS's window. It asks about what runs, stops it, and stays; the second time it asks about the project."""
    QTimer.singleShot(ANSWER_MS, answer)
    iface.actionExit().trigger()


def answer() -> None:
    box = QgsApplication.activeModalWidget()
    if not isinstance(box, QMessageBox):
        QTimer.singleShot(ANSWER_MS, leave if QgsApplication.taskManager().countActiveTasks() == 0 else answer)
        return
    note("QGIS asks", True, box.text())
    buttons = QMessageBox.StandardButton
    click(next(button for button in map(box.button, (buttons.Yes, buttons.Discard)) if button is not None))
    QTimer.singleShot(ANSWER_MS, answer)


def give_up() -> None:
    QgsProject.instance().setDirty(False)
    if PLUGIN in qgis.utils.plugins:
        qgis.utils.unloadPlugin(PLUGIN)
    leave()


life = Life()
QTimer.singleShot(1000, life.go_on)
