"""LH's TripChain: one row is a whole journey of up to five rides (reference/data.md §3, COMPAS SBJ_2003_001)."""

from __future__ import annotations

import re

from .layouts import Fields, Layout, Remark, TapProfile, places_by_name, plain
from .sampling import fields_of, likeliest_delimiter

RIDES = 5
RAIL_ROUTE = "rail"
"""Route of a rail ride: TripChain gives routes of buses only (버스노선ID), so that 6 % of first rides have none."""
RAIL_MODES = ("200", "299")
"""Codes of rail from and to (reference/datasources.md §4.1)."""

DELIMITERS = (",", "\t", "|", ";", "  ")
_GLUE = re.compile(r"\|\|'[^']*'\|\|")
"""What the export's own query left between the names of the header: ``||'  '||``."""
_REMNANT = re.compile(r"^(X\.+|'\|\|)|(\|\|'|\.+)$")
"""What is left of it at a name when the header was split, or read and written again by R."""

_COMMON = {"card_id": "암호화카드번호", "user_type": "사용자구분", "passengers": "총이용객수"}
_OF_RIDE = {
    "mode": "교통수단CD",
    "route_id": "버스노선ID",
    "vehicle_id": "차량ID",
    "board_stop": "승차역ID",
    "board_time": "승차일시",
    "alight_stop": "하차역ID",
    "alight_time": "하차일시",
}
_OF_FIRST = {"board_stop": "최초승차역ID", "board_time": "최초승차일시"}
_OF_LAST = {"alight_stop": "최종하차역ID", "alight_time": "최종하차일시"}
_TRIP = "트랜잭션ID"


def tripchain_layout(lines: list[str]) -> Layout:
    """The layout of a text file that begins with ``lines``; it lacks columns where its header is not TripChain's.

    The delimiter is the one that divides the rows into as many fields as the header has names: the header itself
    is glued by ``||'  '||``. The release of 2018 leaves whole columns empty (최초승차역ID, 승차역ID4–5, 하차역ID1–3),
    so the stop of the first boarding and of the last alighting may come from either of two columns.
    """
    names = header_names(lines[0])
    delimiter = likeliest_delimiter(lines[1:], DELIMITERS, len(names))
    return layout_of_names(names, delimiter)


def layout_of_names(names: list[str], delimiter: str = ",") -> Layout:
    """The layout of columns called ``names``; it may lack some."""
    by_name = places_by_name([clean(name) for name in names])

    def fields(*candidates: str) -> Fields | None:
        places = [by_name[plain(name)] for name in candidates if plain(name) in by_name]
        return Fields.at(*places) if places else None

    common = {column: fields(name) for column, name in _COMMON.items()} | {"linked_trip_id": fields(_TRIP)}
    rides = []
    for number in range(1, RIDES + 1):
        first = _OF_FIRST if number == 1 else {}
        own = {
            column: fields(f"{name}{number}", *([first[column]] if column in first else []))
            for column, name in _OF_RIDE.items()
        }
        rides.append({column: found for column, found in {**common, **own}.items() if found})
    final = {column: fields(name) for column, name in _OF_LAST.items()}
    return Layout(
        TapProfile.TRIPCHAIN.value,
        tuple(rides),
        _names_found(rides[0]),
        len(names),
        delimiter,
        reading=TapProfile.TRIPCHAIN.reading,
        final={column: found for column, found in final.items() if found},
        remarks=(Remark.JOURNEYS,),
    )


def _names_found(ride: dict[str, Fields]) -> dict[str, str]:
    named = _COMMON | {"linked_trip_id": _TRIP} | {column: f"{name}1–{RIDES}" for column, name in _OF_RIDE.items()}
    return {column: name for column, name in named.items() if column in ride}


def wanted_names(columns: list[str]) -> list[str]:
    """What TripChain calls these canonical columns."""
    named = _COMMON | {column: f"{name}1" for column, name in _OF_RIDE.items()}
    return [named[column] for column in columns]


def header_names(header: str) -> list[str]:
    """The names in ``header``, however they are glued."""
    names = _GLUE.split(header)
    if len(names) == 1:
        names = fields_of(header, max(DELIMITERS, key=header.count))
    return [clean(name) for name in names]


def clean(name: str) -> str:
    """``name`` without the remnants of the glue."""
    return _REMNANT.sub("", _REMNANT.sub("", name.strip().strip('\ufeff"')))
