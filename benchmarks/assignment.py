"""The static equilibrium beside AequilibraE, on one core each, and how it grows with zones and links.

    python -m sijeong.benchmarks.assignment [--quick]

Networks: of ``../shared/data/roads/tntp`` where it is there, and a made city of 34,000 links. Each run has a process
of its own with one thread; gap and objective of both are computed here from their flows, by the same curves.
AequilibraE needs another numpy than QGIS has: a Python of its own (``build/bench/aequilibrae-venv``, made by
``tools/bench.sh``), without which it is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess  # nosec B404 – our own programs, called with a list
import sys
import time
from pathlib import Path

import numpy as np

from ..common.progress import SILENT
from ..traffic.assignment.curves import Curves
from ..traffic.assignment.dead_ends import Core
from ..traffic.assignment.from_tntp import problem_of_tntp
from ..traffic.assignment.loading import Loader
from ..traffic.assignment.model import Problem
from ..traffic.assignment.solving import equilibrium
from ..traffic.tntp.model import TntpNetwork, TntpTrips
from ..traffic.tntp.reading import read_tntp_network, read_tntp_trips

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "bench" / "assignment"
PEER_PYTHON = ROOT / "build" / "bench" / "aequilibrae-venv" / "bin" / "python"
PUBLISHED = ROOT.parent / "shared" / "data" / "roads" / "tntp"
FACTORS = {"Chicago-Sketch": (0.02, 0.04)}
RUNS = (
    ("SiouxFalls", (1e-4, 1e-6)), ("Barcelona", (1e-4, 1e-6)), ("Winnipeg", (1e-4, 1e-5)),
    ("Chicago-Sketch", (1e-4, 2e-6)), ("made city", (1e-4,)),
)  # fmt: skip
GROWTH = ((60, 100), (60, 300), (121, 100), (121, 300), (121, 900))
"""Junctions a side of the made city, and its zones."""
KEPT = 0.6
"""Share of the streets of a full grid that the made city has: 2.3 links a node, as in Birmingham (traffic.md §4)."""
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")}
QUIET = {"AEQ_SHOW_PROGRESS": "FALSE", "TQDM_DISABLE": "1"}
"""AequilibraE's progress bars are not what is measured."""


def made_city(side: int, zones: int) -> tuple[TntpNetwork, TntpTrips]:
    """A grid of ``side`` × ``side`` junctions without four in ten of its streets, zones at random, near ones drawn."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    drawn = np.random.default_rng(1)
    number = np.arange(side * side).reshape(side, side)
    streets = np.concatenate([
        np.stack([number[:, :-1], number[:, 1:]], -1).reshape(-1, 2),
        np.stack([number[:-1], number[1:]], -1).reshape(-1, 2),
    ])  # fmt: skip
    streets = streets[drawn.uniform(size=len(streets)) < KEPT]
    graph = coo_matrix((np.ones(len(streets)), streets.T), shape=(side * side,) * 2)
    _, part = connected_components(graph, directed=False)
    main = np.flatnonzero(part == np.bincount(part).argmax())
    renamed = np.full(side * side, -1)
    renamed[drawn.permutation(main)] = np.arange(len(main))
    streets = streets[np.isin(streets[:, 0], main)]
    place = np.empty((len(main), 2))
    place[renamed[main]] = np.stack([main // side, main % side], -1)
    links = renamed[np.concatenate([streets, streets[:, ::-1]])] + 1
    speed = drawn.choice([0.5, 0.7, 1.0], len(links), p=[0.6, 0.3, 0.1])
    ends = place[:zones]
    far = np.hypot(*(ends[:, None] - ends[None]).transpose(2, 0, 1))
    trips = np.exp(-far / side * 4) * drawn.uniform(0.5, 1.5, far.shape)
    np.fill_diagonal(trips, 0)
    trips *= 4.0 * len(main) / trips.sum()
    nothing = np.zeros(len(links))
    network = TntpNetwork(
        zones, len(main), 1, links[:, 0], links[:, 1], 1000.0 * speed, nothing + 1.0, 1.0 / speed, nothing + 0.15,
        nothing + 4.0, nothing, nothing, nothing.astype(int),
    )  # fmt: skip
    return network, TntpTrips(trips)


def given(name: str) -> tuple[TntpNetwork, TntpTrips] | None:
    if name == "made city":
        return made_city(121, 300)
    folder = PUBLISHED / name
    if not folder.is_dir():
        return None
    network, trips = (next(folder.glob(f"*_{kind}.tntp")) for kind in ("net", "trips"))
    return read_tntp_network(network), read_tntp_trips(trips)


def ours(file: str, gap: float, flows: str) -> None:
    """Solve the problem in ``file``, as the peer does in its own Python."""
    import scipy.sparse.csgraph  # noqa: F401  loading it is not counted

    problem = _problem(*_read(file))
    cpu, wall = time.process_time(), time.perf_counter()
    found = equilibrium(problem, gap, 5_000)
    spent = {
        "cpu_s": time.process_time() - cpu,
        "wall_s": time.perf_counter() - wall,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "iterations": len(found.gaps),
    }
    np.save(flows, found.flows)
    print(json.dumps(spent))


def measured(problem: Problem, flows: np.ndarray) -> tuple[float, float]:
    """Relative gap and objective of ``flows``."""
    curves = Curves.of(problem)
    costs = curves.costs(flows)
    everything = Core(np.arange(len(flows)), problem.origins, problem.destinations, np.zeros(len(flows)))
    shortest = Loader(problem, everything, problem.vehicles).load(costs, SILENT).shortest
    return 1 - shortest / float(flows @ costs), curves.objective(flows)


def _write(file: Path, network: TntpNetwork, trips: TntpTrips, factors: tuple) -> None:
    toll, distance = factors or (0.0, 0.0)
    np.savez(
        file, zones=network.zones, nodes=network.nodes, first=network.first_thru_node, tail=network.tail,
        head=network.head, free=network.free_flow_time, fixed=toll * network.toll + distance * network.length,
        capacity=network.capacity, alpha=network.b, beta=network.power, vehicles=trips.vehicles,
        closed=network.first_thru_node > 1,
    )  # fmt: skip


def _read(file: str) -> tuple[TntpNetwork, TntpTrips, np.ndarray]:
    kept = np.load(file)
    nothing = np.zeros(len(kept["tail"]))
    network = TntpNetwork(
        int(kept["zones"]), int(kept["nodes"]), int(kept["first"]), kept["tail"], kept["head"], kept["capacity"],
        kept["fixed"], kept["free"], kept["alpha"], kept["beta"], nothing, nothing, nothing,
    )  # fmt: skip
    return network, TntpTrips(kept["vehicles"])


def _problem(network: TntpNetwork, trips: TntpTrips) -> Problem:
    return problem_of_tntp(network, trips, distance_factor=1.0)


def _run(command: list[str], file: Path, gap: float) -> tuple[dict, np.ndarray] | None:
    flows = FOLDER / "flows.npy"
    done = subprocess.run(  # nosec B603 – our own programs
        [*command, str(file), str(gap), str(flows)], capture_output=True, text=True, check=False,
        env=os.environ | ONE_THREAD | QUIET,
    )  # fmt: skip
    if done.returncode:
        print(done.stderr[-500:], file=sys.stderr)
        return None
    return json.loads(done.stdout.splitlines()[-1]), np.load(flows)


def compare(name: str, gaps: tuple[float, ...]) -> None:
    data = given(name)
    if data is None:
        print(f"| {name} | its files are not there |")
        return
    file = FOLDER / f"{name}.npz"
    _write(file, *data, FACTORS.get(name, ()))
    problem = _problem(*_read(str(file)))
    contenders = {"ours": [sys.executable, "-P", "-m", "sijeong.benchmarks.assignment", "--one"]}
    if PEER_PYTHON.exists():
        contenders["AequilibraE"] = [str(PEER_PYTHON), str(Path(__file__).with_name("assignment_aequilibrae.py"))]
    for gap in gaps:
        base = None
        for contender, command in contenders.items():
            run = _run(command, file, gap)
            if run is None:
                continue
            spent, flows = run
            reached, objective = measured(problem, flows)
            base = base or spent["cpu_s"]
            print(
                f"| {name} | {gap:.0e} | {contender} | {spent['cpu_s']:.2f} | {spent['wall_s']:.2f} | "
                f"{spent['peak_mb']:,.0f} | {spent['iterations']} | {reached:.1e} | {objective:.9g} | "
                f"{spent['cpu_s'] / base:.1f} |",
                flush=True,
            )


def grow(side: int, zones: int) -> None:
    file = FOLDER / "growth.npz"
    _write(file, *made_city(side, zones), ())
    spent, _ = _run([sys.executable, "-P", "-m", "sijeong.benchmarks.assignment", "--one"], file, 1e-4)
    links = len(np.load(file)["tail"])
    each = spent["cpu_s"] / spent["iterations"]
    print(
        f"| {links:,} | {zones} | {spent['iterations']} | {each:.2f} | {spent['cpu_s']:.1f} | "
        f"{spent['peak_mb']:,.0f} |",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--one", nargs=3, metavar=("PROBLEM", "GAP", "FLOWS"))
    options = parser.parse_args()
    if options.one:
        file, gap, flows = options.one
        ours(file, float(gap), flows)
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    print("| network | gap asked | | CPU s | wall s | peak MB | iterations | gap reached | objective | × ours |")
    print("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, gaps in RUNS[:1] if options.quick else RUNS:
        compare(name, gaps)
    print("\n| links | zones | iterations to 1e-4 | CPU s an iteration | CPU s | peak MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for side, zones in GROWTH[:1] if options.quick else GROWTH:
        grow(side, zones)


if __name__ == "__main__":
    main()
