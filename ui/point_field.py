"""A place on the map: clicked, or typed as coordinates."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsFilterLineEdit, QgsMapCanvas, QgsMapTool, QgsMapToolEmitPoint
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ..processing.translation import tr
from .widgets import tool


class PointField(QWidget):
    """``x,y [EPSG:5186]``, as Processing takes it; one click on the map fills it and gives the tool before back."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._before: QgsMapTool | None = None
        self._tool: QgsMapToolEmitPoint | None = None
        self._line = QgsFilterLineEdit()
        self._line.setPlaceholderText(tr("Click on the map"))
        self._line.textChanged.connect(self.changed)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._line, 1)
        row.addWidget(tool("/mActionCapturePoint.svg", tr("Click the place on the map"), self.begin))

    def text(self) -> str:
        return self._line.text().strip()

    def set_text(self, text: str) -> None:
        self._line.setText(text)

    def begin(self) -> None:
        """Wait for a click on the map."""
        self.let_go()
        self._before = self._canvas.mapTool()
        self._tool = QgsMapToolEmitPoint(self._canvas)
        self._tool.canvasClicked.connect(self.take)
        self._canvas.setMapTool(self._tool)

    def take(self, point: QgsPointXY, *_) -> None:
        """Keep ``point``, which is in the CRS of the map."""
        crs = self._canvas.mapSettings().destinationCrs().authid()
        self.set_text(f"{point.x():.3f},{point.y():.3f} [{crs}]" if crs else f"{point.x():.3f},{point.y():.3f}")
        self.let_go()

    def let_go(self) -> None:
        """Give the map the tool back that it had before."""
        if self._tool is None:
            return
        if self._before is not None:
            self._canvas.setMapTool(self._before)
        else:
            self._canvas.unsetMapTool(self._tool)
        self._tool.deleteLater()
        self._tool = self._before = None
