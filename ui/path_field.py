"""Files and folders that the user gives: typed, dropped or chosen."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ..processing.translation import tr
from .widgets import tool


class PathField(QWidget):
    """A path to a file or a folder: typed, dropped, or chosen with one button each."""

    changed = pyqtSignal()

    def __init__(self, file_filter: str = "", files: bool = True, folders: bool = True) -> None:
        super().__init__()
        self._filter = file_filter
        self._line = _DropLine()
        self._line.textChanged.connect(self.changed)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._line, 1)
        if files:
            row.addWidget(tool("/mActionFileOpen.svg", tr("Choose a file…"), self._choose_file))
        if folders:
            row.addWidget(tool("/mIconFolder.svg", tr("Choose a folder…"), self._choose_folder))

    def path(self) -> str:
        return self._line.text().strip()

    def set_path(self, path: str) -> None:
        self._line.setText(path)

    def set_placeholder(self, text: str) -> None:
        self._line.setPlaceholderText(text)

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a file"), self._start_folder(), self._filter)
        if path:
            self.set_path(path)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self._start_folder())
        if path:
            self.set_path(path)

    def _start_folder(self) -> str:
        path = Path(self.path())
        return str(path if path.is_dir() else path.parent) if self.path() else ""


class _DropLine(QgsFilterLineEdit):
    """A line that takes a dropped file or folder as its path."""

    def dragEnterEvent(self, event) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event) -> None:
        files = dropped_files(event)
        if files:
            self.setText(str(files[0]))
            event.acceptProposedAction()
        else:
            super().dropEvent(event)


def dropped_files(event) -> list[Path]:
    """The files and folders that a drag brings."""
    data = event.mimeData()
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
