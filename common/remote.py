"""What travels to a cluster's machines with its code: they know nothing of Sijeong until it has run there.

So all of it imports what it needs where it needs it. Everything that passes the scheduler is bytes, packed by Dask's
own pickling: the scheduler reads neither Sijeong's classes nor numpy's, and needs none of them.
"""

from __future__ import annotations

LACKS = "lacks"
"""Marks the answer of a worker on which a package is missing."""


def rooms(archive: bytes, digest: str) -> object:
    """A Dask worker plugin that unpacks Sijeong on a worker; workers that join later get it as well.

    ``archive`` is a zip that holds the package ``sijeong``; ``digest`` tells one version from another.
    """
    from distributed import WorkerPlugin

    class Rooms(WorkerPlugin):
        name = f"sijeong-{digest}"

        def setup(self, worker) -> None:
            """Make the package importable; another version, of a colleague or of yesterday, steps aside."""
            import io
            import sys
            import zipfile
            from pathlib import Path

            folder = str(Path(worker.local_directory, self.name))
            with zipfile.ZipFile(io.BytesIO(archive)) as packed:
                packed.extractall(folder)
            sys.path[:] = [folder, *(entry for entry in sys.path if entry != folder)]
            loaded = getattr(sys.modules.get("sijeong"), "__file__", None) or folder
            if not loaded.startswith(folder):
                for module in [name for name in sys.modules if name.split(".")[0] == "sijeong"]:
                    del sys.modules[module]

    return Rooms()


def keep(packed: bytes) -> bytes:
    """What all tasks share, as a task of its own: Dask hands it from worker to worker, and makes it again when lost."""
    return packed


def call(shared: bytes, packed: bytes) -> bytes:
    """Do one task: pack what ``function(shared, task)`` returns, or the sentence for the user that it raises."""
    from distributed import get_worker
    from distributed.protocol.pickle import dumps, loads

    try:
        function, task = loads(packed)
        from sijeong.common.errors import MissingEngine, SijeongError
    except ImportError as cause:
        return dumps((LACKS, get_worker().address, cause.name))
    try:
        return dumps(function(loads(shared), task))
    except MissingEngine as cause:
        return dumps((LACKS, get_worker().address, cause.values["engine"]))
    except SijeongError as cause:
        return dumps(cause)
