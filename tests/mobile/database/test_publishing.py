"""Results arrive whole, in versions, with types and comments, or not at all."""

import threading

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from stored_layers import HOSTILE, hubs, layer_of, request_of

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.mobile.database.connection import Address
from sijeong.mobile.database.names import LONGEST, within_limit
from sijeong.mobile.database.publishing import publish_to_database
from sijeong.mobile.errors import MobileError

ATTRIBUTES = """SELECT attname, format_type(atttypid, atttypmod), col_description(attrelid, attnum)
    FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 ORDER BY attnum"""
INDEXES = """SELECT amname FROM pg_index i JOIN pg_class c ON c.oid = indexrelid JOIN pg_am a ON a.oid = c.relam
    WHERE indrelid = %s::regclass"""
IN_LINE = "SELECT count(*) > 0 FROM pg_stat_activity WHERE application_name = 'Sijeong' AND wait_event = 'advisory'"
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Sijeong'"


def test_every_value_arrives(address, schema, rows):
    report = publish_to_database(address, request_of(schema))
    assert (report.is_new, report.version, report.rows) == (True, 1, 4)
    attributes = {name: (kind, comment) for name, kind, comment in rows(ATTRIBUTES, f"{schema}.transfer_hubs")}
    names = list(attributes)
    assert HOSTILE in names and "geom_" in names
    long = next(name for name in names if name.startswith("아주긴"))
    assert len(long.encode()) <= LONGEST
    quoted = HOSTILE.replace('"', '""')
    found = rows(
        f'SELECT name, transfers, boardings, share, open, made::text, "{quoted}", "{long}", geom_, _dong, '
        f"ST_X(geom), ST_SRID(geom), data_date::text, valid_from::text, valid_until "
        f"FROM {schema}.transfer_hubs ORDER BY _row"
    )
    told = ("2026-10-31", "2026-11-01", None)
    assert found == [
        ("역 앞", 120, 200, 0.6, True, "2026-11-01 00:00:00", "x", "1", "like ours", "A", 182500.0, 5186, *told),
        ("a\tb\\c\nd", 7, 70, None, False, None, "y", "2", "", "A", 182600.0, 5186, *told),
        (None, 30, 0, 1e-300, None, "2026-11-03 04:05:06", "z", "3", "", "B", 182700.0, 5186, *told),
        ("'; DROP TABLE x; --", 11, 100, 0.1, True, "2026-11-04 00:00:00", "한글", "4", "", None, 182800.0, 5186,
         *told),
    ]  # fmt: skip
    assert attributes["transfers"] == ("bigint", "transfers 제목 (건)")
    assert attributes["share"][0] == "double precision" and attributes["open"][0] == "boolean"
    assert attributes["geom"][0] == "geometry(Geometry,5186)"
    assert ("gist",) in rows(INDEXES, f"{schema}.transfer_hubs")


def test_the_same_again_is_no_new_version_and_a_newer_one_supersedes(address, schema, rows):
    first = publish_to_database(address, request_of(schema))
    again = publish_to_database(address, request_of(schema))
    assert (again.is_new, again.publication, again.version) == (False, first.publication, 1)
    newer = publish_to_database(address, request_of(schema, layer_of(hubs(transfers=[1, 2, 3, 4]))))
    assert newer.is_new and newer.version == 2
    assert rows(f"SELECT transfers FROM {schema}.transfer_hubs_current ORDER BY _row") == [(1,), (2,), (3,), (4,)]
    assert rows(f"SELECT count(*) FROM {schema}.transfer_hubs") == [(8,)], "the older version is kept"
    assert rows(f"SELECT version, superseded_at IS NULL FROM {schema}.publications ORDER BY id") == [
        (1, False),
        (2, True),
    ]
    back = publish_to_database(address, request_of(schema))
    assert (back.is_new, back.version) == (True, 3), "what was replaced and comes again is news"


def test_layers_are_superseded_one_by_one(address, schema, rows):
    publish_to_database(address, request_of(schema, layer_of(hubs()), layer_of(hubs(), "link_results")))
    publish_to_database(
        address, request_of(schema, layer_of(hubs(transfers=[1, 2, 3, 4]), "link_results"), title="12월")
    )
    assert rows(f"SELECT count(*) FROM {schema}.transfer_hubs_current") == [(4,)]
    assert rows(f"SELECT sum(transfers) FROM {schema}.link_results_current") == [(10,)]
    assert rows(f"SELECT superseded_at IS NULL FROM {schema}.publications ORDER BY id") == [(True,), (True,)]


def test_a_field_that_comes_later_is_added_and_one_that_goes_stays(address, schema, rows):
    publish_to_database(address, request_of(schema))
    changed = hubs().drop(columns="share").assign(new=["n1", "n2", "n3", "n4"])
    publish_to_database(address, request_of(schema, layer_of(changed)))
    assert rows(f"SELECT share, new FROM {schema}.transfer_hubs WHERE _row = 0 ORDER BY publication_id") == [
        (0.6, None),
        (None, "n1"),
    ]
    assert rows(f"SELECT new FROM {schema}.transfer_hubs_current WHERE _row = 0") == [("n1",)]


def test_another_type_is_refused_and_nothing_is_written(address, schema, rows):
    publish_to_database(address, request_of(schema))
    with pytest.raises(MobileError, match="transfers of 환승 거점 is double precision now and bigint in the database"):
        publish_to_database(address, request_of(schema, layer_of(hubs(transfers=[1.5, 2, 3, 4]))))
    assert rows(f"SELECT count(*) FROM {schema}.publications") == [(1,)]


def test_whole_numbers_fit_where_fractions_were(address, schema, rows):
    publish_to_database(address, request_of(schema, layer_of(hubs(transfers=[1.5, 2, 3, 4]))))
    publish_to_database(address, request_of(schema))
    assert rows(f"SELECT transfers FROM {schema}.transfer_hubs_current WHERE _row = 0") == [(120.0,)]


def test_tables_without_shapes_and_other_systems(address, schema, rows):
    table = layer_of(hubs().drop(columns="geometry"), "transfer_pairs")
    wgs = layer_of(hubs().to_crs(4326), "stops")
    publish_to_database(address, request_of(schema, table, wgs))
    assert rows(f"SELECT count(*) FROM {schema}.transfer_pairs_current") == [(4,)]
    assert rows(f"SELECT round(ST_X(geom)) FROM {schema}.stops_current WHERE _row = 0") == [(182500.0,)]


@pytest.mark.parametrize(
    ("said", "kept"), [("2026-09-30", "2026-09-30"), ("2026년 9월", "2026-10-31"), ("", "2026-10-31")]
)
def test_a_date_that_is_no_day_is_that_of_the_publication(address, schema, rows, said, kept):
    publish_to_database(address, request_of(schema, layer_of(hubs(), data_date=said)))
    assert rows(f"SELECT DISTINCT data_date::text FROM {schema}.transfer_hubs") == [(kept,)]


def test_missing_and_empty_shapes_pass(address, schema, rows):
    frame = hubs()
    frame.geometry = gpd.GeoSeries([None, shapely.Point(), shapely.Point(1, 2, 3), frame.geometry[3]], crs=frame.crs)
    publish_to_database(address, request_of(schema, layer_of(frame)))
    assert rows(f"SELECT count(geom), max(ST_NDims(geom)) FROM {schema}.transfer_hubs_current") == [(3, 2)]


def test_whole_numbers_never_come_to_where_reduced_ones_are_read(address, schema, rows):
    publish_to_database(address, request_of(schema))
    with pytest.raises(MobileError, match="another audience"):
        publish_to_database(address, request_of(schema, audience="inside"))
    assert rows(f"SELECT count(*) FROM {schema}.publications") == [(1,)]


@pytest.mark.parametrize("name", ['x"; DROP SCHEMA public; --', "스키마 이름", "SELECT"])
def test_a_hostile_schema_is_only_a_name(address, cluster, rows, name):
    quoted = '"' + name.replace('"', '""') + '"'
    cluster.admin(f"DROP SCHEMA IF EXISTS {quoted} CASCADE")
    publish_to_database(address, request_of(name))
    assert rows(f"SELECT count(*) FROM {quoted}.transfer_hubs_current") == [(4,)]
    assert rows("SELECT count(*) FROM pg_namespace WHERE nspname = 'public'") == [(1,)]


class Stopping(Progress):
    """A user who stops when a layer is being stored."""

    stopped = False

    def is_cancelled(self):
        return self.stopped

    def _say(self, template, values):
        if template.startswith("Storing"):
            self.stopped = True


def test_a_cancel_leaves_nothing(address, schema, rows):
    with pytest.raises(Cancelled):
        publish_to_database(address, request_of(schema), Stopping())
    assert rows("SELECT count(*) FROM pg_namespace WHERE nspname = %s", schema) == [(0,)]


def test_a_cancel_ends_the_wait_for_another(address, schema, cluster, rows):
    import psycopg2

    other = psycopg2.connect(address.conninfo)
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (f"sijeong {schema}",))
    user, failed = Stopping(), []

    def publishing():
        try:
            publish_to_database(address, request_of(schema), user)
        except Cancelled as error:
            failed.append(error)

    waiting = threading.Thread(target=publishing)
    waiting.start()
    cluster.wait_until(IN_LINE)
    user.stopped = True
    waiting.join(10)
    other.close()
    assert len(failed) == 1


def test_a_broken_line_leaves_nothing(address, schema, cluster, rows):
    class Cutting(Progress):
        def _say(self, template, values):
            if template.startswith("Storing"):
                cluster.admin(CUT)

    with pytest.raises(MobileError, match="broke"):
        publish_to_database(address, request_of(schema), Cutting())
    assert rows("SELECT count(*) FROM pg_namespace WHERE nspname = %s", schema) == [(0,)]


def test_no_login_is_in_any_error(cluster, schema):
    wrong = "marker-wrong-" + "word"
    for info in (
        f"host=127.0.0.1 port={cluster.port} dbname=city user=staff password={wrong}",
        f"host=127.0.0.1 port=1 dbname=city user=staff password={wrong}",
        f"host=127.0.0.1 port={cluster.port} dbname=absent user=staff password={wrong}",
    ):
        with pytest.raises(MobileError) as told:
            publish_to_database(Address(info, "시청"), request_of(schema))
        assert wrong not in str(told.value) and wrong not in repr(Address(info, "시청"))
        assert "시청" in str(told.value)


def test_names_that_begin_alike_stay_two():
    one, other = within_limit("가" * 40 + "1"), within_limit("가" * 40 + "2")
    assert one != other and max(len(one.encode()), len(other.encode())) <= LONGEST
    assert within_limit("short", "_current") == "short_current"
    assert within_limit("x" * 63, "_current").endswith("_current")


def test_two_publishers_take_turns(address, schema, rows):
    failed = []

    def publish(n):
        try:
            publish_to_database(address, request_of(schema, layer_of(hubs(transfers=[n, 2, 3, 4]))))
        except Exception as error:
            failed.append(error)

    both = [threading.Thread(target=publish, args=(n,)) for n in (1, 2)]
    for one in both:
        one.start()
    for one in both:
        one.join(30)
    assert failed == []
    assert rows(f"SELECT version FROM {schema}.publications ORDER BY version") == [(1,), (2,)]
    assert rows(f"SELECT count(*) FROM {schema}.transfer_hubs_current") == [(4,)]


def test_many_rows_are_quick_by_copy(address, schema, rows):
    count = 20_000
    frame = gpd.GeoDataFrame({"n": np.arange(count)}, geometry=shapely.points(np.arange(count), 0), crs=5186)
    stored = layer_of(frame, "many")
    publish_to_database(address, request_of(schema, type(stored)(stored.reduced, pd.Series([None] * count).to_numpy())))
    assert rows(f"SELECT count(*), sum(ST_X(geom)) FROM {schema}.many_current") == [(count, count * (count - 1) / 2)]
