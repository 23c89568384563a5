"""What Sijeong adds to the context menu of its layers in QGIS's layer panel."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

from ..processing.recognition import RESULT_PROPERTY, recognise
from ..processing.restyling import style_again
from ..processing.themes import show_theme, theme_of
from ..processing.translation import tr
from .announcer import announce
from .widgets import icon


class LayerMenu(QObject):
    """Entries that results of Sijeong have, and no other layer.

    Parts of the desktop add entries of their own by :meth:`add`. QGIS is told of a layer when it comes, or when what
    put it on the map marks it as a result.
    """

    def __init__(self, iface, project: QgsProject) -> None:
        super().__init__()
        self._iface = iface
        self._project = project
        self._actions: list[QAction] = []
        self._unmarked: dict[str, Callable[[str], None]] = {}
        self.style_action = self.add(tr("Apply Sijeong's Style Again"), self.style_again)
        self.theme_action = self.add(tr("Show Its Map Theme"), self.show_theme)
        project.layersAdded.connect(self._look_at)
        project.layersWillBeRemoved.connect(self._forget)

    def add(self, text: str, act: Callable[[QgsVectorLayer], object]) -> QAction:
        """An entry of this ``text`` for every result; ``act`` gets the layer that the user has clicked on."""
        action = QAction(icon("sijeong.svg"), text, self)
        action.triggered.connect(lambda _checked=False: self._act(act))
        self._iface.addCustomActionForLayerType(action, "", _vector_layers(), False)
        self._actions.append(action)
        self._offer(self._project.mapLayers().values(), [action])
        return action

    def style_again(self, layer: QgsVectorLayer) -> None:
        """Put Sijeong's style on ``layer`` as its data are now; the present look is kept beside it."""
        if not layer.isValid():
            announce(
                self._iface,
                Qgis.MessageLevel.Warning,
                tr("The layer {layer} cannot be opened, so its look stays as it is. Repair its source first.").format(
                    layer=layer.name()
                ),
            )
            return
        kept = style_again(layer)
        announce(
            self._iface,
            Qgis.MessageLevel.Info,
            tr("{layer} has Sijeong's style again. Its look until now is kept as the style “{style}”.").format(
                layer=layer.name(), style=kept
            ),
        )

    def show_theme(self, layer: QgsVectorLayer) -> None:
        """Show the map that the result belongs to."""
        theme = theme_of(recognise(layer))
        if theme is not None:
            show_theme(self._project, theme)

    def remove(self) -> None:
        """Undo the constructor."""
        self._project.layersAdded.disconnect(self._look_at)
        self._project.layersWillBeRemoved.disconnect(self._forget)
        self._forget(list(self._unmarked))
        for action in self._actions:
            self._iface.removeCustomActionForLayerType(action)
        self._actions.clear()
        self.deleteLater()

    def _act(self, act: Callable[[QgsVectorLayer], object]) -> None:
        layer = self._iface.activeLayer()
        if isinstance(layer, QgsVectorLayer) and not sip.isdeleted(layer):
            act(layer)

    def _look_at(self, layers: Iterable[QgsMapLayer]) -> None:
        self._offer(layers, self._actions)

    def _offer(self, layers: Iterable[QgsMapLayer], actions: Iterable[QAction]) -> None:
        for layer in layers:
            if recognise(layer) is not None:
                for action in actions:
                    self._iface.addCustomActionForLayer(action, layer)
            elif isinstance(layer, QgsVectorLayer) and layer.id() not in self._unmarked:
                self._await_mark(layer)

    def _await_mark(self, layer: QgsVectorLayer) -> None:
        """A result is marked after it has come into the project."""
        layer_id = layer.id()

        def look(name: str) -> None:
            if name == RESULT_PROPERTY:
                marked = self._project.mapLayer(layer_id)
                self._forget([layer_id])
                self._offer([marked], self._actions)

        layer.customPropertyChanged.connect(look)
        self._unmarked[layer_id] = look

    def _forget(self, layer_ids: Iterable[str]) -> None:
        for layer_id in layer_ids:
            look, layer = self._unmarked.pop(layer_id, None), self._project.mapLayer(layer_id)
            if look is not None and layer is not None:
                layer.customPropertyChanged.disconnect(look)


def _vector_layers():
    """The type as this QGIS calls it: 3.30 renamed it."""
    from qgis import core

    kinds = Qgis.LayerType if hasattr(Qgis, "LayerType") else core.QgsMapLayerType
    return kinds.Vector if hasattr(kinds, "Vector") else kinds.VectorLayer
