"""The plain way of SUMO's users from a demand to an equilibrium: od2trips, then duaIterate.py with its defaults.

A peer for ``benchmarks/simulation.py``: :func:`plain_way` takes the same SUMO net, network and demand as ours, writes
TAZ and O-format matrices (one a slice of the profile), and iterates until the mean trip time is within
:data:`NEAR_ENOUGH` of a target, or :data:`MOST_ROUNDS`. Defaults are kept but for meso with junction control, without
which it would be another model, and for summaries and emissions that nobody reads (``--disable-summary``).
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from ..traffic.demand.model import Demand
from ..traffic.network.model import RoadNetwork
from ..traffic.sumo.ids import SumoIds
from ..traffic.sumo.programs import SumoInstallation, find_sumo
from ..traffic.sumo.xml_files import element, read_elements, write_elements

NEAR_ENOUGH = 0.01
MOST_ROUNDS = 20
LOOK_EVERY_S = 0.3
TAZ, TRIPS = "plain.taz.xml", "plain.trips.xml"


@dataclass(frozen=True)
class PlainRound:
    """A round of duaIterate: mean trip time (s, with the wait to be let in), vehicles that arrived, seconds so far."""

    mean_trip_s: float
    arrived: int
    cpu_s: float
    wall_s: float


@dataclass(frozen=True)
class PlainWay:
    """``trips``: drawn by od2trips. ``reached``: whether a round came near enough to the target."""

    trips: int
    rounds: list[PlainRound] = field(default_factory=list)
    reached: bool = False

    @property
    def cpu_s(self) -> float:
        return self.rounds[-1].cpu_s if self.rounds else float("nan")

    @property
    def wall_s(self) -> float:
        return self.rounds[-1].wall_s if self.rounds else float("nan")


def plain_way(
    net: Path, edges: SumoIds, network: RoadNetwork, demand: Demand, folder: Path, target_s: float | None = None,
    rounds: int = MOST_ROUNDS, seed: int = 1,
) -> PlainWay:  # fmt: skip
    """Run it in ``folder``; ``net``: the .net.xml, ``edges``: the network's ids and SUMO's (``SumoNet.edges``)."""
    sumo = find_sumo()
    folder.mkdir(parents=True, exist_ok=True)
    clock = _Clock()
    trips = _trips(sumo, edges, network, demand, folder, seed)
    found = PlainWay(trips)
    for number in _iterations(sumo, net, demand, folder, rounds, seed):
        mean, arrived = _told(folder / f"{number:03d}" / f"tripinfo_{number:03d}.xml")
        found.rounds.append(PlainRound(mean, arrived, clock.cpu_s(), clock.wall_s()))
        if target_s is not None and arrived >= trips * (1 - NEAR_ENOUGH) and mean <= target_s * (1 + NEAR_ENOUGH):
            return PlainWay(trips, found.rounds, reached=True)
    return found


def _trips(
    sumo: SumoInstallation, edges: SumoIds, network: RoadNetwork, demand: Demand, folder: Path, seed: int
) -> int:
    write_elements(folder / TAZ, "tazs", _tazs(edges, network, demand))
    matrices = [_matrix(demand, slice_, folder) for slice_ in demand.profile.itertuples()]
    command = [
        sumo.program("od2trips"), "-n", TAZ, "-d", ",".join(filter(None, matrices)), "-o", TRIPS, "--seed", seed,
        "--different-source-sink", "true",
    ]  # fmt: skip
    subprocess.run([str(part) for part in command], cwd=folder, env=sumo.environment(), check=True, capture_output=True)
    return sum(1 for _ in read_elements(folder / TRIPS, "trip"))


def _tazs(edges: SumoIds, network: RoadNetwork, demand: Demand) -> Iterator[str]:
    """Zones as SUMO has them: edges that leave their junctions as sources, edges that end there as sinks."""
    known = network.edges[network.edges["edge_id"].isin(edges.to_sumo)]
    for zone, access in demand.access.groupby("zone_id"):
        inside = ""
        for tag, share, end in (("tazSource", "out_share", "from_node"), ("tazSink", "in_share", "to_node")):
            weights = known[end].map(access.groupby("node_id")[share].sum()) / known.groupby(end)[end].transform("size")
            used = weights > 0
            for edge, weight in zip(known.loc[used, "edge_id"], weights[used], strict=True):
                inside += element(tag, id=edges.to_sumo[edge], weight=f"{weight:.6f}")
        yield element("taz", inside, id=zone)


def _matrix(demand: Demand, part: object, folder: Path) -> str:
    """A matrix in O-format of a class in a slice; od2trips rounds its cells itself."""
    od = demand.od[(demand.od["vehicle_class"] == part.vehicle_class) & (demand.od["vehicles"] > 0)]
    if not part.share or od.empty:
        return ""
    name = f"{part.vehicle_class}_{part.begin_s:.0f}.od.txt"
    cells = od["origin"] + " " + od["destination"] + " " + (od["vehicles"] * part.share).map("{:.6f}".format)
    head = ["$OR;D2", _hour_minute(part.begin_s) + " " + _hour_minute(part.end_s), "1.0"]
    (folder / name).write_text("\n".join([*head, *cells]) + "\n", encoding="utf-8")
    return name


def _hour_minute(seconds: float) -> str:
    return f"{seconds // 3600:.0f}.{seconds % 3600 // 60:02.0f}"


def _iterations(
    sumo: SumoInstallation, net: Path, demand: Demand, folder: Path, rounds: int, seed: int
) -> Iterator[int]:
    """Rounds of duaIterate as they end; the script and what it started are stopped when nobody asks for more."""
    script = sumo.home / "tools" / "assign" / "duaIterate.py"
    command = [
        sys.executable, str(script), "-n", str(net), "-t", str(folder / TRIPS), "-l", str(rounds), "--mesosim",
        "--meso-junctioncontrol", "--disable-summary", "-b", f"{demand.begin_s:.0f}", "sumo--seed", str(seed),
    ]  # fmt: skip
    environment = {**sumo.environment(), "SUMO_HOME": str(sumo.home)}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        for number in range(rounds):
            following = folder / f"{number + 1:03d}"
            while process.poll() is None and not following.exists():
                time.sleep(LOOK_EVERY_S)
            if not (folder / f"{number:03d}" / f"tripinfo_{number:03d}.xml").exists():
                return
            yield number
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _told(tripinfo: Path) -> tuple[float, int]:
    times = [
        (float(trip.get("duration")), float(trip.get("departDelay"))) for trip in read_elements(tripinfo, "tripinfo")
    ]
    return (float(np.sum(times) / len(times)) if times else float("nan")), len(times)


class _Clock:
    """Seconds since it was made, of the clock and of the CPU of this process's children, running ones included."""

    def __init__(self) -> None:
        self._wall = time.monotonic()
        self._cpu = _cpu_of_children()

    def wall_s(self) -> float:
        return time.monotonic() - self._wall

    def cpu_s(self) -> float:
        return _cpu_of_children() - self._cpu


def _cpu_of_children() -> float:
    """CPU seconds of children that ended and of those that run, theirs that ended included (Linux)."""
    ended = os.times()
    total = ended.children_user + ended.children_system
    mine = os.getpid()
    ticks = os.sysconf("SC_CLK_TCK")
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == mine:
            total += sum(map(int, fields[11:15])) / ticks
    return total


def as_table(found: PlainWay) -> pd.DataFrame:
    return pd.DataFrame([vars(each) for each in found.rounds])
