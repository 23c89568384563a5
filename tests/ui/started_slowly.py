"""Run as a program: starts the plugin as QGIS does, and prints what is there at once and what comes by itself."""

import gc
import json
import sys
from pathlib import Path

plugins_folder, here = sys.argv[1], str(Path(__file__).resolve().parent)
sys.path += [plugins_folder, "/usr/share/qgis/python/plugins", here]

import qgis.utils  # noqa: E402
from qgis.core import QgsApplication  # noqa: E402
from qgis.PyQt.QtCore import QEventLoop, QTimer  # noqa: E402

application = QgsApplication([], True)
application.initQgis()
from desk import Desk  # noqa: E402

HEAVY = {"pandas", "geopandas", "shapely", "scipy", "pyproj", "pyogrio", "requests", "matplotlib"}
PATIENCE_MS = 60_000
desk = Desk()
qgis.utils.iface = desk
qgis.utils.plugin_paths = [plugins_folder]
qgis.utils.updateAvailablePlugins()
registry = QgsApplication.processingRegistry()


def parameters() -> dict[str, int]:
    return {one.name(): len(one.parameterDefinitions()) for one in registry.providerById("sijeong").algorithms()}


def parts() -> list[int]:
    return list(desk.parts_of_plugin())


def turn(condition) -> None:
    """Turns of the event loop until ``condition`` holds."""
    loop, look, patience = QEventLoop(), QTimer(), QTimer(singleShot=True)
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    patience.timeout.connect(loop.quit)
    look.start(10)
    patience.start(PATIENCE_MS)
    loop.exec()


def start() -> None:
    assert qgis.utils.loadPlugin("sijeong") and qgis.utils.startPlugin("sijeong")


told, of_qgis = {}, set(sys.modules)
start()
told["imported"] = sorted(HEAVY & set(sys.modules) - of_qgis)
told["announced"] = [one.name() for one in registry.providerById("sijeong").algorithms()]
told["parts at once"] = parts()
told["collects"] = [gc.isenabled()]
qgis.utils.unloadPlugin("sijeong")  # before QGIS is up
start()
created = registry.createAlgorithmById("sijeong:odflows")
told["whoever asks gets it"] = len(created.parameterDefinitions())
asked = registry.algorithmById("sijeong:odflows")
told["scripts are told"] = [
    [one.name() for one in asked.parameterDefinitions()] == [one.name() for one in created.parameterDefinitions()],
    [one.name() for one in asked.outputDefinitions()] == [one.name() for one in created.outputDefinitions()],
]
desk.window.show()
desk.initializationCompleted.emit()
turn(lambda: parts()[0] > 0)
told["real"], told["parts"] = parameters(), parts()
told["collects"] += [gc.isenabled(), gc.get_freeze_count() > 0]
qgis.utils.unloadPlugin("sijeong")
start()  # now the window is there
qgis.utils.unloadPlugin("sijeong")  # while it is imported
turn(lambda: True)
told["parts after"] = parts()
told["collects"] += [gc.isenabled(), gc.get_freeze_count() > 0]
start()
told["asked for"] = qgis.utils.plugins["sijeong"].desktop.dock.windowTitle()
qgis.utils.unloadPlugin("sijeong")
sys.stdout.write(json.dumps(told))
sys.stdout.flush()
