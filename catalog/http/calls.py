"""How many calls a key has made today, because platforms count them and stop at their limit."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from .credential import NO_CREDENTIAL, Credential

KOREA = timezone(timedelta(hours=9))
"""Asia/Seoul, which has had no summer time since 1988; Windows' Python knows no zone names."""
KEPT_DAYS = 40
_BUSY_S = 10.0


def korean_day() -> date:
    return datetime.now(KOREA).date()


class CallCounter:
    """Calls per Korean day, platform and key in a small SQLite file; for several threads and processes.

    The key itself is not kept: a keyed hash of 12 digits stands for it, whose own key is drawn when the file is made.
    """

    def __init__(self, file: Path, today: Callable[[], date] = korean_day) -> None:
        self._file, self._today = Path(file), today

    def add(self, platform_id: str, credential: Credential, calls: int = 1) -> int:
        """Count ``calls`` more and give today's number. Raises :class:`sqlite3.Error`, :class:`OSError`."""
        with self._database() as database:
            day = self._today()
            database.execute("DELETE FROM calls WHERE day < ?", ((day - timedelta(days=KEPT_DAYS)).isoformat(),))
            ((total,),) = database.execute(
                "INSERT INTO calls VALUES (?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET calls = calls + excluded.calls RETURNING calls",
                (day.isoformat(), platform_id, _key_id(database, credential), calls),
            ).fetchall()
            return total

    def made(self, platform_id: str, credential: Credential = NO_CREDENTIAL) -> int:
        """Today's calls to a platform with this key; with any key where none is given. 0 where none are known."""
        if not self._file.exists():
            return 0
        with self._database() as database:
            rows = database.execute(
                "SELECT key_id, calls FROM calls WHERE day = ? AND platform = ?",
                (self._today().isoformat(), platform_id),
            ).fetchall()
            wanted = _key_id(database, credential)
            return sum(calls for key_id, calls in rows if not credential or key_id == wanted)

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._file, timeout=_BUSY_S, isolation_level=None)) as database:
            # A power cut may cost the last few counts; waiting for the disk at each call would cost more.
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN IMMEDIATE")
            database.execute(
                "CREATE TABLE IF NOT EXISTS calls (day TEXT, platform TEXT, key_id TEXT, calls INTEGER, "
                "PRIMARY KEY (day, platform, key_id))"
            )
            database.execute("CREATE TABLE IF NOT EXISTS salt (id INTEGER PRIMARY KEY, value BLOB)")
            yield database
            database.execute("COMMIT")


def _key_id(database: sqlite3.Connection, credential: Credential) -> str:
    if not credential:
        return ""
    database.execute("INSERT OR IGNORE INTO salt VALUES (1, ?)", (secrets.token_bytes(32),))
    ((salt,),) = database.execute("SELECT value FROM salt WHERE id = 1").fetchall()
    told = (credential.secret.strip() or credential.authcfg).encode()
    return hashlib.blake2b(told, key=salt, digest_size=6).hexdigest()
