"""Shows the picture of a chart; mouse and keys lead through its marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen, QTextDocumentFragment
from qgis.PyQt.QtWidgets import QLabel, QToolTip

from ...processing.translation import tr
from ..widgets import ENTER_KEYS
from .letters import Letters
from .look import Look

if TYPE_CHECKING:
    from .picture import Picture, Spot

SMALLEST_WIDTH, SMALLEST_HEIGHT = 220, 170
REST_MS = 120
"""How long the size has to rest before the chart is drawn for it."""
LIT = QColor(214, 39, 120)
"""Of what is meant, here and on the map."""
LIT_OPACITY, LIT_PEN = 60, 1.6
REDRAWN_AFTER = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChartView(QLabel):
    """A picture in the size of the widget, with a spot for each row; another when size, theme or letters change.

    It is a label because style sheets, as that of QGIS's dark theme, give those the colour of texts.
    """

    picture_wanted = pyqtSignal()
    row_pointed = pyqtSignal(int)
    """The mark under the mouse or of the keys; -1 for none."""
    row_chosen = pyqtSignal(int)
    """A click or the enter key on a mark."""
    menu_asked = pyqtSignal(QPoint)
    """The right button, the menu key or Shift+F10; where on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(SMALLEST_WIDTH, SMALLEST_HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._image: QImage | None = None
        self._spots: tuple[Spot, ...] = ()
        self._lit: frozenset[int] = frozenset()
        self._pointed = -1
        self._tell: Callable[[int], str] = lambda _row: ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.picture_wanted)

    @property
    def look(self) -> Look:
        return Look.of(self.palette())

    @property
    def letters(self) -> Letters:
        return Letters.of(self.font())

    @property
    def is_waiting(self) -> bool:
        """Whether a picture will be asked for in a moment."""
        return self._rest.isActive()

    @property
    def spots(self) -> tuple[Spot, ...]:
        return self._spots

    @property
    def lit(self) -> frozenset[int]:
        """The rows whose marks are lit up."""
        return self._lit

    def need_height(self, height: int) -> None:
        """Be at least as high, with usual letters: what is lower is scrolled."""
        self.setMinimumHeight(round(max(height, SMALLEST_HEIGHT) * self.letters.scale))

    def begin_anew(self, lit: Iterable[int]) -> None:
        """Other rows come: nothing is pointed at, and these will be marked."""
        self._image, self._spots, self._pointed, self._lit = None, (), -1, frozenset(lit)
        self.update()

    def show_picture(self, picture: Picture, tell: Callable[[int], str]) -> None:
        """Show ``picture``; ``tell`` gives the tooltip of a row's mark, as HTML."""
        form = QImage.Format.Format_RGBA8888
        image = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, form).copy()
        image.setDevicePixelRatio(picture.ratio)
        self._image, self._spots, self._tell = image, picture.spots, tell
        self.update()

    def light_up(self, rows: Iterable[int]) -> None:
        """Mark these rows, and only these."""
        self._lit = frozenset(rows)
        self.update()

    def point_at(self, row: int, place: QPoint | None = None) -> None:
        """Mark ``row`` (-1: none), say what it is at ``place``, and tell whoever listens."""
        if row == self._pointed:
            return
        self._pointed = row
        self.update()
        if row >= 0:
            spot = self._spots[row]
            place = place or QPoint(round((spot.left + spot.right) / 2), round(spot.top))
            self.setAccessibleDescription(QTextDocumentFragment.fromHtml(self._tell(row)).toPlainText())
            QToolTip.showText(self.mapToGlobal(place), self._tell(row), self)
        else:
            QToolTip.hideText()
        self.row_pointed.emit(row)

    def row_at(self, x: float, y: float) -> int:
        """The row whose mark lies there; -1 for none."""
        return next((row for row, spot in enumerate(self._spots) if spot.holds(x, y)), -1)

    def mouseMoveEvent(self, event) -> None:
        self.point_at(self.row_at(event.pos().x(), event.pos().y()), event.pos())

    def mouseReleaseEvent(self, event) -> None:
        row = self.row_at(event.pos().x(), event.pos().y())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.row_chosen.emit(row)

    def contextMenuEvent(self, event) -> None:
        self.menu_asked.emit(event.globalPos())

    def leaveEvent(self, _event) -> None:
        self.point_at(-1)

    def focusOutEvent(self, event) -> None:
        self.point_at(-1)
        super().focusOutEvent(event)

    def keyPressEvent(self, event) -> None:
        """The arrows go from mark to mark, Home and End to the first and last, Enter shows it on the map."""
        last = len(self._spots) - 1
        if last < 0:
            super().keyPressEvent(event)
        elif event.key() in STEPS:
            self.point_at(min(max(self._pointed + STEPS[event.key()], 0), last))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_at(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.key() in (*ENTER_KEYS, Qt.Key.Key_Space) and self._pointed >= 0:
            self.row_chosen.emit(self._pointed)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        self._rest.start()
        super().resizeEvent(event)

    def changeEvent(self, event) -> None:
        if event.type() in REDRAWN_AFTER:
            self._rest.start()
        super().changeEvent(event)

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in (self._lit | {self._pointed}) & set(range(len(self._spots))):
            self._frame(painter, self._spots[row])
        painter.end()

    def _frame(self, painter: QPainter, spot: Spot) -> None:
        fill = QColor(LIT)
        fill.setAlpha(LIT_OPACITY)
        painter.setBrush(fill)
        painter.setPen(QPen(LIT, LIT_PEN))
        painter.drawRect(QRectF(spot.left, spot.top, spot.right - spot.left, spot.bottom - spot.top))


def name_of_view(title: str) -> str:
    """What a screen reader says of the chart."""
    return tr("Chart: {title}. The arrow keys go from mark to mark.").format(title=title)
