"""GeoPackages whose bytes depend on their content only."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pyogrio

FIXED_TIME = "2026-05-04T00:00:00Z"
"""GDAL stamps each table with the time of writing, unless OGR_CURRENT_DATE says another."""


def write_geopackage(path: Path, layer: str, table: gpd.GeoDataFrame) -> Path:
    """Write one layer in a new file; returns ``path``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    before = pyogrio.get_gdal_config_option("OGR_CURRENT_DATE")
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": FIXED_TIME})
    try:
        pyogrio.write_dataframe(table, path, layer=layer, driver="GPKG", layer_options={"SPATIAL_INDEX": "YES"})
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": before})
    return path
