"""The first page: the jobs as cards, each with its steps and what is done and next."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..processing.translation import tr
from .jobs import Job, Step
from .ledger import Ledger
from .runner import Runner
from .season_banner import SeasonBanner
from .widgets import GAP, StepBadge, column, icon, note, scrolled, title

ICON_SIDE = 32


class HomePage(QWidget):
    """Shows only what works here; what is missing (an engine, packages) is said on top with what to do."""

    job_chosen = pyqtSignal(object)

    def __init__(self, ledger: Ledger, runner: Runner) -> None:
        super().__init__()
        self._ledger = ledger
        self.banner = SeasonBanner(runner, can_fetch=False)
        page = QWidget()
        self._column = column(page, spacing=10)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(GAP)
        self._column.addWidget(
            note(tr("Choose a job. Each one leads from your data to a finished map in a few steps."))
        )
        self._column.addLayout(self._notices)
        self._column.addWidget(self.banner)
        self.cards = {job: _JobCard(job) for job in Job}
        for job, card in self.cards.items():
            card.opened.connect(lambda job=job: self.job_chosen.emit(job))
            self._column.addWidget(card)
        self._column.addStretch(1)
        whole = column(self, margin=0, spacing=0)
        whole.addWidget(scrolled(page))
        ledger.changed.connect(self.refresh)
        self.refresh()

    def add_notice(self, text: str, button_text: str = "", action: Callable[[], None] | None = None) -> QWidget:
        """A framed sentence above the cards, with a button where something can be done about it."""
        notice = _Notice(text, button_text, action)
        self._notices.addWidget(notice)
        return notice

    def enable_jobs(self, enabled: bool) -> None:
        for card in self.cards.values():
            card.setEnabled(enabled)
        self.banner.setVisible(enabled)  # it reads the catalogue, which needs the packages

    def refresh(self) -> None:
        for card in self.cards.values():
            card.refresh(self._ledger)

    def showEvent(self, event) -> None:
        """What was pulled is looked up when somebody looks, never when QGIS starts."""
        super().showEvent(event)
        QTimer.singleShot(0, self._say_what_is_kept)

    def _say_what_is_kept(self) -> None:
        if self.cards[Job.DATA].isEnabled() and self.isVisible():
            self.cards[Job.DATA].say(_kept_line())


class _JobCard(QFrame):
    """One job. The whole card can be clicked; its button serves the keyboard."""

    opened = pyqtSignal()

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._rows: dict[Step, tuple[StepBadge, QLabel]] = {}
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(self._header())
        layout.addWidget(note(job.purpose))
        self._said = note()
        self._said.hide()
        layout.addWidget(self._said)
        if job.steps:
            layout.addLayout(self._steps())
        layout.addLayout(self._footer())

    def refresh(self, ledger: Ledger) -> None:
        upcoming = ledger.next_step(self._job.steps)
        for step, (badge, label) in self._rows.items():
            badge.set_state(ledger.made(step) is not None, step is upcoming)
            font = label.font()
            font.setBold(step is upcoming)
            label.setFont(font)
        begun = any(ledger.made(step) for step in self._job.steps)
        finished = upcoming is None
        self._button.setText(tr("Open") if finished else tr("Continue") if begun else tr("Start"))

    def say(self, text: str) -> None:
        """A line on how things stand; an empty one goes."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def mouseReleaseEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.opened.emit()

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        picture = QLabel()
        picture.setPixmap(icon(self._job.icon_file).pixmap(QSize(ICON_SIDE, ICON_SIDE)))
        row.addWidget(picture, 0)
        row.addWidget(title(self._job.title, 1.15), 1)
        return row

    def _steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(self._job.steps):
            badge, label = StepBadge(row + 1), QLabel(step.title)
            label.setWordWrap(True)
            grid.addWidget(badge, row, 0)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignVCenter)
            self._rows[step] = (badge, label)
        return grid

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._button = QPushButton(tr("Start"))
        self._button.setAccessibleName(self._job.title)
        self._button.clicked.connect(lambda _checked=False: self.opened.emit())
        row.addStretch(1)
        row.addWidget(self._button)
        return row


def _kept_line() -> str:
    from ..processing.data import shelf  # late: it needs packages that a QGIS may lack

    kept, waiting = shelf.kept(), shelf.unfinished()
    parts = (
        (tr("{count} pulled"), len(kept)),
        (tr("{count} old"), sum(card.is_old for card in kept)),
        (tr("{count} to resume"), len(waiting)),
    )
    return " · ".join(text.format(count=count) for text, count in parts if count)


class _Notice(QFrame):
    def __init__(self, text: str, button_text: str, action: Callable[[], None] | None) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        layout = column(self)
        label = QLabel(text)
        label.setWordWrap(True)
        layout.addWidget(label)
        if action is not None:
            button = QPushButton(button_text)
            button.clicked.connect(lambda _checked=False: action())
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
