"""Base maps in QGIS: added from the catalogue, and given their key when a project with them is opened."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..common.errors import SijeongError
from ..processing.data.background import lay_below_data
from ..processing.data.base_maps import BaseMapTiles, base_map_layer, logins_of
from ..processing.translation import tr
from .announcer import announce


class BaseMaps(QObject):
    """Watches the project for base maps without a key, and hands the key to what fetches their tiles."""

    refused = pyqtSignal(str, str)
    """A key that the platform refuses, told from another thread: authentication configuration, sentence."""

    def __init__(self, iface, tiles: BaseMapTiles | None = None) -> None:
        super().__init__()
        self._iface = iface
        self._project = QgsProject.instance()
        self._told: set[str] = set()
        self._tiles = tiles or BaseMapTiles(self.tell)
        self.refused.connect(self._announce_once)
        self._project.layersAdded.connect(self._unlock)
        self._unlock(self._project.mapLayers().values())

    def add(self, dataset_id: str, authcfg: str) -> QgsMapLayer:
        """Put a base map of the catalogue below all data. Raises what is wrong with the entry or the key."""
        layer = base_map_layer(dataset_id, authcfg)
        self._told.discard(authcfg)
        for login in logins_of([layer]):
            self._tiles.unlock(login)
        lay_below_data(self._project, layer)
        return layer

    def tell(self, authcfg: str, error: SijeongError) -> None:
        """From any thread."""
        self.refused.emit(authcfg, error.sentence(tr))

    def remove(self) -> None:
        """Undo the constructor."""
        self._project.layersAdded.disconnect(self._unlock)
        self._tiles.close()
        self.deleteLater()

    def _unlock(self, layers: Iterable[QgsMapLayer]) -> None:
        """Once per login and session: whoever cancels the question for the master password is not asked again."""
        for authcfg in logins_of(layers):
            if authcfg in self._told:
                continue
            try:
                self._tiles.unlock(authcfg)
            except SijeongError as error:
                self._announce_once(authcfg, error.sentence(tr))

    def _announce_once(self, authcfg: str, sentence: str) -> None:
        if authcfg not in self._told:
            self._told.add(authcfg)
            announce(self._iface, Qgis.MessageLevel.Warning, sentence)
