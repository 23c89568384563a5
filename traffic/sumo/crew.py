"""Jobs side by side, each in a thread that mostly waits for a program; what they say comes out in the caller's."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import TypeVar

from ...common.progress import Progress

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")

LOOK_EVERY_S = 0.1
THREAD_NAME = "sijeong-sumo"


class _Told(Progress):
    """What a worker tells, kept until the caller's thread passes it on: QGIS's feedback is for that one alone."""

    def __init__(self, stop: threading.Event, said: queue.SimpleQueue) -> None:
        self._stop, self._said = stop, said
        self.fraction = 0.0

    def is_cancelled(self) -> bool:
        return self._stop.is_set()

    def _show(self, fraction: float) -> None:
        self.fraction = fraction

    def _say(self, template: str, values: dict) -> None:
        self._said.put((Progress.step, template, values))

    def _warn(self, template: str, values: dict) -> None:
        self._said.put((Progress.warn, template, values))


def side_by_side(
    work: Callable[[Task, Progress], Outcome], tasks: Sequence[Task], workers: int, progress: Progress
) -> Iterator[Outcome]:
    """``work`` of each of ``tasks`` as it ends, at most ``workers`` at once; ``progress`` is the mean of theirs.

    The first error of a task is raised, those that ended by then are given before. After an error, a stop by the user
    or a caller that takes no more, the other tasks are told to stop, by :meth:`Progress.check` of the progress that
    each got; none of their threads is left when this ends.
    """
    stop, said = threading.Event(), queue.SimpleQueue()
    told = [_Told(stop, said) for _ in tasks]
    pool = ThreadPoolExecutor(workers, thread_name_prefix=THREAD_NAME)
    try:
        waiting = {pool.submit(work, task, mine) for task, mine in zip(tasks, told, strict=True)}
        while waiting:
            ended, waiting = wait(waiting, LOOK_EVERY_S, FIRST_COMPLETED)
            for future in sorted(ended, key=lambda future: future.exception() is not None):
                yield future.result()
            _pass_on(said, progress)
            progress.at(sum(mine.fraction for mine in told) / len(told))
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _pass_on(said: queue.SimpleQueue, progress: Progress) -> None:
    while not said.empty():
        say, template, values = said.get()
        say(progress, template, **values)
