"""STCIS's passengers from zone to zone (``quarterod``: reference/datasources.md §4.3), and tables like it."""

from __future__ import annotations

import re

import pandas as pd

from ...common.progress import SILENT, Progress
from .aggregate_rows import NO_ZONE, NOT_A_COUNT, WRONG_FIELDS, AggregateTable, Row, whole_number
from .layouts import plain

_NAMES = {
    "from_zone": ("stgEmdCd", "from_cd", "from_zone", "출발읍면동코드", "출발행정동코드", "출발지코드"),
    "to_zone": ("arrEmdCd", "to_cd", "to_zone", "도착읍면동코드", "도착행정동코드", "도착지코드"),
    "from_name": ("stgEmdNm", "from_name", "출발읍면동", "출발읍면동명", "출발지"),
    "to_name": ("arrEmdNm", "to_name", "도착읍면동", "도착읍면동명", "도착지"),
    "hour": ("tzon", "hour", "시간대"),
    "quarter": ("quater", "quarter", "15분"),
    "user_type": ("user_type", "이용자유형", "이용자구분", "이용자유형코드"),
    "passengers": ("useStf", "trips", "passengers", "이용인원", "통행량", "이용자수"),
    "time_min": ("useTm", "time", "time_min", "이용시간"),
    "date": ("opratDate", "day", "date", "운행일자", "운행일", "이용일자"),
}
"""Column → STCIS's name, that of the data folder's table, and what tables of its site call it."""
_REQUIRED = ("from_zone", "to_zone", "passengers", "date")
_WHOLE = ("hour", "quarter")
_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
ROWS_BETWEEN_LOOKS = 5_000


def looks_like_stcis(rows: list[Row]) -> bool:
    """Whether ``rows`` begin with a header that names zones, passengers and day."""
    return bool(rows) and set(_REQUIRED) <= _places(rows[0][1]).keys()


def stcis_table(file: str, rows: list[Row], progress: Progress = SILENT) -> AggregateTable:
    """The tidy table of ``rows``; a pair without passengers is a row of 0."""
    names, body = rows[0][1], rows[1:]
    places = _places(names)
    kept: list[list[object]] = []
    rejected: list[tuple[int, str]] = []
    for number, (line, fields) in enumerate(body):
        if number % ROWS_BETWEEN_LOOKS == 0:
            progress.check()
        reason = _fault(fields, places, len(names))
        if reason is None:
            kept.append([_value(fields[place], column) for column, place in places.items()])
        else:
            rejected.append((line, reason))
    table = pd.DataFrame(kept, columns=list(places), dtype=object)
    types = {"passengers": "int64", "time_min": "float64"} | dict.fromkeys(_WHOLE, "Int32")
    table = table.astype({column: kind for column, kind in types.items() if column in table})
    return AggregateTable(file, table, len(body), len(kept), 0, rejected)


def _places(names: list[str]) -> dict[str, int]:
    by_name = {plain(name): place for place, name in reversed(list(enumerate(names)))}
    found = {
        column: next((by_name[plain(name)] for name in candidates if plain(name) in by_name), -1)
        for column, candidates in _NAMES.items()
    }
    return {column: place for column, place in found.items() if place >= 0}


def _fault(fields: list[str], places: dict[str, int], width: int) -> str | None:
    if len(fields) != width:
        return WRONG_FIELDS
    if not fields[places["from_zone"]] or not fields[places["to_zone"]]:
        return NO_ZONE
    if whole_number(fields[places["passengers"]]) is None:
        return NOT_A_COUNT
    return None


def _value(text: str, column: str) -> object:
    if column == "passengers":
        return whole_number(text)
    if column in _WHOLE:
        return whole_number(text.removesuffix("시"))
    if column == "time_min":
        try:
            return float(text)
        except ValueError:
            return None
    if column == "date" and _DATE.fullmatch(text):
        return "-".join(_DATE.fullmatch(text).groups())
    return text or None
