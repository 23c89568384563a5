"""Work beside the main thread, one piece at a time: who asks for another is not interested in the one before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from traceback import format_exc

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, pyqtSignal

LOG_TAG = "Sijeong"


class NotWantedError(Exception):
    """Ends a piece of work whose result nobody waits for any more."""


class Wish:
    """A piece of work that was asked for; ``check`` ends it once another has been."""

    def __init__(self, then: Callable[[object], None]) -> None:
        self.then = then
        self._dropped = Event()

    def drop(self) -> None:
        self._dropped.set()

    def check(self) -> None:
        if self._dropped.is_set():
            raise NotWantedError


class Lane(QObject):
    """A thread of its own. Work must touch no layer and no widget; what it returns goes to the main thread.

    It is no task of QGIS: those are shown in the status bar, which would flicker with each move of the mouse.
    """

    failed = pyqtSignal()
    _ended = pyqtSignal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sijeong-charts")
        self._wish: Wish | None = None
        self._is_shut = False
        self._ended.connect(self._hand_over)

    @property
    def is_busy(self) -> bool:
        return self._wish is not None

    def ask(self, work: Callable[[Callable[[], None]], object], then: Callable[[object], None]) -> None:
        """Let ``work`` run with a check to call now and then, and hand what it returns to ``then``.

        Nothing happens once the lane is shut down: a widget may ask until QGIS has deleted it.
        """
        self.drop()
        if self._is_shut:
            return
        self._wish = Wish(then)
        self._thread.submit(self._do, work, self._wish)

    def drop(self) -> None:
        """Forget what was asked for last."""
        if self._wish is not None:
            self._wish.drop()
            self._wish = None

    def shut_down(self) -> None:
        """Wait for the thread, which ends within a moment."""
        self.drop()
        self._is_shut = True
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _do(self, work: Callable, wish: Wish) -> None:
        try:
            wish.check()
            self._ended.emit(wish, work(wish.check))
        except NotWantedError:
            return
        except Exception as error:  # a thread's error has no other way to the user
            QgsMessageLog.logMessage(format_exc(), LOG_TAG, Qgis.MessageLevel.Critical, False)
            self._ended.emit(wish, error)

    def _hand_over(self, wish: Wish, outcome: object) -> None:
        if wish is not self._wish:
            return
        self._wish = None
        if isinstance(outcome, Exception):
            self.failed.emit()
        else:
            wish.then(outcome)
