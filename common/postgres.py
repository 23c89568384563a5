"""The driver of PostgreSQL, and what every connection of ours has."""

from __future__ import annotations

from types import ModuleType

from .errors import SijeongError
from .texts import marked

CONNECT_S = 10
CONNECTION = {
    "connect_timeout": CONNECT_S,
    "application_name": "Sijeong",
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
}
"""Parameters of libpq, times in seconds: a server that has gone is noticed after a minute, not after two hours."""
NO_DRIVER = marked("This QGIS has no PostgreSQL driver for Python (psycopg2). Install QGIS by its standard installer.")


def driver(error: type[SijeongError]) -> ModuleType:
    """psycopg2, imported when it is wanted. Raises ``error``, the asking room's own, where this QGIS lacks it."""
    try:
        import psycopg2
        import psycopg2.extras
        import psycopg2.sql
    except ImportError as cause:
        raise error(NO_DRIVER) from cause
    return psycopg2
