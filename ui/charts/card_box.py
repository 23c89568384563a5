"""The card of what was clicked, with its buttons."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ...processing.translation import tr
from ..widgets import column, scrolled, tool
from .card import CardLine, card_html

USUAL_SIZE = QSize(280, 150)


class CardBox(QWidget):
    """Shows what is known; the buttons lead from there to the map, the clipboard and the form."""

    zoom_asked = pyqtSignal()
    copy_asked = pyqtSignal()
    form_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setWordWrap(True)
        self.text.setAccessibleName(tr("What is known"))
        self._zoom = tool("/mActionZoomToSelected.svg", tr("Show it on the map"), self.zoom_asked.emit)
        self._copy = tool("/mActionEditCopy.svg", tr("Copy the card"), self.copy_asked.emit)
        self._form = tool("/mActionFormView.svg", tr("Open its form…"), self.form_asked.emit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        layout = column(self, margin=0, spacing=2)
        row = QHBoxLayout()
        for button in self.buttons:
            button.setAutoRaise(True)
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(scrolled(self.text), 1)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        return self._zoom, self._copy, self._form

    def sizeHint(self) -> QSize:
        return USUAL_SIZE

    def show_lines(self, lines: list[CardLine], has_feature: bool) -> None:
        """``has_feature``: one was clicked, whose form can be opened."""
        known = bool(lines)
        self.text.setText(
            card_html(lines) if known else tr("No result knows this place yet. Run an analysis of it first.")
        )
        self._copy.setEnabled(known)
        self._form.setEnabled(has_feature)
