"""The map tool of the results: a click on a stop, route, parcel or village says which one it is."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify
from qgis.PyQt.QtCore import Qt, pyqtSignal

from .charts.subject import Kind, Subject, fields_of, subject_of


class PickTool(QgsMapToolIdentify):
    """Emits ``picked`` with the :class:`~.charts.subject.Subject` under the click; small things come first."""

    picked = pyqtSignal(object)
    missed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas)
        self._project = project
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def canvasReleaseEvent(self, event) -> None:
        subject = self.subject_at(event.x(), event.y())
        if subject is None:
            self.missed.emit()
        else:
            self.picked.emit(subject)

    def subject_at(self, x: int, y: int) -> Subject | None:
        """What lies at a pixel of the canvas."""
        layers = self._layers()
        if not layers:
            return None
        found = self.identify(x, y, layers, QgsMapToolIdentify.IdentifyMode.TopDownAll)
        subjects = [subject_of(hit.mLayer, hit.mFeature) for hit in found]
        subjects = [subject for subject in subjects if subject is not None]
        return min(subjects, key=lambda subject: list(Kind).index(subject.kind), default=None)

    def _layers(self) -> list[QgsVectorLayer]:
        """The visible layers of what is charted, top first."""
        shown = self.canvas().layers()
        return [layer for layer in shown if isinstance(layer, QgsVectorLayer) and fields_of(layer) is not None]
