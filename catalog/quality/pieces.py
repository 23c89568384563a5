"""Long work on arrays, cut into pieces that run in threads, so that a cancel is heard while one of them runs.

GEOS works outside Python's lock, so several pieces run at the same time where there are several processors.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

import numpy as np

from ...common.progress import Progress

THREADS = min(4, os.cpu_count() or 1)
LOOK_EVERY_S = 0.1
"""Seconds between two looks at the cancel button."""
ROWS_AT_ONCE = 10_000

Piece = TypeVar("Piece")
Result = TypeVar("Result")


def in_threads(function: Callable[[Piece], Result], pieces: Iterable[Piece], progress: Progress) -> Iterator[Result]:
    """``function`` of each piece, in order. A cancel leaves the pieces under way to end by themselves, unused."""
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="sijeong-quality")
    waiting: deque[Future[Result]] = deque()
    try:
        for piece in pieces:
            waiting.append(pool.submit(function, piece))
            if len(waiting) > THREADS:
                yield _awaited(waiting.popleft(), progress)
        while waiting:
            yield _awaited(waiting.popleft(), progress)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _awaited(future: Future[Result], progress: Progress) -> Result:
    progress.check()
    while not future.done():
        wait([future], LOOK_EVERY_S)
        progress.check()
    return future.result()


def of_rows(function: Callable[[np.ndarray], np.ndarray], rows: np.ndarray, progress: Progress) -> np.ndarray:
    """``function`` of a long array that gives one value for each, piece by piece."""
    pieces = (rows[start : start + ROWS_AT_ONCE] for start in range(0, len(rows), ROWS_AT_ONCE))
    found = list(in_threads(function, pieces, progress))
    return np.concatenate(found) if found else function(rows)
