"""Pulled data in QGIS's Browser, by theme: dragged onto the map from there, with its age."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsDataCollectionItem,
    QgsDataItemProvider,
    QgsDataProvider,
    QgsLayerItem,
)
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QAction

from ..common.errors import SijeongError
from ..processing.data import shelf
from ..processing.translation import tr
from .catalogue.kept_list import age_text
from .widgets import icon

PROVIDER_KEY = "sijeong"
ROOT_PATH = "/sijeong"
_LAYER_TYPES = {
    "polygon": Qgis.BrowserLayerType.Polygon,
    "line": Qgis.BrowserLayerType.Line,
    "point": Qgis.BrowserLayerType.Point,
    "none": Qgis.BrowserLayerType.TableLayer,
}

CAPABILITIES = Qgis.BrowserItemCapabilities() | Qgis.BrowserItemCapability.Fertile | Qgis.BrowserItemCapability.Fast
"""Fast: filled in the main thread, because the children are Python objects, and few."""


class Browser:
    """The entry "Sijeong" of the Browser. ``open_dataset`` shows a dataset in the dock."""

    def __init__(self, open_dataset: Callable[[str], None], folder: Path | None = None) -> None:
        self._provider = _Provider(open_dataset, folder)
        QgsApplication.dataItemProviderRegistry().addProvider(self._provider)

    def refresh(self, *_) -> None:
        """Look again at what lies on the disk."""
        if self._provider is not None:
            self._provider.refresh()

    def remove(self) -> None:
        """Undo the constructor; the registry deletes the provider."""
        provider, self._provider = self._provider, None
        provider.forget()
        QgsApplication.dataItemProviderRegistry().removeProvider(provider)


class _Provider(QgsDataItemProvider):
    def __init__(self, open_dataset: Callable[[str], None], folder: Path | None) -> None:
        super().__init__()
        self._open_dataset, self._folder = open_dataset, folder
        self._roots: list[_Root] = []
        """One for each Browser panel and for the data source manager."""

    def name(self) -> str:
        return PROVIDER_KEY

    def dataProviderKey(self) -> str:
        return PROVIDER_KEY

    def capabilities(self):
        return QgsDataProvider.DataCapability.Net

    def createDataItem(self, path: str, parent):
        """QGIS asks for the root with an empty path, and for each folder of the disk with its own."""
        if path or parent is not None:
            return None
        root = _Root(self._open_dataset, self._folder)
        sip.transferto(root, None)
        self._roots = [*self._living(), root]
        return root

    def refresh(self) -> None:
        for root in self._living():
            root.look_again()

    def forget(self) -> None:
        self._roots = []

    def _living(self) -> list[_Root]:
        return [root for root in self._roots if not sip.isdeleted(root)]


class _Root(QgsDataCollectionItem):
    """Themes that hold something."""

    def __init__(self, open_dataset: Callable[[str], None], folder: Path | None) -> None:
        super().__init__(None, tr("Sijeong"), ROOT_PATH, PROVIDER_KEY)
        self.open_dataset, self._folder = open_dataset, folder
        self.kept: dict[str, list[shelf.KeptCard]] = {}
        self.geometries: dict[str, str] = {}
        self.setIcon(icon("sijeong.svg"))
        self.setCapabilitiesV2(CAPABILITIES)

    def createChildren(self):
        self._look()
        titles = (*shelf.themes(), ("", tr("Other")))
        return _owned([_Theme(self, theme, title) for theme, title in titles if theme in self.kept], self)

    def look_again(self) -> None:
        """From the beginning: QGIS keeps a theme that is still there, with the children that it had."""
        self.depopulate()
        self.refresh()

    def _look(self) -> None:
        try:
            self.geometries = {card.id: card.geometry for card in shelf.cards()}
        except SijeongError:
            self.geometries = {}  # the dock says what is wrong with the catalogue; what was pulled stays usable
        self.kept = {}
        for card in shelf.kept(self._folder):
            self.kept.setdefault(card.theme, []).append(card)


class _Theme(QgsDataCollectionItem):
    """The pulled datasets of a theme, as the root has seen them last."""

    def __init__(self, root: _Root, theme: str, theme_title: str) -> None:
        super().__init__(root, theme_title, f"{ROOT_PATH}/{theme}", PROVIDER_KEY)
        self._root, self._theme = root, theme
        self.setCapabilitiesV2(CAPABILITIES)

    def createChildren(self):
        root = self._root
        items = [
            _Kept(self, card, root.geometries.get(card.dataset_id, ""), root.open_dataset)
            for card in root.kept.get(self._theme, ())
        ]
        return _owned(items, self)


class _Kept(QgsLayerItem):
    """One pulled dataset, as a layer that can be dragged onto the map."""

    def __init__(self, parent, card: shelf.KeptCard, geometry: str, open_dataset: Callable[[str], None]) -> None:
        path = f"{parent.path()}/{card.dataset_id}/{card.area_key}"
        kind = _LAYER_TYPES.get(geometry, Qgis.BrowserLayerType.Vector)
        super().__init__(parent, name_of(card), path, card.uri, kind, "ogr")
        self._card, self._open_dataset = card, open_dataset
        self.setToolTip(
            tr("{dataset}, {area}: {features} features, pulled on {date}").format(
                dataset=card.title, area=card.area_title, features=f"{card.features:,}", date=card.fetched
            )
        )
        self.setState(Qgis.BrowserItemState.Populated)

    def layerName(self) -> str:
        """Of the layer that QGIS makes of what is dragged: without the age, which would stay."""
        return tr("{dataset} · {area}").format(dataset=self._card.title, area=self._card.area_title)

    def actions(self, parent):
        action = QAction(tr("Show in the Catalogue"), parent)
        action.triggered.connect(lambda _checked=False: self._open_dataset(self._card.dataset_id))
        return [action]


def name_of(card: shelf.KeptCard) -> str:
    """``연속지적도 · 시흥시 정왕동 (3일 전)``; an old copy says so."""
    age = age_text(card.age_days)
    return f"{card.title} · {card.area_title} ({tr('{age}, old').format(age=age) if card.is_old else age})"


def _owned(children: list, parent) -> list:
    """QGIS keeps the children; without this Python would delete them at once."""
    for child in children:
        sip.transferto(child, parent)
    return children
