"""The equilibrium of a city's peak with SUMO: ours, then the plain way of SUMO's users, on one net in one run.

    python -m sijeong.benchmarks.simulation 50000 [--growth 10000 200000] [--alone]

29 × 29 junctions, 3,208 edges, 221 signals, a peak of two hours, meso with junction control, one seed. Seconds and
shares of our time by step: what is not one of SUMO's programs is ours. The plain way (``sumo_plain_way.py``) goes on
until its mean trip time is ours, within 1 %. CPU seconds count children, so that a busy machine tells.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from ..traffic.results.store import write_results
from ..traffic.sumo import city as sumo_city
from ..traffic.sumo import net_files
from ..traffic.sumo.ids import SumoIds
from ..traffic.sumo.options import SimulationOptions
from ..traffic.sumo.simulating import simulate
from .sumo_plain_way import plain_way

SIDE, ZONES = 29, 6


class Clock:
    """Seconds in each of SUMO's programs."""

    def __init__(self) -> None:
        self.seconds: Counter = Counter()
        self._run = net_files.run_program
        net_files.run_program = sumo_city.run_program = self

    def __call__(self, sumo, program, *given, **named):
        begun = time.perf_counter()
        try:
            return self._run(sumo, program, *given, **named)
        finally:
            self.seconds[program] += time.perf_counter() - begun

    def stop(self) -> None:
        net_files.run_program = sumo_city.run_program = self._run


def main() -> None:
    sys.path.append(str(Path(__file__).parents[1] / "tests" / "traffic"))
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("trips", type=int)
    options.add_argument("--growth", type=int, nargs="*", default=[])
    options.add_argument("--alone", action="store_true", help="without the plain way")
    given = options.parse_args()
    for trips in given.growth:
        with tempfile.TemporaryDirectory() as folder:
            _ours(trips, Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        demand, network, results = _ours(given.trips, Path(folder))
        if not given.alone:
            _plain(demand, network, results, Path(folder))


def _ours(trips: int, folder: Path):
    from grid_city import grid_network, peak_demand

    network = grid_network(SIDE, SIDE)
    demand = peak_demand(network, trips, ZONES)
    clock, begun, cpu = Clock(), time.perf_counter(), _cpu_seconds()
    options = SimulationOptions(demand.begin_s, demand.end_s, warm_up_s=0.0, seeds=(1,), sumo_folder=folder / "sumo")
    results = simulate(network, demand, None, options)
    simulated = time.perf_counter()
    write_results(results, folder / "run.gpkg", {})
    whole, writing = time.perf_counter() - begun, time.perf_counter() - simulated
    clock.stop()
    print(f"ours, {trips:,} trips: {whole:.1f} s, {_cpu_seconds() - cpu:.1f} CPU s, {len(results.rounds)} rounds")
    print(results.rounds[["round", "mean_trip_s", "gap", "teleports"]].round(3).to_string(index=False))
    own = whole - sum(clock.seconds.values())
    for name, seconds in (*clock.seconds.most_common(), ("our own", own), ("- writing", writing)):
        print(f"  {name:<12} {seconds:7.1f} s {100 * seconds / whole:5.1f} %")
    rate = len(results.rounds) * (options.end_s - options.begin_s) / max(clock.seconds["sumo"], 1e-9)
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(f"  real-time factor {rate:,.0f}, largest process {peak:,.0f} MB, partial: {results.is_partial}", flush=True)
    return demand, network, results


def _plain(demand, network, results, folder: Path) -> None:
    ids = SumoIds.of(network.edges["edge_id"], "e")
    mean = float(results.seeds["mean_trip_s"][0])
    found = plain_way(folder / "sumo" / net_files.NET, ids, network, demand, folder / "plain", mean)
    print(f"od2trips + duaIterate.py until {mean:.1f} s: {found.wall_s:.1f} s, {found.cpu_s:.1f} CPU s")
    print("  mean trip s by round:", [round(part.mean_trip_s, 1) for part in found.rounds])
    print("  reached" if found.reached else "  not reached")


def _cpu_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in used)


if __name__ == "__main__":
    main()
