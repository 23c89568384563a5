"""Measures for how long the main thread could not answer, and notes what it was doing."""

import sys
import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QObject, Qt, QTimer

BEAT_MS = 10
"""Pause between two beats of an idle event loop."""
BEATS_PER_COUNT = 4
"""So often the threads' times are read: it takes a millisecond."""
LOOK_S, LATE_MS = 0.015, 40
"""A beat that is so late is worth a look at the main thread's stack."""
DEEPEST = 16
"""Frames of a stack that are kept, the innermost."""
TASKS = Path("/proc/self/task")
NS_PER_MS = 1e6


@dataclass(frozen=True)
class Gap:
    """One time without a beat: what blocked the main thread (ms), how long it was, and the stacks seen meanwhile."""

    job: str
    blocked_ms: float
    wall_ms: float
    stacks: tuple[str, ...]


@dataclass(frozen=True)
class Clock:
    """The time, and what the kernel has noted of each thread: at work, and waiting for a processor (ms)."""

    wall: float
    work: dict[int, float]
    queue: dict[int, float]

    @classmethod
    def now(cls) -> "Clock":
        work, queue = {}, {}
        for task in TASKS.iterdir():
            try:
                worked, queued, _ = (task / "schedstat").read_text().split()
            except OSError:
                continue  # the thread has just ended
            work[int(task.name)], queue[int(task.name)] = int(worked) / NS_PER_MS, int(queued) / NS_PER_MS
        return cls(time.monotonic() * 1e3, work, queue)

    def blocked_ms(self, since: "Clock", thread: int, wall_ms: float) -> float:
        """How long ``thread`` was blocked of the last ``wall_ms``.

        The machine is shared with others, and what it takes is no fault of ours. So a gap counts with the time that the
        thread worked, and with the time that it slept (waiting for the interpreter's lock, a file, another thread)
        apart from the time that another thread, which it may have waited for, stood in the kernel's queue.
        """
        worked = min(self.work[thread] - since.work[thread], wall_ms)
        slept = max(0.0, wall_ms - worked - (self.queue[thread] - since.queue[thread]))
        others = max(
            (self.queue[other] - since.queue.get(other, 0.0) for other in self.queue if other != thread), default=0
        )
        return worked + max(0.0, slept - others)


class Watchdog(QObject):
    """Beats in the main thread from its making to :meth:`stop`. ``job``: what gaps are booked on; "" for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.job = ""
        self.gaps: list[Gap] = []
        self._main = threading.main_thread()
        self._last = time.monotonic()
        self._count, self._clock = 0, Clock.now()
        self._stacks: list[str] = []
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

    def worst(self) -> dict[str, Gap]:
        """The longest gap of each job."""
        longest: dict[str, Gap] = {}
        for gap in self.gaps:
            if gap.job not in longest or gap.blocked_ms > longest[gap.job].blocked_ms:
                longest[gap.job] = gap
        return longest

    def book_on(self, job: str) -> None:
        """What comes from now on belongs to ``job``; call it from the event loop."""
        self._beat()
        self.job = job

    def _beat(self) -> None:
        wall_ms = (time.monotonic() - self._last) * 1e3 - BEAT_MS
        self._count = (self._count + 1) % BEATS_PER_COUNT
        if wall_ms >= LATE_MS and self.job:
            clock = Clock.now()
            blocked = clock.blocked_ms(self._clock, self._main.native_id, wall_ms)
            self.gaps.append(Gap(self.job, blocked, wall_ms, tuple(dict.fromkeys(self._stacks))))
            self._clock = clock
        elif self._count == 0:
            self._clock = Clock.now()
        self._stacks.clear()
        self._last = time.monotonic()

    def _look(self) -> None:
        while self._goes_on:
            time.sleep(LOOK_S)
            if (time.monotonic() - self._last) * 1e3 - BEAT_MS < LATE_MS or not self.job:
                continue
            frame = sys._current_frames().get(self._main.ident)
            if frame is not None:
                self._stacks.append("".join(traceback.format_list(traceback.extract_stack(frame)[-DEEPEST:])))
