"""Watches a run while it goes on: how many drive, how fast, and whether nothing moves any more."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..units import KMH_PER_MS
from .running import Stopped

GRIDLOCK_KMH = 5.0
GRIDLOCK_SLICES = 3
"""Mean speed below this while ever more vehicles drive, for so many slices in a row (reference/traffic.md §6)."""

_SUMMARY = re.compile(r'<step time="([\d.]+)".*? running="(\d+)" waiting="(\d+)".*? meanSpeed="(-?[\d.]+)"')


class Gridlock(Stopped):
    """Nothing moves any more; the run was stopped at ``second``."""

    def __init__(self, second: float, running: int, speed_kmh: float) -> None:
        super().__init__(second)
        self.second, self.running, self.speed_kmh = second, running, speed_kmh


@dataclass
class Watchdog:
    """Hears each line that SUMO says; raises :class:`Gridlock`. ``slice_s``: seconds of a slice."""

    slice_s: float
    last: tuple[float, int] | None = None
    stuck: int = 0
    running: list[tuple[float, int, float]] = field(default_factory=list)

    def __call__(self, line: str) -> None:
        found = _SUMMARY.search(line)
        if found:
            # a city that is full takes no more: those who wait to enter tell that it gets worse
            self.look(float(found[1]), int(found[2]) + int(found[3]), float(found[4]) * KMH_PER_MS)

    def look(self, second: float, running: int, speed_kmh: float) -> None:
        self.running.append((second, running, speed_kmh))
        if self.last is None:
            self.last = second, running
        if second - self.last[0] < self.slice_s:
            return
        grows = running > self.last[1]
        self.stuck = self.stuck + 1 if grows and 0 <= speed_kmh < GRIDLOCK_KMH else 0
        self.last = second, running
        if self.stuck >= GRIDLOCK_SLICES:
            raise Gridlock(second, running, speed_kmh)
