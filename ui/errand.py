"""A short look at something slow (a folder on a network drive) in a thread, with one answer."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsApplication, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..common.errors import Cancelled
from ..common.progress import Progress
from ..processing.message_log import log


class Errand(QgsTask):
    """Calls ``work(progress)`` in a thread; ``done`` brings what it returned, in the main thread."""

    done = pyqtSignal(object)

    def __init__(self, title: str, work: Callable[[Progress], object]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self._answer: object = None

    def start(self) -> Errand:
        QgsApplication.taskManager().addTask(self)
        return self

    def run(self) -> bool:
        try:
            self._answer = self._work(_TaskProgress(self))
        except Cancelled:
            return False
        except Exception as error:  # one that left this method would end QGIS
            log(repr(error), Qgis.MessageLevel.Warning)
            return False
        return True

    def finished(self, succeeded: bool) -> None:
        if succeeded:
            self.done.emit(self._answer)


class _TaskProgress(Progress):
    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def is_cancelled(self) -> bool:
        return self._task.isCanceled()
