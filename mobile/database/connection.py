"""A connection to the city's database that the user can leave at any time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import ModuleType

from ...common import postgres
from ...common.progress import Progress
from ..errors import MobileError

LOOK_S = 0.1
"""How often the user's wish to stop is looked for while the server works."""
_NOT_LET_IN = ("password", "authentication", "pg_hba", "인증", "비밀번호")


@dataclass(frozen=True)
class Address:
    """``conninfo``: as libpq reads it, with the login in it (never shown); ``name``: what the user calls it."""

    conninfo: str = field(repr=False)
    name: str


@contextmanager
def transaction(address: Address, progress: Progress) -> Iterator:
    """A cursor in one transaction: kept as a whole at the end of the block, or nothing of it.

    A cancel stops the statement that runs. Raises :class:`MobileError` in our words, without login or data.
    """
    psycopg2 = _driver()
    connection = _connected(address, progress)
    ended = threading.Event()
    threading.Thread(target=_cancel_when_asked, args=(connection, progress, ended), daemon=True).start()
    failed = None
    try:
        with connection, connection.cursor() as cursor:
            yield cursor
            progress.check()
    except psycopg2.Error as cause:
        progress.check()  # a statement that the user had stopped
        failed = _in_our_words(cause, address)
    finally:
        ended.set()
        with suppress(psycopg2.Error):
            connection.close()
    if failed is not None:
        raise failed


def _connected(address: Address, progress: Progress):
    """Connect in another thread, because a dead network keeps the driver for minutes."""
    psycopg2 = _driver()
    found: list = []

    def connect() -> None:
        try:
            found.append(psycopg2.connect(address.conninfo, client_encoding="UTF8", **postgres.CONNECTION))
        except psycopg2.Error as cause:
            found.append(cause)

    thread = threading.Thread(target=connect, name="sijeong-database", daemon=True)
    thread.start()
    while thread.is_alive():
        progress.check()
        thread.join(LOOK_S)
    if isinstance(found[0], psycopg2.Error):
        raise _in_our_words(found[0], address)
    return found[0]


def _cancel_when_asked(connection, progress: Progress, ended: threading.Event) -> None:
    while not ended.wait(LOOK_S):
        if progress.is_cancelled():
            with suppress(_driver().Error):
                connection.cancel()


def _driver() -> ModuleType:
    return postgres.driver(MobileError)


def _in_our_words(cause: Exception, address: Address) -> MobileError:
    """The first line of what the server says: the lines behind it quote data."""
    errors = _driver().errors
    words = (str(cause).strip().splitlines() or [""])[0]
    if isinstance(cause, errors.InsufficientPrivilege):
        return MobileError(
            "The login of the connection {name} may not do this in the database: {words}. Give the script of roles "
            "(SCRIPT) to the database's operator, or choose another login.",
            name=address.name,
            words=words,
        )
    if isinstance(cause, _driver().OperationalError) and any(word in words.lower() for word in _NOT_LET_IN):
        return MobileError(
            "The database does not accept the login of the connection {name}. Check it in QGIS's browser.",
            name=address.name,
        )
    if isinstance(cause, _driver().OperationalError | _driver().InterfaceError):
        return MobileError(
            "The connection {name} to the database broke: {words}. Nothing was written.", name=address.name, words=words
        )
    return MobileError(
        "The database of the connection {name} refuses: {words}. Nothing was written.", name=address.name, words=words
    )
