"""What cadastral layers say of a parcel, however they say it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from layouts import layer
from register_layers import DONGS, cadastre, pnu
from shapely import box

from sijeong.forest.errors import ForestError
from sijeong.forest.registers.cadastre import dates, read_cadastre
from sijeong.forest.registers.owners import owner_classes
from sijeong.forest.registers.pnu import clean_pnus, digits_lost, lot_numbers


def test_a_pnu_keeps_its_nineteen_digits_in_any_form():
    good = "4139010100200120003"
    values = pd.Series(
        [good, f" {good} ", int(good), f"{good}.0", "41390-10100-2-0012-0003", "4.13901E+18", "413", None]
    )
    assert clean_pnus(values).tolist() == [good] * 5 + [None] * 3
    assert digits_lost(values).tolist() == [False] * 5 + [True, False, False]
    rounded = pd.Series([4.139010100200120003e18, np.nan])
    assert clean_pnus(rounded).isna().all()
    assert digits_lost(rounded).tolist() == [True, False]
    assert clean_pnus(pd.Series([int(good)])).tolist() == [good]


def test_a_pnu_says_the_lot():
    numbers = pd.Series([pnu(12), pnu(12, 3), pnu(12, 3, san=True), None, pnu(0)])
    assert lot_numbers(numbers).tolist() == ["12", "12-3", "산 12-3", None, None]


def test_owners_by_code_and_word_and_never_by_name():
    values = pd.Series(["01", 2, "시도유지", "법인", "국유지", "종중", "홍길동", "", None])
    assert owner_classes(values).tolist() == [
        "private", "national", "public", "corporate", "national", "corporate", None, None, None,
    ]  # fmt: skip


def test_days_in_the_ways_people_write_them():
    values = pd.Series(["20260401", "2026.4.1", "2026/04/01", "2026-04-01 00:00:00", "4월", "2026-13-01", None])
    assert dates(values).tolist() == ["2026-04-01"] * 4 + [None] * 3


def test_fields_in_korean_and_in_any_case():
    parcels = layer(
        [box(0, 0, 10, 10)], 필지고유번호=[pnu(7)], 지번=["7"], 지목=["임야"], 공부면적=["1,234.5"],
        소유구분=["국유지"], 토지이동일=["2025.03.02"],
    )  # fmt: skip
    row = read_cadastre(parcels, {}).frame.iloc[0]
    assert row[["pnu", "jibun", "jimok", "registered_m2", "owner_class", "changed_on"]].tolist() == [
        pnu(7), "7", "임", 1234.5, "national", "2025-03-02",
    ]  # fmt: skip


def test_without_a_name_of_the_dong_the_layer_is_believed():
    parcels = cadastre({pnu(7): box(0, 0, 10, 10)}, addr=["경기도 시흥시 대야동 산 7-1번지"])
    read = read_cadastre(parcels, {})
    assert read.frame["address"].tolist() == ["경기도 시흥시 대야동"]
    assert read.unknown_dongs == 1
    assert read_cadastre(parcels, DONGS).frame["address"].tolist() == ["시흥시 대야동"]


def test_no_field_of_pnus_is_said():
    with pytest.raises(ForestError, match="no field of parcel numbers"):
        read_cadastre(layer([box(0, 0, 1, 1)], 번호=["1"]), {})
