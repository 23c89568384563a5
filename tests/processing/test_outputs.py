"""Where a result may go: tables, sheets and other formats, and what is left of its shapes in them."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from cancelling import CancelAfter
from listening_in_qgis import Listening
from locking import locked_elsewhere
from qgis.core import QgsProcessingException, QgsProject, QgsRenderContext, QgsVectorLayer
from shapely.geometry import Point, box

from sijeong.common.errors import Cancelled
from sijeong.common.sqlite_files import copy_database
from sijeong.processing.placement import finish
from sijeong.processing.results import Result

X, Y = 182_000.0, 531_000.0
"""In Siheung, EPSG:5186."""
CODES = ["0139", "4139013200100000000", "3"]


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    monkeypatch.setenv("SIJEONG_DATA", str(tmp_path / "store"))


@pytest.fixture
def write(run, tmp_path):
    """Writes ``shapes`` with a code each to ``name`` through an algorithm; returns the file."""

    def write(shapes, name, feedback=None, **fields):
        frame = gpd.GeoDataFrame({"code": CODES} | fields, geometry=shapes, crs="EPSG:5186")
        frame.to_file(tmp_path / "input.gpkg", engine="pyogrio")
        target = tmp_path / "out" / name
        run("importfile", feedback, INPUT=str(tmp_path / "input.gpkg"), OUTPUT=str(target))
        return target

    return write


@pytest.fixture
def places():
    return [Point(X + 0.123, Y), Point(X + 1, Y), Point(X + 2, Y + 2)]


@pytest.fixture
def lots():
    return [box(X + 30 * n, Y, X + 30 * n + 20, Y + 20) for n in range(3)]


def in_qgis(file) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(file), "x", "ogr")
    assert layer.isValid()
    return layer


def test_points_in_a_csv_are_x_and_y(write, places):
    file = write(places, "places.csv", x=[1, 2, 3])
    raw = pd.read_csv(file, dtype=str, encoding="utf-8-sig")
    assert list(raw.columns) == ["X", "Y", "code", "x_"]
    assert list(raw["X"].astype(float)) == [X + 0.123, X + 1, X + 2]
    assert list(raw["code"]) == CODES
    assert file.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel would read it as CP949"


def test_other_shapes_in_a_csv_are_wkt(write, lots):
    raw = pd.read_csv(write(lots, "lots.csv", wkt=["a", "b", "c"]), dtype=str, encoding="utf-8-sig")
    assert list(raw.columns) == ["WKT", "code", "wkt_"]
    assert gpd.GeoSeries.from_wkt(raw["WKT"]).geom_equals(gpd.GeoSeries(lots)).all()


@pytest.mark.parametrize("shapes", ["places", "lots"])
def test_qgis_shows_such_a_csv_where_it_lies(write, request, shapes):
    drawn = request.getfixturevalue(shapes)
    layer = in_qgis(write(drawn, f"{shapes}.csv"))
    assert layer.crs().authid() == "EPSG:5186"
    assert [feature["code"] for feature in layer.getFeatures()] == CODES
    again = gpd.GeoSeries.from_wkt([feature.geometry().asWkt(6) for feature in layer.getFeatures()])
    assert again.geom_equals(gpd.GeoSeries(drawn)).all()


def test_a_csv_leaves_the_shapefile_beside_it_as_it_is(write, lots, tmp_path):
    shapefile = write(lots, "lots.shp")
    system = shapefile.with_suffix(".prj").read_bytes()
    with pytest.raises(QgsProcessingException, match=r"lies beside the shapefile lots\.shp"):
        write(lots, "lots.csv")
    assert shapefile.with_suffix(".prj").read_bytes() == system
    assert not (tmp_path / "out" / "lots.csv").exists()


def test_a_table_is_written_as_csv_without_a_shape(run, tmp_path):
    (tmp_path / "codes.csv").write_text("코드,이름\n01,가\n02,나\n", encoding="cp949")
    run("importfile", INPUT=str(tmp_path / "codes.csv"), OUTPUT=str(tmp_path / "out.csv"))
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines() == ["코드,이름", '"01",가', '"02",나']
    assert [feature["코드"] for feature in in_qgis(tmp_path / "out.csv").getFeatures()] == ["01", "02"]


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_sheet_has_the_fields_and_says_that_it_has_no_shapes(write, lots, suffix):
    heard = Listening()
    rows = pyogrio.read_dataframe(write(lots, f"lots{suffix}", heard, number=[1, 2, 3]))
    assert not isinstance(rows, gpd.GeoDataFrame)
    assert list(rows["code"]) == CODES
    assert any(f"lots{suffix}" in warning and "without shapes" in warning for warning in heard.warnings)


@pytest.mark.parametrize("suffix", [".kml", ".json", ".gml", ".tab"])
def test_formats_that_qgis_offers(write, lots, suffix):
    assert in_qgis(write(lots, f"lots{suffix}")).featureCount() == len(lots)


def test_a_csv_that_is_loaded_lies_in_its_group(places, provider, tmp_path):
    import processing

    project = QgsProject.instance()
    project.clear()
    gpd.GeoDataFrame({"code": CODES}, geometry=places, crs="EPSG:5186").to_file(tmp_path / "places.gpkg")
    processing.runAndLoadResults(
        "sijeong:importfile", {"INPUT": str(tmp_path / "places.gpkg"), "OUTPUT": str(tmp_path / "places.csv")}
    )
    (layer,) = project.mapLayers().values()
    assert layer.isSpatial() and layer.featureCount() == len(CODES)
    assert [node.layerId() for node in project.layerTreeRoot().findGroup("Data").findLayers()] == [layer.id()]
    project.clear()


def test_a_styled_result_keeps_its_colours_as_csv(run, parcels_file, forest_file, tmp_path):
    near = run("forestproximity", INPUT=str(parcels_file), FOREST=str(forest_file), OUTPUT=str(tmp_path / "near.csv"))
    layer = in_qgis(near["OUTPUT"])
    finish(layer, Result.FOREST_PROXIMITY, None, None)
    assert len(layer.renderer().symbols(QgsRenderContext())) > 1


def table_of(package, name: str) -> str:
    return f"ogr:dbname='{package}' table=\"{name}\" (geom)"


def write_table(run, package, name: str, frame, feedback=None) -> None:
    source = package.with_name("input.gpkg")
    frame.to_file(source, engine="pyogrio")
    run("importfile", feedback, INPUT=str(source), OUTPUT=table_of(package, name))


@pytest.fixture
def package(run, places, tmp_path):
    """A GeoPackage with the table ``old`` and three places."""
    file = tmp_path / "results.gpkg"
    write_table(run, file, "old", gpd.GeoDataFrame({"code": CODES}, geometry=places, crs="EPSG:5186"))
    return file


def test_a_package_that_another_program_writes_into_is_left_alone(run, package, places, monkeypatch):
    monkeypatch.setattr("sijeong.common.sqlite_files.LOCK_PATIENCE_S", 0.2)
    frame = gpd.GeoDataFrame({"code": CODES}, geometry=places, crs="EPSG:5186")
    with locked_elsewhere(package), pytest.raises(QgsProcessingException, match=r"results\.gpkg may not be written"):
        write_table(run, package, "new", frame)
    assert {name for name, _ in pyogrio.list_layers(package)} == {"old"}
    assert sorted(file.name for file in package.parent.glob("*results*")) == ["results.gpkg"]


def test_waiting_for_another_program_ends_with_a_cancel(package, tmp_path):
    with locked_elsewhere(package), pytest.raises(Cancelled):
        copy_database(package, tmp_path / "copy.gpkg", CancelAfter(2))


def test_an_input_that_another_program_is_about_to_write_is_read(run, package, tmp_path):
    with locked_elsewhere(package):
        made = run("importfile", INPUT=str(package), OUTPUT=str(tmp_path / "out.gpkg"))
    assert in_qgis(made["OUTPUT"]).featureCount() == len(CODES)


def test_an_input_that_another_program_writes_into_is_not_called_damaged(run, package, tmp_path, monkeypatch):
    monkeypatch.setattr("sijeong.common.sqlite_files.LOCK_PATIENCE_S", 0.2)
    package.with_name(f"{package.name}-journal").touch()
    with locked_elsewhere(package), pytest.raises(QgsProcessingException, match=r"results\.gpkg may not be written"):
        run("importfile", INPUT=str(package), OUTPUT=str(tmp_path / "out.gpkg"))
