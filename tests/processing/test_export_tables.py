"""``sijeong:exporttables``: what the workbook holds, read back by GDAL and from its own XML."""

from __future__ import annotations

import re
import zipfile

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from shapely.geometry import Point


@pytest.fixture
def frame():
    return gpd.GeoDataFrame(
        {
            "pnu": ["4139013200100030001", "4139013200100030002"],
            "dist_m": [12.345, None],
            "within_legal": [True, False],
            "checked_on": ["2026-05-04", None],
            "seen": pd.to_datetime(["2026-05-04 08:15", "2026-05-05 09:30"]),
            "adjacent_share": [0.25, 1.0],
            "fuel": ["conifer", "broadleaf"],
            "note": ["=1+1", "가\x0b나"],
        },
        geometry=[Point(180000, 530000), Point(180100, 530000)],
        crs="EPSG:5186",
    )


@pytest.fixture
def register(frame, tmp_path, qgis_app):
    """Opens the register. No layer is a fixture itself: pytest-qgis takes such away by itself, and QGIS crashes."""

    def open_it():
        from qgis.core import QgsVectorLayer

        file = tmp_path / "register.gpkg"
        frame.to_file(file)
        opened = QgsVectorLayer(str(file), "대장: 7월", "ogr")
        opened.setCustomProperty("sijeong/result", "forest_register")
        return opened

    return open_it


@pytest.fixture
def in_project(register):
    """The register in a project without anything else; taken out again at the end."""
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    QgsProject.instance().addMapLayer(register())
    yield next(iter(QgsProject.instance().mapLayers().values())).id()
    QgsProject.instance().clear()


@pytest.fixture
def written(run, register, tmp_path):
    def write(layers=None, **more):
        file = tmp_path / "tables.xlsx"
        made = run("exporttables", LAYERS=layers or [register()], OUTPUT=str(file), **more)
        return made, file

    return write


def rows_of(file, number):
    with zipfile.ZipFile(file) as archive:
        xml = archive.read(f"xl/worksheets/sheet{number}.xml").decode()
    rows = re.findall(r"<row ([^>]*)>(.*?)</row>", xml, re.DOTALL)
    return [
        (head, re.findall(r'<c r="[A-Z]+\d+"[^>]*?(?:/>|>(?:<is><t[^>]*>|<v>)(.*?)</)', body)) for head, body in rows
    ]


def test_values_keep_their_kinds(written, frame):
    made, file = written()
    assert (made["TABLES"], made["ROWS"]) == (1, 2)
    read = pyogrio.read_dataframe(file, layer=pyogrio.list_layers(file)[1][0])
    values = read.iloc[-2:].reset_index(drop=True)
    assert values.iloc[:, 0].tolist() == frame["pnu"].tolist(), "all nineteen digits"
    _, cells = rows_of(file, 2)[-2]
    assert cells[1] == "12.345" and float(cells[5]) == 0.25
    assert float(cells[3]) == (pd.Timestamp("2026-05-04") - pd.Timestamp("1899-12-30")).days
    assert float(cells[4]) == pytest.approx(float(cells[3]) + 8.25 / 24)
    assert cells[7] == "=1+1", "a text, no formula"


def test_field_names_stand_in_a_row_of_their_own(written):
    _, hidden = written()
    names = [(head, cells) for head, cells in rows_of(hidden, 2) if "dist_m" in cells]
    assert len(names) == 1 and "hidden" in names[0][0]
    _, shown = written(FIELD_NAMES=True)
    assert all("hidden" not in head for head, _ in rows_of(shown, 2))


def test_words_stand_for_stored_values(written, provider):
    from sijeong.processing.legends import VALUES
    from sijeong.processing.translation import tr

    _, file = written()
    assert rows_of(file, 2)[-2][1][6] == tr(VALUES["fuel"]["conifer"])


def test_places_as_degrees_and_as_text(written, frame):
    _, file = written(GEOMETRY="lonlat")
    place = frame.to_crs(4326).geometry.iloc[0]
    lon, lat = map(float, rows_of(file, 2)[-2][1][-2:])
    assert (lon, lat) == (pytest.approx(place.x, abs=1e-9), pytest.approx(place.y, abs=1e-9))
    _, file = written(GEOMETRY="wkt")
    assert rows_of(file, 2)[-2][1][-1] == "POINT (180000 530000)"


def test_only_what_is_selected(written, in_project):
    from qgis.core import QgsProcessingException, QgsProject

    with pytest.raises(QgsProcessingException):
        written([in_project], SELECTED=True)
    QgsProject.instance().mapLayer(in_project).selectByExpression("\"fuel\" = 'broadleaf'")
    made, file = written([in_project], SELECTED=True)
    assert made["ROWS"] == 1
    assert rows_of(file, 2)[-1][1][0] == "4139013200100030002"


def test_the_project_is_taken_where_nothing_is_named(run, in_project, tmp_path):
    from qgis.core import QgsProcessingException, QgsProject

    assert run("exporttables", OUTPUT=str(tmp_path / "all.xlsx"))["TABLES"] == 1
    assert pyogrio.list_layers(tmp_path / "all.xlsx")[1][0] == "대장 7월", "no tab of Excel may hold a colon"
    QgsProject.instance().clear()
    with pytest.raises(QgsProcessingException):
        run("exporttables", OUTPUT=str(tmp_path / "none.xlsx"))


def test_results_that_cannot_be_opened_are_named(run, in_project, tmp_path):
    from qgis.core import QgsProcessingFeedback, QgsProject, QgsVectorLayer

    lost = QgsVectorLayer(str(tmp_path / "gone.gpkg"), "환승 거점", "ogr")
    lost.setCustomProperty("sijeong/result", "transfer_hubs")
    QgsProject.instance().addMapLayer(lost)
    feedback = QgsProcessingFeedback(False)
    made = run("exporttables", feedback, OUTPUT=str(tmp_path / "tables.xlsx"))
    assert made["TABLES"] == 1
    assert "1 results of the project cannot be opened and are left out: 환승 거점." in feedback.textLog()


def test_the_contents_name_every_sheet(written):
    from sijeong.processing.translation import tr

    _, file = written()
    assert pyogrio.list_layers(file)[0][0] == tr("Contents")
    assert [cells[0] for _, cells in rows_of(file, 1)[-1:]] == [name for name, _ in pyogrio.list_layers(file)[1:]]


def test_the_contents_tell_how_a_result_was_made_in_the_users_words(run, frame, tmp_path):
    import json

    from qgis.core import QgsVectorLayer

    from sijeong.common.provenance import Provenance, Source
    from sijeong.processing.placement import PROVENANCE_PROPERTY

    frame.to_file(tmp_path / "hubs.gpkg")
    hubs = QgsVectorLayer(str(tmp_path / "hubs.gpkg"), "hubs", "ogr")
    settings = {"RADIUS": 150.0, "method": "floor_area"}
    made = Provenance("hubs", "sijeong:transferhubs", settings, (Source("stops", role="Stops"),))
    hubs.setCustomProperty(PROVENANCE_PROPERTY, made.to_json())
    assert json.loads(made.to_json())["sources"][0]["role"] == "Stops"
    run("exporttables", LAYERS=[hubs], OUTPUT=str(tmp_path / "tables.xlsx"))
    with zipfile.ZipFile(tmp_path / "tables.xlsx") as archive:
        contents = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "Stops: stops" in contents
    assert "Transfer hubs (sijeong:transferhubs)" in contents
    assert "Radius of a hub: 150\nmethod: floor_area" in contents
