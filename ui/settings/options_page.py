"""Sijeong's entry in QGIS's Settings ▸ Options."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...processing.translation import tr
from ..runner import Runner
from ..widgets import icon
from .page import SettingsPage

PAGE_NAME = "SijeongOptions"
"""What ``iface.showOptionsDialog`` calls the page by."""


class SettingsFactory(QgsOptionsWidgetFactory):
    """Makes the page whenever the options are opened."""

    def __init__(self, runner: Runner, questions: Runner) -> None:
        super().__init__(tr("Smart Sijeong"), icon("sijeong.svg"))
        self._runner, self._questions = runner, questions

    def icon(self):
        return icon("sijeong.svg")

    def createWidget(self, parent: QWidget | None) -> OptionsPage:
        return OptionsPage(parent, SettingsPage(self._runner, self._questions))


class OptionsPage(QgsOptionsPageWidget):
    """QGIS's frame round the page."""

    def __init__(self, parent: QWidget | None, page: SettingsPage) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE_NAME)
        self.page = page
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)

    def isValid(self) -> bool:
        """Asked by QGIS after 3.22 before it closes the dialog."""
        return not self.page.first_problem()

    def apply(self) -> None:
        self.page.apply()
