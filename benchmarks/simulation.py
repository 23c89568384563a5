"""The equilibrium of a city's peak with SUMO: ours, and the plain way of SUMO users (od2trips + duaIterate.py).

    python benchmarks/simulation.py 50000 [--growth 10000 200000]

One run of each on the same net (29 × 29 junctions, 3,208 edges, 221 signals), trips from the same table, in meso with
junction control. duaIterate goes on until its mean trip time is ours, or three times our seconds have passed. Shares
of our time a step; what is not a program of SUMO's is ours. CPU seconds count children, so that a busy machine tells.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "build" / "plugins"))
sys.path.append(str(ROOT / "tests" / "traffic"))

from grid_city import grid_network, peak_demand

from sijeong.traffic.results.store import write_results
from sijeong.traffic.sumo import city as sumo_city
from sijeong.traffic.sumo import net_files
from sijeong.traffic.sumo.options import SimulationOptions
from sijeong.traffic.sumo.programs import find_sumo
from sijeong.traffic.sumo.simulating import simulate
from sijeong.traffic.sumo.xml_files import element, read_elements, write_elements

SIDE, ZONES = 29, 6
MOST_TIMES = 3.0
"""duaIterate is given so many times our seconds."""


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


def cpu_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(part.ru_utime + part.ru_stime for part in used)


def ours(trips: int, folder: Path, rounds: int = 8):
    network = grid_network(SIDE, SIDE)
    demand = peak_demand(network, trips, ZONES)
    clock, begun, cpu = Clock(), time.perf_counter(), cpu_seconds()
    options = SimulationOptions(demand.begin_s, demand.end_s, seeds=(1,), rounds=rounds, sumo_folder=folder / "sumo")
    results = simulate(network, demand, None, options)
    simulated = time.perf_counter()
    write_results(results, folder / "run.gpkg")
    ended = time.perf_counter()
    clock.stop()
    whole = ended - begun
    programs = sum(clock.seconds.values())
    run = results.seeds.iloc[0]
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(f"ours, {trips:,} trips: {whole:.1f} s ({cpu_seconds() - cpu:.1f} CPU s), {len(results.rounds)} rounds")
    print(results.rounds[["round", "mean_trip_s", "gap", "teleports"]].round(3).to_string(index=False))
    for program, seconds in clock.seconds.most_common():
        print(f"  {program:<12} {seconds:7.1f} s {100 * seconds / whole:5.1f} %")
    print(f"  {'writing':<12} {ended - simulated:7.1f} s {100 * (ended - simulated) / whole:5.1f} %")
    print(f"  {'our own':<12} {whole - programs:7.1f} s {100 * (whole - programs) / whole:5.1f} % (writing among them)")
    rate = len(results.rounds) * 7200 / max(clock.seconds["sumo"], 1e-9)
    print(f"  mean trip {run['mean_trip_s']:.1f} s, {run['teleports']} teleports, gap {results.record['gap']}, "
          f"real-time factor {rate:,.0f}, largest process {peak:,.0f} MB, partial: {results.is_partial}")  # fmt: skip
    return demand, network, float(run["mean_trip_s"]), whole


def the_plain_way(demand, network, folder: Path, wanted_s: float, limit_s: float) -> None:
    """od2trips, then duaIterate.py until the mean trip time is ``wanted_s``."""
    sumo = find_sumo()
    work = folder / "dua"
    work.mkdir()
    net = folder / "sumo" / "city.net.xml"
    begun, cpu = time.perf_counter(), cpu_seconds()
    _write_zones(work / "zones.taz.xml", demand, network)
    _write_matrix(work / "od.txt", demand)
    shares = ",".join(f"{begin / 3600:g}:{share:.6f}" for begin, share in _hours(demand))
    environment = sumo.environment()
    subprocess.run(
        [sumo.program("od2trips"), "-n", "zones.taz.xml", "-d", "od.txt", "-o", "trips.xml", "--vtype", "car",
         "--timeline", shares, "--timeline.day-in-hours", "false", "--departpos", "base"],
        cwd=work, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    types = folder / "sumo" / "types.add.xml"
    tool = sumo.home / "tools" / "assign" / "duaIterate.py"
    process = subprocess.Popen(
        [sys.executable, tool, "-n", net, "-t", "trips.xml", "-l", "60", "--mesosim", "--additional",
         f"{types},zones.taz.xml", "--begin", f"{demand.begin_s:g}", "--end", f"{demand.end_s + 3600:g}",
         "sumo--meso-junction-control", "true", "sumo--additional-files",
         f"{folder / 'sumo' / 'city.types.add.xml'},{types}"],
        cwd=work, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    print(f"od2trips + duaIterate.py until {wanted_s:.1f} s:")
    number = 0
    try:
        while time.perf_counter() - begun < limit_s:
            # the next round has begun, so that this one's file is whole
            if (work / f"{number + 1:03d}").is_dir() or process.poll() is not None:
                mean = _mean_trip(work / f"{number:03d}" / f"tripinfo_{number:03d}.xml", demand.begin_s + 900)
                if mean is None:
                    break
                print(f"  round {number}: {mean:.1f} s after {time.perf_counter() - begun:.0f} s", flush=True)
                if mean <= wanted_s * 1.01:
                    break
                number += 1
            time.sleep(0.2)
    finally:
        process.terminate()
        process.wait()
    print(f"  ended after {time.perf_counter() - begun:.1f} s ({cpu_seconds() - cpu:.1f} CPU s)")


def _hours(demand):
    hours = (demand.profile["begin_s"] - demand.begin_s) // 3600
    shares = demand.profile["share"].groupby(hours).sum()
    yield from ((demand.begin_s + 3600 * hour, share) for hour, share in shares.items())
    yield demand.end_s, 0.0


def _write_zones(file: Path, demand, network) -> None:
    zone = demand.access.set_index("node_id")["zone_id"]
    out, into = (
        network.edges["edge_id"].groupby(network.edges[end].map(zone)).agg(list) for end in ("from_node", "to_node")
    )

    def zones():
        for name in demand.zones["zone_id"]:
            inside = [element("tazSource", id=edge, weight=1) for edge in out[name]]
            inside += [element("tazSink", id=edge, weight=1) for edge in into[name]]
            yield element("taz", "".join(inside), id=name)

    write_elements(file, "additional", zones())


def _write_matrix(file: Path, demand) -> None:
    begin, end = (f"{int(second // 3600)}.{int(second % 3600 // 60):02d}" for second in (demand.begin_s, demand.end_s))
    rows = zip(demand.od["origin"], demand.od["destination"], demand.od["vehicles"], strict=True)
    lines = "\n".join(f"{origin} {destination} {vehicles:.4f}" for origin, destination, vehicles in rows)
    file.write_text(f"$OR;D2\n{begin} {end}\n1.00\n{lines}\n", encoding="ascii")


def _mean_trip(file: Path, from_s: float) -> float | None:
    if not file.is_file():
        return None
    names = ("depart", "departDelay", "duration")
    rows = [[float(trip.get(name)) for name in names] for trip in read_elements(file, "tripinfo")]
    table = pd.DataFrame(rows, columns=list(names))
    wished, seconds = table["depart"] - table["departDelay"], table["duration"] + table["departDelay"]
    return float(seconds[wished >= from_s].mean())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("trips", type=int)
    options.add_argument("--growth", type=int, nargs="*", default=[])
    options.add_argument("--alone", action="store_true", help="without the plain way")
    given = options.parse_args()
    for trips in given.growth:
        with tempfile.TemporaryDirectory() as folder:
            ours(trips, Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        demand, network, mean_s, whole_s = ours(given.trips, Path(folder))
        if not given.alone:
            the_plain_way(demand, network, Path(folder), mean_s, MOST_TIMES * whole_s)


if __name__ == "__main__":
    main()
