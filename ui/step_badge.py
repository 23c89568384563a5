"""The disc before a step: its number, or whether it is done."""

from __future__ import annotations

import itertools

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QWidget

from ..processing.translation import tr

DONE_COLOUR, OLD_COLOUR = QColor("#2e8b57"), QColor("#b45f06")
"""White reads on both."""


class StepBadge(QWidget):
    """A small disc with the number of a step, or a tick when it is done; filled when it is done or next.

    Without a number there is a small dot until it is done. What is done and out of date has a "!" of another colour.
    """

    SIDE = 22

    def __init__(self, number: int | None) -> None:
        super().__init__()
        self._number = "•" if number is None else str(number)
        self._done = False
        self._next = False
        self._old = False
        self.setFixedSize(QSize(self.SIDE, self.SIDE))
        self.setAccessibleName(self._number)

    def set_state(self, done: bool, is_next: bool, is_old: bool = False) -> None:
        self._done, self._next, self._old = done, is_next, done and is_old
        said = tr("Out of date") if self._old else tr("Done") if done else tr("Next") if is_next else tr("Later")
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        self.update()

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(1, 1, self.SIDE - 2, self.SIDE - 2)
        done = OLD_COLOUR if self._old else DONE_COLOUR
        filled = done if self._done else self.palette().color(QPalette.ColorRole.Highlight)
        ink = QColor(Qt.GlobalColor.white)
        if self._done or self._next:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(filled)
        else:
            ink = self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
            painter.setPen(QPen(ink, 1.2))
        painter.drawEllipse(disc)
        painter.setPen(QPen(ink, 2.0))
        if self._done and not self._old:
            self._draw_tick(painter)
        else:
            font = self.font()
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!" if self._old else self._number)
        painter.end()

    def _draw_tick(self, painter: QPainter) -> None:
        side = self.SIDE
        corners = ((0.28, 0.52), (0.44, 0.68), (0.73, 0.36))
        points = [(x * side, y * side) for x, y in corners]
        for (x1, y1), (x2, y2) in itertools.pairwise(points):
            painter.drawLine(round(x1), round(y1), round(x2), round(y2))
