"""The only way in which a panel does anything: registered algorithms, one after the other, in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProject,
)
from qgis.PyQt.QtCore import QEventLoop, QObject, QTimer, pyqtSignal

from ..processing.given import Given, given
from ..processing.message_log import log
from ..processing.translation import tr
from .jobs import Step
from .run_feedback import RunFeedback, sentence_of
from .runs import Ending, How, Outcome, Run
from .turns import in_turns

AFTERLIFE_MS = 10_000
"""Threads that a cancelled run has left behind end within a tenth of a second."""
LONGEST_GOODBYE_MS = 5000
"""Algorithms stop within a second; longer than this nobody should wait for the plugin to be switched off."""


Presenter = Callable[[Step, tuple[Outcome, ...]], Iterator[object]]
"""Shows what a step has made, in pieces that each take a moment."""


class Runner(QObject):
    """Runs one chain at a time and never blocks the desktop.

    What a step has made is presented before it counts as done.
    """

    began = pyqtSignal()
    stage_changed = pyqtSignal(str)
    progressed = pyqtSignal(int)
    step_done = pyqtSignal(object, object)
    """A :class:`Step` and the tuple of its :class:`Outcome`, as soon as its last run is over; the chain goes on."""
    ended = pyqtSignal(object)
    """The :class:`Ending` of the chain."""

    def __init__(self, project: QgsProject, parent: QObject | None = None, present: Presenter | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._present: Presenter = present or (lambda _step, _outcomes: iter(()))
        self._runs: tuple[Run, ...] = ()
        self._outcomes: list[Outcome] = []
        self._stopping: How | None = None
        # The task lives in C++: without these references Python would drop its context and feedback under it.
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._context: QgsProcessingContext | None = None
        self._feedback: RunFeedback | None = None
        self._given: Given = {}

    @property
    def is_busy(self) -> bool:
        return bool(self._runs)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The chain that runs; empty while nothing does."""
        return self._runs

    def start(self, runs: tuple[Run, ...] | list[Run]) -> None:
        """Run ``runs`` in order; each sees the files of those before it. Ignored while a chain is running."""
        if self.is_busy or not runs:
            return
        self._runs, self._outcomes, self._stopping = tuple(runs), [], None
        self.began.emit()
        self._run_next()

    @property
    def can_pause(self) -> bool:
        """Whether what runs now can go on later from where it was stopped."""
        return self.is_busy and self._current.can_pause

    @property
    def running(self) -> Run | None:
        """What runs now."""
        return self._current if self.is_busy else None

    def cancel(self) -> None:
        """Ask the running algorithm to stop; :attr:`ended` follows when it has cleaned up."""
        self._stop(How.STOPPED, tr("Stopping…"))

    def pause(self) -> None:
        """Ask the running algorithm to stop and leave what it needs to go on; :attr:`ended` follows."""
        if self.can_pause:
            self._stop(How.PAUSED, tr("Pausing…"))

    def shut_down(self) -> None:
        """Cancel, and wait until the algorithm has let go: its provider is about to be taken away."""
        if not self.is_busy:
            return
        loop = QEventLoop()
        self.ended.connect(loop.quit)
        QTimer.singleShot(LONGEST_GOODBYE_MS, loop.quit)
        self.cancel()
        if self.is_busy:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    @property
    def _current(self) -> Run:
        return self._runs[min(len(self._outcomes), len(self._runs) - 1)]

    def _stop(self, how: How, text: str) -> None:
        if not self.is_busy or self._stopping:
            return
        self._stopping = how
        self.stage_changed.emit(text)
        if self._feedback is not None:
            self._feedback.cancel()
        if self._task is not None:
            self._task.cancel()

    def _run_next(self) -> None:
        in_turns(self, self._starting(self._current))

    def _starting(self, run: Run) -> Iterator[None]:
        """Check the run and hand it to the task manager; looking at its layers takes time, and so does noting them."""
        self._say_stage(run.step.title)
        yield
        if self._stopping:
            self._end_stopped()
            return
        algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
        self._context, self._feedback = QgsProcessingContext(), RunFeedback()
        self._context.setProject(self._project)
        self._context.setFeedback(self._feedback)
        problem = _problem_with(algorithm, run, self._context)
        if problem:
            self._fail(problem)
            return
        yield
        if self._stopping:
            self._end_stopped()
            return
        self._launch(algorithm, run)

    def _launch(self, algorithm: QgsProcessingAlgorithm, run: Run) -> None:
        self._given = given(algorithm, run.parameters, self._context)
        self._feedback.stage.connect(self._say_stage)
        self._feedback.progressChanged.connect(self._show_progress)
        self._task = QgsProcessingAlgRunnerTask(algorithm, run.parameters, self._context, self._feedback)
        if self._task.isCanceled():  # it could not be prepared, and the task manager would never say so
            self._after_run(False, {})
            return
        self._task.executed.connect(self._after_run)
        QgsApplication.taskManager().addTask(self._task)

    def _after_run(self, succeeded: bool, outputs: dict) -> None:
        self._task = None
        feedback = self._feedback
        # What returned its outputs was done before the stop came, or keeps what it has reached: hours of a simulation.
        has_made = bool(outputs) if self._stopping else succeeded
        if self._stopping and not has_made:
            self._end_stopped()
            return
        if not has_made:
            self._fail(sentence_of(feedback.errors), feedback.textLog())
            return
        said, warnings = tuple(feedback.said), tuple(feedback.warnings)
        outcome = Outcome(self._current, dict(outputs), said, warnings, self._given, feedback.inputs)
        self._outcomes.append(outcome)
        log(feedback.textLog())
        self._finish_step(outcome.run.step)

    def _finish_step(self, step: Step) -> None:
        """Present what a step has made and tell that it is done, when none of its runs is left."""
        if step in {run.step for run in self._runs[len(self._outcomes) :]}:
            self._go_on()
            return
        outcomes = tuple(outcome for outcome in self._outcomes if outcome.run.step is step)

        def tell() -> None:
            self.step_done.emit(step, outcomes)
            in_turns(self, iter(()), self._go_on)  # what follows the chain comes in a turn of its own

        in_turns(self, self._present(step, outcomes), tell)

    def _go_on(self) -> None:
        if self._stopping:
            self._end_stopped()
        elif len(self._outcomes) == len(self._runs):
            self._end(Ending(How.WELL, tuple(self._outcomes), detail="\n".join(self._feedback.warnings)))
        else:
            self._run_next()

    def _end_stopped(self) -> None:
        how = self._stopping or How.STOPPED
        self._end(Ending(how, tuple(self._outcomes), _farewell(how, bool(self._outcomes)), run=self._current))

    def _fail(self, sentence: str, detail: str = "") -> None:
        log(detail or sentence, Qgis.MessageLevel.Critical)
        self._end(Ending(How.FAILED, tuple(self._outcomes), sentence, detail or sentence, self._current))

    def _end(self, ending: Ending) -> None:
        self._runs = ()
        # Requests that were under way look at the feedback a moment longer; it has to end here, in its own thread.
        QTimer.singleShot(AFTERLIFE_MS, partial(_let_go, self._feedback))
        self._context = self._feedback = None
        self.ended.emit(ending)

    def _say_stage(self, text: str) -> None:
        if self._stopping or not self._runs or not text.strip():
            return
        if len(self._runs) == 1:
            self.stage_changed.emit(text)
            return
        number = len(self._outcomes) + 1
        self.stage_changed.emit(
            tr("Step {number} of {total}. {stage}").format(number=number, total=len(self._runs), stage=text)
        )

    def _show_progress(self, percent: float) -> None:
        if self._runs:
            self.progressed.emit(round((len(self._outcomes) * 100 + percent) / len(self._runs)))


def _let_go(_feedback: RunFeedback | None) -> None:
    """Nothing is left to do: the last reference ends with this call."""


def _farewell(how: How, has_made: bool) -> str:
    if how is How.PAUSED:
        return tr("Paused. What has arrived is kept and is not asked for again.")
    if has_made:
        return tr("Stopped. What was made before is kept; nothing half-written was left behind.")
    return tr("Stopped. Nothing half-written was left behind.")


def _problem_with(algorithm: QgsProcessingAlgorithm | None, run: Run, context: QgsProcessingContext) -> str:
    """Why the run cannot begin, as a sentence; empty when it can."""
    if algorithm is None:
        return tr("The algorithm {name} is not there. Switch the plugin off and on again.").format(name=run.algorithm)
    can_run, reason = algorithm.canExecute()
    if not can_run:
        return reason
    fits, reason = algorithm.checkParameterValues(run.parameters, context)
    return "" if fits else reason
