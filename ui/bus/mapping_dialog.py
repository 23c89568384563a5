"""The editor that says which column of an unknown file is which."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...common.josa import phrased
from ...processing.base import QT_TRANSLATE_NOOP
from ...processing.transit import tap_mapping
from ...processing.translation import tr
from ..help_pages import belongs_to
from ..mnemonics import keyed
from ..narrow import SideBySide
from ..widgets import choice, closing_box, field, note, problem, title

SIZE = (980, 640)
"""Fits a screen of 1366 × 768 with its task bar."""
COLUMN_WIDTH = 150
CARD = "card_id"


class MappingDialog(QDialog):
    """Shows the first rows of a file with a choice above each column, and how they are understood below.

    ``saved_file`` is the mapping's file once it was saved.
    """

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        belongs_to(self, "importtaps")
        self.setWindowTitle(tr("Match columns"))
        self.resize(*SIZE)
        self.saved_file = ""
        self._file = file
        self._sample = None
        self._boxes: list[QComboBox] = []
        self._proposed: dict[str, tuple[str, str]] = {}
        self.encoding = choice([(value, _ENCODINGS.get(value) or tr("Automatic")) for value in tap_mapping.encodings()])
        self.delimiter = choice([(mark, tr(text)) for mark, text in _DELIMITERS])
        self.header = QCheckBox(tr("The first row names the columns"))
        self.rows = _table()
        self.rows.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the choices in it take the focus
        self.understood = _table()
        self.understood.setAccessibleName(tr("How these rows are understood"))
        self.problem = problem()
        self.count = note()
        self.name = QLineEdit(Path(file).stem)
        self.buttons, self.save_button, self.use_button = self._make_buttons()
        self._lay_out()
        self._look(tap_mapping.look_at(file))
        self.encoding.currentIndexChanged.connect(lambda _place: self._look_again(None, None))
        self.delimiter.currentIndexChanged.connect(lambda _place: self._look_again(self._mark(), None))
        self.header.toggled.connect(lambda on: self._look_again(self._mark(), on))
        self.name.textChanged.connect(lambda _text: self._show_what_is_understood())

    @property
    def chosen(self) -> dict[str, str]:
        """Source column → canonical column, for those that are chosen."""
        names = self._sample.names if self._sample else ()
        pairs = zip(names, self._boxes, strict=True)
        return {name: box.currentData() for name, box in pairs if box.currentData()}

    def choose(self, source: str, column: str) -> None:
        """Choose ``column`` for the file's column ``source``; an empty one leaves it out."""
        box = self._boxes[self._sample.names.index(source)]
        box.setCurrentIndex(max(box.findData(column), 0))

    def save(self) -> None:
        """Save the choice under its name; the dialog stays."""
        try:
            self.saved_file = tap_mapping.save(self._sample, self.chosen, self.name.text().strip())
        except OSError as error:
            self._say(str(error))
            return
        self.count.setText(phrased(tr("Saved as {name}."), name=self.name.text().strip()))

    def accept(self) -> None:
        """Use it: saved first, because the import reads the saved file."""
        self.save()
        if self.saved_file:
            super().accept()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(title(Path(self._file).name))
        layout.addWidget(
            note(
                tr(
                    "Choose above each column what it is; * must be chosen. If date and time of day stand in two "
                    "columns, choose the same time for both. The file is only read, and card numbers are shown in part."
                )
            )
        )
        layout.addWidget(
            SideBySide(
                field(tr("Text encoding"), self.encoding, tr("Choose CP949 where Korean text looks broken.")),
                field(tr("Delimiter"), self.delimiter, tr("The character between two fields.")),
                self.header,
            )
        )
        layout.addWidget(self.rows, 3)
        layout.addWidget(self.problem)
        layout.addWidget(title(tr("How these rows are understood")))
        layout.addWidget(self.understood, 2)
        layout.addWidget(self.count)
        layout.addWidget(field(tr("Name of this layout"), self.name, tr("Under this name it is among the layouts.")))
        layout.addWidget(self.buttons)
        self.use_button.setDefault(True)  # not before it is in the dialog: Enter closed it, and the choices were lost

    def _make_buttons(self) -> tuple[QDialogButtonBox, QPushButton, QPushButton]:
        buttons = closing_box(self)
        save = buttons.addButton(keyed(tr("Save"), "S"), QDialogButtonBox.ButtonRole.ActionRole)
        use = buttons.addButton(keyed(tr("Use This Layout"), "U"), QDialogButtonBox.ButtonRole.AcceptRole)
        use.setToolTip(tr("Saves it and chooses it for the import."))
        save.clicked.connect(lambda _checked=False: self.save())
        buttons.accepted.connect(self.accept)
        return buttons, save, use

    def _mark(self) -> str:
        return self.delimiter.currentData()

    def _look_again(self, delimiter: str | None, header: bool | None) -> None:
        self._look(tap_mapping.look_at(self._file, self.encoding.currentData(), delimiter, header))

    def _look(self, looked) -> None:
        self._sample = looked.sample
        if looked.sample is None:
            self._clear(looked.error)
            return
        for widget, show in (
            (self.delimiter, lambda: self.delimiter.setCurrentIndex(self.delimiter.findData(looked.sample.delimiter))),
            (self.header, lambda: self.header.setChecked(looked.sample.header)),
        ):
            widget.blockSignals(True)
            show()
            widget.blockSignals(False)
        self._fill()

    def _clear(self, error: str) -> None:
        self._boxes = []
        for table in (self.rows, self.understood):
            table.clear()
            table.setColumnCount(0)
        self._say(error)

    def _fill(self) -> None:
        """The columns of the file, each with its choice, proposals chosen already."""
        proposed = self._proposed = tap_mapping.proposals(self._sample)
        names = self._sample.names
        self.rows.clear()
        self.rows.setColumnCount(len(names))
        self.rows.setRowCount(1 + tap_mapping.SHOWN_ROWS)
        headings = names if self._sample.header else [tr("Column {number}").format(number=name) for name in names]
        self.rows.setHorizontalHeaderLabels(headings)
        self.rows.setVerticalHeaderLabels(["", *map(str, range(1, tap_mapping.SHOWN_ROWS + 1))])
        self._boxes = []
        for place, name in enumerate(names):
            column, why = proposed.get(name, ("", ""))
            self._boxes.append(self._box(column, why))
            self._boxes[-1].setAccessibleName(headings[place])
            self._boxes[-1].installEventFilter(self)
            self.rows.setCellWidget(0, place, self._boxes[-1])
            self.rows.setColumnWidth(place, COLUMN_WIDTH)
        for one, other in pairwise((self.header, *self._boxes, self.understood)):
            self.setTabOrder(one, other)
        for box in self._boxes:
            box.currentIndexChanged.connect(lambda _place: self._show_what_is_understood())
        self._show_what_is_understood()

    def _box(self, column: str, why: str) -> QComboBox:
        box = choice([("", tr("(not used)")), *tap_mapping.canonical_columns()])
        box.setCurrentIndex(max(box.findData(column), 0))
        box.setToolTip(why or tr("Nothing was proposed for this column."))
        return box

    def eventFilter(self, watched, event) -> bool:
        """Bring the column of a choice into view when Tab comes to it."""
        if event.type() == QEvent.Type.FocusIn and watched in self._boxes:
            self.rows.scrollTo(self.rows.model().index(0, self._boxes.index(watched)))
        return super().eventFilter(watched, event)

    def _show_what_is_understood(self) -> None:
        if self._sample is None:
            return
        self._show_rows()
        found = tap_mapping.preview(self._sample, self.chosen)
        _fill_table(self.understood, found.titles, found.rows, found.rejections)
        self._say(found.problem)
        usable = bool(found.rows) and not found.problem
        self.count.setText(
            tr("{usable} of the first {rows} rows can be used.").format(
                usable=found.usable, rows=len(self._sample.rows)
            )
            if usable
            else ""
        )
        for button in (self.save_button, self.use_button):
            button.setEnabled(usable and bool(self.name.text().strip()))

    def _show_rows(self) -> None:
        columns = {column: source for source, (column, _) in self._proposed.items()}
        columns |= {column: source for source, column in self.chosen.items()}
        card = columns.get(CARD)
        for row, texts in enumerate(tap_mapping.shown_rows(self._sample, card), start=1):
            for place, text in enumerate(texts[: self.rows.columnCount()]):
                self.rows.setItem(row, place, QTableWidgetItem(text))
        for place, box in enumerate(self._boxes):
            self._shade(place, bool(box.currentData()))

    def _shade(self, place: int, used: bool) -> None:
        """A column that is not used is drawn fainter."""
        self.rows.ensurePolished()  # QGIS's dark theme is a style sheet, which gives colours only then
        colour = QColor(self.rows.palette().color(QPalette.ColorRole.Text))
        colour.setAlphaF(1.0 if used else 0.45)
        for row in range(1, self.rows.rowCount()):
            item = self.rows.item(row, place)
            if item is not None:
                item.setForeground(colour)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            self.count.setText("")
            for button in (self.save_button, self.use_button):
                button.setEnabled(False)


_ENCODINGS = {"utf-8": "UTF-8", "cp949": "CP949 (EUC-KR)"}

_DELIMITERS = (
    (",", QT_TRANSLATE_NOOP("Comma ,")),
    ("|", QT_TRANSLATE_NOOP("Bar |")),
    ("\t", QT_TRANSLATE_NOOP("Tab")),
    (";", QT_TRANSLATE_NOOP("Semicolon ;")),
)


def _table() -> QTableWidget:
    table = QTableWidget()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setTabKeyNavigation(False)  # the arrows go through the cells, and Tab leads on
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(26)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return table


def _fill_table(table: QTableWidget, titles, rows, rejections) -> None:
    """The understood rows; the last column says why a row is left out."""
    table.clear()
    has_reasons = any(rejections)
    headings = [*titles, tr("Left out because")] if has_reasons else list(titles)
    table.setColumnCount(len(headings))
    table.setRowCount(len(rows))
    table.setHorizontalHeaderLabels(headings)
    for row, (texts, reason) in enumerate(zip(rows, rejections, strict=True)):
        for place, text in enumerate([*texts, reason] if has_reasons else texts):
            table.setItem(row, place, QTableWidgetItem(text))
    table.resizeColumnsToContents()
