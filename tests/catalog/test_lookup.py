"""What users type, and the parcels that are found for it in pulled data."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import pyogrio
import pytest
from shared_data import SHARED
from vworld_replica import KEY, VWorldReplica, parcels

from sijeong.catalog.areas import area_of_codes
from sijeong.catalog.cities import City, Dong, read_cities
from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.lookup import ParcelQuery, RoadQuery, find, parcel_tables, parse, title_of
from sijeong.catalog.pulling import pull
from sijeong.catalog.store import Store

PARCELS = SHARED / "parcels/siheung_parcels_2026.gpkg"
real = pytest.mark.skipif(not PARCELS.exists(), reason="the real parcels of Siheung are not here (set SIJEONG_SHARED)")

CHANGWON = City(
    "48120",
    {"ko": "창원시", "en": "Changwon"},
    ("48121", "48123"),
    "38110",
    (128.3, 35.0, 128.9, 35.4),
    "EPSG:5187",
    dongs=(
        Dong("4812110100", "중앙동"),
        Dong("4812310100", "중앙동"),
        Dong("4812310200", "옛동", abolished=True),
        Dong("4812331025", "동읍 용잠리"),
        Dong("4812332025", "북면 용잠리"),
        Dong("4812331000", "동읍"),
        Dong("4812332000", "북면"),
    ),
    sigungu_names={"48121": "의창구", "48123": "성산구"},
)


@pytest.fixture(scope="module")
def siheung() -> City:
    return next(city for city in read_cities() if city.id == "41390")


@pytest.fixture(scope="module")
def lots() -> gpd.GeoDataFrame:
    return parcels(5_000)


@pytest.fixture(scope="module")
def store(lots, siheung, tmp_path_factory) -> Store:
    """Two dongs of parcels and the LX map of one, pulled by the engine from the replica."""
    store = Store(tmp_path_factory.mktemp("store"))
    lx = lots.assign(rn_nm="정왕대로", bld_mnnm="233", bld_slno="0", sgg_nm="시흥시")
    lx.loc[lx.index[::2], "bld_slno"] = None
    lx["bld_mnnm"] = (lx.index % 300).astype(str)
    catalogue = read_catalogue()
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots, "LT_C_LANDINFOBASEMAP": lx}) as replica:
        for identifier, codes in (("parcels", "4139013200,4139012800"), ("lx_map", "4139010100")):
            with HttpClient(Credential(KEY)) as client:
                area = area_of_codes(codes, (siheung,))
                pull(dataset_of(identifier, catalogue), area, store, client, address=f"{replica.url}/req/data")
    return store


@pytest.mark.parametrize(
    ("text", "prefixes"),
    [
        ("pnu 4139013200", ("4139013200",)),
        ("PNU:4139013200 1 1800 0003", ("4139013200118000003",)),
        ("pnu 41390", ("41390",)),
        ("4139013200118000003", ("4139013200118000003",)),
        ("정왕동 1800", ("413901320011800",)),
        ("정왕동 1800-3", ("4139013200118000003",)),
        ("  정왕동   1800 - 3 ", ("4139013200118000003",)),
        ("정왕동1800-3번지", ("4139013200118000003",)),
        ("정왕 1800", ("413901320011800",)),
        ("정왕동 1800-", ("413901320011800",)),
        ("정왕동 산 12-3", ("4139013200200120003",)),
        ("정왕동 산12", ("413901320020012",)),
        ("경기도 시흥시 정왕동 1800", ("413901320011800",)),
        ("시흥시 정왕동 1800 (무진아파트 107동)", ("413901320011800",)),
        ("신천동 708, 708-1～17, 711", ("413901020010708",)),
        ("정왕동 2592-0~6", ("4139013200125920000",)),
        ("무지동 1", ("413901110010001",)),
        ("산현동 산 1", ("413901230020001",)),
        ("산현동 1", ("413901230010001",)),
    ],
)
def test_a_lot_or_a_number_becomes_the_beginning_of_a_pnu(siheung, text, prefixes):
    query = parse(text, siheung)
    assert isinstance(query, ParcelQuery)
    assert query.prefixes == prefixes


@pytest.mark.parametrize(
    "text",
    [
        "", "정왕동", "1800", "1800-3", "pnu 41", "성남시수정구 시흥동 1", "서울특별시 금천구 시흥동 1",
        "안산시 정왕동 1",
        "없는동 1", "pnu 41390132001180000031", "정왕역", "010-1234-567",
    ],
)  # fmt: skip
def test_what_is_no_parcel_of_the_city_is_left_to_others(siheung, text):
    assert parse(text, siheung) is None


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("공단1대로 204", RoadQuery("공단1대로", 204)),
        ("경기도 시흥시 정왕동 정왕대로233번길 12-3", RoadQuery("정왕대로233번길", 12, 3)),
        ("시흥시 시청로 20 (장현동)", RoadQuery("시청로", 20)),
    ],
)
def test_road_name_addresses(siheung, text, query):
    assert parse(text, siheung) == query


def test_a_road_of_another_city_is_left_to_others(siheung):
    assert parse("안산시 단원구 화랑로 387", siheung) is None


def test_a_dong_that_several_districts_have_means_all_until_the_district_is_named():
    assert [dong.code for dong in parse("중앙동 3", CHANGWON).dongs] == ["4812110100", "4812310100"]
    assert [dong.code for dong in parse("창원시 성산구 중앙동 3", CHANGWON).dongs] == ["4812310100"]
    assert parse("옛동 3", CHANGWON).dongs[0].abolished


def test_a_ri_means_that_of_its_town():
    assert [dong.code for dong in parse("용잠리 3", CHANGWON).dongs] == ["4812331025", "4812332025"]
    assert [dong.code for dong in parse("북면 용잠리 산 3", CHANGWON).dongs] == ["4812332025"]


def test_titles(siheung):
    assert title_of("4139013200118000003", siheung) == "정왕동 1800-3"
    assert title_of("4139013200200120000", siheung) == "정왕동 산 12"
    assert title_of("2823710200106300000", siheung) == "2823710200106300000"


def test_parcels_are_found_in_what_was_pulled_in_order_and_once(store, siheung, lots):
    tables = parcel_tables(store)
    assert {table.dataset_id for table in tables} == {"parcels", "lx_map"}
    hits = list(find(parse("정왕동 3", siheung), tables, siheung))
    expected = lots[lots["pnu"].str.startswith("413901320010003")].set_index("pnu")
    assert [hit.pnu for hit in hits] == sorted(expected.index)
    assert [hit.title for hit in hits][:2] == ["정왕동 3", "정왕동 3-1"]
    for hit in hits:
        assert hit.crs == "EPSG:5186"
        assert hit.geometry.equals_exact(expected.geometry[hit.pnu], 1e-6) or hit.geometry.equals(
            expected.geometry[hit.pnu]
        )
    assert len(list(find(ParcelQuery(("41390132",)), tables, siheung, most=7))) == 7
    twice = list(find(parse("정왕동 3", siheung), (*tables, *tables), siheung))
    assert [hit.pnu for hit in twice] == [hit.pnu for hit in hits]


def test_a_road_name_address_is_found_where_a_dataset_has_them(store, siheung, lots):
    hits = list(find(RoadQuery("정왕대로", 7), parcel_tables(store), siheung))
    assert hits
    assert {hit.dataset_id for hit in hits} == {"lx_map"}
    assert not list(find(RoadQuery("없는로", 7), parcel_tables(store), siheung))


def test_a_file_that_breaks_hides_nothing_else(store, siheung, tmp_path):
    tables = parcel_tables(store)
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(b"no database" * 100)
    gone = replace(tables[0], file=tmp_path / "gone.gpkg")
    hits = list(find(parse("정왕동 3", siheung), (replace(tables[0], file=broken), gone, *tables), siheung))
    assert hits


@real
def test_every_address_of_the_real_parcels_gives_their_number(siheung):
    frame = pyogrio.read_dataframe(PARCELS, layer="parcels", columns=["pnu_derived", "법정동", "지번"],
                                   read_geometry=False)  # fmt: skip
    wrong = []
    for pnu, dong, lot in zip(frame["pnu_derived"], frame["법정동"], frame["지번"], strict=True):
        query = parse(f"시흥시 {dong} {lot}", siheung)
        if query is None or not all(pnu.startswith(prefix) for prefix in query.prefixes):
            wrong.append((pnu, dong, lot, query))
    assert not wrong, wrong[:5]
    assert len(frame) > 30_000
