"""Handing a file or a folder to the program that the system has for it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices


def open_file(path: str) -> None:
    """Open a file or a folder as a double click on it would."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
