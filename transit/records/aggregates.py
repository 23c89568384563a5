"""Published aggregates of card records, which are not taps: counts by stop and hour, passengers between zones."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from .. import engine
from ..errors import TransitError
from .aggregate_rows import AggregateTable, Row, fields_of_line, unquoted
from .seoul_hourly import looks_like_seoul, seoul_table
from .sources import PARQUET_SUFFIXES, TEXT_SUFFIXES, Source, TapEncoding, damaged, sources_of
from .stcis_od import looks_like_stcis, stcis_table

JSON_SUFFIXES = (".json",)
ARS_DIGITS = 5
CHUNK_BYTES = 4 * 1024 * 1024
"""Text taken apart between two looks at the cancel button: a quarter of a second or so."""

_ALL_ROWS = "SELECT {texts} FROM {table}"


class AggregateProfile(Enum):
    """A layout of aggregates."""

    AUTO = "auto"
    SEOUL_STOP_HOURLY = "seoul_stop_hourly"
    """Seoul's month by route, stop and hour (data.seoul.go.kr OA-12913)."""
    STCIS_OD = "stcis_od"
    """STCIS's passengers from zone to zone (reference/datasources.md §4.3)."""

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            AggregateProfile.AUTO: marked("automatic"),
            AggregateProfile.SEOUL_STOP_HOURLY: marked("Seoul, by stop and hour"),
            AggregateProfile.STCIS_OD: marked("STCIS, from zone to zone"),
        }[self]


@dataclass(frozen=True)
class Aggregates:
    """What was read: the tidy ``table``, each row of the files accounted for (``read`` = kept + rejected).

    ``repaired`` counts rows with commas in a name that no quotes enclose, ``rejected`` lists (file, line, reason);
    ``totals`` are the sums of the table's counts of people, ``headless`` the files without a header.
    """

    profile: AggregateProfile
    table: pd.DataFrame
    files: tuple[str, ...]
    rows_read: int
    rows_kept: int
    repaired: int
    rejected: tuple[tuple[str, int, str], ...]
    totals: dict[str, int]
    headless: tuple[str, ...]

    @property
    def rejected_by_reason(self) -> dict[str, int]:
        return dict(Counter(reason for _, _, reason in self.rejected))


def read_aggregates(
    source: Path, profile: AggregateProfile = AggregateProfile.AUTO, progress: Progress = SILENT
) -> Aggregates:
    """Read a file or folder (CSV, TXT, ZIP, Parquet, or JSON as STCIS answers) of aggregates into one tidy table.

    Seoul: ``route_id route_name stop_id ars_no stop_name visit hour boardings alightings month``, 24 rows for each row
    of the file (``visit`` counts a route's rows of one stop, which its number, the stop's and its name do not tell
    apart). STCIS: ``from_zone to_zone`` with the names, ``hour``, ``quarter``, ``user_type`` and ``time_min`` where
    delivered, ``passengers`` and ``date``.

    Raises :class:`TransitError` for a file that is neither, and where nothing can be used.
    """
    sources = sources_of(source, (*TEXT_SUFFIXES, *JSON_SUFFIXES))
    tables: list[AggregateTable] = []
    first: AggregateProfile | None = None
    for number, one in enumerate(sources):
        progress.step("Reading {file}", file=one.name)
        rows = list(_rows_of(one, progress))
        found = _profile_of(one, rows, profile)
        first = first or found
        if found is not first:
            raise _mixed(one, found, first)
        read = seoul_table if found is AggregateProfile.SEOUL_STOP_HOURLY else stcis_table
        tables.append(read(one.name, rows, progress))
        progress.at((number + 1) / len(sources))
    return _joined(source, first, sources, tables)


def placed(table: pd.DataFrame, stops: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, int]:
    """``table`` as points of ``stops`` (field ``ars_no``), in their CRS, and how many of its stops have no place.

    Numbers on poles overlap between regions: of several stops with one number that of the same name counts, else
    none. Raises :class:`TransitError` without the field.
    """
    if "ars_no" not in stops.columns:
        raise TransitError(
            "The stop layer has no field ars_no. Rename the field that holds the number on the pole to ars_no; "
            "the layer has: {fields}.",
            fields=", ".join(str(name) for name in stops.columns if name != stops.geometry.name),
        )
    known = stops[stops.geometry.notna() & stops["ars_no"].notna()]
    known = pd.DataFrame(
        {
            "ars_no": known["ars_no"].map(_ars),
            "stop_name": known.get("stop_name", pd.Series("", known.index)).astype(str),
            "place": known.geometry.to_numpy(),
        }
    )
    by_both = known.drop_duplicates(["ars_no", "stop_name"]).set_index(["ars_no", "stop_name"])["place"]
    single = known.drop_duplicates("ars_no", keep=False).set_index("ars_no")["place"]
    wanted = table[["ars_no", "stop_name"]].drop_duplicates()
    wanted["place"] = [
        by_both.get((ars, name), single.get(ars)) if ars is not None else None
        for ars, name in zip(wanted["ars_no"].map(_ars), wanted["stop_name"], strict=True)
    ]
    joined = table.merge(wanted, how="left", on=["ars_no", "stop_name"], sort=False)
    frame = gpd.GeoDataFrame(joined.drop(columns="place"), geometry=list(joined["place"]), crs=stops.crs)
    return frame, int(wanted["place"].isna().sum())


def _ars(number: object) -> str | None:
    if number is None or number != number:
        return None
    text = str(int(number)) if isinstance(number, float) else str(number).strip()
    return text.zfill(ARS_DIGITS)


def _rows_of(source: Source, progress: Progress) -> Iterator[Row]:
    if source.is_text:
        if source.name.lower().endswith(JSON_SUFFIXES):
            yield from _rows_of_json(source)
        else:
            yield from _rows_of_text(source, progress)
    else:
        yield from _rows_of_parquet(source)


def _rows_of_text(source: Source, progress: Progress) -> Iterator[Row]:
    for chunk in source.chunks(TapEncoding.AUTO, CHUNK_BYTES):
        for line, text in enumerate(chunk.text.split("\n"), start=chunk.first_line):
            if text.strip():
                yield line, fields_of_line(text)
        progress.check()


def _rows_of_json(source: Source) -> Iterator[Row]:
    """The rows of an answer of STCIS, or of a plain list of objects."""
    text = "\n".join(chunk.text for chunk in source.chunks(TapEncoding.UTF_8))
    try:
        content = json.loads(text)
        rows = content["result"] if isinstance(content, dict) else content
        names = list(dict.fromkeys(name for row in rows for name in row))
    except (ValueError, KeyError, TypeError) as cause:
        raise damaged(source.name) from cause
    yield 0, names
    for number, row in enumerate(rows, start=1):
        yield number, ["" if row.get(name) is None else str(row[name]) for name in names]


def _rows_of_parquet(source: Source) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, engine.session() as connection:
        path = source.path
        if path is None:
            path = Path(folder) / f"delivered{PARQUET_SUFFIXES[0]}"
            with source.open() as stream:
                path.write_bytes(stream.read())
        table = engine.parquet([path])
        names = engine.columns_of(connection, table)
        yield 0, names
        texts = ", ".join(f"coalesce({engine.identifier(name)}::VARCHAR, '')" for name in names)
        for number, row in enumerate(
            connection.execute(_ALL_ROWS.format(texts=texts, table=table)).fetchall(), start=1
        ):
            yield number, list(row)


def _profile_of(source: Source, rows: list[Row], wanted: AggregateProfile) -> AggregateProfile:
    looks = {
        AggregateProfile.SEOUL_STOP_HOURLY: looks_like_seoul(rows),
        AggregateProfile.STCIS_OD: looks_like_stcis(rows),
    }
    fitting = [profile for profile, fits in looks.items() if fits and wanted in (AggregateProfile.AUTO, profile)]
    if not fitting:
        raise TransitError(
            "{file} is not an aggregate that is known ({known}); it begins with: {header}. Choose another file.",
            file=source.name,
            known=", ".join(profile.value for profile in looks),
            header=unquoted(rows[0][1])[:200] if rows else "",
        )
    return fitting[0]


def _mixed(source: Source, found: AggregateProfile, first: AggregateProfile) -> TransitError:
    return TransitError(
        "{file} holds {found}, the files before it {others}. Import them one after the other.",
        file=source.name,
        found=found.value,
        others=first.value,
    )


def _joined(source: Path, profile: AggregateProfile, sources: list[Source], tables: list[AggregateTable]) -> Aggregates:
    table = pd.concat([one.table for one in tables], ignore_index=True)
    rejected = tuple((one.file, line, reason) for one in tables for line, reason in one.rejected)
    if table.empty:
        raise TransitError(
            "{path} holds no usable rows: {rejected} were rejected. Check that the file is whole.",
            path=source,
            rejected=len(rejected),
        )
    counts = [name for name in ("boardings", "alightings", "passengers") if name in table]
    return Aggregates(
        profile,
        table,
        tuple(one.name for one in sources),
        sum(one.rows_read for one in tables),
        sum(one.rows_kept for one in tables),
        sum(one.repaired for one in tables),
        rejected,
        {name: int(table[name].sum()) for name in counts},
        tuple(one.file for one in tables if one.headless),
    )
