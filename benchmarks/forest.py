"""Forest proximity against its peers: distance, nearest id, forest and adjacent area of every parcel.

    python -m sijeong.benchmarks.forest [--quick] [--sizes 50000,100000,193670] [--repeats 3] [--only ours,postgis]

Each contender runs in a process of its own, in turn with the others. Reading the layers is not counted (QGIS's
algorithms read their input themselves, so there it is). CPU seconds are user + system, of PostGIS those of the server's
backend as well; peak memory likewise is that of the process, and of the backend. Medians; answers are compared.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "bench" / "forest"
POSTGRES = Path("/usr/lib/postgresql/15/bin")
FULL = (50_000, 100_000, 193_670)
QUICK = (5_000,)
SLOW = {"geopandas": 50_000}
"""Parcels above which a contender is left out unless ``--all``: its overlay with one giant zone takes minutes."""
RADIUS_M = 100.0


class Clock:
    """CPU and wall seconds of what happens while it runs."""

    def __init__(self) -> None:
        self.cpu, self.wall = time.process_time(), time.monotonic()

    def stop(self) -> dict:
        return {"cpu": time.process_time() - self.cpu, "wall": time.monotonic() - self.wall}


def answers(distance, forest_total: float, adjacent_total: float) -> dict:
    return {
        "touching": int((distance <= 1e-6).sum()),
        "within": int((distance <= RADIUS_M).sum()),
        "mean_m": float(distance.mean()),
        "forest_ha": float(forest_total) / 1e4,
        "adjacent_ha": float(adjacent_total) / 1e4,
    }


def ours(stands: Path, parcels: Path) -> dict:
    import geopandas as gpd

    from sijeong.forest.measuring.proximity import forest_proximity

    forest, features = gpd.read_file(stands), gpd.read_file(parcels)
    clock = Clock()
    frame = forest_proximity(features, forest, None, "stand_id").frame
    return clock.stop() | answers(frame["dist_m"], frame["forest_m2"].sum(), frame["adjacent_m2"].sum())


def geopandas(stands: Path, parcels: Path) -> dict:
    """``sjoin_nearest``, then buffer, union and overlay."""
    import geopandas as gpd

    forest, features = gpd.read_file(stands), gpd.read_file(parcels)
    clock = Clock()
    joined = features.sjoin_nearest(forest[["stand_id", "geometry"]], distance_col="dist_m")
    joined = joined.sort_values("stand_id").groupby(level=0).first().sort_index()
    distance = joined["dist_m"]
    zone = gpd.GeoDataFrame(geometry=[forest.buffer(RADIUS_M, resolution=32).union_all()], crs=forest.crs)
    near, touching = features[distance.le(RADIUS_M)], features[distance.le(0)]
    within = gpd.overlay(near, zone.explode(), keep_geom_type=True).area.sum()
    inside = gpd.overlay(touching, forest, keep_geom_type=True).area.sum()
    return clock.stop() | answers(distance, inside, within - inside)


def qgis(stands: Path, parcels: Path) -> dict:
    """Native algorithms over subdivided layers; without the subdivision the overlap alone takes hours."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path.append("/usr/share/qgis/python/plugins")
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication, QgsFeatureRequest, QgsProcessingContext

    application = QgsApplication([], False)
    application.initQgis()
    import numpy as np
    from processing.core.Processing import Processing

    import processing

    Processing.initialize()
    if application.processingRegistry().providerById("native") is None:
        application.processingRegistry().addProvider(QgsNativeAlgorithms())

    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(QgsFeatureRequest.GeometryNoCheck)

    def run(algorithm: str, **parameters: object):
        return processing.run(algorithm, {**parameters, "OUTPUT": "memory:"}, context=context)["OUTPUT"]

    def tiled(layer):
        # Subdividing leaves multi-part features; only their parts help a spatial index.
        return run("native:multiparttosingleparts", INPUT=run("native:subdivide", INPUT=layer, MAX_NODES=256))

    clock = Clock()
    pieces = tiled(str(stands))
    joined = run(
        "native:joinbynearest", INPUT=str(parcels), INPUT_2=pieces, FIELDS_TO_COPY=["stand_id"],
        DISCARD_NONMATCHING=False, NEIGHBORS=1,
    )  # fmt: skip
    nearest: dict[str, tuple] = {}
    for feature in joined.getFeatures():
        key, found = feature["pnu"], (feature["distance"], feature["stand_id"])
        nearest[key] = min(nearest.get(key, found), found)
    distance = np.array([found[0] for found in nearest.values()])
    buffered = run("native:buffer", INPUT=str(stands), DISTANCE=RADIUS_M, SEGMENTS=32, DISSOLVE=True)
    zone = tiled(buffered)
    # Distances come from the join; only parcels within the limit need areas.
    names = [key for key, found in nearest.items() if found[0] <= RADIUS_M]
    near = _selected(joined, set(names))
    zone.setName("zone")
    pieces.setName("forest")
    overlaps = run("native:calculatevectoroverlaps", INPUT=near, LAYERS=[zone, pieces])
    within = sum(feature["zone_area"] or 0.0 for feature in overlaps.getFeatures())
    inside = sum(feature["forest_area"] or 0.0 for feature in overlaps.getFeatures())
    return clock.stop() | answers(distance, inside, within - inside)


def _selected(layer, names: set):
    from qgis.core import QgsFeatureRequest

    chosen, seen = [], set()
    for feature in layer.getFeatures():
        if feature["pnu"] in names and feature["pnu"] not in seen:
            seen.add(feature["pnu"])
            chosen.append(feature.id())
    return layer.materialize(QgsFeatureRequest().setFilterFids(chosen))


POSTGIS_STEPS = (
    """CREATE TABLE pieces AS SELECT stand_id, ST_Subdivide(geom, 64) AS geom FROM stands""",
    """CREATE INDEX ON pieces USING gist (geom)""",
    """ANALYZE pieces""",
    """CREATE TABLE nearest AS SELECT p.id, n.stand_id, n.dist_m FROM parcels p CROSS JOIN LATERAL (
           SELECT f.stand_id, p.geom <-> f.geom AS dist_m FROM pieces f ORDER BY p.geom <-> f.geom LIMIT 1) n""",
    """CREATE TABLE zone AS SELECT ST_Subdivide(ST_Union(ST_Buffer(geom, 100, 'quad_segs=32')), 64) AS geom
       FROM stands""",
    """CREATE INDEX ON zone USING gist (geom)""",
    """ANALYZE zone""",
    """CREATE TABLE areas AS
       SELECT p.id,
           (SELECT sum(CASE WHEN ST_CoveredBy(p.geom, z.geom) THEN ST_Area(p.geom)
                            ELSE ST_Area(ST_Intersection(p.geom, z.geom)) END)
            FROM zone z WHERE ST_Intersects(p.geom, z.geom)) AS within_m2,
           CASE WHEN n.dist_m = 0 THEN
               (SELECT sum(CASE WHEN ST_CoveredBy(p.geom, f.geom) THEN ST_Area(p.geom)
                                ELSE ST_Area(ST_Intersection(p.geom, f.geom)) END)
                FROM pieces f WHERE ST_Intersects(p.geom, f.geom)) ELSE 0 END AS forest_m2
       FROM parcels p JOIN nearest n USING (id) WHERE n.dist_m <= 100""",
)


def postgis(stands: Path, parcels: Path) -> dict:
    """Subdivided forest and zone, GiST, KNN: what a good PostGIS user writes."""
    import geopandas as gpd
    import numpy as np

    forest, features = gpd.read_file(stands), gpd.read_file(parcels)
    with _cluster() as connection:
        cursor = connection.cursor()
        cursor.execute("SET max_parallel_workers_per_gather = 0; SET work_mem = '256MB'; SELECT pg_backend_pid()")
        backend = cursor.fetchone()[0]
        loading = _server_cpu(backend)
        _copied(cursor, "stands", "stand_id", forest["stand_id"], forest.geometry)
        _copied(cursor, "parcels", "id", range(len(features)), features.geometry)
        loaded = _server_cpu(backend)
        clock = Clock()
        for statement in POSTGIS_STEPS:
            cursor.execute(statement)
        cursor.execute("SELECT dist_m FROM nearest")
        distance = np.array(cursor.fetchall(), dtype=float)[:, 0]
        cursor.execute("SELECT sum(forest_m2), sum(within_m2 - forest_m2) FROM areas")
        inside, adjacent = cursor.fetchone()
        spent = clock.stop()
        spent["cpu"] += _server_cpu(backend) - loaded
        return spent | answers(distance, inside, adjacent) | {
            "load_cpu": loaded - loading, "server_mb": _server_peak_mb(backend)
        }  # fmt: skip


@contextmanager
def _cluster():
    import psycopg2

    folder = Path(tempfile.mkdtemp(prefix="sijeong-bench-"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder.chmod(0o755)
    data = folder / "data"
    data.mkdir()
    as_user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(data, "nobody", "nogroup")
    quiet = {"stdout": subprocess.DEVNULL, "check": True, "cwd": data}
    subprocess.run([*as_user, POSTGRES / "initdb", "-D", data, "-U", "bench", "-A", "trust"], **quiet)
    options = f"-p {port} -k {data} -c listen_addresses=127.0.0.1 -c shared_buffers=512MB -c fsync=off -c jit=off"
    control = [*as_user, POSTGRES / "pg_ctl", "-D", data, "-w", "-o", options, "-l", data / "log"]
    subprocess.run([*control, "start"], **quiet)
    try:
        connection = psycopg2.connect(host="127.0.0.1", port=port, user="bench", dbname="postgres")
        connection.autocommit = True
        connection.cursor().execute("CREATE EXTENSION postgis")
        yield connection
        connection.close()
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet)
        shutil.rmtree(folder)


def _copied(cursor, table: str, key: str, keys, geometries) -> None:
    import io

    rows = zip(keys, geometries.to_wkb(hex=True), strict=True)
    text = io.StringIO("".join(f"{number}\t{wkb}\n" for number, wkb in rows))
    cursor.execute(f"CREATE TABLE {table} ({key} integer, geom geometry)")
    cursor.copy_from(text, table)
    cursor.execute(f"CREATE INDEX ON {table} USING gist (geom)")
    cursor.execute(f"ANALYZE {table}")


def _server_cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _server_peak_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


CONTENDERS = {"ours": ours, "postgis": postgis, "qgis": qgis, "geopandas": geopandas}


def _child(name: str, stands: Path, parcels: Path) -> None:
    result = CONTENDERS[name](stands, parcels)
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    # QGIS may crash while it shuts down; the result is out by then.
    print("RESULT " + json.dumps(result | {"mb": max(peak, result.get("server_mb", 0.0))}), flush=True)
    os._exit(0)


def _data(folder: Path, parcels: int) -> tuple[Path, Path]:
    # In a process of its own: a child's peak memory begins with what its parent held when it was forked.
    command = [sys.executable, "-P", "-m", "sijeong.benchmarks.forest_data", str(folder), "--parcels", str(parcels)]
    stands, made = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Path(stands), Path(made)


def _measured(name: str, stands: Path, parcels: Path) -> dict:
    command = [sys.executable, "-P", "-m", "sijeong.benchmarks.forest", "--child", name, str(stands), str(parcels)]
    run = subprocess.run(command, capture_output=True, text=True)
    for line in run.stdout.splitlines():
        if line.startswith("RESULT "):
            return json.loads(line.removeprefix("RESULT "))
    raise SystemExit(f"{name} failed:\n{run.stderr[-3000:]}")


def _missing(name: str) -> str | None:
    import importlib.util

    if name == "postgis" and not (POSTGRES / "initdb").exists():
        return "no PostgreSQL 15"
    needed = {"postgis": "psycopg2", "qgis": "qgis"}.get(name)
    return f"no {needed}" if needed and importlib.util.find_spec(needed) is None else None


def compared(runs: dict[str, list[dict]]) -> list[str]:
    """Where a contender's answer differs from ours; a wrong answer is no competitor."""
    reference, remarks = runs["ours"][0], []
    for name, results in runs.items():
        for key, tolerance in (("within", 0.0), ("touching", 0.0), ("mean_m", 1e-6), ("forest_ha", 1e-6)):
            if abs(results[0][key] - reference[key]) > tolerance * abs(reference[key]):
                remarks.append(f"{name}: {key} {results[0][key]:.6f}, ours {reference[key]:.6f}")
        # Whole-polygon buffers drop detail that the exact zone keeps.
        if abs(results[0]["adjacent_ha"] - reference["adjacent_ha"]) > 1e-3 * reference["adjacent_ha"]:
            remarks.append(f"{name}: adjacent {results[0]['adjacent_ha']:.3f} ha, ours {reference['adjacent_ha']:.3f}")
    return remarks


def table(runs: dict[str, list[dict]], parcels: int) -> str:
    def median(name: str, key: str) -> float:
        return statistics.median(result[key] for result in runs[name])

    lines = [
        f"\n### {parcels:,} parcels\n",
        "| contender | runs | CPU s | × ours | wall s | peak MB | within 100 m | mean m | forest ha | adjacent ha |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, results in runs.items():
        first = results[0]
        cpu, wall, peak = (median(name, key) for key in ("cpu", "wall", "mb"))
        lines.append(
            f"| {name} | {len(results)} | {cpu:.1f} | {cpu / median('ours', 'cpu'):.1f} | {wall:.1f} | {peak:.0f} "
            f"| {first['within']:,} | {first['mean_m']:.3f} | {first['forest_ha']:.3f} | {first['adjacent_ha']:.3f} |"
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
    arguments.add_argument("--all", action="store_true", help="slow contenders at every size")
    arguments.add_argument("--folder", type=Path, default=FOLDER)
    arguments.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.child:
        name, stands, parcels = options.child
        _child(name, Path(stands), Path(parcels))
    sizes = QUICK if options.quick else FULL
    if options.sizes:
        sizes = tuple(int(size) for size in options.sizes.split(","))
    repeats = 1 if options.quick else options.repeats
    chosen = ["ours", *(name for name in CONTENDERS if name != "ours")]
    if options.only:
        chosen = ["ours", *(name for name in options.only.split(",") if name != "ours")]
    for name in list(chosen):
        if reason := _missing(name):
            print(f"{name}: left out, {reason}")
            chosen.remove(name)
    for size in sizes:
        stands, parcels = _data(options.folder, size)
        names = [name for name in chosen if options.all or size <= SLOW.get(name, size)]
        runs: dict[str, list[dict]] = {name: [] for name in names}
        for turn in range(repeats):
            for name in names:
                # The slow ones once: their ratio is far from where noise could matter.
                if turn == 0 or name not in SLOW:
                    runs[name].append(_measured(name, stands, parcels))
        print(table(runs, size), flush=True)
        for remark in compared(runs):
            print(f"- differs: {remark}", flush=True)


if __name__ == "__main__":
    main()
