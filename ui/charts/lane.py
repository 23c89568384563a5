"""Work beside the main thread, one piece at a time: who asks for another is not interested in the one before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from traceback import format_exc

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.message_log import log

Work = Callable[[Callable[[], None]], object]
"""Is given a check that ends it, by an exception, when nobody waits for it any more."""


class NotWantedError(Exception):
    """Ends a piece of work whose result nobody waits for any more."""


@dataclass(frozen=True)
class Failure:
    """What ended a piece of work instead of its result."""

    error: Exception


class Wish:
    """A piece of work that was asked for; ``check`` ends it once another has been."""

    def __init__(self, work: Work, then: Callable[[object], None]) -> None:
        self.work: Work | None = work
        self.then = then
        self._dropped = Event()

    def drop(self) -> None:
        self._dropped.set()

    def check(self) -> None:
        if self._dropped.is_set():
            raise NotWantedError


class Lane(QObject):
    """A thread of its own. Work must touch no layer and no widget; what it returns goes to the main thread.

    It is no task of QGIS: those are shown in the status bar, which would flicker with each move of the mouse. What the
    work was made of is let go on the main thread alone: the last reader of a file that goes in another thread takes
    QGIS's timers of that file with it, and QGIS along.
    """

    failed = pyqtSignal(object)
    """The exception that ended the work that was asked for last."""
    _ended = pyqtSignal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sijeong-charts")
        self._wish: Wish | None = None
        self._under_way: set[Wish] = set()
        self._is_shut = False
        self._ended.connect(self._hand_over)

    @property
    def is_busy(self) -> bool:
        return self._wish is not None

    def ask(self, work: Work, then: Callable[[object], None]) -> None:
        """Let ``work`` run with a check to call now and then, and hand what it returns to ``then``.

        Nothing happens once the lane is shut down: a widget may ask until QGIS has deleted it.
        """
        self.drop()
        if self._is_shut:
            return
        self._wish = Wish(work, then)
        self._under_way.add(self._wish)
        self._thread.submit(self._do, self._wish)

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
        for wish in self._under_way:
            wish.work = None
        self._under_way.clear()

    def _do(self, wish: Wish) -> None:
        self._ended.emit(wish, _result_of(wish))

    def _hand_over(self, wish: Wish, outcome: object) -> None:
        wish.work = None
        self._under_way.discard(wish)
        if wish is not self._wish:
            return
        self._wish = None
        if isinstance(outcome, Failure):
            self.failed.emit(outcome.error)
        else:
            wish.then(outcome)


def _result_of(wish: Wish) -> object:
    """When this returns, the thread holds nothing of the work any more."""
    try:
        wish.check()
        return wish.work(wish.check)
    except NotWantedError:
        return None
    except Exception as error:  # a thread's error has no other way to the user
        log(format_exc(), Qgis.MessageLevel.Critical)
        return Failure(error.with_traceback(None))
