"""What a simulation will take, told before it starts: time and memory."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from ...common.progress import Progress
from ..errors import TrafficError
from ..network.model import RoadNetwork
from .options import ALL_CORES, Mode, SimulationOptions

SECONDS_PER_TRIP = 0.2e-3
"""Of a round: driving a trip through queues, on one core of 2 GHz (50,000 trips, 3,200 links: 10 s)."""
ROUTING_PER_TRIP = 0.2e-3
"""Of finding one way (astar at times of day, the same city), grows with the root of the links."""
REFERENCE_LINKS = 3_000
MICRO_FACTOR = 18.0
"""Micro by meso, the same routes (reference/traffic.md §5)."""
PER_ROUND_S = 1.0
USUAL_ROUNDS = 6
FURTHER_RUNS = 3

BASE_MB = 150.0
LINK_KB, VEHICLE_KB = 20.0, 1.5
"""Of a run, SUMO and the tables here; measured: 3,200 links and 50,000 trips stay below 300 MB."""


def processes_of(trips: int, network: RoadNetwork, options: SimulationOptions) -> int:
    """How many of the further seeds run at once: as many as wished, as there are, and as the free memory holds."""
    wished = (os.cpu_count() or 1) if options.processes == ALL_CORES else options.processes
    free = free_memory_mb()
    held = wished if free is None else int(free / _megabytes_of_run(trips, network))
    return max(1, min(wished, len(options.seeds) - 1, held))


def seconds_of_run(trips: int, network: RoadNetwork, options: SimulationOptions, processes: int = 1) -> float:
    """About how long: rounds × driving, each trip routed a few times, and the further seeds, ``processes`` at once.

    Jams take longer.
    """
    far = (len(network.edges) / REFERENCE_LINKS) ** 0.5
    drive = trips * SECONDS_PER_TRIP * max(far, 0.3) + PER_ROUND_S
    route = trips * ROUTING_PER_TRIP * max(far, 0.3)
    rounds = min(options.rounds, USUAL_ROUNDS)
    micro = drive * MICRO_FACTOR if options.mode is Mode.MICRO else 0.0
    turns = -(-(len(options.seeds) - 1) // processes)
    return rounds * drive + 3 * route + micro + turns * (FURTHER_RUNS * drive + 2.5 * route + micro)


def _megabytes_of_run(trips: int, network: RoadNetwork) -> float:
    return BASE_MB + (len(network.edges) * LINK_KB + trips * VEHICLE_KB) / 1024


def tell_and_check(trips: int, network: RoadNetwork, options: SimulationOptions, progress: Progress) -> int:
    """Say how long it will take, about; returns how many runs there are at once.

    Raises :class:`TrafficError` where the memory that is free is too small for one.
    """
    need = _megabytes_of_run(trips, network)
    free = free_memory_mb()
    if free is not None and need > free:
        raise TrafficError(
            "{links} links and {trips} trips need about {need} MB of memory, and {free} MB are free. "
            "Close other programs, cut the network to the study area, or simulate a shorter time.",
            links=len(network.edges),
            trips=trips,
            need=round(need),
            free=round(free),
        )
    processes = processes_of(trips, network, options)
    progress.step(
        "{trips} trips, {runs} runs, {processes} at once, up to {rounds} rounds: about {minutes} minutes; "
        "longer where traffic jams",
        trips=f"{trips:,}",
        runs=len(options.seeds),
        processes=processes,
        rounds=options.rounds,
        minutes=f"{max(seconds_of_run(trips, network, options, processes) / 60, 0.1):.1f}",
    )
    return processes


def free_memory_mb() -> float | None:
    """Megabytes that programs can still take; None where the system does not say."""
    if sys.platform == "win32":
        return _free_on_windows()
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    values = dict(line.split(":", 1) for line in lines if ":" in line)
    return float(values["MemAvailable"].split()[0]) / 1024 if "MemAvailable" in values else None


def _free_on_windows() -> float | None:
    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong), ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in
              ("total", "free", "total_page", "free_page", "total_virtual", "free_virtual", "extended")),
        )  # fmt: skip

    status = Status(length=ctypes.sizeof(Status))
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return status.free / 2**20
