"""The Help button of an algorithm's own dialog opens our help window: its links are of a kind that only we know."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices

from ..processing.base import HELP_SCHEME


class HelpLinks(QObject):
    """Takes addresses such as ``sijeong-help:transferhubs`` whenever QGIS opens one, until it lets go."""

    def __init__(self, show_page: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show_page = show_page
        QDesktopServices.setUrlHandler(HELP_SCHEME, self._open)

    def let_go(self) -> None:
        """Leave such addresses to the system; called before the dock is deleted."""
        QDesktopServices.unsetUrlHandler(HELP_SCHEME)

    @pyqtSlot(QUrl)
    def _open(self, link: QUrl) -> None:
        self._show_page(link.path())
