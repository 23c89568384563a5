"""What a result remembers of how it was made: enough to make it again."""

import geopandas as gpd
import pytest
from qgis.core import QgsFeature, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer
from shapely.geometry import box

from sijeong.common.fingerprints import fingerprint
from sijeong.common.provenance import provenance_in


@pytest.fixture
def project(provider):
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


def layer_at(file, name, **fields) -> QgsVectorLayer:
    square = box(180000, 530000, 180100, 530100)
    gpd.GeoDataFrame(fields, geometry=[square], crs="EPSG:5186").to_file(file, layer="shapes")
    layer = QgsVectorLayer(f"{file}|layername=shapes", name, "ogr")
    assert layer.isValid()
    return layer


@pytest.fixture
def layers(project, tmp_path):
    parcels = layer_at(tmp_path / "parcels.gpkg", "필지", PNU=["1"])
    forest = layer_at(tmp_path / "forest.gpkg", "임상도", FRTP_CD=["1"])
    project.addMapLayers([parcels, forest])
    return parcels, forest


def test_layers_are_remembered_by_their_sources_and_looks(run, layers, tmp_path):
    parcels, forest = layers
    output = tmp_path / "out.gpkg"
    run("forestproximity", INPUT=parcels.id(), FOREST=forest, BANDS="0,50,100", OUTPUT=str(output))
    made = provenance_in(output)
    assert made.given == {
        "INPUT": parcels.source(),
        "FOREST": forest.source(),
        "BANDS": "0,50,100",
        "OUTPUT": str(output),
    }
    assert made.output == "OUTPUT"
    assert set(made.inputs) == {fingerprint(parcels.source()), fingerprint(forest.source())}


def test_a_selection_is_remembered_as_one(run, layers, tmp_path):
    parcels, forest = layers
    parcels.selectAll()
    chosen = QgsProcessingFeatureSourceDefinition(parcels.id(), True)
    run("forestproximity", INPUT=chosen, FOREST=forest.id(), OUTPUT=str(tmp_path / "out.gpkg"))
    assert provenance_in(tmp_path / "out.gpkg").given["INPUT"] == {"source": parcels.source(), "selected": True}


def test_a_layer_in_memory_is_remembered_with_its_provider_and_features(run, project, layers, tmp_path):
    parcels, forest = layers
    drawn = QgsVectorLayer("Polygon?crs=EPSG:5186&field=PNU:string", "그린 필지", "memory")
    feature = QgsFeature(drawn.fields())
    feature.setGeometry(next(parcels.getFeatures()).geometry())
    drawn.dataProvider().addFeature(feature)
    project.addMapLayer(drawn)
    run("forestproximity", INPUT=drawn.id(), FOREST=forest.id(), OUTPUT=str(tmp_path / "out.gpkg"))
    made = provenance_in(tmp_path / "out.gpkg")
    assert made.given["INPUT"].startswith("memory://")
    assert {mark.size for mark in made.inputs if mark.source == made.given["INPUT"]} == {1}


def test_each_layer_of_a_run_says_which_output_it_is(run, layers, tmp_path):
    parcels, forest = layers
    outputs = {"OUTPUT": str(tmp_path / "table.gpkg"), "XLSX": str(tmp_path / "table.xlsx")}
    run("forestregister", PARCELS=parcels.id(), FOREST=forest.id(), **outputs)
    made = provenance_in(tmp_path / "table.gpkg")
    assert made.output == "OUTPUT"
    assert made.given["XLSX"] == outputs["XLSX"]
