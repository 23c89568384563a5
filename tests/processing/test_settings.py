"""Who decides a setting, the office's ini in every encoding, and one sentence for what cannot be used."""

from pathlib import Path

import pytest
from qgis.core import QgsSettings

from sijeong.common import engines
from sijeong.processing import fleet, settings
from sijeong.processing.setting import Origin
from sijeong.processing.settings import (
    CARD_KEY_FILE,
    CITY,
    DATA_FOLDER,
    ENGINE_FOLDER,
    FEWEST_CARDS,
    FIRST_RUN_DONE,
    LANGUAGE,
    LAW_TABLE,
    SCHEDULER,
    SETTINGS,
)


@pytest.fixture
def own(qgis_app, monkeypatch):
    """The user's settings, with none of ours, and an office that has set nothing."""
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    monkeypatch.delenv(fleet.FILE_VARIABLE, raising=False)
    monkeypatch.setattr(fleet, "usual_places", lambda: ())
    fleet.fleet_file.cache_clear()
    QgsSettings().remove("sijeong")
    yield QgsSettings()
    QgsSettings().remove("sijeong")
    fleet.fleet_file.cache_clear()


@pytest.fixture
def office(own, monkeypatch, tmp_path):
    """Writes the office's ini and starts with it."""

    def write(text: str, encoding: str = "utf-8"):
        file = tmp_path / "시정.ini"
        file.write_bytes(text.encode(encoding))
        monkeypatch.setenv(fleet.FILE_VARIABLE, str(file))
        fleet.fleet_file.cache_clear()
        return file

    return write


def sentences():
    return [problem.sentence() for problem in settings.problems()]


def test_the_environment_comes_before_the_office_the_user_and_the_default(own, office, monkeypatch):
    assert (FEWEST_CARDS.value(), FEWEST_CARDS.origin()) == (5, Origin.DEFAULT)
    FEWEST_CARDS.set(7)
    assert (FEWEST_CARDS.value(), FEWEST_CARDS.origin(), FEWEST_CARDS.is_preset) == (7, Origin.USER, False)
    file = office("[transit]\nfewest_cards = 10\n")
    assert (FEWEST_CARDS.value(), FEWEST_CARDS.origin(), FEWEST_CARDS.is_preset) == (10, Origin.FLEET, True)
    assert FEWEST_CARDS.source() == f"{file}, line 2, [transit] fewest_cards"
    monkeypatch.setenv("SIJEONG_FEWEST_CARDS", "20")
    assert (FEWEST_CARDS.value(), FEWEST_CARDS.origin()) == (20, Origin.ENVIRONMENT)
    assert FEWEST_CARDS.source() == "SIJEONG_FEWEST_CARDS"
    monkeypatch.delenv("SIJEONG_FEWEST_CARDS")
    office("")
    FEWEST_CARDS.reset()
    assert (FEWEST_CARDS.value(), FEWEST_CARDS.origin()) == (5, Origin.DEFAULT)


def test_what_the_user_chose_survives_a_restart_as_what_it_was(own):
    FIRST_RUN_DONE.set(True)
    FEWEST_CARDS.set(8)
    own.sync()
    assert (FIRST_RUN_DONE.value(), FEWEST_CARDS.value()) == (True, 8)
    FIRST_RUN_DONE.set(False)
    assert FIRST_RUN_DONE.value() is False


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_korean_values_are_read_in_every_encoding_that_editors_write(office, encoding, tmp_path):
    office("; 시흥시 도시정보과\r\n[Data]\r\nFolder = /공용/시정 자료\r\ncity=siheung\r\n", encoding)
    assert DATA_FOLDER.value() == "/공용/시정 자료"
    assert CITY.value() == "siheung"
    assert sentences() == []


def test_the_file_is_read_once(office):
    file = office("[data]\ncity = siheung\n")
    assert CITY.value() == "siheung"
    file.write_text("[data]\ncity = other\n")
    assert CITY.value() == "siheung"


def test_paths_know_the_home_and_the_folder_of_the_file(office, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", "/home/김")
    office("[data]\nfolder = $HOME/자료\n[forest]\nlaw_table = 표/법.csv\n[transit]\ncard_key_file = ~/card.key\n")
    assert DATA_FOLDER.value() == "/home/김/자료"
    assert LAW_TABLE.value() == str(tmp_path / "표/법.csv")
    assert CARD_KEY_FILE.value() == "/home/김/card.key"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[transit]\nfewest_cards = 다섯\n", ("line 2, [transit] fewest_cards", "다섯", "from 1 to 1000")),
        ("[transit]\nfewest_cards = 0\n", ("line 2", "0", "from 1 to 1000")),
        ("[general]\nlanguage = kr\n", ("line 2, [general] language", "kr", "qgis, ko, en")),
        ("[general]\nfirst_run_done = 아마\n", ("line 2", "아마", "yes nor no")),
        ("[data]\nfolderr = /x\n", ("line 2", "folderr", "[data]")),
        ("[data]\nfolder /x\n", ("line 2", "neither a section")),
        ("folder = /x\n", ("line 1", "before the first section")),
        ("[data]\ncity = a\ncity = b\n", ("line 3", "second time")),
        ("[address]\nlx_parcels = https://lx.example/wfs?key=SLOT\n", ("line 2", "holds a key")),
    ],
)
def test_what_cannot_be_used_is_one_sentence_with_its_line(office, text, said):
    file = office(text)
    [sentence] = sentences()
    assert str(file) in sentence
    assert all(part in sentence for part in said)
    assert (FEWEST_CARDS.value(), LANGUAGE.value(), FIRST_RUN_DONE.value()) == (5, "qgis", False)


def test_a_key_in_the_file_is_refused_and_not_repeated(office):
    office("[login]\nvworld = 9F1C2A77-0B1D-3E5F-8A9B-C0D1E2F3A4B5\ndata_go_kr = a1b2c3d\n")
    [sentence] = sentences()
    assert "never a key" in sentence and "9F1C2A77" not in sentence
    assert settings.login("vworld").value() == ""
    assert settings.login("data_go_kr").value() == "a1b2c3d"


def test_a_wrong_line_does_not_cost_the_others(office):
    office(
        "[data]\nwhat is this\ncity = siheung\n[transit]\nfewest_cards = x\n[cluster]\nscheduler = tcp://10.0.0.5:8786"
    )
    assert (CITY.value(), SCHEDULER.value()) == ("siheung", "tcp://10.0.0.5:8786")
    assert len(sentences()) == 2


def test_an_empty_value_is_none(office):
    office("[data]\nfolder =\n")
    DATA_FOLDER.set("/내/자료")
    assert (DATA_FOLDER.value(), DATA_FOLDER.origin()) == ("/내/자료", Origin.USER)


@pytest.mark.parametrize("content", [b"\xff\x00\x81\xfe", b"x" * 2_000_000], ids=["no text", "too long"])
def test_a_file_that_is_no_ini_is_said_once(office, content):
    office("").write_bytes(content)
    fleet.fleet_file.cache_clear()
    [sentence] = sentences()
    assert "시정.ini" in sentence and "UTF-8" in sentence


def test_a_file_that_is_named_must_be_there_and_on_this_pc(own, monkeypatch, tmp_path):
    monkeypatch.setenv(fleet.FILE_VARIABLE, str(tmp_path / "none.ini"))
    [sentence] = sentences()
    assert str(tmp_path / "none.ini") in sentence
    monkeypatch.setenv(fleet.FILE_VARIABLE, r"\\server\share\sijeong.ini")
    fleet.fleet_file.cache_clear()
    [sentence] = sentences()
    assert "server" in sentence and fleet.FILE_VARIABLE in sentence


def test_the_file_lies_beside_qgis_s_own_or_in_the_folder_of_the_computer(qgis_app, monkeypatch, tmp_path):
    monkeypatch.setattr(QgsSettings, "globalSettingsPath", staticmethod(lambda: str(tmp_path / "global.ini")))
    places = fleet.usual_places()
    assert places[0] == tmp_path / "sijeong.ini"
    monkeypatch.setattr(fleet.sys, "platform", "win32")
    monkeypatch.setenv("PROGRAMDATA", "/ProgramData")
    assert str(fleet.usual_places()[-1]) == "/ProgramData/Sijeong/sijeong.ini"


def test_the_first_usual_place_that_has_one_counts(own, monkeypatch, tmp_path):
    places = [tmp_path / name / "sijeong.ini" for name in ("a", "b", "c")]
    for place, city in zip(places[1:], ("siheung", "other"), strict=True):
        place.parent.mkdir()
        place.write_text(f"[data]\ncity = {city}\n")
    monkeypatch.setattr(fleet, "usual_places", lambda: tuple(places))
    fleet.fleet_file.cache_clear()
    assert CITY.value() == "siheung"


def test_every_setting_has_a_place_a_variable_and_words_of_its_own():
    for part in ("key", "variable", "english_title", "english_tip"):
        assert len({getattr(setting, part) for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.variable.startswith("SIJEONG_") for setting in SETTINGS)
    assert not {setting.section for setting in SETTINGS} & set(settings.FAMILIES)


def test_the_default_of_few_cards_is_that_of_the_bus_room():
    from sijeong.transit.privacy.privacy import INSIDE_CARDS

    assert FEWEST_CARDS.default == INSIDE_CARDS


def test_the_rooms_are_told_where_engines_lie(own, tmp_path, monkeypatch):
    from sijeong.processing.applied_settings import start_settings

    monkeypatch.setattr(engines, "_folder", None)
    start_settings()
    assert engines.engine_folder().name == "engines" and engines.engine_folder().parent.name == "sijeong"
    ENGINE_FOLDER.set(str(tmp_path / "엔진"))
    start_settings()
    assert engines.engine_folder() == tmp_path / "엔진"


def test_what_is_wrong_is_in_the_log_when_qgis_starts(office, qgis_app):
    from sijeong.processing.applied_settings import start_settings

    office("[transit]\nfewest_cards = x\n")
    said = []
    log = qgis_app.messageLog()
    log.messageReceived[str, str, type(_warning())].connect(lambda text, tag, level: said.append((tag, text)))
    start_settings()
    assert any(tag == "Sijeong" and "fewest_cards" in text for tag, text in said)


def _warning():
    from qgis.core import Qgis

    return Qgis.MessageLevel.Warning


def test_the_sample_in_the_docs_sets_everything_and_nothing_in_it_is_wrong(office):
    page = (Path(__file__).resolve().parents[2] / "docs/desktop.md").read_text(encoding="utf-8")
    office(page.partition("```ini\n")[2].partition("```")[0])
    assert sentences() == []
    assert [setting.key for setting in SETTINGS if setting.origin() is not Origin.FLEET] == []
    assert settings.login("vworld").value() == "a1b2c3d"
    assert settings.address("lx_city_parcels").value() == "https://lx.city.example/wfs#lx:parcels"
    assert [setting.variable for setting in SETTINGS if f"`{setting.variable}`" not in page] == []
