"""Choosing legal dongs: a list to tick, with a filter for the long ones."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ...processing.data.area_cards import DongCard
from ...processing.data.words import matches
from ...processing.translation import tr
from ..widgets import column, note

ROWS_SHOWN = 6
CODE = Qt.ItemDataRole.UserRole


class DongList(QWidget):
    """The dongs of one city. What is ticked stays ticked while the filter hides it."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.filter = QgsFilterLineEdit()
        self.filter.setShowSearchIcon(True)
        self.filter.setPlaceholderText(tr("Find a dong"))
        self.filter.setAccessibleName(tr("Find a dong"))
        self.filter.textChanged.connect(self._hide_others)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Legal dongs"))
        self.list.itemChanged.connect(self._tell)
        self.list.itemActivated.connect(_toggle)
        self._count = note()
        layout = column(self, margin=0, spacing=4)
        layout.addWidget(self.filter)
        layout.addWidget(self.list)
        layout.addWidget(self._count)
        self.setFocusProxy(self.filter)

    def show_dongs(self, dongs: Iterable[DongCard]) -> None:
        """Offer ``dongs``, sorted by name, none of them ticked."""
        self.list.blockSignals(True)
        self.list.clear()
        for dong in sorted(dongs, key=lambda dong: dong.name):
            item = QListWidgetItem(dong.name, self.list)
            item.setData(CODE, dong.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        rows = min(max(self.list.count(), 1), ROWS_SHOWN)
        self.list.setFixedHeight(max(self.list.sizeHintForRow(0), 18) * rows + 2 * self.list.frameWidth())
        self._hide_others(self.filter.text())
        self._tell()

    def codes(self) -> tuple[str, ...]:
        return tuple(item.data(CODE) for item in self._items() if item.checkState() == Qt.CheckState.Checked)

    def tick(self, codes: Iterable[str]) -> None:
        """Tick the dongs with these codes and no others."""
        wanted = set(codes)
        self.list.blockSignals(True)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item.data(CODE) in wanted else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        first = next((item for item in self._items() if item.data(CODE) in wanted), None)
        if first is not None:
            self.list.scrollToItem(first)
        self._tell()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _hide_others(self, text: str) -> None:
        for item in self._items():
            item.setHidden(not matches(text, item.text()))

    def _tell(self, *_) -> None:
        chosen = [item.text() for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        self._count.setText(
            tr("{count} chosen: {names}").format(count=len(chosen), names=", ".join(chosen)) if chosen else ""
        )
        self._count.setVisible(bool(chosen))
        self.changed.emit()


def _toggle(item: QListWidgetItem) -> None:
    is_on = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)
