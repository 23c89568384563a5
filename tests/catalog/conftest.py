"""Real servers over the same parcels, started once for all tests of the room that ask for them."""

from __future__ import annotations

import pytest
import real_servers


@pytest.fixture(scope="session")
def served_file(tmp_path_factory):
    return real_servers.write_parcels(tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="session")
def mapserver_url(served_file, tmp_path_factory):
    with real_servers.mapserver(tmp_path_factory.mktemp("mapserver"), served_file) as server:
        yield server.address


@pytest.fixture(scope="session")
def qgis_url(served_file, tmp_path_factory):
    with real_servers.qgis_server(tmp_path_factory.mktemp("qgis"), served_file) as url:
        yield url


@pytest.fixture(scope="session")
def pygeoapi_url(served_file, tmp_path_factory):
    with real_servers.pygeoapi(tmp_path_factory.mktemp("pygeoapi"), served_file) as url:
        yield url


@pytest.fixture(scope="session")
def cluster():
    """PostGIS with the parcels in ``parcels``, which the role ``staff`` may read."""
    with real_servers.postgis() as running:
        running.admin(
            "CREATE TABLE parcels (pnu text PRIMARY KEY, jibun text, jimok_cd text, owner text, price bigint, "
            "area_m2 numeric, changed date, geom geometry(MultiPolygon, 5186))"
        )
        running.copy("parcels", real_servers.parcels())
        running.admin(
            "CREATE INDEX ON parcels USING gist (geom)", "ANALYZE parcels", "GRANT SELECT ON parcels TO staff"
        )
        yield running
