"""What goes wrong with a cluster, in one sentence each."""

from __future__ import annotations

import sys

from .engines import engine_folder
from .errors import SijeongError

SAME_VERSION = ("python", "distributed")
"""What must be of the same version everywhere: Dask supports no mixture, and functions travel as Python's bytecode."""


class ClusterError(SijeongError):
    """A cluster that cannot be used, or no longer."""


def no_client() -> ClusterError:
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    folder = engine_folder()
    if folder is None:
        return ClusterError(
            "The package distributed (Dask) is not in this Python ({python}). Install the cluster's version of it, or "
            "leave the scheduler empty to compute on this PC.",
            python=python,
        )
    return ClusterError(
        "The package distributed (Dask) is not here. Unpack the cluster's version of it into Sijeong's folder of "
        "engines, with any Python {python}: pip install --target “{folder}” distributed==VERSION. QGIS's own Python is "
        "not touched. Or leave the scheduler empty to compute on this PC.",
        python=python,
        folder=folder,
    )


def not_reached(address: str, cause: Exception) -> ClusterError:
    return ClusterError(
        "No scheduler answers at {address} ({cause}). Check the address and whether the cluster runs, or leave the "
        "scheduler empty to compute on this PC.",
        address=address,
        cause=_first_line(cause),
    )


def no_workers(address: str) -> ClusterError:
    return ClusterError(
        "The cluster at {address} has no workers. Start some (dask worker {address}), or leave the scheduler empty to "
        "compute on this PC.",
        address=address,
    )


def lacking(worker: str, package: str) -> ClusterError:
    return ClusterError(
        "The worker {worker} lacks {package}. Install {package} into the Python of the cluster's workers and start "
        "them again, or leave the scheduler empty to compute on this PC.",
        worker=worker,
        package=package,
    )


def in_our_words(cause: Exception, address: str) -> ClusterError:
    """The sentence for what Dask raises while tasks are done at the scheduler's ``address``."""
    from distributed import CancelledError, KilledWorker

    if isinstance(cause, KilledWorker):
        return ClusterError(
            "The cluster gave a task up, because each worker that took it died. Give the workers more memory; their "
            "logs say more."
        )
    if isinstance(cause, CancelledError):
        return ClusterError(
            "The connection to the scheduler at {address} was lost. Start the job again when the cluster is back, or "
            "leave the scheduler empty to compute on this PC.",
            address=address,
        )
    return ClusterError("A worker of the cluster failed: {cause}", cause=_first_line(cause))


def require_same_versions(versions: dict, address: str) -> None:
    """Raise :class:`ClusterError` when the scheduler or a worker has another version of what must be the same.

    ``versions`` is what Dask's client says of itself, the scheduler and the workers.
    """
    here = versions["client"]
    for machine, there in (("scheduler", versions["scheduler"]), *versions["workers"].items()):
        for package in SAME_VERSION:
            ours, theirs = _version(here, package), _version(there, package)
            if ours != theirs:
                raise ClusterError(
                    "The cluster at {address} has {package} {theirs} ({machine}), this PC {ours}. Both need the same "
                    "version; leave the scheduler empty to compute on this PC.",
                    address=address,
                    package=package,
                    theirs=theirs,
                    machine=machine,
                    ours=ours,
                )


def _version(machine: dict, package: str) -> str:
    """Of Python the first two numbers: the bytecode's."""
    version = str(machine["packages"].get(package))
    return ".".join(version.split(".")[:2]) if package == "python" else version


def _first_line(cause: BaseException) -> str:
    return (str(cause) or type(cause).__name__).splitlines()[0]
