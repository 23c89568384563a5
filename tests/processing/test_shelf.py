"""What the dock and the Browser may know of the catalogue, and what is remembered of the user's choices."""

import json

import pytest

pytestmark = pytest.mark.qgis

OWN = """
[[dataset]]
id = "our_lamps"
theme = "sensors"
source = "wfs"
title = { en = "Street lamps", ko = "가로등" }
summary = { en = "Lamps of the city", ko = "우리 시의 가로등" }
provider = { en = "City", ko = "스마트도시과" }
licence = { en = "Internal", ko = "내부용" }
geometry = "point"
needs_key = false
field = [{ name = "lamp_no", title = { en = "Number", ko = "관리번호" }, type = "integer" }]
"""


@pytest.fixture
def settings(qgis_app):
    from qgis.core import QgsSettings

    QgsSettings().remove("sijeong/data")
    yield QgsSettings()
    QgsSettings().remove("sijeong/data")


@pytest.fixture
def own_file(settings, tmp_path):
    from sijeong.processing.settings import CATALOGUE_FILE

    file = tmp_path / "our.toml"
    file.write_text(OWN, encoding="utf-8")
    CATALOGUE_FILE.set(str(file))
    return file


def test_a_card_tells_what_the_catalogue_page_shows(settings):
    from sijeong.processing.data import shelf

    card = shelf.card_of("lx_map")
    assert card.login == "vworld"
    assert card.needs_key and not card.needs_address and not card.is_picture
    assert {field.name for field in card.fields} >= {"pnu", "jibun"}
    assert card.aliases["pnu"]
    assert card.theme_title and card.geometry_title


def test_every_card_of_the_catalogue_is_complete(settings):
    from sijeong.processing.data import shelf

    for card in shelf.cards():
        assert card.title and card.summary and card.provider and card.licence, card.id
        assert card.login and card.login_title, card.id


def test_the_citys_own_file_is_read_and_a_change_is_seen(own_file):
    from sijeong.processing.data import shelf

    assert shelf.card_of("our_lamps").needs_address
    own_file.write_text(OWN.replace("our_lamps", "our_trees") + "\n", encoding="utf-8")
    import os

    os.utime(own_file, (1, 1))
    assert shelf.card_of("our_lamps") is None
    assert shelf.card_of("our_trees") is not None


@pytest.mark.parametrize(
    "query", ["가로등", "street", "LAMPS city", "관리번호", "lamp_no", "ㄱㄹㄷ", "스마트 도시과", ""]
)
def test_search_finds_by_title_summary_provider_fields_and_initials(own_file, query):
    from sijeong.processing.data import shelf

    assert "our_lamps" in {card.id for card in shelf.search(query, "sensors")}


@pytest.mark.parametrize("query", ["가로수", "lamps forest", "ㄱㄹㅅ"])
def test_search_leaves_out_what_does_not_hold_every_word(own_file, query):
    from sijeong.processing.data import shelf

    assert "our_lamps" not in {card.id for card in shelf.search(query)}


def test_three_initials_find_a_word_inside_a_compound(settings):
    from sijeong.processing.data import shelf

    assert "parcels" in {card.id for card in shelf.search("ㅈㅈㄷ")}


def test_a_title_comes_before_a_mention(own_file):
    from sijeong.processing.data import shelf

    found = shelf.search("LX")
    assert "LX" in found[0].title


def test_cities_have_the_dongs_in_use(settings):
    from sijeong.processing.data import shelf

    siheung = next(city for city in shelf.cities() if city.id == "41390")
    assert any(dong.name == "정왕동" for dong in siheung.dongs)
    assert all(len(dong.code) == 10 for dong in siheung.dongs)


def test_an_area_is_named(settings):
    from sijeong.processing.data import shelf

    assert "정왕동" in shelf.area_title("4139013200")
    assert shelf.area_title("99999") == "99999"
    assert "8.8 × 11.1 km" in shelf.area_title("box-126.7-37.3-126.8-37.4")
    assert shelf.area_title("box-126.7") not in ("", "box-126.7")


def test_nothing_is_kept_where_there_is_no_folder_and_none_is_made(settings, tmp_path):
    from sijeong.processing.data import shelf

    assert shelf.kept(tmp_path / "nowhere") == ()
    assert shelf.unfinished(tmp_path / "nowhere") == ()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("address", "stored"),
    [
        ("https://lx.example/wfs?map=a.map&key=MARKER", "https://lx.example/wfs?map=a.map"),
        ("https://me:MARKER@lx.example:8443/wfs", "https://me@lx.example:8443/wfs"),
        ("https://lx.example/wfs?ServiceKey=MARKER&access_token=MARKER", "https://lx.example/wfs"),
        ("host=db port=5432 dbname=city password='MAR KER' user=me", "host=db port=5432 dbname=city  user=me"),
        ("/data/임상도.zip", "/data/임상도.zip"),
        ("C:\\data\\임상도.zip", "C:\\data\\임상도.zip"),
    ],
)
def test_an_address_is_remembered_without_what_is_secret(settings, address, stored):
    from sijeong.processing import settings as known
    from sijeong.processing.data.remembered import remember_address

    remember_address("slot", address)
    assert known.address("slot").value() == stored
    settings.beginGroup("sijeong")
    everything = json.dumps({name: settings.value(name) for name in settings.allKeys()})
    settings.endGroup()
    assert "MARKER" not in everything


def test_an_empty_choice_is_forgotten(settings):
    from sijeong.processing.settings import login

    login("vworld").set("abc1234")
    assert login("vworld").value() == "abc1234"
    login("vworld").set("")
    assert login("vworld").value() == ""
    assert not settings.contains("sijeong/data/login/vworld")
