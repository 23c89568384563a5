"""Finding a parcel in what was pulled by what a user types: a PNU, a lot (``정왕동 1800-3``), a road-name address."""

from __future__ import annotations

import re
import sqlite3
import struct
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from ..common.sqlite_files import open_database
from .cities import City, Dong
from .store import Store

PNU_DIGITS = 19
LEAST_PNU_DIGITS = 5
"""Of what is typed before parcels are listed; fewer digits are a province."""
LEAST_BARE_DIGITS = 8
"""A number this long without the word ``pnu`` before it is a PNU: no lot number has so many digits."""
LAND, SAN = "1", "2"
"""The PNU's eleventh digit (reference/datasources.md §7.4)."""
HITS = 30

_PNU = re.compile(r"(?:pnu\s*[:=]?\s*)?([\d\s-]+)", re.IGNORECASE)
_LOT = re.compile(r"(?P<dong>.*?)\s*(?P<san>산)?\s*(?P<main>\d{1,4})(?:\s*[-의]\s*(?P<sub>\d{0,4}))?\s*(?:번지)?")
_ROAD = re.compile(
    r"(?P<before>.*?)(?P<road>[가-힣\w·.]*(?:로|길))\s+(?P<under>지하\s*)?(?P<main>\d{1,5})(?:-(?P<sub>\d{1,5}))?"
)
_CITY_WORD = re.compile(r"(?!.*(?:특별|광역|자치)시$)[가-힣]{1,}[시군구]")
"""A city, county or district; those that are provinces at once stand above the city and do not speak against it."""
_REST = re.compile(r"[,(~～∼].*")
"""A list or range of lots, or a building's name, after the first lot."""
_UNIT = ("동", "리", "가", "읍", "면")


@dataclass(frozen=True)
class ParcelQuery:
    """Which parcels are meant: those whose PNU begins with one of ``prefixes``.

    ``dongs``: the legal dongs that the words may mean (several where a name occurs in several districts); abolished
    ones are among them, because old files still hold their codes.
    """

    prefixes: tuple[str, ...]
    dongs: tuple[Dong, ...] = ()


@dataclass(frozen=True)
class RoadQuery:
    """A road-name address: road, main and sub number (0 where there is none)."""

    road: str
    main: int
    sub: int = 0


Query = ParcelQuery | RoadQuery


@dataclass(frozen=True)
class Hit:
    """A parcel that was found: ``정왕동 1800-3``, its PNU, where it lies (in ``crs``), and in which kept dataset."""

    title: str
    pnu: str
    geometry: BaseGeometry
    crs: str
    dataset_id: str
    fetched: str = ""


@dataclass(frozen=True)
class ParcelTable:
    """A kept dataset with a column ``pnu``; ``road``, ``main``, ``sub``: its columns of road-name addresses, if any."""

    file: Path
    layer: str
    dataset_id: str
    fetched: str
    crs: str
    geometry_column: str
    road_columns: tuple[str, str, str] | None = None


ROAD_COLUMNS = ("rn_nm", "bld_mnnm", "bld_slno")
"""As LX map has them (reference/datasources.md §1.5)."""


def parse(text: str, city: City) -> Query | None:
    """What ``text`` means in ``city``; None where it is no parcel number and no address of the city.

    ``pnu 4139013200`` and longer or shorter; ``정왕동 1800-3``, ``시흥시 정왕동 산 12-3``, ``정왕 1800번지``;
    ``공단1대로 204``. Words before the dong must be the names of the city, of its district or of a province.
    """
    text = " ".join(_REST.sub("", text).split())
    for reading in (_as_pnu, _as_road, _as_lot):
        query = reading(text, city)
        if query is not None:
            return query
    return None


def _as_pnu(text: str, _city: City) -> ParcelQuery | None:
    found = _PNU.fullmatch(text)
    if not found:
        return None
    digits = re.sub(r"\D", "", found[1])
    least = LEAST_PNU_DIGITS if text[:1] in "pP" else LEAST_BARE_DIGITS
    is_pnu = least <= len(digits) <= PNU_DIGITS and not digits.startswith("0")  # as telephone numbers do
    return ParcelQuery((digits,)) if is_pnu else None


def _as_road(text: str, city: City) -> RoadQuery | None:
    found = _ROAD.match(text)
    if not found or not _is_in(found["before"].split(), city):
        return None
    return RoadQuery(found["road"], int(found["main"]), int(found["sub"] or 0))


def _as_lot(text: str, city: City) -> ParcelQuery | None:
    found = _LOT.fullmatch(text)
    if not found or not found["dong"]:
        return None
    *before, name = found["dong"].split()
    if not _is_in(before, city):
        return None
    dongs = _dongs(name, before, city)
    tail = (SAN if found["san"] else LAND) + found["main"].zfill(4)
    if found["sub"]:
        tail += found["sub"].zfill(4)
    return ParcelQuery(tuple(dong.code + tail for dong in dongs), dongs) if dongs else None


def _is_in(words: list[str], city: City) -> bool:
    """Whether no word is the name of another city or district (``성남시수정구 시흥동`` is not in 시흥시)."""
    own = {*city.names.values(), *city.sigungu_names.values()}
    return not any(_CITY_WORD.fullmatch(word) and word not in own for word in words)


def _dongs(name: str, before: list[str], city: City) -> tuple[Dong, ...]:
    """The legal dongs called ``name``, those in force first; without its last letter (``정왕``) too."""
    districts = {code for code, title in city.sigungu_names.items() if title in before}
    towns = [dong.code[:8] for dong in city.dongs if dong.name in before and dong.name[-1] in "읍면"]
    named = [
        dong
        for dong in city.dongs
        if dong.name.split()[-1] in (name, *(name + unit for unit in _UNIT))
        and (not districts or dong.code[:5] in districts)
        and (not towns or dong.code[:8] in towns)
    ]
    exact = [dong for dong in named if dong.name.split()[-1] == name] or named
    return tuple(sorted(exact, key=lambda dong: dong.abolished))


def title_of(pnu: str, city: City) -> str:
    """``정왕동 산 12-3`` for a PNU of ``city``; the number as it is where its dong is not known."""
    name = next((dong.name for dong in city.dongs if dong.code == pnu[:10]), "")
    if not name or len(pnu) != PNU_DIGITS:
        return pnu
    main, sub = int(pnu[11:15]), int(pnu[15:])
    return f"{name} {'산 ' if pnu[10] == SAN else ''}{main}{f'-{sub}' if sub else ''}"


# ── in what was pulled ───────────────────────────────────────────────────────────────────────────────────────────────


def parcel_tables(store: Store) -> tuple[ParcelTable, ...]:
    """The kept datasets of ``store`` that parcels can be found in, the newest first."""
    tables = []
    for kept in sorted(store.kept(), key=lambda kept: kept.fetched, reverse=True):
        table = _table(kept.file, kept.layer, kept.dataset_id, kept.fetched.date().isoformat())
        if table is not None:
            tables.append(table)
    return tuple(tables)


def _table(file: Path, layer: str, dataset_id: str, fetched: str) -> ParcelTable | None:
    columns = {row[1].lower() for row in _asked(file, f"PRAGMA table_info({_quoted(layer)})")}
    geometry = _asked(
        file,
        "SELECT g.column_name, s.organization, s.organization_coordsys_id FROM gpkg_geometry_columns g "
        "JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?",
        layer,
    )
    if "pnu" not in columns or not geometry:
        return None
    column, organisation, code = geometry[0]
    road = ROAD_COLUMNS if columns.issuperset(ROAD_COLUMNS) else None
    return ParcelTable(file, layer, dataset_id, fetched, f"{organisation}:{code}", column, road)


def find(query: Query, tables: Iterable[ParcelTable], city: City, most: int = HITS) -> Iterator[Hit]:
    """The parcels that ``query`` means, each PNU once, in the order of their numbers; at most ``most``."""
    known: set[str] = set()
    for table in tables:
        for pnu, blob in _rows(query, table, most):
            if blob is None or pnu in known:
                continue
            known.add(pnu)
            yield Hit(title_of(pnu, city), pnu, _shape(blob), table.crs, table.dataset_id, table.fetched)
            if len(known) == most:
                return


def _rows(query: Query, table: ParcelTable, most: int) -> list[tuple]:
    columns = f"SELECT pnu, {_quoted(table.geometry_column)} FROM {_quoted(table.layer)}"  # nosec B608 - quoted
    if isinstance(query, ParcelQuery):
        # A range, not LIKE: SQLite uses an index for a range whatever its setting for upper and lower case is.
        where = " OR ".join("(pnu >= ? AND pnu < ?)" for _ in query.prefixes)
        bounds = [bound for prefix in query.prefixes for bound in (prefix, prefix + ":")]
        return _asked(table.file, f"{columns} WHERE {where} ORDER BY pnu LIMIT ?", *bounds, most)
    if table.road_columns is None:
        return []
    road, main, sub = map(_quoted, table.road_columns)
    where = f"{road} = ? AND CAST({main} AS INTEGER) = ? AND CAST(coalesce({sub}, 0) AS INTEGER) = ?"
    sql = f"{columns} WHERE {where} ORDER BY pnu LIMIT ?"
    return _asked(table.file, sql, query.road, query.main, query.sub, most)


def _asked(file: Path, sql: str, *values: object) -> list[tuple]:
    """The rows; none of a file that is damaged, gone or being replaced, so that the others still answer."""
    try:
        with closing(open_database(file, timeout=1.0)) as database:
            return database.execute(sql, values).fetchall()
    except sqlite3.DatabaseError:
        return []


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
"""By the envelope code in a GeoPackage geometry's flags (GeoPackage 1.2, §2.1.3)."""


def _shape(blob: bytes) -> BaseGeometry:
    """A GeoPackage geometry: eight bytes of header and an envelope before the WKB."""
    (flags,) = struct.unpack_from("B", blob, 3)
    return shapely.from_wkb(blob[8 + _ENVELOPE_BYTES[(flags >> 1) & 7] :])
