"""Many independent pieces of work in a few threads, stopped at once when the user cancels."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import TypeVar

from ...common.errors import Cancelled
from ...common.progress import SILENT, Progress

MOST_WORKERS = 4
"""Each holds a workspace of about 150 MB; numpy lets them run side by side."""
POLL_S = 0.1

Task = TypeVar("Task")


def run_blocks(
    tasks: Sequence[Task],
    make_work: Callable[[Callable[[], None]], Callable[[Task], None]],
    progress: Progress = SILENT,
    workers: int | None = None,
) -> None:
    """Do all ``tasks``. ``make_work`` is called once in each thread with a ``check`` that raises when all must stop;
    what it returns does one task."""
    stop, local = threading.Event(), threading.local()

    def check() -> None:
        if stop.is_set():
            raise Cancelled()

    def do(task: Task) -> None:
        check()
        if not hasattr(local, "work"):
            local.work = make_work(check)
        local.work(task)

    workers = workers or min(MOST_WORKERS, os.cpu_count() or 1)
    with ThreadPoolExecutor(max(1, min(workers, len(tasks))), "sijeong-search") as pool:
        waiting = {pool.submit(do, task) for task in tasks}
        try:
            while waiting:
                done, waiting = wait(waiting, timeout=POLL_S, return_when=FIRST_COMPLETED)
                for one in done:
                    one.result()
                progress.at(1 - len(waiting) / len(tasks))
        except BaseException:
            stop.set()
            for one in waiting:
                one.cancel()
            raise
