"""QGIS's message log, under the plugin's own tag."""

from __future__ import annotations

from qgis.core import Qgis, QgsMessageLog

LOG_TAG = "Sijeong"


def log(text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info, notify: bool = False) -> None:
    """Keep ``text`` in the log, from any thread. With ``notify`` QGIS marks the button of the log for the user."""
    if text:
        QgsMessageLog.logMessage(text, LOG_TAG, level, notify)
