"""The first tab: every dataset, found by words and by theme."""

from __future__ import annotations

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QAbstractListModel, QEvent, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...common.errors import SijeongError
from ...processing.data import shelf
from ...processing.translation import tr
from ..widgets import ENTER_KEYS, choice, column, note, problem
from .rows import ROW, Mark, Row, list_of_rows

ALL_THEMES = ""


class CatalogueList(QWidget):
    """Search field, theme and list. ``chosen`` carries the id of the dataset that was clicked or entered."""

    chosen = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Search, for example: parcels, bus stop"))
        self.search.setAccessibleName(tr("Search the catalogue"))
        self.theme = choice([(ALL_THEMES, tr("All themes")), *shelf.themes()])
        self.theme.setAccessibleName(tr("Theme"))
        self.view = list_of_rows()
        self.view.setAccessibleName(tr("Datasets"))
        self._model = _CardModel()
        self.view.setModel(self._model)
        self._count = note()
        self._problem = problem()
        self._lay_out()
        self._kept: tuple[shelf.KeptCard, ...] = ()
        self.search.textChanged.connect(self._find)
        self.theme.currentIndexChanged.connect(self._find)
        self.view.activated.connect(self._choose)
        self.view.clicked.connect(self._choose)
        self.search.installEventFilter(self)

    @property
    def cards(self) -> tuple[shelf.Card, ...]:
        """The datasets in the list, in its order."""
        return self._model.cards

    def refresh(self, *_) -> None:
        """Look again at the catalogue and at what has been pulled."""
        self._kept = shelf.kept()
        self._find()

    def eventFilter(self, watched, event) -> bool:
        """From the search field, the arrow down and Enter go to the list."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and self._model.cards:
            if event.key() == Qt.Key.Key_Down:
                self.view.setFocus()
                self.view.setCurrentIndex(self._model.index(0))
                return True
            if event.key() in ENTER_KEYS:
                self._choose(self._model.index(0))
                return True
        return super().eventFilter(watched, event)

    def _find(self, *_) -> None:
        try:
            found = shelf.search(self.search.text(), self.theme.currentData())
            self._problem.hide()
        except SijeongError as error:
            found = ()
            self._problem.setText(error.sentence(tr))
            self._problem.show()
        self._model.show_cards(found, self._kept)
        self._count.setText(
            tr("{count} datasets").format(count=len(found))
            if found
            else tr("No dataset fits. Try a shorter word or all themes.")
        )

    def _lay_out(self) -> None:
        layout = column(self, margin=8)
        layout.addWidget(self.search)
        layout.addWidget(self.theme)
        layout.addWidget(self._count)
        layout.addWidget(self._problem)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.search)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.cards[index.row()].id)


class _CardModel(QAbstractListModel):
    """Cards as rows, marked with what was pulled of them."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: tuple[shelf.Card, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_cards(self, cards: tuple[shelf.Card, ...], kept: tuple[shelf.KeptCard, ...]) -> None:
        self.beginResetModel()
        self.cards = cards
        self._rows = tuple(_row_of(card, kept) for card in cards)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        if role == ROW:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cards[index.row()].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cards[index.row()].summary
        return None


def _row_of(card: shelf.Card, kept: tuple[shelf.KeptCard, ...]) -> Row:
    copies = [copy for copy in kept if copy.dataset_id == card.id]
    marks = []
    if copies:
        marks.append(Mark.OLD if all(copy.is_old for copy in copies) else Mark.KEPT)
    elif card.is_by_hand:
        marks.append(Mark.BY_HAND)
    elif card.needs_address:
        marks.append(Mark.ADDRESS)
    if card.needs_key:
        marks.append(Mark.KEY)
    return Row(card.title, " · ".join(filter(None, [card.provider, card.updated])), tuple(marks))
