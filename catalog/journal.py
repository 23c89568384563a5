"""What a running pull has: an SQLite file, so that a crash or a cancel at any moment neither loses nor doubles."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import IntEnum
from pathlib import Path

from .arrivals import Arrivals
from .http.platform import Platform
from .http.request import Request
from .journal_file import Counts, about_in, begin_anew, counted, opened, remove_journal, told_of
from .shaping import Rows, wider
from .sources.base import Page

ROWS_AT_ONCE = 200
"""Rows of up to four values in one statement; older SQLite takes 999 values."""


class State(IntEnum):
    """Of a request."""

    WAITING = 0
    FINISHED = 1


class Journal(Arrivals):
    """The journal of one pull, open for this process alone: :meth:`open_for` tells when another one has it.

    Not thread-safe: the thread that opens it does all the reading and writing.
    """

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        super().__init__(connection)
        self._numbers: dict[str, int] = dict(connection.execute("SELECT name, number FROM groups"))
        self._counts = counted(connection)

    @classmethod
    def open_for(cls, file: Path, dataset_id: str, area_key: str, plan: str, resumable: bool = True) -> Journal:
        """The journal at ``file``: the one that a stopped pull with the same ``plan`` has left, else an empty one.

        Raises :class:`CatalogError` when another process has it open, or the disk does not take it. The lock is the
        operating system's, so a crash leaves none behind.
        """
        file.parent.mkdir(parents=True, exist_ok=True)
        with told_of(file):
            try:
                connection = opened(file)
            except sqlite3.DatabaseError as cause:
                if isinstance(cause, sqlite3.OperationalError):
                    raise
                remove_journal(file)  # not a database any more: nothing in it can be trusted
                connection = opened(file)
            try:
                if not (resumable and about_in(connection).get("plan") == plan):
                    begin_anew(connection, dataset_id, area_key, plan, resumable)
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
        return datetime.fromisoformat(about_in(self._connection)["started"])

    @property
    def identity(self) -> str:
        """The plan that it was opened for: what is asked, without the key."""
        return about_in(self._connection)["plan"]

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
            short = [number for number, group in self.numbered_groups() if group.arrived < group.promised]
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

    # --- Inside -------------------------------------------------------------------------------------------------

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
        with told_of(self.file):
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


def _body(request: Request) -> str:
    asked = (request.url, request.query, request.headers, request.group, request.note, request.needs_key)
    return json.dumps(asked, ensure_ascii=False)


def _request(body: str, platform: Platform) -> Request:
    url, query, headers, group, note, needs_key = json.loads(body)
    return Request(platform, url, tuple(map(tuple, query)), tuple(map(tuple, headers)), group, note, needs_key)
