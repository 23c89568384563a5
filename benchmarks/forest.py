"""Forest proximity against its peers: distance, nearest id, forest and adjacent area of every parcel.

    python -m sijeong.benchmarks.forest [--quick] [--sizes 50000,100000,193670] [--repeats 3] [--only duckdb,postgis]

Each contender runs in a process of its own, in turn with the others. Reading the layers is not counted (QGIS's
algorithms read their input themselves, so there it is; and in "blocks", ours from file to file, so is writing). CPU
seconds are user + system, of PostGIS those of the server's backend as well; peak memory likewise is that of the
process, and of the backend. Medians; the answers are compared parcel by parcel. DuckDB and SedonaDB run in a Python of
their own, ``build/bench/engines-venv``, which ``tools/bench.sh`` makes, and are left out without it.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import subprocess
import sys
from pathlib import Path

from .forest_clock import compared
from .forest_contenders import CONTENDERS, POSTGRES

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "bench" / "forest"
ENGINES_PYTHON = ROOT / "build" / "bench" / "engines-venv" / "bin" / "python"
ENGINES = ("duckdb", "sedonadb")
FULL = (50_000, 100_000, 193_670)
QUICK = (5_000,)
ONCE = ("qgis",)
"""Contenders that run once, not in each turn: their ratio is far from where noise could matter."""


def _data(folder: Path, parcels: int) -> tuple[Path, Path]:
    # In a process of its own: a child's peak memory begins with what its parent held when it was forked.
    command = [sys.executable, "-P", "-m", "sijeong.benchmarks.forest_data", str(folder), "--parcels", str(parcels)]
    stands, made = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Path(stands), Path(made)


def _measured(name: str, folder: Path, stands: Path, parcels: Path) -> dict:
    if name in ENGINES:
        python, module = ENGINES_PYTHON, "sijeong.benchmarks.forest_engines"
        files = [file.with_suffix(".parquet") for file in (stands, parcels)]
    else:
        python, module, files = Path(sys.executable), "sijeong.benchmarks.forest_contenders", [stands, parcels]
    run = subprocess.run([python, "-P", "-m", module, name, folder, *files], capture_output=True, text=True)
    for line in run.stdout.splitlines():
        if line.startswith("RESULT "):
            return json.loads(line.removeprefix("RESULT ")) | compared(folder, name)
    raise SystemExit(f"{name} failed:\n{run.stderr[-3000:]}")


def _missing(name: str) -> str | None:
    if name == "postgis" and not (POSTGRES / "initdb").exists():
        return "no PostgreSQL 15"
    if name in ENGINES:
        return None if ENGINES_PYTHON.exists() else f"no {ENGINES_PYTHON}"
    needed = {"postgis": "psycopg2", "qgis": "qgis"}.get(name)
    return f"no {needed}" if needed and importlib.util.find_spec(needed) is None else None


def remarks(runs: dict[str, list[dict]]) -> list[str]:
    """Where a contender's answer differs from ours; a wrong answer is no competitor."""
    reference, found = runs["ours"][0], []
    for name, results in runs.items():
        first = results[0]
        for key, tolerance in (("within", 0.0), ("touching", 0.0), ("forest_ha", 1e-6)):
            if abs(first[key] - reference[key]) > tolerance * abs(reference[key]):
                found.append(f"{name}: {key} {first[key]:.6f}, ours {reference[key]:.6f}")
        if first["off_by_m"] > 1e-6 or first["other_ids"]:
            found.append(f"{name}: distances off by up to {first['off_by_m']:.1e} m, {first['other_ids']} other ids")
        # Whole-polygon buffers drop detail that the exact zone keeps.
        if abs(first["adjacent_ha"] - reference["adjacent_ha"]) > 1e-4 * reference["adjacent_ha"]:
            found.append(f"{name}: adjacent {first['adjacent_ha']:.3f} ha, ours {reference['adjacent_ha']:.3f}")
    return found


def table(runs: dict[str, list[dict]], parcels: int) -> str:
    def median(name: str, key: str) -> float:
        return statistics.median(result[key] for result in runs[name])

    lines = [
        f"\n### {parcels:,} parcels\n",
        "| contender | runs | CPU s | × ours | wall s | × ours | peak MB | within 100 m | mean m | forest ha "
        "| adjacent ha |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, results in runs.items():
        first = results[0]
        cpu, wall, peak = (median(name, key) for key in ("cpu", "wall", "mb"))
        lines.append(
            f"| {name} | {len(results)} | {cpu:.1f} | {cpu / median('ours', 'cpu'):.1f} | {wall:.1f} "
            f"| {wall / median('ours', 'wall'):.1f} | {peak:.0f} | {first['within']:,} | {first['mean_m']:.3f} "
            f"| {first['forest_ha']:.3f} | {first['adjacent_ha']:.3f} |"
        )
    if "postgis" in runs:
        lines.append(f"\nLoading PostGIS took its server {median('postgis', 'load_cpu'):.1f} CPU s more.")
    return "\n".join(lines)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quick", action="store_true", help="one small size, one run each")
    arguments.add_argument("--sizes", help="parcels, separated by commas")
    arguments.add_argument("--repeats", type=int, default=3)
    arguments.add_argument("--only", help="contenders, separated by commas; ours always runs")
    arguments.add_argument("--folder", type=Path, default=FOLDER)
    options = arguments.parse_args()
    sizes = QUICK if options.quick else FULL
    if options.sizes:
        sizes = tuple(int(size) for size in options.sizes.split(","))
    repeats = 1 if options.quick else options.repeats
    wanted = options.only.split(",") if options.only else [*CONTENDERS, *ENGINES]
    chosen = ["ours", *(name for name in wanted if name != "ours")]
    for name in list(chosen):
        if reason := _missing(name):
            print(f"{name}: left out, {reason}")
            chosen.remove(name)
    for size in sizes:
        stands, parcels = _data(options.folder, size)
        runs: dict[str, list[dict]] = {name: [] for name in chosen}
        for turn in range(repeats):
            for name in chosen:
                if turn == 0 or name not in ONCE:
                    runs[name].append(_measured(name, options.folder, stands, parcels))
        print(table(runs, size), flush=True)
        for remark in remarks(runs):
            print(f"- differs: {remark}", flush=True)


if __name__ == "__main__":
    main()
