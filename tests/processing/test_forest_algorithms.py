from __future__ import annotations

import sqlite3
from pathlib import Path

import geopandas as gpd
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from sijeong.common.provenance import PROVENANCE_ITEM, Provenance


def near(run, output, parcels, forest, **more):
    found = run("forestproximity", INPUT=parcels, FOREST=forest, OUTPUT=str(output), **more)
    return found, gpd.read_file(found["OUTPUT"])


def test_distances_bands_and_areas(run, parcels_file, forest_file, tmp_path):
    found, frame = near(run, tmp_path / "out.gpkg", str(parcels_file), str(forest_file))
    assert frame["dist_m"].round(3).tolist() == [0, 0, 40, 100, 300, 800]
    assert frame["within_legal"].astype(bool).tolist() == [True, True, True, True, False, False]
    assert (found["FEATURES"], found["WITHIN_LEGAL"]) == (6, 4)
    assert frame["지목"].tolist() == list("임대대전답대")
    assert frame["forest_m2"].round(2).tolist()[:3] == [100, 0, 0]
    assert frame["adjacent_m2"].round(2).tolist()[:3] == [0, 400, 400]
    assert frame.crs.to_epsg() == 5186


def test_the_result_says_where_it_came_from_and_the_note_survives_in_the_file(run, parcels_file, forest_file, tmp_path):
    near(run, tmp_path / "out.gpkg", str(parcels_file), str(forest_file))
    with sqlite3.connect(tmp_path / "out.gpkg") as database:
        notes = "".join(row[0] for row in database.execute("SELECT metadata FROM gpkg_metadata"))
    assert "sijeong:forestproximity" in notes
    assert "LEGAL_DISTANCE" in notes


def test_one_table_is_replaced_and_the_others_stay(run, parcels_file, forest_file, tmp_path):
    results = tmp_path / "results.gpkg"

    def table(name):
        return f"ogr:dbname='{results}' table=\"{name}\" (geom)"

    first = run("forestbands", FOREST=str(forest_file), OUTPUT=table("bands"))
    run("forestproximity", INPUT=str(parcels_file), FOREST=str(forest_file), OUTPUT=table("near"))
    run("forestproximity", INPUT=str(parcels_file), FOREST=str(forest_file), BANDS="0,50", OUTPUT=table("near"))
    import pyogrio

    assert sorted(name for name, _ in pyogrio.list_layers(results)) == ["bands", "near"]
    assert len(gpd.read_file(results, layer="near")) == 6
    assert QgsVectorLayer(first["OUTPUT"], "bands", "ogr").featureCount() == 7


def test_selection_memory_layer_and_unsaved_edit_are_what_is_computed(run, parcels_file, forest_file, tmp_path):
    layer = QgsVectorLayer(f"{parcels_file}|layername=parcels", "필지", "ogr")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("\"지목\" = '대'")
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    _, frame = near(run, tmp_path / "selected.gpkg", selected, str(forest_file))
    assert frame["dist_m"].round(3).tolist() == [0, 40, 800]

    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures("\"지목\" = '임'")).id())
    feedback = QgsProcessingFeedback(False)
    _, frame = near(run, tmp_path / "edited.gpkg", layer, str(forest_file), feedback=feedback)
    assert len(frame) == 5
    assert "The layer 필지 has changes that are not saved yet. They are taken as well." in feedback.textLog()
    layer.rollBack()

    layer.setSubsetString("\"지목\" IN ('전', '답')")
    _, frame = near(run, tmp_path / "subset.gpkg", layer, str(forest_file))
    assert frame["dist_m"].round(3).tolist() == [100, 300]
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.mark.parametrize("suffix", [".shp", ".geojson", ".fgb"])
def test_other_formats(run, parcels_file, forest_file, tmp_path, suffix):
    _, frame = near(run, tmp_path / f"out{suffix}", str(parcels_file), str(forest_file))
    assert len(frame) == 6
    assert not list(tmp_path.glob(".*"))


def test_a_layer_without_crs_takes_what_the_user_told_qgis(run, parcels, forest_file, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem

    file = tmp_path / "no_prj.shp"
    parcels.to_file(file)
    file.with_suffix(".prj").unlink()
    # In a project, as a user has it: a layer that only Python holds outlives QGIS and crashes at the very end.
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer(str(file), "필지", "ogr"))
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException):
        near(run, tmp_path / "out.gpkg", layer, str(forest_file))
    assert not (tmp_path / "out.gpkg").exists()
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    _, frame = near(run, tmp_path / "out.gpkg", layer, str(forest_file))
    QgsProject.instance().removeMapLayer(layer.id())
    assert frame["dist_m"].round(3).tolist() == [0, 0, 40, 100, 300, 800]


def test_a_geographic_layer_is_measured_in_metres(run, parcels, forest_file, tmp_path):
    parcels.to_crs(4326).to_file(tmp_path / "wgs84.gpkg")
    _, frame = near(run, tmp_path / "out.gpkg", str(tmp_path / "wgs84.gpkg"), str(forest_file))
    assert frame["dist_m"].tolist() == pytest.approx([0, 0, 40, 100, 300, 800], abs=0.001)


def test_no_forest_polygon_is_said_and_the_old_result_stays(run, parcels_file, forest, tmp_path):
    near_file = tmp_path / "out.gpkg"
    near_file.write_bytes(b"old")
    forest.iloc[:0].to_file(tmp_path / "empty.gpkg", geometry_type="Polygon")
    with pytest.raises(QgsProcessingException) as error:
        run("forestproximity", INPUT=str(parcels_file), FOREST=str(tmp_path / "empty.gpkg"), OUTPUT=str(near_file))
    assert "Traceback" not in str(error.value)
    assert near_file.read_bytes() == b"old"


def test_a_place_that_cannot_be_written_is_named_as_the_user_chose_it(run, parcels_file, forest_file):
    with pytest.raises(QgsProcessingException) as error:
        run("forestproximity", INPUT=str(parcels_file), FOREST=str(forest_file), OUTPUT="/proc/결과.gpkg")
    assert "/proc/결과.gpkg" in str(error.value)


@pytest.mark.parametrize("bands", ["a,b", "50,25", "-1,5", "", "0,0,10"])
def test_bands_that_make_no_sense(run, parcels_file, forest_file, tmp_path, bands):
    with pytest.raises(QgsProcessingException):
        near(run, tmp_path / "out.gpkg", str(parcels_file), str(forest_file), BANDS=bands)
    assert not (tmp_path / "out.gpkg").exists()


TERRAIN = {"climb_deg", "position", "slope_deg", "aspect_deg", "aspect", "dist_3d_m"}
STANDS = {"fuel", "species", "age_class", "density", "conifer_share"}


def test_parcels_get_areas_facing_and_burning_and_no_walls_of_null(run, parcels_file, forest_file, tmp_path):
    _, frame = near(run, tmp_path / "out.gpkg", str(parcels_file), str(forest_file), BANDS="0,50,100")
    assert {"area_50_m2", "area_100_m2", "facing_share", "contact", "n_touch", "burning"} <= set(frame)
    assert not (TERRAIN | {"area_25_m2", "within_5m", "floors"}) & set(frame)
    # 임 대 대 전 답 대, conifers at 0, 0, 40, 100, 300 and 800 m
    assert frame["burning"].tolist() == [None, None, None, "medium", "outside", None]
    assert frame["contact"].tolist()[2:] == ["apart"] * 4
    assert (frame["area_50_m2"] <= frame["area_100_m2"]).all()
    bare = near(run, tmp_path / "bare.gpkg", str(parcels_file), str(forest_file), BAND_AREAS=False)[1]
    assert "area_50_m2" not in bare and bare["adjacent_m2"].tolist() == frame["adjacent_m2"].tolist()


def test_lot_numbers_without_a_land_category_say_nothing_of_burning(run, parcels, forest_file, tmp_path):
    parcels.drop(columns="지목").assign(jibun="12-3").to_file(tmp_path / "lots.gpkg")
    _, frame = near(run, tmp_path / "out.gpkg", str(tmp_path / "lots.gpkg"), str(forest_file))
    assert "burning" not in frame and "facing_share" in frame


@pytest.fixture
def sample():
    folder = Path(__file__).resolve().parents[2] / "build" / "sample"
    return {
        "INPUT": str(folder / "buildings" / "F_FAC_BUILDING_41999_202604.shp"),
        "PARCELS": str(folder / "parcels" / "parcels.gpkg"),
        "FOREST": str(folder / "forest" / "TB_FGDI_FS_IM5000_41999.shp"),
        "DEM": str(folder / "dem" / "dem.tif"),
        "DONGS": str(folder / "boundaries" / "dongs.gpkg"),
    }


def test_buildings_of_the_sample_city_with_terrain_and_residents(run, sample, tmp_path):
    chosen = {name: sample[name] for name in ("INPUT", "FOREST", "DEM")}
    dongs = gpd.read_file(sample["DONGS"]).assign(population=1000)
    dongs.to_file(tmp_path / "dongs.gpkg")
    found = run("forestproximity", DONGS=str(tmp_path / "dongs.gpkg"), OUTPUT=str(tmp_path / "out.gpkg"), **chosen)
    frame = gpd.read_file(found["OUTPUT"])
    assert set(frame) >= TERRAIN | STANDS and "burning" not in frame
    assert (frame["within_100m"] == (frame["dist_m"] <= 100)).all() and frame["within_100m"].any()
    assert set(frame["use"]) >= {"house", "flats", "factory"} and set(frame["construction"]) == {
        "brick",
        "concrete",
        "steel",
    }
    assert frame["floors"].min() >= 1 and frame["approved_year"].between(1950, 2026).all()
    near_forest = frame[frame["dist_m"].between(0.001, 100)]
    assert len(near_forest) > 20 and set(near_forest["position"]) <= {"uphill", "level", "downhill"}
    assert (near_forest["dist_3d_m"] >= near_forest["dist_m"]).all()
    assert frame["people"].sum() == pytest.approx(1000 * len(dongs), rel=0.2) and frame["people"].max() > 0
    note = Provenance.from_json(provenance_of(tmp_path / "out.gpkg"))
    assert note.parameters["KIND"] == "buildings" and {source.name for source in note.sources} >= {"dem"}


def provenance_of(file) -> str:
    import pyogrio

    return pyogrio.read_info(file)["layer_metadata"][PROVENANCE_ITEM]


def test_a_kind_that_is_chosen_decides_and_not_the_fields(run, sample, tmp_path):
    chosen = {name: sample[name] for name in ("INPUT", "FOREST")}
    frame = gpd.read_file(run("forestproximity", KIND="places", OUTPUT=str(tmp_path / "out.gpkg"), **chosen)["OUTPUT"])
    assert not {"floors", "area_25_m2", "facing_share"} & set(frame) and set(frame) >= STANDS


def test_a_dem_that_is_a_picture_or_of_another_place_is_said(run, parcels_file, forest_file, sample, tmp_path):
    with pytest.raises(QgsProcessingException, match="does not cover"):
        near(run, tmp_path / "out.gpkg", str(parcels_file), str(forest_file), DEM=sample["DEM"])
    assert not (tmp_path / "out.gpkg").exists()


@pytest.mark.parametrize("percent", [0, 20, 60, 90])
@pytest.mark.parametrize("name", ["forestproximity", "forestbands"])
def test_cancel_leaves_no_half_written_output(run, stops_at, parcels_file, forest_file, tmp_path, name, percent):
    parameters = {"FOREST": str(forest_file), "OUTPUT": str(tmp_path / "out.gpkg")}
    if name == "forestproximity":
        parameters["INPUT"] = str(parcels_file)
    before = {path for path in tmp_path.rglob("*")}
    with pytest.raises(QgsProcessingException):
        run(name, feedback=stops_at(percent), **parameters)
    assert {path for path in tmp_path.rglob("*")} == before


def test_provenance_goes_round_as_json():
    note = Provenance(title="t", algorithm="a", parameters={"x": 1}, remarks=("둘",))
    assert Provenance.from_json(note.to_json()) == note
