"""``sijeong:pulldataset`` and the bundles, as a user runs them, against the V-World replica."""

from __future__ import annotations

import pyogrio
import pytest
from listening_in_qgis import Listening
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from vworld_replica import KEY, Limits, VWorldReplica, parcels

from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.processing.placement import PROVENANCE_PROPERTY
from sijeong.processing.results import ResultGroup

PARCELS = 1_500
DONG = "4139013200"
CITY_FILE = """
[[dataset]]
id = "own_lots"
theme = "parcels"
source = "vworld_data"
title = { ko = "우리 시 필지", en = "Our lots" }
summary = { ko = "시험", en = "A trial" }
provider = { ko = "시험시", en = "Trial city" }
licence = { ko = "공공누리 1유형", en = "KOGL 1" }
address = "ADDRESS"
key_fields = ["pnu"]
request = { data = "LP_PA_CBND_BUBUN", by = "pnu" }
field = [
    { name = "pnu", code = "pnu", title = { ko = "필지고유번호", en = "Parcel number" } },
    { name = "price", from = ["jiga"], type = "integer", title = { ko = "공시지가", en = "Price" } },
]
"""


@pytest.fixture(scope="module")
def lots():
    return parcels(PARCELS)


@pytest.fixture
def replica(lots):
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots}, domain="siheung.example", limits=Limits(in_flight=3)) as running:
        yield running


@pytest.fixture
def authcfg(provider):
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("for tests only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("V-World")
    config.setConfig("username", "siheung.example")
    config.setConfig("password", KEY)
    kept = manager.storeAuthenticationConfig(config)
    identifier = kept[1].id() if isinstance(kept, tuple) else config.id()
    yield identifier
    manager.removeAuthenticationConfig(identifier)


@pytest.fixture
def fetch(run, replica, authcfg, tmp_path):
    """Pulls parcels of the replica into a data folder of its own."""

    def fetch(**more):
        wish = {
            "DATASET": "parcels",
            "AREA": "41390",
            "AUTH": authcfg,
            "SOURCE": f"{replica.url}/req/data",
            "STORE": str(tmp_path / "data"),
        }
        return run("pulldataset", **(wish | more))

    return fetch


def test_a_dataset_is_pulled_kept_copied_and_reported(fetch, lots, tmp_path):
    found = fetch(OUTPUT=str(tmp_path / "lots.gpkg"), REPORT=str(tmp_path / "report.html"))
    assert (found["FEATURES"], found["ADDED"], found["CHANGED"], found["REMOVED"]) == (PARCELS, PARCELS, 0, 0)
    assert found["PAGES"] == found["REQUESTS"] > 1
    assert found["AREA_KEY"] == "41390"
    for uri in (found["KEPT"], found["OUTPUT"]):
        layer = QgsVectorLayer(uri, "x", "ogr")
        assert layer.featureCount() == PARCELS
        assert layer.crs().authid() == "EPSG:5186"
    assert set(pyogrio.read_dataframe(tmp_path / "lots.gpkg")["pnu"]) == set(lots["pnu"])
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "1,500" in report and "127.0.0.1" in report
    assert KEY not in report


def test_the_layer_in_the_project_has_titles_in_the_language_of_the_user(fetch, replica, authcfg, tmp_path):
    import processing

    project = QgsProject.instance()
    project.clear()
    wish = {"DATASET": "parcels", "AREA": DONG, "AUTH": authcfg, "SOURCE": f"{replica.url}/req/data"}
    output = str(tmp_path / "lots.gpkg")
    processing.runAndLoadResults("sijeong:pulldataset", wish | {"STORE": str(tmp_path / "data"), "OUTPUT": output})
    (layer,) = project.mapLayers().values()
    entry = dataset_of("parcels", read_catalogue())
    assert layer.name() == entry.title("en")
    pnu = next(field for field in entry.fields if field.name == "pnu")
    assert layer.attributeAlias(layer.fields().lookupField("pnu")) == pnu.title("en")
    group = project.layerTreeRoot().findGroup(ResultGroup.DATA.title)
    assert [node.layerId() for node in group.findLayers()] == [layer.id()]
    assert "sijeong:pulldataset" in layer.customProperty(PROVENANCE_PROPERTY)
    project.clear()


def test_titles_of_fields_travel_with_the_file(fetch):
    layer = QgsVectorLayer(fetch(AREA=DONG)["KEPT"], "x", "ogr")
    aliases = {field.name(): field.alias() for field in layer.fields()}
    # GDAL hands them on from 3.7; the plugin sets them itself where it puts the layer on the map.
    from osgeo import gdal

    if int(gdal.VersionInfo()) >= 3_07_00_00:
        assert aliases["pnu"] == "필지고유번호"
    assert aliases.keys() >= {"pnu", "jibun"}


@pytest.mark.parametrize("suffix", [".geojson", ".shp", ".fgb"])
def test_other_formats(fetch, tmp_path, suffix):
    found = fetch(AREA=DONG, OUTPUT=str(tmp_path / f"lots{suffix}"))
    assert len(pyogrio.read_dataframe(found["OUTPUT"])) == found["FEATURES"] > 0


def test_a_plan_sends_nothing_and_needs_no_key(fetch, replica):
    heard = Listening()
    found = fetch(PLAN_ONLY=True, AUTH="", feedback=heard)
    assert any("31 requests to V-World" in line for line in heard.said)
    assert found["REQUESTS"] > 1
    assert found["FEATURES"] == 0
    assert replica.asked == []


def test_a_fresh_copy_is_used_unless_asked_for_and_updated_otherwise(fetch, replica):
    fetch(AREA=DONG)
    asked = len(replica.asked)
    heard = Listening()
    again = fetch(AREA=DONG, REFRESH=False, feedback=heard)
    assert len(replica.asked) == asked
    assert again["FEATURES"] > 0
    assert any("still fresh" in line for line in heard.said)
    updated = fetch(AREA=DONG)
    assert len(replica.asked) > asked
    assert (updated["ADDED"], updated["CHANGED"], updated["REMOVED"]) == (0, 0, 0)


def test_a_box_in_any_crs_stands_for_the_area(fetch, lots):
    west, south, east, north = lots.total_bounds
    middle = (west + east) / 2, (south + north) / 2
    extent = f"{middle[0]},{middle[0] + 2000},{middle[1]},{middle[1] + 1500} [EPSG:5186]"
    found = fetch(AREA="", EXTENT=extent)
    assert found["AREA_KEY"].startswith("box-126.7")
    assert 0 < found["FEATURES"] < PARCELS
    with pytest.raises(QgsProcessingException, match="dongs or a box"):
        fetch(AREA=DONG, EXTENT=extent)
    with pytest.raises(QgsProcessingException, match="No city of the catalogue"):
        fetch(AREA="", EXTENT="129.0,129.1,35.1,35.2 [EPSG:4326]")


def test_the_citys_own_catalogue_file(fetch, replica, tmp_path):
    folder = tmp_path / "city"
    folder.mkdir()
    (folder / "own.toml").write_text(CITY_FILE.replace("ADDRESS", f"{replica.url}/req/data"), encoding="utf-8")
    for place in (folder, folder / "own.toml"):
        found = fetch(DATASET="own_lots", SOURCE="", CATALOGUE=str(place))
        assert found["FEATURES"] == PARCELS
    assert pyogrio.read_info(found["KEPT"].partition("|")[0], layer="own_lots")["fields"].tolist() == ["pnu", "price"]
    with pytest.raises(QgsProcessingException, match="missing"):
        fetch(CATALOGUE=str(folder / "missing.toml"))


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ({"DATASET": "parcel"}, "Did you mean"),
        ({"AREA": "99999"}, "No city has the code"),
        ({"AREA": ""}, "No area is given"),
        ({"AUTH": ""}, "needs a key"),
        ({"AUTH": "zzzzzzz"}, "no authentication configuration zzzzzzz"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(fetch, wish, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        fetch(**wish)


def test_a_picture_is_sent_to_the_panel(fetch):
    picture = next(dataset for dataset in read_catalogue() if dataset.source.is_picture)
    with pytest.raises(QgsProcessingException, match="add it to the map from the catalogue panel"):
        fetch(DATASET=picture.id)


def test_a_cancelled_pull_is_resumed_by_the_next(fetch, replica, stops_at):
    with pytest.raises(QgsProcessingException, match="are kept"):
        fetch(feedback=stops_at(20))
    asked = len(replica.asked)
    found = fetch()
    assert found["FEATURES"] == PARCELS
    assert found["REQUESTS"] == len(replica.asked) - asked < found["PAGES"]


def test_a_bundle_goes_out_and_comes_in(run, fetch, tmp_path):
    fetch(AREA=DONG)
    bundle = tmp_path / "siheung.zip"
    out = run("exportbundle", STORE=str(tmp_path / "data"), DATASETS="parcels", OUTPUT=str(bundle))
    assert out["DATASETS_COUNT"] == 1
    inside = run("importbundle", INPUT=str(bundle), STORE=str(tmp_path / "closed"))
    assert inside["DATASETS_COUNT"] == 1
    found = run("pulldataset", DATASET="parcels", AREA=DONG, STORE=str(tmp_path / "closed"), REFRESH=False, OUTPUT=None)
    assert found["FEATURES"] > 0
    bundle.write_bytes(bundle.read_bytes()[:-100])
    with pytest.raises(QgsProcessingException, match="cut off"):
        run("importbundle", INPUT=str(bundle), STORE=str(tmp_path / "closed"))


def test_the_data_folder_can_be_given_by_the_environment(run, fetch, tmp_path, monkeypatch):
    monkeypatch.setenv("SIJEONG_DATA", str(tmp_path / "elsewhere"))
    found = fetch(AREA=DONG, STORE="")
    assert found["KEPT"].startswith(str(tmp_path / "elsewhere"))
