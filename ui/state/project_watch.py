"""What happens to the project that may make a result old: opened, layers come and go, edits are saved."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.given import EDITED_PROPERTY


class ProjectWatch(QObject):
    """Follows the project until :meth:`let_go`. An edit that is saved leaves its time on the layer."""

    replaced = pyqtSignal()
    """Another project is there, or none."""
    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._layers: list[QgsVectorLayer] = []
        project.readProject.connect(self._tell_replaced)
        project.cleared.connect(self._tell_replaced)
        project.layersAdded.connect(self._follow)
        project.layersAdded.connect(self._tell_changed)
        project.layersRemoved.connect(self._tell_changed)
        self._follow(project.mapLayers().values())

    def let_go(self) -> None:
        """Undo the constructor."""
        self._project.readProject.disconnect(self._tell_replaced)
        self._project.cleared.disconnect(self._tell_replaced)
        self._project.layersAdded.disconnect(self._follow)
        self._project.layersAdded.disconnect(self._tell_changed)
        self._project.layersRemoved.disconnect(self._tell_changed)
        for layer in self._layers:
            # A deleted layer took its signals along.
            with suppress(RuntimeError, TypeError):
                layer.afterCommitChanges.disconnect(self._note_edit)
        self._layers.clear()

    def _follow(self, layers: Iterable[QgsMapLayer]) -> None:
        self._layers = [layer for layer in self._layers if not sip.isdeleted(layer)]
        for layer in layers:
            if isinstance(layer, QgsVectorLayer):
                layer.afterCommitChanges.connect(self._note_edit)
                self._layers.append(layer)

    def _note_edit(self) -> None:
        layer = self.sender()
        if isinstance(layer, QgsVectorLayer):
            layer.setCustomProperty(EDITED_PROPERTY, datetime.now(UTC).isoformat(timespec="milliseconds"))
        self.changed.emit()

    def _tell_changed(self, *_) -> None:
        self.changed.emit()

    def _tell_replaced(self, *_) -> None:
        self.replaced.emit()
