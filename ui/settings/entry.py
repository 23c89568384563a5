"""The ways to the settings: QGIS's options, the plugin's menu, the gear of the dock; and what follows a change."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication

from ...processing.setting import CHANGES
from ...processing.settings import LANGUAGE
from ...processing.translation import tr
from ..announcer import announce
from ..dock import SijeongDock
from ..mnemonics import keyed
from ..runner import Runner
from ..widgets import theme_icon
from .options_page import PAGE_NAME, SettingsFactory

LOOK_MS = 100
"""So often it is looked whether the options are closed and the running job has ended."""


class SettingsEntry(QObject):
    """Everything of the settings that is added to QGIS's window; :meth:`remove` takes it away again."""

    def __init__(self, iface, menu: str, dock: SijeongDock, speak_again: Callable[[], None]) -> None:
        super().__init__(dock)
        self._iface, self._menu, self._dock, self._speak_again = iface, menu, dock, speak_again
        self._questions = Runner(QgsProject.instance(), self)
        self._factory = SettingsFactory(dock.runner, self._questions)
        iface.registerOptionsWidgetFactory(self._factory)
        self.action = QAction(theme_icon("/mActionOptions.svg"), keyed(tr("Settings…"), "S"), iface.mainWindow())
        self.action.setObjectName("SijeongSettings")
        self.action.triggered.connect(self._open)
        iface.addPluginToMenu(menu, self.action)
        dock.settings_asked.connect(self.open)
        self._language = LANGUAGE.value()
        self._quiet_moment = QTimer(self)
        self._quiet_moment.setInterval(LOOK_MS)
        self._quiet_moment.timeout.connect(self._change_language)
        CHANGES.changed.connect(self._follow)

    def open(self) -> None:
        """Show the page; returns when the options are closed."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE_NAME)

    def remove(self) -> None:
        """Undo the constructor."""
        CHANGES.changed.disconnect(self._follow)
        self._quiet_moment.stop()
        self._questions.shut_down()
        self._iface.unregisterOptionsWidgetFactory(self._factory)
        self._iface.removePluginMenu(self._menu, self.action)
        self.action.deleteLater()

    def _open(self, _checked: bool = False) -> None:
        self.open()

    def _follow(self, key: str) -> None:
        if key != LANGUAGE.key or LANGUAGE.value() == self._language:
            return
        self._language = LANGUAGE.value()
        if self._dock.runner.is_busy:
            sentence = tr("The language changes when the running job has ended.")
            announce(self._iface, Qgis.MessageLevel.Info, sentence)
        self._quiet_moment.start()

    def _change_language(self) -> None:
        """Not while a dialog of ours is open or a job runs: both would lose their ground."""
        if QApplication.activeModalWidget() is None and not self._dock.runner.is_busy:
            self._quiet_moment.stop()
            QTimer.singleShot(0, self._speak_again)
