"""What runs and what ran in this session: one model, which strip, message bar and list all show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, pyqtSignal

from ..processing.translation import tr
from .jobs import job_of
from .problem_report import report_of
from .runner import Runner
from .runs import Ending, How, Run

MOST_KEPT = 50
"""Operations that are remembered: more than a working day brings, and their logs stay small."""

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


class State(Enum):
    """How it stands with an operation; the value is its English name."""

    RUNNING = QT_TRANSLATE_NOOP("Running")
    DONE = QT_TRANSLATE_NOOP("Done")
    FAILED = QT_TRANSLATE_NOOP("Failed")
    STOPPED = QT_TRANSLATE_NOOP("Stopped")
    PAUSED = QT_TRANSLATE_NOOP("Paused")

    @property
    def title(self) -> str:
        return tr(self.value)

    @classmethod
    def after(cls, how: How) -> State:
        return {How.WELL: cls.DONE, How.FAILED: cls.FAILED, How.STOPPED: cls.STOPPED, How.PAUSED: cls.PAUSED}[how]


@dataclass(frozen=True)
class Operation:
    """One chain of runs that somebody has started: its title, where it stands, and how it ended."""

    number: int
    title: str
    runs: tuple[Run, ...]
    began: datetime
    stage: str = ""
    percent: int = 0
    state: State = State.RUNNING
    ending: Ending | None = None
    ended: datetime | None = None

    @property
    def sentence(self) -> str:
        """What there is to say of it: where it stands, else how it ended."""
        if self.ending is None:
            return self.stage
        return self.ending.sentence or self.state.title

    @property
    def details(self) -> str:
        """What helps to find out what went wrong, to be copied: without secrets and personal data."""
        return report_of(self.ending) if self.ending is not None else ""

    @property
    def line(self) -> str:
        """One line of a list."""
        return tr("{time} {title}: {sentence}").format(
            time=self.began.strftime("%H:%M"), title=self.title, sentence=self.sentence
        )


class Operations(QAbstractListModel):
    """Follows a runner. The newest operation is the first row."""

    began = pyqtSignal(object)
    moved = pyqtSignal(object)
    """Its stage or its progress has changed."""
    ended = pyqtSignal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._kept: list[Operation] = []
        self._count = 0
        runner.began.connect(self._begin)
        runner.stage_changed.connect(lambda text: self._move(stage=text))
        runner.progressed.connect(lambda percent: self._move(percent=percent))
        runner.ended.connect(self._end)

    @property
    def running(self) -> Operation | None:
        """What runs now."""
        newest = self.newest
        return newest if newest is not None and newest.ending is None else None

    @property
    def newest(self) -> Operation | None:
        return self._kept[0] if self._kept else None

    @property
    def can_pause(self) -> bool:
        return self._runner.can_pause

    def cancel(self) -> None:
        self._runner.cancel()

    def pause(self) -> None:
        self._runner.pause()

    def operation(self, index: QModelIndex) -> Operation:
        return self._kept[index.row()]

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._kept) if parent is None or not parent.isValid() else 0

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        operation = self.operation(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return operation.line
        if role == Qt.ItemDataRole.ToolTipRole:
            return operation.sentence
        return None

    def _begin(self) -> None:
        self._count += 1
        runs = self._runner.runs
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._kept.insert(0, Operation(self._count, title_of(runs), runs, datetime.now()))
        self.endInsertRows()
        self._forget_oldest()
        self.began.emit(self._kept[0])

    def _forget_oldest(self) -> None:
        if len(self._kept) > MOST_KEPT:
            self.beginRemoveRows(QModelIndex(), MOST_KEPT, len(self._kept) - 1)
            del self._kept[MOST_KEPT:]
            self.endRemoveRows()

    def _move(self, **changes: object) -> None:
        if self.running is not None:
            self._change(**changes)
            self.moved.emit(self._kept[0])

    def _end(self, ending: Ending) -> None:
        if self.running is None:
            return
        self._change(state=State.after(ending.how), ending=ending, ended=datetime.now())
        self.ended.emit(self._kept[0])

    def _change(self, **changes: object) -> None:
        self._kept[0] = replace(self._kept[0], **changes)
        self.dataChanged.emit(self.index(0), self.index(0))


def title_of(runs: tuple[Run, ...]) -> str:
    """What a chain is called: by its step where it has one, else by the job that its steps belong to."""
    steps = list(dict.fromkeys(run.step for run in runs))
    job = job_of(steps[0])
    return job.title if job is not None and len(steps) > 1 else steps[0].title
