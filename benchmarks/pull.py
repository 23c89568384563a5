"""A pull of many parcels through the V-World replica, with its limits and faults.

Nothing may be lost or doubled, the server's own limits should be what takes the time, and memory must not grow::

    PYTHONPATH=build/plugins python -P -m sijeong.benchmarks.pull [--quick]

Each pull runs in a process of its own, the replica in another. The rate is that of a loop of plain threads that fetch
the same answers and throw them away (3 at a time, as V-World bears), measured beside each pull: answers per second of
the pull, from its start to the layer in the store, over answers per second of the loop.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

ROOT = Path(__file__).resolve().parent.parent
REPLICAS = ROOT / "tests" / "replicas"
FULL, QUICK = (25_000, 50_000, 100_000), (10_000,)
LATENCY_S = 0.5
"""Of the replica: V-World's own is not published; a page of 1,000 parcels is 0.7 MB."""
FAULTS = 0.02
"""Share of answers that fail in passing: 429, 502, SYSTEM_ERROR, broken JSON, cut off."""
IN_FLIGHT = 3
DATASET = "parcels"
COLUMNS = (
    "parcels",
    "runs",
    "pages",
    "answers",
    "wall s",
    "plain threads s",
    "rate %",
    "CPU s",
    "MB before",
    "peak MB",
)
COLUMNS += ("lost", "doubled")


@contextmanager
def replica(parcels: int, latency_s: float, faults: float):
    """The URL of a replica in a process of its own."""
    command = [sys.executable, str(REPLICAS / "vworld_replica.py"), "--parcels", str(parcels)]
    command += ["--latency", str(latency_s), "--in-flight", str(IN_FLIGHT), "--faults", str(faults)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        yield server.stdout.readline().strip()
        server.stdin.close()


def pulled(url: str, folder: Path) -> dict:
    """Our pull: wall and CPU seconds, answers, features, peak memory."""
    from ..catalog.areas import Area
    from ..catalog.entries import dataset_of, read_catalogue
    from ..catalog.http.calls import CallCounter
    from ..catalog.http.client import HttpClient
    from ..catalog.pulling import pull
    from ..catalog.store import Store

    dataset = dataset_of(DATASET, read_catalogue())
    calls = CallCounter(folder / "calls.sqlite")
    before_mb = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    wall, cpu = time.perf_counter(), time.process_time()
    with HttpClient(_ours(), calls=calls) as client:
        found = pull(dataset, Area(_city()), Store(folder), client, address=url)
    return {
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "answers": calls.made("vworld"),
        "pages": found.pages,
        "features": found.features,
        "promised": found.promised,
        "file": str(found.file),
        "before_mb": before_mb,
        "mb": getrusage(RUSAGE_SELF).ru_maxrss / 1024,
    }


def fetched(url: str, folder: Path) -> dict:
    """Plain threads that fetch the same pages: how fast the server's own limits let anybody be."""
    import requests

    from ..catalog.areas import Area
    from ..catalog.entries import dataset_of, read_catalogue
    from ..catalog.http.client import HttpClient
    from ..catalog.sources.registry import source_for

    dataset = dataset_of(DATASET, read_catalogue())
    source = source_for(dataset)
    known = list(source.plan(dataset, Area(_city()), url))
    with HttpClient(_ours()) as client:
        # The following pages, so that the loop need not read what it fetches.
        for first in tuple(known):
            known += source.read(dataset, first, client.send(first)).following
    questions, lock, login = iter(known), threading.Lock(), {"key": _ours().secret}

    def work() -> None:
        session = requests.Session()
        while True:
            with lock:
                request = next(questions, None)
            if request is None:
                return
            session.get(request.url, params=dict(request.query) | login, timeout=60)

    threads = [threading.Thread(target=work) for _ in range(IN_FLIGHT)]
    wall, cpu = time.perf_counter(), time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "answers": len(known)}


JOBS = {"pulled": pulled, "fetched": fetched}


def _city():
    from ..catalog.cities import read_cities

    return next(city for city in read_cities() if city.id == "41390")


def _ours():
    from ..catalog.http.credential import Credential

    sys.path.append(str(REPLICAS))
    from vworld_replica import KEY

    return Credential(KEY)


def _measured(job: str, url: str, folder: Path) -> dict:
    command = [sys.executable, "-P", "-m", "sijeong.benchmarks.pull", "--child", job, url, str(folder)]
    run = subprocess.run(command, capture_output=True, text=True)
    for line in run.stdout.splitlines():
        if line.startswith("RESULT "):
            return json.loads(line.removeprefix("RESULT "))
    raise SystemExit(f"{job} failed:\n{run.stderr[-3000:]}")


def _lost_and_doubled(file: str, parcels: int) -> tuple[int, int]:
    import sqlite3

    code = f"import vworld_replica; print('\\n'.join(vworld_replica.parcels({parcels})['pnu']))"
    wanted = subprocess.run(
        [sys.executable, "-c", code], cwd=REPLICAS, check=True, capture_output=True, text=True
    ).stdout.split()
    with sqlite3.connect(file) as database:
        found = [pnu for (pnu,) in database.execute("SELECT pnu FROM parcels")]
    return len(set(wanted) - set(found)), len(found) - len(set(found))


def line(parcels: int, latency_s: float, faults: float, repeats: int) -> str:
    ours, plain = [], []
    for _ in range(repeats):
        with tempfile.TemporaryDirectory(prefix="sijeong-bench-") as folder:
            with replica(parcels, latency_s, 0.0) as url:
                plain.append(_measured("fetched", f"{url}/req/data", Path(folder)))
            with replica(parcels, latency_s, faults) as url:
                ours.append(_measured("pulled", f"{url}/req/data", Path(folder)))
            lost, doubled = _lost_and_doubled(ours[-1]["file"], parcels)
            ours[-1] |= {"lost": lost, "doubled": doubled}
    rates = [
        (one["answers"] / one["wall"]) / (other["answers"] / other["wall"])
        for one, other in zip(ours, plain, strict=True)
    ]

    def median(key: str) -> float:
        return statistics.median(one[key] for one in ours)

    return (
        f"| {parcels:,} | {repeats} | {ours[0]['pages']} | {median('answers'):.0f} | {median('wall'):.1f} "
        f"| {statistics.median(one['wall'] for one in plain):.1f} | {100 * statistics.median(rates):.1f} "
        f"| {median('cpu'):.1f} | {median('before_mb'):.0f} | {median('mb'):.0f} "
        f"| {max(one['lost'] for one in ours)} | {max(one['doubled'] for one in ours)} |"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quick", action="store_true", help="one small size, one run")
    arguments.add_argument("--sizes", help="parcels, separated by commas")
    arguments.add_argument("--repeats", type=int, default=3)
    arguments.add_argument("--latency", type=float, default=LATENCY_S)
    arguments.add_argument("--faults", type=float, default=FAULTS)
    arguments.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.child:
        job, url, folder = options.child
        print("RESULT " + json.dumps(JOBS[job](url, Path(folder))), flush=True)
        os._exit(0)
    sizes = QUICK if options.quick else FULL
    if options.sizes:
        sizes = tuple(int(size) for size in options.sizes.split(","))
    print(f"\n### Pull through the V-World replica: {options.latency:g} s an answer, {options.faults:.0%} faults\n")
    print(f"| {' | '.join(COLUMNS)} |\n|{'---:|' * len(COLUMNS)}")
    for size in sizes:
        print(line(size, options.latency, options.faults, 1 if options.quick else options.repeats), flush=True)


if __name__ == "__main__":
    main()
