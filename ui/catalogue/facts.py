"""What a dataset is: summary, provider, date, conditions, what is doubtful, and its fields."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...processing.data.dataset_cards import Card, FieldCard
from ...processing.translation import tr
from ..narrow import Words
from ..widgets import Framed, column, note, title

ROWS_SHOWN = 8


class Facts(QWidget):
    """The facts as label and value, a frame for the doubt, and the fields folded away."""

    def __init__(self) -> None:
        super().__init__()
        self._summary = Words()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.doubt = _Doubt()
        self.fields = FieldTable()
        layout = column(self, margin=0, spacing=8)
        layout.addWidget(self._summary)
        layout.addLayout(self._grid)
        layout.addWidget(self.doubt)
        layout.addWidget(self.fields)

    def show_card(self, card: Card) -> None:
        self._summary.setText(card.summary)
        self._show_facts(
            [
                (tr("Theme"), card.theme_title),
                (tr("Provider"), card.provider),
                (tr("Renewed"), card.updated),
                (tr("Conditions"), card.licence),
                (tr("Form"), "" if card.is_picture else f"{card.geometry_title} · {card.crs}"),
                (tr("Key"), tr("Needed ({platform})").format(platform=card.login_title) if card.needs_key else ""),
                (tr("To fetch"), card.file_hint),
            ]
        )
        self.doubt.show_text(card.doubt)
        self.fields.show_fields(card.fields)

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        while self._grid.count():
            old = self._grid.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for row, (name, value) in enumerate((name, value) for name, value in facts if value):
            label = note(name)
            label.setWordWrap(False)
            text = Words(value)
            text.setMinimumWidth(1)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)


class _Doubt(Framed):
    """A framed remark on what is not certain about a dataset."""

    def __init__(self) -> None:
        super().__init__()
        self._text = note()
        layout = column(self, margin=8, spacing=2)
        layout.addWidget(title(tr("Not certain"), 0.95))
        layout.addWidget(self._text)

    def show_text(self, text: str) -> None:
        self._text.setText(text)
        self.setVisible(bool(text))


class FieldTable(QgsCollapsibleGroupBoxBasic):
    """Title, name and type of each field."""

    def __init__(self) -> None:
        super().__init__(tr("Fields"))
        self.setFlat(True)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([tr("Name"), tr("Field name"), tr("Type")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setAccessibleName(tr("Fields"))
        layout = column(self, margin=2)
        layout.addWidget(self.table)
        self.setCollapsed(True)

    def show_fields(self, fields: tuple[FieldCard, ...]) -> None:
        self.setTitle(tr("Fields ({count})").format(count=len(fields)))
        self.setVisible(bool(fields))
        self.table.setRowCount(len(fields))
        for row, field in enumerate(fields):
            for column_number, text in enumerate((field.title, field.name, field.kind)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column_number, item)
        self.table.resizeRowsToContents()
        height = sum(self.table.rowHeight(row) for row in range(min(len(fields), ROWS_SHOWN)))
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 4)
