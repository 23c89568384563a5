"""The roads that are selected, by their names; Delete takes one out again."""

from __future__ import annotations

from qgis.PyQt.QtCore import QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ...processing.traffic.road_search import RoadPart
from ...processing.translation import tr

PART = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 4
TAKE_OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChosenRoads(QListWidget):
    """Hidden while nothing is selected. Enter shows a row on the map."""

    taken_out = pyqtSignal(object)
    """A list of :class:`RoadPart`."""
    asked_for = pyqtSignal(object)
    """The part that is to be seen on the map."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Selected roads"))
        self.setToolTip(tr("Delete takes a road out of the selection, Enter shows it on the map."))
        self.itemActivated.connect(lambda item: self.asked_for.emit(item.data(PART)))
        self.hide()

    def show_parts(self, parts: list[RoadPart]) -> None:
        row = self.currentRow()
        self.clear()
        for part in parts:
            item = QListWidgetItem(f"{part.whole_title}\n{part.detail}")
            item.setToolTip(item.text())
            item.setData(PART, part)
            self.addItem(item)
        self.setVisible(bool(parts))
        if parts:
            self.setFixedHeight(min(len(parts), ROWS_SHOWN) * self.sizeHintForRow(0) + 2 * self.frameWidth())
            self.setCurrentRow(min(max(row, 0), len(parts) - 1), QItemSelectionModel.SelectionFlag.NoUpdate)

    def parts(self) -> list[RoadPart]:
        return [self.item(row).data(PART) for row in range(self.count())]

    def keyPressEvent(self, event) -> None:
        items = self.selectedItems() or [self.currentItem()]
        if event.key() in TAKE_OUT and items[0] is not None:
            self.taken_out.emit([item.data(PART) for item in items])
        else:
            super().keyPressEvent(event)
