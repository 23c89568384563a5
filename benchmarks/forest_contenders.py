"""The contenders of the forest benchmark that run in this Python: ours, PostGIS, geopandas and QGIS's own algorithms.

python -m sijeong.benchmarks.forest_contenders NAME FOLDER STANDS.gpkg PARCELS.gpkg
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from .forest_clock import CELL_M, RADIUS_M, Clock, kept, reported, totals

POSTGRES = Path("/usr/lib/postgresql/15/bin")


def ours(folder: Path, stands: Path, parcels: Path) -> dict:
    import geopandas as gpd

    from sijeong.forest.measuring.proximity import forest_proximity

    forest, features = gpd.read_file(stands), gpd.read_file(parcels)
    clock = Clock()
    frame = forest_proximity(features, forest, None, "stand_id").frame
    spent = clock.stop()
    kept(folder, "ours", range(len(frame)), frame["dist_m"], frame["forest_id"])
    return spent | totals(frame["forest_m2"].sum(), frame["adjacent_m2"].sum())


def blocks(folder: Path, stands: Path, parcels: Path) -> dict:
    """Ours block by block, from the files into a file: reading and writing are counted."""
    import pyogrio

    from sijeong.forest.blocks.indexed_table import indexed_table
    from sijeong.forest.blocks.proximity import proximity_in_blocks

    result = folder / "blocks.gpkg"
    result.unlink(missing_ok=True)
    clock = Clock()
    forest = indexed_table(stands, None, "EPSG:5186")
    with proximity_in_blocks(
        indexed_table(parcels, None, "EPSG:5186"), forest.batches(), forest_id_field="stand_id", folder=folder
    ) as found:
        found.write(result, "result")
    spent = clock.stop()
    frame = pyogrio.read_dataframe(result, read_geometry=False)
    kept(folder, "blocks", range(len(frame)), frame["dist_m"], frame["forest_id"])
    return spent | totals(frame["forest_m2"].sum(), frame["adjacent_m2"].sum())


def geopandas(folder: Path, stands: Path, parcels: Path) -> dict:
    """``sjoin_nearest``; the zone buffered, cut by cells of 500 m and united in each; then intersections by pairs."""
    import geopandas as gpd
    import numpy as np
    import shapely

    forest, features = gpd.read_file(stands), gpd.read_file(parcels)
    clock = Clock()
    joined = features.sjoin_nearest(forest[["stand_id", "geometry"]], distance_col="dist_m")
    joined = joined.sort_values("stand_id").groupby(level=0).first().sort_index()
    low, high = np.array_split(forest.total_bounds // CELL_M, 2)
    x, y = np.meshgrid(np.arange(low[0] - 5, high[0] + 6) * CELL_M, np.arange(low[1] - 5, high[1] + 6) * CELL_M)
    grid = gpd.GeoDataFrame(geometry=shapely.box(x, y, x + CELL_M, y + CELL_M).ravel(), crs=forest.crs)
    buffers = forest[["geometry"]].set_geometry(forest.buffer(RADIUS_M, resolution=32))
    pairs = buffers.sjoin(grid, predicate="intersects")
    cuts = pairs.geometry.intersection(grid.geometry.loc[pairs["index_right"]], align=False)
    zone = gpd.GeoDataFrame({"cell": pairs["index_right"]}, geometry=cuts, crs=forest.crs).dissolve("cell")
    distance = joined["dist_m"]

    def overlap(some: gpd.GeoDataFrame, other: gpd.GeoDataFrame) -> float:
        pairs = some[["geometry"]].sjoin(other[["geometry"]].reset_index(drop=True), predicate="intersects")
        theirs = other.geometry.reset_index(drop=True).loc[pairs["index_right"]]
        return pairs.geometry.intersection(theirs, align=False).area.sum()

    within, inside = overlap(features[distance.le(RADIUS_M)], zone), overlap(features[distance.le(0)], forest)
    spent = clock.stop()
    kept(folder, "geopandas", joined.index, distance, joined["stand_id"])
    return spent | totals(inside, within - inside)


def qgis(folder: Path, stands: Path, parcels: Path) -> dict:
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
    distance, stand = np.array(list(nearest.values())).T
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
    spent = clock.stop()
    kept(folder, "qgis", [int(key[-8:]) for key in nearest], distance, stand)
    return spent | totals(inside, within - inside)


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


def postgis(folder: Path, stands: Path, parcels: Path) -> dict:
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
        cursor.execute("SELECT id, dist_m, stand_id FROM nearest")
        number, distance, stand = np.array(cursor.fetchall(), dtype=float).T
        cursor.execute("SELECT sum(forest_m2), sum(within_m2 - forest_m2) FROM areas")
        inside, adjacent = cursor.fetchone()
        spent = clock.stop()
        spent["cpu"] += _server_cpu(backend) - loaded
        kept(folder, "postgis", number, distance, stand)
        return spent | totals(inside, adjacent) | {
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


CONTENDERS = {"ours": ours, "blocks": blocks, "postgis": postgis, "qgis": qgis, "geopandas": geopandas}

if __name__ == "__main__":
    reported(CONTENDERS[sys.argv[1]](*map(Path, sys.argv[2:5])))
