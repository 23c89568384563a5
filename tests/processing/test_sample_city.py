"""``sijeong:samplecity``: a small city of the same make always, and the shipped one where the demo has made it."""

from pathlib import Path

import geopandas as gpd
import pytest
from city_zip import zipped
from shapely.geometry import Point, box

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "build" / "sample_city.zip"
X, Y = 152_000.0, 526_000.0


@pytest.fixture
def city(tmp_path, monkeypatch) -> Path:
    """The zip of a city with a layer of data and a result; the algorithm takes it for the shipped one."""
    from sijeong.processing.data import sample_city

    made = tmp_path / "made"
    made.mkdir()
    dongs = gpd.GeoDataFrame({"adm_nm": ["나루동"]}, geometry=[box(X, Y, X + 900, Y + 900)], crs="EPSG:5186")
    dongs.to_file(made / "city.gpkg", layer="dongs")
    hubs = {"hub_id": ["S1"], "name": ["시청"], "transfers": [40], "rank": [1]}
    places = gpd.GeoDataFrame(hubs, geometry=[Point(X, Y)], crs="EPSG:5186")
    places.to_file(made / "results.gpkg", layer="transfer_hubs")
    dong_titles = {"titles": {"ko": "행정동", "en": "Dongs"}, "style": "base_dongs", "dataset": "administrative_dong"}
    layers = [
        {"part": "bus", "file": "results.gpkg", "layer": "transfer_hubs", "result": "transfer_hubs", "shown": True},
        {"part": "data", "file": "city.gpkg", "layer": "dongs", **dong_titles},
    ]
    steps = [{"key": "transfers", "files": ["results.gpkg"], "figures": {"TRANSFERS": 40}, "report": ""}]
    archive = zipped(made, tmp_path, layers, steps)
    monkeypatch.setattr(sample_city, "ROOT", tmp_path)
    return archive


@pytest.fixture
def project(qgis_app):
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


def test_the_city_is_unpacked_and_listed(run, city, tmp_path):
    outcome = run("samplecity", FOLDER=str(tmp_path / "here"))
    assert outcome["LAYER_COUNT"] == 2
    assert [Path(uri.split("|")[0]).name for uri in outcome["LAYERS"]] == ["results.gpkg", "city.gpkg"]
    assert all(Path(uri.split("|")[0]).exists() for uri in outcome["LAYERS"])


def test_parts_choose_what_is_shown(run, city, tmp_path):
    assert run("samplecity", FOLDER=str(tmp_path / "here"), CITY_PARTS=["bus"])["LAYER_COUNT"] == 1


def test_what_the_user_changed_there_stays(run, city, tmp_path):
    folder = tmp_path / "here"
    run("samplecity", FOLDER=str(folder))
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    run("samplecity", FOLDER=str(folder))
    assert (folder / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_city_of_which_a_file_is_gone_is_unpacked_again(run, city, tmp_path):
    folder = tmp_path / "here"
    run("samplecity", FOLDER=str(folder))
    (folder / "city.gpkg").unlink()
    run("samplecity", FOLDER=str(folder))
    assert (folder / "city.gpkg").exists()


def test_a_folder_with_other_files_is_left_alone(run, city, tmp_path):
    from qgis.core import QgsProcessingException

    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "보고서.hwp").write_text("mine", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"보고서|here"):
        run("samplecity", FOLDER=str(folder))
    assert [file.name for file in folder.iterdir()] == ["보고서.hwp"]


def test_without_the_zip_it_says_what_to_do(run, city, tmp_path):
    from qgis.core import QgsProcessingException

    city.unlink()
    with pytest.raises(QgsProcessingException, match="make demo"):
        run("samplecity", FOLDER=str(tmp_path / "here"))
    assert not (tmp_path / "here").exists()


def test_a_damaged_zip_leaves_nothing_behind(run, city, tmp_path):
    from qgis.core import QgsProcessingException

    city.write_bytes(city.read_bytes()[:200])
    with pytest.raises(QgsProcessingException):
        run("samplecity", FOLDER=str(tmp_path / "here"))
    assert not (tmp_path / "here").exists()
    assert not list(tmp_path.glob(".here*"))


def test_every_layer_says_that_it_is_made_up(provider, city, tmp_path, project):
    from sijeong.catalog.sample_city import unpack_city
    from sijeong.processing.data.sample_placing import add_sample_layer

    unpacked = unpack_city(city, tmp_path / "here")
    hubs, dongs = (add_sample_layer(project, unpacked, kind) for kind in unpacked.layers)
    for layer in (hubs, dongs):
        assert any(word in layer.name() for word in ("made-up", "가상"))
        assert any(word in layer.metadata().abstract() for word in ("made-up", "가상"))
    root = project.layerTreeRoot()
    assert root.findLayer(hubs.id()).isVisible()
    assert not root.findLayer(dongs.id()).isVisible()
    assert hubs.customProperty("sijeong/result") == "transfer_hubs"
    assert root.findLayer(hubs.id()).parent().name() != root.findLayer(dongs.id()).parent().name()


def test_loading_it_twice_doubles_no_layer(provider, city, tmp_path, project):
    from sijeong.catalog.sample_city import unpack_city
    from sijeong.processing.data.sample_placing import add_sample_layer

    unpacked = unpack_city(city, tmp_path / "here")
    for kind in (*unpacked.layers, *unpacked.layers):
        add_sample_layer(project, unpacked, kind)
    assert len(project.mapLayers()) == 2


@pytest.mark.skipif(not SHIPPED.exists(), reason="make demo makes the sample city")
def test_the_shipped_city_is_whole_and_names_no_machine(tmp_path, provider, project):
    from sijeong.catalog.sample_city import PARTS, unpack_city
    from sijeong.processing.data.sample_placing import BY_KEY, add_sample_layer

    city = unpack_city(SHIPPED, tmp_path / "city")
    assert {layer.part for layer in city.layers} == set(PARTS)
    assert {layer.result for layer in city.layers if layer.result} <= set(BY_KEY)
    layers = [add_sample_layer(project, city, kind) for kind in city.layers]
    assert [layer.name() for layer in layers if not layer.featureCount()] == []
    assert all(city.path(file).exists() for step in city.steps for file in step.files)
    assert all(city.path(step.report).exists() for step in city.steps if step.report)
    home = str(ROOT).encode()
    assert [file.name for file in city.folder.rglob("*") if file.is_file() and home in file.read_bytes()] == []
