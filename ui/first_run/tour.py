"""The guided tour: a callout that points at the real widgets, one stop after the other."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...processing.translation import tr
from ..widgets import note, primary, title
from .tour_stops import STOPS, Room, Stop

WIDTH = 300
GAP = 10
RING = 3
GROUND = "#SijeongTour { background: palette(window); border: 1px solid palette(highlight); border-radius: 6px; }"
"""Said in a style sheet, because those of QGIS's dark themes take the ground of every frame away."""
SETTLE_MS = 50
"""A dock that has just been shown gets its place in the next turn of the event loop."""
MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)


class Tour(QObject):
    """Shows the stops; Esc ends it wherever the focus is, the arrow keys lead while the callout has it."""

    ended = pyqtSignal()

    def __init__(self, iface, dock, charts, stops: tuple[Stop, ...] = STOPS) -> None:
        super().__init__()
        self._room = Room(iface, dock, charts)
        self._stops = stops
        self._place = 0
        self._target: QWidget | None = None
        self.callout = Callout(iface.mainWindow())
        self.ring = Ring(iface.mainWindow())
        self.callout.next.clicked.connect(lambda _checked=False: self.go(1))
        self.callout.back.clicked.connect(lambda _checked=False: self.go(-1))
        self.callout.close_button.clicked.connect(lambda _checked=False: self.end())
        self.callout.moved.connect(self.go)

    @property
    def place(self) -> int:
        """The stop that is shown, from 0."""
        return self._place

    @property
    def target(self) -> QWidget | None:
        """What is pointed at."""
        return self._target

    def begin(self) -> None:
        QApplication.instance().installEventFilter(self)
        self._show(0)

    def go(self, step: int) -> None:
        """Forward or back; behind the last stop the tour ends."""
        if self._place + step >= len(self._stops):
            self.end()
        else:
            self._show(max(self._place + step, 0))

    def end(self) -> None:
        """Take everything away again."""
        QApplication.instance().removeEventFilter(self)
        for part in (self.callout, self.ring):
            if not sip.isdeleted(part):
                part.hide()
                part.deleteLater()
        self._target = None
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and event.key() == Qt.Key.Key_Escape:
            if not QApplication.activeModalWidget() and not QApplication.activePopupWidget():
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.end()
                return True
        elif event.type() in MOVES and self._is_around_target(watched):
            QTimer.singleShot(0, self._point)
        return False

    def _is_around_target(self, watched: QObject) -> bool:
        target = self._target
        return target is not None and not sip.isdeleted(target) and (watched is target or watched is target.window())

    def _show(self, place: int) -> None:
        self._place = place
        stop = self._stops[place]
        stop.prepare(self._room)
        self._target = stop.target(self._room)
        self.callout.show_stop(stop, place, len(self._stops))
        self._point()
        QTimer.singleShot(SETTLE_MS, self._point)
        self.callout.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _point(self) -> None:
        """Put ring and callout where the target is now; it may lie in a dock of its own, or behind another one."""
        target = self._target
        if target is None or sip.isdeleted(target) or sip.isdeleted(self.callout):
            return
        window = target.window()
        for part in (self.ring, self.callout):
            if part.parent() is not window:
                part.setParent(window)
        around = QRect(target.mapTo(window, QPoint(0, 0)), target.size()) if target.isVisible() else QRect()
        self.ring.show_around(around.intersected(window.rect()))
        self.callout.show_beside(around, window.rect())


class Ring(QWidget):
    """A frame round what is pointed at; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_around(self, place: QRect) -> None:
        self.setVisible(not place.isEmpty())
        self.setGeometry(place.adjusted(-RING, -RING, RING, RING))
        self.raise_()

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), RING))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)
        painter.end()


class Callout(QFrame):
    """A small note with where the tour is, and the ways on, back and out."""

    moved = pyqtSignal(int)
    """1 or -1: an arrow key was pressed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("SijeongTour")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(GROUND)
        self.setFixedWidth(WIDTH)
        self._title, self._text, self._count = title("", 1.1), note(), note()
        self.back = QPushButton(tr("Back"))
        self.back.setToolTip(tr("To the note before (left arrow)"))
        self.next = primary(QPushButton())
        self.next.setToolTip(tr("To the next note (right arrow)"))
        self.close_button = QPushButton(tr("End"))
        self.close_button.setToolTip(tr("Ends the tour (Esc). You find it again in the help menu."))
        for button in (self.close_button, self.back, self.next):
            button.installEventFilter(self)
        self._count.setWordWrap(False)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        for button in (self.close_button, self.back, self.next):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        for part in (self._title, self._text):
            whole.addWidget(part)
        whole.addLayout(row)

    def show_stop(self, stop: Stop, place: int, count: int) -> None:
        self._title.setText(stop.title)
        self._text.setText(stop.text)
        self._count.setText(tr("{number} / {count}").format(number=place + 1, count=count))
        self.back.setEnabled(place > 0)
        self.next.setText(tr("Finish") if place + 1 == count else tr("Go On"))
        self.setAccessibleName(stop.title)
        self.setAccessibleDescription(stop.text)

    def show_beside(self, target: QRect, room: QRect) -> None:
        """Left of the target where there is room, else right, below or above; over it where it fills the window."""
        self.resize(WIDTH, self.heightForWidth(WIDTH) if self.hasHeightForWidth() else self.sizeHint().height())
        width, height = self.width(), self.height()
        centre = target.center()
        wanted = (
            QPoint(target.left() - width - GAP, centre.y() - height // 2),
            QPoint(target.right() + GAP, centre.y() - height // 2),
            QPoint(centre.x() - width // 2, target.bottom() + GAP),
            QPoint(centre.x() - width // 2, target.top() - height - GAP),
            QPoint(centre.x() - width // 2, target.top() + GAP),
        )
        here = next(
            (self._inside(p, room) for p in wanted if not target.intersects(self._rect(self._inside(p, room)))), None
        )
        self.move(here if here is not None else self._inside(wanted[-1], room))
        self.show()
        self.raise_()

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.type() == QEvent.Type.KeyPress and event.key() in steps:
            self.moved.emit(steps[event.key()])
            return True
        return False

    def _rect(self, corner: QPoint) -> QRect:
        return QRect(corner, self.size())

    def _inside(self, corner: QPoint, room: QRect) -> QPoint:
        x = min(max(corner.x(), GAP), room.width() - self.width() - GAP)
        y = min(max(corner.y(), GAP), room.height() - self.height() - GAP)
        return QPoint(x, y)
