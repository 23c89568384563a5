"""What the user is told when a job ends: one sentence in QGIS's message bar, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout

from ..processing.translation import tr
from .mnemonics import keyed
from .widgets import closing_box

STAY = 0
"""Seconds of a message that stays until it is closed."""


def announce(
    iface, level: Qgis.MessageLevel, text: str, button_text: str = "", action: Callable[[], None] | None = None
) -> QgsMessageBarItem:
    """Show ``text`` with a button; problems stay, good news goes after QGIS's usual time. Gives the item of the bar."""
    bar = iface.messageBar()
    item = bar.createMessage(tr("Sijeong"), text)
    if action is not None:
        button = QPushButton(button_text, item)
        button.clicked.connect(lambda _checked=False: action())
        item.layout().addWidget(button)
    good = level in (Qgis.MessageLevel.Success, Qgis.MessageLevel.Info)
    bar.pushWidget(item, level, _usual_seconds(iface) if good else STAY)
    return item


def short_path(path: str) -> str:
    """The last two parts of a path: what fits into a message bar and still tells where to look."""
    parts = Path(path).parts
    return path if len(parts) <= 3 else "…/" + "/".join(parts[-2:])


class DetailDialog(QDialog):
    """The log behind a problem, to read and to copy."""

    def __init__(self, sentence: str, detail: str, parent=None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Details"))
        self.resize(640, 360)
        self._text = QPlainTextEdit(f"{sentence}\n\n{detail}" if sentence not in detail else detail)
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = closing_box(self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(keyed(tr("Copy"), "P"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda _checked=False: self.copy())
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(buttons)
        close.setDefault(True)  # for the Enter key; a button without a dialog cannot be that

    def copy(self) -> None:
        QApplication.clipboard().setText(self._text.toPlainText())


def _usual_seconds(iface) -> int:
    """QGIS's own time for messages, made longer: a planner reads figures and a place here."""
    try:
        return max(10, int(iface.messageTimeout()))
    except (AttributeError, TypeError, ValueError):
        return 10
