"""Cities are data: the same code serves each of them."""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path

import pytest

from sijeong.catalog.areas import Area, area_of_codes, box_area, whole_city
from sijeong.catalog.cities import CITIES_FILE, read_cities
from sijeong.catalog.errors import CatalogError
from sijeong.forest.rules import ProximityRules
from sijeong.transit.linking.rules import TransferRules, WindowClock

ROOT = Path(__file__).resolve().parents[2]
SAMPLE_CITY = ROOT / "sample" / "haesol.toml"
CITIES = read_cities(SAMPLE_CITY)
BY_NAME = pytest.mark.parametrize("city", CITIES, ids=lambda city: city.names["en"])


@BY_NAME
def test_codes_of_a_city_agree_with_each_other(city):
    codes = [dong.code for dong in city.dongs]
    assert len(set(codes)) == len(codes) > 10
    assert all(code.startswith(city.sigungu_codes) and len(code) == 10 for code in codes)
    west, south, east, north = city.bounds
    assert 0.05 < east - west < 1
    assert 0.05 < north - south < 1
    for dong in city.administrative_dongs:
        assert set(dong.legal) <= set(codes)
        assert dong.code.startswith(city.sigungu_codes)


@BY_NAME
def test_areas_of_a_city(city):
    whole = whole_city(city)
    assert whole.legal_prefixes == city.sigungu_codes
    assert whole.key == city.id
    assert whole.title("ko") == city.names["ko"]
    assert len(whole.dong_prefixes) == len(city.active_dongs)
    one, two = city.active_dongs[1], city.active_dongs[3]
    both = area_of_codes(f"{one.code}, {two.code[:8]}", CITIES)
    assert (both.city, both.dongs) == (city, (one, two))
    assert both.legal_prefixes == (one.code[:8], two.code[:8])
    assert both.key == f"{one.code}-{two.code}"
    assert one.name in both.title("ko")
    assert area_of_codes(f"{one.code},{one.code}", CITIES).dongs == (one,)
    west, south, east, north = city.bounds
    box = box_area(city, west, south, east, north)
    assert box.bounds == city.bounds
    assert box.legal_prefixes == city.sigungu_codes
    assert re.fullmatch(r"box(-[\d.]+){4}", box.key)


@BY_NAME
@pytest.mark.parametrize("zeros", ["", "00000"])
def test_the_citys_own_code_means_all_of_it(city, zeros):
    assert area_of_codes(city.id + zeros, CITIES) == Area(city)


def test_siheung_is_complete():
    siheung = next(city for city in CITIES if city.id == "41390")
    assert len(siheung.active_dongs) == 31
    assert {dong.name for dong in siheung.dongs if dong.abolished} >= {"무지동", "수암동", "장상동", "장하동"}
    active = [dong for dong in siheung.administrative_dongs if not dong.abolished]
    assert len(active) == 20
    assert all(dong.legal and re.fullmatch(r"31150\d{3}", dong.statistics_code) for dong in active)
    by_name = {dong.name: dong for dong in siheung.administrative_dongs}
    assert by_name["거북섬동"].code == "4139065000"
    assert by_name["배곧동"].abolished
    jeongwang = "4139013200"
    assert sum(jeongwang in dong.legal for dong in active) == 6  # many to many


def test_a_city_of_districts_is_asked_for_by_all_of_them_or_by_one():
    ansan = next(city for city in CITIES if len(city.sigungu_codes) == 2)
    assert whole_city(ansan).legal_prefixes == ("41271", "41273")
    for code in ("41271", "4127100000"):
        district = area_of_codes(code, CITIES)
        assert {dong.code[:5] for dong in district.dongs} == {"41271"}
        assert (district.legal_prefixes, district.key, district.title("ko")) == (("41271",), "41271", "안산시 상록구")
    some = area_of_codes("4127110100", CITIES)
    assert some.legal_prefixes == ("41271101",)
    mixed = area_of_codes("41271,4127310100", CITIES)
    assert len(mixed.dongs) == 16
    assert len(mixed.legal_prefixes) == 16


@pytest.mark.parametrize(
    ("codes", "says"),
    [
        ("", "No area"),
        (" , ", "No area"),
        ("99999", "No city has the code 99999"),
        ("1168010100", "No city has the code 1168010100"),
        ("4139011100", "4139011100 is not a legal dong of 시흥시"),  # abolished ones are known, and may be asked for
        ("4139099900", "4139099900 is not a legal dong of 시흥시"),
        ("4139013200,4127110100", "4127110100 is not a legal dong of 시흥시"),
        ("정왕동", "No city has the code 정왕동"),
    ],
)
def test_unknown_codes_are_named(codes, says):
    if codes == "4139011100":
        assert area_of_codes(codes, CITIES).dongs[0].abolished
        return
    with pytest.raises(CatalogError, match=says):
        area_of_codes(codes, CITIES)


@pytest.mark.parametrize(
    ("box", "says"),
    [
        ((126.8, 37.3, 126.7, 37.4), "no size"),
        ((126.7, 37.3, 126.7, 37.4), "no size"),
        ((37.3, 126.7, 37.4, 126.8), "outside Korea"),  # x and y swapped
        ((139.6, 35.6, 139.8, 35.7), "outside Korea"),
        ((126.0, 37.0, 140.0, 38.0), "outside Korea"),
        ((182_000.0, 530_000.0, 183_000.0, 531_000.0), "outside Korea"),  # metres
    ],
)
def test_a_box_must_lie_in_korea(box, says):
    with pytest.raises(CatalogError, match=says):
        box_area(CITIES[0], *box)


@pytest.mark.parametrize("city", [city for city in CITIES if city.rules], ids=lambda city: city.names["en"])
def test_the_rules_of_a_city_are_those_of_the_analyses(city):
    transfer = dict(city.rules["transfer"])
    rules = TransferRules(**(transfer | {"window_clock": WindowClock(transfer["window_clock"])}))
    assert (rules.window_min, rules.night_window_min) == (30, 60)
    assert (rules.night_start, rules.night_end) == (time(21), time(7))
    forest = dict(city.rules["forest"])
    assert (forest.pop("building_risk_m"), forest.pop("felling_m")) == (50, 25)
    assert ProximityRules(**forest).legal_distance_m == 100
    for season in city.rules["fire"]["seasons"]:
        assert re.fullmatch(r"\d{2}-\d{2}", season["from"])
        assert season["from"] < season["to"]


def test_no_city_is_written_into_the_code():
    """Codes and names of a city stand in data files alone."""
    siheung = next(city for city in read_cities() if city.id == "41390")
    words = {*siheung.names.values(), *(d.name for d in siheung.dongs if len(d.name) > 2)}
    words |= {city.id for city in read_cities()} | {code for city in read_cities() for code in city.sigungu_codes}
    words |= {city.statistics_code for city in read_cities()}
    found = []
    for file in sorted((ROOT / "catalog").rglob("*.py")):
        code = _without_docstrings(file.read_text(encoding="utf-8"))
        found += [(file.name, word) for word in words if re.search(rf"(?<![\d.]){re.escape(word)}", code)]
    assert found == []


def _without_docstrings(source: str) -> str:
    """Examples in docstrings and comments may name a city."""
    return re.sub(r"(?m)#.*$", "", re.sub(r'"""[\s\S]*?"""', "", source))


CITY = """
[[city]]
id = "50110"
name = { ko = "제주시", en = "Jeju" }
sigungu_codes = ["50110"]
statistics_code = "39010"
bounds = [126.1, 33.2, 126.9, 33.6]
analysis_crs = "EPSG:5186"
dong = [{ code = "5011010100", name = "일도일동" }, { code = "5011010200", name = "일도이동" }]
administrative_dong = [{ code = "5011051000", name = "일도1동", legal = ["5011010100"] }]
"""


def city_file(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    text = CITY
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = tmp_path / "cities.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_city_may_add_its_own_file_and_replace_a_known_one(tmp_path):
    jeju = read_cities(city_file(tmp_path))[-1]
    assert area_of_codes("5011010200", (jeju,)).title("en") == "Jeju 일도이동"
    again = read_cities(city_file(tmp_path, ("50110", "41390"), ("제주시", "새시흥시")))
    assert [city.names["ko"] for city in again if city.id == "41390"] == ["새시흥시"]
    assert len(again) == len(read_cities())


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("analysis_crs", "analyse_crs", "nobody reads the key analyse_crs. Did you mean analysis_crs"),
        ('en = "Jeju"', 'fr = "Jeju"', "name has no text for the language en"),
        ("EPSG:5186", "EPSG:99999", "analysis_crs cannot be EPSG:99999"),
        ("[126.1, 33.2, 126.9, 33.6]", "[33.2, 126.1, 33.6, 126.9]", "bounds cannot be"),
        ("[126.1, 33.2, 126.9, 33.6]", "[126.1, 33.2]", "bounds cannot be"),
        ('code = "5011010200"', 'code = "501101020"', "dong.code 501101020 must have 10 digits"),
        ('code = "5011010200"', 'code = "4139010200"', "does not begin with a sigungu code of the city"),
        ('code = "5011010200"', 'code = "5011010100"', "legal dong 5011010100 stands twice"),
        ('legal = ["5011010100"]', 'legal = ["5011099900"]', "administrative_dong.legal is 5011099900"),
        ('code = "5011051000", name', 'codes = "5011051000", name', "nobody reads the key codes. Did you mean code"),
        ('id = "50110"\n', "", "the city \\? has a field that is missing"),
        ("[[city]]", "[[city]", "not a valid TOML file"),
    ],
)
def test_each_fault_of_a_cities_file_is_one_sentence(tmp_path, old, new, says):
    with pytest.raises(CatalogError, match=says) as fault:
        read_cities(city_file(tmp_path, (old, new)))
    assert "cities.toml" in str(fault.value)


def test_a_city_may_stand_in_a_file_only_once(tmp_path):
    file = tmp_path / "cities.toml"
    file.write_text(CITY + CITY, encoding="utf-8")
    with pytest.raises(CatalogError, match="city 50110 stands twice"):
        read_cities(file)


def test_the_shipped_file_is_read_by_its_own_rules():
    assert CITIES_FILE.name == "cities.toml"
    assert len(read_cities()) == len(CITIES) - 1 >= 2
