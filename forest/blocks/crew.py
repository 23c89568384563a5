"""Who measures the blocks: the cores of this PC, or the city's own cluster; in order, with a cancel within a second."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event

from ...common.cluster import connected
from ...common.progress import SILENT, Progress
from .block import BlockAnswer, BlockJob, measured_block
from .plan import Block

ROOMS = ("forest",)

MOST_THREADS = 4
"""Blocks that are measured at once on this PC. GEOS works outside of Python's lock, and a block needs some 100 MB."""

BLOCKS_AHEAD = 1
"""Blocks under way beyond those that are being measured: answers wait for their turn, and shall not pile up."""

LOOK_S = 0.1
"""Seconds between two looks at the cancel button."""


def answers(
    job: BlockJob, blocks: Sequence[Block], scheduler: str = "", progress: Progress = SILENT
) -> Iterator[BlockAnswer]:
    """The answer of each block that has rows, in the order of ``blocks``.

    ``scheduler``: the address of a Dask cluster whose workers see the layers under the same paths; empty: this PC.
    """
    if not scheduler:
        yield from _answers_here(job, blocks, progress)
        return
    with connected(scheduler, ROOMS, progress) as cluster:
        progress.step("Measuring {blocks} blocks on the cluster", blocks=len(blocks))
        yield from (answer for answer in cluster.in_order(measured_block, job, blocks, progress) if answer is not None)


def _answers_here(job: BlockJob, blocks: Sequence[Block], progress: Progress) -> Iterator[BlockAnswer]:
    progress.step("Measuring {blocks} blocks", blocks=len(blocks))
    threads = min(MOST_THREADS, os.cpu_count() or 1, len(blocks))
    todo, waiting, until_stopped = deque(blocks), deque(), _UntilStopped()
    with ThreadPoolExecutor(threads, "sijeong-block") as pool:
        try:
            for taken in range(len(blocks)):
                while todo and len(waiting) < threads + BLOCKS_AHEAD:
                    waiting.append(pool.submit(measured_block, job, todo.popleft(), until_stopped))
                answer = _watched(waiting.popleft(), progress)
                progress.at((taken + 1) / len(blocks))
                if answer is not None:
                    yield answer
        finally:
            until_stopped.stop()
            for future in waiting:
                future.cancel()


def _watched(future: Future, progress: Progress) -> BlockAnswer | None:
    while not wait([future], LOOK_S).done:
        progress.check()
    return future.result()


class _UntilStopped(Progress):
    """Stops the threads; they do not ask QGIS themselves."""

    def __init__(self) -> None:
        self._stopped = Event()

    def stop(self) -> None:
        self._stopped.set()

    def is_cancelled(self) -> bool:
        return self._stopped.is_set()
