"""Whether a cluster could be used: who answers there, and how much it can do at once."""

from __future__ import annotations

from dataclasses import dataclass

from .cluster import connected
from .cluster_errors import no_workers
from .progress import SILENT, Progress

ROOMS = ("transit", "forest")
"""Those that compute on clusters: they travel along, so that a worker that lacks a package is noticed now."""


@dataclass(frozen=True)
class Trial:
    """Workers, and the threads that they have together."""

    workers: int
    threads: int


def try_cluster(address: str, progress: Progress = SILENT) -> Trial:
    """Connect to the scheduler at ``address`` as a job would, count its workers, and leave.

    Raises :class:`~.cluster_errors.ClusterError` where a job would.
    """
    with connected(address, ROOMS, progress) as cluster:
        threads = cluster.threads_of_workers(progress)
    if not threads:
        raise no_workers(address)
    return Trial(len(threads), sum(threads))
