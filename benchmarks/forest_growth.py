"""How the cost and the memory of forest proximity grow: the benchmark city, then many of it side by side.

    python -m sijeong.benchmarks.forest_growth [--sizes 50000,193670,1000000,2000000] [--detail]

Each size is measured from file to file in a process of its own, in blocks; the area grows with the parcels: 50,000 are
a corner of the city, more than the city's are further cities beside it. Making the data streams as well.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyogrio

from .forest import FOLDER
from .forest_clock import Clock, reported
from .forest_data import ORIGIN, PARCELS, SIDE_M, written

SIZES = (50_000, PARCELS, 1_000_000, 2_000_000)
ACROSS = 4
"""Cities in a row of the country."""


def country(folder: Path, parcels: int) -> tuple[Path, Path]:
    """Stands and ``parcels`` parcels of as many cities as it takes, made when they are not there yet."""
    forest_path, parcel_path = written(folder)
    stands, lots = folder / f"growth_stands_{parcels}.gpkg", folder / f"growth_parcels_{parcels}.gpkg"
    if not lots.exists():
        for file in (stands, lots):
            file.unlink(missing_ok=True)
        left, place = parcels, 0
        while left > 0:
            left -= _append_city(forest_path, parcel_path, stands, lots, place, left)
            place += 1
    return stands, lots


def _append_city(forest: Path, parcels: Path, stands: Path, lots: Path, place: int, most: int) -> int:
    """Put one more city beside the others, or the part of it that holds ``most`` parcels."""
    shift = np.array([place % ACROSS, -(place // ACROSS)]) * SIDE_M
    some = pyogrio.read_dataframe(parcels)
    wood = pyogrio.read_dataframe(forest)
    if len(some) > most:
        # A corner of the city: squares round its origin up to the one that holds so many.
        reach = (some.geometry.bounds[["minx", "miny"]].to_numpy() - ORIGIN).max(axis=1)
        some = some[np.argsort(np.argsort(reach, kind="stable"), kind="stable") < most]
        wood = wood[(wood.geometry.bounds[["minx", "miny"]].to_numpy() - ORIGIN).max(axis=1) < reach.max()]
    for frame, file in ((some, lots), (wood, stands)):
        moved = frame.assign(geometry=frame.translate(*shift))
        pyogrio.write_dataframe(moved, file, layer=file.stem, driver="GPKG", append=file.exists())
    return len(some)


def measured(folder: Path, stands: Path, lots: Path, with_detail: bool) -> dict:
    """Ours in blocks, from the files into a file."""
    from sijeong.forest.blocks.indexed_table import indexed_table
    from sijeong.forest.blocks.proximity import proximity_in_blocks
    from sijeong.forest.measuring.detail import Detail

    result = folder / "growth_result.gpkg"
    result.unlink(missing_ok=True)
    clock = Clock()
    with proximity_in_blocks(
        indexed_table(lots, None, "EPSG:5186"), indexed_table(stands, None, "EPSG:5186").batches(), folder=folder,
        detail=Detail() if with_detail else None,
    ) as found:  # fmt: skip
        found.write(result, "result")
    return clock.stop() | {
        "parcels": found.features,
        "within": found.within_legal,
        "file_mb": result.stat().st_size >> 20,
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default=",".join(map(str, SIZES)))
    arguments.add_argument("--detail", action="store_true", help="with what sijeong:forestproximity tells besides")
    arguments.add_argument("--folder", type=Path, default=FOLDER)
    arguments.add_argument("--child", nargs=2, type=Path, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.child:
        reported(measured(options.folder, *options.child, options.detail))
    print("| parcels | CPU s | s per 100,000 | wall s | peak MB | within 100 m | result MB |")
    print("|---|---|---|---|---|---|---|")
    for size in map(int, options.sizes.split(",")):
        files = country(options.folder, size)
        command = [sys.executable, "-P", "-m", "sijeong.benchmarks.forest_growth", "--folder", options.folder]
        command += ["--detail"] if options.detail else []
        run = subprocess.run([*command, "--child", *files], capture_output=True, text=True)
        lines = [line for line in run.stdout.splitlines() if line.startswith("RESULT ")]
        if not lines:
            raise SystemExit(run.stderr[-3000:])
        one = json.loads(lines[0].removeprefix("RESULT "))
        print(
            f"| {one['parcels']:,} | {one['cpu']:.1f} | {one['cpu'] / one['parcels'] * 1e5:.2f} | {one['wall']:.1f} "
            f"| {one['mb']:.0f} | {one['within']:,} | {one['file_mb']} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
