"""The catalogue as it is shipped, and what is said of each fault in a city's own file."""

from __future__ import annotations

import csv
import importlib.util
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from shared_data import SHARED

from sijeong.catalog.areas import area_of_codes
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import DATASETS_FILE, SourceKind, Theme, dataset_of, read_catalogue
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.slots import empty_place
from sijeong.catalog.slots import filled as with_place
from sijeong.catalog.sources.registry import source_for
from sijeong.catalog.sources.vworld_data import By
from sijeong.catalog.validation import BY_WORDS, FILE_KEYS, REQUEST_KEYS

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = SHARED / "api_fixtures"
DATASETS = read_catalogue()
CITIES = read_cities()
PLACES = {"dongs": "4139013200", "date": "20260401", "stops": "224000883", "routes": "224000034", "route_nos": "99-2"}
"""What a user might write into the empty place of an entry."""


def fixture_rows(name: str) -> list[dict]:
    file = FIXTURES / name
    if not file.exists():
        pytest.skip(f"{file} is not on this machine; set SIJEONG_SHARED to the folder that holds data/")
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def test_there_is_plenty_and_lx_comes_first():
    assert len(DATASETS) >= 60
    assert [dataset.id for dataset in DATASETS[:2]] == ["lx_map", "lx_city_parcels"]
    assert set(Counter(dataset.theme for dataset in DATASETS)) == set(Theme)
    wanted = {"vworld_data", "vworld_wfs", "vworld_ned", "wfs", "ogc_features", "ngsi_ld", "tago", "gbis", "gbis_base"}
    wanted |= {"fire_index", "stcis", "postgis", "file", "wms", "wmts", "xyz"}
    assert {dataset.source.value for dataset in DATASETS} == wanted


def test_every_text_is_there_in_both_languages_and_korean_is_korean():
    for dataset in DATASETS:
        for texts in (dataset.titles, dataset.summaries, dataset.licences):
            assert texts.keys() == {"ko", "en"}
            assert not re.search("[가-힣]", texts["en"]), (dataset.id, texts["en"])
        assert re.search("[가-힣]", dataset.summaries["ko"]), dataset.id
    titles = Counter(dataset.titles["ko"] for dataset in DATASETS)
    assert [title for title, count in titles.items() if count > 1] == []


def test_layers_of_vworld_are_on_its_own_list_with_the_geometry_that_it_gives():
    listed = {row["data_id"]: row["geom"].lower() for row in fixture_rows("vworld_twod_catalog.tsv")}
    for dataset in DATASETS:
        if dataset.source is SourceKind.VWORLD_DATA:
            assert listed[dataset.request["data"]] == dataset.geometry, dataset.id


def test_operations_of_ned_are_on_its_own_list():
    listed = {row["endpoint_op"] for row in fixture_rows("vworld_ned_catalog.tsv")}
    asked = {dataset.request["operation"] for dataset in DATASETS if dataset.source is SourceKind.VWORLD_NED}
    assert asked
    assert asked <= listed


PULLED = [dataset for dataset in DATASETS if not dataset.source.is_picture]


@pytest.mark.parametrize("dataset", PULLED, ids=lambda dataset: dataset.id)
def test_every_source_understands_its_entries(dataset):
    """Planning sends nothing, but reads every key of ``request``."""
    source = source_for(dataset)
    if not hasattr(source, "plan"):
        assert hasattr(source, "pages")
        return
    address = dataset.address or "https://city.example.kr/service"
    place = empty_place(dataset)
    if place:
        address = f"{address}#{PLACES.get(place, 'layer')}"
    dataset, address = with_place(dataset, address)
    for city in CITIES:
        area = area_of_codes(city.active_dongs[0].code, CITIES)
        requests = source.plan(dataset, area, address)
        assert requests
        assert all(request.url.startswith(("http://", "https://")) for request in requests)
        codes = " ".join(value for request in requests for _, value in request.query)
        others = {code for other in CITIES if other is not city for code in other.sigungu_codes}
        assert not any(re.search(rf"\b{code}\d*", codes) for code in others)


def test_the_words_of_by_are_those_that_the_sources_read():
    assert set(BY_WORDS["vworld_data"]) == {by.word for by in By}


def test_the_keys_of_request_are_those_that_the_sources_document():
    pulled = {source.value for source in SourceKind if not source.is_picture}
    assert set(REQUEST_KEYS) == pulled
    for source, known in REQUEST_KEYS.items():
        page = (ROOT / "catalog" / "sources" / f"{source}.py").read_text(encoding="utf-8").split('"""')[1]
        lines = re.findall(r"(?m)^``[^`]+``(?:, ``[^`]+``)*(?: and what it needs)?$", page)
        documented = {key for line in lines for key in re.findall("``([^`]+)``", line)}
        assert documented
        assert documented <= {*known, *FILE_KEYS}, source
        assert all(f"``{key}``" in page or f'"{key}"' in page for key in known if key != "cell_km"), source


def test_the_documentation_names_the_keys_of_request():
    sections = (ROOT / "docs" / "catalog.md").read_text(encoding="utf-8").split("\n## ")
    (page,) = (section for section in sections if section.startswith("Sources and their `request`"))
    for source, known in REQUEST_KEYS.items():
        (line,) = re.findall(rf"(?m)^\| `{source}` \| (.*) \|$", page)
        assert [key for key in known if f"`{key}`" not in line] == [], source


def test_the_list_in_the_documentation_is_current():
    spec = importlib.util.spec_from_file_location("list_datasets", ROOT / "tools" / "list_datasets.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    page = (ROOT / "docs" / "catalog.md").read_text(encoding="utf-8")
    assert tool.with_list(page, DATASETS) == page, "run tools/list_datasets.py"
    for key in ("key_fields", "fresh_days", "doubt", "from", "required", "CATALOGUE"):
        assert f"`{key}`" in page


def test_the_example_in_the_documentation_can_be_read(tmp_path):
    page = (ROOT / "docs" / "catalog.md").read_text(encoding="utf-8")
    examples = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    kinds = [set(tomllib.loads(example)) for example in examples]
    assert kinds == [{"dataset"}, {"city"}]
    file = tmp_path / "city.toml"
    file.write_text("\n".join(examples), encoding="utf-8")
    replaced = dataset_of("lx_city_parcels", read_catalogue(file))
    assert replaced.address.startswith("https://lx.")
    assert len(read_catalogue(file)) == len(DATASETS)
    assert read_cities(file)[-1].sigungu_names["41271"] == "상록구"


def test_an_unknown_dataset_is_answered_with_the_nearest():
    with pytest.raises(CatalogError, match=r"lx_mapp.*lx_map"):
        dataset_of("lx_mapp", DATASETS)


ENTRY = """
[[dataset]]
id = "own_parcels"
theme = "parcels"
source = "vworld_data"
title = { ko = "필지", en = "Parcels" }
summary = { ko = "필지.", en = "Parcels." }
provider = { ko = "시", en = "City" }
licence = { ko = "공개", en = "Open" }
updated = "2026-04"
address = "https://maps.example.kr/data"
geometry = "polygon"
crs = "EPSG:5186"
key_fields = ["pnu"]
request = { data = "LP_PA_CBND_BUBUN", by = "pnu" }
fresh_days = 30
field = [
    { name = "pnu", code = "pnu", title = { ko = "고유번호", en = "PNU" } },
    { name = "area_m2", from = ["parea"], type = "real", title = { ko = "면적", en = "Area" } },
]
"""


def own_file(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_city_adds_a_dataset_and_replaces_one(tmp_path):
    assert dataset_of("own_parcels", read_catalogue(own_file(tmp_path, ENTRY))).fresh_days == 30
    datasets = read_catalogue(own_file(tmp_path, ENTRY.replace("own_parcels", "lx_map")))
    assert len(datasets) == len(DATASETS)
    assert dataset_of("lx_map", datasets).titles["ko"] == "필지"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('id = "own_parcels"', 'id = "Own-Parcels"', "id Own-Parcels may hold only small letters"),
        ('id = "own_parcels"', 'id = "내필지"', "id 내필지 may hold only small letters"),
        ('licence = {', 'license = {', "nobody reads the key license. Did you mean licence"),
        ('code = "pnu", title', 'kode = "pnu", title', "nobody reads the key kode. Did you mean code"),
        ('theme = "parcels"', 'theme = "parcel"', "theme is parcel, but must be one of: boundaries, parcels"),
        ('source = "vworld_data"', 'source = "wfs2"', "source is wfs2, but must be one of"),
        ('geometry = "polygon"', 'geometry = "area"', "geometry is area, but must be one of"),
        ('data = "LP', 'dataa = "LP', "nobody reads the key dataa. Did you mean data"),
        ('by = "pnu"', 'by = "box"', "request.by is box, but must be one of: cells, pnu"),
        ('type = "real"', 'type = "float"', "field.type is float, but must be one of"),
        ('code = "pnu"', 'code = "pnuu"', "field.code is pnuu, but must be one of: pnu, legal_dong"),
        ('key_fields = ["pnu"]', 'key_fields = ["PNU"]', "key_fields is PNU, but must be one of: pnu, area_m2"),
        ('crs = "EPSG:5186"', 'crs = "EPSG:51860"', "crs cannot be EPSG:51860. Write it like EPSG:5186"),
        ('updated = "2026-04"', 'updated = "April 2026"', "updated cannot be April 2026. Write it like 2026-04"),
        ("fresh_days = 30", "fresh_days = 0", "fresh_days cannot be 0"),
        ("fresh_days = 30", 'fresh_days = "30"', "fresh_days cannot be 30"),
        ('title = { ko = "필지", en = "Parcels" }', 'title = { ko = "필지" }', "title has no text for the language en"),
        ('title = { ko = "면적", en = "Area" }', 'title = "Area"', "field area_m2: title has no text for the language"),
        ('name = "area_m2"', 'name = "면적"', "field.name 면적 may hold only small letters"),
        ('name = "area_m2"', f'name = "{"a" * 32}"', "is longer than 31 letters"),
        ('name = "area_m2"', 'name = "pnu"', "the field pnu stands twice"),
        ("https://maps", "ftp://maps", "address cannot be ftp:…"),
        ("https://maps", "maps", "address cannot be"),
        ("https://maps", "https://me:hidden1@maps", "the address holds an account or a key"),
        ("kr/data", "kr/data?serviceKey=hidden1", "the address holds an account or a key"),
        ("kr/data", "kr/data?map=1&TOKEN=hidden1", "the address holds an account or a key"),
        ("theme = ", "# theme = ", "has a field that is missing or cannot be used: 'theme'"),
        ("[[dataset]]", "[[dataset]", "not a valid TOML file"),
    ],
)  # fmt: skip
def test_each_fault_is_one_sentence_that_names_the_file(tmp_path, old, new, says):
    assert old in ENTRY
    with pytest.raises(CatalogError, match=re.escape(says)) as fault:
        read_catalogue(own_file(tmp_path, ENTRY.replace(old, new, 1)))
    assert "own.toml" in str(fault.value)
    assert "hidden1" not in str(fault.value)


def test_a_dataset_stands_in_a_file_only_once(tmp_path):
    with pytest.raises(CatalogError, match="dataset own_parcels stands twice"):
        read_catalogue(own_file(tmp_path, ENTRY + ENTRY))


@pytest.mark.parametrize(
    "address", ["postgresql://db.city.kr/gis", "postgresql://reader@db.city.kr:5432/gis?schema=land"]
)
def test_a_database_has_an_address_of_its_own_kind(tmp_path, address):
    text = ENTRY.replace("vworld_data", "postgis").replace("https://maps.example.kr/data", address)
    text = text.replace('data = "LP_PA_CBND_BUBUN", by = "pnu"', 'table = "parcels"')
    assert dataset_of("own_parcels", read_catalogue(own_file(tmp_path, text))).address == address
    with_account = text.replace(address, address.replace("db.city.kr", "me:hidden1@db.city.kr").replace("reader@", ""))
    with pytest.raises(CatalogError, match="account or a key"):
        read_catalogue(own_file(tmp_path, with_account))


def test_a_file_in_another_encoding_is_named(tmp_path):
    file = tmp_path / "cp949.toml"
    file.write_bytes(ENTRY.encode("cp949"))
    with pytest.raises(CatalogError, match=r"cp949\.toml is not a valid TOML file in UTF-8"):
        read_catalogue(file)


def test_the_shipped_file_holds_no_key():
    assert not re.search(r"(?i)(key|token|password)=[A-Za-z0-9]", DATASETS_FILE.read_text(encoding="utf-8"))
