"""Readers see views only; the indicators' views tell what the app tells."""

import psycopg2
import pytest
from stored_layers import hubs, layer_of, request_of

from sijeong.mobile.bundle.publication import DongValue, IndicatorEntry
from sijeong.mobile.database.connection import Address
from sijeong.mobile.database.publishing import publish_to_database
from sijeong.mobile.database.views import IndicatorSource
from sijeong.mobile.errors import MobileError
from sijeong.mobile.indicators.aggregation import Ratio, Sum

SHARE = Ratio(Sum(("transfers",), 100.0), Sum(("boardings",)))


def entry(key: str, *by_dong: tuple[str, float | None, bool]) -> IndicatorEntry:
    values = tuple(DongValue(dong, f"{dong}동", value, held_back=held) for dong, value, held in by_dong)
    return IndicatorEntry(key, "환승 '비율'", "%", 1.0, data_date="2026-10-31", by_dong=values)


def test_a_view_an_indicator_is_computed_from_the_rows(address, schema, rows):
    told = [
        entry("transfers", ("A", 127.0, False), ("B", 30.0, False), ("C", 0.0, False)),
        entry("share", ("A", 127 / 2.7, False)),
    ]
    computed = {
        "transfers": IndicatorSource("transfer_hubs", Sum(("transfers",))),
        "share": IndicatorSource("transfer_hubs", SHARE),
    }
    frame = hubs(transfers=[120, 7, 30, 11], boardings=[200, 70, 0, 100])
    publish_to_database(address, request_of(schema, layer_of(frame), indicators=told, computed=computed))
    assert rows(f"SELECT dong, name, value, unit FROM {schema}.indicator_transfers ORDER BY dong") == [
        ("A", "A동", 127.0, "%"), ("B", "B동", 30.0, "%"), ("C", "C동", 0.0, "%"),
    ]  # fmt: skip
    rows_of_share = rows(f"SELECT value FROM {schema}.indicator_share")
    assert rows_of_share[0][0] == pytest.approx(127 / 2.7)


def test_numbers_that_differ_from_the_apps_stop_everything(address, schema, rows):
    computed = {"transfers": IndicatorSource("transfer_hubs", Sum(("transfers",)))}
    with pytest.raises(MobileError, match="other numbers than the indicator"):
        publish_to_database(
            address, request_of(schema, indicators=[entry("transfers", ("A", 128.0, False))], computed=computed)
        )
    assert rows("SELECT count(*) FROM pg_namespace WHERE nspname = %s", schema) == [(0,)]


def test_held_back_values_are_shown_as_published_and_their_history_kept(address, schema, rows):
    first = [entry("gap", ("A", None, True), ("B", 30.0, False))]
    second = [entry("gap", ("A", 9.0, False), ("B", None, True))]
    publish_to_database(address, request_of(schema, indicators=first))
    publish_to_database(address, request_of(schema, layer_of(hubs(transfers=[9, 9, 9, 9])), indicators=second))
    assert rows(f"SELECT dong, value, held_back FROM {schema}.indicator_gap ORDER BY dong") == [
        ("A", 9.0, False),
        ("B", None, True),
    ]
    trend = rows(
        f"SELECT value FROM {schema}.indicator_history WHERE key = 'gap' AND dong = 'B' ORDER BY publication_id"
    )
    assert trend == [(30.0,), (None,)]
    assert rows(f"SELECT count(*) FROM {schema}.indicator_history WHERE dong = ''") == [(2,)]


def test_readers_see_the_views_and_nothing_else(address, schema, cluster, rows):
    report = publish_to_database(address, request_of(schema))
    assert report.has_roles
    word = cluster.OWNER_WORD
    cluster.admin(f"CREATE ROLE looker LOGIN PASSWORD '{word}' IN ROLE {schema}_reader")
    connection = psycopg2.connect(f"host=127.0.0.1 port={cluster.port} user=looker dbname=city password={word}")
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {schema}.transfer_hubs_current")
        assert cursor.fetchone() == (4,)
        cursor.execute(f"SELECT count(*) FROM {schema}.publication_list")
        for forbidden in (
            f"SELECT * FROM {schema}.transfer_hubs",
            f"SELECT * FROM {schema}.publications",
            f"DELETE FROM {schema}.publication_list",
            f"CREATE TABLE {schema}.x ()",
        ):
            with pytest.raises(psycopg2.errors.InsufficientPrivilege):
                cursor.execute(forbidden)
    connection.close()
    cluster.admin("DROP ROLE looker")


def test_where_roles_may_not_be_made_the_script_makes_them(cluster, schema, rows):
    cluster.admin(f"CREATE SCHEMA {schema} AUTHORIZATION staff")
    info = f"host=127.0.0.1 port={cluster.port} dbname=city user=staff password={cluster.OWNER_WORD}"
    report = publish_to_database(Address(info, "시청"), request_of(schema))
    assert not report.has_roles and report.is_new
    cluster.admin(report.script)
    reader = f"{schema}_reader"
    granted = [
        rows("SELECT has_table_privilege(%s, %s, 'SELECT')", reader, f"{schema}.{name}")[0][0]
        for name in ("transfer_hubs_current", "transfer_hubs")
    ]
    assert granted == [True, False]
    again = publish_to_database(Address(info, "시청"), request_of(schema, layer_of(hubs(transfers=[1, 2, 3, 4]))))
    assert again.is_new and again.has_roles


def test_who_may_not_write_is_told_what_to_do(cluster, schema):
    info = f"host=127.0.0.1 port={cluster.port} dbname=city user=staff password={cluster.OWNER_WORD}"
    with pytest.raises(MobileError, match="SCRIPT"):
        publish_to_database(Address(info, "시청"), request_of(schema))
