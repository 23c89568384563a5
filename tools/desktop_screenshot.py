"""Runs inside QGIS (``--code``): waits until the map is drawn, saves the window as a picture, ends QGIS."""

import os

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

SETTLE_MS = 4000
"""Time for docks, labels and the layer tree after the start-up dialogs of a fresh profile."""


def take() -> None:
    window = iface.mainWindow()
    window.resize(1600, 1000)
    iface.mapCanvas().waitWhileRendering()
    window.grab().save(os.environ["SIJEONG_SCREENSHOT"])
    QgsProject.instance().setDirty(False)  # no question about saving
    iface.actionExit().trigger()


QTimer.singleShot(SETTLE_MS, take)
