"""Choosing the area to pull: a whole city, some of its dongs, a box on the map, or where a layer lies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qgis.core import QgsMapLayerProxyModel, QgsRectangle
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...processing.data import shelf
from ...processing.settings import CITY
from ...processing.translation import tr
from ..widgets import choice, column, field, shrinkable
from ..workbench import Workbench
from .area_box import BoxField, in_degrees
from .area_dongs import DongList

BOX_DECIMALS = 5
"""Of a degree, as in the key of a box: about a metre."""


class AreaKind(Enum):
    """How the area is chosen."""

    CITY = "city"
    DONGS = "dongs"
    BOX = "box"
    LAYER = "layer"


@dataclass(frozen=True)
class AreaChoice:
    """Codes of a city or of dongs, or ``box``: west, south, east, north in degrees.

    ``missing`` says what still has to be chosen.
    """

    codes: str = ""
    box: tuple[float, float, float, float] | None = None
    missing: str = ""

    @property
    def extent(self) -> str:
        """The box as Processing takes it."""
        if self.box is None:
            return ""
        west, south, east, north = self.box
        return f"{west},{east},{south},{north} [EPSG:4326]"


class AreaField(QWidget):
    """The choice, with only those fields in sight that it needs."""

    changed = pyqtSignal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._cities: dict[str, shelf.CityCard] = {}
        self.city = choice([])
        self.kind = choice(_kinds())
        self.dongs = DongList()
        self.box = BoxField(bench.iface.mapCanvas())
        self.layer = shrinkable(QgsMapLayerComboBox())
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.HasGeometry | QgsMapLayerProxyModel.Filter.RasterLayer)
        self.layer.setAccessibleName(tr("Layer"))
        layout = column(self, margin=0)
        layout.addWidget(field(tr("City"), self.city))
        layout.addWidget(field(tr("Extent"), self.kind, tr("A smaller area needs fewer requests.")))
        for part in (self.dongs, self.box, self.layer):
            layout.addWidget(part)
        self.offer_cities()
        self.city.currentIndexChanged.connect(self._follow_city)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        for signal in (self.dongs.changed, self.box.changed, self.layer.layerChanged):
            signal.connect(lambda *_: self.changed.emit())
        self._follow_city()
        self._follow_kind()

    def offer_cities(self) -> None:
        """Look again which cities the catalogue knows; the one that is chosen stays chosen."""
        chosen = self.city.currentData() or CITY.value()
        self._cities = {city.id: city for city in shelf.cities()}
        if [self.city.itemData(row) for row in range(self.city.count())] == list(self._cities):
            return
        self.city.clear()
        for city in self._cities.values():
            self.city.addItem(city.name, city.id)
        self.city.setCurrentIndex(max(self.city.findData(chosen), 0))

    def value(self) -> AreaChoice:
        """What is chosen now."""
        kind, city = AreaKind(self.kind.currentData()), self.city.currentData() or ""
        if kind is AreaKind.CITY:
            return AreaChoice(codes=city)
        if kind is AreaKind.DONGS:
            codes = ",".join(self.dongs.codes())
            return AreaChoice(codes=codes, missing="" if codes else tr("Tick at least one dong."))
        if kind is AreaKind.BOX:
            return _of_box(self.box.box(), tr("Draw a box on the map."))
        layer = self.layer.currentLayer()
        box = in_degrees(layer.extent(), layer.crs()) if layer is not None else QgsRectangle()
        return _of_box(box, tr("Choose a layer that has an extent."))

    def choose(self, area_key: str) -> None:
        """Show the area of a kept dataset: its city or dongs; a box as far as its key tells."""
        if area_key.startswith("box-"):
            box = _box_of_key(area_key)
            self._show(AreaKind.BOX)
            self.box.set_box(box)
            return
        codes = area_key.split("-")
        city = next((city for city in self._cities.values() if _belongs(codes[0], city)), None)
        if city is not None:
            self.city.setCurrentIndex(self.city.findData(city.id))
        whole = area_key in self._cities
        self._show(AreaKind.CITY if whole else AreaKind.DONGS)
        if not whole:
            self.dongs.tick(codes)

    def let_go(self) -> None:
        """Take everything off the canvas."""
        self.box.let_go()

    def _show(self, kind: AreaKind) -> None:
        self.kind.setCurrentIndex(self.kind.findData(kind.value))

    def _follow_city(self, *_) -> None:
        city = self._cities.get(self.city.currentData())
        self.dongs.show_dongs(city.dongs if city else ())
        self.changed.emit()

    def _follow_kind(self, *_) -> None:
        kind = AreaKind(self.kind.currentData())
        self.dongs.setVisible(kind is AreaKind.DONGS)
        self.box.setVisible(kind is AreaKind.BOX)
        self.layer.setVisible(kind is AreaKind.LAYER)
        self.changed.emit()


def _kinds() -> list[tuple[str, str]]:
    return [
        (AreaKind.CITY.value, tr("Whole city")),
        (AreaKind.DONGS.value, tr("Some legal dongs")),
        (AreaKind.BOX.value, tr("Box on the map")),
        (AreaKind.LAYER.value, tr("Extent of a layer")),
    ]


def _of_box(box: QgsRectangle, missing: str) -> AreaChoice:
    if box.isEmpty() or not box.isFinite():
        return AreaChoice(missing=missing)
    sides = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return AreaChoice(box=tuple(round(side, BOX_DECIMALS) for side in sides))


def _box_of_key(area_key: str) -> QgsRectangle:
    west, south, east, north = (float(side) for side in area_key.removeprefix("box-").split("-"))
    return QgsRectangle(west, south, east, north)


def _belongs(code: str, city: shelf.CityCard) -> bool:
    return code == city.id or any(dong.code[:8] == code[:8] for dong in city.dongs)
