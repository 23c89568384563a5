"""One PostgreSQL with PostGIS for the tests of this folder."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

import pytest
from real_servers import postgis

from sijeong.mobile.database.connection import Address

sys.path.append(str(Path(__file__).parent))
NUMBERS = count()


@pytest.fixture(scope="session")
def cluster():
    with postgis() as running:
        yield running


@pytest.fixture
def address(cluster) -> Address:
    return Address(f"host=127.0.0.1 port={cluster.port} dbname=city user=admin", "시청")


@pytest.fixture
def rows(cluster):
    """Asks the database as its administrator."""
    import psycopg2

    def ask(statement: str, *values, user: str = "admin"):
        connection = psycopg2.connect(host="127.0.0.1", port=cluster.port, user=user, dbname="city")
        with connection, connection.cursor() as cursor:
            cursor.execute(statement, values or None)
            found = cursor.fetchall()
        connection.close()
        return found

    return ask


@pytest.fixture
def schema(cluster) -> str:
    """A schema of the test's own, gone before it."""
    name = f"s_{next(NUMBERS)}"
    cluster.admin(f"DROP SCHEMA IF EXISTS {name} CASCADE")
    return name
