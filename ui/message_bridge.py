"""The one way from what runs to QGIS's message bar: progress while nobody sees the dock, then how it ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import Qgis
from qgis.gui import QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ..processing.translation import tr
from .announcer import STAY, DetailDialog, announce, short_path
from .end_dialog import EndDialog
from .figures import figures_line
from .jobs import job_of
from .opening import open_file
from .operations import Operation, Operations, State
from .runs import Outcome
from .step_section import DOCUMENTS

MOST_FIGURES = 3
"""Figures in the message bar, which has one line; its button shows all."""
TAKEN_WIDTH = 330
"""Pixels at 96 dpi of what stands in the bar beside the text: sign, name, button, the number of others, cross."""
BAR_WIDTH = 160
"""Pixels at 96 dpi: a bar that is seen and leaves the stage room on a small screen."""

LEVELS = {
    State.DONE: Qgis.MessageLevel.Success,
    State.FAILED: Qgis.MessageLevel.Critical,
    State.STOPPED: Qgis.MessageLevel.Info,
    State.PAUSED: Qgis.MessageLevel.Info,
}


@dataclass(frozen=True)
class _Message:
    """A sentence for the message bar, with one thing to do about it where there is one."""

    text: str
    button: str = ""
    action: Callable[[], None] | None = None


class MessageBridge(QObject):
    """Shows each operation as one item: ``in_sight`` says whether its progress is seen elsewhere."""

    def __init__(self, iface, operations: Operations, in_sight: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._operations = operations
        self._in_sight = in_sight
        self._item: QgsMessageBarItem | None = None
        self._progress: QProgressBar | None = None
        self._is_dismissed = False
        operations.began.connect(self._begin)
        operations.moved.connect(self.look)
        operations.ended.connect(self._tell_end)

    def look(self, *_) -> None:
        """Show the progress of what runs where it cannot be seen elsewhere; a bar that the user closed stays away."""
        running = self._operations.running
        if running is None:
            return
        if self._in_sight():
            self._take_away()
            return
        if self._item is not None and sip.isdeleted(self._item):
            self._item, self._is_dismissed = None, True
        if self._is_dismissed:
            return
        if self._item is None:
            self._put_up(running)
        self._item.setText(_progress_text(running))
        self._progress.setValue(running.percent)

    def let_go(self) -> None:
        """Take what is shown off the message bar; called before the dock is deleted."""
        self._take_away()

    def _begin(self, operation: Operation) -> None:
        self._take_away()
        self._is_dismissed = False
        self.look(operation)

    def _put_up(self, operation: Operation) -> None:
        bar = self._iface.messageBar()
        self._item = bar.createMessage(tr("Sijeong"), _progress_text(operation))
        self._progress = QProgressBar(self._item)
        self._progress.setRange(0, 100)
        self._progress.setFixedWidth(BAR_WIDTH * self._progress.logicalDpiX() // 96)
        self._progress.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cancel = QPushButton(tr("Pause") if self._operations.can_pause else tr("Cancel"), self._item)
        cancel.clicked.connect(lambda _checked=False: self._stop())
        self._item.layout().addWidget(self._progress)
        self._item.layout().addWidget(cancel)
        bar.pushWidget(self._item, Qgis.MessageLevel.Info, STAY)

    def _stop(self) -> None:
        """Out here nothing is thrown away without a question: what can be paused is paused."""
        if self._operations.can_pause:
            self._operations.pause()
        else:
            self._operations.cancel()

    def _tell_end(self, operation: Operation) -> None:
        self._take_away()
        message = self._last_word(operation)
        if message is not None:
            self._item = announce(self._iface, LEVELS[operation.state], message.text, message.button, message.action)

    def _last_word(self, operation: Operation) -> _Message | None:
        if operation.state is State.DONE:
            return _success(operation, self._has_room, lambda: self._show_all(operation))
        if operation.state is State.FAILED:
            return _Message(operation.sentence, tr("Details…"), lambda: self._show_details(operation))
        return _Message(operation.sentence)

    def _has_room(self, text: str) -> bool:
        bar = self._iface.messageBar()
        return bar.fontMetrics().horizontalAdvance(text) < bar.width() - TAKEN_WIDTH * bar.logicalDpiX() // 96

    def _show_all(self, operation: Operation) -> None:
        EndDialog(operation, self._iface.mainWindow()).exec()

    def _show_details(self, operation: Operation) -> None:
        DetailDialog(operation.sentence, operation.details, self._iface.mainWindow()).exec()

    def _take_away(self) -> None:
        if self._item is not None and not sip.isdeleted(self._item):
            self._iface.messageBar().popWidget(self._item)
        self._item = self._progress = None


def _progress_text(operation: Operation) -> str:
    return (
        tr("{job}: {stage}").format(job=operation.title, stage=operation.stage) if operation.stage else operation.title
    )


def _success(operation: Operation, room: Callable[[str], bool], show: Callable[[], None]) -> _Message | None:
    """What was made, in one line; nothing where the page of the step tells it itself.

    ``room``: whether a text is whole in the message bar. ``show`` tells the rest.
    """
    outcomes = operation.ending.outcomes
    last = outcomes[-1]
    if last.run.step.english_done:
        return _Message(tr(last.run.step.english_done).format(log=_log_of(last)))
    if job_of(last.run.step) is None:
        return None
    text = _fitting(operation.title, outcomes, room)
    if last.main_file.endswith(DOCUMENTS):
        return _Message(text, tr("Open"), lambda: open_file(last.main_file))
    return _Message(text, tr("Show…"), show)


def _fitting(title: str, outcomes: tuple[Outcome, ...], room: Callable[[str], bool]) -> str:
    """That it is done, with as many figures as there is ``room`` for: those of the last step that counted."""
    told = (outcome.figures for outcome in reversed(outcomes))
    figures = next((one for one in told if figures_line(one)), {})
    for most in range(MOST_FIGURES, 0, -1):
        text = tr("{job} is done. {figures}").format(job=title, figures=figures_line(figures, most))
        if figures and room(text):
            return text
    return tr("{job} is done.").format(job=title)


def _log_of(outcome: Outcome) -> str:
    return short_path(str(outcome.outputs.get("LOG", "")))
