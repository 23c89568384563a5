"""All indicators in one reading of the legs: each service day is read once and shown to every tally."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

from ..common.progress import SILENT, Progress
from . import engine
from .leg_days import DayLegs, LegDays, read_day
from .taps import Part, Vocabulary


class Tally(Protocol):
    """What one indicator counts.

    A tally counts in whole numbers (passengers, seconds, metres), so that its sums do not depend on the order of the
    days: embedded, in threads and on a cluster the result is the same to the last digit. It must be picklable.
    """

    def add(self, day: DayLegs) -> None:
        """Count the legs of one service day."""

    def merge(self, other: Tally) -> None:
        """Take over what another tally of the same make has counted on other days."""


Answer = TypeVar("Answer")
Tallies = TypeVar("Tallies", bound=Sequence[Tally])
Maker = Callable[[Vocabulary], Tallies]
"""Makes fresh tallies for a dataset. A module's function, or a partial of one: it travels to cluster workers."""


def run_tallies(legs: LegDays | Path, make: Maker, progress: Progress = SILENT, scheduler: str = "") -> Tallies:
    """What ``make``'s tallies count over all service days of ``legs``.

    Here, one day after the other while the next is read; with ``scheduler`` (address of a Dask scheduler) as one task
    for each service day on that cluster. Memory follows the largest service day and the tallies, not the number of
    days.

    Raises :class:`TransitError` for legs that cannot be read and for a cluster that cannot be reached.
    """
    legs = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    if scheduler:
        from .cluster import run_on_cluster

        return run_on_cluster(legs, make, scheduler, progress)
    tallies = make(legs.vocabulary)
    # Each tally counts a day by itself, and numpy lets go of Python while it sorts: so they share the cores.
    with ThreadPoolExecutor(min(len(tallies), os.cpu_count() or 1) or 1, "sijeong-tallies") as counters:
        for day in _read_ahead(legs, progress):
            counting = [counters.submit(tally.add, day) for tally in tallies]
            try:
                for counted in counting:
                    _result(counted, progress)
            except BaseException:
                counters.shutdown(wait=False, cancel_futures=True)
                raise
    return tallies


def _read_ahead(legs: LegDays, progress: Progress) -> Iterator[DayLegs]:
    """The days of ``legs``; while one is counted, the next is read in another thread."""
    with engine.session() as connection, ThreadPoolExecutor(1, "sijeong-legs") as reader:
        legs.vocabulary.declare(connection)
        waiting: Future[DayLegs] | None = None
        try:
            for number, part in enumerate((*legs.parts, None)):
                ready, waiting = waiting, reader.submit(_read, connection, part) if part is not None else None
                if ready is not None:
                    yield _result(ready, progress)
                progress.at(number / len(legs.parts))
        except BaseException:
            connection.interrupt()
            raise


def _read(connection, part: Part) -> DayLegs:
    return read_day(connection, part)


def _result(work: Future[Answer], progress: Progress) -> Answer:
    while True:
        progress.check()
        try:
            return work.result(timeout=engine.POLL_S)
        except TimeoutError:
            continue
