"""Step one of the start: where is my city."""

from __future__ import annotations

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ...common.josa import phrased
from ...processing.data import first_data, shelf
from ...processing.data.words import matches
from ...processing.settings import CATALOGUE_FILE, CITY
from ...processing.translation import tr
from ..narrow import Tick
from ..path_field import PathField
from ..widgets import column, field, note

CARD = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 4


class CityPage(QWidget):
    """A list of the cities to search by name, initial consonants or code; it says what works for the chosen one."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.filter = QgsFilterLineEdit()
        self.filter.setShowSearchIcon(True)
        self.filter.setPlaceholderText(tr("Name, initial consonants or code, for example ㅅㅎ or 41390"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Cities that Sijeong knows"))
        self.list.setToolTip(tr("Choose the city whose maps and data you work with."))
        self.list.setMinimumHeight(self.list.fontMetrics().height() * ROWS_SHOWN)
        self.support = note()
        self.sets_crs = Tick()
        self.sets_crs.setChecked(True)
        self.why_crs = note(
            tr(
                "Korea 2000, central belt: cadastre and digital maps here come in it, and lengths and areas are true "
                "metres. Your data keeps its own."
            )
        )
        self.own_file = PathField(tr("Catalogue files (*.toml)"), folders=False)
        self._lay_out()
        self._fill()
        self.filter.textChanged.connect(self._hide_others)
        self.list.currentItemChanged.connect(self._follow)
        self.own_file.changed.connect(self._take_own_file)

    @property
    def city(self) -> shelf.CityCard | None:
        item = self.list.currentItem()
        return item.data(CARD) if item is not None and not item.isHidden() else None

    @property
    def missing(self) -> str:
        """What has to be chosen before the next step; empty when nothing has to be."""
        return "" if self.city is not None else tr("Choose your city, or skip the start.")

    def _lay_out(self) -> None:
        whole = column(self, margin=0, spacing=8)
        whole.addWidget(
            field(tr("Find your city"), self.filter, tr("Type part of the name: the list shows what fits."))
        )
        whole.addWidget(self.list, 1)
        whole.addWidget(self.support)
        whole.addWidget(self.sets_crs)
        whole.addWidget(self.why_crs)
        tip = tr("A city's own file adds it to this list, with its dongs, rules and servers.")
        whole.addWidget(field(tr("Not in the list? Catalogue file of your city"), self.own_file, tip))

    def _fill(self) -> None:
        self.list.clear()
        for card in shelf.cities():
            item = QListWidgetItem(tr("{city} ({code})").format(city=card.name, code=card.id))
            item.setData(CARD, card)
            self.list.addItem(item)
        ids = [self.list.item(row).data(CARD).id for row in range(self.list.count())]
        last = CITY.value()
        self.list.setCurrentRow(ids.index(last) if last in ids else 0)
        self._follow()

    def _hide_others(self, text: str) -> None:
        shown = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = matches(text, item.data(CARD).words)
            item.setHidden(not fits)
            shown += [item] if fits else []
        if shown and self.list.currentItem() not in shown:
            self.list.setCurrentItem(shown[0])
        self._follow()

    def _follow(self, *_) -> None:
        city = self.city
        self.support.setText(
            _support_of(city) if city else tr("No city fits. Clear the search, or give a city's file.")
        )
        crs = city.crs if city else first_data.USUAL_CRS
        self.sets_crs.setText(phrased(tr("Show the map in {crs}"), crs=crs))
        self.sets_crs.setToolTip(tr("Sets the coordinate reference system of the project, not of your data."))
        self.changed.emit()

    def _take_own_file(self) -> None:
        CATALOGUE_FILE.set(self.own_file.path())
        self._fill()


def _support_of(city: shelf.CityCard) -> str:
    support = first_data.support_of(city)
    ready = tr("Ready for {city}: {works}.").format(city=city.name, works=", ".join(support.works))
    if not support.lacks:
        return ready
    missing = tr("To look up yourself: {lacks}.").format(lacks=", ".join(support.lacks))
    return f"{ready} {missing}"
