"""Step two of the start: what the city has, and what is fetched with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from ...processing.data import shelf
from ...processing.data.first_data import Way, files_for
from ...processing.settings import login
from ...processing.translation import tr
from ..catalogue.area_field import AreaChoice
from ..catalogue.runs import Wish
from ..errand import Errand
from ..narrow import Tick
from ..path_field import PathField
from ..widgets import column, field, note, scrolled

OFFER = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 7
INDENT = 22


@dataclass(frozen=True)
class Offer:
    """A dataset that one way brings. ``missing``: why it cannot be had now, as a sentence; empty where it can."""

    card: shelf.Card
    way: Way
    file: str = ""
    missing: str = ""

    @property
    def text(self) -> str:
        state = self.missing or (self.file if self.way is Way.FOLDER else tr("from the internet"))
        return tr("{dataset}: {state}").format(dataset=self.card.title, state=state)


class SourcePage(QWidget):
    """Three ways to tick; below them the datasets that they bring, each with what it still needs."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._city: shelf.CityCard | None = None
        self._found: dict[str, str] = {}
        self._errand: Errand | None = None
        self.ways: dict[Way, QCheckBox] = {}
        self.folder = PathField(files=False)
        self.logins = {way: QgsAuthConfigSelect() for way in Way if way.login}
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Datasets to fetch"))
        self.list.setToolTip(
            tr("What is ticked is fetched when the start is done; you can fetch the rest at any time.")
        )
        self._says = note()
        self._lay_out()
        self.folder.changed.connect(self._look_into_folder)
        for way, key in self.logins.items():
            key.setConfigId(login(way.login).value())
            key.selectedConfigIdChanged.connect(self._refresh)
        self.list.itemChanged.connect(self.changed)

    def show_city(self, city: shelf.CityCard | None) -> None:
        """Offer what there is for ``city``."""
        self._city = city
        self._look_into_folder()

    @property
    def ticked(self) -> tuple[Offer, ...]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(OFFER) for item in items if item.checkState() == Qt.CheckState.Checked)

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What to pull; base maps are none of them."""
        return tuple(self._wish(offer) for offer in self.ticked if not offer.card.is_picture)

    @property
    def base_maps(self) -> tuple[tuple[str, str], ...]:
        """Base maps to show: dataset and login."""
        return tuple((offer.card.id, self._login(offer.way)) for offer in self.ticked if offer.card.is_picture)

    def remember(self) -> None:
        """Keep which login belongs to which platform; the keys themselves stay in QGIS's encrypted database."""
        for way, key in self.logins.items():
            if self.ways[way].isChecked() and key.configId():
                login(way.login).set(key.configId())

    def let_go(self) -> None:
        """Stop looking into the folder; called before the page is deleted."""
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None

    def _wish(self, offer: Offer) -> Wish:
        area = AreaChoice(codes=self._city.id if self._city else "")
        address = self.folder.path() if offer.way is Way.FOLDER else ""
        return Wish(offer.card.id, area, self._login(offer.way), address)

    def _login(self, way: Way) -> str:
        return self.logins[way].configId() if way.login else ""

    def _lay_out(self) -> None:
        page = QWidget()
        inside = column(page, margin=0, spacing=6)
        for way in Way:
            inside.addWidget(self._tick(way))
            inside.addWidget(self._body(way))
        inside.addWidget(note(tr("Nothing yet? Go on: the sample city needs none of these.")))
        inside.addStretch(1)
        whole = column(self, margin=0, spacing=8)
        whole.addWidget(scrolled(page), 1)
        self.list.setMinimumHeight(self.list.fontMetrics().height() * ROWS_SHOWN)
        whole.addWidget(field(tr("Fetched at the end"), self.list, self.list.toolTip()))
        whole.addWidget(self._says)

    def _tick(self, way: Way) -> QCheckBox:
        tick = Tick(way.title)
        tick.setToolTip(tr("Tick what your office has; what it brings is listed below."))
        tick.setChecked(bool(way.login and login(way.login).value()))
        tick.toggled.connect(self._refresh)
        self.ways[way] = tick
        return tick

    def _body(self, way: Way) -> QWidget:
        body = QWidget()
        inside = column(body, margin=0, spacing=4)
        inside.setContentsMargins(INDENT, 0, 0, 4)
        source = note(way.source)
        source.setOpenExternalLinks(True)
        inside.addWidget(source)
        if way.login:
            key = self.logins[way]
            tip = tr("Add one with +: the key is its password, the registered domain its user name. QGIS encrypts it.")
            key.setToolTip(tip)
            inside.addWidget(field(tr("Key (QGIS authentication)"), key, tip))
        else:
            inside.addWidget(field(tr("Folder"), self.folder, tr("All folders and zips in it are looked through.")))
        body.setVisible(self.ways[way].isChecked())
        self.ways[way].toggled.connect(body.setVisible)
        return body

    def _look_into_folder(self, *_) -> None:
        self.let_go()
        self._found = {}
        path = Path(self.folder.path())
        if self.folder.path() and path.is_dir() and self._city is not None:
            cards = Way.FOLDER.cards(self._city)
            self._says.setText(tr("Looking through {folder}…").format(folder=path.name))
            look = partial(files_for, cards, path, self._city.id)
            self._errand = Errand(tr("Looking through {folder}").format(folder=path.name), look).start()
            self._errand.done.connect(self._take_found)
        self._refresh()

    def _take_found(self, found: dict[str, str]) -> None:
        self._errand = None
        self._found = found
        self._refresh()

    def _offers(self) -> list[Offer]:
        offers = []
        for way in (way for way, tick in self.ways.items() if tick.isChecked()):
            taken = {offer.card.id for offer in offers if not offer.missing}
            offers += [self._offer(card, way) for card in way.cards(self._city) if card.id not in taken]
        return offers

    def _offer(self, card: shelf.Card, way: Way) -> Offer:
        if way is Way.FOLDER:
            missing = "" if card.id in self._found else tr("not in the folder")
            return Offer(card, way, self._found.get(card.id, ""), missing)
        return Offer(card, way, "", "" if self._login(way) else tr("choose the key above"))

    def _refresh(self, *_) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        could = {item.data(OFFER).card.id for item in items if not item.data(OFFER).missing}
        unticked = could - {offer.card.id for offer in self.ticked}
        self.list.blockSignals(True)
        self.list.clear()
        for offer in self._offers():
            self.list.addItem(_item(offer, is_ticked=not offer.missing and offer.card.id not in unticked))
        self.list.blockSignals(False)
        if self._errand is None:
            count = len(self.ticked)
            self._says.setText(tr("{count} datasets will be fetched.").format(count=count) if count else "")
        self.changed.emit()


def _item(offer: Offer, is_ticked: bool) -> QListWidgetItem:
    item = QListWidgetItem(offer.text)
    item.setData(OFFER, offer)
    flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(flags if offer.missing else flags | Qt.ItemFlag.ItemIsEnabled)
    item.setToolTip(offer.card.summary)
    item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    return item
