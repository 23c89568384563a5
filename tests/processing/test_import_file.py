"""``sijeong:importfile`` inside QGIS: from what lies on a disk to a layer that can be worked with."""

from __future__ import annotations

import zipfile
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
from listening_in_qgis import Listening
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer
from shapely.geometry import Polygon, box

X, Y = 182_000.0, 531_000.0
"""In Siheung, EPSG:5186."""


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    monkeypatch.setenv("SIJEONG_DATA", str(tmp_path / "store"))


@pytest.fixture
def parcels_zip(tmp_path) -> Path:
    """Cadastral shapefile as it comes: cp949, no .prj, no .cpg, one crossed ring, one PNU twice, zipped."""
    shapes = [box(X + 30 * n, Y, X + 30 * n + 20, Y + 20) for n in range(4)]
    shapes.append(Polygon([(X, Y + 50), (X + 20, Y + 70), (X + 20, Y + 50), (X, Y + 70)]))
    pnu = [f"41390132001{number:04d}0000" for number in (1, 2, 3, 3, 5)]
    frame = gpd.GeoDataFrame(
        {"PNU": pnu, "JIBUN": ["1대", "2전", "3답", "3답", "산5임"]}, geometry=shapes, crs="EPSG:5186"
    )
    folder = tmp_path / "parcels"
    folder.mkdir()
    frame.to_file(folder / "LSMD_CONT_LDREG_41390_202607.shp", encoding="cp949")
    for suffix in (".prj", ".cpg"):
        (folder / f"LSMD_CONT_LDREG_41390_202607{suffix}").unlink()
    with zipfile.ZipFile(tmp_path / "parcels.zip", "w") as archive:
        for part in folder.iterdir():
            archive.write(part, part.name)
    return tmp_path / "parcels.zip"


def test_a_zip_of_parcels_becomes_a_layer_of_the_entry(run, parcels_zip, tmp_path):
    outputs = run(
        "importfile",
        INPUT=str(parcels_zip),
        DATASET="parcels_lsmd",
        OUTPUT=str(tmp_path / "out.gpkg"),
        REPORT=str(tmp_path / "report.html"),
    )
    assert (outputs["FEATURES"], outputs["REJECTED_ROWS"]) == (5, 0)
    assert (outputs["CRS_FOUND"], outputs["ENCODING_FOUND"]) == ("EPSG:5186", "cp949")
    layer = QgsVectorLayer(outputs["OUTPUT"], "parcels", "ogr")
    assert layer.isValid() and layer.crs().authid() == "EPSG:5186"
    frame = pyogrio.read_dataframe(tmp_path / "out.gpkg")
    assert frame["pnu"][0] == "4139013200100010000"
    assert list(frame["jibun"]) == ["1대", "2전", "3답", "3답", "산5임"]
    assert frame.geometry.is_valid.all()
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "EPSG:5186" in page and "cp949" in page
    assert QgsProject.instance().mapLayers() == {}


def test_what_was_met_is_told(run, parcels_zip, tmp_path):
    feedback = Listening()
    outputs = run("importfile", feedback, INPUT=str(parcels_zip), OUTPUT=str(tmp_path / "out.gpkg"))
    assert len(feedback.warnings) == len(outputs["REMARKS"].splitlines()) == 2  # one repaired, one repeated


def test_shapes_may_stay_as_they_are(run, parcels_zip, tmp_path):
    run("importfile", INPUT=str(parcels_zip), FIX_GEOMETRIES=False, OUTPUT=str(tmp_path / "out.gpkg"))
    assert not pyogrio.read_dataframe(tmp_path / "out.gpkg").geometry.is_valid.all()


def test_only_what_lies_in_the_box(run, parcels_zip, tmp_path):
    outputs = run(
        "importfile",
        INPUT=str(parcels_zip),
        EXTENT=f"{X + 35},{X + 45},{Y},{Y + 10} [EPSG:5186]",
        OUTPUT=str(tmp_path / "out.gpkg"),
    )
    assert outputs["FEATURES"] == 1


def test_only_what_lies_in_a_dong(run, parcels_zip, tmp_path):
    inside = run("importfile", INPUT=str(parcels_zip), AREA="4139013200", OUTPUT=str(tmp_path / "a.gpkg"))
    outside = run("importfile", INPUT=str(parcels_zip), AREA="4139010100", OUTPUT=str(tmp_path / "b.gpkg"))
    assert (inside["FEATURES"], outside["FEATURES"]) == (5, 0)


def test_a_chosen_crs_wins(run, parcels_zip, tmp_path):
    outputs = run("importfile", INPUT=str(parcels_zip), CRS="KATEC", OUTPUT=str(tmp_path / "out.gpkg"))
    assert outputs["CRS_FOUND"] == "KATEC"
    outputs = run("importfile", INPUT=str(parcels_zip), CRS="EPSG:5179", OUTPUT=str(tmp_path / "out.gpkg"))
    assert outputs["CRS_FOUND"] == "EPSG:5179"


def test_a_crs_that_nobody_knows_is_refused(run, parcels_zip, tmp_path):
    with pytest.raises(QgsProcessingException, match="EPSG:999999"):
        run("importfile", INPUT=str(parcels_zip), CRS="EPSG:999999", OUTPUT=str(tmp_path / "out.gpkg"))
    assert not (tmp_path / "out.gpkg").exists()


def test_a_doubtful_crs_is_told_with_the_alternatives(run, tmp_path):
    frame = gpd.GeoDataFrame({"PNU": ["4139013200100010000"]}, geometry=[box(X, Y, X + 20, Y + 20)], crs="EPSG:5186")
    frame.to_crs(5174).to_file(tmp_path / "old.shp")
    (tmp_path / "old.prj").unlink()
    feedback = Listening()
    outputs = run("importfile", feedback, INPUT=str(tmp_path / "old.shp"), OUTPUT=str(tmp_path / "out.gpkg"))
    assert outputs["CRS_FOUND"] == "EPSG:5174"
    assert any("EPSG:5181 (3" in warning and "EPSG:2097 (" in warning for warning in feedback.warnings)


def test_rows_that_cannot_be_read_are_listed(run, tmp_path):
    (tmp_path / "stops.csv").write_text(
        "정류소번호,정류소명,경도,위도\n00001,시청,126.80,37.38\n2,역,앞,126.7,37.3\n", encoding="cp949"
    )
    outputs = run(
        "importfile",
        INPUT=str(tmp_path / "stops.csv"),
        OUTPUT=str(tmp_path / "out.gpkg"),
        REJECTED=str(tmp_path / "rejected.csv"),
    )
    assert (outputs["FEATURES"], outputs["REJECTED_ROWS"], outputs["CRS_FOUND"]) == (1, 1, "EPSG:4326")
    assert "stops.csv,3," in (tmp_path / "rejected.csv").read_text(encoding="utf-8-sig")
    assert pyogrio.read_dataframe(tmp_path / "out.gpkg")["정류소번호"][0] == "00001"


def test_other_formats_can_be_written(run, parcels_zip, tmp_path):
    outputs = run("importfile", INPUT=str(parcels_zip), OUTPUT=str(tmp_path / "out.geojson"))
    assert len(pyogrio.read_dataframe(outputs["OUTPUT"])) == 5


def test_a_table_without_places(run, tmp_path):
    (tmp_path / "codes.csv").write_text("코드,이름\n01,가\n02,나\n", encoding="utf-8-sig")
    outputs = run("importfile", INPUT=str(tmp_path / "codes.csv"), OUTPUT=str(tmp_path / "out.gpkg"))
    assert outputs["FEATURES"] == 2
    assert list(pyogrio.read_dataframe(tmp_path / "out.gpkg")["코드"]) == ["01", "02"]


def test_a_geodatabase_folder_and_a_layer_in_it(run, parcels, forest, tmp_path):
    parcels.to_file(tmp_path / "a.gdb", layer="필지", driver="OpenFileGDB")
    forest.to_file(tmp_path / "a.gdb", layer="임상", driver="OpenFileGDB", mode="a")
    with pytest.raises(QgsProcessingException, match="임상"):
        run("importfile", INPUT=str(tmp_path / "a.gdb"), OUTPUT=str(tmp_path / "out.gpkg"))
    outputs = run("importfile", INPUT=str(tmp_path / "a.gdb"), LAYER="임상", OUTPUT=str(tmp_path / "out.gpkg"))
    assert outputs["FEATURES"] == 1


@pytest.mark.parametrize("name", ["cut.zip", "cut.gpkg", "text.xls", "nothing.shp"])
def test_what_cannot_be_read_is_one_sentence_and_leaves_the_old_result(run, tmp_path, name):
    (tmp_path / "out.gpkg").write_bytes(b"old")
    if name != "nothing.shp":
        (tmp_path / name).write_bytes(b"PK\x03\x04 and no more" if name.endswith("zip") else b"SQLite format 3\0")
    with pytest.raises(QgsProcessingException) as problem:
        run("importfile", INPUT=str(tmp_path / name), OUTPUT=str(tmp_path / "out.gpkg"))
    assert name in str(problem.value)
    assert (tmp_path / "out.gpkg").read_bytes() == b"old"


def test_a_cancel_leaves_the_old_result(run, parcels_zip, tmp_path, stops_at):
    (tmp_path / "out.gpkg").write_bytes(b"old")
    with pytest.raises(QgsProcessingException):
        run("importfile", stops_at(10), INPUT=str(parcels_zip), OUTPUT=str(tmp_path / "out.gpkg"))
    assert (tmp_path / "out.gpkg").read_bytes() == b"old"
