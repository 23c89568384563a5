"""What agencies hand out, in small: used by the tests of the import."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import geopandas as gpd
from shapely.geometry import box

from sijeong.catalog.cities import City, read_cities

SIHEUNG: City = next(city for city in read_cities() if city.id == "41390")
SAMPLE_CITY = replace(SIHEUNG, id="41999", sigungu_codes=("41999",), bounds=(126.455, 37.33, 126.575, 37.405))
"""Where the generated city lies: at sea west of Siheung."""
X, Y = 182_000.0, 531_000.0
"""In Siheung, EPSG:5186."""


def parcels(count: int = 4, crs: str = "EPSG:5186") -> gpd.GeoDataFrame:
    """Squares of 20 m in a row, 30 m apart, with PNU and Korean lot numbers."""
    shapes = [box(X + 30 * n, Y, X + 30 * n + 20, Y + 20) for n in range(count)]
    pnu = [f"41390132001{number:04d}0000" for number in range(1, count + 1)]
    jibun = [f"{number}{'대전답임'[number % 4]}" for number in range(1, count + 1)]
    return gpd.GeoDataFrame({"PNU": pnu, "JIBUN": jibun}, geometry=shapes, crs="EPSG:5186").to_crs(crs)


def shapefile(folder: Path, frame: gpd.GeoDataFrame, stem: str = "필지", encoding: str = "cp949", lost=()) -> Path:
    """``frame`` as a shapefile without the parts in ``lost`` (``.prj``, ``.cpg``, ``.shx``, ``.dbf``)."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{stem}.shp"
    frame.to_file(file, encoding=encoding)
    for suffix in lost:
        file.with_suffix(suffix).unlink(missing_ok=True)
    return file
