"""Choosing a box: drawn on the map, or what the map shows now. The box stays visible while it is the area."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ...processing.translation import tr
from ..narrow import SideBySide
from ..widgets import column, note

DEGREES = "EPSG:4326"
INK = QColor(200, 60, 30)
FILL = QColor(200, 60, 30, 40)


class BoxField(QWidget):
    """A box in degrees (EPSG:4326), whatever the CRS of the map."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._box = QgsRectangle()
        self._tool = QgsMapToolExtent(canvas)
        self._tool_before = None
        self._band: QgsRubberBand | None = None
        self.draw = QPushButton(tr("Draw on Map"))
        self.draw.setCheckable(True)
        self.draw.setToolTip(tr("Drag a box on the map. A right click or Escape ends drawing."))
        self.draw.toggled.connect(self._take_or_give_back_tool)
        self.view = QPushButton(tr("Use Map View"))
        self.view.setToolTip(tr("Takes what the map shows now."))
        self.view.clicked.connect(lambda _checked=False: self._take(canvas.extent()))
        self._said = note()
        layout = column(self, margin=0, spacing=4)
        layout.addWidget(SideBySide(self.draw, self.view))
        layout.addWidget(self._said)
        self.setFocusProxy(self.draw)
        self._tool.extentChanged.connect(self._take_drawn)
        canvas.mapToolSet.connect(self._follow_tool)
        self._say()

    def box(self) -> QgsRectangle:
        """West, south, east, north in degrees; empty where none was chosen."""
        return QgsRectangle(self._box)

    def set_box(self, box: QgsRectangle) -> None:
        """Choose ``box`` (degrees)."""
        self._box = QgsRectangle(box)
        self._say()
        self._draw_band()
        self.changed.emit()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._draw_band()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.draw.setChecked(False)
        self._remove_band()

    def let_go(self) -> None:
        """Take everything off the canvas; called before the dock is deleted."""
        self.draw.setChecked(False)
        self._remove_band()
        self._canvas.mapToolSet.disconnect(self._follow_tool)
        self._tool.deleteLater()

    def _take_drawn(self, box: QgsRectangle) -> None:
        if not box.isEmpty():
            self._take(box)
            self.draw.setChecked(False)

    def _take(self, box: QgsRectangle) -> None:
        self.set_box(in_degrees(box, self._canvas.mapSettings().destinationCrs()))

    def _take_or_give_back_tool(self, drawing: bool) -> None:
        if drawing:
            self._tool_before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
        elif self._canvas.mapTool() is self._tool:
            self._canvas.unsetMapTool(self._tool)
            if self._tool_before is not None:
                self._canvas.setMapTool(self._tool_before)

    def _follow_tool(self, tool, *_) -> None:
        if tool is not self._tool:
            self.draw.setChecked(False)

    def _say(self) -> None:
        if self._box.isEmpty():
            self._said.setText(tr("No box yet."))
            return
        self._said.setText(
            tr("Longitude {west} to {east}, latitude {south} to {north}").format(
                west=f"{self._box.xMinimum():.4f}",
                east=f"{self._box.xMaximum():.4f}",
                south=f"{self._box.yMinimum():.4f}",
                north=f"{self._box.yMaximum():.4f}",
            )
        )

    def _draw_band(self) -> None:
        self._remove_band()
        if self._box.isEmpty() or not self.isVisible():
            return
        self._band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(INK)
        self._band.setFillColor(FILL)
        self._band.setWidth(2)
        self._band.setToGeometry(QgsGeometry.fromRect(self._box), QgsCoordinateReferenceSystem(DEGREES))

    def _remove_band(self) -> None:
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None


def in_degrees(box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """``box`` of ``crs`` in degrees; an empty box where it cannot be told."""
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(DEGREES), QgsProject.instance())
    try:
        return transform.transformBoundingBox(box)
    except QgsCsException:
        return QgsRectangle()
