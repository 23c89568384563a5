"""Seoul's month of boardings and alightings by route, stop and hour (data.seoul.go.kr OA-12913).

The files have defects of long standing (reference/data.md §3, reference/datasources.md §4.6): commas in names that no
quotes enclose, a month without a header, a header quoted as a whole, columns that come and go. The number on the pole
(ARS), which stands between the route's name and the stop's, tells which name a surplus comma belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from .aggregate_rows import NO_MONTH, NOT_A_COUNT, WRONG_FIELDS, AggregateTable, Row, whole_number
from .layouts import plain

HOURS = 24
ROWS_BETWEEN_LOOKS = 5_000
COLUMNS = (
    "route_id", "route_name", "stop_id", "ars_no", "stop_name", "visit", "hour", "boardings", "alightings", "month",
)  # fmt: skip
_NAMES = {
    "month": ("사용년월",),
    "route_id": ("노선번호", "노선ID"),
    "route_name": ("노선명",),
    "stop_id": ("표준버스정류장ID", "표준정류장ID"),
    "ars_no": ("버스정류장ARS번호", "정류장ARS번호"),
    "stop_name": ("역명", "정류장명"),
}
_COUNT = re.compile(r"(\d{1,2})시(승차|하차)(총승객수)?")
_MONTH = re.compile(r"(20\d\d)-?(0[1-9]|1[0-2])")
_ARS = re.compile(r"~|\d{4,5}")
_STOP_ID = re.compile(r"~|\d{8,10}")
_WITHOUT_STOP_ID = ("month", "route_id", "route_name", "ars_no", "stop_name")
_WITH_STOP_ID = ("month", "route_id", "route_name", "stop_id", "ars_no", "stop_name")
_MISSING = "~"


@dataclass(frozen=True)
class _Shape:
    """Where each column stands: the texts, and boardings and alightings of each hour in turn."""

    texts: dict[str, int]
    counts: tuple[int, ...]
    width: int


def looks_like_seoul(rows: list[Row]) -> bool:
    """Whether ``rows`` begin with such a header, or are such rows without one."""
    return bool(rows) and (_by_names(rows[0][1]) or _by_content(rows)) is not None


def seoul_table(file: str, rows: list[Row], progress: Progress = SILENT) -> AggregateTable:
    """The tidy table of ``rows``: a row of the file becomes one for each hour. Every row is kept or rejected."""
    shape = _by_names(rows[0][1])
    headless = shape is None
    shape = shape or _by_content(rows)
    body = rows if headless else rows[1:]
    texts: list[tuple[str | None, ...]] = []
    counts: list[list[int]] = []
    rejected: list[tuple[int, str]] = []
    repaired = 0
    for number, (line, fields) in enumerate(body):
        if number % ROWS_BETWEEN_LOOKS == 0:
            progress.check()
        whole = _mended(fields, shape)
        reason = _fault(whole, shape)
        if reason is not None:
            rejected.append((line, reason))
            continue
        repaired += len(fields) != shape.width
        texts.append(tuple(_text(whole, shape, name) for name in _NAMES))
        counts.append([whole_number(whole[place]) for place in shape.counts])
    return AggregateTable(file, _tidy(texts, counts), len(body), len(texts), repaired, rejected, headless)


def _by_names(names: list[str]) -> _Shape | None:
    by_name = {plain(name): place for place, name in enumerate(names)}
    texts = {
        column: next((by_name[plain(name)] for name in candidates if plain(name) in by_name), -1)
        for column, candidates in _NAMES.items()
    }
    texts = {column: place for column, place in texts.items() if place >= 0}
    hours = {}
    for place, name in enumerate(names):
        found = _COUNT.fullmatch(name.strip())
        if found:
            hours[int(found[1]), found[2]] = place
    wanted = [(hour, way) for hour in range(HOURS) for way in ("승차", "하차")]
    if not set(_WITHOUT_STOP_ID) <= texts.keys() or any(key not in hours for key in wanted):
        return None
    return _Shape(texts, tuple(hours[key] for key in wanted), len(names))


def _by_content(rows: list[Row]) -> _Shape | None:
    """The shape of rows without a header: the columns of the months that have one, in their order."""
    widths = [len(fields) for _, fields in rows[:1000]]
    width = max(set(widths), key=widths.count)
    for order in (_WITH_STOP_ID, _WITHOUT_STOP_ID):
        shape = _Shape(
            {name: place for place, name in enumerate(order)},
            tuple(range(len(order), len(order) + 2 * HOURS)),
            width,
        )
        whole = [fields for _, fields in rows[:1000] if len(fields) == width >= len(order) + 2 * HOURS]
        if whole and all(_fault(fields, shape) is None and _is_anchored(fields, shape, 0) for fields in whole):
            return shape
    return None


def _mended(fields: list[str], shape: _Shape) -> list[str] | None:
    """``fields`` with the commas of names put back; None where that cannot be done in one way."""
    surplus = len(fields) - shape.width
    if surplus == 0:
        return fields
    route, stop = shape.texts["route_name"], shape.texts["stop_name"]
    ways = [shift for shift in range(surplus + 1) if _is_anchored(fields, shape, shift)] if surplus > 0 else []
    if not ways:
        return None
    shift = ways[0]
    rest = surplus - shift
    return [
        *fields[:route],
        ",".join(fields[route : route + shift + 1]),
        *fields[route + shift + 1 : stop + shift],
        ",".join(fields[stop + shift : stop + shift + rest + 1]),
        *fields[stop + surplus + 1 :],
    ]


def _is_anchored(fields: list[str], shape: _Shape, shift: int) -> bool:
    """Whether the stop's numbers stand where they should when the route's name takes ``shift`` more fields."""
    anchors = [("ars_no", _ARS), ("stop_id", _STOP_ID)]
    return all(pattern.fullmatch(fields[shape.texts[name] + shift]) for name, pattern in anchors if name in shape.texts)


def _fault(fields: list[str] | None, shape: _Shape) -> str | None:
    if fields is None:
        return WRONG_FIELDS
    if not _MONTH.fullmatch(fields[shape.texts["month"]]):
        return NO_MONTH
    if any(whole_number(fields[place]) is None for place in shape.counts):
        return NOT_A_COUNT
    return None


def _text(fields: list[str], shape: _Shape, name: str) -> str | None:
    if name not in shape.texts or fields[shape.texts[name]] in ("", _MISSING):
        return None
    text = fields[shape.texts[name]]
    return "-".join(_MONTH.fullmatch(text).groups()) if name == "month" else text


def _tidy(texts: list[tuple[str | None, ...]], counts: list[list[int]]) -> pd.DataFrame:
    rows = pd.DataFrame(texts, columns=list(_NAMES), dtype=object)
    same = ["month", "route_id", "ars_no", "stop_name"]
    rows["visit"] = (rows.groupby(same, dropna=False, sort=False).cumcount() + 1).astype("int32")
    table = rows.loc[rows.index.repeat(HOURS)].reset_index(drop=True)
    by_hour = np.array(counts, np.int64).reshape(-1, 2)
    table["hour"] = np.tile(np.arange(HOURS, dtype=np.int32), len(rows))
    table["boardings"], table["alightings"] = by_hour[:, 0], by_hour[:, 1]
    return table[list(COLUMNS)]
