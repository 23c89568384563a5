"""Bus indicators against their peers: linking and five indicators in one run, and all of ours against linking alone.

    PYTHONPATH=build/plugins build/bench-venv/bin/python -m sijeong.benchmarks.transit --taps 5000000

Every contender does the same in a process of its own, from taps on: link them by the rules of :mod:`.cards`, and count
transfers from route to route, journeys between zones, rides by route, stops and hour, every stop's hours, and
what hubs are made of. Ours goes the way of the plugin: it links, writes the legs, and reads them back in one pass. It
also finds medians and both kinds of transfers, which the peers are spared. The peers read a file a day in no
order. All must give the same totals, or it stops. Measured is as in :mod:`.cards`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable

from . import transit_data as data
from . import transit_ours as ours
from . import transit_peers as peers
from .cards import _cpu_s, _peak_mb, show, summed_up

SIZES = (5_000_000, 50_000_000)
QUICK_SIZES = (250_000, 1_000_000)

CONTENDERS: dict[str, Callable[[int], dict]] = {
    "ours": ours.linking_and_five,
    "polars": peers.polars_in_one_run,
    "DuckDB one-shot SQL": peers.duckdb_in_one_run,
    "pandas": peers.pandas_in_one_run,
}
APART: dict[str, Callable[[int], dict]] = {
    "linking, legs written": ours.linking,
    "all indicators, one pass": ours.all_indicators,
}


def measure_here(name: str, taps: int) -> dict:
    work = (CONTENDERS | APART)[name](taps)
    cpu, wall = _cpu_s(), time.perf_counter()
    totals = work()
    cpu, wall = _cpu_s() - cpu, time.perf_counter() - wall
    return {"cpu": cpu, "wall": wall, "peak": _peak_mb(), "totals": totals}


def measure(name: str, taps: int) -> dict:
    """One run of a contender in a process of its own."""
    command = [sys.executable, "-P", "-m", "sijeong.benchmarks.transit", "--one", name, "--taps", str(taps)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def race(names: list[str], taps: int, runs: int) -> dict[str, dict]:
    """Medians of interleaved runs; the contenders among ``names`` must agree."""
    results: dict[str, list[dict]] = {name: [] for name in names}
    for _ in range(runs):
        for name in names:
            results[name].append(measure(name, taps))
    answers = {json.dumps(run["totals"]): name for name in names if name in CONTENDERS for run in results[name]}
    if len(answers) > 1:
        raise SystemExit(f"The contenders disagree: {answers}")
    return {name: summed_up(runs_of) for name, runs_of in results.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--taps", type=int)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="small sizes, for make bench")
    parser.add_argument("--no-growth", action="store_true", help="only the race at --taps")
    parser.add_argument("--without", action="append", default=[], choices=list(CONTENDERS), help="leave one out")
    parser.add_argument("--one", choices=[*CONTENDERS, *APART], help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        print(json.dumps(measure_here(chosen.one, chosen.taps)))
        return
    sizes = QUICK_SIZES if chosen.quick else SIZES
    taps = chosen.taps or sizes[0]
    data.taps(taps)
    names = [name for name in CONTENDERS if name not in chosen.without]
    rows = race([*names, *APART], taps, chosen.runs)
    show(f"Linking and five indicators in one run, {taps:,} taps", {name: rows[name] for name in names})
    print(f"\nAll agree: {', '.join(f'{key} {value:,}' for key, value in rows['ours']['totals'].items())}.")
    _show_share({name: rows[name] for name in APART}, taps)
    if not chosen.no_growth:
        _show_growth(sizes)


def _show_share(rows: dict[str, dict], taps: int) -> None:
    show(f"All indicators against linking alone, {taps:,} taps", rows, compared=False)
    linking, indicators = (rows[name]["cpu"] for name in APART)
    print(f"\nAll indicators take {indicators / linking:.2f} times the CPU time of linking.")


def _show_growth(sizes: tuple[int, ...]) -> None:
    print("\n### Growth\n\n| taps | linking CPU s | peak MB | all indicators CPU s | peak MB |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for taps in sizes:
        data.taps(taps)
        cells = [f"{run['cpu']:.1f} | {run['peak']:,.0f}" for run in (measure(name, taps) for name in APART)]
        print(f"| {taps:,} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
