"""GeoPackages whose bytes depend on their content only."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pyogrio

SMALL_TABLE = 10_000
SMALL_PAGES = "page_size=1024"
"""With SQLite's usual pages of 4 KiB an empty GeoPackage takes 100 KB; small tables get small pages."""
FIXED_TIME = "2026-05-04T00:00:00Z"
"""GDAL stamps each table with the time of writing, unless OGR_CURRENT_DATE says another."""


def write_geopackage(path: Path, layer: str, table: gpd.GeoDataFrame) -> Path:
    """Write one layer in a new file; returns ``path``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    options = {"OGR_CURRENT_DATE": FIXED_TIME, "OGR_SQLITE_PRAGMA": SMALL_PAGES if len(table) < SMALL_TABLE else None}
    before = {name: pyogrio.get_gdal_config_option(name) for name in options}
    pyogrio.set_gdal_config_options(options)
    try:
        pyogrio.write_dataframe(table, path, layer=layer, driver="GPKG", layer_options={"SPATIAL_INDEX": "YES"})
    finally:
        pyogrio.set_gdal_config_options(before)
    return path
