"""A sentence in the place of a chart, with the button that helps."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ...processing.translation import tr
from ..widgets import column, note


class Notice(QWidget):
    """Says why there is no chart, or that it is on its way."""

    def __init__(self) -> None:
        super().__init__()
        self.text = note()
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.setToolTip(tr("Leads to the step that makes what is missing."))
        self.button.clicked.connect(lambda _checked=False: self._act())
        self._act: Callable[[], None] = lambda: None
        layout = column(self, margin=12, spacing=8)
        layout.addStretch(1)
        layout.addWidget(self.text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, sentence: str, button: str = "", act: Callable[[], None] = lambda: None) -> None:
        """Show ``sentence`` and, where it has a text, the button that calls ``act``."""
        self.text.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._act = act
