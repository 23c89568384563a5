"""The map tool of the results: a click on a stop, route, parcel … says which one it is."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsHighlight, QgsMapCanvas, QgsMapTool, QgsMapToolIdentify
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu

from ..processing.translation import tr
from .charts.map_link import LIGHT, LIGHT_WIDTH
from .charts.subject import Kind, Subject, fields_of, subject_of

MOST_OFFERED = 15
"""Things under one click that can be read in a menu."""


class PickTool(QgsMapToolIdentify):
    """Emits ``picked`` with the :class:`~.charts.subject.Subject` under the click; of several it lets choose.

    The escape key goes back to the tool that was used before.
    """

    picked = pyqtSignal(object)
    missed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas)
        self._project = project
        self._before: QgsMapTool | None = None
        self._light: QgsHighlight | None = None
        self.menu: QMenu | None = None
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        canvas.mapToolSet.connect(self._remember)

    def let_go(self) -> None:
        """Leave the canvas as it was before."""
        self._put_out()
        self.canvas().mapToolSet.disconnect(self._remember)

    def canvasReleaseEvent(self, event) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        found = self.found_at(event.pos().x(), event.pos().y())
        if not found:
            self.missed.emit()
        elif len(found) == 1:
            self.picked.emit(found[0][0])
        else:
            self._offer(found, self.canvas().mapToGlobal(event.pos()))

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape and self._before is not None:
            event.accept()
            self.canvas().setMapTool(self._before)
        else:
            super().keyPressEvent(event)

    def found_at(self, x: int, y: int) -> list[tuple[Subject, QgsVectorLayer, QgsFeature]]:
        """What lies at a pixel of the canvas, each once, small things first."""
        found: dict[tuple, tuple[Subject, QgsVectorLayer, QgsFeature]] = {}
        for layer in self._layers():
            for feature in self._features_at(layer, x, y):
                subject = subject_of(layer, feature)
                if subject is not None:
                    found.setdefault(_key(subject), (subject, layer, feature))
        order = list(Kind)
        return sorted(found.values(), key=lambda one: order.index(one[0].kind))[:MOST_OFFERED]

    def _features_at(self, layer: QgsVectorLayer, x: int, y: int) -> list[QgsFeature]:
        """The features near a pixel; of areas those that it lies in, and a neighbour only where it lies in none."""
        hits = self.identify(x, y, [layer], QgsMapToolIdentify.IdentifyMode.TopDownAll)
        features = [hit.mFeature for hit in hits]
        if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
            return features
        point = QgsGeometry.fromPointXY(self.toLayerCoordinates(layer, QPoint(x, y)))
        return [feature for feature in features if feature.geometry().contains(point)] or features[:1]

    def _offer(self, found: list[tuple[Subject, QgsVectorLayer, QgsFeature]], place: QPoint) -> None:
        """A menu of what lies there; what is pointed at in it is lit up on the map."""
        self.menu = QMenu(self.canvas())
        for subject, layer, feature in found:
            action = self.menu.addAction(
                tr("{kind}: {name}").format(kind=subject.kind.title, name=subject.title.replace("&", "&&"))
            )
            action.hovered.connect(lambda layer=layer, feature=feature: self._light_up(layer, feature))
            action.triggered.connect(lambda _checked=False, subject=subject: self.picked.emit(subject))
        self.menu.aboutToHide.connect(self._put_out)
        self.menu.popup(place)

    def _light_up(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        self._put_out()
        self._light = QgsHighlight(self.canvas(), feature, layer)
        self._light.setColor(LIGHT)
        self._light.setWidth(LIGHT_WIDTH)
        self._light.show()

    def _put_out(self) -> None:
        if self._light is not None:
            self.canvas().scene().removeItem(self._light)
            self._light = None

    def _remember(self, tool: QgsMapTool | None, before: QgsMapTool | None = None) -> None:
        if tool is self and before is not None and before is not self:
            self._before = before

    def _layers(self) -> list[QgsVectorLayer]:
        """The visible layers of what is charted, top first."""
        shown = self.canvas().layers()
        return [layer for layer in shown if isinstance(layer, QgsVectorLayer) and fields_of(layer) is not None]


def _key(subject: Subject) -> tuple[Kind, str, str]:
    """The same stop in two layers is one thing; a building without a number is known by its layer alone."""
    return subject.kind, subject.id, subject.layer if subject.is_own else ""
