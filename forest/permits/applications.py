"""Applications for a building permit: what the desk knows of each, read off a table of any spelling."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import geopandas as gpd
import pandas as pd
import shapely

from .pnu import pnu_of

ID_NAMES = ("application", "application_id", "접수번호", "신청번호", "허가번호", "민원번호", "연번", "no", "id")
PNU_NAMES = ("pnu", "필지고유번호", "고유번호")
ADDRESS_NAMES = (
    "address", "주소", "지번주소", "대지위치", "소재지", "위치", "jibun_address", "addr", "platplc", "지번", "jibun",
)  # fmt: skip
DAY_NAMES = ("applied_on", "접수일", "접수일자", "신청일", "신청일자", "date")
X_NAMES = ("x", "lon", "lng", "longitude", "경도", "x좌표")
Y_NAMES = ("y", "lat", "latitude", "위도", "y좌표")
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
    table: pd.DataFrame | gpd.GeoDataFrame, read: Callable[[str], Reading], day: date
) -> list[Application]:
    """The rows of ``table`` as applications, in their order; ``read`` understands an address or a parcel number.

    Columns are found by name (``ID_NAMES``, ``PNU_NAMES`` …). A row without a number of its own is called by its place
    in the table, from 1; a row without a day gets ``day``. A shape is the footprint or place; without one the columns
    of coordinates are, if they are there (in the CRS that the caller gives the table).
    """
    columns = {str(name).strip().lower(): name for name in reversed(table.columns)}
    found = {
        key: _column(table, columns, names)
        for key, names in (
            ("id", ID_NAMES), ("pnu", PNU_NAMES), ("address", ADDRESS_NAMES), ("day", DAY_NAMES),
            ("x", X_NAMES), ("y", Y_NAMES),
        )
    }  # fmt: skip
    shapes = table.geometry.to_numpy() if isinstance(table, gpd.GeoDataFrame) else [None] * len(table)
    return [
        _application(number, {key: values[number] for key, values in found.items()}, shape, read, day)
        for number, shape in enumerate(shapes)
    ]


def _column(table: pd.DataFrame, columns: dict[str, object], names: tuple[str, ...]) -> list:
    name = next((columns[name] for name in names if name in columns), None)
    return table[name].tolist() if name is not None else [None] * len(table)


def _application(
    number: int, row: dict[str, object], shape: shapely.Geometry | None, read: Callable[[str], Reading], day: date
) -> Application:
    pnu, lost = pnu_of(row["pnu"])
    address = _text(row["address"])
    asked = address or pnu
    return Application(
        id=_text(row["id"]) or str(number + 1),
        asked=asked,
        # The number is exact; the address is for those who do not have it.
        reading=read(pnu or address) if asked else UNREADABLE,
        place=shape if shape is not None and not shape.is_empty else _point(row["x"], row["y"]),
        day=_day(row["day"]) or day,
        digits_lost=lost and not address,
    )


def _text(value: object) -> str:
    if value is None or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _point(x: object, y: object) -> shapely.Point | None:
    try:
        place = float(x), float(y)
    except (TypeError, ValueError):
        return None
    return shapely.Point(place) if all(map(math.isfinite, place)) else None


def _day(value: object) -> date | None:
    """``2026-11-26``, ``20261126``, ``2026.11.26`` or a date; None of anything else."""
    if isinstance(value, datetime | date):
        return None if pd.isna(value) else date(value.year, value.month, value.day)
    digits = "".join(letter for letter in _text(value)[:10] if letter.isdigit())
    try:
        return datetime.strptime(digits, "%Y%m%d").date()
    except ValueError:
        return None
