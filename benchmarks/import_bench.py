"""Import of a cadastral shapefile (cp949, no .prj, no .cpg) against plain readers.

    python -m sijeong.benchmarks.import_bench [--quick] [--parcels 200000] [--repeats 3]

Ours finds out encoding and CRS, repairs shapes, counts repeats and writes a GeoPackage in batches. The others are told
the encoding and the CRS and do nothing else: ``geopandas.read_file`` and ``to_file``, and ``ogr2ogr``. Each contender
runs in a process of its own, in turn with the others; CPU seconds are user + system of the work (of ogr2ogr the whole
process), peak memory that of the whole process. Medians; the counts of features are compared.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "bench" / "import"
CONTENDERS = ("ours", "geopandas", "ogr2ogr", "ours, reading only", "geopandas, reading only")
FULL, QUICK = 200_000, 20_000
CORNERS = 12


def parcels_file(count: int) -> Path:
    """A shapefile of ``count`` parcels of twelve corners in Siheung, one in five thousand with a crossed ring."""
    import numpy as np
    import shapely

    from sijeong.sample.shapefile import Field, Shape, write_shapefile

    file = FOLDER / f"parcels_{count}" / "LSMD_CONT_LDREG_41390_202607.shp"
    if file.exists():
        return file
    random = np.random.default_rng(1)
    middle = np.column_stack([random.uniform(166_000, 189_000, count), random.uniform(523_500, 541_000, count)])
    angle = np.linspace(0, 2 * np.pi, CORNERS, endpoint=False)
    angles = np.tile(angle, (count, 1))
    angles[::5_000, [3, 4]] = angles[::5_000, [4, 3]]
    reach = random.uniform(8, 20, (count, CORNERS))
    corners = middle[:, None, :] + np.stack([reach * np.cos(angles), reach * np.sin(angles)], axis=-1)
    pnu = [f"41390{10100 + n % 31 * 100:05d}1{n // 31 % 10000:04d}{n // 310_000:04d}" for n in range(count)]
    jibun = [f"{n % 2000}-{n % 7}{'대전답임도천'[n % 6]}" for n in range(count)]
    fields = (
        Field("PNU", "C", 19, pnu), Field("JIBUN", "C", 15, jibun), Field("BCHK", "C", 1, ["1"] * count),
        Field("SGG_OID", "N", 9, range(count)), Field("COL_ADM_SE", "C", 5, ["41390"] * count),
    )  # fmt: skip
    return write_shapefile(file, Shape.POLYGON, shapely.polygons(corners.round(2)), fields, epsg=None)


def ours(file: Path, target: Path | None) -> int:
    from sijeong.catalog.cities import read_cities
    from sijeong.catalog.files.importing import import_file
    from sijeong.catalog.files.staging import stage
    from sijeong.common.provenance import Provenance

    with import_file(file, city=read_cities()[0]) as imported:
        if target is None:
            return sum(len(batch) for batch in imported.batches())
        stage(imported, target, "parcels", Provenance("parcels", "benchmark"))
        return imported.findings.features


def geopandas(file: Path, target: Path | None) -> int:
    import geopandas as gpd

    frame = gpd.read_file(file, encoding="cp949").set_crs(5186)
    if target is not None:
        frame.to_file(target, layer="parcels", engine="pyogrio")
    return len(frame)


def work(contender: str, file: Path) -> dict:
    """Run one Python contender here and say what it cost."""
    import pyogrio  # noqa: F401 - importing is not the work

    from sijeong.catalog.files import importing  # noqa: F401

    target = None if "reading" in contender else _target(contender)
    cpu, wall = time.process_time(), time.monotonic()
    features = (ours if contender.startswith("ours") else geopandas)(file, target)
    return {"cpu": time.process_time() - cpu, "wall": time.monotonic() - wall, "features": features}


def measured(contender: str, file: Path) -> dict:
    """Run a contender in its own process; its figures with the peak memory of that process in MB."""
    if contender == "ogr2ogr":
        command = [shutil.which("ogr2ogr") or "ogr2ogr", "-f", "GPKG", str(_target(contender)), str(file),
                   "-oo", "ENCODING=CP949", "-a_srs", "EPSG:5186", "-nlt", "PROMOTE_TO_MULTI"]  # fmt: skip
    else:
        command = [sys.executable, "-P", "-m", "sijeong.benchmarks.import_bench", "--work", contender, str(file)]
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{contender} ended with {process.returncode}")
    found = json.loads(said) if said.strip() else {
        "cpu": usage.ru_utime + usage.ru_stime, "wall": time.monotonic() - start, "features": _count(contender)
    }  # fmt: skip
    return found | {"mb": usage.ru_maxrss / 1024}


def _target(contender: str) -> Path:
    file = FOLDER / f"{contender.partition(',')[0]}.gpkg"
    file.unlink(missing_ok=True)
    return file


def _count(contender: str) -> int:
    with closing(sqlite3.connect(FOLDER / f"{contender}.gpkg")) as database:
        table = database.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
        return database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} parcels, once")
    parser.add_argument("--parcels", type=int, default=FULL)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--make", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--work", nargs=2, metavar=("CONTENDER", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        print(json.dumps(work(options.work[0], Path(options.work[1]))))
        return
    if options.make:
        print(parcels_file(options.make))
        return
    count, repeats = (QUICK, 1) if options.quick else (options.parcels, options.repeats)
    FOLDER.mkdir(parents=True, exist_ok=True)
    # In a process of its own: a child counts as its peak what its parent held when it was started.
    make = [sys.executable, "-P", "-m", "sijeong.benchmarks.import_bench", "--make", str(count)]
    file = Path(subprocess.run(make, check=True, capture_output=True, text=True).stdout.strip())
    runs: dict[str, list[dict]] = {contender: [] for contender in CONTENDERS}
    for _ in range(repeats):
        for contender in CONTENDERS:
            runs[contender].append(measured(contender, file))
    counts = {contender: {run["features"] for run in found} for contender, found in runs.items()}
    if any(features != {count} for features in counts.values()):
        raise RuntimeError(f"the contenders do not agree: {counts}")
    print("| parcels | contender | runs | CPU s | wall s | × ours | peak MB |\n|---|---|---|---:|---:|---:|---:|")
    for contender, found in runs.items():
        middle = {name: statistics.median(run[name] for run in found) for name in ("cpu", "wall", "mb")}
        rival = "ours, reading only" if "reading" in contender else "ours"
        times = middle["cpu"] / statistics.median(run["cpu"] for run in runs[rival])
        print(
            f"| {count:,} | {contender} | {repeats} | {middle['cpu']:.1f} | {middle['wall']:.1f} | {times:.2f} | "
            f"{middle['mb']:.0f} |"
        )


if __name__ == "__main__":
    main()
