"""What the benchmark of publishing publishes: real parcels, flows between dongs, and a day of traffic on real roads."""

from __future__ import annotations

import os
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
from shapely.geometry import LineString

DATA = Path(os.environ.get("SIJEONG_SHARED", Path(__file__).resolve().parents[2] / "shared")) / "data"
CRS = "EPSG:5186"
APART_M = 16_000
"""Copies of the city lie beside each other, so that a view never shows two parcels on one place."""
FLOWS, HOURS, DAY = 2_000, 24, "2026-10-20"


def write_city(file: Path, parcels: int) -> None:
    """Write layers parcels, flows and link_hours to ``file`` (GeoPackage, EPSG:5186)."""
    _parcels(parcels).to_file(file, layer="parcels", engine="pyogrio")
    _flows().to_file(file, layer="flows", engine="pyogrio")
    _link_hours().to_file(file, layer="link_hours", engine="pyogrio")


def _parcels(count: int) -> geopandas.GeoDataFrame:
    real = geopandas.read_file(
        DATA / "parcels" / "siheung_parcels_2026.gpkg", layer="parcels", engine="pyogrio"
    ).to_crs(CRS)
    copies = -(-count // len(real))
    moved = [real.geometry.translate(APART_M * (n % 2), APART_M * (n // 2)) for n in range(copies)]
    shapes = pd.concat(moved, ignore_index=True)[:count]
    rng = np.random.default_rng(7)
    columns = {
        "parcel_no": [f"{n:06d}" for n in range(count)],
        "land_use": rng.choice(["대", "전", "답", "임야", "도로"], count),
        "area_m2": shapes.area.round(1),
        "forest_m": rng.gamma(2.0, 60.0, count).round(1),
        "band": rng.choice(["0-25", "25-50", "50-100", "100-"], count),
    }
    return geopandas.GeoDataFrame(columns, geometry=shapes.to_numpy(), crs=CRS)


def _dongs() -> geopandas.GeoDataFrame:
    file = DATA / "boundaries" / "siheung_boundaries.gpkg"
    return geopandas.read_file(file, layer="admin_dong_simplified", engine="pyogrio").to_crs(CRS)


def _flows() -> geopandas.GeoDataFrame:
    """Lines between random places in the dongs, a few of them strong, as flows are."""
    rng = np.random.default_rng(8)
    west, south, east, north = _dongs().total_bounds
    ends = rng.uniform((west, south), (east, north), (FLOWS, 2, 2))
    journeys = np.ceil(rng.pareto(1.2, FLOWS) * 20 + 5).astype(int)
    return geopandas.GeoDataFrame({"journeys": journeys}, geometry=[LineString(pair) for pair in ends], crs=CRS)


def _link_hours() -> geopandas.GeoDataFrame:
    """A row a link and hour, as a simulation leaves them: two rush hours on every road."""
    roads = geopandas.read_file(DATA / "roads" / "siheung_osm_roads.gpkg", engine="pyogrio").to_crs(CRS)
    roads = roads.explode(ignore_index=True)
    rng = np.random.default_rng(9)
    size, hour = len(roads), np.arange(HOURS)
    curve = 0.15 + np.exp(-((hour - 8) ** 2) / 6) + np.exp(-((hour - 18) ** 2) / 8)
    flow = rng.gamma(1.5, 250, size)[:, None] * curve[None, :]
    begin = pd.Timestamp(DAY) + pd.to_timedelta(hour, "h")
    columns = {
        "link_id": np.repeat([f"L{n:05d}" for n in range(size)], HOURS),
        "time_begin": np.tile(begin, size),
        "time_end": np.tile(begin + pd.Timedelta("1h"), size),
        "flow_vph": flow.round().astype(int).ravel(),
        "speed_kmh": np.clip(50 - flow / 40, 4, None).round(1).ravel(),
    }
    return geopandas.GeoDataFrame(columns, geometry=np.repeat(roads.geometry.to_numpy(), HOURS), crs=CRS)
