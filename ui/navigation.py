"""The strip above the pages: the way to each of them, always in sight and led by the keyboard."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ..processing.translation import tr
from .jobs import Job
from .widgets import icon

HOME_ICON = "home.svg"
ICON_SIDE = 22
ROOM_FOR_WORD = 14
"""Pixels beside a word that its button needs."""
SHOWN_PAGE = """
QToolButton { border: none; border-bottom: 3px solid transparent; padding: 3px 1px 2px 1px; }
QToolButton:hover { background: palette(midlight); }
QToolButton:checked { border-bottom-color: palette(highlight); font-weight: bold; }
QToolButton:focus { border: 1px solid palette(highlight); border-bottom-width: 3px; }
"""
"""The open page is underlined, as the tabs of a browser are; the colours are those of the user's theme."""


class Navigation(QWidget):
    """One button for the home page and one for each job: words under the icons where the dock is wide enough.

    Left, right, Home and End lead from page to page while a button has the focus.
    """

    chosen = pyqtSignal(object)
    """The :class:`Job` of the page that is wanted; None for the home page."""

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet(SHOWN_PAGE)
        self.setAccessibleName(tr("Pages of Sijeong"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 0)
        row.setSpacing(0)
        self.buttons: dict[Job | None, QToolButton] = {}
        for number, page in enumerate((None, *Job), start=1):
            button = self._button(page, number)
            self.buttons[page] = button
            self._group.addButton(button)
            row.addWidget(button, 1)
        self.show_page(None)

    @property
    def pages(self) -> tuple[Job | None, ...]:
        """The pages from left to right; None is the home page."""
        return tuple(self.buttons)

    def show_page(self, page: Job | None) -> None:
        """Mark ``page`` as the open one; only its button takes part in the order of Tab."""
        self.buttons[page].setChecked(True)
        for other, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is page else Qt.FocusPolicy.ClickFocus)

    @property
    def shows_words(self) -> bool:
        return self.buttons[None].toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        fits = self.width() >= self._width_with_words()
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if fits else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self.buttons.values():
            button.setToolButtonStyle(style)

    def eventFilter(self, button, event) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
        ):
            self._go(self._place_after(event.key()))
            return True
        return super().eventFilter(button, event)

    def _place_after(self, key: int) -> int:
        last = len(self.pages) - 1
        here = next(place for place, button in enumerate(self.buttons.values()) if button.isChecked())
        steps = {Qt.Key.Key_Left: here - 1, Qt.Key.Key_Right: here + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        return min(max(steps[key], 0), last)

    def _go(self, place: int) -> None:
        page = self.pages[place]
        self.chosen.emit(page)
        self.buttons[page].setFocus(Qt.FocusReason.TabFocusReason)

    def _width_with_words(self) -> int:
        bold = self.font()
        bold.setBold(True)
        self.ensurePolished()
        widest = max(self.fontMetrics().horizontalAdvance(button.text()) for button in self.buttons.values())
        return len(self.buttons) * (widest + ROOM_FOR_WORD)

    def _button(self, page: Job | None, number: int) -> QToolButton:
        word, name = (page.word, page.title) if page else (tr("Home"), tr("Home"))
        button = QToolButton()
        button.setText(word)
        button.setIcon(icon(page.icon_file if page else HOME_ICON))
        button.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(tr("{page} (Ctrl+{number})").format(page=name, number=number))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.installEventFilter(self)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(page))
        return button
