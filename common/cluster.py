"""The city's own Dask cluster: a room's functions as tasks on other machines, nothing of theirs written twice.

Sijeong brings no scheduler and changes none: it connects, lends the workers its rooms, has its tasks done and leaves.
What QGIS lacks for that (the package ``distributed``) is loaded late, so that nobody else needs it.
"""

from __future__ import annotations

import gc
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from . import remote
from .cluster_errors import in_our_words, lacking, no_client, no_workers, not_reached, require_same_versions
from .engines import load_engine
from .errors import MissingEngine, SijeongError
from .progress import SILENT, Progress
from .shipping import packed_rooms, with_code

POLL_S = 0.1
"""Seconds between two looks at the cancel button."""

CONNECT_S = 5
"""Seconds after which a scheduler that does not answer is away."""

CLOSE_S = 0.5
"""Seconds that the end of a job, cancelled ones too, waits for the scheduler to take note."""

WORKERS_S = 30
"""Seconds that a job waits for a worker when the cluster has none, or none left."""

RETRIES = 2
"""How often a task that failed for another reason than its data (a share that drops out) is tried again. What a worker
had in hand when it died, Dask gives to others itself: three times by its default."""

TASKS_AHEAD = 2
"""Tasks under way for each thread of the cluster: enough to keep it busy, few enough answers to hold."""

CREW_S = 1
"""Seconds between two questions after the workers."""

Answer = TypeVar("Answer")
Shared = TypeVar("Shared")
Task = TypeVar("Task")


@contextmanager
def connected(address: str, rooms: Sequence[str], progress: Progress = SILENT) -> Iterator[Cluster]:
    """The Dask cluster whose scheduler listens at ``address`` (``tcp://10.0.0.5:8786``), for functions of ``rooms``.

    At the end, also by an error or a cancel, the connection is closed: the scheduler then drops what is left to do.

    Raises :class:`ClusterError` when ``distributed`` is not here, when nobody answers within seconds, and when the
    versions there are others than here.
    """
    try:
        distributed = load_engine("distributed")
    except MissingEngine as cause:
        raise no_client() from cause
    progress.step("Connecting to the cluster at {address}", address=address)

    def connect() -> Any:
        with _UNCOLLECTED:
            return distributed.Client(address, timeout=CONNECT_S, set_as_default=False, name="sijeong")

    try:
        client = _watched(connect, progress.check, too_late=_close)
    except SijeongError:
        raise
    except Exception as cause:
        raise not_reached(address, cause) from cause
    try:
        _watched(lambda: _prepare(client, address, rooms), progress.check)
        with _Crew(client) as crew:
            yield Cluster(address, client, crew)
    finally:
        closing = threading.Thread(target=_close, args=(client,), name="sijeong-cluster-close", daemon=True)
        closing.start()
        closing.join(CLOSE_S)


def _close(client: Any) -> None:
    with _UNCOLLECTED:
        client.close()


def _prepare(client: Any, address: str, rooms: Sequence[str]) -> None:
    require_same_versions(client.get_versions(), address)
    archive, digest = packed_rooms(rooms)
    client.register_plugin(remote.rooms(archive, digest))


class Cluster:
    """A connection to a scheduler; see :func:`connected`."""

    def __init__(self, address: str, client: Any, crew: _Crew) -> None:
        self.address = address
        self._client = client
        self._crew = crew

    def in_order(
        self,
        function: Callable[[Shared, Task], Answer],
        shared: Shared,
        tasks: Sequence[Task],
        progress: Progress = SILENT,
    ) -> Iterator[Answer]:
        """``function(shared, task)`` for each of ``tasks``, computed on the workers, in the order of ``tasks``.

        ``function`` is one of a room's module. ``shared`` travels once for all tasks. Progress goes by finished tasks.

        Raises the :class:`SijeongError` that a task raises, and :class:`ClusterError`.
        """
        from distributed.protocol.pickle import dumps

        call, common = with_code(remote.call), self._client.submit(with_code(remote.keep), dumps(shared), pure=False)
        todo, waiting = deque(tasks), deque()
        for taken in range(len(tasks)):
            while todo and len(waiting) < max(1, TASKS_AHEAD * self._crew.threads):
                packed = dumps((function, todo.popleft()))
                waiting.append(self._client.submit(call, common, packed, pure=False, retries=RETRIES))

            def look(taken: int = taken) -> None:
                if self._crew.missing_s > WORKERS_S:
                    raise no_workers(self.address)
                progress.at((taken + sum(future.done() for future in waiting)) / len(tasks))

            answer = self._answer(waiting[0], look)
            look()
            yield answer
            waiting.popleft()
        progress.at(1.0)

    def threads_of_workers(self, progress: Progress = SILENT) -> list[int]:
        """How many threads each worker has that is there now."""
        information = _watched(self._client.scheduler_info, progress.check)
        return [worker["nthreads"] for worker in information["workers"].values()]

    def _answer(self, future: Any, look: Callable[[], None]) -> Any:
        from distributed.protocol.pickle import loads

        try:
            answer = loads(_watched(future.result, look))
        except SijeongError:
            raise
        except Exception as cause:
            raise in_our_words(cause, self.address) from cause
        if isinstance(answer, SijeongError):
            raise answer
        if isinstance(answer, tuple) and answer[:1] == (remote.LACKS,):
            raise lacking(*answer[1:])
        return answer


class _Crew:
    """How many threads the cluster's workers have together: asked every second, because workers come and go."""

    def __init__(self, client: Any) -> None:
        self.threads = 0
        self._client = client
        self._seen = time.monotonic()
        self._over = threading.Event()

    def __enter__(self) -> _Crew:
        threading.Thread(target=self._ask, name="sijeong-cluster-crew", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()

    @property
    def missing_s(self) -> float:
        """Seconds since a worker was last seen."""
        return time.monotonic() - self._seen

    def _ask(self) -> None:
        while not self._over.is_set():
            with suppress(Exception):  # a scheduler that is gone is noticed by the task that waits for it
                workers = self._client.scheduler_info()["workers"]
                self.threads = sum(worker["nthreads"] for worker in workers.values())
                if workers:
                    self._seen = time.monotonic()
            self._over.wait(CREW_S)


class _Uncollected:
    """Python collects no cycles, in whatever thread, while any thread is in this context.

    A client that begins or ends holds a lock of Dask's. If Python found another client to be garbage just then, that
    one would close itself in the same thread, and wait for the lock for ever.
    """

    def __init__(self) -> None:
        self._lock, self._depth, self._usual = threading.Lock(), 0, True

    def __enter__(self) -> None:
        with self._lock:
            if not self._depth:
                self._usual = gc.isenabled()
                gc.disable()
            self._depth += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._depth -= 1
            if not self._depth and self._usual:
                gc.enable()


_UNCOLLECTED = _Uncollected()


def _watched(
    work: Callable[[], Answer],
    look: Callable[[], None],
    too_late: Callable[[Answer], object] = lambda answer: None,
) -> Answer:
    """What ``work`` returns, while ``look`` may raise: Dask's calls cannot be interrupted, so they are left behind.

    What a call that was left behind returns after all goes to ``too_late``.
    """
    outcome: Future[Answer] = Future()
    left = threading.Event()

    def working() -> None:
        try:
            answer = work()
        except BaseException as cause:
            outcome.set_exception(cause)
            return
        outcome.set_result(answer)
        if left.is_set():
            too_late(answer)

    threading.Thread(target=working, name="sijeong-cluster", daemon=True).start()
    try:
        while not wait([outcome], POLL_S).done:
            look()
    except BaseException:
        left.set()
        raise
    return outcome.result()
