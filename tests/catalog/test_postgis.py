"""PostGIS tables, from a real PostgreSQL with PostGIS."""

from __future__ import annotations

import socket
import threading
import time

import pytest
import shapely
from real_servers import Cluster, free_port, parcels

from sijeong.catalog.areas import Area, area_of_codes, box_area
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import Dataset, Field, SourceKind, Theme
from sijeong.catalog.errors import BadRequest, CatalogError, KeyProblem, Transient
from sijeong.catalog.http.credential import NO_CREDENTIAL, Credential
from sijeong.catalog.sources.base import FEATURE_ID
from sijeong.catalog.sources.postgis import PostGis
from sijeong.catalog.sources.postgis_talk import BATCH
from sijeong.common.errors import Cancelled
from sijeong.common.progress import SILENT, Progress

CITY = next(city for city in read_cities() if city.id == "41390")
WHOLE = Area(CITY)
NEAR = box_area(CITY, 126.795, 37.372, 126.805, 37.38)
LOGIN = Credential(Cluster.OWNER_WORD, "staff")


@pytest.fixture(scope="module", autouse=True)
def more_tables(cluster):
    cluster.admin(
        "CREATE SCHEMA land",
        "CREATE VIEW parcel_view AS SELECT pnu, owner, ST_Centroid(geom) AS place FROM parcels",
        "CREATE VIEW land.empty AS SELECT * FROM parcels WHERE false",
        "CREATE TABLE land.globe AS SELECT pnu, ST_Transform(geom, 4326)::geography AS shape FROM parcels",
        "CREATE TABLE unplaced AS SELECT pnu, ST_SetSRID(geom, 0) AS geom FROM parcels",
        "CREATE TABLE owners AS SELECT DISTINCT owner, 3 AS people FROM parcels",
        "CREATE TABLE hidden AS SELECT pnu, geom FROM parcels",
        'CREATE TABLE "필지 표" AS SELECT pnu AS "고유;번호", ARRAY[1, 2] AS list, \'{"a": 1}\'::jsonb AS more, '
        "geom FROM parcels LIMIT 3",
        "CREATE TABLE curves AS SELECT 1 AS id, ST_SetSRID(ST_GeomFromText("
        "'CURVEPOLYGON(CIRCULARSTRING(182500 531000, 182600 531100, 182500 531200, 182400 531100, 182500 531000))'"
        "), 5186) AS geom",
        "CREATE TABLE shapeless AS SELECT '1' AS pnu, NULL::geometry(Point, 5186) AS geom",
        "GRANT USAGE ON SCHEMA land TO staff",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public, land TO staff",
        "REVOKE SELECT ON hidden FROM staff",
    )


def dataset(geometry: str = "polygon", key_fields=(), **request) -> Dataset:
    texts = {"ko": "필지"}
    return Dataset(
        "city_parcels", Theme.PARCELS, SourceKind.POSTGIS, texts, texts, texts, texts,
        request=request, key_fields=key_fields, geometry=geometry, fields=(Field("pnu", ("pnu",)),),
    )  # fmt: skip


def pages(cluster, area: Area = WHOLE, credential=LOGIN, progress=SILENT, address="", **entry):
    return list(PostGis().pages(dataset(**entry), area, address or cluster.address, credential, progress))


def test_a_table_comes_whole_in_batches_with_its_types(cluster):
    got = pages(cluster, table="parcels")
    wanted = parcels()
    assert [len(page.frame) for page in got] == [BATCH, len(wanted) - BATCH]
    assert {page.promised for page in got} == {len(wanted)}
    assert all(page.frame.crs == "EPSG:5186" for page in got)
    first = got[0].frame.set_index("pnu").sort_index()
    same = wanted.set_index("pnu").loc[first.index]
    assert shapely.equals(first.geometry.to_numpy(), same.geometry.to_numpy()).all()
    assert first["owner"].tolist() == same["owner"].tolist()
    assert first["area_m2"].tolist() == same["area_m2"].tolist()
    assert first["price"].dropna().tolist() == same["price"].dropna().tolist() and first["price"].isna().any()
    assert first["changed"].dropna().map(str).tolist() == same["changed"].dropna().dt.strftime("%Y-%m-%d").tolist()
    assert first[FEATURE_ID].tolist() == list(first.index)


def test_a_box_holds_all_that_touches_it(cluster):
    (page,) = pages(cluster, NEAR, table="parcels", key_fields=("pnu",))
    inside = parcels().to_crs(4326).intersects(shapely.box(*NEAR.bounds))
    assert set(parcels()["pnu"][inside]) <= set(page.frame["pnu"])
    assert page.promised == len(page.frame) < inside.sum() * 1.05
    assert FEATURE_ID not in page.frame.columns


def test_views_geographies_and_other_schemas(cluster):
    (view,) = pages(cluster, NEAR, table="parcel_view", key="pnu")
    assert view.frame.crs == "EPSG:5186" and view.frame[FEATURE_ID].tolist() == view.frame["pnu"].tolist()
    assert set(view.frame.geom_type) == {"Point"}
    (globe,) = pages(cluster, NEAR, table="land.globe", geometry="polygon")
    assert globe.frame.crs == "EPSG:4326" and len(view.frame) < len(globe.frame) < len(view.frame) * 1.2
    (same,) = pages(cluster, NEAR, table="globe", address=f"{cluster.address}?schema=land")
    assert len(same.frame) == len(globe.frame)
    assert pages(cluster, table="land.empty") == []


def test_codes_and_filters(cluster):
    dong = area_of_codes("4139010100", (CITY,))
    rows = [row for page in pages(cluster, dong, table="parcels", code="pnu") for row in page.frame["pnu"]]
    assert len(rows) == 1200 and all(row.startswith("41390101") for row in rows)
    (some,) = pages(cluster, table="parcels", filter={"jimok_cd": ["01", "02"], "owner": "시흥시"})
    assert set(some.frame["jimok_cd"]) == {"02"} and set(some.frame["owner"]) == {"시흥시"}


def test_tables_without_shapes_and_strange_names(cluster):
    (owners,) = pages(cluster, table="OWNERS", geometry="none")
    assert sorted(owners.frame["owner"]) == ["시흥시", "한국국토정보공사"]
    (strange,) = pages(cluster, table="필지 표")
    assert strange.frame["고유;번호"].str.len().tolist() == [19] * 3
    assert strange.frame["list"].tolist() == ["[1, 2]"] * 3 and strange.frame["more"].tolist() == ['{"a": 1}'] * 3
    assert "no table" in _refused(cluster, BadRequest, table='x"; DROP TABLE parcels; --')
    assert len(pages(cluster, table="parcels")) == 2


def test_curves_become_lines_and_rows_without_shape_lie_nowhere(cluster):
    (curves,) = pages(cluster, table="curves")
    assert curves.frame.geometry.iloc[0].area == pytest.approx(31416, rel=0.001)
    assert pages(cluster, table="shapeless") == []


def test_an_unknown_system_is_said_and_may_be_named(cluster):
    assert "SRID 0" in _refused(cluster, CatalogError, table="unplaced")
    (named,) = pages(cluster, NEAR, table="unplaced", srs="EPSG:5186")
    (known,) = pages(cluster, NEAR, table="parcels")
    assert named.frame.crs == "EPSG:5186" and len(named.frame) == len(known.frame)


def _refused(cluster, kind=CatalogError, area=WHOLE, credential=LOGIN, address="", **entry) -> str:
    with pytest.raises(kind) as raised:
        pages(cluster, area, credential, address=address, **entry)
    sentence = str(raised.value)
    assert Cluster.OWNER_WORD not in sentence and "wrong-word" not in sentence and "\n" not in sentence
    assert raised.value.__cause__ is None or "wrong-word" not in repr(raised.value.__cause__)
    return sentence


def test_what_is_refused_is_one_sentence(cluster):
    server = f"127.0.0.1:{cluster.port}"
    assert "no table parcel in its schema public. It has: parcels" in _refused(cluster, BadRequest, table="parcel")
    assert "may not read public.hidden" in _refused(cluster, KeyProblem, table="hidden")
    assert "no spatial column" in _refused(cluster, BadRequest, table="owners")
    assert "does not say which table" in _refused(cluster)
    login = {"credential": Credential("wrong-word", "staff"), "table": "parcels"}
    assert f"{server} does not accept the login" in _refused(cluster, KeyProblem, **login)
    login["credential"] = Credential("wrong-word", "nobody-known")
    assert "does not accept the login" in _refused(cluster, KeyProblem, **login)
    assert "does not accept the login" in _refused(cluster, KeyProblem, credential=NO_CREDENTIAL, table="parcels")
    elsewhere = cluster.address.replace("/city", "/town")
    assert "no database town" in _refused(cluster, BadRequest, address=elsewhere, table="parcels")
    nowhere = f"postgresql://127.0.0.1:{free_port()}/city"
    assert "No database server answers" in _refused(cluster, Transient, address=nowhere, table="parcels")


def test_a_column_that_is_not_there_is_one_sentence(cluster):
    wrong = Dataset(**(vars(dataset(table="parcels")) | {"request": {"table": "parcels", "geometry": "shape"}}))
    with pytest.raises(BadRequest, match=r"no spatial column shape\. It has: pnu"):
        list(PostGis().pages(wrong, WHOLE, cluster.address, LOGIN, SILENT))
    assert "refuses the query" in _refused(cluster, BadRequest, table="parcels", filter={"nothing": "1"})


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://staff:wrong-word@127.0.0.1/city",
        "postgresql://127.0.0.1/city?password=wrong-word",
    ],
)
def test_an_address_with_a_password_is_refused_without_repeating_it(cluster, address):
    assert "has a password in it" in _refused(cluster, address=address, table="parcels")


@pytest.mark.parametrize(
    "address", ["https://127.0.0.1/city", "postgresql://127.0.0.1", "host=x dbname=y", "x://[", " "]
)
def test_other_addresses_are_answered_with_the_right_form(cluster, address):
    assert "postgresql://server:5432/database" in _refused(cluster, address=address, table="parcels")


def test_a_user_name_may_stand_in_the_address(cluster):
    address = cluster.address.replace("//", "//staff@")
    assert len(pages(cluster, address=address, credential=Credential(Cluster.OWNER_WORD), table="parcels")) == 2


def test_nothing_can_be_written(cluster):
    cluster.admin(
        "CREATE FUNCTION sly() RETURNS geometry LANGUAGE sql AS "
        "$$ INSERT INTO owners VALUES ('x', 1); SELECT ST_SetSRID(ST_Point(182543, 531204), 5186) $$",
        "CREATE VIEW sly_view AS SELECT 1 AS id, sly() AS geom",
        "GRANT SELECT ON sly_view TO staff",
        "GRANT INSERT ON owners TO staff",
    )
    assert "read-only" in _refused(cluster, BadRequest, table="sly_view")


class Stopping(Progress):
    """Wants to stop ``after_s`` seconds after it was made."""

    def __init__(self, after_s: float) -> None:
        self.wished_at = time.monotonic() + after_s

    def is_cancelled(self) -> bool:
        return time.monotonic() >= self.wished_at


def test_a_slow_statement_is_stopped_on_the_server(cluster):
    cluster.admin(
        "CREATE FUNCTION slow() RETURNS geometry LANGUAGE plpgsql AS "
        "$$ BEGIN PERFORM pg_sleep(30); RETURN ST_SetSRID(ST_Point(182543, 531204), 5186); END $$",
        "CREATE VIEW slow_view AS SELECT 1 AS id, slow() AS geom",
        "GRANT SELECT ON slow_view TO staff",
    )
    with pytest.raises(Cancelled):
        pages(cluster, progress=Stopping(0.5), table="slow_view")
    cluster.wait_until("SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'Sijeong'")


def test_a_server_that_says_nothing_can_be_left(cluster):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"postgresql://127.0.0.1:{silent.getsockname()[1]}/city"
        with pytest.raises(Cancelled):
            pages(cluster, address=address, progress=Stopping(0.3), table="parcels")


def test_a_lost_connection_is_a_sentence(cluster):
    reading = PostGis().pages(dataset(table="parcels"), WHOLE, cluster.address, LOGIN, SILENT)
    next(reading)
    cluster.admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Sijeong'")
    with pytest.raises(Transient, match="The connection to the database city on 127"):
        list(reading)


def test_a_reading_that_is_given_up_leaves_no_connection_behind(cluster):
    before = set(threading.enumerate())
    reading = PostGis().pages(dataset(table="parcels"), WHOLE, cluster.address, LOGIN, SILENT)
    next(reading)
    reading.close()
    cluster.wait_until("SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'Sijeong'")
    assert set(threading.enumerate()) <= before


def test_the_box_of_a_whole_city_loses_nothing_at_its_sides(cluster):
    """The sides of a box in degrees are curves in EPSG:5186: a box from its corners alone misses a strip of metres."""
    west, south, east, _ = CITY.bounds
    cluster.admin(
        "DROP TABLE IF EXISTS edge",
        f"CREATE TABLE edge AS SELECT n AS id, ST_Transform(ST_SetSRID(ST_Point({west} + ({east} - {west}) * n / 100, "
        f"{south} + 0.000001), 4326), 5186) AS geom FROM generate_series(1, 99) n",
        "GRANT SELECT ON edge TO staff",
    )
    (page,) = pages(cluster, table="edge", geometry="point")
    assert len(page.frame) == 99
