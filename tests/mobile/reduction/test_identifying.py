"""Fields that identify: by their names in Korean, English and agencies' spelling, and by what they hold."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijeong.mobile.model import FieldKind, LayerField
from sijeong.mobile.reduction.identifying import BY_NAME, BY_VALUE, identifying_fields
from sijeong.mobile.reduction.naming import Meaning
from sijeong.mobile.reduction.patterns import Pattern, patterns_in


def found(name, values, title=""):
    findings = identifying_fields(pd.DataFrame({name: values}), [LayerField(name, title or name, FieldKind.TEXT)])
    return findings[0].reason if findings else None


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("성명", Meaning.PERSON),
        ("토지소유자", Meaning.PERSON),
        ("LAND_OWNER_NM", Meaning.PERSON),
        ("ownerName", Meaning.PERSON),
        ("officer", Meaning.PERSON),
        ("주민등록번호", Meaning.NUMBER),
        ("ihidnum", Meaning.NUMBER),
        ("card_id", Meaning.NUMBER),
        ("카드번호", Meaning.NUMBER),
        ("연락처", Meaning.CONTACT),
        ("home_phone", Meaning.CONTACT),
        ("TELNO", Meaning.CONTACT),
        ("mbtlnum", Meaning.CONTACT),
        ("생년월일", Meaning.BIRTH),
        ("brthdy", Meaning.BIRTH),
        ("계좌번호", Meaning.ACCOUNT),
        ("자동차번호", Meaning.PLATE),
        ("지번", Meaning.PARCEL),
        ("jibun", Meaning.PARCEL),
        ("비고", Meaning.FREE_TEXT),
        ("remark", Meaning.FREE_TEXT),
    ],
)
def test_names_that_identify(name, meaning):
    assert found(name, ["x", "y"]) == BY_NAME[meaning]


@pytest.mark.parametrize(
    "name",
    [
        "owner_class", "소유구분", "people", "stop_name", "정류장이름", "road_name", "age_class", "contact",
        "it_contact", "mobile_home_share", "phone_booths", "name", "address_count", "cards", "stop_id", "dong", "page",
    ],
)  # fmt: skip
def test_names_that_tell_classes_counts_and_places(name):
    assert found(name, ["x", "y"]) is None


def test_a_title_tells_as_well_as_a_name():
    assert found("f_07", ["x"], title="소유자 성명") == BY_NAME[Meaning.PERSON]


def test_an_empty_field_tells_nothing():
    assert found("officer", [None, None]) is None


def test_an_address_of_a_dong_identifies_nobody_and_one_of_a_door_does():
    assert found("address", ["해솔시 대장간동", "해솔시 나루동"]) is None
    assert found("address", ["해솔시 대장간동 18", "해솔시 나루동 산 3-2"]) == BY_VALUE[Pattern.LOT]
    assert found("주소", ["시흥시 시청로 20", "시흥시 중앙로 5"]) == BY_VALUE[Pattern.LOT]


RESIDENT, FOREIGNER = "900101-1234568", "900101-5234563"


@pytest.mark.parametrize(
    ("values", "pattern"),
    [
        (["집", f"신고자 {RESIDENT}"], Pattern.RESIDENT),
        ([RESIDENT.replace("-", "")], Pattern.RESIDENT),
        ([9001011234568], Pattern.RESIDENT),
        (["900101-1******"], Pattern.RESIDENT),
        ([FOREIGNER], Pattern.FOREIGNER),
        (["없음"] * 500 + ["010-1234-5678로 연락"], Pattern.PHONE),
        (["01012345678"], Pattern.PHONE),
        ([1023456789, 1098765432], Pattern.PHONE),
        (["031-310-2114"], Pattern.PHONE),
        (["a.b@city.go.kr"], Pattern.EMAIL),
        (["1010-0100-1234-5678"], Pattern.CARD),
        (["4111111111111111"], Pattern.CARD),
        (["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"], Pattern.HASHED),
        ([8123456789012345678, 7123456789012345678], Pattern.HASHED),
        (["대표 124-81-00998"], Pattern.BUSINESS),
        (["1248100998", "2208162517", "1208147521"], Pattern.BUSINESS),
        (["12가3456"], Pattern.PLATE),
        (["경기 31 바 1234"], Pattern.PLATE),
        (["4139010100100080000"], Pattern.PNU),
        ([4139010100100080000], Pattern.PNU),
        (["김철수", "이영희", "박민준", "최서연", "황보민"], Pattern.PERSON),
        (["김*수"], Pattern.PERSON),
    ],
)  # fmt: skip
def test_values_that_identify(values, pattern):
    assert found("f_07", values) == BY_VALUE[pattern]


@pytest.mark.parametrize(
    "values",
    [
        ["900132-1234567", "901301-1234567"],  # no such days
        ["101동 1203호", "은빛3동119안전센터", "공단2로", "중앙로12번길"],
        ["나루동", "본마을동", "시청동", "신천동", "은행동", "과림동"],
        ["한들역", "신천역", "오이도역", "정왕역", "장곡고"],
        ["소나무", "잣나무", "참나무"] * 5,
        [1010005800, 1010005900, 1020001100],  # road links of Seoul
        [2240012300, 2240045600],
        [12.5, 13.25],
        [20260416, 20260417],
        ["2026-04-16T08:00:00", "2026-04-16T09:00:00"],
        [True, False],
        ["4139010100", "4139010200"],
        ["124-87-12345"],  # the check digit is wrong
        ["02-1", "1.2.3"],
    ],
)
def test_values_that_identify_nobody(values):
    assert patterns_in(pd.Series(values)) == ()


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True) | st.integers(-(2**70), 2**70) | st.text(), max_size=20))
def test_any_column_can_be_looked_at(values):
    patterns_in(pd.Series(values, dtype=object))
    patterns_in(pd.to_numeric(pd.Series(values, dtype=object), errors="coerce"))
