"""F1 in Sijeong's own windows opens the page of what has the focus; elsewhere it stays QGIS's."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QApplication, QWidget

from .help_pages import PAGE_PROPERTY, page_of

KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class HelpKey(QObject):
    """Watches what has a help page (:func:`~.help_pages.belongs_to`) from the moment that the focus comes into it.

    A key that no widget takes rises to those around it, so a filter on the outermost one that has a page sees F1 from
    whatever has the focus in there. QGIS has a shortcut of its own on the key: taking the override says that the key is
    meant for us. Dialogs that were opened from there have its page where they have none of their own.
    """

    def __init__(self, show_page: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show_page = show_page
        QApplication.instance().focusChanged.connect(self._watch)

    def let_go(self) -> None:
        """Leave the key to QGIS; called before the dock is deleted."""
        QApplication.instance().focusChanged.disconnect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in KEYS or event.key() != Qt.Key.Key_F1:
            return False
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._show_page(page_of(QApplication.focusWidget()) or page_of(watched))
        return True

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        if page_of(new):
            _outermost(new).installEventFilter(self)


def _outermost(widget: QWidget) -> QWidget:
    """The outermost widget of the same window that has a page, else the window."""
    window, found, around = widget.window(), None, widget
    while around is not None:
        found = around if around.property(PAGE_PROPERTY) else found
        around = None if around is window else around.parentWidget()
    return found or window
