"""Applications for a building permit: what the desk knows of each, read off a table of any spelling."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import geopandas as gpd
import pandas as pd
import shapely
from pyproj import CRS, Transformer

from ...common.fields import field_named
from ...common.texts import marked
from ..registers.pnu import clean_pnus, digits_lost
from ..stands.layers import in_crs

APPLICATIONS = marked("application")
"""What the layer is called in messages."""

NAMES = {
    "id": ("application", "application_id", "접수번호", "신청번호", "허가번호", "민원번호", "연번", "no", "id"),
    "pnu": ("pnu", "필지고유번호", "고유번호"),
    "address": ("address", "주소", "지번주소", "대지위치", "소재지", "위치", "jibun_address", "addr", "platplc"),
    "lot": ("지번", "jibun"),
    "day": ("applied_on", "접수일", "접수일자", "신청일", "신청일자", "date"),
    "x": ("x", "lon", "lng", "longitude", "경도", "x좌표"),
    "y": ("y", "lat", "latitude", "위도", "y좌표"),
}  # fmt: skip
"""What columns are called by the building administration system (세움터) and by hand, in lower case, the best first."""


@dataclass(frozen=True)
class Reading:
    """What words of an address mean: parcels whose number begins with one of ``prefixes``.

    Without prefixes the words could not be read; ``hint`` then names what is spelt alike.
    """

    prefixes: tuple[str, ...] = ()
    hint: str = ""


UNREADABLE = Reading()


@dataclass(frozen=True)
class Application:
    """One application. ``asked``: the address or number as it was written. ``place``: footprint or point, if given.

    ``digits_lost``: the parcel number came as a number with a decimal point, which keeps 15 of its 19 digits.
    """

    id: str
    asked: str = ""
    reading: Reading = UNREADABLE
    place: shapely.Geometry | None = None
    day: date | None = None
    digits_lost: bool = False


def applications_of(
    table: pd.DataFrame | gpd.GeoDataFrame, read: Callable[[str], Reading], day: date, crs: CRS
) -> list[Application]:
    """The rows of ``table`` as applications, in their order; ``read`` understands an address or a parcel number.

    Columns are found by name (:data:`NAMES`). A row without a number of its own is called by its place
    in the table, from 1; a row without a day gets ``day``. A shape is the footprint or place; without one the columns
    of coordinates are, if they are there: degrees, or metres in ``crs``. Places are returned in ``crs``. Raises
    :class:`ForestError` for shapes without a CRS.
    """
    columns = pd.DataFrame({key: _column(table, names) for key, names in NAMES.items()}, index=table.index)
    columns["exact"], columns["lost"] = clean_pnus(columns["pnu"]), digits_lost(columns["pnu"])
    to_metres = Transformer.from_crs(4326, crs, always_xy=True)
    rows = zip(columns.to_dict("records"), _shapes(table, crs), strict=True)
    return [_application(number, row, shape, read, day, to_metres) for number, (row, shape) in enumerate(rows, start=1)]


def _column(table: pd.DataFrame, names: tuple[str, ...]) -> pd.Series:
    name = field_named(table.columns, names)
    return table[name] if name is not None else pd.Series(None, index=table.index, dtype=object)


def _shapes(table: pd.DataFrame | gpd.GeoDataFrame, crs: CRS) -> list[shapely.Geometry | None]:
    if not isinstance(table, gpd.GeoDataFrame) or table.geometry.isna().all():
        return [None] * len(table)
    return list(in_crs(table, crs, APPLICATIONS).geometry)


def _application(
    number: int,
    row: dict[str, object],
    shape: shapely.Geometry | None,
    read: Callable[[str], Reading],
    day: date,
    to_metres: Transformer,
) -> Application:
    address = _address(_text(row["address"]), _text(row["lot"]))
    lost = bool(row["lost"])
    # The number is exact; the address is for those who do not have it.
    asked = _text(row["exact"]) or address or ("" if lost else _text(row["pnu"]))
    return Application(
        id=_text(row["id"]) or str(number),
        asked=address or asked,
        reading=read(asked) if asked else UNREADABLE,
        place=shape if shape is not None and not shape.is_empty else _point(row["x"], row["y"], to_metres),
        day=_day(row["day"]) or day,
        digits_lost=lost and not address,
    )


def _address(place: str, lot: str) -> str:
    """Place and lot number, which stand in one column or in two."""
    is_whole = any(letter.isdigit() for letter in place)
    return place if is_whole or not lot else f"{place} {lot}".strip()


def _text(value: object) -> str:
    if value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _point(x: object, y: object, to_metres: Transformer) -> shapely.Point | None:
    try:
        place = float(x), float(y)
    except (TypeError, ValueError):
        return None
    if not all(map(math.isfinite, place)):
        return None
    is_degrees = abs(place[0]) <= 180 and abs(place[1]) <= 90
    return shapely.Point(to_metres.transform(*place) if is_degrees else place)


def _day(value: object) -> date | None:
    """``2026-11-26``, ``20261126``, ``2026.11.26`` or a date; None of anything else."""
    if isinstance(value, datetime | date):
        return None if pd.isna(value) else date(value.year, value.month, value.day)
    digits = "".join(letter for letter in _text(value)[:10] if letter.isdigit())
    try:
        return datetime.strptime(digits, "%Y%m%d").date()
    except ValueError:
        return None
