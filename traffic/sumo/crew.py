"""Jobs side by side, each in a thread that mostly waits for a program; what they say comes out in the caller's."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from ...common.progress import Progress

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")

LOOK_EVERY_S = 0.1
THREAD_NAME = "sijeong-sumo"


class _Told(Progress):
    """What a worker tells, kept until the caller's thread passes it on: QGIS's feedback is for that one alone."""

    def __init__(self, stop: threading.Event, news: queue.SimpleQueue) -> None:
        self._stop, self._news = stop, news
        self.fraction = 0.0

    def is_cancelled(self) -> bool:
        return self._stop.is_set()

    def _show(self, fraction: float) -> None:
        self.fraction = fraction

    def _say(self, template: str, values: dict) -> None:
        self._news.put((Progress.step, template, values))

    def _warn(self, template: str, values: dict) -> None:
        self._news.put((Progress.warn, template, values))


def side_by_side(
    work: Callable[[Task, Progress], Outcome], tasks: Sequence[Task], workers: int, progress: Progress
) -> Iterator[Outcome]:
    """``work`` of each of ``tasks`` as it ends, at most ``workers`` at once; ``progress`` is the mean of theirs.

    The first error of a task is raised, those that ended by then are given before. After an error, a stop by the user
    or a caller that takes no more, the other tasks are told to stop, by :meth:`Progress.check` of the progress that
    each got; none of their threads is left when this ends.
    """
    stop, news = threading.Event(), queue.SimpleQueue()
    told = [_Told(stop, news) for _ in tasks]
    pool = ThreadPoolExecutor(workers, thread_name_prefix=THREAD_NAME)
    try:
        for task, mine in zip(tasks, told, strict=True):
            pool.submit(work, task, mine).add_done_callback(news.put)
        yield from _heard(news, told, progress)
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _heard(news: queue.SimpleQueue, told: Sequence[_Told], progress: Progress) -> Iterator:
    """What comes in until all have ended: results are given, words passed on."""
    running = len(told)
    while running:
        try:
            came = news.get(timeout=LOOK_EVERY_S)
        except queue.Empty:
            came = None
        if isinstance(came, Future):
            running -= 1
            yield came.result()
        elif came is not None:
            say, template, values = came
            say(progress, template, **values)
        progress.at(sum(mine.fraction for mine in told) / len(told))
