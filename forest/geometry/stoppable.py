"""Letting the user stop what GEOS does in one long call."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

from ...common.progress import Progress

Made = TypeVar("Made")

_LOOK_EVERY_S = 0.2
"""Seconds between two looks at whether to stop."""


def stoppable(work: Callable[[], Made], progress: Progress) -> Made:
    """What ``work`` gives, made in a thread: a whole city takes seconds, and GEOS cannot be told to stop.

    After a cancel the thread ends by itself and its result is dropped. GEOS lets go of Python's lock meanwhile.
    """
    outcome: list[Made | Exception] = []

    def run() -> None:
        try:
            outcome.append(work())
        except Exception as error:
            outcome.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    while thread.is_alive():
        progress.check()
        thread.join(_LOOK_EVERY_S)
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]
