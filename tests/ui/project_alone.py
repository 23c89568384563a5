"""Run as a program: QGIS opens and saves a project without the plugin, with the watchdog beside it.

``project_alone.py <project> <copy>`` prints the longest gap (ms) of each as JSON: what QGIS itself needs.
"""

import json
import sys
from pathlib import Path

project, copy = sys.argv[1:]
sys.path += ["/usr/share/qgis/python/plugins", str(Path(__file__).resolve().parent)]

from qgis.core import QgsApplication, QgsProject  # noqa: E402
from qgis.PyQt.QtCore import QEventLoop, QTimer  # noqa: E402

application = QgsApplication([], True)
application.initQgis()
from desk import Desk  # noqa: E402
from watchdog import Watchdog  # noqa: E402

SETTLE_MS = 1500
desk = Desk()
desk.add_layer_tree()
desk.window.resize(1366, 768)
desk.window.show()
watchdog, loop = Watchdog(), QEventLoop()
for name, do in (
    ("project: open", lambda: QgsProject.instance().read(project)),
    ("project: save", lambda: QgsProject.instance().write(copy)),
):
    watchdog.book_on(name)
    QTimer.singleShot(0, do)
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()
    while desk.canvas.isDrawing():
        application.processEvents()
    watchdog.book_on("")
watchdog.stop()
sys.stdout.write(json.dumps({job: gap.blocked_ms for job, gap in watchdog.worst().items()}) + "\n")
sys.stdout.flush()
QgsProject.instance().clear()
