"""The results GeoPackage: geometry once, tables of statistics, and a view that QGIS animates (layout B).

Layer ``links``; view ``link_intervals`` (links with their statistics, registered as a layer); tables ``link_stats
seed_stats seeds rounds run run_checks``; where a run has them, layers ``vehicles``, ``bus_times`` and
``dongs`` and table ``bus_runs``. Times are the clock of the city, ends the last millisecond (see :mod:`.clock`).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Container
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ...common.errors import filled
from ...common.files import replacing
from ...common.geopackages import read_layer
from ...common.progress import SILENT, Progress
from ...common.sqlite_files import open_database
from ...common.texts import marked
from ..errors import TrafficError
from ..package_file import layers_of, write_layer
from .model import BUS_RUNS, BY_SEED, ROUNDS, SEEDS, STATISTICS, Results, RunCheck, Verdict
from .moments import LAST, as_stored, ends_as_stored, ends_from_store, from_store
from .summary import link_summary
from .tables import Table, add_view, insert

LINKS = "links"
LINK_FIELDS = ("edge_id", "road_rank", "road_name", "lanes", "speed_kmh", "capacity_vph", "length_m")
STATISTICS_TABLE = Table("link_stats", STATISTICS)
SEED_TABLE = Table("seed_stats", BY_SEED)
SMALL_TABLES = {"seeds": Table("seeds", SEEDS), "rounds": Table("rounds", ROUNDS)}
BUS_TABLE = Table("bus_runs", BUS_RUNS)
RECORD_TABLE = Table("run", {"name": "str", "value": "str"})
CHECK_TABLE = Table("run_checks", {"topic": "str", "grade": "str", "sentence": "str", "template": "str", "gaps": "str"})
UNREADABLE = marked("{file} cannot be read as the result of a traffic run. Choose the GeoPackage that the run wrote.")
NEEDED = (LINKS, "link_stats", "seeds", "rounds", "run", "run_checks")
CHANGED = marked(
    "The tables of {file} were changed, so that it is no result any more. Run it again, and leave them as they are."
)
PARTIAL = "is_partial"
BEGIN, END = "time_begin", "time_end"


def write_results(
    results: Results,
    file: Path,
    metadata: dict[str, str] | None = None,
    progress: Progress = SILENT,
    translate: Callable[[str], str] = str,
) -> None:
    """Write ``results`` to ``file``, which is replaced as a whole when all of it is written.

    ``metadata`` belongs to ``links`` and to the view; ``translate`` puts the sentences of the checks into the user's
    language. A cancel or a full disk leaves what was at ``file``. Raises :class:`sqlite3.Error` and pyogrio's errors.
    """
    links = link_summary(results)
    with replacing(file) as fresh:
        write_layer(links, fresh, LINKS, metadata)
        if results.bus_times is not None and len(results.bus_times):
            write_layer(_in_utc(results.bus_times), fresh, "bus_times", None)
        if results.vehicles is not None and len(results.vehicles):
            progress.check()
            write_layer(_in_utc(results.vehicles), fresh, "vehicles", None)
        if results.dongs is not None:
            write_layer(results.dongs, fresh, "dongs", None)
        if results.link_users is not None and len(results.link_users):
            write_layer(results.link_users, fresh, "link_users", None)
        with closing(sqlite3.connect(fresh)) as database, database:
            _write_tables(results, database, progress, translate)
            add_view(database, links.total_bounds)
        progress.check()


def read_results(file: Path) -> Results:
    """The results in ``file``. Raises :class:`TrafficError` where no run of Sijeong wrote it."""
    there = layers_of(file, UNREADABLE)
    missing = [name for name in NEEDED if name not in there]
    if missing:
        raise TrafficError(
            "{file} is no result of a traffic run: it lacks {missing}. Choose the GeoPackage of “Assign traffic” or "
            "“Simulate traffic”.",
            file=Path(file).name,
            missing=", ".join(missing),
        )
    try:
        found = _read_all(file, there)
    except (ValueError, KeyError, TypeError, AttributeError, sqlite3.Error) as cause:
        raise TrafficError(CHANGED, file=Path(file).name) from cause
    if found.statistics["vehicles"].isna().any() or found.links["edge_id"].isna().any():
        raise TrafficError(CHANGED, file=Path(file).name)
    return found


def _read_all(file: Path, there: Container[str]) -> Results:
    record = dict(_read(file, RECORD_TABLE).itertuples(index=False))
    return Results(
        links=read_layer(file, layer=LINKS, columns=list(LINK_FIELDS)),
        statistics=_read(file, STATISTICS_TABLE),
        **{name: _read(file, table) for name, table in SMALL_TABLES.items()},
        checks=tuple(_check_of(row) for row in _read(file, CHECK_TABLE).itertuples()),
        is_partial=record.pop(PARTIAL, "false") == "true",
        record=record,
        by_seed=_read(file, SEED_TABLE) if SEED_TABLE.name in there else None,
        bus_times=_naive(read_layer(file, layer="bus_times")) if "bus_times" in there else None,
        vehicles=_naive(read_layer(file, layer="vehicles")) if "vehicles" in there else None,
        bus_runs=_read(file, BUS_TABLE) if BUS_TABLE.name in there else None,
        dongs=read_layer(file, layer="dongs") if "dongs" in there else None,
        link_users=read_layer(file, layer="link_users") if "link_users" in there else None,
    )


def _write_tables(
    results: Results, database: sqlite3.Connection, progress: Progress, translate: Callable[[str], str]
) -> None:
    insert(database, STATISTICS_TABLE, _as_text(results.statistics), progress)
    if results.by_seed is not None and len(results.by_seed):
        insert(database, SEED_TABLE, _as_text(results.by_seed), progress)
    for name, table in SMALL_TABLES.items():
        insert(database, table, getattr(results, name), progress)
    if results.bus_runs is not None and len(results.bus_runs):
        insert(database, BUS_TABLE, results.bus_runs, progress)
    record = {**results.record, PARTIAL: "true" if results.is_partial else "false"}
    insert(database, RECORD_TABLE, pd.DataFrame({"name": list(record), "value": map(str, record.values())}), progress)
    checks = [_row_of(check, translate) for check in results.checks]
    insert(database, CHECK_TABLE, pd.DataFrame(checks, columns=list(CHECK_TABLE.fields)), progress)


def _row_of(check: RunCheck, translate: Callable[[str], str]) -> tuple[str, ...]:
    sentence = filled(check.sentence, check.values, translate)
    gaps = json.dumps(check.values, ensure_ascii=False, default=float)
    return check.check, check.verdict.value, sentence, check.sentence, gaps


def _check_of(row: tuple) -> RunCheck:
    return RunCheck(row.topic, Verdict(row.grade), row.template, json.loads(row.gaps))


def _read(file: Path, table: Table) -> pd.DataFrame:
    """The rows of ``table`` with the fields and types of its contract."""
    with closing(open_database(Path(file))) as database:
        frame = pd.read_sql_query(table.select, database)
    for name, kind in table.fields.items():
        if kind == "datetime":
            frame[name] = (ends_from_store if name == END else from_store)(frame[name])
        elif kind == "str":
            frame[name] = frame[name].fillna("").astype(str)
        else:
            frame[name] = pd.to_numeric(frame[name]).astype("float64" if frame[name].isna().any() else kind)
    return frame


def _as_text(frame: pd.DataFrame) -> pd.DataFrame:
    ends = {END: ends_as_stored(frame[END])} if END in frame else {}
    return frame.assign(**{BEGIN: as_stored(frame[BEGIN])}, **ends)


def _in_utc(vehicles: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Moments marked as UTC, so that GDAL stores the clock as it is (see :func:`.moments.as_stored`)."""
    begins, ends = vehicles[BEGIN].dt.tz_localize("UTC"), (vehicles[END] - LAST).dt.tz_localize("UTC")
    return vehicles.assign(**{BEGIN: begins, END: ends})


def _naive(vehicles: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return vehicles.assign(**{BEGIN: from_store(vehicles[BEGIN]), END: ends_from_store(vehicles[END])})
