"""``sijeong:publishdatabase`` on a real PostGIS, by a connection of QGIS with a login."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely
from real_servers import postgis

pytestmark = pytest.mark.qgis
NAME = "시청 DB"


@pytest.fixture(scope="module")
def cluster():
    with postgis() as running:
        running.admin("CREATE SCHEMA sijeong AUTHORIZATION staff", "CREATE SCHEMA reduced AUTHORIZATION staff")
        yield running


@pytest.fixture(scope="module")
def connection(provider, cluster):
    """A connection of QGIS's own, with user and password."""
    from qgis.core import QgsDataSourceUri, QgsProviderRegistry

    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    uri = QgsDataSourceUri()
    uri.setConnection("127.0.0.1", str(cluster.port), "city", "staff", cluster.OWNER_WORD)
    made = metadata.createConnection(uri.uri(), {"saveUsername": True, "savePassword": True})
    metadata.saveConnection(made, NAME)
    yield NAME
    metadata.deleteConnection(NAME)


@pytest.fixture
def rows(cluster):
    import psycopg2

    def ask(statement):
        made = psycopg2.connect(host="127.0.0.1", port=cluster.port, user="admin", dbname="city")
        with made, made.cursor() as cursor:
            cursor.execute(statement)
            found = cursor.fetchall()
        made.close()
        return found

    return ask


@pytest.fixture
def hubs(provider, tmp_path):
    """Four transfer hubs in two dongs; in one of them few people transfer."""
    from qgis.core import QgsVectorLayer

    from sijeong.processing.placement import RESULT_PROPERTY

    frame = gpd.GeoDataFrame(
        {"hub_name": ["역", "시청", "시장", "끝"], "transfers": [120, 80, 30, 3], "boardings": [200, 100, 60, 50]},
        geometry=shapely.points([[10, 10], [20, 10], [110, 10], [210, 10]]),
        crs=5186,
    )
    file = tmp_path / "hubs.gpkg"
    frame.to_file(file, layer="transfer_hubs", driver="GPKG")
    layer = QgsVectorLayer(f"{file}|layername=transfer_hubs", "환승 거점", "ogr")
    layer.setCustomProperty(RESULT_PROPERTY, "transfer_hubs")
    return layer


@pytest.fixture
def dongs(tmp_path):
    shapes = [shapely.box(100 * n, 0, 100 * n + 100, 100) for n in range(3)]
    file = tmp_path / "dongs.gpkg"
    columns = {"adm_cd": ["1", "2", "3"], "adm_nm": ["가동", "나동", "다동"]}
    gpd.GeoDataFrame(columns, geometry=shapes, crs=5186).to_file(file, driver="GPKG")
    return str(file)


@pytest.fixture
def told(provider):
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.lines = []

        def pushInfo(self, text):
            self.lines.append(text)

        def pushWarning(self, text):
            self.lines.append(text)

    return Feedback()


def test_inside_the_views_are_computed_from_the_rows(run, told, connection, hubs, dongs, rows, cluster, tmp_path):
    script = tmp_path / "roles.sql"
    given = {
        "CONNECTION": connection, "LAYERS": [hubs], "TITLE": "11월", "DONGS": dongs, "AUDIENCE": "inside",
        "SCRIPT": str(script),
    }  # fmt: skip
    outputs = run("publishdatabase", told, **given)
    assert (outputs["VERSION"], outputs["ROWS"], outputs["HELD_BACK"]) == (1, 4, 0)
    assert rows("SELECT name, value FROM sijeong.indicator_transfers ORDER BY dong") == [
        ("가동", 200.0), ("나동", 30.0), ("다동", 3.0),
    ]  # fmt: skip
    definition = rows("SELECT pg_get_viewdef('sijeong.indicator_transfers'::regclass)")[0][0]
    assert "transfer_hubs" in definition, "computed from the rows"
    assert rows("SELECT _dong FROM sijeong.transfer_hubs_current ORDER BY _row") == [("1",), ("1",), ("2",), ("3",)]
    assert "CREATE ROLE" in script.read_text("utf-8")
    assert run("publishdatabase", told, **given)["PUBLICATION"] == outputs["PUBLICATION"]
    noted = str(rows("SELECT * FROM sijeong.publications")) + "".join(told.lines) + script.read_text("utf-8")
    assert cluster.OWNER_WORD not in noted + str(outputs)


def test_reduced_small_numbers_are_in_no_table(run, told, connection, hubs, dongs, rows):
    outputs = run(
        "publishdatabase", told, CONNECTION=connection, LAYERS=[hubs], TITLE="밖으로", DONGS=dongs, SCHEMA="reduced"
    )
    assert outputs["HELD_BACK"] > 0
    number = outputs["PUBLICATION"]
    assert (3,) not in rows(f"SELECT transfers FROM reduced.transfer_hubs WHERE publication_id = {number}")
    by_dong = {
        name: (value, held)
        for name, value, held in rows("SELECT name, value, held_back FROM reduced.indicator_transfers")
    }
    assert by_dong["다동"] == (None, True)
    assert sum(held for _, held in by_dong.values()) >= 2, "nor can it be computed from the others"


def test_an_absent_connection_is_one_sentence(run, told, hubs):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="absent"):
        run("publishdatabase", told, CONNECTION="absent", LAYERS=[hubs], TITLE="x")
