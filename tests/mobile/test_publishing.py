"""A publication holds what was chosen, all of it, and nothing else; what was there before is safe."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import stat
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from cancelling import CancelAt

from sijeong.common.errors import Cancelled
from sijeong.mobile.bundle import one_file, writing
from sijeong.mobile.bundle.forms import Form
from sijeong.mobile.errors import MobileError
from sijeong.mobile.model import FieldKind, LayerField, SourceLayer
from sijeong.mobile.publishing import publish
from sijeong.mobile.report import write_report
from sijeong.mobile.request import PublishRequest
from sijeong.mobile.sealing.key import key_from
from sijeong.mobile.sealing.sealing import Binding
from sijeong.mobile.style.model import Geometry, Rule, Symbology

from .tiles.reading import features_by_zoom

MANY = 1500
"""Features that lie in tiles."""
TOMORROW = date.today() + timedelta(1)
PASSPHRASE = "가모디 두나비 소지하 나루미 보자구"
OWNERS = [f"홍길{letter}" for letter in "동서남북상중하좌우앞"]
PHONES = [f"010-7{number:03d}-4321" for number in range(10)]
FEW = 3.0
"""A number of people that is held back; planted with a fraction, so that it is found again."""


@pytest.fixture
def app(tmp_path, monkeypatch):
    """A small app: what the folder's writer needs of the real one."""
    folder = tmp_path / "app"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html>", encoding="utf-8")
    (folder / "assets" / "index.js").write_text("1", encoding="utf-8")
    (folder / "sw.js").write_text('const build = "__SIJEONG_BUILD__";', encoding="utf-8")
    (folder / "manifest.webmanifest").write_text('{"name": "시정", "start_url": "."}', encoding="utf-8")
    (folder / "one-file.html").write_text("<b>__SIJEONG_FILES__</b>", encoding="utf-8")
    (folder / "build.key").write_text("x", encoding="utf-8")
    monkeypatch.setattr(writing, "APP", folder)
    monkeypatch.setattr(one_file, "APP", folder)
    return folder


def layer(columns: dict, shapes, geometry: Geometry = Geometry.POLYGON, crs="EPSG:5186", **more) -> SourceLayer:
    frame = gpd.GeoDataFrame(columns, geometry=list(shapes), crs=crs)
    kinds = {
        name: FieldKind.NUMBER if np.issubdtype(frame[name].dtype, np.number) else FieldKind.TEXT for name in columns
    }
    fields = tuple(LayerField(name, name.upper(), kinds[name], counts_people=name == "people") for name in columns)
    more = {"key": "villages", "title": "마을", "title_field": "village", **more}
    return SourceLayer(frame=frame, fields=fields, symbology=Symbology(geometry, (Rule("", ()),)), **more)


def villages(count: int = 10, **more) -> SourceLayer:
    x = 180_000 + 50.0 * np.arange(count)
    columns = {
        "village": [f"마을 {number}" for number in range(count)],
        "people": [FEW, *(100.0 + number for number in range(1, count))][:count],
        "owner": [OWNERS[number % 10] for number in range(count)],
        "phone": [PHONES[number % 10] for number in range(count)],
        "score": np.arange(count) * 0.25,
    }
    return layer(columns, shapely.box(x, 530_000, x + 40, 530_040), **more)


def request(target: Path, *layers: SourceLayer, **more) -> PublishRequest:
    return PublishRequest(layers or (villages(),), target, **{"title": "시정", "valid_until": TOMORROW, **more})


def contents(folder: Path) -> dict:
    return json.loads((folder / "data/publication.json").read_text(encoding="utf-8"))


def everything(folder: Path) -> str:
    """All text of a publication, tiles decoded."""
    texts = [
        path.name + path.read_text(encoding="utf-8", errors="replace") for path in folder.rglob("*") if path.is_file()
    ]
    tiles = folder / "data/tiles.pmtiles"
    return "\n".join(texts) + (str(dict(features_by_zoom(tiles))) if tiles.is_file() else "")


def test_broken_letters_and_lines_in_names_are_published_as_text(app, tmp_path):
    report = publish(
        request(tmp_path / "out", villages(title="마을\ud83d"), city="시흥시\n청", publisher="산림과\t1팀")
    )
    told = contents(tmp_path / "out")
    assert told["layers"][0]["title"] == "마을?"
    assert (told["city"], told["publisher"]) == ("시흥시 청", "산림과 1팀")
    write_report(tmp_path / "report.html", report, "ko", str)


def test_a_small_layer_is_published_with_its_values(app, tmp_path):
    report = publish(request(tmp_path / "out"))
    entry = contents(tmp_path / "out")["layers"][0]
    shapes = json.loads((tmp_path / "out" / entry["data"]["file"]).read_text(encoding="utf-8"))["features"]
    assert entry["data"]["kind"] == "geojson"
    assert [one["properties"]["_id"] for one in shapes] == list(range(10)) == [*range(entry["count"])]
    assert [one["properties"]["score"] for one in shapes] == [0.25 * number for number in range(10)]
    assert [one["properties"]["village"] for one in shapes] == [f"마을 {number}" for number in range(10)]
    west, south, east, north = entry["bounds"]
    assert 126.7 < west < east < 126.9 and 37.3 < south < north < 37.5
    assert report.features == report.layers[0].on_map == 10


def test_tiles_hold_every_feature_and_value(app, tmp_path):
    source = villages(MANY)
    publish(request(tmp_path / "out", source))
    entry = contents(tmp_path / "out")["layers"][0]
    found = features_by_zoom(tmp_path / "out" / entry["data"]["file"])["villages", entry["data"]["max_zoom"]]
    assert sorted(found) == list(range(MANY))
    for number in (0, 1, 277, MANY - 1):
        for seen in found[number]:
            assert seen["village"] == f"마을 {number}"
            assert seen["score"] == 0.25 * number


def test_what_identifies_or_is_few_is_nowhere(app, tmp_path):
    columns = {"village": [f"마을 {number}" for number in range(MANY)], "people": [FEW, *range(100, 1599)]}
    columns |= {
        "owner": [OWNERS[number % 10] for number in range(MANY)],
        "phone": [PHONES[number % 10] for number in range(MANY)],
    }
    x = 180_000 + 50.0 * np.arange(MANY)
    for count in (10, MANY):
        short = {name: values[:count] for name, values in columns.items()}
        shapes = shapely.box(x[:count], 530_000, x[:count] + 40, 530_040)
        report = publish(request(tmp_path / "out", layer(short, shapes)))
        texts = everything(tmp_path / "out")
        assert "마을 3" in texts
        assert not any(word in texts for word in (*OWNERS, *PHONES, "owner", "phone"))
        rows = json.loads((tmp_path / "out/data/rows/villages/0.json").read_text(encoding="utf-8"))
        assert rows["columns"]["people"][0] is None
        assert {left.field for left in report.layers[0].left_out} == {"owner", "phone"}
        assert report.held_back >= 1


def test_columns_off_the_white_list_are_nowhere(app, tmp_path):
    source = villages()
    chosen = replace(source, fields=tuple(one for one in source.fields if one.name == "village"))
    publish(request(tmp_path / "out", chosen))
    assert [one["name"] for one in contents(tmp_path / "out")["layers"][0]["fields"]] == ["village"]
    assert "score" not in everything(tmp_path / "out")


def test_the_list_of_files_is_right(app, tmp_path):
    report = publish(request(tmp_path / "out"))
    listed = json.loads((tmp_path / "out/bundle.json").read_text(encoding="utf-8"))
    lying = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert {one["path"] for one in listed["files"]} == lying - {"bundle.json", "HOSTING.txt"}
    assert "build.key" not in lying and "one-file.html" not in lying
    for one in listed["files"]:
        content = (tmp_path / "out" / one["path"]).read_bytes()
        assert (one["size"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    assert listed["encryption"] is None and listed["valid_until"] == TOMORROW.isoformat()
    assert listed["build"] in (tmp_path / "out/sw.js").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "out/manifest.webmanifest").read_text(encoding="utf-8"))["name"] == "시정"
    assert "Disallow: /" in (tmp_path / "out/robots.txt").read_text(encoding="utf-8")
    assert report.files == len(listed["files"])


def test_the_same_layers_are_the_same_data(app, tmp_path):
    first, second = (publish(request(tmp_path / name, villages(MANY))) and tmp_path / name for name in ("a", "b"))
    for path in sorted((first / "data").rglob("*")):
        if path.is_file() and path.name != "publication.json":
            assert path.read_bytes() == (second / path.relative_to(first)).read_bytes(), path.name


def opened(folder: Path, place: str) -> bytes:
    aead = pytest.importorskip("cryptography.hazmat.primitives.ciphers.aead")  # QGIS's LTS has none
    listed = json.loads((folder / "bundle.json").read_text(encoding="utf-8"))
    iv = next(one["iv"] for one in listed["files"] if one["path"] == place)
    encryption = listed["encryption"]
    key = key_from(PASSPHRASE, base64.b64decode(encryption["salt"]), encryption["iterations"])
    binding = Binding(listed["build"], listed["title"], listed["published"], listed["valid_until"])
    return aead.AESGCM(key.material).decrypt(
        base64.b64decode(iv), (folder / place).read_bytes(), binding.additional(place)
    )


def test_sealed_data_are_read_by_the_passphrase_alone(app, tmp_path):
    report = publish(request(tmp_path / "out", passphrase=PASSPHRASE))
    listed = json.loads((tmp_path / "out/bundle.json").read_text(encoding="utf-8"))
    assert all(("iv" in one) == one["path"].startswith("data/") for one in listed["files"])
    assert json.loads(opened(tmp_path / "out", "data/publication.json"))["title"] == "시정"
    raw = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    for hidden in ("마을", PASSPHRASE, PASSPHRASE.replace(" ", ""), "score"):
        assert hidden.encode() not in raw
    assert "거두어들일 수 없습니다" in (tmp_path / "out/HOSTING.txt").read_text(encoding="utf-8")
    assert PASSPHRASE not in repr(request(tmp_path / "x", passphrase=PASSPHRASE)) + repr(report)


def test_a_zip_holds_the_same_folder(app, tmp_path):
    report = publish(request(tmp_path / "out", form=Form.ZIP))
    assert report.index == tmp_path / "out/publication.zip"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["publication.zip"]
    with zipfile.ZipFile(report.index) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
        listed = json.loads(packed.read("bundle.json"))
    assert {"index.html", "data/publication.json", "HOSTING.txt"} <= set(names)
    assert {one["path"] for one in listed["files"]} <= set(names)


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_one_html_file_holds_everything(app, tmp_path, passphrase):
    report = publish(request(tmp_path / "out", form=Form.HTML, passphrase=passphrase))
    text = report.index.read_text(encoding="utf-8")
    files = json.loads(text.removeprefix("<b>").removesuffix("</b>"))
    listed = json.loads(base64.b64decode(files["bundle.json"]))
    assert {one["path"] for one in listed["files"]} | {"bundle.json"} == set(files)
    readable = "마을 3".encode() in b"".join(base64.b64decode(content) for content in files.values())
    assert readable == (not passphrase)


def test_one_html_file_has_a_limit(app, tmp_path, monkeypatch):
    monkeypatch.setattr(one_file, "MOST_BYTES", 1000)
    with pytest.raises(MobileError, match="too much for one HTML file"):
        publish(request(tmp_path / "out", form=Form.HTML))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", list(Form))
def test_an_earlier_publication_is_replaced(app, tmp_path, form):
    publish(request(tmp_path / "out", form=form))
    publish(request(tmp_path / "out", form=Form.FOLDER, title="다음"))
    assert contents(tmp_path / "out")["title"] == "다음"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_of_others_is_left_alone(app, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(MobileError, match="holds other files"):
        publish(request(tmp_path / "out"))
    publish(request(tmp_path / "site"))
    (tmp_path / "site" / "added.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(MobileError, match="holds other files"):
        publish(request(tmp_path / "site"))
    assert (tmp_path / "out" / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_file_in_place_of_the_folder(app, tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(MobileError, match="is a file"):
        publish(request(tmp_path / "out"))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.86, 0.95])
def test_a_cancel_leaves_what_was_there(app, tmp_path, share):
    publish(request(tmp_path / "out", title="먼저"))
    with pytest.raises(Cancelled):
        publish(request(tmp_path / "out", villages(MANY), title="나중"), CancelAt(share))
    assert contents(tmp_path / "out")["title"] == "먼저"
    assert {path.name for path in tmp_path.iterdir()} == {"app", "out"}


def test_a_full_disk_leaves_what_was_there(app, tmp_path, monkeypatch):
    publish(request(tmp_path / "out", title="먼저"))
    full = OSError(28, os.strerror(28))

    def fail(*_):
        raise full

    monkeypatch.setattr(writing.shutil, "copyfile", fail)
    with pytest.raises(OSError, match="No space"):
        publish(request(tmp_path / "out", title="나중"))
    assert contents(tmp_path / "out")["title"] == "먼저"
    assert {path.name for path in tmp_path.iterdir()} == {"app", "out"}


NOWHERE = villages().frame.set_crs(None, allow_override=True)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"layers": ()}, "no layer to publish"),
        ({"title": " \n "}, "has no title"),
        ({"valid_until": date.today()}, "not after today"),
        ({"passphrase": "1234"}, "4 letters"),
        ({"layers": (villages(0),)}, "no features to publish"),
        (
            {"layers": (replace(villages(), frame=villages().frame.set_crs(None, allow_override=True)),)},
            "no coordinate",
        ),
    ],
)
def test_what_cannot_be_published_is_said_in_one_sentence(app, tmp_path, change, sentence):
    with pytest.raises(MobileError, match=sentence):
        publish(replace(request(tmp_path / "out"), **change))
    assert not (tmp_path / "out").exists()


def test_without_the_app(app, tmp_path):
    (app / "index.html").unlink()
    with pytest.raises(MobileError, match=r"tools/app\.sh"):
        publish(request(tmp_path / "out"))


HOSTILE = {
    "script": "</script><script>alert(1)</script>",
    "quotes": "\"'`\\",
    "long": "가" * 10_000,
    "rtl": "\u202eשלום\u202c",
    "lines": "한\n줄\r\n더\t\x00",
    "emoji": "🏞️" * 40,
}


@pytest.mark.parametrize("title", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_titles(app, tmp_path, title):
    source = replace(villages(), title=title, group=title, sources=(title,))
    report = publish(request(tmp_path / "out", source, title=title, city=title, publisher=title, passphrase=PASSPHRASE))
    write_report(tmp_path / "report.html", report, "ko", str)
    listed = json.loads((tmp_path / "out/bundle.json").read_text(encoding="utf-8"))
    assert listed["title"] == report.title and len(report.title) <= 200
    assert all(letter.isprintable() for letter in report.title)
    assert json.loads(opened(tmp_path / "out", "data/publication.json"))["title"] == report.title
    assert "<script>alert" not in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_shapes_are_repaired_and_counted(app, tmp_path):
    bow = shapely.Polygon([(180_000, 530_000), (180_040, 530_040), (180_040, 530_000), (180_000, 530_040)])
    shapes = [bow, None, shapely.box(180_100, 530_000, 180_140, 530_040), shapely.Polygon()]
    report = publish(request(tmp_path / "out", layer({"village": list("가나다라")}, shapes)))
    told = [remark.sentence() for remark in report.layers[0].remarks]
    assert any("1 invalid" in sentence for sentence in told)
    assert any("2 features without a shape" in sentence for sentence in told)
    assert contents(tmp_path / "out")["layers"][0]["count"] == 2


def test_a_field_with_the_apps_own_name(app, tmp_path):
    source = layer({"village": ["가", "나"], "_id": [77, 78]}, shapely.box([0, 9], 500_000, [5, 14], 500_005))
    report = publish(request(tmp_path / "out", source))
    shapes = json.loads((tmp_path / "out/data/layers/villages.geojson").read_text(encoding="utf-8"))["features"]
    assert [one["properties"]["_id"] for one in shapes] == [0, 1]
    assert any("_id" in remark.sentence() for remark in report.layers[0].remarks)


def test_names_that_differ_by_case_alone(app, tmp_path):
    count = MANY
    x = 180_000 + 50.0 * np.arange(count)
    columns = {"A": np.arange(count), "a": np.arange(count) * 2}
    with pytest.raises(MobileError, match="differ by capital letters"):
        publish(request(tmp_path / "out", layer(columns, shapely.box(x, 530_000, x + 40, 530_040))))


def test_the_report_tells_and_shows_no_values(app, tmp_path):
    source = villages(sources=("주민등록 인구",), data_date="2026-04-01")
    report = publish(request(tmp_path / "out", source))
    write_report(tmp_path / "report.html", report, "en", str)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    for told in ("마을", "owner", "phone", "주민등록 인구", "2026-04-01", TOMORROW.isoformat(), "not encrypted"):
        assert told in page
    assert not any(value in page for value in (*OWNERS, *PHONES, "마을 3"))


def test_files_of_a_publication_are_readable_by_a_web_server(app, tmp_path):
    publish(request(tmp_path / "out"))
    mode = stat.S_IMODE((tmp_path / "out/index.html").stat().st_mode)
    assert mode & 0o444 == 0o444
