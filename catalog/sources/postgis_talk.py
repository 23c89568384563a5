"""The talk with a PostgreSQL server: reached, let in, asked and left in time; what goes wrong is said in our words."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from ...common import postgres
from ...common.errors import Cancelled
from ...common.progress import Progress
from ..entries import Dataset
from ..errors import BadRequest, CatalogError, KeyProblem, Transient
from ..http.credential import Credential
from ..http.errands import Errands

BATCH = 2000
"""Rows per page: about a megabyte of parcels."""
LOOK_S = 0.1
"""How often the user's wish to stop is looked for while the server works."""
GIVE_UP_S = 0.3
"""How long a cancelled statement and the end of a connection are waited for; a dead network keeps both for minutes."""
PORT = 5432

T = TypeVar("T")


@dataclass(frozen=True)
class Database:
    """Where a database is; never holds a password."""

    host: str
    port: int
    name: str
    schema: str
    user: str
    sslmode: str

    @property
    def server(self) -> str:
        return f"{self.host}:{self.port}"


def database_of(address: str, dataset: Dataset) -> Database:
    """Raises :class:`CatalogError` for what is no database address, and for one with a password in it."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port or PORT
    except ValueError:
        parts, port = urlsplit(""), PORT
    options = dict(parse_qsl(parts.query))
    name = unquote(parts.path.strip("/"))
    if parts.password or {"password", "passfile", "sslpassword"} & set(options):
        raise CatalogError(
            "The address of the database on {server} has a password in it. Take it out, and choose an authentication "
            "configuration with the login instead: addresses are kept in files, logins are not.",
            server=parts.hostname or "?",
        )
    if parts.scheme not in ("postgresql", "postgres", "postgis") or not parts.hostname or not name:
        raise CatalogError(
            "The dataset {dataset} comes from a PostGIS database. Enter its address as "
            "postgresql://server:5432/database?schema=public, without user and password.",
            dataset=dataset.id,
        )
    return Database(
        parts.hostname,
        port,
        name,
        options.get("schema", "public"),
        unquote(parts.username or ""),
        options.get("sslmode", "prefer"),
    )


_SEE_POSTGIS = """
    SELECT set_config('search_path', quote_ident(n.nspname) || ', public', false)
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'
"""


class Talk:
    """A connection whose statements can be stopped: they run in another thread while this one looks at the user."""

    def __init__(self, database: Database, progress: Progress) -> None:
        self.database, self.progress = database, progress
        self._errands = Errands()
        self.connection = None

    def connect(self, credential: Credential) -> None:
        self._awaited(lambda: _reach(self.database))
        self.connection = self._awaited(lambda: _connected(self.database, credential))
        self.rows(_SEE_POSTGIS)

    def rows(self, statement, values: tuple = ()) -> list[tuple]:
        def asked() -> list[tuple]:
            with self.connection.cursor() as cursor:
                cursor.execute(statement, values)
                return cursor.fetchall()

        return self._awaited(asked)

    def batches(self, statement, values: tuple) -> Iterator[list[tuple]]:
        """The rows by a server-side cursor: memory holds one batch."""
        cursor = self.connection.cursor(name="sijeong")
        self._awaited(lambda: cursor.execute(statement, values))
        while batch := self._awaited(lambda: cursor.fetchmany(BATCH)):
            yield batch

    def close(self) -> None:
        if self.connection is not None:
            self._errands.start(lambda _: self.connection.close()).is_done_within(GIVE_UP_S)
        self._errands.close()

    def _awaited(self, work: Callable[[], T]) -> T:
        self.progress.check()
        errand = self._errands.start(lambda _: work())
        try:
            while not errand.is_done_within(LOOK_S):
                self.progress.check()
        except Cancelled:
            if self.connection is not None:
                self._errands.start(lambda _: self.connection.cancel())
                errand.is_done_within(GIVE_UP_S)
            raise
        return errand.result()


@contextmanager
def talk_with(database: Database, credential: Credential, progress: Progress) -> Iterator[Talk]:
    """A talk in one transaction that only reads, closed at the end. Raises :class:`CatalogError`, and ``Cancelled``."""
    psycopg2 = driver()
    talk = Talk(database, progress)
    failed = None
    try:
        talk.connect(credential)
        yield talk
    except psycopg2.Error as cause:
        failed = _in_our_words(cause, database)
    except UnicodeDecodeError:
        failed = CatalogError(
            "The database {database} on {server} holds text that is not in the encoding it declares. Ask its operator "
            "for the table as a file.",
            database=database.name,
            server=database.server,
        )
    finally:
        talk.close()
    if failed is not None:
        raise failed


def driver() -> ModuleType:
    """psycopg2, which a QGIS may lack: then :class:`CatalogError` says what to do."""
    return postgres.driver(CatalogError)


def _reach(database: Database) -> None:
    """Find out whether there is a server at all: what its driver says about that is in every language."""
    try:
        socket.create_connection((database.host, database.port), timeout=postgres.CONNECT_S).close()
    except OSError as cause:
        raise Transient(
            "No database server answers at {server}. Check the address and port, and whether the office's network lets "
            "you through to it.",
            server=database.server,
        ) from cause


def _connected(database: Database, credential: Credential):
    psycopg2 = driver()
    connection = psycopg2.connect(
        host=database.host,
        port=database.port,
        dbname=database.name,
        user=credential.user or database.user or None,
        password=credential.secret or None,
        sslmode=database.sslmode,
        **postgres.CONNECTION,
    )
    connection.set_client_encoding("UTF8")
    connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
    decimal = psycopg2.extensions.DECIMAL
    as_float = psycopg2.extensions.new_type(
        decimal.values, "SIJEONG_FLOAT", lambda text, _: None if text is None else float(text)
    )
    psycopg2.extensions.register_type(as_float, connection)
    return connection


_NOT_LET_IN = ("password", "authentication", "role", "user", "인증", "롤", "비밀번호", "사용자")


def _in_our_words(cause: Exception, database: Database) -> CatalogError:
    psycopg2 = driver()
    words = (str(cause).strip().splitlines() or [""])[0]
    values = {"server": database.server, "database": database.name}
    if isinstance(cause, psycopg2.errors.InsufficientPrivilege):
        return no_right(database, words)
    if isinstance(cause, psycopg2.errors.QueryCanceled):
        return CatalogError(
            "The database {database} on {server} stopped the query because it took too long. Choose a smaller area, or "
            "ask its operator for a spatial index.",
            **values,
        )
    if not isinstance(cause, psycopg2.OperationalError):
        return BadRequest("The database {database} on {server} refuses the query: {words}", words=words, **values)
    lower = words.lower()
    if "pg_hba" in lower:
        return KeyProblem(
            "{server} does not let this user or computer into the database {database}. Ask its operator to allow it "
            "(pg_hba.conf).",
            **values,
        )
    if f'"{database.name}"' in words and ("database" in lower or "데이터베이스" in words):
        return BadRequest("There is no database {database} on {server}. Check the address.", **values)
    if any(word in lower for word in _NOT_LET_IN):
        return KeyProblem(
            "{server} does not accept the login to the database {database}. Choose an authentication configuration of "
            "type Basic with the user name and password of the database.",
            **values,
        )
    return Transient("The connection to the database {database} on {server} broke: {words}", words=words, **values)


def no_right(database: Database, what: str) -> KeyProblem:
    """What to say where the login may not read ``what``."""
    return KeyProblem(
        "This login may not read {what} in the database {database} on {server}. Ask the database's operator for the "
        "right (GRANT SELECT).",
        what=what,
        database=database.name,
        server=database.server,
    )
