"""Work that the caller may walk away from: a request to a server that does not answer."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

IDLE_S = 5.0
"""A thread without work ends after this time."""

HOME_S = 0.3
"""So long is waited for the threads to end: each may hold a network manager that must go before QGIS does."""

T = TypeVar("T")


class Errand(Generic[T]):
    """One piece of work in another thread. ``abandoned`` tells it that nobody waits for it any longer."""

    def __init__(self, work: Callable[[threading.Event], T]) -> None:
        self._work = work
        self._done = threading.Event()
        self._result: T | None = None
        self._error: BaseException | None = None
        self.abandoned = threading.Event()

    def is_done_within(self, seconds: float) -> bool:
        return self._done.wait(seconds)

    def result(self) -> T:
        if self._error is not None:
            raise self._error
        return self._result

    def run(self) -> None:
        try:
            self._result = self._work(self.abandoned)
        except BaseException as error:
            # It is raised again where somebody waits; a daemon thread has nobody to tell.
            self._error = error

    def finish(self) -> None:
        self._done.set()


class Errands:
    """Runs errands in daemon threads, which are reused and never keep the program from ending."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[Errand | None] = queue.SimpleQueue()
        self._idle = 0
        self._closed = False
        self._threads: set[threading.Thread] = set()
        self._lock = threading.Lock()

    def start(self, work: Callable[[threading.Event], T]) -> Errand[T]:
        errand = Errand(work)
        with self._lock:
            self._waiting.put(errand)
            if self._idle > 0:
                self._idle -= 1
                return errand
            thread = threading.Thread(target=self._run, name="sijeong-http", daemon=True)
            self._threads.add(thread)
            thread.start()
        return errand

    def close(self) -> None:
        """Send the threads home, the idle ones at once, the others when they are done; wait a moment for them."""
        with self._lock:
            self._closed, idle, self._idle = True, self._idle, 0
            threads = tuple(self._threads)
        for _ in range(idle):
            self._waiting.put(None)
        latest = time.monotonic() + HOME_S
        for thread in threads:
            if thread is not threading.current_thread():
                thread.join(max(0.0, latest - time.monotonic()))

    def _run(self) -> None:
        goes_on = True
        while goes_on and (errand := self._next()) is not None:
            errand.run()
            with self._lock:
                goes_on = not self._closed
                self._idle += goes_on
            # Only now, so that whoever starts the next errand finds this thread idle.
            errand.finish()
            del errand
        with self._lock:
            self._threads.discard(threading.current_thread())

    def _next(self) -> Errand | None:
        while True:
            try:
                return self._waiting.get(timeout=IDLE_S)
            except queue.Empty:
                with self._lock:
                    # Where no thread counts as idle, an errand is on its way to each that waits.
                    if self._idle > 0:
                        self._idle -= 1
                        return None
