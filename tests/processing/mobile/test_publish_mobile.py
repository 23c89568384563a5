"""Publishing from QGIS: what the user sees of his layers is what goes to the phones."""

from __future__ import annotations

import base64
import json
import logging
import re
import stat
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCategorizedSymbolRenderer,
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsRendererRange,
    QgsVectorLayer,
)
from shapely.geometry import Point, box

from sijeong.mobile.bundle.writing import APP
from sijeong.mobile.sealing.key import key_from
from sijeong.mobile.sealing.passphrase import SYLLABLES

X, Y = 180_000.0, 530_000.0
MARKS = {"_class", "_held_back"}
"""Fields for the app alone."""
pytestmark = pytest.mark.skipif(not (APP / "index.html").is_file(), reason="the phone app is not built")


@pytest.fixture
def villages(tmp_path):
    """Ten villages; one of them has three residents."""
    frame = gpd.GeoDataFrame(
        {
            "village": [f"마을 {number}" for number in range(10)],
            "kind": ["a", "b"] * 5,
            "people": [3, *range(101, 110)],
            "owner": [f"홍길{letter}" for letter in "동서남북상중하좌우앞"],
            "area_m2": [1600.0] * 10,
        },
        geometry=[box(X + 50 * number, Y, X + 50 * number + 40, Y + 40) for number in range(10)],
        crs=5186,
    )
    file = tmp_path / "villages.gpkg"
    frame.to_file(file, layer="villages")
    return file


@pytest.fixture
def publish(run, tmp_path):
    """Publishes ``LAYERS`` into ``tmp_path/out``; returns the outputs and the page of contents."""

    def publish(layers, **more):
        layers = layers if isinstance(layers, list) else [str(layers)]
        parameters = {"LAYERS": layers, "TITLE": "시정", "OUTPUT": str(tmp_path / "out"), **more}
        found = run("publishmobile", **parameters)
        file = Path(found["OUTPUT"]) / "data/publication.json"
        return found, json.loads(file.read_text(encoding="utf-8")) if found.get("INDEX", "").endswith(
            "index.html"
        ) else {}

    return publish


@pytest.fixture
def project(qgis_app):
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


def shapes_of(out: Path, entry: dict) -> list[dict]:
    features = json.loads((out / entry["data"]["file"]).read_text(encoding="utf-8"))["features"]
    return [one["properties"] for one in features]


def test_a_file_is_published(publish, villages, tmp_path):
    found, contents = publish(villages, REPORT=str(tmp_path / "report.html"))
    assert (found["FEATURES"], found["FIELDS_LEFT_OUT"]) == (10, 1)
    assert found["HELD_BACK"] >= 1
    assert Path(found["INDEX"]).read_text(encoding="utf-8").startswith("<!doctype html>")
    entry = contents["layers"][0]
    assert [one["_id"] for one in shapes_of(tmp_path / "out", entry)] == list(range(10))
    assert [one["village"] for one in shapes_of(tmp_path / "out", entry)] == [f"마을 {n}" for n in range(10)]
    assert contents["valid_until"] > contents["published"][:10]
    everything = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in (tmp_path / "out/data").rglob("*")
        if path.is_file()
    )
    assert "홍길" not in everything and "owner" not in everything
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "owner" in report and "홍길" not in report


def test_names_order_and_look_of_the_project(publish, villages, tmp_path, project):
    over, under = (QgsVectorLayer(f"{villages}|layername=villages", name, "ogr") for name in ("위", "아래"))
    for layer in (under, over):
        project.addMapLayer(layer)
    over.setFieldAlias(over.fields().lookupField("area_m2"), "면적 (m²)")
    over.setEditorWidgetSetup(
        over.fields().lookupField("kind"), QgsEditorWidgetSetup("ValueMap", {"map": [{"가": "a"}, {"나": "b"}]})
    )
    over.setDisplayExpression('"village"')
    project.layerTreeRoot().findLayer(under.id()).setItemVisibilityChecked(False)
    _, contents = publish([under, over])
    first, second = contents["layers"]
    assert [first["title"], second["title"]] == ["위", "아래"]
    assert (first["visible"], second["visible"]) == (True, False)
    assert first["title_field"] == "village"
    fields = {one["name"]: one for one in first["fields"]}
    assert (fields["area_m2"]["title"], fields["area_m2"]["unit"]) == ("면적", "m²")
    assert fields["kind"]["values"] == {"a": "가", "b": "나"}
    assert "fid" not in fields
    assert first["key"] != second["key"] and all(one["key"].isascii() for one in contents["layers"])


def test_filters_and_edits_count(publish, villages, tmp_path, project):
    layer = QgsVectorLayer(f"{villages}|layername=villages", "마을", "ogr")
    project.addMapLayer(layer)
    layer.setSubsetString("\"kind\" = 'a'")
    layer.startEditing()
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().lookupField("village"), "새 이름")
    _, contents = publish([layer])
    names = [one["village"] for one in shapes_of(tmp_path / "out", contents["layers"][0])]
    assert len(names) == 5 and "새 이름" in names
    layer.rollBack()


def test_any_crs(publish, villages, tmp_path):
    for crs in (5179, 4326, 3857):
        file = tmp_path / f"{crs}.gpkg"
        gpd.read_file(villages).to_crs(crs).to_file(file)
        _, contents = publish(file)
        assert contents["bounds"] == pytest.approx([126.774, 37.371, 126.7797, 37.3714], abs=0.002)


def test_only_the_chosen_fields(publish, villages, tmp_path):
    _, contents = publish(villages, FIELDS='{"villages": ["area_m2", "village"]}')
    entry = contents["layers"][0]
    assert [one["name"] for one in entry["fields"]] == ["area_m2", "village"]
    assert set(shapes_of(tmp_path / "out", entry)[0]) == {"_id", "area_m2", "village"}


def test_classes_of_people_that_are_not_chosen_tell_of_few_no_more_than_the_table(publish, villages, tmp_path, project):
    layer = QgsVectorLayer(f"{villages}|layername=villages", "villages")
    symbol = QgsFillSymbol.createSimple({"color": "#ff0000"})
    classes = [QgsRendererCategory(number, symbol.clone(), f"{number}명") for number in (3, 109)]
    layer.setRenderer(QgsCategorizedSymbolRenderer("people", classes))
    project.addMapLayer(layer)
    _, contents = publish([layer], FIELDS='{"villages": ["village"]}')
    assert {one["label"]: one["count"] or 0 for one in contents["layers"][0]["legend"]} == {"3명": 0, "109명": 1}
    assert len({one["_class"] for one in shapes_of(tmp_path / "out", contents["layers"][0])[:9]}) == 1


def test_a_background_tells_only_its_name_and_what_its_look_reads(publish, villages, tmp_path, project):
    front = QgsVectorLayer(f"{villages}|layername=villages", "마을", "ogr")
    behind = QgsVectorLayer(f"{villages}|layername=villages", "바탕", "ogr")
    behind.setDisplayExpression('"village"')
    behind.setRenderer(QgsGraduatedSymbolRenderer("area_m2", [QgsRendererRange(0, 9999, QgsFillSymbol(), "작은 곳")]))
    project.addMapLayers([front, behind])
    quiet = publish([front], BACKGROUND=[behind])[1]["layers"]
    assert [entry["title"] for entry in quiet] == ["마을", "바탕"]
    assert {field["name"] for field in quiet[1]["fields"]} - MARKS == {"village", "area_m2"}
    asked = publish([front], BACKGROUND=[behind], FIELDS=json.dumps({"바탕": ["area_m2", "kind"]}))[1]["layers"]
    assert {field["name"] for field in asked[1]["fields"]} - MARKS == {"area_m2", "kind"}


def test_an_allowed_field_is_published_and_told(publish, villages, tmp_path):
    found, contents = publish(
        villages, ALLOW_IDENTIFYING="villages.owner", REPORT=str(tmp_path / "report.html"), FEWEST=1
    )
    assert "owner" in [one["name"] for one in contents["layers"][0]["fields"]]
    assert found["FIELDS_LEFT_OUT"] == found["HELD_BACK"] == 0
    assert "owner" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_values_by_time_and_a_comparison(publish, tmp_path):
    def flows(name: str, factor: float) -> Path:
        begins = np.repeat(np.array(["2026-05-04T07:00", "2026-05-04T08:00"], "datetime64[ms]"), 3)
        frame = gpd.GeoDataFrame(
            {
                "edge_id": ["a", "b", "c"] * 2,
                "time_begin": begins,
                "time_end": begins + np.timedelta64(1, "h"),
                "speed": factor * np.arange(6),
            },
            geometry=[Point(X, Y), Point(X + 500, Y), Point(X, Y + 500)] * 2,
            crs=5186,
        )
        file = tmp_path / f"{name}.gpkg"
        frame.to_file(file)
        return file

    base, scenario = str(flows("base", 1.0)), str(flows("scenario", 2.0))
    _, contents = publish([base], COMPARE_BASE=base, COMPARE_SCENARIO=scenario)
    first, second = contents["layers"]
    assert contents["comparison"]["base"] == first["key"] and contents["comparison"]["scenario"] == second["key"]
    assert first["count"] == 3 and len(first["time"]["steps"]) == 2
    values = np.frombuffer((tmp_path / "out" / second["time"]["file"]).read_bytes(), "<f4")
    place = second["time"]["fields"].index("speed")
    assert values.reshape(-1, 2, 3)[place].tolist() == [[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]]


def test_the_passphrase_is_in_its_file_and_nowhere_else(run, villages, tmp_path):
    said = []

    class Listening(QgsProcessingFeedback):
        def pushInfo(self, info):
            said.append(info)

        def setProgressText(self, text):
            said.append(text)

    out, file = tmp_path / "out", tmp_path / "secrets" / "passphrase.txt"
    found = run(
        "publishmobile", Listening(), LAYERS=[str(villages)], TITLE="시정", OUTPUT=str(out), ENCRYPT=True,
        PASSPHRASE_FILE=str(file), REPORT=str(tmp_path / "report.html"),
    )  # fmt: skip
    passphrase = file.read_text(encoding="utf-8").strip()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert set(passphrase.replace(" ", "")) <= set(SYLLABLES)
    texts = [path.read_bytes() for path in (*out.rglob("*"), tmp_path / "report.html") if path.is_file()]
    for form in (passphrase, passphrase.replace(" ", "")):
        assert not any(form.encode() in text for text in texts)
        assert form not in "".join(said) + str(found)
    bundle = json.loads((out / "bundle.json").read_text(encoding="utf-8"))
    assert bundle["encryption"]["iterations"] >= 600_000
    key = key_from(passphrase, base64.b64decode(bundle["encryption"]["salt"]))
    assert len(key.material) == 32 and all("iv" in one for one in bundle["files"] if one["path"].startswith("data/"))


def test_a_passphrase_of_an_authentication_configuration(run, villages, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    manager = QgsApplication.authManager()
    # The word of all tests: one session has one login database.
    assert manager.setMasterPassword("for tests only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("게시")
    config.setConfig("username", "")
    words = "나무 아래 파란 의자 셋과 종이배 하나 그리고 우산"
    config.setConfig("password", words)
    manager.storeAuthenticationConfig(config)
    out = tmp_path / "out"
    run("publishmobile", LAYERS=[str(villages)], TITLE="시정", OUTPUT=str(out), ENCRYPT=True, AUTHCFG=config.id())
    assert not any(words.encode() in path.read_bytes() for path in out.rglob("*") if path.is_file())
    assert words not in caplog.text
    config.setConfig("password", "1234")
    manager.updateAuthenticationConfig(config)
    with pytest.raises(QgsProcessingException, match="4"):
        run("publishmobile", LAYERS=[str(villages)], TITLE="시정", OUTPUT=str(out), ENCRYPT=True, AUTHCFG=config.id())
    manager.removeAuthenticationConfig(config.id())


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"FIELDS": "{"}, "FIELDS"),
        ({"FIELDS": '["a"]'}, "FIELDS"),
        ({"FIELDS": '{"없는": ["a"]}'}, "없는"),
        ({"FIELDS": '{"villages": ["없는_필드"]}'}, "없는_필드"),
        ({"VALID_UNTIL": "2020-01-01"}, "2020-01-01"),
        ({"VALID_UNTIL": "내일"}, "내일"),
        ({"DATA_DATE": "2026/05/04"}, "2026/05/04"),
        ({"INDICATORS": "nothing_of_ours"}, "nothing_of_ours"),
        ({"PREVIOUS": "/nowhere/at/all"}, "/nowhere/at/all"),
        ({"ENCRYPT": True}, "PASSPHRASE_FILE"),
        ({"ENCRYPT": True, "AUTHCFG": "abc1234"}, "abc1234"),
        ({"TITLE": " "}, ""),
    ],
)
def test_bad_input_is_one_sentence(run, villages, tmp_path, change, sentence):
    parameters = {"LAYERS": [str(villages)], "TITLE": "시정", "OUTPUT": str(tmp_path / "out"), **change}
    with pytest.raises(QgsProcessingException) as told:
        run("publishmobile", **parameters)
    assert sentence in str(told.value) and "Traceback" not in str(told.value)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["PASSPHRASE_FILE", "REPORT"])
def test_nothing_else_is_written_into_the_published_folder(run, villages, tmp_path, name):
    others = {"PASSPHRASE_FILE": str(tmp_path / "p.txt"), name: str(tmp_path / "out" / "data" / "p.txt")}
    with pytest.raises(QgsProcessingException, match=f"{name} lies in the folder"):
        run("publishmobile", LAYERS=[str(villages)], TITLE="시정", OUTPUT=str(tmp_path / "out"), ENCRYPT=True, **others)


def test_a_link_to_the_published_folder_stays_one(publish, run, villages, tmp_path):
    publish(villages)
    (tmp_path / "current").symlink_to(tmp_path / "out")
    run("publishmobile", LAYERS=[str(villages)], TITLE="다음", OUTPUT=str(tmp_path / "current"))
    assert (tmp_path / "current").is_symlink()
    assert json.loads((tmp_path / "out" / "bundle.json").read_text(encoding="utf-8"))["title"] == "다음"


def test_a_file_that_went_since_it_was_opened(run, villages, tmp_path, project):
    layer = QgsVectorLayer(str(villages), "마을")
    project.addMapLayer(layer)
    villages.rename(tmp_path / "moved.gpkg")
    with pytest.raises(QgsProcessingException, match="마을 cannot be read"):
        run("publishmobile", LAYERS=[layer], TITLE="시정", OUTPUT=str(tmp_path / "out"))


def test_field_names_that_formats_keep_for_themselves(run, tmp_path):
    names = ("_id", "_class", "__proto__", "constructor", "geometry", "geom", "fid", "한글 칸")
    source = "&".join(f"field={name}:integer" for name in names)
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{source}", "이름", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POINT(126.8 37.3)"))
    feature.setAttributes(list(range(len(names))))
    layer.dataProvider().addFeature(feature)
    run("publishmobile", LAYERS=[layer], TITLE="시정", OUTPUT=str(tmp_path / "out"))
    (entry,) = json.loads((tmp_path / "out" / "data" / "publication.json").read_text(encoding="utf-8"))["layers"]
    (shape,) = shapes_of(tmp_path / "out", entry)
    kept = {"_class": 1, "__proto__": 2, "constructor": 3, "geom": 5, "fid": 6, "한글 칸": 7}
    assert {name: shape.get(name) for name in kept} == kept


def test_more_fields_than_a_package_takes_are_told_in_one_sentence(run, tmp_path):
    fields = "&".join(f"field=f{number}:integer" for number in range(2100))
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "칸이 많은 층", "memory")
    layer.dataProvider().addFeature(QgsFeature(layer.fields()))
    with pytest.raises(QgsProcessingException, match="칸이 많은 층 could not be read") as told:
        run("publishmobile", LAYERS=[layer], TITLE="시정", OUTPUT=str(tmp_path / "out"))
    assert len(str(told.value)) < 300


def test_a_folder_whose_name_no_disk_takes(run, villages, tmp_path):
    with pytest.raises(QgsProcessingException, match="name too long"):
        run("publishmobile", LAYERS=[str(villages)], TITLE="시정", OUTPUT=str(tmp_path / ("가" * 300)))


def test_a_raster_and_a_layer_that_is_gone(run, villages, tmp_path, project):
    picture = tmp_path / "dem.asc"
    picture.write_text("ncols 1\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\n5\n", encoding="utf-8")
    raster = QgsRasterLayer(str(picture), "그림")
    project.addMapLayer(raster)
    for layers in ([raster], [str(villages), str(tmp_path / "gone.gpkg")]):
        with pytest.raises(QgsProcessingException) as told:
            run("publishmobile", LAYERS=layers, TITLE="시정", OUTPUT=str(tmp_path / "out"))
        assert "Traceback" not in str(told.value)


def test_an_empty_layer_and_one_without_crs(run, villages, tmp_path):
    frame = gpd.read_file(villages)
    empty, nowhere = tmp_path / "empty.gpkg", tmp_path / "nowhere.shp"
    frame.iloc[:0].to_file(empty)
    frame.set_crs(None, allow_override=True)[["village", "geometry"]].to_file(nowhere)
    for file in (empty, nowhere):
        with pytest.raises(QgsProcessingException, match=file.stem):
            run("publishmobile", LAYERS=[str(file)], TITLE="시정", OUTPUT=str(tmp_path / "out"))


def test_a_cancel_in_the_middle(run, stops_at, villages, tmp_path, publish):
    publish(villages)
    before = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    for percent in (20, 60):
        with pytest.raises(QgsProcessingException):
            run("publishmobile", stops_at(percent), LAYERS=[str(villages)], TITLE="다음", OUTPUT=str(tmp_path / "out"))
    assert {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()} == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_zip_and_one_file(publish, villages, tmp_path):
    for form, name in (("zip", "publication.zip"), ("html", "publication.html")):
        found, _ = publish(villages, FORM=form)
        assert Path(found["INDEX"]).name == name and Path(found["INDEX"]).stat().st_size > 100_000


def test_the_publication_before_is_a_folder_or_a_zip(publish, villages, tmp_path):
    publish(villages, OUTPUT=str(tmp_path / "before"))
    publish(villages, OUTPUT=str(tmp_path / "packed"), FORM="zip")
    for before in (tmp_path / "before", tmp_path / "packed/publication.zip"):
        assert publish(villages, PREVIOUS=str(before))[0]["FEATURES"] == 10
    with pytest.raises(QgsProcessingException, match="no publication of before"):
        publish(villages, PREVIOUS=str(tmp_path))


def test_it_runs_in_a_thread_of_its_own(provider, villages, tmp_path):
    from qgis.core import QgsProcessingAlgRunnerTask
    from qgis.PyQt.QtCore import QEventLoop

    algorithm = QgsApplication.processingRegistry().algorithmById("sijeong:publishmobile")
    context, feedback, ended = QgsProcessingContext(), QgsProcessingFeedback(False), []
    parameters = {"LAYERS": [str(villages)], "TITLE": "시정", "OUTPUT": str(tmp_path / "out")}
    task, loop = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback), QEventLoop()
    task.executed.connect(lambda good, results: (ended.append((good, results)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    loop.exec() if hasattr(loop, "exec") else loop.exec_()
    assert ended[0][0] and ended[0][1]["FEATURES"] == 10
    assert not re.search("Traceback", feedback.textLog())
