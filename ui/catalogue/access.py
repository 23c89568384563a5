"""How a dataset is reached: the address of the city's own server or file, and the key."""

from __future__ import annotations

from qgis.gui import QgsAuthConfigSelect, QgsFilterLineEdit
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...processing import settings
from ...processing.data import remembered, shelf
from ...processing.translation import tr
from ..narrow import Tick
from ..path_field import PathField
from ..widgets import column, field, note

LAYER_MARK = "#"
"""Between the address of a slot and the name of the layer there (catalog/slots.py)."""


class Access(QWidget):
    """Shows only what the dataset needs, filled with what was used last. Nothing here asks for the master password."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._card: shelf.Card | None = None
        self._filling = False
        self.url = QgsFilterLineEdit()
        self.url.setPlaceholderText("https://…")
        self.layer = QgsFilterLineEdit()
        self.layer.setToolTip(tr("Empty: the server is asked what it has."))
        self.path = PathField()
        self.login = QgsAuthConfigSelect()
        self._url_box = field(tr("Address of the server"), self.url, tr("As the operator of the server gave it."))
        self._layer_label = _label_of(self.layer)
        self._layer_box = _box(self._layer_label, self.layer)
        self._path_box = field(tr("File or folder"), self.path, tr("What you have fetched. The original is only read."))
        self.other = Tick(tr("Pull from another address"))
        self.other.setToolTip(tr("For a gateway or mirror of the platform in your network."))
        self._login_label = _label_of(self.login)
        self._hint = note(
            tr(
                "No key yet? Add a Basic configuration with +: the key is its password, the domain for which the key "
                "was issued is its user name. QGIS keeps it encrypted."
            )
        )
        self._login_box = _box(self._login_label, self.login, self._hint)
        self._column = column(self, margin=0)
        for part in (self._login_box, self.other, self._url_box, self._layer_box, self._path_box):
            self._column.addWidget(part)
        self.other.toggled.connect(self._follow_other)
        self.url.textChanged.connect(self._tell)
        self.layer.textChanged.connect(self._tell)
        self.path.changed.connect(self._tell)
        self.login.selectedConfigIdChanged.connect(self._tell)

    def show_card(self, card: shelf.Card) -> None:
        """Offer what ``card`` needs."""
        self._card, self._filling = card, True
        address = settings.address(card.id).value()
        url, mark, place = address.rpartition(LAYER_MARK) if card.place else (address, "", "")
        url, place = (url, place) if mark or not card.place else (address, "")
        self.url.setText("" if card.is_by_hand else url)
        self.layer.setText(place)
        self._layer_label.setText(card.place_title)
        self.layer.setAccessibleName(card.place_title)
        self.layer.setPlaceholderText("" if card.place_is_needed else tr("Empty: show the list of the server"))
        self.path.set_path(address if card.is_by_hand else "")
        self.login.setConfigId(settings.login(card.login).value())
        self.other.setVisible(not card.needs_address and not card.is_picture)
        self.other.setChecked(not card.needs_address and not card.is_picture and bool(url))
        self._url_box.setVisible(self._wants_url())
        self._layer_box.setVisible(bool(card.place))
        self._path_box.setVisible(card.is_by_hand)
        wants_login = card.needs_key or (card.needs_address and not card.is_by_hand)
        self._login_box.setVisible(wants_login)
        # A key comes before an address that hardly anybody changes, but after the address that is the first question.
        self._column.removeWidget(self._login_box)
        self._column.insertWidget(self._column.count() if card.needs_address else 0, self._login_box)
        first, second = (self.layer, self.login) if card.needs_address else (self.login, self.other)
        QWidget.setTabOrder(first, second)
        self._login_label.setText(
            tr("Key for {platform}").format(platform=card.login_title)
            if card.needs_key
            else tr("Login, if the server wants one")
        )
        self._filling = False
        self._tell()

    def address(self) -> str:
        """The URL (with the layer behind ``#``), file or folder that was given; empty where the entry has its own."""
        if self._card is None:
            return ""
        if self._card.is_by_hand:
            return self.path.path()
        url = self.url.text().strip() if self._wants_url() else ""
        place = self.layer.text().strip() if self._card.place else ""
        return f"{url}{LAYER_MARK}{place}" if place else url

    def login_id(self) -> str:
        """The id of the authentication configuration; empty where none is chosen."""
        return self.login.configId() if self._login_box.isVisibleTo(self) else ""

    def missing(self) -> str:
        """What has to be given before a plan can be made, as a sentence."""
        if self._card is None:
            return ""
        if self._card.is_by_hand:
            return "" if self.path.path() else tr("Choose the file or folder that you have fetched.")
        if self._wants_url() and not self.url.text().strip():
            return tr("Give the address of the server.")
        if self._card.place_is_needed and not self.layer.text().strip():
            return tr("Give what is asked for: {name}.").format(name=self._card.place_title)
        return ""

    def missing_login(self) -> str:
        """What has to be given before a pull, as a sentence."""
        if self._card is None or not self._card.needs_key or self.login_id():
            return ""
        return tr("Choose the key for {platform}.").format(platform=self._card.login_title)

    def remember(self) -> None:
        """Keep ids and addresses for the next time, never a key."""
        if self._card is not None:
            settings.login(self._card.login).set(self.login_id())
            remembered.remember_address(self._card.id, self.address())

    def _wants_url(self) -> bool:
        return not self._card.is_by_hand and (self._card.needs_address or self.other.isChecked())

    def _follow_other(self, *_) -> None:
        if self._card is not None:
            self._url_box.setVisible(self._wants_url())
            self._tell()

    def _tell(self, *_) -> None:
        self._hint.setVisible(bool(self.missing_login()))
        if not self._filling:
            self.changed.emit()


def _label_of(control: QWidget) -> QLabel:
    """A label above ``control``, whose words come later."""
    label = QLabel()
    label.setWordWrap(True)
    label.setBuddy(control)
    return label


def _box(*parts: QWidget) -> QWidget:
    box = QWidget()
    layout = column(box, margin=0, spacing=2)
    for part in parts:
        layout.addWidget(part)
    return box
