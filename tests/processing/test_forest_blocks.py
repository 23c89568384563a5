"""Large layers through sijeong:forestproximity: block by block from their files, with the results of one process."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from distributed import LocalCluster
from pandas.testing import assert_frame_equal
from qgis.core import QgsProcessingException, QgsVectorLayer

from sijeong.processing.forest import large_layers

CORNER = np.array([180_000.0, 530_000.0])


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """Files of 400 parcels with Korean fields and of 30 stands, some invalid, some without shape."""
    random, folder = np.random.default_rng(5), tmp_path_factory.mktemp("city")
    corners = random.uniform(CORNER, CORNER + 3_000, (400, 2))
    shapes = shapely.box(*corners.T, *(corners + random.uniform(5, 90, (400, 2))).T)
    shapes[7] = None
    x, y = corners[9]
    shapes[9] = shapely.Polygon([(x, y), (x + 50, y + 50), (x + 50, y), (x, y + 50)])
    parcels = gpd.GeoDataFrame({"지목": random.choice(["전", "대", "임"], 400)}, geometry=shapes, crs=5186)
    places = shapely.points(random.uniform(CORNER, CORNER + 3_000, (30, 2)))
    stands = gpd.GeoDataFrame({"FRTP_CD": random.choice(list("123"), 30)}, geometry=places, crs=5186)
    stands = stands.set_geometry(stands.buffer(random.uniform(20, 150, 30)))
    parcels.to_file(folder / "parcels.gpkg", layer="parcels")
    parcels.to_file(folder / "parcels.shp", encoding="cp949")
    stands.to_file(folder / "forest.gpkg")
    stands.to_crs(5179).to_file(folder / "forest.shp")
    return folder


@pytest.fixture
def near(run, city, tmp_path):
    """Runs the algorithm on files of the city; returns its outputs and its layer."""

    def near(parcels, forest, name="out.gpkg", **more):
        output = tmp_path / name
        found = run("forestproximity", INPUT=str(city / parcels), FOREST=str(city / forest), OUTPUT=str(output), **more)
        return found, gpd.read_file(found["OUTPUT"])

    return near


@pytest.fixture
def small_blocks(monkeypatch):
    monkeypatch.setattr(large_layers, "BLOCKS_FROM", 50)


def the_same(one, other):
    (found, frame), (outputs, there) = one, other
    assert (found["FEATURES"], found["WITHIN_LEGAL"]) == (outputs["FEATURES"], outputs["WITHIN_LEGAL"])
    order = frame.columns.drop("geometry").tolist()
    assert sorted(there.columns) == sorted(frame.columns)
    assert_frame_equal(there[order], frame[order], check_exact=False, rtol=0, atol=1e-6, check_dtype=False)


@pytest.mark.parametrize("parcels", ["parcels.gpkg", "parcels.shp"])
@pytest.mark.parametrize("forest", ["forest.gpkg", "forest.shp"])
def test_blocks_give_what_one_process_gives(near, monkeypatch, parcels, forest):
    whole = near(parcels, forest, "whole.gpkg")
    monkeypatch.setattr(large_layers, "BLOCKS_FROM", 50)
    monkeypatch.setattr(large_layers, "forest_proximity", None)
    blocked = near(parcels, forest)
    assert whole[0]["FEATURES"] == 400
    the_same(whole, blocked)


@pytest.mark.parametrize("name", ["out.csv", "out.shp", "out.geojson"])
def test_other_formats_and_tables_of_a_geopackage(near, small_blocks, tmp_path, run, city, name):
    _, frame = near("parcels.gpkg", "forest.gpkg", name)
    assert len(frame) == 400
    table = f"ogr:dbname='{tmp_path / 'all.gpkg'}' table=\"near\" (geom)"
    outputs = run("forestproximity", INPUT=str(city / "parcels.gpkg"), FOREST=str(city / "forest.gpkg"), OUTPUT=table)
    assert QgsVectorLayer(outputs["OUTPUT"], "near", "ogr").featureCount() == 400
    assert not list(tmp_path.glob(".*"))


def test_the_result_is_a_layer_that_qgis_can_search_and_edit(near, small_blocks):
    found, frame = near("parcels.gpkg", "forest.gpkg")
    layer = QgsVectorLayer(found["OUTPUT"], "near", "ogr")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:5186"
    assert layer.dataProvider().hasSpatialIndex()
    layer.startEditing()
    assert layer.deleteFeature(3)
    assert layer.commitChanges()
    assert layer.featureCount() == 399
    assert layer.extent().width() == pytest.approx(frame.total_bounds[2] - frame.total_bounds[0], abs=1)


def test_a_cluster_gives_the_same(near):
    whole = near("parcels.gpkg", "forest.gpkg", "whole.gpkg")
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as cluster:
        there = near("parcels.gpkg", "forest.gpkg", SCHEDULER=cluster.scheduler_address)
    the_same(whole, there)


def test_cancel_leaves_the_old_result(near, small_blocks, stops_at, tmp_path):
    near("parcels.gpkg", "forest.gpkg")
    before = (tmp_path / "out.gpkg").read_bytes()
    for percent in (3, 30, 95):
        with pytest.raises(QgsProcessingException):
            near("parcels.gpkg", "forest.gpkg", feedback=stops_at(percent))
    assert (tmp_path / "out.gpkg").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["out.gpkg"]
