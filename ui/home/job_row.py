"""One job on the home page: how it stands with it, in a line, and the one next thing with its button."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ...processing.translation import tr
from ..jobs import Job
from ..state.project_state import JobState, Standing
from ..widgets import Framed, icon, note, theme_icon, title

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

ICON_SIDE, SIGN_SIDE = 26, 14
BUTTONS = {
    Standing.PLACE: QT_TRANSLATE_NOOP("Open"),
    Standing.MISSING: QT_TRANSLATE_NOOP("Get Data"),
    Standing.READY: QT_TRANSLATE_NOOP("Run"),
    Standing.BEGUN: QT_TRANSLATE_NOOP("Continue"),
    Standing.DONE: QT_TRANSLATE_NOOP("Open"),
    Standing.OLD: QT_TRANSLATE_NOOP("Update"),
    Standing.COMPARABLE: QT_TRANSLATE_NOOP("Compare…"),
}
"""The next thing to do, by how it stands."""
SIGNS = {
    Standing.DONE: "/mIconSuccess.svg",
    Standing.COMPARABLE: "/mIconSuccess.svg",
    Standing.OLD: "/mIconWarning.svg",
}
RUNS = (Standing.READY, Standing.BEGUN, Standing.OLD)


class JobRow(Framed):
    """A click anywhere opens the page of the job; the button does what comes next."""

    opened = pyqtSignal()
    next_asked = pyqtSignal(object)
    """The :class:`Standing` whose next thing is wanted."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._standing = Standing.PLACE
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(job.purpose)
        self._line = note()
        self._line.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside its sign
        self._sign = QLabel()
        self._sign.setFixedSize(QSize(SIGN_SIDE, SIGN_SIDE))
        self._button = QPushButton()
        self._button.clicked.connect(lambda _checked=False: self.press())
        self._lay_out()

    @property
    def line(self) -> str:
        return self._line.text()

    @property
    def button(self) -> QPushButton:
        return self._button

    def press(self) -> None:
        """What a click on the button does."""
        self.opened.emit() if self._button_opens() else self.next_asked.emit(self._standing)

    def show_state(self, state: JobState, busy: bool) -> None:
        """``busy``: something runs, so nothing else can be started."""
        self._standing = state.standing
        self._line.setText(state.line)
        self._line.setVisible(bool(state.line))
        sign = SIGNS.get(state.standing)
        self._sign.setVisible(sign is not None)
        if sign is not None:
            self._sign.setPixmap(theme_icon(sign).pixmap(QSize(SIGN_SIDE, SIGN_SIDE)))
        text = tr("Open") if self._button_opens() else tr(BUTTONS[state.standing])
        self._button.setText(text)
        self._button.setAccessibleName(tr("{job}: {action}").format(job=self._job.title, action=text))
        self._button.setEnabled(not (busy and state.standing in RUNS and not self._button_opens()))

    def say(self, line: str) -> None:
        """Another line on how it stands, where there is one."""
        if line:
            self._line.setText(line)

    def mouseReleaseEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.opened.emit()

    def _button_opens(self) -> bool:
        """What is published goes out by a person's own hand, on its page."""
        return self._job is Job.MOBILE or self._standing in (Standing.PLACE, Standing.DONE)

    def _lay_out(self) -> None:
        picture = QLabel()
        picture.setPixmap(icon(self._job.icon_file).pixmap(QSize(ICON_SIDE, ICON_SIDE)))
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self._line, 1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title(self._job.title))
        words.addLayout(second)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(picture)
        row.addLayout(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
