"""Roads to choose without a mouse: a name is typed, what fits is listed, Enter takes it."""

from __future__ import annotations

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from ...processing.traffic.road_search import RoadPart
from ...processing.translation import tr
from ..widgets import ENTER_KEYS, column, field, note
from .road_reading import RoadReading

PART = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 5
"""Two lines each; more rows are scrolled to."""
UNFOLDED = 2
"""So few roads show their stretches at once."""
MOST_PARTS = 200
"""Stretches of a road that are listed: all roads without a name may have ten thousand."""
INDENT_PX = 12


class RoadFinder(QWidget):
    """A line to type in, and below it the roads that fit with their stretches and directions."""

    taken = pyqtSignal(object)
    """Parts of roads that the user takes; a list of :class:`RoadPart`."""
    pointed_at = pyqtSignal(object)
    """The part on which the user is; None when on none."""

    def __init__(self, reading: RoadReading) -> None:
        super().__init__()
        self._reading = reading
        self._takes_first = self._is_waiting = False
        self.line = RoadLine()
        self.line.setShowSearchIcon(True)
        self.line.setPlaceholderText(tr("Name, initials or crossing"))
        self.found = RoadTree()
        self.said = note()
        layout = column(self, margin=0, spacing=2)
        tip = tr("Type a part of the name. The arrow keys lead to the roads and unfold stretches, Enter takes them.")
        layout.addWidget(field(tr("Find a road"), self.line, tip))
        layout.addWidget(self.found)
        layout.addWidget(self.said)
        self.line.textChanged.connect(self.look)
        self.line.composing.connect(self.look)
        self.line.installEventFilter(self)
        self.found.itemActivated.connect(lambda *_: self._take())
        self.found.currentItemChanged.connect(lambda item, _before: self.pointed_at.emit(_part_of(item)))
        self.found.left.connect(self._go_back)
        reading.ready.connect(self._search)
        self._show([])

    def eventFilter(self, watched, event) -> bool:
        """Down leads from the line to the roads, Enter takes the first, Esc begins anew."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Down and self.found.topLevelItemCount():
                self.found.setFocus(Qt.FocusReason.TabFocusReason)
                self.found.setCurrentItem(self.found.topLevelItem(0))
                return True
            if key in ENTER_KEYS and self.line.meant():
                self._takes_first = True
                self._take_first()
                return True
            if key == Qt.Key.Key_Escape and self.line.meant():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    def look(self, *_) -> None:
        """Look for what is typed now."""
        self._takes_first = False
        if self.line.meant():
            if not self.found.topLevelItemCount():
                self.said.setText(tr("Reading the roads…"))
                self.said.show()
            self._is_waiting = True
            self._reading.need()
        else:
            self._show([])

    def _search(self) -> None:
        if self._is_waiting and self.line.meant():
            self._is_waiting = False  # the roads are asked for by others, too, and what is listed shall stay
            self._reading.find(self.line.meant(), self._show_found)

    def _show_found(self, parts: list[RoadPart]) -> None:
        if not self.line.meant():
            return
        self._show(parts)
        if not parts:
            self.said.setText(tr("No road is called so."))
            self.said.show()
        if self._takes_first:
            self._take_first()

    def _show(self, parts: list[RoadPart]) -> None:
        self.said.hide()
        self.found.show_parts(parts)

    def _take_first(self) -> None:
        """Enter may come before the roads are there."""
        if self._reading.is_busy:
            return
        self._takes_first = False
        if self.found.topLevelItemCount():
            self.taken.emit([_part_of(self.found.topLevelItem(0))])

    def _take(self) -> None:
        parts = [_part_of(item) for item in self.found.selectedItems()]
        if parts:
            self.taken.emit(parts)

    def _go_back(self, begins_anew: bool) -> None:
        self.line.setFocus(Qt.FocusReason.BacktabFocusReason)
        if begins_anew:
            self.line.clear()


class RoadLine(QgsFilterLineEdit):
    """A line in which the syllable that is still being composed counts as well: 중앙ㄹ is on its way to 중앙로."""

    composing = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._composed = ""

    def inputMethodEvent(self, event) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self.composing.emit()

    def meant(self) -> str:
        """What stands there, with what is being composed at the cursor."""
        text, place = self.text(), self.cursorPosition()
        return f"{text[:place]}{self._composed}{text[place:]}".strip()


class RoadTree(QTreeWidget):
    """Roads, below them stretches, below these directions; each in two lines, so that they fit a narrow dock."""

    left = pyqtSignal(bool)
    """Up from the first road, or Esc; whether it was Esc."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setIndentation(INDENT_PX)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Roads that were found"))
        self.setToolTip(tr("Enter takes the road, stretch or direction; the right arrow key unfolds it."))
        self.itemExpanded.connect(_fill)

    def show_parts(self, parts: list[RoadPart]) -> None:
        self.clear()
        for part in parts:
            self.addTopLevelItem(_item(part))
        for place in range(len(parts) if len(parts) <= UNFOLDED else 0):
            self.topLevelItem(place).setExpanded(True)
        self.setVisible(bool(parts))
        if parts:
            rows = sum(1 + self.topLevelItem(place).childCount() for place in range(len(parts)))
            self.setFixedHeight(min(rows, ROWS_SHOWN) * self.sizeHintForRow(0) + 2 * self.frameWidth())

    def keyPressEvent(self, event) -> None:
        key, item = event.key(), self.currentItem()
        if key == Qt.Key.Key_Escape:
            self.left.emit(True)
        elif key == Qt.Key.Key_Up and (item is None or item is self.topLevelItem(0)):
            self.left.emit(False)
        else:
            super().keyPressEvent(event)


def _item(part: RoadPart) -> QTreeWidgetItem:
    """Its parts become rows when it is unfolded: a road may have hundreds."""
    item = QTreeWidgetItem([f"{part.title}\n{part.detail}"])
    item.setToolTip(0, f"{part.whole_title}\n{part.detail}")
    item.setData(0, PART, part)
    if part.parts:
        item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
    return item


def _fill(item: QTreeWidgetItem) -> None:
    parts = _part_of(item).parts
    if item.childCount():
        return
    item.addChildren([_item(part) for part in parts[:MOST_PARTS]])
    if len(parts) > MOST_PARTS:
        more = tr("{count} more: type a crossing, too").format(count=f"{len(parts) - MOST_PARTS:,}")
        last = QTreeWidgetItem([f"{more}\n"])
        last.setFlags(Qt.ItemFlag.NoItemFlags)
        item.addChild(last)


def _part_of(item: QTreeWidgetItem | None) -> RoadPart | None:
    return item.data(0, PART) if item is not None else None
