"""Sijeong's entry in QGIS's Settings ▸ Options."""

from __future__ import annotations

from collections.abc import Callable

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
        return OptionsPage(parent, lambda: SettingsPage(self._runner, self._questions))


class OptionsPage(QgsOptionsPageWidget):
    """QGIS's frame round the page, which is made when it is first looked at: QGIS opens its options with all pages."""

    def __init__(self, parent: QWidget | None, make: Callable[[], SettingsPage]) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE_NAME)
        self._make = make
        self.page: SettingsPage | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self.page is None:
            self.page = self._make()
            self._layout.addWidget(self.page)
            self.page.show()

    def isValid(self) -> bool:
        """Asked by QGIS after 3.22 before it closes the dialog."""
        return self.page is None or not self.page.first_problem()

    def apply(self) -> None:
        if self.page is not None:
            self.page.apply()
