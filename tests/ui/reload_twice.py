"""Run as a program: loads, starts and unloads the plugin twice as QGIS does, and prints what was there each time."""

import json
import sys
from pathlib import Path

plugins_folder, here = sys.argv[1], str(Path(__file__).resolve().parent)
sys.path += [plugins_folder, "/usr/share/qgis/python/plugins", here]

import qgis.utils  # noqa: E402
from qgis.core import QgsApplication  # noqa: E402
from qgis.PyQt.QtCore import QCoreApplication, QEvent  # noqa: E402

application = QgsApplication([], True)
application.initQgis()
from desk import Desk  # noqa: E402

desk = Desk()
qgis.utils.iface = desk
qgis.utils.plugin_paths = [plugins_folder]
qgis.utils.updateAvailablePlugins()
registry = QgsApplication.processingRegistry()
seen = []


def look() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    provider = registry.providerById("sijeong")
    seen.append([*desk.parts_of_plugin(), len(provider.algorithms()) if provider else 0])


for _ in range(2):
    loaded = qgis.utils.loadPlugin("sijeong") and qgis.utils.startPlugin("sijeong")
    desktop = qgis.utils.plugins["sijeong"].desktop
    from sijeong.ui.jobs import Job

    for job in Job:
        desktop.dock.open_job(job)
    look()
    desktop = None
    qgis.utils.unloadPlugin("sijeong")
    look()
sys.stdout.write(json.dumps(seen))
sys.stdout.flush()
