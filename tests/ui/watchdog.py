"""Measures for how long the main thread could not answer, and notes what it was doing."""

import faulthandler
import linecache
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QObject, Qt, QTimer

BEAT_MS = 10
"""Pause between two beats of an idle event loop."""
LATE_MS = 40
"""A beat that is so late is worth a look at the main thread's stack."""
LOOK_S = 0.015
DEEPEST = 16
"""Frames of a stack that are kept, the innermost."""
TASKS = Path("/proc/self/task")
MS_PER_NS, MS_PER_S = 1e-6, 1e3


@dataclass(frozen=True)
class Gap:
    """One time without a beat: what blocked the main thread (ms), how long it was, and the stacks seen meanwhile."""

    job: str
    blocked_ms: float
    wall_ms: float
    stacks: tuple[str, ...]


@dataclass(frozen=True)
class ThreadTime:
    """How long a thread has worked and waited for a processor (ms)."""

    worked: float = 0.0
    queued: float = 0.0

    def since(self, before: "ThreadTime") -> "ThreadTime":
        return ThreadTime(self.worked - before.worked, self.queued - before.queued)


Times = dict[int, ThreadTime]
NEW = ThreadTime()


class Watchdog(QObject):
    """Beats in the main thread from its making to :meth:`stop`. ``job``: what gaps are booked on; "" for nothing.

    The machine is shared, and what it gives to others is no fault of ours. So a gap counts with the time that the main
    thread worked, and with the time that it slept (waiting for the interpreter's lock, a file, another thread) apart
    from the time that the busiest other thread, for which it may have waited, stood in the kernel's queue.

    A second thread looks at the stacks; it needs the interpreter's lock. With ``deep``, a file, Python's fault handler
    writes the stacks of all threads without that lock: it finds what holds it, and now and then takes the program down.
    """

    def __init__(self, deep: Path | None = None) -> None:
        super().__init__()
        self.job = ""
        self.gaps: list[Gap] = []
        self._main = threading.main_thread()
        self._deep = deep.open("w+") if deep else None
        self._stacks: list[str] = []
        self._times, self._last, self._worked = _times(), time.monotonic(), time.thread_time()
        self._beats = QTimer(self)
        self._beats.setTimerType(Qt.TimerType.PreciseTimer)
        self._beats.timeout.connect(self._beat)
        self._beats.start(BEAT_MS)
        self._goes_on = True
        self._looker = threading.Thread(target=self._look, daemon=True)
        self._looker.start()

    def stop(self) -> None:
        self._goes_on = False
        self._beats.stop()
        self._looker.join()

    def book_on(self, job: str) -> None:
        """What comes from now on belongs to ``job``; call it from the event loop."""
        self._beat()
        self.job = job

    def worst(self) -> dict[str, Gap]:
        """The longest gap of each job."""
        longest: dict[str, Gap] = {}
        for gap in self.gaps:
            if gap.job not in longest or gap.blocked_ms > longest[gap.job].blocked_ms:
                longest[gap.job] = gap
        return longest

    def _beat(self) -> None:
        wall = self._late_ms()
        if wall >= LATE_MS and self.job:
            # First what is ours, then the kernel's files: reading them lets other threads have the interpreter.
            worked, before, stacks = (time.thread_time() - self._worked) * MS_PER_S, self._times, self._stacks
            self._times = _times()
            self._note(wall, worked, before, stacks)
        self._stacks = []
        self._last, self._worked = time.monotonic(), time.thread_time()
        if self._deep is not None:
            self._listen_deeply()

    def _note(self, wall: float, worked: float, before: Times, stacks: list[str]) -> None:
        spent = {thread: time.since(before.get(thread, NEW)) for thread, time in self._times.items()}
        slept = max(0.0, wall - worked - spent.pop(self._main.native_id).queued)
        busiest = max(spent.values(), key=lambda time: time.worked + time.queued, default=NEW)
        blocked = min(worked, wall) + max(0.0, slept - busiest.queued)
        self.gaps.append(Gap(self.job, blocked, wall, tuple([*dict.fromkeys(stacks), *self._heard()])))

    def _late_ms(self) -> float:
        return (time.monotonic() - self._last) * MS_PER_S - BEAT_MS

    def _look(self) -> None:
        """While the beat is in time keep the threads' times; when it is late look at what the main thread does."""
        while self._goes_on:
            time.sleep(LOOK_S)
            if self._late_ms() < LATE_MS:
                times = _times()
                if self._late_ms() < LATE_MS:
                    self._times = times
            elif self.job:
                self._stacks.append(_told(_lines_of(self._main.ident)))

    def _listen_deeply(self) -> None:
        self._deep.seek(0)
        self._deep.truncate()
        faulthandler.dump_traceback_later(2 * LATE_MS / MS_PER_S, file=self._deep)

    def _heard(self) -> list[str]:
        if self._deep is None:
            return []
        self._deep.seek(0)
        return [self._deep.read()]


def _lines_of(thread: int) -> list[tuple[str, int]]:
    """Files and lines of a thread's stack, the innermost first.

    No frame outlives this call: what a frame refers to would live on, and for SIP's wrappers of nodes that QGIS has
    freed that ends in a crash.
    """
    frame, lines = sys._current_frames().get(thread), []
    while frame is not None and len(lines) < DEEPEST:
        lines.append((frame.f_code.co_filename, frame.f_lineno))
        frame = frame.f_back
    return lines


def _told(lines: list[tuple[str, int]]) -> str:
    return "\n".join(f"{file}:{line} {linecache.getline(file, line).strip()}" for file, line in reversed(lines))


def _times() -> Times:
    """What the kernel has counted of each thread of this process."""
    times = {}
    for task in TASKS.iterdir():
        try:
            worked, queued, _ = (task / "schedstat").read_text().split()
        except OSError:
            continue  # the thread has just ended
        times[int(task.name)] = ThreadTime(int(worked) * MS_PER_NS, int(queued) * MS_PER_NS)
    return times
