"""The keys and the dropped files that are for the whole dock, whichever page is open."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal

from .focus_ring import FocusRing
from .path_field import dropped_files


class DockContent(FocusRing):
    """What the dock holds. Ctrl and a digit lead to a page while the focus is in here, and to QGIS's panels elsewhere.

    Files can be dropped anywhere on it; fields that take a file themselves come first.
    """

    page_asked = pyqtSignal(int)
    """The number of a page, from 1."""
    files_dropped = pyqtSignal(object)
    """Their paths."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event) -> None:
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event))

    def event(self, event) -> bool:
        """QGIS has shortcuts of its own on these keys: an override says that the key is meant for the dock."""
        if event.type() == QEvent.Type.ShortcutOverride and _page_number(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event) -> None:
        number = _page_number(event)
        if number:
            self.page_asked.emit(number)
        else:
            super().keyPressEvent(event)


def _page_number(event) -> int:
    """The digit that is pressed with Ctrl; 0 where it is another key."""
    is_digit = Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9
    return event.key() - Qt.Key.Key_0 if is_digit and event.modifiers() == Qt.KeyboardModifier.ControlModifier else 0
