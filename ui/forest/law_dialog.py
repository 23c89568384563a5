"""The window in which the legal distances are looked at and corrected."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...common.errors import SijeongError
from ...processing.forest import law_editing
from ...processing.translation import tr
from ..help_pages import belongs_to
from ..mnemonics import keyed
from ..narrow import SideBySide
from ..widgets import ENTER_KEYS, closing_box, is_sure, note, problem

SIZE = (1240, 420)
"""Fits a screen of 1366 × 768 with its task bar."""
WIDTHS = (200, 210, 200, 65, 90, 90, 60, 110)
EDITED_BY = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.SelectedClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)
"""Not by coming to a cell: Tab and Esc would then belong to the cell, and the arrows would lead nowhere."""
FAULT = QColor(214, 60, 50, 60)


class LawDialog(QDialog):
    """A row for each rule. What cannot be used is said at once, its cell is marked, and it cannot be saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        belongs_to(self, "forest")
        self.setWindowTitle(tr("Legal distances"))
        self.resize(*SIZE)
        self.origin = note()
        self.table = QTableWidget(0, len(law_editing.COLUMNS))
        self.problem = problem()
        self.add = _button(keyed(tr("Add Row"), "A"), self.add_row)
        self.remove = _button(keyed(tr("Remove Row"), "R"), self.remove_row)
        self.reset = _button(keyed(tr("Back to the Shipped Table…"), "B"), self.go_back_to_shipped)
        self._buttons = closing_box(self)
        self.save_button = self._buttons.addButton(keyed(tr("Save"), "S"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.save)
        self._checking = False
        self._lay_out()
        self._show_sheet()
        self.table.itemChanged.connect(self._check)
        self.table.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        """Enter on a cell changes it, as in a spreadsheet: it would press “Save”, and leave."""
        is_enter = event.type() == QEvent.Type.KeyPress and event.key() in ENTER_KEYS
        if is_enter and watched is self.table and self.table.hasFocus():
            if self._can_be_changed:
                self.table.edit(self.table.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def rows(self) -> list[list[str]]:
        """The cells as they are shown."""
        return [
            [self.table.item(row, column).text() for column in range(self.table.columnCount())]
            for row in range(self.table.rowCount())
        ]

    def add_row(self) -> None:
        """An empty rule below the others; it does not count until something is written."""
        self._append(("",) * self.table.columnCount())
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)

    def remove_row(self) -> None:
        self.table.removeRow(self.table.currentRow())
        self._check()

    def save(self) -> None:
        """Keep the table, and leave."""
        try:
            law_editing.save(self.rows())
        except OSError as error:
            self._say(str(error))
            return
        self.accept()

    def reject(self) -> None:
        """Esc, “Close” and the cross of the window: corrections do not go without a question."""
        if self.rows() == self._shown or is_sure(
            self, tr("Your corrections of the legal distances are not saved. Leave without them?"), tr("Discard")
        ):
            super().reject()

    def go_back_to_shipped(self) -> None:
        """Forget the corrected table, after a question."""
        question = tr("Forget your corrected table and use the one that comes with Sijeong?")
        if not is_sure(self, question, tr("Use the Shipped Table")):
            return
        law_editing.reset()
        self._show_sheet()

    def _lay_out(self) -> None:
        self.table.setHorizontalHeaderLabels(law_editing.COLUMNS)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)  # the arrows go through the cells, and Tab leads on
        self.table.setItemDelegate(_Choices(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setStretchLastSection(True)
        layout = QVBoxLayout(self)
        layout.addWidget(
            note(
                tr(
                    "Every analysis of forest goes by this table and prints which rules it used. Dates are written as "
                    "2026-02-01; without one, a rule holds without limit."
                )
            )
        )
        layout.addWidget(self.origin)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.problem)
        layout.addWidget(SideBySide(self.add, self.remove, self.reset))
        layout.addWidget(self._buttons)

    def _show_sheet(self) -> None:
        try:
            sheet = law_editing.sheet_in_use()
        except (SijeongError, OSError) as error:
            sheet = law_editing.LawSheet(law_editing.shipped_cells(), "", True, False)
            self.origin.setText(error.sentence(tr) if isinstance(error, SijeongError) else str(error))
        else:
            self.origin.setText(sheet.origin)
        self._checking = True
        self.table.setRowCount(0)
        for cells in sheet.rows:
            self._append(cells)
        self._checking = False
        self._shown = self.rows()
        for part in (self.add, self.remove):
            part.setEnabled(sheet.can_be_changed)
        self.reset.setEnabled(sheet.can_be_changed and not sheet.is_shipped)
        self.table.setEditTriggers(EDITED_BY if sheet.can_be_changed else QAbstractItemView.EditTrigger.NoEditTriggers)
        self._can_be_changed = sheet.can_be_changed
        self._check()

    def _append(self, cells: tuple[str, ...]) -> None:
        before, self._checking = self._checking, True
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate(cells):
            self.table.setItem(row, column, QTableWidgetItem(text))
        self._checking = before

    def _check(self, *_) -> None:
        """Say what is wrong and mark its cell."""
        if self._checking:
            return
        found = law_editing.problem_in(self.rows())
        self._mark(found)
        self.save_button.setEnabled(found is None and self._can_be_changed)
        if found is None:
            self.problem.hide()
        else:
            self._say(found.sentence)

    def _mark(self, found: law_editing.CellProblem | None) -> None:
        self._checking = True
        for row in range(self.table.rowCount()):
            for column in range(self.table.columnCount()):
                is_at_fault = found is not None and (row, column) == (found.row, found.column)
                item = self.table.item(row, column)
                item.setBackground(FAULT if is_at_fault else QBrush())
                item.setToolTip(found.sentence if is_at_fault else item.text())
        self._checking = False

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()


class _Choices(QStyledItemDelegate):
    """Offers the words that a column knows, with their Korean names."""

    def createEditor(self, parent, option, index):
        known = law_editing.choices_of(index.column())
        if not known:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        for key, korean in known:
            box.addItem(korean, key)
        return box

    def setEditorData(self, editor, index) -> None:
        if not isinstance(editor, QComboBox):
            super().setEditorData(editor, index)
            return
        written = str(index.data(Qt.ItemDataRole.EditRole)).strip()
        editor.setCurrentIndex(max(editor.findData(written), editor.findText(written)))

    def setModelData(self, editor, model, index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText(), Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)


def _button(text: str, action) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked=False: action())
    return button
