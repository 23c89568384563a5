"""The file of a journal: its tables, who has it open, and how far a stopped pull has come by it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..common.sqlite_files import open_database
from ..common.texts import marked
from .errors import CatalogError
from .store import Unfinished

DISK_IS_FULL = marked(
    "The disk with {folder} is full. Free some space or choose another data folder, and pull again: what "
    "was finished is kept, and the pull goes on from there."
)
SCHEMA_VERSION = 1
CACHE_KIB = 32_768
"""Of pages that SQLite holds in memory; it bounds the memory of a pull of any size."""
SCHEMA = """
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE requests(number INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, grp INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL);
CREATE INDEX requests_by_state ON requests(state, number);
CREATE TABLE groups(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, promised INTEGER,
    replaced INTEGER NOT NULL DEFAULT 0, asked_again INTEGER NOT NULL DEFAULT 0);
CREATE TABLE arrivals(grp INTEGER NOT NULL, key BLOB NOT NULL, PRIMARY KEY(grp, key)) WITHOUT ROWID;
CREATE TABLE features(number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, shape BLOB, content TEXT NOT NULL,
    repeated INTEGER NOT NULL DEFAULT 0, differs INTEGER NOT NULL DEFAULT 0);
CREATE TABLE columns(source TEXT PRIMARY KEY, kind TEXT NOT NULL);
CREATE TABLE faults(field TEXT PRIMARY KEY, count INTEGER NOT NULL, example TEXT NOT NULL);
CREATE TABLE missing(field TEXT PRIMARY KEY, count INTEGER NOT NULL);
CREATE TABLE kinds(kind INTEGER PRIMARY KEY);
CREATE TABLE remarks(template TEXT NOT NULL, named TEXT NOT NULL, PRIMARY KEY(template, named));
"""
TABLES = ("about", "requests", "groups", "arrivals", "features", "columns", "faults", "missing", "kinds", "remarks")


@dataclass(frozen=True)
class Counts:
    """How far a pull is: requests finished of those known, features so far."""

    finished: int
    known: int
    features: int


def opened(file: Path) -> sqlite3.Connection:
    """The database in ``file``, locked for this process. Raises :class:`sqlite3.Error`."""
    connection = sqlite3.connect(file, timeout=0, isolation_level=None)
    try:
        # Held until the connection closes, and by the operating system only as long as the process lives.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        # Not WAL: data folders lie on network drives as well.
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB:d}")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except BaseException:
        connection.close()
        raise
    return connection


def begin_anew(connection: sqlite3.Connection, dataset_id: str, area_key: str, plan: str, resumable: bool) -> None:
    """Empty tables for a pull with this ``plan``, begun now."""
    about = {
        "version": str(SCHEMA_VERSION),
        "dataset": dataset_id,
        "area": area_key,
        "plan": plan,
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
        "resumable": str(int(resumable)),
        "pages": "0",
    }
    connection.execute("BEGIN IMMEDIATE")
    for table in TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in filter(str.strip, SCHEMA.split(";")):
        connection.execute(statement)
    connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    connection.execute("COMMIT")


def about_in(connection: sqlite3.Connection) -> dict[str, str]:
    """What the journal says of its pull; empty where it is none, or of another version."""
    there = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'about'").fetchone()[0]
    about = dict(connection.execute("SELECT name, value FROM about")) if there else {}
    return about if about.get("version") == str(SCHEMA_VERSION) else {}


def counted(connection: sqlite3.Connection) -> Counts:
    known, finished = connection.execute("SELECT count(*), coalesce(sum(state), 0) FROM requests").fetchone()
    return Counts(finished, known, connection.execute("SELECT count(*) FROM features").fetchone()[0])


def counts_in(file: Path, plan: str) -> Counts | None:
    """How far a stopped pull with this ``plan`` has come; None where there is none, or it is running."""
    if not file.is_file():
        return None
    try:
        with closing(open_database(file, "rw", timeout=0)) as connection:
            return counted(connection) if about_in(connection).get("plan") == plan else None
    except sqlite3.DatabaseError:
        return None


def look_at(file: Path) -> Unfinished | None:
    """What the journal at ``file`` says; None where there is nothing to resume."""
    dataset_id, area_key = file.parent.name, file.name.removeprefix(".").removesuffix(file.suffix)
    try:
        with closing(open_database(file, "rw", timeout=0)) as connection:
            about = about_in(connection)
            if about["resumable"] != "1":
                return None
            counts = counted(connection)
            started = datetime.fromisoformat(about["started"])
            return Unfinished(
                about["dataset"], about["area"], file, started, counts.finished, counts.known, counts.features
            )
    except sqlite3.OperationalError as cause:
        if not _is_locked(cause):
            return None
        started = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        return Unfinished(dataset_id, area_key, file, started, running=True)
    except (sqlite3.DatabaseError, KeyError, OSError):
        return None


def remove_journal(file: Path) -> None:
    """Delete a journal that is not open; Windows keeps it, harmlessly, where another process still has it open."""
    for part in (file, file.with_name(f"{file.name}-journal")):
        with suppress(PermissionError):
            part.unlink(missing_ok=True)


@contextmanager
def told_of(file: Path) -> Iterator[None]:
    """SQLite's errors about ``file`` as sentences."""
    try:
        yield
    except sqlite3.OperationalError as cause:
        if _is_locked(cause):
            raise CatalogError(
                "This dataset is being pulled for this area by another program or window ({file}). Wait until it is "
                "done, or stop it there.",
                file=file.parent,
            ) from cause
        if "full" in str(cause):
            raise CatalogError(DISK_IS_FULL, folder=file.parent) from cause
        raise CatalogError(
            "The working file of the pull, {file}, cannot be written. Check that the data folder may be written and "
            "that its drive is connected.",
            file=file,
        ) from cause


def _is_locked(cause: sqlite3.OperationalError) -> bool:
    return "locked" in str(cause)
