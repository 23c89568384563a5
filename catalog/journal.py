"""What a running pull has: an SQLite file, so that a crash or a cancel at any moment neither loses nor doubles."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path

from ..common.texts import marked
from .entries import FieldKind
from .errors import CatalogError
from .http.platform import Platform
from .http.request import Request
from .remarks import Remark
from .shaping import Rows, wider
from .sources.base import Page
from .store import Unfinished

DISK_IS_FULL = marked(
    "The disk with {folder} is full. Free some space or choose another data folder, and pull again: what "
    "was finished is kept, and the pull goes on from there."
)
SCHEMA_VERSION = 1
CACHE_KIB = 32_768
"""Of pages that SQLite holds in memory; it bounds the memory of a pull of any size."""
ROWS_AT_ONCE = 200
"""Rows of up to four values in one statement; older SQLite takes 999 values."""
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


class State(IntEnum):
    """Of a request."""

    WAITING = 0
    FINISHED = 1


@dataclass(frozen=True)
class Counts:
    """How far a pull is: requests finished of those known, features so far."""

    finished: int
    known: int
    features: int


@dataclass(frozen=True)
class Group:
    """One query of which the server said how many features match it."""

    name: str
    promised: int
    arrived: int


class Journal:
    """The journal of one pull, open for this process alone: :meth:`open_for` tells when another one has it.

    Not thread-safe: the thread that opens it does all the reading and writing.
    """

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self._connection = connection
        self._numbers: dict[str, int] = dict(connection.execute("SELECT name, number FROM groups"))
        self._counts = _counts(connection)

    @classmethod
    def open_for(cls, file: Path, dataset_id: str, area_key: str, plan: str, resumable: bool = True) -> Journal:
        """The journal at ``file``: the one that a stopped pull with the same ``plan`` has left, else an empty one.

        Raises :class:`CatalogError` when another process has it open, or the disk does not take it. The lock is the
        operating system's, so a crash leaves none behind.
        """
        file.parent.mkdir(parents=True, exist_ok=True)
        with _sentences(file):
            try:
                connection = _opened(file)
            except sqlite3.DatabaseError as cause:
                if isinstance(cause, sqlite3.OperationalError):
                    raise
                remove_journal(file)  # not a database any more: nothing in it can be trusted
                connection = _opened(file)
            try:
                if not (resumable and _about(connection).get("plan") == plan):
                    _begin_anew(connection, dataset_id, area_key, plan, resumable)
                return cls(file, connection)
            except BaseException:
                connection.close()
                raise

    def close(self) -> None:
        self._connection.close()

    def remove(self) -> None:
        """Close it and delete the file: the pull is done, or must not be resumed."""
        self.close()
        remove_journal(self.file)

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_) -> None:
        self.close()

    @property
    def started(self) -> datetime:
        """When the first of its requests was planned, in UTC."""
        return datetime.fromisoformat(_about(self._connection)["started"])

    @property
    def identity(self) -> str:
        """The plan that it was opened for: what is asked, without the key."""
        return _about(self._connection)["plan"]

    @property
    def counts(self) -> Counts:
        return self._counts

    # --- Requests -----------------------------------------------------------------------------------------------

    def plan(self, requests: tuple[Request, ...]) -> None:
        """Note ``requests``; those that are known already, finished or not, stay as they are."""
        with self._transaction():
            added = self._note(requests)
        self._count(known=added)

    def waiting(self, platform: Platform, after: int = 0, limit: int = 50) -> list[tuple[int, Request]]:
        """The next requests that are not finished, with their numbers, beyond number ``after``."""
        found = self._connection.execute(
            "SELECT number, body FROM requests WHERE state = ? AND number > ? ORDER BY number LIMIT ?",
            (State.WAITING, after, limit),
        )
        return [(number, _request(body, platform)) for number, body in found]

    def finish(self, request: Request, page: Page, rows: Rows) -> int:
        """Keep what an answer held and call its request finished, both or neither. Returns how many features are new.

        ``rows`` are the features of ``page``, shaped. An answer to a request that is finished already changes nothing.
        """
        with self._transaction():
            done = self._connection.execute(
                "UPDATE requests SET state = ? WHERE fingerprint = ? AND state = ?",
                (State.FINISHED, request.fingerprint, State.WAITING),
            ).rowcount
            if not done:
                return 0
            group = self._group(request.group)
            added = self._note(page.following)
            if page.replaced:
                self._connection.execute("UPDATE groups SET replaced = 1 WHERE number = ?", (group,))
                features = 0
            else:
                features = self._keep(page, rows, group)
        self._count(finished=1, known=added, features=features)
        return features

    def keep(self, page: Page, rows: Rows) -> int:
        """Keep a page that no request asked for (files, databases). Returns how many features are new."""
        with self._transaction():
            features = self._keep(page, rows, self._group(""))
        self._count(features=features)
        return features

    def ask_again(self) -> int:
        """Let the requests of every group that came short wait again, each group once. Returns how many do."""
        with self._transaction():
            short = [number for number, group in self._groups() if group.arrived < group.promised]
            again = 0
            for number in short:
                fresh = self._connection.execute(
                    "UPDATE groups SET asked_again = 1 WHERE number = ? AND asked_again = 0", (number,)
                ).rowcount
                if fresh:
                    again += self._connection.execute(
                        "UPDATE requests SET state = ? WHERE grp = ?", (State.WAITING, number)
                    ).rowcount
        self._count(finished=-again)
        return again

    # --- What came ----------------------------------------------------------------------------------------------

    def groups(self) -> list[Group]:
        """The queries of which the server said how many features match, those replaced by smaller ones left out."""
        return [group for _, group in self._groups()]

    def _groups(self) -> list[tuple[int, Group]]:
        found = self._connection.execute(
            """SELECT number, name, promised, (SELECT count(*) FROM arrivals WHERE grp = number)
               FROM groups WHERE promised IS NOT NULL AND NOT replaced ORDER BY number"""
        )
        return [(number, Group(name, promised, arrived)) for number, name, promised, arrived in found]

    @property
    def arrived(self) -> int:
        """Features of all groups that were not replaced, those on the edge of two cells counted in both."""
        return self._one("SELECT count(*) FROM arrivals JOIN groups ON grp = number WHERE NOT replaced")

    @property
    def outside(self) -> int:
        """Features that came but lie wholly outside the area."""
        return self._one("SELECT count(DISTINCT key) FROM arrivals WHERE key NOT IN (SELECT key FROM features)")

    @property
    def repeated(self) -> int:
        """Features with the key of another one of the same answer, but other values; all are kept."""
        return self._one("SELECT count(*) FROM features WHERE repeated")

    @property
    def differing(self) -> int:
        """Features that two requests brought with different values; the first is kept."""
        return self._one("SELECT count(*) FROM features WHERE differs")

    @property
    def without_shape(self) -> int:
        return self._one("SELECT count(*) FROM features WHERE shape IS NULL")

    @property
    def faults(self) -> list[tuple[str, int, str]]:
        """Field, how many of its values could not be read, and one of them."""
        return list(self._connection.execute("SELECT field, count, example FROM faults ORDER BY field"))

    @property
    def missing(self) -> list[str]:
        """Declared fields that no answer brought."""
        pages = int(_about(self._connection)["pages"])
        return [name for (name,) in self._connection.execute("SELECT field FROM missing WHERE count = ?", (pages,))]

    @property
    def remarks(self) -> list[Remark]:
        """What the source said of how the features came."""
        found = self._connection.execute("SELECT template, named FROM remarks ORDER BY rowid")
        return [Remark(template, json.loads(named)) for template, named in found]

    @property
    def kinds(self) -> frozenset[int]:
        """Types of the geometries (shapely's numbers)."""
        return frozenset(kind for (kind,) in self._connection.execute("SELECT kind FROM kinds"))

    @property
    def columns(self) -> dict[str, FieldKind]:
        """Source's name → type, in the order of their coming, where the entry declares no fields."""
        found = self._connection.execute("SELECT source, kind FROM columns ORDER BY rowid")
        return {source: FieldKind(kind) for source, kind in found}

    def batches(self, size: int, after: int = 0) -> Iterator[tuple[list[bytes | None], list]]:
        """The features beyond the first ``after`` in pieces of ``size``: WKB, and values as JSON has them."""
        while True:
            found = self._connection.execute(
                "SELECT number, shape, content FROM features WHERE number > ? ORDER BY number LIMIT ?", (after, size)
            ).fetchall()
            if not found:
                return
            after = found[-1][0]
            yield [shape for _, shape, _ in found], json.loads(f"[{','.join(content for _, _, content in found)}]")

    # --- Inside -------------------------------------------------------------------------------------------------

    def _one(self, question: str) -> int:
        return self._connection.execute(question).fetchone()[0]

    def _count(self, finished: int = 0, known: int = 0, features: int = 0) -> None:
        now = self._counts
        self._counts = Counts(now.finished + finished, now.known + known, now.features + features)

    def _note(self, requests: tuple[Request, ...]) -> int:
        return sum(
            self._connection.execute(
                "INSERT OR IGNORE INTO requests(fingerprint, grp, body) VALUES (?, ?, ?)",
                (request.fingerprint, self._group(request.group), _body(request)),
            ).rowcount
            for request in requests
        )

    def _group(self, name: str) -> int:
        if name not in self._numbers:
            self._connection.execute("INSERT OR IGNORE INTO groups(name) VALUES (?)", (name,))
            self._numbers[name] = self._connection.execute(
                "SELECT number FROM groups WHERE name = ?", (name,)
            ).fetchone()[0]
        return self._numbers[name]

    def _keep(self, page: Page, rows: Rows, group: int) -> int:
        if page.promised is not None:
            self._connection.execute("UPDATE groups SET promised = ? WHERE number = ?", (page.promised, group))
        self._connection.executemany(
            "INSERT OR IGNORE INTO remarks VALUES (?, ?)",
            [(one.template, json.dumps(one.values, ensure_ascii=False, default=str)) for one in page.remarks],
        )
        if not rows.keys:
            return 0
        before = self._features()
        self._insert("INSERT OR IGNORE INTO arrivals(grp, key) VALUES ", [(group, key) for key in rows.keys])
        self._insert(
            "INSERT INTO features(key, shape, content, repeated) VALUES ",
            [
                (key, shape, content, number in rows.repeated)
                for number, (key, shape, content, inside) in enumerate(
                    zip(rows.keys, rows.shapes, rows.values, rows.inside, strict=True)
                )
                if inside
            ],
            """ ON CONFLICT(key) DO UPDATE SET differs = 1
               WHERE content IS NOT excluded.content OR shape IS NOT excluded.shape""",
        )
        self._note_what_came(rows)
        return self._features() - before

    def _insert(self, beginning: str, rows: list[tuple], end: str = "") -> None:
        """Insert many rows with each statement: Python's lock is let go of with every one, and getting it back takes
        milliseconds while the other threads read answers."""
        for start in range(0, len(rows), ROWS_AT_ONCE):
            part = rows[start : start + ROWS_AT_ONCE]
            gaps = ",".join([f"({','.join('?' * len(part[0]))})"] * len(part))
            self._connection.execute(beginning + gaps + end, [value for row in part for value in row])

    def _features(self) -> int:
        """Rows are never deleted, so the largest number is their count."""
        return self._one("SELECT coalesce(max(number), 0) FROM features")

    def _note_what_came(self, rows: Rows) -> None:
        run = self._connection.executemany
        run("INSERT OR IGNORE INTO kinds VALUES (?)", [(kind,) for kind in rows.kinds])
        run(
            """INSERT INTO faults VALUES (?, ?, ?)
               ON CONFLICT(field) DO UPDATE SET count = count + excluded.count""",
            [(field, count, example) for field, (count, example) in rows.faults.items()],
        )
        run(
            "INSERT INTO missing VALUES (?, 1) ON CONFLICT(field) DO UPDATE SET count = count + 1",
            [(field,) for field in rows.missing],
        )
        self._connection.execute("UPDATE about SET value = value + 1 WHERE name = 'pages'")
        known = self.columns if rows.found else {}
        run(
            "INSERT INTO columns VALUES (?, ?) ON CONFLICT(source) DO UPDATE SET kind = excluded.kind",
            [(source, wider(known.get(source), kind).value) for source, kind in rows.found.items()],
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        numbers = dict(self._numbers)
        with _sentences(self.file):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._numbers = numbers
                # A full disk makes SQLite roll back by itself.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise


def look_at(file: Path) -> Unfinished | None:
    """What the journal at ``file`` says; None where there is nothing to resume."""
    dataset_id, area_key = file.parent.name, file.name.removeprefix(".").removesuffix(file.suffix)
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=0)) as connection:
            about = _about(connection)
            if about["resumable"] != "1":
                return None
            counts = _counts(connection)
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


def counts_in(file: Path, plan: str) -> Counts | None:
    """How far a stopped pull with this ``plan`` has come; None where there is none, or it is running."""
    if not file.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=0)) as connection:
            return _counts(connection) if _about(connection).get("plan") == plan else None
    except sqlite3.DatabaseError:
        return None


def remove_journal(file: Path) -> None:
    """Delete a journal that is not open; Windows keeps it, harmlessly, where another process still has it open."""
    for part in (file, file.with_name(f"{file.name}-journal")):
        with suppress(PermissionError):
            part.unlink(missing_ok=True)


def _opened(file: Path) -> sqlite3.Connection:
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


def _begin_anew(connection: sqlite3.Connection, dataset_id: str, area_key: str, plan: str, resumable: bool) -> None:
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


def _about(connection: sqlite3.Connection) -> dict[str, str]:
    there = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'about'").fetchone()[0]
    about = dict(connection.execute("SELECT name, value FROM about")) if there else {}
    return about if about.get("version") == str(SCHEMA_VERSION) else {}


def _counts(connection: sqlite3.Connection) -> Counts:
    known, finished = connection.execute("SELECT count(*), coalesce(sum(state), 0) FROM requests").fetchone()
    return Counts(finished, known, connection.execute("SELECT count(*) FROM features").fetchone()[0])


def _body(request: Request) -> str:
    asked = (request.url, request.query, request.headers, request.group, request.note, request.needs_key)
    return json.dumps(asked, ensure_ascii=False)


def _request(body: str, platform: Platform) -> Request:
    url, query, headers, group, note, needs_key = json.loads(body)
    return Request(platform, url, tuple(map(tuple, query)), tuple(map(tuple, headers)), group, note, needs_key)


@contextmanager
def _sentences(file: Path) -> Iterator[None]:
    """SQLite's errors as sentences."""
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
