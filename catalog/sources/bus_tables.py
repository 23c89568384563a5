"""The bus tables that every source of bus data ends in: stops, routes, route_stops, route_lines.

docs/formats.md, "Canonical bus tables", describes the columns. Ids are those of GBIS, which the card records share.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from ..areas import KOREA, Area

DEGREES = "EPSG:4326"
BUS = "bus"
ARS_DIGITS = 5
"""Digits of the number on the pole (§3.3); JSON numbers lose the leading zeros."""

STOP_COLUMNS = ("stop_id", "stop_name", "mode", "ars_no", "region", "median")
ROUTE_COLUMNS = (
    "route_id", "route_name", "route_type", "type_code", "start_stop", "start_name", "end_stop", "end_name",
    "first_time", "last_time", "peak_min", "offpeak_min", "company", "region",
)  # fmt: skip
ROUTE_STOP_COLUMNS = ("route_id", "seq", "stop_id", "direction", "route_name", "stop_name")
ROUTE_LINE_COLUMNS = ("route_id", "route_name", "route_type")

ROUTE_TYPES = {
    "11": "직행좌석", "12": "좌석", "13": "일반", "14": "광역급행", "15": "따복/맞춤", "16": "경기순환",
    "17": "준공영제 직행좌석", "21": "농어촌", "22": "농어촌", "23": "농어촌", "30": "마을", "41": "시외", "42": "시외",
    "43": "시외", "51": "공항", "52": "공항", "53": "공항",
}  # fmt: skip
"""routeTypeCd → name (§3.3), where a file gives the code alone."""

ABOUT_A_METRE = 1e-5
"""Degrees."""
METRES_OF_A_DEGREE = 111_195.0
"""Of latitude, on a sphere of 6,371 km; the Earth's are at most 0.5 % longer, which the margin of the grid covers."""
GRID_MARGIN = 0.98

_TAGO_GYEONGGI = re.compile(r"GGB(\d{9})")
_DIRECTIONS = {"정": 0, "역": 1, "상행": 0, "하행": 1, "0": 0, "1": 1}
_SOUTH_TO_NORTH = (KOREA[1], KOREA[3])
_WEST_TO_EAST = (KOREA[0], KOREA[2])


def gbis_id(identifier: str) -> str:
    """TAGO's id of a Gyeonggi stop or route (``GGB224000023``) as GBIS's own (§3.2); others stay."""
    found = _TAGO_GYEONGGI.fullmatch(identifier)
    return found.group(1) if found else identifier


def tago_id(identifier: str) -> str:
    """The reverse of :func:`gbis_id`."""
    return f"GGB{identifier}" if len(identifier) == 9 and identifier.isdigit() else identifier


def direction_of(text: str) -> int | None:
    """0 on the way out, 1 on the way back, None where the platform does not say."""
    return _DIRECTIONS.get(text)


def ars_number(text: str) -> str:
    """``" 20576"`` → ``20576``, ``1234`` → ``01234``; empty where there is none (0 or blank)."""
    number = text.strip()
    if not number.strip("0"):
        return ""
    return number.zfill(ARS_DIGITS) if number.isdigit() else number


def points_of(x: Iterable[object], y: Iterable[object]) -> np.ndarray:
    """Points in degrees; None where a coordinate is blank, no number or not in Korea.

    Longitude and latitude of Korea share no value, so swapped ones are seen and put right.
    """
    lon, lat, usable = _degrees(x, y)
    points = np.full(len(lon), None, dtype=object)
    points[usable] = shapely.points(lon[usable], lat[usable])
    return points


def lines_of(frame: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The ``route_id`` and the line of each route in ``frame`` (``route_id seq x y``), in order of appearance.

    Points without a usable place are left out, and routes with fewer than two.
    """
    lon, lat, usable = _degrees(frame["x"], frame["y"])
    order = pd.to_numeric(frame["seq"], errors="coerce").to_numpy(float)
    usable &= np.isfinite(order)
    routes, names = pd.factorize(frame["route_id"].to_numpy(object)[usable])
    enough = np.bincount(routes, minlength=len(names)) > 1
    kept = enough[routes]
    number = (np.cumsum(enough) - 1)[routes[kept]]
    points = np.column_stack([lon[usable][kept], lat[usable][kept]])
    sorting = np.lexsort([order[usable][kept], number])
    if not len(sorting):
        return names[enough], np.array([], dtype=object)
    return names[enough], shapely.linestrings(points[sorting], indices=number[sorting])


def _degrees(x: Iterable[object], y: Iterable[object]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    lon = pd.to_numeric(pd.Series(list(x), dtype=object), errors="coerce").to_numpy(float)
    lat = pd.to_numeric(pd.Series(list(y), dtype=object), errors="coerce").to_numpy(float)
    swapped = _within(lat, _WEST_TO_EAST) & _within(lon, _SOUTH_TO_NORTH)
    lon, lat = np.where(swapped, lat, lon), np.where(swapped, lon, lat)
    return lon, lat, _within(lon, _WEST_TO_EAST) & _within(lat, _SOUTH_TO_NORTH)


def _within(values: np.ndarray, limits: tuple[float, float]) -> np.ndarray:
    return (values >= limits[0]) & (values <= limits[1])


def table(rows: Sequence[dict], columns: Sequence[str]) -> pd.DataFrame:
    """``rows`` with all of ``columns`` first, missing texts empty, and the platform's further fields after them."""
    frame = pd.DataFrame(list(rows), dtype=object)
    missing = {name: "" for name in columns if name not in frame.columns}
    frame = frame.assign(**missing) if len(frame) else pd.DataFrame(columns=list(columns), dtype=object)
    return frame[[*columns, *(name for name in frame.columns if name not in columns)]]


def located(frame: pd.DataFrame, x: str, y: str) -> gpd.GeoDataFrame:
    """``frame`` with the columns ``x`` and ``y`` (degrees) turned into points."""
    if x not in frame.columns or y not in frame.columns:
        return gpd.GeoDataFrame(frame, geometry=np.full(len(frame), None, dtype=object), crs=DEGREES)
    return gpd.GeoDataFrame(frame.drop(columns=[x, y]), geometry=points_of(frame[x], frame[y]), crs=DEGREES)


def inside(points: np.ndarray, geometry: BaseGeometry) -> np.ndarray:
    """Which points (degrees, None among them) lie in ``geometry``."""
    shapely.prepare(geometry)
    return shapely.intersects(geometry, points)


def area_text(area: Area) -> str:
    """The outline or box of ``area`` as text for a request's note: WKB in hexadecimal digits, exact to a metre."""
    return shapely.to_wkb(shapely.simplify(area.geometry, ABOUT_A_METRE), hex=True)


def grid(bounds: Sequence[float], reach_m: float) -> list[tuple[str, str]]:
    """Points (longitude, latitude) whose surroundings of ``reach_m`` cover the box (degrees) together."""
    west, south, east, north = bounds
    # The largest square inside a circle has sides of the radius times √2.
    step_y = reach_m * math.sqrt(2) * GRID_MARGIN / METRES_OF_A_DEGREE
    step_x = step_y / math.cos(math.radians(south))
    columns, rows = max(1, math.ceil((east - west) / step_x)), max(1, math.ceil((north - south) / step_y))
    longitudes = [f"{west + (column + 0.5) * (east - west) / columns:.6f}" for column in range(columns)]
    latitudes = [f"{south + (row + 0.5) * (north - south) / rows:.6f}" for row in range(rows)]
    return [(longitude, latitude) for latitude in latitudes for longitude in longitudes]
