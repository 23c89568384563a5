"""How a simulation is run."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path

import shapely

from ..errors import TrafficError

INTERVALS_MIN = (5, 15)
ALL_CORES = 0
LEAST_SEEDS = 5
"""Runs below which a difference between scenarios cannot be told from chance (reference/traffic.md §3.5)."""


class Mode(Enum):
    """How vehicles move: from queue to queue, or each by itself."""

    MESO = "meso"
    MICRO = "micro"


@dataclass(frozen=True)
class SimulationOptions:
    """What to simulate and how often.

    ``begin_s``, ``end_s``: trips that leave in this time (seconds after midnight) are simulated, and driven to their
    ends for at most ``drain_s`` more; statistics begin ``warm_up_s`` after ``begin_s``. ``interval_s``: slices of the
    statistics and of the times that routes are chosen by. ``seeds``: one run each; ``rounds``: most rounds of the
    equilibrium loop; it ends before when the mean trip time changes by less than ``steady`` twice. ``mode``,
    ``area`` (micro; in the network's CRS). ``vehicle_share``: of the vehicles whose ways are kept. ``sumo_folder``:
    where SUMO's files stay, None to keep none. ``day``: the date that results are animated on. ``processes``: most
    runs at once, :data:`ALL_CORES` for one a core; results are the same whatever it is.

    Raises :class:`TrafficError` for times, intervals or counts that cannot be.
    """

    begin_s: float
    end_s: float
    warm_up_s: float = 900.0
    interval_s: float = 900.0
    seeds: tuple[int, ...] = tuple(range(1, LEAST_SEEDS + 1))
    rounds: int = 8
    mode: Mode = Mode.MESO
    area: shapely.Geometry | None = None
    vehicle_share: float = 0.05
    scale: float = 1.0
    drain_s: float = 3600.0
    steady: float = 0.01
    sumo_folder: Path | None = None
    day: date = field(default_factory=date.today)
    processes: int = ALL_CORES

    def __post_init__(self) -> None:
        if not self.begin_s < self.end_s:
            raise TrafficError("The simulation ends before it begins. Give an end after the begin.")
        if not 0 <= self.warm_up_s < self.end_s - self.begin_s:
            raise TrafficError(
                "A warm-up of {minutes} minutes leaves nothing of the simulated time. Give a shorter one.",
                minutes=f"{self.warm_up_s / 60:g}",
            )
        if self.interval_s / 60 not in INTERVALS_MIN:
            raise TrafficError(
                "Statistics are made every 5 or 15 minutes, not every {minutes}.", minutes=f"{self.interval_s / 60:g}"
            )
        if not self.seeds or len(set(self.seeds)) < len(self.seeds):
            raise TrafficError("Give each run a seed of its own, and one at least.")
        if self.rounds < 1:
            raise TrafficError("One round is needed at least to find routes.")
        if self.processes < 0:
            raise TrafficError("The number of runs at once is 1 or more, or 0 for one a core.")
        if not 0 <= self.vehicle_share <= 1:
            raise TrafficError(
                "The share of vehicles to keep is between 0 and 1, not {share}.", share=self.vehicle_share
            )

    @property
    def last_s(self) -> float:
        """When a run ends that has vehicles on the road still."""
        return self.end_s + self.drain_s

    @property
    def statistics_from_s(self) -> float:
        return self.begin_s + self.warm_up_s
