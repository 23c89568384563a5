"""One GBIS base file: ``^`` between records, ``|`` between fields, the first record is the header (§3.3).

Read by header names, never by position, in pieces, so that a file of the whole province needs little memory.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import BadAnswer, BadRequest
from ..remarks import Remark, remark
from .bus_tables import (
    BUS,
    DEGREES,
    ROUTE_COLUMNS,
    ROUTE_LINE_COLUMNS,
    ROUTE_STOP_COLUMNS,
    ROUTE_TYPES,
    STOP_COLUMNS,
    ars_number,
    direction_of,
    inside,
    lines_of,
    located,
    points_of,
)

RECORD, FIELD = "^", "|"
PIECE_BYTES = 1024 * 1024
"""Read at a time: under 0.1 s of work, so a cancel is heard at once and memory stays flat."""
ENCODINGS = ("utf-8-sig", "cp949")
"""In this order, strictly: both are seen (§3.3, §7.5)."""
SNIFFED_BYTES = 4096

File = Path | str | bytes
Keep = Callable[[pd.DataFrame], np.ndarray]
"""Which rows of a piece to keep."""


class BaseTable(Enum):
    """A table: its key, its file's key in the base information, and the header names of each column (* = needed)."""

    STOPS = ("stops", "stationDownloadUrl", {
        "stop_id*": ("STATION_ID",), "stop_name*": ("STATION_NM", "STATION_NAME"), "ars_no": ("MOBILE_NO",),
        "region": ("REGION_NAME",), "median": ("CENTER_YN",), "x*": ("X",), "y*": ("Y",),
    })  # fmt: skip
    ROUTES = ("routes", "routeDownloadUrl", {
        "route_id*": ("ROUTE_ID",), "route_name*": ("ROUTE_NM", "ROUTE_NAME"), "route_type": ("ROUTE_TP_NM",),
        "type_code*": ("ROUTE_TP",), "start_stop": ("ST_STA_ID",), "start_name": ("ST_STA_NM",),
        "end_stop": ("ED_STA_ID",), "end_name": ("ED_STA_NM",), "first_time": ("UP_FIRST_TIME",),
        "last_time": ("UP_LAST_TIME",), "peak_min": ("PEEK_ALLOC",), "offpeak_min": ("NPEEK_ALLOC",),
        "company": ("COMPANY_NAME", "COMPANY_NM"), "region": ("REGION_NAME",),
    })  # fmt: skip
    ROUTE_STOPS = ("route_stops", "routeStationDownloadUrl", {
        "route_id*": ("ROUTE_ID",), "seq*": ("STA_ORDER",), "stop_id*": ("STATION_ID",), "direction": ("UPDOWN",),
        "route_name": ("ROUTE_NM", "ROUTE_NAME"), "stop_name": ("STATION_NM", "STATION_NAME"),
    })  # fmt: skip
    ROUTE_LINES = ("route_lines", "routeLineDownloadUrl", {
        "route_id*": ("ROUTE_ID",), "seq*": ("LINE_SEQ",), "x*": ("X",), "y*": ("Y",),
    })  # fmt: skip

    def __init__(self, key: str, url_key: str, columns: dict[str, tuple[str, ...]]) -> None:
        self.key = key
        self.url_key = url_key
        self.columns = columns

    @classmethod
    def of(cls, key: object) -> BaseTable:
        """The table called ``key``. Raises :class:`BadRequest` when there is none."""
        for table in cls:
            if table.key == key:
                return table
        raise BadRequest(
            "GBIS base files have no table {table}. Known are: {known}.",
            table=key,
            known=", ".join(table.key for table in cls),
        )

    def places(self, header: str, file: str) -> dict[str, int]:
        """The place of each column in ``header``. Raises :class:`BadAnswer` when a needed one is not there."""
        found = _names(header)
        places = {}
        for column, aliases in self.columns.items():
            place = next((found.index(alias) for alias in aliases if alias in found), None)
            if place is not None:
                places[column.rstrip("*")] = place
            elif column.endswith("*"):
                raise BadAnswer(
                    "{file} has no column {column}, so it is not the GBIS base file of {table}. Its header is: "
                    "{header}",
                    file=file,
                    column=aliases[0],
                    table=self.key,
                    header=header[:200],
                )
        return places

    def fits(self, header: str) -> bool:
        """Whether ``header`` has all that is needed."""
        found = set(_names(header))
        return all(found.intersection(aliases) for column, aliases in self.columns.items() if column.endswith("*"))


@dataclass(frozen=True)
class BaseRead:
    """What was kept of a base file, as texts, and how many of its records could not be read."""

    frame: pd.DataFrame
    records: int
    rejected: int


def read_base_file(
    file: File,
    table: str,
    bounds: tuple[float, float, float, float] | None = None,
    progress: Progress = SILENT,
) -> pd.DataFrame | gpd.GeoDataFrame:
    """The canonical table of one base file; ``stops`` and ``route_lines`` have geometry in EPSG:4326.

    ``table`` is stops, routes, route_stops or route_lines. ``bounds`` (west, south, east, north in degrees) keeps only
    the stops inside; other tables are not cut. Warns of records that cannot be read. Raises :class:`BadAnswer` for
    another kind of file, a missing column and an unknown encoding.
    """
    wanted = BaseTable.of(table)
    keep = stops_inside(shapely.box(*bounds)) if bounds is not None and wanted is BaseTable.STOPS else None
    read = read_records(file, wanted, keep, progress)
    if read.rejected:
        told = remark_on(_title(file, wanted), read)
        progress.warn(told.template, **told.values)
    return canonical(wanted, read.frame)


def remark_on(title: str, read: BaseRead) -> Remark:
    """What is told of records that could not be read."""
    return remark(
        marked("{file}: {rejected} of {records} records could not be read and were left out."),
        file=title,
        rejected=read.rejected,
        records=read.records,
    )


def base_table_of(file: File) -> str | None:
    """Which table (its key) a file holds, by its header; None when it is no GBIS base file."""
    with _opened(file) as stream:
        header, mark, _ = stream.read(SNIFFED_BYTES).partition(RECORD.encode())
    text = header.decode("ascii", "replace")
    if not mark or FIELD not in text:
        return None
    # A stop sequence has all that a line or a station file needs but the coordinates, so the order matters little.
    return next((table.key for table in BaseTable if table.fits(text)), None)


def stops_inside(geometry: BaseGeometry, region: str = "") -> Keep:
    """Keeps stops inside ``geometry`` (degrees) whose region, where one is asked for, contains ``region``."""

    def keep(frame: pd.DataFrame) -> np.ndarray:
        kept = inside(points_of(frame["x"], frame["y"]), geometry)
        if region and "region" in frame.columns:
            kept &= frame["region"].str.contains(region, regex=False).to_numpy(bool)
        return kept

    return keep


def read_records(file: File, table: BaseTable, keep: Keep | None = None, progress: Progress = SILENT) -> BaseRead:
    """The records of ``file`` that ``keep`` wants, as texts under the columns of ``table``."""
    title = _title(file, table)
    encoding = _encoding_of(file, title, progress)
    places: dict[str, int] = {}
    width = records = rejected = 0
    frames = []
    for piece in _pieces(file, encoding, progress):
        if not places:
            header = piece.pop(0)
            places, width = table.places(header, title), len(_names(header))
        rows = [row for row in (record.split(FIELD) for record in piece) if _fits(row, width)]
        records += len(piece)
        rejected += len(piece) - len(rows)
        frame = pd.DataFrame({column: [row[place].strip() for row in rows] for column, place in places.items()})
        frames.append(frame if keep is None else frame[keep(frame)])
    if not frames:
        raise BadAnswer("{file} is empty. Get the GBIS base file of {table} again.", file=title, table=table.key)
    return BaseRead(pd.concat(frames, ignore_index=True), records, rejected)


def canonical(table: BaseTable, frame: pd.DataFrame) -> pd.DataFrame | gpd.GeoDataFrame:
    """The texts of a base file in the columns and types of docs/formats.md, "Canonical bus tables"."""
    if table is BaseTable.STOPS:
        stops = _complete(frame, (*STOP_COLUMNS, "x", "y")).assign(mode=BUS)
        return located(stops.assign(ars_no=stops["ars_no"].map(ars_number)), "x", "y")
    if table is BaseTable.ROUTES:
        routes = _complete(frame, ROUTE_COLUMNS)
        named = routes["route_type"].where(routes["route_type"] != "", routes["type_code"].map(ROUTE_TYPES))
        minutes = {name: pd.to_numeric(routes[name], errors="coerce") for name in ("peak_min", "offpeak_min")}
        return routes.assign(route_type=named.fillna(""), **minutes)
    if table is BaseTable.ROUTE_STOPS:
        calls = _complete(frame, ROUTE_STOP_COLUMNS)
        direction = calls["direction"].map(direction_of).astype("Int64")
        return calls.assign(seq=pd.to_numeric(calls["seq"], errors="coerce").astype("Int64"), direction=direction)
    routes, lines = lines_of(frame)
    named = _complete(pd.DataFrame({"route_id": routes}), ROUTE_LINE_COLUMNS)
    return gpd.GeoDataFrame(named, geometry=lines, crs=DEGREES)


def _complete(frame: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    return frame.reindex(columns=list(columns), fill_value="")


def _names(header: str) -> list[str]:
    return [name.strip().upper() for name in header.split(FIELD)]


def _fits(row: list[str], width: int) -> bool:
    """Whether a record has as many fields as the header, or just a field mark at its end that the header lacks."""
    return len(row) == width or (len(row) == width + 1 and not row[-1].strip())


def _title(file: File, table: BaseTable) -> str:
    return table.url_key.removesuffix("DownloadUrl") if isinstance(file, bytes) else Path(file).name


def _opened(file: File) -> BinaryIO:
    return io.BytesIO(file) if isinstance(file, bytes) else Path(file).open("rb")


def _encoding_of(file: File, title: str, progress: Progress) -> str:
    """The encoding in which all of the file is valid. Raises :class:`BadAnswer` when there is none."""
    for encoding in ENCODINGS:
        try:
            for _ in _texts(file, encoding, progress):
                pass
            return encoding
        except UnicodeDecodeError:
            continue
    raise BadAnswer("{file} is neither UTF-8 nor cp949 text. Get the GBIS base file again.", file=title)


def _pieces(file: File, encoding: str, progress: Progress) -> Iterator[list[str]]:
    """Whole records, some thousands at a time, the header first; blank ones (at the end of the file) left out."""
    rest = ""
    for text in _texts(file, encoding, progress):
        *records, rest = (rest + text).split(RECORD)
        records = [record for record in records if record.strip()]
        if records:
            yield records
    if rest.strip():
        yield [rest]


def _texts(file: File, encoding: str, progress: Progress) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    with _opened(file) as stream:
        while block := stream.read(PIECE_BYTES):
            progress.check()
            yield decoder.decode(block)
    yield decoder.decode(b"", final=True)
