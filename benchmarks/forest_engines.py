"""The contenders of the forest benchmark with an engine of their own: DuckDB spatial and SedonaDB.

    python -m sijeong.benchmarks.forest_engines {duckdb,sedonadb} FOLDER STANDS.parquet PARCELS.parquet

They run in a Python of their own (requirements-engines.txt). Both join by distance, cut the buffered forest by cells of
500 m, unite it in each, and overlay the parcels that are near; loading is not counted, all else is.
"""

from __future__ import annotations

import struct
import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd

from .forest_clock import CELL_M, RADIUS_M, Clock, kept, reported, totals

RADII = (300, 600, 1_200, 2_400, 4_800, 20_000)
"""Metres of DuckDB's joins one after the other: each asks only for the parcels that found nothing so far."""


def cells(stands: pd.DataFrame) -> pd.DataFrame:
    """The grid over the stands and their zone, as number and WKB."""
    corners = np.array([struct.unpack_from("<2d", wkb, 13) for wkb in stands["wkb"]])
    low, high = corners.min(axis=0) // CELL_M - 5, corners.max(axis=0) // CELL_M + 6
    places = [(x, y) for x in range(int(low[0]), int(high[0])) for y in range(int(low[1]), int(high[1]))]
    return pd.DataFrame({"id": range(len(places)), "wkb": [_square(x * CELL_M, y * CELL_M) for x, y in places]})


def _square(x: float, y: float) -> bytes:
    far_x, far_y = x + CELL_M, y + CELL_M
    return struct.pack("<BIII10d", 1, 3, 1, 5, x, y, far_x, y, far_x, far_y, x, far_y, x, y)


ZONE = """SELECT c.id, ST_Union_Agg(ST_Intersection(b.geom, c.geom)) AS geom FROM cells c
          JOIN buffers b ON ST_Intersects(c.geom, b.geom) GROUP BY c.id"""
OVERLAP = """SELECT sum(CASE WHEN ST_Contains(z.geom, p.geom) THEN ST_Area(p.geom)
                             ELSE ST_Area(ST_Intersection(p.geom, z.geom)) END) AS m2
             FROM (SELECT p.id, p.geom FROM parcels p JOIN nearest n ON p.id = n.id WHERE n.dist_m <= {limit}) p
             JOIN {what} z ON ST_Intersects(p.geom, z.geom)"""


def duckdb(folder: Path, stands: Path, parcels: Path) -> dict:
    """Joins by ST_DWithin with growing radius: DuckDB has no nearest neighbour."""
    import duckdb as engine
    import duckdb_extension_spatial as extension

    database = engine.connect(config={"allow_unsigned_extensions": "true"})
    file = next(Path(extension.__file__).parent.rglob("spatial.duckdb_extension"))
    database.execute(f"LOAD '{file}'")
    grid = cells(pd.read_parquet(stands))  # noqa: F841  DuckDB finds it by its name
    for name, source in (("stands", f"'{stands}'"), ("parcels", f"'{parcels}'"), ("cells", "grid")):
        database.execute(f"CREATE TABLE {name} AS SELECT id::INT AS id, ST_GeomFromWKB(wkb) AS geom FROM {source}")
    clock = Clock()
    database.execute("CREATE TABLE nearest (id INT, dist_m DOUBLE, stand INT)")
    for radius in RADII:
        database.execute(
            f"""INSERT INTO nearest SELECT id, min(d), arg_min(stand, (d, stand)) FROM (
                SELECT p.id, s.id AS stand, ST_Distance(p.geom, s.geom) AS d
                FROM (FROM parcels WHERE id NOT IN (SELECT id FROM nearest)) p
                JOIN stands s ON ST_DWithin(p.geom, s.geom, {radius})) GROUP BY id"""
        )
    database.execute(f"CREATE TABLE buffers AS SELECT id, ST_Buffer(geom, {RADIUS_M}, 32) AS geom FROM stands")
    database.execute(f"CREATE TABLE zone AS {ZONE}")
    found = database.execute("SELECT * FROM nearest").fetchnumpy()
    within = database.execute(OVERLAP.format(limit=RADIUS_M, what="zone")).fetchone()[0]
    inside = database.execute(OVERLAP.format(limit=0, what="stands")).fetchone()[0]
    spent = clock.stop()
    kept(folder, "duckdb", found["id"], found["dist_m"], found["stand"])
    return spent | totals(inside, within - inside)


def sedonadb(folder: Path, stands: Path, parcels: Path) -> dict:
    """ST_KNN on stands cut by the grid, which is quicker than on whole ones."""
    warnings.simplefilter("ignore")  # it looks for a PROJ and a GDAL that nothing here needs
    import sedonadb as engine

    sedona = engine.connect()
    grid = folder / "cells.parquet"
    cells(pd.read_parquet(stands)).to_parquet(grid, index=False)

    def table(name: str, sql: str) -> None:
        sedona.sql(sql).to_memtable().to_view(name, overwrite=True)

    for name, file in (("stands", stands), ("parcels", parcels), ("cells", grid)):
        sedona.read_parquet(str(file)).to_view("file", overwrite=True)
        table(name, "SELECT CAST(id AS INT) AS id, ST_GeomFromWKB(wkb) AS geom FROM file")
    clock = Clock()
    table(
        "pieces",
        """SELECT s.id, ST_Intersection(s.geom, c.geom) AS geom FROM stands s
           JOIN cells c ON ST_Intersects(c.geom, s.geom)""",
    )
    table(
        "nearest",
        """SELECT p.id, min(ST_Distance(p.geom, s.geom)) AS dist_m, min(s.id) AS stand
           FROM parcels p JOIN pieces s ON ST_KNN(p.geom, s.geom, 1, false) GROUP BY p.id""",
    )
    table("buffers", f"SELECT id, ST_Buffer(geom, {RADIUS_M}, 'quad_segs=32') AS geom FROM stands")
    table("zone", ZONE)
    found = sedona.sql("SELECT * FROM nearest").to_pandas()
    within = sedona.sql(OVERLAP.format(limit=RADIUS_M, what="zone")).to_pandas()["m2"].iloc[0]
    inside = sedona.sql(OVERLAP.format(limit=0, what="pieces")).to_pandas()["m2"].iloc[0]
    spent = clock.stop()
    kept(folder, "sedonadb", found["id"], found["dist_m"], found["stand"])
    return spent | totals(inside, within - inside)


ENGINES = {"duckdb": duckdb, "sedonadb": sedonadb}

if __name__ == "__main__":
    reported(ENGINES[sys.argv[1]](*map(Path, sys.argv[2:5])))
