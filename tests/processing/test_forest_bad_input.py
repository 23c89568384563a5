"""Bad input through the real forest algorithms: said, counted, and the rest done."""

from __future__ import annotations

import sqlite3
import subprocess
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from listening_in_qgis import Listening
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from shapely import Point, Polygon, box

X, Y = 180_000.0, 530_000.0


def squares(*west, side=50, **fields):
    shapes = [box(X + x, Y, X + x + side, Y + side) for x in west]
    return gpd.GeoDataFrame(fields, geometry=shapes, crs="EPSG:5186")


@pytest.fixture
def save(tmp_path):
    """Writes a frame as ``name`` and returns its path as text."""

    def save(frame, name, **options):
        frame.to_file(tmp_path / name, **options)
        return str(tmp_path / name)

    return save


@pytest.fixture
def make(run, tmp_path):
    """Makes a forest layer and returns the outputs and the layer."""

    def make(**parameters):
        found = run("forestlayer", OUTPUT=str(tmp_path / "made.gpkg"), **parameters)
        return found, gpd.read_file(found["OUTPUT"])

    return make


@pytest.fixture
def measure(run, tmp_path):
    """Measures and returns the layer."""

    def measure(parcels, forest, **more):
        found = run("forestproximity", INPUT=parcels, FOREST=forest, OUTPUT=str(tmp_path / "near.gpkg"), **more)
        return gpd.read_file(found["OUTPUT"])

    return measure


def notes_of(file):
    with sqlite3.connect(file) as database:
        return "".join(row[0] for row in database.execute("SELECT metadata FROM gpkg_metadata"))


def refused(run, name, **parameters):
    """The sentence with which an algorithm refuses."""
    with pytest.raises(QgsProcessingException) as error:
        run(name, **parameters)
    assert "Traceback" not in str(error.value)
    return str(error.value)


# --- Coordinates --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("crs", [5179, 5181, 5174, 4326])
def test_forest_and_parcels_in_other_systems_give_the_same_register(measure, save, crs):
    parcels, forest = squares(0, 130, 260, side=100, 지목=list("임대전")), squares(0, side=100, FRTP_CD=["1"])
    plain = measure(save(parcels, "p.gpkg"), save(forest, "f.gpkg"))
    moved = measure(save(parcels.to_crs(crs), "p2.gpkg"), save(forest.to_crs(crs), "f2.gpkg"))
    assert moved.crs == plain.crs
    for field in ("dist_m", "area_m2", "forest_m2", "adjacent_m2"):
        assert np.allclose(moved[field], plain[field], atol=0.01), field


def test_a_layer_whose_system_contradicts_its_coordinates_is_refused_with_the_likely_one(run, save, tmp_path):
    parcels, forest = save(squares(0), "p.gpkg"), squares(0, FRTP_CD=["1"]).to_crs(5179)
    wrong = save(forest.set_crs(5186, allow_override=True), "f.gpkg")
    sentence = refused(run, "forestproximity", INPUT=parcels, FOREST=wrong, OUTPUT=str(tmp_path / "out.gpkg"))
    assert "5179" in sentence and not (tmp_path / "out.gpkg").exists()


OLD = "+proj=tmerc +lat_0=38 +lon_0=127.0028902777778 +k=1 +x_0=210000 +y_0=510000 +ellps=bessel +units=m +no_defs"
SHIFT = "+towgs84=-115.8,474.99,674.11,1.16,-2.31,-1.63,6.43"


@pytest.fixture
def old_parcels(save):
    """Parcels in a system of the user's own, on the old ellipsoid: in no list of EPSG."""
    layers = []

    def old_parcels(proj):
        file = save(squares(130).to_crs(f"{OLD} {SHIFT}").set_crs(None, allow_override=True), "old.shp")
        layer = QgsProject.instance().addMapLayer(QgsVectorLayer(file, "옛 지적도", "ogr"))
        system = QgsCoordinateReferenceSystem.fromProj(proj)
        assert QgsApplication.createDatabase()
        assert system.saveAsUserCrs(f"옛 좌표계 {len(proj)}") != -1 and system.authid().startswith("USER:")
        layer.setCrs(system)
        layers.append(layer.id())
        return layer

    yield old_parcels
    for layer in layers:
        QgsProject.instance().removeMapLayer(layer)


def test_a_system_of_the_users_own_is_understood(measure, save, old_parcels):
    row = measure(old_parcels(f"{OLD} {SHIFT}"), save(squares(0, side=100, FRTP_CD=["1"]), "f.gpkg")).iloc[0]
    assert row["dist_m"] == pytest.approx(30.0, abs=0.05) and row["area_m2"] == pytest.approx(2500.0, abs=0.05)


def test_an_old_datum_that_says_nothing_of_its_shift_is_refused(run, save, old_parcels, tmp_path):
    forest = save(squares(0, FRTP_CD=["1"]), "f.gpkg")
    sentence = refused(run, "forestproximity", INPUT=old_parcels(OLD), FOREST=forest, OUTPUT=str(tmp_path / "o.gpkg"))
    assert "5174" in sentence


def test_a_shapefile_without_prj_is_refused_until_its_system_is_set(run, save, tmp_path):
    file = Path(save(squares(0, FRTP_CD=["1"]), "f.shp"))
    file.with_suffix(".prj").unlink()
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer(str(file), "임상도", "ogr"))
    try:
        layer.setCrs(QgsCoordinateReferenceSystem())
        refused(run, "forestlayer", FOREST_MAP=layer, OUTPUT=str(tmp_path / "made.gpkg"))
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
        assert run("forestlayer", FOREST_MAP=layer, OUTPUT=str(tmp_path / "made.gpkg"))["FOREST_M2"] == 2500.0
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


# --- Geometry -----------------------------------------------------------------------------------------------------


def test_overlapping_forest_counts_once_and_is_told(make, save, tmp_path):
    found, frame = make(FOREST_MAP=save(squares(0, 25, 200, FRTP_CD=list("123")), "f.gpkg"))
    assert (found["OVERLAPS"], found["OVERLAPS_M2"]) == (1, 1250.0)
    assert frame["area_m2"].sum() == found["FOREST_M2"] == 3750 + 2500
    assert "1" in notes_of(tmp_path / "made.gpkg") and "1,250.0" in notes_of(tmp_path / "made.gpkg")


def test_rows_without_shape_and_wild_rings_are_told_and_the_rest_is_done(run, save, tmp_path):
    parcels = squares(0, 100, 200, jimok=list("임임임"))
    parcels.geometry = [
        parcels.geometry[0], None, Polygon([(X + 200, Y), (X + 210, Y + 10), (X + 210, Y), (X + 200, Y + 10)]),
    ]  # fmt: skip
    heard = Listening()
    made = run(
        "forestlayer",
        feedback=heard,
        SOURCE="cadastre",
        PARCELS=save(parcels, "p.gpkg"),
        OUTPUT=str(tmp_path / "m.gpkg"),
    )
    assert made["FOREST_M2"] == pytest.approx(2550.0)
    assert len(heard.warnings) == 2 and all("1" in warning for warning in heard.warnings)
    near = run(
        "forestproximity", INPUT=save(parcels, "p.gpkg"), FOREST=made["OUTPUT"], OUTPUT=str(tmp_path / "near.gpkg")
    )
    frame = gpd.read_file(near["OUTPUT"])
    assert near["FEATURES"] == 3 and frame["dist_m"].isna().tolist() == [False, True, False]


def test_curves_are_straightened_on_reading(measure, save, tmp_path):
    """A round lot of a CAD drawing: the distance of its arc, not of the corners that it is written with."""
    curves = QgsVectorLayer("CurvePolygon?crs=EPSG:5186&field=name:string", "원형 필지", "memory")
    lot = QgsFeature(curves.fields())
    lot.setGeometry(
        QgsGeometry.fromWkt(
            f"CURVEPOLYGON(CIRCULARSTRING({X + 250} {Y + 50},{X + 300} {Y + 100},{X + 350} {Y + 50},{X + 300} {Y},"
            f"{X + 250} {Y + 50}))"
        )
    )
    lot.setAttribute("name", "원")
    curves.dataProvider().addFeature(lot)
    file = tmp_path / "round.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    written = QgsVectorFileWriter.writeAsVectorFormatV3(
        curves, str(file), QgsProject.instance().transformContext(), options
    )
    assert written[0] == QgsVectorFileWriter.WriterError.NoError
    assert QgsWkbTypes.displayString(QgsVectorLayer(str(file), "원형", "ogr").wkbType()) == "CurvePolygon"
    forest = save(squares(0, side=100, FRTP_CD=["1"]), "f.gpkg")
    QgsProject.instance().addMapLayer(curves)
    try:
        for source in (str(file), curves):
            row = measure(source, forest).iloc[0]
            assert row["dist_m"] == pytest.approx(150.0, abs=1e-3)
            assert row["area_m2"] == pytest.approx(np.pi * 2500, rel=1e-3)
    finally:
        QgsProject.instance().removeMapLayer(curves.id())


def test_heights_and_measures_do_not_matter(measure, save):
    forest = squares(0, side=100, FRTP_CD=["1"])
    raised = squares(150)
    raised.geometry = raised.geometry.force_3d(321.0)
    row = measure(save(raised, "p.gpkg"), save(forest, "f.gpkg")).iloc[0]
    assert row["dist_m"] == pytest.approx(50.0) and row["area_m2"] == pytest.approx(2500.0)


# --- Fields and files ---------------------------------------------------------------------------------------------


def test_no_land_category_is_one_sentence_that_names_the_fields(run, save, tmp_path):
    parcels = save(squares(0, PNU=["4139010100100010000"], JIBUN=["1-2"]), "p.gpkg")
    sentence = refused(run, "forestlayer", SOURCE="cadastre", PARCELS=parcels, OUTPUT=str(tmp_path / "m.gpkg"))
    assert "PNU, JIBUN" in sentence


@pytest.mark.parametrize("cpg", [None, "CP949"])
def test_a_cadastral_shapefile_in_cp949_is_read_with_and_without_its_code_page(make, save, cpg):
    file = Path(save(squares(0, 100, JIBUN=["산12-3임", "7전"]), "LSMD_CONT_LDREG_41390.shp", encoding="cp949"))
    file.with_suffix(".cpg").unlink(missing_ok=True)
    if cpg:
        file.with_suffix(".cpg").write_text(cpg)
    found, frame = make(SOURCE="cadastre", PARCELS=str(file))
    assert found["FOREST_M2"] == 2500.0 and frame["source"].tolist() == ["cadastre"]


def test_an_empty_forest_map_is_one_sentence(run, save, tmp_path):
    empty = save(squares(0, FRTP_CD=["1"]).iloc[:0], "f.gpkg", geometry_type="Polygon")
    for name, parameters in (
        ("forestlayer", {"FOREST_MAP": empty}),
        ("forestbands", {"FOREST": empty}),
        ("forestproximity", {"FOREST": empty, "INPUT": save(squares(0), "p.gpkg")}),
    ):
        refused(run, name, OUTPUT=str(tmp_path / "out.gpkg"), **parameters)
        assert not (tmp_path / "out.gpkg").exists()


def test_an_empty_layer_of_parcels_gives_an_empty_result(measure, save):
    empty = save(squares(0, PNU=["1"]).iloc[:0], "p.gpkg", geometry_type="Polygon")
    assert len(measure(empty, save(squares(0, FRTP_CD=["1"]), "f.gpkg"))) == 0


@pytest.mark.parametrize("ending", ["shp", "gpkg"])
def test_a_file_that_was_cut_off_is_one_sentence_and_nothing_is_written(run, save, tmp_path, ending):
    many = squares(*range(0, 40_000, 100), FRTP_CD=["1"] * 400)
    file = Path(save(many, f"cut.{ending}"))
    with file.open("r+b") as stream:
        stream.truncate(file.stat().st_size // 3)
    refused(run, "forestlayer", FOREST_MAP=str(file), OUTPUT=str(tmp_path / "m.gpkg"))
    assert not (tmp_path / "m.gpkg").exists()


def test_a_source_that_is_not_chosen_is_asked_for(run, save, tmp_path):
    forest = save(squares(0, FRTP_CD=["1"]), "f.gpkg")
    for parameters in ({}, {"SOURCE": "both", "FOREST_MAP": forest}, {"SOURCE": "cadastre", "FOREST_MAP": forest}):
        refused(run, "forestlayer", OUTPUT=str(tmp_path / "m.gpkg"), **parameters)


@pytest.mark.parametrize("percent", [0, 10, 40, 60, 90])
def test_a_stop_leaves_what_was_there(run, stops_at, save, tmp_path, percent):
    many = squares(*range(0, 4000, 40), FRTP_CD=["1"] * 100, JIBUN=["1임"] * 100)
    file, output = save(many, "f.gpkg"), tmp_path / "made.gpkg"
    output.write_bytes(b"old")
    before = set(tmp_path.iterdir())
    with pytest.raises(QgsProcessingException):
        run(
            "forestlayer", feedback=stops_at(percent), SOURCE="both", FOREST_MAP=file, PARCELS=file, MIN_WIDTH=5,
            MAX_HOLE=100, OUTPUT=str(output),
        )  # fmt: skip
    assert output.read_bytes() == b"old" and set(tmp_path.iterdir()) == before


def test_a_full_disk_is_said_and_leaves_what_was_there(run, save, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("may not mount a small disk here")
    try:
        output = disk / "made.gpkg"
        output.write_bytes(b"old")
        circles = [Point(X + 100 * i, Y).buffer(40, quad_segs=500) for i in range(60)]
        many = gpd.GeoDataFrame({"FRTP_CD": ["1"] * 60}, geometry=circles, crs="EPSG:5186")
        sentence = refused(run, "forestlayer", FOREST_MAP=save(many, "f.gpkg"), OUTPUT=str(output))
        assert "made.gpkg" in sentence
        assert output.read_bytes() == b"old" and [path.name for path in disk.iterdir()] == ["made.gpkg"]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_the_result_says_what_was_chosen_and_goes_into_the_next_step(make, measure, save, tmp_path):
    found, frame = make(FOREST_MAP=save(squares(0, 50, FRTP_CD=["1", "2"]), "f.gpkg"), MIN_PATCH_AREA=100)
    notes = notes_of(tmp_path / "made.gpkg")
    assert "MIN_PATCH_AREA" in notes and "sijeong:forestlayer" in notes
    assert (found["STANDS"], found["PATCHES"]) == (2, 1)
    near = measure(save(squares(160), "p.gpkg"), str(tmp_path / "made.gpkg"))
    assert near["dist_m"].tolist() == [60.0] and near["forest_id"].tolist() == [2]
    assert frame.loc[frame["forest_id"] == 2, "fuel"].tolist() == ["broadleaf"]


def test_a_layer_without_a_system_is_named(run, save, tmp_path):
    bare = save(squares(100).set_crs(None, allow_override=True), "연속지적도.shp")
    with pytest.raises(QgsProcessingException, match="The layer 연속지적도 has no coordinate reference system"):
        run("forestproximity", INPUT=bare, FOREST=save(squares(0), "f.gpkg"), OUTPUT=str(tmp_path / "o.gpkg"))


def test_an_empty_layer_of_any_kind_of_shape_is_called_empty(run, save, tmp_path):
    empty = save(squares(0).iloc[:0], "f.gpkg")
    with pytest.raises(QgsProcessingException, match=r"no polygon \(0 features\)"):
        run("forestproximity", INPUT=save(squares(9), "p.gpkg"), FOREST=empty, OUTPUT=str(tmp_path / "o.gpkg"))


def test_parcels_and_forest_that_were_swapped_are_told(run, save, tmp_path):
    lots = save(squares(0, 60, 120, JIBUN=["1전", "2대", "산3임"]), "lots.gpkg")
    forest = save(squares(200, FRTP_CD=["1"]), "forest.gpkg")
    with pytest.raises(QgsProcessingException, match="cadastral map: 2 of its 3 parcels are no forest land"):
        run("forestproximity", INPUT=forest, FOREST=lots, OUTPUT=str(tmp_path / "o.gpkg"))
