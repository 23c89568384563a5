"""Values and names as platforms write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijeong.catalog.converting import Unreadable, as_date, as_integer, as_real, as_text, as_time
from sijeong.catalog.names import ascii_name


@pytest.mark.parametrize(
    ("read", "written", "meant"),
    [
        (as_text, "  가 ", "가"),
        (as_text, 11.0, "11"),
        (as_text, 0.5, "0.5"),
        (as_text, True, "true"),
        (as_text, ["가", 1], '["가", 1]'),
        (as_integer, "1,234", 1234),
        (as_integer, "12.0", 12),
        (as_integer, "9007199254740993", 9007199254740993),
        (as_real, "1,234.5", 1234.5),
        (as_real, 3, 3.0),
        (as_date, "20260401", "2026-04-01"),
        (as_date, "2026.4.1.", "2026-04-01"),
        (as_date, "2026-04", "2026-04-01"),
        (as_date, "2026-04-01T23:30:00Z", "2026-04-02"),
        (as_time, "2021-02-10T11:38:00,123+09:00", "2021-02-10T11:38:00.123"),
        (as_time, "2021-02-10T11:38:00Z", "2021-02-10T20:38:00.000"),
        (as_time, "20260401083000", "2026-04-01T08:30:00.000"),
        (as_time, "0830", "08:30:00"),
        (as_time, "25:10", "25:10:00"),
    ],
)
def test_what_is_meant(read, written, meant):
    assert read(written) == meant


@pytest.mark.parametrize(
    ("read", "written"),
    [
        (as_integer, "12.5"),
        (as_integer, "3층"),
        (as_integer, 10**30),
        (as_real, "nan"),
        (as_real, "1e999"),
        (as_date, "20260231"),
        (as_date, "어제"),
        (as_date, 2026),
        (as_time, "08:61"),
        (as_time, "30:00"),
    ],
)
def test_what_cannot_be_read_is_not_guessed(read, written):
    with pytest.raises(Unreadable):
        read(written)


@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.booleans(), st.none()))
def test_any_value_is_read_or_refused(value):
    for read in (as_integer, as_real, as_date, as_time):
        try:
            read(value)
        except Unreadable:
            continue


@pytest.mark.parametrize(
    ("original", "name"),
    [
        ("PNU", "pnu"),
        ("roadName", "road_name"),
        ("지번", "jibeon"),
        ("도로명 주소", "doromyeong_juso"),
        ("1층", "f_1cheung"),
        ("fid", "fid_"),
        ("***", "field"),
    ],
)
def test_names_are_ascii(original, name):
    assert ascii_name(original) == name


@given(st.lists(st.text(max_size=60), max_size=20))
def test_names_are_unique_and_bear_every_format(originals):
    taken: list[str] = []
    for original in originals:
        taken.append(ascii_name(original, taken))
    assert len(set(taken)) == len(originals)
    assert all(name.isascii() and name.replace("_", "a").isalnum() and not name[0].isdigit() for name in taken)
