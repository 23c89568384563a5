"""Asks a server from several threads while one thread takes the answers."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..common.progress import Progress
from .errors import Transient
from .http.platform import Platform
from .http.request import Request
from .journal import Journal
from .sources.base import Page

READERS = 2
"""Threads beyond the requests in flight: while these read answers, the places at the host's gate stay taken."""
AHEAD = 2
"""Requests handed out per thread; it bounds how many answers wait in memory."""
LOOK_S = 0.05
"""How often the user's wish to stop is looked at while nothing arrives."""
GRACE_S = 5.0
"""How long requests that are under way may still finish after another one has failed for good."""


@dataclass(frozen=True)
class Asked:
    """What became of a request: its page, or why there is none; neither where it was not sent any more."""

    request: Request
    page: Page | None = None
    error: BaseException | None = None


class Asking:
    """Threads that call ``ask``; the host's gate in the HTTP room decides how many requests are in flight."""

    def __init__(self, ask: Callable[[Request], Page], platform: Platform) -> None:
        self._ask, self._platform = ask, platform
        self._tasks: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[Asked] = queue.SimpleQueue()
        self._workers = platform.in_flight + READERS
        self._under_way = 0
        self._closed = threading.Event()
        for _ in range(self._workers):
            # Daemons: a request that nobody waits for any longer must not keep QGIS from closing.
            threading.Thread(target=self._work, name="sijeong-pull", daemon=True).start()

    def __enter__(self) -> Asking:
        return self

    def __exit__(self, *_) -> None:
        self._closed.set()
        for _ in range(self._workers):
            self._tasks.put(None)

    def answers(self, journal: Journal, progress: Progress) -> Iterator[Asked]:
        """Ask all that waits in ``journal``, also what is added to it meanwhile, each request once."""
        last, ready = 0, []
        while True:
            if not ready:
                ready = journal.waiting(self._platform, after=last)
            while ready and self._under_way < self._workers * AHEAD:
                last, request = ready.pop(0)
                self._under_way += 1
                self._tasks.put(request)
            if not self._under_way:
                return
            yield self._next(progress)

    def under_way(self, progress: Progress) -> Iterator[Asked]:
        """What was asked already and answers soon; nothing more is asked."""
        self._closed.set()
        latest = time.monotonic() + GRACE_S
        while self._under_way and time.monotonic() < latest:
            asked = self._next(progress, latest)
            if asked is not None:
                yield asked

    def arrived(self) -> Iterator[Asked]:
        """What has been answered and waits to be taken; nothing more is asked, and nothing waited for."""
        self._closed.set()
        while not self._results.empty():
            self._under_way -= 1
            yield self._results.get()

    def _next(self, progress: Progress, latest: float | None = None) -> Asked | None:
        while latest is None or time.monotonic() < latest:
            progress.check()
            try:
                asked = self._results.get(timeout=LOOK_S)
            except queue.Empty:
                continue
            self._under_way -= 1
            return asked
        return None

    def _work(self) -> None:
        while (request := self._tasks.get()) is not None:
            if self._closed.is_set():
                self._results.put(Asked(request))
                continue
            try:
                self._results.put(Asked(request, self._ask(request)))
            except BaseException as error:
                # It is raised again by the thread that takes the answers. What will not pass stops the others at once.
                if not isinstance(error, Transient):
                    self._closed.set()
                self._results.put(Asked(request, error=error))
