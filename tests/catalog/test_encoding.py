"""Which encoding: .cpg, UTF-8, CP949, and what is said of it."""

from __future__ import annotations

import pytest
from agency_files import parcels, shapefile
from hypothesis import given
from hypothesis import strategies as st

from sijeong.catalog.errors import CatalogError
from sijeong.catalog.files.encoding import (
    ONLY_ASCII,
    chosen_encoding,
    codec_of,
    encoding_of,
    shapefile_encoding,
    text_encoding,
)

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=30)
LINES = st.lists(st.tuples(HANGUL, st.text("0123456789,-() ABCabc", max_size=20)), min_size=1, max_size=20)


def found(raw: bytes, file):
    return encoding_of(iter([raw]), file)


@given(LINES, st.sampled_from(["utf-8", "cp949"]))
def test_hangul_is_always_read_back(tmp_path_factory, lines, encoding):
    """Whatever Hangul is written in either encoding, what is found gives it back."""
    text = "\n".join(f"{name},{rest}" for name, rest in lines)
    encoding_found = found(text.encode(encoding), None)
    assert text.encode(encoding).decode(encoding_found.name) == text


@given(LINES, st.integers(1, 7))
def test_it_does_not_matter_where_the_chunks_are_cut(lines, size):
    raw = "\n".join(f"{name},{rest}" for name, rest in lines).encode("cp949")
    chunks = [raw[start : start + size] for start in range(0, len(raw), size)]
    assert encoding_of(iter(chunks), None) == found(raw, None)


def test_two_hangul_that_are_valid_utf8_by_chance_are_hangul_still(tmp_path):
    raw = "창천".encode("cp949")
    assert raw.decode("utf-8") == "âõ"
    assert found(raw, None).name == "cp949"
    assert found(raw, None).doubtful


def test_a_text_cut_in_mid_character_keeps_its_encoding(tmp_path):
    whole = "경기도 시흥시 정왕동 " * 40
    for encoding in ("utf-8", "cp949"):
        raw = b"".join(whole.encode(encoding)[:end] + b" " * 10 for end in (400, 401, 399))
        result = found(raw, None)
        assert (result.name, result.doubtful) == (encoding, True)


def test_what_fits_nothing_is_asked_for(tmp_path):
    with pytest.raises(CatalogError, match="neither UTF-8 nor CP949"):
        found(bytes(range(128, 256)) * 50, tmp_path / "a.csv")


def test_byte_order_marks(tmp_path):
    for encoding, expected in (("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-16-be", None)):
        (tmp_path / "a.csv").write_bytes("이름,값\n".encode(encoding))
        if expected:
            assert text_encoding(tmp_path / "a.csv").name == expected


@pytest.mark.parametrize(
    ("word", "codec"),
    [("949", "cp949"), ("EUC-KR", "cp949"), ("MS949", "cp949"), ("ANSI 949", "cp949"), ("UTF-8", "utf-8"),
     ("65001", "utf-8"), ("UTF8\r\n", "utf-8"), ("latin1", "iso8859-1"), ("한글", None), ("", None)],
)  # fmt: skip
def test_words_for_encodings(word, codec):
    assert codec_of(word) == codec


def test_an_encoding_that_nobody_knows(tmp_path):
    with pytest.raises(CatalogError, match="cp949 or utf-8"):
        chosen_encoding("hangul-9")


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_table_without_cpg(tmp_path, encoding):
    file = shapefile(tmp_path, parcels(), encoding=encoding, lost=(".cpg",))
    assert shapefile_encoding(file.with_suffix(".dbf")).name == encoding


@pytest.mark.parametrize(
    ("written", "said", "expected", "doubtful"),
    [
        ("cp949", "949", "cp949", False),
        ("utf-8", "UTF-8", "utf-8", False),
        ("cp949", "UTF-8", "cp949", True),  # the page lies
        ("utf-8", "EUC-KR", "utf-8", True),
        ("cp949", "nonsense", "cp949", False),
    ],
)
def test_the_code_page_is_believed_only_if_the_text_agrees(tmp_path, written, said, expected, doubtful):
    file = shapefile(tmp_path, parcels(), encoding=written)
    file.with_suffix(".cpg").write_text(said)
    result = shapefile_encoding(file.with_suffix(".dbf"))
    assert (result.name, result.doubtful) == (expected, doubtful)


def test_korean_text_far_down_the_table_counts(tmp_path):
    frame = parcels(300)
    frame["JIBUN"] = ["1"] * 299 + ["대"]
    file = shapefile(tmp_path, frame, lost=(".cpg",))
    assert shapefile_encoding(file.with_suffix(".dbf")).name == "cp949"


def test_ascii_only(tmp_path):
    frame = parcels()
    frame["JIBUN"] = "1"
    file = shapefile(tmp_path, frame, lost=(".cpg",))
    assert shapefile_encoding(file.with_suffix(".dbf")).reason == ONLY_ASCII
