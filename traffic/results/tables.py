"""Tables and the view of a results GeoPackage, written by SQLite itself: a million rows take seconds, not minutes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.progress import Progress

VIEW = "link_intervals"
CHUNK = 50_000
"""Rows between two looks at whether the user has asked to stop: about a quarter of a second."""

KINDS = {"str": "TEXT", "datetime": "DATETIME", "int64": "INTEGER", "float64": "REAL"}

REGISTER_TABLE = (
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id) "
    "VALUES (?, 'attributes', ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 0)"
)
COUNT_TABLE = "INSERT INTO gpkg_ogr_contents (table_name, feature_count) VALUES (?, ?)"
INDEXES = (
    "CREATE INDEX links_edge ON links (edge_id)",
    "CREATE INDEX link_stats_begin ON link_stats (time_begin)",
    "CREATE INDEX link_stats_edge ON link_stats (edge_id)",
)
CREATE_VIEW = """
CREATE VIEW link_intervals AS SELECT
  link_stats.fid AS OGC_FID, links.geom AS geom, links.edge_id AS edge_id, links.road_rank AS road_rank,
  links.road_name AS road_name, links.lanes AS lanes, links.speed_kmh AS limit_kmh,
  links.capacity_vph AS capacity_vph, links.length_m AS length_m, link_stats.time_begin AS time_begin,
  link_stats.time_end AS time_end, link_stats.vehicles AS vehicles, link_stats.flow_vph AS flow_vph,
  link_stats.density_vpkm AS density_vpkm, link_stats.speed_kmh AS speed_kmh, link_stats.travel_s AS travel_s,
  link_stats.delay_s AS delay_s, link_stats.queue_veh AS queue_veh, link_stats.v_c AS v_c, link_stats.los AS los,
  link_stats.co2_g AS co2_g, link_stats.nox_g AS nox_g, link_stats.pm_g AS pm_g, link_stats.flow_sd AS flow_sd,
  link_stats.speed_sd AS speed_sd, link_stats.delay_sd AS delay_sd
FROM link_stats JOIN links ON links.edge_id = link_stats.edge_id
"""
REGISTER_VIEW = """
INSERT INTO gpkg_contents
  (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
SELECT 'link_intervals', 'features', 'link_intervals', '', last_change, ?, ?, ?, ?, srs_id
FROM gpkg_contents WHERE table_name = 'links'
"""
REGISTER_GEOMETRY = """
INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
SELECT 'link_intervals', 'geom', geometry_type_name, srs_id, z, m
FROM gpkg_geometry_columns WHERE table_name = 'links'
"""
HAS_METADATA = "SELECT count(*) FROM sqlite_master WHERE name = 'gpkg_metadata_reference'"
SHARE_METADATA = """
INSERT INTO gpkg_metadata_reference (reference_scope, table_name, timestamp, md_file_id)
SELECT reference_scope, 'link_intervals', timestamp, md_file_id FROM gpkg_metadata_reference WHERE table_name = 'links'
"""


@dataclass(frozen=True)
class Table:
    """A table of the package: its name, and its fields with their types as in ``results/model.py``."""

    name: str
    fields: dict[str, str]

    @property
    def create(self) -> str:
        columns = ", ".join(f'"{field}" {KINDS[kind]}' for field, kind in self.fields.items())
        return f'CREATE TABLE "{self.name}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {columns})'

    @property
    def fill(self) -> str:
        columns = ", ".join(f'"{field}"' for field in self.fields)
        return f'INSERT INTO "{self.name}" ({columns}) VALUES ({", ".join("?" * len(self.fields))})'  # nosec B608 – names are constants of this room

    @property
    def select(self) -> str:
        columns = ", ".join(f'"{field}"' for field in self.fields)
        return f'SELECT {columns} FROM "{self.name}" ORDER BY fid'  # nosec B608 – names are constants of this room


def insert(database: sqlite3.Connection, table: Table, frame: pd.DataFrame, progress: Progress) -> None:
    """Create ``table`` with the rows of ``frame`` (a missing column stays empty), known to QGIS as a table."""
    database.execute(table.create)
    database.execute(REGISTER_TABLE, (table.name, table.name))
    for first in range(0, len(frame), CHUNK):
        progress.check()
        database.executemany(table.fill, _rows(frame.iloc[first : first + CHUNK], table))
    database.execute(COUNT_TABLE, (table.name, len(frame)))


def _rows(frame: pd.DataFrame, table: Table) -> Iterator[tuple]:
    columns = [_values(frame[name]) if name in frame else [None] * len(frame) for name in table.fields]
    return zip(*columns, strict=True)


def _values(column: pd.Series) -> list:
    """Plain Python values, None where there is none."""
    if column.dtype.kind != "f":
        return column.astype(object).where(column.notna(), None).tolist()
    missing = np.flatnonzero(~np.isfinite(column.to_numpy()))
    values = column.tolist()
    for place in missing:
        values[place] = None
    return values


def add_view(database: sqlite3.Connection, bounds: np.ndarray) -> None:
    """Add the view that QGIS opens as a layer of links with their times; ``bounds``: minx, miny, maxx, maxy."""
    for statement in INDEXES:
        database.execute(statement)
    database.execute(CREATE_VIEW)
    database.execute(REGISTER_VIEW, [float(value) for value in bounds])
    database.execute(REGISTER_GEOMETRY)
    if database.execute(HAS_METADATA).fetchone()[0]:
        database.execute(SHARE_METADATA)
