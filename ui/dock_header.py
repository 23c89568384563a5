"""The head of the dock: what the open page is called, the ways back, to the settings and to help."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ..processing.translation import tr
from .widgets import title, tool


class DockHeader(QWidget):
    """The name of the page, with the ways back and to help."""

    def __init__(self) -> None:
        super().__init__()
        self._title = title("", 1.1)
        self.back = tool("/mActionArrowLeft.svg", tr("Back to the catalogue"), lambda: None)
        self.help = tool("/mActionHelpContents.svg", tr("Help"), lambda: None)
        self.settings = tool("/mActionOptions.svg", tr("Settings…"), lambda: None)
        for button in (self.back, self.settings, self.help):
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 6, 6)
        row.addWidget(self.back)
        row.addWidget(self._title, 1)
        row.addWidget(self.settings)
        row.addWidget(self.help)

    def show_page(self, text: str, can_go_back: bool) -> None:
        """Call the page ``text``."""
        self._title.setText(text)
        self.back.setVisible(can_go_back)
