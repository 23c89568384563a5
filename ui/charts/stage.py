"""The place below the bar: the chart or the sentence that stands for it, and the card."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QBoxLayout, QWidget

from ..widgets import scrolled
from .card_box import CardBox
from .chart_view import SMALLEST_HEIGHT, SMALLEST_WIDTH, ChartView, name_of_view
from .notice import Notice

WIDE = 1.3
"""From this proportion of width to height on the card stands beside the chart, else below."""


class ChartStage(QWidget):
    """Puts the card below the chart in a narrow dock, and beside it in a low one."""

    def __init__(self) -> None:
        super().__init__()
        self.view = ChartView()
        self.notice = Notice()
        self.card_box = CardBox()
        self._frame = scrolled(self.view)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._frame, 3)
        self._row.addWidget(self.notice, 3)
        self._row.addWidget(self.card_box, 2)

    def say(self, sentence: str, button: str = "", act: Callable[[], None] = lambda: None) -> None:
        """A sentence in the place of the chart, with the button that helps where it has a text."""
        self._frame.hide()
        self.notice.say(sentence, button, act)
        self.notice.show()

    def show_card_alone(self) -> None:
        """There is no chart of this, and nothing to say about it."""
        self._frame.hide()
        self.notice.hide()

    def show_chart(self, title: str, least_height: int) -> None:
        """Make room for a chart that needs at least this height."""
        self.notice.hide()
        self.view.need_height(least_height)
        self.view.setAccessibleName(name_of_view(title))
        self._frame.show()

    def minimumSizeHint(self) -> QSize:
        """That of the smaller of both arrangements each way, for the other one comes as soon as it fits better."""
        return QSize(SMALLEST_WIDTH, SMALLEST_HEIGHT)

    def resizeEvent(self, event) -> None:
        is_wide = self.width() > WIDE * self.height()
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        super().resizeEvent(event)
