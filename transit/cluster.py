"""Legs on a cluster: a service day is a task, whose counts are those that this PC would have made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ..common.cluster import connected
from ..common.progress import SILENT, Progress
from .errors import TransitError
from .leg_days import LegDays
from .passes import Maker, Tallies, run_tallies
from .taps import Part

ROOMS = ("transit",)


@dataclass(frozen=True)
class Count:
    """What the tasks of one run share: the dataset, for its codes are those of all days, and what counts."""

    legs: LegDays
    make: Maker


def run_on_cluster(legs: LegDays, make: Maker, scheduler: str, progress: Progress = SILENT) -> Tallies:
    """What :func:`~.passes.run_tallies` returns, counted day by day on the cluster of ``scheduler``.

    The workers read ``legs`` themselves, at the same path as here: it lies in a folder that all of them share.

    Raises :class:`TransitError` for a path that a worker cannot read and :class:`~..common.cluster_errors.ClusterError`
    for a cluster that cannot be used.
    """
    tallies = make(legs.vocabulary)
    with connected(scheduler, ROOMS, progress) as cluster:
        progress.step("Counting {days} service days on the cluster", days=len(legs.parts))
        for of_day in cluster.in_order(count_day, Count(legs, make), seen_from_afar(legs.parts), progress):
            for tally, counted in zip(tallies, of_day, strict=True):
                tally.merge(counted)
    return tallies


def count_day(count: Count, part: Part) -> Tallies:
    """One task: the tallies of one service day."""
    require_seen(part.files)
    return run_tallies(count.legs.only(part), count.make)


def seen_from_afar(parts: Iterable[Part]) -> list[Part]:
    """``parts`` with paths that do not depend on this program's folder."""
    return [replace(part, files=tuple(file.absolute() for file in part.files)) for part in parts]


def require_seen(paths: Iterable[Path]) -> None:
    """Raise :class:`TransitError` when this worker does not see one of ``paths``."""
    for path in paths:
        if not path.exists():
            raise TransitError(
                "A worker of the cluster cannot read {path}. Put the records into a folder that this PC and all "
                "workers see under the same path.",
                path=path,
            )
