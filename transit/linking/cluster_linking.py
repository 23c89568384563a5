"""Linking on a cluster: each worker links a service day and lays its legs where this PC would have written them."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ...common.cluster import connected
from ...common.progress import SILENT, Progress
from .. import engine
from ..cluster import ROOMS, require_seen, seen_from_afar
from ..taps import DAY_FOLDER, Part
from .chaining import Agreement
from .linked_days import DaySummary
from .linking import LinkJob, link_parts

_DESK = ".desk-"
"""Begins the folder in which a worker writes, so that what it leaves when it dies is no service day."""


def link_on_cluster(
    job: LinkJob, parts: list[Part], scheduler: str, progress: Progress = SILENT
) -> Iterator[tuple[DaySummary, Agreement]]:
    """What :func:`~.linking.link_parts` gives, with each day linked and written by a worker.

    The workers read the taps and write into the folder of ``job`` themselves: both lie in a folder that all of them
    share. Raises :class:`TransitError` for a path that a worker does not see and
    :class:`~..common.cluster_errors.ClusterError` for a cluster that cannot be used.
    """
    job = replace(job, folder=job.folder.absolute())
    try:
        with connected(scheduler, ROOMS, progress) as cluster:
            yield from cluster.in_order(link_on_worker, job, seen_from_afar(parts), progress)
    finally:
        for desk in job.folder.glob(f"{_DESK}*"):
            shutil.rmtree(desk, ignore_errors=True)


def link_on_worker(job: LinkJob, part: Part) -> tuple[DaySummary, Agreement]:
    """One task: link the taps of one service day.

    A day that is given to a second worker, because the first seemed dead, is whole at any time: each writes at a desk
    of its own, and a rename brings the legs to their place.
    """
    require_seen((job.folder, *part.files))
    desk = job.folder / f"{_DESK}{uuid.uuid4().hex}"
    desk.mkdir()
    try:
        with engine.session() as connection:
            job.vocabulary.declare(connection)
            ((summary, agreement),) = link_parts(connection, replace(job, folder=desk), [part], _WhileSeen(desk))
        _bring(desk / f"{DAY_FOLDER}{part.day.isoformat()}", job.folder)
    finally:
        shutil.rmtree(desk, ignore_errors=True)
    return summary, agreement


def _bring(day: Path, folder: Path) -> None:
    """Put the files of ``day`` in their place in ``folder``."""
    target = folder / day.name
    target.mkdir(exist_ok=True)
    for file in day.iterdir():
        os.replace(file, target / file.name)


class _WhileSeen(Progress):
    """Stops a worker's work when ``folder`` is gone: the user has cancelled, and what was written is removed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def is_cancelled(self) -> bool:
        return not self._folder.exists()
